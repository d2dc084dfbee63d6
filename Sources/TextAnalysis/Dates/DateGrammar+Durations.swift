internal import CalendarDates

// Lengths of time: two days, a five-year plan, several months, years.
extension DateGrammar {
  /// "two days", "a five-year plan", "nearly a week", "several months", "years", "all day".
  func duration(at index: Int) -> Match? {
    let start = skipApproximation(skipping(DateSenses(.article), at: index))
    if let match = wholeUnit(at: start) ?? lasting(at: start) ?? quarterCentury(at: start) {
      return match
    }
    guard let read = amounts(at: start) else { return bareUnits(at: start) }
    guard !isAge(read.end), !self[read.end].has(.unit), !isFraction(start, read.end),
      !isOneMoment(read, start), !isName(read.end), !isRate(start, read.end)
    else { return nil }
    if read.isVague, let unit = read.amounts.first?.unit {
      return Match(.duration(vaguePeriod(unit)), read.end, "vague duration")
    }
    return Match(
      .duration(Self.period(read.amounts, hasHalf: read.hasHalf)), afterLong(read.end), "duration")
  }

  /// "all day", "the whole week", "an entire year".
  @inline(__always)
  private func wholeUnit(at index: Int) -> Match? {
    let start = skipping(DateSenses(.indefinite), at: index)
    let isWhole =
      self[start].has(.all)
      || isWord(start, "whole") || isWord(start, "entire") || isWord(start, "full")
    guard isWhole, self[start + 1].has(.unit), !self[start + 1].has(.plural),
      let unit = DateUnit(rawValue: unitValue(start + 1)), !unit.isTime, unit != .half
    else { return nil }
    return Match(.duration(Self.period(1, unit)), start + 2, "whole unit")
  }

  /// "weeklong", "a week-long truce", "months-long".
  @inline(__always)
  private func lasting(at index: Int) -> Match? {
    let start = skipping(DateSenses(.indefinite), at: index)
    let piece = self[start]
    if piece.has(.lasting), let unit = DateUnit(rawValue: piece.value) {
      return Match(.duration(Self.period(1, unit)), start + 1, "duration", start: start)
    }
    guard piece.has(.unit), afterLong(start + 1) > start + 1,
      let unit = DateUnit(rawValue: unitValue(start)), unit != .half
    else { return nil }
    let value = piece.has(.plural) ? vaguePeriod(unit) : Self.period(1, unit)
    return Match(.duration(value), start + 3, "duration", start: start)
  }

  /// "a quarter of a century", "a quarter-century".
  @inline(__always)
  private func quarterCentury(at index: Int) -> Match? {
    let start = skipping(DateSenses(.indefinite), at: index)
    guard isUnit(start, .quarter) else { return nil }
    let century =
      self[start + 1].has(.of) && self[start + 2].has(.indefinite)
      ? start + 3 : skipHyphen(start + 1)
    guard century > start + 1, isUnit(century, .century), !isAge(century + 1) else { return nil }
    return Match(.duration("P25Y"), century + 1, "duration")
  }

  /// The place after "-long".
  private func afterLong(_ index: Int) -> Int {
    self[index].isMark("-") && isWord(index + 1, "long") ? index + 2 : index
  }

  /// "the Six-Day War", "the Thirty Years' War".
  private func isName(_ end: Int) -> Bool {
    guard self[end - 1].isCapitalised else { return false }
    var place = end
    while self[place].isMark("'") || self[place].isPossessive { place += 1 }
    return self[place].isCapitalised
      && cues(of: self[place]).contains(.nameTail)
  }

  /// "a quarter", "three-quarters of": a share, not a time.
  private func isFraction(_ index: Int, _ end: Int) -> Bool {
    guard self[end - 1].value == DateUnit.quarter.rawValue else { return false }
    return self[index].has(.indefinite) || self[end].has(.of) || self[end - 2].isMark("-")
  }

  /// "a second" and "one second" as in "one second thought" are left alone; so is "a day" in "a day's".
  private func isOneMoment(_ read: ReadAmounts, _ index: Int) -> Bool {
    guard let first = read.amounts.first, read.amounts.count == 1 else { return false }
    return first == (1, .second) && self[index].has(.indefinite)
  }

