import CalendarDates
import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Reading order` {
  @Test func `is newest first, undated last, then by path`() {
    var story = Story()
    story.add(["A."], path: "b.txt")
    story.add(["B."], date: "2031-05", path: "c.txt")
    story.add(["C."], path: "a.txt")
    story.add(["D."], date: "2031-05-02", path: "d.txt")
    #expect(readingOrder(of: story.articles) == [3, 1, 2, 0])
  }
}

@Suite struct `The chronology` {
  @Test func `merges what is told alike on one day and keeps the rest apart`() {
    var story = Story()
    story.add(["The bridge across the northern harbour collapsed during heavy storms.", "Rain."])
    story.add(["During heavy storms the bridge across the harbour collapsed."])
    story.addEvent(0, 1, "2031-05-02")
    story.addEvent(0, 2, "2031-05-02")
    story.addEvent(1, 1, "2031-05-02")
    let chronology = Chronology(story.articles, origins: [])
    #expect(chronology.dated.map(\.events.count) == [2, 1])
    #expect(chronology.dated.map(\.originCount) == [2, 1])
  }

  @Test(
    arguments: [
      ("killed", "people", 5.0, "The wreck claimed five lives near Orrin.", 1),
      ("killed", "people", 6, "The wreck claimed six lives near Orrin.", 2),
      (nil, "percent", 5, "Ministers made an offer of 5 percent that day.", 1),
      (nil, "percent", 5, "Prices went up by 5 pc that day.", 2),
      (nil, "boats", 5, "An offer for the 5 boats arrived.", 2),
    ] as [(String?, String, Double, String, Int)])
  func `merges what two articles of one day count alike`(
    what: String?, unit: String, value: Double, line: String, count: Int
  ) {
    var story = Story()
    story.add(["Five people died and an offer of 5 percent fell through."])
    story.add([line])
    for (article, value) in [(0, 5), (1, value)] {
      story.addEvent(article, 1, "2031-05-02")
      story.articles[article].contents.figures = [
        Figure(
          value: value, qualifier: .exact, words: "5", unit: unit, isCount: unit != "percent",
          what: what, evidence: story.evidence(article, 1))
      ]
    }
    #expect(Chronology(story.articles, origins: []).dated.count == count)
    story.articles[1].contents.events[0].date = DateSpan("2031-05")
    #expect(Chronology(story.articles, origins: []).dated.count == 2)
  }

  @Test(arguments: [("2031-01", 2), ("2031-01-14", 1)])
  func `takes no month that both name for what they tell alike`(date: String, count: Int) {
    var story = Story()
    story.add(["Two people said inspectors had found a gap in the books of the bank in January"])
    story.add(["The inspectors of the bank found the governor away in January"])
    for article in 0..<2 {
      let words = story.articles[article].text.split(separator: UInt8(ascii: " ")).filter {
        $0.count > 3
      }
      story.articles[article].contents.terms = words.map { Stem.hash($0) }.sorted()
      story.articles[article].contents.termEnds = [Int32(words.count)]
      story.addEvent(article, 1, date, words: "January")
    }
    #expect(Chronology(story.articles, origins: []).dated.count == count)
  }

  @Test func `counts articles on one origin as one source`() {
    var story = Story()
    story.add(["Harbour Radio reported that talks would resume in the capital."])
    story.add(["Talks would resume in the capital, Harbour Radio reported."])
    story.addEvent(0, 1, "2031-05-02")
    story.addEvent(1, 1, "2031-05-02")
    story.addOrigin(0, 1, "Harbour Radio")
    story.addOrigin(1, 1, "harbour radio")
    let chronology = Chronology(story.articles, origins: originGroups(of: story.articles))
    #expect(chronology.dated.map(\.originCount) == [1])
    #expect(chronology.dated.first?.articles == [0, 1])
  }

  @Test(arguments: [("police", [2]), ("his lawyer", [1, 1]), ("Their union", [1, 1])])
  func `takes one of whom only an article tells for no other's`(name: String, counts: [Int]) {
    var story = Story()
    for article in 0..<2 {
      story.add(["Talks would resume, it was said."])
      story.addOrigin(article, 1, name)
    }
    #expect(originGroups(of: story.articles).map(\.articles.count) == counts)
  }

  @Test func `counts a lead as of the outlet that the next sentence names`() {
    var story = Story()
    story.add([
      "Talks about the northern bridge would resume in the capital.",
      "They start, Harbour Radio said.",
    ])
    story.add(["Talks about the northern bridge would resume in the capital, Harbour Radio said."])
    for article in 0..<2 { story.addEvent(article, 1, "2031-05-02") }
    story.addOrigin(0, 2, "Harbour Radio")
    story.addOrigin(1, 1, "Harbour Radio")
    func count() -> [Int] {
      Chronology(story.articles, origins: originGroups(of: story.articles)).dated.map(\.originCount)
    }
    #expect(count() == [2])
    for sentence in 0..<2 {
      story.articles[0].contents.phrases.append(
        Phrase(
          hash: 7, head: 7, form: 7, range: story.evidence(0, sentence + 1).range,
          sentence: sentence, wordCount: 1))
    }
    #expect(count() == [1])
  }

  @Test func `keeps plans apart from what happened and undated from dated`() {
    var story = Story()
    story.add(["Crews sail tonight from harbour.", "Ferries collided outside Velm."])
    story.addEvent(0, 1, "2031-05-02", isPlanned: true)
    story.addEvent(0, 2, "2031-05-02")
    story.addEvent(0, 1, "--10-07", undated: .yearNotStated)
    story.addEvent(0, 2, nil, undated: .articleUndated)
    let chronology = Chronology(story.articles, origins: [])
    #expect(chronology.dated.map(\.isPlanned) == [false, true])
    #expect(chronology.undated.map(\.undated) == [.yearNotStated, .articleUndated])
  }

  @Test func `orders by the first day, then the last`() {
    var story = Story()
    story.add(["One.", "Two.", "Three."])
    story.addEvent(0, 1, "2031")
    story.addEvent(0, 2, "2031-01-01/2031-01-03")
    story.addEvent(0, 3, "2030-12-31")
    let dates = Chronology(story.articles, origins: []).dated.map { $0.date?.description }
    #expect(dates == ["2030-12-31", "2031-01-01/2031-01-03", "2031"])
  }

  @Test func `tells a day once that a sentence names twice`() {
    var story = Story()
    story.add(["Rain."])
    story.addEvent(0, 1, "2031-05-02", words: "Friday")
    story.addEvent(0, 1, "2031-05-02", words: "2 May")
    let chronology = Chronology(story.articles, origins: [])
    #expect(chronology.dated.map { $0.events.map(\.dateWords) } == [["Friday"]])
  }

  @Test(arguments: [("Tuesday", 1), ("Saturday", 2)])
  func `merges what has no date only where it is worded alike`(words: String, count: Int) {
    var story = Story()
    story.add(["The president told negotiators that the harbour would open again."])
    story.add(["The president told negotiators the harbour would open."])
    story.addEvent(0, 1, nil, undated: .articleUndated, words: "tuesday")
    story.addEvent(1, 1, nil, undated: .articleUndated, words: words)
    #expect(Chronology(story.articles, origins: []).undated.count == count)
  }

  /// Two articles that each tell of a day, with what they say happened beside it.
  private func toldOfOneDay(
    _ one: (String, String), _ other: (String, String), words: String = "October 7",
    date: String? = "--10-07", isPlanned: Bool = false, actors: [[String]] = [["Guard"], ["Guard"]]
  ) throws -> Int {
    var story = Story()
    for (article, (line, theme)) in [one, other].enumerated() {
      story.add([line])
      story.addEvent(
        article, 1, date, undated: date == nil ? .articleUndated : .yearNotStated, words: words,
        isPlanned: isPlanned)
      for name in actors[article] { story.addActor(article, name, kind: .organisation) }
      let place = try #require(line.firstRange(of: theme))
      let start = line.utf8.distance(from: line.startIndex, to: place.lowerBound)
      let stem = Stem.hash((theme == "raid" ? "attacks" : theme).utf8)
      story.articles[article].contents.phrases.append(
        Phrase(
          hash: stem, head: stem, form: 1, range: start..<start + theme.utf8.count, sentence: 0,
          wordCount: 1))
    }
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    return index.undated.count + index.chronology.count
  }

  @Test func `tells once what two look back at in other words`() throws {
    let raid = ("The war broke out after a raid by the Guard on October 7.", "raid")
    let attacks = ("Grain is dear since the attacks by the Guard on October 7.", "attacks")
    #expect(try toldOfOneDay(raid, attacks) == 1)
    // What else the sentence names did not happen on that day.
    let later = (
      "The attacks went on, a year after the Guard crossed over on October 7.", "attacks"
    )
    #expect(try toldOfOneDay(raid, later) == 2)
  }

  @Test func `tells once what two plan for one day with the same party`() throws {
    let talks = ("The negotiations go on on Sunday.", "negotiations")
    let round = ("More negotiations open in Aarby on Sunday.", "negotiations")
    func count(_ actors: [[String]]) throws -> Int {
      try toldOfOneDay(
        talks, round, words: "Sunday", date: nil, isPlanned: true, actors: actors)
    }
    #expect(try count([["Harbour Radio"], ["Harbour Radio", "Aarby"]]) == 1)
    #expect(try count([["Lindholm"], ["Harbour Radio", "Aarby"]]) == 2)
  }

  /// How many entries two articles make of which one names a month and the other days of it.
  private func toldOfOneMonth(
    _ one: String, _ other: String, dates: (String, String) = ("--11", "--11-24/--12-01"),
    actors: [[String]] = [[], ["Guard"]]
  ) throws -> [[String]] {
    var story = Story()
    for (article, (line, date)) in [(one, dates.0), (other, dates.1)].enumerated() {
      story.add([line])
      let words = try #require(line.firstRange(of: article == 0 ? "November" : "November 24"))
      story.addEvent(article, 1, date, undated: .yearNotStated, words: String(line[words]))
      for name in actors[article] { story.addActor(article, name, kind: .organisation) }
      let theme = try #require(
        ["truce", "ceasefire", "attack"].lazy.compactMap { line.firstRange(of: $0) }.first)
      let start = line.utf8.distance(from: line.startIndex, to: theme.lowerBound)
      let stem = Stem.hash(line[theme].utf8)
      story.articles[article].contents.phrases.append(
        Phrase(
          hash: stem, head: stem, form: 1,
          range: start..<start + line[theme].utf8.count, sentence: 0, wordCount: 1))
    }
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    return (index.undated + index.chronology).map { $0.events.map(\.dateWords) }
  }

  @Test func `tells once what one dates by its month and another by its days`() throws {
    let brief = "It follows a brief ceasefire observed in November."
    let exact = "The truce of November 24 to December 1 let the Guard go home."
    #expect(try toldOfOneMonth(brief, exact) == [["November 24", "November"]])
    #expect(
      try toldOfOneMonth(brief, exact, dates: ("2030-11", "2030-11-24")).count == 1)
    #expect(
      try toldOfOneMonth(brief, exact, dates: ("2029-11", "2030-11-24")).count == 2)
    #expect(try toldOfOneMonth(brief, exact, dates: ("--10", "--11-24")).count == 2)
    // Of other parties, of what a month may have many of, and not beside the date.
    #expect(try toldOfOneMonth(brief, exact, actors: [["Aarby"], ["Guard"]]).count == 1)
    #expect(
      try toldOfOneMonth(brief, exact, actors: [["Aarby", "Holm"], ["Guard", "Lund"]]).count == 2)
    #expect(
      try toldOfOneMonth("It follows an attack in November.", "The attack of November 24 failed.")
        .count == 2)
    #expect(
      try toldOfOneMonth("The truce failed, and in November all left.", exact).count == 2)
  }

  @Test func `grows with the number of events, not its square`() {
    var story = Story()
    story.add((0..<4000).map { "Common words stand here beside number \($0)." })
    for sentence in 1...4000 { story.addEvent(0, sentence, "2031-05-02") }
    #expect(Chronology(story.articles, origins: []).dated.count > 0)
  }
}

