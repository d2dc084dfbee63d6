// Places and findings. Every stage and engine speaks of what the author wrote in these values, so
// that a run can show all findings together, sorted, in one form; nothing here prints or exits.

/// One finding about what the author wrote.
package struct Diagnostic: Error, Hashable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable {
    case error
    case warning
  }

  package var severity: Severity

  /// Stable kebab-case name, such as `unknown-topic`; tests compare this, not the wording.
  package var code: String

  /// Lower case, no full stop, quotes the author's own text.
  package var message: String

  /// Where it is; `nil` for a finding about the whole run, such as an empty folder.
  package var position: SourcePosition?

  /// The lines to show, the finding's own first or last as they stand in the file.
  package var excerpts: [Excerpt]

  /// What the author can do about it: one action.
  package var help: String?

  /// Further lines, such as the chain of templates that led here.
  package var notes: [String]

  package init(
    _ severity: Severity, _ code: String, _ message: String, at position: SourcePosition? = nil,
    excerpts: [Excerpt] = [], help: String? = nil, notes: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.excerpts = excerpts
    self.help = help
    self.notes = notes
  }
}

/// One line of a file with a run of it marked.
package struct Excerpt: Hashable, Sendable, Codable {
  /// Line number in the whole file, from 1.
  package var line: Int

  /// The line's text, or a window of it that begins at `firstColumn`, without its line end.
  package var text: String

  /// Column of the first scalar of `text`, from 1; more than 1 when a long line was cut.
  package var firstColumn: Int

  /// Column where the mark begins, from 1, in Unicode scalars of the line.
  package var column: Int

  /// Length of the mark in Unicode scalars, at least 1.
  package var length: Int

  /// Words behind the mark, such as "opened here".
  package var label: String?

  package init(
    line: Int, text: String, firstColumn: Int = 1, column: Int, length: Int, label: String? = nil
  ) {
    self.line = line
    self.text = text
    self.firstColumn = firstColumn
    self.column = column
    self.length = max(1, length)
    self.label = label
  }
}

extension Diagnostic: Comparable {
  /// By place, then errors first, then code and message: an order that no thread can change.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs.position, rhs.position) {
    case (let left?, let right?) where left != right: return left < right
    case (nil, .some): return true
    case (.some, nil): return false
    default: break
    }
    return (lhs.severity.rawValue, lhs.code, lhs.message, lhs.help ?? "")
      < (rhs.severity.rawValue, rhs.code, rhs.message, rhs.help ?? "")
  }
}

/// A value together with everything that was found while making it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
