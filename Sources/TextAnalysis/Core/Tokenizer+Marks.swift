// Marks and numbers, and what begins beyond ASCII.
extension Tokenizer {
  /// Appends a number or a mark; `mark` is its scalar if it is one.
  mutating func appendMark(
    _ kind: Token.Kind, length: Int, _ spaceBefore: Bool, mark: UInt16 = 0
  ) {
    if kind == .punctuation, mark != Mark.comma { addStop(count) }
    append(
      Token(
        start: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: index &+ length),
        word: Token.unknownWord, sentence: 0, kind: kind, shape: .caseless,
        spaceBefore: spaceBefore, isHyphenated: false, hasPeriod: false,
        isPlain: false, mark: mark))
    index &+= length
  }

  mutating func readPunctuation(_ byte: UInt8, _ spaceBefore: Bool) {
    if byte == UInt8(ascii: "'"), !spaceBefore, isPossessive(at: index, mark: 1) {
      return appendPossessive(mark: 1)
    }
    var length = 1
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
      while index + length < end, length < 64, bytes[index + length] == byte { length += 1 }
    }
    appendMark(.punctuation, length: length, spaceBefore, mark: length == 1 ? UInt16(byte) : 0)
  }

  /// Whether the apostrophe of `mark` bytes at `place` is followed by an `s` that ends the word.
  private func isPossessive(at place: Int, mark: Int) -> Bool {
    guard place + mark < end, bytes[place + mark] | 0x20 == UInt8(ascii: "s"),
      count > 0, Int(room[count - 1].end) == place,
      room[count - 1].kind == .word || room[count - 1].kind == .number
    else { return false }
    let next = place + mark + 1
    return next >= end || !(isLetterOrDigit(at: next))
  }

  private mutating func appendPossessive(mark: Int) {
    append(
      Token(
        start: Int32(index), end: Int32(index + mark + 1), word: possessive,
        sentence: 0,
        kind: .word, shape: .lower, spaceBefore: false, isHyphenated: false, hasPeriod: false,
        isPlain: false, mark: 0))
    index += mark + 1
  }

  func isDigit(at place: Int) -> Bool { place < end && bytes[place] &- 0x30 < 10 }

  func isLetterOrDigit(at place: Int) -> Bool {
    guard place < end else { return false }
    let byte = bytes[place]
    switch kinds[Int(byte)] {
    case .letter, .digit: return true
    case .beyond:
      let kind = Scalars.kind(Scalars.decode(bytes, at: place, end: end).scalar)
      return kind == .letter || kind == .digit
    default: return false
    }
  }

  mutating func readNumber(_ spaceBefore: Bool) {
    let start = index
    while index < end, index - start < Self.longestToken {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        index += 1
      } else if byte == UInt8(ascii: "."), isDigit(at: index + 1) {
        index += 1
      } else if byte == UInt8(ascii: ","), isDigit(at: index + 1), isDigit(at: index + 2),
        isDigit(at: index + 3), !isDigit(at: index + 4)
      {
        index += 1
      } else {
        break
      }
    }
    let length = index - start
    index = start
    appendMark(.number, length: length, spaceBefore)
  }

  /// Reads what begins with a byte beyond ASCII; returns whether it was white space.
  mutating func readBeyond(_ spaceBefore: Bool) -> Bool {
    let (scalar, length) = Scalars.decode(bytes, at: index, end: end)
    switch Scalars.kind(scalar) {
    case .space:
      index += length
      return true
    case .letter, .joiner:
      readWord(spaceBefore)
    case .ideograph:
      appendWord(
        from: index, to: index + length, .caseless, spaceBefore, false, false, isPlain: false)
    case .digit:
      let start = index
      var stop = index + length
      while stop < end, stop - start < Self.longestToken {
        let (next, width) = Scalars.decode(bytes, at: stop, end: end)
        guard next >= 0x80, Scalars.kind(next) == .digit else { break }
        stop += width
      }
      appendMark(.number, length: stop - start, spaceBefore)
    case .punctuation:
      if scalar == 0x2019, !spaceBefore, isPossessive(at: index, mark: length) {
        appendPossessive(mark: length)
      } else {
        appendMark(.punctuation, length: length, spaceBefore, mark: UInt16(exactly: scalar) ?? 0)
      }
    case .symbol:
      appendMark(.symbol, length: length, spaceBefore, mark: UInt16(exactly: scalar) ?? 0)
    }
    return false
  }
}
