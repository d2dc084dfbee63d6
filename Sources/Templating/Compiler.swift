internal import Diagnostics

/// Compiles one page kind to a flat program.
///
/// Partials, parents and blocks are inlined, so that the markup can be followed through them and
/// neighbouring text merges; a partial inside itself, or one that the data name, becomes a
/// subroutine, compiled once for each state and set of scopes it is called in.
struct Compiler {
  let theme: ThemeSyntax
  let schema: Schema
  let profile: Profile
  let wording: Wording
  let output: OutputKind
  let page: PageKind

  var program = Program()
  var findings: [Diagnostic] = []
  var tracker: HTMLTracker

  /// Where the static text not yet in an operation begins.
  private var textStart = 0

  // Where compiling stands.
  var template: Int
  var link = 0
  var scopes: [Kind]
  var loops = 0
  var isSubroutine = false
  var frames: [BlockFrame] = []
  var including: [Int] = []
  var layout = Layout()
  var depth = 0
  var inheritance = 0

  var activeBlocks: [BlockFrame] = []
  var metBlocks: Set<MetBlock> = []
  var subroutineNumbers: [SubroutineKey: Int] = [:]
  var pendingSubroutines: [(key: SubroutineKey, link: Int)] = []
  var extraKeyNumbers: [Int32: Int] = [:]
  /// For each template whether it is included.
  var partials: [Bool]
  var namedSubroutines: Set<Int> = []
  var usage = TemplateUsage()
  /// For each field of the schema whether the page names it.
  var usedFields: [Bool]
  /// For each field whether the page may read it, also by way of a map or printed whole as JSON.
  var readFields: [Bool]
  private var isTooLong = false

  /// What texts came to on the pages compiled before.
  var memory: TextMemory

  /// Nodes compiled, those of a partial once for each place it is inlined at.
  private var visited = 0

  init(_ theme: ThemeSyntax, _ page: PageKind, _ template: Int, _ memory: TextMemory) {
    self.theme = theme
    self.memory = memory
    self.page = page
    self.template = template
    schema = theme.schema
    profile = theme.profile
    wording = theme.wording
    output = theme.templates[template].source.output
    tracker = HTMLTracker(output)
    scopes = [schema.rootKind(of: page)]
    partials = Array(repeating: false, count: theme.templates.count)
    usedFields = Array(repeating: false, count: schema.fieldCount)
    readFields = usedFields
    program.chain = [Link(template: template, parent: nil, isInheritance: false)]
    including = [template]
    program.reserveCapacity(theme.firstNodes.last ?? 0)
  }

  var isStrict: Bool { profile == .site }
  var syntax: Template { theme.templates[template] }
  var nodes: [Node] { theme.templates[template].nodes }

  mutating func compile() {
    compileNodes(0..<nodes.count)
    finishPage()
    emit(Operation(code: .exit))
    while let (key, link) = pendingSubroutines.popLast() { compileSubroutine(key, link) }
    checkBlocks()
  }

  private mutating func finishPage() {
    if tracker.isKeepingBack { tracker.flush(asEntity: isStrict, into: &program.text) }
    guard !tracker.state.isComplete, findings.isEmpty else { return }
    let end = syntax.source.bytes.count
    fail(
      .splitHTML, "the page ends \(tracker.state.description)", at: max(0, end - 1)..<end,
      help: "close what is open before the template ends")
  }

  // MARK: Operations

  /// Adds an operation after the static text before it.
  @discardableResult
  mutating func emit(_ operation: Operation) -> Int {
    var operation = operation
    operation.textStart = Int32(truncatingIfNeeded: textStart)
    operation.textCount = Int32(program.text.count - textStart)
    textStart = program.text.count
    if program.operations.count >= Limits.programLength {
      reportLength(syntax.nodes.first?.range ?? 0..<0)
      return max(0, program.operations.count - 1)
    }
    program.operations.append(operation)
    return program.operations.count - 1
  }

  /// Partials that name one another can unfold without end; one finding says so.
  private mutating func reportLength(_ range: Range<Int>) {
    guard !isTooLong else { return }
    isTooLong = true
    fail(
      .limit, "the page's templates unfold to more than \(Limits.programLength) steps", at: range)
  }

  /// The place of the next operation, where jumps may lead.
  mutating func here() -> Int {
    flushText()
    return program.operations.count
  }

  private mutating func flushText() {
    if program.text.count > textStart { emit(Operation(code: .text)) }
  }

  mutating func patch(_ operation: Int) {
    program.operations[operation].target = Int32(here())
  }

  /// What is compiled so far, to compile a loop's body once more from another state.
  struct Mark {
    var operations: Int
    var text: Int
    var findings: Int
  }

  mutating func mark() -> Mark {
    Mark(operations: here(), text: program.text.count, findings: findings.count)
  }

  mutating func rewind(_ mark: Mark) {
    program.operations.removeSubrange(mark.operations...)
    program.text.removeSubrange(mark.text...)
    textStart = mark.text
    findings.removeSubrange(mark.findings...)
  }

