import CalendarDates

/// Dates as a language writes them.
struct DatePatterns: Sendable {
  let months: [String]
  let shortMonths: [String]
  /// Spring to winter.
  let seasons: [String]
  private let patterns: [String: String]
  private let words: [String: String]

  private static let english: [String: String] = [
    "day": "{d} {month} {y}", "day_noyear": "{d} {month}", "month": "{month} {y}", "year": "{y}",
  ]
  private static let englishWords: [String: String] = [
    "date_noyear": "{date}, year not stated", "date_range": "{start} to {end}",
    "date_about": "about {date}", "date_uncertain": "{date} (?)", "date_unknown": "date unknown",
    "date_since": "since {date}", "date_until": "until {date}",
  ]

  /// Makes the patterns of `nodes`, the first that has a key counting, with words of the interface.
  init(_ nodes: [StringsNode], words: [String: String]) {
    func names(_ key: String, _ count: Int, _ fallback: [String]) -> [String] {
      nodes.lazy.compactMap { $0[key]?.texts }.first { $0.count == count } ?? fallback
    }
    months = names(
      "months", 12,
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ])
    shortMonths = names(
      "short_months", 12,
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    seasons = names("seasons", 4, ["spring", "summer", "autumn", "winter"])
    var patterns = Self.english
    for key in ["day", "first_day", "day_noyear", "first_day_noyear", "month", "year"] {
      if let pattern = nodes.first?[key]?.text { patterns[key] = pattern }
    }
    self.patterns = patterns
    self.words = words.filter { $0.key.hasPrefix("date_") && !$0.value.isEmpty }
  }

  /// A date, an interval, or a part of one: "7 October, year not stated", "24 March 2024".
  func text(_ span: DateSpan) -> String {
    switch span {
    case .date(let date): return text(date)
    case .interval(.date(let start), .date(let end)):
      return range(start, end)
    case .interval(.date(let start), _): return word("date_since", ["date": text(start)])
    case .interval(_, .date(let end)): return word("date_until", ["date": text(end)])
    case .interval: return word("date_unknown", [:])
    }
  }

  func text(_ day: CalendarDay) -> String { text(CalendarDate(day)) }

  func text(_ date: CalendarDate) -> String {
    var text = plain(date)
    if date.year == nil { text = word("date_noyear", ["date": text]) }
    if date.isApproximate { text = word("date_about", ["date": text]) }
    if date.isUncertain { text = word("date_uncertain", ["date": text]) }
    return text
  }

  /// Both ends, what they share told once: "24 to 26 March 2024", "November to December 2023".
  private func range(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard start.year == end.year, start.month != nil, end.month != nil, isPlain(start), isPlain(end)
    else { return word("date_range", ["start": text(start), "end": text(end)]) }
    let range = word("date_range", ["start": opening(start, end), "end": plain(end)])
    return start.year == nil ? word("date_noyear", ["date": range]) : range
  }

  /// The start of a range whose end tells the year, and where the day comes first, the month.
  private func opening(_ start: CalendarDate, _ end: CalendarDate) -> String {
    guard let month = start.month else { return plain(start) }
    guard let day = start.day else { return monthName(month) }
    let dayFirst = pattern(for: "day_noyear", first: day == 1).prefix { $0 != " " }
    if month == end.month, end.day != nil, !dayFirst.hasPrefix("{month}") {
      return filled(String(dayFirst), ["d": String(day)])
    }
    return pattern("day_noyear", first: day == 1, day: day, month: month, year: nil)
  }

  private func isPlain(_ date: CalendarDate) -> Bool {
    !date.isApproximate && !date.isUncertain && date.unspecifiedYearDigits == 0
  }

  private func plain(_ date: CalendarDate) -> String {
    guard let year = date.year else {
      guard let month = date.month else { return "" }
      guard let day = date.day else { return monthName(month) }
      return pattern("day_noyear", first: day == 1, day: day, month: month, year: nil)
    }
    if date.unspecifiedYearDigits > 0, let days = date.days {
      return word(
        "date_range", ["start": self.year(days.first.year), "end": self.year(days.last.year)])
    }
    guard let month = date.month else { return self.year(year) }
    guard let day = date.day else {
      return pattern("month", first: false, day: nil, month: month, year: year)
    }
    return pattern("day", first: day == 1, day: day, month: month, year: year)
  }

  /// Month and year as a heading, or the year alone.
  func monthText(year: Int, month: Int) -> String {
    pattern("month", first: false, day: nil, month: month, year: year)
  }

  func shortMonthText(year: Int, month: Int) -> String {
    filled(
      patterns["month"] ?? "", ["month": shortMonths[(month - 1) % 12], "y": String(year)])
  }

  /// The day and the short name of its month: "10 Mar".
  func shortDayText(month: Int, day: Int) -> String {
    filled(
      pattern(for: "day_noyear", first: day == 1),
      ["d": String(day), "month": shortMonths[(month - 1) % 12]])
  }

  func monthName(_ month: Int) -> String {
    if (1...12).contains(month) { return months[month - 1] }
    return (21...24).contains(month) ? seasons[month - 21] : ""
  }

  private func year(_ year: Int) -> String {
    filled(patterns["year"] ?? "{y}", ["y": String(year)])
  }

  private func pattern(_ key: String, first: Bool, day: Int?, month: Int, year: Int?) -> String {
    filled(
      pattern(for: key, first: first),
      [
        "d": day.map { String($0) } ?? "", "month": monthName(month),
        "y": year.map { String($0) } ?? "",
      ])
  }

  private func pattern(for key: String, first: Bool) -> String {
    (first ? patterns["first_\(key)"] : nil) ?? patterns[key] ?? ""
  }

  private func word(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    filled(words[key] ?? Self.englishWords[key] ?? "{date}", values)
  }
}

extension DateSpan {
  /// The form that HTML's `datetime` takes: a year, month, day, or month and day; else nothing.
  var machineText: String {
    guard case .date(let date) = self, date.unspecifiedYearDigits == 0 else { return "" }
    if let month = date.month, month > 12 { return "" }
    guard let year = date.year else {
      return date.day == nil ? "" : String(unqualified(date).dropFirst(2))
    }
    return year > 0 ? unqualified(date) : ""
  }

  private func unqualified(_ date: CalendarDate) -> String {
    var text = date.description
    if date.isUncertain || date.isApproximate { text.removeLast() }
    return text
  }
}
