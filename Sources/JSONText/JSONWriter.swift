// JSON as text, for every target that writes some: diagnostics, data files, extraction.

/// Writes JSON (RFC 8259) straight into bytes, members in the order given.
///
/// Nothing is checked at run time that the nesting of the calls does not show: `object` and `array`
/// close what they open.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init(reserving capacity: Int = 1 << 12) { bytes.reserveCapacity(capacity) }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  package mutating func array(_ key: String, _ elements: (inout JSONWriter) -> Void) {
    name(key)
    array(elements)
  }

  package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    name(key)
    object(members)
  }

  package mutating func member(_ key: String, _ value: String) {
    name(key)
    string(value)
  }

  /// Writes the member only where there is a value: an absent member means "not stated".
  package mutating func member(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }

  package mutating func member(_ key: String, _ value: Int) {
    name(key)
    scalar("\(value)")
  }

  package mutating func member(_ key: String, _ value: Int?) {
    if let value { member(key, value) }
  }

  package mutating func member(_ key: String, _ value: Bool) {
    name(key)
    scalar(value ? "true" : "false")
  }

  /// Writes a number, whole where it is; a number that JSON cannot hold is left out.
  package mutating func member(_ key: String, _ value: Double?) {
    guard let value, value.isFinite else { return }
    name(key)
    scalar(decimal(value))
  }

  package mutating func member(_ key: String, _ values: [String]) {
    array(key) { json in
      for value in values { json.string(value) }
    }
  }

  package mutating func number(_ value: Int) { scalar("\(value)") }

  package mutating func name(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var clean = 0
      for index in utf8.indices where Self.mustEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[clean..<index])
        escape(utf8[index])
        clean = index + 1
      }
      bytes.append(contentsOf: utf8[clean...])
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A line break between elements keeps differences of committed files readable.
  package mutating func lineBreak() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      needsComma = false
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func scalar(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "0" + digits : digits).utf8)
    }
  }
}

/// The shortest decimal form of a finite number, without a fraction where it is whole.
package func decimal(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 9e15 { return String(Int64(value)) }
  return "\(value)"
}
