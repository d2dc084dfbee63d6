import Testing

@testable import TextAnalysis

/// What the letters of a name and the words beside it tell of its kind.
@Suite struct `Kinds of names` {
  typealias Case = `Actors of a text`.Case

  static let endings = [
    Case(
      text: "Velprom sued. Ostgrid lost. Talbank paid.",
      actors: ["organisation Ostgrid", "organisation Talbank", "organisation Velprom"]),
    Case(text: "Kvelsposten wrote of it.", actors: ["media Kvelsposten"]),
    Case(
      text: "Shells fell on Vesninsk and Tarabad.", actors: ["place Tarabad", "place Vesninsk"]),
    // Given names and surnames end so too.
    Case(text: "Sigrid left. Tristan said so.", actors: ["person Sigrid", "person Tristan"]),
  ]

  static let beside = [
    Case(
      text: "Ketter Airport was shut. Nordvik Power and Tarn Airport will issue bonds.",
      actors: ["organisation Nordvik Power", "organisation Tarn Airport", "place Ketter Airport"]),
    Case(text: "The cruise ship Aurora Star sank.", actors: []),
    Case(text: "Raids began in Rondal and Estova.", actors: ["place Estova", "place Rondal"]),
    Case(text: "Galt was jailed for nine years.", actors: ["person Galt"]),
    Case(text: "Haldric said its profit doubled.", actors: ["organisation Haldric"]),
    Case(text: "Haldric said his profit doubled.", actors: ["person Haldric"]),
    Case(text: "They hid in the Ombari forest.", actors: ["place Ombari"]),
    Case(
      text: "Haldric said its Ombar plant would close.",
      actors: ["organisation Haldric", "place Ombar"]),
    Case(
      text: "Stavik's founder, Pavel Stavik, sold Stavik Group.",
      actors: ["organisation Stavik Group", "person Pavel Stavik = Stavik"]),
    Case(
      text: "Ada Holt, who leads Nordvik, becomes finance minister.",
      actors: ["organisation Nordvik", "person Ada Holt"]),
    Case(
      text: "Analysts at Kelm Brook said so, and analysts at Peel Morrow said no.",
      actors: ["organisation Kelm Brook", "organisation Peel Morrow"]),
    Case(
      text: "It was a blow to Nordvik. According to Tarvel, prices fell.",
      actors: ["organisation Nordvik", "organisation Tarvel"]),
    Case(text: "He flew to Nordvik.", actors: ["place Nordvik"]),
    Case(
      text: "The vote was told in Tavros, a newspaper of note.", actors: ["media Tavros"]),
    Case(
      text: "The Kesmo cartel met the Peru cartel. Peru said so.",
      actors: ["organisation Kesmo cartel", "organisation Peru cartel", "state Peru"]),
    Case(text: "The Tirel de Kesmo gang fled.", actors: ["organisation Tirel de Kesmo"]),
    Case(
      text: "Jordan Holtby met Israel Venn in Jordan.",
      actors: ["person Israel Venn", "person Jordan Holtby", "state Jordan"]),
    Case(text: "Shares of Gulf Marlow fell.", actors: ["organisation Gulf Marlow"]),
    Case(
      text: "They came with Beacon, a group of farmers, and left.",
      actors: ["organisation Beacon"]),
  ]

  static let bodies = [
    Case(
      text: "Oxfam America said so. Oxfam agreed and left for Peru.",
      actors: ["organisation Oxfam", "organisation Oxfam America", "state Peru"]),
    Case(
      text: "The Hamas Gaza leader spoke.", actors: ["organisation Hamas", "place Gaza"]),
    Case(
      text: "The Federation of Mining Towns of Peru, or FEMITOP, met. FEMITOP paid.",
      actors: ["organisation Federation of Mining Towns of Peru = FEMITOP"]),
    Case(
      text: "The House Farms, Rivers, and Forests Committee met on Capitol Hill.",
      actors: ["organisation House Farms, Rivers, and Forests Committee", "place Capitol Hill"]),
    Case(
      text: "The House Energy Committee on Capitol Hill met.",
      actors: ["organisation House Energy Committee", "place Capitol Hill"]),
    Case(
      text: "The Popular Forces for the Freedom of Peru (PFFP) fled.",
      actors: ["organisation Popular Forces for the Freedom of Peru = PFFP"]),
    Case(
      text: "World Rowing said so. The head of World Rowing agreed.",
      actors: ["organisation World Rowing"]),
    Case(
      text: "He backed Public Power Party members. The PPP won.",
      actors: ["organisation Public Power Party = PPP"]),
    Case(
      text: "She is a candidate of Civic Revolution.", actors: ["organisation Civic Revolution"]),
    Case(
      text: "U.S. District Judge Ada Holt left.",
      actors: ["person Ada Holt", "state United States = U.S."]),
    Case(text: "House, Senate, and", actors: ["organisation Senate"]),
  ]

