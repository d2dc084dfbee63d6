import Testing

@testable import TextAnalysis

/// Forms of names that news has in all parts of the world.
@Suite struct `Forms of names` {
  typealias Case = `Actors of a text`.Case

  static let bodies = [
    Case(
      text: "Staff of the Office for the Revival of Upland Trade (ORUT) met. The ORUT is new.",
      actors: ["organisation Office for the Revival of Upland Trade = ORUT"]),
    Case(
      text:
        "She left the Council for the Vigil of Morrowtown, she said.",
      actors: ["organisation Council for the Vigil of Morrowtown"]),
    Case(
      text: "The Observer Mission in Liberia and Delta Force in Liberia told us nothing.",
      actors: [
        "organisation Delta Force", "organisation Observer Mission in Liberia", "state Liberia",
      ]),
    Case(
      text: "Staff left the National Electoral Institute (INK). Later INK denied it.",
      actors: ["organisation National Electoral Institute = INK"]),
    Case(
      text: "The day after, Tarwick United (SCO) met Onslow Green on Sunday.",
      actors: ["organisation SCO", "organisation Tarwick United", "person Onslow Green"]),
    Case(
      text: "The bill of the Council of Ministers reached Justice and Progress Party men.",
      actors: ["organisation Council of Ministers", "organisation Justice and Progress Party"]),
    Case(
      text: "Fighters of Tehreek-e-Quvant Barzan fled, as did those of Clan del Norte.",
      actors: ["organisation Clan del Norte", "organisation Tehreek-e-Quvant Barzan"]),
    Case(
      text: "The Norwegian Red Cross (NRC) and the Republic of India sent tents.",
      actors: ["organisation Norwegian Red Cross = NRC", "state India = Republic of India"]),
    Case(
      text: "The Sultanate of Kovaria and the Islamic State of Iraq and the Levant are at war.",
      actors: [
        "organisation Islamic State of Iraq and the Levant", "state Sultanate of Kovaria",
      ]),
    Case(
      text: "Chipmaker Halden Systems rose. Airline Pilots Union members cheered.",
      actors: ["organisation Airline Pilots Union", "organisation Halden Systems"]),
  ]

  static let others = [
    Case(
      text: "The U.S. board and U.S. members left the Association of University Lecturers.",
      actors: ["organisation Association of University Lecturers", "state United States = U.S."]),
    Case(
      text: "The Popular Front for the Liberation of Tarn (PFLT) left before Eid al-Fitr.",
      actors: ["organisation Popular Front for the Liberation of Tarn = PFLT"]),
    Case(
      text: "The Group for Preaching and Ardour (GPA) held the Olmi refugee camp.",
      actors: ["organisation Group for Preaching and Ardour = GPA", "place Olmi"]),
    Case(
      text:
        "Itamar Ben-Tavir spoke. Ben-Tavir slams it. They drowned off Gavra, the ministry said.",
      actors: ["person Itamar Ben-Tavir = Ben-Tavir", "place Gavra"]),
    Case(
      text: "Shares of BBC Research fell. The BBC said so.",
      actors: ["media BBC", "organisation BBC Research"]),
  ]

  static let persons = [
    Case(
      text: "Musa Dagdan, widely known as Hameti, denied it. Hameti said so again.",
      actors: ["person Musa Dagdan = Hameti"]),
    Case(
      text: "A brigade of the Tarn Front, known as the Sava Wolves, fled.",
      actors: ["organisation Tarn Front", "organisation Sava Wolves"]),
    Case(
      text: "Abu Samra (Karim Taleb) said so. Taleb laughed.",
      actors: ["person Abu Samra = Karim Taleb, Taleb"]),
    Case(
      text: "Police in Oslo held Pedro \"El Rubio\" Salas. Salas denied it.",
      actors: ["person Pedro \"El Rubio\" Salas = Salas", "place Oslo"]),
    Case(
      text: "Carlos Rojas Mena won. Rojas thanked Ana Mena Lara. Lara wept.",
      actors: ["person Ana Mena Lara = Lara", "person Carlos Rojas Mena = Rojas"]),
    Case(
      text: "Juan Rojas Mena met Lia Rojas. Rojas wept.",
      actors: ["person Juan Rojas Mena", "person Lia Rojas = Rojas"]),
    Case(
      text: "He is survived by his wife, Orlet, and by Tamsil, mother of Varn.",
      actors: ["person Orlet", "person Tamsil", "person Varn"]),
    Case(
      text: "We saw the ally Edvar Gonzen Urrak and Prosecutor Ann Osei KC.",
      actors: ["person Ann Osei", "person Edvar Gonzen Urrak"]),
    Case(
      text: "Later the Varnik regime fell, von der Leyden said.",
      actors: ["person Varnik", "person von der Leyden"]),
    Case(
      text: "Humanitarian Coordinator Ulla Brack and the Vice-Minister spoke.",
      actors: ["person Ulla Brack"]),
  ]

  static let titles = [
    Case(
      text: "Pope Lunius prayed. King Ordric III met Queen Malda. Ordric wept, Lunius said.",
      actors: [
        "person King Ordric III = Ordric III, Ordric", "person Pope Lunius = Lunius",
        "person Queen Malda = Malda",
      ]),
    Case(
      text: "Prince Ordric Lowe met Dr Osei. Lowe left.",
      actors: ["person Ordric Lowe = Lowe", "person Osei"]),
    Case(text: "Park Seo-hyun watched. Park left.", actors: ["person Park Seo-hyun = Park"]),
    Case(text: "Park well-kept cars there.", actors: []),
  ]

