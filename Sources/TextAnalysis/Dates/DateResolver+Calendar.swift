internal import CalendarDates

// Places days, months, seasons, quarters and holidays of a year that is told or chosen.
extension DateResolver {
  func placeDay(
    _ year: DateMeaning.Year, _ month: Int, _ day: Int, _ weekday: Int?
  ) -> DatePlace {
    guard let open = CalendarDate(year: nil, month: month, day: day) else {
      return DatePlace(notPlaced: Self.open(month, day), .day, .noSuchDay)
    }
    var chosen = chooseYear(year) { candidate in
      CalendarDay(year: candidate, month: month, day: day).map { DayInterval($0, $0) }
    }
    if year == .notStated, let weekday, let year = chosen {
      // The weekday tells the year where it fits just one near the text.
      func fits(_ year: Int) -> Bool {
        CalendarDay(year: year, month: month, day: day)?.weekday == weekday
      }
      chosen = fits(year) ? year : fits(year - 1) ? year - 1 : fits(year + 1) ? year + 1 : year
    }
    if chosen == nil, month == 2, day == 29, let anchor {
      chosen = (1...8).map { anchor.year - $0 }.first { CalendarDay.isLeap($0) }
    }
    if let chosen {
      if let place = CalendarDay(year: chosen, month: month, day: day) { return DatePlace(place) }
      return DatePlace(notPlaced: Self.open(month, day), .day, .noSuchDay)
    }
    return DatePlace(notPlaced: Self.open(month, day), .day, .yearNotStated, date: open)
  }

  /// The value of a month or day without its year.
  private static func open(_ month: Int, _ day: Int? = nil) -> String {
    String { text in
      text.append("XXXX")
      text.appendPart(month)
      if let day { text.appendPart(day) }
    }
  }

  func placeMonth(_ month: Int, _ year: DateMeaning.Year) -> DatePlace {
    let chosen = chooseYear(year, isMonth: true) { CalendarDate.days(ofMonth: month, in: $0) }
    if let chosen, let place = DatePlace.month(chosen, month) { return place }
    return DatePlace(
      notPlaced: Self.open(month), .month, .yearNotStated,
      date: CalendarDate(year: nil, month: month))
  }

  func placeYears(_ first: Int, _ count: Int, _ isStated: Bool) -> DatePlace {
    var first = first
    // "the twenties": of this century once they have begun, as the day of the text tells.
    if !isStated, let anchor, anchor.year >= first + 100 { first += 100 }
    return DatePlace.years(first, count) ?? DatePlace(notPlaced: "XXXX", .decade, .noSuchDay)
  }

  func placeSeason(_ season: Int, _ year: DateMeaning.Year) -> DatePlace {
    var chosen = chooseYear(year) { CalendarDate.days(ofMonth: 20 + season, in: $0) }
    // "This winter was mild", told in March.
    if year == .occurrence(0), direction == .past, let anchor, let told = chosen,
      let last = CalendarDate.days(ofMonth: 20 + season, in: told - 1)?.last,
      (1...100).contains(anchor - last)
    {
      chosen = told - 1
    }
    return chosen.flatMap { DatePlace.season($0, season) }
      ?? DatePlace(notPlaced: "XXXX-\(Self.seasonCode(season))", .season, missing)
  }

  func placeQuarter(_ quarter: Int, _ year: DateMeaning.Year) -> DatePlace {
    let chosen = chooseYear(year) { DatePlace.months($0, from: quarter * 3 - 2, count: 3) }
    return chosen.flatMap { DatePlace.quarter($0, quarter) }
      ?? DatePlace(notPlaced: "XXXX-Q\(quarter)", .quarter, missing)
  }

  func placeHalf(_ half: Int, _ year: DateMeaning.Year) -> DatePlace {
    var chosen = chooseYear(year) { DatePlace.months($0, from: half * 6 - 5, count: 6) }
    // Figures are of halves that are over.
    if year == .notStated, direction == .past, let anchor, let told = chosen,
      DatePlace.months(told, from: half * 6 - 5, count: 6).map({ $0.last >= anchor }) ?? false
    {
      chosen = told - 1
    }
    return chosen.flatMap { DatePlace.half($0, half) }
      ?? DatePlace(notPlaced: "XXXX-H\(half)", .half, missing)
  }

  func placeHoliday(_ id: WordID, _ year: DateMeaning.Year) -> DatePlace {
    if year == .notStated, lexicon[id].meets(ownHolidays) {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .vague)
    }
    guard let holiday = lexicon.value(of: id, in: holidayList).flatMap(Holiday.init) else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .noSuchDay)
    }
    var chosen = chooseYear(year, holiday.days)
    if year == .notStated, direction == .open, let anchor { chosen = anchor.year }
    if case .occurrence(0) = year, let anchor {
      chosen = [anchor.year, anchor.year + 1].first {
        holiday.days($0).map { $0.last >= anchor } ?? false
      }
    }
    guard let chosen, let days = holiday.days(chosen) else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, missing)
    }
    if days.first == days.last { return DatePlace(days.first) }
    return DatePlace(
      days.first, days.last, value: "\(days.first)/\(days.last)", precision: .range)
  }
}
