// What the writer adds to reported words.
extension StatementReader {
  /// The reported words without the writer's own behind them: "…, underscoring the need for aid".
  @inline(__always)
  func withoutRemark(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard content.upperBound == tokens.upperBound, draft.rule != .wordsBefore,
      draft.rule != .inverted
    else { return content }
    var isQuoted = false
    for index in reading.marks(in: content) where index > content.lowerBound {
      if hasQuoteMarks, reading.isQuoteMark(index), !reading.isPossessive(index) {
        isQuoted = !reading.isClosingQuote(index)
      } else if !isQuoted, reading.isMark(index, ","), index + 2 < content.upperBound,
        isRemark(index + 1..<content.upperBound, of: draft)
      {
        return content.lowerBound..<index
      }
    }
    return content
  }

  /// Whether words behind a comma, which go on to the end of the sentence, are the writer's.
  private func isRemark(_ words: Range<Int>, of draft: Draft) -> Bool {
    let first = words.lowerBound
    if reading.has(first, .ingForm) {
      return reading.isOne(of: .remarks, first)
        || !draft.act.tellsFacts && !draft.isClause && reading.isOne(of: .results, first)
    }
    let word = reading.tokens[first].word
    // "called for a truce, which has yet to come": no part of the call, unless that goes on behind.
    if word == small.which, !draft.act.tellsFacts { return !goesOn(words) }
    if word == small.as {
      // "…, as revealed in talks"
      return reading.has(first + 1, .edForm) && reading.has(first + 1, Self.anyAct)
        && !words.contains { reading.isMark($0, ",") }
    }
    // "the need for care, with 300 people waiting"
    if word == small.with, isOthers(words.dropFirst()) { return true }
    return word == small.with && !draft.isClause
      && words.prefix(6).contains { reading.isNumber($0) || reading.has($0, .vagueAmount) }
      && words.contains { reading.has($0, .ingForm) }
  }

  /// Whether another speaks in words behind "with": "with spokesman Ole Holm saying that".
  private func isOthers(_ words: Range<Int>) -> Bool {
    // "with each accusing the other"
    if words.count > 1, reading.has(words.lowerBound + 1, .ingForm),
      reading.spells(words.lowerBound, "each") || reading.spells(words.lowerBound, "both")
    {
      return true
    }
    guard let saying = words.prefix(9).first(where: { reading.has($0, .ingForm) }),
      reading.has(saying, Self.anyAct), saying > words.lowerBound,
      let speaker = groups.group(endingAt: saying - 1, floor: words.lowerBound)
    else { return false }
    return speaker.lowerBound == words.lowerBound && groups.canSpeak(speaker)
  }

  /// Whether a comma and "and" lead on from a relative clause.
  private func goesOn(_ words: Range<Int>) -> Bool {
    words.dropLast().contains {
      reading.isMark($0, ";") || reading.isMark($0, ",") && reading.has($0 + 1, .coordinator)
    }
  }
}

// MARK: - Turns

extension StatementReader {
  /// The reported words up to where the writer turns to what is known now: "said it was safe, but no
  /// inspection has taken place", "…, though the effect remains unclear".
  @inline(__always)
  func upToTurn(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard draft.isClause, draft.rule == .verb || draft.rule == .joinedVerb,
      content.upperBound >= tokens.upperBound - 1
    else { return content }
    for comma in reading.marks(in: content)
    where comma > content.lowerBound && comma + 3 < content.upperBound
      && reading.isMark(comma, ",") && reading.isOne(of: .writersTurns, comma + 1)
      && !isWithinQuotation(comma..<comma + 1, tokens)
    {
      let told = content.lowerBound..<comma
      let added = comma + 2..<content.upperBound
      if added.contains(where: { reading.isOpeningQuote($0) }) { return content }
      if isOpen(added) || isOfNow(added, after: told, of: draft) || isDone(added, after: told) {
        return told
      }
    }
    return content
  }

  /// Whether a clause leaves something open: "the effect remains unclear".
  private func isOpen(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { reading.isOne(of: .staying, $0) }) else {
      return false
    }
    return (verb + 1..<min(verb + 5, clause.upperBound)).contains {
      reading.isOne(of: .unknown, $0)
    }
  }

  /// Whether the speaker did something in the end: "said he would leave, but changed his mind".
  private func isDone(_ clause: Range<Int>, after told: Range<Int>) -> Bool {
    isParticiple(clause.lowerBound)
      && told.contains {
        reading.tokens[$0].word == small.would || reading.tokens[$0].word == small.will
      }
  }

  /// Whether a clause tells what is so now behind one that tells what was: words in the past, as those
  /// told by "said" are, which those behind are not.
  private func isOfNow(_ clause: Range<Int>, after told: Range<Int>, of draft: Draft) -> Bool {
    guard !reading.has(draft.verb.lowerBound, .bareForms),
      !reading.ends(draft.verb.lowerBound, "s"), !isProgressive(draft.verb),
      // "but that it is late", "but is sure", "but it is late": what was said may go on.
      !reading.has(clause.lowerBound, [.pronoun, .auxiliary, .relative]),
      told.contains(where: { reading.isOne(of: .pastAuxiliaries, $0) }),
      let verb = clause.first(where: { reading.has($0, .auxiliary) })
    else { return false }
    return reading.isOne(of: .presentAuxiliaries, verb)
      && !clause.contains { reading.isOne(of: .pastAuxiliaries, $0) || isFirstPerson($0..<$0 + 1) }
  }
}

// MARK: - Verdicts

extension StatementReader {
  /// The figure that a source confirms behind a verdict of the writer: "The toll is heavy, with 40
  /// dead, as confirmed by the ministry".
  @inline(__always)
  func figureTold(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard draft.rule == .asToldBy, content.lowerBound == opening(tokens),
      let comma = reading.marks(in: content).first(where: { reading.isMark($0, ",") }),
      comma + 3 < content.upperBound, comma > content.lowerBound,
      reading.tokens[comma + 1].word == small.with,
      reading.isOne(of: .verdicts, comma - 1), hasNumber(comma + 2, in: content)
    else { return content }
    return comma + 2..<content.upperBound
  }
}
