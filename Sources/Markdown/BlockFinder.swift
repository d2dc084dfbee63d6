/// Goes through a tree for the paragraphs that hold tables and footnote definitions.
struct BlockFinder {
  struct Row {
    var cells: [Range<Int>]

    /// Of the whole table, in its first row.
    var alignments: [UInt8] = []
  }

  struct Block {
    enum Kind {
      case table([Row])
      case footnote
    }

    var kind: Kind

    /// The lines it takes, from 0.
    var lines: Range<Int>

    /// What stands before a line of the block within its containers, and before its first line.
    var prefix: [UInt8]
    var firstPrefix: [UInt8]
  }

  /// A line of a paragraph.
  private struct Line {
    /// From 0.
    var number: Int
    var start: Int
    var content: Range<Int>

    /// Whether it has all prefixes and less than four columns of indentation.
    var isRegular: Bool
  }

  private let bytes: [UInt8]
  private let source: SourceLines
  private var cursor: SourceCursor
  private(set) var found: [Block] = []

  /// Whether HTML ends a table: what it takes with it only the next pass can tell.
  private var isStopped = false

  /// Lines that may make a block of ours, from 0, in order; `next`: the first that is still ahead.
  private let candidates: [Int]
  private var next = 0

  init(bytes: [UInt8], source: SourceLines, candidates: [Int]) {
    self.bytes = bytes
    self.candidates = candidates
    self.source = source
    cursor = SourceCursor(bytes: bytes, from: 0)
  }

  mutating func find(_ tree: consuming CmarkTree) {
    while !isStopped, let event = tree.next() {
      switch (event.kind, event.isEntering) {
      case (.blockQuote, true): cursor.openQuote(line: tree.line, column: tree.column)
      case (.item, true): cursor.openItem(line: tree.line, column: tree.column)
      case (.blockQuote, false), (.item, false): cursor.closeContainer()
      case (.paragraph, true), (.heading, true):
        cursor.seek(line: tree.line, column: tree.column)
        if hasCandidate(from: tree.line - 1, to: tree.endLine - 1),
          source.lines[tree.line - 1].role == nil
        {
          find(in: lines(from: tree.line, to: lastLine(tree)))
        }
      default: break
      }
    }
  }

  private mutating func hasCandidate(from first: Int, to last: Int) -> Bool {
    while next < candidates.count, candidates[next] < first { next += 1 }
    return next < candidates.count && candidates[next] <= last
      && source.lines.indices.contains(first)
  }

  /// The block's last line; libcmark may end a setext heading one line behind its underline.
  private func lastLine(_ tree: borrowing CmarkTree) -> Int {
    let level = tree.headingLevel
    let last = tree.endLine
    guard level > 0, last - 1 > tree.line else { return last }
    return cursor.isUnderline(line: last - 1, of: level == 1 ? 0x3D : 0x2D) ? last - 1 : last
  }

  private mutating func lines(from first: Int, to last: Int) -> [Line] {
    var result: [Line] = []
    let start = cursor.lineStart
    var isRegular = true
    while true {
      let end = bytes.lineEnd(from: cursor.position)
      result.append(
        Line(
          number: first + result.count - 1, start: result.isEmpty ? start : cursor.lineStart,
          content: min(cursor.position, end)..<end, isRegular: isRegular))
      guard first + result.count <= min(last, source.lines.count), end < bytes.count else {
        return result
      }
      cursor.move(to: end)
      isRegular = cursor.skipLineEndRegularly()
    }
  }

  private mutating func find(in lines: [Line]) {
    var index = 0
    // What follows a footnote may belong to it: the next pass tells.
    var isBehindFootnote = false
    while index < lines.count {
      if source.lines[lines[index].number].footnote != nil, beginsWithMark(lines[index]),
        index == 0 || lines[index].isRegular || isUnprefixed(lines[index])
      {
        append(.footnote, lines[index...index])
        isBehindFootnote = true
        index += 1
      } else if index > 0, !isBehindFootnote, lines[index].isRegular,
        let rows = table(in: lines, at: index)
      {
        // What follows a table is another block: the next pass tells.
        append(.table(rows), lines[index - 1...index + rows.count - 1])
        let end = index + rows.count
        isStopped = end < lines.count && bytes[lines[end].content].first == 0x3C
        return
      } else {
        index += 1
      }
    }
  }

  /// Whether nothing stands before the line's mark, whose bracket is hidden, that is text here, such
  /// as a list's number that cannot interrupt a paragraph.
  private func beginsWithMark(_ line: Line) -> Bool { bytes[line.content].first == 0x58 }

  private func isUnprefixed(_ line: Line) -> Bool {
    line.content.lowerBound - line.start <= 3
  }

  /// Returns the rows of the table whose delimiter row is at `index`, if it is one.
  private func table(in lines: [Line], at index: Int) -> [Row]? {
    guard source.lines[lines[index].number].mayDelimit,
      let alignments = TableSyntax.alignments(bytes, lines[index].content),
      let header = TableSyntax.cells(bytes, lines[index - 1].content),
      header.count == alignments.count,
      found.last.map({ $0.lines.upperBound < lines[index].number }) ?? true
    else { return nil }
    var rows = [Row(cells: header, alignments: alignments)]
    for line in lines[(index + 1)...] {
      guard line.isRegular, source.lines[line.number].footnote == nil,
        !BlockStart.begins(bytes, line.content), let cells = TableSyntax.cells(bytes, line.content)
      else { break }
      rows.append(Row(cells: cells))
    }
    return rows
  }

  private mutating func append(_ kind: Block.Kind, _ lines: ArraySlice<Line>) {
    guard let first = lines.first, let last = lines.last,
      found.last.map({ $0.lines.upperBound <= first.number }) ?? true
    else { return }
    let prefix = first.isRegular ? cursor.prefix : []
    // A first line of its own begins with the markers of the containers that it opens.
    let own = Array(bytes[first.start..<first.content.lowerBound])
    let opens = own.contains { !$0.isSpaceOrTab && $0 != 0x3E }
    found.append(
      Block(
        kind: kind, lines: first.number..<last.number + 1, prefix: prefix,
        firstPrefix: opens ? own : prefix))
  }
}
