/// A token of a sentence, or a part of one, as the grammar of dates reads it.
///
/// Hyphenated words come apart ("year-ago", "mid-1990s"), as do letters and digits that stand
/// together ("Dec31").
struct DatePiece {
  enum Kind: UInt8 { case word, number, mark, none }

  var senses = DateSenses()
  /// Value of a number, or that of the word in the vocabulary.
  var value = 0
  /// The first eight letters of a word in lower case ASCII, the first in the lowest byte.
  var letters: UInt64 = 0
  private var start32: Int32 = 0
  private var end32: Int32 = 0
  private var token32: Int32 = 0
  private var digits8: UInt8 = 0
  var kind = Kind.none
  /// The byte of a one-byte mark; `-` for all dashes.
  var mark: UInt8 = 0
  var isCapitalised = false
  var hasPeriod = false
  /// Whether it is the `'s` after a noun.
  var isPossessive = false
  /// Whether nothing stands between it and the piece before.
  var isGlued = false

  @inline(__always)
  var start: Int {
    get { Int(start32) }
    set { start32 = Int32(truncatingIfNeeded: newValue) }
  }

  @inline(__always)
  var end: Int {
    get { Int(end32) }
    set { end32 = Int32(truncatingIfNeeded: newValue) }
  }

  /// Index of the token in the text.
  @inline(__always)
  var token: Int {
    get { Int(token32) }
    set { token32 = Int32(truncatingIfNeeded: newValue) }
  }

  /// How many digits a whole number has; 0 for numbers with commas or dots.
  @inline(__always)
  var digits: Int {
    get { Int(digits8) }
    set { digits8 = UInt8(truncatingIfNeeded: min(newValue, 255)) }
  }

  @inline(__always)
  func has(_ sense: DateSense) -> Bool { senses.contains(sense) }

  @inline(__always)
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && UInt32(mark) == scalar.value
  }
}

/// Cuts the tokens of a sentence into pieces.
struct DatePieces {
  private let text: TokenizedText
  private let vocabulary: DateVocabulary
  /// With one more at the end that is nothing, for looks past the end.
  private var pieces: [DatePiece] = []

