internal import Diagnostics

/// Reads one template in a single pass over its bytes.
///
/// Rules: Mustache specification 1.4, with the modules `~inheritance` and `~dynamic-names`, and the
/// extensions E1 to E3. Goes on after a mistake where what follows is still clear.
struct TemplateParser {
  private let bytes: [UInt8]
  private let profile: Profile
  private var template: Template
  private var symbols: SymbolTable
  private var text: SourceText { template.text }

  private var openDelimiter: [UInt8] = Array("{{".utf8)
  private var closeDelimiter: [UInt8] = Array("}}".utf8)

  /// Where the text not yet in a node begins.
  private var textStart = 0
  private var open: [OpenTag] = []
  private var isStopped = false

  private struct OpenTag {
    var node: Int
    /// What a closing tag must repeat.
    var closingName: Range<Int>
    /// The text node before a parent's tag, cut when the pair turns out to stand alone.
    var textBefore: Int?
  }

  /// A tag as it stands in the source.
  private struct Tag {
    var range: Range<Int>
    var content: Range<Int>
    var sigil: UInt8
  }

  static func parse(
    _ source: TemplateSource, profile: Profile, _ symbols: inout SymbolTable
  ) -> Template {
    var parser = TemplateParser(source, profile: profile, symbols)
    // One owner of the table at a time, or every new name would copy it.
    symbols = SymbolTable.empty
    parser.parse()
    symbols = parser.symbols
    return parser.template
  }

  private init(_ source: TemplateSource, profile: Profile, _ symbols: SymbolTable) {
    bytes = source.bytes
    self.profile = profile
    self.symbols = symbols
    template = Template(source: source)
    template.nodes.reserveCapacity(source.bytes.count / 16)
  }

  private mutating func parse() {
    guard bytes.count <= Limits.templateBytes else {
      template.findings.append(
        Diagnostic(
          .limit,
          "the template has \(bytes.count) bytes; \(Limits.templateBytes) are allowed",
          at: SourcePosition(file: template.source.path, line: 1, column: 1)))
      return
    }
    guard isText() else { return }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { textStart = 3 }
    var offset = textStart
    while !isStopped, let start = find(openDelimiter, from: offset) {
      guard let tag = tag(at: start) else { break }
      read(tag)
      offset = max(tag.range.upperBound, textStart)
    }
    if !isStopped { addText(upTo: bytes.count) }
    for tag in open.reversed() {
      let node = template.nodes[tag.node]
      fail(
        .unclosedSection, "'\(template.written(node.range))' opened here is never closed",
        at: node.range,
        help: isStopped ? nil : "add '{{/\(template.written(tag.closingName))}}'")
      template.nodes[tag.node].end = template.nodes.count
    }
  }

  /// Templates are UTF-8 without NUL, so that pages are.
  private mutating func isText() -> Bool {
    if hasZero, let zero = bytes.firstIndex(of: 0) {
      fail(.badEncoding, "the template holds a NUL byte; it is not text", at: zero..<zero + 1)
      return false
    }
    if let place = invalidUTF8(in: bytes) {
      fail(.badEncoding, "the template is not UTF-8 from here on", at: place..<place + 1)
      return false
    }
    return true
  }

