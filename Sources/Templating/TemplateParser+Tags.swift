internal import Diagnostics

// What each kind of tag adds to the template.

extension TemplateParser {
  mutating func read(_ tag: Tag) {
    switch tag.sigil {
    case UInt8(ascii: "#"): readSection(tag, .section)
    case UInt8(ascii: "^"): readSection(tag, .inverted)
    case UInt8(ascii: "?"): readSection(tag, .test)
    case UInt8(ascii: "/"): readClose(tag)
    case UInt8(ascii: ">"): readPartial(tag)
    case UInt8(ascii: "<"): readParent(tag)
    case UInt8(ascii: "$"): readBlock(tag)
    case UInt8(ascii: "!"): _ = addTextBefore(tag, canStandAlone: true)
    case UInt8(ascii: "="): readDelimiters(tag)
    case 0: readValue(tag, .value)
    default: readValue(tag, .raw)
    }
  }

  private mutating func readValue(_ tag: Tag, _ kind: Node.Kind) {
    _ = addTextBefore(tag, canStandAlone: false)
    let expression = expression(tag.content)
    guard expression >= 0 else { return }
    var node = Node(kind: kind, range: tag.range, expression: expression)
    node.startsLine = isLineStart(tag.range.lowerBound)
    add(node)
  }

  private mutating func readSection(_ tag: Tag, _ kind: Node.Kind) {
    let place = addTextBefore(tag, canStandAlone: true)
    var node = Node(kind: kind, range: tag.range)
    node.expression = expression(tag.content)
    node.isStandalone = place.isStandalone
    node.startsLine = !place.isStandalone && isLineStart(tag.range.lowerBound)
    node.key = pathText(tag.content)
    push(node, closing: node.key)
  }

  private mutating func readPartial(_ tag: Tag) {
    let place = addTextBefore(tag, canStandAlone: true)
    var node = Node(kind: .partial, range: tag.range)
    node.isStandalone = place.isStandalone
    node.startsLine = !place.isStandalone && isLineStart(tag.range.lowerBound)
    if place.isStandalone { node.indent = place.indent }
    guard readName(tag, &node) else { return }
    add(node)
  }

  /// `name`, or `*path` for a name that the data give.
  private mutating func readName(_ tag: Tag, _ node: inout Node) -> Bool {
    var content = tag.content
    if let first = content.first, bytes[first] == UInt8(ascii: "*") {
      content = trimmed(content.lowerBound + 1..<content.upperBound)
      node.expression = expression(content)
      return node.expression >= 0
    }
    if content.isEmpty || bytes[content].contains(where: ExpressionParser.isSpace) {
      let name = ExpressionParser.shortened(String(decoding: bytes[content], as: UTF8.self))
      fail(
        .badName,
        content.isEmpty
          ? "the tag has no name" : "'\(name)' is not a name; spaces are not allowed",
        at: content.isEmpty ? tag.range : content)
      return false
    }
    node.name = bytes.withUnsafeBufferPointer {
      symbols.symbol(UnsafeBufferPointer(rebasing: $0[content]))
    }
    node.nameRange = content
    return true
  }

  private mutating func readParent(_ tag: Tag) {
    let textBefore = template.nodes.count
    addText(upTo: tag.range.lowerBound)
    textStart = tag.range.upperBound
    var node = Node(kind: .parent, range: tag.range)
    if let lead = lineLead(tag.range.lowerBound) { node.indent = lead..<tag.range.lowerBound }
    node.startsLine = isLineStart(tag.range.lowerBound)
    _ = readName(tag, &node)
    push(
      node, closing: tag.content, textBefore: template.nodes.count > textBefore ? textBefore : nil)
  }

  private mutating func readBlock(_ tag: Tag) {
    var node = Node(kind: .block, range: tag.range)
    if isInParent {
      // What stands between a parent's blocks is not printed, so only the rest of the line counts.
      addText(upTo: tag.range.lowerBound)
      textStart = lineTrail(tag.range.upperBound) ?? tag.range.upperBound
      node.isStandalone = textStart > tag.range.upperBound
    } else {
      let place = addTextBefore(tag, canStandAlone: true)
      node.isStandalone = place.isStandalone
      node.indent = place.indent
      node.startsLine = !place.isStandalone && isLineStart(tag.range.lowerBound)
    }
    if node.isStandalone {
      var end = textStart
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      node.contentIndent = textStart..<end
    }
    _ = readName(tag, &node)
    push(node, closing: tag.content)
  }

  private var isInParent: Bool {
    open.last.map { template.nodes[$0.node].kind == .parent } ?? false
  }

  private mutating func readDelimiters(_ tag: Tag) {
    _ = addTextBefore(tag, canStandAlone: true)
    let parts = bytes[tag.content].split(whereSeparator: ExpressionParser.isSpace)
    guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      fail(
        .badName, "a delimiter tag needs two delimiters without '=', as in '{{=<% %>=}}'",
        at: tag.range)
      return
    }
    openDelimiter = Array(parts[0])
    closeDelimiter = Array(parts[1])
  }
}
