// Years, decades and centuries: 2024, the 1990s, the 20th century, 70 AD.
extension DateGrammar {
  /// "in 2024", "the 1988 period", "1994's".
  func yearAlone(at index: Int) -> Match? {
    var place = index
    if self[place].has(.article), self[place + 1].has(.unit),
      self[place + 1].value == DateUnit.year.rawValue
    {
      place += 2
    } else if self[place].has(.unit), self[place].value == DateUnit.year.rawValue {
      place += 1
    }
    let isTold = place > index
    if let match = eraYear(at: index) { return match }
    if self[place].isMark("'"), self[place + 1].digits == 2, self[place + 1].isGlued,
      !isWord(place + 2, "s")
    {
      guard self[place - 1].senses.meets(Self.yearContext) else { return nil }
      let value = self[place + 1].value
      return Match(.year(value + (value < 30 ? 2000 : 1900)), place + 2, "short year")
    }
    guard let year = year(at: place) else { return nil }
    if self[place].kind == .number {
      guard isTold || standsAsYear(place) else { return nil }
    } else if !(1600...2099).contains(year.value)
      || self[place].has(.number) && self[place + 1].has(.scale)
        && !(self[place - 1].senses.meets(Self.yearContext) || isTold)
    {
      return nil
    }
    return Match(.year(year.value), year.end, "year")
  }

  /// "70 AD", "AD 70".
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
    if before.has(.scored) || before.isMark("$") || before.isMark("#") || before.isMark("+") {
      return false
    }
    if before.isCapitalised, before.senses.isEmpty, before.end - before.start <= 3 { return false }
    // "1990s", "2000m"
    if next.kind == .word, next.isGlued, !next.isPossessive { return false }
    if next.has(.counted) || next.isMark("%") || next.isMark("$") { return false }
    if next.has(.unit), next.value != DateUnit.quarter.rawValue { return next.isGlued }
    if next.isMark("-"), next.isGlued, self[index + 2].isGlued,
      !(year(at: index + 2) != nil || self[index + 2].digits == 2)
    {
      return self[index + 2].kind == .word
    }
    if next.kind == .number { return false }
    if before.kind == .number || before.has(.scale) { return false }
    if (1800...2099).contains(piece.value) {
      // A noun in the plural may be counted: "1900 flights".
      if next.kind == .word, next.senses.isEmpty, !next.isCapitalised, isPlural(next),
        !before.senses.meets(Self.yearContext), !before.isMark("-")
      {
        return false
      }
      return true
    }
    return before.senses.meets(Self.yearContext) && !before.has(.to) && endsClause(index + 1)
  }

  private func isPlural(_ piece: DatePiece) -> Bool {
    piece.end - piece.start > 3 && text.bytes[piece.end - 1] == UInt8(ascii: "s")
  }

  /// "the 1990s", "the '80s", "the nineties", "the 20th century".
  func decade(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
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
    if self[place].has(.decade) {
      guard self[index].has(.article) || self[place - 1].has(.in) || self[place - 1].has(.stage)
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
