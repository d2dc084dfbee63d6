import Diagnostics

/// Reads the part of YAML that strings files are written in: maps by indentation, `{…}` and `[…]` on
/// one line, plain and quoted texts, comments.
///
/// Whatever it reads means the same in YAML; what it does not read is an error with its place.
struct StringsReader {
  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// Set at the first mistake of a line; the rest of that line is left out.
  private var lineIsBad = false

  static func read(_ source: SourceText) -> (root: StringsNode, diagnostics: [Diagnostic]) {
    var reader = StringsReader(source)
    let root = reader.document()
    return (root, reader.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// An open map on the stack of indentations.
  private struct Level {
    var indent: Int
    var entries: [StringsNode.Entry] = []
    /// The key of the level above that this map is the value of.
    var key: String
    var keyRange: Range<Int>
  }

  private mutating func document() -> StringsNode {
    var levels = [Level(indent: 0, key: "", keyRange: 0..<0)]
    /// A key whose value may be a deeper map.
    var pending: (key: String, range: Range<Int>)?
    while offset < bytes.count {
      let start = offset
      lineIsBad = false
      let indent = skipIndent()
      if isAtLineEnd || lineIsBad {
        skipLine()
        continue
      }
      if let key = pending {
        pending = nil
        if indent > levels[levels.count - 1].indent, levels.count < 8 {
          levels.append(Level(indent: indent, key: key.key, keyRange: key.range))
        } else {
          add(StringsNode(content: .text(""), range: key.range), for: key, to: &levels)
        }
      }
      while levels.count > 1, indent < levels[levels.count - 1].indent { close(&levels) }
      if indent != levels[levels.count - 1].indent {
        report("this line's indentation fits no line above it", at: start..<offset)
      } else if let key = key() {
        skipSpaces()
        if isAtLineEnd {
          pending = key
        } else if let value = value() {
          skipSpaces()
          if isAtLineEnd {
            add(value, for: key, to: &levels)
          } else {
            report("nothing may follow the value on its line", at: offset..<offset + 1)
          }
        }
      }
      skipLine()
    }
    if let key = pending {
      add(StringsNode(content: .text(""), range: key.range), for: key, to: &levels)
    }
    while levels.count > 1 { close(&levels) }
    return StringsNode(content: .map(levels[0].entries), range: 0..<bytes.count)
  }

  private mutating func close(_ levels: inout [Level]) {
    let level = levels.removeLast()
    let node = StringsNode(content: .map(level.entries), range: level.keyRange)
    add(node, for: (level.key, level.keyRange), to: &levels)
  }

  private mutating func add(
    _ value: StringsNode, for key: (key: String, range: Range<Int>), to levels: inout [Level]
  ) {
    let last = levels.count - 1
    if levels[last].entries.contains(where: { $0.key == key.key }) {
      report("'\(key.key)' is given twice", at: key.range)
    } else {
      levels[last].entries.append(
        StringsNode.Entry(key: key.key, keyRange: key.range, value: value))
    }
  }
}

// MARK: - Parts of a line

extension StringsReader {
  private mutating func key() -> (key: String, range: Range<Int>)? {
    let start = offset
    while let byte = current, byte != UInt8(ascii: ":"), !Self.isBreak(byte) { offset += 1 }
    guard current == UInt8(ascii: ":"), next.map({ Self.isBreak($0) || $0 == 0x20 }) ?? true,
      start < offset
    else {
      report("a line is 'name: text'", at: start..<max(start + 1, offset))
      return nil
    }
    let range = start..<offset
    offset += 1
    return (String(decoding: bytes[range], as: UTF8.self), range)
  }

  private mutating func value() -> StringsNode? {
    let start = offset
    switch current {
    case UInt8(ascii: "["):
      return list().map { StringsNode(content: .list($0), range: start..<offset) }
    case UInt8(ascii: "{"):
      return map().map { StringsNode(content: .map($0), range: start..<offset) }
    default:
      return text(endsAtComma: false).map {
        StringsNode(content: .text($0), range: start..<offset)
      }
    }
  }

  private mutating func list() -> [StringsNode]? {
    offset += 1
    var nodes: [StringsNode] = []
    skipSpaces()
    while current != UInt8(ascii: "]") {
      let start = offset
      guard let text = text(endsAtComma: true) else { return nil }
      nodes.append(StringsNode(content: .text(text), range: start..<offset))
      guard skipComma(before: UInt8(ascii: "]"), "']' is missing") else { return nil }
    }
    offset += 1
    return nodes
  }

  private mutating func map() -> [StringsNode.Entry]? {
    offset += 1
    var entries: [StringsNode.Entry] = []
    skipSpaces()
    while current != UInt8(ascii: "}") {
      guard let (key, keyRange) = key() else { return nil }
      skipSpaces()
      let start = offset
      guard let text = text(endsAtComma: true) else { return nil }
      let value = StringsNode(content: .text(text), range: start..<offset)
      entries.append(StringsNode.Entry(key: key, keyRange: keyRange, value: value))
      guard skipComma(before: UInt8(ascii: "}"), "'}' is missing") else { return nil }
    }
    offset += 1
    return entries
  }

  private mutating func skipComma(before end: UInt8, _ message: String) -> Bool {
    skipSpaces()
    if current == UInt8(ascii: ",") {
      offset += 1
      skipSpaces()
      return true
    }
    if current == end { return true }
    report(message, at: offset..<offset + 1)
    return false
  }

  private mutating func text(endsAtComma: Bool) -> String? {
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case let byte? where Self.indicators.contains(byte):
      report("put a text that begins like this in quotes", at: offset..<offset + 1)
      return nil
    default: return plain(endsAtComma: endsAtComma)
    }
  }

  private mutating func plain(endsAtComma: Bool) -> String? {
    let start = offset
    var end = offset
    while let byte = current, !Self.isBreak(byte) {
      if endsAtComma,
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      {
        break
      }
      if byte == UInt8(ascii: "#"), offset > start, bytes[offset - 1] == 0x20 { break }
      if byte == UInt8(ascii: ":"), next.map({ Self.isBreak($0) || $0 == 0x20 }) ?? true {
        report("put a text with a colon in quotes", at: offset..<offset + 1)
        return nil
      }
      offset += 1
      if byte != 0x20 && byte != 0x09 { end = offset }
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func quoted() -> String? {
    let start = offset
    let mark = bytes[offset]
    var result: [UInt8] = []
    offset += 1
    while let byte = current, !Self.isBreak(byte) {
      offset += 1
      if byte == mark {
        guard mark == UInt8(ascii: "'"), current == mark else {
          return String(decoding: result, as: UTF8.self)
        }
        offset += 1
        result.append(mark)
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard let escaped = current, let meaning = Self.escapes[escaped] else {
          report("this escape is not known here", at: offset - 1..<offset + 1)
          return nil
        }
        offset += 1
        result.append(meaning)
      } else {
        result.append(byte)
      }
    }
    report("the quotation mark is never closed", at: start..<start + 1)
    return nil
  }
}

// MARK: - Bytes

extension StringsReader {
  private static let indicators = Set("[]{}&*!|>%@`,?".utf8)
  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09,
  ]

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private var isAtLineEnd: Bool {
    guard let byte = current else { return true }
    return Self.isBreak(byte) || byte == UInt8(ascii: "#")
  }

  private mutating func skipIndent() -> Int {
    let start = offset
    while current == 0x20 { offset += 1 }
    let indent = offset - start
    if current == 0x09 {
      skipSpaces()
      if !isAtLineEnd { report("indent with spaces, not tabs", at: offset - 1..<offset) }
    }
    return indent
  }

  private mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 { offset += 1 }
  }

  private mutating func skipLine() {
    while let byte = current, byte != 0x0A {
      offset += 1
      if byte == 0x0D, current != 0x0A { return }
    }
    if offset < bytes.count { offset += 1 }
  }

  /// Keeps the first mistake of each line.
  private mutating func report(_ message: String, at range: Range<Int>) {
    guard !lineIsBad else { return }
    lineIsBad = true
    diagnostics.append(source.diagnostic(.error, "bad-strings-file", message, at: range))
  }
}