@Suite struct `Measures` {
  @Test(arguments: [
    (32_705, Figure.Qualifier.atLeast, 32_000, Figure.Qualifier.over, Measure.Relation.agrees),
    (32_705, .exact, 32_705, .exact, .agrees), (20_000, .nearly, 32_000, .over, .differs),
    (100, .exact, 101, .exact, .differs), (100, .about, 103, .exact, .agrees),
  ])
  func `say how rows stand to one another`(
    first: Double, qualifier: Figure.Qualifier, second: Double, other: Figure.Qualifier,
    relation: Measure.Relation
  ) {
    var story = Story()
    story.add(["One."], date: "2031-05-01")
    story.add(["Two."], date: "2031-05-01")
    story.addFigure(0, first, qualifier)
    story.addFigure(1, second, other)
    let rows = measures(of: story.articles).first?.rows.map(\.relation)
    #expect(rows == [.first, relation])
  }

  @Test(arguments: [
    (1, 32_000, Measure.Relation.undated), (1, 20_000, .agrees), (0, 32_000, .first),
  ])
  func `claim no difference between articles of unknown days`(
    article: Int, value: Double, relation: Measure.Relation
  ) {
    var story = Story()
    story.add(["One."])
    story.add(["Two."])
    story.addFigure(0, 20_000, .nearly)
    story.addFigure(article, value, .nearly)
    #expect(measures(of: story.articles).first?.rows.map(\.relation) == [.first, relation])
  }

