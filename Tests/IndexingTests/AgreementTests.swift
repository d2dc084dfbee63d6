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

  @Test func `are no events of a month alone`() {
    #expect(agreements(accidents(["2031-05", "2031-05"])).isEmpty)
  }
}
