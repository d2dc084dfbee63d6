/// Follows libcmark through the source, so that every byte of text gets its place.
///
/// libcmark's own inline positions do not know of indented or lazy continuation lines, nor of the
/// reference definitions taken off a paragraph's start. Inline nodes tile their block's source
/// without gaps, so a cursor that passes each node in order always knows where it stands.
struct SourceCursor {
  /// What stands around a block and is repeated, or may be, at the start of each of its lines.
  private struct Container {
    /// Columns by which a list item's continuation lines are indented; 0 for a quotation.
    var width: Int

    /// The line the container opens on, and the column where its content begins there.
    var line: Int
    var contentColumn: Int
  }

  let bytes: [UInt8]
  private(set) var position: Int

  /// The last line of the block that is being passed; scanning ahead stops at its end.
  var lastLine = Int.max

  /// Whether the cursor is between `<` and `>`, where backslashes are text.
  var isInAutolink = false

  /// How many nodes were not found where they should be; 0 unless there is a mistake here.
  var misses = 0

  private(set) var line = 1

  /// Spaces that stand for what a prefix has left of the tab at the cursor, on a lazy line.
  var tabRest = 0
  private(set) var lineStart: Int
  private var containers: [Container] = []

  // Columns are counted on from the last place asked for, so that many containers that open on one
  // line cost no more than the line.
  private var columnPosition: Int
  private var column = 0

  init(bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    // libcmark takes a byte order mark off before it counts columns.
    let start = bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
    position = start
    lineStart = start
    columnPosition = start
  }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  func byte(after count: Int) -> UInt8? {
    position + count < bytes.count ? bytes[position + count] : nil
  }

  mutating func skip(_ count: Int) { position = min(bytes.count, position + count) }
  mutating func move(to offset: Int) { position = offset }

  mutating func skipSpacesAndTabs() {
    while let byte, byte.isSpaceOrTab { position += 1 }
    tabRest = 0
  }

  /// Moves to a place libcmark names, on this line or a later one.
  mutating func seek(line target: Int, column: Int) {
    while line < target, lineStart < bytes.count {
      startLine(at: bytes.lineStart(after: bytes.lineEnd(from: lineStart)))
    }
    position = min(bytes.count, lineStart + max(0, column - 1))
  }

  private mutating func startLine(at offset: Int) {
    line += 1
    lineStart = offset
    columnPosition = offset
    column = 0
  }

  /// Moves from a line end to the first byte of the next line's text, past the prefixes of the
  /// containers and the indentation.
  ///
  /// Of a lazy line, one that lacks a prefix, libcmark keeps the indentation.
  mutating func skipLineEnd() {
    startLine(at: bytes.lineStart(after: position))
    position = lineStart
    tabRest = 0
    if skipContainers().isComplete { skipSpacesAndTabs() }
  }

  /// Moves on as `skipLineEnd` does; returns whether the line has all prefixes and is not indented
  /// as code would be.
  mutating func skipLineEndRegularly() -> Bool {
    startLine(at: bytes.lineStart(after: position))
    position = lineStart
    let prefix = skipContainers()
    var column = prefix.column
    while let byte, byte.isSpaceOrTab {
      column += byte == 0x09 ? 4 - column % 4 : 1
      position += 1
    }
    return prefix.isComplete && column - prefix.column < 4
  }

  /// What stands before a line within the open containers.
  var prefix: [UInt8] {
    var result: [UInt8] = []
    for container in containers {
      if container.width == 0 {
        result += [0x3E, 0x20]
      } else {
        result += [UInt8](repeating: 0x20, count: container.width)
      }
    }
    return result
  }

  /// Moves one byte on, or from a line end to the next line's text.
  mutating func advance() {
    if let byte, byte.isLineEnd { skipLineEnd() } else { skip(1) }
  }

  /// The byte at the cursor as the block's text has it: `\n` for a line end, `nil` at the end.
  var content: UInt8? {
    guard let byte else { return nil }
    guard byte.isLineEnd else { return byte }
    return line < lastLine ? 0x0A : nil
  }

