import CalendarDates
import Testing

@testable import TextAnalysis

/// Writes the dates of a text told on Wednesday, 15 May 2024, as `words=value`.
private func found(_ text: String) -> String {
  let analysis = Analyzer.english.analyze(
    plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-05-15")?.days?.first))
  return analysis.dates.map { "\(analysis.text.string($0.range))=\($0.value)" }
    .joined(separator: "; ")
}

@Suite struct `Dates in news` {
  static let directions: [(String, String)] = [
    // The plain form tells of what is planned
    ("Voters go to the polls on Sunday.", "Sunday=2024-05-19"),
    ("Divers found it on Sunday.", "Sunday=2024-05-12"),
    ("They are flying home on Friday.", "Friday=2024-05-17"),
    ("Shops are closed on Friday.", "Friday=2024-05-17"),
    ("The rule applies from Monday.", "Monday=2024-05-20"),
    // What has been put off was still to come
    (
      "The talks on Friday with the pilots have been moved to May 24.",
      "Friday=2024-05-17; May 24=2024-05-24"
    ),
    ("The crews on Friday have been moved to Velm.", "Friday=2024-05-10"),
    ("Clerks on Friday said the fair was cancelled.", "Friday=2024-05-10"),
    // What begins and lasts
    ("The pact will run for three years from January 1.", "three years=P3Y; January 1=2025-01-01"),
    ("The pact ran for three years from January 1.", "three years=P3Y; January 1=2024-01-01"),
    // Until a day
    ("Until Sunday the road was open.", "Sunday=2024-05-12"),
    ("Until Sunday the road will be open.", "Sunday=2024-05-19"),
    ("By Sunday, clerks said, the dam will be full.", "Sunday=2024-05-19"),
    ("She was not seen until Sunday.", "Sunday=2024-05-12"),
    ("The board approved the plan on Sunday.", "Sunday=2024-05-12"),
    ("The bank cut its forecast on Sunday.", "Sunday=2024-05-12"),
    ("The board has a plan to march on Sunday.", "Sunday=2024-05-19"),
    ("The crews plan a march on Sunday.", "Sunday=2024-05-19"),
    ("The crews had until Sunday to leave.", "Sunday=2024-05-19"),
    ("The crews had until Sunday been idle.", "Sunday=2024-05-12"),
    ("It was not due until Sunday.", "Sunday=2024-05-19"),
    // What others are asked to do together
    ("Ann Lee called on all to gather in Velm on Sunday.", "Sunday=2024-05-19"),
    ("It urged its members to strike on Friday.", "Friday=2024-05-17"),
    ("It urged both sides to show restraint on Friday.", "Friday=2024-05-10"),
    ("They met to protest on Friday.", "Friday=2024-05-10"),
    ("It had planned a vote for Sunday, which it has called off.", "Sunday=2024-05-19"),
    ("It had planned a vote for Sunday, which it called off.", "Sunday=2024-05-12"),
    ("Orland holds a vote on Sunday.", "Sunday=2024-05-19"),
    ("Orland held a vote on Sunday.", "Sunday=2024-05-12"),
    ("The search continues on Monday.", "Monday=2024-05-20"),
    ("The search continues after a slide on Monday.", "Monday=2024-05-13"),
    // The tense of a clause between commas is not that of the sentence
    (
      "The envoy, who came on Monday, leaves on Friday.",
      "Monday=2024-05-13; Friday=2024-05-17"
    ),
    ("The envoy, who came with gifts, left on Friday.", "Friday=2024-05-10"),
    // What had come about by a day
    (
      "Velm fell on Friday, and by Monday 300 people were homeless.",
      "Friday=2024-05-10; Monday=2024-05-13"
    ),
    (
      "Velm fell on Friday, and by Monday 300 people will be homeless.",
      "Friday=2024-05-10; Monday=2024-05-20"
    ),
    // What is over was not later than the day of the text
    (
      "The pact of 2015 ended in part in October 2023. Orland left it three years later.",
      "2015=2015; October 2023=2023-10; three years later=2018"
    ),
    (
      "The pact of 2015 ended in part in October 2023. Orland will leave it three years later.",
      "2015=2015; October 2023=2023-10; three years later=2026"
    ),
    // The day of the saying is not that of what is told
    (
      "Velm was raided on Sunday, police said on Tuesday. They came at 7 p.m. and left.",
      "Sunday=2024-05-12; Tuesday=2024-05-14; 7 p.m.=2024-05-12T19:00"
    ),
    (
      "Police said on Tuesday that Velm was calm. They came at 7 p.m. and left.",
      "Tuesday=2024-05-14; 7 p.m.=2024-05-14T19:00"
    ),
    // What somebody said on a day is told from that day
    ("\"We meet today,\" he said on Monday.", "today=2024-05-13; Monday=2024-05-13"),
    ("\"We meet today,\" he said of Monday.", "today=2024-05-15; Monday=2024-05-13"),
    (
      "\"I came,\" she told the board on Sunday. \"I left last night.\"",
      "Sunday=2024-05-12; last night=2024-05-11TNI"
    ),
    (
      "He said on Monday: \"I will go tomorrow.\" He will not go today.",
      "Monday=2024-05-13; tomorrow=2024-05-14; today=2024-05-15"
    ),
    ("He said on Monday that he goes tomorrow.", "Monday=2024-05-13; tomorrow=2024-05-16"),
    ("She said on Monday it would open on Tuesday.", "Monday=2024-05-13; Tuesday=2024-05-14"),
    ("She said on Monday it would open on Friday.", "Monday=2024-05-13; Friday=2024-05-17"),
    ("She said on Monday it will open on Tuesday.", "Monday=2024-05-13; Tuesday=2024-05-21"),
    ("\"The raid on Monday was told today,\" she said.", "Monday=2024-05-13; today=2024-05-15"),
    ("On 3 May Velm said it would open on 9 May.", "3 May=2024-05-03; 9 May=2024-05-09"),
    // The perfect tells of no day that is over
    (
      "The ferry has cancelled trips on Thursday and Friday.",
      "Thursday=2024-05-16; Friday=2024-05-17"
    ),
    ("The ferry cancelled trips on Thursday and Friday.", "Thursday=2024-05-09; Friday=2024-05-10"),
    (
      "The ferry has cancelled trips from Thursday to Saturday.",
      "from Thursday to Saturday=2024-05-16/2024-05-18"
    ),
    ("The crews have called a march on Sunday.", "Sunday=2024-05-19"),
    ("The crews have called for calm after a raid on Sunday.", "Sunday=2024-05-12"),
    (
      "It began at around 03:00 (01:00 GMT) on Monday.",
      "03:00 (01:00 GMT) on Monday=2024-05-13T03:00"
    ),
    ("Friday marks ten years of peace.", "Friday=2024-05-17; ten years=P10Y"),
    (
      "It was shut between May and July last year.",
      "between May and July last year=2023-05/2023-07"
    ),
    ("A year ago on Sunday, the mill burned.", "A year ago on Sunday=2023-05-14"),
    ("On election day shops were shut.", ""),
    // Entries of a chronology
    (
      "Oct. 15 - Crews break a lock.\nNov. 2 - The board votes to shut the mill.",
      "Oct. 15=2023-10-15; Nov. 2=2023-11-02"
    ),
    ("June 3 - Trial of the crews.", "June 3=2024-06-03"),
    // What the words beside a day tell
    ("As it seeks talks, NRK Tuesday released a plan.", "Tuesday=2024-05-14"),
    ("They reject plans to go, saying on Friday that they will stay.", "Friday=2024-05-10"),
    ("Its decision on Friday that it will stay was odd.", "Friday=2024-05-10"),
    ("Its vote on Friday will be close.", "Friday=2024-05-17"),
    ("Farms hit by Friday's storm may close.", "Friday=2024-05-10"),
    ("Farms must close by Friday's deadline.", "Friday=2024-05-17"),
    (
      "Crews plan to go home on Friday, but on Sunday they stayed.",
      "Friday=2024-05-17; Sunday=2024-05-12"
    ),
    ("He was found to be ill on Sunday.", "Sunday=2024-05-12"),
    ("He would not comment on Sunday.", "Sunday=2024-05-12"),
    ("He would not play on Sunday.", "Sunday=2024-05-19"),
    ("Shots could be heard on Sunday.", "Sunday=2024-05-12"),
    ("Shots could be fired on Sunday.", "Sunday=2024-05-19"),
    // What goes on because of what is over
    ("Police are investigating a fire on Sunday.", "Sunday=2024-05-12"),
    ("Police are holding a march on Sunday.", "Sunday=2024-05-19"),
    ("It was over the next day.", "the next day=XXXX-XX-XX"),
    (
      "It ended on Sunday. It was opened the next day.",
      "Sunday=2024-05-12; the next day=2024-05-13"
    ),
    ("It began as previously planned on Sunday.", "Sunday=2024-05-12"),
    // By what something is measured is no plan
    ("Rents rose more than expected on Tuesday.", "Tuesday=2024-05-14"),
    ("The launch went ahead as planned on Sunday.", "Sunday=2024-05-12"),
    ("Rents were expected to rise on Tuesday.", "Tuesday=2024-05-21"),
    ("The plan announced on Monday would cut taxes.", "Monday=2024-05-13"),
    ("Winds blew so hard that rain on Monday could fall on Velm.", "Monday=2024-05-20"),
    ("Staff were told on Monday; layoffs start on Friday.", "Monday=2024-05-13; Friday=2024-05-17"),
    ("Staff were told on Monday; layoffs were on Friday.", "Monday=2024-05-13; Friday=2024-05-10"),
    // What nobody plans and the reader knows of is over
    ("The council will discuss the raid on Monday.", "Monday=2024-05-13"),
    ("The council will discuss the budget on Monday.", "Monday=2024-05-20"),
    ("It will meet to discuss Monday's deadly raid.", "Monday=2024-05-13"),
    ("It will meet to prepare Monday's vote.", "Monday=2024-05-20"),
    ("It will be heard over four days from 7 June.", "over four days=P4D; 7 June=2024-06-07"),
    ("The wage rises to 12 crowns an hour from June 1.", "June 1=2024-06-01"),
    // A time ahead is not of a day long over
    (
      "Orland votes on Sunday. The vote was called on 3 March. Polls open at 8 a.m. and close late.",
      "Sunday=2024-05-19; 3 March=2024-03-03; 8 a.m.=2024-05-19T08:00"
    ),
    (
      "Orland votes on Sunday. The vote was called on 3 March. Crowds came at 8 a.m. and sang.",
      "Sunday=2024-05-19; 3 March=2024-03-03; 8 a.m.=2024-03-03T08:00"
    ),
    (
      "It was 3 March. He said that he would come at 8 a.m. and sing.",
      "3 March=2024-03-03; 8 a.m.=2024-03-03T08:00"
    ),
    // "Following" as a preposition
    ("Following Monday's raid, the port was shut.", "Monday=2024-05-13"),
    (
      "It fell on 3 May. The following Monday, it rose.",
      "3 May=2024-05-03; The following Monday=2024-05-06"
    ),
    ("The truce was extended for a week on Monday.", "a week=P1W; Monday=2024-05-13"),
    ("The truce will end a week on Monday.", "a week on Monday=2024-05-27"),
    // What is set for a day lies ahead, whatever the tense
    ("The union called a strike for Monday.", "Monday=2024-05-20"),
    ("He apologised for Monday's remarks.", "Monday=2024-05-13"),
    ("Rebels announced a vote for February.", "February=2025-02"),
    ("Sales for February fell.", "February=2024-02"),
    ("The vote was delayed to June.", "June=2024-06"),
    ("The court postponed the hearing to 9 August.", "9 August=2024-08-09"),
    ("The board put off the vote of its members to Monday.", "Monday=2024-05-20"),
    (
      "It put off the vote, which had been due to begin long ago, until 28 June.",
      "28 June=2024-06-28"
    ),
    ("It closed the mine that had moved to Velm on Monday.", "Monday=2024-05-13"),
    ("Talks broken off in March could resume next month.", "March=2024-03; next month=2024-06"),
    ("Camps were shut in the run-up to the 5 November vote.", "5 November=2024-11-05"),
    ("Traders sold ahead of Friday's report.", "Friday=2024-05-17"),
    ("He had talked as recently as Saturday.", "Saturday=2024-05-11"),
    ("They may talk as early as Saturday.", "Saturday=2024-05-18"),
    ("It foresees a fall in this year's profit.", "this year=2024"),
    // What did not take place was to be before, what is called off is as near as can be
    ("The hearing set for 9 May did not take place.", "9 May=2024-05-09"),
    ("The hearing, due on May 9, never took place.", "May 9=2024-05-09"),
    ("The sale planned for 9 February fell through.", "9 February=2024-02-09"),
    ("The march set for Thursday failed to take place.", "Thursday=2024-05-09"),
    ("The hearing set for 9 May was cancelled.", "9 May=2024-05-09"),
    ("The court postponed the hearing set for 9 May.", "9 May=2024-05-09"),
    ("The hearing set for 9 June was cancelled.", "9 June=2024-06-09"),
    ("The hearing was postponed and is set for 9 March.", "9 March=2025-03-09"),
    ("The hearing is set for 9 May.", "9 May=2025-05-09"),
    // What is held on a day set long before may be ahead, if that is near
    ("She hopes that it helped him to win June's election.", "June=2024-06"),
    ("Floods spoiled September's election.", "September=2023-09"),
    ("He recalled June's flood.", "June=2023-06"),
    // "That evening" is not ahead where the sentence looks back
    (
      "They met on Tuesday. The crews will meet again on Friday. The mayor came that evening and left.",
      "Tuesday=2024-05-14; Friday=2024-05-17; that evening=2024-05-14TEV"
    ),
    (
      "The crews will meet on Friday. The mayor will speak that evening.",
      "Friday=2024-05-17; that evening=2024-05-17TEV"
    ),
    (
      "They met on Tuesday. The mayor left the next day.",
      "Tuesday=2024-05-14; the next day=2024-05-15"
    ),
    // What nobody plans is over, and so is what a sentence begins with in the past
    ("The July 2 crash was recalled.", "July 2=2023-07-02"),
    ("He fled the crash on July 2 unhurt.", "July 2=2023-07-02"),
    ("A raid is expected on July 2.", "July 2=2024-07-02"),
    ("On July 2, divers found it.", "July 2=2023-07-02"),
    ("Before July 2 it was calm.", "July 2=2023-07-02"),
    (
      "On July 2, divers found it. Of July 2 little is known.",
      "July 2=2023-07-02; July 2=2023-07-02"
    ),
    // Said in the past, and still ahead
    ("He said Friday would be decisive.", "Friday=2024-05-17"),
    ("He said Friday he was ill.", "Friday=2024-05-10"),
    ("She said it would be held in January.", "January=2025-01"),
    ("He had been expected on Monday.", "Monday=2024-05-13"),
    ("They meet next Monday and Tuesday.", "next Monday=2024-05-20; Tuesday=2024-05-21"),
    // Called off: the nearest
    ("She called off a visit planned for Tuesday.", "Tuesday=2024-05-14"),
    ("She called off a visit planned for Friday.", "Friday=2024-05-17"),
    ("The town cancelled Saturday’s fair.", "Saturday=2024-05-18"),
    ("The town opened Saturday’s fair.", "Saturday=2024-05-11"),
    ("Tuesday’s hearing was cancelled.", "Tuesday=2024-05-14"),
    (
      "The shops, which had been scheduled to open on Thursday, will stay shut until at least Friday.",
      "Thursday=2024-05-16; Friday=2024-05-17"
    ),
    // Modals
    ("It could hit land on Friday.", "Friday=2024-05-17"),
    ("He could not be reached on Friday.", "Friday=2024-05-10"),
    ("Neither of them could be reached on Friday.", "Friday=2024-05-10"),
    ("They would have met on Monday.", "Monday=2024-05-13"),
    ("The bank may cut rates in June.", "June=2024-06"),
    ("The bank cut rates in June.", "June=2023-06"),
    ("She vowed to return in August.", "August=2024-08"),
    ("All of it was agreed to in August.", "August=2023-08"),
    // Beside dates that lie ahead
    (
      "It stays shut until Friday after overnight talks.",
      "Friday=2024-05-17; overnight=2024-05-15TNI"
    ),
    (
      "The fair ends on May 25. Fares were lower a week earlier.",
      "May 25=2024-05-25; a week earlier=2024-05-08"
    ),
    ("This winter was mild.", "This winter=2023-WI"),
    ("This winter will be mild.", "This winter=2024-WI"),
    ("It began in 2011. The next year, it spread.", "2011=2011; The next year=2012"),
    ("It began in 2011. The next year will tell.", "2011=2011; The next year=2025"),
  ]

  @Test(arguments: directions)
  func `lie where the words around them say`(_ text: String, _ expected: String) {
    #expect(found(text) == expected)
  }

  static let forms: [(String, String)] = [
    ("Data for 2023-10 and 2008-09", "2023-10=2023-10; 2008-09=2008/2009"),
    ("Notes 2023-10-04 and 2023-10/4", "2023-10-04=2023-10-04; 2023=2023"),
    ("It rose in the second and third quarters.", "the second and third quarters=2023-Q2/2023-Q3"),
    ("The January-March quarter was weak.", "January-March quarter=2024-01/2024-03"),
    ("First-half profit fell 12%.", "First-half=2023-H1"),
    ("He scored twice in the first half.", ""),
    ("In 1H24 sales rose.", "1H24=2024-H1"),
    ("On a year-on-year basis it fell.", ""),
    ("It is the city’s second bank failure in a decade.", "in a decade=P10Y"),
    ("The second plant closes in two years.", "in two years=2026"),
    ("It opened on Monday, a week later than planned.", "Monday=2024-05-13; a week=P1W"),
    ("Revenue for the year ended March 31 rose.", "the year=P1Y; March 31=2024-03-31"),
    ("It makes 300,000 barrels a day.", ""),
    ("It earns $2 million a year.", ""),
    ("It lasted a week.", "a week=P1W"),
    ("On this day in 1986 it burned.", "1986=1986"),
    ("The March for Life was long.", ""),
    ("It was filed on 14.03.24 for version 10.12.24.", "14.03.24=2024-03-14"),
    ("Apartment 2024 burned; the index closed at 2013.", ""),
    (
      "It rained between 6pm and 8pm on Friday.",
      "between 6pm and 8pm on Friday=2024-05-10T18:00/2024-05-10T20:00"
    ),
    (
      "It snowed from Friday evening to Sunday morning.",
      "from Friday evening to Sunday morning=2024-05-10TEV/2024-05-12TMO"
    ),
    (
      "They met on the 3rd, 5th and 9th of March.",
      "the 3rd=2024-03-03; 5th=2024-03-05; 9th of March=2024-03-09"
    ),
    ("In week 3 of the trial he wept.", ""),
    ("The night of May 12-13 was calm.", "May 12-13=2024-05-12/2024-05-13"),
    ("It took a quarter of a century.", "a quarter of a century=P25Y"),
    ("It cost a quarter of it.", ""),
    ("Shops close on Independence Day.", "Independence Day=XXXX-XX-XX"),
    ("Shops closed on Independence Day last year.", "Independence Day last year=2023-07-04"),
    ("The Future of Work project ended.", ""),
    // Clock times of live pages
    ("14:35 - Police close the bridge.", "14:35=2024-05-15T14:35"),
    ("The score was 14:35 - a rout.", ""),
    (
      "It ends on Friday.\n\n19:40 GMT\n\nA ship docks.",
      "Friday=2024-05-17; 19:40 GMT=2024-05-15T19:40Z"
    ),
    // Days that the reader knows
    ("The 9/11 hijackers trained here.", "9/11=2001-09-11"),
    ("One in 9/10 cases failed.", ""),
    ("The Sept. 11 attacks changed it.", "Sept. 11=2001-09-11"),
    ("A meeting on Sept. 11 changed it.", "Sept. 11=2023-09-11"),
    (
      "On March 3, 2021, it sank. The March 3 sinking shook all.",
      "March 3, 2021=2021-03-03; March 3=2021-03-03"
    ),
    ("Born on May 13, 1960, he died on May 13.", "May 13, 1960=1960-05-13; May 13=2024-05-13"),
  ]

  @Test(arguments: forms)
  func `are read in its forms`(_ text: String, _ expected: String) {
    #expect(found(text) == expected)
  }

  static let datelines: [(String, String?)] = [
    ("News in brief\n\nPort Hale, 9 October 2023\n\nA ship sank.", "2023-10-09"),
    ("Floods - Situation Report No. 4 (as of 18 February 2025)\n\nIt rained.", "2025-02-18"),
    ("Last updated: 3 May 2024\n\nIt rained.", "2024-05-03"),
    ("For immediate release: May 3, 2024\n\nIt rained.", "2024-05-03"),
    ("Geneva (3 May 2024) \u{2013} Experts met.", "2024-05-03"),
    ("12 June 2024 | Geneva\n\nExperts met.", "2024-06-12"),
    ("OSLO, May 3, 2021 (NTB) - A ship sank.", "2021-05-03"),
    // Dates that are part of what is told
    ("As of 1 January 2020, the tax rises.", nil),
    ("The ship sank off Oslo on 3 May 2021.", nil),
    ("Last week, on 3 May 2021, a ship sank.", nil),
    ("For him, 3 May 2021 was the end.", nil),
  ]

  @Test(arguments: datelines)
  func `tell the day of the text near its top`(_ text: String, _ expected: String?) {
    #expect(Analyzer.english.analyze(plain: text).day?.description == expected)
  }
}
