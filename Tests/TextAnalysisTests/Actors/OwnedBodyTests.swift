import Testing

@testable import TextAnalysis

/// Ministries, courts and police whose names many states have.
@Suite struct `Bodies with a common name` {
  typealias Case = `Actors of a text`.Case

  static let owners = [
    Case(
      text: "Peru's Foreign Ministry agreed. Kenya’s Foreign Ministry did not, it said.",
      actors: [
        "organisation Foreign Ministry (Peru) = Foreign Ministry",
        "organisation Foreign Ministry (Kenya) = Foreign Ministry", "state Kenya", "state Peru",
      ]),
    Case(
      text: "He left the Peruvian Foreign Ministry for the Kenyan Foreign Ministry.",
      actors: ["organisation Kenyan Foreign Ministry", "organisation Peruvian Foreign Ministry"]),
    Case(
      text: "The Foreign Ministry of Peru wrote to Kenya's Foreign Ministry.",
      actors: [
        "organisation Foreign Ministry", "organisation Foreign Ministry of Peru", "state Kenya",
      ]),
    Case(
      text: "Officers of the Tampa Police Department met some from the Boston Police Department.",
      actors: ["organisation Boston Police Department", "organisation Tampa Police Department"]),
    Case(
      text: "Gaza's militia-run Health Ministry spoke. The Ministry of Health in Gaza wrote.",
      actors: ["organisation Ministry of Health = Health Ministry", "place Gaza"]),
    Case(
      text: "Velmaria's Finance Ministry left. Peru's Finance Ministry paid.",
      actors: [
        "organisation Finance Ministry (Peru) = Finance Ministry",
        "organisation Finance Ministry (Velmaria) = Finance Ministry", "state Peru",
        "state Velmaria",
      ]),
  ]

  static let bare = [
    // The one owner that the text has, before it is told and after.
    Case(
      text:
        "The Interior Ministry met. Later Peru's Interior Ministry and the Interior Ministry met.",
      actors: ["organisation Interior Ministry", "state Peru"]),
    // Of two the one told of last, and of none before both.
    Case(
      text: "The Finance Ministry met. Peru's Finance Ministry met Kenya's Finance Ministry.",
      actors: [
        "organisation Finance Ministry",
        "organisation Finance Ministry (Kenya) = Finance Ministry",
        "organisation Finance Ministry (Peru) = Finance Ministry", "state Kenya", "state Peru",
      ]),
    Case(
      text: "The U.S. Treasury Department met. The Treasury Department said so.",
      actors: ["organisation U.S. Treasury Department = Treasury Department"]),
    Case(
      text: "Britain's Labour Party lost. Voters left Labour. He lives in the United States.",
      actors: ["organisation Labour Party = Labour", "state Britain", "state United States"]),
    // What a list knows needs no owner.
    Case(
      text:
        "The UN Security Council and the Security Council met. Peru's Security Council did not.",
      actors: [
        "organisation Security Council", "organisation UN Security Council = Security Council",
        "state Peru",
      ]),
    Case(
      text:
        "The Security Council met. It was the UN Security Council; Peru's Security Council left.",
      actors: [
        "organisation Security Council", "organisation UN Security Council = Security Council",
        "state Peru",
      ]),
  ]

  /// Names of their own, however common their words are.
  static let traps = [
    Case(
      text: "Peru's Tarwick Bank met the Tarwick Bank. Kenya's Tarwick Bank was there.",
      actors: ["organisation Tarwick Bank", "state Kenya", "state Peru"]),
    // A city stands for its state.
    Case(
      text: "Lima's Foreign Ministry met. Peru's Foreign Ministry said so.",
      actors: ["organisation Foreign Ministry", "place Lima", "state Peru"]),
    Case(
      text: "The Defence Ministry in Lima met. Peru's Defence Ministry said so.",
      actors: ["organisation Defence Ministry", "place Lima", "state Peru"]),
  ]

  @Test(arguments: owners + bare + traps)
  func `are those of their owners`(_ c: Case) {
    c.check()
  }

