internal import CalendarDates

// Places ranges and dates open at one end.
extension DateResolver {
  func placeOpen(
    _ opening: DateMeaning.Opening, _ base: DatePlace, isPart: Bool
  ) -> DatePlace {
    guard let from = base.from, let to = base.to, case .date(let date)? = base.span else {
      return base
    }
    var place = base
    switch opening {
    case .before:
      place.from = nil
      // "before the end of this year": while it lasts.
      let last = isPart ? to : from + -1
      place.to = last
      place.span = .interval(from: .open, to: .date(CalendarDate(last)))
    case .after:
      let first = isPart || base.precision == .day ? from : to + 1
      place.from = first
      place.to = nil
      place.span = .interval(from: .date(CalendarDate(first)), to: .open)
    case .until:
      place.from = nil
      place.span = .interval(from: .open, to: .date(date))
    case .from:
      place.to = nil
      place.span = .interval(from: .date(date), to: .open)
    }
    place.precision = .range
    return place
  }

  func placeRange(_ first: DateMeaning, _ last: DateMeaning) -> DatePlace {
    let (first, last) = sharingYear(sharingDay(sharingWeek(first, last), last), last)
    var start = place(first)
    if case .reference = first, let anchor { start = DatePlace(anchor) }
    var resolver = self
    // "from Monday to Friday": the second follows the first.
    if let from = start.from, let end = following(last, from) { return range(start, end) }
    if let from = start.from, let end = laterYear(last, than: from) {
      return yearBefore(first, last, from, end) ?? range(start, end)
    }
    resolver.direction = .future
    return range(start, resolver.place(last))
  }

  private func range(_ start: DatePlace, _ end: DatePlace) -> DatePlace {
    let end = nextMorning(start, end) ?? end
    let value = start.value + "/" + end.value
    guard let from = start.from, let to = end.to else {
      var open = DatePlace(
        notPlaced: value, .range, start.reason ?? end.reason ?? missing)
      if case .date(let first)? = start.span, case .date(let last)? = end.span {
        open.span = .interval(from: .date(first), to: .date(last))
      }
      return open
    }
    guard from <= to else { return DatePlace(notPlaced: value, .range, .noSuchDay) }
    var place = DatePlace(from, to, value: value, precision: .range)
    if end.precision == .year, let first = end.from, first > from, first.month == 1, first.day == 1
    {
      place.endStart = first
    }
    if case .date(let first)? = start.span, case .date(let last)? = end.span {
      place.span = .interval(from: .date(first), to: .date(last))
    }
    return place
  }

  /// The end of hours that go on past midnight, as five in the morning behind ten at night.
  private func nextMorning(_ start: DatePlace, _ end: DatePlace) -> DatePlace? {
    guard start.kind == .time, end.kind == .time, let day = start.from, end.from == day,
      let first = clock(of: start), let last = clock(of: end), last < first
    else { return nil }
    var later = DatePlace(day + 1)
    later.value += last
    later.kind = .time
    return later
  }

  /// "T22:00" of a time that a clock tells.
  private func clock(of place: DatePlace) -> String? {
    guard let mark = place.value.utf8.lastIndex(of: UInt8(ascii: "T")) else { return nil }
    let clock = place.value[mark...]
    let isClock = clock.utf8.dropFirst().first.map { $0 &- 0x30 < 10 } ?? false
    return isClock ? String(clock) : nil
  }

  /// Places quarters of which no year is told a year earlier, where the sentence looks back
  /// and the last has not begun: "It rose in the second and third quarters", told in May.
  private func yearBefore(
    _ first: DateMeaning, _ last: DateMeaning, _ from: CalendarDay, _ end: DatePlace
  ) -> DatePlace? {
    guard direction == .past, let anchor, from <= anchor, let endStart = end.from,
      endStart > anchor, case .quarter(_, .notStated) = first, case .quarter = last
    else { return nil }
    return range(
      place(withYear(first, from.year - 1)), place(withYear(last, endStart.year - 1)))
  }

