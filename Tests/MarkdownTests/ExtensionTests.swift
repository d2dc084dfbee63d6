import Testing

@testable import Markdown

@Suite struct `GFM extensions` {
  @Test(arguments: [
    ("gfm/spec-0.29-extensions.json", 24), ("gfm/cmark-gfm-extensions.json", 30),
  ])
  func `suites pass`(path: String, count: Int) throws {
    guard let cases = try SharedCase.load(path) else { return }
    #expect(cases.count == count)
    for c in cases {
      let ours = normalised(html(c.markdown, .gfm))
      guard let expected = c.html else { continue }
      #expect(ours == normalised(expected), "\(path) \(c.testDescription)")
    }
  }

  /// Returns `html` with attributes in one order and void elements closed in one way.
  private func normalised(_ html: String) -> String {
    html.replacing(
      "<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />"
    )
    .replacing(
      "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
      with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
  }
}
