// Quarters and halves: the third quarter of 2009, Q3 2023, H1 2024.
extension DateGrammar {
  /// "the third quarter of 2009", "fiscal 1989 third quarter", "last year's fourth quarter".
  func quarter(at index: Int) -> Match? {
    if let match = quarterOfMonth(at: skipping(DateSenses(.article), at: index)) { return match }
    let lead = yearBeforeQuarter(at: skipping(DateSenses(.article, .possessive), at: index))
    guard let ordinal = ordinal(at: lead.end), (1...4).contains(ordinal.value) else { return nil }
    if let match = twoQuarters(ordinal.value, at: ordinal.end) { return match }
    let place = skipping(DateSenses(.fiscal), at: skipHyphen(ordinal.end))
    guard isUnit(place, .quarter) else { return nil }
    let year = lead.year == .notStated ? yearOfQuarter(at: place + 1) : (lead.year, place + 1)
    return Match(.quarter(ordinal.value, year.0), year.1, "quarter")
  }

  /// "the second and third quarters of 2023".
  private func twoQuarters(_ first: Int, at index: Int) -> Match? {
    guard self[index].has(.and), let last = ordinal(at: index + 1), last.value == first + 1,
      last.value <= 4, self[last.end].has(.unit), self[last.end].has(.plural),
      self[last.end].value == DateUnit.quarter.rawValue
    else { return nil }
    let year = yearOfQuarter(at: last.end + 1)
    return Match(
      .range(.quarter(first, year.0), .quarter(last.value, year.0)), year.1, "quarters")
  }

  /// "the March quarter", "the June 2024 quarter": by its last month.
  private func quarterOfMonth(at index: Int) -> Match? {
    guard self[index].has(.month), self[index].isCapitalised, self[index].value % 3 == 0 else {
      return nil
    }
    let year = yearAfter(index + 1)
    guard isUnit(year.end, .quarter) else { return nil }
    return Match(.quarter(self[index].value / 3, year.value), year.end + 1, "quarter")
  }

  /// Reads "fiscal 1989", "1988" or "last year's" before a quarter.
  private func yearBeforeQuarter(at index: Int) -> (year: DateMeaning.Year, end: Int) {
    let start = skipping(DateSenses(.fiscal), at: index)
    if self[start].kind == .number, let year = year(at: start), !self[year.end].isMark("-"),
      self[year.end].has(.ordinal) || self[year.end].has(.fiscal)
    {
      return (.stated(year.value), skipping(DateSenses(.fiscal), at: year.end))
    }
    if let shifted = shiftedYear(at: start), self[shifted.end].isPossessive {
      return (shifted.value, shifted.end + 1)
    }
    return (.notStated, start)
  }

  private func yearOfQuarter(at index: Int) -> (DateMeaning.Year, Int) {
    guard self[index].has(.of), self[index + 1].has(.fiscal) else {
      let year = yearAfter(index)
      return (year.value, year.end)
    }
    return year(at: index + 2).map { (.stated($0.value), $0.end) } ?? (.notStated, index)
  }

  /// "the first half of 2020", "the second half of next month", "the first half of the year".
  func half(at index: Int) -> Match? {
    let lead = yearBeforeQuarter(at: skipping(DateSenses(.article, .possessive), at: index))
    guard let position = ordinal(at: lead.end) ?? lastOrdinal(at: lead.end) else { return nil }
    let place = skipHyphen(position.end)
    guard isHalf(place), !self[place].has(.plural), position.value <= 2 else { return nil }
    let half = position.value < 0 ? 2 : position.value
    if lead.year != .notStated { return Match(.half(half, lead.year), place + 1, "half year") }
    let year = yearOfQuarter(at: place + 1)
    if year.0 != .notStated { return Match(.half(half, year.0), year.1, "half year") }
    guard self[place + 1].has(.of), let base = container(at: place + 2) else {
      guard !self[place + 1].has(.of), tellsFigures else { return nil }
      return Match(.half(half, .notStated), place + 1, "half year")
    }
    switch base.meaning {
    case .unit(.year, let shift):
      return Match(.half(half, .shifted(shift)), base.end, "half year")
    case .years: return Match(base.meaning, base.end, "half of a decade")
    default:
      return Match(
        .staged(half == 1 ? .firstHalf : .secondHalf, base.meaning), base.end, "part of a date")
    }
  }

  /// Whether the sentence is about figures: "the first half" is of a year then, not of a match.
  private var tellsFigures: Bool {
    pieces.contains { piece in
      piece.isMark("%") || piece.isMark("$") || cues(of: piece).contains(.ofFigures)
    }
  }

  /// "Q3 2023", "4Q of 2019", "H1 2024", "2024-W13", "2023-Q4".
  func lettered(at index: Int) -> Match? {
    guard allSenses.contains(.letter) else { return nil }
    var place = index
    var stated: DateMeaning.Year = .notStated
    if self[place].kind == .number, let year = year(at: place) {
      let letter = skipHyphen(year.end)
      guard self[letter].has(.letter) else { return nil }
      stated = .stated(year.value)
      place = letter
    }
    guard let numbered = numberedLetter(at: place) else { return nil }
    var end = numbered.end
    if stated == .notStated, self[end].digits == 2, self[end].isGlued {
      // "1H24"
      (stated, end) = (.stated(2000 + self[end].value), end + 1)
    } else if stated == .notStated {
      let year = yearAfter(end)
      (stated, end) = (year.value, year.end)
    }
    switch DateUnit(rawValue: numbered.unit) {
    case .quarter where (1...4).contains(numbered.value):
      return Match(.quarter(numbered.value, stated), end, "quarter")
    case .half where (1...2).contains(numbered.value) && stated != .notStated:
      return Match(.half(numbered.value, stated), end, "half year")
    case .year:
      guard stated == .notStated else { return nil }
      let year = numbered.value < 100 ? 2000 + numbered.value : numbered.value
      return Match(.year(year), numbered.end, "year")
    case .week:
      guard case .stated(let year) = stated, (1...53).contains(numbered.value) else { return nil }
      return Match(
        .nthUnit(numbered.value, .week, count: 1, of: .year(year)), end, "week by number")
    default: return nil
    }
  }

  /// "Q3", "3Q", "W13", "FY2024": a letter and its number, in capitals.
  private func numberedLetter(at index: Int) -> (unit: Int, value: Int, end: Int)? {
    let first = self[index]
    let second = self[index + 1]
    guard second.isGlued || first.value == DateUnit.year.rawValue else { return nil }
    if first.has(.letter), first.value == DateUnit.year.rawValue {
      let isYear = second.digits == 2 && second.isGlued || second.digits == 4
      return isYear && first.isCapitalised ? (first.value, second.value, index + 2) : nil
    }
    if first.has(.letter), first.isCapitalised, second.kind == .number, second.digits > 0 {
      return (first.value, second.value, index + 2)
    }
    guard second.has(.letter), second.isCapitalised, first.digits == 1,
      second.value != DateUnit.week.rawValue
    else { return nil }
    return (second.value, first.value, index + 2)
  }

  /// "the last half", which is no shift.
  private func lastOrdinal(at index: Int) -> (value: Int, end: Int)? {
    guard isWord(index, "last"), self[index + 1].has(.unit),
      self[index + 1].value == DateUnit.half.rawValue
    else { return nil }
    return (-1, index + 1)
  }
}
