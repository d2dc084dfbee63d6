import Diagnostics
import Testing

private let source = SourceText(
  file: "seeds/a.md", bytes: Array("---\r\ntitle: x\r\ntopics: climät\n---\n\tend".utf8))

@Suite struct `Source text` {
  @Test(arguments: [
    (0, 1, 1), (5, 2, 1), (15, 3, 1), (23, 3, 9), (29, 3, 14), (30, 3, 15), (31, 4, 1), (35, 5, 1),
    (99, 5, 5),
  ])
  func `counts lines and scalars`(offset: Int, line: Int, column: Int) {
    let position = source.position(at: offset)
    #expect(position == SourcePosition(file: "seeds/a.md", line: line, column: column))
  }

  @Test func `survives bytes that are no text`() {
    let broken = SourceText(file: "x", bytes: [0xFF, 0x0A, 0xC3, 0x28, 0x00])
    #expect(broken.position(at: 3).description == "x:2:2")
    #expect(broken.excerpt(for: 2..<99).length == 3)
    #expect(SourceText(file: "x", bytes: []).excerpt(for: 0..<0).text == "")
  }

  @Test(arguments: [
    "", "a\r\nbé\rc\n\n", "\n\r\n", String(repeating: "é x ", count: 700) + "\nend",
    String(repeating: "日本\r\n", count: 300),
  ])
  func `has the same places with a table of its lines`(_ text: String) {
    for bytes in [Array(text.utf8), Array(text.utf8) + [0xFF, 0x0A, 0xC3]] {
      let often = SourceText(file: "x", bytes: bytes)
      for _ in 0..<40 { _ = often.position(at: 0) }
      for offset in stride(from: 0, through: bytes.count + 1, by: bytes.count < 100 ? 1 : 37)
      where offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 {
        let once = SourceText(file: "x", bytes: bytes)
        #expect(once.position(at: offset) == often.position(at: offset))
        let range = offset..<offset + 5
        #expect(once.excerpt(for: range) == often.excerpt(for: range))
      }
    }
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["Sunday\n", "Sunday and "])
  func `places any number of findings in time that grows with the text`(_ text: String) {
    let text = SourceText(
      file: "x", bytes: Array(String(repeating: text, count: 100_000).utf8))
    let step = text.bytes.count / 100_000
    let findings = (0..<100_000).map { number in
      text.diagnostic(.warning, "code", "message", at: number * step..<number * step + 6)
    }
    #expect(findings.allSatisfy { $0.excerpts.first?.length == 6 })
  }

  @Test func `cuts long lines around the mark`() {
    let line = String(repeating: "a", count: 200) + "HERE" + String(repeating: "b", count: 200)
    let excerpt = SourceText(file: "x", bytes: Array(line.utf8)).excerpt(for: 200..<204)
    #expect(excerpt.column == 201)
    let mark = excerpt.text.dropFirst(excerpt.column - excerpt.firstColumn).prefix(4)
    #expect(mark == "HERE")
    #expect(excerpt.text.hasPrefix("…") && excerpt.text.hasSuffix("…"))
  }
}

@Suite struct `Printed diagnostics` {
  static let finding = source.diagnostic(
    .error, "unknown-topic", "unknown topic \"climät\"", at: 23..<30,
    label: "not in topics.yml", help: "did you mean \"climate\"?")

  @Test func `have one line for tools`() {
    #expect(
      Self.finding.line
        == "seeds/a.md:3:9: error: unknown topic \"climät\" [unknown-topic]")
  }

  @Test func `have a frame for people`() {
    #expect(
      Self.finding.frame() == """
        error[unknown-topic]: unknown topic "climät"
         --> seeds/a.md:3:9
           3 | topics: climät
             |         ^^^^^^ not in topics.yml
          help: did you mean "climate"?
        """)
  }

  @Test func `have an object for programs`() {
    #expect(
      Self.finding.json
        == #"{"severity":"error","code":"unknown-topic","message":"unknown topic \"climät\"","#
        + #""file":"seeds/a.md","line":3,"column":9,"help":"did you mean \"climate\"?"}"#)
  }

  @Test func `do not let text steer the terminal`() {
    let hostile = Diagnostic(.warning, "x", "a\u{1B}[2Jb\nc\u{202E}d")
    #expect(hostile.line == "warning: a [2Jb c d [x]")
    #expect(!hostile.frame(style: .colored).contains("\u{1B}[2J"))
  }

  @Test func `sort by place, errors first`() {
    let place = SourcePosition(file: "a", line: 2, column: 1)
    let later = SourcePosition(file: "a", line: 10, column: 1)
    let sorted = [
      Diagnostic(.warning, "w", "", at: later), Diagnostic(.warning, "w", "", at: place),
      Diagnostic(.error, "e", "", at: place), Diagnostic(.error, "run", ""),
    ].sorted()
    #expect(sorted.map(\.code) == ["run", "e", "w", "w"])
    #expect(sorted.last?.position == later)
  }
}

@Suite struct `Suggestions` {
  @Test(arguments: [
    ("climat", ["climate", "weather"], ["climate"]), ("titel", ["title", "tile"], ["title"]),
    ("x", ["abc"], []), ("title", ["title"], []), ("", ["a"], ["a"]),
  ])
  func `are near`(name: String, candidates: [String], expected: [String]) {
    #expect(suggestions(for: name, among: candidates) == expected)
  }
}
