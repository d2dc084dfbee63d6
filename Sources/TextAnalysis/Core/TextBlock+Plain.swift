extension TextBlock {
  /// Returns the blocks of text that has no markup: its paragraphs, or its lines.
  ///
  /// A line break ends a block unless the text was wrapped to a width: then only an empty line
  /// does. Where just some lines run on, a line that begins in lower case continues the one before.
  package static func plain(_ text: [UInt8]) -> [TextBlock] {
    let lines = self.lines(of: text)
    let isWrapped = self.isWrapped(lines, in: text)
    var blocks: [TextBlock] = []
    var mayContinue = false
    for line in lines {
      guard !line.isEmpty else {
        mayContinue = false
        continue
      }
      let runsOn = isWrapped || isLowerCase(text[line.lowerBound])
      if mayContinue, runsOn, let last = blocks.indices.last {
        blocks[last].range = blocks[last].range.lowerBound..<line.upperBound
      } else {
        blocks.append(TextBlock(range: line))
      }
      mayContinue = true
    }
    return blocks
  }

  /// The lines without the white space around them; an empty range for an empty line.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let end = lineEnd(from: start, in: text)
      var first = start
      var last = end
      while first < last, text[first] <= 0x20 { first += 1 }
      while last > first, text[last - 1] <= 0x20 { last -= 1 }
      lines.append(first..<last)
      guard end < text.count else { return lines }
      start = end + 1
    }
  }

  /// The place of the first line break from `start` on, or the end; eight bytes are looked at at once.
  private static func lineEnd(from start: Int, in text: [UInt8]) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return text.withUnsafeBytes { text in
      var place = start
      while place + 8 <= text.count {
        let eight = UInt64(
          littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let others = eight ^ (UInt64(UInt8(ascii: "\n")) &* ones)
        // Of the bytes that are zero at least the first has its highest bit set here.
        let breaks = (others &- ones) & ~others & (0x80 &* ones)
        if breaks != 0 { return place + breaks.trailingZeroBitCount >> 3 }
        place += 8
      }
      while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
      return place
    }
  }

  /// Whether most lines are as long as a typewriter's and few of them end a sentence.
  private static func isWrapped(_ lines: [Range<Int>], in text: [UInt8]) -> Bool {
    let written = lines.count { !$0.isEmpty }
    guard written >= 6 else { return false }
    let wide = lines.count { (50...100).contains($0.count) }
    let ending = lines.count {
      (50...100).contains($0.count) && terminators.contains(text[$0.upperBound - 1])
    }
    return wide * 3 > written * 2 && ending * 3 < wide
  }

  private static let terminators = Array(".!?:\"".utf8)

  private static func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
