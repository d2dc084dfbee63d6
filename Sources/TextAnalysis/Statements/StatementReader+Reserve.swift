// Who holds back: "is hesitant to sign", "has not committed to the plan".
extension StatementReader {
  /// The verb and the reported words of a draft as shown.
  ///
  /// What somebody has not promised or is reluctant to do would tell the opposite without the words for
  /// that, so these are no part of the verb: "is | hesitant to sign".
  @inline(__always)
  func shown(_ draft: Draft, _ content: Range<Int>) -> (verb: Range<Int>, content: Range<Int>) {
    let verb = shownVerb(of: draft)
    guard draft.act == .said, draft.rule == .verb || draft.rule == .joinedVerb,
      draft.verb.count > 1 || verb.lowerBound < draft.verb.lowerBound,
      draft.verb.upperBound <= content.lowerBound,
      let first = reserve(in: verb)
    else { return (verb, content) }
    let start = first > verb.lowerBound ? verb.lowerBound : first - 1
    guard start >= tokens.lowerBound, reading.isWord(start),
      start != draft.speaker.upperBound - 1
    else { return (verb, content) }
    return (start..<first, first..<content.upperBound)
  }

  /// The "not" or "hesitant" of a verb.
  private func reserve(in verb: Range<Int>) -> Int? {
    verb.first { reading.has($0, .negation) || reading.isOne(of: .reluctant, $0) }
  }
}
