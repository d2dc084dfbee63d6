import CalendarDates
import Testing

@testable import TextAnalysis

/// Writes the events of `text` as `sentence:day rule`.
private func events(_ text: String, on day: String?) -> [String] {
  let analysis = Analyzer.english.analyze(
    plain: text,
    context: AnalysisContext(referenceDate: day.flatMap { CalendarDate($0)?.days?.first }))
  return analysis.events.map { event in
    let days =
      event.from == event.to
      ? "\(event.from?.description ?? "?")"
      : "\(event.from?.description ?? "")..\(event.to?.description ?? "")"
    return "\(event.sentence):\(days) \(event.rule)" + (event.isPlanned ? " planned" : "")
  }
}

@Suite struct `Events` {
  /// Sentences that name a day, and whether anything is told of it.
  static let passing: [(String, Bool)] = [
    ("Shares rose after Friday's slump.", false),
    ("Traders met on Friday after the slump.", true),
    ("A quake killed 12 people, officials said on Friday.", false),
    ("Officials said on Friday that a quake killed 12 people.", true),
    ("The road has been shut since Friday.", true),
    ("The curfew, in force since Friday, is over.", false),
    ("Prices have doubled since 2019.", false),
    ("It was the largest spill since the flood of May 2022.", false),
    ("The line is disputed to this day.", false),
    ("The navy has seized 29 boats so far in 2024.", false),
    ("Done at Port Louvain, 24 March 2024.", false),
    ("Deputies had demanded that she appear this week.", false),
    ("The road has been shut since Friday, when a bridge fell.", true),
    ("Talks originally due on 20 March were dropped.", false),
    ("The hall was originally opened on 20 March.", true),
    ("Deputies had demanded that she resign by Friday.", false),
    ("\"Nobody will sleep in a tent at Easter,\" he promised.", false),
    ("Nobody came, so the fair will open on 4 April.", true),
    ("The next report will be issued on 4 April.", false),
    ("The report on the fire will be issued on 4 April.", true),
    ("We end our live coverage for today.", false),
    ("Lima Mission - Peru 2024", false),
    ("The navy has arrested 203 sailors this year.", false),
    ("\"What will a loaf cost on Friday?\" asked Ann Lee.", false),
    ("Who will rule the isles after Saturday?", false),
    ("\"Why?\" asked the crews, who will sail on Friday.", true),
    ("The bank will fail unless a deal is signed by Friday.", false),
    ("The crews will go home if no pay comes on Friday.", false),
    ("If the pay does not come, the crews will go home on Friday.", true),
    ("Jets hit the port for the second time this month.", false),
    ("Jets hit the port three times this month.", false),
    ("Jets hit the port early this month.", true),
    ("Tribunal voids 20 March tender", false),
    ("The court annulled the 20 March vote.", false),
    ("The court annulled the vote of 20 March.", false),
    ("The court annulled the vote on 20 March.", true),
    ("The mayor condemned the March 20 raid.", false),
    ("Gunmen led the March 20 raid.", true),
    ("In the March 20 raid gunmen took the port.", true),
    ("The ministers cancelled the 4 April summit.", false),
    ("A lorry hit the gate just before midnight on Monday.", true),
    ("Rents were 2% below the same period of 2023.", false),
    ("Rents were 2% above those of the same period last year.", false),
    ("Rents fell in the same period of 2023.", true),
    ("The budget for 2026 was not passed.", false),
    ("Profits for 2023 fell.", true),
    ("Rents must fall by half from 1990 levels.", false),
    ("It made $3m against $2m a year ago.", false),
    ("It made a stand against the dam a year ago.", true),
    ("The bureau is to publish February data on 4 April.", true),
    ("The gate had not opened before 20 March.", false),
    ("Gunmen took 30 clerks, most of them women, from two villages on Monday.", true),
    ("Cases rose to 12 from two in January.", false),
    ("The dam is 83 percent full, compared with 41 percent at the same time last year.", false),
    ("Until Monday none of the boats had come.", false),
    ("By Monday no boat had come.", false),
    ("No boat had come by Monday.", false),
    ("No boat came on Monday.", true),
    ("By Monday 300 had fled and no boat had come.", true),
    ("She was not seen until Monday.", true),
    ("Ann Lee had been expected to return on Monday.", false),
    ("Ann Lee had hoped to open the fair on Monday.", false),
    ("Ann Lee had returned to open the fair on Monday.", true),
    ("The gates were shut from 10 p.m. to 5 a.m.", false),
    ("The gates were shut from 10 p.m. to 5 a.m. on Monday.", true),
    ("The gate had opened before the evening of 20 March.", false),
    ("Repairs should not wait beyond 4 April.", false),
    ("The mill has no plans to reopen before May.", false),
    ("The union will not strike before May.", false),
    ("The union will strike before May.", true),
  ]

