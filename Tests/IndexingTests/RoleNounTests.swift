import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Nouns of roles` {
  @Test(arguments: [
    ("the baker who called the fire brigade", "baker", true), ("village baker", "baker", true),
    ("Baker of Orrin", "Baker", true), ("village baker", "bakers", false),
    ("head of the bakers", "bakers", false), ("mayor, baker and poet", "baker", false),
  ])
  func `are none of a topic in the singular`(role: String, word: String, isOne: Bool) throws {
    try check(role, word, .person, isOne)
  }

  @Test(arguments: [
    ("hedge fund", "hedge fund", true), ("hedge fund", "pension fund", false),
    ("bank", "bank", false), ("private equity firm", "equity firms", false),
  ])
  func `of bodies are those of two words`(role: String, words: String, isOne: Bool) throws {
    try check(role, words, .organisation, isOne)
  }

  private func check(_ role: String, _ word: String, _ kind: ActorKind, _ isOne: Bool) throws {
    var story = Story()
    story.add([word])
    let slug = story.articles[0].article.slug
    let evidence = story.evidence(0, 1)
    let actor = Actor(
      name: "Ada Lund", slug: slug, kind: kind, aliases: [], note: nil, sameAs: [],
      isLinked: true, mentions: [], roles: [Role(actor: 0, words: role, evidence: evidence)],
      articles: [0], statements: [], figures: [], companions: [])
    let stem = Stem.hash(try #require(word.split(separator: " ").last).utf8)
    let phrase = Phrase(
      hash: stem, head: stem, form: 1, range: evidence.range, sentence: 0, wordCount: 1)
    #expect(RoleNouns([actor]).contains(phrase, of: story.articles[0]) == isOne)
  }
}
