/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  private let words: TopicWords

  /// By sentence: the sorted numbers of the stems of its content words and numbers.
  private(set) var terms: [[UInt32]] = []

  /// The phrases that may name a topic, in text order.
  private(set) var phrases: [TopicPhrase] = []

  /// The terms of one sentence, to be sorted.
  private var unsorted: [UInt32] = []

  init(_ reading: TextReading) {
    words = TopicWords(reading: reading)
    terms.reserveCapacity(reading.sentences.count)
    phrases.reserveCapacity(reading.tokens.count / 4)
    unsorted.reserveCapacity(TokenizedText.sentenceLimit)
  }

  /// Reads the words of one sentence, which must be the one after that read before.
  mutating func read(sentence: Int) {
    let words = words
    let tokens = words.reading.sentences[sentence].tokens
    unsorted.removeAll(keepingCapacity: true)
    /// Where a run of words that may name a topic began.
    var run = tokens.lowerBound
    for index in tokens {
      let use = words.use(of: index)
      if use != .none { unsorted.append(words.reading.words[index].stem) }
      if use == .name { continue }
      if run < index { words.add(run..<index, sentence, to: &phrases) }
      run = index + 1
      if words.reading.has(index, .tells) { phrases.append(words.told(index, sentence)) }
    }
    if run < tokens.upperBound { words.add(run..<tokens.upperBound, sentence, to: &phrases) }
    let count = unsorted.withUnsafeMutableBufferPointer { Self.sortWithoutRepetitions($0) }
    terms.append(Array(unsorted[..<count]))
  }

  /// Sorts the terms and moves different ones to the front; returns how many those are.
  private static func sortWithoutRepetitions(_ terms: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var count = 0
    // By insertion: sentences are short, and bounded by `TokenizedText.sentenceLimit`.
    for next in 0..<terms.count {
      let term = terms[next]
      var place = count
      while place > 0, terms[place &- 1] > term { place &-= 1 }
      if place > 0, terms[place &- 1] == term { continue }
      var moved = count
      while moved > place {
        terms[moved] = terms[moved &- 1]
        moved &-= 1
      }
      terms[place] = term
      count &+= 1
    }
    return count
  }
}
