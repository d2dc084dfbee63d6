// The ways in which reported words stand beside their verb.
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
    guard let group = groups.group(from: source, ceiling: sentence.upperBound) else { return nil }
    let content =
      before > sentence.lowerBound
      ? sentence.lowerBound..<before
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

  /// As in "these terms have been rejected by Israel" and the like.
  func passive(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ auxiliary: Int,
    in sentence: Range<Int>
  ) -> Draft? {
    let by = verb.tokens.upperBound
    guard by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      let whole = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(whole)
    else { return accused(verb, act, auxiliary, in: sentence) }
    // "criticised by residents and ministers for his handling of it"
    let reason = whole.first {
      reading.tokens[$0].word == small.for && [.criticised, .accepted].contains(act)
    }
    let group = whole.lowerBound..<(reason ?? whole.upperBound)
    let start = passiveStart(auxiliary, in: sentence)
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
    if verb.roles.meets(.withHearer), next + 1 < sentence.upperBound,
      reading.tokens[next].word == small.that || reading.tokens[next].word == small.to
    {
      let first = reading.tokens[next].word == small.that ? next + 1 : next
      return Draft(
        act: act, verb: verb.tokens, speaker: group, content: first..<sentence.upperBound,
        start: start, rule: .toldBy)
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: start..<auxiliary, start: start,
      rule: .toldBy)
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
      !reading.isMark(start - 1, ";"),
      !reading.has(start - 1, .coordinator) || joinsNouns(start - 1, in: sentence)
    {
      start -= 1
    }
    return start
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
      act: act, verb: verb.tokens, speaker: group,
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
      !isPointer(group)
    else { return nil }
    var last = verb.tokens.lowerBound - 1
    if last > sentence.lowerBound, reading.isMark(last, ",") { last -= 1 }
    guard last >= sentence.lowerBound, !reading.has(last, [.pronoun, .lyForm, .adverb]),
      let object = groups.group(endingAt: last, floor: sentence.lowerBound),
      act != .accepted || !reading.has(object.upperBound - 1, .personName)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: object, start: object.lowerBound,
      isClause: false, rule: .toldBy)
  }

  /// As in "He was quoted by Lusa as saying that …" and "Lusa quoted him as saying …".
  func quotedAsSaying(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Draft? {
    let link = verb.tokens.lowerBound - 1
    guard link > sentence.lowerBound, reading.tokens[link].word == small.as,
      verb.roles.meets(.said), reading.has(verb.tokens.lowerBound, .ingForm),
      let quoted = (max(sentence.lowerBound, link - Self.quotedReach)..<link)
        .last(where: { reading.has($0, .pastQuoted) })
    else { return nil }
    guard case .passive(let auxiliary) = before(quoted..<quoted + 1, in: sentence) else {
      return quotedBy(quoted, verb, in: sentence)
    }
    guard auxiliary > sentence.lowerBound else { return nil }
    let subject =
      reading.has(auxiliary - 1, .pronoun)
      ? auxiliary - 1..<auxiliary
      : groups.group(endingAt: auxiliary - 1, floor: sentence.lowerBound)
        ?? (reading.isMark(auxiliary - 1, ",") ? setApart(auxiliary - 1, in: sentence) : nil)
    guard let subject, groups.canSpeak(subject) else { return nil }
    var hearer =
      quoted + 2 < link && reading.tokens[quoted + 1].word == small.by
      ? groups.group(from: quoted + 2, ceiling: link) : nil
    var saying = verb
    let by = verb.tokens.upperBound
    // "was quoted as saying by Lusa that"
    if by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      let outlet = groups.group(from: by + 1, ceiling: sentence.upperBound)
    {
      hearer = outlet
      saying.tokens = verb.tokens.lowerBound..<outlet.upperBound
    }
    var draft =
      reportedAfter(
        saying, .said, subject, start: subject.lowerBound, in: sentence, rule: .verb)
      ?? quotedBefore(subject, saying, in: sentence)
    draft?.verb = verb.tokens
    draft?.hearer = hearer
    return draft
  }

  /// "“It is late,” Ann Lee was quoted as saying": the words before.
  private func quotedBefore(
    _ subject: Range<Int>, _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Draft? {
    let comma = subject.lowerBound - 1
    guard comma > sentence.lowerBound,
      reading.isMark(comma, ",") || reading.isClosingQuote(comma)
    else { return nil }
    return Draft(
      act: .said, verb: verb.tokens, speaker: subject,
      content: sentence.lowerBound..<subject.lowerBound, start: subject.lowerBound,
      rule: .wordsBefore)
  }

  /// "Lusa quoted Ann Lee as saying": what she said, with Lusa as who heard it.
  private func quotedBy(
    _ quoted: Int, _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Draft? {
    let link = verb.tokens.lowerBound - 1
    guard quoted + 1 < link,
      case .subject(let outlet, let start) = before(quoted..<quoted + 1, in: sentence)
    else { return nil }
    let isPronoun = link == quoted + 2 && reading.has(quoted + 1, .pronoun)
    guard
      let subject = isPronoun
        ? quoted + 1..<quoted + 2 : groups.group(from: quoted + 1, ceiling: link),
      isPronoun || groups.canSpeak(subject) || isSomeone(subject)
    else { return nil }
    var draft = reportedAfter(verb, .said, subject, start: start, in: sentence, rule: .verb)
    draft?.hearer = outlet
    return draft
  }

  private static let quotedReach = 8

  /// "…, the ministry said.": the words before.
  func trailing(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound else { return nil }
    let (hearer, rest) = afterHearer(verb, in: sentence)
    if let quotation = quotation(before: subject.lowerBound, in: sentence) {
      return Draft(
        act: asked(act, verb, quotation.upperBound - 1), verb: verb.tokens, speaker: subject,
        content: quotation, start: subject.lowerBound, hearer: hearer, rule: .wordsBefore,
        rest: secondHalf(after: verb.tokens.upperBound, in: sentence))
    }
    // "It is “a good text,” she said"
    let isQuoteEnd =
      reading.isClosingQuote(before) && !reading.isPossessive(before)
      && before - 1 > sentence.lowerBound
      && reading.isMark(before - 1, ",")
    guard reading.isMark(before, ",") || isQuoteEnd,
      act.tellsFacts || verb.roles.meets(.clauseOnly) && [.promised, .criticised].contains(act)
    else { return nil }
    let after = afterAdverbials(rest, in: sentence)
    // "Should it fail, Norway has threatened to leave": the verb has words of its own.
    if verb.roles.meets(.infinitive) || act == .warned, after + 1 < sentence.upperBound,
      reading.tokens[after].word == small.to
    {
      return nil
    }
    let isOver = after >= sentence.upperBound || !reading.isWord(after) && !reading.isNumber(after)
    guard isOver || isTail(after, in: sentence),
      after >= sentence.upperBound || !reading.isMark(after, ":") && !reading.isOpeningQuote(after)
    else { return nil }
    // Words that go on after a comma are part of what was said.
    let goesOn =
      isOver && after + 1 < sentence.upperBound && reading.isMark(after, ",")
      && !reading.isQuoteMark(after + 1) && !isAside(after + 1)
    guard
      goesOn || !reading.has(opening(sentence), [.subordinator, .preposition])
        || isComplete(before, sentence)
    else { return nil }
    let office = officeSetApart(before: subject.lowerBound, in: sentence)
    let content =
      sentence.lowerBound..<(goesOn ? sentence.upperBound : office ?? subject.lowerBound)
    return Draft(
      act: act, verb: verb.tokens, speaker: subject, content: content, start: subject.lowerBound,
      hearer: hearer, rule: .wordsBefore)
  }

  /// Who asks a question says it: "“Why now?” she asked".
  private func asked(
    _ act: StatementFinding.Act, _ verb: TextReading.Phrase, _ quote: Int
  ) -> StatementFinding.Act {
    act == .demanded && reading.has(verb.tokens.lowerBound, .demanded) && quote > 0
      && reading.isMark(quote - 1, "?") ? .said : act
  }

  /// Whether the words before a comma, which begin with a small one, are a sentence by themselves.
  private func isComplete(_ comma: Int, _ sentence: Range<Int>) -> Bool {
    guard let inner = (sentence.lowerBound..<comma).first(where: { reading.isMark($0, ",") }) else {
      // "In Peru 20 people died": a verb that the small word does not open.
      return !reading.has(opening(sentence), .subordinator)
        && (sentence.lowerBound..<comma).contains {
          reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
        }
    }
    return (inner..<comma).contains {
      reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
    }
  }

  /// Whether only a phrase of place or manner follows: "said by phone from the port".
  private func isTail(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first < sentence.upperBound, reading.has(first, .preposition) || isParticiple(first)
    else { return false }
    for index in first..<sentence.upperBound {
      if reading.isMark(index, ",") || reading.isMark(index, ";") { return index > first + 1 }
      if reading.tokens[index].word == small.that || reading.isMark(index, ":")
        || reading.isOpeningQuote(index) && !reading.isPossessive(index)
        || reading.has(index, [.auxiliary, .finiteVerb])
      {
        return false
      }
    }
    return true
  }

  /// Whether the words after a comma tell of the saying: "…, without giving details", "…, citing".
  private func isAside(_ index: Int) -> Bool {
    reading.has(index, .ingForm) || reading.bytes(at: index).elementsEqual("without".utf8)
  }

  /// The quotation that opens the sentence and ends before a speaker: "“…,” its head, Kim Lee,".
  private func quotation(before subject: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard hasQuoteMarks else { return nil }
    let first = opening(sentence)
    let open =
      reading.isOpeningQuote(sentence.lowerBound)
      ? sentence.lowerBound : reading.isOpeningQuote(first) ? first : nil
    guard let open,
      let close = (open + 1..<max(subject, open + 1)).last(where: {
        reading.isClosingQuote($0) && !reading.isPossessive($0)
      }), subject - close <= Self.longestOffice
    else {
      // "You must go,” he said: the quotation began in an earlier sentence.
      guard subject - 1 > sentence.lowerBound, reading.isClosingQuote(subject - 1),
        !reading.isPossessive(subject - 1),
        !(sentence.lowerBound..<subject - 1).contains(where: {
          reading.isOpeningQuote($0) && !reading.isPossessive($0)
        })
      else { return nil }
      return sentence.lowerBound..<subject
    }
    let between = close + 1..<subject
    guard !between.contains(where: { reading.has($0, [.auxiliary, .finiteVerb]) }) else {
      return nil
    }
    return open..<close + 1
  }

  /// The most words of an office between a quotation and the name of its speaker.
  private static let longestOffice = 16

  /// The second half of a quotation, as in "“We wait,” she said, “and we hope.”".
  private func secondHalf(after verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = verb
    while index + 2 < sentence.upperBound {
      if reading.isMark(index, ","), reading.isOpeningQuote(index + 1) {
        return index + 1..<sentence.upperBound
      }
      if reading.has(index, Self.anyAct) || reading.isMark(index, ";") { return nil }
      index += 1
    }
    return nil
  }

  /// As in "…, says Angers" and the like.
  func inverted(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let before = verb.tokens.lowerBound - 1
    let first = verb.tokens.upperBound
    guard before > sentence.lowerBound, first < sentence.upperBound,
      !isProgressiveVerb(verb), !reading.has(verb.tokens.lowerBound, .bareForms)
    else { return saidFirst(verb, act, in: sentence) }
    let isQuoted =
      reading.isClosingQuote(before)
      || reading.isMark(before, ",") && reading.isClosingQuote(before - 1)
    let isSaid =
      verb.roles.meets(.said) && verb.roles.meets(.clauseOnly) && !verb.roles.meets(.withHearer)
    let act = isQuoted ? asked(act, verb, before) : act
    guard isQuoted && (isSaid || act.tellsFacts) || isSaid && reading.isMark(before, ","),
      let group = groups.group(from: first, ceiling: sentence.upperBound),
      groups.canSpeak(group) || isQuoted && isUnnamed(group)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: group,
      content: sentence.lowerBound..<(reading.isClosingQuote(before) ? before + 1 : before),
      start: verb.tokens.lowerBound, rule: .inverted,
      rest: isQuoted ? secondHalf(after: group.upperBound, in: sentence) : nil)
  }

  /// As in "Said Ann Lee: “It is late.”" and the like.
  private func saidFirst(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let first = verb.tokens.upperBound
    guard verb.tokens.lowerBound == opening(sentence), act == .said, first < sentence.upperBound,
      reading.isOne(of: Self.saids, verb.tokens.lowerBound),
      let group = groups.group(from: first, ceiling: sentence.upperBound), groups.canSpeak(group),
      group.upperBound + 1 < sentence.upperBound,
      reading.isMark(group.upperBound, ":") || reading.isOpeningQuote(group.upperBound + 1)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: group,
      content: group.upperBound + 1..<sentence.upperBound, start: verb.tokens.lowerBound,
      rule: .inverted)
  }

  private static let saids = [Array("Said".utf8), Array("Says".utf8)]

  /// "said one senior backbencher": somebody, whom no list knows.
  private func isUnnamed(_ group: Range<Int>) -> Bool {
    isSomeone(group)
      || group.count > 1 && reading.tokens[group.lowerBound].word == small.one
        && !reading.isFunctionWord(groups.head(of: group))
  }

  func isProgressiveVerb(_ verb: TextReading.Phrase) -> Bool {
    reading.has(verb.tokens.lowerBound, .ingForm)
  }

  /// As in "a law that critics say will fail": what the antecedent and the verb behind tell.
  func parenthesis(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    let pronoun = subject.lowerBound - 1
    let next = verb.tokens.upperBound
    guard act.tellsFacts && verb.roles.meets(.clauseOnly) || act == .warned,
      pronoun > sentence.lowerBound,
      reading.has(pronoun, .relative) || reading.bytes(at: pronoun).elementsEqual("what".utf8),
      next < sentence.upperBound, reading.has(next, [.auxiliary, .finiteVerb]),
      reading.tokens[pronoun].word != small.that || !reading.isMark(pronoun - 1, ",")
    else { return nil }
    var last = pronoun - 1
    if reading.isMark(last, ",") { last -= 1 }
    let antecedent = groups.group(endingAt: last, floor: sentence.lowerBound)
    var end = next
    while end < sentence.upperBound, !reading.isMark(end, ","), !reading.isMark(end, ";") {
      end += 1
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: subject,
      content: (antecedent?.lowerBound ?? pronoun)..<end, start: pronoun, rule: .parenthesis)
  }

  /// Whether it takes a stand on what others say.
  private static func judges(_ act: StatementFinding.Act) -> Bool {
    switch act {
    case .denied, .rejected, .confirmed, .claimed, .accepted, .criticised: true
    case .said, .announced, .demanded, .proposed, .promised, .warned: false
    }
  }

  /// As in "…, a claim that Norway rejects" and "…, which the firm denies": the words before.
  func pointedBack(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    let next = verb.tokens.upperBound
    var index = subject.lowerBound - 1
    guard Self.judges(act),
      next >= sentence.upperBound || !reading.isWord(next) && !reading.isOpeningQuote(next),
      index > sentence.lowerBound
    else { return nil }
    let isRelative = reading.has(index, .relative)
    if isRelative { index -= 1 }
    if isRelative, reading.isMark(index, ",") {
      return before(index)
    }
    let isSaying = reading.has(index, [.claimedNouns, .saidNouns])
    guard index > sentence.lowerBound, isSaying || reading.tokens[index].shape == .lower else {
      return nil
    }
    while index > sentence.lowerBound, reading.isWord(index) { index -= 1 }
    // "…, a condition that Norway rejects"
    let article = reading.tokens[index + 1].word
    guard reading.isMark(index, ","), isSaying || article == small.a || article == small.an else {
      return nil
    }
    return before(index)

    func before(_ comma: Int) -> Draft? {
      guard comma > sentence.lowerBound else { return nil }
      return Draft(
        act: act, verb: verb.tokens, speaker: subject, content: sentence.lowerBound..<comma,
        start: comma, rule: .wordsBefore)
    }
  }

  /// As in "Israel has rejected …", "an official told Reuters that …" and the like.
  func reportedAfter(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ speaker: Range<Int>, start: Int,
    in sentence: Range<Int>, rule: StatementRule
  ) -> Draft? {
    let (hearer, rest) = afterHearer(verb, in: sentence)
    let first = afterAdverbials(rest, in: sentence)
    guard first < sentence.upperBound,
      let begin = contentStart(first, verb.roles, in: sentence)
        ?? chargesStart(first, verb, in: sentence) ?? nounStart(first, verb.tokens, in: sentence)
    else {
      // "urged caution and …": no one was urged, caution was.
      if let noun = nounStart(verb.tokens.upperBound, verb.tokens, in: sentence) {
        return Draft(
          act: act, verb: verb.tokens, speaker: speaker,
          content: noun..<contentEnd(noun, start, in: sentence), start: start, isClause: false,
          rule: rule)
      }
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
      || act == .warned && hasVerb(begin, in: sentence)
    var act = act
    // "urged both sides to agree": who was asked belongs to what was asked.
    var contents = begin
    if let hearer, hearer.upperBound == begin {
      let isAsked = reading.tokens[begin].word == small.to
      if isAsked || act == .demanded && reading.has(begin, .relative) {
        contents = hearer.lowerBound
      }
      // "told them to leave"
      if isAsked, act == .said { act = .demanded }
    }
    let end = contentEnd(begin, start, in: sentence)
    return Draft(
      act: isClause ? act : spoken(act, verb, begin, in: sentence), verb: verb.tokens,
      speaker: speaker,
      content: contents..<(isClause ? end : otherClause(begin, end) ?? end), start: start,
      hearer: hearer, isClause: isClause, rule: rule)
  }

  /// Whether who was ordered is told to do something: "ordered the relatives of the boy to leave".
  private func leadsToDeed(_ hearer: Range<Int>, in sentence: Range<Int>) -> Bool {
    (hearer.upperBound..<min(hearer.upperBound + 10, sentence.upperBound)).contains {
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
    guard act == .said || act == .confirmed else { return act }
    for index in first..<min(first + 4, sentence.upperBound) {
      guard reading.isWord(index), !reading.isPossessive(index),
        !reading.has(index, [.preposition, .auxiliary])
      else { break }
      if let noun = reading.entry(at: index, Self.anyNoun) {
        // "expects the offer will draw many": the noun has a verb of its own.
        let next = noun.tokens.upperBound
        if next < sentence.upperBound, reading.has(next, .auxiliary) { return act }
        let told = self.act(noun.roles, Self.nouns)
        return told == .said ? act : told
      }
      if reading.has(index, .expressedSupport) { return .accepted }
      if reading.isOne(of: Self.needs, index) { return .demanded }
    }
    return act
  }

  /// Who stresses the need for something wants it.
  private static let needs = ["need", "necessity", "urgency"].map { Array($0.utf8) }

  /// Where ", who had sought a pause, welcomed the ruling" goes back to the main verb.
  private func relativeEnd(_ begin: Int, in sentence: Range<Int>) -> Int {
    for index in begin..<sentence.upperBound
    where reading.isMark(index, ",") && index + 1 < sentence.upperBound {
      let next = index + 1
      let speaks = reading.has(next, Self.anyAct) && !reading.has(next, .bareForms)
      if reading.tokens[next].shape == .lower, !reading.has(next, .ingForm),
        speaks || reading.has(next, [.auxiliary, .finiteVerb])
      {
        return index
      }
    }
    return sentence.upperBound
  }

  private static let turns = ["but", "while", "although", "though", "whereas"].map {
    Array($0.utf8)
  }

  /// Where another's clause begins after what was given or asked for: "pledged aid and the bank
  /// offered a loan".
  private func otherClause(_ begin: Int, _ end: Int) -> Int? {
    for index in begin..<end {
      // "proposed a judge, but the union wants another"
      if index > begin, reading.isMark(index, ","), index + 2 < end,
        !isWithinQuotation(index..<index + 1, tokens),
        reading.isOne(of: Self.turns, index + 1)
      {
        return index
      }
      if reading.has(index, [.relative, .auxiliary, .finiteVerb]) || isParticiple(index) {
        return nil
      }
      if index > begin, index + 1 < end, reading.tokens[index].word == small.and,
        reading.has(index + 1, [.auxiliary, .finiteVerb])
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
  func contentEnd(_ begin: Int, _ start: Int, in sentence: Range<Int>) -> Int {
    let first = opening(sentence)
    if isWithinQuotation(begin..<begin + 1, sentence) {
      for index in begin..<sentence.upperBound
      where reading.isClosingQuote(index) && !reading.isPossessive(index) {
        return index
      }
    }
    if start > sentence.lowerBound, reading.has(start, .relative), reading.isMark(start - 1, ",") {
      return relativeEnd(begin, in: sentence)
    }
    guard start == first, reading.has(first, .subordinator) else { return sentence.upperBound }
    var index = begin
    while index < sentence.upperBound, !reading.isMark(index, ",") { index += 1 }
    return index
  }
}
