// What recurs: every Monday, daily, twice a week.
extension DateGrammar {
  /// "every Monday", "each year", "daily", "Tuesday nights", "19th of every month".
  func set(at index: Int) -> Match? {
    if self[index].has(.set) {
      // "Daily Mail"
      if self[index].isCapitalised, namesSomething(index) { return nil }
      let unit = DateUnit(rawValue: self[index].value % 16)
      let count = self[index].value / 16
      guard let unit else { return nil }
      return Match(.set(Self.period(count, unit)), index + 1, "set")
    }
    if self[index].has(.weekday),
      self[index].has(.plural) || self[index + 1].has(.dayPart) && self[index + 1].has(.plural)
    {
      let day = "XXXX-WXX-\(self[index].value)"
      guard self[index + 1].has(.dayPart),
        let part = DateMeaning.PartOfDay(rawValue: self[index + 1].value)
      else { return Match(.set(day), index + 1, "set") }
      return Match(.set(day + part.suffix), index + 2, "set")
    }
    if allSenses.contains(.every), let day = ordinal(at: index), self[day.end].has(.of),
      self[day.end + 1].has(.every),
      self[day.end + 2].has(.unit), self[day.end + 2].value == DateUnit.month.rawValue
    {
      return Match(
        .set("XXXX-XX-" + (day.value < 10 ? "0" : "") + "\(day.value)"), day.end + 3, "set")
    }
    if let match = timesPerUnit(at: index) { return match }
    guard self[index].has(.every) else { return nil }
    var place = index + 1
    var count = 1
    if let number = cardinal(at: place), let value = number.value, value < 1000 {
      count = value
      place = number.end
    } else if isWord(place, "other") {
      count = 2
      place += 1
    }
    let piece = self[place]
    if piece.has(.weekday) {
      let part = DateMeaning.PartOfDay(rawValue: self[place + 1].value)
      if self[place + 1].has(.dayPart), let part {
        return Match(.set("XXXX-WXX-\(piece.value)" + part.suffix), place + 2, "set")
      }
      return Match(.set("XXXX-WXX-\(piece.value)"), place + 1, "set")
    }
    if piece.has(.month), piece.isCapitalised {
      return Match(
        .set("XXXX-" + (piece.value < 10 ? "0" : "") + "\(piece.value)"), place + 1, "set")
    }
    if piece.has(.season) {
      return Match(.set("XXXX-\(DateResolver.seasonCode(piece.value))"), place + 1, "set")
    }
    if piece.has(.dayPart), count == 1 {
      return Match(
        .set("XXXX-XX-XX" + (DateMeaning.PartOfDay(rawValue: piece.value)?.suffix ?? "")),
        place + 1, "set")
    }
    guard piece.has(.unit), let unit = DateUnit(rawValue: unitValue(place)), unit != .half,
      !piece.has(.ordinal)
    else { return nil }
    return Match(.set(Self.period(count, unit)), place + 1, "set")
  }

  /// "twice a week", "three times each year", "once every two months" (which `set` reads).
  @inline(__always)
  private func timesPerUnit(at index: Int) -> Match? {
    guard allSenses.contains(.unit) else { return nil }
    var place = index + 1
    if !(self[index].has(.opening)
      && (isWord(index, "once") || isWord(index, "twice") || isWord(index, "thrice")))
    {
      guard let number = cardinal(at: index), isWord(number.end, "times") else { return nil }
      place = number.end + 1
    }
    guard self[place].has(.indefinite) || self[place].has(.every) || isWord(place, "per"),
      self[place + 1].has(.unit), !self[place + 1].has(.plural), !self[place + 1].has(.ordinal),
      let unit = DateUnit(rawValue: self[place + 1].value), unit != .half
    else { return nil }
    return Match(.set(Self.period(1, unit)), place + 2, "set")
  }
}
