// Quotations of more than one sentence.
extension StatementReader {
  /// Longest run of sentences that wait for their speaker.
  private static let patience = 6

  /// Gives a sentence of a quotation its speaker where the sentence itself names none.
  ///
  /// "It is over," he said. "We go home now. All of us.": the speaker of the sentence before. "It is
  /// over. We go home now," he said: that of the sentence after, whose content then begins earlier.
  mutating func readQuotation(_ sentence: Int, _ tokens: Range<Int>, from first: Int) {
    guard let start = tokens.first else { return }
    let opens = reading.isOpeningQuote(start)
    var act = StatementFinding.Act.said
    if opens || quotationGoesOn, let last = statements[..<first].last,
      last.sentence == sentence - 1, last.isQuotation,
      statements[first...].allSatisfy({ isInner($0, of: tokens) })
    {
      // "We reject it. …": what is said within the quotation, its speaker says.
      act = statements[first...].first { isFirstPerson(firstTokens(of: $0, tokens)) }?.act ?? .said
      origins.removeAll { ($0.statement ?? -1) >= first }
      statements.removeSubrange(first...)
    }
    if first < statements.count {
      if let open = openQuotation, open.upperBound == start, !opens { extend(open, from: first) }
      openQuotation = nil
      quotationGoesOn = endsInQuotation(tokens)
      return
    }
    if opens || quotationGoesOn, let last = statements.last, last.sentence == sentence - 1,
      last.isQuotation
    {
      goOn(last, act, sentence, tokens)
      quotationGoesOn = endsInQuotation(tokens)
      openQuotation = nil
    } else if opens, endsInQuotation(tokens) {
      openQuotation = tokens
    } else if let open = openQuotation, open.upperBound == start, endsInside(tokens),
      sentence - Int(reading.tokens[open.lowerBound].sentence) < Self.patience
    {
      openQuotation = open.lowerBound..<tokens.upperBound
    } else {
      openQuotation = nil
      quotationGoesOn = false
    }
  }

  /// Whether a statement lies within a quotation that fills the sentence.
  private func isInner(_ statement: StatementFinding, of tokens: Range<Int>) -> Bool {
    guard statement.rule != .wordsBefore, statement.rule != .inverted else { return false }
    let close = tokens.dropFirst().first {
      reading.isClosingQuote($0) && !isApostrophe($0)
    }
    return close.map { Int(reading.tokens[$0].start) > statement.verb.lowerBound } ?? true
  }

  /// The tokens of the first word of a statement's speaker.
  private func firstTokens(of statement: StatementFinding, _ tokens: Range<Int>) -> Range<Int> {
    let first = tokens.first { Int(reading.tokens[$0].start) >= statement.speaker.lowerBound }
    let index = first ?? tokens.lowerBound
    return index..<index + (statement.speaker.count <= 2 ? 1 : 2)
  }

  private mutating func goOn(
    _ last: StatementFinding, _ act: StatementFinding.Act, _ sentence: Int, _ tokens: Range<Int>
  ) {
    let content = trimmed(tokens)
    guard content.count > 2 || content.count == 2 && act != .said else { return }
    var next = last
    next.act = act
    next.content = reading.byteRange(content)
    next.isClause = true
    next.sentence = sentence
    next.rule = .quotationGoesOn
    statements.append(next)
  }

  /// Begins the content of the first quotation of the sentence where the quotation began.
  private mutating func extend(_ open: Range<Int>, from first: Int) {
    let start = Int(reading.tokens[open.upperBound].start)
    for index in first..<statements.count
    where statements[index].content.lowerBound == start && statements[index].isQuotation {
      let begin = Int(reading.tokens[open.lowerBound].start)
      statements[index].content = begin..<statements[index].content.upperBound
      return
    }
  }

  /// Whether the last quotation mark of a sentence opens a quotation that the sentence does not end.
  private func endsInQuotation(_ tokens: Range<Int>) -> Bool {
    guard hasQuoteMarks else { return false }
    for index in tokens.reversed() where reading.isQuoteMark(index) && !isApostrophe(index) {
      return reading.isOpeningQuote(index)
    }
    return false
  }

  /// Whether a sentence lies inside a quotation: it has no mark of its own.
  private func endsInside(_ tokens: Range<Int>) -> Bool {
    !hasQuoteMarks
      || !tokens.contains { reading.isQuoteMark($0) && !isApostrophe($0) }
  }

  /// Whether the sentence has quotation marks of its own.
  var hasQuoteMarks: Bool { traits.meets([.openingQuote, .closingQuote]) }

  private func isApostrophe(_ index: Int) -> Bool {
    reading.isPossessive(index) || reading.isMark(index, "'")
  }
}
