// The rows of a table, by the rules of the GFM tables extension.

enum TableSyntax {
  /// Returns the columns' alignments if `line` is a delimiter row, such as `|:--|--:|`.
  static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [UInt8]? {
    guard bytes[line].allSatisfy({ "|:- \t\u{0B}\u{0C}".utf8.contains($0) }),
      let cells = cells(bytes, line)
    else { return nil }
    var result: [UInt8] = []
    for cell in cells {
      guard !cell.isEmpty else { return nil }
      let isLeft = bytes[cell.lowerBound] == 0x3A
      let isRight = bytes[cell.upperBound - 1] == 0x3A
      let dashes = bytes[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
      result.append(isLeft ? (isRight ? 2 : 1) : (isRight ? 3 : 0))
    }
    return result
  }

  /// Returns where the cells of a row stand, without the space around them; `nil` for a blank line.
  ///
  /// A pipe behind a backslash does not end a cell; one before the first and one behind the last
  /// cell may stand or not.
  static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    var start = line.lowerBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    guard start < end else { return nil }
    if bytes[start] == 0x7C { start += 1 }
    var result: [Range<Int>] = []
    var cell = start
    var index = start
    while index < end {
      if bytes[index] == 0x7C, index == start || bytes[index - 1] != 0x5C {
        result.append(trimmed(bytes, cell..<index))
        cell = index + 1
      }
      index += 1
    }
    if cell < end { result.append(trimmed(bytes, cell..<end)) }
    return result.isEmpty ? nil : result
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
