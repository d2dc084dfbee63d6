import Testing

@testable import TextAnalysis

@Suite struct `Names that the words around them make` {
  typealias Case = `Actors of a text`.Case

  static let bodies = [
    Case(
      text: "The vote in Kenya's Parliament was close. Later Parliament rose.",
      actors: ["organisation Parliament", "state Kenya"]),
    Case(
      text: "A protest hit Peru’s Senate.", actors: ["organisation Senate", "state Peru"]),
    // Whose it is must be known.
    Case(text: "The king's Parliament met.", actors: []),
    Case(text: "Parliament met. Parliament", actors: []),
  ]

  static let joined = [
    Case(
      text: "Talks between North and South Korea resumed.",
      actors: ["state North Korea", "state South Korea"]),
    Case(
      text: "West and Central Africa will suffer, as will East and West Jerusalem.",
      actors: [
        "place Central Africa", "place East Jerusalem", "place West Africa", "place West Jerusalem",
      ]),
    Case(text: "North Korea spoke. East and West met.", actors: ["state North Korea"]),
    Case(text: "The West and South Korea agreed.", actors: ["state South Korea"]),
    Case(text: "Storms hit the North and", actors: []),
  ]

  static let persons = [
    Case(text: "Sheikh Nasira fled.", actors: ["person Sheikh Nasira = Nasira"]),
    Case(
      text: "Bin Qadir spoke. Van Orren left.", actors: ["person Bin Qadir", "person Van Orren"]),
    Case(
      text: "Kellner and Brook wrote a letter.", actors: ["person Brook", "person Kellner"]),
    Case(
      text: "Minister for the Middle East Tilo Ostermeer left.", actors: ["person Tilo Ostermeer"]),
    Case(text: "The Minister for the Middle East left.", actors: ["place Middle East"]),
    Case(text: "Van drivers left. Bin collections stopped. Bin", actors: []),
  ]

  static let agencies = [
    Case(
      text: "The UN refugee agency sent tents.",
      actors: ["organisation UNHCR = UN refugee agency"]),
    Case(
      text: "The UN children's agency (UNICEF) came.",
      actors: ["organisation UNICEF = UN children's agency"]),
    Case(
      text: "The UN food agency, WFP, came.",
      actors: ["organisation World Food Programme = UN food agency, WFP"]),
    Case(
      text: "The UN said its agency, UNICEF, came.",
      actors: ["organisation UN", "organisation UNICEF"]),
    Case(
      text: "The US space agency, NASA, came.",
      actors: ["organisation NASA", "state United States = US"]),
    Case(text: "The UN food agency (", actors: ["organisation UN"]),
  ]

  static let lines = [
    Case(text: "By CNN Wire Staff Dramatic scenes were seen in Lima.", actors: ["place Lima"]),
    Case(text: "By Ann Lee, CNN Kenyan farmers left Lima.", actors: ["place Lima", "state Kenya"]),
    Case(
      text: "By Friday, CNN International had left.", actors: ["media CNN International"]),
    Case(text: "By Ann Lee, CNN", actors: []),
  ]

  static let groups = [
    Case(text: "A local group, My Vote, counts ballots.", actors: ["organisation My Vote"]),
    Case(text: "The party, Forward, won.", actors: ["organisation Forward"]),
    Case(
      text: "Shares of Keller, Brook and Co fell.", actors: ["organisation Keller, Brook and Co"]),
    Case(
      text: "Peru, Kenya and Company left.", actors: ["state Kenya", "state Peru"]),
    Case(text: "The group, which", actors: []),
    Case(text: "The fall of UK GDP went on.", actors: ["state United Kingdom = UK"]),
  ]

  static let noActors = [
    "Operation Silver Moon began. Silver Moon ended.",
    "Doctors gave Tamiflu to Dad. A GP spoke of the ICU. AI spread.",
    "Rebels carried Kalashnikovs and drove Humvees.",
    "The end of Thatcherism came.",
    "He bought a Kenyan Dollar and spoke of the Peru Round.",
  ]

  @Test(arguments: bodies + joined + persons + agencies + lines + groups)
  func `are found`(_ c: Case) {
    c.check()
  }

  @Test(arguments: noActors)
  func `are none of things`(_ text: String) {
    #expect(`Actors of a text`.actors(text) == [])
  }

  @Test func `lend their place to an office`() {
    let text = "Minister for the Middle East Tilo Ostermeer left."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(
      analysis.roles.map { analysis.text.string($0.range) } == ["Minister for the Middle East"])
  }
}
