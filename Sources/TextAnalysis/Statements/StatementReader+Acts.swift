// What somebody does by words that their verb alone does not tell.
extension StatementReader {
  /// What the speaker of a draft does by saying the words.
  func act(of draft: Draft, telling content: Range<Int>) -> StatementFinding.Act {
    switch draft.act {
    case .said where threatens(content, by: draft): .warned
    case .said where draft.isClause && obliges(content, by: draft): .demanded
    case .proposed where threatens(content, by: draft): .warned
    case .announced where retells(content, by: draft): .said
    case .demanded where insistsOnOwn(content, of: draft): .said
    default: draft.act
    }
  }

  /// What a draft is shown as: of what its verb just says, some is owned to and some held back.
  @inline(__always)
  func shownAct(of draft: Draft) -> StatementFinding.Act {
    if praises(draft) { return .said }
    return admits(draft) ? .admitted : withholds(draft) ? .withheld : draft.act
  }

  /// Whether somebody has not promised or is reluctant to do it, which is no refusal: "has not committed
  /// to", "is hesitant to".
  private func withholds(_ draft: Draft) -> Bool {
    guard draft.act == .said, draft.rule == .verb || draft.rule == .joinedVerb else { return false }
    return reading.has(draft.verb.lowerBound, .promised)
      || draft.verb.count > 1 && draft.verb.contains { reading.isOne(of: .reluctant, $0) }
  }

  /// Whether somebody owns to what is told: "admitted that", "his admission that", "accepted that"; but
  /// not "acknowledged the help" and "accepted the offer".
  @inline(__always)
  private func admits(_ draft: Draft) -> Bool {
    guard draft.isClause || ownsToDeed(draft) else { return false }
    switch draft.act {
    case .said: return reading.isOne(of: .admissions, draft.verb.lowerBound)
    case .accepted:
      return draft.rule == .verb && draft.content.lowerBound > tokens.lowerBound
        && reading.tokens[draft.content.lowerBound - 1].word == small.that
        && reading.isOne(of: .acceptances, draft.verb.lowerBound)
    default: return false
    }
  }

  /// Whether a deed is owned to, as in "admitted misleading the court", "admits lying".
  @inline(__always)
  private func ownsToDeed(_ draft: Draft) -> Bool {
    let deed = draft.content.lowerBound
    guard draft.act == .said, deed == draft.verb.upperBound, reading.has(deed, .ingForm) else {
      return false
    }
    // "acknowledged growing concern": no deed of theirs.
    return reading.isOne(of: .admits, draft.verb.lowerBound) || opensWithDeed(draft.content)
  }

  /// Whether words begin with a form in -ing and the object or place that it has as a verb.
  @inline(__always)
  private func opensWithDeed(_ content: Range<Int>) -> Bool {
    let deed = content.lowerBound
    guard deed + 1 < content.upperBound, reading.has(deed, .ingForm),
      reading.tokens[deed].shape == .lower
    else { return false }
    let next = deed + 1
    return reading.has(next, [.determiner, .pronoun, .preposition, .pluralForm, .edForm])
      || reading.isCapital(next) || reading.isNumber(next) || reading.has(deed, .auxiliary)
  }

  /// Whether what is told is news of others rather than an act of one's own: "reported that", "as
  /// revealed by", but not "reported a loss".
  private func retells(_ content: Range<Int>, by draft: Draft) -> Bool {
    guard reading.isOne(of: .retelling, draft.verb.lowerBound) else { return false }
    guard draft.rule == .verb || draft.rule == .joinedVerb else { return draft.rule != .noun }
    return content.lowerBound > tokens.lowerBound
      && reading.tokens[content.lowerBound - 1].word == small.that
      || opensWithSubject(content.lowerBound) && hasVerb(content.lowerBound, in: content)
  }

  /// Whether words begin as a clause does, and not as "plans to sell".
  private func opensWithSubject(_ first: Int) -> Bool {
    reading.has(first, [.determiner, .pronoun]) || reading.isCapital(first)
      || reading.isNumber(first)
  }

  /// Whether somebody insists on what is theirs to do: "insists on holding the vote", which asks
  /// nobody for anything, unlike "insists on a vote" and "insists on being heard".
  private func insistsOnOwn(_ content: Range<Int>, of draft: Draft) -> Bool {
    let deed = content.lowerBound
    guard deed > tokens.lowerBound, reading.tokens[deed - 1].word == small.on,
      reading.isOne(of: .insisting, draft.verb.lowerBound), deed + 1 < content.upperBound,
      reading.has(deed, .ingForm), reading.tokens[deed].shape == .lower,
      !reading.isOne(of: .undergoing, deed)
    else { return false }
    // "insisted on funding for schools": a noun.
    return !reading.has(deed + 1, .preposition) && !reading.has(deed + 1, .coordinator)
      || reading.isOne(of: .goingOnWith, deed)
  }

  /// Whether somebody lets it be known that force may follow: "hinted at military action",
  /// "signalling the possibility of a new offensive".
  private func threatens(_ content: Range<Int>, by draft: Draft) -> Bool {
    guard traits.meets(.attack), reading.isOne(of: .hinting, draft.verb.lowerBound) else {
      return false
    }
    let words = content.prefix(Self.longestHint)
    guard let force = words.firstIndex(where: { reading.isOne(of: .force, $0) }) else {
      return false
    }
    let isOpen =
      draft.verb.count > 1
      || words.contains { reading.isOne(of: .prospects, $0) }
    return isOpen
      && !words[..<force].contains {
        reading.isOne(of: .calming, $0) || reading.has($0, .negation)
      }
  }

  /// Whether the verb of a draft tells news: "said", and of officials also where its words take a
  /// side, as in "indicated a willingness".
  func tells(_ draft: Draft, _ kind: OriginFinding.Kind) -> Bool {
    let verb = reading.entry(at: draft.verb.lowerBound, Self.anyAct)
    guard let verb, verb.tokens == draft.verb else { return draft.act.tellsFacts }
    guard act(verb.roles, Self.acts).tellsFacts else { return false }
    return draft.act.tellsFacts
      || kind == .official && draft.hearer == nil && draft.rule != .verbAndNoun
        && reading.tokens[draft.content.lowerBound].word != small.to
  }

  private static let longestHint = 12
}
