import Testing

@testable import TextAnalysis

@Suite struct `Actors of a text` {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// `kind name`, or `kind name = alias, alias`, the order being that of the names.
    var actors: [String]
    var testDescription: String { text }

    /// Expects the actors, in whatever order.
    func check(_ place: SourceLocation = #_sourceLocation) {
      #expect(
        `Actors of a text`.actors(text) == actors.sorted(), sourceLocation: place)
    }
  }

  static func described(_ actor: FoundActor) -> String {
    let aliases = actor.aliases.isEmpty ? "" : " = " + actor.aliases.joined(separator: ", ")
    return "\(actor.kind.rawValue) \(actor.name)\(aliases)"
  }

  static func actors(_ text: String, known: [KnownActor] = []) -> [String] {
    let context = AnalysisContext(knownActors: KnownActors(known))
    return Analyzer.english.analyze(plain: text, context: context).actors.map(described).sorted()
  }

  static let kinds = [
    Case(
      text: "Talks in Lisbon between Portugal and Angola resumed on Sunday.",
      actors: ["place Lisbon", "state Angola", "state Portugal"]),
    Case(
      text: "The decision was taken by the Ministry of Rural Works after Foobar Holdings Inc sued.",
      actors: ["organisation Foobar Holdings Inc", "organisation Ministry of Rural Works"]),
    Case(
      text: "An editor of the Vardal Evening Post said that Mr Quillon had left.",
      actors: ["media Vardal Evening Post", "person Quillon"]),
    Case(
      text: "Fighting went on near the town of Brezhka, in Anwar province and at Lake Tormal.",
      actors: ["place Anwar", "place Brezhka", "place Lake Tormal"]),
    Case(
      text: "Doctors at the Al Noor hospital asked for help.",
      actors: ["place Al Noor hospital"]),
    Case(
      text: "TUNIS (Reuters) - Dockers went on strike.",
      actors: ["media Reuters", "place Tunis"]),
    Case(
      text: "The award went to Jordan, who thanked Michael Jordan's father, Kenya and Norway.",
      actors: ["person Michael Jordan = Jordan", "state Kenya", "state Norway"]),
  ]

  static let told = [
    Case(
      text: "The Sea and Coastwatch Agency (SCA) met doctors of St Aldo's Hospital.",
      actors: ["organisation Sea and Coastwatch Agency = SCA", "organisation St Aldo's Hospital"]),
    Case(
      text: "Nurses of Quillon’s Hospital and the Fishers' Union left. The Fishers’ Union won.",
      actors: [
        "organisation Fishers' Union = Fishers’ Union", "organisation Quillon’s Hospital",
      ]),
    Case(
      text: "The Department for Water, Food and Rural Affairs wrote to the Union of Rail, "
        + "Road and Harbour Workers.",
      actors: [
        "organisation Department for Water, Food and Rural Affairs",
        "organisation Union of Rail, Road and Harbour Workers",
      ]),
    Case(
      text: "The tanker Vela Marin sank. MV Ostra saved the crew of the Vela Marin. Ostra left.",
      actors: []),
    Case(
      text:
        "Shares stood at HK$6.42. The National Harbour Agency (NHA) wrote to Sir Aldo ap Quillon.",
      actors: ["organisation National Harbour Agency = NHA", "person Aldo ap Quillon"]),
    Case(
      text: "Labour MP Aldo Quillon spoke in El Vardan.",
      actors: ["person Aldo Quillon", "place El Vardan"]),
    Case(text: "Storm Edda hit Norway, and Edda moved on.", actors: ["state Norway"]),
    Case(
      text: "Aldo Quillon Jr. met Park Ji-won. Quillon left.",
      actors: ["person Aldo Quillon Jr. = Quillon", "person Park Ji-won"]),
    Case(
      text: "Reporters met Jan de Groot, Martin King Jr. and two analysts at Vardal.",
      actors: ["organisation Vardal", "person Jan de Groot", "person Martin King Jr."]),
    Case(
      text: "The Harbour Industry Authority (HARINA) said Vardik A/S had paid McQuillon's Corp.",
      actors: [
        "organisation Harbour Industry Authority = HARINA", "organisation McQuillon's Corp",
        "organisation Vardik A/S",
      ]),
    Case(
      text: "PollGov asked people in St Vardan. Sen. Aldo Quillon (R-Ariz.) left.",
      actors: ["organisation PollGov", "person Aldo Quillon", "place St Vardan"]),
    Case(
      text: "Premier Boris Quillon visited Naina Quillon. Quillon left. Naina Quillon is well.",
      actors: ["person Boris Quillon = Quillon", "person Naina Quillon"]),
    Case(
      text: "It lost nine million Swiss francs, by its French acronym FOO.",
      actors: ["organisation FOO"]),
    Case(
      text: "Ships sank off the Corvenas, and the Mwanta crossing was closed.",
      actors: ["place Corvenas", "place Mwanta"]),
    Case(
      text: "They blamed the state broadcaster ZQBC.", actors: ["media ZQBC"]),
    Case(
      text: "In Dang Vao, a slide buried a bus. Rain fell in Norway and Mirvanda.",
      actors: ["place Dang Vao", "place Mirvanda", "state Norway"]),
    Case(
      text: "The spokeswoman Karen Webb met Imran Sheikh.",
      actors: ["person Imran Sheikh", "person Karen Webb"]),
    Case(
      text: "Staff of the Lusonia News Agency left.", actors: ["media Lusonia News Agency"]),
    Case(
      text: "By Helen Marsh and Tom Okafor\n\nTrains were halted in Norway.",
      actors: ["state Norway"]),
  ]

  @Test(arguments: told)
  func `have the kind that the words beside them tell`(_ c: Case) {
    c.check()
  }

  static let merged = [
    Case(
      text: "President Maria Oduya spoke. Later Oduya left. “No,” said Ms Oduya.",
      actors: ["person Maria Oduya = Oduya"]),
    Case(
      text: "The World Rowing Federation (WRF) met on Monday. The WRF elected nobody.",
      actors: ["organisation World Rowing Federation = WRF"]),
    Case(
      text: "They quoted Al-Bahri News. Staff of Al Bahri said so, and Al-Bahri agreed.",
      actors: ["media Al-Bahri News = Al Bahri, Al-Bahri"]),
    Case(
      text: "In Kenya José Ferrán met critics; Jose Ferran left early, and Ferrán's aide stayed.",
      actors: ["person José Ferrán = Jose Ferran, Ferrán", "state Kenya"]),
    Case(
      text:
        "The US objected. Officials of the United States said American firms and U.S. banks did too.",
      actors: ["state United States = US, U.S."]),
    Case(
      text: "Anna Petrova met Olga Petrova. Then Petrova left for Minsk.",
      actors: ["person Anna Petrova", "person Olga Petrova", "person Petrova", "place Minsk"]),
  ]

  static let noActors = [
    "Despite this, talks go on. Meanwhile, nothing changes. Notably, Sunday was calm in October.",
    "Key Points:\nImpact and Casualties:\nThe toll is stark.",
    "The Director said so. However, Officials and Ministers disagreed.",
    "Operation Silver Moon and the Treaty of the Two Rivers were discussed.",
    "I'm sure we'll see. We've heard it before. It's late.",
    "Investigators arrived. Shelling continued. Unfortunately, nobody knew.",
    "The A320 and the F-16 flew at 5 p.m. GMT for 100 USD.",
    "",
  ]

  @Test(arguments: kinds + merged)
  func `are found and merged`(_ c: Case) {
    c.check()
  }

  @Test(arguments: noActors)
  func `are not made of common words`(_ text: String) {
    #expect(Self.actors(text) == [])
  }

  @Test func `are named where the mentions say`() {
    let text = "Envoy Ana Suri said Suri’s plan had Chilean and US-led support."
    let analysis = Analyzer.english.analyze(plain: text)
    let found = analysis.mentions.map { mention in
      let name = analysis.actors[mention.actor].name
      return "\(analysis.text.string(mention.range)) \(name) \(mention.form.rawValue)"
    }
    #expect(
      found == [
        "Ana Suri Ana Suri name", "Suri Ana Suri name", "Chilean Chile demonym",
        "US United States demonym",
      ])
  }

  @Test func `in capitals are found by what the text says elsewhere`() {
    let text = """
      ORENDA MEETS RIVALS IN KESTREL BAY

      Prime Minister Lucas Orenda met his rivals in Kestrel Bay on Monday.
      """
    #expect(
      Self.actors(text) == ["person Lucas Orenda = ORENDA", "place Kestrel Bay = KESTREL BAY"])
  }

  @Test func `the most named comes first`() {
    let text = "Kenya and Peru met. Kenya left. Kenya came back with Uganda."
    #expect(Analyzer.english.analyze(plain: text).actors.first?.name == "Kenya")
  }

  @Test func `say why something is none only when asked`() {
    let text = "Officials praised the Treaty of Foo."
    var context = AnalysisContext()
    #expect(Analyzer.english.analyze(plain: text, context: context).rejectedNames.isEmpty)
    context.explains = true
    let rejected = Analyzer.english.analyze(plain: text, context: context).rejectedNames
    #expect(rejected.contains { $0.rule == "event-or-document" })
    #expect(rejected.contains { $0.rule == "common-word-without-support" })
  }
}
