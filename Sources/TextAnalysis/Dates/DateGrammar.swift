/// Reads date expressions from the pieces of one sentence.
///
/// Each rule tries one form at one place and gives what it read and where it ended; `expression`
/// takes the longest. Rules only look at pieces, never at the calendar: placing is the resolver's.
struct DateGrammar {
  struct Match {
    var meaning: DateMeaning
    var end: Int
    var rule: StaticString
    /// Where it really begins, if later than where the rule looked.
    var start: Int?

    init(_ meaning: DateMeaning, _ end: Int, _ rule: StaticString, start: Int? = nil) {
      self.meaning = meaning
      self.end = end
      self.rule = rule
      self.start = start
    }
  }

  /// Followed in memory by a piece that is nothing, see `DatePieces`.
  private(set) var pieces: UnsafeBufferPointer<DatePiece>
  let text: TokenizedText
  let vocabulary: DateVocabulary

  /// The senses of all words of the sentence: a rule that needs one of which there is none is not
  /// tried.
  private(set) var allSenses: DateSenses

  init(
    pieces: UnsafeBufferPointer<DatePiece>, text: TokenizedText, vocabulary: DateVocabulary,
    allSenses: DateSenses
  ) {
    self.pieces = pieces
    self.text = text
    self.vocabulary = vocabulary
    self.allSenses = allSenses
  }

  /// Goes on to another sentence of the text, with the senses of all its words.
  mutating func read(_ pieces: UnsafeBufferPointer<DatePiece>, _ allSenses: DateSenses) {
    self.pieces = pieces
    self.allSenses = allSenses
  }

  /// The piece at any index: outside the sentence it is nothing.
  @inline(__always)
  subscript(index: Int) -> DatePiece {
    // An index below zero is a great one without its sign.
    let place = min(UInt(bitPattern: index), UInt(bitPattern: pieces.count))
    return pieces.baseAddress.unsafelyUnwrapped[Int(bitPattern: place)]
  }

  /// What the piece's whole token tells of a date beside it.
  func cues(of piece: DatePiece) -> DateCues { vocabulary[text.tokens[piece.token].word].cues }

  /// Whether the expression makes up the whole sentence, but for marks.
  func isWhole(_ range: Range<Int>) -> Bool {
    pieces.indices.allSatisfy { range.contains($0) || pieces[$0].kind == .mark }
  }

  /// Returns the next piece that makes a date of what stands around it.
  @inline(__always)
  func trigger(from index: Int) -> Int? {
    var index = index
    while index < pieces.count {
      if pieces[index].isTrigger, pieces[index].kind == .word || mayBeOfDate(number: index) {
        return index
      }
      index &+= 1
    }
    return nil
  }

  /// The first of the pieces that may lead up to a trigger in an expression: words of dates, others
  /// that rules ask for, and marks.
  @inline(__always)
  func lead(to trigger: Int) -> Int {
    let limit = max(0, trigger - Self.longestLead)
    var first = trigger
    while first > limit, pieces[first - 1].mayLink { first &-= 1 }
    return first
  }

  private static let longestLead = 9

  /// Whether a number is a part of dates, rather than counting what comes after it; a word of dates
  /// near it makes a date of it nonetheless.
  @inline(__always)
  private func mayBeOfDate(number index: Int) -> Bool {
    if !countsOtherThings(index) || mayBeWhole(pieces[index]) { return true }
    let before = self[index - 1]
    // "AD 70", "'98", "3/98"; but "$300"
    return before.has(.era) || pieces[index].isGlued && !before.isMark("$")
  }

  /// Whether an expression may begin here: with a date word or number, or with a word that leads to
  /// one.
  @inline(__always)
  func mayStart(at index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.mayBegin, start(at: index).meets(DateStarts.expression) else { return false }
    if piece.kind == .number { return !countsOtherThings(index) || mayBeWhole(piece) }
    if piece.senses.meets(.triggers | DateSenses(.holiday)) { return true }
    // "in October" is found by its second word, and so are "on Sunday" and mostly "since May".
    if piece.has(.on) { return false }
    if piece.has(.in) { return allSenses.meets(Self.offsetNeeds) && mayApproximate(index + 1) }
    if piece.has(.from) { return mayJoin(after: index) }
    if piece.senses.meets(DateSenses(.since, .until)) { return mayOpen(at: index) }
    let next = self[index + 1]
    // "a dozen" is the one such pair of which no list knows the second.
    guard next.kind == .mark || next.senses != DateSenses() else {
      return isWord(index + 1, "dozen")
    }
    // "the next round", "its third ferry"
    let after = self[index + 2]
    guard next.kind == .word, after.kind == .word, after.senses == DateSenses(),
      piece.senses.meets(DateSenses(.article, .possessive))
    else { return !piece.has(.same) || next.senses.meets(DateStarts.afterSame) }
    return next.senses.meets(.triggers | DateSenses(.holiday))
  }

  /// Whether a number stands before a word that makes no date of it: such is a year or a date by
  /// itself, or none.
  @inline(__always)
  private func countsOtherThings(_ index: Int) -> Bool {
    let next = self[index + 1]
    guard self[index].kind == .number, next.kind == .word, !next.isGlued, !next.isPossessive,
      !next.senses.meets(DateStarts.afterDigits)
    else { return false }
    // "the 90 s", "three times a week"
    if next.senses == DateSenses() { return next.end - next.start > 1 }
    return !next.has(.counted) || !allSenses.contains(.unit)
  }

