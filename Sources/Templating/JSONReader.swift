package import Diagnostics

/// Reads a JSON text (RFC 8259) into values, for trying templates out and for outside suites.
///
/// Objects become open maps. `{"$html": "…"}` is trusted markup, `{"$date": "…"}` a date in EDTF.
package struct JSONReader {
  private let bytes: [UInt8]
  private let text: SourceText
  private let builder: ValueBuilder
  private var offset = 0
  private var depth = 0

  /// Reads the whole of `bytes`, or throws where they are not JSON.
  package static func value(
    _ bytes: [UInt8], file: String, into builder: ValueBuilder
  ) throws(Diagnostic) -> Value {
    var reader = JSONReader(
      bytes: bytes, text: SourceText(file: file, bytes: bytes), builder: builder)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.offset = 3 }
    let value = try reader.value()
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.failure("nothing more is expected") }
    return value
  }

  private init(bytes: [UInt8], text: SourceText, builder: ValueBuilder) {
    self.bytes = bytes
    self.text = text
    self.builder = builder
  }

  private func failure(_ message: String) -> Diagnostic {
    text.diagnostic(.badJSON, message, at: offset..<min(offset + 1, bytes.count + 1))
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func value() throws(Diagnostic) -> Value {
    skipSpace()
    guard offset < bytes.count else { throw failure("a value is expected") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try nested { reader throws(Diagnostic) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(Diagnostic) in try reader.array() }
    case UInt8(ascii: "\""): return builder.text(try string())
    case UInt8(ascii: "t"): return try word("true", .truth(true))
    case UInt8(ascii: "f"): return try word("false", .truth(false))
    case UInt8(ascii: "n"): return try word("null", .none)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout Self) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    guard depth < 2 * Limits.jsonDepth else { throw failure("the data nest too deep") }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    return try body(&self)
  }

  private mutating func object() throws(Diagnostic) -> Value {
    var entries: [(key: String, value: Value)] = []
    var trusted: [UInt8]?
    var date: Value?
    skipSpace()
    if take("}") { return builder.map(entries) }
    repeat {
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw failure("a key in quotes is expected")
      }
      let key = String(decoding: try string(), as: UTF8.self)
      skipSpace()
      guard take(":") else { throw failure("':' is expected") }
      skipSpace()
      if key == "$html" || key == "$date", offset < bytes.count,
        bytes[offset] == UInt8(ascii: "\"")
      {
        let start = offset
        let content = try string()
        if key == "$html" { trusted = content }
        if key == "$date" { date = try self.date(content, at: start) }
      } else {
        entries.append((key, try value()))
      }
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("',' or '}' is expected") }
    if trusted != nil || date != nil, !entries.isEmpty || (trusted != nil && date != nil) {
      throw failure("an object with \"$html\" or \"$date\" has nothing else")
    }
    return trusted.map { builder.html($0) } ?? date ?? builder.map(entries)
  }

  private func date(_ content: [UInt8], at start: Int) throws(Diagnostic) -> Value {
    guard let date = builder.date(edtf: String(decoding: content, as: UTF8.self)) else {
      throw text.diagnostic(
        .badJSON, "the text is no EDTF date", at: start..<offset)
    }
    return date
  }

  private mutating func array() throws(Diagnostic) -> Value {
    var elements: [Value] = []
    skipSpace()
    if take("]") { return builder.list(elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("',' or ']' is expected") }
    return builder.list(elements)
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, UInt32(bytes[offset]) == byte.value else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: String, _ value: Value) throws(Diagnostic) -> Value {
    guard bytes[offset...].starts(with: word.utf8) else { throw failure("'\(word)' is expected") }
    offset += word.utf8.count
    return value
  }

  private mutating func number() throws(Diagnostic) -> Value {
    let start = offset
    _ = take("-")
    let hasZero = take("0")
    let isNumber = hasZero ? !hasDigit : skipDigits()
    var isWhole = true
    if isNumber, take(".") {
      isWhole = false
      if !skipDigits() { throw failure("a digit is expected") }
    }
    if isNumber, take("e") || take("E") {
      isWhole = false
      if !take("-") { _ = take("+") }
      if !skipDigits() { throw failure("a digit is expected") }
    }
    guard isNumber else {
      if hasZero { throw failure("a number does not go on behind its first 0") }
      offset = start
      throw failure("a value is expected")
    }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, let integer = Int(digits) { return .integer(integer) }
    guard let decimal = Double(digits), decimal.isFinite else {
      offset = start
      throw failure("the number is too large")
    }
    return .decimal(decimal)
  }

  private var hasDigit: Bool { offset < bytes.count && bytes[offset].isDigit }

  private mutating func skipDigits() -> Bool {
    guard hasDigit else { return false }
    while hasDigit { offset += 1 }
    return true
  }

  private mutating func string() throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return result
      case UInt8(ascii: "\\"): try escape(&result)
      case 0..<0x20: throw failure("a control character in a text")
      default:
        result.append(byte)
        offset += 1
      }
    }
    throw failure("the text is never closed")
  }

  private mutating func escape(_ result: inout [UInt8]) throws(Diagnostic) {
    guard offset + 1 < bytes.count else { throw failure("the text is never closed") }
    let code = bytes[offset + 1]
    if let byte = Self.plainEscape(code) {
      result.append(byte)
      offset += 2
      return
    }
    guard code == UInt8(ascii: "u"), var unit = hexUnit(at: offset + 2) else {
      throw failure("no such escape in JSON")
    }
    offset += 6
    if (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u"),
      let low = hexUnit(at: offset + 2), (0xDC00..<0xE000).contains(low)
    {
      unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    result += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
  }

  private static func plainEscape(_ code: UInt8) -> UInt8? {
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): code
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  private func hexUnit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<start + 4]
    guard digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
