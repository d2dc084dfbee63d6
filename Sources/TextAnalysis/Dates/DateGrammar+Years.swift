// Years, decades and centuries: 2024, the 1990s, the 20th century, 70 AD.
extension DateGrammar {
  /// "in 2024", "fiscal year 2024", "the 2024 financial year", "1994's".
  @inline(__always)
  func yearAlone(at index: Int) -> Match? {
    if let match = eraYear(at: index) ?? shortYear(at: index) { return match }
    let place = yearName(at: index)
    guard let year = year(at: place) else { return nil }
    if self[place].kind == .number {
      if let end = fiscalYear(at: year.end) { return Match(.year(year.value), end, "year") }
      guard place > index || standsAsYear(place) else { return nil }
    } else if !(1600...2099).contains(year.value)
      || self[place].has(.number) && self[place + 1].has(.scale)
        && !(self[place - 1].senses.meets(Self.yearContext) || place > index)
    {
      return nil
    }
    return Match(.year(year.value), year.end, "year")
  }

  /// Skips "the year", "fiscal year" and "fiscal" before a year.
  @inline(__always)
  private func yearName(at index: Int) -> Int {
    let start = skipping(DateSenses(.article), at: index)
    let unit = self[start].has(.adjective) ? start + 1 : start
    if isUnit(unit, .year) { return self[unit + 1].has(.of) ? unit + 2 : unit + 1 }
    return self[start].has(.fiscal) ? unit : index
  }

  /// Where "fiscal year" after a number ends.
  func fiscalYear(at index: Int) -> Int? {
    self[index].has(.adjective) && isUnit(index + 1, .year) ? index + 2 : nil
  }

  /// "in '98".
  @inline(__always)
  private func shortYear(at index: Int) -> Match? {
    guard self[index].isMark("'"), self[index + 1].digits == 2, self[index + 1].isGlued,
      !isWord(index + 2, "s"), self[index - 1].senses.meets(Self.yearContext)
    else { return nil }
    let value = self[index + 1].value
    return Match(.year(value + (value < 30 ? 2000 : 1900)), index + 2, "short year")
  }

  /// "70 AD", "AD 70".
  @inline(__always)
  private func eraYear(at index: Int) -> Match? {
    let isFirst = self[index].has(.era) && self[index].isCapitalised
    var number = isFirst ? index + 1 : index
    if isFirst, self[number].isMark(".") { number += 1 }
    guard self[number].kind == .number, (1...4).contains(self[number].digits),
      isFirst || self[number + 1].has(.era) && self[number + 1].isCapitalised,
      !self[number - 1].isMark("$")
    else { return nil }
    let era = isFirst ? index : number + 1
    guard isWord(era, "ad") || isWord(era, "ce") else { return nil }
    return Match(.year(self[number].value), isFirst ? number + 1 : era + 1, "year of an era")
  }

  @inline(__always) private static var yearContext: DateSenses {
    DateSenses(.in, .since, .until, .from) | DateSenses(.to, .of, .between, .stage)
      | DateSenses(.and, .or, .later, .earlier) | DateSenses(.yearLead, .fiscal)
  }

  private func standsAsYear(_ index: Int) -> Bool {
    let piece = self[index]
    let before = self[index - 1]
    let next = self[index + 1]
    guard (1000...2199).contains(piece.value) else { return false }
    // Part of a longer number, a sum, a ratio, a telephone number, a name such as "A330-2000".
    if piece.isGlued, before.kind != .none, !before.isMark("("), !before.isMark("\""),
      !before.isMark("'"), !before.isMark("["), !before.isMark("~"),
      !(before.isMark("-") && self[index - 2].kind == .word && !self[index - 2].isCapitalised),
      !(before.isMark("-") && year(at: index - 2) != nil),
      !(before.isMark("/") && year(at: index - 2) != nil)
    {
      return false
    }
    // "138-2010-2015"
    if before.isMark("-"), self[index - 2].isGlued, self[index - 3].isMark("-") { return false }
    if before.has(.scored) || before.has(.at) || before.isMark("$") || before.isMark("#")
      || before.isMark("+")
    {
      return false
    }
    if before.isCapitalised, before.senses.isEmpty || before.has(.unit),
      before.end - before.start <= 3
    {
      return false
    }
    // "1990s", "2000m"
    if next.kind == .word, next.isGlued, !next.isPossessive { return false }
    if countsThings(index + 1) || next.isMark("%") || next.isMark("$") { return false }
    if isAmount(before: index) { return false }
    if next.has(.unit), next.value != DateUnit.quarter.rawValue { return next.isGlued }
    if next.isMark("-"), next.isGlued, self[index + 2].isGlued,
      !(year(at: index + 2) != nil || self[index + 2].digits == 2)
    {
      return self[index + 2].kind == .word
    }
    if next.kind == .number { return false }
    if before.kind == .number || before.has(.scale) { return false }
    if (1800...2099).contains(piece.value) {
      return before.senses.meets(Self.yearContext) || before.has(.indefinite)
        || before.isMark("-")
        || !countsPlural(index + 1)
    }
    return before.senses.meets(Self.yearContext) && !before.has(.to) && endsClause(index + 1)
  }

