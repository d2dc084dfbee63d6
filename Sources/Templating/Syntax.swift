internal import Diagnostics

/// One parsed template: its nodes in order, each followed by what it encloses.
///
/// Nodes and expressions are plain values without references, since compiling copies them for each
/// page that draws on them.
struct Template: Sendable {
  let source: TemplateSource
  var nodes: [Node] = []

  /// What values, sections and dynamic names look up, by `Node.expression`.
  var expressions: [Expression] = []
  var keys: [Expression.Key] = []
  var filters: [FilterCall] = []
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
  @SmallRange var range: Range<Int>

  /// Index behind the last node enclosed.
  var end = 0

  /// Index in `Template.expressions` of what a value, section or dynamic name looks up, or -1.
  var expression = -1

  /// The symbol of the name of a static partial, parent or block, or -1, and where it stands.
  var name: Int32 = -1
  @SmallRange var nameRange = 0..<0

  /// The first thing on a line that is printed.
  var startsLine = false

  /// Alone on its line, which is therefore not printed.
  var isStandalone = false

  /// White space before a tag that is first on its line.
  @SmallRange var indent = 0..<0

  /// Indentation that the author gave all lines of a block's content.
  @SmallRange var contentIndent = 0..<0

  /// The path as written, for messages.
  @SmallRange var key = 0..<0
}

/// A path with its filters.
struct Expression: Sendable {
  enum Start: Sendable, Equatable {
    /// Look through the scopes, innermost first.
    case walk
    /// `.`: the innermost scope only.
    case innermost
    case root
    case index, number, first, last
  }

  struct Key: Sendable {
    var symbol: Int32
    @SmallRange var range: Range<Int>
  }

  var start: Start

  /// In `Template.keys`.
  @SmallRange var keys = 0..<0

  /// In `Template.filters`.
  @SmallRange var filters = 0..<0
  @SmallRange var range: Range<Int>
}

extension Template {
  /// Whether two expressions look up the same: the second is then the else arm of the first.
  func equal(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right >= 0 else { return left == right }
    let (left, right) = (expressions[left], expressions[right])
    return left.start == right.start && left.keys.count == right.keys.count
      && left.filters.count == right.filters.count
      && zip(left.keys, right.keys).allSatisfy { keys[$0].symbol == keys[$1].symbol }
      && zip(left.filters, right.filters).allSatisfy { filters[$0] == filters[$1] }
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
