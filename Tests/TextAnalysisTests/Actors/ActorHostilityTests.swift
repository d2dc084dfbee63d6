import Testing

@testable import TextAnalysis

@Suite struct `Actors of hostile text` {
  static let texts: [String] = [
    String(repeating: "Al-", count: 5_000), String(repeating: "Bank of ", count: 5_000),
    String(repeating: "President ", count: 5_000), String(repeating: "Kim ", count: 10_000),
    String(repeating: "A. ", count: 10_000), String(repeating: "'s Bush's ", count: 5_000),
    String(repeating: "X, a head of ", count: 5_000),
    String(repeating: "THE UN WHO US. ", count: 5_000),
    String(repeating: "Israel-", count: 2_000), "’s", "-", "Al-", "Mr", "(", "&", "U.S.",
    "of Of of", "Of Days of Mercy", "OF Acts of Parliament",
    "\u{0}\u{FEFF}É", (0..<5_000).map { "John Smith\($0 % 7)x Name\($0)y " }.joined(),
    (0..<3_000).map { "Ann N\(String($0, radix: 26, uppercase: false))ov met Nov. " }.joined(),
  ]

  @Test(.timeLimit(.minutes(20)), arguments: texts.indices)
  func `take bounded time`(_ index: Int) {
    let analysis = Analyzer.english.analyze(plain: Self.texts[index])
    for mention in analysis.mentions {
      #expect(mention.range.upperBound <= analysis.text.bytes.count)
      #expect(analysis.actors.indices.contains(mention.actor))
    }
  }

  @Test func `bytes that are no text do no harm`() {
    var generator = SystemSeed(state: 42)
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 24) }
      let blocks = [TextBlock(range: 0..<bytes.count)]
      let known = KnownActors([
        KnownActor(name: "é"), KnownActor(name: "\u{0}"), KnownActor(name: ""),
      ])
      let context = AnalysisContext(knownActors: known, explains: true)
      _ = Analyzer.english.analyze(bytes, blocks: blocks, context: context)
    }
  }

  /// A small generator with a fixed seed.
  private struct SystemSeed {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}
