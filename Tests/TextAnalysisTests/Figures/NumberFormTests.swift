import Testing

@testable import TextAnalysis

@Suite struct `Forms of numbers` {
  static let sums = [
    FigureCase(
      "They paid Rmb2.1bn and Rs500 for it.", "exact 2100000000 Rmb other", "exact 500 Rs other"),
    FigureCase("The gap is Rs 45,000 crore.", "exact 450000000000 Rs other"),
    FigureCase("The fare rose to 45p from 40p.", "exact 45 p other", "exact 40 p other"),
    FigureCase("It made a loss of 3.4m euros.", "exact 3400000 euros other"),
    FigureCase("Some 1.1m visitors came.", "about 1100000 visitors other"),
    FigureCase("Output rose to 11.3m barrels.", "exact 11300000 barrels other"),
    FigureCase("Three quarters of a million pounds was lost.", "exact 750000 pounds other"),
    FigureCase("A quarter-million books were sold.", "exact 250000 books other"),
    FigureCase("The rate is 5 1/4 percent.", "exact 5.25 percent other"),
    FigureCase("Corn rose 7-1/2 cents.", "exact 7.5 cents other"),
    FigureCase("It fell by minus 0.1 %.", "exact -0.1 percent other"),
    FigureCase(
      "It was −4 percent, then -0.4%.", "exact -4 percent other", "exact -0.4 percent other"),
    FigureCase("It was 46C, then -23C.", "exact 46 C other", "exact -23 C other"),
    FigureCase("It was 30 °C.", "exact 30 °C other"),
    FigureCase("He drove at 190km/h.", "exact 190 km/h other"),
    FigureCase("The bank cut its rate by 25 basis points.", "exact 25 basis points other"),
    FigureCase(
      "Joblessness fell by 0.3 percentage points to 5.1%.", "exact 0.3 percentage points other",
      "exact 5.1 percent other"),
    FigureCase("Rents rose by a third.", "fraction 0.3333333333333333 - other"),
    FigureCase("About 1 in 3 pupils walk.", "fraction 0.3333333333333333 pupils other"),
    FigureCase("Some 15 in every 100 infants cough.", "fraction 0.15 infants other"),
    FigureCase("Dozens, perhaps hundreds, of villagers queued.", "vague - villagers other"),
    FigureCase("A 60-strong convoy left.", "exact 60 people other"),
    FigureCase(
      "The board voted 14-1 for it.", "exact 14 votes other", "exact 1 votes other"),
    FigureCase("It was a 5-4 ruling.", "exact 5 votes other", "exact 4 votes other"),
    FigureCase("Deaths climbed past 2,300.", "over 2300 people killed"),
  ]

  @Test(arguments: sums)
  func `are read`(_ c: FigureCase) {
    let analysis = Analyzer.english.analyze(plain: c.text)
    #expect(analysis.figures.map(told) == c.expected)
  }

  static let none = [
    "They outnumber men three to one.",
    "The odds are 5 to 2.",
    "Call 020 7946 0958 or +44 20 7946 0123.",
    "The shop is at 14 Mill Lane.",
    "Article 5 of the treaty applies.",
    "Windows 11 needs much memory.",
    "The 737 was on show, beside the 486 program.",
    "Rovers beat United 3-1.",
    "He lives in flat 4C and likes 720p films.",
    "The 400m hurdles were won by Berg.",
  ]

  @Test(arguments: none)
  func `are not seen in ratios, codes, addresses and models`(_ text: String) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map(told) == [])
  }
}

