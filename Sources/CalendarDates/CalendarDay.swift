// Days and dates as values, shared by the text analysis, the template engine's `date` filter and
// the site model. No clock, no locale, no time zone: a day is a day.
//
// What is compared and counted for each date that a text names is compiled into those who ask.

/// A day of the proleptic Gregorian calendar (ISO 8601).
package struct CalendarDay: Hashable, Sendable {
  /// Days since 1970-01-01, negative before.
  package let number: Int32

  @inlinable
  package init(number: Int32) { self.number = number }

  /// Makes the day, or `nil` when the calendar has none such, as for 30 February.
  @inlinable
  package init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Counts from 1 March of the year -10,000, so that the leap day is the last of its year and all
    // is positive; so bounded, nothing overflows.
    let shifted = UInt32(truncatingIfNeeded: (month <= 2 ? year &- 1 : year) &+ 10_000)
    let month = UInt32(truncatingIfNeeded: month > 2 ? month &- 3 : month &+ 9)
    let dayOfYear = (153 &* month &+ 2) / 5 &+ UInt32(truncatingIfNeeded: day)
    let days = shifted &* 365 &+ shifted / 4 &- shifted / 100 &+ shifted / 400 &+ dayOfYear
    number = Int32(truncatingIfNeeded: days) &- 4_371_894
  }

  /// Year, month (1 to 12) and day (1 to 31).
  @inlinable
  package var components: (year: Int, month: Int, day: Int) {
    // Eras of 400 years from 1 March of year 0; of 32 bits each, nothing overflows in 64.
    let shifted = Int(number) &+ 719_468
    let era = (shifted >= 0 ? shifted : shifted &- 146_096) / 146_097
    let dayOfEra = UInt32(truncatingIfNeeded: shifted &- era &* 146_097)
    let yearOfEra =
      (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shiftedMonth = (5 &* dayOfYear &+ 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
    let year = Int(yearOfEra) &+ era &* 400 &+ (month <= 2 ? 1 : 0)
    return (year, Int(month), Int(dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1))
  }

  @inlinable package var year: Int { components.year }
  @inlinable package var month: Int { components.month }
  @inlinable package var day: Int { components.day }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  @inlinable
  package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The year and number of the ISO 8601 week that holds the day.
  package var week: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.year
    guard let newYear = CalendarDay(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, Int(thursday.number - newYear.number) / 7 + 1)
  }

  @inlinable
  package static func + (day: Self, days: Int) -> Self {
    CalendarDay(number: day.number + Int32(clamping: days))
  }

  /// Days from `rhs` to `lhs`.
  @inlinable
  package static func - (lhs: Self, rhs: Self) -> Int { Int(lhs.number) - Int(rhs.number) }

  @inlinable
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDay: Comparable {
  @inlinable
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }

  // The others as well: those made of `<` are not compiled into those who ask.

  @inlinable
  package static func <= (lhs: Self, rhs: Self) -> Bool { lhs.number <= rhs.number }

  @inlinable
  package static func > (lhs: Self, rhs: Self) -> Bool { lhs.number > rhs.number }

  @inlinable
  package static func >= (lhs: Self, rhs: Self) -> Bool { lhs.number >= rhs.number }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO 8601: `2024-03-31`.
  package var description: String {
    let (year, month, day) = components
    return String { text in
      if 0..<10_000 ~= year { return text.appendDay(year, month, day) }
      text.append(year, width: 4)
      text.appendPart(month)
      text.appendPart(day)
    }
  }
}

/// A closed run of days.
package struct DayInterval: Hashable, Sendable {
  package let first: CalendarDay
  package let last: CalendarDay

  /// Makes the interval of the two days, whichever comes first.
  @inlinable
  package init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  @inlinable
  package func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
