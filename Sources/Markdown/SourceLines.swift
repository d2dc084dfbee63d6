/// What a line of a rewritten source stands for.
enum LineRole: Sendable, Hashable {
  /// A table cell, written as an ATX heading of its own.
  case cell(TableCell)

  /// The first line of a footnote's definition, written as a list item whose marker stands at
  /// `column`, in bytes from 1: the line may open lists of the author's before it.
  case footnote(Int, column: Int)
}

struct TableCell: Sendable, Hashable {
  /// 0 none, 1 left, 2 centre, 3 right.
  var alignment: UInt8
  var isHeader: Bool
  var beginsTable = false
  var beginsRow = false

  /// Alignments of the cells that the author left out behind this one.
  var missing: [UInt8] = []
  var endsRow = false
  var endsTable = false
}

/// A source as lines that can be put in the place of others.
///
/// Tables and footnote definitions are blocks that libcmark does not know. They are written anew in
/// blocks that it knows, so that it finds their inlines, what they interrupt and what ends them.
struct SourceLines {
  struct Line {
    /// Where the line stands in the original, if it is as the author wrote it: most lines are, and
    /// those need no list of parts.
    var whole: Range<Int>?

    /// What any other line is made of, in order.
    var parts: [Part] = []
    var role: LineRole?

    /// The label of what would be a footnote's definition, if it stands at a block's start.
    var footnote: Footnote?

    /// Whether the line may be a table's delimiter row.
    var mayDelimit = false

    var isCandidate: Bool { mayDelimit || footnote != nil }
  }

  enum Part {
    /// Bytes of the original.
    case source(Range<Int>)

    /// Bytes that were put in.
    case bytes([UInt8])

    /// A bracket of the original, hidden until it is known what its line is.
    case bracket(Int)
  }

  struct Footnote {
    var label: String

    /// Of the whole mark, `[^label]:`, in the original.
    var range: Range<Int>

    /// The rest of the line in the original.
    var rest: Range<Int>
  }

  let original: [UInt8]
  var lines: [Line] = []

  /// The list markers that lines begin with, behind space and quotation marks: `-`, `*` and `+` in
  /// the lowest three bits.
  private(set) var bullets: UInt8 = 0

  /// Takes `original` from `start` apart.
  ///
  /// The brackets of what may be a footnote's definition are hidden, lest libcmark take it for that of
  /// a link reference. A byte order mark is left out, as libcmark does.
  init(_ original: [UInt8], from start: Int) {
    self.original = original
    var index = original[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
    while index < original.count {
      let next = original.lineStart(after: original.lineEnd(from: index))
      lines.append(line(original, index..<next))
      index = next
    }
  }

  private mutating func line(_ bytes: [UInt8], _ range: Range<Int>) -> Line {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isSpaceOrTab || bytes[start] == 0x3E { start += 1 }
    guard start < range.upperBound else { return Line(whole: range) }
    let mark = passListMarkers(from: start, range.upperBound)
    guard let footnote = Self.footnote(bytes, mark..<range.upperBound) else {
      let mayDelimit = bytes.mayBeDelimiterRow(start..<range.upperBound)
      return Line(whole: range, mayDelimit: mayDelimit)
    }
    start = mark
    return Line(
      parts: [
        .source(range.lowerBound..<start), .bracket(start),
        .source(start + 1..<footnote.range.upperBound - 2),
        .bracket(footnote.range.upperBound - 2),
        .source(footnote.range.upperBound - 1..<range.upperBound),
      ], footnote: footnote)
  }

  /// Returns where the line that goes on at `start` goes on behind list markers and quotation marks,
  /// and takes note of the markers.
  private mutating func passListMarkers(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      var next = index
      var bullet: UInt8 = 0
      switch original[index] {
      case 0x20, 0x09, 0x3E:
        index += 1
        continue
      case 0x2D: bullet = 1
      case 0x2A: bullet = 2
      case 0x2B: bullet = 4
      case 0x30...0x39:
        while next + 1 < end, next - index < 9, original[next].isDigit { next += 1 }
        guard original[next] == 0x2E || original[next] == 0x29 else { return index }
      default: return index
      }
      guard next + 1 < end, original[next + 1].isWhitespace else { return index }
      bullets |= bullet
      index = next + 1
    }
    return index
  }

  /// The lines that may begin a footnote or delimit a table, from 0.
  var candidates: [Int] { lines.indices.filter { lines[$0].isCandidate } }

  private static func footnote(_ bytes: [UInt8], _ range: Range<Int>) -> Footnote? {
    let start = range.lowerBound
    guard range.count > 4, bytes[start] == 0x5B, bytes[start + 1] == 0x5E else { return nil }
    var end = start + 2
    while end < range.upperBound, bytes[end] != 0x5D, !bytes[end].isWhitespace { end += 1 }
    guard end > start + 2, end - start < 1000, end + 1 < range.upperBound, bytes[end] == 0x5D,
      bytes[end + 1] == 0x3A
    else { return nil }
    let label = String(decoding: bytes[start + 2..<end], as: UTF8.self)
    return Footnote(label: label, range: start..<end + 2, rest: end + 2..<range.upperBound)
  }

  /// Returns the lines' bytes, and from where in the original each run was copied.
  ///
  /// Brackets that are still hidden come back if `isFinal`.
  func composed(isFinal: Bool) -> (bytes: [UInt8], runs: SourceRuns) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count + 64)
    var runs = SourceRuns()
    for line in lines {
      if let whole = line.whole {
        runs.append(rewritten: bytes.count, original: whole.lowerBound, count: whole.count)
        bytes.append(copying: original, whole)
      }
      for part in line.parts {
        switch part {
        case .source(let range):
          runs.append(rewritten: bytes.count, original: range.lowerBound, count: range.count)
          bytes.append(copying: original, range)
        case .bytes(let put):
          bytes.append(contentsOf: put)
        case .bracket(let offset):
          runs.append(rewritten: bytes.count, original: offset, count: 1)
          bytes.append(isFinal ? original[offset] : 0x58)
        }
      }
    }
    return (bytes, runs)
  }
}
