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
      "rejected: Finland: The plan"),
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
      "proposed: Norway: a swap", "withheld: Norway: a wider deal"),
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
      "said: state news agency MAP: The dam held"),
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
    Case(
      "“We lost it,” teacher Ana Ruiz, 34, told Lusa by phone from Beira.",
      "said: teacher Ana Ruiz: “We lost it,”"),
    Case("“Nobody will be spared,” Ruiz warned.", "warned: Ruiz: “Nobody will be spared,”"),
    Case("“It is over,” warned Ann Lee.", "warned: Ann Lee: “It is over,”"),
    Case(
      "“We wait,” Ann Lee said, “but we hope.”", "said: Ann Lee: “We wait,”",
      "said: Ann Lee: “but we hope.”"),
    Case(
      "The quake killed 20 people, the interior ministry announced.",
      "announced: the interior ministry: The quake killed 20 people"),
    Case(
      "The rate will fall by half, the agency estimates.",
      "said: the agency: The rate will fall by half"),
    Case(
      "LIMA, Peru, May 3 (NTB) - Two people died, officials said.",
      "said: officials: Two people died"),
    Case(
      "Norway said it would help, while Ann Lee, head of the relief team, told reporters in Oslo "
        + "by video link that more was needed.",
      "said: Norway: it would help", "said: Ann Lee: more was needed"),
    Case(
      "The police denied the charge, but a nurse at the main hospital, who asked not to be named, "
        + "told the BBC that she had seen it.",
      "denied: The police: the charge",
      "said: a nurse at the main hospital: she had seen it"),
    Case(
      "The army chief, Omar Diallo, who took power in May, said the vote would be held.",
      "said: Omar Diallo: the vote would be held"),
    Case(
      "Her lawyer, Omar Diallo, said outside the court that she would appeal.",
      "said: Omar Diallo: she would appeal"),
    Case(
      "Mr Saleh’s party, the Salvation Movement, rejected the result.",
      "rejected: the Salvation Movement: the result"),
    Case(
      "Analysts at Jefferies, who rate it a “hold”, said that it was too low.",
      "said: Analysts at Jefferies: it was too low"),
    Case(
      "Sailors were told by survivors that the engine had failed.",
      "said: survivors: the engine had failed"),
    Case(
      "The minister was quoted as saying the port was safe.",
      "said: The minister: the port was safe"),
    Case(
      "He was quoted by Lusa as saying that the dam would hold.",
      "said: He: the dam would hold"),
    Case(
      "Kenya published a list of changes demanded by doctors.",
      "announced: Kenya: a list of changes demanded by doctors",
      "demanded: doctors: a list of changes"),
    Case(
      "The plan was welcomed by Norway and criticised by Iceland.",
      "accepted: Norway: The plan", "criticised: Iceland: The plan"),
    Case(
      "Organisers put the crowd at 50,000, while police estimated it at 20,000.",
      "said: Organisers: the crowd at 50,000", "said: police: it at 20,000"),
    Case("Ann Lee called the vote “a sham”.", "said: Ann Lee: the vote “a sham”"),
    Case(
      "Sweden issued a warning to travellers and renewed its call for restraint.",
      "warned: Sweden: travellers", "demanded: Sweden: restraint"),
    Case("Norway repeated its demand for a pause.", "demanded: Norway: a pause"),
    Case(
      "The union insisted on a rise of 7 per cent.",
      "demanded: The union: a rise of 7 per cent"),
    Case(
      "It is a law that critics say will fail.",
      "said: critics: a law that critics say will fail"),
    Case(
      "The party says the vote was rigged, a charge the commission denies.",
      "said: The party: the vote was rigged",
      "denied: the commission: the vote was rigged"),
    Case(
      "A poll by the institute found 79% of them want to stay.",
      "said: A poll by the institute: 79% of them want to stay"),
    Case("Police found three cars in the river."),
    Case(
      "Norway, Peru and Chile called for a pause.",
      "demanded: Norway: a pause", "demanded: Peru: a pause", "demanded: Chile: a pause"),
    Case(
      "The deputy called on the premier, Juan Ruiz, to resign; he dismissed the idea.",
      "demanded: The deputy: the premier, Juan Ruiz, to resign",
      "denied: Juan Ruiz: the idea"),
    Case("The UN warned of famine.", "warned: The UN: famine"),
    Case("The sale is dead, the WHO says.", "said: the WHO: The sale is dead"),
    Case(
      "A draft seen by Reuters says talks will resume.",
      "said: A draft: talks will resume"),
    Case(
      "Ann Lee put the toll at 10 and said that it would rise.",
      "said: Ann Lee: the toll at 10", "said: Ann Lee: it would rise"),
    Case(
      "Ana Ruiz, a harbour official, spoke. The harbour official said all ships had left.",
      "said: Ana Ruiz: all ships had left"),
    Case(
      "The Union of Rail, Road and Harbour Workers rejected the offer.",
      "rejected: The Union of Rail, Road and Harbour Workers: the offer"),
    Case(
      "After weeks of rain, the agency says, the dam may fail.",
      "said: the agency: After weeks of rain, the agency says, the dam may fail"),
    Case(
      "Two people familiar with the matter told the Financial Times the inquiry had begun.",
      "said: Two people familiar with the matter: the inquiry had begun"),
    Case(
      "One of the officials said the inquiry had begun.",
      "said: One of the officials: the inquiry had begun"),
    Case(
      "According to the charity, which runs the ward, few were hurt.",
      "said: the charity: few were hurt"),
    Case(
      "A manager was held, the agency said on Sunday, without giving details.",
      "said: the agency: A manager was held"),
    Case(
      "Ann Lee told BBC Radio Vardal that funding had been cut.",
      "said: Ann Lee: funding had been cut"),
    Case("Kenya neither confirmed nor denied the report."),
    Case("“I can’t believe it,” said Ann Lee.", "said: Ann Lee: “I can’t believe it,”"),
    Case(
      "“They told us in June there would be no cuts,” its chairman, Ole Holm, said.",
      "said: Ole Holm: “They told us in June there would be no cuts,”"),
    Case("According to Peru"),
    Case("Villagers sought refuge in a school."),
    Case("The party declined to comment."),
    Case("The driver pleaded guilty last year.", "said: The driver: guilty"),
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

  @Test func `take what is refused within a quotation for its speaker’s refusal`() {
    let text = "“The count is wrong,” said Ann Lee. “We reject it.”"
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.statements.map(\.act) == [.said, .rejected])
    #expect(analysis.statements.allSatisfy { analysis.text.string($0.source) == "Ann Lee" })
  }

  static let origins: [(String, [String])] = [
    ("A minister told reporters that the port was shut.", ["official A minister"]),
    (
      "The talks go on, an aide said, based on information from an army source.",
      ["official an aide", "official an army source"]
    ),
    ("Georgian Dream said the law would stay.", []),
    ("Speaking to the BBC, Ann Lee said it was over.", ["media the BBC"]),
    (
      "The firm is to close, a letter obtained by Reuters shows.",
      ["document a letter", "media Reuters"]
    ),
    ("The port is shut, according to Acme Watch Group.", ["authority Acme Watch Group"]),
    ("A minister told Reuters that the port was shut.", ["media Reuters", "official A minister"]),
    (
      "The port was shut, as reported by the Lusa news agency.", ["media the Lusa news agency"]
    ),
    ("According to a leaked memo, the port was shut.", ["document a leaked memo"]),
    ("The port was shut, according to a report obtained by the Courier.", ["document a report"]),
    ("The port was shut, according to a letter seen by the mayor.", ["document a letter"]),
    ("The port was shut, according to a report by the Courier.", ["other the Courier"]),
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

  @Test(arguments: [
    ("The mayor left on Friday, a day after the ministry said it had lost the letter.", true),
    ("Ten were hurt, while police said it was quiet.", true),
    ("The ministry said the mayor left after it had lost the letter.", false),
    ("On Friday the ministry said the mayor had left.", false),
  ])
  func `rely on one who speaks in an aside for that alone`(_ text: String, _ isOfAside: Bool) {
    let origins = Analyzer.english.analyze(plain: text).origins
    #expect(origins.map(\.isOfAside) == [isOfAside])
  }

  @Test func `look at every word of speaking`() {
    let verbs = StatementReader.acts.reduce(into: WordRoles()) { $0.formUnion($1.role) }
    let nouns = StatementReader.nouns.reduce(into: WordRoles()) { $0.formUnion($1.role) }
    #expect(StatementReader.anyAct == verbs)
    #expect(StatementReader.anyNoun == nouns)
  }
}
