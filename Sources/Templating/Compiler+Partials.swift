internal import Diagnostics

/// A node of a template: a parent tag whose blocks replace those of what it names, or a block.
struct BlockFrame: Hashable {
  var template: Int
  var node: Int
}

/// A block that was met while a parent's blocks could replace it.
struct MetBlock: Hashable {
  var frame: BlockFrame

  /// -1 for the parent itself, so that all that could be replaced is known.
  var name: Int32
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

extension Compiler {
  // MARK: Partials

  mutating func compilePartial(_ node: Node) {
    beginLine(node.startsLine)
    let indent = node.isStandalone ? layout.indent + indentation(node.indent) : []
    if node.expression >= 0 {
      compileNamed(node, indent: indent)
      return
    }
    guard let target = find(node) else { return }
    partials[target] = true
    if including.contains(target) {
      boundary(node.range)
      call(target, node, indent: indent)
      return
    }
    let outer = layout
    layout = Layout(indent: indent)
    inside(target, node, isInheritance: false)
    layout = outer
  }

  private mutating func find(_ node: Node) -> Int? {
    if let target = theme.template(node.name) { return target }
    if isStrict {
      let name = theme.name(node.name)
      fail(
        .unknownPartial, "no template '\(ExpressionParser.shortened(name))'", at: node.nameRange,
        label: didYouMean(name, among: theme.templates.map(\.source.name)))
    }
    return nil
  }

  /// Compiles another template and comes back.
  private mutating func inside(_ target: Int, _ node: Node, isInheritance: Bool) {
    guard including.count <= Limits.partialDepth, inheritance <= Limits.inheritanceDepth else {
      let names = including.suffix(3).map { theme.templates[$0].source.name }
      fail(
        .limit,
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
    nested(node) { $0.compileNodes(0..<$0.nodes.count) }
    including.removeLast()
    (template, link) = outer
  }

  // MARK: Subroutines

  private mutating func call(_ target: Int, _ node: Node, indent: [UInt8]) {
    let number = subroutine(target, indent: indent)
    emit(Operation(code: .call, a: Int32(number), use: use(node.range)))
  }

  private mutating func subroutine(_ target: Int, indent: [UInt8]) -> Int {
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
          .limit, "partials call one another in more than 400 ways",
          at: syntax.text.position(at: 0))
      ]
      return number
    }
    program.chain.append(Link(template: target, parent: link, isInheritance: false))
    pendingSubroutines.append((key, program.chain.count - 1))
    return number
  }

  mutating func compileSubroutine(_ key: SubroutineKey, _ link: Int) {
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
        .splitHTML,
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

  private mutating func compileNamed(_ node: Node, indent: [UInt8]) {
    let expression = syntax.expressions[node.expression]
    guard let found = value(expression) else { return }
    boundary(node.range)
    guard isTextPosition else {
      fail(
        .unsafePosition, "a template named by a value cannot go \(tracker.state.description)",
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

  mutating func compileParent(_ index: Int) {
    let node = nodes[index]
    beginLine(node.startsLine)
    let indent = node.isStandalone ? layout.indent + indentation(node.indent) : []
    let outer = (layout, frames)
    let frame = BlockFrame(template: template, node: index)
    let hasBlocks = nextBlock(of: frame, after: nil) != nil
    if hasBlocks, !frames.contains(frame) { frames.append(frame) }
    defer { (layout, frames) = outer }
    if node.expression >= 0 {
      // What the data name may have any block.
      compileNamed(node, indent: indent)
      return
    }
    guard node.name >= 0, let target = find(node) else { return }
    if hasBlocks { metBlocks.insert(MetBlock(frame: frame, name: -1)) }
    if program.chain[link].parent == nil || program.chain[link].isInheritance {
      usage.parents.append(theme.name(node.name))
    }
    layout = Layout(indent: indent)
    inheritance += 1
    inside(target, node, isInheritance: true)
    inheritance -= 1
  }

  /// The next of the blocks directly inside a parent tag.
  private func nextBlock(of frame: BlockFrame, after last: Int?) -> Int? {
    let nodes = theme.templates[frame.template].nodes
    var index = last.map { nodes[$0].end } ?? frame.node + 1
    while index < nodes[frame.node].end {
      if nodes[index].kind == .block { return index }
      index = nodes[index].end
    }
    return nil
  }

  mutating func compileBlock(_ index: Int) {
    let node = nodes[index]
    meet(node.name)
    guard let place = override(node.name) else {
      beginLine(node.startsLine)
      nested(node) { $0.compileNodes(index + 1..<node.end) }
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
    nested(node) { $0.compileNodes(place.node + 1..<content.end) }
    activeBlocks.removeLast()
    (layout, template, including) = outer
  }

  /// The content that replaces a block, from the outermost template that gives one; of blocks of
  /// one name in a parent tag the last counts.
  private func override(_ name: Int32) -> BlockFrame? {
    for frame in frames {
      var last: Int?
      var next = nextBlock(of: frame, after: nil)
      while let block = next {
        if theme.templates[frame.template].nodes[block].name == name { last = block }
        next = nextBlock(of: frame, after: block)
      }
      guard let last else { continue }
      let place = BlockFrame(template: frame.template, node: last)
      if !activeBlocks.contains(place) { return place }
    }
    return nil
  }

  // MARK: Unknown blocks

  private mutating func meet(_ name: Int32) {
    for frame in frames { metBlocks.insert(MetBlock(frame: frame, name: name)) }
  }

  /// Blocks inside a replaced block are known, though nothing of them is printed.
  private mutating func meetBlocks(in range: Range<Int>) {
    var seen: Set<Int> = []
    func search(_ template: Int, _ range: Range<Int>, _ compiler: inout Compiler) {
      let theme = compiler.theme
      for node in theme.templates[template].nodes[range] {
        if node.kind == .block { compiler.meet(node.name) }
        guard node.kind == .partial || node.kind == .parent,
          let target = theme.template(node.name), seen.insert(target).inserted,
          seen.count <= Limits.partialDepth
        else { continue }
        search(target, 0..<theme.templates[target].nodes.count, &compiler)
      }
    }
    search(template, range, &self)
  }

  mutating func checkBlocks() {
    guard isStrict else { return }
    let parents = metBlocks.filter { $0.name == -1 }.map(\.frame)
      .sorted { ($0.template, $0.node) < ($1.template, $1.node) }
    for frame in parents {
      var next = nextBlock(of: frame, after: nil)
      while let number = next {
        next = nextBlock(of: frame, after: number)
        let block = theme.templates[frame.template].nodes[number]
        guard block.name >= 0, !metBlocks.contains(MetBlock(frame: frame, name: block.name)) else {
          continue
        }
        reportUnknown(block, of: frame)
      }
    }
  }

  private mutating func reportUnknown(_ block: Node, of frame: BlockFrame) {
    template = frame.template
    link = 0
    let met = metBlocks.filter { $0.frame == frame && $0.name >= 0 }.map { theme.name($0.name) }
      .sorted()
    let name = theme.name(block.name)
    fail(
      .unknownBlock, "'\(theme.name(nodes[frame.node].name))' has no block '\(name)'",
      at: block.nameRange, label: didYouMean(name, among: met),
      notes: met.isEmpty ? [] : ["it has: \(met.joined(separator: ", "))"])
  }
}
