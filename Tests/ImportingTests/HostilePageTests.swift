import Diagnostics
import Testing

@testable import Importing

@Suite(.enabled(if: hasParser, "libxml2 is not installed"))
struct `A hostile page` {
  static let pages: [(name: String, bytes: [UInt8])] = [
    ("empty", []), ("NUL", Array("<p>a\0b words that are long enough to be kept".utf8)),
    ("no UTF-8", [0x3C, 0x70, 0x3E, 0xFF, 0xFE, 0xC0, 0x80]),
    ("open", Array("<<<<<a href=\"<p x='".utf8)),
    ("deep blocks", Array(String(repeating: "<div>", count: 50_000).utf8) + Array("a".utf8)),
    (
      "deep words",
      Array("<p>".utf8) + Array(String(repeating: "<b><i>", count: 50_000).utf8)
        + Array("some words".utf8)
    ),
    ("many cells", Array(("<table><tr>" + String(repeating: "<td>a", count: 20_000)).utf8)),
    ("many links", Array(String(repeating: "<a href=x>a</a> ", count: 20_000).utf8)),
    (
      "deep data",
      Array(
        ("<script type='application/ld+json'>" + String(repeating: "[", count: 100_000)
          + "</script><p>Words").utf8)
    ),
    ("entities", Array("<p>&#0;&#x110000;&#xD800;&nbsp;&zwj;&unknown; words".utf8)),
  ]

  @Test(.timeLimit(.minutes(20)), arguments: pages.map(\.name))
  func `gives an article or an error`(name: String) throws {
    let bytes = try #require(Self.pages.first { $0.name == name }).bytes
    do {
      #expect(!(try SavedPage(bytes).article(file: "p").text.isEmpty))
    } catch {
      #expect(error.code == "no-article")
    }
  }

  /// Texts that Markdown or YAML would read as more than words.
  static let words = [
    "# heading", "1. item", "- item", "+ item", "* item", "> quote", "--- rule", "=== rule",
    "[link](javascript:x)", "![image](x)", "`code`", "<script>alert(1)</script>", "&lt;", "a_b_ c",
    "__x__", "*x*", "~~x~~", "[^1]", "\\", "| a | b |", "``` js", ": x", "{{x}}", "http://x.test",
    "\u{202E}x",
  ]

  @Test(arguments: words)
  func `gives words and no markup`(words: String) throws {
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let page = "<article><p>\(escaped) and more of the words that make a text</p></article>"
    let draft = try SavedPage(Array(page.utf8)).article(file: "p")
    #expect(!draft.body.contains("\n"))
    for (index, character) in draft.body.enumerated() where "#>*`[]~".contains(character) {
      let before = draft.body.prefix(index).last
      #expect(before == "\\" || (index > 0 && "#>".contains(character)), "\(draft.body)")
    }
    #expect(draft.body.firstMatch(of: #/(^|[^\\])<[a-z\/!]/#) == nil)
    #expect(!draft.body.contains("\u{202E}"))
  }

  static let titles = [
    "a\n---\nb: c", "\"", "\\", "- a", "a: b", "a #b", "true", "null", "[a]", "{a}", "&a", "*a",
    "!a",
    "%a", "@a", "`a`", "'a'", "| a", "> a", "? a", ": a", "2031-05-03", "12", "é: \"x\" \\", "a:",
  ]

  @Test(arguments: titles)
  func `cannot leave its line of the front matter`(title: String) throws {
    var draft = ArticleDraft(title: title)
    draft.authors = [title, "b"]
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6)
    #expect(lines[1].hasPrefix("title: ") && lines[2].hasPrefix("authors: [") && lines[3] == "---")
  }

  @Test func `is refused where there is no parser`() throws {
    let error = try #require(throws: Diagnostic.self) {
      try SavedPage(Array("<p>a".utf8), library: "/nowhere/libxml2.so")
    }
    #expect(error.code == "no-html-parser")
    #expect(error.help?.contains("apt-get install libxml2") == true)
  }
}
