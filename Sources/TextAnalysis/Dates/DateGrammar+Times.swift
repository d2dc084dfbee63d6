internal import CalendarDates

// Parts and times of a day: this morning, the early hours of Monday, 10 p.m. Friday.
extension DateGrammar {
  /// "this morning", "last night", "that evening", "overnight", "noon Saturday".
  func partOfDay(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    let isDefinite = place > index
    var days: DateMeaning.Shift?
    if self[place].has(.shift) {
      days = isDefinite ? .fromStory(self[place].value) : .by(self[place].value)
      place += 1
    } else if self[place].has(.same) {
      days = .fromStory(0)
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
      // "the night of August 12-13" is of two days.
      if mayJoin(day.end), case .day = day.meaning, range(at: end, from: day) != nil { return nil }
      return Match(.partOfDay(part, day.meaning), day.end, "part of a day")
    }
    if let days {
      guard part != .noon, part != .midnight, !isWord(place, "overnight") else { return nil }
      return Match(.partOfDay(part, .unit(.day, days)), place + 1, "shifted part of day")
    }
    guard place == index, isWord(place, "overnight") || isMoment(place) && isLedToMoment(place)
    else { return nil }
    return Match(.partOfDay(part, .unit(.day, .fromStory(0))), place + 1, "part of day")
  }

