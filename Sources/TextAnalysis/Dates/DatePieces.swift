/// Cuts the tokens of a sentence into pieces.
struct DatePieces {
  private let text: TokenizedText
  private let vocabulary: DateVocabulary
  /// Room for the pieces of a sentence, used again for the next; those past `count` are left over.
  private var pieces: [DatePiece] = []
  private var count = 0
  private var senses = DateSenses()

  init(of text: TokenizedText, _ vocabulary: DateVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// Cuts the tokens of a sentence, in place of those before; returns whether any is a trigger.
  @discardableResult
  mutating func read(_ tokens: Range<Int>) -> Bool {
    count = 0
    guard let last = tokens.last else { return false }
    // Each piece has a byte at least, and after them comes one that is nothing.
    let room = Int(text.tokens[last].end - text.tokens[tokens.lowerBound].start) + 1
    if pieces.count < room {
      pieces.append(contentsOf: repeatElement(DatePiece(), count: room - pieces.count))
    }
    return pieces.withUnsafeMutableBufferPointer { pieces in
      var cutter = DatePieceCutter(text: text, vocabulary: vocabulary, pieces: pieces)
      for index in tokens { cutter.cut(index) }
      count = cutter.count
      senses = cutter.senses
      pieces[count] = DatePiece()
      return cutter.hasTrigger
    }
  }

  /// Calls `body` with the grammar of the pieces, which must not leave it.
  func withGrammar<Result>(_ body: (DateGrammar) -> Result) -> Result {
    pieces.withUnsafeBufferPointer { room in
      // After the last stands the piece that is nothing, for looks past the end.
      let pieces = UnsafeBufferPointer(start: room.baseAddress, count: count)
      return body(
        DateGrammar(pieces: pieces, text: text, vocabulary: vocabulary, allSenses: senses))
    }
  }
}

/// Writes the pieces of one sentence, a token after the other.
private struct DatePieceCutter {
  let text: TokenizedText
  let vocabulary: DateVocabulary
  let pieces: UnsafeMutableBufferPointer<DatePiece>
  private(set) var count = 0
  private(set) var hasTrigger = false
  private(set) var senses = DateSenses()

  init(
    text: TokenizedText, vocabulary: DateVocabulary,
    pieces: UnsafeMutableBufferPointer<DatePiece>
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.pieces = pieces
  }

  @inline(__always)
  mutating func cut(_ index: Int) {
    let token = text.tokens[index]
    let isGlued = !token.spaceBefore
    switch token.kind {
    case .number: append(number(token.range, index, isGlued))
    case .word:
      if token.isHyphenated {
        appendParts(of: index, isGlued)
      } else if token.word < 0, lastByte(of: token) &- 0x30 < 10 {
        appendLettersAndDigits(token.range, index, isGlued)
      } else {
        append(word(token.range, token.word, index, isGlued, token))
      }
    case .punctuation, .symbol: append(mark(token, index, isGlued))
    }
  }

  @inline(__always)
  private mutating func append(_ piece: DatePiece) {
    pieces[count] = piece
    count += 1
    senses = senses | piece.senses
    if piece.isTrigger { hasTrigger = true }
  }

  private func lastByte(of token: Token) -> UInt8 { text.bytes[Int(token.end) - 1] }

  @inline(__always)
  private mutating func word(
    _ range: Range<Int>, _ id: WordID, _ index: Int, _ isGlued: Bool, _ token: Token
  ) -> DatePiece {
    var piece = DatePiece(.word, range, token: index, isGlued: isGlued)
    piece.isCapitalised = text.bytes[range.lowerBound] &- 0x41 < 26
    piece.hasPeriod = token.hasPeriod
    guard id >= 0 else { return piece }
    let meaning = vocabulary[id]
    piece.senses = meaning.senses
    piece.value = Int(meaning.value)
    piece.isPossessive = id == text.lexicon.possessive
    piece.isTrigger = meaning.isTrigger
    // "3rd": a figure becomes a day.
    if piece.has(.ordinalEnding), count > 0, pieces[count - 1].kind == .number {
      pieces[count - 1].isTrigger = true
      hasTrigger = true
    }
    return piece
  }

  private func number(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) -> DatePiece {
    var piece = DatePiece(.number, range, token: index, isGlued: isGlued)
    piece.senses = DateSenses(.digits)
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
    piece.isTrigger = piece.digits != 1
    return piece
  }

  private func mark(_ token: Token, _ index: Int, _ isGlued: Bool) -> DatePiece {
    var piece = DatePiece(.mark, token.range, token: index, isGlued: isGlued)
    switch token.mark {
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
}

// Tokens that come apart.
extension DatePieceCutter {
  private mutating func appendParts(of index: Int, _ isGlued: Bool) {
    let token = text.tokens[index]
    var isGlued = isGlued
    for range in text.parts(of: index) where !range.isEmpty {
      if count > 0, pieces[count - 1].token == index {
        appendHyphen(before: range.lowerBound, index)
      }
      if text.bytes[range.lowerBound] &- 0x30 < 10 {
        appendDigitsAndLetters(range, index, isGlued)
      } else if text.bytes[range.upperBound - 1] &- 0x30 < 10 {
        appendLettersAndDigits(range, index, isGlued)
      } else {
        append(word(range, text.word(range), index, isGlued, token))
      }
      isGlued = true
    }
  }

  private mutating func appendHyphen(before place: Int, _ index: Int) {
    let start = pieces[count - 1].end
    var piece = DatePiece(.mark, start..<place, token: index, isGlued: true)
    piece.mark = UInt8(ascii: "-")
    append(piece)
  }

  private mutating func appendDigitsAndLetters(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) {
    var split = range.lowerBound
    while split < range.upperBound, text.bytes[split] &- 0x30 < 10 { split += 1 }
    append(number(range.lowerBound..<split, index, isGlued))
    guard split < range.upperBound else { return }
    let rest = split..<range.upperBound
    append(word(rest, text.word(rest), index, true, text.tokens[index]))
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
      append(word(range, Token.unknownWord, index, isGlued, token))
      return
    }
    append(word(letters, id, index, isGlued, token))
    append(number(split..<range.upperBound, index, true))
  }
}
