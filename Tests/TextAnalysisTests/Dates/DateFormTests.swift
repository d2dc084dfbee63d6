import CalendarDates
import Testing

@testable import TextAnalysis

/// Forms of dates by the layer of the grammar that reads them, each told on Wednesday, 15 May 2024.
@Suite struct `Forms of dates` {
  /// The dates of a sentence as `words=value`.
  private static func found(_ text: String) -> String {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-05-15")?.days?.first))
    return analysis.dates.map { "\(analysis.text.string($0.range))=\($0.value)" }
      .joined(separator: "; ")
  }

  static let days: [(String, String)] = [
    ("It opened on Tuesday (14 May).", "Tuesday (14 May)=2024-05-14"),
    ("It opened on 14-May-24.", "14-May-24=2024-05-14"),
    ("The post-October 7 order is shaky.", "October 7=2023-10-07"),
    // The tense decides unless the next one is only weeks ahead.
    ("The August 1 fire killed nine.", "August 1=2023-08-01"),
    ("It was extended to June 20.", "June 20=2024-06-20"),
    ("They met yesterday morning.", "yesterday morning=2024-05-14TMO"),
    ("They met the other day.", "the other day=PAST_REF"),
    ("It fell on the first day of Ramadan.", "the first day of Ramadan=2024-03-11"),
    // A weekday by its week, or by another date
    ("They meet this coming Thursday.", "this coming Thursday=2024-05-16"),
    // That of yesterday has no "last"
    ("They met last Tuesday.", "last Tuesday=2024-05-07"),
    ("They met last Monday.", "last Monday=2024-05-13"),
    ("They met last Wednesday.", "last Wednesday=2024-05-08"),
    ("They met this past Tuesday.", "this past Tuesday=2024-05-14"),
    ("They meet a week on Friday.", "a week on Friday=2024-05-24"),
    ("They meet on Tuesday week.", "Tuesday week=2024-05-28"),
    ("They met last week on Thursday.", "last week on Thursday=2024-05-09"),
    ("They met on the Thursday before last.", "the Thursday before last=2024-05-02"),
    ("They met the Friday before Christmas.", "the Friday before Christmas=2023-12-22"),
    ("They met on the first Monday after Easter.", "the first Monday after Easter=2024-04-01"),
    ("They met on a Friday.", "Friday=XXXX-WXX-5"),
    ("They met on the Sunday before the vote.", "the Sunday=XXXX-WXX-7"),
  ]

  static let times: [(String, String)] = [
    ("The fair is to begin on Monday and last 10 days.", "Monday=2024-05-20; 10 days=P10D"),
    ("It fell at 3.30pm on Sunday.", "3.30pm on Sunday=2024-05-12T15:30"),
    ("It fell on Sunday at about 9 p.m.", "Sunday at about 9 p.m.=2024-05-12T21:00"),
    (
      "At 15:30 local time (13:30 GMT) on Sunday it fell.",
      "15:30 local time (13:30 GMT) on Sunday=2024-05-12T15:30"
    ),
    (
      "It was shut from 10 p.m. to 5 a.m. on Sunday.",
      "from 10 p.m. to 5 a.m. on Sunday=2024-05-12T22:00/2024-05-13T05:00"
    ),
    (
      "It was open from 9 a.m. to noon on Sunday.",
      "from 9 a.m. to noon on Sunday=2024-05-12T09:00/2024-05-12T12:00"
    ),
    (
      "In the small hours of Sunday morning it fell.",
      "the small hours of Sunday morning=2024-05-12TMO"
    ),
  ]

