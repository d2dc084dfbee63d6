// What somebody tells of the own side in words that two verbs share: "A Peruvian official said that
// Peru will not sign" is one refusal.
extension StatementFinder {
  /// A draft within what another tells, and that other.
  struct Retold {
    var inner: Int
    var outer: Int
    var act: StatementFinding.Act
  }

  /// The drafts that only say again what another of the same side tells.
  mutating func retold(among drafts: [Draft], sentence: Int) -> [Retold] {
    guard drafts.count > 1 else { return [] }
    var found: [Retold] = []
    for inner in drafts.indices where takesSide(drafts[inner]) {
      for outer in drafts.indices where outer != inner {
        guard drafts[outer].act.tellsFacts, sharesWords(drafts[inner], drafts[outer]),
          isOfOneSide(inner, outer, of: drafts, sentence: sentence)
        else { continue }
        found.append(Retold(inner: inner, outer: outer, act: drafts[inner].act))
        break
      }
    }
    return found
  }

  private func takesSide(_ draft: Draft) -> Bool {
    draft.rule == .noun ? !draft.act.tellsFacts : draft.rule == .verb && draft.act == .rejected
  }

  /// Whether what one tells begins with the other's speaker and both end alike: "said Peru will not
  /// sign it", "stressed Peru’s refusal to sign it".
  private func sharesWords(_ inner: Draft, _ outer: Draft) -> Bool {
    guard outer.rule == .verb || outer.rule == .joinedVerb,
      outer.verb.upperBound <= outer.content.lowerBound,
      inner.content.upperBound == outer.content.upperBound
    else { return false }
    return inner.speaker.lowerBound == outer.content.lowerBound
  }

  /// Whether who tells is who is told of, or speaks for that body or state.
  private mutating func isOfOneSide(
    _ inner: Int, _ other: Int, of drafts: [Draft], sentence: Int
  ) -> Bool {
    let told = drafts[inner].speaker
    let outer = drafts[other]
    if reader.isPointer(told) { return pointsAtTeller(inner, outer, of: drafts) }
    let teller = antecedent(of: outer.speaker, in: outer, sentence: sentence) ?? outer.speaker
    guard let actor = reader.side(of: told) else { return false }
    return reader.side(of: teller) == actor
      || officeWords(of: teller).contains { reader.side(of: $0) == actor }
  }
}
