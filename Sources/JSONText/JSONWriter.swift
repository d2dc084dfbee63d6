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

  /// Writes a text given as UTF-8, which must be valid.
  package mutating func member(_ key: String, utf8 value: ArraySlice<UInt8>) {
    name(key)
    string(utf8: value)
  }

  package mutating func member(_ key: String, _ value: Int) {
    name(key)
    number(value)
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

  package mutating func number(_ value: Int) {
    separate()
    var divisor: UInt = 1
    let magnitude = value.magnitude
    while magnitude / divisor >= 10 { divisor *= 10 }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
      divisor /= 10
    }
    needsComma = true
  }

  package mutating func name(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { quoted($0) }
  }

  /// Writes a text given as UTF-8, which must be valid.
  package mutating func string(utf8 value: ArraySlice<UInt8>) {
    value.withUnsafeBufferPointer { quoted($0) }
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var clean = 0
    while clean < text.count {
      let next = Self.nextToEscape(in: text, from: clean)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<next]))
      guard next < text.count else { break }
      escape(text[next])
      clean = next + 1
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

  /// Ends the text as files end.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

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

  /// The place of the first byte from `start` that cannot stand in a string as it is, or the end.
  ///
  /// Eight bytes at a time: a byte below 0x20, or one that became zero, borrows from its high bit.
  /// A borrow can reach only higher bytes, so the lowest one found is right.
  private static func nextToEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(text)
    var place = start
    while place + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let found =
        (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote
        | (backslash &- ones) & ~backslash
      let marks = found & (ones &* 0x80)
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < text.count, !mustEscape(text[place]) { place += 1 }
    return place
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
