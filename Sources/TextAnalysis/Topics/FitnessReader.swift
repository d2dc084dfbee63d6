/// Tells which sentences can stand for themselves in a briefing, and why others cannot.
struct FitnessReader {
  let reading: TextReading
  let statements: [StatementFinding]

  static let shortest = 40
  /// The same for a sentence that tells a number, a date or a name with a verb.
  private static let shortestTelling = 24
  static let longest = 420
  private static let fewestWords = 7
  private static let fewestTelling = 5

  /// Returns, by sentence, why it cannot be chosen, or `nil` if it can.
  func unfitness() -> [Unfitness?] {
    var fillers = Array(repeating: 0, count: reading.sentences.count)
    /// The last sentence that has filler in its tail, of which more counts no more.
    var withTail = -1
    for phrase in reading.phrases where phrase.roles.meets([.filler, .weakFiller]) {
      let sentence = Int(reading.tokens[phrase.tokens.lowerBound].sentence)
      if phrase.roles.meets(.filler) {
        fillers[sentence] += 2
      } else if sentence != withTail {
        let first = phrase.tokens.lowerBound
        guard isTail(first) else {
          fillers[sentence] += 1
          continue
        }
        withTail = sentence
        let news = reading.sentences[sentence].tokens.lowerBound..<first
        if !isTelling(news) { fillers[sentence] += 1 }
      }
    }
    let blocks = reading.text.blocks
    var reasons = reading.sentences.indices.map { number in
      unfitness(of: number, blocks, fillers: fillers[number])
    }
    for statement in statements where reasons[statement.sentence] == nil && leansBack(statement) {
      reasons[statement.sentence] = .pointer
    }
    return reasons
  }

  /// Whether a pronoun tells the statement, and nothing before it in the sentence says who that is: "In
  /// a letter to its crews, he offered …".
  private func leansBack(_ statement: StatementFinding) -> Bool {
    let sentence = reading.sentences[statement.sentence]
    guard statement.speaker.count <= Self.longestPronoun,
      let speaker = sentence.tokens.first(where: {
        reading.tokens[$0].range == statement.speaker
      }), reading.has(speaker, .pronoun)
    else { return false }
    if let antecedent = statement.antecedent {
      return antecedent.lowerBound < sentence.range.lowerBound
    }
    return !(sentence.tokens.lowerBound..<speaker).contains {
      reading.has($0, [.name, .authorities, .sources, .people])
    } && !(speaker..<sentence.tokens.upperBound).contains { reading.has($0, .name) }
  }

  /// Bytes of "they".
  private static let longestPronoun = 4

  /// Returns, by sentence, whether it tells that something is not known or not settled.
  func leavesOpen() -> [Bool] {
    reading.traits.map { $0.meets(.openQuestion) }
  }

  private func unfitness(of number: Int, _ blocks: [TextBlock], fillers: Int) -> Unfitness? {
    let sentence = reading.sentences[number]
    let tokens = sentence.tokens
    if blocks[sentence.block].isHeading { return .heading }
    guard let first = tokens.first, let last = tokens.last else { return .tooShort }
    if sentence.range.count < Self.shortest || !hasWords(tokens, Self.fewestWords) {
      guard sentence.range.count >= Self.shortestTelling, hasWords(tokens, Self.fewestTelling),
        isTelling(tokens), reading.traits[number].meets([.finiteVerb, .auxiliary, .edForm])
      else { return .tooShort }
    }
    if sentence.range.count > Self.longest { return .tooLong }
    if reading.traits[number].meets(.questionMark) { return .question }
    var start = first
    while start < last, !reading.isWord(start), !reading.isNumber(start),
      reading.tokens[start].kind != .symbol
    {
      start += 1
    }
    if reading.isWord(start), reading.tokens[start].shape == .lower { return .fragment }
    if !endsLikeSentence(last, number) { return .fragment }
    if isHalfQuoted(number) { return .fragment }
    // Bars are numerals as well.
    if reading.traits[number].meets(.numeral), isPageLine(tokens) { return .fragment }
    if fillers >= 2 || fillers == 1 && !isTelling(tokens) { return .filler }
    let leans = isPointer(number, start, last) || leansOnFrame(number)
    if leans && !isExpletive(start, last, number) || speaksOfItself(number) {
      return .pointer
    }
    if isAnaphor(start, last) { return .anaphor }
    if reading.traits[number].meets(.connective),
      let connective = reading.entry(at: start, .connective)
    {
      return pointsBack(behind: connective.tokens, last) ? .pointer : .connective
    }
    if goesOnBehindSubject(number, start, last) { return .connective }
    return nil
  }

