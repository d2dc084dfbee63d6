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
  let pieces: UnsafeBufferPointer<DatePiece>
  let text: TokenizedText
  let vocabulary: DateVocabulary

  /// The senses of all words of the sentence: a rule that needs one of which there is none is not
  /// tried.
  let allSenses: DateSenses

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
      if pieces[index].isTrigger { return index }
      index += 1
    }
    return nil
  }

  /// Whether an expression may begin here: with a date word or number, or with a word that leads to
  /// one.
  @inline(__always)
  func mayStart(at index: Int) -> Bool {
    guard start(at: index).meets(DateStarts.expression) else { return false }
    let piece = self[index]
    if piece.kind == .number || piece.senses.meets(.triggers) { return true }
    let next = self[index + 1]
    return next.kind == .mark || next.senses != DateSenses() || isOpening(next)
  }

  /// Whether the word may go on with an expression though it has no sense of its own: rules ask for
  /// words with such first letters.
  private func isOpening(_ piece: DatePiece) -> Bool {
    guard piece.kind == .word, piece.end - piece.start <= 11 else { return false }
    switch lowercasedASCII(text.bytes[piece.start]) {
    case UInt8(ascii: "f"), UInt8(ascii: "o"), UInt8(ascii: "c"), UInt8(ascii: "u"),
      UInt8(ascii: "l"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "b"), UInt8(ascii: "d"),
      UInt8(ascii: "n"):
      return true
    default: return false
    }
  }

  /// Returns the longest expression that begins at `index`.
  func expression(at index: Int) -> Match? {
    let simple = date(at: index)
    let mayBeRange = simple != nil || start(at: index).meets(DateStarts.range)
    let best = mayBeRange ? range(at: index, from: simple) : nil
    guard let simple, simple.end > (best?.end ?? 0) else { return best }
    return simple
  }

  /// Returns the longest date, duration or set at `index` that is not a range of two.
  func date(at index: Int) -> Match? {
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
    if start.meets(DateStarts.opened) { take(opened(at: index)) }
    if let match = best, case .day = match.meaning { return withTime(match) }
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
    if start.meets(DateStarts.quarter), allSenses.contains(.unit) {
      take(quarter(at: index))
      take(half(at: index))
    }
    if start.meets(DateStarts.lettered) { take(lettered(at: index)) }
    if start.meets(DateStarts.holiday) { take(holiday(at: index)) }
    if start.meets(DateStarts.decade) { take(decade(at: index)) }
    if start.meets(DateStarts.partOfDay) { take(partOfDay(at: index)) }
    return best
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