  private func isLedToMoment(_ index: Int) -> Bool {
    self[index - 1].senses.meets(Self.momentLeads)
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
      return Match(.partOfDay(part, day.meaning), day.end, "part of a day")
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
      case .partOfDay(_, let day): best = Match(day, match.end, match.rule)
      case .day, .weekday, .pointer, .weekdayAndDay, .holiday, .weekdayOf: best = match
      default: continue
      }
    }
    return best
  }

  /// A time of day with its day, as in "10:35 am Wednesday" or "16:08 UTC on May 5".
  func timed(at index: Int) -> Match? {
    guard let clock = clock(at: index) else { return nil }
    var place = skipComma(afterOtherZone(clock.end))
    if self[place].has(.on) { place += 1 }
    if let day = dayAfterTime(at: place) {
      return Match(.clock(clock.suffix, day.meaning), day.end, "time of a day")
    }
    if let offset = offset(at: place), case .offset = offset.meaning {
      return Match(.clock(clock.suffix, offset.meaning), offset.end, "time of a day")
    }
    // A line of a live page is of its own day, whatever the entry above told of.
    let shift: DateMeaning.Shift = headsEntry(index, clock.end) ? .by(0) : .fromStory(0)
    return Match(.clock(clock.suffix, .unit(.day, shift)), clock.end, "time of day")
  }

  /// Adds the part or time of day after a day: "Sunday night", "Sunday at 9 p.m.", if any.
  func withTime(_ match: Match) -> Match {
    let part = withPartOfDay(match)
    guard part.end == match.end else { return part }
    var place = match.end
    if self[place].isMark(",") || self[place].has(.at) { place += 1 }
    if self[place].has(.about) { place += 1 }
    guard place > match.end, let clock = clock(at: place) else { return match }
    return Match(.clock(clock.suffix, match.meaning), clock.end, "time of a day")
  }

  /// The place after "(0735 GMT)", the same time elsewhere.
  private func afterOtherZone(_ index: Int) -> Int {
    guard self[index].isMark("("),
      let close = (index + 2...index + 6).first(where: { self[$0].isMark(")") }),
      self[close - 1].has(.zone)
    else { return index }
    return close + 1
  }

  /// Reads a time of day, as in "10:35 am EDT", "3.30pm" or "18:00 UTC".
  private func clock(at index: Int) -> (suffix: String, end: Int)? {
    let next = self[index + 1]
    guard self[index].kind == .number,
      next.isMark(":") || next.senses.meets(DateSenses(.clock, .zone))
    else { return nil }
    if let match = militaryClock(at: index) { return match }
    guard let told = hourAndMinute(at: index) else { return nil }
    var value = told.hour
    var place = told.end
    if self[place].has(.clock) {
      let isAfternoon = isWord(place, "pm") || isWord(place, "p.m.") || isWord(place, "p.m")
      guard value <= 12 || !isAfternoon else { return nil }
      if isAfternoon, value < 12 { value += 12 }
      if !isAfternoon, value == 12, !isWord(place, "noon") { value = 0 }
      place += 1
    } else if told.isDotted
      || !(told.hasMinute
        && (self[place].has(.zone) || isMomentOfDay(index, to: place)
          || self[index].digits == 2 && headsEntry(index, place)))
    {
      return nil
    }
    var zone = ""
    if self[place].has(.zone) {
      if isWord(place, "utc") || isWord(place, "gmt") { zone = "Z" }
      place += isWord(place, "local") && self[place + 1].has(.time) ? 2 : 1
    }
    return (Self.suffix(value, told.minute) + zone, place)
  }

  private static func suffix(_ hour: Int, _ minute: Int) -> String {
    String { text in
      text.append("T")
      text.append(hour, width: 2)
      text.append(":")
      text.append(minute, width: 2)
    }
  }

  /// "0700 GMT".
  private func militaryClock(at index: Int) -> (suffix: String, end: Int)? {
    let hour = self[index]
    guard hour.digits == 4, hour.value % 100 < 60, hour.value <= 2400, self[index + 1].has(.zone),
      self[index + 1].isCapitalised
    else { return nil }
    let zone = isWord(index + 1, "utc") || isWord(index + 1, "gmt") ? "Z" : ""
    return (Self.suffix(hour.value / 100, hour.value % 100) + zone, index + 2)
  }

  private struct HourAndMinute {
    var hour: Int
    var minute = 0
    var hasMinute = false
    /// Whether a full stop parts the two, so that it may be any number: "3.30".
    var isDotted = false
    var end: Int
  }

  private func hourAndMinute(at index: Int) -> HourAndMinute? {
    let hour = self[index]
    guard hour.kind == .number else { return nil }
    let bytes = text.bytes[hour.start..<hour.end]
    if hour.value < 0, (4...5).contains(bytes.count), bytes[hour.end - 3] == UInt8(ascii: ".") {
      let digits = bytes.filter { $0 &- 0x30 < 10 }.map { Int($0 &- 0x30) }
      guard digits.count == bytes.count - 1 else { return nil }
      let number = digits.reduce(0) { $0 * 10 + $1 }
      guard number / 100 <= 24, number % 100 < 60 else { return nil }
      return HourAndMinute(
        hour: number / 100, minute: number % 100, hasMinute: true, isDotted: true, end: index + 1)
    }
    guard (1...2).contains(hour.digits), hour.value <= 24 else { return nil }
    let minute = self[index + 2]
    guard self[index + 1].isMark(":"), self[index + 1].isGlued, minute.digits == 2,
      minute.value < 60
    else { return HourAndMinute(hour: hour.value, end: index + 1) }
    return HourAndMinute(hour: hour.value, minute: minute.value, hasMinute: true, end: index + 3)
  }

  /// Whether "at" and what follows show that hours and minutes tell a time, not a score.
  private func isMomentOfDay(_ index: Int, to end: Int) -> Bool {
    (self[index - 1].has(.at) || self[index - 1].has(.about) && self[index - 2].has(.at))
      && self[index].digits == 2
      && (self[end].kind != .number && !self[end].isMark(":") && !self[end].isMark("-"))
  }

  /// "14:35 - Police close the bridge": the time of an entry, at the start of its line.
  private func headsEntry(_ index: Int, _ end: Int) -> Bool {
    guard index == 0, let first = pieces.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first.token].sentence)]
    guard sentence.tokens.lowerBound == first.token,
      text.blocks[sentence.block].range.lowerBound == sentence.range.lowerBound
    else { return false }
    let next = self[end]
    return next.kind == .none || next.isMark(":") && self[end + 1].kind != .number
      || next.isMark("-") && !next.isGlued || next.isMark("|")
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
