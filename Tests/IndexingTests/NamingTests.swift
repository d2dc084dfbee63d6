import SiteModel
import StoryFixture
import Testing
import TextAnalysis

@testable import Indexing

@Suite struct `Words that mean the same` {
  /// A story whose articles have the phrases that the analysis finds in them.
  private func story(_ texts: [String]) -> Story {
    var story = Story()
    for text in texts {
      let article = story.add([text])
      let analysis = Analyzer.english.analyze(plain: text)
      story.articles[article].contents.phrases = analysis.topicPhrases.map { phrase in
        Phrase(
          hash: phrase.hash, head: phrase.head, form: phrase.form, range: phrase.range,
          sentence: phrase.sentence, wordCount: phrase.wordCount)
      }
      story.articles[article].contents.nearSynonyms = analysis.nearSynonyms.map {
        Evidence(article: article, sentence: $0.sentence + 1, range: $0.range)
      }
    }
    return story
  }

  @Test func `are counted with their articles, forms of a word as one`() {
    let story = story([
      "The ceasefire held. Both sides kept the ceasefire.",
      "Earlier truces failed. The ceasefire is new, the last truce was short.",
    ])
    let found = namings(of: story.articles, limit: 8)
    #expect(found.map { $0.forms.map(\.words) } == [["ceasefire", "truces"]])
    #expect(found.first?.forms.map(\.count) == [3, 2])
    #expect(found.first?.forms.map(\.articleCount) == [2, 1])
    let places = found.first?.forms.map(\.first) ?? []
    #expect(places.map { story.articles[$0.article].words($0.range) } == ["ceasefire", "truces"])
  }

  @Test(arguments: [
    "The ceasefire held. A second ceasefire followed.",
    // The words go together in a topic, but they do not mean the same.
    "The casualties were many. The deaths were few.",
    // A verb names nothing.
    "The protests went on. They protested in the rain.",
  ])
  func `are not found where one word is used, or another meaning`(_ text: String) {
    #expect(namings(of: story([text]).articles, limit: 8).isEmpty)
  }

  @Test func `are told apart from those between which writers choose`() {
    let story = story([
      "The war goes on. Leaders spoke of the offensive, and of the war.",
      "The hostilities of the spring were the worst, said a fighter to the militants. Militants fled.",
    ])
    let found = nearSynonyms(of: story.articles, limit: 8)
    #expect(
      found.map { $0.forms.map(\.words) } == [
        ["war", "offensive", "hostilities"], ["militants", "fighter"],
      ])
    #expect(found.first?.forms.map(\.count) == [2, 1, 1])
    #expect(namings(of: story.articles, limit: 8).isEmpty)
  }

  @Test(arguments: [
    // One word in two forms.
    "The war goes on. The wars of the last century were short.",
    // A part of another thing, a verb.
    "The war crimes tribunal has heard of the offensive.",
    "The operation went on. They operated in the rain, and strike on Friday.",
  ])
  func `are no choice where one word is used`(_ text: String) {
    #expect(nearSynonyms(of: story([text]).articles, limit: 8).isEmpty)
  }

  @Test func `go with an article that gets another number`() {
    var story = Story()
    story.add(["Rain."])
    story.articles[0].contents.nearSynonyms = [story.evidence(0, 1)]
    #expect(story.articles[0].moved(to: 3).nearSynonyms.map(\.article) == [3])
  }
}
