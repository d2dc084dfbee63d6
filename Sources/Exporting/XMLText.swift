import MarkupText

/// Escapes text for XML content and quoted attributes (XML 1.0 sections 2.2 and 2.4).
///
/// Line breaks and tabs become spaces, which attributes would make of them anyway; characters that
/// XML cannot hold at all become U+FFFD.
func xmlEscaped(_ text: String) -> String {
  guard text.utf8.contains(where: mayNeedEscape) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 32)
  appendXMLEscaped(text.utf8, to: &result)
  return String(decoding: result, as: UTF8.self)
}

/// Appends valid UTF-8, escaped as `xmlEscaped` does.
func appendXMLEscaped(_ text: some Sequence<UInt8>, to result: inout [UInt8]) {
  for byte in text {
    switch byte {
    case 0x09, 0x0A, 0x0D: result.append(UInt8(ascii: " "))
    case 0..<0x20: result.append(contentsOf: "\u{FFFD}".utf8)
    case 0xBE, 0xBF:
      result.append(byte)
      // U+FFFE and U+FFFF.
      if result.suffix(3).dropLast().elementsEqual([0xEF, 0xBF]) {
        result[result.count - 1] = 0xBD
      }
    default: appendEscaped(byte, to: &result)
    }
  }
}

/// Whether a byte is of a character that `xmlEscaped` changes; U+FFFE and U+FFFF begin with 0xEF.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), 0xEF:
    true
  default: false
  }
}
