// Weeks, months and years told from the day of the text: last week, the following month, the quarter.
extension DateGrammar {
  /// "last week", "this year", "the following month", "the week after next", "that weekend".
  func shiftedUnit(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = unitAfterNext(at: start) ?? samePeriod(at: start) { return match }
    var place = start
    guard self[place].has(.shift) || self[place].has(.same) else { return definiteUnit(at: index) }
    var shift: DateMeaning.Shift = .by(0)
    if self[place].has(.same) {
      shift = .fromStory(0)
      place += 1
    }
    while self[place].has(.shift), place < start + 3 {
      let isStory = self[place].has(.storyShift) && start > index
      if self[place].value != 0 || place == start {
        let isComing = self[place].has(.ahead) && isUnit(place + 1, .weekend)
        shift =
          isComing ? .coming : isStory ? .fromStory(self[place].value) : .by(self[place].value)
      }
      place += 1
    }
    // "the next day" continues a story; "next month" does not.
    if self[place].has(.adjective) { place += 1 }
    if self[place].has(.fiscal) { place += 1 }
    guard self[place].has(.unit), let unit = DateUnit(rawValue: self[place].value), !unit.isTime,
      !self[place].has(.plural), !isUnitOrdinal(place)
    else { return nil }
    if start > index, unit == .day, case .by(let days) = shift, days != 0 {
      shift = .fromStory(days)
    }
    if self[start].has(.same), self[place + 1].has(.unit) || self[place + 1].isMark("-") {
      return nil
    }
    // "on this day in 1986"
    if unit == .day, self[start].has(.shift), self[place + 1].has(.in), year(at: place + 2) != nil {
      return nil
    }
    // "It began in 2011. The next year, it grew.": from what was told.
    if start > index, shift == .by(1), unit != .day, beginsSentence(index),
      self[place + 1].isMark(",")
    {
      shift = .fromStory(1)
    }
    if self[start].has(.same), unit == .month || unit == .quarter || unit == .day,
      let end = yearAgo(at: place + 1)
    {
      return Match(
        .offset(DateAmounts(1, .year), isForward: false, from: .unit(unit, shift)), end,
        "same a year ago")
    }
    let match = Match(.unit(unit, shift), place + 1, "shifted unit")
    return unit == .day ? withPartOfDay(match) : match
  }

  private func beginsSentence(_ index: Int) -> Bool {
    index == 0 || index == 1 && self[0].has(.and)
  }

  /// "the same period last year", "the comparable period of 2023".
  @inline(__always)
  private func samePeriod(at index: Int) -> Match? {
    guard self[index].has(.same), self[index + 1].has(.period) else { return nil }
    if let end = yearAgo(at: index + 2) {
      return Match(
        .offset(DateAmounts(1, .year), isForward: false, from: nil), end, "same a year ago")
    }
    guard case .stated(let year) = yearAfter(index + 2).value else { return nil }
    return Match(.year(year), yearAfter(index + 2).end, "year")
  }

  /// "second" and "half" are units only where nothing else can be meant.
  func isUnitOrdinal(_ index: Int) -> Bool {
    self[index].has(.ordinal) || self[index].value == DateUnit.half.rawValue
  }

  @inline(__always)
  private func unitAfterNext(at index: Int) -> Match? {
    guard self[index].has(.unit) || self[index].has(.month) else { return nil }
    let isBefore = self[index + 1].has(.earlier)
    guard isBefore || self[index + 1].has(.later), self[index + 2].has(.shift) else { return nil }
    let step = isBefore ? -2 : 2
    guard self[index + 2].value == step / 2, !self[index + 3].has(.unit) else { return nil }
    if self[index].has(.month) {
      return Match(
        .month(self[index].value, .occurrence(step)), index + 3, "month after next")
    }
    guard let unit = DateUnit(rawValue: self[index].value), !unit.isTime else { return nil }
    return Match(.unit(unit, .by(step)), index + 3, "unit after next")
  }

