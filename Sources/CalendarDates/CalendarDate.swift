/// A date as precise as it is known: a day, a month, a season, a year, or a day without its year.
///
/// The textual form is EDTF level 1 (ISO 8601-2:2019, Library of Congress 2019 profile): `2024`,
/// `2024-03`, `2024-03-31`, seasons `2024-21` to `2024-24`, the qualifiers `?` (uncertain), `~`
/// (approximate) and `%` (both), and unspecified digits `202X`, `2024-XX`. One form goes beyond it:
/// `--10-07` (ISO 8601:2000 truncated) is a month and day whose year is not stated.
package struct CalendarDate: Hashable, Sendable {
  // Eight bytes in all, as every finding has some: no year is the least number, no month or day 0.
  private let yearNumber: Int32
  private let unspecifiedDigits: UInt8
  private let monthNumber: UInt8
  private let dayNumber: UInt8
  private let qualifiers: Qualifiers

  private struct Qualifiers: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static var uncertain: Qualifiers { Qualifiers(rawValue: 1) }
    static var approximate: Qualifiers { Qualifiers(rawValue: 2) }
  }

  /// `nil` only where no year is stated.
  package var year: Int? { yearNumber == .min ? nil : Int(yearNumber) }

  /// Trailing digits of the year that are not specified: 1 for `202X`, 2 for `20XX`.
  package var unspecifiedYearDigits: Int { Int(unspecifiedDigits) }

  /// 1 to 12 for months, 21 to 24 for spring to winter.
  package var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }

  /// 1 to 31.
  package var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }

  package var isUncertain: Bool { qualifiers.contains(.uncertain) }
  package var isApproximate: Bool { qualifiers.contains(.approximate) }

  /// Makes a date, or `nil` when the calendar has none such or the parts do not go together.
  package init?(
    year: Int?, unspecifiedYearDigits: Int = 0, month: Int? = nil, day: Int? = nil,
    isUncertain: Bool = false, isApproximate: Bool = false
  ) {
    if let month, !(1...12).contains(month), !(21...24).contains(month) { return nil }
    if let year, !(-9999...9999).contains(year) { return nil }
    if let day {
      guard let month, (1...12).contains(month), day >= 1 else { return nil }
      // Without a year 29 February is possible.
      guard day <= CalendarDay.days(inMonth: month, of: year ?? 2000) else { return nil }
    }
    if year == nil, month == nil { return nil }
    if unspecifiedYearDigits > 0, month != nil { return nil }
    yearNumber = year.map { Int32($0) } ?? .min
    unspecifiedDigits = UInt8(clamping: unspecifiedYearDigits)
    monthNumber = UInt8(month ?? 0)
    dayNumber = UInt8(day ?? 0)
    var qualifiers: Qualifiers = []
    if isUncertain { qualifiers.insert(.uncertain) }
    if isApproximate { qualifiers.insert(.approximate) }
    self.qualifiers = qualifiers
  }

  package init(_ day: CalendarDay) {
    let parts = day.components
    yearNumber = Int32(parts.year)
    unspecifiedDigits = 0
    monthNumber = UInt8(parts.month)
    dayNumber = UInt8(parts.day)
    qualifiers = []
  }

  /// All days that the date may mean, or `nil` without a year.
  ///
  /// Seasons are those of the northern half: spring is March to May; winter runs into the next
  /// year's February.
  package var days: DayInterval? {
    guard let year else { return nil }
    if let month, let day {
      return CalendarDay(year: year, month: month, day: day).map { DayInterval($0, $0) }
    }
    if let month { return Self.days(ofMonth: month, in: year) }
    var span = 1
    for _ in 0..<min(unspecifiedDigits, 3) { span *= 10 }
    return Self.interval(year, 1, year + span - 1, 12)
  }

  /// The days of a month or season, numbered as in `month`.
  @inlinable
  package static func days(ofMonth month: Int, in year: Int) -> DayInterval? {
    guard month > 12 else {
      return CalendarDay(year: year, month: month, day: 1).map {
        DayInterval($0, $0 + (CalendarDay.days(inMonth: month, of: year) - 1))
      }
    }
    guard (21...24).contains(month) else { return nil }
    let firstMonth = 3 + (month - 21) * 3
    let lastYear = firstMonth == 12 ? year + 1 : year
    return interval(year, firstMonth, lastYear, (firstMonth + 1) % 12 + 1)
  }

  @inlinable
  static func interval(
    _ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int
  ) -> DayInterval? {
    guard let first = CalendarDay(year: firstYear, month: firstMonth, day: 1) else { return nil }
    guard
      let last = CalendarDay(
        year: lastYear, month: lastMonth, day: CalendarDay.days(inMonth: lastMonth, of: lastYear))
    else { return nil }
    return DayInterval(first, last)
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String {
    String { text in
      if let year, let month, let day, 0..<10_000 ~= year, unspecifiedYearDigits == 0,
        !isUncertain, !isApproximate
      {
        return text.appendDay(year, month, day)
      }
      if let year {
        text.append(year, width: 4)
        text.crossOut(unspecifiedYearDigits)
        if let month { text.appendPart(month) }
      } else {
        text.append("-")
        text.appendPart(month ?? 0)
      }
      if let day { text.appendPart(day) }
      switch (isUncertain, isApproximate) {
      case (true, true): text.append("%")
      case (true, false): text.append("?")
      case (false, true): text.append("~")
      case (false, false): break
      }
    }
  }
}

