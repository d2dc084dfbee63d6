internal import Diagnostics

/// A parent tag whose blocks replace those of what it names.
struct BlockFrame: Hashable {
  var template: Int
  var node: Int
}

/// A block's content in the template that gives it.
struct BlockPlace: Hashable {
  var template: Int
  var node: Int
}

/// All that the code of a subroutine depends on.
struct SubroutineKey: Hashable {
  var template: Int
  var state: HTMLState
  var scopes: [Kind]
  var root: Kind
  var frames: [BlockFrame]
  var indent: [UInt8]
}

/// What a page kind draws on, for `list templates`.
package struct TemplateUsage: Sendable {
  /// Names of the templates it extends, nearest first.
  package var parents: [String] = []
  package var partials: Set<String> = []

  /// Whether the data name some of the templates it includes.
  package var takesAnyPartial = false

  /// The records it names fields of, in the order declared.
  package var fields: [RecordUse] = []

  /// Fields of one record type, in the order declared.
  package struct RecordUse: Sendable, Equatable {
    package var record: String
    package var fields: [String]
  }
}

/// A declared field, by numbers.
struct FieldPlace: Hashable {
  var record: Int
  var slot: Int
}

extension Compiler {
  // MARK: Partials

  func compilePartial(_ node: Node) {
    beginLine(node.startsLine)
    let indent = node.isStandalone ? layout.indent + indentation(node.indent) : []
    if let expression = node.expression {
      compileNamed(expression, node, indent: indent)
      return
    }
    guard let target = find(node) else { return }
    usage.partials.insert(node.name)
    if including.contains(target) {
      boundary(node.range)
      call(target, node, indent: indent)
      return
    }
    let outer = layout
    layout = Layout(indent: indent)
    inside(target, node, isInheritance: false) { compileNodes(0..<nodes.count) }
    layout = outer
  }

  private func find(_ node: Node) -> Int? {
    if let target = theme.numbers[node.name] { return target }
    if isStrict {
      fail(
        "unknown-partial", "no template '\(ExpressionParser.shortened(node.name))'",
        at: node.nameRange,
        label: didYouMean(node.name, among: theme.templates.map(\.source.name)))
    }
    return nil
  }

  /// Compiles in another template and comes back.
  private func inside(_ target: Int, _ node: Node, isInheritance: Bool, _ body: () -> Void) {
    guard including.count <= Limits.partialDepth, inheritance <= Limits.inheritanceDepth else {
      let names = including.suffix(3).map { theme.templates[$0].source.name }
      fail(
        "limit",
        isInheritance
          ? "inheritance depth \(Limits.inheritanceDepth) reached: …"
            + " < \(names.joined(separator: " < "))"
          : "partial depth \(Limits.partialDepth) reached: … > \(names.joined(separator: " > "))",
        at: node.range)
      return
    }
    let outer = (template, link)
    program.chain.append(Link(template: target, parent: link, isInheritance: isInheritance))
    link = program.chain.count - 1
    template = target
    including.append(target)
    nested(node, body)
    including.removeLast()
    (template, link) = outer
  }

  // MARK: Subroutines

  private func call(_ target: Int, _ node: Node, indent: [UInt8]) {
    let number = subroutine(target, indent: indent)
    emit(Operation(code: .call, a: Int32(number), use: use(node.range)))
  }

  private func subroutine(_ target: Int, indent: [UInt8]) -> Int {
    // Scopes that an inner one of the same kind hides make no difference to names.
    var seen: Set<Kind> = []
    let kinds = Array(scopes.reversed().filter { seen.insert($0).inserted }.reversed())
    let key = SubroutineKey(
      template: target, state: tracker.state, scopes: kinds, root: scopes[0], frames: frames,
      indent: indent)
    if let number = subroutineNumbers[key] { return number }
    let number = program.subroutines.count
    subroutineNumbers[key] = number
    program.subroutines.append(Subroutine(template: target))
    if program.subroutines.count > 4 * Limits.partialDepth {
      program.subroutines[number].findings = [
        Diagnostic(
          .error, "limit", "partials call one another in more than 400 ways",
          at: syntax.text.position(at: 0))
      ]
      return number
    }
    program.chain.append(Link(template: target, parent: link, isInheritance: false))
    pendingSubroutines.append((key, program.chain.count - 1))
    return number
  }

  func compileSubroutine(_ key: SubroutineKey, _ link: Int) {
    guard let number = subroutineNumbers[key] else { return }
    template = key.template
    self.link = link
    // The root stays at the bottom for `@root`, hidden from names by its own later place.
    scopes = key.scopes.first == key.root ? key.scopes : [key.root] + key.scopes
    isSubroutine = true
    frames = key.frames
    including = [template]
    inheritance = 0
    layout = Layout(indent: key.indent)
    tracker.state = key.state
    let outerFindings = findings
    findings = []
    program.subroutines[number].start = here()
    compileNodes(0..<nodes.count)
    boundaryAtEnd()
    if tracker.state != key.state, findings.isEmpty {
      fail(
        "split-html",
        "'\(syntax.source.name)' starts \(key.state.description) but ends "
          + tracker.state.description,
        at: 0..<1, help: "a partial inside itself, or named by a value, must end where it began")
    }
    emit(Operation(code: .exit))
    if namedSubroutines.contains(number) {
      // Whether it is ever called is up to the data; then is the time to say so.
      program.subroutines[number].findings = findings
      findings = outerFindings
    } else {
      findings = outerFindings + findings
    }
  }

