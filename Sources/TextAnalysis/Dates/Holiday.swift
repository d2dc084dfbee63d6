internal import CalendarDates

/// The rule by which a day that has a name falls in a year; `holidays.yml` tells the forms.
struct Holiday: Sendable {
  private enum Rule {
    case fixed(month: Int, day: Int)
    /// The n-th weekday of a month, 5 for the last, and days after it.
    case weekday(Int, number: Int, month: Int, offset: Int)
    case easter(Int)
    case orthodoxEaster(Int)
    case islamic(month: Int, day: Int)
    case hebrew(month: Int, day: Int)
    /// Days from the Chinese New Year.
    case lunar(Int)
    /// Days from the new moon of late October or November.
    case diwali(Int)
    /// The Tuesday after the first Monday of November.
    case election
  }

  private let rule: Rule
  private let length: Int

  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let number = { (index: Int) in index < words.count ? Int(words[index]) : nil }
    let pair: (Int, Int)? = {
      let parts = words[words.count > 1 ? 1 : 0].split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }()
    let weekdays = [
      "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
      "sunday": 7,
    ]
    var length = 1
    switch first {
    case "easter":
      rule = .easter(number(1) ?? 0)
      length = number(2) ?? 1
    case "orthodox": rule = .orthodoxEaster(number(1) ?? 0)
    case "lunar": rule = .lunar(number(1) ?? 0)
    case "diwali": rule = .diwali(number(1) ?? 0)
    case "election": rule = .election
    case "islamic":
      guard let pair else { return nil }
      rule = .islamic(month: pair.0, day: pair.1)
      length = words.last == "month" ? 30 : 1
    case "hebrew":
      guard let pair else { return nil }
      rule = .hebrew(month: pair.0, day: pair.1)
      length = number(2) ?? 1
    default:
      if let weekday = weekdays[first], let count = number(1), let month = number(2) {
        rule = .weekday(weekday, number: count, month: month, offset: number(3) ?? 0)
      } else if let pair, words.count == 1 {
        rule = .fixed(month: pair.0, day: pair.1)
      } else {
        return nil
      }
    }
    self.length = length
  }

  /// The days of the holiday in a year of the common calendar, or `nil` if it falls outside.
  func days(_ year: Int) -> DayInterval? {
    guard (1...9000).contains(year), let first = first(year) else { return nil }
    return DayInterval(first, first + (length - 1))
  }

  private func first(_ year: Int) -> CalendarDay? {
    switch rule {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .weekday(let weekday, let number, let month, let offset):
      return Self.weekday(weekday, number, month, year).map { $0 + offset }
    case .easter(let offset): return Computus.easter(year).map { $0 + offset }
    case .orthodoxEaster(let offset): return Computus.orthodoxEaster(year).map { $0 + offset }
    case .islamic(let month, let day): return IslamicCalendar.day(month: month, day: day, in: year)
    case .hebrew(let month, let day): return HebrewCalendar.day(month: month, day: day, in: year)
    case .lunar(let offset): return Moon.chineseNewYear(year).map { $0 + offset }
    case .diwali(let offset): return Moon.diwali(year).map { $0 + offset }
    case .election: return Self.weekday(1, 1, 11, year).map { $0 + 1 }
    }
  }

  private static func weekday(_ weekday: Int, _ number: Int, _ month: Int, _ year: Int)
    -> CalendarDay?
  {
    let length = CalendarDay.days(inMonth: month, of: year)
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let start = first + ((weekday - first.weekday + 7) % 7)
    let found = start + 7 * (number - 1)
    return found.month == month && number < 5 ? found : lastWeekday(weekday, first + (length - 1))
  }

  private static func lastWeekday(_ weekday: Int, _ last: CalendarDay) -> CalendarDay {
    last + -((last.weekday - weekday + 7) % 7)
  }
}

/// Easter, by the rules of the two churches.
enum Computus {
  /// The Gregorian Easter Sunday (the anonymous algorithm of 1876).
  static func easter(_ year: Int) -> CalendarDay? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let leap = (century + 8) / 25
    let moon = (19 * golden + century - century / 4 - (century - leap + 1) / 3 + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * week) / 451
    let sum = moon + week - 7 * shift + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The Julian Easter Sunday as a day of the Gregorian calendar.
  static func orthodoxEaster(_ year: Int) -> CalendarDay? {
    let moon = (19 * (year % 19) + 15) % 30
    let week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let sum = moon + week + 114
    guard let julian = CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1) else {
      return nil
    }
    return julian + (year / 100 - year / 400 - 2)
  }
}
