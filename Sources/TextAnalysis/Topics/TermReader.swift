/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  private let reading: TextReading
  private let words: TopicWords

  /// By sentence: the sorted numbers of the stems of its content words and numbers.
  private(set) var terms: [[UInt32]] = []

  /// The phrases that may name a topic, in text order.
  private(set) var phrases: [TopicPhrase] = []

  init(_ reading: TextReading) {
    self.reading = reading
    words = TopicWords(reading: reading)
    terms.reserveCapacity(reading.sentences.count)
    phrases.reserveCapacity(reading.tokens.count / 4)
  }

  /// Reads the words of one sentence, which must be the one after that read before.
  mutating func read(sentence: Int) {
    let tokens = reading.sentences[sentence].tokens
    terms.append(terms(in: tokens))
    for index in reading.tokens(for: [.topic, .tells], in: tokens) {
      if reading.uses[index].contains(.topic) {
        words.add(index, in: tokens, sentence, to: &phrases)
      } else {
        phrases.append(words.told(index, sentence))
      }
    }
  }

  private func terms(in tokens: Range<Int>) -> [UInt32] {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: tokens.count) { terms in
      var count = 0
      // Sentences are short, and bounded by `TokenizedText.sentenceLimit`.
      for index in reading.tokens(for: .term, in: tokens) {
        let term = reading.words[index].stem
        var place = count
        while place > 0, terms[place &- 1] > term {
          terms[place] = terms[place &- 1]
          place &-= 1
        }
        terms[place] = term
        count &+= 1
      }
      return Array(UnsafeBufferPointer(rebasing: terms[..<Self.distinct(terms, count)]))
    }
  }

  /// Moves the distinct ones of so many sorted terms to the front; returns how many there are.
  @inline(__always)
  private static func distinct(_ terms: UnsafeMutableBufferPointer<UInt32>, _ count: Int) -> Int {
    guard count > 0 else { return 0 }
    var last = 0
    for place in 1..<count where terms[place] != terms[last] {
      last &+= 1
      terms[last] = terms[place]
    }
    return last &+ 1
  }
}