  @Test(arguments: [
    (String?.none, Measure.Relation.first), ("the army", .first), ("the opposition", .differs),
  ])
  func `know that one article puts it at two numbers only where it says who does`(
    second: String?, relation: Measure.Relation
  ) {
    var story = Story()
    story.add(["The army counts 20 dead, others 60."], date: "2031-05-01")
    story.addFigure(0, 20, .exact)
    story.addFigure(0, 60, .exact)
    story.articles[0].contents.figures[0].attributedTo = second == nil ? nil : "the army"
    story.articles[0].contents.figures[1].attributedTo = second
    #expect(measures(of: story.articles).first?.rows.map(\.relation) == [.first, relation])
  }

  @Test(arguments: [
    (20_000.0, "2031-05-01", true), (31_000, "2031-05-01", true), (4_000, "2031-05-01", false),
    (20_000, "2031-06-01", false), (20_000, nil, true), (31_000, nil, false),
    (31_000, "2031-05-09", false),
  ])
  func `know which toll another has overtaken`(
    lower: Double, date: String?, isOvertaken: Bool
  ) {
    var story = Story()
    story.add(["Far more."], date: "2031-05-09")
    story.add(["Some."], date: date)
    story.addFigure(0, 32_000, .over)
    story.addFigure(1, lower, .nearly)
    let rows = measures(of: story.articles)[0].rows
    #expect(rows.first { $0.figure.value == lower }?.isOvertaken == isOvertaken)
    #expect(rows.first { $0.figure.value == 32_000 }?.isOvertaken == false)
  }