  mutating func use(_ range: Range<Int>) -> Int32 {
    program.uses.append(
      Use(
        template: Int32(template), lower: Int32(range.lowerBound), upper: Int32(range.upperBound),
        chain: Int32(link)))
    return Int32(program.uses.count - 1)
  }

  // MARK: Findings

  mutating func fail(
    _ code: FindingCode, _ message: String, at range: Range<Int>, label: String? = nil,
    help: String? = nil, notes: [String] = []
  ) {
    guard findings.count < Limits.findings else { return }
    var finding = syntax.text.diagnostic(
      code, message, at: range, label: label, help: help)
    finding.notes = notes
    if program.chain[link].parent != nil {
      finding.notes.append("while compiling \(theme.chain(link, of: program))")
    }
    findings.append(finding)
  }

  // MARK: Nodes

  mutating func compileNodes(_ range: Range<Int>) {
    let nodes = nodes
    var index = range.lowerBound
    while index < range.upperBound, !isTooLong, findings.count < Limits.findings {
      if nodes[index].kind == .text {
        visited += 1
        text(nodes[index], number: theme.firstNodes[template] + index)
        index += 1
        continue
      }
      let node = nodes[index]
      visited += 1
      if visited > Limits.programLength || program.text.count > Limits.outputBytes {
        reportLength(node.range)
        return
      }
      switch node.kind {
      case .text: break
      case .value, .raw: compileValue(node)
      case .section, .inverted, .test:
        index = compileSection(index, upTo: range.upperBound)
        continue
      case .partial: compilePartial(node)
      case .parent: compileParent(index)
      case .block: compileBlock(index)
      }
      index = node.end
    }
  }

  private mutating func compileValue(_ node: Node) {
    beginLine(node.startsLine)
    let expression = syntax.expressions[node.expression]
    guard let found = value(expression) else { return }
    let escaper: Escaper
    do throws(Refusal) {
      escaper = try tracker.state.takeValue()
    } catch {
      fail(error.code, error.message, at: node.range, help: error.help)
      return
    }
    guard let chosen = check(found.kind, for: escaper, node, expression) else { return }
    if chosen == .jsonValue { readWhole(found.kind) }
    emit(printing(found, chosen, use(expression.range)))
  }

  private mutating func printing(_ found: Lookup, _ escaper: Escaper, _ use: Int32) -> Operation {
    let path = program.paths[found.path]
    if found.pipeline < 0, path.start == .up, path.steps.count == 1,
      case .slot(let slot) = program.steps[path.steps.lowerBound]
    {
      return Operation(
        code: .field, escaper: escaper, a: Int32(slot), b: Int32(path.up), use: use)
    }
    return Operation(
      code: .value, escaper: escaper, a: Int32(found.path), b: Int32(found.pipeline), use: use)
  }

  /// Whether a value of `kind` can be printed at all, and how.
  private mutating func check(
    _ kind: Kind, for escaper: Escaper, _ node: Node, _ expression: Expression
  ) -> Escaper? {
    switch (kind.single, escaper) {
    case (nil, _) where escaper != .jsonValue:
      let name = syntax.written(expression.range)
      fail(
        .wrongType, "'\(name)' is a list and cannot be printed", at: expression.range,
        help: "use {{#\(name)}}…{{/\(name)}} or the filter join")
      return nil
    case (.record, _) where escaper != .jsonValue, (.map, _) where escaper != .jsonValue:
      let name = syntax.written(expression.range)
      fail(
        .wrongType, "'\(name)' is a record and cannot be printed", at: expression.range,
        help: "name one of its fields, as in {{\(name).…}}")
      return nil
    case (.html, .url), (.html, .urlContinued), (.html, .urlPath), (.html, .urlQuery),
      (.html, .srcset):
      fail(
        .wrongType, "'\(syntax.written(expression.range))' is HTML and cannot be part of a URL",
        at: expression.range)
      return nil
    default: break
    }
    guard node.kind == .raw, output == .html || output == .xml || output == .json else {
      return escaper
    }
    if isStrict, kind != .html, kind != .any {
      let name = syntax.written(expression.range)
      fail(
        .rawText, "{{{\(name)}}} prints unescaped text", at: node.range,
        help: "use {{\(name)}}, or declare the field as HTML if trusted code makes it")
      return nil
    }
    return escaper == .text || escaper == .xml ? (isStrict ? .raw : .rawAny) : escaper
  }

  // MARK: Nesting

  mutating func nested(_ node: Node, _ body: (inout Compiler) -> Void) {
    depth += 1
    defer { depth -= 1 }
    // Nesting of sections and partials together is bounded, since compiling recurses.
    guard depth <= 600 else {
      fail(.limit, "sections and partials unfold too deep", at: node.range)
      return
    }
    body(&self)
  }

  /// Compiles for findings only, where a tag could not be read.
  mutating func skipping(_ range: Range<Int>) {
    scopes.append(.any)
    let state = tracker.state
    compileNodes(range)
    tracker.state = state
    scopes.removeLast()
  }
}
