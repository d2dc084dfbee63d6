import CalendarDates
import Diagnostics

@testable import Templating

/// A small declared site: one article with sources, one page kind.
enum Fixture {
  static let schema = Schema(
    records: [
      RecordType(
        "site", "The site", [Field("title", .text), Field("articles", .list(.record("article")))]),
      RecordType(
        "source", "A source", [Field("title", .text), Field("url", .text), Field("date", .date)]),
      RecordType(
        "article", "An article",
        [
          Field("title", .text), Field("summary", .text), Field("body", .html),
          Field("date", .date), Field("count", .integer), Field("rate", .decimal),
          Field("isDraft", .truth), Field("kind", .text), Field("tags", .list(.text)),
          Field("lead", .record("source")), Field("sources", .list(.record("source"))),
          Field("related", .list(.record("article"))), Field("extras", .map),
        ]),
      RecordType(
        "page", "The root", [Field("site", .record("site")), Field("page", .record("article"))]),
    ],
    pages: [PageKind("article", template: "article", root: "page")])

  static func compile(
    _ article: String, _ others: [String: String] = [:], path: String = "article.mustache",
    profile: Profile = .site
  ) -> Diagnosed<Theme> {
    var sources = [TemplateSource(name: "article", path: path, bytes: Array(article.utf8))]
    for (name, text) in others.sorted(by: { $0.key < $1.key }) {
      sources.append(
        TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8)))
    }
    return Theme.compile(sources, for: schema, profile: profile)
  }

  /// Fills the article of the fixture; a template sees it as `page`.
  static func root(in builder: ValueBuilder) -> Value {
    let source = schema.record("source")
    let first = builder.record(source) {
      $0.text("title", "Gazette & Sons")
      $0.text("url", "https://example.org/a?b=c&d=e")
      $0.date("date", DateSpan("2024-03-05"))
    }
    let second = builder.record(source) { $0.text("title", "Wire") }
    let article = builder.declare(schema.record("article"))
    builder.fill(article) {
      $0.text("title", "Harbour \"reopens\" <today>")
      $0.html("body", "<p>Ships &amp; <em>boats</em></p>")
      $0.date("date", DateSpan("2024-03-31"))
      $0.integer("count", 3)
      $0.decimal("rate", 2.5)
      $0.truth("isDraft", false)
      $0.text("kind", "decision")
      $0.list("tags", ["sea", "trade", "law"])
      $0.record("lead", first)
      $0.list("sources", [first, second])
      $0.list("related", [article])
      $0.map("extras", [("mood", builder.text("calm")), ("empty", builder.text(""))])
    }
    let site = builder.record(schema.record("site")) {
      $0.text("title", "The Story")
      $0.list("articles", [article])
    }
    return builder.record(schema.record("page")) {
      $0.record("site", site)
      $0.record("page", article)
    }
  }

  /// Compiles and renders; `text` is `nil` when there are findings.
  static func render(
    _ article: String, _ others: [String: String] = [:], path: String = "article.mustache"
  ) -> (text: String?, findings: [Diagnostic]) {
    let theme = compile(article, others, path: path)
    guard theme.diagnostics.isEmpty else { return (nil, theme.diagnostics) }
    let builder = ValueBuilder(schema)
    let page = theme.value.render(
      "article", root(in: builder), in: builder, as: "articles/harbour.html")
    return (page.value.map { String(decoding: $0, as: UTF8.self) }, page.diagnostics)
  }

  /// Findings as `line:column code`, of whichever file.
  static func places(_ findings: [Diagnostic]) -> [String] {
    findings.map { finding in
      finding.position.map { "\($0.line):\($0.column) \(finding.code)" } ?? finding.code
    }
  }
}
