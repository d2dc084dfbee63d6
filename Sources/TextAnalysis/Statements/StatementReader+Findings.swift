// What of a draft is a finding.
extension StatementReader {
  /// The reported words of a draft, without those that other drafts have as their own.
  @inline(__always)
  func content(of number: Int, among drafts: [Draft]) -> Range<Int> {
    let draft = drafts[number]
    var content = draft.content
    // "According to Peru.": the words would begin behind the text.
    guard !content.isEmpty else { return content }
    let later = number + 1..<drafts.count
    // A statement beside this one ends it, one inside it does not.
    if let next = later.first(where: {
      ends(content, before: drafts[$0]) && !isBrokenUp(draft, before: drafts[$0])
        && !isOfWhatIsTold(drafts[$0], draft)
    }) {
      let start = drafts[next].start
      let end = reading.isClosingQuote(start) && !reading.isPossessive(start) ? start + 1 : start
      // "According to Peru, a driver, Kim Lee, said": the name set apart ends no clause.
      if draft.rule != .according || hasFiniteVerb(content.lowerBound..<end) {
        content = content.lowerBound..<end
      }
    }
    // "Lee, who said that it was safe, told parliament": the outer verb is no part of it.
    if draft.rule != .wordsBefore,
      let next = later.first(where: { isOuter(drafts[$0], of: draft, content) })
    {
      content = content.lowerBound..<drafts[next].verb.lowerBound
    }
    // "Peru said they fled, a claim the rebels deny": what was said, and not that it was.
    if pointsBack(draft),
      let told = drafts[..<number].last(where: {
        $0.rule == .verb && $0.act.tellsFacts && $0.isClause && content.contains($0.verb.lowerBound)
          && content.contains($0.content.lowerBound) && $0.content.upperBound >= draft.start
      })
    {
      content = told.content.lowerBound..<content.upperBound
    }
    // Words before their speaker end with them, whatever the speaker adds, if they are a clause.
    if draft.rule == .wordsBefore, content.upperBound != draft.content.upperBound,
      content.contains(draft.speaker.lowerBound),
      !isFragment(content.lowerBound..<draft.speaker.lowerBound)
        || draft.speaker.lowerBound - content.lowerBound > Self.longestFragment
    {
      content = content.lowerBound..<draft.speaker.lowerBound
    }
    content = withoutRemark(upToSemicolon(content, of: draft), of: draft)
    content = upToOccasion(upToTurn(upToSilence(content, of: draft), of: draft), of: draft)
    return trimmed(figureTold(content, of: draft))
  }

  /// The thing that is wanted or refused, without the occasion that the writer adds: "an inquiry, after 14
  /// people died".
  private func upToOccasion(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard draft.rule == .verb, !draft.isClause || draft.act == .claimed, content.count > 5
    else { return content }
    let comma = (content.lowerBound + 1..<content.upperBound - 3).first { index in
      reading.isMark(index, ",") && reading.isOne(of: .happenedThen, index + 1)
    }
    guard let comma, !hasFiniteVerb(content.lowerBound..<comma),
      hasFiniteVerb(comma + 2..<content.upperBound),
      !(content.lowerBound..<comma).contains(where: { reading.isQuoteMark($0) })
    else { return content }
    return content.lowerBound..<comma
  }

  /// The words up to a clause in which nobody says so: "…, but neither has confirmed it".
  private func upToSilence(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard draft.rule == .verb || draft.rule == .joinedVerb,
      traits.meets([.negation, .rejected])
    else { return content }
    for comma in reading.marks(in: content)
    where comma > content.lowerBound && comma + 3 < content.upperBound
      && reading.isMark(comma, ",") && reading.isOne(of: .turnsOfFindings, comma + 1)
      && !isWithinQuotation(comma..<comma + 1, tokens)
    {
      let behind = comma + 2..<content.upperBound
      guard let verb = behind.first(where: { reading.isOne(of: .unsaid, $0) }) else { continue }
      if (behind.lowerBound..<verb).contains(where: {
        reading.has($0, .negation) || reading.isOne(of: .refusing, $0)
      }) {
        return content.lowerBound..<comma
      }
    }
    return content
  }

