import Annotating
import CalendarDates
import Diagnostics
import Parsing
import SiteModel
import Testing

@Suite struct `Annotating` {
  @Test func `leaves a day without its year undated and a weekday without a date unplaced`() throws
  {
    let found = try annotated("Crews met on October 7. The ferry union will meet them on Sunday.")
    #expect(found.value.events.map(\.undated) == [.yearNotStated, .articleUndated])
    #expect(found.value.events.map(\.dateWords) == ["October 7", "Sunday"])
    #expect(found.value.events.map(\.isPlanned) == [false, true])
    #expect(found.value.events.map { $0.date?.description } == ["--10-07", nil])
    #expect(
      found.diagnostics.map(\.line).map { $0.prefix(while: { $0 != "\"" }) } == [
        "seeds/a.txt:1:14: warning: ", "seeds/a.txt:1:59: warning: ",
      ])
    #expect(found.diagnostics.map(\.code) == ["year-not-stated", "unplaced-weekday"])
  }

  @Test func `places what the article's own date or the timeframe settles`() throws {
    let dated = try annotated("Crews met on October 7.", front: "date: 2031-10-09")
    #expect(dated.value.events.map { $0.date?.description } == ["2031-10-07"])
    var curation = Curation()
    curation.site.timeframe = DateSpan("2031-09/2031-12")
    let framed = try annotated("Crews met on October 7.", curation: curation)
    #expect(framed.value.events.map { $0.date?.description } == ["2031-10-07"])
    #expect(framed.diagnostics.isEmpty)
  }

  @Test func `places days of the half year before an article of a month`() throws {
    func dates(_ text: String) throws -> [String?] {
      try annotated(text, front: "date: 2031-06").value.events.map { $0.date?.description }
    }
    #expect(try dates("Crews met on May 7.") == ["2031-05-07"])
    #expect(try dates("Crews met on October 7.") == ["--10-07"])
  }

  @Test func `keeps what is called off apart, and the day that it is moved to`() throws {
    let found = try annotated(
      "The vote was moved from 13 April to 20 April.", front: "date: 2031-03-31")
    #expect(found.value.events.map { $0.date?.description } == ["2031-04-20"])
    let called = try #require(found.value.cancellations.first)
    #expect(called.date?.description == "2031-04-13")
    #expect(found.value.words(called.thing) == "The vote")
    #expect(found.value.words(called.noun) == "vote")
  }

  @Test func `names who tells it without the capital of its sentence`() throws {
    let found = try annotated(
      """
      The harbour office said 12 boats had sunk. Engineers said 30 more were at risk. \
      "It was the wind," Fishermen from Ostby said. The Hague said on Monday that it would help. \
      An official in Port Kerry said 40 people were missing.
      """)
    #expect(
      found.value.figures.compactMap(\.attributedTo) == [
        "the harbour office", "engineers", "an official in Port Kerry",
      ])
    #expect(found.value.origins.map(\.name).contains("the harbour office"))
    #expect(!found.value.origins.map(\.name).contains { $0.hasPrefix("the Hague") })
  }

  @Test func `reckons weekdays only from a date known to the day`() throws {
    for date in ["2031-10", "2031-10-09~", "2031-10-08/2031-10-09"] {
      let found = try annotated("Crews met on Sunday.", front: "date: \(date)")
      #expect(found.diagnostics.map(\.code) == ["unplaced-weekday"], "\(date)")
    }
  }

  @Test func `tells words that stand for a speaker from its name, and keeps an official's`() throws
  {
    let found = try annotated(
      """
      Pavel Brandt, a union official, said that crews met. According to the union official, nobody \
      will sail at night. He said that it is over.
      """)
    let said = found.value.statements
    #expect(said.map(\.speaker).suffix(2) == ["Pavel Brandt", "Pavel Brandt"])
    #expect(said.map(\.speakerWords) == [nil, "the union official", "He"])
    let origins = found.value.origins
    #expect(origins.map(\.name) == ["the union official"])
    #expect(origins.map { found.value.words($0.evidence.range) } == origins.map(\.name))
  }

  @Test func `quotes what stands at its bytes`() throws {
    let found = try annotated(
      "Ines Karo said that crews “will not sail” at night. At least 1,240 people were stranded.")
    let article = found.value
    let evidence =
      article.mentions.map(\.evidence) + article.statements.map(\.evidence)
      + article.figures.map(\.evidence)
    #expect(!article.mentions.isEmpty && !article.statements.isEmpty)
    #expect(article.figures.map(\.words) == ["At least 1,240"])
    for place in evidence {
      let sentence = article.sentences[place.sentence - 1]
      #expect(sentence.range.lowerBound <= place.range.lowerBound)
      #expect(place.range.upperBound <= sentence.range.upperBound)
    }
    #expect(article.figures.map { article.words($0.evidence.range) } == ["At least 1,240"])
  }

  @Test(arguments: [
    ("Meanwhile, Ines Karo rejected the plan on Sunday.", "Ines Karo rejected the plan on Sunday"),
    ("This comes after Ines Karo approved new talks.", "Ines Karo approved new talks"),
    (
      "Notably, that plan has been rejected by Ines Karo.",
      "that plan has been rejected by Ines Karo"
    ),
    (
      "Meanwhile, Ines Karo said that all crews of the port will stay at home on Sunday.",
      "all crews of the port will stay at home on Sunday"
    ),
  ]) func `quotes words too few to stand alone with their speaker`(_ text: String, _ quote: String)
    throws
  {
    let article = try annotated(text).value
    #expect(article.statements.map { article.words($0.evidence.range) } == [quote])
  }

  @Test(arguments: [
    ("Ines Karo reiterated her longstanding demands before the vote.", true),
    ("Ines Karo rejected these conditions before the vote.", true),
    ("Ines Karo demanded the return of all crews to the port.", false),
    ("Ines Karo demanded their return to Osmara before the vote.", false),
  ]) func `knows what names nothing`(_ text: String, _ isHollow: Bool) throws {
    #expect(try annotated(text).value.statements.map(\.isHollow) == [isHollow])
  }

  @Test(arguments: [
    ("Ines Karo rejected these conditions before the vote.", true),
    ("Ines Karo said that all crews of the port will stay at home on Sunday.", false),
  ]) func `knows whether the quoted words hold the verb`(_ text: String, _ holds: Bool) throws {
    #expect(try annotated(text).value.statements.map(\.holdsVerb) == [holds])
  }

  @Test func `reads a figure in a table with the head of its column and its row`() throws {
    let table = """
      Toll so far:

      | Country | Killed | Displaced people | Damage ($ million) |
      |---|---:|---:|---:|
      | Peru | 1,204 | 30,000 | 12.5 |
      | Chile | 18 | | 3 |
      """
    #expect(
      try figures(table) == [
        "killed people Peru 1204.0", "displaced people Peru 30000.0", "- $ Peru 12500000.0",
        "killed people Chile 18.0", "- $ Chile 3000000.0",
      ])
    let numbersFirst = """
      | Figure | What it counts |
      |---|---|
      | at least 40 | miners killed in Chile |
      | 12 | women among those 40 |
      """
    #expect(
      try figures(numbersFirst) == [
        "killed miners Chile 40.0", "- women - 12.0", "- - - 40.0",
      ])
  }

  /// The figures of a Markdown text as what, unit, group and value.
  private func figures(_ text: String) throws -> [String] {
    let found = try annotated(text, file: "a.md")
    return found.value.figures.map { figure in
      [figure.what, figure.unit, figure.group, figure.value.map { "\($0)" }]
        .map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test func `keeps of another language only the names that the editor lists`() throws {
    let position = SourcePosition(file: "actors.yml", line: 1, column: 1)
    let curation = Curation(actors: [
      ActorEntry(name: "Marta Velk", aliases: ["مارتا فيلك"], position: position)
    ])
    let found = try annotated(
      "قالت مارتا فيلك إن 1,160 شخصا وصلوا في 7 أكتوبر 2031.", front: "lang: ar",
      curation: curation)
    #expect(found.value.actors.map(\.name) == ["Marta Velk"])
    #expect(found.value.mentions.count == 1)
    #expect(found.value.events.isEmpty && found.value.figures.isEmpty)
    #expect(found.diagnostics.isEmpty)
  }
}

private func annotated(
  _ text: String, front: String? = nil, file: String = "a.txt", curation: Curation = Curation()
) throws -> Diagnosed<AnnotatedArticle> {
  let bytes = Array(((front.map { "---\n\($0)\n---\n" } ?? "") + text).utf8)
  let parsed = parseArticle(SourceFile(path: file, bytes: bytes), in: "seeds").value
  let article = try #require(parsed)
  return Annotator(curation: curation).annotate(
    article, at: 0, source: SourceText(file: "seeds/" + file, bytes: bytes))
}
