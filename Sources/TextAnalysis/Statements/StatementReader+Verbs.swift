// What one verb of speaking makes of its sentence.
extension StatementReader {
  /// Reads the statement around one verb.
  func draft(
    _ verb: TextReading.Phrase, in sentence: Range<Int>, earlier: [Draft]
  ) -> Draft? {
    // "US State Department": a capital within the sentence is part of a name.
    if verb.tokens.lowerBound > opening(sentence), reading.isCapital(verb.tokens.lowerBound),
      reading.has(verb.tokens.lowerBound, .name) || isTitled(verb.tokens.lowerBound, in: sentence)
    {
      return nil
    }
    // "the party’s state president"
    let next = verb.tokens.upperBound
    if verb.tokens.count == 1, next < sentence.upperBound, reading.isOne(of: .state, next - 1),
      reading.has(next, [.sources, .authorities, .media])
    {
      return nil
    }
    // "Japan’s alleged failure"
    let first = verb.tokens.lowerBound - 1
    if first >= sentence.lowerBound, reading.isPossessive(first),
      !reading.isClosingQuote(first) || !isWithinQuotation(first..<first + 1, sentence)
    {
      return nil
    }
    // "seeks guarantees that": its object.
    if let last = earlier.last, last.verb.upperBound == verb.tokens.lowerBound,
      verb.tokens.count == 1, !reading.has(verb.tokens.lowerBound, [.edForm, .ingForm])
    {
      return nil
    }
    if isIdle(verb, in: sentence) { return nil }
    guard var act = act(of: verb, in: sentence) else { return nil }
    let out = ruledOut(verb, in: sentence)
    if out != nil {
      // "ruled nothing out"
      guard !reading.isOne(of: .nothing, verb.tokens.upperBound) else { return nil }
      act = .rejected
    }
    if act == .demanded || act == .criticised || act == .accepted, isNoPosition(verb, in: sentence)
    {
      return nil
    }
    if act == .rejected, reading.isOne(of: .declining, verb.tokens.lowerBound),
      hidesName(verb.tokens.upperBound, in: sentence)
    {
      return nil
    }
    if act == .denied, isDismissal(verb, in: sentence) { return nil }
    if isDeed(verb, act, in: sentence) { return nil }
    if isRuling(verb) { return ruling(verb, act, in: sentence, earlier) }
    if isWord(verb.tokens.lowerBound - 1, small.as, in: sentence) {
      if let quoted = quotedAsSaying(verb, in: sentence) { return quoted }
      if let report = reported(verb, act, in: sentence) { return report }
    }
    if isWord(verb.tokens.upperBound, small.by, in: sentence),
      let object = participle(verb, act, in: sentence)
    {
      return object
    }
    switch before(verb.tokens, in: sentence) {
    case .passive(let auxiliary):
      return passive(verb, act, auxiliary, in: sentence)
    case .joined(let start):
      if let further = furtherPassive(verb, act, in: sentence, earlier) { return further }
      // "said that it was late and would ask for time": what was said goes on.
      if let outer = earlier.last, outer.isClause, reading.has(start, .coordinator),
        reading.has(verb.tokens.lowerBound - 1, .auxiliary) || goesOnInPast(verb, outer)
      {
        return nil
      }
      guard let speaker = joinedSpeaker(verb, start, in: sentence, earlier),
        finds(verb, speaker, in: sentence)
      else { return nil }
      // "Reports suggested the board slept, accepting the claims": the board, and no report.
      if !act.tellsFacts, isProgressiveVerb(verb), act == .accepted || act == .promised,
        reading.has(groups.head(of: speaker), .documents)
      {
        return nil
      }
      return reportedAfter(verb, act, speaker, start: start, in: sentence, rule: .joinedVerb)
    case .subject(let subject, let start):
      guard canBeSpeaker(subject, of: verb), finds(verb, subject, in: sentence) else { return nil }
      // "told envoys that they are willing to talk": who they are, the outer verb tells.
      if verb.tokens.count > 1, isPointer(subject), subject.lowerBound > sentence.lowerBound,
        reading.tokens[subject.lowerBound - 1].word == small.that
      {
        return nil
      }
      if isNobody(subject, in: sentence) || isPerceived(verb, subject, in: sentence)
        || isNoticed(verb, start) || isSupposed(verb, subject, start, in: sentence)
        || isRumoured(verb, subject, in: sentence) || isWanted(verb, subject, earlier)
        || isConditional(verb, subject, act, in: sentence)
      {
        return nil
      }
      // "said in a statement announcing the loan"
      if isProgressiveVerb(verb), isWord(subject.lowerBound - 1, small.in, in: sentence),
        subject.lowerBound - 2 > sentence.lowerBound, isSaying(subject.lowerBound - 2),
        reading.has(groups.head(of: subject), .documents)
      {
        return nil
      }
      // "Rejecting the plan, Peru left"
      if subject.lowerBound > verb.tokens.lowerBound {
        return reportedAfter(verb, act, subject, start: start, in: sentence, rule: .verb)
      }
      // "What she said next surprised many."
      if subject.lowerBound == sentence.lowerBound + 1,
        reading.isOne(of: .what, sentence.lowerBound)
      {
        return nil
      }
      let subject =
        issuer(of: subject, before: verb, in: sentence)
        ?? writer(to: subject, before: verb, in: sentence) ?? withoutBoth(subject)
      let isFirst = subject.lowerBound <= sentence.lowerBound + 1
      if !isFirst, let back = wordsBefore(verb, act, subject, in: sentence) { return back }
      guard agrees(verb, subject) else { return nil }
      if !isFirst, let aside = parenthesis(verb, act, subject, in: sentence) { return aside }
      if !isFirst, reading.isOne(of: .what, subject.lowerBound - 1) { return nil }
      if let out {
        return Draft(
          act: act, verb: verb.tokens, speaker: subject, content: verb.tokens.upperBound..<out,
          start: start, isClause: false, rule: .verb)
      }
      return reportedAfter(verb, act, subject, start: start, in: sentence, rule: .verb)
    case .none:
      return inverted(verb, act, in: sentence)
    }
  }