  static let parts: [(String, String)] = [
    ("It began in mid-to-late March.", "mid-to-late March=2024-03"),
    ("It began in the first few days of March.", "the first few days of March=2024-03"),
    ("It began on the last weekend of June.", "the last weekend of June=2023-W25-WE"),
    ("The Easter weekend was cold.", "The Easter weekend=2024-W13-WE"),
    ("Over the Labor Day holiday weekend it rained.", "the Labor Day holiday weekend=2023-W35-WE"),
    ("The Thanksgiving weekend of 2021 was cold.", "The Thanksgiving weekend of 2021=2021-W47-WE"),
    ("Sales rose over the weekend of Labor Day.", "the weekend of Labor Day=2023-W35-WE"),
    ("The July 4 weekend was hot.", "July 4=2024-07-04"),
    ("It will end by month-end.", "month-end=2024-05"),
    ("The second half of the year will be hard.", "The second half of the year=2024-H2"),
    ("In the last quarter of 2023 it fell.", "the last quarter of 2023=2023-Q4"),
    ("In last year's third quarter it rose.", "last year's third quarter=2023-Q3"),
    ("In the third fiscal quarter it rose.", "the third fiscal quarter=2023-Q3"),
    ("The fourth-quarter loss grew.", "The fourth-quarter=2023-Q4"),
    ("In the 2024 fiscal year it rose.", "2024 fiscal year=2024"),
    ("In the financial year 2023-24 it rose.", "the financial year 2023-24=2023/2024"),
    ("In FY24 it rose.", "FY24=2024"),
    ("The 2023/24 season ended.", "2023/24=2023/2024"),
    ("Rents fell from the same period last year.", "the same period last year=2023"),
    ("It fell in the winter of 2022-23.", "the winter of 2022-23=2022-WI"),
    ("It closed in the nineteen seventies.", "the nineteen seventies=197X"),
    ("It was founded 50 years ago today.", "50 years ago today=1974-05-15"),
  ]

  static let lengths: [(String, String)] = [
    ("He ended a two-day visit.", "two-day=P2D"),
    ("A six-week-long truce held.", "six-week-long=P6W"),
    ("A weeklong truce held.", "weeklong=P1W"),
    ("A months-long truce held.", "months-long=PXM"),
    ("It took 2.5 hours.", "2.5 hours=PT2.5H"),
    ("It took half a year.", "half a year=P6M"),
    ("It took the whole week.", "the whole week=P1W"),
    ("Mourning will last three days.", "three days=P3D"),
    ("At the moment it is calm.", "the moment=PRESENT_REF"),
    ("In the past it held.", "the past=PAST_REF"),
  ]

  @Test(arguments: days + times + parts + lengths)
  func `are read`(_ text: String, _ expected: String) { #expect(Self.found(text) == expected) }

  static let stories: [(String, String)] = [
    ("That night divers came.", "That night=2023-03-03TNI"),
    ("Later that month divers came.", "Later that month=2023-03"),
    ("The following April it was raised.", "The following April=2023-04"),
    ("In April of that year it was raised.", "April of that year=2023-04"),
    ("It was raised on 5 April that year.", "5 April that year=2023-04-05"),
    ("It was raised the next Monday.", "the next Monday=2023-03-06"),
    ("It was raised within a week.", "within a week=P1W"),
  ]

  @Test(arguments: stories)
  func `count from the day told before`(_ text: String, _ expected: String) {
    #expect(
      Self.found("The ferry sank on 3 March 2023. " + text)
        == "3 March 2023=2023-03-03; " + expected)
  }

  @Test(arguments: [
    ("In 2019 the ferry sank. Two years later it was raised.", "Two years later=2021"),
    ("In March 2019 the ferry sank. Two months later it was raised.", "Two months later=2019-05"),
  ])
  func `count from a month or year told before`(_ text: String, _ expected: String) {
    #expect(Self.found(text).hasSuffix(expected))
  }

  @Test(arguments: [
    "About 2000 local residents fled.", "Nearly 2000 burned.",
    "More than 1800 rescue workers came.",
    "A total of 2014 shops closed.", "The council's resolutions 1860 and 1701 hold.",
    "Black September struck.", "The Six-Day War ended.", "The Daily Mail wrote it.",
    "USA Today wrote it.",
  ])
  func `are not seen in amounts and names`(_ text: String) { #expect(Self.found(text) == "") }

  @Test(arguments: ["The 2014 talks failed.", "A 1996 law holds.", "It closed around 2000."])
  func `are seen in years beside plurals`(_ text: String) { #expect(Self.found(text) != "") }
}
