// Parts and times of a day: this morning, the early hours of Monday, 10 p.m. Friday.
extension DateGrammar {
  /// "this morning", "last night", "the morning", "overnight", "noon Saturday".
  func partOfDay(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    var days: DateMeaning.Shift = .fromStory(0)
    let isShifted = self[place].has(.shift)
    let isDefinite = place > index
    if isShifted {
      days = isDefinite ? .fromStory(self[place].value) : .by(self[place].value)
      place += 1
    }
    // "early this morning" is read by its stage; "early morning" here.
    if self[place].has(.stage) { place = skipHyphen(place + 1) }
    let piece = self[place]
    guard piece.has(.dayPart), !piece.has(.plural),
      let part = DateMeaning.PartOfDay(rawValue: piece.value)
    else { return nil }
    var end = place + 1
    if self[end].has(.of) || self[end].has(.on) || self[end].isMark(",") { end += 1 }
    if let day = self[end].has(.dayPart) ? nil : dayAfterTime(at: end) {
      return Match(.partOfDay(part, day.meaning), day.end, "part of a day")
    }
    if isShifted {
      guard part != .noon, part != .midnight else { return nil }
      return Match(.partOfDay(part, .unit(.day, days)), place + 1, "shifted part of day")
    }
    if isMoment(place), place == index, self[index - 1].senses.meets(Self.momentLeads) {
      return Match(.partOfDay(part, .unit(.day, .fromStory(0))), place + 1, "part of day")
    }
    if isWord(place, "overnight"), place == index {
      return Match(.partOfDay(.night, .unit(.day, .fromStory(0))), place + 1, "part of day")
    }
    return nil
  }

  /// Whether the part of a day is a moment of it, with no article: "at noon", "before dawn".
  private func isMoment(_ index: Int) -> Bool {
    switch DateMeaning.PartOfDay(rawValue: self[index].value) {
    case .noon, .midnight: true
    default:
      isWord(index, "dawn") || isWord(index, "dusk") || isWord(index, "sunrise")
        || isWord(index, "sunset") || isWord(index, "daybreak") || isWord(index, "nightfall")
    }
  }

  @inline(__always) private static var momentLeads: DateSenses {
    DateSenses(.at, .earlier, .later, .until) | DateSenses(.since, .from, .to, .about)
      | DateSenses(.between, .within)
  }

  /// "the early hours of Monday", "the small hours of 3 May".
  func earlyHours(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start + 1].has(.unit), self[start + 2].has(.of), isWord(start + 1, "hours") else {
      return nil
    }
    let isLate = isWord(start, "late")
    guard isLate || isWord(start, "early") || isWord(start, "small") || isWord(start, "wee") else {
      return nil
    }
    let part: DateMeaning.PartOfDay = isLate ? .night : .morning
    if let day = dayAfterTime(at: start + 3) {
      let isPart = self[day.end].has(.dayPart)
      return Match(.partOfDay(part, day.meaning), isPart ? day.end + 1 : day.end, "part of a day")
    }
    guard let told = partOfDay(at: start + 3), case .partOfDay(_, let day) = told.meaning else {
      return nil
    }
    return Match(.partOfDay(part, day), told.end, "part of a day")
  }

  /// The day that a time of day belongs to.
  func dayAfterTime(at index: Int) -> Match? {
    var best: Match?
    for match in [
      absolute(at: index), weekday(at: index, isBase: true), pointer(at: index), holiday(at: index),
    ] {
      guard let match, match.end > (best?.end ?? 0) else { continue }
      switch match.meaning {
      case .day, .weekday, .pointer, .weekdayAndDay, .holiday, .weekdayOf: best = match
      default: continue
      }
    }
    return best
  }

  /// A time of day with its day, as in "10:35 am Wednesday" or "16:08 UTC on May 5".
  func timed(at index: Int) -> Match? {
    if let clock = clock(at: index) {
      var place = clock.end
      // "10:35 a.m. (0735 GMT) Friday"
      if self[place].isMark("("),
        let close = (place + 2...place + 4).first(where: { self[$0].isMark(")") }),
        self[close - 1].has(.zone)
      {
        place = close + 1
      }
      place = skipComma(place)
      if self[place].has(.on) { place += 1 }
      if let day = dayAfterTime(at: place) {
        return Match(.clock(clock.suffix, day.meaning), day.end, "time of a day")
      }
      if let offset = offset(at: place), case .offset = offset.meaning {
        return Match(.clock(clock.suffix, offset.meaning), offset.end, "time of a day")
      }
      return Match(.clock(clock.suffix, .unit(.day, .fromStory(0))), clock.end, "time of day")
    }
    return nil
  }

  /// Reads a time of day, as in "10:35 am EDT" or "18:00 UTC".
  private func clock(at index: Int) -> (suffix: String, end: Int)? {
    let hour = self[index]
    if hour.digits == 4, hour.value % 100 < 60, hour.value <= 2400, self[index + 1].has(.zone),
      self[index + 1].isCapitalised
    {
      let digits = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
      let zone = isWord(index + 1, "utc") || isWord(index + 1, "gmt") ? "Z" : ""
      return ("T\(digits(hour.value / 100)):\(digits(hour.value % 100))" + zone, index + 2)
    }
    guard hour.kind == .number, (1...2).contains(hour.digits), hour.value <= 24 else { return nil }
    var minute = 0
    var place = index + 1
    var hasMinute = false
    if self[place].isMark(":"), self[place].isGlued, self[place + 1].digits == 2,
      self[place + 1].value < 60
    {
      minute = self[place + 1].value
      place += 2
      hasMinute = true
    }
    var value = hour.value
    if self[place].has(.clock) {
      let isAfternoon = isWord(place, "pm") || isWord(place, "p.m.") || isWord(place, "p.m")
      guard value <= 12 || !isAfternoon else { return nil }
      if isAfternoon, value < 12 { value += 12 }
      if !isAfternoon, value == 12, !isWord(place, "noon") { value = 0 }
      place += 1
    } else if !(hasMinute && (self[place].has(.zone) || isMomentOfDay(index, to: place))) {
      return nil
    }
    var zone = ""
    if self[place].has(.zone) {
      if isWord(place, "utc") || isWord(place, "gmt") { zone = "Z" }
      place += 1
    }
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return ("T\(pad(value)):\(pad(minute))" + zone, place)
  }

  /// Whether "at" and what follows show that hours and minutes tell a time, not a score.
  private func isMomentOfDay(_ index: Int, to end: Int) -> Bool {
    self[index - 1].has(.at) && self[index].digits == 2
      && (self[end].kind != .number && !self[end].isMark(":") && !self[end].isMark("-"))
  }

  /// Adds "night" or "morning" after a day.
  func withPartOfDay(_ match: Match) -> Match {
    var place = match.end
    if self[place].isMark(",") || self[place].has(.in) || self[place].has(.at) { place += 1 }
    let piece = self[place]
    guard piece.has(.dayPart), !piece.has(.plural),
      let part = DateMeaning.PartOfDay(rawValue: piece.value),
      place == match.end
    else { return match }
    return Match(.partOfDay(part, match.meaning), place + 1, match.rule)
  }
}
