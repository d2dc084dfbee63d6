/// A day as pages and releases print it, with a clock and a zone or without.
///
/// Forms: "6 September 2024", "Sept. 6, 2024, 5:00 a.m. ET", "2024-09-06T14:20Z" (ISO 8601), "Fri, 06
/// Sep 2024 14:20:00 +0000" (RFC 2822). Months have English names, the day of the month stands beside
/// them, and the year has four digits. "03/04/2024" is none, as it has two readings; "06.09.2024" and
/// "17/09/2024" have one.
package struct PrintedDay: Hashable, Sendable {
  package var day: CalendarDay

  /// Whether nothing stands beside it but a weekday, a clock and a zone.
  package var isAlone: Bool

  /// Reads the first day in `text`, or `nil` where there is none.
  package init?(_ text: String) {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let (day, places) = Self.joined(parts) ?? Self.named(parts) ?? Self.numeric(text, parts)
    else { return nil }
    self.day = day
    isAlone = parts.indices.allSatisfy { places.contains($0) || Self.isClock(parts[$0]) }
  }

  /// The month that the text is, with its year and no more: "June 2025".
  package static func month(_ text: String) -> CalendarDate? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard parts.count == 2, let month = month(named: parts[0]), parts[1].utf8.count == 4,
      let year = Int(parts[1]), (1000...9999).contains(year)
    else { return nil }
    return CalendarDate(year: year, month: month)
  }

  /// "2024-09-06", "20240906", each with a clock behind it or without.
  private static func joined(_ parts: [Substring]) -> (CalendarDay, Set<Int>)? {
    guard let first = parts.first else { return nil }
    if first.utf8.count == 4, let year = Int(first), parts.count >= 3, let month = Int(parts[1]) {
      let digits = parts[2].prefix { $0.isNumber }
      let rest = parts[2].dropFirst(digits.count)
      guard rest.isEmpty || rest.first == "t", let number = Int(digits) else { return nil }
      return day(year, month, number).map { ($0, [0, 1, 2]) }
    }
    guard first.utf8.count >= 8, let number = Int(first.prefix(8)),
      first.utf8.count == 8 || first.dropFirst(8).first == "t"
    else { return nil }
    return day(number / 10_000, number / 100 % 100, number % 100).map { ($0, [0]) }
  }

  /// "6 September 2024", "September 6th, 2024".
  private static func named(_ parts: [Substring]) -> (CalendarDay, Set<Int>)? {
    guard let place = parts.firstIndex(where: { month(named: $0) != nil }),
      let month = month(named: parts[place]),
      let yearPlace = parts[place...].firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil }),
      let year = Int(parts[yearPlace])
    else { return nil }
    for near in [place - 1, place + 1] where parts.indices.contains(near) {
      let digits = parts[near].prefix { $0.isNumber }
      guard digits.utf8.count <= 2, let number = Int(digits),
        ["", "st", "nd", "rd", "th"].contains(parts[near].dropFirst(digits.count))
      else { continue }
      return day(year, month, number).map { ($0, [place, near, yearPlace]) }
    }
    return nil
  }

  /// "06.09.2024": with full stops the day comes first; "17/09/2024", "09/17/2024": with strokes it is
  /// the number that can be no month.
  private static func numeric(_ text: String, _ parts: [Substring]) -> (CalendarDay, Set<Int>)? {
    for place in parts.indices.dropLast(2) {
      guard parts[place].utf8.count <= 2, let first = Int(parts[place]),
        parts[place + 1].utf8.count <= 2, let second = Int(parts[place + 1]),
        parts[place + 2].utf8.count == 4, let year = Int(parts[place + 2])
      else { continue }
      let places: Set = [place, place + 1, place + 2]
      let numbers = parts[place...(place + 2)]
      if isWritten(numbers, with: ".", in: text) {
        return day(year, second, first).map { ($0, places) }
      }
      if isWritten(numbers, with: "/", in: text), max(first, second) > 12 {
        return day(year, min(first, second), max(first, second)).map { ($0, places) }
      }
    }
    return nil
  }

  /// Whether a word of the text begins with the numbers, with `mark` between them.
  private static func isWritten(
    _ numbers: ArraySlice<Substring>, with mark: Character, in text: String
  ) -> Bool {
    text.split(separator: " ").contains {
      $0.split(separator: mark).prefix(3).elementsEqual(numbers)
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    (1000...9999).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  private static func month(named word: Substring) -> Int? {
    let isAbbreviated = word.utf8.count == 3 || word == "sept"
    return months.firstIndex { isAbbreviated ? $0.hasPrefix(word.prefix(3)) : $0 == word }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Whether the text is a clock, with a zone or without, and no more.
  package static func isClock(_ text: String) -> Bool {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return !parts.isEmpty && parts.allSatisfy(isClock)
  }

  /// Whether a word belongs to a clock, a zone or is a weekday.
  private static func isClock(_ word: Substring) -> Bool {
    if clockWords.contains(word) { return true }
    let digits = word.prefix { $0.isNumber }
    if (1...4).contains(digits.utf8.count) {
      return ["", "am", "pm", "h", "hrs", "z"].contains(word.dropFirst(digits.count))
    }
    return word.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(word) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let clockWords: Set<Substring> = [
    "a", "am", "at", "bst", "cdt", "cest", "cet", "cst", "ct", "eat", "edt", "eest", "eet", "est",
    "et", "gmt", "gst", "h", "hours", "hrs", "ist", "jst", "local", "m", "mdt", "msk", "mst", "mt",
    "p", "pdt", "pm", "pst", "pt", "sast", "sgt", "time", "tues", "thur", "thurs", "utc", "wat",
    "z",
  ]
}
