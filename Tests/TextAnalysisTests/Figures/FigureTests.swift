import Testing

@testable import TextAnalysis

/// A sentence and its figures as "qualifier value unit what", or "" for none.
struct FigureCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }
}

func told(_ figure: FigureFinding) -> String {
  var value = figure.value.map { "\($0)" } ?? "-"
  if value.hasSuffix(".0") { value.removeLast(2) }
  if let upper = figure.upperValue { value += "…\(upper)" }
  return "\(figure.qualifier.rawValue) \(value) \(figure.unit ?? "-") \(figure.what.rawValue)"
}

@Suite struct `Figures` {
  static let values = [
    FigureCase("The blast killed the mayor, his driver and four cooks.", "exact 4 cooks killed"),
    FigureCase("Gunmen killed a judge and 40 cooks sang.", "exact 40 cooks other"),
    FigureCase("Among the dead were a pilot and 12 pupils.", "exact 12 pupils killed"),
    FigureCase(
      "The crash killed 12 people. Among the victims were six pupils.", "exact 12 people killed",
      "exact 6 pupils killed"),
    FigureCase("Those killed were a nurse and two cooks.", "exact 2 cooks killed"),
    FigureCase(
      "The Reds have 40 seats. The Blues have 12.", "exact 40 seats other", "exact 12 seats other"),
    FigureCase(
      "The hall has 40 seats. The Blues have 12 cooks.", "exact 40 seats other",
      "exact 12 cooks other"),
    FigureCase("The bank helped victims and 30 firms.", "exact 30 firms other"),
    FigureCase("Four of the wounded later died.", "exact 4 people killed"),
    FigureCase("Four of the wounded later sang.", "exact 4 people injured"),
    FigureCase(
      "Profit fell to 412 million euros from 665 million, missing the 510 million expected.",
      "exact 412000000 euros other", "exact 665000000 euros other",
      "exact 510000000 euros other"),
    FigureCase("He must hand over two villas.", "exact 2 villas other"),
    FigureCase("He owns over 20 villas.", "over 20 villas other"),
    FigureCase(
      "Donors gave $1 billion, short of the $3 billion sought.", "exact 1000000000 $ other",
      "exact 3000000000 $ other"),
    FigureCase(
      "The Greens won 48 seats, three short of a majority, and the Reds took 12.",
      "exact 48 seats other", "exact 3 seats other", "exact 12 seats other"),
    FigureCase(
      "Police held 40 students. Six were freed later.", "exact 40 students other",
      "exact 6 students other"),
    FigureCase(
      "About 60 suspects were charged and 14 convicted.", "about 60 suspects other",
      "exact 14 suspects other"),
    FigureCase("The storm left 60,000 without power.", "exact 60000 people other"),
    FigureCase(
      "Rates rose a quarter of a percentage point.", "fraction 0.25 percentage points other"),
    FigureCase(
      "The fire destroyed 40 barns and damaged another 90.", "exact 40 barns destroyed",
      "exact 90 barns damaged"),
    FigureCase("The hail destroyed or damaged 70 roofs.", "exact 70 roofs damaged"),
    FigureCase(
      "Rangers caught 80 seals, of which 30 have died.", "exact 80 seals other",
      "exact 30 seals killed"),
    FigureCase(
      "They named 50 sailors, 12 of whom died.", "exact 50 sailors other",
      "exact 12 sailors killed"),
    FigureCase(
      "At least 30 sailors, two of them cooks, were killed.", "at_least 30 sailors killed",
      "exact 2 cooks killed"),
    FigureCase("Oil cost $83.15 a barrel.", "exact 83.15 $ per barrel other"),
    FigureCase("The dam holds 90 litres per head.", "exact 90 litres per head other"),
    FigureCase("It lost $3 million a year earlier.", "exact 3000000 $ other"),
    FigureCase(
      "Net rose to $94 million, or 89 cents a share, from $85 million.", "exact 94000000 $ other",
      "exact 89 cents per share other", "exact 85000000 $ other"),
    FigureCase("She is a mother of two."),
    FigureCase("Nearly 300 homes burned down.", "nearly 300 homes destroyed"),
    FigureCase("Two cooks were badly burned.", "exact 2 cooks injured"),
    FigureCase("The term was cut from 25 years to 12."),
    FigureCase("The two judges dissented."),
    FigureCase("The number of boats seized has gone up to 203.", "exact 203 boats other"),
    FigureCase("Fines of up to 203 euros are due.", "up_to 203 euros other"),
    FigureCase(
      "The navy took three (03) boats and twenty-two (22) nets.", "exact 3 boats other",
      "exact 22 nets other"),
    FigureCase("It cost Rs. 45 million.", "exact 45000000 Rs. other"),
    FigureCase("The 180,000-barrel-per-day line is shut.", "exact 180000 barrel-per-day other"),
    FigureCase(
      "Guards arrested 203 sailors; the Navy's figure is 219.", "exact 203 sailors arrested",
      "exact 219 sailors arrested"),
    FigureCase(
      "A tax rise from 12 to 14 per cent.", "exact 12 percent other", "exact 14 percent other"),
    FigureCase("A 62-mile canal leads there.", "exact 62 mile other"),
    FigureCase("They have a 10-point plan and a 27-storey tower."),
    FigureCase(
      "Only 300 of a promised 2,000 tents came.", "exact 300 tents other",
      "exact 2000 tents other"),
    FigureCase(
      "The rebels killed 30 soldiers; the army put its losses at seven.",
      "exact 30 soldiers killed", "exact 7 soldiers killed"),
    FigureCase(
      "It employs 26,000 people in nine towns, half of them in the south.",
      "exact 26000 people other", "exact 9 towns other", "fraction 0.5 people other"),
    FigureCase(
      "Crews rescued 23 people and treated nine for burns.", "exact 23 people other",
      "exact 9 people other"),
    FigureCase("The flood killed 12 people.", "exact 12 people killed"),
    FigureCase("A magnitude 6.8 quake hits the coast.", "exact 6.8 magnitude other"),
    FigureCase(
      "Of those, 2,115 were children under five.", "exact 2115 children other"),
    FigureCase("They paid £8.3 million.", "exact 8300000 £ other"),
    FigureCase("12 Comments"),
    FigureCase(
      "There 20 people died and 26 were hurt.", "exact 20 people killed",
      "exact 26 people injured"),
    FigureCase(
      "Some 50,000 people were evacuated from Lund, a city of two million.",
      "about 50000 people displaced", "exact 2000000 - other"),
    FigureCase("At least 1,250 people died in Lima.", "at_least 1250 people killed"),
    FigureCase(
      "The storm killed 55 people and 13 people remained missing.",
      "exact 55 people killed", "exact 13 people missing"),
    FigureCase(
      "Five people died and eight people were taken to hospital.",
      "exact 5 people killed", "exact 8 people injured"),
    FigureCase("A dozen people were treated for burns.", "exact 12 people injured"),
    FigureCase("Ten people suffocated in a lorry.", "exact 10 people killed"),
    FigureCase("The floods forced 4,000 people to flee.", "exact 4000 people displaced"),
    FigureCase("The toll tops 3,000 people.", "over 3000 people killed"),
    FigureCase("More than two hundred and fifty homes were destroyed.", "over 250 homes destroyed"),
    FigureCase("Nearly 1.9 million people have been displaced.", "nearly 1900000 people displaced"),
    FigureCase("Some 40 miners are missing.", "about 40 miners missing"),
    FigureCase("As many as 300 villagers were wounded.", "up_to 300 villagers injured"),
    FigureCase("Fewer than 50 tents arrived.", "under 50 tents other"),
    FigureCase("Dozens of nurses were hurt.", "vague - nurses injured"),
    FigureCase("Tens of thousands fled.", "vague - people displaced"),
    FigureCase("Several hundred farmers marched.", "vague - farmers other"),
    FigureCase("Half a million voters stayed at home.", "exact 500000 voters other"),
    FigureCase("A dozen divers took part.", "exact 12 divers other"),
    FigureCase("Twenty-one ships sank.", "exact 21 ships other"),
    FigureCase("Two and a half million books were sold.", "exact 2500000 books other"),
    FigureCase(
      "Prices rose by 4.5% and rents by 3 per cent.", "exact 4.5 percent other",
      "exact 3 percent other"),
    FigureCase("The bridge cost $2.4 billion.", "exact 2400000000 $ other"),
    FigureCase("They paid €15m for it.", "exact 15000000 € other"),
    FigureCase("It lost nine million Swiss francs.", "exact 9000000 Swiss francs other"),
    FigureCase(
      "About two-thirds of the pupils passed.", "fraction 0.6666666666666666 pupils other"),
    FigureCase("One in five adults smokes.", "fraction 0.2 adults other"),
    FigureCase("Between 30 and 40 people were hurt.", "range 30…40.0 people injured"),
    FigureCase("It holds 10 to 12 million litres.", "range 10000000…12000000.0 litres other"),
    FigureCase("A fall of 15-20% is likely.", "range 15…20.0 percent other"),
    FigureCase(
      "Over 100 people, 30 of them children, drowned.", "over 100 people killed",
      "exact 30 children killed"),
    FigureCase("The toll has reached 900.", "exact 900 deaths killed"),
    FigureCase("The storm claimed 18 lives.", "exact 18 lives killed"),
    FigureCase("Rebels took 30 sailors hostage.", "exact 30 sailors hostages"),
    FigureCase(
      "Six firefighters and 11 residents were injured.", "exact 6 firefighters injured",
      "exact 11 residents injured"),
    FigureCase(
      "A blast killed 4 guards and wounded 9 others.", "exact 4 guards killed",
      "exact 9 guards injured"),
    FigureCase("100 people or more were hurt.", "at_least 100 people injured"),
    FigureCase(
      "At least 12 sailors drowned and 30 more are missing.", "at_least 12 sailors killed",
      "exact 30 sailors missing"),
    FigureCase(
      "Deaths in the valley could reach 800, given the homes destroyed.",
      "exact 800 people killed"),
    FigureCase(
      "Forty people died in Lima, the capital, and 12 in Cusco.", "exact 40 people killed",
      "exact 12 people killed"),
    FigureCase("Some 600 families lost their homes.", "about 600 families displaced"),
    FigureCase("Half of the money was lost.", "fraction 0.5 money other"),
    FigureCase(
      "About 300 contacts are followed up, down from 410 last week.", "about 300 contacts other",
      "exact 410 contacts other"),
    FigureCase(
      "A magnitude 6.4 earthquake struck, killing nine.", "exact 6.4 magnitude other",
      "exact 9 people killed"),
    FigureCase("Cases rose by 15% to 47.", "exact 15 percent other", "exact 47 Cases other"),
    FigureCase(
      "Sales rose to $4 billion from 3.9 billion a year earlier.", "exact 4000000000 $ other",
      "exact 3900000000 $ other"),
    FigureCase("Organisers put the crowd at 50,000.", "exact 50000 people other"),
    FigureCase("A 6.8-magnitude quake was felt.", "exact 6.8 magnitude other"),
    FigureCase(
      "The fire burned 72,000 hectares of forest.", "exact 72000 hectares other"),
    FigureCase(
      "The war has driven 12 million from their homes.", "exact 12000000 people displaced"),
    FigureCase(
      "The agency put the number of people at risk at 638,000.", "exact 638000 people other"),
    FigureCase("Tens of thousands march in Tunis.", "vague - - other"),
    FigureCase("The ship is 300m long.", "exact 300 m other"),
    FigureCase("It measured 700 square miles.", "exact 700 square miles other"),
  ]

