import Diagnostics

/// Reads the YAML that front matter nearly always is, byte by byte, some hundred times as fast as
/// through Yams.
///
/// Lines of `key: value`, where a value is a plain scalar on one line, one in quotation marks
/// with no escapes but of the marks, a list `[a, b]` of such on one line, or a list of `- a` lines below. Anything
/// else, right or wrong, is left to Yams: `read` returns `nil`, and never a value that differs.
struct PlainYAML {
  private(set) var fields: [YAMLField] = []

  /// Offset of the first key.
  var start: Int { fields.first?.keyOffset ?? 0 }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  static func read(_ bytes: [UInt8], in range: Range<Int>) -> (fields: [YAMLField], start: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      guard isSimple(buffer, range) else { return nil }
      var reader = PlainYAML(bytes: buffer, end: range.upperBound, index: range.lowerBound)
      guard reader.readFields() else { return nil }
      return (reader.fields, reader.start)
    }
  }

  /// Whether all bytes are ones that YAML takes as text or as a line end: no control characters, no
  /// tabs, whose rules are intricate, and none of the line breaks beyond ASCII.
  private static func isSimple(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0x0A, 0x20...0x7E: continue
      case 0x0D: if index + 1 < range.upperBound, bytes[index + 1] == 0x0A { continue }
      case 0x7F, 0x00...0x1F: break
      // C2 begins the C1 controls, E2 80 the line separators, EF the byte order mark.
      case 0xC2: if index + 1 < range.upperBound, bytes[index + 1] >= 0xA0 { continue }
      case 0xE2:
        if index + 2 < range.upperBound, bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0xA8
        {
          continue
        }
      case 0xEF: break
      default: continue
      }
      return false
    }
    return true
  }

  // MARK: Lines

  /// Skips blank lines and comments, and returns the indentation of the next line, `nil` at the end.
  private mutating func nextLine() -> Int? {
    while index < end {
      var column = 0
      while index + column < end, bytes[index + column] == 0x20 { column += 1 }
      guard index + column < end else { return nil }
      switch bytes[index + column] {
      case 0x0A, 0x0D, UInt8(ascii: "#"): skipLine()
      default: return column
      }
    }
    return nil
  }

  private mutating func skipLine() {
    while index < end, bytes[index] != 0x0A { index += 1 }
    index = min(index + 1, end)
  }

  /// The rest of the line from `start`, without blanks at either end.
  private func content(from start: Int) -> Range<Int> {
    var lower = start
    var upper = start
    while upper < end, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    while lower < upper, bytes[lower] == 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 { upper -= 1 }
    return lower..<upper
  }

  private mutating func readFields() -> Bool {
    while let column = nextLine() {
      guard column == 0, let colon = keyEnd() else { return false }
      let key = String(decoding: bytes[index..<colon], as: UTF8.self)
      guard !fields.contains(where: { $0.key == key }) else { return false }
      let keyOffset = index
      let rest = content(from: colon + 1)
      skipLine()
      guard let value = rest.isEmpty ? readBelow(colon + 1) : value(rest) else { return false }
      // A line that is indented would go on with a scalar.
      if !rest.isEmpty, let next = nextLine(), next > 0 { return false }
      fields.append(YAMLField(key: key, keyOffset: keyOffset, value: value))
    }
    return true
  }

  /// The offset of the colon behind a key of ASCII letters, digits, `_` and inner `-`.
  private func keyEnd() -> Int? {
    var place = index
    while place < end {
      switch bytes[place] {
      case 0x61...0x7A, 0x41...0x5A, 0x5F: place += 1
      case 0x30...0x39 where place > index, 0x2D where place > index: place += 1
      case UInt8(ascii: ":") where place > index:
        guard place + 1 == end || [0x20, 0x0A, 0x0D].contains(bytes[place + 1]) else { return nil }
        return place
      default: return nil
      }
    }
    return nil
  }

  // MARK: Values

  /// Reads what stands below a key without a value: `- a` lines, or nothing.
  private mutating func readBelow(_ offset: Int) -> YAMLNode? {
    guard let column = nextLine(), bytes[index + column] == UInt8(ascii: "-") else {
      if let column = nextLine(), column > 0 { return nil }
      return YAMLNode(value: .scalar("", isPlain: true), offset: offset)
    }
    let start = index + column
    var items: [YAMLNode] = []
    while let next = nextLine() {
      guard bytes[index + next] == UInt8(ascii: "-") else {
        guard next == 0 else { return nil }
        break
      }
      let place = index + next + 1
      guard next == column, place < end, bytes[place] == 0x20 else { return nil }
      let rest = content(from: place)
      guard !rest.isEmpty, bytes[rest.lowerBound] != UInt8(ascii: "["), let item = value(rest)
      else { return nil }
      items.append(item)
      skipLine()
    }
    return YAMLNode(value: .list(items), offset: start)
  }

  private func value(_ range: Range<Int>) -> YAMLNode? {
    if bytes[range.lowerBound] == UInt8(ascii: "[") { return flowList(range) }
    return scalar(range, inFlow: false)
  }

  private func scalar(_ range: Range<Int>, inFlow: Bool) -> YAMLNode? {
    guard let first = range.first else { return nil }
    let quote = bytes[first]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard range.count >= 2, bytes[range.upperBound - 1] == quote else { return nil }
      guard let text = unquoted(first + 1..<range.upperBound - 1, quote) else { return nil }
      return YAMLNode(value: .scalar(text, isPlain: false), offset: first)
    }
    guard isPlain(range, inFlow: inFlow) else { return nil }
    return node(range, isPlain: true, at: first)
  }

  /// The text between two quotation marks; of escapes, only those of the marks and the backslash.
  private func unquoted(_ range: Range<Int>, _ quote: UInt8) -> String? {
    let backslash: UInt8 = 0x5C
    guard bytes[range].contains(where: { $0 == quote || $0 == backslash }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      let next = place + 1 < range.upperBound ? bytes[place + 1] : 0
      let isDouble = quote == 0x22
      if isDouble ? byte == backslash : byte == quote {
        guard next == quote || (isDouble && next == backslash) else { return nil }
        text.append(next)
        place += 2
      } else {
        guard byte != quote else { return nil }
        text.append(byte)
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func node(_ range: Range<Int>, isPlain: Bool, at offset: Int) -> YAMLNode {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return YAMLNode(value: .scalar(text, isPlain: isPlain), offset: offset)
  }

  /// Whether the bytes are a plain scalar beyond doubt: no indicator at the start, no `: ` or ` #`
  /// within, and in a list none of its punctuation.
  private func isPlain(_ range: Range<Int>, inFlow: Bool) -> Bool {
    switch bytes[range.lowerBound] {
    case 0x21, 0x23, 0x25, 0x26, 0x2A, 0x2C, 0x2D, 0x3A, 0x3E, 0x3F, 0x40, 0x5B, 0x5D, 0x60, 0x7B,
      0x7C, 0x7D:
      return false
    default: break
    }
    for place in range {
      switch bytes[place] {
      case UInt8(ascii: ":"):
        if inFlow || place + 1 == range.upperBound || bytes[place + 1] == 0x20 { return false }
      case UInt8(ascii: "#"): if inFlow || bytes[place - 1] == 0x20 { return false }
      case 0x22, 0x27, 0x2C, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: if inFlow { return false }
      default: break
      }
    }
    return true
  }

  /// Reads `[a, "b", c]`; anything but simple scalars between the commas is left to Yams.
  private func flowList(_ range: Range<Int>) -> YAMLNode? {
    guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    var items: [YAMLNode] = []
    var start = inner.lowerBound
    while start <= inner.upperBound {
      var stop = start
      var quote: UInt8 = 0
      while stop < inner.upperBound, quote != 0 || bytes[stop] != UInt8(ascii: ",") {
        if quote != 0 {
          if bytes[stop] == 0x5C, quote == 0x22 { stop += 1 }
          if stop < inner.upperBound, bytes[stop] == quote { quote = 0 }
        } else if [0x22, 0x27].contains(bytes[stop]) {
          quote = bytes[stop]
        }
        stop += 1
      }
      stop = min(stop, inner.upperBound)
      var item = start..<stop
      while let first = item.first, bytes[first] == 0x20 { item.removeFirst() }
      while let last = item.last, bytes[last] == 0x20 { item.removeLast() }
      if item.isEmpty, items.isEmpty, stop == inner.upperBound { break }
      guard let scalar = scalar(item, inFlow: true) else { return nil }
      items.append(scalar)
      start = stop + 1
    }
    return YAMLNode(value: .list(items), offset: range.lowerBound)
  }
}
