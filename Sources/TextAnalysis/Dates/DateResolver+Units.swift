internal import CalendarDates

// Places weeks, months, years and the like: last week, the following month.
extension DateResolver {
  func placeUnit(_ unit: DateUnit, _ shift: DateMeaning.Shift) -> DatePlace {
    guard let (start, count) = base(shift) else { return notPlaced(unit) }
    var day = start
    if case .fromStory = shift, unit != .day, let storyStart { day = storyStart }
    if unit == .quarter, case .fromStory = shift, let storyQuarter { day = storyQuarter }
    let place: DatePlace?
    switch unit {
    case .second, .minute, .hour, .day:
      // "It was over the next day", where no day is told.
      if case .fromStory(1...) = shift, direction == .past, let anchor, day + count > anchor {
        return notPlaced(unit)
      }
      place = DatePlace(day + count)
    case .week:
      // On a Sunday "last week" is the one that is ending.
      let isEnding = shift == .by(-1) && day.weekday == 7
      place = .week(of: isEnding ? day : day + 7 * count)
    case .fortnight:
      let monday = day + (1 - day.weekday + 14 * count)
      place = DatePlace(monday, monday + 13, value: "P2W", precision: .range)
    case .weekend:
      var weeks = count
      if shift == .none, direction == .past || direction == .open && day.weekday <= 2,
        day.weekday < 6
      {
        weeks = -1
      }
      if shift == .coming, day.weekday < 6 { weeks = 0 }
      place = .weekend(of: day + 7 * weeks)
    case .month: place = day.adding(months: count).flatMap { .month($0.year, $0.month) }
    case .quarter:
      place = day.adding(months: 3 * count).flatMap { .quarter($0.year, ($0.month + 2) / 3) }
    case .half: place = day.adding(months: 6 * count).flatMap { .half($0.year, ($0.month + 5) / 6) }
    case .year: place = .year(day.year + count)
    case .decade: place = .years((day.year / 10 + count) * 10, 10)
    case .century: place = .years((day.year / 100 + count) * 100, 100)
    case .millennium: place = nil
    }
    return place ?? notPlaced(unit)
  }

  func notPlaced(_ unit: DateUnit) -> DatePlace {
    switch unit {
    case .week, .fortnight: DatePlace(notPlaced: "XXXX-WXX", .week, missing)
    case .weekend: DatePlace(notPlaced: "XXXX-WXX-WE", .weekend, missing)
    case .month: DatePlace(notPlaced: "XXXX-XX", .month, missing)
    case .quarter: DatePlace(notPlaced: "XXXX-QX", .quarter, missing)
    case .half: DatePlace(notPlaced: "XXXX-HX", .half, missing)
    case .year, .decade, .century, .millennium: DatePlace(notPlaced: "XXXX", .year, missing)
    case .second, .minute, .hour, .day: DatePlace(notPlaced: "XXXX-XX-XX", .day, missing)
    }
  }
}