  /// Whether "more than", "at least" or "a total of" make the number an amount.
  private func isAmount(before index: Int) -> Bool {
    let before = self[index - 1]
    if before.has(.than), self[index - 2].has(.comparison) { return true }
    // "nearly 2000", "some 2000", "about 2000 local residents"; but "around 2000".
    if before.has(.about), !before.has(.yearLead) || countsPlural(index + 1) { return true }
    if before.has(.comparison), !before.has(.more) {
      // "since at least 1965"
      let lead = self[index - 2].has(.at) ? self[index - 3] : self[index - 2]
      return !lead.senses.meets(Self.yearContext)
    }
    return before.has(.of) && isWord(index - 2, "total")
  }

  /// Whether a noun in the plural follows that a number may count: "1900 flights", "2000 local
  /// residents"; a name between them tells of a year, as in "2014 World Cup matches".
  private func countsPlural(_ index: Int) -> Bool {
    for place in index..<index + 3 {
      let piece = self[place]
      guard piece.kind == .word, !piece.isCapitalised,
        piece.senses.isEmpty || piece.has(.counted) || piece.has(.zone)
      else { return false }
      if cues(of: piece).meets([.happening, .stopWord]) { return false }
      if piece.has(.counted) || isPlural(piece) { return true }
    }
    return false
  }

  func isPlural(_ piece: DatePiece) -> Bool {
    piece.end - piece.start > 3 && text.bytes[piece.end - 1] == UInt8(ascii: "s")
      && text.bytes[piece.end - 2] != UInt8(ascii: "s")
  }

  /// Whether what follows a number may make a decade or a century of it.
  private func mayEndDecade(_ index: Int) -> Bool {
    let piece = self[index]
    return piece.isGlued || piece.isPossessive || piece.has(.ordinalEnding) || isWord(index, "s")
  }

  /// "the 1990s", "the '80s", "the nineties", "the 20th century".
  @inline(__always)
  func decade(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    if self[place].kind == .number, !mayEndDecade(place + 1) { return nil }
    if let stage = stageWord(at: place) { place = skipHyphen(stage.end) }
    if let ordinal = ordinal(at: place), (1...30).contains(ordinal.value) {
      let unit = skipHyphen(ordinal.end)
      if self[unit].has(.unit), self[unit].value == DateUnit.century.rawValue,
        !self[unit].has(.plural)
      {
        return Match(
          .years(first: (ordinal.value - 1) * 100, count: 100, isCenturyStated: true), unit + 1,
          "century")
      }
    }
    // "the nineteen seventies"
    if let century = below100(at: place), let value = century.value, (12...20).contains(value),
      self[century.end].has(.decade)
    {
      return Match(
        .years(
          first: value * 100 + self[century.end].value, count: 10, isCenturyStated: true),
        century.end + 1, "decade")
    }
    if self[place].has(.decade) {
      guard
        self[index].has(.article)
          || place > 0 && (self[place - 1].has(.in) || self[place - 1].has(.stage))
      else { return nil }
      return Match(
        .years(first: 1900 + self[place].value, count: 10, isCenturyStated: false), place + 1,
        "decade")
    }
    let isQuoted = self[place].isMark("'")
    if isQuoted { place += 1 }
    let number = self[place]
    guard number.kind == .number, number.value % 10 == 0, number.digits == 4 || number.digits == 2
    else { return nil }
    var end = place + 1
    if self[end].isMark("'"), self[end].isGlued { end += 1 }
    guard isWord(end, "s") || self[end].isPossessive else { return nil }
    if number.digits == 4 {
      guard (1000...2190).contains(number.value), self[end].isGlued else { return nil }
      return Match(
        .years(first: number.value, count: 10, isCenturyStated: true), end + 1, "decade")
    }
    // "in his 70s" is an age; "temperatures in the 80s" cannot be told from the decade.
    let continues = self[index - 1].has(.and) && isWord(index - 2, "s")
    guard number.value >= 20,
      continues || isQuoted || self[index].has(.article) || self[index - 1].has(.in),
      !self[place - 1].has(.possessive)
    else { return nil }
    return Match(
      .years(first: 1900 + number.value, count: 10, isCenturyStated: false), end + 1, "decade")
  }
}
