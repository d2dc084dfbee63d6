/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  private let reading: TextReading
  private let words: TopicWords

  /// Sentence by sentence the sorted numbers of the stems of its content words and numbers.
  let terms: [UInt32]

  /// By sentence: where its terms end.
  let termEnds: [Int32]

  /// The phrases that may name a topic, in text order.
  private(set) var phrases: [TopicPhrase] = []

  /// The nouns between which writers choose, in text order.
  private(set) var nearSynonyms: [NearSynonym] = []

  init(_ reading: TextReading) {
    self.reading = reading
    words = TopicWords(reading: reading)
    (terms, termEnds) = Self.terms(of: reading)
    phrases.reserveCapacity(reading.tokens.count / 4)
  }

  /// Reads the words of one sentence, which must be the one after that read before.
  mutating func read(sentence: Int) {
    let tokens = reading.sentences[sentence].tokens
    words.addOpening(of: tokens, sentence, to: &phrases)
    if let first = tokens.first, words.opensWithNearSynonym(tokens) { addChoice(first, sentence) }
    for index in reading.tokens(for: [.topic, .tells], in: tokens) {
      if reading.uses[index].contains(.topic) {
        words.add(index, in: tokens, sentence, to: &phrases)
        if words.isNearSynonym(index, in: tokens) { addChoice(index, sentence) }
      } else {
        phrases.append(words.told(index, in: tokens, sentence))
      }
    }
  }

  private mutating func addChoice(_ index: Int, _ sentence: Int) {
    nearSynonyms.append(NearSynonym(range: reading.tokens[index].range, sentence: sentence))
  }

  private static func terms(of reading: TextReading) -> ([UInt32], ends: [Int32]) {
    var ends: [Int32] = []
    ends.reserveCapacity(reading.sentences.count)
    // Kept in registers.
    let (words, uses) = (reading.words, reading.uses)
    // A token is of one sentence and makes one term at most.
    let terms = Array<UInt32>(unsafeUninitializedCapacity: reading.tokens.count) { terms, count in
      // Kept in a register, which `count` is not.
      var end = 0
      for sentence in reading.sentences {
        let first = end
        for index in UsedTokens(uses, with: .term, sentence.tokens) {
          insert(words[index].stem, into: terms, from: first, &end)
        }
        keepDistinct(terms, from: first, &end)
        ends.append(Int32(truncatingIfNeeded: end))
      }
      count = end
    }
    return (terms, ends)
  }

  /// Enters a term among the sorted ones from `first` to `count`.
  ///
  /// Sentences are short, and bounded by `TokenizedText.sentenceLimit`.
  @inline(__always)
  private static func insert(
    _ term: UInt32, into terms: UnsafeMutableBufferPointer<UInt32>, from first: Int,
    _ count: inout Int
  ) {
    var place = count
    while place > first, terms[place &- 1] > term {
      terms[place] = terms[place &- 1]
      place &-= 1
    }
    terms[place] = term
    count &+= 1
  }

  /// Drops those of the sorted terms from `first` to `count` that stand there before.
  @inline(__always)
  private static func keepDistinct(
    _ terms: UnsafeMutableBufferPointer<UInt32>, from first: Int, _ count: inout Int
  ) {
    guard count > first else { return }
    var last = first
    for place in first &+ 1..<count where terms[place] != terms[last] {
      last &+= 1
      terms[last] = terms[place]
    }
    count = last &+ 1
  }
}
