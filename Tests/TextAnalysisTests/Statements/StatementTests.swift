import Testing

@testable import TextAnalysis

@Suite struct `Statements` {
  /// A text and its statements as "act: speaker: content".
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var testDescription: String { text }

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
  }

  static func told(_ text: String) -> [String] {
    let analysis = Analyzer.english.analyze(plain: text)
    return analysis.statements.map {
      let text = analysis.text
      return "\($0.act.rawValue): \(text.string($0.source)): \(text.string($0.content))"
    }
  }

  static let cases = [
    Case(
      "The mayor said that the bridge would reopen on Monday.",
      "said: The mayor: the bridge would reopen on Monday"),
    Case(
      "Peru rejected the offer, while Chile urged patience.", "rejected: Peru: the offer",
      "demanded: Chile: patience"),
    Case("“We will stay,” the striker said.", "said: the striker: “We will stay,”"),
    Case(
      "The river will rise again, officials said on Friday.",
      "said: officials: The river will rise again"),
    Case("Nobody was hurt, says Norway.", "said: Norway: Nobody was hurt"),
    Case(
      "According to the transport ministry, two lines are closed.",
      "said: the transport ministry: two lines are closed"),
    Case(
      "Two lines are closed, according to the latest figures from the ministry.",
      "said: the ministry: Two lines are closed"),
    Case(
      "The dam held, as confirmed by engineers.", "confirmed: engineers: The dam held"),
    Case(
      "The plan has been rejected by Finland.",
      "rejected: Finland: The plan has been rejected by Finland"),
    Case(
      "Ana Ruiz, a lawyer and adviser to the court, confirmed that the trial had begun.",
      "confirmed: Ana Ruiz: the trial had begun"),
    Case(
      "An aide told Reuters that the talks had stalled.", "said: An aide: the talks had stalled"),
    Case(
      "Kenya called for a pause and warned that time was short.",
      "demanded: Kenya: a pause", "warned: Kenya: time was short"),
    Case(
      "Brazil repeated its offer, adding that it was final.",
      "said: Brazil: it was final"),
    Case("Kenya has not accepted the terms.", "rejected: Kenya: the terms"),
    Case("The union vowed to go on.", "promised: The union: to go on"),
    Case("Kenya’s claims of fraud were dismissed.", "claimed: Kenya: fraud"),
    Case(
      "A police officer arrived. He said the road was closed.",
      "said: A police officer: the road was closed"),
    Case(
      "A harbour official spoke first. According to the official, all ships had left.",
      "said: A harbour official: all ships had left"),
    Case("Reports suggest that the lake has dried up.", "said: Reports: the lake has dried up"),
    Case(
      "The rebels’ claims of victory were dismissed.", "claimed: The rebels: victory"),
    Case(
      "“They die at home,” its coordinator in Beira, Paul Kessler, told Reuters.",
      "said: Paul Kessler: “They die at home,”"),
    Case(
      "The director of the port, Ann Lee, said that ships had come. She urged captains to wait.",
      "said: Ann Lee: ships had come", "demanded: Ann Lee: captains to wait"),
    Case("Norway said it stood ready to help.", "said: Norway: it stood ready to help"),
    Case(
      "Ann Lee, a doctor, said the next two days would be hard.",
      "said: Ann Lee: the next two days would be hard"),
    Case(
      "The bridge is closed, the road office (ROF) said.",
      "said: the road office: The bridge is closed"),
    Case(
      "While Norway remains open to a swap, it has not committed to a wider deal.",
      "rejected: Norway: a wider deal"),
    Case(
      "Norway seeks not only a pause but also a swap.",
      "demanded: Norway: not only a pause but also a swap"),
    Case(
      "Acme Lines, which ran the ferry, apologised but disputed the finding.",
      "denied: Acme Lines: the finding"),
    Case(
      "The ministers said the vote was calm, though they criticised the delay.",
      "said: The ministers: the vote was calm", "criticised: The ministers: the delay"),
    Case(
      "Peru rejected the ruling and said it had paid.", "rejected: Peru: the ruling",
      "said: Peru: it had paid"),
    Case("The minister promised full results.", "promised: The minister: full results"),
    Case(
      "The dam held, state news agency MAP reported.",
      "announced: state news agency MAP: The dam held"),
    Case(
      "He told a news conference that the port was shut.", "said: He: the port was shut"),
    Case(
      "US State Department spokeswoman Ann Lee urged Peru to wait.",
      "demanded: US State Department spokeswoman Ann Lee: Peru to wait"),
    Case(
      "Acme Watch criticised the five years the case took.",
      "criticised: Acme Watch: the five years the case took"),
    Case(
      "Norway ordered three envoys to leave, Foreign Minister Kari Holm said on Friday.",
      "demanded: Norway: three envoys to leave",
      "said: Foreign Minister Kari Holm: Norway ordered three envoys to leave"),
    Case("Villagers sought refuge in a school."),
    Case("The party declined to comment."),
    Case("The driver pleaded guilty last year."),
    Case("A court order closed the mine."),
    Case("The toll stated on the form is low."),
    Case("She did not say where it was."),
    Case("A report on demands and claims was published."),
  ]

  @Test(arguments: cases)
  func `name act, speaker and reported words`(_ c: Case) {
    #expect(Self.told(c.text) == c.expected)
  }

  @Test func `tell quotations from reported speech`() {
    let text = "“It is over,” the coach said. The coach said it was over."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.statements.map(\.isQuotation) == [true, false])
  }

  static let quotations: [(String, [String])] = [
    (
      "“We lost it all,” said Ann Lee. “The roof is gone. We sleep outside.”",
      ["“We lost it all,”", "“The roof is gone", "We sleep outside.”"]
    ),
    (
      "“We lost it all. The roof is gone,” said Ann Lee.",
      ["“We lost it all. The roof is gone,”"]
    ),
    ("“We lost it all.” Nobody said so.", []),
  ]

  @Test(arguments: quotations)
  func `follow a quotation over several sentences`(_ text: String, _ expected: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.statements.map { analysis.text.string($0.content) } == expected)
    #expect(analysis.statements.allSatisfy { analysis.text.string($0.source) == "Ann Lee" })
  }

  static let origins: [(String, [String])] = [
    ("A minister told Reuters that the port was shut.", ["media Reuters", "official A minister"]),
    (
      "The port was shut, as reported by the Lusa news agency.", ["media the Lusa news agency"]
    ),
    ("According to a leaked memo, the port was shut.", ["document a leaked memo"]),
    ("The health ministry said the port was shut.", ["authority The health ministry"]),
    ("Sources said the port was shut.", ["official Sources"]),
    ("Spain demanded an end to it.", []),
  ]

  @Test(arguments: origins)
  func `show what the article relies on`(_ text: String, _ expected: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    let told = analysis.origins.map { "\($0.kind.rawValue) \(analysis.text.string($0.range))" }
    #expect(told == expected)
  }

  @Test func `look at every word of speaking`() {
    let verbs = StatementReader.acts.reduce(into: WordRoles()) { $0.formUnion($1.role) }
    let nouns = StatementReader.nouns.reduce(into: WordRoles()) { $0.formUnion($1.role) }
    #expect(StatementReader.anyAct == verbs)
    #expect(StatementReader.anyNoun == nouns)
  }
}
