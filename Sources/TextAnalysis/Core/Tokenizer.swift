/// Cuts text into tokens, byte by byte and in one pass.
struct Tokenizer {
  /// Longest token, in bytes; a longer run of letters is cut.
  static let longestToken = 256

  /// Most tokens of one text, as many as a long book has; the rest of the text has none.
  static let tokenLimit = 250_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let kinds: UnsafeBufferPointer<ASCII.Kind>
  private let lexicon: LexiconTables
  private let words: WordTable.Finder
  /// Room for as many as there may be, the first `count` of them read.
  private let room: UnsafeMutablePointer<Token>
  private var count = 0
  /// Those of the part read last that a sentence may end with: marks other than commas, and words
  /// with a full stop of their own.
  private(set) var stops: [Int32] = []
  private var index = 0
  private var end = 0

  static func tokens(of bytes: [UInt8], blocks: [TextBlock], _ lexicon: LexiconTables) -> [Token] {
    withTokenizer(of: bytes, lexicon) { tokenizer in
      for block in blocks { _ = tokenizer.read(block.range) }
      return tokenizer.copy
    }
  }

  /// Calls `body` with a tokenizer of the bytes, which must not leave it.
  static func withTokenizer<Result>(
    of bytes: [UInt8], _ lexicon: LexiconTables, _ body: (inout Tokenizer) -> Result
  ) -> Result {
    // No token is empty.
    let capacity = max(min(bytes.count, tokenLimit), 1)
    return withUnsafeTemporaryAllocation(of: Token.self, capacity: capacity) { room in
      bytes.withUnsafeBufferPointer { bytes in
        ASCII.kinds.withUnsafeBufferPointer { kinds in
          lexicon.words.withFinder { words in
            var tokenizer = Tokenizer(
              bytes: bytes, kinds: kinds, lexicon: lexicon, words: words,
              room: room.baseAddress.unsafelyUnwrapped)
            return body(&tokenizer)
          }
        }
      }
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, kinds: UnsafeBufferPointer<ASCII.Kind>,
    lexicon: LexiconTables, words: WordTable.Finder, room: UnsafeMutablePointer<Token>
  ) {
    self.bytes = bytes
    self.kinds = kinds
    self.lexicon = lexicon
    self.words = words
    self.room = room
    stops.reserveCapacity(32)
  }

  /// The tokens read so far, in order and without overlap.
  var tokens: UnsafeMutableBufferPointer<Token> {
    UnsafeMutableBufferPointer(start: room, count: count)
  }

  /// The same, to keep.
  var copy: [Token] {
    Array(unsafeUninitializedCapacity: count) { copy, copied in
      copy.baseAddress?.initialize(from: room, count: count)
      copied = count
    }
  }

  @inline(__always)
  private mutating func append(_ token: Token) {
    (room + count).initialize(to: token)
    count &+= 1
  }

  /// Reads a part of the text, which lies behind those before; returns the numbers of its tokens.
  mutating func read(_ range: Range<Int>) -> Range<Int> {
    let first = count
    stops.removeAll(keepingCapacity: true)
    index = range.lowerBound
    end = range.upperBound
    var spaceBefore = true
    while index < end, count < Self.tokenLimit {
      let byte = bytes[index]
      switch kinds[Int(byte)] {
      case .space:
        index += 1
        spaceBefore = true
        continue
      case .letter:
        if readPlainWords(&spaceBefore) { continue }
        readWord(spaceBefore)
      case .digit: readNumber(spaceBefore)
      case .punctuation: readPunctuation(byte, spaceBefore)
      case .symbol: appendMark(.symbol, length: 1, spaceBefore, mark: UInt16(byte))
      case .beyond:
        if readBeyond(spaceBefore) {
          spaceBefore = true
          continue
        }
      }
      spaceBefore = false
    }
    return first..<count
  }
}

// MARK: - Plain words

extension Tokenizer {
  /// Reads words of one capital or small letter and small letters, with single spaces between them, as
  /// most of a text is; returns whether it read any.
  ///
  /// Sixteen bytes are looked at from the start of a word, which are there; what has more letters, or
  /// ends with the block, is left to `readWord`.
  private mutating func readPlainWords(_ spaceBefore: inout Bool) -> Bool {
    let start = bytes.baseAddress.unsafelyUnwrapped
    let words = words
    let kinds = kinds
    // Each word takes a byte at least, so that there are not too many tokens either.
    let limit = min(end, bytes.count - 15, index + Self.tokenLimit - count)
    var next = room + count
    var place = index
    var isAfterSpace = spaceBefore
    var stop = UInt8(ascii: " ")
    while place < limit, stop == UInt8(ascii: " ") {
      let head = Self.eight(start + place)
      guard (head & 0xFF | 0x20) &- 0x61 < 26 else { break }
      var key = head | 0x20
      var tail: UInt64 = 0
      var length: Int
      var others = Self.others(head) & ~0xFF
      let behind: UInt64
      if others != 0 {
        length = others.trailingZeroBitCount &>> 3
        behind = head &>> UInt64(length &<< 3)
        key &= Self.bytesBelow(others)
      } else {
        let more = Self.eight(start + place + 8)
        others = Self.others(more)
        guard others != 0 else { break }
        length = others.trailingZeroBitCount &>> 3
        behind = more &>> UInt64(length &<< 3)
        length &+= 8
        if length > 8 { tail = Self.eight(start + place + length - 8) }
      }
      let byte = UInt8(truncatingIfNeeded: behind)
      guard place &+ length < end,
        byte == UInt8(ascii: " ") || Self.endsPlainWord(byte, length, kinds)
      else {
        break
      }
      let run = UnsafeBufferPointer(start: start + place, count: length)
      next.initialize(
        to: Token(
          start: Int32(truncatingIfNeeded: place), end: Int32(truncatingIfNeeded: place &+ length),
          word: words.find(WordKey(small: key, tail: tail, count: length), run), sentence: 0,
          kind: .word, shape: head & 0x20 == 0 ? .capitalised : .lower, spaceBefore: isAfterSpace,
          isHyphenated: false, hasPeriod: false, mark: 0))
      next += 1
      place &+= length &+ 1
      stop = byte
      isAfterSpace = true
    }
    guard next > room + count else { return false }
    count = next - room
    index = place
    spaceBefore = true
    if stop != UInt8(ascii: " ") {
      // Not a space, but a mark is next.
      index -= 1
      spaceBefore = false
      if stop == UInt8(ascii: ".") { endWithPeriod() }
    }
    return true
  }

