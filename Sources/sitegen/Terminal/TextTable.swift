/// A table for a terminal: a heading, then rows in columns.
///
/// Where the terminal is too narrow, cells of columns that may wrap are broken at spaces; a pipe gets
/// each row on one line, so that other tools can read it.
struct TextTable {
  struct Column {
    var title: String

    /// Whether its cells may be broken over several lines.
    var wraps = false

    /// Numbers stand at the right.
    var isNumeric = false
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; it needs a cell for each column.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row with \(cells.count) cells")
    rows.append(cells.map(TerminalText.clean))
  }

  /// The table in lines of at most `width` columns, or as wide as it is; without rows, nothing.
  func text(width: Int?) -> String {
    guard !rows.isEmpty else { return "" }
    let widths = columnWidths(width)
    let titles = columns.map { $0.title.uppercased() }
    return ([titles] + rows).map { lines(of: $0, widths) }.joined()
  }

  private static let gap = 2
  private static let narrowest = 16

  private func columnWidths(_ width: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(TerminalText.width(columns[column].title)) {
        max($0, TerminalText.width($1[column]))
      }
    }
    guard let width else { return widths }
    // Take from the widest column that may wrap until all fit.
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
    while excess > 0 {
      let wide = columns.indices.filter { columns[$0].wraps && widths[$0] > Self.narrowest }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = wide.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.narrowest
      let cut = min(excess, max(1, widths[widest] - max(next, Self.narrowest)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  private func lines(of cells: [String], _ widths: [Int]) -> String {
    let parts = columns.indices.map { column in
      columns[column].wraps
        ? TerminalText.wrapped(cells[column], width: widths[column]) : [cells[column]]
    }
    var text = ""
    for line in 0..<(parts.map(\.count).max() ?? 0) {
      var written = ""
      // Blanks are owed until something follows them, so that no line ends in any.
      var owed = 0
      for column in columns.indices {
        let cell = line < parts[column].count ? parts[column][line] : ""
        let missing = max(0, widths[column] - TerminalText.width(cell))
        let lead = columns[column].isNumeric ? missing : 0
        if !cell.isEmpty {
          written += String(repeating: " ", count: owed + lead) + cell
          owed = missing - lead
        } else {
          owed += missing
        }
        owed += Self.gap
      }
      text += written + "\n"
    }
    return text
  }
}
