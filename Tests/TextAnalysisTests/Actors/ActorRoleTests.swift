import Testing

@testable import TextAnalysis

@Suite struct `Roles of actors` {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// `name: role`, in text order.
    var roles: [String]
    var testDescription: String { text }
  }

  static let traps = [
    Case(
      text: "With Ann Poe, the minister welcomed the plan and took the train.", roles: []),
    Case(
      text: "They declared the mayor, Ann Poe, the winner with half of the votes.",
      roles: ["Ann Poe: mayor"]),
    Case(
      text: "He met Interpol chief Ann Poe, Kenyan premier Ali Keto and Jo Roe.",
      roles: ["Ann Poe: Interpol chief", "Ali Keto: Kenyan premier"]),
    Case(
      text: "Iran, the Kingdom of Norway and Spain signed.", roles: []),
    Case(
      text:
        "Ann Poe, the energy and water minister, left. It is by the actuaries Doyle Marsh.",
      roles: ["Ann Poe: energy and water minister", "Doyle Marsh: actuaries"]),
    Case(
      text: "Blackmoor Partners, a hedge fund that owns shares, met Jo Roe, the coach and doctor.",
      roles: ["Blackmoor Partners: hedge fund", "Jo Roe: coach", "Jo Roe: doctor"]),
    Case(
      text: "Carmaker Velto fell. Aid agency Relief Bridge said so. Striker Ann Poe left.",
      roles: ["Velto: Carmaker", "Relief Bridge: Aid agency", "Ann Poe: Striker"]),
    Case(
      text: "Ann Poe, 52, a former minister, left. The 34-year-old engineer, Jo Roe, stayed.",
      roles: ["Ann Poe: former minister", "Jo Roe: engineer"]),
    Case(text: "Ann Poe, 52, Jo Roe, 31, and the mayor left.", roles: []),
    Case(text: "Ann Poe, 52", roles: []), Case(text: "Ann Poe, 52,", roles: []),
    Case(text: "Bank Austria fell. Lawyer Ann Poe left.", roles: ["Ann Poe: Lawyer"]),
    Case(
      text: "Ada Holm met her Kenyan counterpart, Jo Roe, and French counterpart Per Lund.",
      roles: ["Jo Roe: Kenyan counterpart", "Per Lund: French counterpart"]),
    Case(text: "Police held drug lord Max Tarn.", roles: ["Max Tarn: drug lord"]),
    Case(text: "NATO head Lord Tarn left.", roles: ["Tarn: NATO head"]),
    Case(
      text: "The fog is gone, airport director Ann Poe said.", roles: ["Ann Poe: airport director"]),
    Case(text: "They praised director Ann Poe.", roles: ["Ann Poe: director"]),
  ]

  static let clauses = [
    Case(
      text: "Minister Ivo Karsk thanked the mission and its head, Mr Kenji Mori, for their work.",
      roles: ["Ivo Karsk: Minister", "Kenji Mori: head"]),
    Case(
      text: "President Ada Roe praised the panel and its chair, Tom Hale.",
      roles: ["Ada Roe: President", "Tom Hale: chair"]),
    Case(
      text: "Governor Ada Roe welcomed the envoy, Tom Hale, on Monday.",
      roles: ["Ada Roe: Governor", "Tom Hale: envoy"]),
    Case(
      text: "In Berlin Chancellor Ada Holm agreed, and in Oslo Foreign Minister Per Lund left.",
      roles: ["Ada Holm: Chancellor", "Per Lund: Foreign Minister"]),
    Case(
      text: "It is led by a retired supreme court judge, Birte Lund.",
      roles: ["Birte Lund: retired supreme court judge"]),
    Case(
      text: "Ann Lee, who chairs the Dockers' Union, said no.",
      roles: ["Ann Lee: chairs the Dockers' Union"]),
    Case(text: "Ann Lee, who heads the", roles: []),
  ]

  static let played = [
    Case(text: "Kenya is reviewing its role as a mediator.", roles: ["Kenya: mediator"]),
    Case(text: "The talks come amid Kenya reviewing its role as host.", roles: ["Kenya: host"]),
    Case(
      text: "Interpol has suspended its traditional role as a neutral observer in Kenya.",
      roles: ["Interpol: neutral observer"]),
    Case(text: "They praised Norway's role as guarantor of it.", roles: ["Norway: guarantor"]),
    Case(
      text: "Kenya and Norway have acted as mediators since May.",
      roles: ["Kenya: mediators", "Norway: mediators"]),
    Case(text: "Kenya, which is acting as host, agreed.", roles: ["Kenya: host"]),
    Case(
      text: "Earlier rounds had mediators from Kenya, Norway, and the United States, but failed.",
      roles: [
        "Kenya: mediators", "Norway: mediators", "United States: mediators",
      ]),
    Case(text: "Mediators from Norway met.", roles: ["Norway: Mediators"]),
    Case(
      text: "They met the mediators Kenya and Norway.",
      roles: ["Kenya: mediators", "Norway: mediators"]),
    Case(
      text: "They met Kenyan and Norwegian mediators.",
      roles: ["Kenya: mediators", "Norway: mediators"]),
    Case(text: "Kenyan mediators met; Kenyan farmers left.", roles: ["Kenya: mediators"]),
    Case(text: "A Kenyan mediator left.", roles: []),
    Case(text: "Kenya's role as", roles: []),
    Case(text: "Kenya is reviewing its", roles: []),
  ]

  static let ties = [
    Case(text: "Acme Corp, known by its initials AC, sank.", roles: []),
    Case(
      text: "The Tarn Herald, close to the Kenyan army, said the town had fallen.",
      roles: ["Tarn Herald: close to the Kenyan army"]),
    Case(
      text: "The fire began at Acme Corp, owned by the Front of Tarn, on Monday.",
      roles: []),
    Case(
      text: "Acme Corp, owned by Nordane Ltd, sank.", roles: ["Acme Corp: owned by Nordane Ltd"]),
    Case(
      text: "An anchor for Radio Nordane, known for its proximity to Kenya’s spies, told so.",
      roles: ["Radio Nordane: known for its proximity to Kenya’s spies"]),
    Case(
      text: "The toll is 40, said Acme Corp under Nordane Ltd control.",
      roles: ["Acme Corp: under Nordane Ltd control"]),
    Case(text: "The head of Acme Corp, known for bold plans, left.", roles: []),
    Case(text: "Acme Corp, close to a deal that would save it, sank.", roles: []),
    Case(text: "Acme Corp put its plants under close control.", roles: []),
    Case(text: "Acme Corp, close to", roles: []),
  ]

  static let sized = [
    Case(text: "Workers at Rivaldo's giant Tarn yard walked out.", roles: []),
    Case(text: "They met at the giant Tarn yard.", roles: []),
    Case(text: "The tech giant Nordane fell.", roles: ["Nordane: tech giant"]),
    Case(text: "Kenya's energy giant Nordane fell.", roles: ["Nordane: Kenya's energy giant"]),
    Case(text: "They sued the Kenyan giant Nordane.", roles: ["Nordane: Kenyan giant"]),
  ]

  static let notPlayed = [
    Case(text: "Kenya denied its role as a sponsor of the rebels.", roles: []),
    Case(text: "Kenya said its alleged role as a donor was invented.", roles: []),
    Case(text: "Kenya lost its role as mediator.", roles: []),
    Case(text: "Kenya has been criticised for its role as a sponsor.", roles: []),
    Case(text: "Norway told Kenya that it was leaving its role as mediator.", roles: []),
    Case(text: "Norway informed Kenya about its role as a mediator.", roles: []),
    Case(text: "If Kenya acted as host, all would come.", roles: []),
    Case(text: "Kenya could act as a mediator.", roles: []),
    Case(text: "The rebels asked for mediators from Kenya and Norway.", roles: []),
    Case(text: "They told mediators Kenya and Norway had agreed.", roles: []),
    Case(text: "Kenya played down its role as a possible host.", roles: []),
    Case(text: "Donors from Kenya and Norway paid for the clinic.", roles: []),
    Case(text: "Kenya has described the vote as a success.", roles: []),
    Case(text: "Kenya's role as a country of transit was discussed.", roles: []),
  ]

  static let cases = [
    Case(
      text: "They met Interpol representative Dr Jo Roe and community leader Ann Poe.",
      roles: ["Jo Roe: Interpol representative", "Ann Poe: community leader"]),
    Case(text: "They met Dr Jo Roe.", roles: []),
    Case(
      text: "Kenya's Prime Minister Sheikh Ali Keto met the spokesman, Lieutenant Colonel Jo Roe.",
      roles: [
        "Ali Keto: Kenya's Prime Minister", "Jo Roe: spokesman", "Jo Roe: Lieutenant Colonel",
      ]),
    Case(
      text: "They met Spokesman Major Jo Roe and Army Major Ann Poe.",
      roles: ["Jo Roe: Spokesman", "Ann Poe: Army Major"]),
    Case(
      text: "They met Norwegian Foreign Minister Kari Holm in Oslo.",
      roles: ["Kari Holm: Norwegian Foreign Minister"]),
    Case(
      text: "Meanwhile, US Secretary of State Jane Roe left.",
      roles: ["Jane Roe: US Secretary of State"]),
    Case(
      text: "Kenya’s Prime Minister Ali Keto and Interpol chief Ann Poe spoke.",
      roles: ["Ali Keto: Kenya’s Prime Minister", "Ann Poe: Interpol chief"]),
    Case(
      text: "The head of Interpol’s legal wing, Ann Poe, has resigned.",
      roles: ["Ann Poe: head of Interpol’s legal wing"]),
    Case(
      text: "Ali Keto, an Interpol official and advisor to Interpol chief Ann Poe, confirmed it.",
      roles: [
        "Ali Keto: Interpol official", "Ali Keto: advisor to Interpol chief Ann Poe",
        "Ann Poe: Interpol chief",
      ]),
    Case(
      text: "Interpol, the police organisation based in Lyon, agreed.",
      roles: ["Interpol: police organisation based in Lyon"]),
    Case(
      text: "Ali Keto was leading President Ann Poe in the count.",
      roles: ["Ann Poe: President"]),
    Case(
      text: "The WHO’s regional director for Africa, Ann Poe, spoke.",
      roles: ["Ann Poe: WHO’s regional director for Africa"]),
    Case(
      text: "Ali Keto, the retired judge who led it, spoke.", roles: ["Ali Keto: retired judge"]),
    Case(
      text: "Ali Keto, a shepherd from the hills, spoke.",
      roles: ["Ali Keto: shepherd from the hills"]),
    Case(text: "Mr Keto said that Dr Poe agreed.", roles: []),
    Case(
      text: "Ali Keto, President Ann Poe and others will head Kenya's team.",
      roles: ["Ann Poe: President"]),
    Case(text: "In Kenya, groups of men wept and groups of women sang.", roles: []),
  ]

  static let timed = [
    Case(text: "It went to then-Governor Ilsa Dremm.", roles: ["Ilsa Dremm: then-Governor"]),
    Case(
      text: "It went to then-Prime Minister Ilsa Dremm and ex-governor Osk Linn.",
      roles: ["Ilsa Dremm: then-Prime Minister", "Osk Linn: ex-governor"]),
    Case(text: "Ex-mayor Pol Ott was seen in town.", roles: ["Pol Ott: Ex-mayor"]),
    Case(text: "Then-President Olaf Brun signed it.", roles: ["Olaf Brun: Then-President"]),
    Case(text: "Mayor-elect Greta Dorn waved.", roles: ["Greta Dorn: Mayor-elect"]),
    Case(
      text: "Minister-designate Greta Dorn and co-pilot Osk Linn waved.",
      roles: ["Greta Dorn: Minister-designate", "Osk Linn: co-pilot"]),
    Case(
      text: "They charged former treasury secretary Olaf Brun.",
      roles: ["Olaf Brun: former treasury secretary"]),
    Case(
      text: "They said the treasury had former secretary Olaf Brun tried.",
      roles: ["Olaf Brun: former secretary"]),
    Case(
      text: "Deputy Prime Minister and Finance Minister Olaf Brun spoke.",
      roles: ["Olaf Brun: Deputy Prime Minister and Finance Minister"]),
    Case(
      text: "Actress and singer Greta Dorn sang.", roles: ["Greta Dorn: Actress and singer"]),
    Case(
      text: "The president and Finance Minister Olaf Brun met.",
      roles: ["Olaf Brun: Finance Minister"]),
    Case(
      text: "Actors and singer Greta Dorn met Mr and Mrs Linn.", roles: ["Greta Dorn: singer"]),
    Case(
      text: "The head of the guard, Rear Admiral Pol Ott, spoke.",
      roles: ["Pol Ott: head of the guard", "Pol Ott: Rear Admiral"]),
    Case(
      text: "On Monday, Rear Admiral Pol Ott spoke.", roles: ["Pol Ott: Rear Admiral"]),
    Case(text: "The mayor-elect, Greta Dorn, waved.", roles: ["Greta Dorn: mayor-elect"]),
    Case(text: "The then president, Olaf Brun, signed.", roles: ["Olaf Brun: then president"]),
    Case(text: "It went to the then minister Olaf Brun.", roles: ["Olaf Brun: then minister"]),
    Case(text: "Then the president, Olaf Brun, signed.", roles: ["Olaf Brun: president"]),
    Case(
      text: "Olaf Brun, then minister of health, left.",
      roles: ["Olaf Brun: then minister of health"]),
    Case(text: "Acting Governor Osk Linn spoke.", roles: ["Osk Linn: Acting Governor"]),
    Case(
      text: "Ralf Timm, who was governor until March, declined.",
      roles: ["Ralf Timm: was governor until March"]),
    Case(
      text: "Dora Lamm, who resigned as governor last week, said she was ill.",
      roles: ["Dora Lamm: resigned as governor"]),
    Case(
      text: "Dora Lamm, who stepped down as head of the bank on Friday, left.",
      roles: ["Dora Lamm: stepped down as head of the bank"]),
    Case(
      text: "Dora Lamm has been dismissed as chief executive of Interpol.",
      roles: ["Dora Lamm: dismissed as chief executive of Interpol"]),
    Case(
      text: "Dora Lamm, who was dismissed as head of Land and Harbour Bank on Friday, left.",
      roles: ["Dora Lamm: dismissed as head of Land and Harbour Bank"]),
    Case(text: "Dora Lamm was dismissed as a rebel.", roles: []),
    Case(text: "Dora Lamm would quit as governor.", roles: []),
    Case(text: "If Dora Lamm resigned as governor, all would cheer.", roles: []),
    Case(text: "Dora Lamm resigned as", roles: []), Case(text: "Dora Lamm has", roles: []),
    Case(text: "Dora Lamm, who was", roles: []), Case(text: "Then-", roles: []),
    Case(text: "Dora Lamm, who was governor until", roles: []),
    Case(text: "The US-led force met then-rebel groups.", roles: []),
  ]

  static let apposed = [
    Case(text: "Ivo Marn, a 19-year-old student, died.", roles: ["Ivo Marn: student"]),
    Case(text: "Emil Kast, 74, a retired docker, died.", roles: ["Emil Kast: retired docker"]),
    Case(
      text: "A lawyer for Jost Halmer, Bettina Croll, denied it.",
      roles: ["Bettina Croll: lawyer for Jost Halmer"]),
    Case(
      text: "They met the lawyer, Jost Halmer, Bettina Croll and Jo Roe.",
      roles: ["Jost Halmer: lawyer"]),
    Case(text: "Ivo Marn, a 19", roles: []), Case(text: "Ivo Marn, a 19-year-old", roles: []),
  ]

  @Test(arguments: timed + apposed)
  func `keep their time and whom they are for`(_ c: Case) { check(c) }

  @Test(arguments: cases + clauses + traps + played + notPlayed + ties + sized)
  func `are quoted as worded`(_ c: Case) { check(c) }

  private func check(_ c: Case) {
    let analysis = Analyzer.english.analyze(plain: c.text)
    let roles = analysis.roles.map {
      "\(analysis.actors[$0.actor].name): \(analysis.text.string($0.range))"
    }
    #expect(roles == c.roles)
  }
}
