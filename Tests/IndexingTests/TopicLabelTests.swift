import CalendarDates
import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Words that name topics` {
  /// Adds the phrases that some words make wherever they stand.
  private func story(_ articles: [[String]], words: [String]) throws -> Story {
    let meanings = Analyzer.english.topicMeanings
    var story = Story()
    for (article, lines) in articles.enumerated() {
      story.add(lines)
      for (sentence, line) in lines.enumerated() {
        let start = story.articles[article].sentences[sentence].range.lowerBound
        for word in words {
          for place in line.lowercased().ranges(of: word) {
            let lower = line.utf8.distance(from: line.startIndex, to: place.lowerBound)
            let parts = word.split(separator: " ").map { meanings.stem(of: String($0)) }
            let head = try #require(parts.last)
            story.articles[article].contents.phrases.append(
              Phrase(
                hash: parts.count > 1 ? parts[0] &* 31 &+ head : head, head: head,
                modifier: parts.count > 1 ? parts[0] : 0, form: Stem.hash(word.utf8) | 1,
                range: start + lower..<start + lower + word.utf8.count, sentence: sentence,
                wordCount: parts.count))
          }
        }
      }
      story.articles[article].contents.phrases.sort {
        ($0.sentence, $0.range.lowerBound) < ($1.sentence, $1.range.lowerBound)
      }
    }
    return story
  }

  private func names(_ articles: [[String]], words: [String]) throws -> [String] {
    let story = try story(articles, words: words)
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    return index.topics.map(\.name)
  }

  @Test func `are no topic of what stands beside a mere toll`() throws {
    var story = try story(
      [
        ["The deaths shocked all.", "Norland urged calm, as 40 were killed.", "Rain fell."],
        ["The deaths were many.", "The deaths rose."],
      ], words: ["deaths"])
    story.addActor(0, "Norland", kind: .state, sentences: [2])
    story.addFigure(0, 40, .exact, sentence: 2)
    let whole = story.evidence(0, 2)
    let start = whole.range.lowerBound
    story.articles[0].contents.figures[0].evidence.range = start + 24..<start + 26
    var calm = whole
    calm.range = start + 14..<start + 18
    story.articles[0].contents.statements = [
      Statement(
        verbClass: "demanded", verb: "urged", actor: 0, speaker: "Norland", evidence: calm,
        isQuotation: false)
    ]
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    let deaths = try #require(index.topics.first { $0.name == "Deaths" })
    #expect(deaths.sentences.contains { $0.article == 0 && $0.sentence == 2 })
    #expect(deaths.briefing.beside == [calm])
    #expect(deaths.briefing.positions.isEmpty)
  }

  @Test(arguments: [
    ("Norland urged calm, as 40 were killed.", 24, false),
    ("Norland lost 40 lives as the rain fell.", 13, true),
  ])
  func `begin with no toll told in passing`(_ line: String, _ place: Int, _ isFirst: Bool) throws {
    var story = try story(
      [
        [line, "Rain fell."],
        ["The deaths were many.", "The deaths rose.", "In Orrin 30 people died."],
        ["The deaths shocked all."],
      ], words: ["deaths"])
    for (article, day) in ["09", "02", "01"].enumerated() {
      story.articles[article].contents.article.metadata.date = DateSpan("2031-03-\(day)")
    }
    story.addActor(0, "Norland", kind: .state)
    story.addFigure(0, 40, .exact, group: "Norland")
    story.articles[0].contents.figures[0].evidence.range = place..<place + 2
    story.addFigure(1, 30, .exact, group: "Orrin", sentence: 3)
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    let deaths = try #require(index.topics.first { $0.name == "Deaths" })
    #expect(deaths.sentences.contains { $0.article == 0 && $0.sentence == 1 })
    #expect((deaths.briefing.bottomLine.first?.article == 0) == isFirst)
  }

  @Test func `place what stands below a heading that names a topic`() throws {
    var story = try story(
      [
        ["The verdict was read.", "The verdict:", "Lawyers wept.", "Weather:", "It rained."],
        ["The verdict was harsh.", "The verdict stands."],
      ], words: ["verdict"])
    var contents = story.articles[0].contents
    for heading in [1, 3] { contents.sentences[heading].isHeading = true }
    story.articles[0] = AnnotatedArticle(contents)
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    let verdict = try #require(index.topics.first { $0.name == "Verdict" })
    #expect(verdict.sentences.filter { $0.article == 0 }.map(\.sentence).contains(3))
    #expect(!verdict.sentences.contains { $0.article == 0 && $0.sentence == 5 })
  }

  @Test func `place what names a body of their kind`() throws {
    var story = try story(
      [
        ["The court sat.", "Anna left.", "Judges hear no appeal.", "Margaret plays."],
        ["The court was full.", "The court rose."],
      ], words: ["court"])
    story.addActor(0, "Supreme Court", kind: .organisation, sentences: [3])
    story.addActor(0, "Margaret Court", kind: .person, sentences: [4])
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    let court = try #require(index.topics.first { $0.name == "Court" })
    #expect(court.sentences.filter { $0.article == 0 }.map(\.sentence) == [1, 3])
  }

  @Test func `are of what is tried, not of the court`() throws {
    let tried = [
      ["The court sat.", "The trial went on.", "The district court was full."],
      ["The district court adjourned.", "The court heard a clerk.", "The trial is long."],
    ]
    #expect(try names(tried, words: ["court", "trial", "district court"]) == ["Trial"])
    let ruled = [
      ["The court sat.", "The verdict was read.", "The court was full.", "The verdict stands."],
      ["The court adjourned.", "The verdict was harsh.", "The verdict and the court are news."],
    ]
    #expect(try names(ruled, words: ["court", "verdict"]).first == "Verdict")
    let only = [
      ["The court sat.", "The court was full."], ["The court adjourned.", "A court rose."],
    ]
    #expect(try names(only, words: ["court"]) == ["Court"])
  }

  @Test(arguments: [(true, 1, 6), (false, 1, 5), (true, 2, 4), (false, 0, 6)])
  func `place a refusal with what it answers, in another paragraph too`(
    _ isReply: Bool, _ block: Int, _ count: Int
  ) throws {
    var story = try story(
      [
        ["The trial went on.", "A trial is slow.", "Norland rejected that."],
        ["The trial is long.", "A new trial is due.", "All watch the trial."],
      ], words: ["trial"])
    story.addActor(0, "Norland", kind: .state, sentences: [3])
    story.articles[0].contents.sentences[2].block = block
    if block > 1 { story.articles[0].contents.sentences[1].isFiller = true }
    story.articles[0].contents.statements = [
      Statement(
        verbClass: "rejected", verb: "rejected", actor: 0, speaker: "Norland",
        evidence: story.evidence(0, 3), isQuotation: false, isReply: isReply)
    ]
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(index.topics.map(\.sentences.count) == [count])
  }

  @Test func `place no sentence that says nothing`() throws {
    var story = try story(
      [
        ["The trial went on.", "A trial is slow.", "All watch the trial."],
        ["The trial is long.", "A new trial is due."],
      ], words: ["trial"])
    story.articles[0].contents.sentences[2].isFiller = true
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(index.topics.map(\.sentences.count) == [4])
  }

  @Test func `place what tells of their toll in other words`() throws {
    var story = try story(
      [
        ["The casualties were many.", "Some 400 people lost their lives.", "A boat sank."],
        ["The casualties rose.", "The camps are full."],
        ["No casualties are reported from Velmar.", "Some 900 families fled Orrin."],
      ], words: ["casualties"])
    story.addFigure(0, 400, .about, what: "killed", sentence: 2)
    story.addFigure(2, 900, .about, what: "displaced", sentence: 2)
    let index = index(story.articles, curation: Curation(), known: KnownActors()).value
    #expect(index.topics.map(\.name) == ["Casualties"])
    let told = index.topics.first?.sentences.map { [$0.article, $0.sentence] }
    #expect(told == [[0, 1], [0, 2], [1, 1], [2, 1]])
  }

  @Test(arguments: [
    (["A loaf was 95 orlas.", "The orlas fell by nine percent."], "orlas", false),
    (["A loaf was 95 orla.", "The orla fell by nine percent."], "orla", true),
    (["It cost 5.6 million orla.", "They owe 4,000 orla.", "The orla is weak."], "orla", true),
    (["They got a 5.6 million subsidy.", "They got a 5 million subsidy.", ""], "subsidy", false),
    (["Bread rose in 2024 subsidy or not.", "In 2025 subsidy rose.", ""], "subsidy", false),
    (["It paid $20 million rent.", "It paid $30 million rent.", ""], "rent", false),
    (["There was 1 ballot.", "The ballot rose by 1 ballot.", ""], "ballot", false),
    (["A loaf was 95 orla.", "The orla is weak.", "Few trust the orla."], "orla", false),
  ])
  func `are no money that is counted in`(_ lines: [String], _ word: String, _ isMoney: Bool) throws
  {
    let story = try story([lines.filter { !$0.isEmpty }], words: [word])
    let units = CountedUnits(story.articles)
    #expect(story.articles[0].phrases.contains(where: units.contains) == isMoney)
  }

  @Test func `are none where the text ends or begins with them`() throws {
    let story = try story([["orla"], ["5 orla"], [" orla fell"]], words: ["orla"])
    _ = CountedUnits(story.articles)
  }
}