@Suite struct `Figures beside figures` {
  static let parts: [(String, [String], [Int?])] = [
    (
      "The party won 88 of the 200 seats.", ["exact 88 seats other", "exact 200 seats other"],
      [1, nil]
    ),
    (
      "Just 12 of 36 hospitals work.", ["exact 12 hospitals other", "exact 36 hospitals other"],
      [1, nil]
    ),
    (
      "Two of the five hostages came home.",
      ["exact 2 hostages hostages", "exact 5 hostages hostages"], [1, nil]
    ),
    (
      "Three of its seven plants will close.", ["exact 3 plants other", "exact 7 plants other"],
      [1, nil]
    ),
    (
      "It has reached four of the country's nine provinces.",
      ["exact 4 provinces other", "exact 9 provinces other"], [1, nil]
    ),
    ("It has reached four of the country's provinces.", ["exact 4 provinces other"], [nil]),
    (
      "Half of the six boats sank.", ["fraction 0.5 boats other", "exact 6 boats other"], [1, nil]
    ),
    ("One of the two plants will close.", [], []),
    ("The two plants will close.", [], []),
    (
      "Half the town’s 400 schools are shut.",
      ["fraction 0.5 schools other", "exact 400 schools other"], [1, nil]
    ),
    (
      "Of 1,000 people screened, 12 were wounded and 3 are dead.",
      ["exact 1000 people other", "exact 12 people injured", "exact 3 people killed"],
      [nil, 0, 0]
    ),
    (
      "Of the 212 passengers, 31 are still missing.",
      ["exact 212 passengers other", "exact 31 passengers missing"], [nil, 0]
    ),
    (
      "Nineteen people, all but two of them civilians, were killed.", ["exact 19 people killed"],
      [nil]
    ),
  ]

  @Test(arguments: parts)
  func `know the whole`(_ text: String, _ expected: [String], _ wholes: [Int?]) {
    let figures = Analyzer.english.analyze(plain: text).figures
    #expect(figures.map(told) == expected)
    #expect(figures.map(\.partOf) == wholes)
  }

  static let units = [
    FigureCase(
      "The toll rose to 87, with 140 still missing.", "exact 87 deaths killed",
      "exact 140 people missing"),
    FigureCase("It left 60,000 homeless.", "exact 60000 people displaced"),
    FigureCase(
      "The firm employs 1,100 people in Ulm and 300 in Bern.", "exact 1100 people other",
      "exact 300 people other"),
    FigureCase("Police said 45,000 marched.", "exact 45000 people other"),
    FigureCase(
      "It sold 3 million phones, 400,000 fewer than last year.", "exact 3000000 phones other",
      "exact 400000 phones other"),
    FigureCase(
      "The index lost 214 points, or 1.1%, to 19,003.", "exact 214 points other",
      "exact 1.1 percent other", "exact 19003 points other"),
    FigureCase("Infant deaths fell to 7 per 1,000 births.", "exact 7 per 1,000 births other"),
  ]

  @Test(arguments: units)
  func `give a bare number its unit`(_ c: FigureCase) {
    #expect(Analyzer.english.analyze(plain: c.text).figures.map(told) == c.expected)
  }

  static let fates = [
    FigureCase("The dead included four children.", "exact 4 children killed"),
    FigureCase(
      "Among the wounded were 17 women and six infants.", "exact 17 women injured",
      "exact 6 infants injured"),
    FigureCase(
      "Two people were shot dead and more than 20 others injured.", "exact 2 people killed",
      "over 20 people injured"),
    FigureCase("Some 20,000 lives have been lost.", "about 20000 lives killed"),
    FigureCase("Some 400 people are sheltering in schools.", "about 400 people displaced"),
    FigureCase("Half of the dead were children.", "fraction 0.5 children killed"),
    FigureCase("The shelling reduced 350 buildings to rubble.", "exact 350 buildings destroyed"),
    FigureCase("The plan included four schools.", "exact 4 schools other"),
  ]

  @Test(arguments: fates)
  func `know what became of those counted`(_ c: FigureCase) {
    #expect(Analyzer.english.analyze(plain: c.text).figures.map(told) == c.expected)
  }
}

@Suite struct `Meanings of figures` {
  static let days: [(String, [String?])] = [
    ("By Friday, 330 bodies had been recovered.", ["Friday"]),
    ("As of 4 May, 1,045 deaths were known.", ["4 May"]),
    ("It needs 9,000 tents by January.", [nil]),
    ("The bank must sell 40 branches by the end of 2025.", [nil]),
    ("Some 5,000 seats are booked until 3 May.", [nil]),
  ]

