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
      if let footnote = lines[index].footnote {
        if isAtMargin(lines[index]) { found.append(block(.footnote, index..<index + 1)) }
        if original.mayOpenVerbatim(footnote.rest) { return found }
        isBehindBlank = false
        index += 1
        continue
      }
      guard let range = lines[index].whole else { return found }
      if let end = fenceEnd(from: index) {
        index = end
        isBehindBlank = true
      } else if original.mayOpenVerbatim(range) {
        return found
      } else if isBehindBlank, let rows = table(at: index) {
        // The delimiter row is no row of its own.
        found.append(block(.table(rows), index..<index + rows.count + 1))
        index += rows.count + 1
        isBehindBlank = false
      } else {
        isBehindBlank = original.isBlank(range)
        index += 1
      }
    }
    return found
  }

  /// Whether a footnote's mark is the first of its line.
  private func isAtMargin(_ line: Line) -> Bool {
    guard case .source(let before)? = line.parts.first else { return false }
    return before.isEmpty
  }

  /// Returns the line behind the fenced code that begins with the line at `index`, at the margin,
  /// where it ends every other block.
  private func fenceEnd(from index: Int) -> Int? {
    guard let first = lines[index].whole, let mark = original[first].first,
      mark == 0x60 || mark == 0x7E
    else { return nil }
    let content = first.lowerBound..<original.lineEnd(from: first.lowerBound)
    let length = original[content].prefix { $0 == mark }.count
    guard length >= 3, mark == 0x7E || !original[content].dropFirst(length).contains(mark) else {
      return nil
    }
    var next = index + 1
    while next < lines.count, let line = lines[next].whole {
      next += 1
      if original.closesFence(line, mark, length) { return next }
    }
    return next < lines.count ? nil : next
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
    guard lines[index].footnote == nil, lines[index].role == nil, let range = lines[index].whole
    else { return nil }
    var start = range.lowerBound
    while start < range.upperBound, original[start] == 0x20 { start += 1 }
    guard start - range.lowerBound <= limit, start < range.upperBound, !original[start].isWhitespace
    else { return nil }
    return start..<min(range.upperBound, original.lineEnd(from: start))
  }
}

extension [UInt8] {
  /// Whether a line ends code that was fenced with `length` of `mark`.
  fileprivate func closesFence(_ line: Range<Int>, _ mark: UInt8, _ length: Int) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, self[index] == 0x20 { index += 1 }
    guard index - line.lowerBound <= 3 else { return false }
    let start = index
    while index < line.upperBound, self[index] == mark { index += 1 }
    return index - start >= length && isBlank(index..<line.upperBound)
  }

  /// Whether the `range` holds nothing but space.
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, self[index].isWhitespace { index += 1 }
    return index == range.upperBound
  }

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
