import Testing

@testable import Markdown

@Suite struct `CommonMark` {
  @Test(arguments: [
    ("commonmark/spec-0.30.json", 652, false),
    ("commonmark/cmark-0.30.2-regression.json", 16, false),
    ("commonmark/cmark-0.30.2-smart-punct.json", 16, true),
  ])
  func `suites pass, and every node is found in the source`(
    path: String, count: Int, smart: Bool
  ) throws {
    guard let cases = try SharedCase.load(path) else { return }
    #expect(cases.count == count)
    for c in cases {
      #expect(html(c.markdown, smart: smart) == c.html ?? "", "\(path) \(c.testDescription)")
      #expect(misses(c.markdown, smart: smart) == 0, "\(path) \(c.testDescription): \(c.markdown)")
    }
  }
}
