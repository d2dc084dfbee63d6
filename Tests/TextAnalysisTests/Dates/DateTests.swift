import CalendarDates
import Testing

@testable import TextAnalysis

/// Writes what is found in `text` as `words=value`, joined by semicolons.
private func found(_ text: String, on day: String? = nil, timeframe: DayInterval? = nil) -> String {
  let analysis = Analyzer.english.analyze(
    plain: text,
    context: AnalysisContext(
      referenceDate: day.flatMap { CalendarDate($0)?.days?.first }, timeframe: timeframe))
  return analysis.dates.map { "\(analysis.text.string($0.range))=\($0.value)" }
    .joined(separator: "; ")
}

@Suite struct `Dates` {
  /// All told on Sunday, 31 March 2024.
  static let told: [(String, String)] = [
    // Calendar dates
    ("It began on 15 January 2024.", "15 January 2024=2024-01-15"),
    ("It began on January 15, 2024, at sea.", "January 15, 2024=2024-01-15"),
    ("It began on Mon, 15th of Jan. 2024.", "Mon, 15th of Jan. 2024=2024-01-15"),
    ("On 2024-01-15 it began.", "2024-01-15=2024-01-15"),
    ("On 15.01.2024 it began.", "15.01.2024=2024-01-15"),
    (
      "Born on May twenty-first, nineteen ninety-seven.",
      "May twenty-first, nineteen ninety-seven=1997-05-21"
    ),
    ("In October 2023 it began.", "October 2023=2023-10"),
    ("A quake in October 2023 killed 12.", "October 2023=2023-10"),
    ("A raid in October 2023 injured a clerk.", "October 2023=2023-10"),
    ("A storm of May 3, 2023 killed 12.", "May 3, 2023=2023-05-03"),
    ("In October 2,023 people died.", "October=2023-10"),
    ("It has lasted since 1948.", "1948=1948"),
    ("It was in 46 BC.", ""),
    ("In the 1990s and the nineties", "the 1990s=199X; the nineties=199X"),
    ("The 20th century saw it.", "The 20th century=19XX"),
    ("In the summer of 2014", "the summer of 2014=2014-SU"),
    ("In the third quarter of 2023", "the third quarter of 2023=2023-Q3"),
    ("The first half of 2023 was calm.", "The first half of 2023=2023-H1"),
    // Without a year: the tense decides
    ("The attack on October 7 killed many.", "October 7=2023-10-07"),
    ("They will meet on October 7.", "October 7=2024-10-07"),
    ("They met in May.", "May=2023-05"),
    ("They plan to meet in May.", "May=2024-05"),
    ("In May Telenor cut jobs.", "May=2023-05"),
    ("She waited until Thursday.", "Thursday=2024-03-28"),
    ("It is shut until Thursday.", "Thursday=2024-04-04"),
    ("They will strike for three days from 20 May.", "three days=P3D; 20 May=2024-05-20"),
    ("It was the end of June Telenor feared.", "the end of June=2023-06"),
    ("They met on November 24 and 25.", "November 24=2023-11-24; 25=2023-11-25"),
    ("They met on May 3 and June 5, 2021.", "May 3=2021-05-03; June 5, 2021=2021-06-05"),
    // Weekdays
    ("They met on Friday.", "Friday=2024-03-29"),
    ("They will meet on Friday.", "Friday=2024-04-05"),
    ("Talks are to resume Sunday in Cairo.", "Sunday=2024-03-31"),
    ("The trial is set to begin on Wednesday.", "Wednesday=2024-04-03"),
    ("The list was due by Monday.", "Monday=2024-04-01"),
    ("The offer may be signed on Tuesday.", "Tuesday=2024-04-02"),
    ("They met last Friday.", "last Friday=2024-03-29"),
    ("They meet next Friday.", "next Friday=2024-04-05"),
    ("He left on Friday night.", "Friday night=2024-03-29TNI"),
    ("He left at 10 p.m. Friday.", "10 p.m. Friday=2024-03-29T22:00"),
    ("Monday's attack killed two.", "Monday=2024-03-25"),
    // Relative
    ("He said today that yesterday was calm.", "today=2024-03-31; yesterday=2024-03-30"),
    ("He left the day before yesterday.", "the day before yesterday=2024-03-29"),
    (
      "He came last week, last month and last year.",
      "last week=2024-W13; last month=2024-02; last year=2023"
    ),
    ("Three days ago they met.", "Three days ago=2024-03-28"),
    ("Five months ago they met.", "Five months ago=2023-10"),
    ("They will meet in two weeks.", "in two weeks=2024-04-14"),
    ("It was the worst day in two years.", "in two years=P2Y"),
    ("It fell in the last three months.", "the last three months=P3M"),
    ("Later this year they meet.", "Later this year=2024"),
    ("In early March they met.", "early March=2024-03"),
    ("By the end of next week it will be over.", "the end of next week=2024-W14"),
    (
      "In 2019 it shut its mill and by the end of the year had sold the land.",
      "2019=2019; the end of the year=2019"
    ),
    (
      "The report, dated 3 May 2023, urged repairs by the end of the month.",
      "3 May 2023=2023-05-03; the end of the month=2023-05"
    ),
    (
      "The firm, founded in 2019, will be sold by the end of the year.",
      "2019=2019; the end of the year=2024"
    ),
    ("last summer, this weekend", "last summer=2023-SU; this weekend=2024-W13-WE"),
    ("the first Tuesday in May 2024", "the first Tuesday in May 2024=2024-05-07"),
    ("the last week of May 2024", "the last week of May 2024=2024-W22"),
    // Told from another date
    (
      "It was signed on 15 January 2024. Two days later it took effect.",
      "15 January 2024=2024-01-15; Two days later=2024-01-17"
    ),
    (
      "It was signed on 15 January 2024. Five days earlier it had been refused.",
      "15 January 2024=2024-01-15; Five days earlier=2024-01-10"
    ),
    (
      "It was signed on 15 January 2024. Nobody knew. Five days earlier it had been refused.",
      "15 January 2024=2024-01-15; Five days earlier=2024-01-10"
    ),
    // From the day of the text where none was told near
    (
      "On Friday the mine put it at six.\n\nNobody knew.\n\nJust five days earlier it had said two.",
      "Friday=2024-03-29; Just five days earlier=2024-03-26"
    ),
    (
      "It shut on Friday.\n\nIn January Ann Lee knew.\n\nOnly a week earlier she had denied it.",
      "Friday=2024-03-29; January=2024-01; a week earlier=2024-03-24"
    ),
    (
      "It shut on Friday.\n\nA week earlier Ann Lee had denied it.",
      "Friday=2024-03-29; A week earlier=2024-03-22"
    ),
    (
      "The talks failed.\n\nJust two weeks before, the mayor had praised them.",
      "Just two weeks before=2024-03-17"
    ),
    (
      "It began on 15 January 2024 and ended the next day.",
      "15 January 2024=2024-01-15; the next day=2024-01-16"
    ),
    ("He left the day after March 5, 2024.", "the day after March 5, 2024=2024-03-06"),
    // Ranges
    (
      "A pause from November 24 to December 1, 2023 held.",
      "from November 24 to December 1, 2023=2023-11-24/2023-12-01"
    ),
    (
      "It ran between November 24 and December 1.",
      "between November 24 and December 1=2023-11-24/2023-12-01"
    ),
    ("It ran 10-22 August 2012.", "10-22 August 2012=2012-08-10/2012-08-22"),
    (
      "from December 20 to January 3, 2024",
      "from December 20 to January 3, 2024=2023-12-20/2024-01-03"
    ),
    ("from 2009 to 2011", "from 2009 to 2011=2009/2011"),
    ("They talked from Monday to Friday.", "from Monday to Friday=2024-03-25/2024-03-29"),
    // Days with a name
    ("It was calm on Christmas Eve.", "Christmas Eve=2023-12-24"),
    ("They left on Good Friday 2024.", "Good Friday 2024=2024-03-29"),
    ("at Orthodox Easter 2023", "Orthodox Easter 2023=2023-04-16"),
    ("on Eid al-Fitr 2023", "Eid al-Fitr 2023=2023-04-21"),
    ("at Rosh Hashanah 2023", "Rosh Hashanah 2023=2023-09-16/2023-09-17"),
    ("by Passover 2024", "Passover 2024=2024-04-23/2024-04-29"),
    ("on Yom Kippur 2023", "Yom Kippur 2023=2023-09-25"),
    ("on Purim 2024", "Purim 2024=2024-03-24"),
    ("before Chinese New Year 2024", "Chinese New Year 2024=2024-02-10"),
    ("on Thanksgiving 2023", "Thanksgiving 2023=2023-11-23"),
    // Durations and sets
    (
      "a six-week pause, nearly two and a half years",
      "six-week=P6W; nearly two and a half years=P2.5Y"
    ),
    ("They meet every Monday.", "every Monday=XXXX-WXX-1"),
    ("It took several months.", "several months=PXM"),
    ("It is over now.", "now=PRESENT_REF"),
  ]

