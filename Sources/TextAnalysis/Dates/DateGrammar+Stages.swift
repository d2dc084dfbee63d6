// Parts of other dates: early March, the end of next week, later this year.
extension DateGrammar {
  /// Reads "early", "mid-", "late", "mid-to-late", with where it ends.
  func stageWord(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    let piece = self[index]
    guard piece.has(.stage) else { return nil }
    let joint = skipHyphen(index + 1)
    if self[joint].has(.to) {
      let next = skipHyphen(joint + 1)
      if self[next].has(.stage), self[next].value > piece.value { return (.mid, next + 1) }
    }
    return ([.early, .mid, .late][min(max(piece.value, 1), 3) - 1], index + 1)
  }

  private func stageNoun(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    var start = skipping(DateSenses(.article), at: index)
    if self[start].has(.about) || self[start].has(.stage), self[start + 1].kind != .none {
      let next = skipHyphen(start + 1)
      if self[next].has(.stageNoun) { start = next }
    }
    guard self[start].has(.stageNoun) || isWord(start, "mid"),
      self[start + 1].has(.of) || self[start].has(.stageNoun) && self[start + 1].has(.unit)
    else { return nil }
    let stages: [DateMeaning.Stage] = [.beginning, .middle, .end, .rest]
    let value = min(max(self[start].value, 1), 4)
    return (stages[value - 1], start + (self[start + 1].has(.of) ? 2 : 1))
  }

  /// "early March", "mid-1990s", "the end of next week", "later this year", "year-end".
  func staged(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = unitEnd(at: start) ?? unitToDate(at: start) { return match }
    if isWord(start, "earlier") || isWord(start, "later") {
      return earlierOrLater(at: start)
    }
    if let stage = stageWord(at: start), !self[stage.end].has(.of) {
      var place = skipHyphen(stage.end)
      if self[place].has(.in) || self[place].has(.on) { place += 1 }
      guard let base = placed(at: place) ?? unitOfStage(at: place), canBeStaged(base.meaning) else {
        return nil
      }
      return Match(.staged(stage.stage, base.meaning), base.end, "stage of a date")
    }
    guard let stage = stageNoun(at: index) else { return nil }
    let place = skipping(DateSenses(.about), at: stage.end)
    guard let base = placed(at: place) ?? unitOfStage(at: place), canBeStaged(base.meaning) else {
      return nil
    }
    return Match(.staged(stage.stage, base.meaning), base.end, "part of a date")
  }

  /// "the end of the year", "end of month": the running one.
  func unitOfStage(at index: Int) -> Match? {
    let place = skipping(DateSenses(.article), at: index)
    guard self[place].has(.unit), let unit = DateUnit(rawValue: self[place].value),
      [.week, .month, .quarter, .year, .decade, .day].contains(unit), !self[place].has(.plural),
      !isUnitOrdinal(place)
    else { return nil }
    return Match(.unit(unit, .by(0)), place + 1, "running unit")
  }

  private func canBeStaged(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .day, .dayOfMonth, .weekdayAndDay, .range, .until, .reference, .duration, .set: false
    default: true
    }
  }

  /// "year-end 2023", "the year's end", "month-end".
  private func unitEnd(at index: Int) -> Match? {
    guard isUnit(index, .year) || isUnit(index, .month) || isUnit(index, .quarter),
      let unit = DateUnit(rawValue: self[index].value)
    else { return nil }
    let place = self[index + 1].isPossessive ? index + 2 : skipHyphen(index + 1)
    guard isWord(place, "end"), !self[index - 1].has(.indefinite) || place > index + 1,
      unit == .year || place > index + 1
    else { return nil }
    let running = Match(.staged(.end, .unit(unit, .by(0))), place + 1, "end of a year")
    guard unit == .year else { return running }
    let year = yearAfter(place + 1)
    guard case .stated(let value) = year.value else { return running }
    return Match(.staged(.end, .year(value)), year.end, "end of a year")
  }

  /// "year to date".
  private func unitToDate(at index: Int) -> Match? {
    guard isUnit(index, .year) || isUnit(index, .month),
      let unit = DateUnit(rawValue: self[index].value)
    else { return nil }
    let place = skipHyphen(index + 1)
    guard self[place].has(.to), isWord(skipHyphen(place + 1), "date") else { return nil }
    return Match(
      .staged(.earlier, .unit(unit, .by(0))), skipHyphen(place + 1) + 1, "earlier or later")
  }

  /// "earlier this month", "later in the week", "earlier today".
  private func earlierOrLater(at index: Int) -> Match? {
    let stage: DateMeaning.Stage = isWord(index, "earlier") ? .earlier : .later
    var place = index + 1
    var isIn = false
    if self[place].has(.in) || self[place].has(.on) {
      place += 1
      isIn = true
    }
    if let pointed = pointer(at: place) {
      return Match(pointed.meaning, pointed.end, "earlier or later")
    }
    if !isIn || self[place].has(.shift), let unit = shiftedUnit(at: place),
      case .unit(_, let shift) = unit.meaning
    {
      return Match(
        shift == .by(0) ? .staged(stage, unit.meaning) : unit.meaning, unit.end, "earlier or later")
    }
    if let base = absolute(at: place) ?? weekday(at: place) ?? partOfDay(at: place),
      !isIn || self[place].has(.month) || self[place].kind == .number
    {
      return Match(base.meaning, base.end, "earlier or later")
    }
    if isIn, self[place].has(.article), let unit = unitOfStage(at: place) {
      return Match(.staged(stage, unit.meaning), unit.end, "earlier or later")
    }
    return nil
  }
}
