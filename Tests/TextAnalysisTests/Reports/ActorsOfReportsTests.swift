import CalendarDates
import Testing

@testable import TextAnalysis

@Suite struct `Actors of reports` {
  static let kinds: [(String, [String])] = [
    ("Neighbouring Togarra closed its border.", ["place Togarra"]),
    ("The flood hit eastern Anvaria.", ["place Anvaria"]),
    ("KARSIK, Anvaria (NTB) — The river rose.", ["media NTB", "place Anvaria", "place Karsik"]),
    ("KARSIK, March 14, 2023 - The river rose.", ["place Karsik"]),
    ("In May its auditor QY resigned.", ["organisation QY"]),
    ("“Australian rowers were cheated,” he said.", ["state Australia"]),
    ("Kenya's double Olympic champion Ann Lee left.", ["person Ann Lee", "state Kenya"]),
    ("Cholera has spread to three valleys.", []),
    ("He runs the think tank Quillon Advisory.", ["organisation Quillon Advisory"]),
    ("The owner, Grupo Quillon Sur, has been fined.", ["organisation Grupo Quillon Sur"]),
    (
      "Judges of the Special Tribunal for Karuma met.",
      ["organisation Special Tribunal for Karuma"]
    ),
    ("The vessel, the Lady Maren, sank.", []),
    ("They died aboard the Stella off Peru.", ["state Peru"]),
    ("The road between Karsik and Lomvik is shut.", ["place Karsik", "place Lomvik"]),
    (
      "It rained in the districts of Kesvi, Dorla and Bantua.",
      ["place Bantua", "place Dorla", "place Kesvi"]
    ),
    ("Storms hit coastal cities, including Karsik.", ["place Karsik"]),
    ("Karsik Maskin's shares fell.", ["organisation Karsik Maskin"]),
    ("The judge asked Omar Lee QC to stop.", ["person Omar Lee"]),
    ("The firm is run by Beat Moll, Chief Operating Officer.", ["person Beat Moll"]),
    ("Helvar AG (SIX: HVQ) said so.", ["organisation Helvar AG"]),
    ("Chipmaker Lumatec cut jobs.", ["organisation Lumatec"]),
    ("Zorya Karsika daily said so.", ["media Zorya Karsika"]),
    ("He spoke to the Tribune.", ["media Tribune"]),
    ("KARSIK, May 3 (Newsline) - The dam held.", ["media Newsline", "place Karsik"]),
    (
      "Ann Lee of Denby was tried at Denby Crown Court.",
      ["organisation Denby Crown Court", "person Ann Lee", "place Denby"]
    ),
    (
      "The Union for Progress lost. In the south the Union won.",
      ["organisation Union for Progress"]
    ),
  ]

  static let companiesAndPlaces: [(String, [String])] = [
    ("Shares in Velmar fell. Velmar said no.", ["organisation Velmar"]),
    ("A spokeswoman for Karsik Water said so.", ["organisation Karsik Water"]),
    ("He is chief executive of Velmar.", ["organisation Velmar"]),
    ("Karsik Ports shut. Karsik's chief executive left.", ["organisation Karsik Ports"]),
    (
      "The Danish line Velmar says it has lost two ships.",
      ["organisation Velmar", "state Denmark"]
    ),
    ("Velmar said it will appeal.", ["organisation Velmar"]),
    ("Holt said it would take years.", ["person Holt"]),
    ("A spokesman for Ann Lee said so.", ["person Ann Lee"]),
    ("They have confidence in Ana Kovac.", ["person Ana Kovac"]),
    ("Shots were fired near Wad Karim on Friday.", ["place Wad Karim"]),
    ("The village of Karim Saad was burnt.", ["place Karim Saad"]),
    ("It is the home town of Karim Saad.", ["person Karim Saad"]),
    ("It found no money in Karim Saad's letter.", ["person Karim Saad"]),
    ("It spread to the town of Umm Karsa.", ["place Umm Karsa"]),
    ("The road from Wadi Sor to Bir Karsa is shut.", ["place Bir Karsa", "place Wadi Sor"]),
    ("Lawyers Without Borders left.", ["organisation Lawyers Without Borders"]),
    ("Her rival, Dean Holt, left.", ["person Dean Holt"]),
    ("Students booed as Dean Holt left.", ["person Holt"]),
    ("Judge Dean Holt ruled.", ["person Dean Holt"]),
    ("Lawyers for Ana Suri left.", ["person Ana Suri"]),
    ("A paper was leaked to The Ledger.", ["media Ledger"]),
    (
      "Aids went to Ali wad Omar. Ben Kofi Omar left.",
      ["person Ali wad Omar", "person Ben Kofi Omar"]
    ),
    (
      "The Ministry of Health paid. The Ministry of Energy did not.",
      ["organisation Ministry of Energy", "organisation Ministry of Health"]
    ),
    ("Farms in Lower Karsa suffer. The Lower Karsan police came.", ["place Lower Karsa"]),
    (
      "It asked Lower Karsa's president. Lower Karsa's foreign ministry agreed.",
      ["state Lower Karsa"]
    ),
    (
      "Gaza's health ministry and health authorities in Gaza said so.",
      ["organisation Gaza's health ministry", "place Gaza"]
    ),
    ("Peru's health ministry said so. The health", ["state Peru"]),
  ]

