// Calendar dates: 31 March 2024, March 31, the 5th of May, March 2024.
extension DateGrammar {
  func absolute(at index: Int) -> Match? {
    var best: Match?
    func take(_ match: Match?) {
      if let match, match.end > (best?.end ?? index) { best = match }
    }
    let first = self[index].senses
    let start = start(at: index)
    if first.contains(.digits) {
      take(numeric(at: index))
    }
    if start.contains(.digits) { take(dayOfList(at: index)) }
    if start.meets(DateStarts.dayFirst) { take(dayFirst(at: index, weekday: nil)) }
    if first.contains(.month) { take(monthFirst(at: index, weekday: nil)) }
    if first.contains(.digits) { take(yearFirst(at: index)) }
    if first.contains(.month) { take(monthAlone(at: index)) }
    if start.meets(DateStarts.yearAlone) { take(yearAlone(at: index)) }
    if first.contains(.weekday) { take(afterWeekday(at: index)) }
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
    if self[place].isMark("(") {
      // "Friday (November 3)"
      let match =
        dayFirst(at: place + 1, weekday: weekday) ?? monthFirst(at: place + 1, weekday: weekday)
      guard let match, self[match.end].isMark(")") else { return nil }
      return Match(match.meaning, match.end + 1, match.rule)
    }
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

  @inline(__always) private static var followers: DateSenses {
    DateSenses(.and, .or, .to, .of) | DateSenses(.in, .on, .at, .from)
      | DateSenses(.since, .until, .article, .later) | DateSenses(.earlier, .yearLead)
  }

  /// The 3 of "3 and 5 March", "3, 4 and 5 March 2024".
  private func dayOfList(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    let piece = self[start]
    guard piece.kind == .number, (1...2).contains(piece.digits), (1...31).contains(piece.value)
    else { return nil }
    let end = self[start + 1].has(.ordinalEnding) ? start + 2 : start + 1
    guard start == index || end == start + 2 else { return nil }
    var next = end
    guard self[next].has(.and) || self[next].has(.or) || self[next].isMark(",") else { return nil }
    next += 1
    guard self[next].kind == .number, self[next].value > piece.value,
      let last = dayFirst(at: next, weekday: nil) ?? dayOfList(at: next),
      case .day(let year, let month, _, nil) = last.meaning
    else { return nil }
    return Match(
      .day(year, month: month, day: piece.value, weekday: nil), end, "day of a list")
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
    if let year = year(at: place),
      !countsThings(year.end) || self[place].kind != .number
        || isPassiveVerb(year.end) && (1800...2099).contains(year.value)
    {
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
    // "14-May-24"
    let isJoined = self[index].isMark("-") && self[index - 1].isGlued && short.isGlued
    if short.digits == 2, short.value >= (quote == 1 || isJoined ? 0 : 32),
      place == index || quote == 1 || isJoined, endsClause(place + quote + 1)
    {
      return (.stated(short.value + (short.value < 50 ? 2000 : 1900)), place + quote + 1)
    }
    return (.notStated, index)
  }

  /// "this year", "last year", "that year" after a month, quarter or season.
  func shiftedYear(at index: Int) -> (value: DateMeaning.Year, end: Int)? {
    let place = skipping(DateSenses(.article), at: index)
    guard isUnit(place + 1, .year) else { return nil }
    if self[place].has(.same) { return (.shifted(.fromStory(0)), place + 2) }
    guard self[place].has(.shift) else { return nil }
    let shift: DateMeaning.Shift =
      self[place].has(.storyShift) && place > index
      ? .fromStory(self[place].value) : .by(self[place].value)
    return (.shifted(shift), place + 2)
  }

  /// Whether what follows a number of four digits shows that it is no year.
  func countsThings(_ index: Int) -> Bool {
    self[index].has(.counted) && !self[index].has(.or)
  }

  /// "killed" and "wounded" after a day or a month's year tell what happened then.
  private func isPassiveVerb(_ index: Int) -> Bool {
    let piece = self[index]
    return piece.end - piece.start > 3 && text.bytes[piece.end - 1] == UInt8(ascii: "d")
      && text.bytes[piece.end - 2] == UInt8(ascii: "e")
  }

  /// "2017 April", "2019/aug/01", "2020 Sep 23".
  @inline(__always)
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
    if namesSomething(index) { return false }
    guard piece.isCapitalised || !piece.has(.doubtful) else { return false }
    let before = self[index - 1]
    let next = self[index + 1]
    let isName =
      next.kind == .word && next.isCapitalised && next.senses.isEmpty && !next.isPossessive
    // "the March for Life"
    if piece.has(.doubtful), before.has(.article), isWord(index + 1, "for") || next.has(.on) {
      return false
    }
    if before.senses.meets(Self.monthLeads), !isName || isMonthBeforeName(index) { return true }
    if before.isPossessive || before.isMark("-") { return true }
    // "Jan-Feb 2023"
    if next.isMark("-"), next.isGlued, self[index + 2].has(.month) { return true }
    // "March's figures"; May is a name too.
    if next.isPossessive, piece.isCapitalised, !isWord(index, "may") { return true }
    if piece.has(.doubtful) {
      return index > 0 && before.has(.and) && self[index - 2].has(.month)
    }
    // "April Jones", "August Wilson"
    return !isName
  }

  /// Whether a month is one though a name follows: "In May Telenor cut jobs", "the end of June Telenor",
  /// not "in Jan Velk's case", "the death of June Halim", "signed by April Lund".
  @inline(never)
  private func isMonthBeforeName(_ index: Int) -> Bool {
    let before = self[index - 1]
    if before.has(.shift) || before.has(.stage) { return true }
    if before.has(.of) { return index > 1 && !self[index - 2].senses.isEmpty }
    if index == 1 { return !self[index + 2].isPossessive }
    return !self[index].has(.doubtful) && (before.has(.in) || before.has(.since))
  }

  @inline(__always) private static var monthLeads: DateSenses {
    DateSenses(.in, .since, .until, .from) | DateSenses(.to, .between, .shift, .stage)
      | DateSenses(.of, .every, .within, .about) | DateSenses(.same, .later, .earlier, .yearLead)
  }
}
