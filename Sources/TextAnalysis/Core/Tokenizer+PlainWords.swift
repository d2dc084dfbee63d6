// Words of plain letters, as most of a text is, many at a time.
extension Tokenizer {
  /// Reads words of one capital or small letter and small letters, with single spaces between them,
  /// and the commas and full stops behind such, as most of a text is; returns whether it read any.
  mutating func readPlainWords(_ spaceBefore: inout Bool) -> Bool {
    let first = count
    repeat { readShortWords() } while readPlainWord()
    guard count > first else { return false }
    if !spaceBefore { room[first].spaceBefore = false }
    spaceBefore = bytes[index - 1] == UInt8(ascii: " ")
    return true
  }

  /// Reads such words of at most seven letters with a space behind each, up to another.
  ///
  /// Eight bytes are looked at from the start of a word, which are there.
  @inline(__always)
  private mutating func readShortWords() {
    let start = bytes.baseAddress.unsafelyUnwrapped
    let words = words
    // Each token takes a byte at least, so that there are not too many tokens either.
    let limit = min(end - 8, index + self.limit - count)
    var next = room + count
    var place = index
    while place < limit {
      let head = Self.eight(start + place)
      // Its first letter may be a capital.
      let key = head | 0x20
      let others = Self.others(key)
      let length = others.trailingZeroBitCount &>> 3
      guard others != 0, others & 0x80 == 0,
        head &>> UInt64(length &<< 3) & 0xFF == UInt64(UInt8(ascii: " "))
      else { break }
      next.initialize(
        to: Token(
          start: Int32(truncatingIfNeeded: place), end: Int32(truncatingIfNeeded: place &+ length),
          word: words.find(short: key & Self.bytesBelow(others), count: length), sentence: 0,
          kind: .word, shape: head & 0x20 == 0 ? .capitalised : .lower, spaceBefore: true,
          isHyphenated: false, hasPeriod: false, isPlain: true, mark: 0))
      next += 1
      place &+= length &+ 1
    }
    count = next - room
    index = place
  }

  /// Reads one such word at `index` and what is behind it; returns whether another may be next.
  ///
  /// Sixteen bytes are looked at from the start of a word, which are there; what has more letters, or
  /// ends with the block, is left to `readWord`.
  @inline(never)
  private mutating func readPlainWord() -> Bool {
    guard index < min(end, bytes.count - 15), count < limit else { return false }
    let start = bytes.baseAddress.unsafelyUnwrapped + index
    let head = Self.eight(start)
    var key = head | 0x20
    var tail: UInt64 = 0
    var length: Int
    var others = Self.others(key)
    let behind: UInt64
    if others != 0 {
      length = others.trailingZeroBitCount &>> 3
      behind = head &>> UInt64(length &<< 3)
      key &= Self.bytesBelow(others)
      guard length != 0 else { return false }
    } else {
      let more = Self.eight(start + 8)
      others = Self.others(more)
      guard others != 0 else { return false }
      length = others.trailingZeroBitCount &>> 3
      behind = more &>> UInt64(length &<< 3)
      length &+= 8
      if length > 8 { tail = Self.eight(start + length - 8) }
    }
    let byte = UInt8(truncatingIfNeeded: behind)
    guard index &+ length < end else { return false }
    if byte != UInt8(ascii: " "), !Self.endsPlainWord(byte, length, kinds) { return false }
    let run = UnsafeBufferPointer(start: start, count: length)
    append(
      Token(
        start: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: index &+ length),
        word: words.find(WordKey(small: key, tail: tail, count: length), run), sentence: 0,
        kind: .word, shape: head & 0x20 == 0 ? .capitalised : .lower, spaceBefore: true,
        isHyphenated: false, hasPeriod: false, isPlain: true, mark: 0))
    index &+= length
    if byte == UInt8(ascii: " ") {
      index &+= 1
      return true
    }
    return (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && readMarkAndSpace(byte)
  }

  /// Reads the comma or full stop at `index`, behind a plain word, and the space behind it; returns
  /// whether there was such a space, else at most the full stop of an abbreviation is read.
  @inline(__always)
  private mutating func readMarkAndSpace(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "."), endWithPeriod() {
      // The full stop was the word's; `index` is behind it.
    } else {
      guard index &+ 1 < end, bytes[index &+ 1] == UInt8(ascii: " "), count < limit else {
        return false
      }
      appendMark(.punctuation, length: 1, false, mark: UInt16(byte))
    }
    guard index < end, bytes[index] == UInt8(ascii: " ") else { return false }
    index &+= 1
    return true
  }

  /// Gives the full stop at `index` to the word read last, if it belongs to it; returns whether it does.
  @inline(__always)
  private mutating func endWithPeriod() -> Bool {
    let last = room[count - 1]
    let run = UnsafeBufferPointer(rebasing: bytes[last.range])
    guard ownsPeriod(last.word, run, false, at: index) else { return false }
    room[count - 1] = Token(
      start: last.start, end: last.end + 1, word: last.word, sentence: 0, kind: .word,
      shape: last.shape, spaceBefore: last.spaceBefore, isHyphenated: false, hasPeriod: true,
      isPlain: false, mark: 0)
    addStop(count - 1)
    index += 1
    return true
  }

  /// Whether a word of so many plain letters ends before the byte.
  ///
  /// Not in the loop over words, most of which end before a space.
  @inline(never)
  private static func endsPlainWord(
    _ next: UInt8, _ length: Int, _ kinds: UnsafeBufferPointer<ASCII.Kind>
  ) -> Bool {
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "_"): return false
    case UInt8(ascii: "."): return length > 1
    default:
      let kind = kinds[Int(next)]
      return kind != .letter && kind != .digit && kind != .beyond
    }
  }

  @inline(__always)
  private static func eight(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// The highest bit of each of eight bytes that is no small letter.
  @inline(__always)
  private static func others(_ eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = eight & (0x7F &* ones)
    let isFromA = low &+ (0x80 - 0x61) &* ones
    let isBeyondZ = low &+ (0x7F - 0x7A) &* ones
    return ~(isFromA & ~isBeyondZ & ~eight) & (0x80 &* ones)
  }

  /// All bits of the bytes below the first of which the highest bit is set.
  @inline(__always)
  private static func bytesBelow(_ highest: UInt64) -> UInt64 {
    (highest & (0 &- highest)) &>> 7 &- 1
  }
}
