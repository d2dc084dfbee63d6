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

  /// Whether what is told is news of others rather than an act of one's own: "reported that", "as
  /// revealed by", but not "reported a loss".
  private func retells(_ content: Range<Int>, by draft: Draft) -> Bool {
    guard reading.isOne(of: Self.retelling, draft.verb.lowerBound) else { return false }
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

  static let retelling = PlainWords([
    "report", "reports", "reported", "reporting", "reveal", "reveals", "revealed", "revealing",
    "disclose", "discloses", "disclosed", "disclosing",
  ])

  /// Whether somebody insists on what is theirs to do: "insists on holding the vote", which asks
  /// nobody for anything, unlike "insists on a vote" and "insists on being heard".
  private func insistsOnOwn(_ content: Range<Int>, of draft: Draft) -> Bool {
    let deed = content.lowerBound
    guard deed > tokens.lowerBound, reading.tokens[deed - 1].word == small.on,
      reading.isOne(of: Self.insisting, draft.verb.lowerBound), deed + 1 < content.upperBound,
      reading.has(deed, .ingForm), reading.tokens[deed].shape == .lower,
      !reading.isOne(of: Self.undergoing, deed)
    else { return false }
    // "insisted on funding for schools": a noun.
    return !reading.has(deed + 1, .preposition) && !reading.has(deed + 1, .coordinator)
      || reading.isOne(of: Self.goingOnWith, deed)
  }

  private static let insisting = PlainWords([
    "insist", "insists", "insisted", "insisting", "insistence",
  ])
  private static let undergoing = PlainWords([
    "being", "having", "getting", "receiving", "seeing", "hearing", "knowing",
  ])
  private static let goingOnWith = PlainWords(["continuing", "pressing", "going", "carrying"])

  /// Whether somebody lets it be known that force may follow: "hinted at military action",
  /// "signalling the possibility of a new offensive".
  private func threatens(_ content: Range<Int>, by draft: Draft) -> Bool {
    guard traits.meets(.attack), reading.isOne(of: Self.hinting, draft.verb.lowerBound) else {
      return false
    }
    let words = content.prefix(Self.longestHint)
    guard let force = words.firstIndex(where: { reading.isOne(of: Self.force, $0) }) else {
      return false
    }
    let isOpen =
      draft.verb.count > 1
      || words.contains { reading.isOne(of: Self.prospects, $0) }
    return isOpen
      && !words[..<force].contains {
        reading.isOne(of: Self.calming, $0) || reading.has($0, .negation)
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
  private static let hinting = PlainWords([
    "indicate", "indicates", "indicated", "indicating", "hint", "hints", "hinted", "hinting",
    "signal", "signals", "signalled", "signaled", "signalling", "signaling", "raise", "raised",
  ])
  private static let force = PlainWords([
    "attack", "attacks", "assault", "assaults", "strike", "strikes", "airstrike", "airstrikes",
    "raid", "raids", "bombing", "bombardment", "offensive", "offensives", "invasion", "war",
    "operation", "operations", "incursion", "incursions", "siege", "shelling", "campaign",
  ])
  private static let prospects = PlainWords([
    "possibility", "possible", "prospect", "imminent", "may", "could", "threat", "potential",
    "likelihood", "likely", "readiness", "preparations",
  ])
  /// What takes the force out of a hint: "a possible end to the offensive", "rescue operations".
  private static let calming = PlainWords([
    "end", "halt", "pause", "stop", "break", "truce", "ceasefire", "cease-fire", "withdrawal",
    "suspension", "easing", "against", "over", "after", "inquiry", "investigation", "talks",
    "peace", "rescue", "relief", "aid", "election", "cleaning", "clean-up", "joint", "smooth",
    "peacekeeping", "humanitarian", "avoid", "avert", "prevent", "links", "link", "advertising",
    "marketing",
  ])
}
