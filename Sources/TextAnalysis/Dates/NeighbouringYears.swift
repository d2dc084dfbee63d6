internal import CalendarDates

/// The days of a date that comes each year, in the year of a day and in those before and after it.
struct NeighbouringYears {
  private let anchor: CalendarDay
  private let year: Int
  /// `nil` in years that have no such date, as for 29 February.
  private var candidates = InlineArray<3, DayInterval?>(repeating: nil)

  init(of anchor: CalendarDay, _ days: (Int) -> DayInterval?) {
    self.anchor = anchor
    year = anchor.year
    for place in candidates.indices { candidates[place] = days(year - 1 + place) }
  }

  /// The days in a year of the three; the anchor where it has none.
  func days(_ year: Int) -> DayInterval {
    candidates[year - self.year + 1] ?? DayInterval(anchor, anchor)
  }

  private func first(_ isMeant: (DayInterval) -> Bool) -> Int? {
    for place in candidates.indices {
      if let days = candidates[place], isMeant(days) { return year - 1 + place }
    }
    return nil
  }

  private func last(_ isMeant: (DayInterval) -> Bool) -> Int? {
    for place in candidates.indices.reversed() {
      if let days = candidates[place], isMeant(days) { return year - 1 + place }
    }
    return nil
  }

  var lastBegun: Int? { last { $0.first <= anchor } }
  var firstNotOver: Int? { first { $0.last >= anchor } }
  var firstAhead: Int? { first { $0.first > anchor } }

  /// The last one for -1, the one of this year for 0, the next for 1, and so on.
  func occurrence(_ count: Int) -> Int? {
    switch count {
    case 0:
      first { $0.contains(anchor) } ?? first { $0.last >= anchor && $0.first.year == year } ?? year
    case ..<0: last { $0.last < anchor }.map { $0 + count + 1 }
    default: firstAhead.map { $0 + count - 1 }
    }
  }

  /// The one nearest to the anchor, the earlier of two as near.
  var nearest: Int? {
    var nearest: (year: Int, distance: Int)?
    for place in candidates.indices {
      guard let days = candidates[place] else { continue }
      let distance = distance(days)
      if distance < nearest?.distance ?? .max { nearest = (year - 1 + place, distance) }
    }
    return nearest?.year
  }

  func distance(_ year: Int) -> Int { distance(days(year)) }

  private func distance(_ days: DayInterval) -> Int {
    if days.contains(anchor) { return 0 }
    return days.first > anchor ? days.first - anchor : anchor - days.last
  }
}
