// How each kind of inline node is passed. Rules: CommonMark 0.30 chapter 6.

extension SourceCursor {
  /// Passes a text node whose text is the `range` of `text`, and maps it.
  ///
  /// The text is copied from the source but for escapes, entities, NUL and smart punctuation.
  mutating func pass(_ text: [UInt8], _ range: Range<Int>, into map: inout SourceMap) {
    if bytes.holdsPlainly(text, range, at: position) {
      map.append(text: range.lowerBound, source: position)
      skip(range.count)
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let plain = bytes.plainLength(text, index..<range.upperBound, at: position)
      if plain > 0 {
        map.append(text: index, source: position)
        skip(plain)
        index += plain
        continue
      }
      guard let length = passUnit(text, index..<range.upperBound, into: &map) else {
        misses += 1
        map.append(text: index, source: position, replacing: 1)
        return
      }
      index += length
    }
  }

  /// Passes one unit of source, returns how many bytes of text it made, `nil` if they differ.
  private mutating func passUnit(
    _ text: [UInt8], _ range: Range<Int>, into map: inout SourceMap
  ) -> Int? {
    guard let here = byte else { return nil }
    let index = range.lowerBound
    switch here {
    case 0x5C where !isInAutolink && byte(after: 1).map(\.isPunctuation) == true:
      guard text[index] == byte(after: 1) else { return nil }
      map.append(text: index, source: position + 1)
      skip(2)
      return 1
    case 0x26:
      if let (length, made) = entity(making: text, range) {
        map.append(text: index, source: position, replacing: length)
        skip(length)
        return made
      }
    case 0x00 where text[index] == 0xEF && range.count >= 3:
      return replace(1, by: 3, at: index, into: &map)
    case _ where text[index] == 0xE2 && here != 0xE2 && range.count >= 3:
      return smartLength(text[index + 2]).flatMap { replace($0, by: 3, at: index, into: &map) }
    case 0x09 where tabRest > 0 && text[index] == 0x20:
      defer { tabRest = 0 }
      return replace(1, by: min(tabRest, range.count), at: index, into: &map)
    default: break
    }
    guard text[index] == here else { return nil }
    map.append(text: index, source: position)
    skip(1)
    return 1
  }

  private mutating func replace(
    _ length: Int, by made: Int, at index: Int, into map: inout SourceMap
  ) -> Int {
    map.append(text: index, source: position, replacing: length)
    skip(length)
    return made
  }

  /// Returns how long the source is that smart punctuation made U+2010 to U+203F of, by last byte.
  private func smartLength(_ last: UInt8) -> Int? {
    switch (last, byte) {
    case (0x98, 0x27), (0x99, 0x27), (0x9C, 0x22), (0x9D, 0x22): 1
    case (0x93, 0x2D): 2
    case (0x94, 0x2D), (0xA6, 0x2E): 3
    default: nil
    }
  }

