import BinarySearch

// Whom "he", "it" or "the official" points at.
extension StatementFinder {
  private static let memory = 8

  /// The latest of those who may still be meant for which the condition holds.
  @inline(__always)
  func latestSpeaker(where isMeant: (Speaker) -> Bool) -> Speaker? {
    var index = speakers.count
    let first = max(0, index - Self.memory)
    while index > first {
      index -= 1
      if isMeant(speakers[index]) { return speakers[index] }
    }
    return nil
  }

  /// Remembers whom a sentence without statements is about.
  @inline(__always)
  mutating func rememberSubject(of sentence: Int) {
    let reader = reader
    let tokens = reader.tokens
    let start = reader.pastOpening(reader.opening(tokens), tokens.upperBound)
    let clause = start == reader.opening(tokens) ? tokens : start..<tokens.upperBound
    if let subject = reader.subject(of: clause).map(withoutPossessive), !reader.isPointer(subject),
      reader.groups.canSpeak(subject)
    {
      let named = reader.named(after: subject)
      let both = reader.joined(subject)
      if named == nil, both != subject { remember(both, sentence) }
      remember(named ?? subject, sentence)
    } else if let subject = reader.pronoun(opening: tokens), sex(of: subject) != nil {
      // "She was born in Oslo. … She said": still she.
      knowSexes(for: subject)
      guard let person = antecedent(of: subject, sentence: sentence) else { return }
      if speakers.last?.tokens == person {
        speakers[speakers.count - 1].sentence = sentence
      } else {
        remember(person, sentence)
      }
    }
  }

  /// The owner of "The company’s shares".
  private func withoutPossessive(_ group: Range<Int>) -> Range<Int> {
    group.count > 1 && reading.isPossessive(group.upperBound - 1) ? group.dropLast() : group
  }

  /// Remembers who spoke in a sentence.
  mutating func remember(_ drafts: [Draft], _ sentence: Int) {
    // Who is quoted within another's words comes before that other.
    if drafts.count > 1 {
      let known = partitioningIndex(of: speakers.indices) { speakers[$0].sentence >= sentence }
      let told = Array(speakers[known...])
      speakers.removeSubrange(known...)
      remember(drafts, sentence, inner: true)
      speakers += told
    }
    remember(drafts, sentence, inner: false)
  }

  @inline(__always)
  private mutating func remember(_ drafts: [Draft], _ sentence: Int, inner: Bool) {
    for (number, draft) in drafts.enumerated()
    where !reader.isPointer(draft.speaker) && isWithin(draft, drafts) == inner
      && !reader.isOwnWords(draft)
    {
      // Whom "the official" points at was remembered in its place.
      if reading.tokens[draft.speaker.lowerBound].word == small.the {
        // A shift past the last bit gives nothing.
        let bit: UInt64 = 1 << UInt64(number)
        let isKnown = settled.drafts & bit != 0
        if isKnown
          ? settled.pointed & bit != 0 : antecedent(of: draft.speaker, sentence: sentence) != nil
        {
          continue
        }
      }
      if speakers.last?.tokens != draft.speaker { remember(draft.speaker, sentence) }
    }
  }

  private func isWithin(_ draft: Draft, _ drafts: [Draft]) -> Bool {
    drafts.contains { $0.content.contains(draft.verb.lowerBound) && $0.verb != draft.verb }
  }

  /// Remembers that a group spoke in a sentence, by its own words or a pronoun for it.
  mutating func remember(_ group: Range<Int>, _ sentence: Int) {
    let head = reader.groups.head(of: group)
    speakers.append(
      Speaker(
        tokens: group, head: reading.tokens[head].word, sentence: sentence))
  }