  init(of text: TokenizedText, _ vocabulary: DateVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// Cuts the tokens of a sentence, in place of those before.
  mutating func read(_ tokens: Range<Int>) {
    pieces.removeAll(keepingCapacity: true)
    pieces.reserveCapacity(tokens.count + 8)
    for index in tokens { append(index) }
    pieces.append(DatePiece())
  }

  /// Calls `body` with the grammar of the pieces, which must not leave it.
  func withGrammar<Result>(_ body: (DateGrammar) -> Result) -> Result {
    pieces.withUnsafeBufferPointer { padded in
      let pieces = UnsafeBufferPointer(rebasing: padded.dropLast())
      return body(DateGrammar(pieces: pieces, text: text, vocabulary: vocabulary))
    }
  }

  private mutating func append(_ index: Int) {
    let token = text.tokens[index]
    let isGlued = !token.spaceBefore
    switch token.kind {
    case .number:
      pieces.append(number(token.range, index, isGlued))
    case .word:
      if token.isHyphenated {
        appendParts(of: index, isGlued)
      } else if token.word < 0, lastByte(of: token) &- 0x30 < 10 {
        appendLettersAndDigits(token.range, index, isGlued)
      } else {
        pieces.append(word(token.range, token.word, index, isGlued, token))
      }
    case .punctuation, .symbol:
      pieces.append(mark(token.range, index, isGlued))
    }
  }

  private func lastByte(of token: Token) -> UInt8 { text.bytes[Int(token.end) - 1] }

  private func word(
    _ range: Range<Int>, _ id: WordID, _ index: Int, _ isGlued: Bool, _ token: Token
  ) -> DatePiece {
    let meaning = vocabulary[id]
    var piece = DatePiece()
    piece.kind = .word
    piece.start = range.lowerBound
    piece.end = range.upperBound
    piece.token = index
    piece.senses = meaning.senses
    piece.value = Int(meaning.value)
    piece.isCapitalised = text.bytes[range.lowerBound] &- 0x41 < 26
    piece.letters = lowercasedASCII(text.firstEightBytes(range))
    piece.hasPeriod = token.hasPeriod
    piece.isPossessive = id == text.lexicon.possessive
    piece.isGlued = isGlued
    return piece
  }

  private func number(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) -> DatePiece {
    var piece = DatePiece()
    piece.kind = .number
    piece.senses = DateSenses(.opener)
    piece.start = range.lowerBound
    piece.end = range.upperBound
    piece.token = index
    piece.isGlued = isGlued
    var isWhole = true
    var hasComma = false
    for place in range {
      let byte = text.bytes[place]
      if byte &- 0x30 < 10 {
        if piece.value < 1_000_000_000 { piece.value = piece.value * 10 + Int(byte &- 0x30) }
      } else if byte == UInt8(ascii: ",") {
        hasComma = true
      } else {
        isWhole = false
      }
    }
    piece.digits = isWhole && !hasComma ? range.count : 0
    if !isWhole { piece.value = -1 }
    return piece
  }

  private func mark(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) -> DatePiece {
    var piece = DatePiece()
    piece.kind = .mark
    piece.start = range.lowerBound
    piece.end = range.upperBound
    piece.token = index
    piece.isGlued = isGlued
    switch text.tokens[index].mark {
    case 0x2010, 0x2011, Mark.figureDash, Mark.enDash, Mark.emDash:
      piece.mark = UInt8(ascii: "-")
    case Mark.openingSingle, Mark.closingSingle: piece.mark = UInt8(ascii: "'")
    case 0:
      // Hyphens in a row are one dash.
      if text.firstByte(at: index) == UInt8(ascii: "-") { piece.mark = UInt8(ascii: "-") }
    case let mark: piece.mark = UInt8(exactly: mark) ?? 0
    }
    if piece.mark == UInt8(ascii: "'") { piece.senses = DateSenses(.opener) }
    return piece
  }

  private mutating func appendParts(of index: Int, _ isGlued: Bool) {
    let token = text.tokens[index]
    var isGlued = isGlued
    for range in text.parts(of: index) where !range.isEmpty {
      if pieces.last?.token == index { appendHyphen(before: range.lowerBound, index) }
      if text.bytes[range.lowerBound] &- 0x30 < 10 {
        appendDigitsAndLetters(range, index, isGlued)
      } else if text.bytes[range.upperBound - 1] &- 0x30 < 10 {
        appendLettersAndDigits(range, index, isGlued)
      } else {
        pieces.append(word(range, text.word(range), index, isGlued, token))
      }
      isGlued = true
    }
  }

  private mutating func appendHyphen(before place: Int, _ index: Int) {
    var piece = DatePiece()
    piece.kind = .mark
    piece.mark = UInt8(ascii: "-")
    piece.start = pieces.last?.end ?? place
    piece.end = place
    piece.token = index
    piece.isGlued = true
    pieces.append(piece)
  }

  private mutating func appendDigitsAndLetters(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) {
    var split = range.lowerBound
    while split < range.upperBound, text.bytes[split] &- 0x30 < 10 { split += 1 }
    pieces.append(number(range.lowerBound..<split, index, isGlued))
    guard split < range.upperBound else { return }
    let rest = split..<range.upperBound
    pieces.append(word(rest, text.word(rest), index, true, text.tokens[index]))
  }

  /// What may stand before digits without a space: "Dec31", "Q3", "W13".
  @inline(__always) private static var beforeDigits: DateSenses {
    DateSenses(.month, .letter)
  }

  private mutating func appendLettersAndDigits(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) {
    var split = range.upperBound
    while split > range.lowerBound, text.bytes[split - 1] &- 0x30 < 10 { split -= 1 }
    let letters = range.lowerBound..<split
    let id = letters.isEmpty ? Token.unknownWord : text.word(letters)
    let token = text.tokens[index]
    let isYear = vocabulary[id].value == Int32(DateUnit.year.rawValue)
    guard vocabulary[id].senses.meets(Self.beforeDigits),
      range.upperBound - split <= (isYear ? 4 : 2)
    else {
      pieces.append(word(range, Token.unknownWord, index, isGlued, token))
      return
    }
    pieces.append(word(letters, id, index, isGlued, token))
    pieces.append(number(split..<range.upperBound, index, true))
  }
}
