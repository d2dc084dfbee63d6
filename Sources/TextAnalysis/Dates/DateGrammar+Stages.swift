// Parts of other dates: early March, the end of next week, later this year.
extension DateGrammar {
  /// Reads "early", "mid-", "late", "the end of", "later", with where it ends.
  func stageWord(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    let piece = self[index]
    if piece.has(.stage) {
      let stage: DateMeaning.Stage = piece.value == 1 ? .early : piece.value == 2 ? .mid : .late
      return (stage, index + 1)
    }
    return nil
  }

  private func stageNoun(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    var start = index
    if self[start].has(.at) { start += 1 }
    start = skipping(DateSenses(.article), at: start)
    if self[start].has(.about) || self[start].has(.stage) { start = skipHyphen(start + 1) }
    guard self[start].has(.stageNoun), self[start + 1].has(.of) || self[start + 1].has(.unit) else {
      return nil
    }
    let stages: [DateMeaning.Stage] = [.beginning, .middle, .end]
    let value = min(max(self[start].value, 1), 3)
    return (stages[value - 1], start + (self[start + 1].has(.of) ? 2 : 1))
  }

  /// "early March", "mid-1990s", "the end of next week", "later this year", "year-end".
  func staged(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = yearEnd(at: start) { return match }
    if isWord(start, "earlier") || isWord(start, "later") {
      return earlierOrLater(at: start)
    }
    if let stage = stageWord(at: start) {
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

  private func yearEnd(at index: Int) -> Match? {
    guard self[index].has(.unit), self[index].value == DateUnit.year.rawValue else { return nil }
    let place = self[index + 1].isPossessive ? index + 2 : skipHyphen(index + 1)
    guard isWord(place, "end"), place > index + 1 || !self[index - 1].has(.indefinite) else {
      return nil
    }
    let year = yearAfter(place + 1)
    let base: DateMeaning =
      if case .stated(let value) = year.value { .year(value) } else { .unit(.year, .by(0)) }
    return Match(.staged(.end, base), year.end, "end of a year")
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
      case .unit(_, .by(let shift)) = unit.meaning
    {
      return Match(
        shift == 0 ? .staged(stage, unit.meaning) : unit.meaning, unit.end, "earlier or later")
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
