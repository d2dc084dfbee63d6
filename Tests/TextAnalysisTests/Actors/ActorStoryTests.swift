import Testing

@testable import TextAnalysis

@Suite struct `Names in a running story` {
  typealias Case = `Actors of a text`.Case

  static let settings = [
    Case(
      text: "He will come, and in Washington Secretary of State Mark Ellery said he would go.",
      actors: ["person Mark Ellery", "place Washington"]),
    Case(
      text: "In Berlin Chancellor Ada Holm agreed.", actors: ["person Ada Holm", "place Berlin"]),
    Case(
      text: "Talks failed, and in Oslo Foreign Minister Per Lund left.",
      actors: ["person Per Lund", "place Oslo"]),
    Case(
      text: "Officials said Washington believed that a deal was near. Ankara warned of war.",
      actors: ["place Ankara", "place Washington"]),
    Case(
      text: "In London Minister of State", actors: ["place London"]),
  ]

  static let surnames = [
    Case(
      text: "Jan van der Kell won. Van der Kell smiled.",
      actors: ["person Jan van der Kell = Van der Kell"]),
    Case(
      text: "Police met Ann Lind-Holt and the pilot Mara Holt. Ms Holt spoke.",
      actors: ["person Ann Lind-Holt", "person Mara Holt = Holt"]),
    Case(
      text: "Police met Ann Lind-Holt. Holt spoke.", actors: ["person Ann Lind-Holt = Holt"]),
    Case(
      text: "The acting minister, Patience Mbeki, said so.", actors: ["person Patience Mbeki"]),
    Case(
      text: "The deputy governor, Comfort Adjei, resigned.", actors: ["person Comfort Adjei"]),
    Case(
      text: "Their lawyer, Mercy Bright, agreed.", actors: ["person Mercy Bright"]),
    Case(
      text: "Its sponsor, Tarn Freight, agreed.", actors: ["organisation Tarn Freight"]),
    Case(text: "The acting minister, Patience", actors: []),
  ]

  static let papers = [
    Case(
      text: "The daily Torvik Herald said so. Crowds met in the capital, Torvik. Torvik was calm.",
      actors: ["media Torvik Herald", "place Torvik"]),
    Case(
      text: "She told Tamara Voice that she was tired.", actors: ["media Tamara Voice"]),
    Case(
      text: "The Kessel Star and the Vorn Courier reported it in Vorn.",
      actors: ["media Kessel Star", "media Vorn Courier", "place Vorn"]),
    Case(
      text: "The Kyiv Observer asked people in Kyiv.",
      actors: ["media Kyiv Observer", "place Kyiv"]),
    Case(
      text: "He told the Observer Africa programme so.", actors: ["media Observer Africa"]),
  ]

  static let things = [
    Case(text: "It released US$ 2.3 million and HK$ 9 from its fund.", actors: []),
    Case(text: "Cases of Tumba fever were found. The Tumba virus spreads.", actors: []),
    Case(text: "Orlu haemorrhagic fever killed three. Orlu is feared.", actors: []),
    Case(
      text: "Cases of Tumba fever were found in the town of Tumba.", actors: ["place Tumba"]),
    Case(text: "Kenya virus cases rose.", actors: ["state Kenya"]),
    Case(text: "The fund opened an Extended Fund Facility.", actors: []),
    Case(text: "He has Parkinson's disease. KSh 300 and HK $5 were paid.", actors: []),
    Case(text: "Help cost the US $5 billion.", actors: ["state United States = US"]),
    Case(text: "Tumba fever", actors: []),
    Case(text: "Parkinson's", actors: ["person Parkinson"]),
  ]

  static let letters = [
    Case(
      text: "A woman known only as Witness C. Presiding judge Ann Cole said so. Witness C wept.",
      actors: ["person Ann Cole", "person Witness C"]),
    Case(
      text: "The court heard Patient B and Person D.",
      actors: ["person Patient B", "person Person D"]),
    Case(text: "The plan was called Plan B. Ministers refused it.", actors: []),
    Case(text: "She has hepatitis C. Doctors treat it. Vitamin D. Eat it.", actors: []),
    Case(text: "Witness B.", actors: ["person Witness B"]),
  ]

  static let bodies = [
    Case(
      text: "Relief Lanterns International left.\n\nRelief Lanterns has called for aid.",
      actors: ["organisation Relief Lanterns International = Relief Lanterns"]),
    Case(
      text: "The governing Liberals said no. Support for the opposition Socialists rose.",
      actors: ["organisation Liberals", "organisation Socialists"]),
    Case(
      text: "The Danish-owned firm met Kenyan-born nurses and Iranian-backed fighters.",
      actors: ["state Iran"]),
    Case(
      text: "News\n\nSara Holm, our correspondent in Lima\n\nShops opened.", actors: []),
  ]

  @Test(arguments: settings + surnames + papers)
  func `are those of the right kind`(_ c: Case) { c.check() }

  @Test(arguments: things + letters + bodies)
  func `are no more than what they say`(_ c: Case) { c.check() }

  @Test func `are one surname whatever its article`() {
    let names = [
      ActorName(name: "Samir el-Haddad", kind: .person),
      ActorName(name: "El-Haddad", kind: .organisation, isGuess: true),
      ActorName(name: "Torvik Herald", kind: .media),
      ActorName(name: "Torvik", kind: .organisation, isGuess: true),
    ]
    #expect(ActorIndex.merged(names).map(\.members) == [[0, 1], [2], [3]])
  }
}