  /// Gives the full stop at `index` to the word read last, if it belongs to it.
  private mutating func endWithPeriod() {
    let last = room[count - 1]
    let run = UnsafeBufferPointer(rebasing: bytes[last.range])
    guard ownsPeriod(last.word, run, false, at: index) else { return }
    room[count - 1] = Token(
      start: last.start, end: last.end + 1, word: last.word, sentence: 0, kind: .word,
      shape: last.shape, spaceBefore: last.spaceBefore, isHyphenated: false, hasPeriod: true,
      mark: 0)
    stops.append(Int32(count - 1))
    index += 1
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

// MARK: - Marks and numbers

extension Tokenizer {
  /// Appends a number or a mark; `mark` is its scalar if it is one.
  private mutating func appendMark(
    _ kind: Token.Kind, length: Int, _ spaceBefore: Bool, mark: UInt16 = 0
  ) {
    if kind == .punctuation, mark != Mark.comma { stops.append(Int32(truncatingIfNeeded: count)) }
    append(
      Token(
        start: Int32(truncatingIfNeeded: index), end: Int32(truncatingIfNeeded: index &+ length),
        word: Token.unknownWord, sentence: 0, kind: kind, shape: .caseless,
        spaceBefore: spaceBefore, isHyphenated: false, hasPeriod: false, mark: mark))
    index &+= length
  }

  private mutating func readPunctuation(_ byte: UInt8, _ spaceBefore: Bool) {
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
        start: Int32(index), end: Int32(index + mark + 1), word: lexicon.possessive, sentence: 0,
        kind: .word, shape: .lower, spaceBefore: false, isHyphenated: false, hasPeriod: false,
        mark: 0))
    index += mark + 1
  }