  /// Whether the tokens have as many words.
  @inline(__always)
  private func hasWords(_ tokens: Range<Int>, _ count: Int) -> Bool {
    reading.tokens(for: .word, in: tokens).hasMany(count)
  }

  /// Whether a phrase opens what hangs on a sentence that has told its news: ", underscoring the …".
  private func isTail(_ index: Int) -> Bool {
    index > 0 && reading.isMark(index - 1, ",") && reading.has(index, .ingForm)
  }

  @inline(__always)
  private func endsLikeSentence(_ last: Int, _ number: Int) -> Bool {
    if reading.tokens[last].hasPeriod || reading.isMark(last, ".") || reading.isMark(last, "!") {
      return true
    }
    if reading.isClosingQuote(last) { return true }
    // Items of a summary: "- Minister resigns after the vote".
    let isItem = reading.text.blocks[reading.sentences[number].block].isListItem
    if isItem, reading.isWord(last), hasWords(reading.sentences[number].tokens, Self.fewestWords),
      reading.traits[number].meets(
        [.finiteVerb, .auxiliary, .edForm, .opensSpeech, .pluralForm])
    {
      return true
    }
    // "(earlier)" may end a line of names.
    if reading.isMark(last, ")") || reading.isMark(last, "]") {
      return reading.traits[number].meets([.finiteVerb, .auxiliary, .edForm])
    }
    // Scripts with stops of their own; a line without any is a heading or a list item cut short.
    return reading.tokens[last].kind == .punctuation && reading.bytes(at: last).count > 1
  }

  /// Whether the sentence has one mark only of a quotation that began before it or goes on behind it.
  private func isHalfQuoted(_ number: Int) -> Bool {
    guard reading.traits[number].meets([.openingQuote, .closingQuote]) else { return false }
    var isOpen = false
    for index in reading.marks(in: reading.sentences[number].tokens)
    where reading.isQuoteMark(index) && isDouble(reading.tokens[index].mark) {
      if reading.isOpeningQuote(index) == isOpen { return true }
      isOpen.toggle()
    }
    return isOpen
  }

  /// Whether a quotation mark is none of those that stand for an apostrophe as well.
  func isDouble(_ mark: UInt16) -> Bool {
    mark != Mark.apostrophe && mark != Mark.openingSingle && mark != Mark.closingSingle
      && mark != Mark.graveAccent
  }

  /// Whether the line of a page, with bars or with the hour at which it was written, runs into the
  /// sentence: "LONDON | Mon Jun 1, 2009 7:05 pm EDT …", "1 June 2009 17.37 BST …".
  @inline(__always)
  private func isPageLine(_ tokens: Range<Int>) -> Bool {
    for index in reading.marks(in: tokens) {
      if reading.isMark(index, "|") { return true }
      guard reading.isNumber(index), index > tokens.lowerBound, index + 1 < tokens.upperBound,
        reading.tokens[index + 1].shape == .upper, reading.has(index + 1, .noFigureAfter),
        reading.isNumber(index - 1), reading.tokens[index - 1].range.count == 4
      else { continue }
      return true
    }
    return false
  }