extension CalendarDate {
  /// Reads one EDTF level 1 date (no interval), or returns `nil`.
  ///
  /// A time of day after `T` is accepted and dropped: the site knows days. `2024-XX` reads as the
  /// year, `2024-03-XX` as the month: what is not specified is not there.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    var isUncertain = false
    var isApproximate = false
    switch bytes.last {
    case UInt8(ascii: "?"): isUncertain = true
    case UInt8(ascii: "~"): isApproximate = true
    case UInt8(ascii: "%"):
      isUncertain = true
      isApproximate = true
    default: break
    }
    if isUncertain || isApproximate { bytes.removeLast() }
    if let time = bytes.firstIndex(of: UInt8(ascii: "T")) {
      guard time == bytes.startIndex + 10, Self.isTime(bytes[(time + 1)...]) else { return nil }
      bytes.removeSubrange(time...)
    }
    let hasYear = !bytes.starts(with: Array("--".utf8))
    var year: Int?
    var unspecified = 0
    var rest: ArraySlice<UInt8>
    if hasYear {
      let sign = bytes.first == UInt8(ascii: "-") ? 1 : 0
      guard bytes.count >= sign + 4 else { return nil }
      var digits = Array(bytes[sign..<sign + 4])
      while digits.last == UInt8(ascii: "X"), unspecified < 3 {
        digits.removeLast()
        unspecified += 1
      }
      digits += Array(repeating: UInt8(ascii: "0"), count: unspecified)
      guard let value = Self.number(digits[...]) else { return nil }
      year = sign == 1 ? -value : value
      rest = bytes[(sign + 4)...]
    } else {
      rest = bytes[1...]
    }
    var parts: [Int?] = []
    while !rest.isEmpty {
      guard parts.count < 2, rest.count >= 3, rest.first == UInt8(ascii: "-") else { return nil }
      let part = rest.dropFirst().prefix(2)
      if part.elementsEqual("XX".utf8) {
        parts.append(nil)
      } else {
        guard let value = Self.number(part) else { return nil }
        parts.append(value)
      }
      rest = rest.dropFirst(3)
    }
    let month = parts.first ?? nil
    let day = parts.count == 2 ? parts[1] : nil
    if month == nil, day != nil { return nil }
    self.init(
      year: year, unspecifiedYearDigits: unspecified, month: month, day: day,
      isUncertain: isUncertain, isApproximate: isApproximate)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// `hh:mm` or `hh:mm:ss`, with a fraction and a zone (`Z`, `+02:00`) if any.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let allowed = Array("0123456789:.,+-Z".utf8)
    return bytes.count >= 5 && bytes.allSatisfy(allowed.contains)
  }
}
