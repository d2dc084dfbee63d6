import CalendarDates

/// A line that tells when a text came out, and no more: "Published: March 12, 2025", "Fri 6 Sep 2024
/// 14.20 BST", "As of 8 November 2023, 18:00 (local time)", "Updated 2 hours ago", "Last updated: 14:20".
struct StampLine {
  enum Kind: Hashable { case published, updated }

  var kind: Kind
  /// A day or a month; `nil` for a stamp without a date, as of "Published" on a line of its own.
  var date: CalendarDate?

  init?(_ line: String) {
    guard line.utf8.count <= 90 else { return nil }
    let folded = Furniture.folded(line)
    let opening = Self.openings.first { folded.hasPrefix($0.words) }
    kind = opening?.kind ?? .published
    let rest = folded.dropFirst(opening?.words.utf8.count ?? 0).drop { " :|".contains($0) }
    let words = Self.date(in: rest, isStamp: opening != nil)
    if let printed = PrintedDay(words), printed.isAlone {
      date = CalendarDate(printed.day)
      return
    }
    if let month = PrintedDay.month(words) {
      date = month
      return
    }
    guard opening != nil, rest.isEmpty || Self.isAgo(rest) || PrintedDay.isClock(String(rest))
    else {
      return nil
    }
    date = nil
  }

  /// The stamps of a line, of which the second stands behind a comma or in brackets: "Updated 7 March
  /// 2025, first published 6 March 2025"; empty where the line holds anything else.
  static func all(in line: String) -> [StampLine] {
    if let stamp = StampLine(line) { return [stamp] }
    guard line.utf8.count <= 160 else { return [] }
    for (index, character) in zip(line.indices, line) where ",;(".contains(character) {
      let rest = line[index...].dropFirst().drop { $0 == " " }.filter { $0 != ")" }
      let folded = Furniture.folded(rest)
      guard openings.contains(where: { folded.hasPrefix($0.words) }),
        let first = StampLine(String(line[..<index])), let second = StampLine(rest)
      else { continue }
      return [first, second]
    }
    return []
  }

  /// Whether the line tells what time a report covers: "Reporting period: 1 - 7 March 2025".
  static func isPeriod(_ line: String) -> Bool {
    guard line.utf8.count <= 100 else { return false }
    let folded = Furniture.folded(line)
    return periods.contains(where: folded.hasPrefix) && folded.utf8.last != UInt8(ascii: ".")
  }

  private static let periods = [
    "reporting period:", "period covered:", "period of reporting:", "covering period:",
  ]

  private static let openings: [(words: String, kind: Kind)] = [
    ("first published", .published), ("last updated", .updated), ("last modified", .updated),
    ("published", .published), ("posted", .published), ("updated", .updated),
    ("for immediate release", .published), ("embargoed until", .published),
    ("for release", .published),
    ("issued", .published), ("released", .published), ("dated", .published), ("date:", .published),
    ("date of issue:", .published), ("reporting date:", .published), ("as of", .published),
    ("as at", .published), ("data as of", .published),
  ]

  /// The day at the end of a headline: "Situation report 4 (as of 18 February 2025)".
  static func day(endOf headline: String) -> CalendarDay? {
    let words = Furniture.folded(headline).split { " ()[]".contains($0) }
    guard let place = words.lastIndex(of: "as"),
      ["of", "at"].contains(words[place...].dropFirst().first),
      let printed = PrintedDay(words[(place + 2)...].joined(separator: " ")), printed.isAlone
    else { return nil }
    return printed.day
  }

  /// The words without "on", and in a stamp without who put the text there, "by admin".
  private static func date(in words: Substring, isStamp: Bool) -> String {
    var words = words.split(separator: " ")
    if words.first == "on" { words.removeFirst() }
    if isStamp, let by = words.lastIndex(of: "by"), words.count - by <= 4 {
      words.removeSubrange(by...)
    }
    return words.joined(separator: " ")
  }

  /// "2 hours ago", "3 mins ago".
  private static func isAgo(_ words: Substring) -> Bool {
    let parts = words.split(separator: " ")
    guard parts.count == 3, parts[2] == "ago", Int(parts[0]) != nil || parts[0] == "an" else {
      return false
    }
    return ["min", "minute", "hour", "day", "week"].contains { parts[1].hasPrefix($0) }
  }
}
