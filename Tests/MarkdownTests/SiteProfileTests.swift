import Diagnostics
import Testing

@testable import Markdown

@Suite struct `Site profile` {
  struct Case: Sendable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var findings: [String] = []

    var testDescription: String { markdown }
  }

  static let cases = [
    Case(
      markdown: "A <b>bold</b> claim.", html: "<p>A &lt;b&gt;bold&lt;/b&gt; claim.</p>\n",
      findings: ["a.md:1:3 raw-html <b>", "a.md:1:10 raw-html </b>"]),
    Case(
      markdown: "> x\n\n<script src=\"x\">\nalert(1)\n</script>\n",
      html:
        "<blockquote>\n<p>x</p>\n</blockquote>\n<pre><code class=\"language-html\">&lt;script src=&quot;x&quot;&gt;\nalert(1)\n&lt;/script&gt;\n</code></pre>\n",
      findings: ["a.md:3:1 raw-html <script>"]),
    Case(markdown: "A<!-- note --> b\n\n<!-- note -->\n", html: "<p>A b</p>\n"),
    Case(
      markdown: "[a](javascript:alert%281%29) [b](java&Tab;script:x) [c](tel:+1) [d](x.md)",
      html: "<p>a b <a href=\"tel:+1\">c</a> <a href=\"x.md\">d</a></p>\n",
      findings: ["a.md:1:1 unsafe-address", "a.md:1:30 unsafe-address"]),
    Case(
      markdown: "![](map.png) ![A map](data:image/png;base64,x)",
      html: "<p><img src=\"map.png\" alt=\"\" /> A map</p>\n",
      findings: ["a.md:1:1 missing-alternative-text", "a.md:1:14 unsafe-address"]),
    Case(
      markdown: "# Ünï 日本 — Talks!\n## S3\n## s3\n# Talks’ end\n#\n",
      html:
        "<h1 id=\"ünï-日本-talks\">Ünï 日本 — Talks!</h1>\n<h2 id=\"s3-2\">S3</h2>\n<h2 id=\"s3-3\">s3</h2>\n<h1 id=\"talks-end\">Talks’ end</h1>\n<h1 id=\"section\"></h1>\n"
    ),
    Case(
      markdown: "# FN 16\n# Fnref: x\n# fn-16\n",
      html:
        "<h1 id=\"section-fn-16\">FN 16</h1>\n<h1 id=\"section-fnref-x\">Fnref: x</h1>\n<h1 id=\"section-fn-16-2\">fn-16</h1>\n"
    ),
    Case(
      markdown: "مرحبا\n\nhello\n", html: "<p dir=\"auto\">مرحبا</p>\n<p>hello</p>\n"),
    Case(
      markdown: "``` swift title\na < b\n```\n",
      html: "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
    Case(
      markdown: "A[^1] b[^no].\n\n[^1]: One.\n[^2]: Two.\n",
      html:
        "<p>A<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a></sup> b[^no].</p>\n<div class=\"footnotes\">\n<ol>\n<li id=\"fn-1\">\n<p>One. <a href=\"#fnref-1\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"1\" aria-label=\"Back to reference 1\">↩</a></p>\n</li>\n</ol>\n</div>\n",
      findings: ["a.md:1:8 unknown-footnote", "a.md:4:1 unused-footnote"]),
    Case(
      markdown: "|a|b|\n|:-|-:|\n|c|<i>|\n",
      html:
        "<table>\n<thead>\n<tr>\n<th class=\"left\">a</th>\n<th class=\"right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"left\">c</td>\n<td class=\"right\">&lt;i&gt;</td>\n</tr>\n</tbody>\n</table>\n",
      findings: ["a.md:3:4 raw-html <i>"]),
  ]

  @Test(arguments: cases)
  func `passes no raw HTML and no unsafe address, and says so`(_ c: Case) {
    let bytes = Array(c.markdown.utf8)
    let document = MarkdownDocument(parsing: bytes)
    #expect(String(decoding: document.html(), as: UTF8.self) == c.html)
    let findings = document.diagnostics(in: SourceText(file: "a.md", bytes: bytes)).map {
      let tag = $0.code == "raw-html" ? $0.message.split(separator: "\"")[1] : ""
      return "\($0.position?.description ?? "") \($0.code)" + (tag.isEmpty ? "" : " \(tag)")
    }
    #expect(findings == c.findings)
  }

  @Test func `counts places from the beginning of the file`() {
    let bytes = Array("---\ntitle: x\n---\nOne *two*\n  three [four](/u).\n".utf8)
    let document = MarkdownDocument(parsing: bytes, from: 17)
    #expect(document.string(in: 0..<document.text.count) == "One two three four.")
    for word in ["One", "two", "three", "four"] {
      let place = document.text.indices.first { document.text[$0...].starts(with: word.utf8) } ?? 0
      let source = document.sourceRange(ofText: place..<place + word.utf8.count)
      #expect(String(decoding: bytes[source], as: UTF8.self) == word)
    }
    #expect(
      document.links.map { String(decoding: bytes[$0.sourceRange], as: UTF8.self) } == [
        "[four](/u)"
      ])
  }

  @Test func `writes what links and images resolve to`() {
    let document = MarkdownDocument(
      parsing: Array("[a](b.md) [c](actor:d) [e](actor:f) ![g](h.png)".utf8))
    var decorations = HTMLDecorations()
    decorations.linkAddresses = ["../b.html", "../actors/d.html"]
    decorations.images = [.init(address: "../h.png", width: 3, height: 4)]
    decorations.numbersParagraphs = true
    #expect(
      String(decoding: document.html(decorations: decorations), as: UTF8.self)
        == "<p id=\"p1\"><a href=\"../b.html\">a</a> <a href=\"../actors/d.html\">c</a> e <img src=\"../h.png\" alt=\"g\" width=\"3\" height=\"4\" /></p>\n"
    )
  }

  @Test(arguments: [
    ("other.md#frag", LinkDestination.Kind.file, "other.md", "frag" as String?),
    ("actor:hamas", .actor, "hamas", nil), ("topic:talks#x", .topic, "talks", "x"),
    ("#%D8%A7", .fragment, "", "ا"), ("https://a.b/c#d", .external, "https://a.b/c", "d"),
    ("//a.b", .external, "//a.b", nil), ("a b/c%20d.md?q#", .file, "a b/c d.md", ""),
    ("dir/x:y", .file, "dir/x:y", nil),
    ("JaVa\tScript:x", .unsafe(scheme: "javascript"), "JaVaScript:x", nil),
    (" data:x", .unsafe(scheme: "data"), "data:x", nil), ("x:y", .unsafe(scheme: "x"), "x:y", nil),
    ("", .file, "", nil),
  ])
  func `sorts addresses`(
    address: String, kind: LinkDestination.Kind, path: String, fragment: String?
  ) {
    let destination = LinkDestination(address)
    #expect(destination.kind == kind)
    #expect(destination.path == path)
    #expect(destination.fragment == fragment)
  }
}
