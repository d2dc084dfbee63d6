internal import CalendarDates

extension DateResolver {
  func placeOffset(
    _ amounts: DateAmounts, _ isForward: Bool, _ base: DateMeaning?
  ) -> DatePlace {
    if base == nil, let storyQuarter, amounts.count == 1, amounts[0] == (1, .year),
      let day = storyQuarter.adding(months: isForward ? 12 : -12)
    {
      return placedUnit(.quarter, day)
    }
    let finest = amounts.finest
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

  func placedUnit(_ unit: DateUnit, _ day: CalendarDay) -> DatePlace {
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
    let value = DateGrammar.period(count, unit)
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
}
