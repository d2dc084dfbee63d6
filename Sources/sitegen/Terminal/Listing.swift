import JSONText

/// Rows of one kind of thing, as a table for people or as JSON for programs.
struct Listing {
  struct Column {
    /// The name of the JSON member.
    var key: String
    /// The heading in the table; `nil` keeps the column out of it.
    var title: String?
    var wraps = false
    var isNumeric = false

    init(_ key: String, _ title: String? = nil, wraps: Bool = false, isNumeric: Bool = false) {
      self.key = key
      self.title = title
      self.wraps = wraps
      self.isNumeric = isNumeric
    }
  }

  enum Cell {
    case text(String?)
    case number(Int)
    case truth(Bool)
    case texts([String])
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; it needs a cell for each column.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row with \(cells.count) cells")
    rows.append(cells)
  }

  func table(width: Int?) -> String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    var table = TextTable(
      shown.map { index in
        TextTable.Column(
          title: columns[index].title ?? "", wraps: columns[index].wraps,
          isNumeric: columns[index].isNumeric)
      })
    for row in rows { table.add(shown.map { row[$0].words }) }
    return table.text(width: width)
  }

  /// A list of objects, one a line.
  var json: String {
    var json = JSONWriter()
    json.array { json in
      for row in rows {
        json.lineBreak()
        json.object { json in
          for (column, cell) in zip(columns, row) {
            switch cell {
            case .text(let text): json.member(column.key, text)
            case .number(let number): json.member(column.key, number)
            case .truth(let truth): json.member(column.key, truth)
            case .texts(let texts): json.member(column.key, texts)
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension Listing.Cell {
  fileprivate var words: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): "\(number)"
    case .truth(let truth): truth ? "yes" : ""
    case .texts(let texts): texts.joined(separator: ", ")
    }
  }
}