  /// Places a weekday, or a time of it, as the next one from a day on; `nil` for other dates.
  private func following(_ meaning: DateMeaning, _ day: CalendarDay) -> DatePlace? {
    switch meaning {
    case .weekday(let weekday, .none): return DatePlace(day + ((weekday - day.weekday + 7) % 7))
    case .partOfDay(let part, let base): return timed(following(base, day), part.suffix)
    case .clock(let suffix, let base): return timed(following(base, day), suffix)
    default: return nil
    }
  }

  private func timed(_ day: DatePlace?, _ suffix: String) -> DatePlace? {
    guard var place = day else { return nil }
    place.value += suffix
    place.kind = .time
    return place
  }

  /// Gives a time the day that the other end of its range states: "between 6pm and 8pm on Friday".
  private func sharingDay(_ first: DateMeaning, _ last: DateMeaning) -> DateMeaning {
    guard case .clock(let suffix, .unit(.day, .fromStory(0))) = first else { return first }
    switch last {
    case .clock(_, let day), .partOfDay(_, let day): return .clock(suffix, day)
    default: return first
    }
  }

  /// Gives a weekday the week that the other end of its range states: "Monday to Friday next week".
  private func sharingWeek(_ first: DateMeaning, _ last: DateMeaning) -> DateMeaning {
    guard case .weekday(let weekday, .none) = first else { return first }
    switch last {
    case .weekday(_, let shift): return .weekday(weekday, shift)
    case .weekdayOf(_, let week): return .weekdayOf(weekday, week)
    default: return first
    }
  }

  /// Gives a date without year the year that the other end of its range states.
  private func sharingYear(
    _ first: DateMeaning, _ last: DateMeaning
  ) -> (DateMeaning, DateMeaning) {
    let firstYear = statedYear(first)
    let lastYear = statedYear(last)
    if firstYear == nil, let lastYear {
      // "from December 20 to January 3, 2024" began the year before.
      let month = self.month(first) ?? 0
      let isBefore = month > (self.month(last) ?? 12)
      return (withYear(first, isBefore ? lastYear - 1 : lastYear), last)
    }
    if let firstYear, lastYear == nil {
      let isAfter = (month(last) ?? 12) < (month(first) ?? 0)
      return (first, withYear(last, isAfter ? firstYear + 1 : firstYear))
    }
    return (first, last)
  }

  private func statedYear(_ meaning: DateMeaning) -> Int? {
    switch meaning {
    case .day(.stated(let year), _, _, _), .month(_, .stated(let year)): year
    // "between April and June last year"
    case .day(.shifted(.by(let years)), _, _, _), .month(_, .shifted(.by(let years))):
      anchor.map { $0.year + years }
    case .season(_, .stated(let year)), .quarter(_, .stated(let year)): year
    case .staged(_, let base): statedYear(base)
    default: nil
    }
  }

  private func month(_ meaning: DateMeaning) -> Int? {
    switch meaning {
    case .day(_, let month, _, _), .month(let month, _): month
    case .quarter(let quarter, _): quarter * 3 - 2
    case .staged(_, let base): self.month(base)
    default: nil
    }
  }

  private func withYear(_ meaning: DateMeaning, _ year: Int) -> DateMeaning {
    switch meaning {
    case .day(.notStated, let month, let day, let weekday):
      .day(.stated(year), month: month, day: day, weekday: weekday)
    case .month(let month, .notStated): .month(month, .stated(year))
    case .staged(let stage, let base): .staged(stage, withYear(base, year))
    case .season(let season, .notStated): .season(season, .stated(year))
    case .quarter(let quarter, .notStated): .quarter(quarter, .stated(year))
    default: meaning
    }
  }

  private func laterYear(_ meaning: DateMeaning, than day: CalendarDay) -> DatePlace? {
    guard statedYear(meaning) == nil, month(meaning) != nil else { return nil }
    return [day.year, day.year + 1].map { place(withYear(meaning, $0)) }
      .first { $0.to.map { $0 >= day } ?? false }
  }
}