  /// Whether it is about what the sentence before tells: "Norland disputed that, saying …", "protested
  /// against his remarks".
  @inline(__always)
  private func answersTheTold(_ number: Int, _ tokens: Range<Int>) -> Bool {
    guard reading.traits[number].meets(.pointer), tokens.count > 2 else { return false }
    return reading.smallTokens(in: tokens.dropFirst().dropLast()).contains { index in
      guard reading.has(index, .pointer) else { return false }
      if reading.spells(index, "that") || reading.spells(index, "this")
        || reading.spells(index, "it")
      {
        if reading.isMark(index + 1, ",") || index + 2 == tokens.upperBound {
          return reading.has(index - 1, StatementReader.anyAct)
        }
        return !reading.spells(index, "that") && reading.has(index - 1, Self.answers)
          && reading.has(index + 1, [.preposition, .coordinator])
      }
      if reading.spells(index, "him") { return !namesPerson(tokens.lowerBound..<index) }
      if reading.spells(index, "its") {
        // "On Friday its president said …", but "In its report, the bank …"
        return !(tokens.lowerBound..<index).contains {
          !reading.has($0, [.date, .preposition, .determiner])
        } && reading.has(index - 1, .date)
      }
      return (reading.spells(index, "his") || reading.spells(index, "her"))
        && reading.has(index + 1, [.saidNouns, .claimedNouns])
        && !namesPerson(tokens.lowerBound..<index)
    }
  }

  /// Verbs that answer what somebody else said.
  @inline(__always) private static var answers: WordRoles { .denied | .rejected | .confirmed }