  /// Whom "he", "it" or "the official" points at, the speaker of a draft or within one.
  func antecedent(
    of group: Range<Int>, in draft: Draft? = nil, sentence: Int
  ) -> Range<Int>? {
    let first = reading.tokens[group.lowerBound].word
    if reader.isFirstPerson(group) {
      return interviewee(of: sentence)
        ?? announcer.flatMap { reader.isPointer($0.speaker) ? nil : $0.speaker }
    }
    if reading.has(group.upperBound - 1, StatementReader.anyNoun), group.count > 1,
      let speaker = repeated(group, sentence: sentence)
    {
      return speaker
    }
    if reader.isPointer(group) {
      if let accused = accused(of: group, sentence: sentence) { return accused }
      if let draft, let answerer = answerer(group, draft, sentence) { return answerer }
      if let draft, rejectsOwnOffer(group, draft, sentence) { return nil }
      return pointed(at: group, of: draft, sentence)
    }
    if let pair = pair(meantBy: group, sentence) { return pair }
    guard first == small.the, group.count <= 4 else { return nil }
    let index = reader.groups.head(of: group)
    let head = reading.tokens[index].word
    guard head != Token.unknownWord, reading.has(index, [.sources, .authorities]) else {
      return nil
    }
    let speaker = latestSpeaker { speaker in
      speaker.head == head && speaker.tokens.count >= group.count && speaker.tokens != group
        && reader.repeats(speaker.tokens, group)
        && !(speaker.tokens.count == group.count
          && reading.tokens[speaker.tokens.lowerBound].word == small.the
          && reader.repeats(group, speaker.tokens))
    }
    if reading.has(index, .authorities), group.count == 2,
      let accused = accused(of: group, sentence: sentence)
    {
      return accused
    }
    if speaker == nil, group.count == 2, reading.has(index, .authorities),
      let body = body(calledBy: index, before: group, sentence) ?? namedBody(head, before: group)
    {
      return body
    }
    // "the navy" is not its spokesman.
    let office =
      reading.has(index, .sources) ? office(head, of: group, before: sentence) : nil
    if office == nil, speaker == nil { return newcomer(with: index, of: group, sentence) }
    guard let office, office.sentence >= speaker?.sentence ?? 0 else { return speaker?.tokens }
    return office.name
  }

  /// Whom "he", "it" or "they" points at.
  private func pointed(
    at pronoun: Range<Int>, of draft: Draft?, _ sentence: Int
  ) -> Range<Int>? {
    let subject = reader.clauseSubject(before: pronoun.lowerBound)
    if let sex = sex(of: pronoun) {
      if let subject, isPerson(subject), agrees(subject, sex) != false { return subject }
      if let person = reader.onlyPerson(before: pronoun.lowerBound), agrees(person, sex) != false {
        return person
      }
      return person(sex, for: pronoun, of: draft, sentence)
    }
    let word = reading.tokens[pronoun.lowerBound].word
    guard word == small.it || word == small.they else { return nil }
    let isThey = word == small.they
    if let subject, isThey ? mayBeThey(subject) : isBody(subject) { return subject }
    // "The court sat. It denies the charge": courts deny none.
    if !isThey, draft?.act == .denied, let last = speakers.last, reader.isCourt(last.tokens) {
      return nil
    }
    if isThey,
      let several = severalTold(before: pronoun)
        ?? latestSpeaker(where: { sentence - $0.sentence == 1 && isSeveral($0.tokens) })?.tokens
    {
      return several
    }
    return latestSpeaker {
      sentence - $0.sentence <= 2
        && (isThey
          ? mayBeThey($0.tokens) : isBody($0.tokens) || sentence - $0.sentence == 1 && mayBeIt($0))
    }?.tokens ?? (isThey ? nil : ownSubject(of: draft))
  }

  /// "They" are several, or a body.
  private func mayBeThey(_ group: Range<Int>) -> Bool {
    let head = reader.groups.head(of: group)
    return isSeveral(group)
      || !reading.has(head, .sources)
        && reading.rareRoles(head).isDisjoint(with: [.he, .she])
        && !group.contains { reading.has($0, .personName) }
  }

  /// The body of which the words before "it said" tell: "The Red Cross was not let in, it said".
  private func ownSubject(of draft: Draft?) -> Range<Int>? {
    guard let draft, draft.rule == .wordsBefore, let subject = reader.subject(of: reader.tokens),
      subject.upperBound < draft.speaker.lowerBound, reader.groups.canSpeak(subject),
      !reader.isPointer(subject), isBody(subject),
      reading.has(reader.groups.head(of: subject), [.organisationName, .authorities])
    else { return nil }
    return subject
  }

  /// The several of whom what somebody says in the sentence tells: "He said members wait, but they".
  private func severalTold(before pronoun: Range<Int>) -> Range<Int>? {
    guard let told = spoken.last(where: { $0.verb.upperBound <= pronoun.lowerBound }),
      told.isClause,
      told.content.lowerBound < pronoun.lowerBound,
      let group = reader.groups.group(from: told.content.lowerBound, ceiling: pronoun.lowerBound),
      isSeveral(group)
    else { return nil }
    return group
  }

  private func isBody(_ group: Range<Int>) -> Bool { !isPerson(group) && !isSeveral(group) }

