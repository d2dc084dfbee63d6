/// A place in a file the author can open.
package struct SourcePosition: Hashable, Sendable, Codable {
  /// Path as the author knows it, `/`-separated, such as `seeds/summit.md`.
  package var file: String

  /// Line in the whole file, front matter included, from 1.
  package var line: Int

  /// Column from 1, in Unicode scalars: what editors show for ordinary text.
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
