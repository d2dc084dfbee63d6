import Diagnostics

/// Where the parts of an article's file are.
struct ArticleParts {
  /// Between the `---` lines, `nil` without front matter.
  var frontMatter: Range<Int>?

  /// Where the body begins.
  var body: Int

  /// The opening `---` if none closes it.
  var unclosed: Range<Int>?

  /// Finds the front matter: the file begins with a line `---`, and another one ends it.
  init(_ bytes: [UInt8]) {
    let start = bytes.byteOrderMarkLength
    body = start
    guard Self.isFence(bytes, at: start) else { return }
    let first = Self.nextLine(bytes, after: start)
    var line = first
    while line < bytes.count {
      if Self.isFence(bytes, at: line) {
        frontMatter = first..<line
        body = Self.nextLine(bytes, after: line)
        return
      }
      line = Self.nextLine(bytes, after: line)
    }
    unclosed = start..<start + 3
  }

  /// Whether the line at `start` is `---`, with nothing but blanks behind.
  private static func isFence(_ bytes: [UInt8], at start: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == dash, bytes[start + 1] == dash,
      bytes[start + 2] == dash
    else { return false }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  /// The start of the line behind the one that holds `offset`; LF, CRLF and a lone CR end a line.
  private static func nextLine(_ bytes: [UInt8], after offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { return index + 2 }
    return min(index + 1, bytes.count)
  }
}
