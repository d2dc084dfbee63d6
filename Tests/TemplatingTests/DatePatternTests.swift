import CalendarDates
import Testing

@testable import Templating

@Suite struct `Dates in templates` {
  static let cases: [(date: String, pattern: String, expected: String)] = [
    ("2024-03-05", "%-d %B %Y", "5 March 2024"),
    ("2024-03-05", "%A, %d.%m.%y", "Tuesday, 05.03.24"),
    ("2024-03-05", "%e %^b %%", " 5 MAR %"),
    ("2024-12-30", "%G-W%V-%u %j", "2025-W01-1 365"),
    ("2024-03-05", "on %F", "on 2024-03-05"),
    ("2024-03", "%-d %B %Y", "March 2024"),
    ("2024-03", "%B %-d, %Y", "March 2024"),
    ("2024-03", "%Y-%m-%d", "2024-03"),
    ("2024-03", "%A, %-d %B %Y", "March 2024"),
    ("2024", "%-d %B %Y", "2024"),
    ("--10-07", "%-d %B %Y", "7 October"),
    ("--10-07", "%A %Y", "--10-07"),
    ("202X", "%B %Y", "2020s"),
    ("2024-22", "%B %Y", "Summer 2024"),
    ("2024-03~", "%B %Y", "about March 2024"),
    ("2024-03?", "%B %Y", "March 2024 (?)"),
    ("2024-03~", "%Y-%m", "2024-03"),
    ("2024-03-01/2024-03-05", "%-d %B %Y", "1–5 March 2024"),
    ("2024-03-01/2024-04-05", "%-d %B %Y", "1 March – 5 April 2024"),
    ("2023-12-30/2024-01-02", "%-d %B %Y", "30 December 2023 – 2 January 2024"),
    ("2024-03-01/2024-03-05", "%B %-d, %Y", "March 1–5, 2024"),
    ("2024-03-01/2024-03-05", "%Y-%m-%d", "2024-03-01/2024-03-05"),
    ("2024-03/2024-03-05", "%-d %B %Y", "March 2024 – 5 March 2024"),
    ("2024-03/..", "%B %Y", "since March 2024"),
    ("../2024-03", "%B %Y", "until March 2024"),
    ("/2024-03", "%B %Y", "unknown – March 2024"),
  ]

  @Test(arguments: cases)
  func `say what is known and no more`(date: String, pattern: String, expected: String) throws {
    let span = try #require(DateSpan(date))
    #expect(try DatePattern(pattern).string(span, .english) == expected)
  }
}
