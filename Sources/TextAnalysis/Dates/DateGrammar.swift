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

  /// The piece at any index: outside the sentence it is nothing.
  @inline(__always)
  subscript(index: Int) -> DatePiece {
    // An index below zero is a great one without its sign.
    let place = min(UInt(bitPattern: index), UInt(bitPattern: pieces.count))
    return pieces.baseAddress.unsafelyUnwrapped[Int(bitPattern: place)]
  }

  /// Whether the expression makes up the whole sentence, but for marks.
  func isWhole(_ range: Range<Int>) -> Bool {
    pieces.indices.allSatisfy { range.contains($0) || pieces[$0].kind == .mark }
  }

  /// Returns the longest expression that begins at `index`.
  func expression(at index: Int) -> Match? {
    let simple = date(at: index)
    let best = range(at: index, from: simple)
    guard let simple, simple.end > (best?.end ?? 0) else { return best }
    return simple
  }

  /// Returns the longest date, duration or set at `index` that is not a range of two.
  func date(at index: Int) -> Match? {
    var best: Match?
    func take(_ match: Match?) {
      if let match, match.end > (best?.end ?? index) { best = match }
    }
    take(timed(at: index))
    take(earlyHours(at: index))
    take(placed(at: index))
    take(offset(at: index))
    take(span(at: index))
    take(nth(at: index))
    take(staged(at: index))
    take(set(at: index))
    take(reference(at: index))
    take(duration(at: index))
    take(opened(at: index))
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
    take(absolute(at: index))
    take(weekday(at: index, isBase: isBase))
    take(pointer(at: index))
    take(shiftedUnit(at: index))
    take(shiftedName(at: index))
    take(latest(at: index))
    take(season(at: index))
    take(quarter(at: index))
    take(lettered(at: index))
    take(holiday(at: index))
    take(decade(at: index))
    take(partOfDay(at: index))
    return best
  }

  /// Skips an article and the like.
  @inline(__always)
  func skipping(_ senses: DateSenses, at index: Int) -> Int {
    self[index].senses.meets(senses) ? index + 1 : index
  }

  @inline(__always)
  func skipComma(_ index: Int) -> Int { self[index].isMark(",") ? index + 1 : index }

  /// Returns the index after a hyphen, or the same.
  @inline(__always)
  func skipHyphen(_ index: Int) -> Int { self[index].isMark("-") ? index + 1 : index }
}
