// Subjects whose last words are of a clause that tells more of them: "officials investigating the crash
// said", "rebels opposed to the army said", "the company that built the dam said".
extension StatementReader {
  /// The subject whose reduced clause ends with a group of words, if one does.
  @inline(__always)
  func ownerOfParticiple(with group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard traits.meets([.ingForm, .edForm, .relative]) || traits.meets(.preposition),
      opening(sentence) < group.upperBound - 1
    else { return nil }
    return ownerOfClause(endingWith: group, in: sentence)
  }

  /// The man of "The man whom police arrested on Monday said": whose clause has a verb of its own.
  func ownerOfObject(
    _ group: Range<Int>, before verb: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    let pronoun = group.lowerBound - 1
    guard traits.meets(.relative), pronoun > sentence.lowerBound,
      reading.spells(pronoun, "whom") || reading.tokens[pronoun].word == small.which,
      group.upperBound < verb.lowerBound,
      (group.upperBound..<verb.lowerBound).contains(where: {
        isParticiple($0) || reading.has($0, .finiteVerb)
      })
    else { return nil }
    return groups.group(endingAt: pronoun - 1, floor: sentence.lowerBound)
  }

  private func ownerOfClause(
    endingWith group: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    let floor = max(opening(sentence), group.upperBound - Self.longestReduced)
    var index = group.upperBound - 1
    while index > floor {
      guard reading.isWord(index) || reading.isNumber(index) || reading.isPossessive(index) else {
        return nil
      }
      if index < group.lowerBound, endsReduced(index) { return nil }
      if reading.tokens[index].shape == .lower, isTold(of: index - 1), reduces(index, group),
        let owner = groups.group(endingAt: index - 1, floor: sentence.lowerBound),
        groups.canSpeak(owner)
      {
        // "hired by lawyers acting for Peru": of another clause.
        let isAgent =
          owner.lowerBound > sentence.lowerBound
          && reading.tokens[owner.lowerBound - 1].word == small.by
        if isAgent { return nil }
        return ownerOfClause(endingWith: owner, in: sentence) ?? owner
      }
      index -= 1
    }
    return nil
  }

  private static let longestReduced = 14

  /// Whether a word is that of another clause: "and", "while", "he".
  private func endsReduced(_ index: Int) -> Bool {
    reading.has(index, .coordinator)
      || reading.has(index, [.subordinator, .pronoun])
        && !reading.has(index, [.determiner, .relative])
  }

  /// Whether people or a body stand there, of whom a clause may tell more.
  private func isTold(of index: Int) -> Bool {
    reading.has(index, [.sources, .authorities, .people]) && !reading.isPossessive(index)
  }

  /// Whether a clause that tells more of the noun before begins with the word.
  private func reduces(_ index: Int, _ group: Range<Int>) -> Bool {
    let next = index + 1
    guard next < group.upperBound, !reading.has(index, .auxiliary) else { return false }
    if reading.has(index, .ingForm) {
      return !reading.has(index, .calls)
        && (reading.has(next, [.determiner, .preposition, .pronoun]) || reading.isCapital(next)
          || reading.isNumber(next)
          || reading.has(index - 1, .pluralForm) && reading.has(next, .pluralForm))
    }
    if reading.has(index, .edForm) || reading.isOne(of: .inclined, index) {
      return reading.has(next, .preposition) && reading.tokens[next].word != small.by
        && !reading.has(index, .clauseOnly) && !groups.isKnowing(index)
    }
    return reading.has(index, .relative) && reading.tokens[index].word != small.who
      && isOwnClause(next, group)
  }

  /// Whether a relative clause has its verb before the group: "that built | the dam", but not "that
  /// the dam".
  private func isOwnClause(_ first: Int, _ group: Range<Int>) -> Bool {
    guard first < group.lowerBound else { return false }
    let last = group.lowerBound - 1
    return reading.has(last, .preposition) || reading.has(last, .finiteVerb)
      || reading.has(last, .edForm) || reading.ends(last, "s")
      || !reading.isFunctionWord(last) && reading.isWord(last) && last == first
  }
}
