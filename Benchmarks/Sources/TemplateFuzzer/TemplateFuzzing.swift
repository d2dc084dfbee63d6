internal import Diagnostics
internal import Templating

/// What is done with one input of the fuzzer.
enum TemplateFuzzing {
  private static let open = Schema(
    records: [], pages: [PageKind("page", template: "page", root: nil)])

  private static let declared = Schema(
    records: [
      RecordType(
        "item",
        [
          Field("a", .text), Field("b", .html), Field("c", .integer), Field("d", .date),
          Field("e", .truth), Field("l", .list(.record("item"))), Field("m", .map),
          Field("t", .list(.text)), Field("r", .record("item")),
        ])
    ],
    pages: [PageKind("page", template: "page", root: "item")])

  static func run(_ input: [UInt8]) {
    let parts = input.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    let output = OutputKind.allCases[input.count % OutputKind.allCases.count]
    var sources: [TemplateSource] = []
    for (name, part) in zip(["page", "p", "b"], parts) {
      sources.append(
        TemplateSource(name: name, path: name, bytes: Array(part), output: output))
    }
    let json = parts.count > 3 ? Array(parts[3]) : Array("{\"a\":[{\"b\":\"<\"},1,\"x\"]}".utf8)
    for profile in Profile.allCases {
      renderOpen(sources, profile, json)
      renderDeclared(sources, profile)
    }
  }

  private static func renderOpen(
    _ sources: [TemplateSource], _ profile: Profile, _ json: [UInt8]
  ) {
    let theme = Theme.compile(sources, for: open, profile: profile, operationLimit: 20_000)
    let values = ValueBuilder(open)
    guard let root = try? JSONReader.value(json, file: "data", into: values) else { return }
    check(theme, root, values)
  }

  private static func renderDeclared(_ sources: [TemplateSource], _ profile: Profile) {
    let theme = Theme.compile(sources, for: declared, profile: profile, operationLimit: 20_000)
    let site = ValueBuilder(declared)
    let shared = item(in: site, text: "javascript:<'\"&>", others: [])
    let values = ValueBuilder(site.frozen())
    check(theme, item(in: values, text: "é\u{2028}/", others: [shared, shared]), values)
  }

  private static func item(in values: ValueBuilder, text: String, others: [Value]) -> Value {
    let item = values.declare(declared.record("item"))
    values.fill(item) {
      $0.text("a", text)
      $0.html("b", "<b title='>'>x</b> &amp; <!-- -->")
      $0.integer("c", -3)
      $0.truth("e", true)
      $0.list("l", others + [item])
      $0.map("m", [("a", values.text("m")), ("k", .integer(1)), ("l", values.list(others))])
      $0.list("t", ["x", "y", "z"])
      $0.record("r", others.first)
    }
    return item
  }

  private static func check(_ theme: Diagnosed<Theme>, _ root: Value, _ values: ValueBuilder) {
    for finding in theme.diagnostics { _ = finding.frame() }
    let page = theme.value.render("page", root, in: values, as: "page")
    for finding in page.diagnostics { _ = finding.line }
    precondition(theme.diagnostics.isEmpty || page.value == nil, "an error was found and ignored")
    precondition(page.value != nil || !page.diagnostics.isEmpty, "no page and no finding")
    if let bytes = page.value {
      precondition((try? UTF8Span(validating: bytes.span)) != nil, "the page is not UTF-8")
    }
  }
}