  @Test(arguments: passing)
  func `are none of a day told in passing`(_ text: String, _ isTold: Bool) {
    #expect(
      events(text, on: "2024-03-27").contains { $0.contains("date told") } == isTold)
  }

  @Test func `are none of a dateline without a day`() {
    let found = events(
      "PORT SABEL (NTB) \u{2014} Crews walked out. OSLO (NTB) ended.", on: "2024-03-27")
    #expect(!found.contains { $0.hasPrefix("0:") } && found.count == 2)
  }

  @Test func `are none of the second of two that a figure is set beside`() {
    let found = events(
      "Rents rose 3% in February, compared with 2% in January and 1% in May 2023.", on: "2024-03-27"
    )
    #expect(found.filter { $0.hasSuffix("date told") } == ["0:2024-02-01..2024-02-29 date told"])
    let told = events("Rents rose 3% in February and 1% in March.", on: "2024-04-27")
    #expect(told.filter { $0.hasSuffix("date told") }.count == 2)
  }

  @Test func `are none of the month of figures that come out on a day`() {
    #expect(
      events("The bureau will publish February figures on 4 April.", on: "2024-03-27").prefix(2)
        == [
          "0:2024-02-01..2024-02-29 date in passing", "0:2024-04-04 date told planned",
        ])
    #expect(
      events("February figures were poor.", on: "2024-03-27").first
        == "0:2024-02-01..2024-02-29 date told")
    #expect(
      events("Rents fell 3% in February from a year earlier.", on: "2024-03-27").prefix(2) == [
        "0:2024-02-01..2024-02-29 date told", "0:2023-01-01..2023-12-31 date in passing",
      ])
  }

  @Test(arguments: [
    "Port Sabel, May 3, 2031 (NTB) – Talks between the board and the crews ended on Friday.",
    "OSLO, May 3, 2031 (NTB) – Talks between the board and the crews ended on Friday.",
  ])
  func `are none of a dateline`(text: String) {
    let told = events(text, on: "2031-05-03").filter { $0.hasSuffix("date told") }
    #expect(told.count == 1 && told.allSatisfy { $0.contains("2031-05-02") })
  }

  @Test func `are of a dateline's day where the sentence tells it again`() {
    let told = events(
      "OSLO, March 27 (NTB) - The line said on Wednesday it had shut.", on: "2024-03-28")
    #expect(told.filter { $0.hasSuffix("2024-03-27 date told") }.count == 1)
  }

  /// Sentences of a Wednesday's text, and the words that tell of the day that they name.
  static let phrases: [(String, String)] = [
    (
      "Norland and Kenya are trying to broker a sequel to a brief truce observed in November.",
      "a brief truce observed in November"
    ),
    (
      "Prices fell under the trade deal signed on 4 March 2024, but sales did not recover.",
      "the trade deal signed on 4 March 2024"
    ),
    (
      "The clinics were closed despite an emergency law passed in February.",
      "an emergency law passed in February"
    ),
    (
      "The bank is appealing against a ban imposed on Friday.", "a ban imposed on Friday"
    ),
    // Somebody and what the clause between commas tells of them.
    (
      "Ann Lee, who was dismissed as head of the bank on Friday, was held at the port.",
      "Ann Lee, who was dismissed as head of the bank on Friday"
    ),
    (
      "Ann Lee, a judge of the High Court, whom Kenya named as envoy on Friday, left.",
      "Ann Lee, a judge of the High Court, whom Kenya named as envoy on Friday, left."
    ),
    (
      "Police searched the home of Jan Holt, who fled on Saturday.",
      "Jan Holt, who fled on Saturday"
    ),
    (
      "The 61 shops of the chain, which had been set to open on Friday, will stay shut.",
      "The 61 shops of the chain, which had been set to open on Friday"
    ),
    ("It burned in the mill, which closed in 2019, for days.", "the mill, which closed in 2019"),
    // The day is that of the verb of the sentence.
    (
      "On Friday it was sold to Ann Lee, who runs it.",
      "On Friday it was sold to Ann Lee, who runs it."
    ),
    ("A truce was signed in November.", "A truce was signed in November."),
    ("The deal signed in November was broken.", "The deal signed in November was broken."),
    (
      "They signed a sequel to a truce on 4 March 2024.",
      "They signed a sequel to a truce on 4 March 2024."
    ),
    (
      "The complaint against the bank filed on 4 March 2024 was withdrawn.",
      "The complaint against the bank filed on 4 March 2024 was withdrawn."
    ),
    (
      "Under a deal signed on 4 March 2024 the bank was sold.",
      "Under a deal signed on 4 March 2024 the bank was sold."
    ),
    (
      "The minister told the committee the plan announced on Friday.",
      "The minister told the committee the plan announced on Friday."
    ),
    (
      "Support fell to a fifth, according to a poll published on Friday.",
      "Support fell to a fifth, according to a poll published on Friday."
    ),
    (
      "It was rejected in a referendum held on 4 March 2024.",
      "It was rejected in a referendum held on 4 March 2024."
    ),
    ("It is of a truce observed in November", "a truce observed in November"),
  ]

  @Test(arguments: phrases)
  func `are told by the phrase of their day`(_ text: String, _ words: String) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-27")?.days?.first))
    let told = analysis.events.filter { $0.date != nil }.map { analysis.text.string($0.range) }
    #expect(told == [words])
  }

  /// Sentences of two clauses that each name a day, with what tells of each day.
  static let joined: [(String, [String])] = [
    (
      "The bridge was closed in January, but the tunnel was shut on Monday.",
      ["The bridge was closed in January", "the tunnel was shut on Monday."]
    ),
    (
      "Ann Lee ruled that out in January, but Jo Roe said on Monday that it might come.",
      ["Ann Lee ruled that out in January", "Jo Roe said on Monday that it might come."]
    ),
    // "It" is of the whole.
    (
      "The bridge was closed in January, but it was opened on Monday.",
      [
        "The bridge was closed in January",
        "The bridge was closed in January, but it was opened on Monday.",
      ]
    ),
  ]

  @Test(arguments: joined)
  func `of two clauses are told by their own`(_ text: String, _ words: [String]) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-27")?.days?.first))
    let told = analysis.events.filter { $0.date != nil }.map { analysis.text.string($0.range) }
    #expect(told == words)
  }

  @Test(arguments: [
    "Ann Lee said the bridge was closed in January, and the tunnel was shut on Monday.",
    "The bridge was closed in January and opened on Monday.",
    "After the bridge was closed in January, and the tunnel flooded on Monday, all left.",
    "\"The bridge was closed in January, but the tunnel was shut on Monday,\" she wrote.",
    "The bridge was closed in January, and reopened on Monday.",
    "The report found that the bridge was closed in January, and the tunnel was shut on Monday.",
  ])
  func `are told by the whole of a sentence that is one`(_ text: String) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-27")?.days?.first))
    let told = analysis.events.filter { $0.date != nil }.map { analysis.text.string($0.range) }
    #expect(Set(told) == [text])
  }

  /// What is announced or called for a day lies ahead of a Wednesday's text.
  static let set = [
    "The union announced a strike from Saturday.",
    "The union announced a strike starting on Saturday.",
    "They called a rally for 10 a.m. Saturday.",
    "The council imposed a curfew from Saturday.",
  ]

  @Test(arguments: set)
  func `are ahead where something is set for a day`(_ text: String) {
    #expect(
      events(text, on: "2024-03-27").contains {
        $0.hasPrefix("0:2024-03-30") && $0.hasSuffix("date told planned")
      })
  }

  @Test func `are over where somebody announced something on a day`() {
    #expect(
      events("The bank announced on Saturday it would close.", on: "2024-03-27").contains(
        "0:2024-03-23 date told"))
    #expect(
      events("It announced that sales fell from Saturday.", on: "2024-03-27").contains(
        "0:2024-03-23 date told"))
  }

  @Test func `are ahead where something is due by a day`() {
    #expect(
      events("The court will rule no later than 30 June 2024.", on: "2024-03-31")
        == ["0:2024-06-30 date told planned"])
  }

  @Test func `are of the days that their sentence tells`() {
    #expect(
      events("Rebels took the town on 5 March 2024. Talks will open on April 2.", on: "2024-03-31")
        == [
          "0:2024-03-05 date told", "1:2024-04-02 date told planned",
        ])
  }

  @Test func `are of the day of the text where nothing else is told`() {
    #expect(events("The mayor resigned.", on: "2024-03-31") == ["0:2024-03-31 day of the text"])
    #expect(events("The mayor resigned.", on: nil).isEmpty)
  }

  @Test func `are of no day by which something was only hoped for`() {
    #expect(
      events("The crews had hoped to leave by Monday.", on: "2024-03-27")
        == ["0:2024-03-25 date in passing"])
    #expect(
      events("The crews had begun to leave by Monday.", on: "2024-03-27").contains {
        $0.contains("date told")
      })
  }

  @Test func `are of no day where nobody knows how far it is from that told`() {
    for away in ["Days later,", "A few months earlier", "Several weeks before,", "But weeks later"]
    {
      #expect(
        events("It fell on 3 March 2021. \(away) Ann Lee left.", on: "2024-03-27")
          == ["0:2021-03-03 date told"])
    }
    for near in ["Weeks earlier than planned,", "Months after the fire", "Early,"] {
      #expect(
        events("It fell on 3 March 2021. \(near) Ann Lee left.", on: "2024-03-27")
          == ["0:2021-03-03 date told", "1:2024-03-27 day of the text"])
    }
  }

  @Test func `are of the day of the lead unless somebody speaks`() {
    #expect(
      events(
        "A bridge fell on Friday.\n\nTwo cars sank.\n\nThe mayor said it was old.",
        on: "2024-03-31")
        == [
          "0:2024-03-29 date told", "1:2024-03-29 day of the lead", "2:2024-03-31 day of the text",
        ])
  }

  @Test func `are of the day before also where somebody speaks of it`() {
    #expect(
      events("A bridge fell on Saturday.\n\nThe mayor said it was old.", on: "2024-03-31")
        == ["0:2024-03-30 date told", "1:2024-03-30 day of the lead"])
  }

  @Test(arguments: [
    ("Since 7 October 310 aid workers have been killed.", "date in passing"),
    ("Peru denied it and said that the port had been shut since Friday.", "date not placed"),
    ("Peru denied reports that the port had been shut since Friday.", "date in passing"),
    ("It is unclear whether the port was shut on 7 October.", "date in passing"),
    ("It was not immediately known who shut the port on 7 October.", "date in passing"),
    ("It is known who shut the port on 7 October.", "date not placed"),
    ("Peru has no plans to shut the port on 7 October.", "date in passing planned"),
    ("The bid is 32 per cent above its closing price on 7 October.", "date in passing"),
    ("The bid rose above its own price on 7 October.", "date not placed"),
    ("As of 26 January 152 of the staff had been killed.", "date in passing"),
    ("There has been no pause in the fighting since 7 October.", "date in passing"),
    ("Some 900 people have been killed since 7 October, when gunmen came.", "date not placed"),
    ("Some 900 people were killed on 7 October.", "date not placed"),
    ("The army has waited since the war began on 7 October.", "date not placed"),
    ("The army, which had waited as of old, attacked on 7 October.", "date not placed"),
  ])
  func `are not of a day from which something is counted`(_ text: String, _ rule: String) {
    #expect(events(text, on: nil) == ["0:? \(rule)"])
  }

  @Test func `are none of what figures are compared with, or of what is only admitted`() {
    let loss = "Peru lost 20 million in May, after a gain of 85 million a year earlier."
    #expect(events(loss, on: "2024-06-30").last?.hasSuffix("date in passing") == true)
    let left = "She left on Friday, a day after it said that the letter had come in October."
    #expect(
      events(left, on: "2024-03-31").prefix(2) == [
        "0:2024-03-29 date told", "0:2023-10-01..2023-10-31 date in passing",
      ])
  }

  @Test func `hear nobody speak in a name`() {
    #expect(
      events("A bridge fell on Friday.\n\nThe United States sent divers.", on: "2024-03-31")
        == ["0:2024-03-29 date told", "1:2024-03-29 day of the lead"])
  }

  @Test func `take a date line for the day of the text`() {
    let text = "Bridge falls\n\nMarch 28, 2024\n\nIt fell today."
    #expect(events(text, on: nil).last == "2:2024-03-28 date told")
    #expect(events(text, on: "2024-03-31").last == "2:2024-03-28 date told")
    #expect(events(text, on: "2025-03-31").last == "2:2025-03-31 date told")
  }

  @Test func `are told once a sentence and day`() {
    #expect(
      events("Yesterday, 30 March, at 06:15 hours, they were freed.", on: "2024-03-31")
        == ["0:2024-03-30 date told"])
  }

  @Test func `are not what a sentence tells of most years or of plans alone`() {
    #expect(events("The season normally lasts from May to July.", on: "2024-03-31").isEmpty)
    #expect(
      events("The truce expires on Saturday.", on: "2024-03-31")
        == ["0:2024-04-06 date told planned"])
    #expect(
      events("A strike was called for Saturday.", on: "2024-03-31")
        == ["0:2024-04-06 date told planned", "0:2024-03-31 day of the text"])
  }

  @Test func `are not those of what a date only names or bounds`() {
    #expect(
      events("Prices rose from Friday's close.", on: "2024-03-31").first
        == "0:2024-03-29 date in passing")
    #expect(
      events("It was the third since 5 March.", on: "2024-03-31").first
        == "0:2024-03-05 date in passing")
    #expect(
      events("They have been held since 5 March.", on: "2024-03-31").first
        == "0:2024-03-05 date told")
    #expect(
      events("They cited the 1993 Oslo accords.", on: "2024-03-31").first
        == "0:1993-01-01..1993-12-31 date in passing")
  }

  @Test func `of a time that has begun are planned where their clause says so`() {
    for (text, isPlanned) in [
      ("The council will meet today.", true), ("Today, the council will meet.", true),
      ("Both sides are to talk this week.", true), ("Crews are searching the site today.", false),
      ("The hall is calm today, but it could fill up.", false),
      ("Today, the hall is calm and could fill up.", false),
    ] {
      let found = events(text, on: "2024-03-28").first ?? ""
      #expect(found.hasSuffix("planned") == isPlanned, "\(text)")
    }
  }

  @Test func `are not planned for a day that was given up`() {
    let found = events("The hearing on April 13 was postponed to April 24.", on: "2024-03-31")
    #expect(found.contains { $0.hasPrefix("0:2024-04-13 date called off") })
    #expect(found.contains { $0.hasPrefix("0:2024-04-24 date told") })
  }

  /// What is called off, with its noun, in sentences of 31 March 2024; "" where nothing is.
  static let calledOff: [(String, String)] = [
    ("The hearing on April 13 was postponed to April 24.", "The hearing: hearing"),
    (
      "The meeting on Friday with the unions has been moved to April 22.", "The meeting: meeting"
    ),
    (
      "The vote, which was to take place on Monday, was put off until April 29.", "The vote: vote"
    ),
    ("The fair on Friday was cancelled.", "The fair: fair"),
    ("Two men on Friday were moved to Velm.", ""),
    ("Flights on Friday were cancelled.", ""),
    ("The motion that the Alliance had planned for 13 April was withdrawn.", "The motion: motion"),
    ("Talks due on 13 April under mediator Ada Teng were postponed.", "Talks: Talks"),
    ("The strike set for 13 April has been averted.", "The strike: strike"),
    (
      "The Alliance had planned a strike for 13 April, which it has called off.", "a strike: strike"
    ),
    ("It had called a rally for 13 April, but it was postponed.", "a rally: rally"),
    ("It had planned a rally for 13 April, which it called a success.", ""),
    ("It had planned a rally for 13 April, but it cancelled nothing.", ""),
    ("She had planned to fly there on 13 April, but called off the trip.", "the trip: trip"),
    ("She had been due to speak on 13 April but cancelled her visit.", "her visit: visit"),
    ("She had been due to speak on 13 April but cancelled nothing.", ""),
    (
      "Lee had been expected in Orrin on 13 April, but the visit was put off.", "the visit: visit"
    ),
    (
      "Velto moved a vote on the rival bid from Marl Partners and Tarn Capital from 13 April to 9 May.",
      "a vote on the rival bid from Marl Partners and Tarn Capital: vote"
    ),
    ("The launch planned for 13 April was scrubbed.", "The launch: launch"),
    ("The fair will not take place next month.", "The fair: fair"),
    ("The fair will take place next month.", ""),
    ("She had been due in Orrin on 13 April but cancelled her visit.", "her visit: visit"),
    (
      "She had been due to speak on 13 April but the hearing was adjourned.", "the hearing: hearing"
    ),
    ("She had been due to speak on 13 April but a hearing was held.", ""),
    ("The Alliance had planned a motion for 13 April.", ""),
    ("The trial of Ann Lee, set for 13 April, has been postponed.", "The trial of Ann Lee: trial"),
    ("The court postponed the hearing set for 13 April.", "the hearing: hearing"),
    ("Nurses called off a strike planned for 13 April, a union said.", "a strike: strike"),
    ("The 13 April rally in Velm was called off.", "rally: rally"),
    ("The band cancelled its 13 April concert after a flood.", "concert: concert"),
    ("The vote was moved from 13 April to 20 April.", "The vote: vote"),
    ("The ministry moved the vote from 13 April to 20 April.", "the vote: vote"),
    ("The match will not go ahead on 13 April.", "The match: match"),
    ("The summit, scheduled for 13 April, will no longer take place.", "The summit: summit"),
    (
      "A meeting between the union and the mine due on 13 April was scrapped.",
      "A meeting between the union and the mine: meeting"
    ),
    ("Talks due to resume on 13 April have been suspended.", "Talks: Talks"),
    ("The planned 13 April launch was pushed back.", "launch: launch"),
    (
      "The hearing, originally set for 13 April, will now be held on 20 April.",
      "The hearing: hearing"
    ),
    ("The hearing set for 27 March did not take place.", "The hearing: hearing"),
    ("The hearing, set for 27 March, never took place.", "The hearing: hearing"),
    ("A march planned for 27 March failed to take place.", "A march: march"),
    ("The sale, due on 27 March, fell through, the firm said.", "The sale: sale"),
    ("The vote scheduled for 27 March was not held.", "The vote: vote"),
    ("Friday's hearing did not take place.", "hearing: hearing"),
    ("The hearing did not take place on 27 March.", "The hearing: hearing"),
    ("The union dropped plans for a rally on 13 April.", "a rally: rally"),
    ("The union abandoned its plan to hold a rally on 13 April.", "a rally: rally"),
    ("Envoys pulled out of talks due on 13 April.", "talks: talks"),
    ("Nurses axed a walkout planned for 13 April.", "a walkout: walkout"),
    ("The launch planned for 13 April was put off.", "The launch: launch"),
    (
      "The 12 pools of Velm, which had been due to open on 13 April, will stay shut until 24 April.",
      "The 12 pools of Velm: pools"
    ),
    (
      "A bill to ban nets, due to be read on 13 April, has been put off.",
      "A bill to ban nets: bill"
    ),
    ("The pools, due to open on 13 April, will stay free until 24 April.", ""),
    ("The court decided to postpone the hearing set for 13 April.", "the hearing: hearing"),
    ("The club was forced to cancel its 13 April concert.", "concert: concert"),
    ("The union agreed to call off a strike planned for 13 April.", "a strike: strike"),
    ("The union refused to call off a strike planned for 13 April.", ""),
    ("A runner pulled out of the race due on 13 April.", ""),
    ("The hearing set for 27 March took place.", ""),
    ("The match scheduled for 13 April was moved to Velm.", ""),
    ("The hearing, set for 13 April, will now be heard by another judge.", ""),
    ("Judge Lee adjourned the hearing until 13 April.", ""),
    ("The court has not postponed the hearing set for 13 April.", ""),
    ("The mayor urged them to postpone the hearing set for 13 April.", ""),
    ("Lawyers asked whether the hearing set for 13 April was postponed.", ""),
    ("The hearing set for 13 April will not be public.", ""),
    ("On 13 April the council will cancel the fair.", ""),
    ("If the hearing set for 13 April is cancelled, he goes free.", ""),
    ("She denied that the hearing set for 13 April was cancelled.", ""),
    ("Tuesday's session was adjourned after an hour.", ""),
    ("The hearing is set for 13 April.", ""),
    ("13 April was cancelled.", ""), ("Cancelled: 13 April.", ""), ("On 13 April", ""),
  ]

  @Test(arguments: calledOff)
  func `are called off only where a sentence says so`(text: String, expected: String) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-31")?.days?.first))
    let found = analysis.events.compactMap(\.calledOff).map { thing in
      [thing.range, thing.noun].map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        .joined(separator: ": ")
    }
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  /// What is called off without its day, with the words that tell which it is; "" where nothing is.
  static let plansCalledOff: [(String, String)] = [
    ("The minister called off the visit to Orrin.", "the visit to Orrin: visit"),
    ("The murder trial of Ann Lee was cancelled.", "The murder trial of Ann Lee: trial, murder"),
    ("The rally will not go ahead, police said.", "The rally: rally"),
    ("The visit to Orrin was called off.", "The visit to Orrin: visit"),
    ("The court postponed the hearing to 9 June.", "the hearing: hearing moved"),
    ("Its planned strike was postponed indefinitely.", "Its planned strike: strike"),
    ("The talks fell through.", "The talks: talks"),
    ("Lee's trip has been put off until June.", "Lee's trip: trip moved"),
    ("The court has postponed the hearing.", "the hearing: hearing moved"),
    ("The council pushed back the vote to 24 April.", "the vote: vote moved"),
    ("The firm shelved plans for the launch.", "the launch: launch"),
    ("The club scrapped its tour of Orrin.", "its tour of Orrin: tour"),
    ("The union had to call off its strike.", "its strike: strike"),
    ("The board voted to postpone the sale.", "the sale: sale moved"),
    ("The mayor asked the union to call off its strike.", ""),
    ("The union did not have to call off its strike.", ""),
    ("The club scrapped a tour.", ""),
    ("The firm scrapped that plan.", ""),
    ("They slept in Velm after their flights were cancelled.", ""),
    ("The visit should be cancelled, he said.", ""),
    ("The visit was nearly cancelled.", ""),
    ("The visit was not cancelled.", ""),
    ("The visit was cancelled last year.", ""),
    ("The 2019 rally was cancelled.", ""),
    ("She asked whether the visit was cancelled.", ""),
    ("The court suspended the minister.", ""),
    ("They moved the patients to Orrin.", ""),
    ("Prosecutors dropped the charges.", ""),
    ("The cancelled visit cost millions.", ""),
    ("Cancelled", ""), ("The visit was cancelled", "The visit: visit"), ("was cancelled", ""),
    ("called off", ""), ("The", ""), ("put", ""),
  ]

  @Test(arguments: plansCalledOff)
  func `are called off without their day`(text: String, expected: String) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-31")?.days?.first))
    let found = analysis.events.filter { $0.rule == "plan called off" }.compactMap(\.calledOff)
      .map { thing in
        let words = ([thing.noun] + thing.others).map(analysis.text.string).joined(separator: ", ")
        return "\(analysis.text.string(thing.range)): \(words)" + (thing.isMoved ? " moved" : "")
      }
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  /// Sentences of 31 March 2024, and whether what they call off is moved.
  static let moved: [(String, Bool)] = [
    ("The hearing on April 13 was postponed to April 24.", true),
    ("The vote was moved from 13 April to 20 April.", true),
    ("The hearing, originally set for 13 April, will now be held on 20 April.", true),
    ("The launch planned for 13 April was pushed back to May.", true),
    ("The pool, which had been due to open on 13 April, will stay shut until 24 April.", true),
    ("The launch planned for 13 April was postponed indefinitely.", false),
    ("The 13 April rally in Velm was called off.", false),
    ("The match will not go ahead on 13 April.", false),
  ]

  @Test(arguments: moved)
  func `are told apart from what is moved`(text: String, isMoved: Bool) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(referenceDate: CalendarDate("2024-03-31")?.days?.first))
    #expect(analysis.events.compactMap(\.calledOff?.isMoved) == [isMoved])
  }

  @Test func `are planned for the day that something is moved to`() {
    let found = events("The vote was moved from 13 April to 20 April.", on: "2024-03-31")
    #expect(
      found.prefix(2) == ["0:2024-04-13 date called off planned", "0:2024-04-20 date told planned"])
  }

  @Test func `are planned in the year in which something is brought forward`() {
    let found = events(
      "The council brought forward the fair from 20 April to 13 April.", on: "2024-03-31")
    #expect(
      found.prefix(2) == ["0:2024-04-20 date called off planned", "0:2024-04-13 date told planned"])
  }

  @Test func `do not take what something is measured from for their day`() {
    #expect(
      events("Prices rose 5 percent from March 5.", on: "2024-03-31") == [
        "0:2024-03-05 date in passing", "0:2024-03-31 day of the text",
      ])
  }
}
