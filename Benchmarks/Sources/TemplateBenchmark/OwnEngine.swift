internal import Diagnostics
internal import Templating

/// The page in sitegen's engine.
struct OwnEngine {
  let theme: Theme
  let root: Value
  let values: ValueBuilder

  static let schema = Schema(
    records: [
      RecordType("tag", [Field("name", .text), Field("slug", .text)]),
      RecordType(
        "row",
        [
          Field("id", .integer), Field("headline", .text), Field("url", .text),
          Field("date", .text), Field("source", .text), Field("address", .text),
          Field("summary", .text), Field("tags", .list(.record("tag"))),
        ]),
      RecordType(
        "page",
        [Field("title", .text), Field("site", .text), Field("rows", .list(.record("row")))]),
    ],
    pages: [PageKind("page", template: "page", root: "page")])

  init(_ model: PageModel) {
    theme = Self.compile()
    let site = ValueBuilder(Self.schema)
    root = Self.build(model, in: site)
    values = ValueBuilder(site.frozen())
  }

  static func compile() -> Theme {
    let compiled = Theme.compile(
      Templates.mustache.map { name, text in
        TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8))
      }, for: schema)
    for finding in compiled.diagnostics { print(finding.frame()) }
    return compiled.value
  }

  static func build(_ model: PageModel, in builder: ValueBuilder) -> Value {
    let tagType = schema.record("tag")
    let rowType = schema.record("row")
    let rows = model.rows.map { row in
      let tags = row.tags.map { tag in
        builder.record(tagType) {
          $0.text("name", tag.name)
          $0.text("slug", tag.slug)
        }
      }
      return builder.record(rowType) {
        $0.integer("id", row.id)
        $0.text("headline", row.title)
        $0.text("url", row.url)
        $0.text("date", row.date)
        $0.text("source", row.source)
        $0.text("address", row.sourceURL)
        $0.text("summary", row.summary)
        $0.list("tags", tags)
      }
    }
    return builder.record(schema.record("page")) {
      $0.text("title", model.title)
      $0.text("site", model.site)
      $0.list("rows", rows)
    }
  }

  func render() -> [UInt8] {
    theme.render("page", root, in: values, as: "page.html").value ?? []
  }
}
