// What others must do by the word of a party: "The firm must pay, the union said".
extension StatementReader {
  /// Whether words say what somebody else must do, and not what must have been.
  @inline(__always)
  func obliges(_ content: Range<Int>, by draft: Draft) -> Bool {
    guard
      let must = content.prefix(Self.longestSubject).firstIndex(where: {
        reading.tokens[$0].word == small.must
      })
    else { return false }
    return obliges(must, in: content, by: draft)
  }

  private func obliges(_ must: Int, in content: Range<Int>, by draft: Draft) -> Bool {
    var first = content.lowerBound
    while first < must, reading.isOpeningQuote(first) { first += 1 }
    guard first < must, must + 1 < content.upperBound,
      !reading.isWord(first) || !reading.has(first, [.pronoun, .subordinator, .relative]),
      (first..<must).allSatisfy({
        (reading.isWord($0) || reading.isNumber($0) || reading.isPossessive($0))
          && !reading.has($0, [.auxiliary, .finiteVerb, .subordinator, .relative])
      }),
      reading.tokens[draft.speaker.lowerBound].word != small.it,
      !reading.has(groups.head(of: draft.speaker), [.documents, .media])
    else { return false }
    var deed = must + 1
    if reading.tokens[deed].word == small.not { deed += 1 }
    guard deed < content.upperBound, reading.tokens[deed].word != small.have else { return false }
    // "must be freed", but not "must be tired"
    return reading.tokens[deed].word != small.be
      || deed + 1 < content.upperBound && reading.has(deed + 1, [.edForm, .finiteVerb])
        && !reading.isOne(of: .states, deed + 1)
  }

  private static let longestSubject = 12
}