  /// Whether "it" in the next sentence may be a name of which no more is known.
  private func mayBeIt(_ speaker: Speaker) -> Bool {
    let group = speaker.tokens
    return !isSeveral(group) && reader.isNameOnly(group)
      && !group.contains { reading.has($0, .personName) }
  }

  /// Whose "these demands" and "the claims" are: those of the sentence before.
  private func repeated(_ group: Range<Int>, sentence: Int) -> Range<Int>? {
    let first = reading.tokens[group.lowerBound].word
    guard first == small.these || first == small.those || first == small.the,
      let told = statements.last, sentence - told.sentence <= 1,
      told.act == reader.act(reading.words[group.upperBound - 1].roles, StatementReader.nouns)
    else { return nil }
    return latestSpeaker { reading.byteRange($0.tokens) == told.source }?.tokens
  }

  /// Who speaks as "we" in an interview: "Lee: We asked for help", at the head of the block.
  private func interviewee(of sentence: Int) -> Range<Int>? {
    let block = reading.text.blocks[reading.sentences[sentence].block]
    var opening = sentence
    while opening > 0, reading.sentences[opening - 1].range.lowerBound >= block.range.lowerBound {
      opening -= 1
    }
    let first = reading.sentences[opening].tokens
    guard let colon = first.prefix(6).firstIndex(where: { reading.isMark($0, ":") }),
      colon > first.lowerBound,
      (first.lowerBound..<colon).allSatisfy({ reading.has($0, .name) }),
      reading.has(first.lowerBound, [.personName, .organisationName])
    else { return nil }
    return first.lowerBound..<colon
  }

  /// Who denies what the statement before tells of them, as in "It accused the rebels; they deny it".
  ///
  /// What was just told of somebody is not denied by who told it.
  private func accused(of pronoun: Range<Int>, sentence: Int) -> Range<Int>? {
    guard let told = statements.last, told.act.tellsFacts, sentence - told.sentence <= 1,
      pronoun.upperBound < reader.tokens.upperBound,
      (pronoun.upperBound..<min(pronoun.upperBound + 3, reader.tokens.upperBound)).contains(where: {
        reading.has($0, [.denied, .rejected])
      })
    else { return nil }
    guard
      let first = reading.sentences[told.sentence].tokens.first(where: {
        Int(reading.tokens[$0].start) >= told.content.lowerBound
      }),
      let group = reader.groups.group(
        from: first, ceiling: reading.sentences[told.sentence].tokens.upperBound)
    else { return nil }
    let isBlamed = isBlame(told.verb)
    // "She said Ann Lee had left. She denied that it was late": of another matter.
    let isOther = reader.tokens.contains {
      reading.tokens[$0].word == small.that && $0 > pronoun.upperBound
        && reading.has($0 - 1, [.denied, .rejected])
    }
    guard isBlamed || !isOther && group.allSatisfy({ reading.has($0, .personName) }) else {
      return nil
    }
    let sex = sex(of: pronoun)
    let accused = beforeCharge(group)
    guard !accused.isEmpty else { return nil }
    if pronoun.count > 1 { return isBlamed && mayBeCalled(accused, pronoun) ? accused : nil }
    if let sex, !isPerson(accused) || agrees(accused, sex) == false { return nil }
    let isPlural = NounReader(reading: reading).isPlural(accused.upperBound - 1)
    let isThey = reading.tokens[pronoun.lowerBound].word == small.they
    return isPlural == isThey || !isBlamed && !isThey ? accused : nil
  }

  /// Who is accused in the same sentence of what "which the group denies" denies.
  func accusedBefore(_ number: Int, of drafts: [Draft]) -> Range<Int>? {
    let draft = drafts[number]
    let speaker = draft.speaker
    guard draft.act == .denied || draft.act == .rejected, draft.rule == .wordsBefore,
      reader.isPointer(speaker)
        || speaker.count == 2 && reading.tokens[speaker.lowerBound].word == small.the,
      let told = drafts[..<number].last(where: {
        $0.act == .claimed && isBlame(reading.byteRange($0.verb))
          && $0.verb.upperBound <= speaker.lowerBound
      }),
      let group = reader.groups.group(
        from: told.content.lowerBound, ceiling: reader.tokens.upperBound)
    else { return nil }
    let accused = beforeCharge(group)
    guard !accused.isEmpty, accused.upperBound <= speaker.lowerBound else { return nil }
    guard reader.isPointer(speaker) else { return mayBeCalled(accused, speaker) ? accused : nil }
    if let sex = sex(of: speaker) {
      return isPerson(accused) && agrees(accused, sex) != false ? accused : nil
    }
    let isThey = reading.tokens[speaker.lowerBound].word == small.they
    return (isThey ? mayBeThey(accused) : isBody(accused)) ? accused : nil
  }

