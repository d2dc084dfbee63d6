import Diagnostics
import Testing

@testable import Templating

@Suite struct `Following markup` {
  /// Where html/template is after a prefix, in words of this engine: what a value there would meet.
  private static func place(_ state: HTMLState) -> Set<String> {
    switch state.mode {
    case .text, .lessThan: return ["Text"]
    case .comment, .commentDash, .commentDashDash: return ["HTMLCmt"]
    case .rcdata: return ["RCDATA"]
    case .tagName, .tag: return ["Tag"]
    case .attributeName: return ["AttrName", "Tag"]
    case .afterName: return ["AfterName", "Tag"]
    case .beforeValue: return ["BeforeValue"]
    case .rawText: return state.element == .script ? ["JS"] : ["CSS"]
    case .doubleQuoted, .singleQuoted, .unquoted:
      switch state.attribute {
      case .url: return ["URL"]
      case .script: return ["JS"]
      case .style: return ["CSS"]
      default: return ["Attr"]
      }
    default: return []
    }
  }

  @Test func `agrees with html slash template on every prefix`() throws {
    for test in try SharedSuites.tests("html-escaping/contexts.json") ?? [] {
      var tracker = HTMLTracker(.html)
      var written: [UInt8] = []
      Array(test.text("prefix").utf8).withUnsafeBufferPointer {
        tracker.feed($0, into: &written)
      }
      // Scripts and styles take no value at all, so their inner states are one to this engine.
      var wanted = test.text("state")
      for kind in ["JS", "CSS"] where wanted.hasPrefix(kind) { wanted = kind }
      #expect(
        Self.place(tracker.state).contains(wanted),
        "\(test.text("prefix")): \(tracker.state.mode) \(tracker.state.attribute), not \(wanted)")
      guard test.text("url_part") != "None", wanted == "URL" else { continue }
      let isQuery = tracker.state.url == .query
      #expect(isQuery == (test.text("url_part") == "QueryOrFrag"), "\(test.text("prefix"))")
    }
  }

  @Test func `is the same however the text is cut`() {
    let page = """
      <!doctype html><title>a<b></title><a HREF='http://x/?a=&quot;' data-url = "/p#&#x3a;"on=c d>\
      <script type="application/ld+json">{"a</b": "\\"</script"}</script><SCRIPT src=x>a</b</script >\
      <!-- a -- b --><svg:a xlink:href="java&Tab;script&colon;x"><textarea>&lt;</textarea
      x="y"><style>p{}</style><meta http-equiv=x content='y'><img srcset="a 1x" alt=''> 1 < 2 </p>
      """
    let bytes = Array(page.utf8)
    for output in [OutputKind.html, .xml] {
      var whole = HTMLTracker(output)
      var written: [UInt8] = []
      bytes.withUnsafeBufferPointer { whole.feed($0, into: &written) }
      for cut in 1..<bytes.count {
        var tracker = HTMLTracker(output)
        var parts: [UInt8] = []
        for part in [bytes[..<cut], bytes[cut...]] {
          part.withUnsafeBufferPointer { tracker.feed($0, into: &parts) }
        }
        #expect(tracker.state == whole.state && parts == written, "\(output), cut at \(cut)")
      }
    }
  }

  static let references: [(url: String, refused: Bool)] = [
    ("javascript&#58;", true), ("javascript&#58alert", true), ("javascript&#x3a;", true),
    ("javascript&#0000000000000000000000000000000000000000058;", true),
    ("javascript&#x000000000000000000000000000000000000000003Aprompt", true),
    ("java\tscript:", true), ("java&NewLine;script&colon;", true), (" javascript:", true),
    ("JaVaScRiPt:", true), ("data:text/html,", true), ("vbscript:", true), ("blob:", true),
    ("//host/", false), ("https://host/", false), ("mailto:", false), ("a/b:c/", false),
    ("?a:", false), ("#a:", false), ("HTTPS&colon;//host/", false),
  ]

  @Test(arguments: references)
  func `schemes are read as browsers read them`(url: String, refused: Bool) {
    let result = Fixture.render("<a href=\"\(url){{page.kind}}\">x</a>")
    #expect((result.text == nil) == refused, "\(result.findings.map(\.line))")
    if refused { #expect(result.findings.map(\.code) == ["unsafe-position"]) }
  }

  @Test func `long names are told apart`() {
    let long = String(repeating: "x", count: 40)
    #expect(Fixture.render("<a \(long)=\"{{page.kind}}\">").text == "<a \(long)=\"decision\">")
    let split = Fixture.render(
      "<a {{?page.tags}}\(long)a=\"{{/page.tags}}{{^page.tags}}\(long)b=\"{{/page.tags}}c\">")
    #expect(split.findings.map(\.code) == ["split-html"])
    #expect(
      Fixture.render("<a data-\(long)-src=\"x:{{page.kind}}\">").findings.map(\.code)
        == ["unsafe-position"])
  }
}
