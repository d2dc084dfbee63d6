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

  /// What names no topic alone: words for anything, and units, which are many things' "barrels".
  @inline(__always) private static var weak: WordRoles { [.topicWeak, .unit, .currency] }

  /// What a verb or adjective tells of: "killed" of casualties.
  ///
  /// It names its topic only with those of whom it tells, as "displaced people" do.
  func told(_ index: Int, in tokens: Range<Int>, _ sentence: Int) -> TopicPhrase {
    let token = reading.tokens[index]
    let stem = reading.entry(of: token.word).topicStem
    guard tellsOfNext(index, in: tokens) else {
      return TopicPhrase(
        hash: stem, head: stem, form: 0, range: token.range, sentence: sentence, wordCount: 1)
    }
    return TopicPhrase(
      hash: stem, head: stem, form: Stem.joined(word(index).form, word(index + 1).form),
      range: reading.byteRange(index..<index + 2), sentence: sentence, wordCount: 2)
  }

  /// Whether a form in -ed stands before its noun: "of displaced people", not "who displaced people".
  @inline(__always)
  private func tellsOfNext(_ index: Int, in tokens: Range<Int>) -> Bool {
    let (before, next) = (index - 1, index + 1)
    return reading.has(index, .edForm) && next < tokens.upperBound && before >= tokens.lowerBound
      && reading.uses[next].contains(.topic) && reading.words[next].roles.isPlural
      && reading.has(before, [.determiner, .preposition, .possessive])
  }
}

// MARK: - Phrases that may name a topic

extension TopicWords {
  /// Adds what a word that may name a topic names alone and with the word before, where it ends a
  /// group of words.
  @inline(__always)
  func add(
    _ index: Int, in sentence: Range<Int>, _ number: Int, to phrases: inout [TopicPhrase]
  ) {
    let roles = reading.words[index].roles
    let next = index + 1
    let goesOn = next < sentence.upperBound && reading.uses[next].contains(.topic)
    guard !roles.meets(Self.verbForms) else {
      if roles.meets(.ingForm), !goesOn, isVerbalNoun(index, in: sentence) {
        addAlone(index, number, to: &phrases)
      }
      return
    }
    let isPlural = roles.isPlural
    guard isPlural || !goesOn || isLast(index, in: sentence) else { return }
    if isPlural, isPredicate(index, in: sentence) { return }
    if index > sentence.lowerBound,
      reading.uses[index - 1].contains(.topic)
        || index - 1 == sentence.lowerBound && opens(index - 1)
    {
      if !isAdverb(index - 1) { addBoth(index, number, to: &phrases) }
    } else if isPlural || isNoun(index, in: sentence) || isKnownNoun(index, in: sentence) {
      addAlone(index, number, to: &phrases)
    }
  }

  /// Adds what the first word of a sentence names, which has a capital: only a word that topics know,
  /// as others may be names.
  @inline(__always)
  func addOpening(of sentence: Range<Int>, _ number: Int, to phrases: inout [TopicPhrase]) {
    guard let first = sentence.first, opens(first) else { return }
    let next = first + 1
    // "Truce talks", of which the second word tells
    if next < sentence.upperBound, reading.uses[next].contains(.topic),
      !reading.has(next, Self.verbForms)
    {
      return
    }
    addAlone(first, number, to: &phrases)
  }

  /// Whether the first word of a sentence is one that topics know, and not of a name: "Relief Now says".
  @inline(__always)
  private func opens(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.shape == .capitalised && token.word >= 0 && !reading.has(index, Self.never)
      && reading.entry(of: token.word).topicStem != 0
      && (index + 1 == reading.tokens.count || !reading.isCapital(index + 1))
  }

  /// Whether a word between which and others writers choose is a noun that ends its group: "the war",
  /// "military operation", not "war crimes", "to ban".
  @inline(__always)
  func isNearSynonym(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.rareRoles(index).contains(.nearSynonym) && endsGroup(index, in: sentence)
  }

  @inline(never)
  private func endsGroup(_ index: Int, in sentence: Range<Int>) -> Bool {
    let roles = reading.words[index].roles
    guard isLast(index, in: sentence) else { return false }
    if roles.meets(.ingForm) { return isVerbalNoun(index, in: sentence) }
    if roles.isPlural { return !isPredicate(index, in: sentence) }
    let before = index - 1
    return isNoun(index, in: sentence)
      || before >= sentence.lowerBound && reading.uses[before].contains(.topic)
        && !reading.has(before, Self.verbForms) && !reading.words[before].roles.isPlural
  }

  /// Whether a sentence begins with such a noun: "Militants attacked".
  func opensWithNearSynonym(_ sentence: Range<Int>) -> Bool {
    let (first, next) = (sentence.lowerBound, sentence.lowerBound + 1)
    return reading.tokens[first].shape == .capitalised
      && reading.rareRoles(first).contains(.nearSynonym) && !reading.has(first, Self.never)
      && next < sentence.upperBound && !reading.isCapital(next)
      && !reading.uses[next].contains(.topic) && !reading.has(next, .determiner)
  }

  @inline(__always)
  private func addAlone(_ index: Int, _ number: Int, to phrases: inout [TopicPhrase]) {
    // A weak word that means what another does places its sentence but names nothing: a "toll".
    let isWeak = reading.has(index, Self.weak)
    if isWeak, !isSynonym(index) { return }
    append(index, isWeak, number, to: &phrases)
  }