  @Test func `know later, another scope and vague`() {
    var story = Story()
    story.add(["One."], date: "2031-05-01")
    story.add(["Two."], date: "2031-05-09")
    story.addFigure(0, 10, .exact)
    story.addFigure(0, 4, .exact, group: "children")
    story.addFigure(1, 30, .exact)
    story.addFigure(1, nil, .vague)
    let measures = measures(of: story.articles)
    #expect(measures.count == 1)
    #expect(measures.first?.rows.map(\.relation) == [.first, .differentScope, .later, .vague])
  }

  @Test(arguments: [
    ("people", true), ("percent", false), ("dollars", false), ("boats", true),
  ])
  func `compare no numbers of which no more is said than their unit`(unit: String, isCount: Bool) {
    var story = Story()
    for (article, value) in [(0, 14.0), (1, 4_800), (2, 260)] {
      story.add(["So many."], date: "2031-05-0\(article / 2 + 1)")
      story.articles[article].contents.figures.append(
        Figure(
          value: value, qualifier: .exact, words: "\(value)", unit: unit, isCount: isCount,
          evidence: story.evidence(article, 1)))
    }
    #expect(measures(of: story.articles)[0].rows.map(\.relation) == [.first, .first, .first])
  }

  @Test func `compare nothing with a number that somebody denies`() {
    var story = Story()
    for (article, value) in [40.0, 30].enumerated() {
      story.add(["So many."], date: "2031-05-01")
      story.addFigure(article, value, .exact)
    }
    story.articles[0].contents.figures[0].deniedBy = "the army"
    let rows = measures(of: story.articles)[0].rows
    #expect(rows.map(\.relation) == [.first, .first])
    #expect(rows.map(\.figure.isWhole) == [false, true])
  }