  private func compileNamed(_ expression: Expression, _ node: Node, indent: [UInt8]) {
    guard let found = value(expression) else { return }
    boundary(node.range)
    guard isTextPosition else {
      fail(
        "unsafe-position", "a template named by a value cannot go \(tracker.state.description)",
        at: node.range)
      return
    }
    usage.takesAnyPartial = true
    var choices: [String: Int] = [:]
    for (target, candidate) in theme.templates.enumerated() {
      let number = subroutine(target, indent: indent)
      namedSubroutines.insert(number)
      choices[candidate.source.name] = number
    }
    program.choices.append(choices)
    emit(
      Operation(
        code: .callNamed, a: Int32(found.path), b: Int32(program.choices.count - 1),
        use: use(expression.range)))
  }

  private var isTextPosition: Bool { tracker.state.mode == .text || tracker.state.mode == .plain }

  // MARK: Inheritance

  func compileParent(_ index: Int) {
    let node = nodes[index]
    beginLine(node.startsLine)
    let indent = node.isStandalone ? layout.indent + indentation(node.indent) : []
    let outer = (layout, frames)
    let frame = BlockFrame(template: template, node: index)
    let hasBlocks = !blocks(of: frame).isEmpty
    if hasBlocks, !frames.contains(frame) { frames.append(frame) }
    defer { (layout, frames) = outer }
    if let expression = node.expression {
      if hasBlocks { metBlocks[frame] = Set(blocks(of: frame).map(\.name)) }
      compileNamed(expression, node, indent: indent)
      return
    }
    guard !node.name.isEmpty, let target = find(node) else {
      if hasBlocks { metBlocks[frame] = Set(blocks(of: frame).map(\.name)) }
      return
    }
    if hasBlocks, metBlocks[frame] == nil { metBlocks[frame] = [] }
    if program.chain[link].parent == nil || program.chain[link].isInheritance {
      usage.parents.append(node.name)
    }
    layout = Layout(indent: indent)
    inheritance += 1
    inside(target, node, isInheritance: true) { compileNodes(0..<nodes.count) }
    inheritance -= 1
  }

  /// The blocks directly inside a parent tag; of equal names the last counts.
  private func blocks(of frame: BlockFrame) -> [(name: String, node: Int)] {
    let nodes = theme.templates[frame.template].nodes
    var result: [(String, Int)] = []
    var index = frame.node + 1
    while index < nodes[frame.node].end {
      if nodes[index].kind == .block { result.append((nodes[index].name, index)) }
      index = nodes[index].end
    }
    return result
  }

  func compileBlock(_ index: Int) {
    let node = nodes[index]
    meet(node.name)
    guard let place = override(node.name) else {
      beginLine(node.startsLine)
      nested(node) { compileNodes(index + 1..<node.end) }
      return
    }
    meetBlocks(in: index + 1..<node.end)
    beginLine(node.startsLine)
    let content = theme.templates[place.template].nodes[place.node]
    let hasDefault = index + 1 < node.end
    let own = indentation(
      node.isStandalone && hasDefault ? node.contentIndent : node.indent)
    let outer = (layout, template, including)
    let dedent = Array(theme.templates[place.template].source.bytes[content.contentIndent])
    layout = Layout(indent: layout.indent + own, dedent: dedent)
    layout.start = node.isStandalone ? (content.isStandalone ? .natural : .forced) : .suppressed
    template = place.template
    activeBlocks.append(place)
    nested(node) { compileNodes(place.node + 1..<content.end) }
    activeBlocks.removeLast()
    (layout, template, including) = outer
  }

  /// The content that replaces a block, from the outermost template that gives one.
  private func override(_ name: String) -> BlockPlace? {
    for frame in frames {
      guard let block = blocks(of: frame).last(where: { $0.name == name }) else { continue }
      let place = BlockPlace(template: frame.template, node: block.node)
      if !activeBlocks.contains(place) { return place }
    }
    return nil
  }

  // MARK: Unknown blocks

  private func meet(_ name: String) {
    for frame in frames { metBlocks[frame, default: []].insert(name) }
  }

  /// Blocks inside a replaced block are known, though nothing of them is printed.
  private func meetBlocks(in range: Range<Int>) {
    var seen: Set<Int> = []
    func search(_ template: Int, _ range: Range<Int>) {
      for node in theme.templates[template].nodes[range] {
        if node.kind == .block { meet(node.name) }
        guard node.kind == .partial || node.kind == .parent,
          let target = theme.numbers[node.name], seen.insert(target).inserted,
          seen.count <= Limits.partialDepth
        else { continue }
        search(target, 0..<theme.templates[target].nodes.count)
      }
    }
    search(template, range)
  }

  func checkBlocks() {
    guard isStrict else { return }
    let order = metBlocks.sorted { ($0.key.template, $0.key.node) < ($1.key.template, $1.key.node) }
    for (frame, met) in order {
      let parent = theme.templates[frame.template].nodes[frame.node]
      for block in blocks(of: frame) where !met.contains(block.name) && !block.name.isEmpty {
        template = frame.template
        link = 0
        fail(
          "unknown-block", "'\(parent.name)' has no block '\(block.name)'",
          at: nodes[block.node].nameRange, label: didYouMean(block.name, among: met),
          notes: met.isEmpty ? [] : ["it has: \(met.sorted().joined(separator: ", "))"])
      }
    }
  }
}
