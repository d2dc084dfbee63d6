// Quarters and halves: the third quarter of 2009, Q3 2023, H1 2024.
extension DateGrammar {
  /// "the third quarter of 2009", "Q3 2014", "fiscal 1989 third quarter", "the first half of 2020".
  func quarter(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article, .possessive), at: index)
    var stated: DateMeaning.Year = .notStated
    if self[place].has(.fiscal) { place += 1 }
    if self[place].kind == .number, let year = year(at: place), !self[year.end].isMark("-"),
      self[year.end].has(.ordinal) || self[year.end].has(.fiscal)
    {
      stated = .stated(year.value)
      place = year.end
    }
    if self[place].has(.fiscal) { place += 1 }
    guard let ordinal = ordinal(at: place) ?? lastOrdinal(at: place),
      !self[place].has(.shift) || ordinal.value < 0
    else { return nil }
    let unitPlace = skipHyphen(ordinal.end)
    guard self[unitPlace].has(.unit), !self[unitPlace].has(.plural) else { return nil }
    let isHalf = self[unitPlace].value == DateUnit.half.rawValue
    let isQuarter = self[unitPlace].value == DateUnit.quarter.rawValue
    guard isHalf && (ordinal.value <= 2) || isQuarter && (1...4).contains(ordinal.value) else {
      return nil
    }
    var end = unitPlace + 1
    if stated == .notStated {
      var yearPlace = end
      if self[yearPlace].has(.of), self[yearPlace + 1].has(.fiscal) { yearPlace += 2 }
      let year =
        yearPlace > end
        ? self.year(at: yearPlace).map { (.stated($0.value), $0.end) } ?? (.notStated, end)
        : yearAfter(end)
      stated = year.0
      end = year.1
      if isHalf, self[end].has(.of),
        let decade = decade(at: skipping(DateSenses(.article), at: end + 1))
      {
        return Match(decade.meaning, decade.end, "half of a decade")
      }
    }
    if isHalf {
      guard stated != .notStated else { return nil }
      return Match(.half(ordinal.value < 0 ? 2 : ordinal.value, stated), end, "half year")
    }
    return Match(.quarter(ordinal.value, stated), end, "quarter")
  }

  /// "Q3 2023", "4Q of 2019", "H1 2024", "2024-W13", "2023-Q4".
  func lettered(at index: Int) -> Match? {
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
    if stated == .notStated {
      let year = yearAfter(end)
      (stated, end) = (year.value, year.end)
    }
    switch DateUnit(rawValue: numbered.unit) {
    case .quarter where (1...4).contains(numbered.value):
      return Match(.quarter(numbered.value, stated), end, "quarter")
    case .half where (1...2).contains(numbered.value) && stated != .notStated:
      return Match(.half(numbered.value, stated), end, "half year")
    case .week:
      guard case .stated(let year) = stated, (1...53).contains(numbered.value) else { return nil }
      return Match(
        .nthUnit(numbered.value, .week, count: 1, of: .year(year)), end, "week by number")
    default: return nil
    }
  }

  /// "Q3", "3Q", "W13": a letter and its number, in capitals.
  private func numberedLetter(at index: Int) -> (unit: Int, value: Int, end: Int)? {
    let first = self[index]
    let second = self[index + 1]
    guard second.isGlued else { return nil }
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
