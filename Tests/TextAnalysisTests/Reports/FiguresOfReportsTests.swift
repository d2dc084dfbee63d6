import Testing

@testable import TextAnalysis

@Suite struct `Figures of reports` {
  static let fates: [(String, [FigureFinding.What])] = [
    ("She was found guilty on 14 of 17 counts, including murder.", [.other, .other]),
    ("Police arrested 40 people and two officers were hurt.", [.arrested, .injured]),
    ("The ward saw 900 cases of cholera and 40 new infections.", [.infected, .infected]),
    ("The death toll rose from 312 on Monday to 907 on Friday.", [.killed, .killed]),
    ("Measles cases rose to 907 from 312.", [.infected, .infected]),
    ("It convicted nine men and issued an arrest warrant.", [.other]),
    ("The slide hit 30 people, including a child who was killed.", [.killed]),
    ("The blast injured 60 people, trapping dozens under collapsed roofs.", [.injured, .other]),
    (
      "Some 54 people died in Quito and 21 in the neighbouring district of Loja.",
      [.killed, .killed]
    ),
  ]

  @Test(arguments: fates)
  func `tell what became of those counted`(_ text: String, _ whats: [FigureFinding.What]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(\.what) == whats)
  }

  @Test func `are not of a place that the main clause names`() {
    let text = "Norway, which hosts 300 families, is pushing for talks in Quito."
    #expect(Analyzer.english.analyze(plain: text).figures.map(\.group) == [nil])
    let told = Analyzer.english.analyze(
      plain: "Some 40 people, sailors for the most part, were killed in Peru.")
    #expect(told.figures.map { $0.group.map { told.text.string($0) } } == ["Peru"])
  }

  @Test func `in a table are told by the source of their row`() {
    let text = Array("Area Cases Source Loja 719 Red Cross".utf8)
    func cell(_ range: Range<Int>, under head: Range<Int>) -> TextBlock {
      var block = TextBlock(range: range)
      block.columnLabel = head
      block.rowLabel = 18..<22
      return block
    }
    let blocks = [
      TextBlock(range: 0..<4), TextBlock(range: 5..<10), TextBlock(range: 11..<17),
      cell(18..<22, under: 0..<4), cell(23..<26, under: 5..<10), cell(27..<36, under: 11..<17),
    ]
    let analysis = Analyzer.english.analyze(text, blocks: blocks)
    #expect(
      analysis.figures.map { $0.attribution.map { analysis.text.string($0) } } == ["Red Cross"])
  }

  @Test func `hold as of a day, not of a goal`() {
    func days(_ text: String) -> [String?] {
      let analysis = Analyzer.english.analyze(plain: text)
      return analysis.figures.map { $0.asOf.map { analysis.text.string($0) } }
    }
    #expect(days("The toll had risen to 47 by Monday.") == ["Monday"])
    #expect(
      days("Fever killed 53 people, Peru said, as it extended a curfew until March 29.") == [nil])
    #expect(
      days("Cholera cases rose from 312 on 16 August to 907 on 22 August.") == [
        "16 August", "22 August",
      ])
    #expect(days("The plan is to cut 2,400 jobs by 2031.") == [nil])
    #expect(days("The drive will reach 800 villages by March.") == [nil])
  }

  static let units: [(String, [String?])] = [
    ("Thousands of Kenyans were killed and tens of thousands injured.", ["Kenyans", "Kenyans"]),
    ("It had 900 cases, with 171 in the past day.", ["cases", "cases"]),
    ("Oil rose 55 cents to $91.32.", ["cents", "$"]),
    ("Sales of CHF 1.4 billion were up.", ["CHF"]),
    ("They expect savings of $45–50 million from it.", ["$"]),
    ("They pulled out 89 people, 31 of whom were taken to Loja.", ["people", "people"]),
  ]

  @Test(arguments: units)
  func `take their unit from the figure before`(_ text: String, _ units: [String?]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(\.unit) == units)
  }

  static let labels: [(String, [String])] = [
    ("Villages without piped water: 63", ["63 villages without piped water"]),
    ("I hear from two Western diplomats that talks have failed.", []),
    ("Homes destroyed: 1,200", ["1200 homes"]), ("Temperature: 41", ["41 -"]),
    ("Clinics open: 14 of 36", ["14 clinics open", "36 clinics open"]),
    (": 41", ["41 -"]),
    ("One field in three has not been planted.", ["0.33 field"]),
    ("One goal in three games was his.", ["3 games"]),
    ("Ships waited, up from a usual four or five.", ["4-5 -"]),
    ("Three or four men were seen.", ["3-4 men"]), ("One or more men were seen.", []),
    (
      "Some 40,000 people marched (police said 9,000).",
      ["40000 people", "9000 people police"]
    ),
    ("It is required by section 14 of the Labour Relations Act.", []),
    ("By nine in the morning it opened and by ten it was empty.", []),
    ("The index rose by nine.", ["9 -"]), ("Shares fell to 40.50.", ["40.5 -"]),
    ("Police: 3,000 marched", ["3000 people"]), ("Two voters in three said so.", ["0.67 voters"]),
    ("The number at the gates has risen to 400.", ["400 -"]),
    (
      "Sixteen ships came. The number at anchor fell to 33 from a peak of 46.",
      ["16 ships", "33 ships", "46 ships"]
    ),
    ("The 40 captives held by Fatah were freed in Peru.", ["40 captives"]),
  ]

  @Test(arguments: labels)
  func `are of what the words beside them tell`(_ text: String, _ expected: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    let found = analysis.figures.map { figure in
      let value =
        figure.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\(($0 * 100).rounded() / 100)" }
        ?? "-"
      let upper = figure.upperValue.map { "-\(Int($0))" } ?? ""
      let teller = figure.attribution.map { " " + analysis.text.string($0) } ?? ""
      return "\(value)\(upper) \(figure.unit ?? "-")\(teller)"
    }
    #expect(found == expected)
  }

  @Test func `are of who holds the captives`() {
    let analysis = Analyzer.english.analyze(
      plain: "It is about 40 captives held by Fatah in Peru.")
    #expect(analysis.figures.map { $0.group.map { analysis.text.string($0) } } == ["Fatah"])
  }

  @Test(arguments: [
    "23.02\n\nThe council has voted.", "Updated at 16.40", "16.40: Police close the bridge.",
    "9.05 Talks begin", "9.05",
  ])
  func `are no clocks of a live page`(_ text: String) {
    #expect(Analyzer.english.analyze(plain: text).figures.isEmpty)
  }

  @Test(arguments: ["23.72", "The index closed at 16.40.", "It cost 23.02 euros."])
  func `are decimals where they are no clocks`(_ text: String) {
    #expect(Analyzer.english.analyze(plain: text).figures.count == 1)
  }

  @Test func `are no ages of retirement`() {
    let text = "They protest against raising the retirement age for drivers from 58 to 62."
    #expect(Analyzer.english.analyze(plain: text).figures.isEmpty)
  }
}
