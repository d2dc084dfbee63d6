import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Disputes of parties` {
  /// A statement: speaker, sentence, class, its words within the sentence or `nil` for all, a mere answer.
  private struct Told {
    var actor: Int
    var sentence: Int
    var verbClass: String
    var words: String?
    var isReply = false
  }

  /// A story of Norland, Sutland and the speaker of Norland, Anna Berg.
  private func disputes(_ lines: [String], _ told: [Told]) -> [Briefing.Dispute] {
    var story = Story()
    story.add(lines)
    story.articles[0].contents.terms = []
    story.articles[0].contents.termEnds = []
    for line in lines {
      let words = line.split { !$0.isLetter }.filter { $0.count > 3 }
      story.articles[0].contents.terms += Set(words.map { Stem.hash(String($0).utf8) }).sorted()
      story.articles[0].contents.termEnds.append(Int32(story.articles[0].contents.terms.count))
    }
    let all = Array(1...lines.count)
    story.addActor(0, "Norland", kind: .state, sentences: all)
    story.addActor(0, "Sutland", kind: .state, sentences: all)
    for one in told {
      var place = story.evidence(0, one.sentence)
      if let words = one.words {
        let text = story.articles[0].text
        let start = place.range.first { text[$0..<place.range.upperBound].starts(with: words.utf8) }
        if let start { place.range = start..<start + words.utf8.count }
      }
      story.articles[0].contents.statements.append(
        Statement(
          verbClass: one.verbClass, verb: one.verbClass, actor: one.actor,
          speaker: one.actor == 0 ? "Norland" : "Sutland", evidence: place, isQuotation: false,
          isReply: one.isReply))
    }
    let topic = TopicEntry(
      name: "Fares", slug: story.articles[0].article.slug, terms: ["fares"],
      position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    let site = index(story.articles, curation: Curation(topics: [topic]), known: KnownActors())
    return site.value.topics.flatMap(\.briefing.disputes)
  }

  private func sentences(_ disputes: [Briefing.Dispute]) -> [[Int]] {
    disputes.map { [$0.claim.evidence.sentence, $0.reply.evidence.sentence] }
  }

  @Test func `are what one wants and the other rejects in the next sentence`() {
    let found = disputes(
      ["Norland wants the fares lowered in the north.", "Sutland rejected these demands."],
      [
        Told(actor: 0, sentence: 1, verbClass: "demanded"),
        Told(actor: 1, sentence: 2, verbClass: "rejected", isReply: true),
      ])
    #expect(sentences(found) == [[1, 2]])
  }

  @Test func `are none where a refusal tells its own matter`() {
    let found = disputes(
      ["Norland said the fares were fair.", "Sutland ruled out new fares."],
      [
        Told(actor: 0, sentence: 1, verbClass: "said"),
        Told(actor: 1, sentence: 2, verbClass: "rejected"),
      ])
    #expect(found.isEmpty)
  }

  @Test func `are none of one party with itself`() {
    let found = disputes(
      ["Norland wants lower fares.", "Norland rejected the plan."],
      [
        Told(actor: 0, sentence: 1, verbClass: "demanded"),
        Told(actor: 0, sentence: 2, verbClass: "rejected", isReply: true),
      ])
    #expect(found.isEmpty)
  }

  @Test func `stand in one sentence as well, of what is rejected the wish before the report`() {
    let found = disputes(
      ["While Norland said it wants lower fares, Sutland refused to talk."],
      [
        Told(actor: 0, sentence: 1, verbClass: "demanded", words: "lower fares"),
        Told(actor: 0, sentence: 1, verbClass: "said", words: "it wants lower fares"),
        Told(actor: 1, sentence: 1, verbClass: "rejected", words: "to talk"),
      ])
    #expect(found.map(\.claim.verbClass) == ["demanded"])
  }

  @Test func `hold what the words of a refusal name`() {
    let found = disputes(
      ["Sutland rejected the lower fares that Norland asks for."],
      [
        Told(
          actor: 1, sentence: 1, verbClass: "rejected",
          words: "the lower fares that Norland asks for"),
        Told(actor: 0, sentence: 1, verbClass: "demanded", words: "the lower fares"),
      ])
    #expect(sentences(found) == [[1, 1]])
  }

  @Test func `are of the topic on which both say most where none tells them`() {
    let found = disputes(
      [
        "Norland said the fares would fall.", "Sutland said the fares would rise.",
        "Norland wants talks.", "Sutland rejected that.",
      ],
      [
        Told(actor: 0, sentence: 1, verbClass: "said"),
        Told(actor: 1, sentence: 2, verbClass: "said"),
        Told(actor: 0, sentence: 3, verbClass: "demanded"),
        Told(actor: 1, sentence: 4, verbClass: "rejected", isReply: true),
      ])
    #expect(sentences(found) == [[3, 4]])
  }

  @Test func `are what one denies in like words that another says elsewhere`() {
    let lines = [
      "Norland denied that inspections of ferries had stopped over fares.", "A band played.",
      "Nobody came.", "It rained.", "Sutland said inspections of old ferries stopped in March.",
      "Sutland said the fares are low.",
    ]
    let denied = Told(
      actor: 0, sentence: 1, verbClass: "denied",
      words: "inspections of ferries had stopped over fares")
    let found = disputes(
      lines,
      [
        denied, Told(actor: 1, sentence: 5, verbClass: "admitted"),
        Told(actor: 1, sentence: 6, verbClass: "said"),
      ])
    #expect(sentences(found) == [[5, 1]])
    // One party says both, says little of it or that it is not so.
    #expect(
      disputes(lines, [denied, Told(actor: 0, sentence: 5, verbClass: "said")]).isEmpty)
    #expect(disputes(lines, [denied, Told(actor: 1, sentence: 6, verbClass: "said")]).isEmpty)
    var negated = lines
    negated[4] = "Sutland said inspections of ferries had not stopped over fares."
    #expect(disputes(negated, [denied, Told(actor: 1, sentence: 5, verbClass: "said")]).isEmpty)
  }

  @Test func `are what one says of a party that denies it next`() {
    let lines = [
      "Sutland said Norland had cut the fares.", "Norland denied that it had paid crews.",
    ]
    let denied = Told(actor: 0, sentence: 2, verbClass: "denied", words: "it had paid crews")
    #expect(
      sentences(disputes(lines, [Told(actor: 1, sentence: 1, verbClass: "said"), denied]))
        == [[1, 2]])
    let other = ["Sutland said it had cut the fares.", lines[1]]
    #expect(
      disputes(
        other,
        [
          Told(actor: 1, sentence: 1, verbClass: "said", words: "it had cut the fares"), denied,
        ]
      ).isEmpty)
  }
}
