/// The bytes of one file with its lines, so that byte offsets become places and excerpts.
///
/// Engines keep byte offsets and ask only when a finding is made; the line table is built then.
package struct SourceText: Sendable {
  /// Path shown in positions.
  package let file: String

  /// The whole file, UTF-8.
  ///
  /// Invalid sequences are shown as U+FFFD and count as one column each.
  package let bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Returns the line and column of the byte at `offset`; past the end counts as the end.
  package func position(at offset: Int) -> SourcePosition {
    let (line, start) = lineStart(before: offset)
    return SourcePosition(
      file: file, line: line, column: 1 + scalarCount(start..<min(max(offset, start), bytes.count)))
  }

  /// Returns the line that holds `range.lowerBound` with the range marked.
  ///
  /// A mark ends with its line. A line longer than 100 columns is cut to a window around the mark,
  /// with an ellipsis where text is left out.
  package func excerpt(for range: Range<Int>, label: String? = nil) -> Excerpt {
    let (line, start) = lineStart(before: range.lowerBound)
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let lower = min(max(range.lowerBound, start), end)
    let upper = min(max(range.upperBound, lower), end)
    let column = 1 + scalarCount(start..<lower)
    let length = max(1, scalarCount(lower..<upper))
    let scalars = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
    guard scalars.count > Self.width else {
      return Excerpt(
        line: line, text: String(scalars), column: column, length: length, label: label)
    }
    let marked = min(length, Self.width)
    let before = max(0, min(column - 1, column - 1 - (Self.width - marked) / 2))
    let after = min(scalars.count, before + Self.width)
    let lowerIndex = scalars.index(scalars.startIndex, offsetBy: before)
    let upperIndex = scalars.index(lowerIndex, offsetBy: after - before)
    var text = String(scalars[lowerIndex..<upperIndex])
    if before > 0 {
      text.replaceSubrange(
        text.startIndex..<text.unicodeScalars.index(after: text.startIndex), with: "…")
    }
    if after < scalars.count { text += "…" }
    return Excerpt(
      line: line, text: text, firstColumn: before + 1, column: column, length: marked, label: label)
  }

  /// Makes a diagnostic at `range` with its excerpt.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, at range: Range<Int>,
    label: String? = nil, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, message, at: position(at: range.lowerBound),
      excerpts: [excerpt(for: range, label: label)], help: help)
  }

  private static let width = 100

  /// Returns the number and first byte of the line that holds `offset`.
  ///
  /// LF, CRLF and a lone CR end a line, as in CommonMark 0.30 section 2.1.
  private func lineStart(before offset: Int) -> (line: Int, start: Int) {
    var line = 1
    var start = 0
    var index = 0
    let limit = min(offset, bytes.count)
    while index < limit {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
        if index >= limit { break }
        index += 1
      }
      if byte == 0x0A || byte == 0x0D {
        line += 1
        start = index
      }
    }
    return (line, start)
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