  func hasFiniteVerb(_ words: Range<Int>) -> Bool {
    words.contains { reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0) }
  }

  /// The most words of a subject that its speaker parts from its verb: "The port, Lee said, would …".
  private static let longestFragment = 5

  /// Whether another tells in an aside what a draft tells: "Peru, he said, is willing to talk".
  func isToldInAside(_ number: Int, _ drafts: [Draft]) -> Bool {
    let draft = drafts[number]
    return drafts[..<number].contains {
      $0.rule == .wordsBefore && draft.speaker.upperBound < $0.speaker.lowerBound
        && $0.verb.upperBound < draft.verb.lowerBound
        && $0.content.contains(draft.speaker.lowerBound)
        && $0.content.contains(draft.verb.lowerBound) && !turns(draft, $0)
    }
  }

  /// Whether a clause of its own, as behind "though", follows the words of another.
  func turns(_ draft: Draft, _ other: Draft) -> Bool {
    draft.start > other.verb.lowerBound && tokens.contains(draft.start)
      && (draft.start..<min(draft.start + 2, draft.verb.lowerBound)).contains {
        reading.isOne(of: .turnsOfFindings, $0)
      }
  }

  /// The words up to a semicolon outside of quotation marks, which ends what a verb before tells.
  @inline(__always)
  private func upToSemicolon(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard draft.rule == .verb || draft.rule == .joinedVerb,
      !reading.isOpeningQuote(content.lowerBound),
      let end = reading.marks(in: content).first(where: { reading.isMark($0, ";") }),
      end > content.lowerBound, !isWithinQuotation(end..<end + 1, tokens)
    else { return content }
    return content.lowerBound..<end
  }

  /// Whether what somebody said in the middle goes on behind: "If it rains, Lee said, Peru would ask".
  private func isBrokenUp(_ draft: Draft, before other: Draft) -> Bool {
    draft.rule == .wordsBefore && draft.content.contains(draft.speaker.lowerBound)
      && draft.verb.upperBound <= other.start && reading.isMark(other.start, ",")
      && (reading.has(opening(tokens), .subordinator)
        || isFragment(tokens.lowerBound..<max(draft.speaker.lowerBound - 1, tokens.lowerBound)))
      && !reading.has(other.start + 1, [.coordinator, .subordinator])
  }

  /// Whether a draft is of the words before a noun for them: "…, a claim that the army denies".
  func pointsBack(_ draft: Draft) -> Bool {
    draft.rule == .wordsBefore && draft.start < draft.speaker.lowerBound
  }

  /// Whether another's act is part of what somebody tells: "She said talks ended when Peru refused".
  ///
  /// Behind a comma, "after" and the like may be the writer's own.
  private func isOfWhatIsTold(_ other: Draft, _ draft: Draft) -> Bool {
    guard draft.isClause, draft.act.tellsFacts, draft.rule == .verb || draft.rule == .joinedVerb,
      other.rule == .verb, tokens.contains(other.start), other.start > draft.content.lowerBound,
      other.speaker.lowerBound > other.start,
      !reading.isOpeningQuote(draft.content.lowerBound)
    else { return false }
    let joint = (other.start..<other.speaker.lowerBound).first { reading.has($0, .subordinator) }
    guard let joint else { return false }
    return reading.isOne(of: .causes, joint)
      || reading.isOne(of: .timeLinks, joint) && !reading.isMark(joint - 1, ",")
  }

  private func ends(_ content: Range<Int>, before other: Draft) -> Bool {
    // "“It works, and we expect it to last,” she said": the quotation goes on.
    if isFirstPerson(other.speaker), isWithinQuotation(other.verb, tokens) { return false }
    if other.rule == .according { return isSourceBehind(other, of: content) }
    // "said if it rained, they would stay": the comma ends nothing.
    if !pointsBack(other), reading.has(content.lowerBound, [.preposition, .subordinator]),
      reading.tokens[content.lowerBound].word != small.to, reading.isMark(other.start, ","),
      !(content.lowerBound..<max(other.start, content.lowerBound)).contains(where: {
        reading.isMark($0, ",")
      })
    {
      return false
    }
    // "said he and the deputies had agreed": two who did it.
    if other.start == content.lowerBound + 1, reading.has(content.lowerBound, .pronoun),
      reading.tokens[other.start].word == small.and
    {
      return false
    }
    return other.start > content.lowerBound && other.start < content.upperBound
      && (isBeside(other) || other.rule == .wordsBefore || other.rule == .inverted)
  }

  /// Whether a source is named behind all that was said, as in "…, citing officials".
  private func isSourceBehind(_ other: Draft, of content: Range<Int>) -> Bool {
    // "…, according to a report obtained by the Courier"
    content.contains(other.start) && other.start > content.lowerBound
      && (reading.has(other.speaker.upperBound, .heard)
        || !(other.speaker.upperBound..<max(tokens.upperBound, other.speaker.upperBound)).contains {
          reading.isWord($0) || reading.isNumber($0)
        })
  }

  private func isOuter(_ other: Draft, of draft: Draft, _ content: Range<Int>) -> Bool {
    content.contains(other.verb.lowerBound) && other.verb.lowerBound > content.lowerBound
      && other.speaker.upperBound <= draft.verb.lowerBound
      && other.speaker.lowerBound < draft.speaker.lowerBound
      && reading.isMark(other.verb.lowerBound - 1, ",")
  }

  /// The verb of a draft with what its meaning hangs on: "not committed to", "is said to have told".
  @inline(__always)
  func shownVerb(of draft: Draft) -> Range<Int> {
    let have = draft.verb.lowerBound - 1
    if have > tokens.lowerBound, reading.spells(have, "reportedly") {
      return have..<draft.verb.upperBound
    }
    if have - 2 > tokens.lowerBound, reading.tokens[have].word == small.have,
      reading.tokens[have - 1].word == small.to
    {
      let first = have - 3 > tokens.lowerBound && isBe(have - 3) ? have - 3 : have - 2
      return first..<draft.verb.upperBound
    }
    return negated(draft.verb, draft.act, tokens)
  }

  /// The verb with its "not", where that makes a refusal of what it says: "not committed to".
  @inline(__always)
  private func negated(
    _ verb: Range<Int>, _ act: StatementFinding.Act, _ sentence: Range<Int>
  ) -> Range<Int> {
    guard act == .rejected || act == .said && reading.has(verb.lowerBound, .promised),
      reading.entry(at: verb.lowerBound, [.promised, .accepted])?.tokens == verb
    else { return verb }
    var first = verb.lowerBound
    while first > sentence.lowerBound, reading.has(first - 1, [.adverb, .auxiliary]) {
      first -= 1
      if reading.has(first, .negation) { return first..<verb.upperBound }
    }
    return verb
  }

  /// Whether nothing was said: "declined to comment", "refused to say".
  @inline(__always)
  func isSilence(_ draft: Draft, _ content: Range<Int>) -> Bool {
    // "six people confirmed dead have not been found"
    if draft.act == .confirmed, reading.isOne(of: .confirmedFates, content.lowerBound) {
      return true
    }
    // "responded slowly"
    if content.count == 1, draft.act == .said, reading.has(content.lowerBound, .lyForm) {
      return true
    }
    // "undertakes to:" opens a list.
    if content.count == 1, reading.tokens[content.lowerBound].word == small.to { return true }
    // "We welcome comments": the page speaks, and of itself.
    if isFirstPerson(draft.speaker), content.count <= 12,
      !isWithinQuotation(draft.verb, tokens),
      content.prefix(3).contains(where: {
        reading.isOne(of: .readersReplies, $0)
      })
    {
      return true
    }
    // "it had no comment"
    if draft.act == .said, content.count >= 4, reading.has(content.lowerBound, .pronoun),
      reading.spells(content.lowerBound + 3, "comment"),
      reading.tokens[content.lowerBound + 2].word == small.no
    {
      return true
    }
    guard draft.act == .rejected, content.count <= 8,
      reading.tokens[content.lowerBound].word == small.to, content.count > 1
    else { return false }
    // "which she refused to do"
    if content.count == 2, reading.spells(content.lowerBound + 1, "do") { return true }
    return reading.isOne(of: .silences, content.lowerBound + 1)
  }

  /// Whether a later statement stands beside the ones before, joined by "while", "but" or "and".
  private func isBeside(_ draft: Draft) -> Bool {
    guard tokens.contains(draft.start) else { return false }
    return reading.has(draft.start, [.subordinator, .coordinator])
      || !reading.isWord(draft.start)
  }

  /// Takes spaces, commas and joining words off the ends; keeps a quotation's marks.
  @inline(__always)
  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var first = content.lowerBound
    var last = content.upperBound
    while first < last, !reading.isWord(first), !reading.isNumber(first),
      reading.tokens[first].kind != .symbol, !reading.isOpeningQuote(first)
    {
      first += 1
    }
    while last > first, !reading.isWord(last - 1), !reading.isNumber(last - 1),
      reading.tokens[last - 1].kind != .symbol, !reading.isClosingQuote(last - 1),
      !reading.isMark(last - 1, ")")
    {
      last -= 1
    }
    while last > first, reading.has(last - 1, .coordinator) { last -= 1 }
    return first..<last
  }

  @inline(__always)
  func isQuotation(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    return reading.isOpeningQuote(first) || reading.isClosingQuote(last)
      || (first > 0 && reading.isOpeningQuote(first - 1)
        && reading.tokens[first - 1].sentence == reading.tokens[first].sentence)
  }
}