  /// Returns the length of the entity at the cursor and of the text it made, `nil` for a bare `&`.
  ///
  /// No table of names is needed: text other than `&` shows that the name was known, and only
  /// `&amp;` makes `&`.
  private func entity(making text: [UInt8], _ range: Range<Int>) -> (length: Int, made: Int)? {
    if byte(after: 1) == 0x23 { return numericEntity() }
    var length = 1
    while let next = byte(after: length), next.isAlphanumeric, length < 40 { length += 1 }
    guard length > 1, byte(after: length) == 0x3B else { return nil }
    let name = bytes[position + 1..<position + length]
    let start = range.lowerBound
    if text[start] == 0x26 {
      let isKnown = name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8)
      return isKnown ? (length + 1, 1) : nil
    }
    let first = min(range.count, scalarLength(text[start]))
    guard first < range.count else { return (length + 1, first) }
    let isPair =
      name.elementsEqual("fjlig".utf8)
      || text[start + first] != byte(after: length + 1)
        && Self.secondScalars.contains { text[(start + first)..<range.upperBound].starts(with: $0) }
    return (length + 1, isPair ? first + scalarLength(text[start + first]) : first)
  }

  /// What comes second where HTML's named references make two scalars, but for `&fjlig;`.
  private static let secondScalars = [
    "\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{333}", "\u{331}", "\u{200A}",
  ].map { [UInt8]($0.utf8) }

  private func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private func numericEntity() -> (length: Int, made: Int)? {
    let isHex = byte(after: 2).map { $0 | 0x20 } == 0x78
    let first = isHex ? 3 : 2
    var length = first
    var value: UInt32 = 0
    while let digit = byte(after: length).flatMap({ hexValue($0) }), isHex || digit < 10 {
      value = min(0x110000, value * (isHex ? 16 : 10) + digit)
      length += 1
    }
    guard (1...(isHex ? 6 : 7)).contains(length - first), byte(after: length) == 0x3B else {
      return nil
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (length + 1, scalar.map { UTF8.width($0) } ?? 3)
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  /// Passes a code span whose text is the `range` of `text`.
  mutating func passCode(_ text: [UInt8], _ range: Range<Int>, into map: inout SourceMap) {
    let ticks = runLength(of: 0x60)
    guard ticks > 0 else { return missCode(range, into: &map) }
    skip(ticks)
    if let byte, byte == 0x20 || byte.isLineEnd, isPadded(text, range, ticks: ticks) {
      advance()
    }
    for index in range {
      guard let byte else { return missCode(index..<range.upperBound, into: &map) }
      if byte.isLineEnd {
        map.append(text: index, source: position, replacing: 1)
        skipLineEnd()
      } else {
        if byte == 0x09, tabRest > 0 {
          map.append(text: index, source: position, replacing: 1)
          tabRest -= 1
          if tabRest == 0 { skip(1) }
          continue
        }
        guard text[index] == byte || byte == 0 || text[index] >= 0x80 else {
          return missCode(index..<range.upperBound, into: &map)
        }
        map.append(text: index, source: position)
        // U+FFFD stands for a NUL: three bytes for one.
        if byte != 0 || text[index] == 0xBD { skip(1) }
      }
    }
    if let byte, byte == 0x20 || byte.isLineEnd { advance() }
    skip(runLength(of: 0x60))
  }

  private mutating func missCode(_ range: Range<Int>, into map: inout SourceMap) {
    misses += 1
    if !range.isEmpty { map.append(text: range.lowerBound, source: position, replacing: 1) }
  }

  private func runLength(of wanted: UInt8) -> Int {
    var length = 0
    while byte(after: length) == wanted { length += 1 }
    return length
  }

  /// Whether a space was taken off both ends of the code span after the cursor.
  ///
  /// Text of nothing but spaces keeps them; else text that began and ended with a space and lost
  /// them is shorter than its source, so the closing backticks stand one space behind its end.
  private func isPadded(_ text: [UInt8], _ range: Range<Int>, ticks: Int) -> Bool {
    guard text[range].contains(where: { $0 != 0x20 }) else { return false }
    // The source begins with a space here. If it ends with one too, both were taken off.
    var look = self
    var firstOfLine = -1
    while let byte = look.byte {
      if byte == 0x60 {
        let run = look.runLength(of: 0x60)
        if run == ticks {
          let before = look.bytes[look.position - 1]
          return before == 0x20 || before.isLineEnd || look.position == firstOfLine
        }
        look.skip(run)
      } else {
        look.advance()
        if byte.isLineEnd { firstOfLine = look.position }
      }
    }
    return false
  }

  /// Passes raw inline HTML, `text` in `range`.
  mutating func passHTML(_ text: [UInt8], _ range: Range<Int>) {
    for index in range {
      guard let byte else {
        misses += 1
        return
      }
      if byte.isLineEnd {
        guard text[index] == 0x0A else {
          misses += 1
          return
        }
        skipLineEnd()
      } else if byte != 0 || text[index] == 0xBD {
        skip(1)
      }
    }
  }
}