  private var hasZero: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Without a way out in between, several bytes are looked at in one step.
      var found = false
      for byte in bytes { found = found || byte == 0 }
      return found
    }
  }

  // MARK: Tags

  private func find(_ delimiter: [UInt8], from offset: Int, upTo limit: Int? = nil) -> Int? {
    let end = (limit ?? bytes.count) - delimiter.count
    guard offset <= end else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      delimiter.withUnsafeBufferPointer { delimiter in
        let first = delimiter[0]
        var index = offset
        while index <= end {
          if bytes[index] == first {
            var step = 1
            while step < delimiter.count, bytes[index + step] == delimiter[step] { step += 1 }
            if step == delimiter.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }

  /// Finds the end of the tag that opens at `start`, or reports that there is none.
  private mutating func tag(at start: Int) -> Tag? {
    let inside = start + openDelimiter.count
    var sigilAt = inside
    while sigilAt < bytes.count, ExpressionParser.isSpace(bytes[sigilAt]) { sigilAt += 1 }
    let byte = sigilAt < bytes.count ? bytes[sigilAt] : 0
    let sigil = Self.isSigil(byte) ? byte : 0
    let closing =
      switch sigil {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closeDelimiter
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + closeDelimiter
      default: closeDelimiter
      }
    let contentStart = sigil == 0 ? inside : sigilAt + 1
    let isComment = sigil == UInt8(ascii: "!")
    guard let close = find(closing, from: contentStart),
      isComment || sigil == UInt8(ascii: "=")
        || find(openDelimiter, from: contentStart, upTo: close) == nil
    else {
      var lineEnd = start
      while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let line = text.position(at: start).line
      let wanted = String(decoding: closing, as: UTF8.self)
      let opened = String(decoding: openDelimiter, as: UTF8.self)
      fail(
        .unclosedTag, "'\(opened)' is never closed", at: start..<min(lineEnd, start + 60),
        help: "add '\(wanted)' (line \(line) ends inside the tag)")
      isStopped = true
      return nil
    }
    return Tag(
      range: start..<close + closing.count, content: trimmed(contentStart..<close), sigil: sigil)
  }

  private static func isSigil(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "?"), UInt8(ascii: "/"),
      UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "="),
      UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "{"):
      true
    default: false
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, ExpressionParser.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, ExpressionParser.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private mutating func read(_ tag: Tag) {
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

  private mutating func readClose(_ tag: Tag) {
    let name = pathText(tag.content)
    guard let last = open.last else {
      _ = addTextBefore(tag, canStandAlone: true)
      fail(
        .wrongClose, "'{{/\(template.written(name))}}' closes nothing; no section is open",
        at: tag.range)
      return
    }
    let opened = template.nodes[last.node]
    guard closes(name, last) else {
      _ = addTextBefore(tag, canStandAlone: true)
      let wanted = template.written(last.closingName)
      var finding = text.diagnostic(
        .wrongClose,
        "'{{/\(template.written(name))}}' closes nothing; '\(wanted)' is still open",
        at: tag.range, label: "expected '{{/\(wanted)}}'")
      finding.excerpts.insert(text.excerpt(for: opened.range, label: "opened here"), at: 0)
      add(finding)
      // A misspelt or missing close: take it for the nearest open tag of that name, if any.
      if let match = open.lastIndex(where: { closes(name, $0) }) {
        while open.count > match { closeLast() }
      } else {
        closeLast()
      }
      return
    }
    switch opened.kind {
    case .parent: closeParent(tag, last)
    case .block where open.count > 1 && template.nodes[open[open.count - 2].node].kind == .parent:
      addText(upTo: lineLead(tag.range.lowerBound) ?? tag.range.lowerBound)
      textStart = tag.range.upperBound
    default: _ = addTextBefore(tag, canStandAlone: true)
    }
    closeLast()
  }

  /// Whether a closing tag's name repeats that of the opening tag; the `*` may be left out.
  private func closes(_ name: Range<Int>, _ tag: OpenTag) -> Bool {
    let wanted = tag.closingName
    if name.count == wanted.count { return repeats(name, wanted) }
    return name.count + 1 == wanted.count && bytes[wanted.lowerBound] == UInt8(ascii: "*")
      && repeats(name, wanted.dropFirst())
  }

  private func repeats(_ name: Range<Int>, _ other: Range<Int>) -> Bool {
    for (left, right) in zip(name, other) where bytes[left] != bytes[right] { return false }
    return true
  }

  /// A parent with its closing tag stands alone like a partial, whatever lies between.
  private mutating func closeParent(_ tag: Tag, _ last: OpenTag) {
    addText(upTo: tag.range.lowerBound)
    textStart = tag.range.upperBound
    let opened = template.nodes[last.node]
    guard let trail = lineTrail(tag.range.upperBound) else { return }
    if lineLead(opened.range.lowerBound) != nil {
      template.nodes[last.node].isStandalone = true
      template.nodes[last.node].startsLine = false
      if let before = last.textBefore {
        let range = template.nodes[before].range
        template.nodes[before].range =
          range.lowerBound..<max(range.lowerBound, opened.indent.lowerBound)
      }
      textStart = trail
    } else if lineLead(tag.range.lowerBound) != nil {
      textStart = trail
    }
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    template.nodes[last.node].end = template.nodes.count
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

  // MARK: Lines

  /// Adds the text before a tag, without the tag's line when the tag stands alone on it.
  private mutating func addTextBefore(
    _ tag: Tag, canStandAlone: Bool
  ) -> (isStandalone: Bool, indent: Range<Int>) {
    let lead = lineLead(tag.range.lowerBound)
    let indent = (lead ?? tag.range.lowerBound)..<tag.range.lowerBound
    if canStandAlone, let lead, let trail = lineTrail(tag.range.upperBound) {
      addText(upTo: lead)
      textStart = trail
      return (true, indent)
    }
    addText(upTo: tag.range.lowerBound)
    textStart = tag.range.upperBound
    return (false, indent)
  }

  /// The start of the line if only blanks lie between it and `offset`.
  private func lineLead(_ offset: Int) -> Int? {
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return isLineStart(index) ? index : nil
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A
      || (offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// The start of the next line if only blanks lie between `offset` and the line's end.
  private func lineTrail(_ offset: Int) -> Int? {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0A { return index + 1 }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
    return nil
  }

  // MARK: Nodes

  private mutating func addText(upTo end: Int) {
    guard end > textStart else { return }
    var node = Node(kind: .text, range: textStart..<end)
    node.startsLine = isLineStart(textStart)
    add(node)
  }

  private mutating func add(_ node: Node) {
    template.nodes.append(node)
    template.nodes[template.nodes.count - 1].end = template.nodes.count
  }

  private mutating func push(_ node: Node, closing: Range<Int>, textBefore: Int? = nil) {
    open.append(
      OpenTag(node: template.nodes.count, closingName: closing, textBefore: textBefore))
    template.nodes.append(node)
    if open.count > Limits.nesting {
      fail(.limit, "more than \(Limits.nesting) sections inside one another", at: node.range)
      isStopped = true
      // One finding says it; that all of them are still open does not matter then.
      while !open.isEmpty { closeLast() }
    }
  }

  private func pathText(_ content: Range<Int>) -> Range<Int> {
    let end = bytes[content].firstIndex(of: UInt8(ascii: "|")) ?? content.upperBound
    return trimmed(content.lowerBound..<end)
  }

  /// The number of the expression, or -1 when it cannot be read.
  private mutating func expression(_ range: Range<Int>) -> Int {
    var parser = ExpressionParser(bytes, range, profile: profile)
    do {
      return try parser.expression(into: &template, &symbols)
    } catch {
      let place =
        error.range.isEmpty
        ? max(0, error.range.lowerBound - openDelimiter.count)..<error.range.lowerBound
        : error.range
      fail(error.code, error.message, at: place, help: error.help)
      return -1
    }
  }

  private mutating func fail(
    _ code: FindingCode, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    add(text.diagnostic(code, message, at: range, help: help))
  }

  private mutating func add(_ finding: Diagnostic) {
    template.findings.append(finding)
    if template.findings.count >= Limits.findings { isStopped = true }
  }
}

/// Returns the first byte that is not part of valid UTF-8, or `nil`.
private func invalidUTF8(in bytes: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
