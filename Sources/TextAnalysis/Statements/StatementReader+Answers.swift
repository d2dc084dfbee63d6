// Answers that name nothing: "accepted at once", "refused".
extension StatementReader {
  /// What who was asked or offered something does without a word of what: "Lee accepted at once".
  @inline(__always)
  func answer(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ speaker: Range<Int>, _ start: Int,
    in sentence: Range<Int>, _ rule: StatementRule
  ) -> Draft? {
    guard act == .accepted || act == .rejected, verb.tokens.count == 1,
      reading.isOne(of: .answers, verb.tokens.lowerBound),
      speaker.upperBound <= verb.tokens.lowerBound, !isPointer(speaker),
      isAnswer(verb.tokens.lowerBound, in: sentence)
    else { return nil }
    let end = (verb.tokens.upperBound..<sentence.upperBound).first {
      !reading.isWord($0)
        || reading.has($0, [.coordinator, .subordinator]) && !reading.spells($0, "once")
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: speaker,
      content: verb.tokens.lowerBound..<(end ?? sentence.upperBound), start: start,
      isClause: false, rule: rule)
  }

  /// Whether nothing but a manner follows; who "agrees" may only share a view.
  private func isAnswer(_ verb: Int, in sentence: Range<Int>) -> Bool {
    let next = verb + 1
    if next < sentence.upperBound, reading.isOne(of: .manners, next) { return true }
    if next + 1 < sentence.upperBound, reading.tokens[next].word == small.at,
      reading.spells(next + 1, "once")
    {
      return true
    }
    guard !reading.isOne(of: .views, verb) else { return false }
    return next >= sentence.upperBound
      || !reading.isWord(next) && !reading.isNumber(next)
        && reading.tokens[next].kind != .symbol && !reading.isQuoteMark(next)
        && !reading.isMark(next, ":") && !reading.isMark(next, ",")
      || reading.isMark(next, ",") && next + 1 < sentence.upperBound
        && reading.has(next + 1, [.coordinator, .subordinator, .ingForm])
  }

  /// Whether it is told on what somebody had nothing to say: "declined to comment on the talks".
  func namesTopic(_ content: Range<Int>) -> Bool {
    content.count > 3 && reading.tokens[content.lowerBound].word == small.to
      && reading.spells(content.lowerBound + 1, "comment")
      && reading.tokens[content.lowerBound + 2].word == small.on
  }

  /// Whether what is refused or denied only points at what was told before: "rejected these demands",
  /// "denied that", "dismissed the report as fiction", "denies any wrongdoing".
  func isReply(_ act: StatementFinding.Act, _ content: Range<Int>) -> Bool {
    guard act == .rejected || act == .denied, var index = content.first else { return false }
    // "Lund refused", which has no other words.
    if content.count <= 4, reading.isOne(of: .answers, index) { return true }
    if content.count > 1, reading.isOne(of: .quantifiersOfReplies, index) { index += 1 }
    if reading.isOne(of: .demonstratives, index) { return true }
    if content.count == 1, reading.has(index, .pronoun) { return true }
    guard !reading.spells(index, "a"), !reading.spells(index, "an") else { return false }
    let isDefinite = reading.has(index, .determiner)
    if isDefinite { index += 1 }
    let noun = (index..<min(index + 3, content.upperBound)).first { isClaim($0) }
    guard let noun, (index..<noun).allSatisfy({ !reading.has($0, .functionWords) }),
      isDefinite || reading.isOne(of: .deniables, noun)
    else { return false }
    let next = noun + 1
    // "the accusation that it hoards" tells what it is.
    return next >= content.upperBound || reading.spells(next, "as")
      || !reading.has(next, [.preposition, .relative, .subordinator, .pointer])
        && reading.tokens[next].word != small.to
  }

  /// Whether a noun is for what somebody says, wants or offers, or is accused of.
  private func isClaim(_ noun: Int) -> Bool {
    reading.has(noun, [.saidNouns, .claimedNouns, .demandedNouns, .proposedNouns, .warnedNouns])
      || reading.isOne(of: .repliables, noun) || reading.isOne(of: .deniables, noun)
  }
}
