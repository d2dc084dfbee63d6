/// Cuts sentences into pieces, in memory that lasts no longer than their reading.
struct DatePieces {
  private let text: TokenizedText
  private let vocabulary: DateVocabulary

  init(of text: TokenizedText, _ vocabulary: DateVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// Calls `body` with the grammar of tokens of a sentence, which must not leave it.
  func withGrammar<Result>(of tokens: Range<Int>, _ body: (DateGrammar) -> Result) -> Result {
    withCutter(room: room(for: tokens)) { cutter in
      cutter.cut(tokens)
      return body(grammar(of: cutter))
    }
  }

  /// Calls `body` with each sentence that has a word or number that a date needs, and its grammar,
  /// which must not leave it; returns the cues of each sentence.
  @discardableResult
  func forEachDatedSentence(_ body: (Int, DateGrammar) -> Void) -> [SentenceCues] {
    let room = text.sentences.reduce(1) { max($0, self.room(for: $1.tokens)) }
    return withCutter(room: room) { cutter in
      var cues: [SentenceCues] = []
      cues.reserveCapacity(text.sentences.count)
      // One grammar for all of them: each is a reference more to the text.
      var grammar = grammar(of: cutter)
      for sentence in text.sentences.indices {
        let tokens = text.sentences[sentence].tokens
        let (told, mayHoldDate) = cutter.look(at: tokens)
        cues.append(told)
        guard mayHoldDate else { continue }
        cutter.cut(tokens)
        grammar.read(cutter.cutPieces, cutter.senses)
        body(sentence, grammar)
      }
      return cues
    }
  }

  /// Each piece has a byte at least, and after them comes one that is nothing.
  private func room(for tokens: Range<Int>) -> Int {
    tokens.isEmpty ? 1 : text.byteRange(tokens).count + 1
  }

  private func withCutter<Result>(
    room: Int, _ body: (inout DatePieceCutter) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: DatePiece.self, capacity: room) { pieces in
      text.tokens.withUnsafeBufferPointer { tokens in
        text.bytes.withUnsafeBufferPointer { bytes in
          vocabulary.withMeanings { meanings in
            var cutter = DatePieceCutter(
              text: text, tokens: tokens, bytes: bytes, meanings: meanings, holidays: holidays,
              pieces: pieces)
            return body(&cutter)
          }
        }
      }
    }
  }

  /// The tokens at which a holiday of several words begins: "new" is mostly none.
  private var holidays: [Int] {
    text.phraseMatches.lazy.filter { text.lexicon[$0.id].meets(vocabulary.holidays) }
      .map { Int($0.start) }
  }

  private func grammar(of cutter: DatePieceCutter) -> DateGrammar {
    DateGrammar(
      pieces: cutter.cutPieces, text: text, vocabulary: vocabulary, allSenses: cutter.senses)
  }
}

/// Writes the pieces of one sentence, a token after the other.
private struct DatePieceCutter {
  let text: TokenizedText
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  /// By word id.
  let meanings: UnsafeBufferPointer<DateVocabulary.Meaning>
  /// The tokens at which one of several words begins.
  let holidays: [Int]
  let pieces: UnsafeMutableBufferPointer<DatePiece>
  private(set) var count = 0
  private(set) var senses = DateSenses()

  init(
    text: TokenizedText, tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>,
    meanings: UnsafeBufferPointer<DateVocabulary.Meaning>, holidays: [Int],
    pieces: UnsafeMutableBufferPointer<DatePiece>
  ) {
    self.text = text
    self.tokens = tokens
    self.bytes = bytes
    self.meanings = meanings
    self.holidays = holidays
    self.pieces = pieces
  }

  /// The pieces of the sentence; after the last stands the one that is nothing, for looks past the end.
  var cutPieces: UnsafeBufferPointer<DatePiece> {
    UnsafeBufferPointer(start: pieces.baseAddress, count: count)
  }