  static let tickers = [
    Case(
      text: "Tarwick (TWK.L) and Olmet <OLMd.PA> rose, as did the Velm Group (VELM).",
      actors: [
        "organisation Olmet", "organisation Tarwick", "organisation Velm Group = VELM",
      ])
  ]

  static let coordinations = [
    Case(
      text: "She told the House Energy and Commerce Committee and the New York Federal Reserve.",
      actors: [
        "organisation House Energy and Commerce Committee",
        "organisation New York Federal Reserve",
      ]),
    Case(
      text: "New York Federal Reserve staff met Halden Energy and the Commerce Committee.",
      actors: [
        "organisation Commerce Committee", "organisation Halden Energy",
        "organisation New York Federal Reserve",
      ]),
  ]

  static let adjectives = [
    Case(
      text: "He left Velmaria. She has Velmarian roots, as Darfuri elders do.",
      actors: ["place Velmaria"]),
    // Of nothing in the text, or the name of who acts.
    Case(
      text: "We heard of Velmaria, and later Velmarian said so.",
      actors: ["person Velmarian", "place Velmaria"]),
  ]

  static let capitals = [
    Case(
      text: "They met Cairo's intelligence chief and London’s ambassador.",
      actors: ["state Egypt", "state United Kingdom"]),
    Case(
      text: "New Delhi's foreign ministry and Moscow's army agreed in Rome.",
      actors: ["place Rome", "state India", "state Russia"]),
    // Of the town, or of a town that is no capital.
    Case(
      text: "Cairo's mayor met Paris's police chief, and Milan's embassy row is long.",
      actors: ["place Cairo", "place Milan", "place Paris"]),
    Case(text: "Cairo's", actors: ["place Cairo"]),
    Case(text: "In Cairo the ambassador spoke.", actors: ["place Cairo"]),
  ]

  static let places = [
    Case(text: "Tanks closed the Varsk route and held it.", actors: ["place Varsk"]),
    Case(text: "En route to the coast the convoy stopped twice.", actors: []),
    Case(
      text: "Troops shelled Hpat, and people fled north of Olmet. A resident of Lokar said so.",
      actors: ["place Hpat", "place Lokar", "place Olmet"]),
    Case(
      text: "Leaders met in Napit, state media said, and in Ulsk and Tarma.",
      actors: ["place Napit", "place Tarma", "place Ulsk"]),
    Case(
      text: "Tarn provincial officials closed the Ayel highway and Nasser hospital.",
      actors: ["place Ayel", "place Nasser hospital", "place Tarn"]),
    Case(
      text: "Sen. Ann Roe (R-Ohio) told France 24 and the public broadcaster Tarn so.",
      actors: ["media France 24", "media Tarn", "person Ann Roe"]),
  ]

  static let starts = [
    Case(
      text:
        "Talik militias ambushed them. Gunmen fled. Sorbat head Ann Roe knew. DeepTown went on.",
      actors: [
        "organisation DeepTown", "organisation Sorbat", "organisation Talik", "person Ann Roe",
      ]),
    Case(
      text: "(Additional reporting by Ann Lee in Oslo; Editing by Jo Roe)", actors: []),
    Case(
      text: "Rivers Rise As Olsen Urges Villages To Leave\nThen Lars Olsen told Norway so.",
      actors: ["person Lars Olsen = Olsen", "state Norway"]),
    Case(text: "They read Report No. 14 there.", actors: []),
    Case(
      text: "The conviction of Jan Velk and the killing of June Halim shocked April Torva.",
      actors: ["person Jan Velk", "person June Halim", "person April Torva"]),
    Case(
      text: "Carmaker Velta fell, aid agency Relief Bridge said.",
      actors: ["organisation Velta", "organisation Relief Bridge"]),
    Case(text: "The court sentenced Velk to 14 years.", actors: ["person Velk"]),
    Case(text: "The strike cost Karo Rail a fortune.", actors: ["organisation Karo Rail"]),
    Case(
      text: "She visited Tarsk and left for Velmar.", actors: ["place Tarsk", "place Velmar"]),
    Case(text: "She visited Maria Karo in jail.", actors: ["person Maria Karo"]),
    Case(
      text: "Colin Strand left. Mr Strand was sorry. Strand had no choice.",
      actors: ["person Colin Strand = Strand"]),
    Case(text: "Mr President spoke to Mr Speaker.", actors: []),
    Case(
      text: "She lost her son, Finn, nine, and met a Finn, too.",
      actors: ["person Finn", "state Finland"]),
    Case(text: "Lund residents fled. The Lund plant burned.", actors: ["place Lund"]),
    Case(
      text: "Velto is to shut its Lund plant.", actors: ["organisation Velto", "place Lund"]),
    Case(
      text: "Velto is to shut the Lund plant.", actors: ["organisation Velto", "organisation Lund"]),
    Case(text: "In May Telenora cut jobs.", actors: ["organisation Telenora"]),
    Case(
      text: "We met Ann Lee LISBON The day went on.", actors: ["person Ann Lee", "place Lisbon"]),
  ]

  @Test(
    arguments: bodies + others + persons + titles + tickers + coordinations + adjectives + places
      + starts + capitals)
  func `are read as such`(_ c: Case) {
    c.check()
  }
}
