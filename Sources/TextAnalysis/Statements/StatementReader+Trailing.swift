// Who speaks behind the words, within them or across sentences: "…, he said", "so said".
extension StatementReader {
  /// "…, the ministry said.": the words before.
  func trailing(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound else { return nil }
    // "By contrast, an estimate announced by the ministry": no estimate announces.
    if act != .said, verb.tokens.upperBound < sentence.upperBound,
      reading.tokens[verb.tokens.upperBound].word == small.by
    {
      return nil
    }
    // "“It is late,” the firm, which denies it, said": that it denies has words of its own.
    if subject.upperBound < verb.tokens.lowerBound,
      reading.has(verb.tokens.lowerBound - 1, .relative)
    {
      return nil
    }
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
    // "Ann Lee, president of Acme said, “It works.”": the words before are who speaks.
    if after + 1 < sentence.upperBound, reading.isMark(after, ","),
      reading.isOpeningQuote(after + 1),
      (sentence.lowerBound..<before).allSatisfy({ reading.has($0, .personName) })
    {
      return nil
    }
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
    // "Still, she said, “it is late”": the words are behind.
    if isOver, after + 1 < sentence.upperBound, reading.isMark(after, ","),
      reading.isOpeningQuote(after + 1), before - sentence.lowerBound <= 3,
      reading.has(sentence.lowerBound, [.preposition, .adverb, .connective]),
      !hasFiniteVerb(sentence.lowerBound..<before)
    {
      return nil
    }
    // Words that go on after a comma are part of what was said.
    let goesOn =
      isOver && after + 1 < sentence.upperBound && reading.isMark(after, ",")
      && (!reading.isQuoteMark(after + 1) || isFragment(sentence.lowerBound..<before))
      && (!isAside(after, behind: rest) && !isContradicted(after + 1, in: sentence)
        || reading.isOne(of: .leaning, before - 1))
    let office = officeSetApart(before: subject.lowerBound, in: sentence)
    guard
      goesOn || !reading.has(opening(sentence), [.subordinator, .preposition])
        || opensAmount(opening(sentence), before: before)
        || isComplete(office.map { $0 - 1 } ?? before, sentence)
    else { return nil }
    let content =
      goesOn
      ? ownClause(before: subject.lowerBound, in: sentence)..<sentence.upperBound
      : sentence.lowerBound..<(office ?? subject.lowerBound)
    return Draft(
      act: act, verb: verb.tokens, speaker: subject, content: content, start: subject.lowerBound,
      hearer: hearer, rule: .wordsBefore)
  }

  /// Whether a clause begins with how many: "At least 14 people died", "Over 40 were hurt", but not "Over 40
  /// years".
  private func opensAmount(_ index: Int, before end: Int) -> Bool {
    guard index + 2 < end else { return false }
    let next = index + 1
    let isAmount =
      reading.isNumber(next)
      ? reading.ruleLists.has(reading.tokens[index].word, .lower, in: .amountOpeners)
      : reading.isNumber(next + 1) && reading.isOne(of: .amountLimits, next)
    guard isAmount else { return false }
    let comma = (next..<end).first { reading.isMark($0, ",") } ?? end
    return hasFiniteVerb(next..<comma)
  }

  /// Whether words before a speaker are no clause yet: "The worst, she said, “is over”", "Still, she
  /// said, “it is late”".
  func isFragment(_ words: Range<Int>) -> Bool {
    (reading.has(words.lowerBound, .determiner) || words.count <= 2)
      && !words.contains {
        reading.has($0, [.auxiliary, .finiteVerb, .openingQuote]) || isParticiple($0)
      }
  }

  /// Where the clause begins that a speaker set apart breaks up: "It is late; the port, he said, …".
  private func ownClause(before subject: Int, in sentence: Range<Int>) -> Int {
    let mark = reading.marks(in: sentence.lowerBound..<subject).filter {
      (reading.isMark($0, ";") || reading.isMark($0, ":") && !reading.isNumber($0 + 1))
        && !isWithinQuotation($0..<$0 + 1, sentence)
    }.last
    return mark.map { $0 + 1 } ?? sentence.lowerBound
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
    // "On Monday a fire killed 14 people, five of them women": the verb stands before the comma.
    let isTold =
      !reading.has(opening(sentence), .subordinator)
      && (sentence.lowerBound..<inner).contains { isParticiple($0) && reading.isNumber($0 + 1) }
    return isTold
      || (inner..<comma).contains {
        reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
      }
  }

  /// Whether only a phrase of place or manner follows: "said by phone from the port".
  func isTail(_ first: Int, in sentence: Range<Int>) -> Bool {
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
    guard
      isQuoted && (isSaid || act.tellsFacts || act == .promised || act == .warned)
        || isSaid && reading.isMark(before, ",")
        || reading.isMark(before, ",") && reading.isOne(of: .inverting, verb.tokens.lowerBound)
          && endsWithName(first, in: sentence),
      // "…, said that 40 people": a clause, not who speaks.
      reading.tokens[first].word != small.that,
      let group = groups.group(from: first, ceiling: sentence.upperBound),
      // ", who met them, said the fund is late"
      isQuoted || group.upperBound >= sentence.upperBound
        || !reading.has(group.upperBound, .auxiliary),
      groups.canSpeak(group) || isQuoted && isUnnamed(group)
        || verb.roles.meets(.byPeople) && isSomeone(group) && endsClause(group, in: sentence)
    else { return nil }
    let words = sentence.lowerBound..<(reading.isClosingQuote(before) ? before + 1 : before)
    let goesOn = isTurned(group.upperBound, in: sentence) || isBroken(words, behind: group)
    return Draft(
      act: act, verb: verb.tokens, speaker: named(after: group) ?? group,
      content: isQuoted || !goesOn ? words : words.lowerBound..<sentence.upperBound,
      start: verb.tokens.lowerBound, rule: .inverted,
      rest: isQuoted ? secondHalf(after: group.upperBound, in: sentence) : nil)
  }

