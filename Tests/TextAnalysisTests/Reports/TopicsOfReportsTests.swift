import Testing

@testable import TextAnalysis

@Suite struct `Topics of reports` {
  @Test func `know a topic before a weak word`() {
    let texts = [
      "Oslo praised the mediation efforts. Both mediators left.",
      "The mediation process has stalled. It was mediated by Oslo.",
    ]
    let analyses = texts.map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery().topics(of: analyses.map(\.topicPhrases))
    let labels = topics.map { analyses[$0.labelArticle].text.string($0.label.range) }
    #expect(labels == ["mediation"])
    #expect(topics.first?.sentences.count == 4)
  }
}