  @Test(arguments: told)
  func `are read and placed`(text: String, expected: String) {
    #expect(found(text, on: "2024-03-31") == expected)
  }

  static let traps = [
    "The two-state solution may march on.",
    "A 27-year-old man and a boy aged 5 met.",
    "They won 3-2 and lost 98-101.",
    "Flight 1999 left with 2000 people.",
    "The second round, the third man.",
    "The Sun sat down; they sat. Mark Sun wed.",
    "He may fall.",
    "Order 2024 units at $2019, or +86 138-2010-2015.",
    "He was born on 3/4/2020.",
    "The Sunday Times wrote it.",
    "April Jones met August Wilson.",
    "The death of June Halim was told by Jan Peeters and April Lund, and confidence in Jan Velk's case.",
    "Bring a quarter of it.",
  ]

  @Test(arguments: traps)
  func `are not seen where there are none`(_ text: String) {
    #expect(found(text, on: "2024-03-31") == "")
  }

  static let open: [(String, String, DateExpression.Reason?, String?)] = [
    ("They meet on Sunday.", "XXXX-WXX-7", .weekdayWithoutDate, nil),
    ("The attack on October 7 was told.", "XXXX-10-07", .yearNotStated, "--10-07"),
    ("It began in October.", "XXXX-10", .yearNotStated, "--10"),
    ("He left yesterday.", "XXXX-XX-XX", .relativeWithoutDate, nil),
    ("He left last month.", "XXXX-XX", .relativeWithoutDate, nil),
    ("He left on 30 February 2024.", "XXXX-02-30", .noSuchDay, nil),
    ("He left recently.", "PAST_REF", .vague, nil),
    ("He left in 2023.", "2023", nil, "2023"),
  ]

