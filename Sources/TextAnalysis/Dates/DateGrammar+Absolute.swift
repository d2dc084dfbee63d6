// Calendar dates: 31 March 2024, March 31, the 5th of May, 2024-03-31, March 2024, 2024.
extension DateGrammar {
  func absolute(at index: Int) -> Match? {
    var best: Match?
    func take(_ match: Match?) {
      if let match, match.end > (best?.end ?? index) { best = match }
    }
    take(numeric(at: index))
    take(dayOfList(at: index))
    take(dayFirst(at: index, weekday: nil))
    take(monthFirst(at: index, weekday: nil))
    take(yearFirst(at: index))
    take(monthAlone(at: index))
    take(yearAlone(at: index))
    take(afterWeekday(at: index))
    return best
  }

  /// "Sunday, March 31", "Friday, 5 April 2024", "Sun 15 Sep", "Tuesday the 19th".
  private func afterWeekday(at index: Int) -> Match? {
    guard self[index].has(.weekday), !self[index].has(.plural) else { return nil }
    let weekday = self[index].value
    var place = index + 1
    if self[place].isMark(".") { place += 1 }
    place = skipComma(place)
    place = skipHyphen(place)
    place = skipping(DateSenses(.article), at: place)
    if let match = dayFirst(at: place, weekday: weekday) { return match }
    if let match = monthFirst(at: place, weekday: weekday) { return match }
    let isNumber = self[place].kind == .number
    if let day = ordinal(at: place) ?? (isNumber ? dayNumber(at: place) : nil), day.value <= 31,
      isNumber || self[place - 1].has(.article), endsClause(day.end)
    {
      return Match(.weekdayAndDay(weekday, day: day.value), day.end, "weekday and day")
    }
    return nil
  }

  /// Whether no word follows that the number could count.
  func endsClause(_ index: Int) -> Bool {
    let piece = self[index]
    return piece.kind != .word || piece.senses.meets(Self.followers)
  }

  private static let followers = DateSenses(
    .and, .or, .to, .of, .in, .on, .at, .from, .since, .until, .article, .later, .earlier, .yearLead
  )

  /// The 3 of "3 and 5 March", "3, 4 and 5 March 2024".
  private func dayOfList(at index: Int) -> Match? {
    let piece = self[index]
    guard piece.kind == .number, (1...2).contains(piece.digits), (1...31).contains(piece.value)
    else { return nil }
    var next = index + 1
    guard self[next].has(.and) || self[next].has(.or) || self[next].isMark(",") else { return nil }
    next += 1
    guard self[next].kind == .number, self[next].value > piece.value,
      let last = dayFirst(at: next, weekday: nil) ?? dayOfList(at: next),
      case .day(let year, let month, _, nil) = last.meaning
    else { return nil }
    return Match(
      .day(year, month: month, day: piece.value, weekday: nil), index + 1, "day of a list")
  }

