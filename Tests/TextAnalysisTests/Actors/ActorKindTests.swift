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

  @Test(arguments: endings + beside + bodies + things + spellings + numerals)
  func `follow from the text`(_ c: Case) {
    c.check()
  }
}
