/// What a date expression says, before it is placed in the calendar.
///
/// Only what is made of another date takes memory of its own: rules make and drop many of the others.
enum DateMeaning {
  /// Which of several: the one before, the running one, the one after, so many away.
  enum Shift: Equatable {
    /// Nothing is said: the tense decides.
    case none
    /// From the day of the text.
    case by(Int)
    /// From the date told before.
    case fromStory(Int)
    /// The first one after the day of the text: "coming".
    case coming
    /// Of weekdays, "last": the one of yesterday is just "Friday", so "last Friday" is a week older.
    case last
  }

  enum Year: Equatable {
    case notStated
    case stated(Int)
    case shifted(Shift)
    /// The last one, this one, the next one of a month, season or holiday.
    case occurrence(Int)
    /// The same, counted from the date told before.
    case storyOccurrence(Int)
  }

  enum Stage: Equatable {
    /// Early, mid, late: vague, the whole unit is meant to hold it.
    case early, mid, late
    /// The beginning, middle, end of it: a named part.
    case beginning, middle, end
    /// Earlier or later this week: up to, or after, the day of the text; the rest of it: from then on.
    case earlier, later, rest
    case firstHalf, secondHalf
  }

  enum PartOfDay: Int {
    case morning = 1
    case afternoon, evening, night, noon, midnight

    var suffix: String {
      switch self {
      case .morning: "TMO"
      case .afternoon: "TAF"
      case .evening: "TEV"
      case .night: "TNI"
      case .noon: "T12:00"
      case .midnight: "T24:00"
      }
    }
  }

  enum Opening { case after, before, from, until }

  case day(Year, month: Int, day: Int, weekday: Int?)
  case month(Int, Year)
  case year(Int)
  /// A decade or century: its first year, its length, whether the century is stated.
  case years(first: Int, count: Int, isCenturyStated: Bool)
  case season(Int, Year)
  case quarter(Int, Year)
  case half(Int, Year)
  case holiday(WordID, Year)
  case weekday(Int, Shift)
  /// A weekday of a week that is told.
  indirect case weekdayOf(Int, DateMeaning)
  /// "Tuesday the 19th": the month is not stated.
  case weekdayAndDay(Int, day: Int)
  case dayOfMonth(Int, Shift)
  case unit(DateUnit, Shift)
  /// So many units after (or before) a base, the day of the text where none is told.
  indirect case offset(DateAmounts, isForward: Bool, from: DateMeaning?)
  /// "In two weeks": ahead, or a duration where the sentence looks back.
  indirect case ahead(DateAmounts)
  /// "Within six months": from the day of the text on.
  case within(Int, DateUnit)
  /// "Two weeks later" in a story: from the date told before.
  indirect case storyOffset(DateAmounts, isForward: Bool)
  /// "Three Fridays from now".
  indirect case weekdayOffset(Int, Int, from: DateMeaning?)
  /// The n-th weekday of something, counted from its end where negative.
  indirect case nthWeekday(Int, Int, of: DateMeaning)
  /// The n-th unit, or the first n units, of something.
  indirect case nthUnit(Int, DateUnit, count: Int, of: DateMeaning)
  indirect case weekOf(DateMeaning, DateUnit)
  indirect case staged(Stage, DateMeaning)
  /// "The last three months", "the next two weeks".
  case span(Int, DateUnit, isForward: Bool)
  indirect case partOfDay(PartOfDay, DateMeaning)
  /// A time of day, as its TIMEX3 suffix.
  indirect case clock(String, DateMeaning)
  indirect case range(DateMeaning, DateMeaning)
  /// "From 2014 to 2018": from one date until another, how far into a year is not said.
  indirect case until(DateMeaning, DateMeaning)
  /// After or before a month, a year or the like, or from a day on.
  indirect case open(Opening, DateMeaning)
  /// The value alone: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
  case reference(String)
  /// The value alone: a TIMEX3 period, such as `P3M` or `PXD`.
  case duration(String)
  case set(String)
  /// The quarter that ends with a day.
  indirect case quarterEnding(DateMeaning)
  /// The quarter that the text told before; "the latest" may also be the last one over.
  case storyQuarter(isLatest: Bool)
  /// The day of the text, so many days away.
  case pointer(Int)
}

extension DateMeaning {
  /// Whether it is the day that the text told last.
  var isDayOfStory: Bool {
    if case .unit(.day, .fromStory(0)) = self { true } else { false }
  }

  /// Whether it is a time of the day that the text told last.
  var isTimeOfStory: Bool {
    switch self {
    case .clock(_, let base), .partOfDay(_, let base): base.isDayOfStory
    case .staged(_, let base): base.isTimeOfStory
    default: false
    }
  }

  /// Whether it is told from the day told of, as "the next day", "the next morning" and "a week later" are.
  var isAfterStory: Bool {
    switch self {
    case .unit(.day, .fromStory(1)), .storyOffset(_, isForward: true): true
    case .partOfDay(_, let base): base.isAfterStory
    default: false
    }
  }

  /// Whether the verbs around it may have a say in where it lies.
  var needsTense: Bool {
    switch self {
    case .year, .years, .pointer, .span, .reference, .duration, .set, .storyQuarter: false
    case .season(_, .occurrence(0)): true
    case .day(let year, _, _, _), .month(_, let year), .season(_, let year),
      .quarter(_, let year), .half(_, let year), .holiday(_, let year):
      year == .notStated
    case .weekday(_, let shift), .dayOfMonth(_, let shift): shift == .none
    case .unit(.day, .fromStory): true
    case .unit(_, let shift): shift == .none
    case .staged(_, let base), .partOfDay(_, let base), .clock(_, let base): base.needsTense
    default: true
    }
  }
}
