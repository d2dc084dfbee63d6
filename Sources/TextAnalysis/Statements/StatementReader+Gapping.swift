// Two who promise with one verb: "Japan pledged $40m and Canada $25m".
extension StatementReader {
  /// The second statement of a draft whose verb the second speaker does not repeat; the draft then
  /// ends before it.
  @inline(__always)
  func gapped(from draft: inout Draft) -> Draft? {
    guard draft.act == .promised || draft.act == .proposed,
      draft.rule == .verb || draft.rule == .joinedVerb, !draft.content.isEmpty,
      isAmount(draft.content.lowerBound)
    else { return nil }
    let content = draft.content
    guard
      let joint = content.first(where: {
        reading.tokens[$0].word == small.and && $0 > content.lowerBound
          && $0 + 2 < content.upperBound
          && reading.has($0 + 1, [.organisationName, .placeName])
      })
    else { return nil }
    let amount = reading.endOfName(joint + 1, limit: content.upperBound)
    guard amount < content.upperBound, isAmount(amount) else { return nil }
    var second = draft
    second.speaker = joint + 1..<amount
    second.content = amount..<content.upperBound
    second.start = joint
    draft.content = content.lowerBound..<joint
    return second
  }

  private func isAmount(_ index: Int) -> Bool {
    reading.isNumber(index) || reading.tokens[index].kind == .symbol
      || reading.has(index, [.ones, .tens, .currency, .opensNumber])
  }
}
