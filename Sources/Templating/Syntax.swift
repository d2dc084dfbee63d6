internal import Diagnostics

/// One parsed template: its nodes in order, each followed by what it encloses.
struct Template: Sendable {
  let source: TemplateSource
  var nodes: [Node] = []
  var findings: [Diagnostic] = []

  var text: SourceText { SourceText(file: source.path, bytes: source.bytes) }
}

/// A run of text or a tag with what it encloses.
struct Node: Sendable {
  enum Kind: Sendable {
    case text, value, raw, section, inverted, test, partial, parent, block
  }

  var kind: Kind

  /// The text, or the whole opening tag with its delimiters.
  var range: Range<Int>

  /// Index behind the last node enclosed.
  var end = 0

  /// What a value, section or dynamic name looks up.
  var expression: Expression?

  /// The name of a static partial, parent or block, and where it stands.
  var name = ""
  var nameRange = 0..<0

  /// The first thing on a line that is printed.
  var startsLine = false

  /// Alone on its line, which is therefore not printed.
  var isStandalone = false

  /// White space before a tag that is first on its line.
  var indent = 0..<0

  /// Indentation that the author gave all lines of a block's content.
  var contentIndent = 0..<0

  /// The path as written, for matching closing tags and else arms.
  var key = ""
}

/// A path with its filters.
struct Expression: Sendable, Equatable {
  enum Start: Sendable, Equatable {
    /// Look through the scopes, innermost first.
    case walk
    /// `.`: the innermost scope only.
    case innermost
    case root
    case index, number, first, last
  }

  struct Key: Sendable, Equatable {
    var name: String
    var range: Range<Int>

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.name == rhs.name }
  }

  var start: Start
  var keys: [Key]
  var filters: [FilterCall] = []
  var range: Range<Int>

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.start == rhs.start && lhs.keys == rhs.keys && lhs.filters == rhs.filters
  }
}

/// A filter with its arguments as written.
struct FilterCall: Sendable, Equatable {
  enum Argument: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case truth(Bool)
  }

  var name: String
  var range: Range<Int>
  var arguments: [Argument]
  var argumentRanges: [Range<Int>]

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.name == rhs.name && lhs.arguments == rhs.arguments
  }
}

/// What a page may cost before it is refused with `limit`.
enum Limits {
  static let partialDepth = 100
  static let inheritanceDepth = 16
  static let nesting = 64
  static let templateBytes = 1 << 20
  static let jsonDepth = 64
  static let outputBytes = 64 << 20

  /// Operations of one compiled page.
  static let programLength = 100_000

  /// Findings in one template, or while rendering one page.
  static let findings = 50
}
