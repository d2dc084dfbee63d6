// Verbs that tell what somebody takes a thing for: "put the toll at 40", "called it a circus".
extension StatementReader {
  /// Reads "put the toll at", "called the vote “a sham”" and "issued a warning that".
  @inline(__always)
  func putOrCalled(_ index: Int, in sentence: Range<Int>, earlier: [Draft]) -> Draft? {
    let verb = TextReading.Phrase(tokens: index..<index + 1, roles: reading.words[index].roles)
    if reading.has(index, .calls),
      let called = callBy(index, in: sentence) ?? calledBack(verb, in: sentence)
    {
      return called
    }
    if reading.has(index, .lightVerbs), let granted = granted(index, in: sentence, earlier) {
      return granted
    }
    guard let judgement = judgement(index, in: sentence) else { return nil }
    let speaker: Range<Int>
    let start: Int
    switch before(verb.tokens, in: sentence) {
    case .subject(let subject, let first):
      guard groups.canSpeak(subject) || isSomeone(subject) || isAgent(subject) else { return nil }
      speaker = subject
      start = first
    case .joined(let first):
      guard let subject = joinedSpeaker(verb, first, in: sentence, earlier) else { return nil }
      speaker = subject
      start = first
    case .passive, .none: return nil
    }
    return Draft(
      act: judgement.act, verb: verb.tokens, speaker: speaker,
      content: withoutMainVerb(judgement.content, behind: index),
      start: start, isClause: judgement.isClause, rule: judgement.rule)
  }

