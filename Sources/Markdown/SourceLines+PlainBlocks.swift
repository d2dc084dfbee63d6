extension SourceLines {
  /// Returns the tables and footnotes that stand at the left margin, where no tree is needed to tell
  /// what they are.
  ///
  /// Behind a blank line every list and quotation has ended that a line at the margin is not part of.
  /// Only fenced code and HTML go on: once either may have begun, nothing more is told.
  func plainBlocks() -> [BlockFinder.Block] {
    var found: [BlockFinder.Block] = []
    var index = 0
    var isBehindBlank = true
    while index < lines.count {
      guard case .source(let range)? = lines[index].parts.first else { return found }
      if lines[index].footnote != nil {
        if range.isEmpty { found.append(block(.footnote, index..<index + 1)) }
        if lines[index].footnote.map({ original.mayOpenVerbatim($0.rest) }) == true { return found }
        isBehindBlank = false
        index += 1
      } else if original.mayOpenVerbatim(range) {
        return found
      } else if isBehindBlank, let rows = table(at: index) {
        // The delimiter row is no row of its own.
        found.append(block(.table(rows), index..<index + rows.count + 1))
        index += rows.count + 1
        isBehindBlank = false
      } else {
        isBehindBlank = original[range].allSatisfy(\.isWhitespace)
        index += 1
      }
    }
    return found
  }

  private func block(_ kind: BlockFinder.Block.Kind, _ lines: Range<Int>) -> BlockFinder.Block {
    BlockFinder.Block(kind: kind, lines: lines, prefix: [], firstPrefix: [])
  }

  /// Returns the rows of the table whose header is the line at `index`, if there is one.
  private func table(at index: Int) -> [BlockFinder.Row]? {
    guard index + 1 < lines.count, lines[index + 1].mayDelimit,
      let header = row(at: index, indented: 0),
      let delimiter = content(at: index + 1, indented: 3),
      let alignments = TableSyntax.alignments(original, delimiter),
      header.count == alignments.count
    else { return nil }
    var rows = [BlockFinder.Row(cells: header, alignments: alignments)]
    var next = index + 2
    while next < lines.count, let cells = row(at: next, indented: 3) {
      rows.append(BlockFinder.Row(cells: cells))
      next += 1
    }
    return rows
  }

  private func row(at index: Int, indented limit: Int) -> [Range<Int>]? {
    guard let content = content(at: index, indented: limit), !BlockStart.begins(original, content)
    else { return nil }
    return TableSyntax.cells(original, content)
  }

  /// Returns a line without its indentation and end, `nil` if it is blank, indented by more than
  /// `limit` spaces, or begins a footnote or another line of ours.
  private func content(at index: Int, indented limit: Int) -> Range<Int>? {
    guard lines[index].footnote == nil, lines[index].role == nil,
      case .source(let range)? = lines[index].parts.first
    else { return nil }
    var start = range.lowerBound
    while start < range.upperBound, original[start] == 0x20 { start += 1 }
    guard start - range.lowerBound <= limit, start < range.upperBound, !original[start].isWhitespace
    else { return nil }
    return start..<min(range.upperBound, original.lineEnd(from: start))
  }
}

extension [UInt8] {
  /// Whether a line may begin fenced code or HTML, at its margin or in a list or quotation.
  fileprivate func mayOpenVerbatim(_ line: Range<Int>) -> Bool {
    for index in line {
      switch self[index] {
      case 0x60, 0x7E: return index + 2 < line.upperBound && self[index + 1] == self[index]
      case 0x3C: return true
      case 0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39: break
      default: return false
      }
    }
    return false
  }
}
