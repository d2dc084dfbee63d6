import Foundation
import Testing

@testable import TextAnalysis

/// The five articles beside the project, where they are at hand.
private let seeds: [String] = {
  let root = ProcessInfo.processInfo.environment["SITEGEN_SHARED"] ?? "../shared"
  let folder = URL(fileURLWithPath: root).appendingPathComponent("seeds")
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
    try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
  }
}()

@Suite(.enabled(if: !seeds.isEmpty, "no ../shared/seeds here"))
struct `Topics of the seeds` {
  @Test func `have several articles each, and what they agree on`() {
    let analyses = seeds.map { Analyzer.english.analyze(plain: $0) }
    let corpus = SentenceCorpus(analyses.map { ($0.terms, $0.termEnds) })
    let topics = TopicDiscovery().topics(of: analyses.map(\.topicPhrases))
    #expect((4...8).contains(topics.count))
    for topic in topics {
      #expect(topic.sentences.count > 2)
      #expect(Set(topic.sentences.map(\.article)).count > 1)
    }
    let agreed = corpus.agreements(among: Array(0..<corpus.count)) { Int(corpus.articles[$0]) }
    #expect(agreed.count >= 3)
    for group in agreed {
      #expect(Set(group.map { corpus.articles[$0] }).count == group.count)
    }
  }

  @Test func `leave every kind of unfit sentence out`() {
    let reasons = seeds.flatMap { Analyzer.english.analyze(plain: $0).unfitness }
    #expect(reasons.contains(nil))
    for reason in [Unfitness.filler, .connective, .pointer, .fragment] {
      #expect(reasons.contains(reason))
    }
    #expect(reasons.count(where: { $0 == nil }) * 2 > reasons.count)
  }
}
