import Testing

@testable import TextAnalysis

@Suite struct `The extent of figures` {
  static let extents: [(String, [String])] = [
    (
      "Another 23 deaths were recorded on Sunday, bringing the total to 96.",
      ["exact 23 deaths killed rise", "exact 96 deaths killed whole"]
    ),
    (
      "Five divers were killed in May, which took the tally since June to 31.",
      ["exact 5 divers killed whole", "exact 31 divers killed whole"]
    ),
    (
      "The clinic counted 14 new infections on Friday.", ["exact 14 infections infected rise"]
    ),
    (
      "The toll rose by 16 to 88.", ["exact 16 deaths killed rise", "exact 88 deaths killed whole"]
    ),
    ("A further 40 people died at sea.", ["exact 40 people killed rise"]),
    (
      "The fire killed 12 sailors and injured another 40.",
      ["exact 12 sailors killed whole", "exact 40 sailors injured whole"]
    ),
    (
      "In all 640 people died and 900 were hurt. That is 21 more than on Monday.",
      [
        "exact 640 people killed whole", "exact 900 people injured whole",
        "exact 21 people killed rise",
      ]
    ),
    (
      "Police had at first spoken of six dead.", ["exact 6 people killed former"]
    ),
    ("Police initially said that 12 had died.", ["exact 12 people killed former"]),
    ("Initially, 12 people were killed.", ["exact 12 people killed former"]),
    ("Earlier reports had put the number of dead at 30.", ["exact 30 deaths killed former"]),
    (
      "The mayor lowered the death toll from 14 to 13.",
      ["exact 14 deaths killed former", "exact 13 deaths killed whole"]
    ),
    (
      "The toll was revised to 13 from 14.",
      ["exact 13 deaths killed whole", "exact 14 deaths killed former"]
    ),
    ("Police at first denied it, but 12 had died.", ["exact 12 people killed whole"]),
    ("The initial attack killed 12 people.", ["exact 12 people killed whole"]),
    ("An earlier attack killed 12 people.", ["exact 12 people killed event"]),
    ("The first 12 people died in May.", ["exact 12 people killed whole"]),
    ("Nine of the dead were sailors.", ["exact 9 sailors killed part"]),
    ("The league has verified 310 of the deaths.", ["exact 310 deaths killed part"]),
    ("Six of those killed were cooks.", ["exact 6 cooks killed part"]),
    ("Nine of the sailors were killed.", ["exact 9 sailors killed whole"]),
    ("On Sunday a raid on a farm killed at least 15 people.", ["at_least 15 people killed event"]),
    ("Some 15 people died in an ambush near Lima.", ["about 15 people killed event"]),
    ("The raids have killed 15 people.", ["exact 15 people killed whole"]),
    (
      "Forty people have died and 120 have been infected, up from 22 and 90 on Friday.",
      [
        "exact 40 people killed whole", "exact 120 people infected whole",
        "exact 22 people killed whole", "exact 90 people infected whole",
      ]
    ),
  ]

  @Test(arguments: extents)
  func `is a part, a rise or a single event's where the words say so`(
    _ text: String, _ expected: [String]
  ) {
    let figures = Analyzer.english.analyze(plain: text).figures
    #expect(figures.map { "\(told($0)) \($0.extent.rawValue)" } == expected)
  }