  static let things = [
    Case(text: "Halvard, a cargo ship bound for Lima, sank. The Halvard", actors: ["place Lima"]),
    Case(text: "She was aboard the Peru Star.", actors: []),
    Case(text: "Harrow missiles hit it, as a Harrow does.", actors: []),
    Case(
      text: "Harrow drones hit it. Harrow's profits fell, as Harrow shareholders know.",
      actors: ["organisation Harrow"]),
    Case(
      text: "Kenyan tanks and Hamas rockets fell.", actors: ["organisation Hamas", "state Kenya"]),
    Case(
      text: "The International Community and Special Drawing Rights were named.", actors: []),
    Case(
      text: "The International Community Fund paid.",
      actors: ["organisation International Community Fund"]),
  ]

  static let spellings = [
    Case(
      text: "Marko Velinskyy met Orlan. Velinskiy and Velinsky left.",
      actors: ["organisation Orlan", "person Marko Velinskyy = Velinskiy, Velinsky"]),
    Case(
      text: "Muamar Tadhafi spoke. Moamar Taddafi left.",
      actors: ["person Muamar Tadhafi = Moamar Taddafi"]),
    // Two bearers, and one who bears the name to the letter.
    Case(
      text: "Marko Velinskyy met Ada Velinskyy. Mr Velinsky left.",
      actors: ["person Ada Velinskyy", "person Marko Velinskyy", "person Velinsky"]),
    Case(
      text: "Marko Hansson met Ada Hanson. Mr Hanson left.",
      actors: ["person Ada Hanson = Hanson", "person Marko Hansson"]),
    Case(
      text: "Sheikh Mohammed bin Rakan left. MBR, as the sheikh is known, spoke.",
      actors: ["person Mohammed bin Rakan = MBR"]),
  ]

  static let numerals = [
    Case(
      text: "It was for King Harald V. Princess Sigrid left.",
      actors: ["person King Harald V = Harald V", "person Princess Sigrid = Sigrid"]),
    Case(text: "It was a post on X. Ada Holtby left.", actors: ["person Ada Holtby"]),
    Case(text: "John V. Holtby left.", actors: ["person John V. Holtby"]),
  ]

  static let offices = [
    Case(
      text: "Vance, the firm's chief executive, left. Adler, a fellow Republican, did not.",
      actors: ["person Adler", "person Vance"]),
    Case(text: "Sen. Ada Holt, R-Kelmford, left.", actors: ["person Ada Holt"]),
    Case(
      text: "The regional director, KC Holt, met Rural Affairs Minister S Varma.",
      actors: ["person KC Holt", "person S Varma"]),
    Case(
      text: "The Minister of Trade and Rural Inclusion, Ada Plaza, spoke.",
      actors: ["person Ada Plaza"]),
    Case(
      text: "The Tax Secretary Ada Holt met the Health Ministry Secretary Jo Roe.",
      actors: ["organisation Health Ministry", "person Ada Holt", "person Jo Roe"]),
    Case(
      text: "He wrote to the Attorney General's Office and Kelmford Magistrate's Court.",
      actors: [
        "organisation Attorney General's Office", "organisation Kelmford Magistrate's Court",
      ]),
    Case(
      text: "It was led by Chief Observer Ada Holt and told on Tarvel FM.",
      actors: ["media Tarvel FM", "person Ada Holt"]),
  ]

