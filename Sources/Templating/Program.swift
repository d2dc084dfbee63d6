internal import Diagnostics

/// One page kind, compiled: fixed-size operations over one blob of static text.
struct Program: Sendable {
  var operations: [Operation] = []
  var text: [UInt8] = []
  var paths: [Path] = []
  var steps: [Step] = []
  var pipelines: [[Filter]] = []
  var literals = ValueTape()

  /// Where subroutines begin, and what is wrong with those that cannot be called.
  var subroutines: [Subroutine] = []
  var choices: [[String: Int]] = []

  /// Key numbers beyond the schema's.
  var extraKeys: [[UInt8]] = []
  var uses: [Use] = []
  var chain: [Link] = []

  /// Makes room for the steps of about so many nodes.
  mutating func reserveCapacity(_ count: Int) {
    let count = min(count, 1024)
    operations.reserveCapacity(count)
    uses.reserveCapacity(count)
    paths.reserveCapacity(count / 2)
    steps.reserveCapacity(count)
    text.reserveCapacity(count * 16)
  }
}

/// One step of a program, with the static text that goes before it.
struct Operation: Sendable {
  enum Code: UInt8, Sendable {
    /// Only the static text before it.
    case text
    /// Prints slot `a` of the record `b` scopes up.
    case field
    /// Prints path `a` through pipeline `b`.
    case value
    /// Enters a section over path `a` through pipeline `b`, or jumps to `target`.
    case enter
    /// Goes on with the section's next element at `target`, or leaves it.
    case next
    /// Jumps to `target` unless path `a` through `b` is true; or when it is.
    case test, testNot
    case jump
    /// Runs subroutine `a`.
    case call
    /// Runs the subroutine that path `a` names among choices `b`.
    case callNamed
    case exit
  }

  var code: Code
  var escaper = Escaper.plain
  var a: Int32 = 0
  var b: Int32 = -1
  /// Index in `Program.uses`.
  var use: Int32 = -1
  var target: Int32 = -1

  /// The static text: first byte and count.
  var textStart: Int32 = 0
  var textCount: Int32 = 0
}

/// Where a value comes from.
struct Path: Sendable {
  enum Start: UInt8, Sendable {
    /// So many scopes up.
    case up
    /// The innermost scope that has the first step's key.
    case walk
    case root
    case index, number, first, last
    /// Nowhere: an unknown name under the specification's profile.
    case missing
  }

  var start: Start
  var up = 0
  @SmallRange var steps = 0..<0
}

/// One dot of a path.
enum Step: Sendable {
  case slot(Int)
  case key(Int)
}

struct Subroutine: Sendable {
  var start = 0
  var template: Int
  var findings: [Diagnostic] = []
}

/// Where an operation stands in the templates, for findings.
struct Use: Sendable {
  var template: Int32
  var lower: Int32
  var upper: Int32
  /// Index in `Program.chain`.
  var chain: Int32

  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// A template and the one that led to it, if any.
struct Link: Sendable {
  var template: Int
  var parent: Int?
  var isInheritance: Bool
}
