/// One line of a bare text, without the blanks around it.
struct TextLine {
  /// In the whole file, from 1.
  var number: Int

  /// In the whole file; empty for a blank line.
  var range: Range<Int>

  /// Columns of blanks before it, a tab counting to the next multiple of eight.
  var indentation: Int

  /// Unicode scalars in `range`.
  var width: Int

  var isBlank: Bool { range.isEmpty }
}

/// Splits `bytes` from `start` into lines; LF, CRLF and a lone CR end one.
///
/// Spaces, tabs, no-break and ideographic spaces, zero-width spaces and byte order marks at either
/// end count as blanks.
func textLines(_ bytes: [UInt8], from start: Int) -> [TextLine] {
  var lines: [TextLine] = []
  var number = 1
  var index = 0
  while index < start {
    if isLineEnd(bytes, index) { number += 1 }
    index += 1
  }
  while index < bytes.count {
    let lower = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    lines.append(textLine(bytes, lower..<index, number))
    if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    number += 1
  }
  return lines
}

private func isLineEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
  switch bytes[index] {
  case 0x0A: true
  case 0x0D: index + 1 >= bytes.count || bytes[index + 1] != 0x0A
  default: false
  }
}

private func textLine(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) -> TextLine {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  var indentation = 0
  while lower < upper {
    let length = blankLength(bytes, lower, upper)
    guard length > 0 else { break }
    indentation = bytes[lower] == 0x09 ? (indentation / 8 + 1) * 8 : indentation + 1
    lower += length
  }
  while upper > lower {
    if isBlank(bytes[upper - 1]) {
      upper -= 1
    } else if upper - lower >= 2, blankLength(bytes, upper - 2, upper) == 2 {
      upper -= 2
    } else if upper - lower >= 3, blankLength(bytes, upper - 3, upper) == 3 {
      upper -= 3
    } else {
      break
    }
  }
  let width = bytes[lower..<upper].count { $0 & 0xC0 != 0x80 }
  return TextLine(
    number: number, range: lower..<upper, indentation: indentation, width: width)
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

/// The length of the blank at `index`, 0 for anything else.
private func blankLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
  if isBlank(bytes[index]) { return 1 }
  switch bytes[index] {
  // U+00A0
  case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
  case 0xE2, 0xE3, 0xEF:
    guard index + 2 < end else { return 0 }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    // U+200B, U+202F, U+3000, U+FEFF
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  default: return 0
  }
}
