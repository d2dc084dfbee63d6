// Lists of days that share a month or a year.
extension DateGrammar {
  /// Returns the expression and the days listed after it.
  ///
  /// "November 24 and 25" has a second day of the same month; in "November 24 and December 1, 2023"
  /// the year at the end is that of both.
  func list(from match: Match) -> [Match] {
    var items = [match]
    while items.count < 12, let last = items.last, let next = item(after: last) {
      items.append(next)
    }
    guard let last = items.last else { return items }
    if case .month(let month, .stated(let year)) = last.meaning {
      for index in items.indices.dropLast() {
        guard case .month(let early, .notStated) = items[index].meaning else { continue }
        items[index].meaning = .month(early, .stated(early > month ? year - 1 : year))
      }
    }
    guard case .day(.stated(let year), let month, _, _) = last.meaning else { return items }
    for index in items.indices.dropLast() {
      guard case .day(.notStated, let early, let day, let weekday) = items[index].meaning else {
        continue
      }
      items[index].meaning = .day(
        .stated(early > month ? year - 1 : year), month: early, day: day, weekday: weekday)
    }
    return items
  }

  func item(after match: Match) -> Match? {
    if case .set = match.meaning { return weekday(after: match) }
    if case .month(_, .notStated) = match.meaning { return month(after: match) }
    if case .weekday(let first, let shift) = match.meaning, shift != .none {
      return weekday(after: match, first, shift)
    }
    guard case .day(let year, let month, let day, _) = match.meaning else { return nil }
    var place = skipComma(match.end)
    let hasWord = self[place].has(.and) || self[place].has(.or)
    if hasWord { place += 1 }
    guard place > match.end else { return nil }
    if let whole = absolute(at: place), case .day = whole.meaning {
      return Match(whole.meaning, whole.end, whole.rule, start: place)
    }
    guard self[place].kind == .number, let next = dayNumber(at: place), next.value > day,
      endsClause(next.end), !self[next.end].isMark("/"), !self[next.end].isMark("-"),
      hasWord || self[next.end].has(.and) || self[next.end].isMark(",")
    else { return nil }
    let tail = yearAfter(next.end)
    return Match(
      .day(
        tail.value == .notStated ? year : tail.value, month: month, day: next.value, weekday: nil),
      tail.end, "day of a list", start: place)
  }

  /// "next Monday and Tuesday": the second is of the same week.
  private func weekday(
    after match: Match, _ first: Int, _ shift: DateMeaning.Shift
  ) -> Match? {
    let place = match.end + 1
    guard self[match.end].has(.and) || self[match.end].has(.or), self[place].has(.weekday),
      !self[place].has(.plural), self[place].value > first, !self[place + 1].isPossessive
    else { return nil }
    return Match(.weekday(self[place].value, shift), place + 1, "day of a list", start: place)
  }

  /// "every Monday and Tuesday": the second recurs like the first.
  private func weekday(after match: Match) -> Match? {
    guard self[match.end - 1].has(.weekday) else { return nil }
    let joint = skipComma(match.end)
    let hasWord = self[joint].has(.and) || self[joint].has(.or)
    let place = hasWord ? joint + 1 : joint
    guard place > match.end, self[place].has(.weekday), !self[place].has(.plural),
      hasWord || self[place + 1].has(.and) || self[place + 1].isMark(",")
    else { return nil }
    return Match(.set("XXXX-WXX-\(self[place].value)"), place + 1, "day of a list", start: place)
  }

  /// "and February 2023" after "January".
  private func month(after match: Match) -> Match? {
    let joint = skipComma(match.end)
    guard self[joint].has(.and) || self[joint].has(.or) || joint > match.end else { return nil }
    let place = self[joint].has(.and) || self[joint].has(.or) ? joint + 1 : joint
    guard self[place].has(.month), let next = absolute(at: place),
      case .month(_, let year) = next.meaning, year != .notStated || self[next.end].has(.and)
    else { return nil }
    return Match(next.meaning, next.end, next.rule, start: place)
  }
}