  /// Where "a year ago", "a year earlier", "last year" or "the year before" ends.
  func yearAgo(at index: Int) -> Int? {
    let start = self[index].has(.in) || self[index].has(.of) ? index + 1 : index
    let unit = start + 1
    guard self[unit].has(.unit), self[unit].value == DateUnit.year.rawValue,
      !self[unit].has(.plural)
    else { return nil }
    if self[start].has(.shift), self[start].value == -1 { return unit + 1 }
    guard self[start].has(.indefinite) || self[start].has(.article),
      self[unit + 1].has(.ago) || self[unit + 1].has(.earlier)
    else { return nil }
    return unit + 2
  }

  /// "the July 4 weekend", whose day tells which it is.
  private func isBehindDay(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    return self[index - 1].has(.month)
      || self[index - 2].has(.month) && self[index - 1].kind == .number
  }

  /// "the weekend", "the day before", "the year", "weekend" standing alone.
  private func definiteUnit(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.unit), let unit = DateUnit(rawValue: self[start].value), !unit.isTime,
      !self[start].has(.plural), !isUnitOrdinal(start)
    else { return nil }
    if unit == .day, start > index, self[start + 1].has(.later) || self[start + 1].has(.earlier),
      endsClause(start + 2), !self[start + 2].has(.article), !self[start + 2].has(.in),
      !self[start + 2].has(.of)
    {
      let step = self[start + 1].has(.earlier) ? -1 : 1
      return Match(.unit(.day, .fromStory(step)), start + 2, "day before or after")
    }
    if unit == .weekend {
      return start == index && isBehindDay(index)
        ? nil : Match(.unit(.weekend, .none), start + 1, "weekend")
    }
    if unit == .fortnight, start > index, endsClause(start + 1), !self[start + 1].has(.of) {
      return Match(.unit(unit, .by(0)), start + 1, "running unit")
    }
    // "the year ended March 31", "the year to February"
    if unit == .year, start > index, self[start + 2].has(.month) || self[start + 3].has(.month),
      self[start + 1].has(.to) || isWord(start + 1, "ended") || isWord(start + 1, "ending")
    {
      return Match(.duration(Self.period(1, .year)), start + 1, "year by its last day")
    }
    // "for the month", "the rest of the week"
    let before = self[index - 1]
    if start > index, endsClause(start + 1), !self[start + 1].has(.of), unit != .quarter,
      isWord(index - 1, "for") || before.has(.of) && isRest(index - 2)
        || unit == .year && before.has(.of)
    {
      return Match(.unit(unit, .by(0)), start + 1, "running unit")
    }
    return quarterOfFigures(at: start, isDefinite: start > index)
  }

  private func isRest(_ index: Int) -> Bool {
    isWord(index, "rest") || isWord(index, "remainder") || isWord(index, "balance")
  }

  /// "the quarter", once a quarter was told.
  private func quarterOfFigures(at index: Int, isDefinite: Bool) -> Match? {
    guard isDefinite, self[index].value == DateUnit.quarter.rawValue, endsClause(index + 1),
      !self[index + 1].has(.of), !(self[index + 1].isMark("-") && self[index + 1].isGlued)
    else { return nil }
    if isWord(index + 1, "ended") || isWord(index + 1, "ending"),
      let day = absolute(at: skipping(DateSenses(.on, .in), at: index + 2)),
      case .day = day.meaning
    {
      return Match(.quarterEnding(day.meaning), index + 1, "quarter by its last day")
    }
    return Match(.storyQuarter(isLatest: false), index + 1, "quarter told before")
  }

  /// "the latest quarter", "the latest period".
  func latest(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard isWord(start, "latest"), self[start + 1].has(.unit) || isWord(start + 1, "period") else {
      return nil
    }
    if self[start + 1].value == DateUnit.quarter.rawValue || isWord(start + 1, "period") {
      return Match(.storyQuarter(isLatest: true), start + 2, "quarter told before")
    }
    return nil
  }
}
