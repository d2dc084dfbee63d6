import Yams

/// Turns the lines and columns of Yams into offsets in the whole file.
struct YAMLPlaces {
  let range: Range<Int>
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Lines are those of libyaml (YAML 1.1 section 4.1.4), which also break at NEL, LS and PS.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let length = Self.breakLength(bytes, index, range.upperBound)
      index += max(1, length)
      if length > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  private static func breakLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  /// The offset of a mark, whose columns count Unicode scalars from 1.
  func offset(_ mark: Mark?) -> Int {
    guard let mark, mark.line >= 1 else { return range.lowerBound }
    guard mark.line <= lineStarts.count else { return range.upperBound }
    var index = lineStarts[mark.line - 1]
    for _ in 1..<max(1, mark.column) {
      guard index < range.upperBound else { break }
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// Where `key` stands for the second time, in the column where it stood first.
  func repetition(of key: String, after first: Int) -> Int? {
    guard let line = lineStarts.lastIndex(where: { $0 <= first }) else { return nil }
    let column = first - lineStarts[line]
    let wanted = Array(key.utf8)
    for start in lineStarts[(line + 1)...] {
      var place = start + column
      if place < range.upperBound, [0x22, 0x27].contains(bytes[place]) { place += 1 }
      let end = place + wanted.count
      guard end < range.upperBound, bytes[place..<end].elementsEqual(wanted),
        [0x3A, 0x20, 0x22, 0x27].contains(bytes[end])
      else { continue }
      return start + column
    }
    return nil
  }
}
