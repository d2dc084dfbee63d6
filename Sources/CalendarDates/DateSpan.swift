/// One date or an interval of two, each end perhaps open or unknown (EDTF level 1).
///
/// `2024-03-01/2024-03-05`, `2024-03/..` (and later), `../2024-03` (until), `/2024` (start unknown).
package enum DateSpan: Hashable, Sendable {
  case date(CalendarDate)
  case interval(from: Bound, to: Bound)

  package enum Bound: Hashable, Sendable {
    case date(CalendarDate)
    case open
    case unknown
  }

  /// Reads EDTF level 1, or returns `nil`; an interval whose end is before its start is none.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = CalendarDate(parts[0]) else { return nil }
      self = .date(date)
    case 2:
      guard let from = Self.bound(parts[0]), let to = Self.bound(parts[1]) else { return nil }
      if case .date(let first) = from, case .date(let last) = to {
        if let firstDays = first.days, let lastDays = last.days, lastDays.last < firstDays.first {
          return nil
        }
      } else if case .date = from {
      } else if case .date = to {
      } else {
        return nil
      }
      self = .interval(from: from, to: to)
    default: return nil
    }
  }

  private static func bound(_ text: some StringProtocol) -> Bound? {
    if text.isEmpty { return .unknown }
    if text == ".." { return .open }
    return CalendarDate(text).map { .date($0) }
  }

  /// The first and last day it may mean; `nil` where open, unknown or without a year.
  package var bounds: (first: CalendarDay?, last: CalendarDay?) {
    switch self {
    case .date(let date): (date.days?.first, date.days?.last)
    case .interval(let from, let to): (from.date?.days?.first, to.date?.days?.last)
    }
  }

  /// The single date, or the one that the interval starts with.
  package var start: CalendarDate? {
    switch self {
    case .date(let date): date
    case .interval(let from, _): from.date
    }
  }
}

extension DateSpan.Bound {
  package var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension DateSpan: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let from, let to): "\(from)/\(to)"
    }
  }
}

extension DateSpan.Bound: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