  @Test func `keep sums of one thing together, and those of two currencies apart`() {
    var story = Story()
    for (article, unit) in ["£", "$", "£"].enumerated() {
      story.add(["So much."], date: "2031-05-0\(article + 1)")
      story.articles[article].contents.figures.append(
        Figure(
          value: 510, qualifier: .exact, words: "510", unit: unit, isCount: false,
          thing: "shortfall", evidence: story.evidence(article, 1)))
    }
    let found = measures(of: story.articles)
    #expect(found.map(\.label) == ["shortfall", "shortfall"])
    #expect(found.map { $0.rows.map(\.figure.evidence.article) } == [[0, 2], [1]])
  }

  @Test(arguments: [
    ("passengers", 212.0, 219.0, true, Measure.Relation.differs),
    ("passengers", 212, 212, true, .agrees), ("passengers", 212, 240, true, .first),
    ("boats", 2, 2, true, .first), ("dollars", 212, 219, false, .first),
  ])
  func `compare numbers that lie near, by their unit alone`(
    unit: String, first: Double, second: Double, isCount: Bool, relation: Measure.Relation
  ) {
    var story = Story()
    for (article, value) in [(0, first), (1, 999), (2, second)] {
      story.add(["So many."], date: "2031-05-01")
      story.articles[article].contents.figures.append(
        Figure(
          value: value, qualifier: .exact, words: "\(value)", unit: unit, isCount: isCount,
          evidence: story.evidence(article, 1)))
    }
    #expect(measures(of: story.articles)[0].rows.map(\.relation) == [.first, .first, relation])
  }

  @Test(arguments: [
    ("The union puts them at 60.", String?("The union"), String?.none, Measure.Relation.differs),
    ("The union puts them at 20.", "The union", nil, .agrees),
    ("The union fed 60 marchers.", "The union", nil, .first),
    ("The union fed 60 marchers.", "The union", "crowd", .differs),
    ("Police put them at 60.", "Police", nil, .first), ("They fed 60.", nil, nil, .first),
  ])
  func `compare what two say one after the other of a number that needs no unit`(
    words: String, speaker: String?, thing: String?, relation: Measure.Relation
  ) {
    var story = Story()
    story.add(["Police counted 20 marchers.", words])
    for (sentence, speaker) in [(1, "Police"), (2, speaker)] {
      let text = story.articles[0].words(story.evidence(0, sentence).range)
      let number = text.contains("60") ? 60.0 : 20
      story.articles[0].contents.figures.append(
        Figure(
          value: number, qualifier: .exact, words: "\(Int(number))", unit: "marchers", thing: thing,
          attributedTo: speaker, evidence: story.evidence(0, sentence)))
    }
    let rows = measures(of: story.articles)[0].rows
    #expect(rows.map(\.relation) == [.first, relation])
    #expect(rows.map { $0.scope.contains(":") } == [relation == .differs, relation == .differs])
  }

  @Test(arguments: [
    (String?("birds"), Measure.Relation.differentScope, String?.none),
    ("Velkans", .differs, "Velk"), ("horses", .differentScope, "Velk"), (nil, .differs, nil),
  ])
  func `keep kinds of the counted apart, unless the group names them`(
    unit: String?, relation: Measure.Relation, group: String?
  ) {
    var story = Story()
    story.add(["Many."], date: "2031-05-01")
    story.add(["More."], date: "2031-05-01")
    story.addFigure(0, 20, .exact, group: group)
    story.addFigure(1, 60, .exact, group: group)
    story.articles[1].contents.figures[0].unit = unit
    #expect(measures(of: story.articles)[0].rows.map(\.relation) == [.first, relation])
  }

