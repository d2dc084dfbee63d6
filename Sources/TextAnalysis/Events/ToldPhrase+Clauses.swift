// One of two main clauses that each tell a day of their own.
extension ToldPhrase {
  /// "The bridge was closed in May" of "The bridge was closed in May, but the road was shut on Monday".
  ///
  /// The second begins with its own subject, which names somebody; neither is said by whom the other
  /// names, or quoted.
  func joined(around date: Int, in sentence: Range<Int>) -> Range<Int>? {
    let tokens = dates[date].tokens
    if let next = dated(date + 1, in: sentence),
      let link = link(in: tokens.upperBound..<next.lowerBound),
      isMain(sentence.lowerBound..<link.comma), isClause(link.start..<sentence.upperBound),
      !endsWithSaying(next.upperBound..<sentence.upperBound)
    {
      return text.tokens[sentence.lowerBound].range
        .lowerBound..<text.tokens[link.comma - 1].range.upperBound
    }
    if let last = dated(date - 1, in: sentence),
      let link = link(in: last.upperBound..<tokens.lowerBound),
      isMain(sentence.lowerBound..<link.comma), isClause(link.start..<sentence.upperBound),
      !isPronoun(link.start)
    {
      return text.tokens[link.start].range
        .lowerBound..<text.tokens[sentence.upperBound - 1].range.upperBound
    }
    return nil
  }

  /// The tokens of a date of a sentence that tells a day, a month or a year.
  private func dated(_ date: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard dates.indices.contains(date), sentence.contains(dates[date].tokens.lowerBound),
      dates[date].from != nil, dates[date].kind != .duration
    else { return nil }
    return dates[date].tokens
  }

  /// The comma before the one "but", "and" or "while" between two dates, and what follows it.
  private func link(in between: Range<Int>) -> (comma: Int, start: Int)? {
    let links = between.filter { index in
      text.tokens[index].mark == Mark.comma && index + 1 < between.upperBound
        && (text.isWord(index + 1, "but") || text.isWord(index + 1, "and")
          || text.isWord(index + 1, "while"))
    }
    guard links.count == 1, let comma = links.first, comma + 4 < between.upperBound else {
      return nil
    }
    return (comma, comma + 2)
  }

  /// Whether a clause stands by itself: it begins with nothing that ties it to another.
  private func isMain(_ clause: Range<Int>) -> Bool {
    let first = clause.lowerBound
    guard clause.count > 3, !text.isOne(of: .asides, first), !text.isWord(first, "as"),
      !text.isWord(first, "if"), !text.isWord(first, "though")
    else { return false }
    return clause.contains(where: isVerb) && !clause.contains(where: isQuotedOrSaid)
  }

  /// Whether a clause begins with a subject of its own: a name, or an article with its noun, before its
  /// first verb.
  private func isClause(_ clause: Range<Int>) -> Bool {
    let start = clause.lowerBound
    guard isPronoun(start) || isArticle(start) || text.tokens[start].shape != .lower,
      text.tokens[start].kind == .word, !isVerb(start),
      let verb = clause.prefix(Self.longestSubject).first(where: isVerb)
    else { return false }
    let subject = start..<verb
    return subject.allSatisfy { text.tokens[$0].kind == .word }
      && !subject.contains { text.isOne(of: .prepositions, $0) && $0 == start }
  }

  private func isVerb(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.shape == .lower
      && (vocabulary[token.word].cues.meets(DateTense.tenses) || text.ends(token.range, "ed"))
  }

  /// Whether what follows may be the words of somebody else: "said", "found that the road", a quotation.
  private func isQuotedOrSaid(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.mark {
    case Mark.quote, Mark.openingQuote, Mark.closingQuote, Mark.lowQuote: return true
    default: break
    }
    return vocabulary[token.word].cues.contains(.reporting)
      || text.isWord(index, "that")
        && (isArticle(index + 1) || isPronoun(index + 1)
          || index + 1 < text.tokens.count && text.tokens[index + 1].shape != .lower)
  }

  /// ", officials said" at the end, which is of both clauses.
  private func endsWithSaying(_ rest: Range<Int>) -> Bool {
    guard let comma = rest.last(where: { text.tokens[$0].mark == Mark.comma }) else { return false }
    return (comma..<rest.upperBound).contains {
      vocabulary[text.tokens[$0].word].cues.contains(.reporting)
    }
  }

  private func isPronoun(_ index: Int) -> Bool {
    text.isWord(index, "it") || text.isWord(index, "he") || text.isWord(index, "she")
      || text.isWord(index, "they")
  }
}
