// What has a name in each year: last March, the summer of 1967, Easter 2018.
extension DateGrammar {
  /// "last March", "next summer", "this past spring", "that April", "the following May".
  func shiftedName(at index: Int) -> Match? {
    guard let told = yearShift(at: index) else { return nil }
    let place = told.end
    let piece = self[place]
    // "that May" and "that fall" may be other words.
    if piece.has(.doubtful), told.year == .storyOccurrence(0) { return nil }
    if piece.has(.month), piece.isCapitalised || !piece.has(.doubtful) {
      guard dayNumber(at: place + 1) == nil else {
        return absolute(at: place).map { Match($0.meaning, $0.end, $0.rule) }
      }
      if let dated = absolute(at: place), dated.end > place + 1 {
        return Match(dated.meaning, dated.end, dated.rule)
      }
      return Match(.month(piece.value, told.year), place + 1, "shifted month")
    }
    if piece.has(.season), !piece.has(.plural) {
      return Match(.season(piece.value, told.year), place + 1, "shifted season")
    }
    guard let holiday = holidayName(at: place) else { return nil }
    let year = yearAfter(holiday.end)
    if year.value != .notStated {
      return Match(.holiday(holiday.id, year.value), year.end, "holiday")
    }
    return Match(.holiday(holiday.id, told.year), holiday.end, "shifted holiday")
  }

  /// Reads "last", "this coming", "the following", "that": which one of a name.
  private func yearShift(at index: Int) -> (year: DateMeaning.Year, end: Int)? {
    let start = skipping(DateSenses(.article), at: index)
    if self[start].has(.same) { return (.storyOccurrence(0), start + 1) }
    guard self[start].has(.shift) else { return nil }
    var place = start
    var shift = 0
    var isStory = false
    while self[place].has(.shift), place < index + 4 {
      if self[place].value != 0 { shift = self[place].value }
      isStory = isStory || start > index && self[place].has(.storyShift)
      place += 1
    }
    return (isStory ? .storyOccurrence(shift) : .occurrence(shift), place)
  }

  /// "summer 2008", "the summer of 1967", "in the spring".
  func season(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.season), !self[start].has(.plural) else { return nil }
    let year = yearAfter(start + 1)
    // "a fall in this year's profit"
    if self[start].has(.doubtful), self[index - 1].has(.indefinite), self[year.end].isPossessive {
      return nil
    }
    if year.value != .notStated {
      // "the winter of 2022-23"
      let isDouble =
        self[year.end].isMark("-") && self[year.end + 1].digits == 2 && self[year.end + 1].isGlued
      return Match(
        .season(self[start].value, year.value), isDouble ? year.end + 2 : year.end,
        "season and year")
    }
    let before = self[index - 1]
    let isFall = self[start].has(.doubtful)
    // "the fall of Saigon", "the spring of hope"
    if self[start + 1].has(.of) || self[start + 1].isMark("-") { return nil }
    if isFall {
      guard before.has(.in) || before.has(.since) || before.has(.until) || before.has(.stage),
        endsClause(start + 1)
      else { return nil }
    } else if start == index, !before.senses.meets(Self.seasonLeads) {
      return nil
    }
    // "the summer camp", "winter coat": an adjective.
    guard endsClause(start + 1) || self[start + 1].isPossessive else { return nil }
    return Match(.season(self[start].value, .notStated), start + 1, "season")
  }

  @inline(__always) private static var seasonLeads: DateSenses {
    DateSenses(.in, .since, .until, .from) | DateSenses(.to, .stage, .of, .later)
      | DateSenses(.earlier, .yearLead, .about)
  }

  /// "Christmas", "Easter 2018", "MLK day of last year", "the Labor Day holiday weekend".
  func holiday(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard let name = holidayName(at: start) else { return nil }
    // "St. Patrick's Cathedral", "Thanksgiving Square"
    let next = self[name.end].isPossessive ? name.end + 1 : name.end
    if self[next].isCapitalised, self[next].senses.isEmpty { return nil }
    let year = yearAfter(name.end)
    if year.value == .notStated, isCommonWord(start, name.end) { return nil }
    if year.end == name.end {
      let unit = isWord(next, "holiday") ? next + 1 : next
      if isUnit(unit, .weekend), !self[unit].has(.plural) {
        let year = yearAfter(unit + 1)
        return Match(.weekOf(.holiday(name.id, year.value), .weekend), year.end, "week of a day")
      }
    }
    return Match(.holiday(name.id, year.value), year.end, "holiday")
  }

  /// "lent" and "passover" in lower case, "may day" and the like are not names of days.
  private func isCommonWord(_ start: Int, _ end: Int) -> Bool {
    // "election day" of whatever land
    if isWord(start, "election"), !self[end - 1].isCapitalised, !isWhole(start..<end) {
      return true
    }
    return !self[start].isCapitalised && end == start + 1 && !isWhole(start..<end)
      && !isWord(start, "easter") && !isWord(start, "christmas") && !isWord(start, "halloween")
      && !isWord(start, "ramadan")
  }

  func holidayName(at index: Int) -> (id: WordID, end: Int)? {
    let piece = self[index]
    guard piece.has(.holiday), let entry = text.entry(at: piece.token, in: vocabulary.holidays)
    else { return nil }
    var end = index
    while end < pieces.count, pieces[end].token < entry.tokens.upperBound { end += 1 }
    return (entry.id, end)
  }
}
