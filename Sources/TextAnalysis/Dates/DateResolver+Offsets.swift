internal import CalendarDates

extension DateResolver {
  func placeOffset(
    _ amounts: [(Int, DateUnit)], _ isForward: Bool, _ base: DateMeaning?
  ) -> DatePlace {
    if base == nil, let storyQuarter, amounts.count == 1, amounts[0] == (1, .year),
      let day = storyQuarter.adding(months: isForward ? 12 : -12)
    {
      return placedUnit(.quarter, day)
    }
    let finest = amounts.map(\.1).min { $0.rawValue < $1.rawValue } ?? .day
    let basePlace = base.map(nearest)
    guard let start = basePlace?.from ?? (base == nil ? anchor : nil) else {
      return notPlaced(finest)
    }
    var day = start
    for (count, unit) in amounts {
      guard let moved = moved(day, isForward ? count : -count, unit) else {
        return notPlaced(finest)
      }
      day = moved
    }
    // From a day that is named the count is exact; from today "two months ago" means the month.
    if let basePlace, basePlace.precision == .day { return DatePlace(day) }
    if let basePlace, basePlace.precision == .month, finest == .year {
      return DatePlace.month(day.year, day.month) ?? notPlaced(.month)
    }
    if let basePlace, basePlace.precision == .quarter, finest == .year {
      return placedUnit(.quarter, day)
    }
    if let basePlace, basePlace.precision == .year, finest == .year {
      return DatePlace.year(day.year) ?? notPlaced(.year)
    }
    switch finest {
    case .month: return DatePlace.month(day.year, day.month) ?? notPlaced(.month)
    case .quarter: return placedUnit(.quarter, day)
    case .year, .decade, .century, .half: return DatePlace.year(day.year) ?? notPlaced(.year)
    case .millennium: return notPlaced(.year)
    case .weekend: return .weekend(of: day)
    default: return DatePlace(day)
    }
  }

  /// Places what an offset counts from: of a holiday without a year the nearest.
  private func nearest(_ base: DateMeaning) -> DatePlace {
    guard case .holiday(let id, .notStated) = base, direction == .open, let anchor else {
      return place(base)
    }
    let places = (-1...1).map { place(.holiday(id, .stated(anchor.year + $0))) }
    return places.min { away($0, anchor) < away($1, anchor) } ?? place(base)
  }

  private func away(_ place: DatePlace, _ day: CalendarDay) -> Int {
    place.from.map { abs($0 - day) } ?? Int.max
  }

  private func placedUnit(_ unit: DateUnit, _ day: CalendarDay) -> DatePlace {
    DatePlace.quarter(day.year, (day.month + 2) / 3) ?? notPlaced(unit)
  }

  func moved(_ day: CalendarDay, _ count: Int, _ unit: DateUnit) -> CalendarDay? {
    guard abs(count) < 100_000 else { return nil }
    let result: CalendarDay?
    switch unit {
    case .second: result = day + count / 86_400
    case .minute: result = day + count / 1440
    case .hour: result = day + count / 24
    case .day: result = day + count
    case .week, .weekend: result = day + 7 * count
    case .fortnight: result = day + 14 * count
    case .month: result = day.adding(months: count)
    case .quarter: result = day.adding(months: 3 * count)
    case .half: result = day.adding(months: 6 * count)
    case .year: result = day.adding(months: 12 * count)
    case .decade: result = day.adding(months: 120 * count)
    case .century: result = day.adding(months: 1200 * count)
    case .millennium: result = day.adding(months: 12_000 * count)
    }
    return result.flatMap { (-9999...9999).contains($0.year) ? $0 : nil }
  }

  /// The last or next so many units: a duration that has days as well where it can be placed.
  func placeSpan(_ count: Int, _ unit: DateUnit, _ isForward: Bool) -> DatePlace {
    let value = Self.period(count, unit)
    var place = DatePlace(notPlaced: value, .range, missing)
    place.kind = .duration
    guard let anchor, !unit.isTime, count < 10_000 else { return place }
    let start: CalendarDay?
    switch unit {
    case .week, .weekend: start = anchor + (1 - anchor.weekday)
    case .quarter: start = placeUnit(.quarter, .by(0)).from
    case .day: start = isForward ? anchor + 1 : anchor
    default: start = isForward ? anchor + 1 : anchor
    }
    guard let start else { return place }
    if isForward {
      let first = unit == .week || unit == .quarter ? moved(start, 1, unit) ?? start : start
      guard let end = moved(first, count, unit) else { return place }
      place = DatePlace(first, end + -1, value: value, precision: .range)
    } else {
      guard let first = moved(start, -count, unit) else { return place }
      place = DatePlace(first, start + -1, value: value, precision: .range)
    }
    place.kind = .duration
    return place
  }

  // MARK: - Counted parts

