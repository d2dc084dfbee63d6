import SiteModel

/// A script file of the search index: one call with JSON in it.
struct ScriptText {
  private var bytes: [UInt8] = []

  init(_ start: String) { bytes = Array(start.utf8) }

  var count: Int { bytes.count }

  func file(_ path: String) -> OutputFile { OutputFile(path: path, content: .bytes(bytes)) }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func string(_ text: String) {
    byte(0x22)
    content(Array(text.utf8)[...])
    byte(0x22)
  }

  /// A text within quotation marks; its line breaks become spaces.
  mutating func content(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, Self.isPlain(text[index]) { index += 1 }
      bytes += text[start..<index]
      guard index < text.endIndex else { return }
      let byte = text[index]
      index += 1
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x3C: bytes += Array("\\u003c".utf8)
      case ..<0x20, 0x7F: bytes.append(0x20)
      // U+2028 and U+2029 end a line in scripts of old.
      case 0xE2
      where text[index...].starts(with: [0x80, 0xA8])
        || text[index...].starts(with: [0x80, 0xA9]):
        bytes.append(0x20)
        index += 2
      default: bytes.append(byte)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C, 0x3C, ..<0x20, 0x7F, 0xE2: false
    default: true
    }
  }

  mutating func base36(_ number: Int32) {
    let value = UInt32(max(0, number))
    var divisor: UInt32 = 1
    while value / divisor >= 36 { divisor *= 36 }
    while divisor > 0 {
      let digit = UInt8(value / divisor % 36)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      divisor /= 36
    }
  }
}
