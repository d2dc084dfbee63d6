/// Finds tables and footnote definitions, and writes them anew as blocks that libcmark knows.
struct BlockExtensions {
  private(set) var source: SourceLines
  private(set) var labels: [SourceLines.Footnote] = []
  private var bullet: UInt8

  /// A rewriting can bring further blocks to light behind it, each pass those one level further; no
  /// honest document needs more passes.
  private static let passes = 6

  /// How many cells that the author left out may still be filled in: a short row of a wide table
  /// must not make megabytes of a few bytes.
  private var spareCells = 1 << 16

  /// Returns `nil` for a source that holds neither: most sources.
  ///
  /// `isDirect` is off in tests only: the result is the same, at the cost of another parse.
  init?(_ bytes: [UInt8], from start: Int, isDirect: Bool = true) {
    guard bytes.mayHoldBlockExtensions(from: start) else { return nil }
    source = SourceLines(bytes, from: start)
    bullet = Self.unusedBullet(source.bullets)
    if isDirect { rewriteDirectly() }
    var passes = Self.passes
    while passes > 0, rewrite() { passes -= 1 }
  }

  /// The source's last form, and from where in the original each run of it was copied.
  var composed: (bytes: [UInt8], runs: SourceRuns) { source.composed(isFinal: true) }

  /// A bullet that no line begins with, so that footnotes and the author's lists stay apart.
  private static func unusedBullet(_ used: UInt8) -> UInt8 {
    used & 4 == 0 ? 0x2B : used & 2 == 0 ? 0x2A : used & 1 == 0 ? 0x2D : 0x2B
  }

  /// Rewrites what the lines as they are hold; returns whether there was anything.
  private mutating func rewrite() -> Bool {
    let candidates = source.candidates
    guard !candidates.isEmpty else { return false }
    let (bytes, runs) = source.composed(isFinal: false)
    guard let tree = CmarkTree(parsing: bytes, from: 0) else { return false }
    var finder = BlockFinder(bytes: bytes, source: source, candidates: candidates)
    finder.find(tree)
    guard !finder.found.isEmpty else { return false }
    replace(finder.found, bytes, runs)
    return true
  }

  /// Rewrites what can be told without a tree, as most tables and footnotes can.
  private mutating func rewriteDirectly() {
    let found = source.plainBlocks()
    guard !found.isEmpty else { return }
    var runs = SourceRuns()
    runs.append(rewritten: 0, original: 0, count: source.original.count)
    replace(found, source.original, runs)
  }

  private mutating func replace(
    _ found: [BlockFinder.Block], _ bytes: [UInt8], _ runs: SourceRuns
  ) {
    var lines: [SourceLines.Line] = []
    lines.reserveCapacity(source.lines.count + 8 * found.count)
    var next = 0
    for block in found {
      lines += source.lines[next..<block.lines.lowerBound]
      switch block.kind {
      case .table(let rows):
        lines += tableLines(rows, bytes, runs, prefix: block.prefix, first: block.firstPrefix)
      case .footnote:
        lines += footnoteLines(
          source.lines[block.lines.lowerBound], prefix: block.prefix, first: block.firstPrefix)
      }
      next = block.lines.upperBound
    }
    lines += source.lines[next...]
    source.lines = lines
  }

  private mutating func tableLines(
    _ rows: [BlockFinder.Row], _ bytes: [UInt8], _ runs: SourceRuns, prefix: [UInt8],
    first: [UInt8]
  ) -> [SourceLines.Line] {
    var lines: [SourceLines.Line] = []
    let alignments = rows[0].alignments
    for (rowIndex, row) in rows.enumerated() {
      let cells = row.cells.prefix(alignments.count)
      for (column, range) in cells.enumerated() {
        var cell = TableCell(alignment: alignments[column], isHeader: rowIndex == 0)
        cell.beginsRow = column == 0
        cell.beginsTable = column == 0 && rowIndex == 0
        if column == cells.count - 1 {
          cell.endsRow = true
          cell.endsTable = rowIndex == rows.count - 1
          cell.missing = Array(alignments[cells.count...].prefix(spareCells))
          spareCells -= cell.missing.count
        }
        lines.append(
          SourceLines.Line(
            parts: [.bytes((cell.beginsTable ? first : prefix) + [0x23, 0x20])]
              + cellParts(bytes, range, runs) + [.bytes([0x20, 0x23, 0x0A])],
            role: .cell(cell)))
      }
    }
    return lines
  }

  /// Returns the parts of a cell: its source without the backslashes before pipes.
  private func cellParts(
    _ bytes: [UInt8], _ range: Range<Int>, _ runs: SourceRuns
  ) -> [SourceLines.Part] {
    var parts: [SourceLines.Part] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == 0x5C, index + 1 < range.upperBound, bytes[index + 1] == 0x7C {
        if start < index { parts.append(.source(runs.original(of: start..<index))) }
        start = index + 1
        index += 1
      }
      index += 1
    }
    if start < range.upperBound {
      parts.append(.source(runs.original(of: start..<range.upperBound)))
    }
    return parts
  }

  private mutating func footnoteLines(
    _ line: SourceLines.Line, prefix: [UInt8], first: [UInt8]
  ) -> [SourceLines.Line] {
    guard let footnote = line.footnote else { return [line] }
    // Four columns, as a footnote's further lines are indented; an empty heading holds the place.
    var lines = [
      SourceLines.Line(
        parts: [.bytes(first + [bullet] + Array("   #\n".utf8))],
        role: .footnote(labels.count, column: first.count + 1))
    ]
    labels.append(footnote)
    let rest = source.original[footnote.rest].drop { $0.isWhitespace }
    if !rest.isEmpty {
      lines.append(
        SourceLines.Line(
          parts: [
            .bytes(prefix + Array("    ".utf8)), .source(rest.startIndex..<rest.endIndex),
          ]))
    }
    return lines
  }
}

extension [UInt8] {
  /// Whether a line may be a table's delimiter row or begin a footnote.
  func mayHoldBlockExtensions(from start: Int) -> Bool {
    var index = start
    while index < count {
      let next = lineEnd(from: index)
      while index < next, self[index].isSpaceOrTab || self[index] == 0x3E { index += 1 }
      // A footnote's mark may stand behind those of lists and quotations.
      var mark = index
      while mark < next, self[mark].mayBeListMarker { mark += 1 }
      if mark + 1 < next, self[mark] == 0x5B, self[mark + 1] == 0x5E { return true }
      if mayBeDelimiterRow(index..<next) { return true }
      index = lineStart(after: next)
    }
    return false
  }

  /// Whether `line` is made of what delimiter rows are made of.
  func mayBeDelimiterRow(_ line: Range<Int>) -> Bool {
    guard let first = self[line].first, first == 0x7C || first == 0x3A || first == 0x2D else {
      return false
    }
    var hasMark = false
    for byte in self[line] {
      switch byte {
      case 0x7C, 0x3A: hasMark = true
      case 0x2D, 0x20, 0x09...0x0D: break
      default: return false
      }
    }
    return hasMark
  }
}

extension UInt8 {
  /// Whether the byte is space or part of a list's marker or a quotation's.
  fileprivate var mayBeListMarker: Bool {
    switch self {
    case 0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39: true
    default: false
    }
  }
}
