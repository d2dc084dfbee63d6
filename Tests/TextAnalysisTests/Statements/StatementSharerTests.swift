import Testing

@testable import TextAnalysis

/// Speakers of whom several are named, and what articles rely on with them.
@Suite struct `Speakers who share their words` {
  typealias Case = (text: String, told: [String])

  static let named: [Case] = [
    (
      "The parties involved, including Fatah and envoys from Peru, have expressed regret.",
      [
        "The parties involved, including Fatah and envoys from Peru: Fatah",
        "The parties involved, including Fatah and envoys from Peru: Peru",
      ]
    ),
    (
      "Several countries, among them Kenya and Peru, called for an inquiry.",
      [
        "Several countries, among them Kenya and Peru: Kenya",
        "Several countries, among them Kenya and Peru: Peru",
      ]
    ),
    (
      "The two companies, Acme Corp and Nordane Ltd, said it was over.",
      ["Acme Corp: Acme Corp", "Nordane Ltd: Nordane Ltd"]
    ),
    (
      "A deal between Acme Corp and Nordane Ltd was signed. The two companies said it was over.",
      ["Acme Corp: Acme Corp", "Nordane Ltd: Nordane Ltd"]
    ),
    (
      "Talks between Kenya and Peru resumed. Rain fell. Both sides said they were useful.",
      ["Kenya: Kenya", "Peru: Peru"]
    ),
  ]

  static let offices: [Case] = [
    (
      "The foreign ministers of Norway, Kenya and Peru called for a truce.",
      [
        "The foreign ministers of Norway, Kenya and Peru: Norway",
        "The foreign ministers of Norway, Kenya and Peru: Kenya",
        "The foreign ministers of Norway, Kenya and Peru: Peru",
      ]
    ),
    (
      "Officials from Egypt and Qatar said it was over.",
      ["Officials from Egypt and Qatar: Egypt", "Officials from Egypt and Qatar: Qatar"]
    ),
    (
      "Former ministers of Norway and Peru said it was over.",
      ["Former ministers of Norway and Peru: -"]
    ),
    (
      "Minister Ida Soto, along with counterparts from Norway and Kenya, called for a truce.",
      [
        "Minister Ida Soto: Ida Soto", "counterparts from Norway and Kenya: Norway",
        "counterparts from Norway and Kenya: Kenya",
      ]
    ),
    (
      "Minister Ida Soto, together with two colleagues, called for a truce.",
      ["Minister Ida Soto: Ida Soto", "two colleagues: -"]
    ),
    ("Fatah and the hospital’s staff denied it.", ["Fatah and the hospital’s staff: Fatah"]),
    ("It rained, but Fatah and the mayor denied it.", ["Fatah and the mayor: Fatah"]),
    (
      "Fatah and the Peruvian ambassador denied it.", ["the Peruvian ambassador: Peru"]
    ),
    (
      "Officials from Egypt and villagers said it was over.",
      ["Officials from Egypt and villagers: -"]
    ),
  ]

  static let unnamed: [Case] = [
    (
      "Residents of several towns, including Lund, said they heard shots.",
      ["Residents of several towns: -"]
    ),
    ("Residents, including a teacher, said they heard shots.", ["Residents: -"]),
    ("Both sides said it was over.", ["Both sides: -"]),
    (
      "Norway and Peru met Kenya and Chile. Both sides said it was over.", ["Both sides: -"]
    ),
    (
      "Norway, Kenya and Peru met. Both countries said it was over.", ["Both countries: -"]
    ),
    ("The bill, including Peru, was read out.", []),
  ]

  @Test(arguments: named + offices + unnamed) func `are each named`(_ example: Case) {
    let analysis = Analyzer.english.analyze(plain: example.text)
    let told = analysis.statements.map { statement in
      let actor = statement.actor.map { analysis.actors[$0].name } ?? "-"
      return "\(analysis.text.string(statement.source)): \(actor)"
    }
    #expect(told == example.told)
  }

  static let origins: [Case] = [
    (
      "Hamas and medical staff denied it was so, and said it was late.",
      ["Hamas and medical staff: -"]
    ),
    ("Peruvian officials have indicated a willingness to sign.", ["Peruvian officials: -"]),
    ("Peruvian officials rejected the plan.", []),
    ("Officials told residents to leave.", []),
    (
      "According to the harbour ministry, any deal must include a pause.",
      ["the harbour ministry: -"]
    ),
    ("The bank insists on cutting 400 jobs.", []),
  ]

  @Test(arguments: origins) func `are origins where they tell something`(_ example: Case) {
    let analysis = Analyzer.english.analyze(plain: example.text)
    let told = analysis.origins.map { origin in
      let actor = origin.actor.map { analysis.actors[$0].name } ?? "-"
      return "\(analysis.text.string(origin.range)): \(actor)"
    }
    #expect(told == example.told)
  }

  @Test(arguments: [
    "The parties, including", "The parties, including Peru", "The two sides, Peru and",
    "The parties, such as", "Many, among", "Both sides", "Kenya and Peru. Both sides", "The two",
    "Both countries said", "The parties, including Peru,", "Envoys from", "A source of the",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + ".", text + " said", text + " Peru", "Peru said it, " + text] {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }
}