  static let letters = [
    Case(
      text: "The Roads and Hazardous Goods Safety Agency (RHGSA) met. RHGSA paid.",
      actors: ["organisation Roads and Hazardous Goods Safety Agency = RHGSA"]),
    Case(
      text: "Peru and Kenya Airways (KA) met.",
      actors: ["organisation Kenya Airways = KA", "state Peru"]),
    Case(
      text: "The European Union Rescue Mission (EU RM) met. The European Union paid the EU RM.",
      actors: ["organisation European Union", "organisation European Union Rescue Mission = EU RM"]),
    Case(
      text: "The U.S. River Protection Board (RPB) met. RPB paid.",
      actors: ["organisation U.S. River Protection Board = RPB"]),
    Case(
      text: "The Ministry of Rural Health (MSP) met. The MSP paid.",
      actors: ["organisation Ministry of Rural Health = MSP"]),
    Case(
      text: "The Roads Appeal Tribunal (RAT) met. The RAT left, as a rat does.",
      actors: ["organisation Roads Appeal Tribunal = RAT"]),
    Case(
      text: "Johannes Kaiser of the Labour Party met Unity for Peru.",
      actors: [
        "organisation Labour Party", "organisation Unity for Peru", "person Johannes Kaiser",
      ]),
    Case(text: "Ada Holt met him. Mon Mar 3", actors: ["person Ada Holt"]),
    Case(text: "An MSP left. The MP (", actors: []),
    Case(
      text: "He met the Three Hills Tribe. At noon Three Kenyans left.",
      actors: ["organisation Three Hills Tribe", "state Kenya"]),
  ]

  @Test(arguments: offices + letters)
  func `follow from offices and letters`(_ c: Case) {
    c.check()
  }

  static let firms = [
    Case(
      text: "Norvane Hydro, the company that ran it, left. Norvane Hydro spent 12 million crowns.",
      actors: ["organisation Norvane Hydro"]),
    Case(text: "The state insurer, Morven Re, left.", actors: ["organisation Morven Re"]),
    Case(
      text: "A report by the actuaries Doyle Marsh, said so.", actors: ["organisation Doyle Marsh"]),
    Case(
      text: "The solicitors Ann Lee and Jo Roe left.", actors: ["person Ann Lee", "person Jo Roe"]),
    Case(text: "The chief insurer of ships, Ann Lee, left.", actors: ["person Ann Lee"]),
    Case(
      text: "Jo Roe of the Lower Hask Residents' Association left. He fled to Lower Hask.",
      actors: [
        "organisation Lower Hask Residents' Association", "person Jo Roe", "place Lower Hask",
      ]),
  ]

  @Test(arguments: firms)
  func `follow from what a firm is called`(_ c: Case) { c.check() }

  @Test func `are firms where one text says so`() {
    let texts = (0..<3).map { text in
      ActorName(
        name: "Norvane Hydro", kind: text == 0 ? .organisation : .person, count: 3,
        isFirm: text == 0)
    }
    #expect(ActorIndex.merged(texts).map(\.kind) == [.organisation])
    #expect(ActorIndex.merged(Array(texts.dropFirst())).map(\.kind) == [.person])
  }

  @Test func `are those that another text knows`() {
    func name(_ name: String, _ kind: FoundActor.Kind, isGuess: Bool = false) -> ActorName {
      ActorName(name: name, kind: kind, count: 3, isGuess: isGuess)
    }
    func merged(_ names: [ActorName]) -> [String] {
      ActorIndex.merged(names).map { "\($0.kind.rawValue) \($0.name)" }
    }
    #expect(
      merged([name("Orrin", .organisation, isGuess: true), name("Orrin", .place)])
        == ["place Orrin"])
    #expect(
      merged([name("Corvel Lines", .person), name("Corvel Lines", .organisation)]).count == 1)
    #expect(
      merged([name("Asim", .organisation, isGuess: true), name("Dan Asim", .person)])
        == ["person Dan Asim"])
    // Of two bearers nobody, and what a text is sure of stays.
    #expect(
      merged([
        name("Asim", .place, isGuess: true), name("Dan Asim", .person), name("Ada Asim", .person),
      ]).count == 3)
    #expect(merged([name("Asim", .organisation), name("Dan Asim", .person)]).count == 2)
    #expect(merged([name("Orrin", .person), name("Orrin", .place)]).count == 2)
    #expect(
      merged([name("Dan Orrin", .person), name("Dan Orrin Asim", .person)]).count == 1)
    #expect(
      merged([
        name("Dan Orrin", .person), name("Dan Orrin Asim", .person), name("Dan Orrin Paz", .person),
      ]).count == 3)
  }

  @Test(arguments: endings + beside + bodies + things + spellings + numerals)
  func `follow from the text`(_ c: Case) {
    c.check()
  }
}
