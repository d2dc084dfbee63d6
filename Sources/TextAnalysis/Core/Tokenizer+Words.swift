// Words with capitals, hyphens, dots, digits or letters of any script.
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

  mutating func readWord(_ spaceBefore: Bool) {
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
  mutating func appendWord(
    from start: Int, to stop: Int, _ shape: Token.Shape, _ spaceBefore: Bool,
    _ isHyphenated: Bool, _ isDotted: Bool, isPlain: Bool
  ) {
    let run = UnsafeBufferPointer(rebasing: bytes[start..<stop])
    let word: WordID
    if isPlain {
      word = plainWord(start, stop)
    } else if run.count <= WordTable.longestWord * 2 {
      word = LexiconTables.normalised(Array(run)[...]).withUnsafeBufferPointer {
        words.find($0)
      }
    } else {
      word = Token.unknownWord
    }
    var stop = stop
    if stop < end, bytes[stop] == UInt8(ascii: "."), ownsPeriod(word, run, isDotted, at: stop) {
      stop += 1
      addStop(count)
    }
    append(
      Token(
        start: Int32(start), end: Int32(stop), word: word, sentence: 0, kind: .word, shape: shape,
        spaceBefore: spaceBefore, isHyphenated: isHyphenated, hasPeriod: stop > start + run.count,
        isPlain: false, mark: 0))
    index = stop
  }

  /// Whether the full stop at `place` belongs to the word before it.
  func ownsPeriod(
    _ word: WordID, _ run: UnsafeBufferPointer<UInt8>, _ isDotted: Bool, at place: Int
  ) -> Bool {
    // An ellipsis is a mark of its own.
    if place + 1 < end, bytes[place + 1] == UInt8(ascii: ".") { return false }
    if isDotted { return true }
    if run.count == 1, run[0] &- 0x41 < 26, run[0] != UInt8(ascii: "I") { return true }
    let classes = abbreviations.classes(of: word)
    if classes.meets(abbreviations.all) { return true }
    guard classes.meets(abbreviations.beforeNumbers) else { return false }
    var next = place + 1
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return isDigit(at: next)
  }
}
