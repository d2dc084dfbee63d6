internal import CalendarDates

/// The Islamic calendar as reckoned in Mecca: what the sighting of the moon decides elsewhere may
/// differ by a day.
enum IslamicCalendar {
  /// Returns the first such day that falls in a year of the common calendar.
  static func day(month: Int, day: Int, in year: Int) -> CalendarDay? {
    let guess = (year - 622) * 33 / 32
    for candidate in max(1, guess - 1)...max(1, guess + 2) {
      let found = firstOfMonth(candidate, month) + (day - 1)
      if found.year == year { return found }
    }
    return nil
  }

  /// The day after the first sunset that follows the new moon.
  private static func firstOfMonth(_ year: Int, _ month: Int) -> CalendarDay {
    // The tabular calendar tells which moon: 29.5 days a month, 11 leap days in 30 years from
    // 19 July 622 (Gregorian). The new moon comes up to three days before its month.
    let days = 1 + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
    let tabular = CalendarDay(number: Int32(clamping: days - 492_149))
    return Moon.newMoon(from: tabular + -5, zone: 3, dayBreak: 18.3 / 24) + 2
  }
}

/// The Hebrew calendar, by its arithmetic.
enum HebrewCalendar {
  /// Returns the day of a month, counted from Nisan, that falls in a year of the common calendar.
  ///
  /// Months 7 (Tishri) and later belong to the Hebrew year that begins in that autumn.
  static func day(month: Int, day: Int, in year: Int) -> CalendarDay? {
    let hebrewYear = year + (month >= 7 && month < 12 ? 3761 : 3760)
    let newYear = self.newYear(hebrewYear)
    let length = self.newYear(hebrewYear + 1) - newYear
    if month >= 7, month < 12 {
      // Tishri has 30 days, Heshvan 29 or 30, Kislev 29 or 30.
      var days = day - 1
      if month > 7 { days += 30 }
      if month > 8 { days += length % 10 == 5 ? 30 : 29 }
      if month > 9 { days += length % 10 == 3 ? 29 : 30 }
      return CalendarDay(number: Int32(clamping: newYear + days))
    }
    // From Nisan to the end the lengths never change: 30, 29, … 177 days in all. Adar comes before.
    let nisan = newYear + length - 177
    let start = month == 12 ? nisan - 29 : nisan + (59 * (month - 1) + 1) / 2
    return CalendarDay(number: Int32(clamping: start + day - 1))
  }

  /// The day number of 1 Tishri.
  private static func newYear(_ year: Int) -> Int {
    elapsed(year) + correction(year) - 2_092_590
  }

  /// Days from the epoch to the mean new moon of Tishri, put off from Sunday, Wednesday, Friday.
  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let days = 29 * months + parts / 25_920
    return 3 * (days + 1) % 7 < 3 ? days + 1 : days
  }

  private static func correction(_ year: Int) -> Int {
    let before = elapsed(year - 1)
    let now = elapsed(year)
    let after = elapsed(year + 1)
    if after - now == 356 { return 2 }
    return now - before == 382 ? 1 : 0
  }
}

/// New moons, well enough to tell their day.
enum Moon {
  /// The second new moon after the winter solstice, in Chinese time.
  static func chineseNewYear(_ year: Int) -> CalendarDay? {
    // The new year lies between 21 January and 20 February.
    guard let first = CalendarDay(year: year, month: 1, day: 21) else { return nil }
    return newMoon(from: first, zone: 8)
  }

  /// The new moon between 17 October and 15 November, the evening in Indian time.
  static func diwali(_ year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: 10, day: 17) else { return nil }
    // The lamps are lit on the evening before the moment, if that comes before sunset.
    return newMoon(from: first, zone: 5.5, dayBreak: 17.5 / 24)
  }

  static func newMoon(from first: CalendarDay, zone: Double, dayBreak: Double = 0)
    -> CalendarDay
  {
    let start = Double(first.number) + 2_440_587.5
    var lunation = Int(((start - 2_451_550.1) / 29.530588861).rounded(.down)) - 1
    while true {
      let moment = instant(lunation) + zone / 24 - 2_440_587.5
      let day = CalendarDay(number: Int32((moment - dayBreak).rounded(.down)))
      if day >= first { return day }
      lunation += 1
    }
  }

  /// The Julian date of a new moon: the mean one and its greatest periodic terms.
  private static func instant(_ lunation: Int) -> Double {
    let count = Double(lunation)
    let century = count / 1236.85
    let mean =
      2_451_550.09766 + 29.530588861 * count + 0.00015437 * century * century
    let sun = angle(2.5534 + 29.1053567 * count)
    let moon = angle(201.5643 + 385.81693528 * count + 0.0107582 * century * century)
    let latitude = angle(160.7108 + 390.67050284 * count)
    let node = angle(124.7746 - 1.56375588 * count)
    return mean - 0.4072 * sine(moon) + 0.17241 * sine(sun) + 0.01608 * sine(2 * moon)
      + 0.01039 * sine(2 * latitude) + 0.00739 * sine(moon - sun) - 0.00514 * sine(moon + sun)
      + 0.00208 * sine(2 * sun) - 0.00111 * sine(moon - 2 * latitude) + 0.00017 * sine(node)
      - 0.0008
  }

  private static func angle(_ degrees: Double) -> Double {
    degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
  }

  /// The sine by its series, so that the result is the same on every system.
  private static func sine(_ angle: Double) -> Double {
    var rest = angle.truncatingRemainder(dividingBy: 2 * .pi)
    if rest > .pi { rest -= 2 * .pi }
    if rest < -.pi { rest += 2 * .pi }
    var term = rest
    var sum = rest
    for step in 1...12 {
      term *= -rest * rest / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }
}