  @Test(arguments: values)
  func `are read with value, qualifier, unit and fate`(_ c: FigureCase) {
    let analysis = Analyzer.english.analyze(plain: c.text)
    #expect(analysis.figures.map(told) == c.expected)
  }

  static let none = [
    "She was 19 when she joined.",
    "It is a matter of a week or two.",
    "The men, aged 24, 31 and 58, were held.",
    "She won silver in the 400m at the games.",
    "A two-state solution and a 10-year plan are on the table.",
    "Maria Lopez, 48, and her brother, who was 51, live there.",
    "He was aged 17.",
    "They met at 18:30 on 5 March 2021.",
    "Call 555-0123-77 for help.",
    "Resolution 1701 and Article 51 were cited.",
    "The 2008 crisis was worse than that of 1929.",
    "The first of its kind, it came third.",
    "Flight 447 left from gate 12.",
    "One of the ministers left.",
    "The team won 3-1.",
    "Apollo 11 landed.",
    "The 21st century began.",
    "The two sides met.",
    "The pact was signed in 1991.[2]",
    "It lies at 59.173616 north.",
    "He scores often.",
  ]

  @Test(arguments: none)
  func `are not seen in dates, ages, ranks, scores and names`(_ text: String) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map(told) == [])
  }

  @Test func `keep the words of qualifier and number apart`() throws {
    let analysis = Analyzer.english.analyze(plain: "It killed at least 32,705 people.")
    let figure = try #require(analysis.figures.first)
    #expect(analysis.text.string(figure.range) == "at least 32,705")
    #expect(analysis.text.string(figure.number) == "32,705")
    #expect(figure.rule == "count")
  }

  @Test func `know that a figure joined to a part is one, too`() {
    let text = "Divers saved 130 passengers, including a girl of eight and two stewards."
    let figures = Analyzer.english.analyze(plain: text).figures
    #expect(figures.map(\.partOf) == [nil, 0])
  }

  @Test func `know the figure that they are part of`() {
    let text = "The raid killed 20,000 people, including 7,729 children and 310 nurses."
    let figures = Analyzer.english.analyze(plain: text).figures
    #expect(figures.map(\.partOf) == [nil, 0, 0])
    #expect(figures.map(\.what) == [.killed, .killed, .killed])
  }

  @Test func `know of which figure those are a part that a pronoun points at`() {
    let text = "It killed 181 people, including 134 troops and 19 farmers, three of them nurses."
    let figures = Analyzer.english.analyze(plain: text).figures
    #expect(figures.map(\.value) == [181, 134, 19, 3])
    #expect(figures.map(\.partOf) == [nil, 0, 0, 2])
  }

  @Test func `are each of its own source`() {
    let text = "Seven people died according to police, nine according to the hospital."
    let analysis = Analyzer.english.analyze(plain: text)
    let sources = analysis.figures.map { $0.attribution.map { analysis.text.string($0) } }
    #expect(sources == ["police", "the hospital"])
  }

  static let tellers: [(String, [String])] = [
    ("Two officials with knowledge of the plan said it had failed.", []),
    ("According to four people familiar with the talks, the plan is dead.", []),
    ("Three witnesses told the court that five men ran away.", ["exact 5 men other"]),
    ("Two officials were killed in the blast.", ["exact 2 officials killed"]),
    ("Some 300 analysts said the law was wrong.", ["about 300 analysts other"]),
    ("Two ministers said they would go.", ["exact 2 ministers other"]),
  ]

  @Test(arguments: tellers)
  func `are not how many tell the news`(_ text: String, _ expected: [String]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(told) == expected)
  }

  @Test func `are each of their own day`() {
    let text = "By Tuesday 1,406 people had been admitted, compared with 460 on 1 March."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.figures.map { $0.asOf.map { analysis.text.string($0) } } == ["Tuesday", "1 March"])
  }

  /// What who tells it where no verb of saying does.
  static let putForward: [(String, [String?])] = [
    ("The Front claimed responsibility for the attack, in which eight soldiers died.", [nil]),
    ("The Front claimed Sunday's raid, which killed eight soldiers.", [nil]),
    ("The Front claimed the raid in Orrin that killed eight soldiers.", [nil]),
    ("The Front claimed the raid killed eight soldiers.", ["The Front"]),
    ("The Front has claimed a string of attacks that have killed 200 people.", [nil]),
    (
      "The police have acknowledged nine deaths; the lawyers' league spoke of 11.",
      ["The police", "the lawyers' league"]
    ),
    ("Some 40 people died in Lima. The army said 12.", [nil, "The army"]),
    ("Health officials in Peru have recorded 640 cases.", ["Health officials in Peru"]),
    ("Peru has recorded 640 cases.", [nil]),
    ("The company still speaks of 212 passengers.", ["The company"]),
    ("The Safety Board counts 219 passengers.", ["The Safety Board"]),
    ("Hospitals have admitted 300 wounded.", [nil]),
    ("They held 203 sailors; the Sri Lankan Navy's figure is 219.", [nil, "the Sri Lankan Navy"]),
    (
      "The Polls Board (PB) on Tuesday declared Ann Lee the winner with 52.4 percent of the vote.",
      ["The Polls Board"]
    ),
    ("By the ministry's count, 5,200 homes are dark.", ["the ministry"]),
    ("Mr. Renn accused the board of deleting 40,000 names.", ["Mr. Renn"]),
    ("The minister blamed rebels for killing 12 civilians.", ["The minister"]),
    ("The minister accused 12 rebels of theft.", [nil]),
    ("The minister blamed the rise on 12 rebels.", [nil]),
    (
      "By the firm's count it is the largest leak since the one which spilled 300 barrels.",
      [nil]
    ),
    (
      "Some 73,000 people have fled, the aid agency says, bringing the total to 410,000.",
      ["the aid agency", "the aid agency"]
    ),
  ]

  @Test(arguments: putForward)
  func `name who puts them forward`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.figures.map { $0.attribution.map { analysis.text.string($0) } } == expected)
  }

  @Test func `are of the year of a disaster told beside`() {
    let text = "The 2008 quake killed 3,400 people. A storm killed 90 sailors on April 16, 2016."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.figures.map { $0.asOf.map { analysis.text.string($0) } }
        == ["2008", "April 16, 2016"])
    #expect(
      Analyzer.english.analyze(plain: "Since 2008 it killed 90 people.").figures[0].asOf == nil)
  }

  @Test func `have units that tell nothing but that people are counted`() {
    #expect(Analyzer.english.isEmptyUnit("Deaths") && Analyzer.english.isEmptyUnit("people"))
    #expect(
      !Analyzer.english.isEmptyUnit("children") && !Analyzer.english.isEmptyUnit("aid workers"))
  }

  @Test func `name the place and who says so`() throws {
    let text = "Officials in Quito say more than 90 people died in Ecuador."
    let analysis = Analyzer.english.analyze(plain: text)
    let figure = try #require(analysis.figures.first)
    #expect(figure.group.map { analysis.text.string($0) } == "Ecuador")
    #expect(figure.attribution.map { analysis.text.string($0) } == "Officials in Quito")
  }

  static let groups: [(String, [String?])] = [
    ("She said costs fell 12 percent.", ["costs"]),
    ("Profit slumped 12 percent.", ["Profit"]),
    ("About 900,000 residents have no water, the mayor wrote on X.", [nil]),
    ("Some 900 people died, the mayor said in Lima.", [nil]),
    ("Some 900 people died, the mayor said, in a blast in Lima.", ["Lima"]),
    ("Some 900 people died in Lima, the mayor said.", ["Lima"]),
    ("Six miners died and 11 were hurt when a shaft collapsed in Lima.", ["Lima", "Lima"]),
    ("The head of the San Rafael clinic where 43 people died was held.", ["San Rafael clinic"]),
    ("Police spoke of the arrest of 22 sailors, and warned of talks in Lima.", [nil]),
    ("The quake killed 71 in Lima and 14 in neighbouring Callao.", ["Lima", "Callao"]),
    ("The quake killed 71 in Lima and 14 in the next valley.", ["Lima", nil]),
    ("Shares in Acme fell 7.5%.", ["Shares in Acme"]),
    ("The price of bread rose by 12 percent.", ["price of bread"]),
    ("Six people died when Peru sent troops to fight in Lima.", [nil]),
    ("The quake shook Peru, killing 14 people.", ["Peru"]),
    ("Some 4,000 families were displaced in Lima province.", ["Lima"]),
    ("The league spoke of four dead in Lima on Monday and of 52 since the vote.", ["Lima", nil]),
    ("A quake that struck Chile late on Friday killed 20 people.", ["Chile"]),
    ("In Ecuador, 90 people died.", ["Ecuador"]),
    ("The war left thousands killed and tens of thousands injured in Peru.", ["Peru", "Peru"]),
    (
      "The flood killed 12 people in Peru. Additionally, 400 people were displaced.",
      ["Peru", "Peru"]
    ),
    ("The quake struck Peru’s south, killing 12 people.", ["Peru"]),
    ("Some 400 people were displaced. Peru was calm.", [nil]),
    ("The slick killed 11 workers and 600 turtles in Peru.", ["Peru", "turtles"]),
    ("Karst won 53.9% of the vote in Peru.", ["vote"]),
    (
      "The mill runs at 93% of capacity, and 40 per cent of small farms are idle.",
      ["capacity", "small farms"]
    ),
    (
      "Nurses want a 4.5% pay rise. Unemployment fell to 4.1 per cent.",
      ["pay rise", "Unemployment"]
    ),
    (
      "About 30% of Peru’s people are young. The price of bread rose 12% in May.",
      ["Peru’s people", "price of bread"]
    ),
    ("It rose 5% on Monday.", [nil]),
    ("They keep 40% of the staff out. It is 55% of the total trade.", ["staff", "trade"]),
    (
      "Some 80 migrants were held on the isle of Lima. Another 40 people are missing.",
      ["Lima", nil]
    ),
    (
      "Nurses want a 4.5% pay rise spread over two years. It saw a 9% hike in bread prices.",
      ["pay rise", "bread prices"]
    ),
    (
      "About 90% of what was asked is there. They own 35% of the blown out well.", [nil, nil]
    ),
    ("The flow could temporarily increase by 20%.", ["flow"]),
    (
      "A bus to Peru fell off a bridge. Rain had killed 12 people on the road to Peru. Some 40 "
        + "were hurt.", [nil, nil]
    ),
    ("About 6,100 birds and 600 turtles have died in Peru.", ["birds", "turtles"]),
    (
      "At least 181 people died on the Peruvian side, including 30 nurses.",
      ["Peruvian", "Peruvian"]
    ),
    ("Cholera is spreading in Peru. Nurses say that 38 people had died.", ["Peru"]),
    ("Cholera is spreading in Peru. It came from Chile. Some 38 people had died.", [nil]),
    ("Cholera is spreading in Peru. In 1991 the disease killed 38 people.", [nil]),
    ("Cholera is spreading in Peru. A new wave could kill 38,000 people.", [nil]),
    (
      "The flood killed 12 people in Peru. Rain fell. Some 40 people are missing.",
      ["Peru", "Peru"]
    ),
    ("Cholera is spreading in Peru. There are 7,900 infections worldwide.", [nil]),
    (
      "The plant met 2% of global supply, and 97% of the more than 700 claims were paid.",
      ["global supply", nil, nil]
    ),
    (
      "Some 56 percent of Americans favour it. Shares saw a 38 percent drop.",
      ["Americans", nil]
    ),
    (
      "Gunmen killed 12 people in Peru. They fled to Chile. Some 40 people were hurt.",
      ["Peru", nil]
    ),
  ]

  @Test(arguments: groups)
  func `name the place that the words before tell`(_ text: String, _ expected: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.group.map { analysis.text.string($0) } } == expected)
  }

  @Test func `say why a number is none, when asked`() {
    let context = AnalysisContext(explains: true)
    let analysis = Analyzer.english.analyze(plain: "See page 12 of the book.", context: context)
    #expect(analysis.rejectedNumbers.map(\.rule) == ["label"])
    #expect(Analyzer.english.analyze(plain: "See page 12.").rejectedNumbers.isEmpty)
  }
}
