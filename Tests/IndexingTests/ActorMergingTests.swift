import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Actors of several articles` {
  /// The names and kinds of those of two articles, where the second begins with `line`.
  private func merged(_ line: String, _ name: String) -> [String] {
    var story = Story()
    story.add(["The deal pleased Fair Velk."])
    story.addActor(0, "Fair Velk", kind: .organisation)
    story.add([line])
    story.addActor(1, name, kind: .place)
    let start =
      line.utf8.count - line[(line.firstRange(of: name)?.lowerBound ?? line.endIndex)...].utf8.count
    story.articles[1].contents.mentions[0].evidence.range = start..<start + name.utf8.count
    return mergedActors(of: story.articles, curation: Curation(), known: KnownActors())
      .map { "\($0.kind) \($0.name): \($0.members.count)" }
  }

  @Test func `are one where a sentence begins with the whole name`() {
    #expect(merged("Fair Velk said it would go.", "Velk") == ["organisation Fair Velk: 2"])
  }

  @Test(arguments: ["Rural Velk is wet.", "A fair Velk is wet.", "Velk is wet."])
  func `are two elsewhere`(_ line: String) {
    #expect(merged(line, "Velk") == ["organisation Fair Velk: 1", "place Velk: 1"])
  }
}
