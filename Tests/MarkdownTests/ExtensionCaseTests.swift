import Testing

@testable import Markdown

/// What cmark-gfm makes of inputs that its specification only describes.
@Suite struct `Cases of the extensions` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markdown: String
    var html: String

    init(_ name: String, _ markdown: String, _ html: String) {
      testDescription = name
      self.markdown = markdown
      self.html = html
    }
  }

  /// A table with the rows given as HTML, the first one its head.
  private static func table(_ head: String, _ rows: String...) -> String {
    let body = rows.map { "<tr>\n\($0)\n</tr>\n" }.joined()
    return "<table>\n<thead>\n<tr>\n\(head)\n</tr>\n</thead>\n"
      + (body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
  }

  private static func web(_ address: String, _ text: String? = nil) -> String {
    "<a href=\"\(address)\">\(text ?? address)</a>"
  }

  static let tables = [
    Case(
      "an escaped pipe in code", "|a|\n|-|\n|`x\\|y`|\n",
      table("<th>a</th>", "<td><code>x|y</code></td>")),
    Case(
      "an escaped pipe in text", "|a\\|b|\n|-|\n", table("<th>a|b</th>")),
    Case(
      "rows that are too short and too long", "|a|b|\n|-|-|\n|c|\n|d|e|f|\n",
      table(
        "<th>a</th>\n<th>b</th>", "<td>c</td>\n<td></td>", "<td>d</td>\n<td>e</td>")),
    Case("a head that does not match", "|a|b|\n|-|\n|c|\n", "<p>|a|b|\n|-|\n|c|</p>\n"),
    Case(
      "a table behind a paragraph's line", "text\n|a|b|\n|-|-|\n|c|d|\n",
      "<p>text</p>\n"
        + table("<th>a</th>\n<th>b</th>", "<td>c</td>\n<td>d</td>")),
    Case(
      "in a list", "- |a|\n  |-|\n  |b|\n",
      "<ul>\n<li>\n\(table("<th>a</th>", "<td>b</td>"))</li>\n</ul>\n"),
    Case(
      "in a quotation", "> |a|\n> |-|\n> |b|\n\nx\n",
      "<blockquote>\n" + table("<th>a</th>", "<td>b</td>") + "</blockquote>\n<p>x</p>\n"),
    Case(
      "inlines in cells", "*a* | [b](/c)\n-|-\n~~d~~ | **e\n",
      table(
        "<th><em>a</em></th>\n<th><a href=\"/c\">b</a></th>",
        "<td><del>d</del></td>\n<td>**e</td>")),
    Case(
      "a row without pipes", "|a|\n|-|\nb\n\nc\n",
      table("<th>a</th>", "<td>b</td>") + "<p>c</p>\n"),
    Case(
      "a block that ends it", "|a|\n|-|\n|b|\n> c\n",
      table("<th>a</th>", "<td>b</td>") + "<blockquote>\n<p>c</p>\n</blockquote>\n"),
    Case(
      "behind fenced code", "```\n|x|\n|-|\n```\n|a|\n|-|\n",
      "<pre><code>|x|\n|-|\n</code></pre>\n" + table("<th>a</th>")),
    Case(
      "alignments", "|a|b|c|\n|:-|:-:|-:|\n",
      table(
        "<th align=\"left\">a</th>\n<th align=\"center\">b</th>\n<th align=\"right\">c</th>")),
  ]

  static let addresses = [
    Case(
      "punctuation at the end", "Visit www.a.b/c. Or http://a.b?!",
      "<p>Visit \(web("http://www.a.b/c", "www.a.b/c")). Or \(web("http://a.b"))?!</p>\n"),
    Case(
      "balanced parentheses", "(www.a.b/(c)) www.a.b/d)e",
      "<p>(\(web("http://www.a.b/(c)", "www.a.b/(c)"))) \(web("http://www.a.b/d)e", "www.a.b/d)e"))</p>\n"
    ),
    Case(
      "an entity at the end", "www.a.b/?c=d&hl; x",
      "<p>\(web("http://www.a.b/?c=d", "www.a.b/?c=d"))&amp;hl; x</p>\n"),
    Case(
      "mail", "a.b-c_d@e.f a+b@c.d. a@b.c- a@b.c_ a@b",
      "<p>\(web("mailto:a.b-c_d@e.f", "a.b-c_d@e.f")) \(web("mailto:a+b@c.d", "a+b@c.d")). a@b.c- a@b.c_ a@b</p>\n"
    ),
    Case(
      "underscores in the last two parts of a name", "http://a_b.c http://a_b.c.d",
      "<p>http://a_b.c \(web("http://a_b.c.d"))</p>\n"),
    Case(
      "in emphasis and strikethrough", "*www.a.b* ~~www.c.d~~",
      "<p><em>\(web("http://www.a.b", "www.a.b"))</em> <del>\(web("http://www.c.d", "www.c.d"))</del></p>\n"
    ),
    Case(
      "not in links and code", "[www.a.b](/x) `www.a.b`",
      "<p><a href=\"/x\">www.a.b</a> <code>www.a.b</code></p>\n"),
    Case("up to a tag", "http://a.b<br>", "<p>\(web("http://a.b"))<br></p>\n"),
    Case("within a word", "xwww.a.b ftp://a.b", "<p>xwww.a.b \(web("ftp://a.b"))</p>\n"),
    Case(
      "underscores that are no emphasis", "See http://a.b/_c_d.",
      "<p>See \(web("http://a.b/_c_d")).</p>\n"
    ),
  ]

  static let marks = [
    Case(
      "one, two and three tildes", "~a~ ~~b~~ ~~~c~~~",
      "<p><del>a</del> <del>b</del> ~~~c~~~</p>\n"),
    Case("unlike tildes", "~~a~ ~b~~", "<p>~~a~ ~b~~</p>\n"),
    Case("tildes in a word", "a~~b~~c", "<p>a<del>b</del>c</p>\n"),
    Case("escaped tildes", "\\~~a~~", "<p>~~a~~</p>\n"),
    Case("emphasis in strikethrough", "~~a *b* c~~", "<p><del>a <em>b</em> c</del></p>\n"),
    Case(
      "tasks", "- [ ] a\n  - [X] b\n- [x]c\n- [y] d\n",
      "<ul>\n<li>\(box(false)) a\n<ul>\n<li>\(box(true)) b</li>\n</ul>\n</li>\n<li>[x]c</li>\n<li>[y] d</li>\n</ul>\n"
    ),
    Case("ordered tasks", "1. [x] a\n", "<ol>\n<li>\(box(true)) a</li>\n</ol>\n"),
    Case("a box that is no item", "[x] a\n", "<p>[x] a</p>\n"),
  ]

  private static func box(_ isDone: Bool) -> String {
    "<input type=\"checkbox\" \(isDone ? "checked=\"\" " : "")disabled=\"\" />"
  }

  private static func reference(_ label: String, _ number: Int, id: String? = nil) -> String {
    "<sup class=\"footnote-ref\"><a href=\"#fn-\(label)\" id=\"fnref-\(id ?? label)\" data-footnote-ref>\(number)</a></sup>"
  }

  private static func back(_ label: String, _ number: String) -> String {
    "<a href=\"#fnref-\(label)\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"\(number)\" aria-label=\"Back to reference \(number)\">↩</a>"
  }

  private static func notes(_ notes: (label: String, html: String)...) -> String {
    "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
      + notes.map { "<li id=\"fn-\($0.label)\">\n\($0.html)\n</li>\n" }.joined()
      + "</ol>\n</section>\n"
  }

  static let footnotes = [
    Case(
      "numbers by the first reference", "a[^y] b[^x]\n\n[^x]: X\n[^y]: Y\n[^z]: Z\n",
      "<p>a\(reference("y", 1)) b\(reference("x", 2))</p>\n"
        + notes(("y", "<p>Y \(back("y", "1"))</p>"), ("x", "<p>X \(back("x", "2"))</p>"))),
    Case("none of that name", "a[^no]\n", "<p>a[^no]</p>\n"),
    Case(
      "in a heading", "# a[^1]\n\n[^1]: b\n",
      "<h1>a\(reference("1", 1))</h1>\n" + notes(("1", "<p>b \(back("1", "1"))</p>"))),
    Case(
      "in another", "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c\n",
      "<p>a\(reference("1", 1))</p>\n"
        + notes(
          ("1", "<p>b\(reference("2", 2)) \(back("1", "1"))</p>"),
          ("2", "<p>c \(back("2", "2"))</p>"))),
    Case(
      "of several paragraphs", "a[^1]\n\n[^1]: b\n\n    c\n\nd\n",
      "<p>a\(reference("1", 1))</p>\n<p>d</p>\n"
        + notes(("1", "<p>b</p>\n<p>c \(back("1", "1"))</p>"))),
    Case(
      "in a list item's line", "a[^1]\n\n- [^1]: b\n- c\n",
      "<p>a\(reference("1", 1))</p>\n<ul>\n<li></li>\n<li>c</li>\n</ul>\n"
        + notes(("1", "<p>b \(back("1", "1"))</p>"))),
    Case(
      "in a numbered item, with what follows", "a[^1]\n\n1. [^1]: b\n\n       c\n",
      "<p>a\(reference("1", 1))</p>\n<ol>\n<li></li>\n</ol>\n"
        + notes(("1", "<p>b</p>\n<p>c \(back("1", "1"))</p>"))),
    Case(
      "a number that is text", "a[^1]\n14. [^1]: b\n", "<p>a[^1]\n14. [^1]: b</p>\n"),
  ]

  @Test(arguments: tables + addresses + marks + footnotes)
  func `are written as cmark-gfm writes them`(_ c: Case) {
    #expect(html(c.markdown, .gfm) == c.html)
  }

  /// libcmark knows none of the extensions and has made emphasis of what cmark-gfm would have given
  /// to them; what is written then is listed here, case by case.
  static let deviations = [
    // cmark-gfm keeps `~~` and `*` on one stack: `<del>a *b</del> c*`. Here emphasis comes first.
    Case("tildes that cross emphasis", "~~a *b~~ c*", "<p>~~a <em>b~~ c</em></p>\n"),
    // cmark-gfm takes an address before it looks for emphasis: all of it would be the link.
    Case(
      "emphasis within an address", "www.a.b/*c*/d",
      "<p>\(web("http://www.a.b/", "www.a.b/"))<em>c</em>/d</p>\n"),
  ]

  @Test(arguments: deviations)
  func `are written otherwise, for a reason`(_ c: Case) {
    #expect(html(c.markdown, .gfm) == c.html)
  }
}
