// Escaping as libcmark does it (`houdini_html_e.c`, `houdini_href_e.c`), so that output is equal.

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends the `range` of `other` as it is.
  mutating func append(copying other: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    other.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Appends the `range` of `text` with `&`, `<`, `>` and `"` as entities.
  mutating func append(escaping text: [UInt8], _ range: Range<Int>) {
    let bytes = text.span.bytes
    let end = range.upperBound
    var copied = range.lowerBound
    var index = copied
    while index < end {
      while index + 8 <= end,
        !bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).needsEscaping
      {
        index += 8
      }
      while index < end, Self.entity(for: text[index]) == nil { index += 1 }
      append(copying: text, copied..<index)
      guard index < end, let entity = Self.entity(for: text[index]) else { return }
      append(entity)
      index += 1
      copied = index
    }
  }

  mutating func append(escaping text: String) {
    let bytes = [UInt8](text.utf8)
    append(escaping: bytes, 0..<bytes.count)
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: nil
    }
  }

  /// Appends an address for an attribute: percent-encoded but for what may stand in one.
  mutating func append(address: String) {
    var address = address
    address.withUTF8 { bytes in
      var copied = 0
      for (index, byte) in bytes.enumerated() where !byte.isAddressPart {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        append(encoding: byte)
        copied = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  private mutating func append(encoding byte: UInt8) {
    switch byte {
    case 0x26: append("&amp;")
    case 0x27: append("&#x27;")
    default:
      append(0x25)
      append(Self.upperHex[Int(byte >> 4)])
      append(Self.upperHex[Int(byte & 15)])
    }
  }

  private static let upperHex = [UInt8]("0123456789ABCDEF".utf8)
}

extension UInt8 {
  fileprivate var isAddressPart: Bool {
    switch self {
    case 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: isAlphanumeric
    }
  }
}