  @Test(arguments: open)
  func `without a day of the text are not guessed`(
    text: String, value: String, reason: DateExpression.Reason?, edtf: String?
  ) throws {
    let analysis = Analyzer.english.analyze(plain: text)
    let date = try #require(analysis.dates.first)
    #expect(date.value == value)
    #expect(date.reason == reason)
    #expect(date.span?.description == edtf)
    #expect((date.from == nil) == (reason != nil))
  }

  @Test func `take the year from the story's timeframe if it has just one`() throws {
    let from = try #require(CalendarDay(year: 2023, month: 10, day: 1))
    let to = try #require(CalendarDay(year: 2024, month: 5, day: 31))
    let longer = try #require(CalendarDay(year: 2024, month: 12, day: 31))
    #expect(
      found("On October 7 it began.", timeframe: DayInterval(from, to)) == "October 7=2023-10-07")
    #expect(
      found("On October 7 it began.", timeframe: DayInterval(from, longer))
        == "October 7=XXXX-10-07")
    #expect(found("On July 7 it began.", timeframe: DayInterval(from, to)) == "July 7=XXXX-07-07")
  }

  @Test(.timeLimit(.minutes(20)))
  func `survive any bytes`() {
    let seeds = [
      "from from from 2024-2024-2024-", "the first first first of of of ", "a a a year year ",
      "99999999999999999999 years ago ", "9999-12-31 next next year ", "1-1-1-1-1-1/1/1/1",
      "twenty-twenty-twenty thousand hundred million ", "every each every other ",
      "the end of the end of the beginning of early late mid- ", "May May may 5 5 5, and and ",
      "2024 BC 4000 centuries later ", "Monday 3 weeks after night ",
      "\u{0}\u{FFFD}’s ’s 10:99 a.m. p.m. ",
    ]
    for seed in seeds {
      let text = String(repeating: seed, count: 25)
      for day in ["2024-02-29", "9999-12-31", "0001-01-01"] {
        _ = found(text, on: day)
      }
    }
  }
}
