// Ranges: from March 3 to March 5, between 2014 and 2018, 10 to 22 August.
extension DateGrammar {
  /// "from March 3 to March 5", "between 2014 and 2018", "July 13-15", "10 to 22 August 2012".
  ///
  /// `simple` is the date at the index.
  func range(at index: Int, from simple: Match?) -> Match? {
    let isBetween = self[index].has(.between)
    let isLed = isBetween || self[index].has(.from)
    let start = isLed ? skipping(DateSenses(.article), at: index + 1) : index
    if let match = dayRange(at: start, isBetween) { return match }
    guard let first = isLed ? date(at: index + 1) : simple, canBound(first.meaning) else {
      return nil
    }
    guard let joint = joint(at: first.end, isBetween, isLed: isLed) else { return nil }
    if let last = lastOfRange(at: joint, after: first.meaning) {
      let isWorded = isLed || self[first.end].kind == .word
      return Match(
        isWorded ? .until(first.meaning, last.meaning) : .range(first.meaning, last.meaning),
        last.end, isBetween ? "range between" : "range")
    }
    return nil
  }

  private func lastOfRange(at index: Int, after first: DateMeaning) -> Match? {
    // "July 13-15, 2014", "May eighth - tenth, 2010": the month is that of the first.
    if case .day(let year, let month, let firstDay, _) = first,
      let day = dayNumber(at: skipping(DateSenses(.article), at: index)), day.value > firstDay,
      !self[day.end].has(.month), !(self[day.end].has(.of) && self[day.end + 1].has(.month))
    {
      if year == .notStated || yearAfter(day.end).value == .notStated {
        let after = yearAfter(day.end)
        let stated = after.value == .notStated ? year : after.value
        return Match(
          .day(stated, month: month, day: day.value, weekday: nil), after.end, "range")
      }
    }
    // "1996-98"
    if case .year(let value) = first, self[index - 1].isGlued, self[index].digits == 2,
      self[index].isGlued,
      (1...15).contains(self[index].value - value % 100)
    {
      return Match(.year(value / 100 * 100 + self[index].value), index + 1, "range")
    }
    // "from 2014 to 2018": the second needs no lead of its own.
    if case .year = first, let year = year(at: index), self[year.end].kind != .number {
      if let whole = date(at: index), whole.end > year.end, canBound(whole.meaning) { return whole }
      return Match(.year(year.value), year.end, "range")
    }
    // "the April-June quarter"
    if case .month = first, self[index].has(.month), isUnit(index + 1, .quarter) {
      return Match(.month(self[index].value, .notStated), index + 2, "range")
    }
    guard let last = date(at: index), canBound(last.meaning), agree(first, last.meaning) else {
      return nil
    }
    return last
  }

  /// Whether a range that began without "from" or "between" may go on here.
  @inline(__always)
  func mayJoin(_ index: Int) -> Bool {
    let piece = self[index]
    return piece.has(.to)
      || piece.kind == .mark && (piece.isMark("-") || piece.isMark("~") || piece.isMark("/"))
  }

  /// Whether what may join two dates stands somewhere behind a piece that a range begins with.
  func mayJoin(after index: Int) -> Bool {
    let joints = self[index].has(.between) ? DateSenses(.to, .and) : DateSenses(.to)
    var place = index &+ 1
    while place < pieces.count {
      if pieces[place].senses.meets(joints) || mayJoin(place) { return true }
      place &+= 1
    }
    return false
  }

  private func joint(at index: Int, _ isBetween: Bool, isLed: Bool) -> Int? {
    let piece = self[index]
    if isBetween, piece.has(.and) { return index + 1 }
    if piece.has(.to) || piece.isMark("-") || piece.isMark("~") {
      return index + 1
    }
    if piece.isMark(","), self[index + 1].has(.to), isLed { return index + 2 }
    // "2023/24"
    let isNext =
      self[index + 1].digits == 2 && self[index + 1].value == (self[index - 1].value + 1) % 100
    if piece.isMark("/"), piece.isGlued, self[index - 1].digits == 4, isNext { return index + 1 }
    return nil
  }

  /// "10 to 22 August 2012", "from the 13th to the 15th of July", "1-8 september", "4-23 in next month".
  private func dayRange(at index: Int, _ isBetween: Bool) -> Match? {
    guard let first = dayNumber(at: index) else { return nil }
    guard let joint = joint(at: first.end, isBetween, isLed: true) else { return nil }
    let place = skipping(DateSenses(.article), at: joint)
    guard let last = dayNumber(at: place), last.value > first.value else { return nil }
    if let whole = absolute(at: place), case .day(let year, let month, _, _) = whole.meaning {
      return Match(
        .range(.day(year, month: month, day: first.value, weekday: nil), whole.meaning), whole.end,
        "range of days")
    }
    var monthPlace = last.end
    if self[monthPlace].has(.of) || self[monthPlace].has(.in) { monthPlace += 1 }
    if self[monthPlace].has(.shift), let unit = shiftedUnit(at: monthPlace),
      case .unit(.month, let shift) = unit.meaning
    {
      return Match(
        .range(.dayOfMonth(first.value, shift), .dayOfMonth(last.value, shift)), unit.end,
        "range of days")
    }
    return nil
  }

  private func canBound(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .duration, .set, .range, .until, .open, .span, .half, .storyOffset, .ahead, .within:
      return false
    case .reference(let value): return value == "PRESENT_REF"
    default: return true
    }
  }

  /// Whether the ends of a range are of kinds that go together: "Friday to December" is none.
  private func agree(_ first: DateMeaning, _ last: DateMeaning) -> Bool {
    switch (first, last) {
    case (.weekday, .month), (.weekday, .year), (.weekday, .quarter), (.month, .weekday): false
    case (.year, .weekday), (.quarter, .weekday): false
    default: true
    }
  }
}
