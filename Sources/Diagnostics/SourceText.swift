import Synchronization

/// The bytes of one file with its lines, so that byte offsets become places and excerpts.
///
/// Engines keep byte offsets and ask only when a finding is made. For the first few findings lines
/// are counted from the beginning; then a table of them is made, so that any number of findings takes
/// time that grows with their number and the text, not with both together.
package struct SourceText: Sendable {
  /// Path shown in positions.
  package let file: String

  /// The whole file, UTF-8.
  ///
  /// Invalid sequences are shown as U+FFFD and count as one column each.
  package let bytes: [UInt8]

  private let lines = LineLookup()

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
    let end = lineEnd(line, from: start)
    let lower = min(max(range.lowerBound, start), end)
    let upper = min(max(range.upperBound, lower), end)
    let column = 1 + scalarCount(start..<lower)
    let length = max(1, scalarCount(lower..<upper))
    if end - start <= 4 * Self.width {
      let scalars = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
      if scalars.count <= Self.width {
        return Excerpt(
          line: line, text: String(scalars), column: column, length: length, label: label)
      }
    }
    let marked = min(length, Self.width)
    let kept = min(column - 1, (Self.width - marked) / 2)
    let head = scalars(before: lower, from: start).suffix(kept)
    let rest = scalars(from: lower, to: end)
    let tail = rest.prefix(Self.width - head.count)
    let before = column - 1 - head.count
    var text = String(Substring(head)) + String(Substring(tail))
    if before > 0 { text = "…" + String(text.unicodeScalars.dropFirst()) }
    if tail.count < rest.count { text += "…" }
    return Excerpt(
      line: line, text: text, firstColumn: before + 1, column: column, length: marked, label: label)
  }

  /// The scalars that end at `upper`, as many as a window can hold and more.
  private func scalars(before upper: Int, from start: Int) -> String.UnicodeScalarView {
    var lower = max(start, upper - 4 * Self.width)
    while lower < upper, lower > start, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self).unicodeScalars
  }

  /// The scalars that begin at `lower`, as many as a window can hold and more.
  private func scalars(from lower: Int, to end: Int) -> String.UnicodeScalarView {
    var upper = min(end, lower + 4 * Self.width + 4)
    while upper > lower, upper < end, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self).unicodeScalars
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
    if let table = lines.table(of: bytes) { return table.line(at: min(offset, bytes.count)) }
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

  private func lineEnd(_ line: Int, from start: Int) -> Int {
    if let end = lines.table(of: bytes)?.end(ofLine: line) { return end }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    if let count = lines.table(of: bytes)?.scalarCount(range, bytes) { return count }
    return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}

/// The table of a text's lines, made when it has been asked for often enough to be worth it.
private final class LineLookup: Sendable {
  private let state = Mutex<(asked: Int, table: LineTable?)>((0, nil))
  private static let enough = 24

  func table(of bytes: [UInt8]) -> LineTable? {
    state.withLock { state in
      guard state.table == nil else { return state.table }
      state.asked += 1
      if state.asked > Self.enough { state.table = LineTable(bytes) }
      return state.table
    }
  }
}
