/// Markup of our own making, as bytes; texts put into it are escaped.
struct MarkupText {
  private(set) var bytes: [UInt8] = []

  /// Tags and attributes, written as they are.
  mutating func raw(_ markup: String) { bytes += Array(markup.utf8) }

  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// A text between tags or in quotes.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  mutating func element(_ start: String, _ content: String, _ end: String) {
    raw(start)
    text(content)
    raw(end)
  }
}

/// A number with at most two decimals, without a trailing zero.
func decimalText(_ value: Double) -> String {
  guard value.isFinite, value.magnitude < 1e9 else { return "0" }
  let hundredths = Int((value * 100).rounded())
  let whole = String(hundredths.magnitude / 100)
  var fraction = String(hundredths.magnitude % 100 + 100).dropFirst()
  while fraction.last == "0" { fraction.removeLast() }
  return (hundredths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
}

/// Places across a chart in per cent, mirrored where pages run from right to left.
struct ChartAxis: Sendable {
  var isMirrored: Bool

  func percent(_ value: Double) -> String {
    decimalText(isMirrored ? 100 - value : value) + "%"
  }

  /// The left end of a bar in per cent.
  func percent(from: Double, to: Double) -> String {
    decimalText(isMirrored ? 100 - to : from) + "%"
  }
}
