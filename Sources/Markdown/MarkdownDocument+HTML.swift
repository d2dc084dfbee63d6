extension MarkdownDocument {
  /// Appends the document's HTML to `output`.
  package func writeHTML(
    to output: inout [UInt8], decorations: HTMLDecorations = HTMLDecorations()
  ) {
    var buffer: [UInt8] = []
    swap(&buffer, &output)
    var writer = HTMLWriter(self, decorations, appendingTo: buffer)
    buffer = []
    writer.write()
    output = writer.output
  }

  /// Returns the document's HTML.
  package func html(decorations: HTMLDecorations = HTMLDecorations()) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 2 + literals.count + 256)
    writeHTML(to: &output, decorations: decorations)
    return output
  }
}

extension [UInt8] {
  /// Whether the UTF-8 in `range` holds a Hebrew, Arabic, Syriac, Thaana, NKo or other
  /// right-to-left letter: U+0590 to U+08FF, U+FB1D to U+FDFF, U+FE70 to U+FEFF, U+10800 to U+10FFF,
  /// U+1E800 to U+1EFFF.
  func hasRightToLeft(_ range: Range<Int>) -> Bool {
    let bytes = span.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound,
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
          == 0
      {
        index += 8
        continue
      }
      if self[index] >= 0xD6, isRightToLeft(at: index) { return true }
      index += 1
    }
    return false
  }

  private func isRightToLeft(at index: Int) -> Bool {
    let second = index + 1 < count ? self[index + 1] : 0
    let third = index + 2 < count ? self[index + 2] : 0
    return switch self[index] {
    case 0xD6...0xDF: true
    case 0xE0: (0xA0...0xA3).contains(second)
    case 0xEF:
      second == 0xAC && third >= 0x9D || (0xAD...0xB7).contains(second)
        || second == 0xB9 && third >= 0xB0 || second == 0xBA
        || second == 0xBB && third != 0xBF
    case 0xF0: second == 0x90 && third >= 0xA0 && third <= 0xBF || second == 0x9E && third >= 0xA0
    default: false
    }
  }
}
