/// Finds the runs of capitalised words in a text and cuts them into candidates for names.
///
/// Each token is looked at a bounded number of times: runs have a greatest length and look-aheads too.
/// A class, because what merges, ranks and explains the names reads it too, and it holds many arrays.
final class NameSpotter {
  typealias Traits = ActorVocabulary.Traits

  /// Longest run that is taken for a name, in tokens.
  static let runLimit = 14

  let text: TokenizedText
  let tokens: [Token]
  let vocabulary: ActorVocabulary
  let known: KnownActors
  let explains: Bool
  private let words: NameWords
  /// By token, see `NameWords`.
  let traits: [Traits]
  /// Unchecked, as each access is over before the next begins: nothing else has the spotter meanwhile.
  @exclusivity(unchecked) var candidates: [NameCandidate] = []
  var rejected: [RejectedName] = []
  /// The names of ships and storms, without what says so.
  var things: [Range<Int>] = []
  /// The names of arms, which may be those of who makes them.
  var arms: [Range<Int>] = []
  /// Words that open a sentence and were taken for none of the name behind them.
  var openers: [Int] = []
  /// The token in brackets in a dateline, who sent the report.
  var agency = -1
  /// Sentences whose capitals say nothing, to be read when the names of the text are known.
  private(set) var headlines: [Int] = []

  init(
    text: TokenizedText, vocabulary: ActorVocabulary, known: KnownActors, explains: Bool
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.known = known
    self.explains = explains
    tokens = text.tokens
    words = NameWords(text, vocabulary)
    traits = words.traits
    candidates.reserveCapacity(text.tokens.count / 8)
  }

  func scan() {
    var reading = KnownActors.Reading(text, words)
    for number in text.sentences.indices { scan(number, &reading) }
  }

  private func scan(_ number: Int, _ reading: inout KnownActors.Reading) {
    let range = text.sentences[number].tokens
    var index = range.lowerBound
    if number < Self.bylineLimit && isByline(range) || isCredit(range) || isOwn(range) {
      reject(range, "byline")
      return
    }
    if number < Self.bylineLimit, let next = afterByline(range) {
      reject(range.lowerBound..<next, "byline")
      index = next
    } else if let next = dateline(range) {
      index = next
    } else if isHeadline(range) {
      headlines.append(number)
      return scanHeadline(range)
    }
    // Whether a capital here may be owed to the place alone.
    var opens = index == range.lowerBound || !isMark(index, "(") && isBy(range.lowerBound)
    while index < range.upperBound {
      // As most words, no name begins with one in lower case, unless the editor knows such names.
      let stop = known.startsLower ? index : words.stop(from: index, limit: range.upperBound)
      if stop > index { opens = false }
      guard stop < range.upperBound else { return }
      if tokens[stop].kind == .word {
        index = takeWord(stop, opens: opens, limit: range.upperBound, &reading)
        opens = false
      } else {
        if reopens(stop, range) { opens = true }
        index = stop + 1
      }
    }
  }

  /// Takes what begins with a word; returns where the rest begins.
  @inline(__always)
  private func takeWord(
    _ index: Int, opens: Bool, limit: Int, _ reading: inout KnownActors.Reading
  ) -> Int {
    if known.mayBegin(with: folded(index)), let end = takeKnown(index, limit: limit, &reading) {
      return end
    }
    if isNameWord(index) {
      if isSmallWord(index, limit: limit) { return index + 1 }
      let end = runEnd(from: index, limit: limit)
      return cut(index..<end, opens: opens, limit: limit)
    }
    if tokens[index].isHyphenated { takeParts(index) }
    return index + 1
  }

  /// Takes a known name unless the words go on, as a name of its own; returns where the rest begins.
  @inline(__always)
  private func takeKnown(
    _ index: Int, limit: Int, _ reading: inout KnownActors.Reading
  ) -> Int? {
    guard let match = known.match(at: index, limit: limit, &reading),
      !isNameWord(index) || match.end >= runEnd(from: index, limit: limit)
    else { return nil }
    var candidate = make(index..<match.end, .known)
    candidate.range = candidate.range.dropFirst(match.dropped)
    candidate.known = match.actor
    append(candidate)
    return match.end
  }

