import Diagnostics
import Testing

@testable import Importing

/// Whether this machine has libxml2, without which no page can be read.
let hasParser = (try? SavedPage(Array("<p>a".utf8))) != nil

@Suite(.enabled(if: hasParser, "libxml2 is not installed"))
struct `A saved page` {
  @Test func `gives its front matter from linked data before other marks`() throws {
    let draft = try article(
      """
      <html lang="fr"><head><title>Other title | The Courier</title>
      <meta property="og:title" content="Second title">
      <link rel="canonical" href="https://courier.example/talks?utm_source=x&id=3#top">
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "X"},
        {"@type": ["NewsArticle"], "headline": "Talks \\"resume\\": #1", "inLanguage": "en_GB",
         "datePublished": "2031-05-03T23:30:00-05:00", "dateModified": "2031-05-05",
         "author": [{"name": "Mara Dent"}, {"name": "The Courier"}, {"name": "O. Lind"}],
         "publisher": {"@type": "Organization", "name": "The Courier"}}]}</script></head>
      <body><article><p>\(text)</p></article></body></html>
      """)
    #expect(draft.title == "Talks \"resume\": #1")
    #expect(draft.date == "2031-05-03")
    #expect(draft.updated == "2031-05-05")
    #expect(draft.source == "The Courier")
    #expect(draft.authors == ["Mara Dent", "O. Lind"])
    #expect(draft.sourceURL == "https://courier.example/talks?id=3")
    #expect(draft.language == "en-GB")
    #expect(draft.text.hasPrefix("---\ntitle: \"Talks \\\"resume\\\": #1\"\ndate: 2031-05-03\n"))
  }

  static let dates = [
    #"<meta property="article:published_time" content="2031-05-03T01:00:00+14:00">"#,
    #"<meta name="date" content="20310503">"#, #"<meta name="DC.date" content="2031-5-3">"#,
    #"<meta name="pubdate" content="Sat, 03 May 2031 10:00:00 GMT">"#,
    #"</head><body><time class="published" datetime="2031-05-03 09:00">today</time>"#,
    "</head><body><article><p>Published: 3 May 2031, 10:00</p>",
    "</head><body><article><time>May 3rd, 2031</time>",
  ]

  @Test(arguments: dates)
  func `has the day that it states`(mark: String) throws {
    let page = "<html><head>\(mark)<div><p>\(text)</p></div></html>"
    let draft = try article(page)
    #expect(draft.date == "2031-05-03")
    #expect(draft.body == text)
  }

  @Test(arguments: ["31/02/2031", "03/05/2031", "May 2031", "2031", "soon", "2031-13-01"])
  func `guesses no day`(words: String) throws {
    let draft = try article(
      "<html><head><meta name=date content=\"\(words)\"></head><body><p>\(text)</p></html>")
    #expect(draft.date == nil)
  }

  static let addresses = [
    ("https://web.archive.org/web/20310504010203/https://c.example/a", "https://c.example/a"),
    ("https://web.archive.org/web/20310504010203id_/http://c.example/a", "http://c.example/a"),
    ("https://archive.ph/2031.05.04-010203/https://c.example/a?b=1", "https://c.example/a?b=1"),
    ("https://c.example/a?fbclid=1&gclid=2", "https://c.example/a"),
    ("https://c.example/(a)", "https://c.example/%28a%29"), ("javascript:alert(1)", nil),
    ("/a", nil), ("ftp://c.example/a", nil), ("https://", nil),
  ]

  @Test(arguments: addresses)
  func `has the address of the original`(href: String, expected: String?) throws {
    let draft = try article(
      "<html><head><link rel=canonical href=\"\(href)\"></head><body><p>\(text)</p></html>")
    #expect(draft.sourceURL == expected)
  }

  @Test func `knows what a browser wrote when it saved the page`() throws {
    let comment = "<!-- saved from url=(0024)https://c.example/story -->"
    #expect(try article("\(comment)<p>\(text)</p>").sourceURL == "https://c.example/story")
  }

  @Test func `leaves navigation and furniture out`() throws {
    let draft = try article(
      """
      <html><head><title>Talks resume - Site</title></head><body class="has-sidebar">
      <div id="wm-ipp-base"><p>Archive toolbar, with words and more words to look like text.</p></div>
      <header><a href="/">Site</a><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></header>
      <div class="cookieConsent"><p>We use cookies, and we would like your consent to do so.</p></div>
      <div class="post-content"><h1>Talks resume</h1><p class="byline">By Mara Dent</p>
      <p>\(text)</p><p>Advertisement</p><div class="related-links"><p>A related text.</p></div>
      <p>Another paragraph, which is part of the story, and has some commas, too.</p>
      <p hidden>Not to be seen.</p><p style="display: none">Nor this.</p>
      <h3>More on this story</h3><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>
      </div><aside><p>Most read: something else, of which there is much, and even more.</p></aside>
      <footer><p>© 2031 Site. All rights reserved.</p></footer></body></html>
      """)
    #expect(draft.title == "Talks resume - Site" || draft.title == "Talks resume")
    #expect(
      draft.body
        == "\(text)\n\nAnother paragraph, which is part of the story, and has some commas, too.")
  }

  @Test func `keeps lists, quotes, tables, code and links as Markdown`() throws {
    let draft = try article(
      """
      <base href="https://c.example/x/"><article><h1>T</h1><p>\(text)</p><h4>Sub</h4>
      <ul><li>A <i>vote</i></li><li>B<ul><li>C</li></ul></li></ul><ol><li>D</li><li>E</li></ol>
      <blockquote><p>F</p><p>G</p></blockquote>
      <table><tr><th>H</th><th>I</th></tr><tr><td>J|K</td><td>L</td></tr></table>
      <pre>m  n</pre><p>See <a href="../o?q=(r)">the <b>o</b></a>, now.<br>Next line</p></article>
      """)
    #expect(
      draft.body == """
        \(text)

        ## Sub

        - A *vote*
        - B
          - C

        1. D
        2. E

        > F
        >
        > G

        | H | I |
        | --- | --- |
        | J\\|K | L |

        ```
        m  n
        ```

        See [the **o**](https://c.example/o?q=%28r%29), now.\\
        Next line
        """)
  }

  @Test func `has headings without their signs, and opening words where there is no title`() throws
  {
    let titled = try article(
      """
      <article><h1>Talks <button>Copy</button><a href="#a">¶</a></h1><p>\(text)</p>
      <h2>Next<a class="headerlink" href="#b">#</a></h2><p>A vote follows.</p></article>
      """)
    #expect(titled.title == "Talks")
    #expect(titled.body == "\(text)\n\n## Next\n\nA vote follows.")
    let bare = try article("<p>\(text)</p>")
    #expect(
      bare.title
        == "Talks between the union and the company resumed on Friday, the union said,…")
  }

  private func article(_ page: String) throws -> ArticleDraft {
    try SavedPage(Array(page.utf8)).article(file: "page.html")
  }
}

private let text =
  "Talks between the union and the company resumed on Friday, the union said, after ten days."
