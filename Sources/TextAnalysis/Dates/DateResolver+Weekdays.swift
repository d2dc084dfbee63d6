internal import CalendarDates

// Places weekdays: Sunday, last Friday, Tuesday the 19th, two Sundays ago.
extension DateResolver {
  func placeWeekday(_ weekday: Int, _ shift: DateMeaning.Shift) -> DatePlace {
    guard let (day, count) = base(shift) else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .weekdayWithoutDate)
    }
    let back = (day.weekday - weekday + 7) % 7
    let ahead = (weekday - day.weekday + 7) % 7
    switch shift {
    case .none:
      let isAhead = direction == .future || direction == .nearest && ahead < back
      return DatePlace(isAhead ? day + ahead : day + -back)
    case .by(0): return DatePlace(day + (weekday - day.weekday))
    case .by(let count) where count > 0: return DatePlace(day + (weekday - day.weekday + 7 * count))
    case .by: return DatePlace(day + -(back == 0 ? 7 : back))
    case .last: return DatePlace(day + -(back < 2 ? back + 7 : back))
    case .coming: return DatePlace(day + (ahead == 0 ? 7 : ahead))
    case .fromStory(0): return DatePlace(day + ahead)
    case .fromStory:
      return DatePlace(count > 0 ? day + (ahead == 0 ? 7 : ahead) : day + -(back == 0 ? 7 : back))
    }
  }

  func placeWeekdayAndDay(_ weekday: Int, _ day: Int) -> DatePlace {
    guard let anchor else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .weekdayWithoutDate)
    }
    var steps = (0...24).flatMap { [$0, -$0] }
    if direction == .past { steps = (0...24).map { -$0 } }
    if direction == .future { steps = Array(0...24) }
    for step in steps {
      guard let month = anchor.adding(months: step),
        let found = CalendarDay(year: month.year, month: month.month, day: day),
        found.weekday == weekday
      else { continue }
      if direction == .past && found > anchor || direction == .future && found < anchor { continue }
      return DatePlace(found)
    }
    return DatePlace(notPlaced: "XXXX-XX-XX", .day, .noSuchDay)
  }

  func placeDayOfMonth(_ number: Int, _ shift: DateMeaning.Shift) -> DatePlace {
    var open: DatePlace {
      DatePlace(notPlaced: "XXXX-XX-" + (number < 10 ? "0" : "") + "\(number)", .day, missing)
    }
    guard let (day, count) = base(shift) else { return open }
    var month = day.adding(months: count)
    if shift == .none, direction != .future, number > day.day { month = day.adding(months: -1) }
    if shift == .none, direction == .future, number < day.day { month = day.adding(months: 1) }
    guard let month, let found = CalendarDay(year: month.year, month: month.month, day: number)
    else { return open }
    return DatePlace(found)
  }

  func placeWeekdayOffset(_ count: Int, _ weekday: Int, _ base: DateMeaning?) -> DatePlace {
    guard let day = base.map({ place($0).from }) ?? anchor else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .weekdayWithoutDate)
    }
    let ahead = (weekday - day.weekday + 6) % 7 + 1
    let back = (day.weekday - weekday + 6) % 7 + 1
    return DatePlace(
      count > 0 ? day + (ahead + 7 * (count - 1)) : day + -(back + 7 * (-count - 1)))
  }
}