  private func isBlame(_ verb: Range<Int>) -> Bool {
    reading.text.begins(verb, "accus") || reading.text.begins(verb, "blame")
  }

  /// The accused of "accused the rebels of theft", "blamed the mayor for the delay".
  private func beforeCharge(_ group: Range<Int>) -> Range<Int> {
    let end = group.first {
      reading.tokens[$0].word == small.of || reading.tokens[$0].word == small.for
    }
    return group.lowerBound..<(end ?? group.upperBound)
  }

  /// Whether "the group" or "the company" may stand for the accused.
  private func mayBeCalled(_ accused: Range<Int>, _ noun: Range<Int>) -> Bool {
    let first = accused.first { reading.has($0, .name) } ?? accused.upperBound - 1
    return isBody(accused)
      && BodyKind(reading: reading, noun: noun.upperBound - 1).fit(first..<accused.upperBound)
        != .tellsOther
  }

  /// The latest office that the words name: "the harbour official" of "Kim Lee, a harbour official".
  private func office(_ head: WordID, of group: Range<Int>, before sentence: Int) -> Office? {
    var office = partitioningIndex(of: offices.indices) { offices[$0].sentence >= sentence }
    let first = max(0, office - Self.memory)
    while office > first, sentence - offices[office - 1].sentence <= Self.memory {
      office -= 1
      // "Minister Ann Lee thanked its head, Jo Roe": the minister is another.
      guard isCalled(head, group, offices[office]) else { continue }
      if reader.repeats(offices[office].tokens, group) { return offices[office] }
    }
    return onlyOffice(head, of: group, before: sentence)
  }

  /// Whether an office without a name in it has the head of "the minister"; no prime minister is called that.
  private func isCalled(_ head: WordID, _ group: Range<Int>, _ office: Office) -> Bool {
    guard let noun = office.tokens.last(where: { reading.tokens[$0].word == head }),
      !office.tokens.contains(where: { reading.has($0, .personName) })
    else { return false }
    let isPrime = { (index: Int) in reading.spells(index, "Prime") || reading.spells(index, "prime")
    }
    return noun == office.tokens.lowerBound || !isPrime(noun - 1) || group.contains(where: isPrime)
  }

  /// Who spoke right before without a word of who it is, where the next sentence tells an office.
  ///
  /// In "Ann Lee was late. The road would open, the transport minister said" it is Lee.
  private func newcomer(with head: Int, of group: Range<Int>, _ sentence: Int) -> Range<Int>? {
    guard group.count > 2, reading.isOne(of: .ministers, head), sentence > 0,
      let last = speakers.last, last.sentence == sentence - 1, last.tokens.count > 1,
      reading.sentences[sentence].block == reading.sentences[sentence - 1].block,
      last.tokens.allSatisfy({ reading.has($0, .personName) }),
      statements.last?.source == reading.byteRange(last.tokens),
      !reading.traits[sentence].meets(.personName),
      let actor = reader.actor(of: last.tokens),
      reading.sentences[sentence - 1].tokens.allSatisfy({
        !reading.has($0, .personName) || last.tokens.contains($0)
      })
    else { return nil }
    let isKnown = offices.contains {
      reader.actor(of: $0.name) == actor || reader.repeats($0.tokens, group)
    }
    return isKnown ? nil : last.tokens
  }

  /// The one person of an office in all the text before, as "the Minister" of a release.
  private func onlyOffice(_ head: WordID, of group: Range<Int>, before sentence: Int) -> Office? {
    guard group.count == 2, reader.isSoleOffice(group.upperBound - 1) else {
      return nil
    }
    var found: Office?
    for office in offices where office.sentence < sentence {
      guard isCalled(head, group, office) else { continue }
      if let found, reader.actor(of: found.name) != reader.actor(of: office.name) { return nil }
      found = office
    }
    guard let found else { return nil }
    // "A minister of Chile came": another may be meant.
    let isOther = (0..<group.lowerBound).contains {
      reading.tokens[$0].word == head && !found.tokens.contains($0)
        && ($0 == 0 || reading.tokens[$0 - 1].word != small.the) && reading.words[$0].name < 0
    }
    return isOther ? nil : found
  }
}