  /// Whether nothing but somebody’s name follows, as in "…, warned the minister Ann Lee".
  private func endsWithName(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard let group = groups.group(from: first, ceiling: sentence.upperBound),
      reading.has(group.upperBound - 1, .personName)
    else { return false }
    return group.upperBound >= sentence.upperBound || !reading.isWord(group.upperBound)
  }

  /// Whether what was said goes on behind its speaker with what it is not: "…, said Ann Lee, but not
  /// a verdict".
  private func isTurned(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard
      let comma = (first..<min(first + 6, sentence.upperBound)).first(where: {
        reading.isMark($0, ",")
      }), comma + 3 < sentence.upperBound
    else { return false }
    return reading.spells(comma + 1, "but") && reading.tokens[comma + 2].word == small.not
  }

  /// As in "Said Ann Lee: “It is late.”" and the like.
  private func saidFirst(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let first = verb.tokens.upperBound
    guard verb.tokens.lowerBound == opening(sentence), act == .said, first < sentence.upperBound,
      reading.isOne(of: .saids, verb.tokens.lowerBound),
      let group = groups.group(from: first, ceiling: sentence.upperBound), groups.canSpeak(group),
      group.upperBound + 1 < sentence.upperBound,
      reading.isMark(group.upperBound, ":") || reading.isOpeningQuote(group.upperBound + 1)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: group,
      content: group.upperBound + 1..<sentence.upperBound, start: verb.tokens.lowerBound,
      rule: .inverted)
  }

  /// "said one senior backbencher": somebody, whom no list knows.
  private func isUnnamed(_ group: Range<Int>) -> Bool {
    isSomeone(group)
      || group.count == 1 && reading.isOne(of: .someOthers, group.lowerBound)
        && !reading.has(group.lowerBound, .determiner)
      || group.count > 1 && reading.tokens[group.lowerBound].word == small.one
        && !reading.isFunctionWord(groups.head(of: group))
  }

  @inline(__always)
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
      reading.has(pronoun, .relative) || reading.spells(pronoun, "what"),
      next < sentence.upperBound, reading.has(next, [.auxiliary, .finiteVerb]),
      reading.tokens[pronoun].word != small.that || !reading.isMark(pronoun - 1, ","),
      // "Lee said in what the port said was a call"
      pronoun - 2 < sentence.lowerBound || reading.tokens[pronoun - 1].word != small.in
        || !isSaying(pronoun - 2)
    else { return nil }
    var last = pronoun - 1
    if reading.isMark(last, ",") { last -= 1 }
    let antecedent = groups.group(endingAt: last, floor: sentence.lowerBound)
      .map { reading.tokens[pronoun].word == small.which ? nearest($0) : $0 }
    // "It fell, in what Peru said was a first step": the clause of its own.
    let isApart =
      last - 1 > sentence.lowerBound && reading.tokens[last].word == small.in
      && reading.isMark(last - 1, ",")
    var end = next
    while end < sentence.upperBound, !reading.isMark(end, ","), !reading.isMark(end, ";") {
      end += 1
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: subject,
      content: (antecedent?.lowerBound ?? pronoun)..<end, start: isApart ? last - 1 : pronoun,
      rule: .parenthesis)
  }

  /// The last noun of a group, which "which" tells more of: the firm in "aid for the firm, which".
  func nearest(_ group: Range<Int>) -> Range<Int> {
    let article = group.last {
      reading.has($0, .determiner) && $0 > group.lowerBound && reading.has($0 - 1, .preposition)
    }
    return (article ?? group.lowerBound)..<group.upperBound
  }

  /// Whether it takes a stand on what others say.
  private static func judges(_ act: StatementFinding.Act) -> Bool {
    switch act {
    case .denied, .rejected, .confirmed, .claimed, .accepted, .criticised: true
    case .said, .announced, .demanded, .proposed, .promised, .warned, .admitted, .withheld: false
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
      next >= sentence.upperBound || reading.tokens[next].word == small.as
        || reading.has(next, .date)
        || !reading.isWord(next) && !reading.isOpeningQuote(next),
      index > sentence.lowerBound
    else { return nil }
    // "…, a claim that the operator, Kim Lee, denies"
    if reading.isMark(index, ","),
      let that = (max(sentence.lowerBound + 1, index - 8)..<index).last(where: {
        reading.tokens[$0].word == small.that
      }), reading.has(that - 1, .claimedNouns)
    {
      index = that
    }
    let isRelative = reading.has(index, .relative)
    if isRelative { index -= 1 }
    if isRelative, reading.isMark(index, ",") {
      // "condemned the drill, which it called illegal": nobody blames a deed of its own.
      if isPointer(subject), act == .criticised || act == .accepted,
        let object = groups.group(endingAt: index - 1, floor: sentence.lowerBound)
      {
        return Draft(
          act: act, verb: verb.tokens, speaker: subject, content: nearest(object), start: index,
          isClause: false, rule: .wordsBefore)
      }
      return before(index)
    }
    let isSaying = reading.has(index, [.claimedNouns, .saidNouns])
    guard index > sentence.lowerBound, isSaying || reading.tokens[index].shape == .lower else {
      return nil
    }
    while index > sentence.lowerBound, reading.isWord(index) { index -= 1 }
    // "…, a condition that Norway rejects"
    let article = reading.tokens[index + 1].word
    guard reading.isMark(index, ","),
      isSaying || article == small.a || article == small.an
        || reading.spells(index + 1, "something")
    else {
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
}
