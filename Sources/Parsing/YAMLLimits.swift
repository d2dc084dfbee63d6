/// Refuses YAML that would cost more time, memory or stack than metadata can need, before it is read.
enum YAMLLimits {
  struct Problem {
    var message: String
    var offset: Int
  }

  static let depth = 64
  static let size = 8 << 20

  /// Looks at bytes only: brackets in quoted text count too, which no real metadata notices.
  static func problem(_ bytes: [UInt8], in range: Range<Int>) -> Problem? {
    if range.count > size {
      return Problem(message: "more than 8 MiB of YAML", offset: range.lowerBound)
    }
    var scan = Scan()
    for index in range {
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x0A
      scan.step(bytes[index], next: next, at: index)
      if scan.depth > depth || scan.indicators > depth {
        return Problem(message: "nested more than \(depth) deep", offset: index)
      }
      // Keys are hashed as a whole, and one that is, or holds, an alias may stand for any amount.
      if scan.aliases > 0, let key = scan.complexKey {
        return Problem(message: "aliases together with keys that are not words", offset: key)
      }
    }
    return nil
  }

  /// What has been seen so far.
  private struct Scan {
    /// Of brackets.
    var depth = 0

    /// Of lists within lists and complex keys at the start of a line: `- - - x`; and a level for
    /// each four columns of indentation, which lists and mappings below one another need.
    var indicators = 0
    var aliases = 0
    var complexKey: Int?
    private var isLineStart = true
    private var previous: UInt8 = 0x0A
    private var spaces = 0

    /// Whether what ends here would, before a colon, be a key that is not a word.
    private var mayEndKey = false

    mutating func step(_ byte: UInt8, next: UInt8, at index: Int) {
      let isBlankAfter = [0x20, 0x0A, 0x0D, 0x09].contains(next)
      let isBlankBefore = [0x20, 0x0A, 0x0D, 0x2C, 0x5B, 0x7B].contains(previous)
      countLineStart(byte, isBlankAfter: isBlankAfter)
      switch byte {
      case UInt8(ascii: "?"): if isBlankBefore, isBlankAfter { complexKey = index }
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "*"): if isBlankBefore, !isBlankAfter { aliases += 1 }
      case UInt8(ascii: ":"): if mayEndKey { complexKey = index }
      default: break
      }
      switch byte {
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"): mayEndKey = true
      case 0x20: break
      case 0x0A, 0x0D, 0x22, 0x27, 0x2C, 0x3A, 0x5B, 0x7B: mayEndKey = false
      default: if previous == 0x20 { mayEndKey = false }
      }
      previous = byte
    }

    private mutating func countLineStart(_ byte: UInt8, isBlankAfter: Bool) {
      switch byte {
      case 0x0A, 0x0D: (isLineStart, indicators, spaces) = (true, 0, 0)
      case 0x20 where isLineStart:
        spaces += 1
        if spaces % 4 == 0 { indicators += 1 }
      case UInt8(ascii: "-") where isLineStart && isBlankAfter,
        UInt8(ascii: "?") where isLineStart && isBlankAfter:
        indicators += 1
      default: isLineStart = false
      }
    }
  }
}
