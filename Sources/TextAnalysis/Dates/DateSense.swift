/// What a word can mean in a date; the names are those of the list `date words`.
enum DateSense: UInt8, CaseIterable {
  // No more than 64, the bits of `DateSenses`. `digits` is a number in figures, of no list.
  case about, adjective, age, ago, ahead, all, and, article, at, between, clock, comparison, counted
  case dayPart, decade, digits, doubtful, earlier, era, every, few, fiscal, from, `in`, indefinite,
    lasting,
    later, letter
  case month, more, number, of, on, opening, or, ordinal, ordinalEnding, period, plural,
    pointer,
    possessive
  case reference, same, scale, scored, season, `set`, shift, since, so, stage, stageNoun
  case storyShift, than, time, to, unit, until, weekday, within, yearLead, zone
  /// The first word of a holiday.
  case holiday
  /// What begins dates without a meaning of its own in them: an apostrophe, "latest".
  case opener

  /// The names of the cases in their order, as the list has them; asking the compiler's reflection
  /// for them would take longer than all else.
  static let names: StaticString = """
    about adjective age ago ahead all and article at between clock comparison \
    counted dayPart decade digits doubtful earlier era every few fiscal from in indefinite lasting \
    later letter month more number of on opening or ordinal ordinalEnding period \
    plural pointer possessive reference same scale scored season set shift since so \
    stage stageNoun storyShift than time to unit until weekday within yearLead zone \
    holiday opener
    """
}

/// A set of senses, one bit each.
struct DateSenses: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  // In place and without a list, so that the sets of the grammar are constants.

  @inline(__always)
  init(_ sense: DateSense) { bits = 1 << UInt64(sense.rawValue) }

  @inline(__always)
  init(_ sense: DateSense, _ other: DateSense) {
    bits = 1 << UInt64(sense.rawValue) | 1 << UInt64(other.rawValue)
  }

  @inline(__always)
  init(_ first: DateSense, _ second: DateSense, _ third: DateSense) {
    self = DateSenses(first, second) | DateSenses(third)
  }

  @inline(__always)
  init(_ first: DateSense, _ second: DateSense, _ third: DateSense, _ fourth: DateSense) {
    self = DateSenses(first, second) | DateSenses(third, fourth)
  }

  @inline(__always)
  static func | (one: DateSenses, other: DateSenses) -> DateSenses {
    var union = one
    union.bits |= other.bits
    return union
  }

  mutating func insert(_ sense: DateSense) { bits |= 1 << UInt64(sense.rawValue) }

  @inline(__always)
  func contains(_ sense: DateSense) -> Bool { bits & 1 << UInt64(sense.rawValue) != 0 }

  @inline(__always)
  func meets(_ other: DateSenses) -> Bool { bits & other.bits != 0 }

  /// Whether it has no meaning in dates, though it may begin one.
  @inline(__always)
  var isEmpty: Bool { bits & ~DateSenses(.opener, .digits).bits == 0 }

  /// Those that make a sentence worth a closer look; the first word of a holiday does where the others
  /// follow.
  @inline(__always) static var triggers: DateSenses {
    DateSenses(.month, .weekday, .unit, .season)
      | DateSenses(.decade, .dayPart, .pointer, .reference)
      | DateSenses(.set, .clock, .period) | DateSenses(.letter, .lasting)
  }
}

/// The units of the calendar, numbered as in the list `date words`.
enum DateUnit: Int, Comparable, Sendable {
  case second = 1
  case minute, hour, day, week, fortnight, weekend, month, quarter, year, decade, century
  case millennium, half

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The letter of a TIMEX3 period and how many of it one unit is.
  var period: (letter: StaticString, factor: Int, isTime: Bool) {
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