  @Test(arguments: days)
  func `are of a day that is reached, and of no deadline`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.asOf.map { analysis.text.string($0) } } == expected)
  }

  static let groups: [(String, [String?])] = [
    ("Ukraine's military said it had killed 500 Russian soldiers.", ["Russian"]),
    ("The court freed 12 men jailed in March through the efforts of Oman.", [nil]),
    ("Some 30 people were killed in the bombing of Dresden.", ["Dresden"]),
    (
      "At least 181 people were killed, including 134 Hezbollah members and 19 civilians.",
      [nil, "Hezbollah", nil]
    ),
    (
      "The assault has killed 28,900 people, the health ministry in Peru says.", ["Peru"]
    ),
    (
      "At least 47 people, including nine medics, were killed and 120 wounded in shelling around "
        + "the town of Tarsk.", ["Tarsk", "Tarsk", "Tarsk"]
    ),
  ]

  @Test(arguments: groups)
  func `are about those harmed, not those who harm or help`(
    _ text: String, _ expected: [String?]
  ) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.group.map { analysis.text.string($0) } } == expected)
  }

  static let readings = [
    FigureCase(
      "Eleven of the thirty-four persons detained in May were released.",
      "exact 11 persons other", "exact 34 persons arrested"),
    FigureCase(
      "Twelve of the 40 men were killed.", "exact 12 men killed", "exact 40 men other"),
    FigureCase(
      "Six of the 33 men now confirmed dead have not been found.", "exact 6 men killed",
      "exact 33 men killed"),
    FigureCase(
      "Six of the 33 men who were killed have not been named.", "exact 6 men killed",
      "exact 33 men killed"),
    FigureCase(
      "Nurses treated 23 people, among them two children, and said that five were at risk.",
      "exact 23 people other", "exact 2 children other", "exact 5 people other"),
    FigureCase(
      "Six of the 33 guards reported the injured man.", "exact 6 guards other",
      "exact 33 guards other"),
    FigureCase(
      "At least 260 protesters, among them 19 journalists, have been arrested.",
      "at_least 260 protesters arrested", "exact 19 journalists arrested"),
    FigureCase(
      "Some 58,000 people live in 92 camps, down from 71,000.", "about 58000 people other",
      "exact 92 camps other", "exact 71000 people other"),
    FigureCase(
      "Some 6,000 people marched. The organisers put the number at 9,000.",
      "about 6000 people other", "exact 9000 people other"),
    FigureCase(
      "Some 6,000 people marched. Police spoke of 900.", "about 6000 people other",
      "exact 900 people other"),
    FigureCase(
      "Some 40 people died in Lima. The army said 12.", "about 40 people killed",
      "exact 12 people killed"),
    FigureCase(
      "Some 650 people marched in two towns. The firm said that about 400 had taken part.",
      "about 650 people other", "exact 2 towns other", "about 400 people other"),
    FigureCase(
      "Some 650 people marched. The firm said the number was 400.", "about 650 people other",
      "exact 400 people other"),
    FigureCase(
      "Some 40 people died in Lima. It rained all day. Police spoke of 12.",
      "about 40 people killed", "exact 12 - other"),
    FigureCase(
      "Nine aid workers met 12 police officers, two new ships and 40 cholera kits.",
      "exact 9 aid workers other", "exact 12 police officers other", "exact 2 ships other",
      "exact 40 cholera kits other"),
    FigureCase(
      "The ferry carried 240 passengers and a crew of 18.", "exact 240 passengers other",
      "exact 18 people other"),
  ]

  @Test(arguments: readings)
  func `take unit and fate from what they count`(_ c: FigureCase) {
    #expect(Analyzer.english.analyze(plain: c.text).figures.map(told) == c.expected)
  }

  @Test func `show a range from its first word on`() {
    let analysis = Analyzer.english.analyze(plain: "Between 1,200 and 1,500 people came.")
    #expect(analysis.figures.map { analysis.text.string($0.range) } == ["Between 1,200 and 1,500"])
  }
}

