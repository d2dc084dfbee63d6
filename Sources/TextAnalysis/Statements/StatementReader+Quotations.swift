// Where quotations begin and end.
extension StatementReader {
  /// Whether a statement lies within a quotation that fills the sentence.
  func isInner(_ statement: StatementFinding, of tokens: Range<Int>) -> Bool {
    guard statement.rule != .wordsBefore, statement.rule != .inverted else { return false }
    let close = tokens.dropFirst().first {
      reading.isClosingQuote($0) && !isApostrophe($0)
    }
    return close.map { Int(reading.tokens[$0].start) > statement.verb.lowerBound } ?? true
  }

  /// The tokens of the first word of a statement's speaker.
  func firstTokens(of statement: StatementFinding, _ tokens: Range<Int>) -> Range<Int> {
    let first = tokens.first { Int(reading.tokens[$0].start) >= statement.speaker.lowerBound }
    let index = first ?? tokens.lowerBound
    return index..<index + (statement.speaker.count <= 2 ? 1 : 2)
  }

  /// Whether the last quotation mark of a sentence opens a quotation that the sentence does not end.
  @inline(__always)
  func endsInQuotation(_ tokens: Range<Int>) -> Bool {
    guard hasQuoteMarks else { return false }
    for index in tokens.reversed() where reading.isQuoteMark(index) && !isApostrophe(index) {
      return reading.isOpeningQuote(index)
    }
    return false
  }

  /// Whether a sentence lies inside a quotation: it has no mark of its own.
  func endsInside(_ tokens: Range<Int>) -> Bool {
    !hasQuoteMarks
      || !tokens.contains { reading.isQuoteMark($0) && !isApostrophe($0) }
  }

  /// Whether the sentence has quotation marks of its own.
  @inline(__always)
  var hasQuoteMarks: Bool { traits.meets([.openingQuote, .closingQuote]) }

  private func isApostrophe(_ index: Int) -> Bool {
    reading.isPossessive(index)
  }
}
