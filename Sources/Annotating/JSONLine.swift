/// Writes one JSON value on one line, members in the order they are given.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ members: (inout JSONLine) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  mutating func array<Element>(
    _ name: String, _ elements: [Element], _ members: (Element, inout JSONLine) -> Void
  ) {
    key(name)
    open("[")
    for element in elements { object { members(element, &$0) } }
    close("]")
  }

  mutating func strings(_ name: String, _ values: [String]) {
    key(name)
    open("[")
    for value in values {
      separate()
      string(value)
    }
    close("]")
  }

  /// Writes a string member, or nothing for `nil`.
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    literal(String(value))
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    literal(value ? "true" : "false")
  }

  /// Writes a number; one without a fraction as an integer.
  mutating func member(_ name: String, _ value: Double?) {
    guard let value, value.isFinite else { return }
    key(name)
    let isWhole = value == value.rounded() && abs(value) < 1e15
    literal(isWhole ? String(Int64(value)) : String(value))
  }

  /// Writes the members `start` and `end` in scalars.
  mutating func range(_ range: Range<Int>, _ offsets: ScalarOffsets) {
    member("start", offsets[range.lowerBound])
    member("end", offsets[range.upperBound])
  }

  private mutating func literal(_ text: String) {
    bytes += text.utf8
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