  /// Passes what stands before a soft or hard break, the line end itself, and what libcmark drops
  /// behind it.
  mutating func skipBreak() {
    while let byte, byte.isWhitespace, !byte.isLineEnd { position += 1 }
    let hasBackslash = byte == 0x5C
    if hasBackslash { position += 1 }
    guard let byte, byte.isLineEnd else {
      misses += 1
      return
    }
    skipLineEnd()
    if !hasBackslash { skipSpacesAndTabs() }
  }
}

// MARK: Containers

extension SourceCursor {
  mutating func openQuote(line: Int, column: Int) {
    seek(line: line, column: column)
    let marker = columnOfPosition()
    let gap = byte(after: 1).map(\.isSpaceOrTab) == true ? 1 : 0
    containers.append(Container(width: 0, line: line, contentColumn: marker + 1 + gap))
  }

  /// Enters a list item at its marker.
  ///
  /// The width follows CommonMark 0.30 section 5.2: indentation, marker, and one to four columns of
  /// space; a marker followed by more, or by nothing, counts one column.
  mutating func openItem(line: Int, column: Int) {
    seek(line: line, column: column)
    let marker = columnOfPosition()
    var content = position
    if let byte, byte.isDigit {
      while content < bytes.count, bytes[content].isDigit { content += 1 }
    }
    content = min(bytes.count, content + 1)
    let afterMarker = marker + content - position
    var end = content
    var spaces = afterMarker
    while end < bytes.count, bytes[end].isSpaceOrTab, spaces - afterMarker <= 5 {
      spaces += bytes[end] == 0x09 ? 4 - spaces % 4 : 1
      end += 1
    }
    let isBlank = end == bytes.count || bytes[end].isLineEnd
    let gap = spaces - afterMarker
    let padding = isBlank || gap >= 5 || gap < 1 ? 1 : gap
    let column = afterMarker + padding
    containers.append(
      Container(width: max(1, column - outerColumn()), line: line, contentColumn: column))
  }

  mutating func closeContainer() { _ = containers.popLast() }

  /// Returns the column of `position` on its line, from 0, tab stops every four.
  private mutating func columnOfPosition() -> Int {
    if columnPosition > position {
      columnPosition = lineStart
      column = 0
    }
    while columnPosition < position {
      column += bytes[columnPosition] == 0x09 ? 4 - column % 4 : 1
      columnPosition += 1
    }
    return column
  }

  /// Returns the column at which the innermost container's content begins on the current line.
  private mutating func outerColumn() -> Int {
    if let innermost = containers.last, innermost.line == line { return innermost.contentColumn }
    let here = position
    defer { position = here }
    position = lineStart
    return skipContainers().column
  }

  /// Passes the prefixes of the open containers from the line's start, as far as they are there;
  /// returns the column reached and whether all were there.
  private mutating func skipContainers() -> (column: Int, isComplete: Bool) {
    var column = 0
    for container in containers {
      var end = position
      var indented = column
      // No further than it matters, or deep nesting would cost its square.
      let enough = column + max(4, container.width)
      while end < bytes.count, indented < enough, bytes[end].isSpaceOrTab {
        indented += bytes[end] == 0x09 ? 4 - indented % 4 : 1
        end += 1
      }
      if container.width > 0 {
        guard indented - column >= container.width else { return (column, false) }
        skipColumns(container.width, from: &column)
      } else {
        guard indented - column <= 3, end < bytes.count, bytes[end] == 0x3E else {
          return (column, false)
        }
        position = end + 1
        column = indented + 1
        if let byte, byte.isSpaceOrTab { skipColumns(1, from: &column) }
      }
    }
    return (column, true)
  }

  /// Passes columns of spaces and tabs; a tab that is passed in part stays where it is.
  private mutating func skipColumns(_ count: Int, from column: inout Int) {
    let target = column + count
    while column < target, let byte, byte.isSpaceOrTab {
      let stop = byte == 0x09 ? column + 4 - column % 4 : column + 1
      column = min(stop, target)
      tabRest = stop - column
      if stop <= target { position += 1 }
    }
  }
}
