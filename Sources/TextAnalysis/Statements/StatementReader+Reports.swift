// What a verb of speech reports, behind it and before it.
extension StatementReader {
  /// As in "…, as confirmed by the ministry" and the like.
  func reported(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let before = verb.tokens.lowerBound - 1
    let by = verb.tokens.upperBound
    guard before >= sentence.lowerBound, reading.tokens[before].word == small.as,
      by < sentence.upperBound
    else { return nil }
    var source = by + 1
    // "as revealed in talks with" has no speaker.
    guard reading.tokens[by].word == small.by, source < sentence.upperBound else { return nil }
    if reading.has(source, .adverb) { source += 1 }
    guard let group = groups.group(from: source, ceiling: sentence.upperBound), !isLaw(group)
    else { return nil }
    // "The plan, as reported by Lusa, will be signed": the words around it.
    let isBroken =
      group.upperBound + 1 < sentence.upperBound && reading.isMark(group.upperBound, ",")
      && !hasFiniteVerb(sentence.lowerBound..<before)
    let content =
      before > sentence.lowerBound
      ? sentence.lowerBound..<(isBroken ? sentence.upperBound : before)
      : min(group.upperBound + 1, sentence.upperBound)..<sentence.upperBound
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: content, start: before,
      hearer: hearer(after: group.upperBound, in: sentence), rule: .asToldBy)
  }

  /// "by a Hamas official to Reuters": to whom.
  func hearer(after index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard index + 1 < sentence.upperBound, reading.tokens[index].word == small.to else {
      return nil
    }
    return groups.group(from: index + 1, ceiling: sentence.upperBound)
  }

  /// As in "Israel has rejected …", "an official told Reuters that …" and the like.
  func reportedAfter(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ speaker: Range<Int>, start: Int,
    in sentence: Range<Int>, rule: StatementRule
  ) -> Draft? {
    let (hearer, rest) = afterHearer(verb, in: sentence)
    let first = asksForTime(verb, rest) ? rest : afterAdverbials(rest, in: sentence)
    guard first < sentence.upperBound,
      let begin = contentStart(
        first,
        isOngoing(verb, act) || findsThings(verb, speaker)
          ? verb.roles.subtracting(.clauseOnly) : verb.roles,
        in: sentence)
        ?? chargesStart(first, verb, in: sentence) ?? nounStart(first, verb.tokens, in: sentence)
    else {
      // "urged caution and …": no one was urged, caution was.
      if let noun = nounStart(verb.tokens.upperBound, verb.tokens, in: sentence) {
        return Draft(
          act: act, verb: verb.tokens, speaker: speaker,
          content: noun..<contentEnd(noun, start, in: sentence), start: start, isClause: false,
          rule: rule)
      }
      // "who pleaded not guilty, shook his head"
      if verb.tokens.count > 1, reading.ends(verb.tokens.upperBound - 1, "guilty") {
        return Draft(
          act: act, verb: verb.tokens, speaker: speaker,
          content: verb.tokens.lowerBound + 1..<verb.tokens.upperBound, start: start,
          isClause: false, rule: rule)
      }
      if let answer = answer(verb, act, speaker, start, in: sentence, rule) { return answer }
      guard let hearer, !verb.roles.meets(.said),
        !verb.roles.meets(.clauseOnly) || leadsToDeed(hearer, in: sentence)
      else { return nil }
      return Draft(
        act: act, verb: verb.tokens, speaker: speaker,
        content: hearer.lowerBound..<contentEnd(hearer.lowerBound, start, in: sentence),
        start: start,
        isClause: false, rule: rule)
    }
    let isClause =
      verb.roles.meets(.clauseOnly) || begin > first && !reading.has(first, .preposition)
      || reading.isOpeningQuote(begin)
      || act == .warned && !reading.has(first, .preposition) && hasVerb(begin, in: sentence)
    var act = act
    // "urged both sides to agree": who was asked belongs to what was asked.
    var contents = begin
    let isAsked =
      reading.tokens[begin].word == small.to
      || reading.has(begin, .negation) && begin + 1 < sentence.upperBound
        && reading.tokens[begin + 1].word == small.to
    if let hearer, hearer.upperBound == begin || isAsked && hearer.upperBound < begin {
      if isAsked
        || reading.has(begin, .relative) && (act == .demanded || begin == hearer.upperBound)
          && (act == .demanded || reading.tokens[begin].word == small.who)
      {
        contents = hearer.lowerBound
      }
      // "told them to leave"
      if isAsked, act == .said { act = .demanded }
    }
    // "Rejecting the plan, Peru left": up to the comma before the speaker.
    let end =
      speaker.lowerBound > begin
      ? speaker.lowerBound - 1
      : openingEnd(begin, verb, speaker) ?? mainVerb(behind: begin, verb, speaker)
        ?? contentEnd(begin, start, in: sentence)
    return Draft(
      act: act == .accepted
        ? readied(act, verb, begin, in: sentence)
        : act == .denied
          && (dismissesMotion(verb, begin, in: sentence) || isOverruled(verb, by: speaker))
          ? .rejected
          : isClause && !isAttitude(begin, in: sentence)
            ? act : spoken(act, verb, begin, in: sentence),
      verb: verb.tokens,
      speaker: speaker,
      content: contents..<(outerEnd(begin, act, isClause, start, end) ?? end),
      start: start,
      hearer: hearer, isClause: isClause, rule: rule)
  }

  /// Where the words before the main clause end: "Despite an order directing Peru to leave, it stayed".
  private func openingEnd(
    _ begin: Int, _ verb: TextReading.Phrase, _ speaker: Range<Int>
  ) -> Int? {
    let first = opening(tokens)
    guard isProgressiveVerb(verb), first < speaker.lowerBound,
      speaker.upperBound < verb.tokens.upperBound,
      reading.has(first, .preposition), !reading.has(first, .date), !hasQuoteMarks,
      !(first..<speaker.lowerBound).contains(where: {
        reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
      }),
      let comma = (begin..<tokens.upperBound).first(where: { reading.isMark($0, ",") }),
      comma > begin, comma + 1 < tokens.upperBound,
      reading.has(comma + 1, [.determiner, .pronoun]) || reading.isCapital(comma + 1)
    else { return nil }
    return comma
  }

  /// The verb of the sentence behind what its subject asks for: "A letter demanding an apology | was
  /// sent".
  private func mainVerb(
    behind begin: Int, _ verb: TextReading.Phrase, _ speaker: Range<Int>
  ) -> Int? {
    guard isProgressiveVerb(verb), speaker.upperBound == verb.tokens.lowerBound,
      speaker.lowerBound == opening(tokens), begin + 1 < tokens.upperBound,
      !traits.meets(.relative)
    else { return nil }
    return (begin + 1..<tokens.upperBound).first {
      reading.has($0, [.auxiliary, .finiteVerb]) && reading.tokens[$0 - 1].word != small.to
        || reading.isOne(of: .links, $0)
    }
  }

  /// Whether somebody is at it: "are seeking damages", "is offering a loan".
  private func isOngoing(_ verb: TextReading.Phrase, _ act: StatementFinding.Act) -> Bool {
    let before = verb.tokens.lowerBound - 1
    return (act == .demanded || act == .proposed || act == .promised) && before > tokens.lowerBound
      && isProgressiveVerb(verb) && isBe(before)
  }

  /// Whether a paper or an inquiry tells what it found: "The audit found serious flaws".
  private func findsThings(_ verb: TextReading.Phrase, _ speaker: Range<Int>) -> Bool {
    guard reading.isOne(of: .found, verb.tokens.lowerBound) else { return false }
    let head = groups.head(of: speaker)
    return reading.has(head, .documents) && !reading.has(head, .name)
      || reading.isOne(of: .inquiries, head)
  }

  /// Whether a length of time is what was asked for or agreed to: "asked for nine years".
  private func asksForTime(_ verb: TextReading.Phrase, _ rest: Int) -> Bool {
    guard verb.tokens.count > 1, rest < tokens.upperBound, reading.has(rest, .date) else {
      return false
    }
    let link = reading.tokens[verb.tokens.upperBound - 1].word
    return link == small.for || link == small.to
  }

  /// Whether what is dismissed was asked for and not told: "dismissed the appeal".
  private func dismissesMotion(
    _ verb: TextReading.Phrase, _ first: Int, in sentence: Range<Int>
  ) -> Bool {
    reading.isOne(of: .dismisses, verb.tokens.lowerBound)
      && (first..<min(first + 4, sentence.upperBound)).contains {
        reading.isOne(of: .legalActions, $0)
      }
  }

  /// Whether a court denies what it was asked for: "The judge denied the motion".
  private func isOverruled(_ verb: TextReading.Phrase, by speaker: Range<Int>) -> Bool {
    reading.isOne(of: .denies, verb.tokens.lowerBound) && isCourt(speaker)
  }

  /// Whether a motion was dismissed or denied by a court: "The appeal was dismissed by the court".
  func isOverruled(_ verb: TextReading.Phrase, _ motion: Range<Int>, by court: Range<Int>) -> Bool {
    (reading.isOne(of: .dismisses, verb.tokens.lowerBound)
      || reading.isOne(of: .denies, verb.tokens.lowerBound))
      && isCourt(court) && motion.contains { reading.isOne(of: .legalActions, $0) }
  }

  /// Whether who was ordered is told to do something: "ordered the relatives of the boy to leave".
  private func leadsToDeed(_ hearer: Range<Int>, in sentence: Range<Int>) -> Bool {
    // "asked donors for $4m"
    if hearer.upperBound + 1 < sentence.upperBound,
      reading.tokens[hearer.upperBound].word == small.for
    {
      return !reading.has(hearer.lowerBound, .pronoun)
    }
    return (hearer.upperBound..<min(hearer.upperBound + 10, sentence.upperBound)).contains {
      reading.tokens[$0].word == small.to
    }
  }

  /// What somebody "pleaded guilty to".
  private func chargesStart(
    _ first: Int, _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Int? {
    guard verb.tokens.count > 1, reading.ends(verb.tokens.upperBound - 1, "guilty"),
      reading.tokens[first].word == small.to, first + 1 < sentence.upperBound
    else { return nil }
    return first + 1
  }

  /// What is done by repeating or voicing a noun of speech: who repeats a demand demands.
  private func spoken(
    _ act: StatementFinding.Act, _ verb: TextReading.Phrase, _ first: Int, in sentence: Range<Int>
  ) -> StatementFinding.Act {
    // "is reluctant to accept the demand" makes none.
    guard act == .said || act == .confirmed,
      reading.tokens[verb.tokens.upperBound - 1].word != small.to,
      !reading.has(verb.tokens.lowerBound, .calls),
      !reading.isOne(of: .foreseeing, verb.tokens.lowerBound)
    else { return act }
    for index in first..<min(first + 4, sentence.upperBound) {
      guard reading.isWord(index), !reading.isPossessive(index),
        !reading.has(index, [.preposition, .auxiliary])
      else { break }
      if let noun = reading.entry(at: index, Self.anyNoun) {
        // "expects the offer will draw many": the noun has a verb of its own.
        let next = noun.tokens.upperBound
        if next < sentence.upperBound, reading.has(next, .auxiliary) { return act }
        let told = nounAct(noun.tokens, noun.roles)
        return told == .said ? act : told
      }
      if reading.has(index, .expressedSupport) { return .accepted }
      if reading.isOne(of: .needs, index) { return .demanded }
      // "emphasised the release of all prisoners"
      if isDeedNoun(index), reading.isOne(of: .stressing, verb.tokens.lowerBound),
        !hasVerb(first, in: sentence)
      {
        return .demanded
      }
    }
    return act
  }

  /// Where ", who had sought a pause, welcomed the ruling" goes back to the main verb.
  private func relativeEnd(_ begin: Int, in sentence: Range<Int>) -> Int {
    for index in begin..<sentence.upperBound
    where reading.isMark(index, ",") && index + 1 < sentence.upperBound {
      var next = index + 1
      // "accused Lee, who denies it, of theft"
      if reading.tokens[next].word == small.of { return index }
      // ", now accepts it", ", on Monday reopened the branch"
      while next + 1 < sentence.upperBound, reading.tokens[next].shape == .lower,
        reading.has(next, .adverb) && !reading.has(next, [.auxiliary, .finiteVerb])
          || reading.has(next, .preposition) && reading.has(next + 1, .date)
      {
        next += 1
        while next + 1 < sentence.upperBound, reading.has(next, .date) { next += 1 }
      }
      let speaks = reading.has(next, Self.anyAct) && !reading.has(next, .bareForms)
      if reading.tokens[next].shape == .lower, !reading.has(next, .ingForm),
        speaks || reading.has(next, [.auxiliary, .finiteVerb]) || isMainVerb(next, in: sentence)
          || isUnknownVerb(next, in: sentence)
      {
        return index
      }
    }
    return sentence.upperBound
  }

  /// Whether a word in -s behind a relative clause is a verb that no list knows: ", expires on Friday".
  private func isUnknownVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.ends(index, "s") && reading.isWord(index) && !reading.isFunctionWord(index)
      && index + 1 < sentence.upperBound
      && reading.has(index + 1, [.preposition, .determiner, .date])
  }

  /// Whether a form in -ed has an object of its own: ", suspended the country".
  func isMainVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    isParticiple(index) && index + 1 < sentence.upperBound
      && (reading.has(index + 1, .determiner) || reading.isCapital(index + 1))
  }

  /// Where another's clause begins after what was given or asked for: "pledged aid and the bank
  /// offered a loan".
  func otherClause(_ begin: Int, _ end: Int) -> Int? {
    for index in begin..<end {
      // "praised the nurses, thanked the army and left", "rejected it, calling it a trap"
      if index > begin, reading.isMark(index, ","), index + 2 < end,
        isMainVerb(index + 1, in: begin..<end)
          || reading.has(index + 1, .calls) && reading.has(index + 1, .ingForm)
      {
        return index
      }
      // "proposed a judge, but the union wants another"
      if index > begin, reading.isMark(index, ","), index + 2 < end,
        !isWithinQuotation(index..<index + 1, tokens),
        reading.isOne(of: .turns, index + 1)
      {
        return index
      }
      if reading.has(index, [.relative, .auxiliary, .finiteVerb])
        || isParticiple(index) && (index == begin || !reading.has(index - 1, .determiner))
      {
        return nil
      }
      if index > begin, index + 1 < end,
        reading.tokens[index].word == small.and || reading.isOne(of: .turns, index),
        reading.has(index + 1, [.auxiliary, .finiteVerb]) || isMainVerb(index + 1, in: begin..<end)
      {
        return index
      }
      guard index > begin, index + 2 < end,
        reading.tokens[index].word == small.and || reading.isMark(index, ";"),
        reading.has(index + 1, .determiner) || reading.isCapital(index + 1),
        let subject = groups.group(from: index + 1, ceiling: end), subject.upperBound < end
      else { continue }
      let verb = subject.upperBound
      let speaks = reading.has(verb, Self.anyAct) && !reading.has(verb, .bareForms)
      if speaks || reading.has(verb, [.auxiliary, .finiteVerb]) { return index }
    }
    return nil
  }

  /// Where the reported words end: with the sentence, the quotation that the verb stands in, or the
  /// clause that "while" opened.
  @inline(__always)
  func contentEnd(_ begin: Int, _ start: Int, in sentence: Range<Int>) -> Int {
    let first = opening(sentence)
    // "(the police said 9,000)"
    if reading.isNumber(begin), begin + 1 < sentence.upperBound, reading.isMark(begin + 1, ")") {
      return begin + 1
    }
    if isWithinQuotation(begin..<begin + 1, sentence) {
      for index in begin..<sentence.upperBound
      where reading.isClosingQuote(index) && !reading.isPossessive(index) {
        return index
      }
    }
    if start > sentence.lowerBound, reading.has(start, .relative), reading.isMark(start - 1, ",") {
      return relativeEnd(begin, in: sentence)
    }
    // "The ruling, which ministers say they will appeal, was read out"
    if start - 2 > sentence.lowerBound, reading.has(start - 1, .relative),
      reading.isMark(start - 2, ",")
    {
      return relativeEnd(begin, in: sentence)
    }
    if start > first, reading.tokens[start].word == small.who,
      isInfinitive(begin), let end = mainVerb(behindInfinitive: begin, sentence)
    {
      return end
    }
    guard start == first, reading.has(first, .subordinator) else { return sentence.upperBound }
    var index = begin
    while index < sentence.upperBound, !reading.isMark(index, ",") { index += 1 }
    return index
  }
}
