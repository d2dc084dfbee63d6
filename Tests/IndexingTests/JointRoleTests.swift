import Diagnostics
import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `What several do together` {
  private static let names = ["Norland", "Orrin", "Velk"]

  /// Articles of one line each, which name some of three states.
  private func story(_ lines: [String]) -> Story {
    var story = Story()
    for line in lines {
      let article = story.add([line])
      story.articles[article].contents.actors = Self.names.map {
        ActorCandidate(name: $0, kind: .state, aliases: [])
      }
      for (actor, name) in Self.names.enumerated() {
        for range in line.ranges(of: name) {
          let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
          let evidence = Evidence(
            article: article, sentence: 1, range: start..<start + name.utf8.count)
          story.articles[article].contents.mentions.append(
            Mention(actor: actor, form: .name, evidence: evidence))
        }
      }
      story.articles[article].contents.mentions.sort { $0.evidence < $1.evidence }
    }
    return story
  }

  /// The words told together of `lines`.
  private func told(_ lines: String...) -> [[String]] {
    let story = story(lines)
    return JointRoles(story.articles).groups.map { group in
      group.told.map { evidence in
        String(decoding: story.articles[evidence.article].text[evidence.range], as: UTF8.self)
      }
    }
  }

  @Test func `is told by the words for it and the names, the fewest first`() {
    let told = told(
      "The sale was mediated by Norland, Orrin, and the Velk, which met.",
      "It is mediated by both Orrin and Norland, as mediators from Velk said.")
    #expect(
      told == [["mediated by both Orrin and Norland", "mediated by Norland, Orrin, and the Velk"]])
  }

  @Test func `is an agreement on the topic that has the word`() throws {
    let story = story([
      "A sale mediated by Norland and Orrin fell flat.",
      "A sale mediated by Norland and Orrin won.",
    ])
    let topics = try ["Mediation", "Sale"].map { name in
      TopicEntry(
        name: name, slug: try #require(Slug(title: name)), terms: [name.lowercased()],
        position: SourcePosition(file: "topics.yml", line: 1, column: 1))
    }
    let site = index(story.articles, curation: Curation(topics: topics), known: KnownActors()).value
    let evidence = site.topics.map { $0.briefing.agreements.map(\.evidence) }
    #expect(evidence[0].map { $0.map(\.range) } == [[7..<36, 7..<36]])
    #expect(evidence[1].flatMap(\.self).allSatisfy { $0.range.lowerBound == 0 })
  }

  @Test(arguments: [
    // One alone, others, another thing, no list, another sentence part.
    "The sale was mediated by Norland.", "The sale was mediated by Velk and Norland.",
    "The sale was held up by Norland and Orrin.", "Sales mediated by Norland angered Orrin.",
    "Mediated sales went on in Norland and Orrin.", "By Norland and Orrin it was mediated.", "",
  ])
  func `is nothing else`(_ line: String) {
    #expect(told("The sale was mediated by Norland and Orrin.", line).isEmpty)
  }
}
