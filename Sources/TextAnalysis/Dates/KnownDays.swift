internal import CalendarDates

/// The years of days that are told without one because the reader knows it.
///
/// "October 7" is that of 2023 once a text has told "October 7, 2023", and so is "the October 7
/// attack" in any text after it.
struct KnownDays {
  /// Days with the year that the text told, the last one last.
  private var told: [CalendarDay] = []

  /// Days of which the world knows what happened on them.
  private let ofEvents: [CalendarDay]

  /// Knows the days of events that the word lists name.
  init(_ vocabulary: DateVocabulary) { ofEvents = vocabulary.daysOfEvents }

  mutating func tell(_ day: CalendarDay) {
    if told.last != day { told.append(day) }
  }

  /// The year that the text told with a month and day.
  ///
  /// But for one near the day of the text, of which news tell year by year, and for plans.
  func yearTold(
    _ month: Int, _ day: Int, near anchor: CalendarDay?, _ direction: DateResolver.Direction
  ) -> Int? {
    guard let year = told.last(where: { $0.month == month && $0.day == day })?.year else {
      return nil
    }
    guard let anchor else { return year }
    let years = NeighbouringYears(of: anchor) { year in
      CalendarDay(year: year, month: month, day: day).map { DayInterval($0, $0) }
    }
    guard let nearest = years.nearest else { return nil }
    let isAhead = years.days(nearest).first > anchor
    return years.distance(nearest) > 31 || isAhead && direction != .future ? year : nil
  }

  /// The year of an event that is known by its day, before the day of the text.
  func yearOfEvent(_ month: Int, _ day: Int, before anchor: CalendarDay?) -> Int? {
    guard let anchor else { return nil }
    return ofEvents.first { $0.month == month && $0.day == day && anchor > $0 }?.year
  }
}
