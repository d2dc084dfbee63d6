internal import CalendarDates

/// Where the resolver put an expression in the calendar, or why it could not.
struct DatePlace {
  var value: String
  var from: CalendarDay?
  var to: CalendarDay?
  var span: DateSpan?
  var precision: DateExpression.Precision
  var reason: DateExpression.Reason?
  var kind = DateExpression.Kind.date
  /// The first day of the year that a range ends with.
  var endStart: CalendarDay?

  /// A date of the calendar.
  init(_ date: CalendarDate, value: String, precision: DateExpression.Precision) {
    self.value = value
    let days = date.days
    from = days?.first
    to = days?.last
    span = .date(date)
    self.precision = precision
  }

  init(_ day: CalendarDay) {
    let date = CalendarDate(day)
    value = date.description
    // The calendar ends where years have more than four digits.
    if let year = date.year, (-9999...9999).contains(year) {
      from = day
      to = day
    }
    span = .date(date)
    precision = .day
  }

  /// A run of days.
  init(
    _ from: CalendarDay, _ to: CalendarDay, value: String, precision: DateExpression.Precision
  ) {
    self.value = value
    self.from = from
    self.to = to
    span = .interval(from: .date(CalendarDate(from)), to: .date(CalendarDate(to)))
    self.precision = precision
  }

  /// What cannot be placed.
  init(
    notPlaced value: String, _ precision: DateExpression.Precision,
    _ reason: DateExpression.Reason, date: CalendarDate? = nil
  ) {
    self.value = value
    span = date.map { .date($0) }
    self.precision = precision
    self.reason = reason
  }

  static func month(_ year: Int, _ month: Int) -> DatePlace? {
    CalendarDate(year: year, month: month).map {
      DatePlace($0, value: $0.description, precision: .month)
    }
  }

  static func year(_ year: Int) -> DatePlace? {
    CalendarDate(year: year).map { DatePlace($0, value: $0.description, precision: .year) }
  }

  /// The ISO week that holds the day.
  static func week(of day: CalendarDay) -> DatePlace {
    let monday = day + (1 - day.weekday)
    return DatePlace(monday, monday + 6, value: weekValue(monday, ""), precision: .week)
  }

  static func weekend(of day: CalendarDay) -> DatePlace {
    let monday = day + (1 - day.weekday)
    return DatePlace(
      monday + 5, monday + 6, value: weekValue(monday, "-WE"), precision: .weekend)
  }

  /// The weekend that a day off is part of: Friday to Sunday, or Saturday to Monday.
  static func weekend(with day: CalendarDay) -> DatePlace {
    var place = weekend(of: day.weekday < 3 ? day + -7 : day)
    if let from = place.from, let to = place.to, day.weekday != 2, day.weekday != 3 {
      place.from = min(from, day)
      place.to = max(to, day)
    }
    return place
  }

  private static func weekValue(_ monday: CalendarDay, _ part: StaticString) -> String {
    let (year, week) = monday.week
    return String { text in
      text.append(year)
      text.append("-W")
      text.append(week, width: 2)
      text.append(part)
    }
  }

  private static func value(_ year: Int, season: Int) -> String {
    String { text in
      text.append(year)
      text.append("-")
      text.append(DateResolver.seasonCode(season))
    }
  }

  /// A year and a part of it, as in `2024-Q3`.
  private static func value(_ year: Int, _ part: StaticString, _ number: Int) -> String {
    String { text in
      text.append(year)
      text.append(part)
      text.append(number)
    }
  }

  static func quarter(_ year: Int, _ quarter: Int) -> DatePlace? {
    months(year, from: quarter * 3 - 2, count: 3).map {
      DatePlace($0.first, $0.last, value: value(year, "-Q", quarter), precision: .quarter)
    }
  }

  static func half(_ year: Int, _ half: Int) -> DatePlace? {
    months(year, from: half * 6 - 5, count: 6).map {
      DatePlace($0.first, $0.last, value: value(year, "-H", half), precision: .half)
    }
  }

  static func season(_ year: Int, _ season: Int) -> DatePlace? {
    CalendarDate(year: year, month: 20 + season).map {
      DatePlace($0, value: value(year, season: season), precision: .season)
    }
  }

  /// Ten or a hundred years from `first` on.
  static func years(_ first: Int, _ count: Int) -> DatePlace? {
    let unspecified = count == 10 ? 1 : count == 100 ? 2 : 3
    guard let date = CalendarDate(year: first, unspecifiedYearDigits: unspecified) else {
      return nil
    }
    return DatePlace(
      date, value: date.description, precision: count == 10 ? .decade : .century)
  }

  static func months(_ year: Int, from month: Int, count: Int) -> DayInterval? {
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(
        year: year, month: month + count - 1,
        day: CalendarDay.days(inMonth: month + count - 1, of: year))
    else { return nil }
    return DayInterval(first, last)
  }
}

extension CalendarDay {
  /// The same day so many months on, or the last of a shorter month.
  func adding(months: Int) -> CalendarDay? {
    let (year, month, day) = components
    let (count, isOver) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isOver else { return nil }
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    guard (-9999...9999).contains(newYear) else { return nil }
    let newMonth = count - newYear * 12 + 1
    return CalendarDay(
      year: newYear, month: newMonth,
      day: min(day, CalendarDay.days(inMonth: newMonth, of: newYear)))
  }
}
