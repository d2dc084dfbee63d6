import Diagnostics
import Foundation
import Testing

@testable import Markdown

@Suite(.timeLimit(.minutes(20))) struct `Hard inputs` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var unit: (before: String, repeated: String, after: String, closing: String)

    init(
      _ name: String, _ repeated: String, before: String = "", after: String = "",
      closing: String = ""
    ) {
      testDescription = name
      unit = (before, repeated, after, closing)
    }

    func text(_ count: Int) -> [UInt8] {
      Array(
        (unit.before + String(repeating: unit.repeated, count: count) + unit.after
          + String(repeating: unit.closing, count: count)).utf8)
    }
  }

  static let cases = [
    Case("open brackets", "["), Case("nested brackets", "[", after: "a", closing: "]"),
    Case("nested links", "[", after: "a", closing: "](b)"),
    Case("nested images", "![", after: "a", closing: "](b)"),
    Case("nested emphasis", "*a **a ", after: "b", closing: " a** a*"),
    Case("open emphasis", "_a "), Case("blockquotes", "> ", after: "a"),
    Case("list items", "- a\n"), Case("nested items", "* ", after: "a"),
    Case("headings of one name", "# a\n"), Case("one line", "word "), Case("NULs", "a\0"),
    Case("addresses", "http://a.b/c "), Case("at signs", "a@b.c@"), Case("www", "_www.a_b"),
    Case("tildes", "~~a ~b ", after: "", closing: "c~ d~~ "),
    Case("footnote references", "[^1] ", after: "\n\n[^1]: a\n"),
    Case("footnotes", "[^1]: a\n", before: "[^1]\n\n"), Case("open footnotes", "[^1"),
    Case("a long table", "a|b\n", before: "a|b\n-|-\n"), Case("delimiter rows", "-|-\n"),
    Case("tables", "a|b\n-|-\n\n"), Case("task boxes", "- [ ] a\n"), Case("raw HTML", "<a b='"),
    Case("comments", "<!-- a"), Case("titles", "[a](b \""),
    Case("definitions", "[a]: b\n", after: "\nx"),
    Case("unknown footnotes", "[^x "), Case("unknown, closed footnotes", "[^x] "),
    Case("footnotes that refer to the next", "[^1]: [^1]\n", before: "[^1]\n\n"),
    Case("footnotes in list items", "- [^1]: a\n", before: "[^1]\n\n"),
    Case("nested footnotes", "[^1]: > ", before: "[^1]\n\n", after: "a"),
    Case("fences", "```\n[^1]: a\n"), Case("open fences", "[^1]: a\n", before: "```\n"),
    Case("pipes", "|", after: "\n-|-"), Case("a wide table", "|a", after: "\n", closing: "|-"),
    Case("escaped pipes", "\\|", before: "a|b\n-|-\n"),
    Case("lone tildes", "~~ "), Case("open tildes", "~~a "), Case("long tildes", "~"),
    Case("colons", "http:"), Case("slashes", "://"), Case("long names", "a.", before: "www."),
    Case("mail names", "a+", after: "@b.c"), Case("closed parentheses", ")", before: "www.a.b/("),
    Case("entities at an end", "&amp;", before: "www.a.b/"), Case("semicolons", "&a;"),
    Case("code spans", "` a ``"), Case("open code", "`a``b "), Case("strong words", "**a**"),
    Case("quoted tables", "> a|b\n> -|-\n>\n"), Case("links", "[a](b) "),
    Case("names of headings", "# a-1\n# a\n"), Case("declarations", "<!A"),
    Case("CDATA", "<![CDATA["),
    Case("instructions", "<?"), Case("many HTML blocks", "<b>\n\n"),
    Case("lazy lines", "a\n", before: "> > > "),
  ]

  /// Time of the processor, not of the clock, and only how it grows: four times the input may take
  /// four times as long, not sixteen times.
  @Test(arguments: cases)
  func `take time in proportion to their size`(_ c: Case) {
    for profile in MarkdownProfile.allCases {
      var growth = Double.infinity
      for _ in 0..<4 where growth > 8 {
        growth = min(growth, time(c.text(6000), profile) / max(0.004, time(c.text(1500), profile)))
      }
      #expect(growth <= 8, "\(profile.rawValue)")
    }
  }

  private func time(_ bytes: [UInt8], _ profile: MarkdownProfile) -> Double {
    var before = timespec()
    var after = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before)
    let document = MarkdownDocument(parsing: bytes, profile: profile)
    _ = document.html()
    _ = document.diagnostics(in: SourceText(file: "a.md", bytes: bytes))
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after)
    return Double(after.tv_sec - before.tv_sec) + Double(after.tv_nsec - before.tv_nsec) / 1e9
  }

  @Test(arguments: cases)
  func `are read and written in time`(_ c: Case) {
    for profile in [MarkdownProfile.site, .spec] {
      let document = MarkdownDocument(parsing: c.text(3000), profile: profile)
      var decorations = HTMLDecorations()
      decorations.sentences = document.blocks.enumerated().map {
        .init(range: $1.range, number: $0 + 1)
      }
      #expect(!document.html(decorations: decorations).isEmpty)
    }
  }

  @Test func `a wide table cannot be made of a few bytes`() {
    let header = String(repeating: "|a", count: 1000) + "\n" + String(repeating: "|-", count: 1000)
    let source = header + "\n" + String(repeating: "b\n", count: 2000)
    let document = MarkdownDocument(parsing: Array(source.utf8), profile: .gfm)
    #expect(document.html().count < 1_500_000)
  }

  @Test func `any bytes are read, be they no text at all`() {
    for seed in 1...UInt64(300) {
      var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
      let bytes = (0..<200).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      #expect(MarkdownLaws.broken(by: bytes, from: Int(seed) % 20) == [])
    }
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\0", "|", "[^", "[^1]:", "|-|", "\n|-", "-", "#", "\r"])
  func `next to nothing is read`(_ source: String) {
    for profile in MarkdownProfile.allCases {
      for start in 0...source.utf8.count + 1 {
        let document = MarkdownDocument(
          parsing: Array(source.utf8), from: start, profile: profile)
        #expect(document.html().count < 100)
      }
    }
  }
}
