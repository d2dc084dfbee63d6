extension OutputBuffer {
  /// Entities for `& < > " '`, U+FFFD for NUL.
  mutating func appendEntities(_ start: UnsafePointer<UInt8>, _ length: Int) {
    var copied = 0
    var index = Self.nextSpecial(start, 0, length)
    while index < length {
      append(start + copied, index - copied)
      append(Self.entity(start[index]))
      copied = index + 1
      index = Self.nextSpecial(start, copied, length)
    }
    append(start + copied, length - copied)
  }

  /// The same for trusted markup shown as text: its character references stay.
  mutating func appendShownMarkup(_ start: UnsafePointer<UInt8>, _ length: Int) {
    for index in 0..<length {
      let byte = start[index]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0:
        append(Self.entity(byte))
      default: append(byte)
      }
    }
  }

  /// Trusted markup without its tags and comments, for an attribute.
  mutating func appendWithoutTags(_ start: UnsafePointer<UInt8>, _ length: Int) {
    var index = 0
    while index < length {
      if start[index] == UInt8(ascii: "<"), let end = Self.tagEnd(start, index, length) {
        index = end
        continue
      }
      appendShownMarkup(start + index, 1)
      index += 1
    }
  }

  /// Where the tag or comment at `index` ends, or `nil` when the `<` opens nothing.
  private static func tagEnd(
    _ start: UnsafePointer<UInt8>, _ index: Int, _ length: Int
  ) -> Int? {
    guard index + 1 < length else { return nil }
    if length - index >= 4, start[index + 1] == UInt8(ascii: "!"),
      start[index + 2] == UInt8(ascii: "-"), start[index + 3] == UInt8(ascii: "-")
    {
      var end = index + 4
      while end + 2 < length {
        if start[end] == UInt8(ascii: "-"), start[end + 1] == UInt8(ascii: "-"),
          start[end + 2] == UInt8(ascii: ">")
        {
          return end + 3
        }
        end += 1
      }
      return length
    }
    var next = index + 1
    if start[next] == UInt8(ascii: "/") { next += 1 }
    guard next < length, start[next].isLetter || start[next] == UInt8(ascii: "!") else {
      return nil
    }
    var quote: UInt8 = 0
    while next < length {
      let byte = start[next]
      next += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return next
      }
    }
    return length
  }

  /// Entities for XML; control characters that XML 1.0 has no place for become U+FFFD.
  mutating func appendXML(_ start: UnsafePointer<UInt8>, _ length: Int) {
    for index in 0..<length {
      let byte = start[index]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        append(Self.entity(byte))
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: append("\u{FFFD}" as StaticString)
      case 0xEF where index + 2 < length && start[index + 1] == 0xBF && start[index + 2] >= 0xBE:
        append("\u{FFFD}" as StaticString)
      case 0xBE..<0xC0
      where index >= 2 && start[index - 1] == 0xBF && start[index - 2] == 0xEF:
        break
      case 0xBF
      where index >= 1 && start[index - 1] == 0xEF && index + 1 < length
        && start[index + 1] >= 0xBE:
        break
      default: append(byte)
      }
    }
  }

  /// Percent-encodes for a URL in an HTML attribute (RFC 3986 section 2).
  ///
  /// With `isWhole` what divides a URL stays, else only unreserved characters do.
  mutating func appendURL(_ start: UnsafePointer<UInt8>, _ length: Int, isWhole: Bool) {
    let kept: UInt8 = isWhole ? ByteClasses.keptInURL : ByteClasses.unreserved
    ByteClasses.urls.withUnsafeBufferPointer { classes in
      var copied = 0
      for index in 0..<length where classes[Int(start[index])] & kept == 0 {
        let byte = start[index]
        if byte == UInt8(ascii: "%"), isWhole, index + 2 < length, Self.isHex(start[index + 1]),
          Self.isHex(start[index + 2])
        {
          continue
        }
        append(start + copied, index - copied)
        copied = index + 1
        if byte == UInt8(ascii: "&"), isWhole {
          append("&amp;" as StaticString)
        } else {
          appendPercent(byte)
        }
      }
      append(start + copied, length - copied)
    }
  }

  private mutating func appendPercent(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(Self.hexDigit(byte >> 4))
    append(Self.hexDigit(byte & 15))
  }

  /// The content of a JSON string that may stand in an HTML script (RFC 8259 section 7).
  mutating func appendJSON(_ start: UnsafePointer<UInt8>, _ length: Int) {
    for index in 0..<length {
      let byte = start[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: append("\\n" as StaticString)
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
        append("\\u00" as StaticString)
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      case 0xE2 where Self.isLineSeparator(start, index, length):
        append(start[index + 2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
      case 0x80 where index >= 1 && Self.isLineSeparator(start, index - 1, length): break
      case 0xA8, 0xA9:
        if index < 2 || !Self.isLineSeparator(start, index - 2, length) { append(byte) }
      default: append(byte)
      }
    }
  }

  private static func isLineSeparator(
    _ start: UnsafePointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    index + 2 < length && start[index] == 0xE2 && start[index + 1] == 0x80
      && (start[index + 2] == 0xA8 || start[index + 2] == 0xA9)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func entity(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }

  /// The next byte from `index` that needs an entity, or `length`; eight bytes at a time.
  ///
  /// `zeros(x ^ pattern)` marks the bytes of `x` equal to the pattern's. Two bits less in the mask
  /// test `&` with `'`, and `<` with `>`, at once. Marks above the lowest may be false, the lowest
  /// never is.
  @inline(__always)
  private static func nextSpecial(
    _ start: UnsafePointer<UInt8>, _ from: Int, _ length: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    @inline(__always) func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
    var index = from
    while index + 8 <= length {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
      let marks =
        zeros((word & (ones &* 0xFE)) ^ (ones &* 0x26))
        | zeros((word & (ones &* 0xFD)) ^ (ones &* 0x3C)) | zeros(word ^ (ones &* 0x22))
        | zeros(word)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < length {
      switch start[index] {
      case 0, UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""):
        return index
      default: index += 1
      }
    }
    return length
  }
}