  /// Whether nobody says a thing: "on the highest estimates by the town", "the outline tells you what".
  private func isIdle(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    guard next < sentence.upperBound, verb.tokens.count == 1 else { return false }
    if reading.tokens[next].word == small.you { return reading.spells(next - 1, "tells") }
    return reading.tokens[next].word == small.by && reading.has(next - 1, .bareForms)
      && next - 2 >= sentence.lowerBound && !reading.has(next - 2, [.auxiliary, .adverb])
  }

  /// Whether "was ready to" goes on with what was said: "said that it was late and was ready to pay".
  private func goesOnInPast(_ verb: TextReading.Phrase, _ outer: Draft) -> Bool {
    let word = reading.tokens[verb.tokens.lowerBound].word
    return (word == small.was || word == small.were) && outer.act.tellsFacts
      && outer.content.contains(verb.tokens.lowerBound)
  }

  /// The "out" of "ruled talks out" and "has ruled that out".
  private func ruledOut(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Int? {
    let first = verb.tokens.upperBound
    guard verb.tokens.count == 1, reading.isOne(of: .rules, verb.tokens.lowerBound),
      first + 1 < sentence.upperBound
    else { return nil }
    let out = (first + 1..<min(first + 5, sentence.upperBound)).first {
      !reading.isWord($0) || reading.spells($0, "out")
    }
    // "ruled that out in May", but not "ruled the plan out of order"
    return out.flatMap { out in
      let isEnd =
        out + 1 >= sentence.upperBound || !reading.isWord(out + 1)
        || reading.has(out + 1, [.preposition, .coordinator, .adverb])
          && reading.tokens[out + 1].word != small.of
      return reading.isWord(out) && isEnd ? out : nil
    }
  }

  /// The subject of a verb, if it is somebody who can speak.
  @inline(__always)
  func speakingSubject(before verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard case .subject(let subject, _) = before(verb, in: sentence) else { return nil }
    return groups.canSpeak(subject) ? subject : nil
  }

  /// Who issued what speaks: Norway in "Norway issued a statement condemning the raid".
  @inline(__always)
  private func issuer(
    of subject: Range<Int>, before verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Range<Int>? {
    let issued = subject.lowerBound - 1
    guard isProgressiveVerb(verb), issued > sentence.lowerBound,
      reading.has(issued, [.lightVerbs, .announced, .accepted])
        || reading.isOne(of: .passed, issued),
      reading.has(groups.head(of: subject), .documents)
        || reading.isOne(of: .orderPapers, groups.head(of: subject)),
      let issuer = speakingSubject(before: issued..<issued + 1, in: sentence)
    else { return nil }
    return issuer
  }

  /// Who wrote what speaks, and not to whom: Lee in "Lee sent a letter to the firm saying".
  @inline(__always)
  private func writer(
    to subject: Range<Int>, before verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Range<Int>? {
    let paper = subject.lowerBound - 2
    guard isProgressiveVerb(verb), paper > sentence.lowerBound,
      reading.tokens[paper + 1].word == small.to, reading.has(paper, .documents),
      let letter = groups.group(endingAt: paper, floor: sentence.lowerBound)
    else { return nil }
    let sent = letter.lowerBound - 1
    guard sent > sentence.lowerBound, reading.isOne(of: .sends, sent),
      let writer = speakingSubject(before: sent..<sent + 1, in: sentence)
    else { return letter }
    return writer
  }

  /// What a verb tells of the words before its subject.
  private func wordsBefore(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    if let claim = pointedBack(verb, act, subject, in: sentence) { return claim }
    guard let trailing = trailing(verb, act, subject, in: sentence),
      agrees(verb, subject) || isThirdPerson(verb, subject)
    else { return nil }
    return trailing
  }

  @inline(__always)
  private func isWord(_ index: Int, _ word: WordID, in sentence: Range<Int>) -> Bool {
    sentence.contains(index) && reading.tokens[index].word == word
  }

  /// Whether the clause of a subject tells what may be: "if he says so", "whether it accepts".
  @inline(__always)
  private func isSupposed(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, _ start: Int, in sentence: Range<Int>
  ) -> Bool {
    let before = subject.lowerBound - 1
    guard before >= sentence.lowerBound, reading.isWord(before) else { return false }
    // "should Peru accept", "in case Peru accepts", "provided that Peru accepts"
    if reading.isOne(of: .provisos, before) { return true }
    if reading.tokens[before].word == small.that, before > sentence.lowerBound,
      reading.isOne(of: .provisos, before - 1)
    {
      return true
    }
    // "as long as Peru accepts"
    if reading.tokens[before].word == small.as, before > sentence.lowerBound,
      reading.isOne(of: .asLongAs, before - 1)
    {
      return true
    }
    guard start < subject.lowerBound else { return false }
    // "When he says it, they laugh": at any time.
    let isAlways = reading.ends(verb.tokens.lowerBound, "s")
    return (start..<subject.lowerBound).contains {
      reading.isOne(of: .suppositions, $0)
        || isAlways && reading.isOne(of: .whens, $0)
    }
  }

  /// What the verb does, unless it is denied: who has not accepted has rejected.
  @inline(__always)
  func act(
    of verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> StatementFinding.Act? {
    // By far the most just say.
    let act =
      verb.roles.intersection(Self.anyAct) == .said ? .said : act(verb.roles, Self.acts)
    var index = verb.tokens.lowerBound - 1
    // "neither confirmed nor denied"
    if index >= sentence.lowerBound, reading.has(index, .coordinator),
      reading.has(index, .negation)
    {
      return nil
    }
    var isToCome = false
    // "could not be independently verified"
    while index >= sentence.lowerBound, reading.has(index, [.adverb, .auxiliary, .lyForm]) {
      if reading.isOne(of: .supposedly, index) { return nil }
      if reading.has(index, .negation) {
        // "has not yet approved it": it may.
        guard !reading.spells(index + 1, "yet") else { return nil }
        // Who has not committed to it may still.
        return act == .accepted ? .rejected : act == .promised ? .said : nil
      }
      if reading.has(index, .auxiliary) {
        if reading.isOne(of: .possible, index) { return nil }
        let word = reading.tokens[index].word
        if word == small.would, reading.tokens[index + 1].word == small.have { return nil }
        if word == small.will || word == small.would {
          // "would only say that", "would say only that": has said that and no more.
          isToCome =
            !reading.spells(index + 1, "only")
            && !(verb.tokens.upperBound < sentence.upperBound
              && reading.spells(verb.tokens.upperBound, "only"))
        }
      }
      index -= 1
    }
    // "The minister will announce it on Friday": not yet said.
    return isToCome && act.tellsFacts ? nil : act
  }
}