  /// As in "…, a charge that Norway calls baseless" and "…, in what Norway called a first step".
  private func calledBack(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Draft? {
    var word = verb.tokens.upperBound
    guard word < sentence.upperBound,
      let subject = speakingSubject(before: verb.tokens, in: sentence)
    else { return nil }
    let frame = subject.lowerBound - 2
    if frame > sentence.lowerBound, reading.spells(frame + 1, "what"),
      reading.tokens[frame].word == small.in, reading.isMark(frame - 1, ",")
    {
      return Draft(
        act: .said, verb: verb.tokens, speaker: subject,
        content: word..<clauseEnd(word, in: sentence), start: frame - 1, isClause: false,
        rule: .called)
    }
    let isDescribed = reading.tokens[word].word == small.as
    if isDescribed { word += 1 }
    if word + 1 < sentence.upperBound, reading.isOpeningQuote(word) || isDescribed,
      let denial = calledSoBack(verb, word, subject, in: sentence)
    {
      return denial
    }
    guard word < sentence.upperBound, word + 1 >= sentence.upperBound || !reading.isWord(word + 1),
      let act = judged(word)
    else { return nil }
    return pointedBack(
      TextReading.Phrase(tokens: verb.tokens.lowerBound..<word + 1, roles: verb.roles), act,
      subject, in: sentence)
  }

  /// As in "…, a claim that Norway called “a joke”", and "…, which Norway described as final".
  private func calledSoBack(
    _ verb: TextReading.Phrase, _ word: Int, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Draft? {
    if reading.isOpeningQuote(word) {
      let end = (word + 1..<sentence.upperBound).first { reading.isClosingQuote($0) }
      guard let end else { return nil }
      let verb = TextReading.Phrase(tokens: verb.tokens.lowerBound..<end + 1, roles: verb.roles)
      if let thing = thingBefore(subject, in: sentence) {
        return Draft(
          act: .said, verb: verb.tokens, speaker: subject, content: thing,
          start: subject.lowerBound - 2, isClause: false, rule: .wordsBefore)
      }
      return pointedBack(verb, .denied, subject, in: sentence)
    }
    let pronoun = subject.lowerBound - 1
    guard pronoun - 1 > sentence.lowerBound, reading.tokens[pronoun].word == small.which,
      reading.isMark(pronoun - 1, ",")
    else { return nil }
    return Draft(
      act: .said, verb: verb.tokens, speaker: subject,
      content: word..<clauseEnd(word, in: sentence),
      start: pronoun - 1, isClause: false, rule: .called)
  }

  /// The ruling in "against the ruling, which Peru described as “flawed”": no claim that was made.
  private func thingBefore(_ subject: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let pronoun = subject.lowerBound - 1
    guard pronoun - 1 > sentence.lowerBound, reading.tokens[pronoun].word == small.which,
      reading.isMark(pronoun - 1, ","),
      let group = groups.group(endingAt: pronoun - 2, floor: sentence.lowerBound)
    else { return nil }
    let thing = nearest(group)
    let isClaim =
      reading.has(groups.head(of: thing), [.claimedNouns, .saidNouns])
      || reading.isOne(of: .accounts, groups.head(of: thing))
    return reading.has(thing.lowerBound, .determiner) && !isClaim ? thing : nil
  }

  /// What a claim is called by whom it is about.
  private func judged(_ index: Int) -> StatementFinding.Act? {
    if reading.isOne(of: .baseless, index) { return .denied }
    if reading.isOne(of: .refused, index) { return .rejected }
    return reading.isOne(of: .blamed, index) ? .criticised : nil
  }

  /// "A man who made a plea for help | has died": up to the verb of the clause around.
  private func withoutMainVerb(_ content: Range<Int>, behind verb: Int) -> Range<Int> {
    guard verb > tokens.lowerBound, reading.tokens[verb - 1].word == small.who,
      content.lowerBound > verb, reading.tokens[content.lowerBound - 1].word == small.for,
      let end = content.first(where: {
        reading.has($0, [.auxiliary, .relative, .subordinator]) && !reading.has($0, .preposition)
          || reading.isMark($0, ",")
      }), end > content.lowerBound, reading.has(end, .auxiliary)
    else { return content }
    return content.lowerBound..<end
  }

  private struct Judgement {
    var act = StatementFinding.Act.said
    var content: Range<Int>
    var isClause = true
    var rule: StatementRule
  }

  @inline(__always)
  private func judgement(_ verb: Int, in sentence: Range<Int>) -> Judgement? {
    if reading.has(verb, .puts),
      let content = reading.isOne(of: .revises, verb)
        ? revised(verb, in: sentence) : putAt(verb, in: sentence)
    {
      return Judgement(content: content, rule: .putAt)
    }
    if reading.has(verb, .calls) {
      if let content = summoned(verb, in: sentence) {
        return Judgement(act: .announced, content: content, isClause: false, rule: .called)
      }
      if let content = calledSo(verb, in: sentence) {
        return Judgement(content: content, isClause: false, rule: .called)
      }
      if let content = regardedAs(verb, in: sentence) {
        return Judgement(content: content, isClause: false, rule: .called)
      }
      if let (act, content) = deemedSo(verb, in: sentence) {
        return Judgement(act: act, content: content, isClause: false, rule: .called)
      }
      if let content = calledIt(verb, in: sentence) {
        return Judgement(content: content, isClause: false, rule: .called)
      }
    }
    if reading.has(verb, .lightVerbs), let (noun, roles, content) = made(verb, in: sentence) {
      return Judgement(act: nounAct(noun, roles), content: content, rule: .verbAndNoun)
    }
    return nil
  }

  /// Whether a bare plural such as "organisers" stands as the subject.
  private func isAgent(_ subject: Range<Int>) -> Bool {
    subject.count == 1 && NounReader(reading: reading).isPlural(subject.lowerBound)
  }

  /// What was put at a number: "the toll at 40", "the figure at “hundreds of millions”".
  private func putAt(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = verb + 1
    while index + 1 < sentence.upperBound, index < verb + 12 {
      if reading.tokens[index].word == small.at || reading.has(index, .over) {
        guard hasNumber(index + 1, in: sentence) else { return nil }
        if index == verb + 1, let toll = relativeToll(verb, in: sentence) { return toll }
        return verb + 1..<clauseEnd(index + 1, in: sentence)
      }
      if !reading.isWord(index) || reading.has(index, [.auxiliary, .coordinator, .relative]) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The toll of "The toll, which the ministry put at 40, may rise", with its number.
  private func relativeToll(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let which = (max(sentence.lowerBound + 2, verb - 8)..<max(verb, sentence.lowerBound + 2))
        .last(where: { reading.tokens[$0].word == small.which }),
      reading.isMark(which - 1, ","),
      let toll = groups.group(endingAt: which - 2, floor: sentence.lowerBound)
    else { return nil }
    let end = (verb..<sentence.upperBound).first { reading.isMark($0, ",") }
    return toll.lowerBound..<(end ?? sentence.upperBound)
  }

  /// What was put at another number: "raised its estimate of the spill to 6,300 barrels".
  private func revised(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard verb + 3 < sentence.upperBound, reading.has(verb + 1, .determiner),
      let noun = (verb + 2..<min(verb + 6, sentence.upperBound)).first(where: {
        reading.isOne(of: .estimates, $0)
      })
    else { return nil }
    for index in noun + 1..<min(noun + 10, sentence.upperBound) {
      guard reading.isWord(index) else { return nil }
      if reading.tokens[index].word == small.to, hasNumber(index + 1, in: sentence) {
        return verb + 1..<clauseEnd(index, in: sentence)
      }
    }
    return nil
  }

  func hasNumber(_ first: Int, in sentence: Range<Int>) -> Bool {
    (first..<min(first + 6, sentence.upperBound)).contains {
      reading.isNumber($0) || reading.has($0, [.ones, .tens, .vagueAmount, .fraction])
    }
  }

  /// Where a clause ends: at ", while", " and said" or the end of the sentence.
  func clauseEnd(_ first: Int, in sentence: Range<Int>) -> Int {
    var index = first
    while index < sentence.upperBound {
      if reading.isMark(index, ";") { return index }
      if reading.isMark(index, ","), index + 1 < sentence.upperBound,
        reading.has(index + 1, [.subordinator, .coordinator, .relative])
      {
        return index
      }
      index += 1
    }
    return index
  }

  /// What was called so, with the name in quotation marks: "the vote “a sham”".
  private func calledSo(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = verb + 1
    // "called that “a sham”"
    if index + 1 < sentence.upperBound, reading.isOne(of: .thatOne, index),
      reading.isOpeningQuote(index + 1)
    {
      index += 1
    }
    while index < sentence.upperBound, index < verb + 10 {
      if reading.isOpeningQuote(index), !reading.isPossessive(index), index > verb + 1 {
        for close in index + 1..<max(sentence.upperBound, index + 1)
        where reading.isClosingQuote(close) && !reading.isPossessive(close) {
          return verb + 1..<close + 1
        }
        return nil
      }
      if !reading.isWord(index) && !reading.isPossessive(index)
        || reading.has(index, [.auxiliary, .coordinator, .relative])
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// What is taken for something: "regards the matter as closed".
  private func regardedAs(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard reading.isOne(of: .regards, verb) else { return nil }
    for index in verb + 1..<min(verb + 9, sentence.upperBound) {
      guard reading.isWord(index) || reading.isPossessive(index),
        !reading.isOne(of: .refused, index), !reading.isOne(of: .blamed, index)
      else { return nil }
      if reading.tokens[index].word == small.as, index > verb + 1, index + 1 < sentence.upperBound {
        let name = index + 1..<min(index + 4, sentence.upperBound)
        let isJudged = name.contains {
          reading.isOne(of: .refused, $0) || reading.isOne(of: .blamed, $0)
        }
        return isJudged ? nil : verb + 1..<clauseEnd(index, in: sentence)
      }
    }
    return nil
  }

  /// What was called to happen: "a general strike for Monday", "an early election".
  private func summoned(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard reading.isOne(of: .summons, verb), verb + 2 < sentence.upperBound,
      [small.a, small.an, small.another].contains(reading.tokens[verb + 1].word),
      let noun = (verb + 2..<min(verb + 6, sentence.upperBound)).first(where: {
        reading.isOne(of: .gatherings, $0)
      }),
      (verb + 2..<noun).allSatisfy({ reading.isWord($0) && !reading.isFunctionWord($0) }),
      noun + 1 >= sentence.upperBound || !reading.isWord(noun + 1)
        || reading.has(noun + 1, [.preposition, .date, .adverb, .coordinator, .subordinator])
    else { return nil }
    return verb + 1..<clauseEnd(noun, in: sentence)
  }

  /// What "it" is called by a noun of its own: "called it a trap".
  private func calledIt(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    let article = verb + 2
    guard article + 1 < sentence.upperBound, reading.isOne(of: .thatOne, verb + 1),
      reading.tokens[article].word == small.a || reading.tokens[article].word == small.an,
      reading.isOne(of: .names, verb)
    else { return nil }
    return verb + 1..<clauseEnd(article, in: sentence)
  }

  /// What was called so without quotation marks: "the plan unacceptable", "the vote a sham".
  private func deemedSo(
    _ verb: Int, in sentence: Range<Int>
  ) -> (act: StatementFinding.Act, content: Range<Int>)? {
    for index in verb + 2..<max(min(verb + 11, sentence.upperBound), verb + 2) {
      guard reading.isWord(index) || reading.isPossessive(index),
        !reading.has(index, [.auxiliary, .coordinator, .relative])
      else { return nil }
      guard reading.tokens[index].shape == .lower else { continue }
      if reading.isOne(of: .refused, index) { return (.rejected, verb + 1..<index + 1) }
      if reading.isOne(of: .blamed, index) {
        let isClaim = (verb + 1..<index).contains { reading.has($0, .claimedNouns) }
        let act: StatementFinding.Act =
          isClaim && reading.isOne(of: .baseless, index) ? .denied : .criticised
        return (act, verb + 1..<index + 1)
      }
      if reading.isOne(of: .approved, index), endsObject(index, in: sentence),
        !(verb + 1..<index).contains(where: { reading.has($0, [.preposition, .subordinator]) })
      {
        let second = index + 2
        // "the vote fair and peaceful"
        let isJoined =
          second < sentence.upperBound && reading.tokens[index + 1].word == small.and
          && reading.isOne(of: .approved, second) && endsObject(second, in: sentence)
        return (.said, verb + 1..<(isJoined ? second : index) + 1)
      }
      // "the offer too low"
      if reading.spells(index, "too"), index + 1 < sentence.upperBound,
        reading.tokens[index + 1].shape == .lower, !reading.isFunctionWord(index + 1)
      {
        return (.criticised, verb + 1..<index + 2)
      }
    }
    return nil
  }

  /// Whether no noun follows an adjective: "called the talks useful", not "the useful talks".
  private func endsObject(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    return next >= sentence.upperBound || !reading.isWord(next)
      || reading.has(next, [.preposition, .coordinator, .subordinator, .date])
  }

  /// The noun of speech that a verb such as "issued" or "renewed" has as its object, and what is told.
  private func made(_ verb: Int, in sentence: Range<Int>) -> (
    noun: Range<Int>, roles: WordRoles, content: Range<Int>
  )? {
    var index = verb + 1
    while index + 2 < sentence.upperBound, index < verb + 5 {
      if let noun = reading.entry(at: index, Self.anyNoun), noun.tokens.count > 1 {
        var first = noun.tokens.upperBound
        // "issued evacuation orders for two towns"
        if first < sentence.upperBound, reading.tokens[first].word == small.for { first += 1 }
        return first < sentence.upperBound
          ? (noun.tokens, noun.roles, first..<clauseEnd(first, in: sentence)) : nil
      }
      if reading.has(index, Self.anyNoun) {
        let next = reading.tokens[index + 1].word
        guard next == small.of || next == small.that || next == small.for || next == small.to
        else { return nil }
        // "sent six warnings to the ministry": of what is not told.
        if next == small.to, reading.has(index, .warnedNouns), reading.spells(verb, "sent") {
          return nil
        }
        let content = index + 2..<clauseEnd(index + 2, in: sentence)
        // "made a statement to the court": to whom, and not what.
        if next == small.to, !reading.has(index, .warnedNouns),
          reading.has(content.lowerBound, [.determiner, .pronoun, .people, .pluralForm])
            || reading.isCapital(content.lowerBound),
          !content.contains(where: {
            reading.tokens[$0].word == small.to || reading.tokens[$0].word == small.that
          })
        {
          return nil
        }
        return (index..<index + 1, reading.words[index].roles, content)
      }
      guard reading.isWord(index), !reading.has(index, [.preposition, .auxiliary, .coordinator])
      else { return nil }
      index += 1
    }
    return nil
  }
}
