/// Finds the sentences of tokens: where a stop is the end of one, and where it is not.
///
/// Each token is told its sentence.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let lexicon: Lexicon
  private var tokens = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private(set) var sentences: [Sentence] = []

  init(bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    sentences.reserveCapacity(bytes.count / Self.meanLength)
  }

  /// How many bytes sentences of news have or more.
  private static let meanLength = 64

  /// Splits the tokens of one block, given those that a sentence may end with.
  mutating func split(
    _ block: Range<Int>, of tokens: UnsafeMutableBufferPointer<Token>,
    stops: UnsafeBufferPointer<Int32>, block number: Int
  ) {
    self.tokens = tokens
    var start = block.lowerBound
    if let opening = stampEnd(block) ?? datelineEnd(block) {
      close(start..<opening, number)
      start = opening
    }
    for stop in stops where Int(stop) >= start {
      start = closeLong(from: start, before: Int(stop), number)
      guard let next = end(after: Int(stop), in: block) else { continue }
      close(start..<next, number)
      start = next
    }
    start = closeLong(from: start, before: block.upperBound - 1, number)
    close(start..<block.upperBound, number)
  }

  /// Closes what runs on for too long before a token; returns where the sentence of that begins.
  @inline(__always)
  private mutating func closeLong(from first: Int, before index: Int, _ block: Int) -> Int {
    var start = first
    while index - start >= TokenizedText.sentenceLimit {
      close(start..<start + TokenizedText.sentenceLimit, block)
      start += TokenizedText.sentenceLimit
    }
    return start
  }

  /// The end of the time of day that opens an entry of a live report: "18:40 Talks have begun".
  private func stampEnd(_ block: Range<Int>) -> Int? {
    let first = block.lowerBound
    guard block.count > 6, isClockNumber(first), isColon(first + 1), isClockNumber(first + 2),
      !tokens[first + 1].spaceBefore, !tokens[first + 2].spaceBefore
    else { return nil }
    var next = first + 3
    // "GMT", and a dash that sets it apart
    if tokens[next].kind == .word, tokens[next].shape == .upper,
      (3...4).contains(tokens[next].end - tokens[next].start), tokens[next + 1].shape != .lower
    {
      next += 1
    }
    if tokens[next].kind == .punctuation, !isCloser(next), !isColon(next) { next += 1 }
    guard next < block.upperBound, tokens[next].spaceBefore, tokens[next].kind == .word,
      tokens[next].shape != .lower
    else { return nil }
    return next
  }

  /// The end of the place, day and agency that open a report: "OSLO, May 3 (NTB) — Talks have begun".
  ///
  /// The place stands in capitals, or the agency in brackets; but for months, weekdays and clocks no
  /// word is in small letters, and the dash stands alone.
  private func datelineEnd(_ block: Range<Int>) -> Int? {
    guard let first = block.first, tokens[first].kind == .word,
      tokens[first].shape == .upper || tokens[first].shape == .capitalised
    else { return nil }
    var isMarked = tokens[first].shape == .upper
    for index in block.dropFirst().prefix(Self.longestDateline) {
      let token = tokens[index]
      if token.kind == .word {
        if token.shape == .lower, !isClockWord(token) { return nil }
      } else if token.mark == Mark.closingParenthesis {
        isMarked = true
      } else if token.isDash, token.spaceBefore {
        let next = index + 1
        guard isMarked, next + 3 < block.upperBound, tokens[next].spaceBefore,
          tokens[next].shape != .lower
        else { return nil }
        return next
      }
    }
    return nil
  }

  private static let longestDateline = 22

  /// Whether it is "am" or "p.m." of a clock.
  private func isClockWord(_ token: Token) -> Bool {
    let letter = bytes[Int(token.start)]
    return token.end - token.start <= 4 && bytes[Int(token.end) - 1] != UInt8(ascii: "e")
      && (letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"))
      && bytes[token.range].contains(UInt8(ascii: "m"))
  }

  private func isClockNumber(_ index: Int) -> Bool {
    tokens[index].kind == .number && (1...2).contains(tokens[index].end - tokens[index].start)
  }

  private func isColon(_ index: Int) -> Bool { tokens[index].mark == Mark.colon }

  @inline(__always)
  private mutating func close(_ range: Range<Int>, _ block: Int) {
    guard let first = range.first, let last = range.last else { return }
    let number = Int32(sentences.count)
    // Kept in a register.
    let tokens = tokens
    for index in range { tokens[index].sentence = number }
    sentences.append(
      Sentence(
        range: Int(tokens[first].start)..<Int(tokens[last].end), tokens: range, block: block))
  }

  /// Returns the token after the end of the sentence if one ends with the token at `index`.
  @inline(__always)
  private func end(after index: Int, in block: Range<Int>) -> Int? {
    let stop = stopKind(index)
    guard stop != .none else { return nil }
    var next = index + 1
    // Closing quotes and brackets, and further stops, belong to what they close.
    while next < block.upperBound, !tokens[next].spaceBefore,
      isCloser(next) || stopKind(next) == .strong
    {
      next += 1
    }
    guard next < block.upperBound else { return next }
    return ends(stop, at: index, before: next, in: block) ? next : nil
  }

  private enum Stop { case none, period, owned, strong, ellipsis, wide }

  @inline(__always)
  private func stopKind(_ index: Int) -> Stop {
    let token = tokens[index]
    if token.hasPeriod { return .owned }
    guard token.kind == .punctuation else { return .none }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "."): return token.end - token.start == 1 ? .period : .ellipsis
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .strong
    case 0x80...: return wideStop(token)
    default: return .none
    }
  }

  @inline(__always)
  private func wideStop(_ token: Token) -> Stop {
    switch token.mark {
    case Mark.ellipsis: .ellipsis
    case Mark.arabicQuestion, Mark.arabicStop, Mark.danda: .strong
    case Mark.ideographicStop, Mark.wideExclamation, Mark.wideQuestion, Mark.halfwidthStop: .wide
    default: .none
    }
  }

  private func isCloser(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch tokens[index].mark {
    case Mark.quote, Mark.apostrophe, Mark.closingParenthesis, Mark.closingBracket,
      Mark.closingBrace, Mark.closingQuote, Mark.closingSingle, Mark.closingGuillemet,
      Mark.closingCorner, Mark.closingWhiteCorner, Mark.wideClosingParenthesis,
      Mark.closingSingleGuillemet:
      return true
    default: return false
    }
  }

  private func isOpener(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, tokens[index].spaceBefore else { return false }
    switch tokens[index].mark {
    case Mark.quote, Mark.apostrophe, Mark.openingParenthesis, Mark.openingBracket,
      Mark.openingQuote, Mark.openingSingle, Mark.openingGuillemet, Mark.lowQuote:
      return true
    default: return false
    }
  }

  /// Whether the stop at `index` ends a sentence, `next` being the first token after it.
  @inline(__always)
  private func ends(_ stop: Stop, at index: Int, before next: Int, in block: Range<Int>) -> Bool {
    if stop == .wide { return true }
    var opening = next
    while opening < block.upperBound, isOpener(opening) { opening += 1 }
    guard opening < block.upperBound else { return true }
    let token = tokens[opening]
    guard tokens[next].spaceBefore else {
      // Sentences pasted together: "…the ceasefire.Hamas said…".
      return stop == .period && next == index + 1 && token.shape == .capitalised
        && index > block.lowerBound && tokens[index - 1].shape == .lower
        && tokens[index - 1].end - tokens[index - 1].start > 2
    }
    if token.shape == .lower { return false }
    if token.kind == .punctuation, opening == next { return stop == .strong }
    guard stop == .owned else { return true }
    if lexicon[tokens[index].word].meets(lexicon.tables.titleAbbreviations) { return false }
    guard token.kind == .word else { return false }
    // `U.S.` and initials: the next word must be one that begins sentences, or a quotation begin.
    if lexicon[token.word].meets(lexicon.tables.sentenceStarters) { return true }
    if opening > next { return tokens[index].end - tokens[index].start > 2 }
    return token.shape == .capitalised && isNumeral(at: index, in: block)
  }

  /// Whether a letter is no initial, as behind a king or a witness, or on the site of that name.
  private func isNumeral(at index: Int, in block: Range<Int>) -> Bool {
    guard tokens[index].end - tokens[index].start == 2, index > block.lowerBound else {
      return false
    }
    // "Witness B. The judge", "Hepatitis C. Doctors"
    if lexicon[tokens[index - 1].word].meets(lexicon.tables.lettered) { return true }
    guard index - block.lowerBound > 1 else { return false }
    let letter = bytes[Int(tokens[index].start)]
    if letter == UInt8(ascii: "X"), spells(index - 1, "on") { return true }
    return (letter == UInt8(ascii: "V") || letter == UInt8(ascii: "X"))
      && tokens[index - 1].shape == .capitalised
      && lexicon.ruleLists.has(tokens[index - 2].word, .capitalised, in: .regalTitles)
  }

  private func spells(_ index: Int, _ word: String) -> Bool {
    bytes[tokens[index].range].elementsEqual(word.utf8)
  }
}