  private func isDigit(at place: Int) -> Bool { place < end && bytes[place] &- 0x30 < 10 }

  private func isLetterOrDigit(at place: Int) -> Bool {
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

  private mutating func readNumber(_ spaceBefore: Bool) {
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
  private mutating func readBeyond(_ spaceBefore: Bool) -> Bool {
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

// MARK: - Words

extension Tokenizer {
  /// What is known of the letters read so far.
  private struct Letters {
    var upper = 0
    var lower = 0
    /// Whether the first letter is upper.
    var startsUpper = false
    /// Whether an upper letter follows a letter within a part, or a part begins in lower case.
    var isIrregular = false
    var atPartStart = true
    /// Whether the letters are all ASCII.
    var isPlain = true

    @inline(__always)
    mutating func addUpper() {
      if upper + lower == 0 { startsUpper = true }
      if !atPartStart { isIrregular = true }
      upper += 1
      atPartStart = false
    }

    @inline(__always)
    mutating func addLower() {
      if atPartStart, startsUpper { isIrregular = true }
      lower += 1
      atPartStart = false
    }

    var shape: Token.Shape {
      if upper + lower == 0 { return .caseless }
      if upper == 0 { return .lower }
      if lower == 0 { return upper == 1 ? .capitalised : .upper }
      return startsUpper && !isIrregular ? .capitalised : .mixed
    }
  }

  /// The id of a word of ASCII letters and marks.
  @inline(__always)
  private func plainWord(_ start: Int, _ stop: Int) -> WordID {
    let run = UnsafeBufferPointer(
      start: bytes.baseAddress.unsafelyUnwrapped + start, count: stop - start)
    return words.find(run, hasEight: start + 8 <= bytes.count)
  }

  private mutating func readWord(_ spaceBefore: Bool) {
    let start = index
    var letters = Letters()
    var isHyphenated = false
    var place = start
    /// Where the part after the last hyphen, apostrophe or dot begins.
    var partStart = start
    var isDotted = false
    scan: while place < end, place - start < Self.longestToken {
      let byte = bytes[place]
      switch kinds[Int(byte)] {
      case .letter:
        if byte < 0x5B { letters.addUpper() } else { letters.addLower() }
      case .digit:
        if letters.isPlain, isCurrencyCode(start, place) { break scan }
        letters.atPartStart = false
      case .beyond:
        let (scalar, length) = Scalars.decode(bytes, at: place, end: end)
        switch Scalars.kind(scalar) {
        case .letter, .joiner, .digit:
          letters.isPlain = false
          let isUpper = Scalars.lowercased(scalar) != scalar
          if isUpper {
            letters.addUpper()
          } else if Scalars.isLower(scalar) {
            letters.addLower()
          } else {
            letters.atPartStart = false
          }
          place += length
          continue scan
        case .punctuation where scalar == 0x2019 || scalar == 0x2010 || scalar == 0x2011:
          let isApostrophe = scalar == 0x2019
          guard isLetterOrDigit(at: place + length),
            !isApostrophe || !endsAsPossessive(place, length)
          else { break scan }
          if !isApostrophe { isHyphenated = true }
          letters.isPlain = false
          letters.atPartStart = !isApostrophe || letters.upper == 1 && letters.lower == 0
          place += length
          partStart = place
          continue scan
        default: break scan
        }
      case .punctuation where byte == UInt8(ascii: "-"):
        guard isLetterOrDigit(at: place + 1) else { break scan }
        isHyphenated = true
        letters.atPartStart = true
        partStart = place + 1
      case .punctuation where byte == UInt8(ascii: "'"):
        guard isLetterOrDigit(at: place + 1), !endsAsPossessive(place, 1) else { break scan }
        letters.atPartStart = letters.upper == 1 && letters.lower == 0
        partStart = place + 1
      case .punctuation where byte == UInt8(ascii: "."):
        guard dotContinues(at: place, partStart, isDotted) else { break scan }
        isDotted = true
        letters.atPartStart = true
        partStart = place + 1
      case .symbol where byte == UInt8(ascii: "&"):
        guard letters.lower == 0, place + 1 < end, bytes[place + 1] &- 0x41 < 26 else { break scan }
        letters.atPartStart = true
      case .symbol where byte == UInt8(ascii: "_"):
        letters.atPartStart = false
      default: break scan
      }
      place += 1
    }
    if place == start {
      // A lone joiner or mark that begins no word.
      let length = Scalars.decode(bytes, at: start, end: end).length
      return appendMark(.symbol, length: length, spaceBefore)
    }
    appendWord(
      from: start, to: place, letters.shape, spaceBefore, isHyphenated, isDotted,
      isPlain: letters.isPlain)
  }

  /// Whether a word before digits is a currency written together with its sum: "Rmb2.1bn", "Rs500".
  private func isCurrencyCode(_ start: Int, _ stop: Int) -> Bool {
    guard stop - start == 2 || stop - start == 3 else { return false }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<stop])
    return Self.gluedCurrencies.contains { word.elementsEqual($0) }
  }

  private static let gluedCurrencies = [
    "Rs", "RS", "RM", "Dh", "Tk", "Rmb", "RMB", "Dhs", "KSh", "Ksh", "SFr", "USD", "EUR", "GBP",
    "CHF", "INR", "AED",
  ].map { Array($0.utf8) }

  /// Whether the dot at `place` is one within `U.S` or `U.S.-led`: each part is a single letter.
  ///
  /// The dot after the last letter is not; `ownsPeriod` looks at that.
  private func dotContinues(at place: Int, _ partStart: Int, _ isDotted: Bool) -> Bool {
    guard place - partStart == 1 else { return false }
    if isDotted, place + 1 < end, bytes[place + 1] == UInt8(ascii: "-") {
      return isLetter(at: place + 2)
    }
    return isLetter(at: place + 1) && !isLetterOrDigit(at: place + 2)
  }

  private func isLetter(at place: Int) -> Bool {
    place < end && kinds[Int(bytes[place])] == .letter
  }

  /// Whether an apostrophe inside a word is that of a possessive `'s`.
  private func endsAsPossessive(_ place: Int, _ mark: Int) -> Bool {
    guard place + mark < end, bytes[place + mark] | 0x20 == UInt8(ascii: "s") else { return false }
    return !isLetterOrDigit(at: place + mark + 1)
  }

  /// Appends the word and, where it belongs to it, the full stop after it.
  ///
  /// What is not plain must be normalised before it is looked up.
  private mutating func appendWord(
    from start: Int, to stop: Int, _ shape: Token.Shape, _ spaceBefore: Bool,
    _ isHyphenated: Bool, _ isDotted: Bool, isPlain: Bool
  ) {
    let run = UnsafeBufferPointer(rebasing: bytes[start..<stop])
    let word: WordID
    if isPlain {
      word = plainWord(start, stop)
    } else if run.count <= WordTable.longestWord * 2 {
      word = lexicon.words.find(LexiconTables.normalised(Array(run)[...]))
    } else {
      word = Token.unknownWord
    }
    var stop = stop
    if stop < end, bytes[stop] == UInt8(ascii: "."), ownsPeriod(word, run, isDotted, at: stop) {
      stop += 1
      stops.append(Int32(count))
    }
    append(
      Token(
        start: Int32(start), end: Int32(stop), word: word, sentence: 0, kind: .word, shape: shape,
        spaceBefore: spaceBefore, isHyphenated: isHyphenated, hasPeriod: stop > start + run.count,
        mark: 0))
    index = stop
  }

  /// Whether the full stop at `place` belongs to the word before it.
  private func ownsPeriod(
    _ word: WordID, _ run: UnsafeBufferPointer<UInt8>, _ isDotted: Bool, at place: Int
  ) -> Bool {
    // An ellipsis is a mark of its own.
    if place + 1 < end, bytes[place + 1] == UInt8(ascii: ".") { return false }
    if isDotted { return true }
    if run.count == 1, run[0] &- 0x41 < 26, run[0] != UInt8(ascii: "I") { return true }
    let classes = lexicon[word]
    if classes.meets(lexicon.abbreviations) { return true }
    guard classes.meets(lexicon.numberAbbreviations) else { return false }
    var next = place + 1
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return isDigit(at: next)
  }
}
