// For what a sum of money stands: a shortfall, a loan, a fine.
extension FigureMeaning {
  /// The word for what is worth or costs so much: "a shortfall of £3m", "the shortfall at the bank was
  /// £3m", "a £3m loan".
  func thing(of draft: FigureDraft, in sentence: Range<Int>) -> Int? {
    guard draft.number.kind == .money else { return nil }
    return thing(behind: draft, sentence.upperBound)
      ?? thing(before: draft.first, sentence.lowerBound)
  }

  /// Behind the sum, as in "a £3m loan", "a 3 million crown fine".
  private func thing(behind draft: FigureDraft, _ end: Int) -> Int? {
    let next = draft.end
    guard draft.first > 0,
      reading.has(draft.first - 1, .determiner) || reading.isPossessive(draft.first - 1)
    else { return nil }
    return (next..<min(next + 3, end)).prefix {
      reading.isWord($0) && !reading.has($0, [.preposition, .auxiliary, .coordinator])
    }
    .first { reading.isOne(of: .moneyThings, $0) }
  }

  /// "costs of about £3m", "the shortfall was now estimated at £3m": back over the verb, and the words that
  /// tell where it is.
  private func thing(before first: Int, _ start: Int) -> Int? {
    // "exceeds £3m", "estimated at £3m" tell how exact the sum is as well.
    var hasVerb = isAmounting(first)
    var index = first - 1
    if index > start, reading.tokens[index].word == reading.small.of { index -= 1; hasVerb = true }
    while index >= start, first - index <= Self.farthestThing {
      guard reading.isWord(index) || reading.isPossessive(index) else { return nil }
      if reading.isOne(of: .moneyThings, index), hasVerb { return index }
      if reading.has(index, [.relative, .said, .coordinator]) { return nil }
      hasVerb = hasVerb || isAmounting(index)
      index -= 1
    }
    return nil
  }

  private func isAmounting(_ index: Int) -> Bool {
    reading.has(index, [.auxiliary, .finiteVerb, .edForm]) || reading.isOne(of: .amounting, index)
  }

  /// Tokens between a thing and its sum: "the shortfall in the accounts of the bank now exceeds".
  private static var farthestThing: Int { 12 }
}
