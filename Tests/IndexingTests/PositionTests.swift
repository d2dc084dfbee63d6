import Diagnostics
import Foundation
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Positions` {
  /// What Anna Berg and Norland say of the fares, on the topic of that name.
  private func site() -> SiteIndex {
    var story = Story()
    story.add([
      "Norland refused to lower the fares of the ferries in the north.",
      "Norland's transport minister Anna Berg said that the fares would stay.",
      "Ola Lund, a Norland novelist, wants the fares of the ferries lowered.",
    ])
    story.addActor(0, "Norland", kind: .state, sentences: [1, 2, 3])
    story.addActor(0, "Anna Berg", sentences: [2])
    story.addActor(0, "Ola Lund", sentences: [3])
    for (actor, sentence, verbClass) in [(0, 1, "rejected"), (1, 2, "said"), (2, 3, "demanded")] {
      story.articles[0].contents.statements.append(
        Statement(
          verbClass: verbClass, verb: verbClass, actor: actor, speaker: "",
          evidence: story.evidence(0, sentence), isQuotation: false))
    }
    story.addRole(0, 1, "Norland's transport minister", sentence: 2)
    story.addRole(0, 2, "Norland novelist", sentence: 3)
    return site(of: story)
  }

  /// A story with fares or other words as its topics.
  private func site(of story: Story, _ topics: [String] = ["fares"]) -> SiteIndex {
    let topics = topics.map { word in
      TopicEntry(
        name: word, slug: story.articles[0].article.slug, terms: [word],
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    return index(story.articles, curation: Curation(topics: topics), known: KnownActors()).value
  }

  @Test func `of a party are also those of who speaks for it by office`() throws {
    let site = site()
    let positions = try #require(site.topics.first).briefing.positions
    let names = positions.map { position in site.actors[position.actor].name }
    #expect(names.sorted() == ["Norland", "Ola Lund"])
    let norland = try #require(positions.first { site.actors[$0.actor].name == "Norland" })
    let party = site.actors[norland.actor]
    #expect(party.voices.map { site.actors[$0].name } == ["Anna Berg"])
    // The refusal comes first.
    #expect(norland.statements.map(\.evidence.sentence) == [1, 2])
  }

  /// What Norland wants in one sentence, and what a source of its wants, on the topic of fares.
  private func wishes(_ topics: [String] = ["fares"]) throws -> [Topic] {
    var story = Story()
    story.add([
      "Norland called for an end to the strike and for lower fares in the north.",
      "A Norland source said that the fares of the ferries had been too high.",
    ])
    story.addActor(0, "Norland", kind: .state, sentences: [1, 2])
    for (words, speaker) in [
      ("an end to the strike", "Norland"), ("lower fares in the north", "Norland"),
      ("the fares of the ferries had been too high", "A Norland source"),
    ] {
      var evidence = story.evidence(0, speaker == "Norland" ? 1 : 2)
      let text = String(decoding: story.articles[0].text, as: UTF8.self)
      let range = try #require(text.range(of: words))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      evidence.range = start..<start + words.utf8.count
      story.articles[0].contents.statements.append(
        Statement(
          verbClass: "demanded", verb: "called for", actor: 0, speaker: speaker,
          evidence: evidence, isQuotation: false))
    }
    story.articles[0].contents.phrases = try topics.map { word in
      let place = try #require(text(story).range(of: word))
      let start = text(story).utf8.distance(from: text(story).startIndex, to: place.lowerBound)
      let stem = Analyzer.english.topicMeanings.stem(of: word)
      return Phrase(
        hash: stem, head: stem, form: stem, range: start..<start + word.utf8.count, sentence: 0,
        wordCount: 1)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return site(of: story, topics).topics
  }

  /// What Norland and Sutland say by these words of two sentences, on the topics of fares and ports; the second
  /// sentence begins with "however".
  private func said(_ words: [String], by actors: [Int]) -> [Topic] {
    var story = Story()
    story.add([
      "Norland urged calm in the ports while fares rose, and Sutland lower fares for all.",
      "However, Norland wishes that crossings had cheap fares again.",
    ])
    story.articles[0].contents.sentences[1].standsAlone = false
    story.articles[0].contents.sentences[1].isConnected = true
    story.addActor(0, "Norland", kind: .state, sentences: [1, 2])
    story.addActor(0, "Sutland", kind: .state, sentences: [1])
    let text = text(story)
    func start(_ words: String) -> Int {
      text.utf8.distance(
        from: text.startIndex, to: text.firstRange(of: words)?.lowerBound ?? text.endIndex)
    }
    for (words, actor) in zip(words, actors) {
      let start = start(words)
      var place = story.evidence(0, start > story.evidence(0, 1).range.upperBound ? 2 : 1)
      place.range = start..<start + words.utf8.count
      story.articles[0].contents.statements.append(
        Statement(
          verbClass: "demanded", verb: "urged", actor: actor, speaker: "", evidence: place,
          isQuotation: false))
    }
    let named = [("ports", "ports"), ("fares", "fares rose"), ("fares", "fares for all")]
    story.articles[0].contents.phrases = (named + [("fares", "fares again")]).map {
      let stem = Analyzer.english.topicMeanings.stem(of: $0)
      let start = start($1)
      return Phrase(
        hash: stem, head: stem, form: stem, range: start..<start + 5,
        sentence: $1 == "fares again" ? 1 : 0, wordCount: 1)
    }
    return site(of: story, ["fares", "ports"]).topics
  }

  @Test func `that name the topic come before what stands alone`() throws {
    let topics = said(["calm", "cheap fares"], by: [0, 0])
    let fares = try #require(topics.first { $0.name == "fares" })
    #expect(fares.briefing.positions.first?.statements.map(\.evidence.sentence) == [2, 1])
  }

  @Test func `are none of what one says beside another who names the topic`() {
    let topics = said(["calm in the ports", "lower fares for all"], by: [0, 1])
    let said = topics.map {
      $0.briefing.positions.flatMap(\.statements).map(\.evidence.range.count)
    }
    #expect(said == [["lower fares for all".utf8.count], ["calm in the ports".utf8.count]])
  }

  private func text(_ story: Story) -> String {
    String(decoding: story.articles[0].text, as: UTF8.self)
  }

  @Test func `of those without a page stand apart, none of an open pronoun and no mere reports`()
    throws
  {
    var story = Story()
    story.add(["Villagers want lower fares.", "They want ferries.", "Sailors say the fares rose."])
    for (sentence, speaker, verbClass) in [
      (1, "Villagers", "demanded"), (2, "They", "demanded"), (3, "Sailors", "said"),
    ] {
      story.articles[0].contents.statements.append(
        Statement(
          verbClass: verbClass, verb: "want", actor: nil, speaker: speaker,
          hasOpenSpeaker: speaker == "They", evidence: story.evidence(0, sentence),
          isQuotation: false))
    }
    let briefing = try #require(site(of: story).topics.first).briefing
    #expect(briefing.positions.isEmpty)
    #expect(briefing.others.map(\.speaker) == ["Villagers"])
  }

  @Test func `that only an unnamed source tells are known to be reported`() throws {
    let positions = try #require(wishes().first).briefing.positions
    #expect(positions.first?.verbClasses == ["demanded"])
  }

  @Test func `of one sentence go each to the topic that it names`() throws {
    let topics = try wishes(["fares", "strike"])
    let counts = topics.map { topic in
      topic.briefing.positions.flatMap(\.statements).map(\.evidence.range.count)
    }
    #expect(
      counts == [["lower fares in the north".utf8.count], ["an end to the strike".utf8.count]])
    #expect(topics.map(\.briefing.beside.count) == [1, 1])
  }

  @Test func `are the words of a sentence that name the topic, and of no unnamed source`() throws {
    let statements = try wishes().flatMap(\.briefing.positions).flatMap(\.statements)
    #expect(statements.count == 1)
    #expect(statements.first?.evidence.range.count == "lower fares in the north".utf8.count)
  }

  /// By party, how many statements are shown of a story in which Norland wants several things and says
  /// another together with Orrin.
  private func joint(wishes: [String]) throws -> [String: Int] {
    var story = Story()
    story.add(wishes + ["Norland and Orrin said that talks about fares would go on."])
    let last = wishes.count + 1
    story.addActor(0, "Norland", kind: .state, sentences: Array(1...last))
    story.addActor(0, "Orrin", kind: .state, sentences: [last])
    let speakers = (1...last).map { (0, $0) } + [(1, last)]
    story.articles[0].contents.statements = speakers.map { actor, sentence in
      Statement(
        verbClass: "demanded", verb: "said", actor: actor, speaker: "",
        evidence: story.evidence(0, sentence), isQuotation: false)
    }
    let site = site(of: story)
    let positions = try #require(site.topics.first).briefing.positions
    return Dictionary(
      positions.filter { !$0.statements.isEmpty }
        .map { (site.actors[$0.actor].name, $0.statements.count) }, uniquingKeysWith: +)
  }

  @Test func `are not what a party held before it says the contrary`() throws {
    var story = Story()
    story.add(["Norland, which had denied that fares rose, now accepts that fares did rise."])
    story.addActor(0, "Norland", kind: .state)
    var denied = story.evidence(0, 1)
    denied.range = denied.range.lowerBound + 31..<denied.range.lowerBound + 41
    story.articles[0].contents.statements = [
      ("denied", denied), ("accepted", story.evidence(0, 1)),
    ].map { verb, evidence in
      Statement(
        verbClass: verb, verb: verb, actor: 0, speaker: "", evidence: evidence, isQuotation: false)
    }
    let site = site(of: story)
    let position = try #require(site.topics.first?.briefing.positions.first)
    #expect(position.statements.map(\.verbClass) == ["accepted"])
  }

  @Test func `are of each stance, though in words that need those before`() throws {
    var story = Story()
    story.add([
      "Norland refused to lower the fares of the ferries in the north.",
      "He said that the fares would stay as they are until the autumn.",
    ])
    story.articles[0].contents.sentences[1].standsAlone = false
    story.addActor(0, "Norland", kind: .state, sentences: [1, 2])
    story.articles[0].contents.statements = [(1, "rejected"), (2, "said")].map { place, verb in
      Statement(
        verbClass: verb, verb: verb, actor: 0, speaker: "", evidence: story.evidence(0, place),
        isQuotation: false)
    }
    let site = site(of: story)
    let position = try #require(site.topics.first?.briefing.positions.first)
    #expect(position.statements.map(\.evidence.sentence) == [1, 2])
    #expect(position.verbClasses == ["rejected", "said"])
  }

  @Test func `are own words before those in the words of another`() throws {
    var story = Story()
    story.add([
      "Orrin has not promised the lower fares that Norland demands for the ferries.",
      "In the spring the ministers of Norland asked for fares of half as much.",
    ])
    story.addActor(0, "Norland", kind: .state, sentences: [1, 2])
    story.addActor(0, "Orrin", kind: .state, sentences: [1])
    var aside = story.evidence(0, 1)
    aside.range = aside.range.lowerBound + 23..<aside.range.lowerBound + 38
    let told = [(1, story.evidence(0, 1)), (0, aside), (0, story.evidence(0, 2))]
    story.articles[0].contents.statements = told.map { actor, evidence in
      Statement(
        verbClass: "demanded", verb: "asked", actor: actor, speaker: "", evidence: evidence,
        isQuotation: false)
    }
    let site = site(of: story)
    let positions = try #require(site.topics.first).briefing.positions
    let norland = try #require(positions.first { site.actors[$0.actor].name == "Norland" })
    #expect(norland.statements.map(\.evidence.sentence) == [2, 1])
  }

  @Test func `are told together of all who hold them, or of none`() throws {
    let wishes = [
      "Norland wants lower fares before winter begins.",
      "Norland demands that children travel without fares.",
      "Norland asks Aarby to publish every change of fares.",
      "Norland expects discounts on fares for nurses.",
      "Norland seeks refunds of fares after cancelled crossings.",
      "Norland insists on one office that sets all fares.",
      "Norland calls for night boats with fares of a crown.",
      "Norland would like dogs and bicycles to pay no fares.",
    ]
    #expect(try joint(wishes: [wishes[0]]) == ["Norland": 2, "Orrin": 1])
    #expect(try joint(wishes: wishes) == ["Norland": 8])
  }
}

@Suite struct `Parts of figures` {
  @Test func `are no numbers of their own beside the whole`() throws {
    var story = Story()
    story.add(["The breach killed 40 people, including 7 children.", "It killed 41."])
    for (value, sentence) in [(40.0, 1), (7, 1), (41, 2)] {
      story.addFigure(0, value, .exact, sentence: sentence)
    }
    story.articles[0].contents.figures[1].partOf = 0
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    let rows = try #require(site.measures.first).rows
    #expect(rows.map(\.relation) == [.first, .part, .first])
    #expect(site.whole(of: rows[1].figure)?.value == 40)
    #expect(site.whole(of: rows[0].figure) == nil)
  }
}

@Suite struct `Figures of actors` {
  @Test func `are those attributed to them in the words of the sentence`() throws {
    let speaker = "health authorities in Orrin"
    var story = Story()
    story.add(["The breach killed 40, \(speaker) say."])
    story.addActor(0, "Orrin's health ministry", kind: .organisation)
    story.addFigure(0, 40, .exact)
    story.articles[0].contents.figures[0].attributedTo = speaker
    story.articles[0].contents.statements.append(
      Statement(
        verbClass: "said", verb: "say", actor: 0, speaker: speaker,
        evidence: story.evidence(0, 1), isQuotation: false))
    let site = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(try #require(site.actors.first).figures.map(\.value) == [40])
  }
}

@Suite struct `Measures of topics` {
  private func measures(_ topics: [[String]]) -> [[Int]] {
    var story = Story()
    story.add([
      "The breach killed 40 in Orrin, where aid has come to its 900 residents.",
      "The aid for Orrin cost the governor 70 carts of grain and much sleep.",
    ])
    story.addFigure(0, 40, .exact)
    story.addFigure(0, 70, .exact, what: nil, sentence: 2)
    story.addFigure(0, 900, .exact, what: nil)
    let entries = topics.map { terms in
      TopicEntry(
        name: terms[0], slug: story.articles[0].article.slug, terms: terms,
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    let curation = Curation(topics: entries)
    let site = index(story.articles, curation: curation, known: KnownActors()).value
    return site.topics.map { topic in
      topic.briefing.measures.flatMap { site.measures[$0].rows }
        .compactMap { $0.figure.value.map(Int.init) }.sorted()
    }
  }

  @Test func `are tolls where the topic is about them, and else what its sentences tell`() {
    #expect(measures([["breach", "killed"], ["aid"]]) == [[40], [70, 900]])
    #expect(measures([["breach"], ["aid"]]) == [[40, 70, 900], [40, 70, 900]])
  }
}
