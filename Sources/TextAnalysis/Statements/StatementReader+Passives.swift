// What is told in the passive: "was accused of", "is described as".
extension StatementReader {
  /// As in "these terms have been rejected by Israel" and the like.
  func passive(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ auxiliary: Int,
    in sentence: Range<Int>
  ) -> Draft? {
    let by = verb.tokens.upperBound
    guard by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      let whole = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(whole),
      !isLaw(whole)
    else { return accused(verb, act, auxiliary, in: sentence) }
    // "criticised by residents and ministers for his handling of it"
    let reason = whole.first {
      reading.tokens[$0].word == small.for && [.criticised, .accepted].contains(act)
    }
    let start = passiveStart(auxiliary, in: sentence)
    if act == .claimed, let charge = charge(behind: whole, in: sentence) {
      return Draft(
        act: act, verb: verb.tokens, speaker: whole.lowerBound..<charge.lowerBound,
        content: start..<charge.upperBound, start: start, rule: .toldBy)
    }
    let group = whole.lowerBound..<(reason ?? whole.upperBound)
    // "who is described by the court as a spy": what he is taken for.
    if start == auxiliary - 1, reading.has(start, .relative) {
      let link = group.upperBound
      guard link + 1 < sentence.upperBound, reading.tokens[link].word == small.as else {
        return nil
      }
      let end = (link..<sentence.upperBound).first { reading.isMark($0, ",") }
      return Draft(
        act: act, verb: verb.tokens, speaker: group,
        content: link + 1..<(end ?? sentence.upperBound), start: start, isClause: false,
        rule: .toldBy)
    }
    // "was told by survivors that the engine had failed": what the hearer was told.
    let next = group.upperBound
    if next + 1 < sentence.upperBound,
      verb.roles.meets(.withHearer) && reading.tokens[next].word == small.that
        || (verb.roles.meets(.withHearer) || act == .demanded)
          && reading.tokens[next].word == small.to
    {
      let isDeed = reading.tokens[next].word == small.to
      return Draft(
        act: isDeed && act == .said ? .demanded : act, verb: verb.tokens, speaker: group,
        content: (isDeed ? next : next + 1)..<sentence.upperBound, start: start, rule: .toldBy)
    }
    let hearer = auxiliary - 1
    if act.tellsFacts, hearer >= start, reading.has(hearer, .pronoun),
      hearer == start || !reading.isWord(hearer - 1)
    {
      return told(to: hearer, by: group, verb, act, in: sentence)
    }
    let isOverruled = act == .denied && isOverruled(verb, start..<auxiliary, by: group)
    return Draft(
      act: isOverruled ? .rejected : act, verb: verb.tokens,
      speaker: named(after: group) ?? group, content: start..<auxiliary, start: start,
      rule: .toldBy)
  }

