/// Tells what the words of a text are to topics.
struct TopicWords {
  let reading: TextReading

  /// What no word of a topic is: small words, names, dates and empty words.
  @inline(__always) static var never: WordRoles {
    [
      .determiner, .preposition, .subordinator, .coordinator, .relative, .pronoun, .auxiliary,
      .adverb, .name, .date, .topicStop, .said, .connective, .clauseOnly, .tells, .possessive,
    ]
  }

  /// What a verb or adjective tells of: "killed" of casualties.
  func told(_ index: Int, _ sentence: Int) -> TopicPhrase {
    let token = reading.tokens[index]
    let stem = reading.entry(of: token.word).topicStem
    return TopicPhrase(
      hash: stem, head: stem, form: 0, range: token.range, sentence: sentence, wordCount: 1)
  }
}

// MARK: - Phrases that may name a topic

extension TopicWords {
  /// Adds the words of a run that end a group of words, alone and with the word before.
  func add(_ run: Range<Int>, _ sentence: Int, to phrases: inout [TopicPhrase]) {
    var last = run.upperBound
    while last > run.lowerBound, isVerbLike(last - 1) { last -= 1 }
    for index in run.lowerBound..<last {
      guard index == last - 1 || isPlural(index), !isVerbLike(index), isNoun(index, run)
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
      // "mediation efforts" are of mediation.
      if isWeak, sameStem(index) == nil, !reading.has(index - 1, .topicWeak),
        let known = sameStem(index - 1)
      {
        phrases.append(
          TopicPhrase(
            hash: known, head: known, form: form(index - 1),
            range: reading.tokens[index - 1].range, sentence: sentence, wordCount: 1))
      }
      // Two words that are nothing alone are nothing together.
      if isWeak, reading.has(index - 1, .topicWeak) { continue }
      phrases.append(
        TopicPhrase(
          hash: Stem.joined(stem(index - 1), head), head: head,
          form: Stem.joined(form(index - 1), form(index)),
          range: reading.byteRange(index - 1..<index + 1), sentence: sentence, wordCount: 2))
    }
  }

  /// The stem under which topics know a word: "talks" are negotiations, a "truce" is a ceasefire.
  private func stem(_ index: Int) -> UInt32 { sameStem(index) ?? reading.words[index].stem }

  /// The number of the word as it stands.
  private func form(_ index: Int) -> UInt32 {
    let token = reading.tokens[index]
    if token.word >= 0 {
      let entry = reading.entry(of: token.word)
      if Int32(entry.plainLength) == token.end - token.start { return entry.form }
    }
    return Stem.form(reading.bytes(at: index))
  }

  /// The stem of the word that topics know this one by, if that is another.
  private func sameStem(_ index: Int) -> UInt32? {
    let word = reading.tokens[index].word
    let same = word >= 0 ? reading.entry(of: word).topicStem : 0
    return same != 0 ? same : nil
  }

  private func isPlural(_ index: Int) -> Bool { NounReader(reading: reading).isPlural(index) }

  /// Whether what stands before the word makes it a noun: "the strike", "of bread", not "to strike".
  private func isNoun(_ index: Int, _ run: Range<Int>) -> Bool {
    if index > run.lowerBound { return !isAdverb(index - 1) }
    if isPlural(index) { return true }
    let before = index - 1
    guard before >= 0, reading.tokens[before].sentence == reading.tokens[index].sentence else {
      return false
    }
    if reading.has(before, .determiner) || reading.isPossessive(before) { return true }
    if reading.has(before, [.name, .topicStop]), !isAdverb(before) { return true }
    return reading.has(before, .preposition)
      && reading.tokens[before].word != reading.small.to
  }

  /// Whether the word looks like a verb form or an adverb rather than a noun.
  private func isVerbLike(_ index: Int) -> Bool {
    reading.has(index, [.edForm, .ingForm, .lyForm])
  }

  private func isAdverb(_ index: Int) -> Bool { reading.has(index, .lyForm) }
}
