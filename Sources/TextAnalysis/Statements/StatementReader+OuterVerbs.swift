// Where what somebody demands or promises gives way to another verb of its speaker: "Voters who backed
// Lee | said", "threatened to strike | but called it off".
extension StatementReader {
  /// Where the words of a verb end at one of the clause around, if they do.
  @inline(__always)
  func outerEnd(
    _ begin: Int, _ act: StatementFinding.Act, _ isClause: Bool, _ start: Int, _ end: Int
  ) -> Int? {
    if let other = didElse(begin, end) { return other }
    guard !isClause else { return nil }
    return (act == .said ? nil : outerVerb(begin, start)) ?? otherClause(begin, end)
  }

  /// Where it is told what somebody did behind what they would do: "threatened to strike but called off
  /// the walkout".
  private func didElse(_ to: Int, _ end: Int) -> Int? {
    guard isInfinitive(to), to + 3 < end else { return nil }
    for index in to + 1..<end - 1 {
      if isParticiple(index) || isBe(index) || reading.isMark(index, ",") { return nil }
      guard reading.has(index, .coordinator) else { continue }
      let next = index + 1
      // "was ready to talk but that Peru must pay"
      if reading.tokens[next].word == small.that { return index }
      let isPast =
        isParticiple(next)
        || reading.has(next, .said) && reading.has(next, .clauseOnly)
          && !reading.has(next, [.bareForms, .ingForm])
      if reading.spells(index, "but") ? isPast : isMainVerb(next, in: to..<end) { return index }
    }
    return nil
  }

  /// Whether "to" begins at the token, or ends the verb before it: "agreed to | sell".
  func isInfinitive(_ index: Int) -> Bool {
    reading.tokens[index].word == small.to
      || index > tokens.lowerBound && reading.tokens[index - 1].word == small.to
  }

  /// The verb of saying behind what its subject would do: "A man who agreed to sell it | told police".
  func mainVerb(behindInfinitive to: Int, _ sentence: Range<Int>) -> Int? {
    (to + 1..<sentence.upperBound).first {
      isSaying($0) && groups.isNoun($0 - 1) && $0 > to + 1
    }
  }

  /// Whether a word is a verb of saying with a subject before it, as "said" is.
  func isSaying(_ index: Int) -> Bool {
    reading.has(index, .said) && reading.has(index, .clauseOnly)
      && reading.tokens[index].shape == .lower && !reading.has(index, [.bareForms, .ingForm])
  }

  /// The verb of the clause around a relative one without a comma: "Voters who backed Lee | said".
  private func outerVerb(_ begin: Int, _ start: Int) -> Int? {
    guard start > opening(tokens), tokens.contains(start), reading.tokens[start].word == small.who,
      !reading.isMark(start - 1, ","), begin + 1 < tokens.upperBound
    else { return nil }
    for index in begin + 1..<tokens.upperBound {
      if reading.has(index, .relative) || !reading.isWord(index) && !reading.isNumber(index)
        || reading.has(index, .subordinator) && !reading.has(index, .preposition)
      {
        return nil
      }
      if reading.has(index, [.auxiliary, .finiteVerb])
        || isSaying(index) && reading.has(index, .byPeople)
      {
        return reading.has(index, .determiner) || reading.has(index - 1, .pronoun) ? nil : index
      }
    }
    return nil
  }
}
