import Testing

@testable import TextAnalysis

@Suite struct `Figures that are denied` {
  static let cases: [(String, [String?])] = [
    ("The army denied that 40 people had been killed.", ["The army"]),
    ("Peru denies that its strike killed 14 people.", ["Peru"]),
    ("The ministry rejects reports that the loss exceeds £500m.", ["The ministry"]),
    ("The union rejected an offer of 3 percent.", [nil]),
    ("Peru denied it, and said 14 were killed.", [nil]),
    ("The army said 40 people had been killed.", [nil]),
  ]

  @Test(arguments: cases)
  func `tell by whom`(_ text: String, _ deniers: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.denial.map(analysis.text.string) } == deniers)
  }
}

@Suite struct `Sums of money` {
  static let cases: [(String, [String?])] = [
    ("Inspectors found a gap of between £300m and £350m in the books.", ["gap"]),
    ("The shortfall at the bank was £510m.", ["shortfall"]),
    ("The shortfall in the accounts of the bank exceeds £500m.", ["shortfall"]),
    ("Damage is put at £1.2bn.", ["Damage"]),
    ("The company reported a loss of about $40 million.", ["loss"]),
    ("The court imposed a $2 million fine.", ["fine"]),
    ("The state grants it a credit line of $400 million.", ["credit"]),
    ("The town paid £3m for the ferry.", [nil]),
    ("It rejected the loan, and £3m was lost.", [nil]),
    ("The loss hurt 40 people.", [nil]),
    ("Loan £3m.", [nil]),
  ]

  @Test(arguments: cases)
  func `say for what they stand`(_ text: String, _ things: [String?]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.figures.map { $0.thing.map(analysis.text.string) } == things)
  }
}