  /// As in "he was told by guards he had to wait" and "“It is late,” I was told by Ann Lee".
  private func told(
    to hearer: Int, by speaker: Range<Int>, _ verb: TextReading.Phrase, _ act: StatementFinding.Act,
    in sentence: Range<Int>
  ) -> Draft? {
    guard verb.roles.meets(.withHearer) else { return nil }
    let first = speaker.upperBound
    if first < sentence.upperBound, hasVerb(first, in: sentence) {
      return Draft(
        act: act, verb: verb.tokens, speaker: speaker, content: first..<sentence.upperBound,
        start: hearer, rule: .toldBy)
    }
    guard hearer > sentence.lowerBound, reading.isClosingQuote(hearer - 1) else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: speaker, content: sentence.lowerBound..<hearer,
      start: hearer, rule: .toldBy)
  }

  /// What somebody "was accused by Peru of": the words from "of" to the end of the clause.
  private func charge(behind group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let link = (group.lowerBound + 1..<min(group.upperBound + 1, sentence.upperBound)).first {
      let word = reading.tokens[$0].word
      return (word == small.of || word == small.for) && $0 + 1 < sentence.upperBound
        && (reading.tokens[$0 + 1].shape == .lower || $0 == group.upperBound)
        && !reading.has($0 + 1, [.name, .authorities, .sources])
    }
    guard let link, groups.canSpeak(group.lowerBound..<link) else { return nil }
    let end = (link..<sentence.upperBound).first {
      reading.isMark($0, ",") || reading.isMark($0, ";")
    }
    return link..<(end ?? sentence.upperBound)
  }

  /// "The firm was accused of theft by a broker", "was blamed on the crew by the owner".
  private func accused(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ auxiliary: Int,
    in sentence: Range<Int>
  ) -> Draft? {
    let first = verb.tokens.upperBound
    guard act == .claimed, first < sentence.upperBound, reading.has(first, .preposition) else {
      return nil
    }
    let clause = first..<min(first + 16, sentence.upperBound)
    let end = clause.first { reading.isMark($0, ",") || reading.isMark($0, ";") }
    guard
      let by = (first..<(end ?? clause.upperBound)).last(where: {
        reading.tokens[$0].word == small.by
      }), by + 1 < sentence.upperBound,
      let group = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(group)
    else { return nil }
    let start = passiveStart(auxiliary, in: sentence)
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: start..<by, start: start, rule: .toldBy)
  }

  /// Where the subject of a passive begins: after a comma or where one clause is joined to another.
  private func passiveStart(_ auxiliary: Int, in sentence: Range<Int>) -> Int {
    var start = auxiliary
    // "The plan, first told in May, was rejected by Peru": what commas set apart belongs to it.
    if start - 1 > sentence.lowerBound, reading.isMark(start - 1, ","),
      let comma = (sentence.lowerBound + 1..<start - 1).last(where: { reading.isMark($0, ",") }),
      let subject = groups.group(endingAt: comma - 1, floor: sentence.lowerBound),
      subject.lowerBound == opening(sentence)
        || subject.lowerBound > sentence.lowerBound
          && reading.has(subject.lowerBound - 1, [.subordinator, .coordinator])
    {
      return subject.lowerBound
    }
    while start > sentence.lowerBound, !reading.isMark(start - 1, ","),
      !reading.isMark(start - 1, ";"), !opensReport(start - 1, in: sentence),
      !reading.has(start - 1, .coordinator) || joinsNouns(start - 1, in: sentence)
    {
      start -= 1
    }
    return start
  }

  /// Whether "that" opens what somebody tells: "He said that the plans were approved by the town".
  private func opensReport(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.tokens[index].word == small.that && index > sentence.lowerBound
      && reading.has(index - 1, Self.anyAct) && !reading.has(index - 1, .bareForms)
  }

  /// Whether "and" joins two subjects of one verb: no verb stands before it in its clause.
  private func joinsNouns(_ joint: Int, in sentence: Range<Int>) -> Bool {
    var index = joint - 1
    while index >= sentence.lowerBound, !reading.isMark(index, ","), !reading.isMark(index, ";") {
      if reading.has(index, [.auxiliary, .finiteVerb, .pronoun, .relative]) || isParticiple(index) {
        return false
      }
      index -= 1
    }
    return joint - 1 > index && reading.isWord(joint - 1)
  }

  /// As in "was welcomed by Norway and criticised by Iceland".
  func furtherPassive(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>,
    _ earlier: [Draft]
  ) -> Draft? {
    let by = verb.tokens.upperBound
    guard let before = earlier.last, before.rule == .toldBy, by + 1 < sentence.upperBound,
      reading.tokens[by].word == small.by,
      let group = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(group)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: named(after: group) ?? group,
      content: before.content, start: verb.tokens.lowerBound - 1, rule: .toldBy)
  }

  /// As in "a ban demanded by doctors" and "The plan, rejected by Peru, …".
  func participle(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let by = verb.tokens.upperBound
    guard !verb.roles.meets(.clauseOnly), act != .said, act != .claimed,
      by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      !reading.has(verb.tokens.lowerBound, .bareForms), !reading.has(by - 1, .ingForm),
      let group = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(group),
      !isPointer(group), !isLaw(group)
    else { return nil }
    var last = verb.tokens.lowerBound - 1
    if last > sentence.lowerBound, reading.isMark(last, ",") { last -= 1 }
    guard last >= sentence.lowerBound, !reading.has(last, [.pronoun, .lyForm, .adverb]),
      let object = groups.group(endingAt: last, floor: sentence.lowerBound),
      act != .accepted || !reading.has(object.upperBound - 1, .personName)
    else { return nil }
    // "…, a version disputed by villagers": the words before.
    let comma = object.lowerBound - 1
    if comma > sentence.lowerBound, reading.isMark(comma, ","), last + 1 == verb.tokens.lowerBound,
      reading.isOne(of: .articles, comma + 1),
      reading.has(last, [.claimedNouns, .saidNouns]) || reading.isOne(of: .accounts, last),
      hasFiniteVerb(sentence.lowerBound..<comma)
    {
      return Draft(
        act: act, verb: verb.tokens, speaker: named(after: group) ?? group,
        content: sentence.lowerBound..<comma, start: comma, rule: .wordsBefore)
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: object, start: object.lowerBound,
      isClause: false, rule: .toldBy)
  }
}
