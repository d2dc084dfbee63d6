// What has a name in each year: last March, the summer of 1967, Easter 2018.
extension DateGrammar {
  /// "last March", "next summer", "this past spring".
  func shiftedName(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    guard self[place].has(.shift) else { return nil }
    var shift = 0
    while self[place].has(.shift), place < index + 4 {
      if self[place].value != 0 { shift = self[place].value }
      place += 1
    }
    let piece = self[place]
    if piece.has(.month), piece.isCapitalised || !piece.has(.doubtful) {
      guard dayNumber(at: place + 1) == nil else {
        return absolute(at: place).map { Match($0.meaning, $0.end, $0.rule) }
      }
      if let dated = absolute(at: place), dated.end > place + 1 {
        return Match(dated.meaning, dated.end, dated.rule)
      }
      return Match(.month(piece.value, .occurrence(shift)), place + 1, "shifted month")
    }
    if piece.has(.season), !piece.has(.plural) {
      return Match(.season(piece.value, .occurrence(shift)), place + 1, "shifted season")
    }
    if let holiday = holidayName(at: place) {
      let year = yearAfter(holiday.end)
      if year.value != .notStated {
        return Match(.holiday(holiday.id, year.value), year.end, "holiday")
      }
      return Match(.holiday(holiday.id, .occurrence(shift)), holiday.end, "shifted holiday")
    }
    return nil
  }

  /// "summer 2008", "the summer of 1967", "in the spring".
  func season(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.season), !self[start].has(.plural) else { return nil }
    let year = yearAfter(start + 1)
    if year.value != .notStated {
      return Match(.season(self[start].value, year.value), year.end, "season and year")
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

  /// "Christmas", "Easter 2018", "MLK day of last year".
  func holiday(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard let name = holidayName(at: start) else { return nil }
    // "St. Patrick's Cathedral", "Thanksgiving Square"
    let next = self[name.end].isPossessive ? name.end + 1 : name.end
    if self[next].isCapitalised, self[next].senses.isEmpty { return nil }
    let year = yearAfter(name.end)
    if year.value == .notStated, isCommonWord(start, name.end) { return nil }
    return Match(.holiday(name.id, year.value), year.end, "holiday")
  }

  /// "lent" and "passover" in lower case, "may day" and the like are not names of days.
  private func isCommonWord(_ start: Int, _ end: Int) -> Bool {
    !self[start].isCapitalised && end == start + 1 && !isWhole(start..<end)
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