@Suite struct `Figures among clauses` {
  static let readings = [
    FigureCase(
      "The flu was found in 17,564 people in 64 countries, killing 115.",
      "exact 17564 people other", "exact 64 countries other", "exact 115 people killed"),
    FigureCase(
      "It killed 26 people, two of them at sea, and made more than 1,500 people ill.",
      "exact 26 people killed", "exact 2 people killed", "over 1500 people other"),
    FigureCase(
      "The damaged well is 5,000 feet below the sea.", "exact 5000 feet other"),
    FigureCase(
      "Some 40 ships moved, stopping work on the final “kill” of the well.",
      "about 40 ships other"),
    FigureCase(
      "Twelve people, the police said, were injured.", "exact 12 people injured"),
    FigureCase(
      "Some 802 people fell ill, with 47 needing care.", "about 802 people other",
      "exact 47 people other"),
    FigureCase(
      "Peru has a population of more than 30 million.", "over 30000000 people other"),
    FigureCase(
      "One third of the global supply of oil is used.",
      "fraction 0.3333333333333333 supply other"),
    FigureCase(
      "The spill cost $43 million-86 million.", "range 43000000…86000000.0 $ other"),
    FigureCase(
      "More than 500 Peruvians have been killed, 700 wounded and 1.7 million displaced.",
      "over 500 Peruvians killed", "exact 700 Peruvians injured",
      "exact 1700000 Peruvians displaced"),
    FigureCase("It is worth £16bn - £19bn.", "range 16000000000…19000000000.0 £ other"),
    FigureCase("It paid 615 mln ecus.", "exact 615000000 ecus other"),
    FigureCase("Channel 12 said 40 captives left.", "exact 40 captives hostages"),
    FigureCase("Only 21,000 tonnes of second hand bricks came.", "exact 21000 tonnes other"),
    FigureCase(
      "Around 130 of the roughly 250 hostages live.", "about 130 hostages hostages",
      "about 250 hostages hostages"),
  ]

  @Test(arguments: readings)
  func `keep to their own`(_ c: FigureCase) {
    #expect(Analyzer.english.analyze(plain: c.text).figures.map(told) == c.expected)
  }

  static let groups: [(String, [String?])] = [
    ("The ministry in Velkist-run Tarsk said 320 people had been killed.", ["Tarsk"]),
    ("Twelve people died in rebel-held Aleppo.", ["Aleppo"]),
    ("In West and Central Africa, 40 people died.", ["West and Central Africa"]),
  ]

  @Test(arguments: groups)
  func `are of the place, whoever rules it`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.group.map { analysis.text.string($0) } } == expected)
  }

  @Test func `have no source for what a clause looks back at`() {
    let text =
      "Health officials say more than 800 people have died since May, when gunmen killed 120 people."
    let analysis = Analyzer.english.analyze(plain: text)
    let sources = analysis.figures.map { $0.attribution.map { analysis.text.string($0) } }
    #expect(sources == ["Health officials", nil])
  }
}

@Suite struct `Figures of harm` {
  static let readings = [
    FigureCase(
      "It said 70 captives had been killed and 105 hostages were freed.",
      "exact 70 captives killed", "exact 105 hostages hostages"),
    FigureCase(
      "The raid claimed the lives of 14 people, among them six children.",
      "exact 14 people killed", "exact 6 children killed"),
    FigureCase(
      "The army has lost 600 soldiers. It has lost 12 matches.", "exact 600 soldiers killed",
      "exact 12 matches other"),
    FigureCase("The toll has passed 34,000.", "over 34000 deaths killed"),
    FigureCase("The house has passed 12 laws.", "exact 12 laws other"),
    FigureCase("Ten others sustained injuries.", "exact 10 people injured"),
    FigureCase(
      "Some 1.7 million, or 75 per cent of all, are displaced.",
      "about 1700000 people displaced", "exact 75 percent other"),
    FigureCase(
      "It freed 700 prisoners, including 100 serving life sentences.",
      "exact 700 prisoners other", "exact 100 prisoners other"),
    FigureCase(
      "Output rose from 15 to 20 million tonnes.", "exact 15000000 tonnes other",
      "exact 20000000 tonnes other"),
    FigureCase("It rates 4 on a scale of 1 to 6.", "exact 4 - other"),
    FigureCase("The loss may be as low as $5,000.", "at_least 5000 $ other"),
  ]

  @Test(arguments: readings)
  func `tell what became of those counted`(_ c: FigureCase) {
    #expect(Analyzer.english.analyze(plain: c.text).figures.map(told) == c.expected)
  }

  @Test func `leave what follows a contrast without the source before it`() {
    let text =
      "Some 76,000 people have fled, according to the IOM, while around 80,000 were evacuated."
    let analysis = Analyzer.english.analyze(plain: text)
    let sources = analysis.figures.map { $0.attribution.map { analysis.text.string($0) } }
    #expect(sources == ["the IOM", nil])
  }
}
