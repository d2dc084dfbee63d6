import Diagnostics
import Testing

@testable import Parsing

@Suite struct `The plain reader of YAML` {
  /// Fragments of which lines are made at random; many make no sense together.
  static let pieces = [
    "title", "date", "a-b", "_x", "9", ":", ": ", "- ", "-", "  - ", "[", "]", ", ", ",", "\"", "'",
    "word", "two words", "2024-03-31", "~", "null", "true", "# comment", " #", "#", "é", "عربي",
    " ",
    "  ", "\\", "\\n", #"\""#, "''", "{", "}", "|", ">", "*a", "&a ", "!!str ", "%", "@", "`", "?",
    "? ", "...",
    "---", "https://example.org/a:b#c", "it's", "say \"x\"", "\r", "x:y", "…", "\u{A0}", "1.5", "=",
    "<<", "\t",
  ]

  static func agree(_ text: String) -> (isPlain: Bool, agrees: Bool) {
    let source = SourceText(file: "f", bytes: Array(text.utf8))
    let range = 0..<source.bytes.count
    guard let plain = PlainYAML.read(source.bytes, in: range) else { return (false, true) }
    let expected = Result { () throws(Diagnostic) in try readYAMLThroughYams(source, in: range) }
    guard case .success(let node) = expected else { return (true, false) }
    guard let node else { return (true, plain.fields.isEmpty) }
    let value = YAMLNode(value: .record(plain.fields), offset: plain.start)
    return (true, value == node)
  }

  @Test func `gives what Yams gives, or nothing`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var plain = 0
    for _ in 0..<30_000 {
      var text = ""
      for _ in 0..<(1 + next(4)) {
        // Half of the lines begin as a key does, so that many are read to their end.
        if next(2) == 0 {
          text += ["a: ", "b: ", "key: ", "k:", "- ", "  - ", "a: [", "c: \""][next(8)]
        }
        for _ in 0..<next(5) { text += Self.pieces[next(Self.pieces.count)] }
        text += next(12) == 0 ? "\r\n" : "\n"
      }
      let result = Self.agree(text)
      if result.isPlain { plain += 1 }
      #expect(result.agrees, "\(text.debugDescription)")
    }
    #expect(plain > 2000)
  }

  @Test(arguments: [
    "title: A headline, with: no", "title: A headline\ndate: 2024-03-31\n",
    "authors:\n  - One\n  - Two, Three\nlang: en\n", "authors:\n- One\n- \"Two: x\"\nlang: en",
    "topics: [a b, 'c, d', \"e: f\"]\n", "topics: []\n", "title:\n", "title:\ndate: x\n",
    "# only a comment\n\ntitle: x # behind\n", "title: it's\n", "title: a#b\n",
    "url: https://a.b/c:d\n",
    "title: \"x\"  \r\ndate: y\r\n", "a: b\n  c\n", "a:\n  b\n", "a:\n  b: c\n",
    "a:\n - b\n  - c\n",
    "a:\n- b\n\n# c\n- d\ne: f\n", "a: [b, c,]\n", "a: [b,, c]\n", "a: [\n  b]\n", "a: - b\n", "\n",
    "",
    "a: é\u{85}b: c\n", "a: x\u{2028}b\n", "a: 'it''s'\n", "a: \"\"\n", "a:  \n  - x\n", "a: [ ]\n",
    #"a: "say \"no\" \\""#, #"a: ["b \", c", 'd'', e']"#, #"a: "\""#, #"a: "x\""#, #"a: ["\""]"#,
    "a: '''", #"a: "tab \t""#, #"a: ["x\", y]"#,
  ])
  func `agrees on lines that people write`(text: String) {
    #expect(Self.agree(text).agrees)
  }

  @Test(arguments: [
    "title: A headline\ndate: 2024-03-31\nurl: https://a.b/c?d=e#f\nauthors: [A B, \"C, D\"]\n",
    "topics:\n  - mediation\n  - casualties\n\n# note\nlang: en\ndescription:\n",
  ])
  func `reads ordinary front matter by itself`(text: String) {
    #expect(Self.agree(text) == (true, true))
  }
}