  /// Whether the words name a person, or one by office: "the minister", "a dock worker".
  @inline(__always)
  private func namesPerson(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let roles = reading.words[index].roles
      return roles.meets(.personName) || roles.meets([.people, .sources]) && !roles.isPlural
        || !reading.rareRoles(index).isDisjoint(with: [.office, .he, .she])
    }
  }

  /// Whether somebody does it whom the words before the first comma do not name: "On Monday, he left".
  @inline(__always)
  private func opensForPronoun(_ number: Int, _ tokens: Range<Int>) -> Bool {
    guard reading.traits[number].meets(.pronoun),
      let comma = reading.marks(in: tokens.dropLast()).first(where: { reading.isMark($0, ",") })
    else { return false }
    let word = reading.tokens[comma + 1].word
    guard word == reading.small.he || word == reading.small.she else { return false }
    return !tokens.contains { reading.has($0, .personName) }
      && !namesPerson(tokens.lowerBound..<comma)
  }

  /// Whether a pronoun tells it, and nobody is named whom it could stand for: "…, he said".
  @inline(__always)
  private func isToldByPronoun(_ number: Int, _ tokens: Range<Int>) -> Bool {
    guard reading.traits[number].meets(.pronoun), reading.traits[number].meets(.said) else {
      return false
    }
    let small = reading.small
    return tokens.dropFirst().contains { index in
      let word = reading.tokens[index].word
      return (word == small.he || word == small.she) && reading.isMark(index - 1, ",")
        && index + 1 < tokens.upperBound && reading.has(index + 1, .said)
    } && !tokens.contains { reading.has($0, .personName) }
  }

  /// Whether the opening word points at what was told before.
  @inline(__always)
  private func isPointer(_ number: Int, _ start: Int, _ last: Int) -> Bool {
    let tokens = reading.sentences[number].tokens
    if isToldByPronoun(number, tokens) || opensForPronoun(number, tokens)
      || answersTheTold(number, tokens) || datesPronoun(number, start, last)
    {
      return true
    }
    if reading.spells(start, "Another") || isUnreal(start) || countsTheTold(start, last) {
      return true
    }
    guard reading.traits[number].meets(.pointer) else { return false }
    if reading.has(start, .subordinator), start < last, reading.has(start + 1, .pointer) {
      return !namesSubject(after: start, last)
    }
    guard reading.has(start, .pointer) else {
      return reading.phrase(from: start)?.roles.meets(.pointer) ?? false
    }
    if reading.tokens[start].shape == .upper, reading.tokens[start].range.count > 1 { return false }
    // "Both Qatar and Egypt"
    return !(start < last && reading.has(start, .determiner) && reading.isCapital(start + 1))
  }

  /// Whether "it" stands for what follows: "It is unclear whether the port will open".
  @inline(__always)
  private func isExpletive(_ start: Int, _ last: Int, _ number: Int) -> Bool {
    guard reading.traits[number].meets(.openQuestion), reading.spells(start, "It"),
      reading.has(start + 1, .auxiliary) || reading.isOne(of: .remaining, start + 1)
    else { return false }
    return (start + 3..<min(start + 8, last)).contains {
      reading.isOne(of: .indirectQuestions, $0)
    }
  }

  /// Whether what follows a connective is of the sentence before: "Notably, these terms were refused".
  @inline(__always)
  private func pointsBack(behind connective: Range<Int>, _ last: Int) -> Bool {
    let next = connective.upperBound
    let subject = next < last && reading.isMark(next, ",") ? next + 1 : next
    return subject < last && reading.has(subject, .pointer) && reading.has(subject, .determiner)
  }

  /// Whether the sentence opens with what did not happen: "Had the firm lost, …".
  @inline(__always)
  private func isUnreal(_ start: Int) -> Bool {
    reading.spells(start, "Had") || reading.spells(start, "Were")
  }

  /// Whether the sentence counts those of whom the one before tells: "Eleven of the dead were …".
  @inline(__always)
  private func countsTheTold(_ start: Int, _ last: Int) -> Bool {
    guard start + 3 < last, reading.has(start, [.ones, .tens]) || reading.isNumber(start),
      reading.tokens[start + 1].word == reading.small.of
    else { return false }
    let whom = reading.tokens[start + 2].word
    return whom == reading.small.them || whom == reading.small.those
      || whom == reading.small.the && reading.isOne(of: .countedInTolls, start + 3)
  }

  /// Whether "the" and a noun open the sentence without telling which: "The proposal calls for …", but
  /// "The proposal of the envoys", "The ministry, which …".
  @inline(__always)
  private func isAnaphor(_ start: Int, _ last: Int) -> Bool {
    guard start + 2 < last, reading.tokens[start].word == reading.small.the,
      pointsBack(start + 1)
    else { return false }
    let next = start + 2
    if reading.has(next, [.auxiliary, .adverb, .said, .finiteVerb]) { return true }
    // "The plan frees …", but "The company officials …"
    if reading.has(next, .pluralForm),
      !reading.has(next, [.people, .authorities, .sources, .documents, .plural])
    {
      return true
    }
    return reading.has(next, .edForm) && reading.tokens[next + 1].word != reading.small.by
  }

  /// Whether the sentence tells what would be, and neither who says so nor on what terms: it goes on
  /// with a plan told before.
  @inline(__always)
  private func leansOnFrame(_ number: Int) -> Bool {
    // "would" is an auxiliary.
    let traits = reading.traits[number]
    guard traits.meets(.auxiliary), !traits.meets(Self.frames) else { return false }
    let tokens = reading.sentences[number].tokens
    let would = reading.small.would
    // Not the last word: something would be so.
    guard reading.tokens.slice(tokens).dropLast().contains(where: { $0.word == would }) else {
      return false
    }
    return !tokens.contains {
      reading.spells($0, "if") || reading.spells($0, "If") || reading.spells($0, "under")
        || reading.spells($0, "Under") || pointsBack($0)
    }
  }

  /// Whether "the" before the word points at something told before.
  @inline(__always)
  private func pointsBack(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word >= 0 && reading.entry(of: word).rare.contains(.pointsBack)
  }

  /// Words for who says something.
  @inline(__always) private static var frames: WordRoles {
    StatementReader.anyAct.union([.according, .saidNouns, .questionMark])
  }

  /// Whether a name follows the first comma: "While she rejects it, Anna Berg said …".
  private func namesSubject(after start: Int, _ last: Int) -> Bool {
    let comma = (start..<last).first { reading.isMark($0, ",") }
    return comma.map { reading.has($0 + 1, .name) } ?? false
  }

  /// Whether a sentence tells a number, a date or a name.
  private func isTelling(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reading.isNumber($0) || reading.has($0, [.date, .name]) }
  }
}
