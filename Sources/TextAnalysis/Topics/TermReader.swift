/// Reads the words by which sentences are compared, and those that may name a topic.
struct TermReader {
  let reading: TextReading

  /// What no word of a topic is: small words, names, dates and empty words.
  @inline(__always) private static var never: WordRoles {
    [
      .determiner, .preposition, .subordinator, .coordinator, .relative, .pronoun, .auxiliary,
      .adverb, .name, .date, .topicStop, .said, .connective, .clauseOnly,
    ]
  }

  /// By token: the number of its stem, where it is a content word or a number.
  private let stems: [UInt32]

  /// By sentence: the sorted numbers of the stems of its content words and numbers.
  let terms: [[UInt32]]

  init(reading: TextReading) {
    self.reading = reading
    var stems = Array(repeating: UInt32(0), count: reading.tokens.count)
    terms = reading.text.sentences.map { sentence in
      Array(unsafeUninitializedCapacity: sentence.tokens.count) { terms, count in
        for index in sentence.tokens where Self.isContent(index, reading) {
          stems[index] = Self.stem(index, reading)
          terms[count] = stems[index]
          count += 1
        }
        count = Self.sortWithoutRepetitions(UnsafeMutableBufferPointer(rebasing: terms[..<count]))
      }
    }
    self.stems = stems
  }

  private static func stem(_ index: Int, _ reading: TextReading) -> UInt32 {
    let range = reading.tokens[index].range
    if range.count <= 8 {
      return Stem.hash(reading.text.firstEightBytes(range), count: range.count)
    }
    return reading.bytes.withUnsafeBufferPointer {
      Stem.hash(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Sorts the terms and moves different ones to the front; returns how many those are.
  private static func sortWithoutRepetitions(_ terms: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var terms = terms
    terms.sort()
    var count = 0
    for term in terms where count == 0 || terms[count - 1] != term {
      terms[count] = term
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func isContent(_ index: Int, _ reading: TextReading) -> Bool {
    let token = reading.tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word, token.end - token.start > 2 else { return false }
    return !reading.isFunctionWord(index) || reading.has(index, .name)
  }
}

// MARK: - Phrases that may name a topic

extension TermReader {
  /// Returns the phrases of the whole text, in order.
  func phrases() -> [TopicPhrase] {
    var phrases: [TopicPhrase] = []
    phrases.reserveCapacity(reading.tokens.count / 8)
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
        add(index..<end, number, &phrases)
        index = end
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
    return !reading.has(index, Self.never) && toldStem(index) == 0 && !reading.isPossessive(index)
  }

  /// What a verb or adjective tells of: "killed" of casualties.
  private func told(_ index: Int) -> TopicPhrase? {
    let stem = toldStem(index)
    guard stem != 0 else { return nil }
    let token = reading.tokens[index]
    return TopicPhrase(
      hash: stem, head: stem, form: 0, range: token.range, sentence: Int(token.sentence),
      wordCount: 1)
  }

  /// The stem of what the word tells of, or 0.
  private func toldStem(_ index: Int) -> UInt32 {
    let word = reading.tokens[index].word
    return word >= 0 ? reading.table.toldStems[Int(word)] : 0
  }

  /// Adds the words of a run that end a group of words, alone and with the word before.
  private func add(_ run: Range<Int>, _ sentence: Int, _ phrases: inout [TopicPhrase]) {
    let nouns = NounReader(reading: reading)
    var last = run.upperBound
    while last > run.lowerBound, isVerbLike(last - 1) { last -= 1 }
    for index in run.lowerBound..<last {
      guard index == last - 1 || nouns.isPlural(index), !isVerbLike(index),
        isNoun(index, run, nouns)
      else { continue }
      let head = stem(index)
      // A weak word that means what another does places its sentence but names nothing: a "toll".
      let isWeak = reading.has(index, .topicWeak)
      if !isWeak || sameStem(index) != nil {
        phrases.append(
          TopicPhrase(
            hash: head, head: head, form: isWeak ? 0 : form(index),
            range: reading.tokens[index].range, sentence: sentence, wordCount: 1))
      }
      guard index > run.lowerBound, !isAdverb(index - 1) else { continue }
      // Two words that are nothing alone are nothing together.
      if reading.has(index, .topicWeak), reading.has(index - 1, .topicWeak) { continue }
      let first = stem(index - 1)
      phrases.append(
        TopicPhrase(
          hash: Stem.joined(first, head), head: head,
          form: Stem.joined(
            form(index - 1), form(index)),
          range: Int(reading.tokens[index - 1].start)..<Int(reading.tokens[index].end),
          sentence: sentence, wordCount: 2))
    }
  }

  /// The stem under which topics know a word: "talks" are negotiations, a "truce" is a ceasefire.
  private func stem(_ index: Int) -> UInt32 { sameStem(index) ?? stems[index] }

  /// The number of the word as it stands.
  private func form(_ index: Int) -> UInt32 {
    let range = reading.tokens[index].range
    return reading.bytes.withUnsafeBufferPointer {
      Stem.form(UnsafeBufferPointer(rebasing: $0[range]))
    }
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
    switch reading.lastByte(at: index) {
    case UInt8(ascii: "d"): reading.ends(index, "ed")
    case UInt8(ascii: "g"): reading.ends(index, "ing")
    case UInt8(ascii: "y"): isAdverb(index)
    default: false
    }
  }

  private func isAdverb(_ index: Int) -> Bool {
    reading.ends(index, "ly")
  }
}
