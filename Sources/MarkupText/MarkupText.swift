/// HTML, SVG or XML of our own making, as bytes; texts put into it are escaped.
///
/// The template engine and the Markdown writer have fast ways of their own for whole pages; this
/// is for the little that several targets write without a template.
package struct MarkupText {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Tags and attributes, written as they are.
  package mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  package mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// A text between tags or in quotes.
  package mutating func text(_ text: String) {
    for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
  }

  package mutating func element(_ start: String, _ content: String, _ end: String) {
    raw(start)
    text(content)
    raw(end)
  }
}

/// Text with what HTML and XML give a meaning made harmless, for content and quoted attributes.
package func escapedMarkup(_ text: String) -> String {
  var markup = MarkupText()
  markup.text(text)
  return String(decoding: markup.bytes, as: UTF8.self)
}

/// Appends a byte of UTF-8, escaped for content and quoted attributes of HTML and XML.
@inlinable package func appendEscaped(_ byte: UInt8, to result: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
  case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
  case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
  case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
  case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
  default: result.append(byte)
  }
}