  /// "300,000 barrels a day", "$2 million a year": how much of it, not how long.
  private func isRate(_ index: Int, _ end: Int) -> Bool {
    guard self[index].has(.indefinite), end == index + 2, self[index + 1].has(.unit) else {
      return false
    }
    let before = self[index - 1]
    if before.kind == .number || before.has(.scale) || before.has(.counted) { return true }
    if isWord(index - 1, "million") || isWord(index - 1, "billion") { return true }
    guard before.has(.unit) && before.has(.plural) || before.senses.isEmpty && isPlural(before),
      before.kind == .word
    else { return false }
    return (index - 4..<index - 1).contains {
      self[$0].kind == .number || self[$0].has(.number) || self[$0].has(.scale)
    }
  }

  /// "27-year-old", "8 years old", "aged 5 years".
  private func isAge(_ index: Int) -> Bool {
    let place = skipHyphen(index)
    return isWord(place, "old") || isWord(place, "olds") || self[place].has(.age)
  }

  /// "for years", "decades-long", "weeks of talks".
  private func bareUnits(at index: Int) -> Match? {
    guard self[index].has(.unit), self[index].has(.plural),
      let unit = DateUnit(rawValue: unitValue(index)),
      unit != .half
    else { return nil }
    let before = self[index - 1]
    guard !before.isMark("-"), before.kind != .number, !before.has(.number) else { return nil }
    if isWord(index + 1, "ahead"), self[index - 1].has(.article) {
      return Match(.duration(vaguePeriod(unit)), index + 2, "vague span")
    }
    if isWord(index + 1, "ago") {
      return Match(.reference("PAST_REF"), index + 2, "vague offset")
    }
    guard
      before.senses.meets(Self.durationLeads) || self[index + 1].isMark("-")
        || self[index + 1].has(.of)
        || isWord(index - 1, "for") || isWord(index - 1, "with") || isWord(index + 1, "later")
        || isWord(index + 1, "after")
        || isWord(index - 1, "took") || isWord(index - 1, "take") || isWord(index - 1, "over")
    else { return nil }
    return Match(.duration(vaguePeriod(unit)), index + 1, "vague duration")
  }

  @inline(__always) private static var durationLeads: DateSenses {
    DateSenses(.in, .within, .about, .comparison) | DateSenses(.than, .later)
  }

  func vaguePeriod(_ unit: DateUnit) -> String {
    let period = unit.period
    return String { text in
      text.append(period.isTime ? "PTX" : "PX")
      text.append(period.letter)
    }
  }

  static func period(_ count: Int, _ unit: DateUnit) -> String {
    let period = unit.period
    return String(room: count < 1_000_000_000 ? 15 : 24) { text in
      text.append(period.isTime ? "PT" : "P")
      text.append(count * period.factor)
      text.append(period.letter)
    }
  }

  static func period(_ amounts: DateAmounts, hasHalf: Bool = false) -> String {
    if !hasHalf, amounts.count == 1 { return period(amounts[0].count, amounts[0].unit) }
    var days = ""
    var time = ""
    for (offset, amount) in amounts.enumerated() {
      let period = amount.unit.period
      let letter = period.letter.description
      let half = hasHalf && offset == 0
      if half, amount.count == 0, let (letter, number) = halfPeriod(amount.unit) {
        if amount.unit.isTime { time += number + letter } else { days += number + letter }
        continue
      }
      let count = amount.count * period.factor
      let text =
        half && period.factor == 1 ? "\(count).5" : "\(count + (half ? period.factor / 2 : 0))"
      if period.isTime { time += text + letter } else { days += text + letter }
    }
    return "P" + days + (time.isEmpty ? "" : "T" + time)
  }

  /// Half of a unit in a smaller one: half a year is six months.
  private static func halfPeriod(_ unit: DateUnit) -> (letter: String, number: String)? {
    switch unit {
    case .minute: ("S", "30")
    case .hour: ("M", "30")
    case .year: ("M", "6")
    case .decade: ("Y", "5")
    case .century: ("Y", "50")
    default: nil
    }
  }
}
