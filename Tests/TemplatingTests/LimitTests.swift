import Diagnostics
import Testing

@testable import Templating

@Suite(.timeLimit(.minutes(20))) struct `Limits` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: String

    init(_ name: String, _ source: String) {
      testDescription = name
      self.source = source
    }
  }

  static let hostile = [
    Case("100,000 open sections", String(repeating: "{{#page}}", count: 100_000)),
    Case(
      "100,000 nested sections",
      String(repeating: "{{#page}}", count: 100_000)
        + String(repeating: "{{/page}}", count: 100_000)
    ),
    Case("100,000 open braces", String(repeating: "{{{", count: 100_000)),
    Case("a tag of 10 MB", "{{" + String(repeating: "a", count: 10_000_000) + "}}"),
    Case("a tag of 900 kB never closed", "{{" + String(repeating: "a", count: 900_000)),
    Case("a path of 50,000 dots", "{{" + String(repeating: "a.", count: 50_000) + "}}"),
    Case("20,000 filters", "{{page.title" + String(repeating: "|size", count: 20_000) + "}}"),
    Case("5,000 closes", String(repeating: "{{/page}}", count: 5_000)),
    Case("5,000 stray tags", String(repeating: "{{nothing}}", count: 5_000)),
    Case("a markup of open tags", String(repeating: "<a ", count: 30_000) + "{{page.kind}}"),
  ]

  @Test(arguments: hostile)
  func `hostile templates end in findings`(_ c: Case) {
    let result = Fixture.render(c.source)
    #expect(result.text == nil)
    #expect((1...60).contains(result.findings.count))
  }

  @Test func `deep nesting names the limit`() {
    let source =
      String(repeating: "{{?page}}", count: 65) + String(repeating: "{{/page}}", count: 65)
    #expect(Fixture.places(Fixture.render(source).findings).contains("1:577 limit"))
    let allowed =
      String(repeating: "{{?page}}", count: 64) + String(repeating: "{{/page}}", count: 64)
    #expect(Fixture.render(allowed).text == "")
  }

  @Test func `a partial inside itself without end`() {
    let result = Fixture.render("{{> loop}}", ["loop": "x{{> loop}}"])
    #expect(Fixture.places(result.findings) == ["1:2 limit"])
    #expect(result.findings.first?.position?.file == "loop.mustache")
    #expect(result.findings.first?.message.contains("loop > loop") == true)
  }

  @Test func `an indented partial inside itself without end`() {
    let result = Fixture.render("  {{> loop}}\n", ["loop": "x\n  {{> loop}}\n"])
    #expect(result.findings.map(\.code) == ["limit"])
  }

  @Test func `a parent of itself`() {
    let result = Fixture.render("{{<a}}{{/a}}", ["a": "{{<a}}{{/a}}"])
    #expect(result.findings.map(\.code) == ["limit"])
    let mutual = Fixture.render(
      "{{<a}}{{/a}}",
      ["a": "{{<b}}{{$x}}1{{/x}}{{/b}}", "b": "{{$x}}2{{/x}}{{<a}}{{$x}}3{{/x}}{{/a}}"])
    #expect(mutual.findings.map(\.code) == ["limit"])
  }

  @Test func `partials that double at each level`() {
    var others: [String: String] = [:]
    for level in 0..<60 { others["p\(level)"] = "{{> p\(level + 1)}}x{{kind}}{{> p\(level + 1)}}" }
    others["p60"] = "y"
    let result = Fixture.render("{{#page}}{{> p0}}{{/page}}", others)
    #expect(result.findings.map(\.code).contains("limit"))
    #expect(result.text == nil)
  }

  @Test func `text that doubles at each level`() {
    var others: [String: String] = [:]
    for level in 0..<60 { others["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    others["p60"] = "0123456789"
    let result = Fixture.render("{{> p0}}", others)
    #expect(result.findings.map(\.code).contains("limit"))
  }

  @Test func `a list in a list in a list`() throws {
    let inner = "[" + Array(repeating: "1", count: 2000).joined(separator: ",") + "]"
    let json = "{\"a\":\(inner)}"
    let loops = String(repeating: "{{#a}}", count: 4) + "x" + String(repeating: "{{/a}}", count: 4)
    let result = try rendered(loops, json: Array(json.utf8))
    #expect(result.text == nil)
    #expect(result.findings.first?.contains("[limit]") == true)
  }

  @Test func `a page longer than the limit`() throws {
    let text = String(repeating: "x", count: 100_000)
    let list = "[" + Array(repeating: "1", count: 1000).joined(separator: ",") + "]"
    let result = try rendered(
      "{{#a}}{{t}}{{/a}}", json: Array("{\"a\":\(list),\"t\":\"\(text)\"}".utf8))
    #expect(result.text == nil)
    #expect(result.findings.first?.contains("[limit]") == true)
  }

  @Test func `records in a circle as JSON`() {
    let result = Fixture.render("<script type=\"application/json\">{{page}}</script>")
    #expect(result.findings.map(\.code).contains("limit"))
  }

  @Test func `invalid bytes in values become U+FFFD`() {
    let builder = ValueBuilder(Fixture.schema)
    let value = builder.text([0x61, 0xFF, 0xC3, 0x28, 0x00, 0x62])
    #expect(builder.tape.bytes == Array("a\u{FFFD}\u{FFFD}(\u{0}b".utf8))
    #expect(value.count == 10)
  }

  @Test func `template bytes that are not UTF-8 are a finding`() {
    let source = TemplateSource(
      name: "article", path: "article.mustache", bytes: [0x61, 0x0A, 0xFF])
    let findings = Theme.compile([source], for: Fixture.schema).diagnostics
    #expect(Fixture.places(findings) == ["2:1 bad-encoding"])
  }
}
