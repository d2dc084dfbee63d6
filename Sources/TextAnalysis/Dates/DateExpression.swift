package import CalendarDates

/// A date, duration or set that the text names, with what it stands for and how that was found.
package struct DateExpression: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    /// Something that recurs: every Monday, twice a week.
    case set = "SET"
  }

  /// How precisely the text names the date.
  package enum Precision: String, Sendable {
    case day, week, weekend, month, season, quarter, half, year, decade, century
    /// Several days named by their first and last.
    case range
    /// A reference such as "recently" that names no days.
    case vague
  }

  /// Why an expression has no days.
  package enum Reason: String, Sendable {
    case yearNotStated = "year-not-stated"
    case weekdayWithoutDate = "weekday-without-date"
    case relativeWithoutDate = "relative-without-date"
    /// It names no particular day, such as "recently" or "a Monday".
    case vague = "vague"
    /// The calendar has no such day, such as 30 February.
    case noSuchDay = "no-such-day"
  }

  /// Bytes of the text.
  package var range: Range<Int>

  /// Tokens of the text.
  package var tokens: Range<Int>
  package var kind: Kind

  /// TIMEX3 value, such as `2024-03-31`, `2024-W13`, `P6M`, `XXXX-10-07` or `PRESENT_REF`.
  package var value: String

  /// First day it may mean; `nil` where open or not known.
  package var from: CalendarDay?

  /// Last day it may mean; `nil` where open or not known.
  package var to: CalendarDay?

  /// The date as the site shows and exports it (EDTF); `nil` for durations, sets and what is not
  /// placed at all.
  package var span: DateSpan?
  package var precision: Precision

  /// Why it has no days, or `nil` if it has.
  package var reason: Reason?

  let ruleName: RuleName

  /// Name of the rule that made it.
  package var rule: String { ruleName.description }

  init(
    range: Range<Int>, tokens: Range<Int>, kind: Kind, value: String, from: CalendarDay? = nil,
    to: CalendarDay? = nil, span: DateSpan? = nil, precision: Precision, reason: Reason? = nil,
    rule: RuleName
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.span = span
    self.precision = precision
    self.reason = reason
    ruleName = rule
  }
}