  @Test func `pairs of numbers are of the day told behind the second`() {
    let text = "Forty people died and 120 were hurt, up from 22 and 90 on Friday."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.figures.map { $0.asOf.map { analysis.text.string($0) } }
        == [nil, nil, "Friday", "Friday"])
  }

  static let hours = [
    "At seven in the morning the queue was long.", "By nine the shelves were bare.",
    "They waited until ten.", "Shortly after eleven, she rang.", "He came at eight in the evening.",
    "The shop is open from six in the morning.", "Doors close at nine at night.",
  ]

  @Test(arguments: hours)
  func `is not read from hours of the day`(_ text: String) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(told) == [])
  }

  @Test(arguments: [
    ("The toll stood at eight.", "exact 8 deaths killed"),
    ("By six votes the house passed it.", "exact 6 votes other"),
    ("At nine sites work has stopped.", "exact 9 sites other"),
    ("After four killed in Lima, calm returned.", "exact 4 people killed"),
  ])
  func `is kept where hours are not meant`(_ text: String, _ expected: String) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(told) == [expected])
  }

  static let counted: [(String, [String])] = [
    (
      "The clinic has 64 cases, including 40 confirmed and 24 suspected.",
      ["exact 64 cases other", "exact 40 cases other", "exact 24 cases other"]
    ),
    (
      "They told of 64 cases, including 40 confirmed and 24 suspected, and 19 deaths.",
      [
        "exact 64 cases other", "exact 40 cases other", "exact 24 cases other",
        "exact 19 deaths killed",
      ]
    ),
    ("There are 212 suspected and probable cases.", ["exact 212 cases other"]),
    ("There were 30 confirmed and suspected infections.", ["exact 30 infections infected"]),
    ("Norland puts its own losses at 340 sailors.", ["exact 340 sailors killed"]),
    (
      "The raid left 80 people dead, killing 30 sailors and freeing more than 20 others.",
      ["exact 80 people killed", "exact 30 sailors killed", "over 20 sailors other"]
    ),
    (
      "Roughly a third of the island's income is gone.",
      ["fraction 0.3333333333333333 income other"]
    ),
    (
      "The line cancelled 31 of Friday's 90 trains.",
      ["exact 31 trains other", "exact 90 trains other"]
    ),
    ("Perhaps 40,000 people came.", ["about 40000 people other"]),
    ("It may need maybe 300 tents.", ["about 300 tents other"]),
    ("It fell to 71.4 per dollar.", ["exact 71.4 per dollar other"]),
    ("It traded at 88 to the euro on Monday.", ["exact 88 per euro other"]),
    (
      "The dinar weakened to 88.5 per euro before recovering to 85.2.",
      ["exact 88.5 per euro other", "exact 85.2 per euro other"]
    ),
    ("The loan is of SDR 3.2 billion.", ["exact 3200000000 SDR other"]),
    ("They owe XOF 900 million.", ["exact 900000000 XOF other"]),
    ("A magnitude-5.4 quake shook Salva.", ["exact 5.4 magnitude other"]),
    ("A magnitude-7 quake shook Salva.", ["exact 7 magnitude other"]),
    ("The tremor reached 4.8 on the Richter scale.", ["exact 4.8 Richter scale other"]),
    ("The clerk put 4 on the table.", ["exact 4 - other"]),
    ("The tremor measured 4.8.", ["exact 4.8 magnitude other"]),
    ("The board measured 4.8.", ["exact 4.8 - other"]),
    ("Two gunmen killed a judge.", ["exact 2 gunmen other"]),
    ("Two gunmen shot dead a judge.", ["exact 2 gunmen other"]),
    ("Two guards were shot and killed a mile away.", ["exact 2 guards killed"]),
    ("Two guards killed the day before were buried.", ["exact 2 guards killed"]),
    ("Some 300 clerks fled the town.", ["about 300 clerks displaced"]),
    ("The war wounded more than 100, aides said.", ["over 100 people injured"]),
    ("The fee is for people over 65, aides said.", []),
    ("Wheat fell $1.40 to $83.20 a tonne.", ["exact 1.4 $ other", "exact 83.2 $ per tonne other"]),
    ("Wheat costs $60 to $83 a tonne.", ["range 60…83.0 $ per tonne other"]),
    ("A court cut the term from 15 to nine years.", []),
    (
      "Sales were 2.1 billion euros, short of the 2.2 billion analysts had forecast.",
      ["exact 2100000000 euros other", "exact 2200000000 euros other"]
    ),
    (
      "Profit rose to 340 million euros, or 1.2 euros a share, from 304 million.",
      [
        "exact 340000000 euros other", "exact 1.2 euros per share other",
        "exact 304000000 euros other",
      ]
    ),
    ("The rate fell to 14 per 100,000 people.", ["exact 14 per 100,000 people other"]),
    (
      "It cancelled 140 ferries and may scrap another 90 on Friday.",
      ["exact 140 ferries other", "exact 90 ferries other"]
    ),
    (
      "The Greens won 38 seats, followed by the Reds with 17.",
      ["exact 38 seats other", "exact 17 seats other"]
    ),
    ("Rents rose fourfold.", ["exact 4 times other"]),
    ("A 12-fold rise in rents is likely.", ["exact 12 times other"]),
    ("The task is twofold.", []),
    ("A 12-fold door is broken.", []),
    ("The shares trade at 1.4 times book value.", ["exact 1.4 times other"]),
    (
      "Salva has two to three times as many clinics.", ["range 2…3.0 times other"]
    ),
    ("The river carries four times the legal limit.", ["exact 4 times other"]),
    ("She won the cup four times.", []),
    ("She was sworn in four times as mayor.", []),
    (
      "The bank made a quarter-point cut to 3.5 percent.",
      ["exact 0.25 percentage points other", "exact 3.5 percent other"]
    ),
    ("It may cut by half a percentage point.", ["exact 0.5 percentage points other"]),
    ("The fire burned 14 barns.", ["exact 14 barns destroyed"]),
    ("The fire burned 14 firefighters.", ["exact 14 firefighters injured"]),
    ("The storm destroyed 40 ferries.", ["exact 40 ferries destroyed"]),
  ]

  @Test(arguments: counted)
  func `counts what the words around tell`(_ text: String, _ expected: [String]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(told) == expected)
  }

  static let groups: [(String, [String?])] = [
    (
      "The flood killed 90 people in Lima and seven in the neighbouring Callao Union.",
      ["Lima", "Callao Union"]
    ),
    ("A strike in the town of Callao killed 14 people.", ["Callao"]),
    ("Women make up 61% of patients.", ["Women"]),
    ("Young farmers accounted for 12 percent of voters.", ["Young farmers"]),
    ("Women and farmers make up 61% of patients.", ["Women and farmers"]),
    ("Peru has had nine cases so far.", ["Peru"]),
    ("Shares in Orvane, which makes tyres, fell 4 percent.", ["Shares in Orvane"]),
    ("Shares of Orvane, the biggest brewer, rose 4 percent.", ["Shares of Orvane"]),
    ("Shares in Orvane, Tarn and Velm fell 4 percent.", [nil]),
    ("Turnout was 61 percent.", ["Turnout"]),
    ("Clerks told of a turnout of 61 percent.", ["turnout"]),
    ("Clerks told of a rise of 61 percent.", [nil]),
    ("Clerks told of a vacancy rate of 6 percent.", ["vacancy rate"]),
    ("Rents were up by a third.", ["Rents"]),
    ("Rents rose threefold.", ["Rents"]),
    ("Peru reported 30 deaths and Chile recorded six cases.", ["Peru", "Chile"]),
    ("The mayor of Peru has had nine cases.", [nil]),
  ]

  @Test(arguments: groups)
  func `belongs to whom the words around tell`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.group.map { analysis.text.string($0) } } == expected)
  }

  @Test(arguments: [
    ("Debt fell from 9 per cent of output in 2031 to 4 per cent in 2034.", ["2031", "2034"]),
    ("It saw 41 cases, compared with 68 in the previous week.", [nil, nil]),
    ("The ferry was delayed by six hours and 212 clerks slept on it.", [nil]),
    ("By 3 May 212 clerks had slept on it.", ["3 May"]),
  ])
  func `is of the day told with it`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.asOf.map { analysis.text.string($0) } } == expected)
  }
}
