import Testing

@testable import TextAnalysis

@Suite struct `Lengths of time` {
  static let figures: [(String, [String])] = [
    ("They offered a nine-week truce.", ["exact 9 weeks truce"]),
    ("The plan has a 40-day initial pause and no more.", ["exact 40 days pause"]),
    ("They want to bring about a nine-week truce.", ["exact 9 weeks truce"]),
    ("Seven weeks of heavy shelling left it empty.", ["exact 7 weeks shelling"]),
    ("After four days of fighting they left.", []), ("It took seven weeks of", []),
    ("She was jailed for six years.", ["exact 6 years -"]),
    ("He faces up to nine years in prison.", ["up_to 9 years -"]),
    ("The court gave him four years and three months in jail.", ["exact 4.25 years -"]),
    ("The judge sentenced her to 18 months.", ["exact 18 months -"]),
    ("He was barred from public office for eight years.", ["exact 8 years -"]),
    ("He got an 11-year sentence.", ["exact 11 years sentence"]),
    ("The dam holds less than three months of imports.", ["under 3 months imports"]),
    ("They have talked for two weeks.", []), ("The three-year-old boat sank.", []),
    ("A 10-year plan was agreed.", []), ("After six months they left.", []),
    ("Several weeks of fighting followed.", []), ("He spent years in prison.", []),
  ]

  @Test(arguments: figures)
  func `are figures where they tell of a pause, a term or a ban`(
    _ text: String, _ expected: [String]
  ) {
    let analysis = Analyzer.english.analyze(plain: text)
    let found = analysis.figures.map { figure in
      let group = figure.group.map { analysis.text.string($0) } ?? "-"
      return told(figure).split(separator: " ").dropLast().joined(separator: " ") + " " + group
    }
    #expect(found == expected)
  }

  @Test(arguments: ["P6W", "P5Y6M", "PXW", "P", "", "PT6H", "P3", "PW", "P1D2"])
  func `have a value only where it is known`(_ value: String) {
    let length = LengthReader.length(value)
    #expect((length != nil) == ["P6W", "P5Y6M"].contains(value))
  }

  @Test(arguments: [
    (
      "It costs 36,000 tolaru a month. They paid 900 million tolaru for it.",
      ["tolaru per month", "tolaru"]
    ),
    ("It costs 80 tolaru. Then it cost 95 tolaru.", ["tolaru", "tolaru"]),
    ("It costs 80 tolaru.", [nil]),
    ("Some 80 grumbled and 90 grumbled.", [nil, nil]),
  ])
  func `and coins of which no list knows are units`(_ text: String, _ expected: [String?]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(\.unit) == expected)
  }

  @Test(arguments: [
    ("Reserves fell to $4 billion at the end of May.", Optional("the end of May"), String?.none),
    ("Analysts asked by the bank had expected 31%.", nil, "Analysts"),
  ])
  func `and forecasts have their day or teller`(
    _ text: String, _ day: String?, _ teller: String?
  ) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.first?.asOf.map { analysis.text.string($0) } == day)
    #expect(analysis.figures.first?.attribution.map { analysis.text.string($0) } == teller)
  }
}
