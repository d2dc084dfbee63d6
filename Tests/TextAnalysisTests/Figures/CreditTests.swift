import Testing

@testable import TextAnalysis

/// Who is credited with figures in brackets at the end of a line.
@Suite struct `Credited figures` {
  static let credited: [(String, String?, String?)] = [
    ("At least 31 people were injured (Red Cross, 3 May).", "Red Cross", "3 May"),
    (
      "Some 4,000 homes were destroyed (source: the interior ministry).", "the interior ministry",
      nil
    ),
    ("The flood cost $40m (Source: World Bank, June 2031).", "World Bank", "June 2031"),
    (
      "Cases rose by 12 percent (World Health Organization, 4 May 2031).",
      "World Health Organization", "4 May 2031"
    ),
    // Whom the brackets name is counted, or where they are.
    ("A mine killed 31 people (UN peacekeepers).", nil, nil),
    ("The fund lent the state $4 billion (IMF).", nil, nil),
    ("The quake killed 31 people (Ohio).", nil, nil),
    ("He scored 31 points (Real Madrid, 3 May).", nil, nil),
    ("Some 31 people were hurt (20 of them badly).", nil, nil),
    ("Some 31 people were hurt (most of them children).", nil, nil),
    ("Some 31 people were hurt (3 May).", nil, nil),
    ("Some 31 people were hurt ().", nil, nil),
    ("Some 31 people were hurt (source:).", nil, nil),
    ("Some 31 people were hurt (Red Cross, based in Geneva).", nil, nil),
  ]

  @Test(arguments: credited)
  func `have the source and its day`(_ text: String, _ source: String?, _ day: String?) throws {
    let analysis = Analyzer.english.analyze(plain: text)
    let figure = try #require(analysis.figures.first)
    #expect(figure.attribution.map { analysis.text.string($0) } == source)
    #expect(figure.asOf.map { analysis.text.string($0) } == day)
  }

  @Test(arguments: [
    ("12 missing (Interior Ministry)", "Interior Ministry"), ("250 dead (UNHCR)", "UNHCR"),
    ("250 seats (Labour)", nil), ("31 killed (Ohio)", nil), ("31 killed (police officers)", nil),
  ])
  func `have the source at the end of an item`(_ text: String, _ source: String?) throws {
    let analysis = Analyzer.english.analyze(
      Array(text.utf8), blocks: [TextBlock(range: 0..<text.utf8.count, isListItem: true)])
    let figure = try #require(analysis.figures.first)
    #expect(figure.attribution.map { analysis.text.string($0) } == source)
  }

  @Test func `share a source at the end of their line`() {
    let analysis = Analyzer.english.analyze(
      plain: "31 people were hurt and 4 are missing (Red Cross, 3 May).")
    #expect(
      analysis.figures.map { $0.attribution.map { analysis.text.string($0) } }
        == ["Red Cross", "Red Cross"])
  }

  @Test func `keep who tells them in the sentence`() {
    let analysis = Analyzer.english.analyze(
      plain: "Police said 31 people were hurt (Red Cross, 3 May).")
    #expect(analysis.figures.map { $0.attribution.map { analysis.text.string($0) } } == ["Police"])
  }
}
