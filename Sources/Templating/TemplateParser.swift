internal import Diagnostics

/// Reads one template in a single pass over its bytes.
///
/// Rules: Mustache specification 1.4, with the modules `~inheritance` and `~dynamic-names`, and the
/// extensions E1 to E3. Goes on after a mistake where what follows is still clear.
struct TemplateParser {
  let bytes: [UInt8]
  private let profile: Profile
  var template: Template
  var symbols: SymbolTable
  var text: SourceText { template.text }

  var openDelimiter: [UInt8] = Array("{{".utf8)
  var closeDelimiter: [UInt8] = Array("}}".utf8)

  /// Where the text not yet in a node begins.
  var textStart = 0
  var open: [OpenTag] = []
  private var isStopped = false

  struct OpenTag {
    var node: Int
    /// What a closing tag must repeat.
    var closingName: Range<Int>
    /// The text node before a parent's tag, cut when the pair turns out to stand alone.
    var textBefore: Int?
  }

  /// A tag as it stands in the source.
  struct Tag {
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

  mutating func parse() {
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
  mutating func tag(at start: Int) -> Tag? {
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

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, ExpressionParser.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, ExpressionParser.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  mutating func addText(upTo end: Int) {
    guard end > textStart else { return }
    var node = Node(kind: .text, range: textStart..<end)
    node.startsLine = isLineStart(textStart)
    add(node)
  }

  mutating func add(_ node: Node) {
    template.nodes.append(node)
    template.nodes[template.nodes.count - 1].end = template.nodes.count
  }

  mutating func push(_ node: Node, closing: Range<Int>, textBefore: Int? = nil) {
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

  func pathText(_ content: Range<Int>) -> Range<Int> {
    let end = bytes[content].firstIndex(of: UInt8(ascii: "|")) ?? content.upperBound
    return trimmed(content.lowerBound..<end)
  }

  /// The number of the expression, or -1 when it cannot be read.
  mutating func expression(_ range: Range<Int>) -> Int {
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

  mutating func fail(
    _ code: FindingCode, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    add(text.diagnostic(code, message, at: range, help: help))
  }

  mutating func add(_ finding: Diagnostic) {
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
