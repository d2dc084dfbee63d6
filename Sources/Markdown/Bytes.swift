// What the scanners of this target ask of single bytes, and searches eight bytes at a time.

extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isAlphanumeric: Bool { isDigit || isLetter }

  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the `range` of `other` stands here at `offset` and holds no `&` and no backslash, with
  /// which equal bytes would not mean equal text.
  func holdsPlainly(_ other: [UInt8], _ range: Range<Int>, at offset: Int) -> Bool {
    guard offset + range.count <= count, range.upperBound <= other.count else { return false }
    let here = span.bytes
    let there = other.span.bytes
    var index = 0
    while index + 8 <= range.count {
      let left = here.unsafeLoadUnaligned(fromByteOffset: offset + index, as: UInt64.self)
      let right = there.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + index, as: UInt64.self)
      if left != right || left.hasByte(0x26) || left.hasByte(0x5C) { return false }
      index += 8
    }
    while index < range.count {
      let byte = self[offset + index]
      if byte != other[range.lowerBound + index] || byte == 0x26 || byte == 0x5C { return false }
      index += 1
    }
    return true
  }

  /// Returns how many bytes from `offset` on stand at the beginning of the `range` of `other` too,
  /// without `&`, backslash, NUL and tab, whose text may differ.
  func plainLength(_ other: [UInt8], _ range: Range<Int>, at offset: Int) -> Int {
    let limit = Swift.min(range.count, count - offset)
    var length = 0
    while length < limit {
      let byte = self[offset + length]
      guard byte == other[range.lowerBound + length], byte != 0x26, byte != 0x5C, byte != 0x09,
        byte != 0
      else { break }
      length += 1
    }
    return length
  }

  /// Returns the first line end at or after `offset`, or `count`.
  func lineEnd(from offset: Int) -> Int {
    let bytes = span.bytes
    var index = offset
    while index + 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word.hasByte(0x0A) || word.hasByte(0x0D) { break }
      index += 8
    }
    while index < count, !self[index].isLineEnd { index += 1 }
    return index
  }

  /// Returns the start of the line after the line end at `offset`: LF, CRLF or a lone CR.
  func lineStart(after offset: Int) -> Int {
    guard offset < count else { return count }
    let isPair = self[offset] == 0x0D && offset + 1 < count && self[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }
}

extension UInt64 {
  /// Whether one of the eight bytes is `byte`.
  func hasByte(_ byte: UInt8) -> Bool { zeroBytes(self ^ (0x0101_0101_0101_0101 &* UInt64(byte))) }

  /// Whether one of the eight bytes is `&`, `<`, `>` or `"`.
  ///
  /// `<` and `>` differ in one bit, `&` and `"` in another, so that two tests are enough.
  var needsEscaping: Bool {
    zeroBytes((self & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
      || zeroBytes((self & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222)
  }

  private func zeroBytes(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }
}
