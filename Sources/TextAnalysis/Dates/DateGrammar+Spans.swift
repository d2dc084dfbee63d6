// Spans next to the day of the text: the last three months, the coming weeks.
extension DateGrammar {
  /// "the last three months", "next 2 days", "the 10 previous weeks", "the coming weeks".
  func span(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article, .possessive), at: index)
    let isWithin = self[place].has(.within)
    if isWithin { place = skipping(DateSenses(.article), at: place + 1) }
    var shift: Int?
    if self[place].has(.shift) {
      shift = self[place].value
      place += 1
      if self[place].has(.shift), self[place].value != 0 {
        shift = self[place].value
        place += 1
      }
    }
    let isShiftedFirst = shift != nil
    // "will last three days", "to last two weeks"
    if isShiftedFirst, isWord(index, "last"), isVerb(index) { return nil }
    let numberPlace = place
    if let number = amount(at: place),
      !self[place].has(.indefinite) || self[place + 1].has(.few) || self[place + 1].has(.scale)
    {
      place = number.end
      if shift == nil, self[place].has(.shift), self[place].value != 0, place > index {
        shift = self[place].value
        place += 1
        // "300,000 last year", but "two upcoming weeks", "the 10 previous weeks"
        let unit = self[place].has(.adjective) ? place + 1 : place
        guard self[unit].has(.plural) || self[place - 1].has(.ahead) else { return nil }
      }
      guard isShiftedFirst || shift != nil else { return nil }
      if self[place].has(.of) { place += 1 }
      let read = span(shift, number, at: place, from: index)
      // "the 10 previous weeks": counted in days back from the text, not in weeks of the calendar.
      // So is a couple of weeks, a number that is not exact.
      guard case .span(let count, let unit, let isForward)? = read?.meaning, let end = read?.end
      else { return read }
      if isWithin, isForward { return Match(.within(count, unit), end, "within a time") }
      if unit == .week, !isShiftedFirst || isWord(numberPlace, "couple") {
        return Match(.span(7 * count, .day, isForward: isForward), end, "span")
      }
      return read
    }
    guard place == numberPlace, let shift, shift != 0 else { return recentUnits(at: index) }
    if self[place].has(.adjective) { place += 1 }
    guard self[place].has(.unit), self[place].has(.plural),
      let unit = DateUnit(rawValue: unitValue(place))
    else { return recentUnits(at: index) }
    return Match(
      .duration(vaguePeriod(unit)), place + 1, "vague span")
  }

  /// Whether what stands before makes a verb of the word.
  private func isVerb(_ index: Int) -> Bool {
    let before = self[index - 1]
    guard before.kind == .word else { return false }
    if before.has(.and), self[index + 1].kind == .number || self[index + 1].has(.number) {
      // "is to begin on Monday and last 10 days"
      return (max(0, index - 9)..<index - 1).contains {
        isWord($0, "to") || cues(of: self[$0]).contains(.modal)
      }
    }
    return before.has(.to) && isWord(index - 1, "to")
      || cues(of: before).contains(.modal)
  }

  private func span(_ shift: Int?, _ number: Number, at index: Int, from start: Int) -> Match? {
    var place = skipHyphen(index)
    while self[place].has(.adjective) || self[place].has(.more), place < index + 3 { place += 1 }
    guard let shift, shift != 0, self[place].has(.unit),
      let unit = DateUnit(rawValue: unitValue(place)),
      unit != .half
    else { return nil }
    guard let count = number.value, count > 0, !number.hasHalf else {
      return Match(.duration(vaguePeriod(unit)), place + 1, "vague span")
    }
    if unit == .fortnight {
      return Match(.span(count * 2, .week, isForward: shift > 0), place + 1, "span")
    }
    // "upcoming 2 week": so many weeks on, as the singular tells.
    if !self[place].has(.plural), count > 1 {
      return Match(.unit(unit, .by(shift * count)), place + 1, "unit so many away")
    }
    return Match(.span(count, unit, isForward: shift > 0), place + 1, "span")
  }

  /// "recent days", "in recent years".
  private func recentUnits(at index: Int) -> Match? {
    guard isWord(index, "recent"), self[index + 1].has(.unit), self[index + 1].has(.plural),
      let unit = DateUnit(rawValue: unitValue(index + 1))
    else { return nil }
    return Match(.duration(vaguePeriod(unit)), index + 2, "vague span")
  }
}
