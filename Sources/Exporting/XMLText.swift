/// Escapes text for XML content and quoted attributes (XML 1.0 sections 2.2 and 2.4).
///
/// Line breaks and tabs become spaces, which attributes would make of them anyway; characters that
/// XML cannot hold at all become U+FFFD.
func xmlEscaped(_ text: String) -> String {
  guard text.utf8.contains(where: mayNeedEscape) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 32)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".utf8)
    case "<": result.append(contentsOf: "&lt;".utf8)
    case ">": result.append(contentsOf: "&gt;".utf8)
    case "\"": result.append(contentsOf: "&quot;".utf8)
    case "'": result.append(contentsOf: "&#39;".utf8)
    case "\t", "\n", "\r": result.append(UInt8(ascii: " "))
    default:
      let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      result.append(contentsOf: String(isForbidden ? "\u{FFFD}" : scalar).utf8)
    }
  }
  return String(decoding: result, as: UTF8.self)
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
