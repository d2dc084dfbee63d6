/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  let reading: TextReading

  private let small = Self.smallRoles

  private static let smallRoles: WordRoles = [
    .determiner, .preposition, .subordinator, .coordinator, .relative, .pronoun, .auxiliary,
    .adverb,
  ]

  private let never = Self.neverRoles

  private static let neverRoles: WordRoles = smallRoles.union([
    .name, .date, .topicStop, .said, .connective, .clauseOnly,
  ])

  /// Returns, by sentence, the sorted numbers of the stems of its content words and numbers.
  func terms() -> [[UInt32]] {
    var terms: [[UInt32]] = []
    terms.reserveCapacity(reading.text.sentences.count)
    reading.text.bytes.withUnsafeBufferPointer { bytes in
      var hashes: [UInt32] = []
      for sentence in reading.text.sentences {
        hashes.removeAll(keepingCapacity: true)
        for index in sentence.tokens where isContent(index) {
          hashes.append(Stem.hash(slice(bytes, index)))
        }
        hashes.sort()
        terms.append(unique(hashes))
      }
    }
    return terms
  }

  private func unique(_ sorted: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(sorted.count)
    for hash in sorted where hash != result.last { result.append(hash) }
    return result
  }

  @inline(__always)
  private func slice(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let token = reading.tokens[index]
    return UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
  }

  @inline(__always)
  private func isContent(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word, token.end - token.start > 2 else { return false }
    return !reading.has(index, small) || reading.has(index, .name)
  }
}

// MARK: - Phrases that may name a topic

extension TermReader {
  /// Returns the phrases of the whole text, in order.
  func phrases() -> [TopicPhrase] {
    var phrases: [TopicPhrase] = []
    reading.text.bytes.withUnsafeBufferPointer { bytes in
      for (number, sentence) in reading.text.sentences.enumerated() {
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
          guard mayName(index) else {
            if let told = told(index) { phrases.append(told) }
            index += 1
            continue
          }
          var end = index + 1
          while end < sentence.tokens.upperBound, mayName(end) { end += 1 }
          add(index..<end, number, bytes, &phrases)
          index = end
        }
      }
    }
    return phrases
  }

  /// Whether the word may be part of a topic: no name, date, small or empty word.
  private func mayName(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.shape == .lower, token.end - token.start > 2 else {
      return false
    }
    return !reading.has(index, never) && !reading.isPossessive(index) && told(index) == nil
  }

  /// What a verb or adjective tells of: "killed" of casualties.
  private func told(_ index: Int) -> TopicPhrase? {
    let token = reading.tokens[index]
    guard token.word >= 0 else { return nil }
    let stem = reading.table.toldStems[Int(token.word)]
    guard stem != 0 else { return nil }
    return TopicPhrase(
      hash: stem, head: stem, form: 0, range: token.range, sentence: Int(token.sentence),
      wordCount: 1)
  }

  /// Adds the words of a run that end a group of words, alone and with the word before.
  private func add(
    _ run: Range<Int>, _ sentence: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ phrases: inout [TopicPhrase]
  ) {
    let nouns = NounReader(reading: reading)
    var last = run.upperBound
    while last > run.lowerBound, isVerbLike(last - 1) { last -= 1 }
    for index in run.lowerBound..<last {
      guard index == last - 1 || nouns.isPlural(index), !isVerbLike(index),
        isNoun(index, run, nouns)
      else { continue }
      let head = stem(index, bytes)
      // A weak word that means what another does places its sentence but names nothing: a "toll".
      let isWeak = reading.has(index, .topicWeak)
      if !isWeak || sameStem(index) != nil {
        phrases.append(
          TopicPhrase(
            hash: head, head: head, form: isWeak ? 0 : Stem.form(slice(bytes, index)),
            range: reading.tokens[index].range, sentence: sentence, wordCount: 1))
      }
      guard index > run.lowerBound, !isAdverb(index - 1) else { continue }
      // Two words that are nothing alone are nothing together.
      if reading.has(index, .topicWeak), reading.has(index - 1, .topicWeak) { continue }
      let first = stem(index - 1, bytes)
      phrases.append(
        TopicPhrase(
          hash: Stem.joined(first, head), head: head,
          form: Stem.joined(
            Stem.form(slice(bytes, index - 1)), Stem.form(slice(bytes, index))),
          range: Int(reading.tokens[index - 1].start)..<Int(reading.tokens[index].end),
          sentence: sentence, wordCount: 2))
    }
  }

  /// The stem under which topics know a word: "talks" are negotiations, a "truce" is a ceasefire.
  private func stem(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    sameStem(index) ?? Stem.hash(slice(bytes, index))
  }

  /// The stem of the word that topics know this one by, if that is another.
  private func sameStem(_ index: Int) -> UInt32? {
    let word = reading.tokens[index].word
    let same = word >= 0 ? reading.table.topicStems[Int(word)] : 0
    return same != 0 ? same : nil
  }

  /// Whether what stands before the word makes it a noun: "the strike", "of bread", not "to strike".
  private func isNoun(_ index: Int, _ run: Range<Int>, _ nouns: NounReader) -> Bool {
    if index > run.lowerBound { return !isAdverb(index - 1) }
    if nouns.isPlural(index) { return true }
    let before = index - 1
    guard before >= 0, reading.tokens[before].sentence == reading.tokens[index].sentence else {
      return false
    }
    if reading.has(before, .determiner) || reading.isPossessive(before) { return true }
    if reading.has(before, [.name, .topicStop]), !isAdverb(before) { return true }
    return reading.has(before, .preposition)
      && reading.tokens[before].word != reading.table.small.to
  }

  /// Whether the word looks like a verb form or an adverb rather than a noun.
  private func isVerbLike(_ index: Int) -> Bool {
    let bytes = reading.bytes(at: index)
    return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(3).elementsEqual("ing".utf8)
      || isAdverb(index)
  }

  private func isAdverb(_ index: Int) -> Bool {
    reading.ends(index, "ly")
  }
}
