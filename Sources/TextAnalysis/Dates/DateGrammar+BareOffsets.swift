// What is so far away without a number: the day after March 5, year ago.
extension DateGrammar {
  /// "Year ago", "fortnight hence", as headlines and tables have it.
  func bareUnitAgo(at index: Int) -> Match? {
    let isForward = isWord(index + 1, "hence")
    guard self[index].has(.unit), !self[index].has(.plural), !self[index].has(.ordinal),
      let unit = DateUnit(rawValue: self[index].value), unit != .half, !unit.isTime,
      isForward || isWord(index + 1, "ago"), !self[index - 1].isMark("-")
    else { return nil }
    return Match(
      .offset(DateAmounts(1, unit), isForward: isForward, from: nil), index + 2, "offset")
  }

  /// "the day after March 5", "the week before Christmas".
  func nextTo(at index: Int) -> Match? {
    if self[index].has(.article), self[index + 1].has(.opening), self[index + 2].has(.of),
      isWord(index + 1, "eve"),
      let base = baseDate(at: index + 3)
    {
      return Match(
        .offset(DateAmounts(1, .day), isForward: false, from: base.meaning), base.end, "eve")
    }
    guard self[index].has(.article), self[index + 1].has(.unit), !self[index + 1].has(.plural),
      let unit = DateUnit(rawValue: self[index + 1].value), [.day, .week, .month].contains(unit),
      isWord(index + 2, "after") || isWord(index + 2, "before"),
      let base = baseDate(at: index + 3)
    else { return nil }
    return Match(
      .offset(DateAmounts(1, unit), isForward: isWord(index + 2, "after"), from: base.meaning),
      base.end,
      "next to a date")
  }

  /// "year-ago quarter", "the year-earlier period", "a quarter of a year ago".
  func adjectiveOffset(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.unit), self[start].value == DateUnit.year.rawValue,
      self[start + 1].isMark("-"), self[start + 2].has(.ago) || self[start + 2].has(.earlier)
    else { return nil }
    var end = start + 3
    if self[end].has(.unit),
      self[end].value == DateUnit.quarter.rawValue || self[end].value == DateUnit.month.rawValue
    {
      end += 1
    } else if isWord(end, "period") {
      end += 1
    }
    return Match(.offset(DateAmounts(1, .year), isForward: false, from: nil), end, "year-ago")
  }
}
