import Testing

@testable import TextAnalysis

@Suite struct `States that no list has` {
  typealias Case = `Actors of a text`.Case

  static let adjectives = [
    Case(
      text: "Vendara said its army had crossed the river. The Vendaran military spoke. "
        + "Vendaran jets struck at dawn.",
      actors: ["state Vendara"]),
    Case(
      text: "Karsovan Prime Minister Ilan Dorr met the Karsovan ambassador. Karsova has refused.",
      actors: ["person Ilan Dorr", "state Karsova"]),
    Case(
      text: "Orsinia's presidential election was annulled. Orsinia slept.",
      actors: ["state Orsinia"]),
    Case(
      text: "Orsinia has fallen. The Orsinian troops fled.", actors: ["state Orsinia"]),
    Case(
      text: "Nobody slept in Vendara. The Vendarans danced, and Vendaran music was heard.",
      actors: ["place Vendara"]),
    Case(
      text: "Zurbaria said it would sue. The Zurbarian parliament and Zurbarian officials agreed.",
      actors: ["place Zurbaria"]),
    Case(
      text: "The Kwendan capital, Morat, was quiet. Kwenda is large. Buses go to Kwenda.",
      actors: ["place Kwenda", "place Morat"]),
    // People have names that end so too.
    Case(
      text: "Julia Kern left. Julian Roe stayed, and Julian slept.",
      actors: ["person Julia Kern", "person Julian Roe = Julian"]),
    Case(
      text: "Khalifa Orsin left. Orsin troops fled.",
      actors: ["person Khalifa Orsin = Orsin"]),
    Case(text: "Vendaran", actors: []),
  ]

  static let institutions = [
    Case(
      text: "The prime minister of Karsova resigned. Karsova was calm.",
      actors: ["state Karsova"]),
    Case(
      text: "Brelia's foreign ministry protested. The road to Brelia is closed.",
      actors: ["state Brelia"]),
    Case(
      text: "Brelia's embassy in Lima was closed. In Brelia, shops stayed open.",
      actors: ["place Lima", "state Brelia"]),
    // A town has streets, and no troops of its own.
    Case(
      text: "Torvik's mayor resigned. In Torvik, shops stayed open.", actors: ["place Torvik"]),
    Case(text: "The prime minister of", actors: []),
  ]

  static let formal = [
    Case(
      text: "The Republic of Tandoria agreed. Tandoria's foreign ministry said so. "
        + "A port in Tandoria is closed, and Tandoria has no other.",
      actors: ["state Tandoria = Republic of Tandoria"]),
    Case(
      text:
        "The neighbouring Brelia Federation has cases. Brelia's health ministry asked for help. "
        + "The border with Brelia is closed.",
      actors: ["state Brelia = Brelia Federation"]),
    Case(
      text: "Tarn Federation leaders met workers in the town of Tarn.",
      actors: ["organisation Tarn Federation", "place Tarn"]),
  ]

  @Test(arguments: adjectives + institutions + formal)
  func `are told by what they have`(_ c: Case) { c.check() }

  @Test func `are one in texts that name them otherwise`() {
    let states = [
      ActorName(name: "Republic of Tandoria", kind: .state, count: 2),
      ActorName(name: "Tandoria", kind: .place, count: 5),
      ActorName(name: "Tandorian", kind: .organisation, isGuess: true),
      ActorName(name: "Brelia", kind: .state),
      ActorName(name: "Brelia Federation", kind: .organisation, count: 4),
      ActorName(name: "Tarn", kind: .place),
      ActorName(name: "Tarn Federation", kind: .organisation),
    ]
    let merged = ActorIndex.merged(states)
    #expect(merged.map(\.members) == [[0, 1, 2], [3, 4], [5], [6]])
    #expect(merged.map(\.kind) == [.state, .state, .place, .organisation])
  }

  @Test(arguments: [(2, FoundActor.Kind.state), (1, .place)])
  func `are told by two texts that hint at it`(_ hints: Int, _ kind: FoundActor.Kind) {
    let texts = (0..<4).map { text in
      ActorName(
        name: "Brelia", kind: text < hints ? .state : .place, count: 3, isGuess: text < hints)
    }
    #expect(ActorIndex.merged(texts).map(\.kind) == [kind])
  }
}
