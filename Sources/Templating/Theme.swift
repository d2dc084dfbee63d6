package import Diagnostics

/// Compiled templates, ready to make pages on any number of threads.
package struct Theme: Sendable {
  package let schema: Schema
  private let pages: [String: Page]

  /// A page kind's program, unless its template is missing, and findings that keep it from running.
  private struct Page {
    var program: CompiledPage?
    var findings: [Diagnostic]
  }

  /// Compiles every page kind of `schema`, and checks the syntax of templates that no page uses.
  ///
  /// All mistakes are found in one run, sorted by place; a page kind with an error cannot be
  /// rendered. A page that takes more than `operationLimit` steps is refused with `limit`.
  package static func compile(
    _ sources: [TemplateSource], for schema: Schema, profile: Profile = .site,
    wording: Wording = .english, operationLimit: Int = 100_000_000
  ) -> Diagnosed<Theme> {
    var findings: [Diagnostic] = []
    var numbers: [Int32: Int] = [:]
    var templates: [Template] = []
    var symbols = SymbolTable()
    for source in sources.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) {
      let template = TemplateParser.parse(source, profile: profile, &symbols)
      if numbers.updateValue(templates.count, forKey: symbols.symbol(source.name)) != nil {
        findings.append(
          Diagnostic(
            .duplicateTemplate, "two templates are named '\(source.name)'",
            at: SourcePosition(file: source.path, line: 1, column: 1)))
      }
      templates.append(template)
      findings += template.findings
    }
    let names = symbols.names
    var firstNodes = [0]
    for template in templates { firstNodes.append((firstNodes.last ?? 0) + template.nodes.count) }
    var memory = TextMemory(nodeCount: firstNodes.last ?? 0)
    let syntax = ThemeSyntax(
      schema: schema, profile: profile, wording: wording, templates: templates,
      firstNodes: firstNodes, names: names,
      templateNumbers: names.indices.map { Int32(numbers[Int32($0)] ?? -1) },
      keyNumbers: names.map { Int32(schema.keyNumbers[$0] ?? -1) })
    let syntaxFindings = findings
    let hasSyntaxErrors = !findings.isEmpty
    var pages: [String: Page] = [:]
    for kind in schema.pages {
      guard let template = numbers[symbols.symbol(kind.template)] else {
        pages[kind.name] = Page(program: nil, findings: [missing(kind, syntax)])
        findings.append(missing(kind, syntax))
        continue
      }
      var compiler = Compiler(syntax, kind, template, memory)
      // One owner at a time, or every new text would copy what is kept.
      memory = TextMemory.empty
      compiler.compile()
      memory = compiler.memory
      compiler.memory = TextMemory.empty
      // What a template that could not be read in full lacks is not worth a second finding.
      let new =
        hasSyntaxErrors ? compiler.findings.filter(\.survivesSyntaxErrors) : compiler.findings
      findings += new
      let program = CompiledPage(
        kind: kind, syntax: syntax, program: compiler.program, usage: compiler.usage,
        partials: compiler.partials, usedFields: compiler.usedFields,
        reads: FieldSet(isRead: compiler.readFields),
        operationLimit: operationLimit)
      pages[kind.name] = Page(program: program, findings: hasSyntaxErrors ? syntaxFindings : new)
    }
    return Diagnosed(
      Theme(schema: schema, pages: pages), unique(findings.sorted()))
  }

  private init(schema: Schema, pages: [String: Page]) {
    self.schema = schema
    self.pages = pages
  }

  private static func missing(_ kind: PageKind, _ syntax: ThemeSyntax) -> Diagnostic {
    Diagnostic(
      .unknownPartial, "no template '\(kind.template)' for pages of kind '\(kind.name)'",
      help: didYouMean(kind.template, among: syntax.templates.map(\.source.name)))
  }

  /// One finding for each place and message, though several page kinds draw on one template.
  private static func unique(_ findings: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for finding in findings {
      if let last = result.last, last.position == finding.position, last.code == finding.code,
        last.message == finding.message
      {
        continue
      }
      result.append(finding)
    }
    return result
  }

  /// Renders one page of the named kind.
  ///
  /// `root` is a record of the kind's root type. `name` names the page in findings. The value is
  /// `nil` when any finding is an error. Asking for a kind that is not declared, or with values of
  /// another schema, is our own mistake and stops the program.
  package func render(
    _ kind: String, _ root: Value, in values: ValueBuilder, as name: String
  ) -> Diagnosed<[UInt8]?> {
    guard let page = pages[kind] else { preconditionFailure("no page kind '\(kind)'") }
    guard page.findings.isEmpty, let compiled = page.program else {
      return Diagnosed(nil, page.findings)
    }
    precondition(values.schema === schema, "values of another schema")
    values.check(root)
    precondition(
      compiled.rootRecord == nil
        || (root.kind == .record && compiled.rootRecord == Int(root.detail)),
      "'\(kind)' pages start from another record")
    return compiled.render(root, in: values, as: name)
  }

  /// The fields that pages of the named kind may read; all others need not be made for them.
  package func reads(of kind: String) -> FieldSet { pages[kind]?.program?.reads ?? FieldSet() }

  /// The fields that any page may read.
  package var reads: FieldSet {
    pages.values.reduce(into: FieldSet()) { fields, page in
      if let program = page.program { fields.formUnion(program.reads) }
    }
  }

  /// What a page kind draws on; `nil` when it has no template.
  package func usage(of kind: String) -> TemplateUsage? { pages[kind]?.program?.usage }
}

extension Diagnostic {
  /// Findings that a tag which could not be read elsewhere does not cause.
  fileprivate var survivesSyntaxErrors: Bool {
    let codes: [FindingCode] = [
      .unknownName, .unknownFilter, .badFilterArgument, .unknownPartial, .wrongType,
    ]
    return codes.contains { $0.rawValue == code }
  }
}
