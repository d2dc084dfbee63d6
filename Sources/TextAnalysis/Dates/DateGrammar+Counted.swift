// Counted parts: the first Tuesday of October, the last week of July, week 27, the 18th.
extension DateGrammar {
  /// "first Tuesday of October", "the last week of July", "week 27 of last year", "the 18th".
  func nth(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = weekOf(at: start) ?? weekNumber(at: start) { return match }
    guard let position = position(at: start) else { return nil }
    return nthWeekday(position) ?? nthUnit(position) ?? dayOfMonth(at: index, position)
  }

  /// "first Tuesday of October", "the last Sunday last month", "the first Monday of every month".
  private func nthWeekday(_ position: (value: Int, end: Int)) -> Match? {
    let piece = self[position.end]
    guard piece.has(.weekday), !piece.has(.plural) else { return nil }
    let place = position.end + 1
    if self[place].has(.of), self[place + 1].has(.every), self[place + 2].has(.unit) {
      return Match(.set("XXXX-WXX-\(piece.value)"), place + 3, "set")
    }
    guard let base = containerAfter(place) else { return nil }
    return Match(
      .nthWeekday(position.value, piece.value, of: base.meaning), base.end, "counted weekday")
  }

  /// "the last week of July", "the first three months of 2024", "the opening days of March".
  private func nthUnit(_ position: (value: Int, end: Int)) -> Match? {
    var place = position.end
    var count: Int?
    if !self[place].has(.ordinal), let number = cardinal(at: place), let value = number.value,
      value < 100, self[number.end].has(.unit)
    {
      count = value
      place = number.end
    }
    if self[place].has(.few) { place += 1 }
    let piece = self[place]
    guard piece.has(.unit), !piece.has(.ordinal), let unit = DateUnit(rawValue: piece.value),
      !unit.isTime
    else { return nil }
    if piece.has(.plural), count == nil {
      // How many is not said; "the second and third quarters" are counted.
      guard abs(position.value) == 1, let base = containerAfter(place + 1) else { return nil }
      return Match(
        .staged(position.value < 0 ? .end : .beginning, base.meaning), base.end, "part of a date")
    }
    guard
      [.day, .week, .month, .weekend].contains(unit)
        || unit == .quarter && (count ?? 1 > 1 || position.value < 0),
      let base = containerAfter(place + 1)
    else { return nil }
    return Match(
      .nthUnit(position.value, unit, count: count ?? 1, of: base.meaning), base.end, "counted unit")
  }

  /// The container after "of" or "in", or one such as "last month" that needs neither.
  private func containerAfter(_ index: Int) -> Match? {
    if self[index].has(.of) || self[index].has(.in) { return container(at: index + 1) }
    guard self[index].has(.shift) else { return nil }
    return container(at: index)
  }

  private func dayOfMonth(at index: Int, _ position: (value: Int, end: Int)) -> Match? {
    guard (1...31).contains(position.value) else { return nil }
    if self[position.end].has(.of), let month = shiftedUnit(at: position.end + 1),
      case .unit(.month, let shift) = month.meaning
    {
      return Match(.dayOfMonth(position.value, shift), month.end, "day of a month")
    }
    if self[position.end].has(.of) || self[position.end].has(.in),
      let base = container(at: position.end + 1),
      case .unit(.month, let shift) = base.meaning
    {
      return Match(.dayOfMonth(position.value, shift), base.end, "day of a month")
    }
    // "on the 18th": only in figures, and only where nothing can be counted.
    guard self[index].has(.article), self[index + 1].kind == .number,
      self[index + 2].has(.ordinalEnding),
      endsClause(position.end), !self[position.end].has(.of), !self[position.end].isMark("-"),
      self[index - 1].has(.on) || isWord(index - 1, "by") || self[index - 1].has(.until)
        || self[index - 1].has(.since)
        || isWhole(index..<position.end)
    else { return nil }
    return Match(.dayOfMonth(position.value, .none), position.end, "day of the month")
  }

  /// "first", "last", "second last", "20th", "20".
  @inline(__always)
  private func position(at index: Int) -> (value: Int, end: Int)? {
    if let ordinal = ordinal(at: index) {
      return isWord(ordinal.end, "last") ? (-ordinal.value, ordinal.end + 1) : ordinal
    }
    if isWord(index, "last") || isWord(index, "final") || isWord(index, "closing") {
      return (-1, index + 1)
    }
    if isWord(index, "opening") { return (1, index + 1) }
    if self[index].kind == .number, self[index].digits > 0, self[index].digits <= 2,
      self[index + 1].has(.of), self[index + 2].has(.shift)
    {
      return (self[index].value, index + 1)
    }
    return nil
  }

  /// The month, year or the like that something is the n-th of.
  func container(at index: Int) -> Match? {
    if let base = placed(at: index) {
      switch base.meaning {
      case .month, .year, .quarter, .season, .holiday, .years: return base
      case .unit(let unit, _) where [.month, .year, .quarter, .week].contains(unit): return base
      default: break
      }
    }
    // "the last Monday of march"
    if self[index].has(.month) {
      let year = yearAfter(index + 1)
      guard year.value != .notStated || endsClause(index + 1) else { return nil }
      return Match(.month(self[index].value, year.value), year.end, "month")
    }
    guard let unit = unitOfStage(at: index), self[index].has(.article) else { return nil }
    return unit
  }

  /// "the week of October 6", "the weekend of Halloween".
  private func weekOf(at index: Int) -> Match? {
    guard self[index].has(.unit), let unit = DateUnit(rawValue: self[index].value),
      unit == .week || unit == .weekend, !self[index].has(.plural)
    else { return nil }
    var place = index + 1
    if isWord(place, "commencing") || isWord(place, "beginning") || isWord(place, "starting")
      || isWord(place, "ending")
    {
      place = skipping(DateSenses(.on), at: place + 1)
    } else if self[place].has(.of) {
      place += 1
    } else {
      return nil
    }
    guard let base = placed(at: place) else { return nil }
    switch base.meaning {
    case .day, .holiday, .weekday, .weekdayAndDay: break
    default: return nil
    }
    return Match(.weekOf(base.meaning, unit), base.end, "week of a day")
  }

  /// "week 27 of last year", "week 3 of 2027".
  @inline(__always)
  private func weekNumber(at index: Int) -> Match? {
    guard self[index].has(.unit), self[index].value == DateUnit.week.rawValue,
      !self[index].has(.plural),
      self[index + 1].kind == .number, (1...53).contains(self[index + 1].value),
      self[index + 1].digits > 0
    else { return nil }
    if self[index + 2].has(.of), let year = container(at: index + 3) {
      return Match(
        .nthUnit(self[index + 1].value, .week, count: 1, of: year.meaning), year.end,
        "week by number")
    }
    guard endsClause(index + 2), !self[index + 2].has(.of),
      self[index - 1].has(.article) || self[index - 1].has(.in)
    else {
      return nil
    }
    return Match(
      .nthUnit(self[index + 1].value, .week, count: 1, of: .unit(.year, .by(0))), index + 2,
      "week by number")
  }
}
