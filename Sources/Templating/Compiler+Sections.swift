internal import Diagnostics

// Sections, tests and loops, and where their branches meet again.

extension Compiler {
  /// Compiles a section, with the inverted section behind it as its else arm; returns what follows.
  mutating func compileSection(_ index: Int, upTo limit: Int) -> Int {
    let node = nodes[index]
    var next = node.end
    beginLine(node.startsLine)
    boundary(node.range)
    guard node.expression >= 0 else {
      skipping(index + 1..<node.end)
      return next
    }
    let expression = syntax.expressions[node.expression]
    let found = value(expression)
    let start = tracker.state
    let code: Operation.Code =
      switch node.kind {
      case .section: .enter
      case .inverted: .testNot
      default: .test
      }
    let head = emit(
      Operation(
        code: code, a: Int32(found?.path ?? 0), b: Int32(found?.pipeline ?? -1),
        use: use(expression.range)))
    nested(node) { compiler in
      if node.kind == .section {
        compiler.compileLoop(index, found?.kind ?? .any, start)
      } else {
        compiler.compileNodes(index + 1..<node.end)
        compiler.boundaryAtEnd()
      }
    }
    let end = tracker.state
    if node.kind != .inverted, next < limit, nodes[next].kind == .inverted,
      syntax.equal(nodes[next].expression, node.expression)
    {
      let elseArm = nodes[next]
      let jump = emit(Operation(code: .jump))
      patch(head)
      tracker.state = start
      let body = next + 1..<elseArm.end
      nested(elseArm) { compiler in
        compiler.compileNodes(body)
        compiler.boundaryAtEnd()
      }
      patch(jump)
      join(end, tracker.state, node, hasElse: true)
      next = elseArm.end
    } else {
      patch(head)
      join(end, start, node, hasElse: false)
    }
    return next
  }

  private mutating func compileLoop(_ index: Int, _ kind: Kind, _ start: HTMLState) {
    let node = nodes[index]
    let element = kind.isList ? kind.element : kind
    let canRepeat = kind.isList || kind == .any
    scopes.append(element)
    if canRepeat { loops += 1 }
    defer {
      scopes.removeLast()
      if canRepeat { loops -= 1 }
    }
    var begin = start
    let mark = mark()
    // A body that moves to another state is compiled again from where both states meet.
    for attempt in 0..<3 {
      tracker.state = begin
      compileNodes(index + 1..<node.end)
      boundaryAtEnd()
      guard canRepeat, tracker.state != begin, findings.count == mark.findings else { break }
      let joined = begin.joined(tracker.state)
      if let joined, joined == begin {
        tracker.state = joined
        break
      }
      guard attempt < 2, let joined else {
        fail(
          .splitHTML,
          "'{{#\(syntax.written(node.key))}}' starts \(begin.description) but would repeat "
            + tracker.state.description, at: node.range,
          help: "let each turn of the section end where it began")
        tracker.state = start
        break
      }
      begin = joined
      rewind(mark)
    }
    emit(Operation(code: .next, target: Int32(mark.operations)))
  }

  private mutating func join(_ left: HTMLState, _ right: HTMLState, _ node: Node, hasElse: Bool) {
    tracker.state = left
    guard left != right else { return }
    if let joined = left.joined(right) {
      tracker.state = joined
      return
    }

    let sigil = node.kind == .section ? "#" : node.kind == .test ? "?" : "^"
    let name = syntax.written(node.key)
    fail(
      .splitHTML,
      "branches end differently: after '{{\(sigil)\(name)}}' "
        + "\(left.description), \(hasElse ? "after '{{^\(name)}}'" : "otherwise") "
        + right.description,
      at: node.range, help: "let both end in the same part of the markup")
  }
}