  @Test(arguments: kinds + companiesAndPlaces)
  func `are of the kind that the words tell`(_ text: String, _ actors: [String]) {
    let found = Analyzer.english.analyze(plain: text).actors
    #expect(found.map { "\($0.kind.rawValue) \($0.name)" }.sorted() == actors)
  }

  @Test func `are not who published the text, unless by more than a word`() {
    func actors(_ text: String, of outlet: String) -> [String] {
      let context = AnalysisContext(outlet: outlet)
      return Analyzer.english.analyze(plain: text, context: context).actors.map(\.name)
    }
    #expect(actors("He spoke to the Tribune.", of: "The Karsik Tribune").isEmpty)
    #expect(actors("He spoke to the Tribune.", of: "The Karsik Post") == ["Tribune"])
    #expect(
      actors("Relief Lanterns saw no fire.", of: "Relief Lanterns International")
        == ["Relief Lanterns"])
    #expect(actors("", of: "").isEmpty)
  }

  static let roles: [(String, [String])] = [
    (
      "It took votes from Jan Holm, the board's chairwoman, Ann Lee, told reporters.",
      ["Ann Lee: board's chairwoman"]
    ),
    (
      "The firm has suspended its finance director, Ann Lee, and hired KPMG.",
      ["Ann Lee: finance director"]
    ),
    ("Ann Lee works at the law firm Poe & Marsh.", ["Poe & Marsh: law firm"]),
    ("Vice-president Ann Lee will lead it.", ["Ann Lee: Vice-president"]),
    (
      "They met the world chess champion Ann Lee in Oslo.", ["Ann Lee: world chess champion"]
    ),
    ("Its regional director, Dr Ann Lee, left.", ["Ann Lee: regional director"]),
    ("The operator, Karsik AS, declined to comment.", ["Karsik AS: operator"]),
    ("He is due to meet Peru's president, Ana Suri, in May.", ["Ana Suri: Peru's president"]),
    ("The head of Peru's navy, Ana Suri, left.", ["Ana Suri: head of Peru's navy"]),
  ]

  @Test(arguments: roles)
  func `have the roles that are theirs`(_ text: String, _ expected: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    let roles = analysis.roles.map {
      "\(analysis.actors[$0.actor].name): \(analysis.text.string($0.range))"
    }
    #expect(roles == expected)
  }

  @Test func `stand behind the time of an entry`() {
    let text = Analyzer.english.analyze(plain: "18:40 GMT Talks between Peru and Chile end.").text
    #expect(
      text.sentences.map { text.string($0.range) } == [
        "18:40 GMT", "Talks between Peru and Chile end.",
      ])
  }

  @Test func `are reported on the day of the dateline`() {
    let text = "OSLO, March 14, 2023 (NTB) - The ferry sank on Sunday."
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.day?.description == "2023-03-14")
    #expect(analysis.dates.last?.from?.description == "2023-03-12")
  }

  static let placed: [(String, [String])] = [
    (
      "On 3 May they met. A text was signed. It is long. It tells of troops. The next day they left.",
      ["2023-05-03", "2023-05-04"]
    ),
    (
      "On 3 May they met. It rained. It was cold. A day later they left.",
      ["2023-05-03", "2023-05-04"]
    ),
    ("They left in silence. The next day it rained.", []),
    ("The firm, which has 90 shops, will cut jobs by June.", ["2024-06-01"]),
    ("The line is shut until at least Saturday noon.", ["2023-10-21"]),
    ("Jan-Feb 2023: The talks begin.\n\n17 May: They end.", ["2023-01-01", "2023-05-17"]),
    ("It rained in January and February 2021.", ["2021-01-01", "2021-02-01"]),
  ]

  @Test(arguments: placed)
  func `name days by bound, list and entry`(_ text: String, _ days: [String]) {
    let analysis = Analyzer.english.analyze(
      plain: text,
      context: AnalysisContext(referenceDate: CalendarDay(year: 2023, month: 10, day: 19)))
    #expect(analysis.dates.compactMap { $0.from?.description } == days)
  }

  @Test func `tell what is to happen in a time that has begun`() {
    let analysis = Analyzer.english.analyze(
      plain: "Gales are expected tonight. The ferry sank tonight.",
      context: AnalysisContext(referenceDate: CalendarDay(year: 2023, month: 10, day: 19)))
    let told = analysis.events.filter { $0.rule == "date told" }
    #expect(told.map(\.isPlanned) == [true, false])
  }

  @Test func `are reported on the day of a line that says so`() {
    let text = "Ferry sinks\n\nPublished 14:05 BST, 3 November 2022\n\nIt sank on Tuesday."
    #expect(Analyzer.english.analyze(plain: text).day?.description == "2022-11-03")
  }

  static let dates = [
    ("It began in the wee hours of Monday.", "the wee hours of Monday"),
    ("The strike is the third in two months.", "in two months"),
  ]

  @Test(arguments: dates)
  func `have dates as they are told`(_ text: String, _ words: String) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.dates.map { analysis.text.string($0.range) } == [words])
  }
}