  @inline(never)
  private func append(
    _ index: Int, _ isWeak: Bool, _ number: Int, to phrases: inout [TopicPhrase]
  ) {
    let word = word(index)
    phrases.append(
      TopicPhrase(
        hash: word.stem, head: word.stem, form: isWeak ? 0 : word.form,
        range: reading.tokens[index].range, sentence: number, wordCount: 1))
  }

  private func addBoth(_ index: Int, _ number: Int, to phrases: inout [TopicPhrase]) {
    let (before, word) = (word(index - 1), word(index))
    // A "death toll" is casualties as a whole.
    if before.isSynonym, before.stem == word.stem {
      phrases.append(pair(before, word, as: before.stem, index, number))
      return
    }
    addAlone(index, number, to: &phrases)
    // "mediation efforts" are of mediation.
    if before.isSynonym {
      phrases.append(
        TopicPhrase(
          hash: before.stem, head: before.stem,
          form: reading.has(index - 1, Self.weak) ? 0 : before.form,
          range: reading.tokens[index - 1].range, sentence: number, wordCount: 1))
    }
    // Two words that are nothing alone are nothing together.
    if reading.has(index, Self.weak), reading.has(index - 1, Self.weak) { return }
    phrases.append(pair(before, word, as: Stem.joined(before.stem, word.stem), index, number))
  }

  /// The phrase of a word and the one before it.
  private func pair(
    _ before: Word, _ word: Word, as hash: UInt32, _ index: Int, _ number: Int
  ) -> TopicPhrase {
    TopicPhrase(
      hash: hash, head: word.stem, modifier: before.stem == word.stem ? 0 : before.stem,
      form: Stem.joined(before.form, word.form), range: reading.byteRange(index - 1..<index + 1),
      sentence: number, wordCount: 2)
  }

  /// A word as topics know it.
  private struct Word {
    /// "talks" are negotiations, a "truce" is a ceasefire.
    var stem: UInt32
    /// The number of the word as it stands.
    var form: UInt32
    /// Whether the stem is that of another word, which means the same.
    var isSynonym: Bool
  }

  @inline(__always)
  private func isSynonym(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word >= 0 && reading.entry(of: word).topicStem != 0
  }

  @inline(__always)
  private func word(_ index: Int) -> Word {
    let token = reading.tokens[index]
    let stem = reading.words[index].stem
    guard token.word >= 0 else {
      return Word(stem: stem, form: Stem.form(reading.bytes(at: index)), isSynonym: false)
    }
    let entry = reading.entry(of: token.word)
    let isPlain = Int32(entry.plainLength) == token.end - token.start
    return Word(
      stem: entry.topicStem != 0 ? entry.topicStem : stem,
      form: isPlain ? entry.form : Stem.form(reading.bytes(at: index)),
      isSynonym: entry.topicStem != 0)
  }

  /// Whether no word that may name a topic follows at once, but for verb forms.
  @inline(__always)
  private func isLast(_ index: Int, in sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, reading.uses[next].contains(.topic) {
      guard reading.has(next, Self.verbForms) else { return false }
      next += 1
    }
    return true
  }

  /// Whether what stands before a word alone makes it a noun: "the strike", "of bread", not "to
  /// strike".
  @inline(__always)
  private func isNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    let before = index - 1
    guard before >= sentence.lowerBound else { return false }
    let roles = reading.words[before].roles
    if roles.meets([.determiner, .possessive]) { return true }
    if roles.meets([.name, .topicStop]), !roles.meets(.lyForm) { return true }
    return roles.meets(.preposition) && reading.tokens[before].word != reading.small.to
  }

  /// Whether a word that topics know is a noun also without one of these: "offered compensation", not
  /// "will strike", "unions strike".
  @inline(never)
  private func isKnownNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    let before = index - 1
    guard isSynonym(index), before >= sentence.lowerBound, reading.isWord(before) else {
      return false
    }
    let roles = reading.words[before].roles
    return !roles.isPlural && reading.tokens[before].word != reading.small.to
      && !roles.meets([.auxiliary, .pronoun, .coordinator, .relative, .adverb])
  }

  /// Whether a form in -ing is a noun: "the filling of the lake", "its screening", not "the following
  /// days", "is filling".
  @inline(never)
  private func isVerbalNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    let (before, next) = (index - 1, index + 1)
    guard before >= sentence.lowerBound, reading.has(before, [.determiner, .possessive]) else {
      return false
    }
    guard next < sentence.upperBound else { return true }
    return !reading.isNumber(next)
      && !reading.has(next, [.name, .date, .determiner, .pronoun, .opensNumber])
  }

  /// Whether a form in -s between a name and an article is a verb: "Lund grants an extension".
  @inline(__always)
  private func isPredicate(_ index: Int, in sentence: Range<Int>) -> Bool {
    let (before, next) = (index - 1, index + 1)
    return next < sentence.upperBound && before >= sentence.lowerBound
      && reading.has(next, .determiner) && reading.has(before, .name)
  }

  /// Forms of verbs and adverbs, rather than of nouns.
  @inline(__always) private static var verbForms: WordRoles { [.edForm, .ingForm, .lyForm] }

  private func isAdverb(_ index: Int) -> Bool { reading.has(index, .lyForm) }
}
