import Testing

@testable import TextAnalysis

@Suite struct `Known actors` {
  private func mentions(_ text: String, _ known: [KnownActor]) -> [String] {
    let context = AnalysisContext(knownActors: KnownActors(known))
    let analysis = Analyzer.english.analyze(plain: text, context: context)
    return analysis.mentions.filter { analysis.actors[$0.actor].known != nil }
      .map { "\(analysis.actors[$0.actor].name): \(analysis.text.string($0.range))" }
  }

  @Test func `in lower case are found with and without accents and article`() {
    let known = [KnownActor(name: "the emile foundation"), KnownActor(name: "école al-nur")]
    #expect(
      mentions("Then émile foundation met ecole al-nur and the emile foundation.", known) == [
        "the emile foundation: émile foundation", "école al-nur: ecole al-nur",
        "the emile foundation: emile foundation",
      ])
  }

  @Test func `are found as whole words of any script`() {
    let known = [
      KnownActor(name: "Lina Haddad", kind: .person, aliases: ["لينا حداد", "לינה חדד"]),
      KnownActor(name: "Dana", kind: .organisation, aliases: ["دانا"]),
    ]
    #expect(
      mentions("قالت لينا حداد اليوم. ודיברה לינה חדד עם دانا؛ دانات لا.", known) == [
        "Lina Haddad: لينا حداد", "Lina Haddad: לינה חדד", "Dana: دانا",
      ])
  }

  @Test func `are found whatever the accents, hyphens and capitals`() {
    let known = [KnownActor(name: "Émile Al-Zarad", kind: .person)]
    #expect(
      mentions("Emile Al Zarad met ÉMILE AL-ZARAD; emile al zarad is no name.", known) == [
        "Émile Al-Zarad: Emile Al Zarad", "Émile Al-Zarad: ÉMILE AL-ZARAD",
      ])
  }

  @Test func `in lower case are found in lower case`() {
    let known = [KnownActor(name: "Kisumu health ministry", aliases: ["Kisumu’s health ministry"])]
    #expect(
      mentions("According to Kisumu’s health ministry, few came.", known)
        == ["Kisumu health ministry: Kisumu’s health ministry"])
  }

  @Test func `are found with a plural owner, whichever mark is used`() {
    let known = [KnownActor(name: "Seafarers’ League", aliases: ["St Aldo's Inn"])]
    #expect(
      mentions("The Seafarers' League and the Seafarers’ League met at St Aldo’s Inn.", known) == [
        "Seafarers’ League: Seafarers' League", "Seafarers’ League: Seafarers’ League",
        "Seafarers’ League: St Aldo’s Inn",
      ])
  }

  @Test func `are found behind an article run into them`() {
    let known = [
      KnownActor(name: "Office des eaux", kind: .organisation), KnownActor(name: "Orrin"),
      KnownActor(name: "ONU", kind: .organisation), KnownActor(name: "L’Avenir"),
      KnownActor(name: "Électricité de Tarn", kind: .organisation),
    ]
    #expect(
      mentions("L’Office des eaux écrit qu’Orrin et l'Office des eaux ont vu L’Avenir.", known) == [
        "Office des eaux: Office des eaux", "Orrin: Orrin", "Office des eaux: Office des eaux",
        "L’Avenir: L’Avenir",
      ])
    #expect(
      mentions("Il presidente dell’ONU incontra d’Électricité de Tarn.", known) == [
        "ONU: ONU", "Électricité de Tarn: Électricité de Tarn",
      ])
    // A surname, and a word that merely ends so.
    #expect(mentions("Then Anna D’Orrin came with xyz’Orrin.", known) == [])
  }

  @Test func `are found behind Arabic letters that stand for small words`() {
    let known = [
      KnownActor(name: "Gaza", kind: .place, aliases: ["غزة"]),
      KnownActor(name: "United Nations", kind: .organisation, aliases: ["الأمم المتحدة"]),
      KnownActor(name: "Libya", kind: .state, aliases: ["ليبيا"]),
    ]
    #expect(
      mentions("قال للأمم المتحدة وغزة ثم بغزة وبالأمم المتحدة في ليبيا.", known) == [
        "United Nations: لأمم المتحدة", "Gaza: غزة", "Gaza: غزة",
        "United Nations: الأمم المتحدة", "Libya: ليبيا",
      ])
  }

  @Test func `in capitals do not match common words`() {
    let known = [KnownActor(name: "IT", kind: .organisation)]
    #expect(mentions("It rained, but IT stayed; it was late.", known) == ["IT: IT"])
  }

  @Test func `override the kind and take in their short forms`() {
    let known = [KnownActor(name: "Kenya", kind: .organisation), KnownActor(name: "Ana Suri")]
    let context = AnalysisContext(knownActors: KnownActors(known))
    let text = "Ana Suri went to Kenya. Suri liked it."
    let actors = Analyzer.english.analyze(plain: text, context: context).actors
    #expect(
      actors.map(`Actors of a text`.described).sorted()
        == ["organisation Kenya", "person Ana Suri = Suri"])
  }

  @Test func `that are hidden are no actors`() {
    let known = [KnownActor(name: "Kenya", isHidden: true)]
    #expect(`Actors of a text`.actors("Kenya met Peru.", known: known) == ["state Peru"])
  }

  @Test func `keep apart what the editor keeps apart`() {
    let text = "Ana Suri met an aide. “No,” said Mr Suri."
    let apart = [KnownActor(name: "Ana Suri", kind: .person, distinctFrom: ["Suri"])]
    #expect(
      `Actors of a text`.actors(text, known: apart) == ["person Ana Suri", "person Suri"])
  }

  @Test func `do not match within longer names`() {
    let known = [KnownActor(name: "Kenya", kind: .state)]
    #expect(mentions("The Bank of Kenya closed.", known) == [])
  }
}
