// What somebody is ready for: who is ready to talk accepts, who is ready to strike threatens.
extension StatementReader {
  /// What who "is ready to" or "is prepared to" do something does by saying so.
  func readied(
    _ act: StatementFinding.Act, _ verb: TextReading.Phrase, _ first: Int,
    in sentence: Range<Int>
  ) -> StatementFinding.Act {
    guard act == .accepted, verb.tokens.count > 1,
      reading.tokens[verb.tokens.upperBound - 1].word == small.to,
      reading.isOne(of: Self.readies, verb.tokens.upperBound - 2)
    else { return act }
    var deed = first
    while deed < sentence.upperBound,
      reading.isQuoteMark(deed) || reading.has(deed, .lyForm) || reading.has(deed, .adverb)
    {
      deed += 1
    }
    guard deed < sentence.upperBound else { return act }
    if reading.isOne(of: Self.hostile, deed) { return .warned }
    if reading.isOne(of: Self.friendly, deed) { return .accepted }
    guard reading.isOne(of: Self.either, deed) else { return .said }
    return isOfWar(deed + 1, in: sentence) ? .warned : .accepted
  }

  /// Whether what is widened or resumed is a war.
  private func isOfWar(_ first: Int, in sentence: Range<Int>) -> Bool {
    (first..<max(min(first + 6, sentence.upperBound), first)).contains {
      reading.has($0, .attack) || reading.isOne(of: Self.wars, $0)
    }
  }

  private static let readies = PlainWords(["ready", "prepared", "willing"])
  private static let hostile = PlainWords([
    "attack", "strike", "fight", "escalate", "respond", "retaliate", "invade", "sue", "quit",
    "veto",
    "bomb", "kill", "boycott", "block", "expel", "hit", "punish", "sanction", "shoot", "mobilise",
    "mobilize", "seize", "occupy", "annex", "blockade", "walk", "arrest", "wage", "defend",
    "oppose",
    "reject", "resist", "die", "storm", "shut", "target", "dismiss", "sack", "suspend", "impose",
  ])
  private static let friendly = PlainWords([
    "talk", "negotiate", "discuss", "consider", "host", "accept", "release", "compromise", "disarm",
    "withdraw", "meet", "cooperate", "co-operate", "sign", "agree", "help", "offer", "free", "pay",
    "listen", "mediate", "work", "join", "engage", "return", "exchange", "hold", "open", "back",
    "support", "share", "send", "provide", "assist", "hand", "give", "cede", "ease", "lift", "halt",
    "stop", "pause", "end", "receive", "explore", "facilitate", "participate", "recognise",
    "recognize", "swap", "travel", "visit", "grant", "restore", "reopen", "take", "make", "go",
    "play", "act", "contribute", "extend", "commit",
  ])
  private static let either = PlainWords([
    "expand", "resume", "continue", "launch", "widen", "start", "intensify", "begin", "increase",
  ])
  private static let wars = PlainWords([
    "war", "fighting", "offensive", "operation", "operations", "campaign", "hostilities",
    "invasion", "assault", "conflict", "attacks", "strikes", "bombardment", "raids", "strike",
  ])
}