  /// The cues of the words of a sentence, and whether it has a word or number that a date needs.
  @inline(__always)
  func look(at range: Range<Int>) -> (SentenceCues, mayHoldDate: Bool) {
    var cues = SentenceCues()
    var traits: DatePiece.Traits = []
    var mayHoldDate = false
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.word >= 0 {
        let meaning = meanings[Int(token.word)]
        cues.all.formUnion(meaning.cues)
        if token.shape == .lower { cues.small.formUnion(meaning.cues) }
        traits.formUnion(meaning.traits)
        if token.isHyphenated { mayHoldDate = true }
      } else if token.mark == 0, !mayHoldDate, !traits.contains(.isTrigger) {
        mayHoldDate = mayBeOfDate(unlisted: index, in: range)
      }
      index &+= 1
    }
    return (
      cues,
      mayHoldDate || traits.contains(.isTrigger) || holidays.contains { range.contains($0) }
    )
  }

  @inline(never)
  private func mayBeOfDate(unlisted index: Int, in sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    return switch token.kind {
    case .number: mayBeOfDate(number: index, in: sentence)
    case .word: token.isHyphenated || endsInDigit(token)
    case .punctuation, .symbol: false
    }
  }

  /// Whether a number may be part of a date in a sentence that has no words of dates, as
  /// `DateGrammar.trigger(from:)` asks of pieces.
  @inline(__always)
  private func mayBeOfDate(number index: Int, in sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard index + 1 < sentence.upperBound, isCount(token.range) else { return true }
    let next = tokens[index + 1]
    guard next.kind == .word, next.spaceBefore else { return true }
    if index > sentence.lowerBound {
      let before = tokens[index - 1]
      if meaning(before.word).senses.contains(.era) { return true }
      if !token.spaceBefore, before.mark != Mark.dollar { return true }
    }
    let senses = meaning(next.word).senses
    return senses == DateSenses()
      ? next.end - next.start <= 1 : senses.meets(DateStarts.afterDigits)
  }

  /// Whether the bytes of a number are digits and commas, and no year or date by themselves.
  private func isCount(_ range: Range<Int>) -> Bool {
    var digits = 0
    for place in range {
      if bytes[place] &- 0x30 < 10 {
        digits += 1
      } else if bytes[place] != UInt8(ascii: ",") {
        return false
      }
    }
    return digits < range.count || digits != 4 && digits != 8
  }

  @inline(__always)
  private func meaning(_ word: WordID) -> DateVocabulary.Meaning {
    word >= 0 ? meanings[Int(word)] : DateVocabulary.Meaning()
  }

  /// Cuts the tokens of a sentence, in place of those before.
  mutating func cut(_ range: Range<Int>) {
    count = 0
    senses = DateSenses()
    var index = range.lowerBound
    while index < range.upperBound {
      index = cutPlain(from: index, below: range.upperBound)
      guard index < range.upperBound else { break }
      cutOther(index)
      index &+= 1
    }
    pieces[count] = DatePiece()
    for holiday in holidays where range.contains(holiday) { makeHoliday(holiday) }
  }

  /// The words after it make a date of the first word of a holiday.
  private func makeHoliday(_ token: Int) {
    for place in 0..<count where pieces[place].token == token && pieces[place].has(.holiday) {
      pieces[place].isTrigger = true
    }
  }

  /// Cuts words of the lexicon that are of one part and marks of one byte, as most tokens are; returns
  /// the first that is neither.
  private mutating func cutPlain(from first: Int, below end: Int) -> Int {
    var index = first
    // What the loop takes is kept in registers.
    let tokens = tokens
    let meanings = meanings
    let bytes = bytes
    let pieces = pieces
    var count = count
    var senses = senses
    while index < end {
      let token = tokens[index]
      if token.word >= 0 {
        let meaning = meanings[Int(token.word)]
        guard !token.isHyphenated, !meaning.traits.contains(.endsOrdinal) else { break }
        // Of a word of plain letters its shape tells what its first byte is.
        let traits =
          token.isPlain
          ? Self.traits(isCapital: token.shape != .lower, isGlued: !token.spaceBefore, false)
          : Self.traits(
            isCapital: bytes[Int(token.start)] &- 0x41 < 26, isGlued: !token.spaceBefore,
            token.hasPeriod)
        pieces[count] = DatePiece(meaning, token.start, token.end, token: index, traits)
        senses = senses | meaning.senses
      } else {
        // Only marks have one.
        guard token.mark != 0, token.mark < 0x80 else { break }
        let piece = Self.mark(UInt8(truncatingIfNeeded: token.mark), token, index)
        pieces[count] = piece
        senses = senses | piece.senses
      }
      count &+= 1
      index &+= 1
    }
    self.count = count
    self.senses = senses
    return index
  }

  @inline(__always)
  private func endsInDigit(_ token: Token) -> Bool { bytes[Int(token.end) &- 1] &- 0x30 < 10 }

  @inline(never)
  private mutating func cutOther(_ index: Int) {
    let token = tokens[index]
    let isGlued = !token.spaceBefore
    switch token.kind {
    case .number: append(number(token.range, index, isGlued))
    case .punctuation, .symbol: append(Self.mark(mark(token), token, index))
    case .word where token.isHyphenated: appendParts(of: index, isGlued)
    case .word where endsInDigit(token): appendLettersAndDigits(token.range, index, isGlued)
    case .word: appendWord(token.range, token.word, index, isGlued: isGlued)
    }
  }

  @inline(__always)
  private mutating func append(_ piece: DatePiece) {
    pieces[count] = piece
    count &+= 1
    senses = senses | piece.senses
  }

  @inline(__always)
  private mutating func appendWord(
    _ range: Range<Int>, _ id: WordID, _ index: Int, isGlued: Bool
  ) {
    let piece = DatePiece(
      meaning(id), Int32(range.lowerBound), Int32(range.upperBound), token: index,
      Self.traits(
        isCapital: bytes[range.lowerBound] &- 0x41 < 26, isGlued: isGlued,
        tokens[index].hasPeriod))
    if piece.endsOrdinal { makeDay(count) }
    append(piece)
  }

  /// What a word has beside its meaning.
  @inline(__always)
  private static func traits(
    isCapital: Bool, isGlued: Bool, _ hasPeriod: Bool
  ) -> DatePiece.Traits {
    var traits: DatePiece.Traits = isGlued ? .isGlued : []
    if isCapital { traits.insert(.isCapitalised) }
    if hasPeriod { traits.insert(.hasPeriod) }
    return traits
  }

  /// "3rd": the ending makes a day of a figure.
  private func makeDay(_ ending: Int) {
    if ending > 0, pieces[ending - 1].kind == .number { pieces[ending - 1].isTrigger = true }
  }

  private func number(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) -> DatePiece {
    var piece = DatePiece(
      .number, range, token: index, isGlued: isGlued, DateSenses(.digits))
    var isWhole = true
    var hasComma = false
    for place in range {
      let byte = bytes[place]
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

  @inline(__always)
  private static func mark(_ byte: UInt8, _ token: Token, _ index: Int) -> DatePiece {
    let isOpener = byte == UInt8(ascii: "'")
    var piece = DatePiece(
      .mark, token.range, token: index, isGlued: !token.spaceBefore,
      isOpener ? DateSenses(.opener) : DateSenses())
    piece.mark = byte
    return piece
  }
}

extension DatePieceCutter {
  /// The byte that stands for a mark.
  private func mark(_ token: Token) -> UInt8 {
    switch token.mark {
    case 0x2010, 0x2011, Mark.figureDash, Mark.enDash, Mark.emDash: UInt8(ascii: "-")
    case Mark.openingSingle, Mark.closingSingle: UInt8(ascii: "'")
    // Hyphens in a row are one dash.
    case 0: bytes[Int(token.start)] == UInt8(ascii: "-") ? UInt8(ascii: "-") : 0
    case let mark: UInt8(exactly: mark) ?? 0
    }
  }
}

// Tokens that come apart.
extension DatePieceCutter {
  private mutating func appendParts(of index: Int, _ isGlued: Bool) {
    var isGlued = isGlued
    let parts = text.parts(of: index)
    // "year-on-year", "day-to-day": how something goes on, and no time.
    if parts.count == 3, text.word(parts[0]) == text.word(parts[2]), !parts[0].isEmpty {
      return appendWord(tokens[index].range, Token.unknownWord, index, isGlued: isGlued)
    }
    for range in parts where !range.isEmpty {
      if count > 0, pieces[count - 1].token == index {
        appendHyphen(before: range.lowerBound, index)
      }
      if bytes[range.lowerBound] &- 0x30 < 10 {
        appendDigitsAndLetters(range, index, isGlued)
      } else if bytes[range.upperBound - 1] &- 0x30 < 10 {
        appendLettersAndDigits(range, index, isGlued)
      } else {
        appendWord(range, text.word(range), index, isGlued: isGlued)
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
    while split < range.upperBound, bytes[split] &- 0x30 < 10 { split += 1 }
    append(number(range.lowerBound..<split, index, isGlued))
    guard split < range.upperBound else { return }
    let rest = split..<range.upperBound
    appendWord(rest, text.word(rest), index, isGlued: true)
  }

  /// What may stand before digits without a space: "Dec31", "Q3", "W13".
  @inline(__always) private static var beforeDigits: DateSenses {
    DateSenses(.month, .letter)
  }

  private mutating func appendLettersAndDigits(_ range: Range<Int>, _ index: Int, _ isGlued: Bool) {
    var split = range.upperBound
    while split > range.lowerBound, bytes[split - 1] &- 0x30 < 10 { split -= 1 }
    let letters = range.lowerBound..<split
    let id = letters.isEmpty ? Token.unknownWord : text.word(letters)
    let meaning = meaning(id)
    let isYear = meaning.value == Int16(DateUnit.year.rawValue)
    guard meaning.senses.meets(Self.beforeDigits),
      range.upperBound - split <= (isYear ? 4 : 2)
    else {
      appendWord(range, Token.unknownWord, index, isGlued: isGlued)
      return
    }
    appendWord(letters, id, index, isGlued: isGlued)
    append(number(split..<range.upperBound, index, true))
  }
}