  /// "31 March 2024", "the 5th of May", "15Sep", "05-Aug-2016".
  private func dayFirst(at index: Int, weekday: Int?) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard let day = dayNumber(at: start), !self[start - 1].isMark("$") else { return nil }
    var place = day.end
    let isOf = self[place].has(.of)
    if isOf { place += 1 } else { place = skipHyphen(place) }
    if !isOf, self[place].isMark("/") { place += 1 }
    if isOf, self[place].has(.article) { return nil }
    guard self[place].has(.month), start == index || isOf || ordinal(at: start) != nil else {
      return nil
    }
    // "12 may …": the month must be written as a name.
    if !isOf, self[place].has(.doubtful), !self[place].isCapitalised,
      !endsClause(place + 1) && self[place + 1].kind != .number
    {
      return nil
    }
    let month = self[place].value
    // "5 March 12" is more likely a month and its day.
    let year = yearAfter(place + 1)
    return Match(
      .day(year.value, month: month, day: day.value, weekday: weekday), year.end, "day and month")
  }

  /// "March 31", "March 31, 2024", "May twenty-fourth", "Jul 18, Fri".
  private func monthFirst(at index: Int, weekday: Int?) -> Match? {
    guard self[index].has(.month) else { return nil }
    var place = index + 1
    if self[place].isMark("."), self[place].isGlued { place += 1 }
    if self[place].isMark(","), weekday != nil { place += 1 }
    if self[place].isMark("/") || self[place].isMark("-"), self[place].isGlued { place += 1 }
    place = skipping(DateSenses(.article), at: place)
    if let match = monthYearDay(at: place, month: self[index].value) { return match }
    guard let day = dayNumber(at: place) else { return nil }
    if self[index].has(.doubtful), !self[index].isCapitalised, !endsClause(day.end),
      self[day.end].kind != .number, !self[index + 1].isGlued
    {
      return nil
    }
    // "December 12 percent": a figure, not a day.
    if countsThings(day.end), !isPassiveVerb(day.end) { return nil }
    // "May 3-0", "June 5,000": no days. A number glued to a slash is a fraction.
    if self[day.end].isMark("/"), self[day.end].isGlued { return nil }
    let year = yearAfter(day.end)
    var end = year.end
    var weekday = weekday
    if weekday == nil, self[end].isMark(","), self[end + 1].has(.weekday),
      !self[end + 1].has(.plural), !self[end + 2].has(.month),
      self[end + 2].kind != .number
    {
      weekday = self[end + 1].value
      end += 2
    }
    return Match(
      .day(year.value, month: self[index].value, day: day.value, weekday: weekday), end,
      "month and day")
  }

  /// "September-2020-23".
  private func monthYearDay(at index: Int, month: Int) -> Match? {
    guard let year = year(at: index), self[year.end].isMark("-"), self[year.end].isGlued,
      let day = dayNumber(at: year.end + 1), self[year.end + 1].isGlued
    else { return nil }
    return Match(
      .day(.stated(year.value), month: month, day: day.value, weekday: nil), day.end,
      "month, year and day")
  }

  /// The year that may follow a month and day.
  func yearAfter(_ index: Int) -> (value: DateMeaning.Year, end: Int) {
    var place = skipComma(index)
    if self[place].isMark("-") || self[place].isMark("/"), self[place].isGlued { place += 1 }
    if self[place].has(.in) || self[place].has(.of) { place += 1 }
    if let year = year(at: place), !countsThings(year.end) || self[place].kind != .number {
      return (.stated(year.value), year.end)
    }
    if place == index || self[place - 1].has(.of) || self[place - 1].has(.in),
      let shifted = shiftedYear(at: place)
    {
      return shifted
    }
    // "3 Feb 82", "10 August 88 AD", "Dec. 5, '98"
    let quote = self[place].isMark("'") ? 1 : 0
    let short = self[place + quote]
    if short.kind == .number, (1...2).contains(short.digits), self[place + quote + 1].has(.era) {
      let isBefore = isWord(place + quote + 1, "bc") || isWord(place + quote + 1, "bce")
      return (.stated(isBefore ? 1 - short.value : short.value), place + quote + 2)
    }
    if short.digits == 2, short.value >= (quote == 1 ? 0 : 32), place == index || quote == 1,
      endsClause(place + quote + 1)
    {
      return (.stated(short.value + (short.value < 50 ? 2000 : 1900)), place + quote + 1)
    }
    return (.notStated, index)
  }

  /// "this year", "last year", "the year before" after a month, quarter or season.
  private func shiftedYear(at index: Int) -> (value: DateMeaning.Year, end: Int)? {
    let place = skipping(DateSenses(.article), at: index)
    guard self[place].has(.shift), self[place + 1].has(.unit),
      self[place + 1].value == DateUnit.year.rawValue
    else { return nil }
    let shift: DateMeaning.Shift =
      self[place].has(.storyShift) && place > index
      ? .fromStory(self[place].value) : .by(self[place].value)
    return (.shifted(shift), place + 2)
  }

  /// Whether what follows a number of four digits shows that it is no year.
  private func countsThings(_ index: Int) -> Bool {
    self[index].has(.counted) && !self[index].has(.or)
  }

  /// "killed" and "wounded" after a day tell what happened on it.
  private func isPassiveVerb(_ index: Int) -> Bool {
    let piece = self[index]
    return piece.end - piece.start > 3 && text.bytes[piece.end - 1] == UInt8(ascii: "d")
      && text.bytes[piece.end - 2] == UInt8(ascii: "e")
  }

  /// "2024-03-31", "2024/3/31", "31.03.2024", "20240331", "2016 10 16", "5/31/2024".
  private func numeric(at index: Int) -> Match? {
    let piece = self[index]
    guard piece.kind == .number else { return nil }
    if piece.digits == 8, let match = compact(at: index) { return match }
    if piece.digits == 4, (1000...2199).contains(piece.value) {
      let separator = self[index + 1]
      if separator.isMark("-") || separator.isMark("/"), separator.isGlued,
        self[index + 2].digits > 0, self[index + 2].digits <= 2,
        self[index + 3].mark == separator.mark, self[index + 4].digits > 0,
        self[index + 4].digits <= 2
      {
        return dayMatch(piece.value, self[index + 2].value, self[index + 4].value, index + 5)
      }
      if separator.digits == 2, self[index + 2].digits == 2 {
        return dayMatch(piece.value, separator.value, self[index + 2].value, index + 3)
      }
      return nil
    }
    if piece.value < 0 { return dotted(at: index) }
    return slashed(at: index) ?? monthOfYear(at: index)
  }

  private func dayMatch(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> Match? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Match(
      .day(.stated(year), month: month, day: day, weekday: nil), end, "numeric date")
  }

  private func compact(at index: Int) -> Match? {
    let value = self[index].value
    guard (1900...2199).contains(value / 10_000) else { return nil }
    return dayMatch(value / 10_000, value / 100 % 100, value % 100, index + 1)
  }

  /// "31.03.2024": the tokenizer gives it as one number.
  private func dotted(at index: Int) -> Match? {
    let number = text.bytes[self[index].start..<self[index].end]
    guard number.count <= 10 else { return nil }
    let parts = number.split(separator: UInt8(ascii: ".")).map { part in
      part.allSatisfy { $0 &- 0x30 < 10 } ? part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } : -1
    }
    guard parts.count == 3 else { return nil }
    if (1000...2199).contains(parts[0]) {
      return dayMatch(parts[0], parts[1], parts[2], index + 1)
    }
    guard (1000...2199).contains(parts[2]) else { return nil }
    return dayMatch(parts[2], parts[1], parts[0], index + 1)
  }

  /// "31/3/2024" and "3/31/2024": only where the order of day and month cannot be mistaken.
  private func slashed(at index: Int) -> Match? {
    let first = self[index]
    let second = self[index + 2]
    let third = self[index + 4]
    guard self[index + 1].isMark("/") || self[index + 1].isMark("-"), self[index + 1].isGlued,
      self[index + 3].mark == self[index + 1].mark, (1...2).contains(first.digits),
      (1...2).contains(second.digits), third.digits == 4, (1000...2199).contains(third.value)
    else { return nil }
    if first.value > 12 || first.value == second.value {
      return dayMatch(third.value, second.value, first.value, index + 5)
    }
    if second.value > 12 { return dayMatch(third.value, first.value, second.value, index + 5) }
    return nil
  }

  /// "12/2015", "12-2015".
  private func monthOfYear(at index: Int) -> Match? {
    let month = self[index]
    let joint = self[index + 1]
    let year = self[index + 2]
    guard month.digits == 2, (1...12).contains(month.value), joint.isMark("/") || joint.isMark("-"),
      joint.isGlued, year.isGlued, year.digits == 4, (1900...2099).contains(year.value),
      !(month.isGlued && self[index - 1].kind == .mark), !self[index + 3].isMark("-"),
      !self[index + 3].isMark("/")
    else { return nil }
    return Match(.month(month.value, .stated(year.value)), index + 3, "numeric month")
  }

  /// "2017 April", "2019/aug/01", "2020 Sep 23".
  private func yearFirst(at index: Int) -> Match? {
    guard self[index].kind == .number, let year = year(at: index) else { return nil }
    var place = year.end
    let isJoined = (self[place].isMark("/") || self[place].isMark("-")) && self[place].isGlued
    if isJoined { place += 1 }
    place = skipComma(place)
    guard self[place].has(.month) else { return nil }
    let month = self[place].value
    var dayPlace = place + 1
    if isJoined, self[dayPlace].isMark("/") || self[dayPlace].isMark("-") { dayPlace += 1 }
    if isJoined, let day = dayNumber(at: dayPlace) {
      return Match(
        .day(.stated(year.value), month: month, day: day.value, weekday: nil), day.end,
        "year, month and day")
    }
    guard !self[place].has(.doubtful) || self[place].isCapitalised else { return nil }
    // "in 2017 April 5": the month belongs to its day.
    guard dayNumber(at: place + 1) == nil else { return nil }
    return Match(.month(month, .stated(year.value)), place + 1, "year and month")
  }

  /// "March 2024", "Dec, 2018", "October of last year", "in March".
  private func monthAlone(at index: Int) -> Match? {
    let piece = self[index]
    guard piece.has(.month) else { return nil }
    var place = index + 1
    if self[place].isMark("."), self[place].isGlued, piece.end - piece.start <= 4 { place += 1 }
    let year = yearAfter(place)
    if year.value != .notStated, !piece.has(.doubtful) || piece.isCapitalised {
      if case .stated(let value) = year.value, value < 100 { return nil }
      return Match(.month(piece.value, year.value), year.end, "month and year")
    }
    guard standsAsMonth(index) else { return nil }
    return Match(.month(piece.value, .notStated), index + 1, "month")
  }

  /// Whether a month that stands alone is one, and neither a verb nor a name.
  private func standsAsMonth(_ index: Int) -> Bool {
    let piece = self[index]
    if isWhole(index..<index + 1) { return true }
    guard piece.isCapitalised || !piece.has(.doubtful) else { return false }
    let before = self[index - 1]
    let next = self[index + 1]
    let isName =
      next.kind == .word && next.isCapitalised && next.senses.isEmpty && !next.isPossessive
    if before.senses.meets(Self.monthLeads), !(isName && piece.has(.doubtful)) { return true }
    if before.isPossessive || before.isMark("-") { return true }
    if piece.has(.doubtful) {
      return index > 0 && before.has(.and) && self[index - 2].has(.month)
    }
    // "April Jones", "August Wilson"
    return !isName
  }

  private static let monthLeads = DateSenses(
    .in, .since, .until, .from, .to, .between, .shift, .stage, .of, .every, .within, .about, .same,
    .later, .earlier, .yearLead)

  /// "in 2024", "the 1988 period", "1994's".
  private func yearAlone(at index: Int) -> Match? {
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

  private static let yearContext = DateSenses(
    .in, .since, .until, .from, .to, .of, .between, .stage, .and, .or, .later, .earlier, .yearLead,
    .fiscal)

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
}