  /// Whether the word is one like "The" and "In" before a word in lower case, as most sentences begin:
  /// `cut` would find nothing there.
  @inline(__always)
  private func isSmallWord(_ index: Int, limit: Int) -> Bool {
    let next = index + 1
    return traits[index].contains(.function) && tokens[index].shape == .capitalised
      && !has(index, [.given, .calendar, .listed, .demonym, .beginsName])
      && next < limit && isLower(next) && !isPossessive(next) && !has(next, [.joiner, .particle])
      && (index == 0 || !has(index - 1, .vessel))
  }

  /// Whether the word is "By".
  private func isBy(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 2 && text.isWord(index, "by")
  }

  /// How many sentences at the top of a text may name who wrote it.
  private static let bylineLimit = 4

  /// "By Helen Marsh and Tom Okafor": a line of its own that names the writers.
  private func isByline(_ range: Range<Int>) -> Bool {
    guard (2...14).contains(range.count), isBy(range.lowerBound) else { return false }
    return range.dropFirst().allSatisfy { index in
      tokens[index].kind != .word || isNameWord(index)
        || has(index, [.particle, .role, .roleModifier])
        || tokens[index].word == vocabulary.and || tokens[index].word == vocabulary.in
    } && !isMark(range.upperBound - 1, ".")
  }