  @Test func `keep the toll of another time apart from that of the story`() {
    var story = Story()
    story.add(["The fire killed 70, one in 2021 killed 400."], date: "2031-05-01")
    story.add(["The fire killed 90."], date: "2031-05-03")
    story.addFigure(0, 70, .exact)
    story.addFigure(0, 400, .exact)
    story.articles[0].contents.figures[1].asOf = DateSpan("2021-02")
    story.addFigure(1, 90, .exact)
    let rows = measures(of: story.articles)[0].rows
    #expect(rows.map(\.figure.value) == [400, 70, 90])
    #expect(rows.map(\.relation) == [.first, .differentScope, .later])
    #expect(rows.map(\.isOvertaken) == [true, true, false])
    #expect(rows.map(\.overtakes) == [false, false, true])
  }

  @Test func `take no number that its article has put right for one that stands`() throws {
    var story = Story()
    story.add(["At first 14 died.", "The toll fell from 14 to 13."], date: "2031-05-01")
    for (sentence, values) in [(1, [14.0]), (2, [14, 13])] {
      for value in values { story.addFigure(0, value, .exact, sentence: sentence) }
    }
    for figure in 0..<2 { story.articles[0].contents.figures[figure].extent = .former }
    let measures = measures(of: story.articles)
    #expect(measures[0].rows.map(\.relation) == [.former, .former, .first])
    #expect(measures[0].rows.map(\.isOvertaken) == [true, true, false])
    var site = story.site(dated: 0)
    site.measures = measures
    let tolls = Tolls(of: site, StorySentences(site).corpus)
    #expect(tolls.overtaken == [0])
    #expect(tolls.told == [1])
  }

  @Test(arguments: [
    (Figure.Extent.part, 90.0, Measure.Relation.differentScope),
    (.rise, 90, .differentScope), (.event, 15, .differentScope), (.event, 90, .later),
    (.whole, 90, .later), (.whole, 30, .differentScope), (.whole, 60, .later),
  ])
  func `compare no part, rise or single event with a toll`(
    extent: Figure.Extent, value: Double, relation: Measure.Relation
  ) {
    var story = Story()
    story.add(["Many."], date: "2031-05-01")
    story.add(["Some."], date: "2031-05-03")
    story.add(["Again many."], date: "2031-05-04")
    story.addFigure(0, 80, .exact)
    story.addFigure(1, value, .exact)
    story.addFigure(2, 90, .exact)
    story.articles[1].contents.figures[0].extent = extent
    let relations = measures(of: story.articles)[0].rows.map(\.relation)
    #expect(relations[1] == relation)
    #expect(relations[2] == (relation == .later && value == 90 ? .agrees : .later))
  }

  @Test func `know the group of a number that a headline leaves out`() {
    var story = Story()
    story.add(["Toll 412.", "In Velk 412 died."], date: "2031-05-01")
    story.addFigure(0, 412, .exact)
    story.addFigure(0, 412, .exact, group: "Velk")
    let rows = measures(of: story.articles)[0].rows
    #expect(rows.map(\.relation) == [.first, .agrees])
    #expect(rows.map(\.scope) == ["velk", "velk"])
  }

  @Test func `know the group of one measure by that of another`() {
    var story = Story()
    story.add(["In Velk two died, 17 were hurt.", "He said 17 were hurt."], date: "2031-05-01")
    story.add(["Three died."], date: "2031-05-03")
    story.addFigure(0, 17, .exact, what: "injured", group: "Velk")
    story.addFigure(0, 17, .exact, what: "injured", sentence: 2)
    story.addFigure(0, 2, .exact, group: "Velk")
    story.addFigure(1, 3, .exact)
    for (article, figure) in [(0, 2), (1, 0)] {
      story.articles[article].contents.figures[figure].words = "a few"
    }
    let killed = measures(of: story.articles).first { $0.label == "killed" }
    #expect(killed?.rows.map(\.scope) == ["velk", "velk"])
    #expect(killed?.rows.map(\.isOvertaken) == [true, false])
  }

