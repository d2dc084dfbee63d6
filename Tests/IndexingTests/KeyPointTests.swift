import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `The key points` {
  private let breach = "The spillway of the Orrin dam failed in March after heavy storms upstream."

  /// Three articles; the second and the third tell of the breach, the third with a number.
  private func story() -> Story {
    var story = Story()
    story.add([breach])
    story.add(["After heavy storms upstream the spillway of the Orrin dam failed in March."])
    story.add(["The spillway of the Orrin dam failed in March after heavy storms, killing 14."])
    for article in 0..<3 { story.addActor(article, "Orrin", kind: .place) }
    for article in 0..<3 { story.addEvent(article, 1, "2031-03") }
    return story
  }

  @Test func `cite the sentences of others that tell no less`() throws {
    let point = try #require(keyPoints(story()).first)
    #expect(point.evidence.article == 0)
    #expect(point.others.map(\.article) == [1, 2])
  }

  @Test func `cite nobody for a number that nobody else gives`() throws {
    var story = Story()
    story.add(["The spillway of the Orrin dam failed in March after heavy storms, killing 14."])
    story.add([breach])
    for article in 0..<2 {
      story.addActor(article, "Orrin", kind: .place)
      story.addEvent(article, 1, "2031-03")
    }
    let points = keyPoints(story)
    #expect(points.map(\.evidence.article) == [0])
    #expect(points.map(\.others) == [[]])
  }

  @Test func `tell of each event once`() {
    #expect(keyPoints(story()).count == 1)
  }

  /// Three articles without a date; the toll of the first is lower than that of the third.
  private func tolls() -> Story {
    var story = Story()
    story.add(["Officials in Orrin say that 312 people died when the spillway broke."])
    story.add(["The governor of Orrin promised to build the spillway of the dam anew."])
    story.add(["Officials in Orrin now say that the broken spillway killed 907 people."])
    story.add(["The council of Orrin wants an inquiry into how the old dam was kept."])
    for article in 0..<4 {
      story.addActor(article, "Orrin", kind: .place)
      story.addEvent(article, 1, nil)
    }
    story.addFigure(0, 312, .exact, group: "Orrin")
    story.addFigure(2, 907, .exact, group: "Orrin")
    return story
  }

  @Test func `tell no toll that a higher one has overtaken`() {
    let told = keyPoints(tolls()).map(\.evidence.article)
    #expect(told.contains(2))
    #expect(!told.contains(0))
  }

  @Test func `tell a low toll that is that of another place`() {
    func told(group: String) -> Bool {
      var story = tolls()
      story.add(["A fire that swept the harbour of Velk cost 415 lives, its mayor said."])
      story.addActor(4, "Velk", kind: .place)
      story.addEvent(4, 1, nil)
      story.addFigure(4, 415, .exact, group: group)
      return keyPoints(story).map(\.evidence.article).contains(4)
    }
    #expect(told(group: "Velk"))
    #expect(!told(group: "Orrin"))
  }

  @Test(arguments: [("Orrin", 1), ("Velk", 2)])
  func `tell a toll once`(_ group: String, _ count: Int) {
    var story = month()
    story.add(
      ["In all the flood took 70 lives in the villages below, its mayor said."], date: "2031-03-30")
    story.addActor(5, group, kind: .place)
    story.addEvent(5, 1, nil)
    story.addFigure(5, 70, .over, group: group)
    for article in [0, 4] { story.articles[article].contents.figures[0].group = "Orrin" }
    let told = keyPoints(story).map { [$0.evidence.article, $0.evidence.sentence] }
    #expect(told.count { $0 == [4, 3] || $0 == [5, 1] } == count)
  }

  /// Five articles of a month; the last tells what was done and how many have died, and looks ahead.
  private func month() -> Story {
    var story = Story()
    story.add(["The spillway of the Orrin dam broke and killed 40 people."], date: "2031-03-02")
    story.add(["Engineers from Orrin opened the second gate of the dam."], date: "2031-03-04")
    story.add(["The governor of Orrin promised to build the dam anew."], date: "2031-03-05")
    story.add(["The council of Orrin wants an inquiry into the old dam."], date: "2031-03-09")
    story.add(
      [
        "A month on, Orrin argues over who should have looked after its dam.",
        "Orrin closed the damaged northern gate of the dam for good this week.",
        "By its last count, the breach of the dam killed 71 people in Orrin.",
        "Orrin is to vote on the plans for another dam in the coming autumn.",
      ], date: "2031-03-30")
    for article in 0..<5 {
      story.addActor(article, "Orrin", kind: .place, sentences: article < 4 ? [1] : [1, 2, 3, 4])
    }
    for (article, day) in [(0, "01"), (1, "03"), (2, "05"), (3, "08")] {
      story.addEvent(article, 1, "2031-03-\(day)")
    }
    story.addEvent(4, 2, "2031-03-27")
    story.addEvent(4, 4, "2031-09", isPlanned: true)
    story.addFigure(0, 40, .exact)
    story.addFigure(4, 71, .exact, sentence: 3)
    return story
  }

  @Test func `begin with what the newest article alone can tell`() {
    let state = keyPoints(month()).prefix(2).map(\.evidence)
    #expect(state.map(\.article) == [4, 4])
    #expect(Set(state.map(\.sentence)) == [2, 3])
  }

  @Test func `begin with the first sentence of the newest article that tells what somebody did`() {
    var story = month()
    story.articles[4].contents.statements.append(
      Statement(
        verbClass: "demanded", verb: "argues", actor: 0, speaker: "Orrin",
        evidence: story.evidence(4, 1), isQuotation: false))
    let state = keyPoints(story).prefix(2).map(\.evidence)
    #expect(state.map(\.article) == [4, 4])
    #expect(state.contains { $0.sentence == 1 })
  }

  @Test func `begin with what is to the point among articles of two days`() {
    var story = month()
    story.add(
      ["Bakers near a lake sold eighty loaves to hungry drivers on Sunday."], date: "2031-03-31")
    story.addActor(5, "Sell", kind: .place)
    story.addEvent(5, 1, "2031-03-31")
    #expect(keyPoints(story).first?.evidence.article == 4)
  }

  @Test func `begin with what undid a decision, by an article without a date`() {
    var story = month()
    story.add(["A court annulled the plans for the dam that Orrin had wanted so much."])
    story.addActor(5, "Orrin", kind: .place)
    story.addEvent(5, 1, nil)
    #expect(keyPoints(story).first?.evidence.article == 4)
    story.articles[5].contents.sentences[0].decides = true
    story.articles[5].contents.sentences[0].undoes = true
    #expect(keyPoints(story).prefix(2).contains { $0.evidence.article == 5 })
  }

  @Test func `begin with no article without a date whose plans are past`() {
    func begins(planning day: String) -> Bool {
      var story = month()
      story.add(["Orrin and its governor opened the rebuilt spillway of the dam on 9 March."])
      story.addActor(5, "Orrin", kind: .place)
      story.addActor(5, "Ada Velk", kind: .person)
      story.addEvent(5, 1, "2031-03-09")
      story.addEvent(5, 1, day, isPlanned: true)
      story.articles[5].contents.sentences[0].decides = true
      story.articles[5].contents.sentences[0].undoes = true
      return keyPoints(story).prefix(2).contains { $0.evidence.article == 5 }
    }
    #expect(begins(planning: "2031-04-20"))
    #expect(!begins(planning: "2031-03-20"))
  }

  @Test func `begin with no decision that is older than another`() {
    func state(deciding sentence: Int) -> [Int] {
      var story = month()
      story.articles[1].contents.sentences[0].decides = true
      story.articles[4].contents.sentences[sentence].decides = true
      return keyPoints(story).prefix(2).map(\.evidence.article)
    }
    #expect(state(deciding: 1) == [4, 4])
  }

  @Test func `begin with the middle of all where no dates tell which is the newest`() {
    var story = month()
    for article in 0..<4 { story.articles[article].contents.article.metadata.date = nil }
    let state = keyPoints(story).prefix(2).map(\.evidence.article)
    #expect(state != [4, 4])
  }

  @Test func `tell in one topic only where numbers differ`() throws {
    var story = Story()
    story.add(
      ["Rescuers say the breach killed 40.", "The breach was in the spillway."],
      date: "2031-03-02")
    story.add(["Officials say the breach killed 90 at the spillway."], date: "2031-03-02")
    story.addFigure(0, 40, .exact)
    story.addFigure(1, 90, .exact)
    let topics = ["spillway", "breach"].map { term in
      TopicEntry(
        name: term, slug: story.articles[0].article.slug, terms: [term],
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    let site = index(story.articles, curation: Curation(topics: topics), known: KnownActors()).value
    #expect(site.topics.map(\.briefing.differences) == [[], [0]])
  }

  @Test func `tell in the nearest topic where numbers differ that are of none`() throws {
    var story = Story()
    story.add(
      ["The breach was quick.", "It rained.", "Rescuers say 40 died.", "The spillway broke."],
      date: "2031-03-02")
    story.add(["Officials say 90 died in the flood."], date: "2031-03-02")
    story.addFigure(0, 40, .exact, sentence: 3)
    story.addFigure(1, 90, .exact)
    let topics = ["breach", "spillway"].map { term in
      TopicEntry(
        name: term, slug: story.articles[0].article.slug, terms: [term],
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    let site = index(story.articles, curation: Curation(topics: topics), known: KnownActors()).value
    #expect(site.topics.map(\.briefing.differences) == [[], [0]])
  }

  @Test func `stand for the topics that they were chosen for, in their order`() throws {
    let lines = [
      "The council of Orrin met engineers about the broken spillway.",
      "The governor of Orrin promised families new homes before winter.",
      "Farmers near Orrin count the drowned cattle on their pastures.",
      "Schools in Orrin reopen when buses can cross the northern bridge.",
      "Insurers of Orrin sent assessors who measure the cracked walls.",
    ]
    var story = Story()
    for (article, line) in lines.enumerated() {
      story.add([line])
      story.addActor(article, "Orrin", kind: .place)
      story.addEvent(article, 1, nil)
    }
    let topics = ["bridge", "cattle", "homes"].map { term in
      TopicEntry(
        name: term, slug: story.articles[0].article.slug, terms: [term],
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    let points = keyPoints(story, Curation(topics: topics))
    let chosen = points.compactMap { point in point.topic.map { ($0, point.evidence.article) } }
    #expect(chosen.map(\.0) == chosen.map(\.0).sorted())
    #expect(!chosen.isEmpty)
    for (topic, article) in chosen {
      #expect(lines[article].contains(try #require(topics[topic].terms.first)))
    }
  }

  private func keyPoints(_ story: Story, _ curation: Curation = Curation()) -> [KeyPoint] {
    index(story.articles, curation: curation, known: KnownActors()).value.keyPoints
  }
}

@Suite struct `The facts of a sentence` {
  @Test(arguments: [
    ("It rose to 12.", "It rose to 12 within hours.", true),
    ("It rose to 1,200.", "It rose to 1200.", true),
    ("It rose to 12.", "It rose within hours.", false),
    ("It rose within hours.", "It rose to 12 within hours.", true),
    ("It rose to 12.", "It rose to 14.", false),
  ])
  func `are supported by one that has them all`(_ told: String, _ other: String, _ isIt: Bool) {
    var story = Story()
    story.add([told])
    story.add([other])
    let facts = openingFacts(of: story.articles) { _ in false }
    #expect(facts[1].supports(facts[0]) == isIt)
  }

  @Test func `need the same parties, and a place in common`() {
    var story = Story()
    for _ in 0..<4 { story.add(["Velk met Ostrik in Tarn."]) }
    let named: [[(String, ActorKind)]] = [
      [("Velk", .person)], [("Velk", .person), ("Ostrik", .person)],
      [("Velk", .person), ("Tarn", .place)], [("Velk", .person), ("Sell", .place)],
    ]
    for (article, actors) in named.enumerated() {
      for (name, kind) in actors { story.addActor(article, name, kind: kind) }
    }
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    let facts = openingFacts(of: site.articles) { site.actors[$0].kind == .place }
    #expect(facts[1].supports(facts[0]))
    #expect(!facts[0].supports(facts[1]))
    #expect(facts[0].supports(facts[2]))
    #expect(!facts[3].supports(facts[2]))
  }

  private func openingFacts(
    of articles: [AnnotatedArticle], isPlace: (Int) -> Bool
  ) -> [SentenceFacts] {
    let named = NamedActors(articles)
    return articles.enumerated().map { number, article in
      SentenceFacts(
        naming: named(1, of: number), in: article.text[article.sentences[0].range],
        isPlace: isPlace)
    }
  }
}

@Suite struct `What publishers add` {
  private let notice = "This newsletter goes out to all readers of the valley every Sunday morning."

  @Test func `is found where articles share little else`() {
    var story = Story()
    story.add(["The dam broke.", "Nobody came to harm.", notice])
    story.add(["A new school opened.", "Its roof is made of glass.", notice])
    #expect(furniture(in: story) == [2, 5])
  }

  @Test func `is not what copies of one report have in common`() {
    var story = Story()
    for _ in 0..<2 {
      story.add(["The spillway of the Orrin dam failed in March after storms.", notice])
    }
    #expect(furniture(in: story).isEmpty)
  }

  private func furniture(in story: Story) -> Set<Int> {
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    return repeatedFurniture(
      of: site, SentenceCorpus(site.articles.map { ($0.terms, $0.termEnds) }))
  }
}