  /// Whether a number alone may be a year, or a date such as 20240331 or 31.03.2024.
  private func mayBeWhole(_ number: DatePiece) -> Bool {
    number.digits == 4 || number.digits == 8 || number.value < 0
  }

  /// Returns the longest expression that begins at `index`.
  @inline(__always)
  func expression(at index: Int) -> Match? {
    let simple = date(at: index)
    let mayBeRange =
      start(at: index).meets(DateStarts.range)
      ? !countsOtherThings(index) && mayJoin(after: index)
      : simple.map { mayJoin($0.end) } ?? false
    let best = mayBeRange ? range(at: index, from: simple) : nil
    guard let simple, simple.end > (best?.end ?? 0) else { return best }
    return simple
  }

  /// Returns the longest date, duration or set at `index` that is not a range of two.
  func date(at index: Int) -> Match? {
    let best = countsOtherThings(index) ? absolute(at: index) : longest(at: index)
    if let match = best, case .day = match.meaning { return withTime(match) }
    return best
  }

  @inline(__always)
  private func longest(at index: Int) -> Match? {
    var best: Match?
    func take(_ match: Match?) {
      if let match, match.end > (best?.end ?? index) { best = match }
    }
    let start = start(at: index)
    if start.meets(DateStarts.timed) { take(timed(at: index)) }
    if start.meets(DateStarts.earlyHours) { take(earlyHours(at: index)) }
    if start.meets(DateStarts.placed) { take(placed(at: index)) }
    if start.meets(DateStarts.offset) { take(offset(at: index)) }
    if start.meets(DateStarts.weekdayNextTo), allSenses.contains(.weekday) {
      take(weekdayNextTo(at: index))
    }
    if start.meets(DateStarts.span), allSenses.contains(.unit) { take(span(at: index)) }
    if start.meets(DateStarts.nth) { take(nth(at: index)) }
    if start.meets(DateStarts.staged) { take(staged(at: index)) }
    if start.meets(DateStarts.set) { take(set(at: index)) }
    if start.meets(DateStarts.reference) { take(reference(at: index)) }
    if start.meets(DateStarts.duration), allSenses.meets(DateSenses(.unit, .lasting)) {
      take(duration(at: index))
    }
    if start.meets(DateStarts.opened), mayOpen(at: index) { take(opened(at: index)) }
    return best
  }

  /// Returns the longest date that names days by itself: what ranges and offsets are made of.
  ///
  /// One that is the base of an offset holds no offset itself, so that nesting ends.
  func placed(at index: Int, isBase: Bool = false) -> Match? {
    var best: Match?
    func take(_ match: Match?) {
      if let match, match.end > (best?.end ?? index) { best = match }
    }
    let start = start(at: index)
    if start.meets(DateStarts.absolute) { take(absolute(at: index)) }
    if start.meets(DateStarts.weekday) { take(weekday(at: index, isBase: isBase)) }
    if start.meets(DateStarts.pointer) { take(pointer(at: index)) }
    if start.meets(DateStarts.shiftedUnit) { take(shiftedUnit(at: index)) }
    if start.meets(DateStarts.shiftedName) { take(shiftedName(at: index)) }
    if start.meets(DateStarts.latest) { take(latest(at: index)) }
    if start.meets(DateStarts.season) { take(season(at: index)) }
    if start.meets(DateStarts.quarter), allSenses.contains(.unit), hasPartOfYear {
      take(quarter(at: index))
      take(half(at: index))
    }
    if start.meets(DateStarts.lettered) { take(lettered(at: index)) }
    if start.meets(DateStarts.holiday) { take(holiday(at: index)) }
    if start.meets(DateStarts.decade) { take(decade(at: index)) }
    if start.meets(DateStarts.partOfDay) { take(partOfDay(at: index)) }
    return best
  }

  /// Whether the sentence has a quarter or a half of something.
  private var hasPartOfYear: Bool {
    pieces.contains {
      $0.has(.unit)
        && ($0.value == DateUnit.quarter.rawValue || $0.value == DateUnit.half.rawValue)
    }
  }

  /// What an expression at the index may begin with: the senses of the piece and, after an article
  /// or possessive, of the next.
  @inline(__always)
  func start(at index: Int) -> DateSenses {
    let first = self[index].senses
    return first.meets(DateSenses(.article, .possessive)) ? first | self[index + 1].senses : first
  }

  /// Skips an article and the like.
  @inline(__always)
  func skipping(_ senses: DateSenses, at index: Int) -> Int {
    self[index].senses.meets(senses) ? index + 1 : index
  }

  /// Whether the piece is the unit, in the singular.
  @inline(__always)
  func isUnit(_ index: Int, _ unit: DateUnit) -> Bool {
    let piece = self[index]
    return piece.has(.unit) && piece.value == unit.rawValue && !piece.has(.plural)
  }

  @inline(__always)
  func skipComma(_ index: Int) -> Int { self[index].isMark(",") ? index + 1 : index }

  /// Returns the index after a hyphen, or the same.
  @inline(__always)
  func skipHyphen(_ index: Int) -> Int { self[index].isMark("-") ? index + 1 : index }
}
