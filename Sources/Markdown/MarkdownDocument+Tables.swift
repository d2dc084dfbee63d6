extension MarkdownDocument {
  /// What tells what stands in a cell of a table, as ranges of the text.
  package struct CellLabels: Sendable, Hashable {
    /// The head of its column.
    package var column: Range<Int>?

    /// The first cell of its row, for another than that.
    package var row: Range<Int>?

    /// The first other cell of its row that does not begin with a digit.
    package var words: Range<Int>?
  }

  /// The labels of the cells of tables, by where their text begins.
  package var cellLabels: [Int: CellLabels] {
    let hasTable = blocks.contains { if case .tableCell = $0.kind { true } else { false } }
    guard hasTable else { return [:] }
    var labels: [Int: CellLabels] = [:]
    var heads: [Range<Int>] = []
    var row: [Range<Int>] = []
    for step in markup {
      let range = Int(step.start)..<max(Int(step.start), Int(step.end))
      switch step.kind {
      case .tableOpen: heads = []
      case .rowOpen: row = []
      case .headerCellOpen: heads.append(range)
      case .cellOpen: row.append(range)
      case .rowClose: label(row, heads, &labels)
      default: continue
      }
    }
    return labels
  }

  private func label(
    _ row: [Range<Int>], _ heads: [Range<Int>], _ labels: inout [Int: CellLabels]
  ) {
    let worded = row.indices.filter { index in
      row[index].first.map { text[$0] &- 0x30 >= 10 } ?? false
    }
    for (column, range) in row.enumerated() where !range.isEmpty {
      let head = column < heads.count && !heads[column].isEmpty ? heads[column] : nil
      let first = column > 0 && !row[0].isEmpty ? row[0] : nil
      let words = worded.first { $0 != column }.map { row[$0] }
      labels[range.lowerBound] = CellLabels(
        column: head, row: first, words: words == first ? nil : words)
    }
  }
}
