/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  private let words: TopicWords

  /// By sentence: the sorted numbers of the stems of its content words and numbers.
  private(set) var terms: [[UInt32]] = []

  /// The phrases that may name a topic, in text order.
  private(set) var phrases: [TopicPhrase] = []

  init(_ reading: TextReading) {
    words = TopicWords(reading: reading)
    terms.reserveCapacity(reading.sentences.count)
    phrases.reserveCapacity(reading.tokens.count / 4)
  }

  /// Reads the words of one sentence, which must be the one after that read before.
  mutating func read(sentence: Int) {
    let words = words
    let tokens = words.reading.sentences[sentence].tokens
    let sorted = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: tokens.count) { terms in
      var count = 0
      /// Where a run of words that may name a topic began.
      var run = tokens.lowerBound
      for index in tokens {
        let uses = words.reading.uses[index]
        if uses.contains(.term) {
          Self.insert(words.reading.words[index].stem, into: terms, &count)
        }
        if uses.contains(.topic) { continue }
        if run < index { words.add(run..<index, sentence, to: &phrases) }
        run = index + 1
        if uses.contains(.tells) { phrases.append(words.told(index, sentence)) }
      }
      if run < tokens.upperBound { words.add(run..<tokens.upperBound, sentence, to: &phrases) }
      return Array(terms[..<count])
    }
    terms.append(sorted)
  }

  /// Enters a term where it belongs among the first `count`, unless it is there.
  ///
  /// Sentences are short, and bounded by `TokenizedText.sentenceLimit`.
  @inline(__always)
  private static func insert(
    _ term: UInt32, into terms: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) {
    var place = count
    while place > 0, terms[place &- 1] > term { place &-= 1 }
    if place > 0, terms[place &- 1] == term { return }
    var moved = count
    while moved > place {
      terms[moved] = terms[moved &- 1]
      moved &-= 1
    }
    terms[place] = term
    count &+= 1
  }
}
