import CalendarDates
import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `The bottom line` {
  /// Two articles that tell as much of the spillway, of different days.
  private func story() -> Story {
    var story = Story()
    story.add(
      ["Engineers of Orrin closed the spillway of the dam on the river."], date: "2031-03-02")
    story.add(
      ["Engineers of Orrin opened the spillway of the dam by the river."], date: "2031-03-20")
    story.add(["The council of Orrin met in its hall for most of the day."], date: "2031-03-11")
    for article in 0..<3 { story.addActor(article, "Orrin", kind: .place) }
    return story
  }

  @Test func `begins with the newer of two`() throws {
    #expect(try bottomLine(story()).first == 1)
  }

  @Test func `begins with the first where dates do not tell which is newer`() throws {
    var story = story()
    for article in 0..<3 { story.articles[article].contents.article.metadata.date = nil }
    #expect(try bottomLine(story).first == 0)
  }

  @Test func `begins with the newer of two by a date line without a year`() throws {
    var story = story()
    for (article, dateline) in ["03-25", "03-02"].enumerated() {
      story.articles[article].contents.article.metadata.date = nil
      story.articles[article].contents.dateline = DateSpan("--\(dateline)")
    }
    #expect(try bottomLine(story).first == 0)
  }

  @Test(arguments: [("03-25", 0), ("03-18", 1)])
  func `may begin with an article without a date that tells of a later day`(
    _ day: String, _ first: Int
  ) throws {
    var story = story()
    story.articles[0].contents.article.metadata.date = nil
    story.articles[1].contents.sentences[0].looksAhead = true
    story.addEvent(0, 1, "--\(day)")
    story.articles[0].contents.sentences[0].looksBack = first == 1
    #expect(try bottomLine(story).first == first)
  }

  @Test func `prefers what was decided, and plans of the newest article only`() throws {
    var story = story()
    story.articles[0].contents.article.metadata.date = DateSpan("2031-03-20")
    story.articles[2].contents.article.metadata.date = DateSpan("2031-03-21")
    #expect(try bottomLine(story).first == 0)
    story.articles[0].contents.sentences[0].looksAhead = true
    #expect(try bottomLine(story).first == 1)
    story.articles[0].contents.sentences[0].looksAhead = false
    story.articles[1].contents.sentences[0].decides = true
    #expect(try bottomLine(story).first == 1)
  }

  @Test func `does not begin with what looks back`() throws {
    var story = story()
    story.articles[1].contents.sentences[0].looksBack = true
    #expect(try bottomLine(story).first == 0)
  }

  @Test func `does not begin with a plan whose day is past`() throws {
    var story = story()
    story.addEvent(1, 1, "2031-03-20", isPlanned: true)
    story.articles[2].contents.article.metadata.date = DateSpan("2031-03-21")
    story.articles[0].contents.article.metadata.date = DateSpan("2031-03-19")
    story.addEvent(0, 1, "2031-03-18")
    #expect(try bottomLine(story).first == 0)
  }

  @Test(arguments: [(1, false), (5, true)])
  func `passes over what only looks back, not reports that end with how it began`(
    _ place: Int, _ leads: Bool
  ) throws {
    var story = story()
    story.add(["The spillway of Orrin leaks at the foot of its gate."], date: "2031-03-01")
    story.articles.remove(at: 1)
    let report = ["Engineers of Orrin opened the spillway of the dam by the river."]
    story.add(
      report + [
        "The mayor of Orrin came.", "A crowd followed her.", "They sang.",
        "It had all begun in rain.",
      ],
      date: "2031-03-20")
    story.addActor(3, "Orrin", kind: .place)
    #expect(try bottomLine(story).first == 3)
    story.addEvent(3, place, "2029-05-01")
    #expect(try bottomLine(story).first == (leads ? 3 : 0))
  }

  @Test(arguments: 0..<4) func `may come of any of four articles of one day`(_ best: Int) throws {
    var story = Story()
    let asides = [
      "A heron fished below the spillway.", "Two boys swam past an old spillway at noon.",
      "The mill beside its spillway stood idle.", "Some called the new spillway a folly.",
      "Nobody painted that spillway white.", "Grass grew over every spillway there.",
    ]
    for (article, day) in ["20", "20", "20", "20", "02", "01"].enumerated() {
      story.add([asides[article]], date: "2031-03-\(day)")
    }
    story.articles[best].contents.sentences[0].decides = true
    #expect(try bottomLine(story).first == best)
  }

  @Test func `has no second sentence that tells little of the topic`() throws {
    var story = story()
    story.articles.remove(at: 0)
    story.add(["Two old men, a dog and a heron spoke of fishing and of spillway gossip."])
    story.articles[2].contents.sentences[0].looksBack = true
    #expect(try bottomLine(story) == [0])
    story.add(
      ["The council of Orrin asked engineers why the dam cracked at its spillway."],
      date: "2031-03-20")
    story.addActor(3, "Orrin", kind: .place)
    #expect(try bottomLine(story).sorted() == [0, 3])
  }

  @Test func `has no second sentence from before the last decision, unless it tells one`() throws {
    var story = story()
    story.articles.remove(at: 0)
    story.add(
      ["The council of Orrin asked engineers why the dam cracked at its spillway."],
      date: "2031-03-12")
    story.addActor(2, "Orrin", kind: .place)
    #expect(try bottomLine(story) == [0, 2])
    story.articles[0].contents.sentences[0].decides = true
    #expect(try bottomLine(story) == [0])
    story.articles[2].contents.sentences[0].decides = true
    #expect(try bottomLine(story).count == 2)
  }

  @Test func `may go on with a deal of which the sentence before tells`() throws {
    var story = story()
    story.articles.remove(at: 1)
    let deal = [
      "Orrin and its engineers signed a deal in a tent below the dam.",
      "The deal lets engineers of Orrin mend the spillway of the dam.",
    ]
    story.add(deal, date: "2031-03-30")
    story.articles[2].contents.sentences[1].standsAlone = false
    story.addActor(2, "Orrin", kind: .place)
    #expect(try bottomLine(story) == [0])
    story.articles[2].contents.sentences[1].goesOn = true
    #expect(try bottomLine(story) == [2, 2])
    story.articles[2].contents.article.metadata.date = DateSpan("2031-03-01")
    #expect(try bottomLine(story) == [0])
  }

  @Test func `goes on with a body that a sentence some way before names`() throws {
    var story = story()
    story.articles.remove(at: 1)
    let told = [
      "The mayor of Orrin left a day after the ministry of dams had met.", "Nobody was hurt.",
      "A band played.",
      "The ministry admitted that engineers had never mended the spillway of the dam.",
    ]
    story.add(told, date: "2031-03-30")
    for sentence in 1...3 { story.articles[2].contents.sentences[sentence].standsAlone = false }
    story.articles[2].contents.sentences[3].goesOn = true
    story.addActor(2, "Orrin", kind: .place)
    #expect(try bottomLine(story) == [2, 2])
    #expect(try spillway(of: story).lead?.sentence == 4)
  }

  @Test func `begins rather with what has no weekday that cannot be placed`() throws {
    var story = story()
    for article in 0..<3 { story.articles[article].contents.article.metadata.date = nil }
    story.addEvent(0, 1, nil, undated: .articleUndated, words: "Sunday")
    #expect(try bottomLine(story).first == 1)
  }

  @Test func `tells the dead of others second, rather than as many in words`() throws {
    var story = Story()
    story.add([
      "The spillway of the dam broke and killed 320 people in Orrin, the town said.",
      "The breach of the same spillway killed 45 people in Velk, too, as the army found.",
    ])
    story.add(["The broken spillway of the dam killed hundreds of people in Orrin last week."])
    for article in 0..<2 { story.addActor(article, "Orrin", kind: .place) }
    story.addFigure(0, 320, .exact, group: "Orrin")
    story.addFigure(0, 45, .exact, group: "Velk", sentence: 2)
    story.addFigure(1, nil, .vague, group: "Orrin")
    #expect(try bottomLine(story) == [0, 0])
  }

  /// The articles of the bottom line of the spillway.
  private func bottomLine(_ story: Story) throws -> [Int] {
    try spillway(of: story).briefing.bottomLine.map(\.article)
  }

  private func spillway(of story: Story) throws -> Topic {
    let topic = TopicEntry(
      name: "Spillway", slug: try #require(Slug(title: "spillway")), terms: ["spillway"],
      position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    let site = index(
      story.articles, curation: Curation(topics: [topic]), known: KnownActors()
    ).value
    return try #require(site.topics.first)
  }
}