  @Test(arguments: [("missing", [true, false]), ("killed", [false, false])])
  func `know that numbers of those found again fall`(what: String, isOvertaken: [Bool]) {
    var story = Story()
    story.add(["Many."], date: "2031-05-01")
    story.add(["Fewer."], date: "2031-05-04")
    story.addFigure(0, 96, .exact, what: what)
    story.addFigure(1, 41, .exact, what: what)
    #expect(measures(of: story.articles)[0].rows.map(\.isOvertaken) == isOvertaken)
  }

  @Test(arguments: [
    (9.0, Figure.Extent.whole, true), (1, .whole, false), (9, .event, false), (9, .rise, false),
  ])
  func `know which toll in words a later one in digits has overtaken`(
    _ value: Double, _ extent: Figure.Extent, _ isOvertaken: Bool
  ) {
    var story = Story()
    story.add(["At least nine."], date: "2031-05-01")
    story.add(["Far more."], date: "2031-05-04")
    story.addFigure(0, value, .atLeast)
    story.addFigure(1, 33, .exact)
    story.articles[0].contents.figures[0].words = "at least nine"
    story.articles[0].contents.figures[0].extent = extent
    #expect(measures(of: story.articles)[0].rows.map(\.isOvertaken) == [isOvertaken, false])
  }

  @Test(arguments: [(6.0, true), (1.0, false)])
  func `know that numbers in words fall too, but not to those of one`(
    _ value: Double, _ isOvertaken: Bool
  ) {
    var story = Story()
    story.add(["Many."], date: "2031-05-01")
    story.add(["Fewer."], date: "2031-05-04")
    story.addFigure(0, 15, .exact, what: "missing")
    story.addFigure(1, value, .exact, what: "missing")
    story.articles[1].contents.figures[0].words = "Six"
    #expect(measures(of: story.articles)[0].rows.map(\.isOvertaken) == [isOvertaken, false])
  }
}

@Suite struct `The index` {
  @Test func `points at merged actors and hides what the editor hides`() {
    let place = SourcePosition.test
    var story = Story()
    story.add(["Marta Velk met Pavel Ostrik.", "Nobody."], date: "2031-05-01")
    story.add(["Velk spoke."], date: "2031-05-03")
    story.addActor(0, "Pavel Ostrik")
    story.addActor(0, "Marta Velk", entry: 0)
    story.addActor(0, "Ramadan", kind: .organisation, entry: 1)
    story.addActor(1, "Marta Velk", aliases: ["Velk"], entry: 0)
    let curation = Curation(actors: [
      ActorEntry(name: "Marta Velk", kind: .person, slug: Slug(title: "velk"), position: place),
      ActorEntry(name: "Ramadan", isHidden: true, position: place),
    ])
    let known = KnownActors([KnownActor(name: "Marta Velk"), KnownActor(name: "Ramadan")])
    let site = index(story.articles, curation: curation, known: known).value
    #expect(site.actors.map(\.name) == ["Marta Velk", "Pavel Ostrik"])
    #expect(site.actors.map(\.slug.description) == ["velk", "pavel-ostrik"])
    #expect(site.actors.first?.articles == [0, 1])
    #expect(site.actors.first?.last == DateSpan("2031-05-03"))
    #expect(site.actors.first?.companions == [Companion(actor: 1, sentences: 1)])
    #expect(site.articles[0].mentions.map(\.actor).sorted() == [0, 1])
  }

  @Test(arguments: [
    (ActorKind.person, ["minister", "Norland's minister"], Optional("Norland's minister")),
    (.person, ["minister", "minister", "Norland's minister"], "minister"),
    (.person, ["envoy", "minister"], "envoy"), (.person, [], nil),
    (.organisation, ["armed group"], nil), (.state, ["key ally", "key ally"], nil),
    (.organisation, ["armed group", "armed group"], "armed group"),
  ])
  func `describes people by their roles, bodies only by what several articles say`(
    kind: ActorKind, roles: [String], expected: String?
  ) {
    var story = Story()
    for (article, words) in (roles.isEmpty ? [""] : roles).enumerated() {
      story.add(["Anna Velk, \(words), spoke."], path: "\(article).txt")
      story.addActor(article, "Anna Velk", kind: kind)
      guard !words.isEmpty else { continue }
      story.articles[article].contents.roles.append(
        Role(actor: 0, words: words, evidence: story.evidence(article, 1)))
    }
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(site.actors.map(\.descriptor?.words) == [expected])
  }