  /// The end of "By Ann Lee, CNN" or "By CNN Wire Staff" that runs into the first sentence; `nil` for
  /// others.
  private func afterByline(_ range: Range<Int>) -> Int? {
    guard range.count > 4, isBy(range.lowerBound) else { return nil }
    var index = range.lowerBound + 1
    if tokens[index].word == vocabulary.the { index += 1 }
    let first = index
    let limit = min(range.upperBound - 1, first + 14)
    while index < limit {
      if isNameWord(index), let medium = listedName(at: index, limit: limit), medium.name >= 0,
        vocabulary.names[Int(medium.name)].kind == .media
      {
        let end = afterStaff(medium.end, limit)
        let isNamed = index > first ? isMark(index - 1, ",") : end > medium.end
        return isNamed && isNameWord(end) && end + 1 < range.upperBound ? end : nil
      }
      let isName =
        isNameWord(index) && !has(index, .calendar)
        && (!has(index, [.listed, .place]) || has(index, [.given, .surname]))
      guard
        isName || has(index, .particle) || tokens[index].word == vocabulary.and
          || isMark(index, ",") && index > first
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The end of "National Security Producer" behind a medium.
  private func afterStaff(_ start: Int, _ limit: Int) -> Int {
    var end = start
    var index = start
    while index < limit, index < start + 4, isNameWord(index) {
      index += 1
      if isOne(of: .staff, index - 1) { end = index }
    }
    return end
  }

  /// "(Additional reporting by Ann Lee in Oslo; Editing by Jo Roe)": who worked on the text.
  @inline(__always)
  private func isCredit(_ range: Range<Int>) -> Bool {
    guard (4...60).contains(range.count) else { return false }
    var first = range.lowerBound
    if isMark(first, "(") { first += 1 }
    guard has(first, .credit) else { return false }
    if text.isWord(first, "additional") || text.isWord(first, "with") { first += 1 }
    guard first + 2 < range.upperBound, has(first, .credit) else { return false }
    // "Writing and reporting by"
    if text.isWord(first + 1, "and") { first += 2 }
    return first + 2 < range.upperBound && text.isWord(first + 1, "by") && isNameWord(first + 2)
  }

  /// "Ann Lee, our correspondent in Oslo": a line that names who wrote what follows.
  @inline(__always)
  private func isOwn(_ range: Range<Int>) -> Bool {
    guard (5...12).contains(range.count), !isMark(range.upperBound - 1, "."),
      let comma = range.prefix(4).first(where: { isMark($0, ",") }),
      comma > range.lowerBound + 1, text.isWord(comma + 1, "our")
    else { return false }
    return (range.lowerBound..<comma).allSatisfy { isNameWord($0) || has($0, .particle) }
      && (comma + 2..<range.upperBound).contains { isOne(of: .staff, $0) }
  }

  /// Whether the mark lets a new clause begin with a capital.
  private func reopens(_ index: Int, _ range: Range<Int>) -> Bool {
    switch tokens[index].mark {
    case Mark.colon, Mark.exclamationMark, Mark.questionMark: return true
    case Mark.quote, Mark.apostrophe: return tokens[index].spaceBefore || index == range.lowerBound
    case Mark.openingQuote, Mark.openingSingle, Mark.bullet: return true
    default: return index == range.lowerBound
    }
  }
}

// MARK: - Tokens

/// What is asked of a token is answered with no where the text has none.
extension NameSpotter {
  /// Whether the token is written like a name.
  @inline(__always)
  func isNameWord(_ index: Int) -> Bool { has(index, .nameWord) }

  /// Whether the token is a word in lower case.
  @inline(__always)
  func isLower(_ index: Int) -> Bool { text.isToken(index) && tokens[index].shape == .lower }

  @inline(__always)
  func has(_ index: Int, _ trait: Traits) -> Bool {
    text.isToken(index) && !traits[index].isDisjoint(with: trait)
  }

  /// Whether the token is one of the words of the list, in whatever case.
  @inline(__always)
  func isOne(of list: RuleList, _ index: Int) -> Bool { text.isOne(of: list, index) }

  /// What the token is folded to if it is a plain word written like a name, else 0.
  @inline(__always)
  func folded(_ index: Int) -> UInt64 { words.folded[index] }

  @inline(__always)
  func isPossessive(_ index: Int) -> Bool {
    text.isToken(index) && tokens[index].word == text.lexicon.possessive
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { text.isMark(index, mark) }

  /// Whether all letters are capitals and there are at least two.
  @inline(__always)
  func isUpper(_ index: Int) -> Bool { text.isToken(index) && tokens[index].shape == .upper }

  /// The longest name of the lists that begins at the token and is written like one.
  @inline(__always)
  func listedName(at index: Int, limit: Int) -> (end: Int, name: Int32, isDemonym: Bool)? {
    let trait = traits[index]
    if trait.isDisjoint(with: [.beginsName, .listed, .demonym]) { return nil }
    return listedName(at: index, trait, limit: limit)
  }

  private func listedName(
    at index: Int, _ trait: Traits, limit: Int
  ) -> (end: Int, name: Int32, isDemonym: Bool)? {
    if trait.contains(.beginsName), mayGoOn(index),
      let entry = text.entry(at: index, in: vocabulary.nameLists), entry.tokens.count > 1,
      entry.tokens.upperBound <= limit, mayEndName(entry.tokens.upperBound - 1)
    {
      let name = vocabulary.name(entry.id)
      if name >= 0 { return (entry.tokens.upperBound, name, false) }
      let demonym = vocabulary.demonym(entry.id)
      if demonym > -2 { return (entry.tokens.upperBound, demonym, true) }
    }
    if trait.contains(.listed), isWrittenAsListed(index) {
      let name = vocabulary.name(tokens[index].word)
      if name >= 0 { return (index + 1, name, false) }
    }
    guard trait.contains(.demonym) else { return nil }
    // "spokeswoman Karen Webb"
    if trait.contains(.given), index + 1 < limit, isNameWord(index + 1),
      !has(index + 1, [.ordinary, .organisationHead, .demonym, .listed, .otherCapital])
    {
      return nil
    }
    return (index + 1, vocabulary.demonym(tokens[index].word), true)
  }

  /// "France 24" ends in a number, "UN refugee agency" in a small word.
  @inline(__always)
  private func mayEndName(_ index: Int) -> Bool {
    isNameWord(index) || tokens[index].kind == .number || tokens[index].word == vocabulary.agency
  }

  /// Whether a phrase may go on behind the token.
  @inline(__always)
  private func mayGoOn(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    // Marks and numbers are found by their bytes.
    return tokens[index + 1].kind != .word
      || text.lexicon.tables.phrases.isFollower(tokens[index + 1].word)
  }

  /// `US` but not `Us`; a word in capitals in the midst of capitals is taken as it is.
  private func isWrittenAsListed(_ index: Int) -> Bool {
    guard has(index, .abbreviation) else { return true }
    if tokens[index].shape == .upper { return true }
    return !has(index, [.ordinary, .function]) && tokens[index].end - tokens[index].start > 2
  }

  /// Whether the token is an office with its time, see `NameWords`: "then-governor", "mayor-elect".
  @inline(__always)
  func isTimedOffice(_ index: Int) -> Bool {
    tokens[index].isHyphenated && tokens[index].word < 0
      && has(index, [.role, .title, .roleModifier])
  }

  /// The end of the titles that begin at the token, or `nil`.
  func titleEnd(at index: Int, limit: Int) -> Int? {
    var end = index
    while end < limit {
      // "Judge Dean Holt"
      if end > index, has(end, .given), text.isWord(end, "dean") { break }
      if isTimedOffice(end), has(end, .title) {
        end += 1
        continue
      }
      guard has(end, [.title, .beginsTitle]),
        let entry = text.entry(at: end, in: vocabulary.titleLists),
        entry.tokens.upperBound <= limit
      else { break }
      end = entry.tokens.upperBound
    }
    return end > index ? end : nil
  }
}

// MARK: - Runs

extension NameSpotter {
  /// The end of the run of words that may make one name together.
  func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    let limit = min(limit, start + Self.runLimit)
    while end < limit {
      if isNameWord(end), !breaks(before: end, start) {
        end += 1
      } else if let next = joined(at: end, from: start, limit: limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Whether a capitalised word cannot go on the run, as a day or a word after a stop.
  @inline(__always)
  private func breaks(before index: Int, _ start: Int) -> Bool {
    // "Report No. 14"
    if tokens[index].hasPeriod, text.begins(tokens[index].range, "No.") {
      return true
    }
    // "Ann Lee PARIS The": words of different lines that were run together.
    if isUpper(index) ? isDatelinePlace(index) : has(index, .function) && opensClause(index) {
      return true
    }
    // "Zin Mar Aung"
    if has(index, .calendar), isSyllable(index) { return false }
    if has(index, .calendar) { return !has(index - 1, .given) || has(index - 1, .ordinary) }
    if tokens[index - 1].hasPeriod, has(index - 1, .companyEnding) {
      return !has(index, .companyEnding)
    }
    guard tokens[index - 1].hasPeriod, !isInitial(index - 1) else { return false }
    // "Calif. The": only titles and initials bind across their full stop.
    return has(index, .function)
  }

  /// Whether a word of three letters between two names is part of one, and no month or day.
  private func isSyllable(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 3 && tokens[index].shape == .capitalised
      && isNameWord(index - 1) && index + 1 < tokens.count && isNameWord(index + 1)
      && tokens[index + 1].sentence == tokens[index].sentence
      && !has(index - 1, [.calendar, .listed]) && !has(index + 1, [.calendar, .listed])
  }

  /// Whether a place in capitals stands behind a word that is not, or behind a time zone.
  private func isDatelinePlace(_ index: Int) -> Bool {
    guard has(index, .place), tokens[index].end - tokens[index].start > 3 else { return false }
    return !isUpper(index - 1) || isOne(of: .timeZones, index - 1)
  }

  /// Whether a small word with a capital can only begin something new, as "The" and "In" do.
  private func opensClause(_ index: Int) -> Bool {
    tokens[index].shape == .capitalised
      && !has(index, [.given, .surname, .particle, .joiner])
      && index + 1 < tokens.count && isLower(index + 1)
  }

  @inline(__always)
  func isInitial(_ index: Int) -> Bool {
    tokens[index].hasPeriod && tokens[index].end - tokens[index].start <= 4
  }
}