  @Test func `are one if the editor says so`() {
    let known = [KnownActor(name: "Foreign Ministry", kind: .organisation)]
    #expect(
      `Actors of a text`.actors(
        "Peru's Foreign Ministry agreed. Kenya's Foreign Ministry did not.", known: known)
        == ["organisation Foreign Ministry", "state Kenya", "state Peru"])
  }

  private func body(
    _ name: String, of owner: String?, _ aliases: [String] = [], body: String? = nil
  ) -> ActorName {
    ActorName(
      name: name, kind: .organisation, aliases: aliases,
      owned: owner.map { OwnedBody(body: body ?? name, owner: $0) })
  }

  private func merged(_ actors: [ActorName]) -> [String] {
    ActorIndex.merged(actors).map { actor in
      ([actor.name] + actor.aliases).joined(separator: " = ")
    }
  }

  @Test func `are told apart by their owners across texts`() {
    let peru = body("Foreign Ministry", of: "Peru")
    let kenya = body("Foreign Ministry", of: "Kenya")
    let peruvian = body(
      "Peruvian Foreign Ministry", of: "Peru", ["Foreign Ministry"], body: "Foreign Ministry")
    let affairs = body("Ministry of Foreign Affairs", of: "Peru")
    let bare = body("Foreign Ministry", of: nil)
    #expect(merged([peru, peru, bare]) == ["Foreign Ministry"])
    #expect(merged([bare, peruvian]) == ["Foreign Ministry = Peruvian Foreign Ministry"])
    #expect(merged([peru, affairs]) == ["Ministry of Foreign Affairs = Foreign Ministry"])
    for order in [[bare, peruvian, kenya, peru, bare], [kenya, bare, peru, peruvian, bare]] {
      #expect(
        Set(merged(order)) == [
          "Foreign Ministry", "Foreign Ministry (Kenya) = Foreign Ministry",
          "Foreign Ministry (Peru) = Foreign Ministry = Peruvian Foreign Ministry",
        ])
    }
    #expect(
      Set(merged([body("Bank of Peru", of: "Peru", body: "Bank"), body("Bank", of: nil)]))
        == ["Bank of Peru", "Bank"])
  }

  @Test func `are one in whichever order their words stand`() {
    let turned = [body("Ministry of Ports", of: nil), body("Ports Ministry", of: nil)]
    #expect(merged(turned).count == 1)
    let peru = body("Ports Ministry", of: "Peru")
    #expect(merged([peru, body("Ministry of Ports", of: nil)]).count == 1)
    let others = [body("Bank of Norland", of: nil), body("Norland Bank", of: nil)]
    #expect(merged(others).count == 2)
    #expect(merged([body("Ministry of", of: nil), body("Ministry", of: nil)]).count == 2)
  }

  @Test func `keep the address of their page when others turn up`() {
    let peru = body("Foreign Ministry", of: "Peru")
    let kenya = body("Foreign Ministry", of: "Kenya")
    let alone = ActorIndex.merged([peru])
    let beside = ActorIndex.merged([peru, kenya])
    #expect(alone.map(\.name) == ["Foreign Ministry"])
    #expect(alone.map(\.pageName) == ["Foreign Ministry (Peru)"])
    #expect(
      beside.map(\.pageName) == ["Foreign Ministry (Peru)", "Foreign Ministry (Kenya)"])
    #expect(beside.map(\.name) == beside.map(\.pageName))
  }

  @Test func `say whose they are beside others that are worded otherwise`() {
    let gaza = body("Ministry of Health", of: "Gaza")
    let lebanon = body("Health Ministry", of: "Lebanon")
    #expect(
      merged([gaza, lebanon]) == [
        "Ministry of Health (Gaza) = Ministry of Health",
        "Health Ministry (Lebanon) = Health Ministry",
      ])
    let peruvian = body("Peruvian Foreign Ministry", of: "Peru", body: "Foreign Ministry")
    let kenya = body("Foreign Ministry", of: "Kenya")
    #expect(
      merged([peruvian, kenya])
        == ["Peruvian Foreign Ministry", "Foreign Ministry (Kenya) = Foreign Ministry"])
    #expect(merged([gaza, kenya]) == ["Ministry of Health", "Foreign Ministry"])
  }

  @Test func `have one owner under all its names`() {
    let names = ["US", "United States", "U.S."].map { body("Treasury Department", of: $0) }
    #expect(merged(names) == ["Treasury Department"])
    let label = body("Treasury Department (Peru)", of: "Peru", body: "Treasury Department")
    #expect(merged([label]) == ["Treasury Department"])
  }
}
