import Testing

@testable import Markdown

@Suite struct `Sentence and name spans` {
  struct Case: Sendable, CustomTestStringConvertible {
    var markdown: String
    var sentences: [String] = []
    var names: [String] = []
    var expected: String

    var testDescription: String { markdown }
  }

  static let cases = [
    Case(
      markdown: "One two. Three.", sentences: ["One two.", "Three."],
      expected: "<p>[1:One two.] [2:Three.]</p>\n"),
    Case(
      markdown: "*One.* Two.", sentences: ["One.", "Two."],
      expected: "<p>[1:<em>One.</em>] [2:Two.]</p>\n"),
    Case(
      markdown: "*One. Two* three.", sentences: ["One.", "Two three."],
      expected: "<p><em>[1:One.] [2:Two]</em>[2+: three.]</p>\n"),
    Case(
      markdown: "So *it ends. And* so.", sentences: ["So it ends.", "And so."],
      expected: "<p>[1:So ]<em>[1+:it ends.] [2:And]</em>[2+: so.]</p>\n"),
    Case(
      markdown: "A [b. C](/u) d.", sentences: ["A b.", "C d."],
      expected: "<p>[1:A ]<a href=\"/u\">[1+:b.] [2:C]</a>[2+: d.]</p>\n"),
    Case(
      markdown: "***A** b. C* d.", sentences: ["A b.", "C d."],
      expected: "<p><em>[1:<strong>A</strong> b.] [2:C]</em>[2+: d.]</p>\n"),
    Case(
      markdown: "A `b. C` d.", sentences: ["A b.", "C d."],
      expected: "<p>[1:A ]<code>[1+:b.] [2:C]</code>[2+: d.]</p>\n"),
    Case(
      markdown: "- Ann said.\n- Then Ann\n  left.", sentences: ["Ann said.", "Then Ann left."],
      names: ["Ann", "Ann"],
      expected: "<ul>\n<li>[1:{Ann} said.]</li>\n<li>[2:Then {Ann}\nleft.]</li>\n</ul>\n"),
    Case(
      markdown: "So Ann\nLee left.", sentences: ["So Ann Lee left."], names: ["Ann Lee"],
      expected: "<p>[1:So {Ann\nLee} left.]</p>\n"),
    Case(
      markdown: "*Ann* Lee and **Bo Li** left.", names: ["Ann Lee", "Bo Li"],
      expected: "<p>{<em>Ann</em> Lee} and <strong>{Bo Li}</strong> left.</p>\n"),
    Case(
      markdown: "A *b Ann* Lee.", names: ["Ann Lee"], expected: "<p>A <em>b Ann</em> Lee.</p>\n"),
    Case(
      markdown: "# Ann\n\n[Ann](/u) `Ann` Ann", names: ["Ann", "Ann", "Ann", "Ann"],
      expected:
        "<h1>Ann</h1>\n<p><a href=\"/u\">Ann</a> <code>Ann</code> {Ann}</p>\n"),
    Case(
      markdown: "قال علي. ثم ذهب.", sentences: ["قال علي.", "ثم ذهب."], names: ["علي"],
      expected: "<p>[1:قال {علي}.] [2:ثم ذهب.]</p>\n"),
  ]

  @Test(arguments: cases)
  func `are written without breaking the author's markup`(_ c: Case) {
    let document = MarkdownDocument(parsing: Array(c.markdown.utf8), profile: .spec)
    var decorations = HTMLDecorations()
    decorations.sentences = ranges(of: c.sentences, in: document).enumerated().map {
      .init(range: $1, number: $0 + 1)
    }
    decorations.names = ranges(of: c.names, in: document).map { .init(range: $0, address: "N") }
    let html = String(decoding: document.html(decorations: decorations), as: UTF8.self)
    #expect(brief(html) == c.expected)
  }

  /// Returns where each of `parts` stands in the text, each searched behind the one before.
  private func ranges(of parts: [String], in document: MarkdownDocument) -> [Range<Int>] {
    var start = 0
    return parts.map { part in
      let bytes = Array(part.utf8)
      while start + bytes.count <= document.text.count,
        Array(document.text[start..<start + bytes.count]) != bytes
      {
        start += 1
      }
      defer { start += bytes.count }
      return start..<start + bytes.count
    }
  }

  /// Returns `html` with `[1:…]` for sentences, `[1+:…]` for their further pieces, `{…}` for names.
  private func brief(_ html: String) -> String {
    var result = html
    for number in 1...2 {
      result = result.replacing("<span class=\"s\" id=\"s\(number)\">", with: "[\(number):")
      result = result.replacing("<span class=\"s\" data-s=\"\(number)\">", with: "[\(number)+:")
    }
    result = result.replacing("</span>", with: "]").replacing(
      "<a class=\"actor\" href=\"N\">", with: "{")
    // The only other links of these cases go to /u.
    var open: [Character] = []
    var output = ""
    var rest = result[...]
    while let character = rest.first {
      if rest.hasPrefix("<a ") { open.append("a") }
      if character == "{" { open.append("{") }
      if rest.hasPrefix("</a>") {
        output += open.popLast() == "{" ? "}" : "</a>"
        rest = rest.dropFirst(4)
      } else {
        output.append(character)
        rest = rest.dropFirst()
      }
    }
    return output
  }
}
