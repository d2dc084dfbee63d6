import Testing

@testable import TextAnalysis

/// Whom "the company", "the union" and "the minister" stand for.
@Suite struct `Bodies called by their kind` {
  /// A text and whom its last statement is of.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var source: String
    var testDescription: String { text }

    init(_ text: String, _ source: String) {
      self.text = text
      self.source = source
    }
  }

  static let companies = [
    Case(
      "Harlow Mills locked out 400 workers. Textile Workers United sued. The company said it rained.",
      "Harlow Mills"),
    Case(
      "Brontex Shipping let inspectors aboard. The Dock Union struck. The company said it was safe.",
      "Brontex Shipping"),
    Case(
      "The carmaker Zentro closed a plant. IG Norland, a union, struck. The company said it rained.",
      "Zentro"),
    Case(
      "The Labour Court sat. The Ministry of Labour sent an observer. The company said it had paid.",
      "The company"),
    Case(
      "A spokesman for Brontex said it rained. The Rail Safety Board met. The company said it was wet.",
      "The company"),
    Case("Acme Watch met. A judge agreed. The company said it would appeal.", "The company"),
    Case("Orvik Steel sued Nordhav Lines. The company said it had paid.", "The company"),
  ]

  static let others = [
    Case(
      "The United Textile Union met. Brontex Ltd offered 3 per cent. The union said it was late.",
      "United Textile Union"),
    Case(
      "Nurses United voted. St Mary’s Hospital made an offer. The union said it was late.",
      "The union"),
    Case(
      "Orvik Bank cut staff. The Ministry of Finance met. The bank said it was late.", "Orvik Bank"),
    Case(
      "The International Maritime Agency met. Brontex Shipping left. The agency said it was late.",
      "International Maritime Agency"),
    Case("Hamas left. Israel launched strikes. The group said it was late.", "Hamas"),
    Case(
      "The High Court of Norland sat. Brontex Ltd came. The court said it was late.",
      "High Court of Norland"),
  ]

  static let accused = [
    Case(
      "Alder Watch met. Osmara accused the Beira Front of theft, which the group denies.",
      "the Beira Front"),
    Case("Osmara accused the Beira Front of theft. The group denied it.", "the Beira Front"),
    Case("The union accused Brontex of theft, which the company denies.", "Brontex"),
    Case("Ten were hurt by the Beira Front, the army said.", "the army"),
    Case(
      "The union accused Brontex Steel of theft, an allegation the firm denied.", "Brontex Steel"),
    Case("Peru accused Ann Lee of theft, which she denies.", "Ann Lee"),
  ]

  static let persons = [
    Case(
      "Minister Ann Vasko thanked the mission and its head, Mr Juan Ruiz. “It rained,” the minister said.",
      "Ann Vasko"),
    Case(
      "A woman known as Witness B spoke. She said Jan Hout had told her that it rained. "
        + "Under questioning, she acknowledged that she had left.", "A woman"),
    Case(
      "Anna Keller spoke. She said Eva Stein had told her that it rained. She denied that it was so.",
      "Anna Keller"),
    Case(
      "Anna Keller spoke. Reed suggested to her that it rained. “I wish it had,” she replied.",
      "Anna Keller"),
  ]

  @Test(arguments: companies + others + accused + persons)
  func `are those that fit`(_ example: Case) {
    let analysis = Analyzer.english.analyze(plain: example.text)
    let source = analysis.statements.last.map { analysis.text.string($0.source) }
    #expect(
      source == example.source || source == "The " + example.source
        || source == "Minister " + example.source)
  }

  @Test func `are whose spokesman speaks`() {
    let text = "Brontex Steel left. A spokesman for the company said it was late."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.statements.map { $0.actor.map { analysis.actors[$0].name } } == ["Brontex Steel"])
    let aide = Analyzer.english.analyze(plain: "An aide to Ann Lee said it was late.")
    #expect(aide.statements.map(\.actor) == [nil])
    #expect(aide.statements.map { aide.text.string($0.speaker) } == ["An aide to Ann Lee"])
  }
}
