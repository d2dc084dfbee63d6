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
    "It is a matter of a week or two.",
    "The men, aged 24, 31 and 58, were held.",
    "She won silver in the 400m at the games.",
    "A two-state solution and a 10-week pause are on the table.",
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

  @Test func `name the place and who says so`() throws {
    let text = "Officials in Quito say more than 90 people died in Ecuador."
    let analysis = Analyzer.english.analyze(plain: text)
    let figure = try #require(analysis.figures.first)
    #expect(figure.group.map { analysis.text.string($0) } == "Ecuador")
    #expect(figure.attribution.map { analysis.text.string($0) } == "Officials in Quito")
  }

  static let groups: [(String, [String?])] = [
    ("A quake that struck Chile late on Friday killed 20 people.", ["Chile"]),
    ("In Ecuador, 90 people died.", ["Ecuador"]),
    ("The war left thousands killed and tens of thousands injured in Peru.", ["Peru", "Peru"]),
    (
      "The flood killed 12 people in Peru. Additionally, 400 people were displaced.",
      ["Peru", "Peru"]
    ),
    ("The quake struck Peru’s south, killing 12 people.", ["Peru"]),
    ("Some 400 people were displaced. Peru was calm.", [nil]),
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
