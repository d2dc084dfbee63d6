import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Agreements of sources` {
  /// The places of the sentences that agree, of a story about fares with a topic of that name.
  private func agreements(_ story: Story) -> [[[Int]]] {
    let topic = TopicEntry(
      name: "Fares", slug: story.articles[0].article.slug, terms: ["fares"],
      position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    let site = index(story.articles, curation: Curation(topics: [topic]), known: KnownActors())
    return site.value.topics.flatMap(\.briefing.agreements).map { agreement in
      agreement.evidence.map { [$0.article, $0.sentence] }
    }
  }

  /// Adds an article of one sentence with the terms that the analysis finds in it.
  private func add(_ line: String, to story: inout Story) {
    let article = story.add([line])
    let analysis = Analyzer.english.analyze(plain: line)
    story.articles[article].contents.terms = analysis.terms
    story.articles[article].contents.termEnds = analysis.termEnds
    story.addActor(article, "Norland", kind: .state)
  }

  /// Two articles in which Norland takes a stance.
  private func stances(_ one: String, _ other: String, _ classes: [String]) -> Story {
    var story = Story()
    for (article, (line, verbClass)) in zip([one, other], classes).enumerated() {
      add(line, to: &story)
      story.articles[article].contents.statements.append(
        Statement(
          verbClass: verbClass, verb: verbClass, actor: 0, speaker: "Norland",
          evidence: story.evidence(article, 1), isQuotation: false))
    }
    return story
  }

  @Test func `are what a party wants by two articles`() {
    let story = stances(
      "Norland demands lower fares for ferries.",
      "Norland asked again for ferries with lower fares in northern towns.",
      ["demanded", "demanded"])
    #expect(agreements(story) == [[[0, 1], [1, 1]]])
  }

  @Test(arguments: [
    // Other numbers, other stances, other matters, mere reports.
    ("Norland demands fares of 20 crowns.", "Norland demands fares of 30 crowns.", "demanded"),
    (
      "Norland demands lower fares soon.", "Norland demands fares that families afford.", "demanded"
    ),
    (
      "Norland said lower fares were planned.",
      "Lower fares may come to many towns in autumn, Norland said of its wishes.", "said"
    ),
  ])
  func `are none of other matters`(_ one: String, _ other: String, _ verbClass: String) {
    #expect(agreements(stances(one, other, [verbClass, verbClass])).isEmpty)
  }

  @Test func `need one stance`() {
    let story = stances(
      "Norland demands lower fares for ferries.", "Norland rejected lower fares for ferries.",
      ["demanded", "rejected"])
    #expect(agreements(story).isEmpty)
  }

  /// Two articles that tell of an accident on the ferries, each with a date.
  private func accidents(_ dates: [String]) -> Story {
    var story = Story()
    for (article, date) in dates.enumerated() {
      add(
        article == 0
          ? "Norland ferries collided at dawn as fares rose again."
          : "Two ferries collided near a northern harbour of Norland, and fares are to fall for months.",
        to: &story)
      story.addEvent(article, 1, date)
    }
    return story
  }

  @Test func `are events of one day in two articles`() {
    #expect(agreements(accidents(["2031-05-04", "2031-05-04"])) == [[[0, 1], [1, 1]]])
  }

  @Test func `cite of another article the sentence most like the one shown`() {
    var story = accidents(["2031-05-04"])
    let lines = [
      "The talks on fares began in Lund after long days at sea.",
      "The ferries of Norland collided at dawn as fares rose.",
    ]
    let article = story.add(lines)
    let analysis = Analyzer.english.analyze(plain: lines.joined(separator: " "))
    story.articles[article].contents.terms = analysis.terms
    story.articles[article].contents.termEnds = analysis.termEnds
    for sentence in 1...2 { story.addEvent(article, sentence, "2031-05-04") }
    #expect(agreements(story).contains([[0, 1], [1, 2]]))
  }

  @Test func `are events of a month that another article tells by days, the month first`() {
    var story = Story()
    let told = [
      ("The ceasefire of May 4 let fares fall at once in Norland.", "2031-05-04", "May 4"),
      ("The ceasefire of May is why fares fell.", "2031-05", "May"),
    ]
    for (article, (line, date, words)) in told.enumerated() {
      add(line, to: &story)
      story.addEvent(article, 1, date, words: words)
      let ceasefire = Stem.hash("ceasefire".utf8)
      story.articles[article].contents.phrases.append(
        Phrase(
          hash: ceasefire, head: ceasefire, form: 1, range: 4..<13, sentence: 0, wordCount: 1))
    }
    #expect(agreements(story) == [[[1, 1], [0, 1]]])
  }

  @Test func `are no events of a month alone`() {
    #expect(agreements(accidents(["2031-05", "2031-05"])).isEmpty)
  }

  @Test func `are one wish in other words`() {
    let story = stances(
      "Norland demands the return of all who fled the north, lower fares and more ferries.",
      "Norland wants to see the return of displaced families as fares are falling everywhere.",
      ["demanded", "demanded"])
    #expect(agreements(story) == [[[0, 1], [1, 1]]])
  }

  @Test func `are no wishes for other things of one name`() {
    let story = stances(
      "Norland demands the return of all who fled the north, lower fares and more ferries.",
      "Norland wants to see the return of stolen paintings as fares are falling everywhere.",
      ["demanded", "demanded"])
    #expect(agreements(story).isEmpty)
  }

  /// Adds an article in which Norland wants something and Sutland refuses it.
  private func addRefusal(_ wish: String, _ refusal: String, to story: inout Story) {
    let article = story.add([wish, refusal])
    let analysis = Analyzer.english.analyze(plain: "\(wish) \(refusal)")
    story.articles[article].contents.terms = analysis.terms
    story.articles[article].contents.termEnds = analysis.termEnds
    story.addActor(article, "Norland", kind: .state)
    story.addActor(article, "Sutland", kind: .state, sentences: [2])
    story.articles[article].contents.statements += [
      Statement(
        verbClass: "demanded", verb: "wants", actor: 0, speaker: "Norland",
        evidence: story.evidence(article, 1), isQuotation: false),
      Statement(
        verbClass: "rejected", verb: "rejected", actor: 1, speaker: "Sutland",
        evidence: story.evidence(article, 2), isQuotation: false, isReply: true),
    ]
  }

  @Test func `are what a party refuses to one that two articles tell to want it`() {
    var story = Story()
    addRefusal(
      "Norland wants lower ferry fares.", "Sutland rejected lower fares for them.", to: &story)
    addRefusal(
      "Again Norland asked for lower ferry fares.",
      "Fares like these were out of the question for Sutland.",
      to: &story)
    #expect(agreements(story) == [[[0, 1], [1, 1]], [[0, 2], [1, 2]]])
  }

  @Test func `are no refusals of different wishes`() {
    var story = Story()
    addRefusal(
      "Norland wants lower ferry fares.", "Sutland rejected lower fares for them.", to: &story)
    addRefusal(
      "Norland asked for fares that bear the cost of harbours.", "Sutland refused that.", to: &story
    )
    #expect(agreements(story).isEmpty)
  }

  /// Two articles that tell how many died on the ferries.
  private func tolls(_ one: Double, _ other: Double, by tellers: [String?] = [nil, nil]) -> Story {
    var story = Story()
    add("The fares are free after the accident that killed many people on the ferry.", to: &story)
    add("Many died on the ferry, where fares were low.", to: &story)
    for (article, value) in [one, other].enumerated() {
      story.addFigure(article, value, .exact, group: "passengers")
      story.articles[article].contents.figures[0].attributedTo = tellers[article]
    }
    return story
  }

  @Test func `are numbers that two give, of whom the shorter is shown`() {
    #expect(agreements(tolls(14, 14)) == [[[1, 1], [0, 1]]])
  }

  @Test func `are no other numbers, and none of one teller`() {
    #expect(agreements(tolls(14, 15)).isEmpty)
    #expect(agreements(tolls(14, 14, by: ["the police", "The police"])).isEmpty)
  }
}
