/// What a word can mean in a date; the names are those of the list `date words`.
enum DateSense: UInt8, CaseIterable {
  case about, adjective, age, ago, ahead, all, and, article, at, between, clock, comparison, counted
  case dayPart, decade, doubtful, earlier, era, every, few, fiscal, from, `in`, indefinite, later,
    letter
  case month, more, number, of, old, on, opening, or, ordinal, ordinalEnding, period, plural,
    pointer,
    possessive
  case reference, same, scale, scored, season, `set`, shift, since, so, stage, stageNoun
  case storyShift, than, time, to, unit, until, weekday, within, yearLead, zone
  /// The first word of a holiday.
  case holiday
}

/// A set of senses, one bit each.
struct DateSenses: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  // One and two are what the grammar asks for at every word: constants, without a list.

  @inline(__always)
  init(_ sense: DateSense) { bits = 1 << UInt64(sense.rawValue) }

  @inline(__always)
  init(_ sense: DateSense, _ other: DateSense) {
    bits = 1 << UInt64(sense.rawValue) | 1 << UInt64(other.rawValue)
  }

  init(_ first: DateSense, _ second: DateSense, _ third: DateSense, _ others: DateSense...) {
    self.init(first, second)
    insert(third)
    for sense in others { insert(sense) }
  }

  mutating func insert(_ sense: DateSense) { bits |= 1 << UInt64(sense.rawValue) }

  @inline(__always)
  func contains(_ sense: DateSense) -> Bool { bits & 1 << UInt64(sense.rawValue) != 0 }

  @inline(__always)
  func meets(_ other: DateSenses) -> Bool { bits & other.bits != 0 }

  var isEmpty: Bool { bits == 0 }

  /// Those that make a sentence worth a closer look.
  static let triggers = DateSenses(
    .month, .weekday, .unit, .season, .decade, .dayPart, .pointer, .reference, .set, .holiday,
    .clock, .period, .letter)
}

/// The units of the calendar, numbered as in the list `date words`.
enum DateUnit: Int, Comparable, Sendable {
  case second = 1
  case minute, hour, day, week, fortnight, weekend, month, quarter, year, decade, century
  case millennium, half

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The letter of a TIMEX3 period and how many of it one unit is.
  var period: (letter: String, factor: Int, isTime: Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day: ("D", 1, false)
    case .week: ("W", 1, false)
    case .fortnight: ("W", 2, false)
    case .weekend: ("WE", 1, false)
    case .month: ("M", 1, false)
    case .quarter: ("Q", 1, false)
    case .half: ("M", 6, false)
    case .year: ("Y", 1, false)
    case .decade: ("Y", 10, false)
    case .century: ("Y", 100, false)
    case .millennium: ("Y", 1000, false)
    }
  }

  /// Whether one unit is shorter than a day.
  var isTime: Bool { rawValue <= DateUnit.hour.rawValue }
}
