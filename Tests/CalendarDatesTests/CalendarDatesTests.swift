import CalendarDates
import Testing

@Suite struct `Calendar days` {
  @Test func `number and components agree over four centuries`() throws {
    let first = try #require(CalendarDay(year: 1799, month: 12, day: 31))
    var expected = (year: 1799, month: 12, day: 31)
    for step in 0..<146_100 {
      let parts = (first + step).components
      guard parts == expected else {
        Issue.record("day \(step): \(parts), expected \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CalendarDay.days(inMonth: expected.month, of: expected.year) {
        expected =
          expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 4, 1970, 1), ("2024-12-30", 1, 2025, 1), ("2021-01-03", 7, 2020, 53),
    ("2023-10-07", 6, 2023, 40),
  ])
  func `weekday and week follow ISO 8601`(text: String, weekday: Int, year: Int, week: Int) throws {
    let day = try #require(CalendarDate(text)?.days?.first)
    #expect(day.weekday == weekday)
    #expect(day.week == (year, week))
    #expect(day.description == text)
  }

  @Test func `days follow each other from the first year to the last`() throws {
    let first = try #require(CalendarDay(year: -9999, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    // A step that meets every month and both ends of most.
    for number in stride(from: first.number, through: last.number, by: 29) {
      let (year, month, day) = CalendarDay(number: number).components
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }
    #expect(CalendarDay(number: .max).components == (5_881_580, 7, 11))
    #expect(CalendarDay(number: .min).components == (-5_877_641, 6, 23))
  }

  @Test func `days that are none are refused`() {
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2023, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: 2023, month: 4, day: 0) == nil)
  }
}

@Suite struct `EDTF dates` {
  @Test(arguments: [
    "2024", "2024-03", "2024-03-31", "2024-21", "2024-03?", "2024~", "2024-03-31%", "202X", "20XX",
    "-0044", "--10-07", "--10", "2024-03-01/2024-03-05", "2024-03/..", "../2024-03", "/2024",
    "2024/", "2023-12-31~/2024",
  ])
  func `print as they were read`(text: String) throws {
    #expect(try #require(DateSpan(text)).description == text)
  }

  @Test(arguments: [
    "", "24", "2024-3", "2024-13", "2024-02-30", "2024-03-31-01", "March 2024", "../..", "/", "--",
    "2024-XX-05", "2024-05/2024-04", "2024-03-31T25", "202Y", "2024--05", "X024",
  ])
  func `are refused when they are none`(text: String) {
    #expect(DateSpan(text) == nil)
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-24", "2023-12-01", "2024-02-29"), ("2023-21", "2023-03-01", "2023-05-31"),
    ("202X", "2020-01-01", "2029-12-31"), ("2024-03-31T10:00:00Z", "2024-03-31", "2024-03-31"),
    ("2024-XX", "2024-01-01", "2024-12-31"), ("2024-03/2024-04-02", "2024-03-01", "2024-04-02"),
  ])
  func `know their first and last day`(text: String, first: String, last: String) throws {
    let bounds = try #require(DateSpan(text)).bounds
    #expect(bounds.first?.description == first)
    #expect(bounds.last?.description == last)
  }

  @Test func `without a year have no days`() throws {
    let date = try #require(CalendarDate("--10-07"))
    #expect(date.days == nil)
    #expect(date.year == nil)
  }
}

@Suite struct `Printed days` {
  static let printed: [(text: String, day: String?, isAlone: Bool)] = [
    ("6 September 2024", "2024-09-06", true), ("September 6th, 2024", "2024-09-06", true),
    ("Fri 6 Sep 2024 14.20 BST", "2024-09-06", true),
    ("Sept. 6, 2024, 5:00 a.m. ET", "2024-09-06", true),
    ("2024-09-06T14:20:00Z", "2024-09-06", true), ("20240906T142000", "2024-09-06", true),
    ("Fri, 06 Sep 2024 14:20:00 +0000", "2024-09-06", true),
    ("Oslo, 6 September 2024", "2024-09-06", false),
    ("6 September 2024 was dry", "2024-09-06", false),
    ("31 September 2024", nil, false), ("September 2024", nil, false), ("03/04/2024", nil, false),
    ("", nil, false), ("06.09.2024", "2024-09-06", true), ("06.13.2024", nil, false),
    ("Marching 6 2024", nil, false),
  ]

  @Test(arguments: printed)
  func `are read as pages print them`(text: String, day: String?, isAlone: Bool) {
    let printed = PrintedDay(text)
    #expect(printed?.day.description == day)
    #expect((printed?.isAlone ?? false) == isAlone)
  }
}