  @Test(arguments: [(["01", "09"], "former chairman"), (["09", "01"], "chairman")])
  func `describes people by what they are now`(days: [String], expected: String) {
    var story = Story()
    for (article, words) in ["chairman", "former chairman"].enumerated() {
      story.add(["Jan Holt, \(words), spoke."], date: "2031-05-\(days[article])")
      story.addActor(article, "Jan Holt")
      for _ in 0..<(2 - article) {
        story.articles[article].contents.roles.append(
          Role(actor: 0, words: words, evidence: story.evidence(article, 1)))
      }
    }
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(site.actors.map(\.descriptor?.words) == [expected])
  }

  @Test(arguments: [
    (["Deputy", "Acting Governor", "Governor"], "Governor"),
    (["Governor", "Governor", "then-Governor"], "then-Governor"),
    (["mayor", "mayor", "resigned as mayor"], "resigned as mayor"),
    (["chairwoman", "chairwoman", "former teacher"], "chairwoman"),
    (["then-Governor", "Governor", "Governor"], "Governor"),
  ])
  func `follows people from one office to the next`(roles: [String], expected: String) {
    var story = Story()
    for (article, words) in roles.enumerated() {
      story.add(["Jan Holt, \(words), spoke."], date: "2031-05-0\(article + 1)")
      story.addActor(article, "Jan Holt")
      story.articles[article].contents.roles.append(
        Role(actor: 0, words: words, evidence: story.evidence(article, 1)))
    }
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(site.actors.map(\.descriptor?.words) == [expected])
  }

  @Test func `names topics and actors that metadata asks for in vain`() {
    var story = Story()
    story.add(["Rain."])
    var metadata = ArticleMetadata()
    metadata.topics = [Located("warnigs", at: .test)]
    metadata.actors = [Located("Marta Velk", at: .test)]
    let curation = Curation(topics: [
      TopicEntry(name: "Warnings", slug: slug("warnings"), terms: ["rain"], position: .test)
    ])
    let articles = story.articles.map { annotated in
      var annotated = annotated
      annotated.contents.article.metadata = metadata
      return annotated
    }
    let findings = index(articles, curation: curation, known: KnownActors()).diagnostics
    #expect(findings.map(\.code) == ["unknown-topic", "unknown-actor"])
    #expect(findings.first?.help == "did you mean \"warnings\"?")
  }
}

private func slug(_ title: String) -> Slug {
  guard let slug = Slug(title: title) else { preconditionFailure("a slug") }
  return slug
}

extension SourcePosition {
  fileprivate static let test = SourcePosition(file: "actors.yml", line: 1, column: 1)
}

@Suite struct `A sentence without end` {
  @Test func `is quoted as far as needed, around its date or from its beginning`() {
    let words = String(repeating: "and then the water rose ", count: 200)
    let sentence = words + "on 3 May 2024 " + words
    var story = Story()
    story.add([sentence])
    let whole = Evidence(article: 0, sentence: 1, range: 0..<sentence.utf8.count)
    story.articles[0].contents.events = [
      Event(
        date: DateSpan("2024-05-03"), undated: nil, dateWords: "3 May 2024", isPlanned: false,
        isApproximate: false, evidence: whole)
    ]
    story.articles[0].contents.statements = [
      Statement(
        verbClass: "said", verb: "said", actor: nil, speaker: "he", evidence: whole,
        isQuotation: false)
    ]
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    let event = site.quote(site.chronology[0].events[0].evidence)
    #expect(event.contains("water rose on 3 May 2024 and then"))
    #expect(event.utf8.count < 1000 && sentence.contains(event))
    let statement = site.quote(site.articles[0].statements[0].evidence)
    #expect(statement.utf8.count < 1000 && sentence.hasPrefix(statement))
    #expect(site.sentence(site.chronology[0].events[0].evidence) == whole)
  }
}
