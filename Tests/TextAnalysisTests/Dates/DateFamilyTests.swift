import CalendarDates
import Testing

@testable import TextAnalysis

/// Families of forms, each told on Wednesday, 15 May 2024.
@Suite struct `Families of dates` {
  /// A sentence and its dates as `words=value`, or `words=value from/to` where days are told.
  private static func found(_ text: String, days: Bool = false) -> String {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-05-15")?.days?.first))
    return analysis.dates.map { date in
      let words = "\(analysis.text.string(date.range))=\(date.value)"
      let ends = [date.from, date.to].map { $0?.description ?? ".." }
      return days ? words + " " + ends.joined(separator: "/") : words
    }.joined(separator: "; ")
  }

  static let forms: [(String, String)] = [
    // Letters for quarters, halves and weeks
    ("Sales fell in Q3 2023 and in 4Q 2023.", "Q3 2023=2023-Q3; 4Q 2023=2023-Q4"),
    ("In H1 2024 the mill lost money.", "H1 2024=2024-H1"),
    ("It was filed in 2024-W13.", "2024-W13=2024-W13"),
    ("The Q&A with H. Lund was long.", ""),
    (
      "The first two quarters of 2022 were weak.",
      "The first two quarters of 2022=2022-01-01/2022-06-30"
    ),
    (
      "In the quarter ended March 31 it rose. In the quarter, costs fell.",
      "the quarter=2024-Q1; March 31=2024-03-31; the quarter=2024-Q1"
    ),
    // Weekdays beside counts
    ("They met a week ago Tuesday.", "a week ago Tuesday=2024-05-07"),
    ("They leave two weeks from Monday.", "two weeks from Monday=2024-06-03"),
    (
      "It is due two months from today on Friday.",
      "two months from today on Friday=2024-07-19"
    ),
    (
      "They meet on the first Tuesday of every month.",
      "the first Tuesday of every month=XXXX-WXX-2"
    ),
    ("The 10th anniversary is on Friday.", "Friday=2024-05-17"),
    ("Walkouts are planned for 3 and 5 June.", "3=2024-06-03; 5 June=2024-06-05"),
    ("It was the strongest storm to hit the coast in three decades.", "in three decades=P30Y"),
    (
      "The fair runs from Monday to Friday next week.",
      "from Monday to Friday next week=2024-05-20/2024-05-24"
    ),
    (
      "Boats leave every Monday, Wednesday and Friday.",
      "every Monday=XXXX-WXX-1; Wednesday=XXXX-WXX-3; Friday=XXXX-WXX-5"
    ),
    ("They met every Monday; Tuesday was free.", "every Monday=XXXX-WXX-1; Tuesday=2024-05-14"),
    // Halves
    ("He served four-and-a-half years.", "four-and-a-half years=P4.5Y"),
    ("Half a century ago they met.", "Half a century ago=1974"),
    ("A decade and a half ago they met.", "A decade and a half ago=2009"),
    ("It took half an hour.", "half an hour=PT30M"),
    ("He was jailed for between two and three years.", "between two and three years=PXY"),
    // Verbs beside a date
    ("The court ruled on June 2.", "June 2=2023-06-02"),
    ("He died June 20 at home.", "June 20=2023-06-20"),
    ("The court set June 20 for the hearing.", "June 20=2024-06-20"),
    ("Reports of May 16 were denied.", "May 16=2024-05-16"),
    ("The vote will be held in January.", "January=2025-01"),
    ("The next vote is due in January.", "January=2025-01"),
    ("Elections are planned for January.", "January=2025-01"),
    ("He said votes were held in January.", "January=2024-01"),
    ("The report on the plan, in January, was short.", "January=2024-01"),
    // Later than what has no date
    ("He moved to Rome and three years later married.", "three years later=XXXX"),
    ("He left in 2016. Three years later he married.", "2016=2016; Three years later=2019"),
    ("They will meet again two weeks later.", "two weeks later=2024-05-29"),
    // Times of day
    ("At midnight the truce took effect.", "midnight=2024-05-15T24:00"),
    ("Before dawn on Monday they left.", "dawn on Monday=2024-05-13TMO"),
    ("At 0700 GMT on Tuesday it ended.", "0700 GMT on Tuesday=2024-05-14T07:00Z"),
    ("The game ended at 19:00.", "19:00=2024-05-15T19:00"),
    (
      "In the early hours of 3 May they struck.", "the early hours of 3 May=2024-05-03TMO"
    ),
    // Eves, eras, months in numbers
    ("They met on the eve of Eid al-Fitr.", "the eve of Eid al-Fitr=2024-04-09"),
    ("In 70 AD it fell.", "70 AD=0070"),
    ("It expires in 12/2026.", "12/2026=2026-12"),
    // How often
    ("They meet twice a week and three times a year.", "twice a week=P1W; three times a year=P1Y"),
    ("In recent years it has grown.", "recent years=PXY"),
    ("These days it is quiet.", "These days=PRESENT_REF"),
    // The same time a year before
    (
      "Exports fell in April, compared with the same month a year ago.",
      "April=2024-04; the same month a year ago=2023-04"
    ),
    // What the verb says of a month near ahead
    ("Ministers announced a halt of output in June.", "June=2024-06"),
    ("Ministers announced in June that it was over.", "June=2023-06"),
    ("They met in June.", "June=2023-06"),
    ("The vote is set for November 5.", "November 5=2024-11-05"),
    ("A date still undisclosed in June was agreed.", "June=2023-06"),
  ]

  @Test(arguments: forms)
  func `are read and placed`(_ text: String, _ expected: String) {
    #expect(Self.found(text) == expected)
  }

  static let spans: [(String, String)] = [
    (
      "More than two weeks before today it ended.",
      "More than two weeks before today=2024-05-01 ../2024-04-30"
    ),
    (
      "It will be done less than 3 days after tomorrow.",
      "less than 3 days after tomorrow=2024-05-16/2024-05-19 2024-05-16/2024-05-19"
    ),
    ("the 10 previous weeks", "the 10 previous weeks=P70D 2024-03-06/2024-05-14"),
    ("within the next ten months", "within the next ten months=P10M 2024-05-15/2025-03-14"),
    ("since 2014", "since 2014=2014 2014-01-01/.."),
    ("no later than May 20", "no later than May 20=2024-05-20 ../2024-05-20"),
    (
      "Rain fell from April to June 2023.",
      "from April to June 2023=2023-04/2023-06 2023-04-01/2023-06-30"
    ),
    ("He served from 1997 to 2003.", "from 1997 to 2003=1997/2003 1997-01-01/2003-12-31"),
    // No verb tells of it: sure until the last year begins; the value names it whole.
    ("Budgets from 1997 to 2003", "from 1997 to 2003=1997/2003 1997-01-01/2003-01-01"),
    ("He served 1997-2003.", "1997-2003=1997/2003 1997-01-01/2003-12-31"),
  ]

  @Test(arguments: spans)
  func `span the days they tell`(_ text: String, _ expected: String) {
    #expect(Self.found(text, days: true) == expected)
  }
}