  func placeNthWeekday(_ number: Int, _ weekday: Int, _ base: DatePlace) -> DatePlace {
    let open = DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, base.reason ?? missing)
    guard let from = base.from, let to = base.to, number != 0, abs(number) < 100 else {
      return open
    }
    let first = from + ((weekday - from.weekday + 7) % 7)
    let last = to + -((to.weekday - weekday + 7) % 7)
    let found = number > 0 ? first + 7 * (number - 1) : last + 7 * (number + 1)
    guard found >= from, found <= to else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .noSuchDay)
    }
    return DatePlace(found)
  }

  func placeNthUnit(_ number: Int, _ unit: DateUnit, _ count: Int, _ base: DatePlace) -> DatePlace {
    guard let from = base.from, let to = base.to, number != 0, abs(number) < 400, count < 400 else {
      return notPlaced(unit)
    }
    let first: CalendarDay?
    let last: CalendarDay?
    switch unit {
    case .day:
      first = number > 0 ? from + (number - 1) : to + (number + 1) + -(count - 1)
      last = first.map { $0 + (count - 1) }
    case .weekend:
      let saturday =
        number > 0
        ? from + ((13 - from.weekday) % 7 + 7 * (number - 1))
        : to + (-((to.weekday + 1) % 7) + 7 * (number + 1 - (count - 1)))
      first = saturday
      last = saturday + (1 + 7 * (count - 1))
    case .week:
      // A week belongs to the year or month that holds its Thursday.
      let firstThursday = from + ((4 - from.weekday + 7) % 7)
      let lastThursday = to + -((to.weekday - 4 + 7) % 7)
      let thursday =
        number > 0
        ? firstThursday + 7 * (number - 1) : lastThursday + 7 * (number + 1 - (count - 1))
      first = thursday + -3
      last = thursday + (3 + 7 * (count - 1))
    case .quarter:
      first =
        number > 0
        ? from.adding(months: 3 * (number - 1)) : (to + 1).adding(months: 3 * (number - count + 1))
      last = first?.adding(months: 3 * count).map { $0 + -1 }
    case .month:
      first =
        number > 0 ? from.adding(months: number - 1) : (to + 1).adding(months: number - count + 1)
      last = first?.adding(months: count).map { $0 + -1 }
    default: return notPlaced(unit)
    }
    guard let first, let last, first <= to, last >= from else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .noSuchDay)
    }
    if count == 1 {
      switch unit {
      case .day: return DatePlace(first)
      case .week: return .week(of: first)
      case .weekend: return .weekend(of: first)
      case .month: return DatePlace.month(first.year, first.month) ?? notPlaced(.month)
      case .quarter: return placedUnit(.quarter, first)
      default: break
      }
    }
    return DatePlace(first, last, value: "\(first)/\(last)", precision: .range)
  }

  // MARK: - Stages, times, ranges

  func placeStage(_ stage: DateMeaning.Stage, _ base: DatePlace) -> DatePlace {
    guard let from = base.from, let to = base.to else { return base }
    var place = base
    let length = to - from + 1
    func narrow(_ first: CalendarDay, _ last: CalendarDay) {
      place.from = min(max(first, from), to)
      place.to = min(max(last, from), to)
    }
    switch stage {
    case .early, .mid, .late, .earlier, .later: return base
    case .rest:
      if let anchor, anchor >= from, anchor <= to { narrow(anchor, to) }
    case .firstHalf, .secondHalf:
      guard base.precision == .month || base.precision == .week else { return base }
      let middle = from + (base.precision == .month ? 14 : 3)
      if stage == .firstHalf { narrow(from, middle) } else { narrow(middle + 1, to) }
    case .beginning, .middle, .end:
      let part = stage == .beginning ? 0 : stage == .middle ? 1 : 2
      switch base.precision {
      case .month: narrow(from + 10 * part, part == 2 ? to : from + (10 * part + 9))
      case .week: narrow(from + [0, 2, 4][part], from + [2, 4, 6][part])
      case .year:
        // "The end of the year" may be its last days or its last months: the whole holds both.
        if stage == .end { return base }
        let months = [(1, 3), (5, 4), (9, 4)][part]
        if let days = DatePlace.months(from.year, from: months.0, count: months.1) {
          narrow(days.first, days.last)
        }
      default:
        guard length >= 9 else { return base }
        narrow(from + length / 3 * part, part == 2 ? to : from + (length / 3 * (part + 1) - 1))
      }
    }
    return place
  }

  func placeTime(_ suffix: String, _ base: DateMeaning) -> DatePlace {
    var place = place(base)
    place.value += suffix
    place.kind = .time
    return place
  }

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
    let (first, last) = sharingYear(first, last)
    var start = place(first)
    if case .reference = first, let anchor { start = DatePlace(anchor) }
    var resolver = self
    // "from Monday to Friday": the second follows the first.
    if case .weekday(let weekday, .none) = last, let from = start.from {
      return range(start, DatePlace(from + ((weekday - from.weekday + 7) % 7)))
    }
    if let from = start.from, let end = laterYear(last, than: from) { return range(start, end) }
    resolver.direction = .future
    return range(start, resolver.place(last))
  }

  private func range(_ start: DatePlace, _ end: DatePlace) -> DatePlace {
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
    if end.precision == .year || end.precision == .month, let first = end.from, first > from {
      place.endStart = first
    }
    if case .date(let first)? = start.span, case .date(let last)? = end.span {
      place.span = .interval(from: .date(first), to: .date(last))
    }
    return place
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
    case .season(_, .stated(let year)), .quarter(_, .stated(let year)): year
    case .staged(_, let base): statedYear(base)
    default: nil
    }
  }

  private func month(_ meaning: DateMeaning) -> Int? {
    switch meaning {
    case .day(_, let month, _, _), .month(let month, _): month
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
