// What one verb of speaking makes of its sentence.
extension StatementReader {
  /// Reads the statement around one verb.
  func draft(
    _ verb: TextReading.Phrase, in sentence: Range<Int>, earlier: [Draft]
  ) -> Draft? {
    // "US State Department": a capital within the sentence is part of a name.
    if verb.tokens.lowerBound > opening(sentence), reading.has(verb.tokens.lowerBound, .name),
      reading.isCapital(verb.tokens.lowerBound)
    {
      return nil
    }
    guard let act = act(of: verb, in: sentence) else { return nil }
    if isWord(verb.tokens.lowerBound - 1, small.as, in: sentence) {
      if let report = reported(verb, act, in: sentence) { return report }
      if let quoted = quotedAsSaying(verb, in: sentence) { return quoted }
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
      if earlier.last?.isClause == true, reading.has(verb.tokens.lowerBound - 1, .auxiliary),
        reading.has(start, .coordinator)
      {
        return nil
      }
      guard let speaker = joinedSpeaker(verb, start, in: sentence, earlier),
        finds(verb, speaker, in: sentence)
      else { return nil }
      return reportedAfter(verb, act, speaker, start: start, in: sentence, rule: .joinedVerb)
    case .subject(let subject, let start):
      guard canBeSpeaker(subject, of: verb), finds(verb, subject, in: sentence) else { return nil }
      // "told envoys that they are willing to talk": who they are, the outer verb tells.
      if verb.tokens.count > 1, isPointer(subject), subject.lowerBound > sentence.lowerBound,
        reading.tokens[subject.lowerBound - 1].word == small.that
      {
        return nil
      }
      // "Do you demand that …?" tells of nobody.
      if subject.count == 1, reading.tokens[subject.lowerBound].word == small.you { return nil }
      let isFirst = subject.lowerBound <= sentence.lowerBound + 1
      if !isFirst, let back = wordsBefore(verb, act, subject, in: sentence) { return back }
      guard agrees(verb, subject) else { return nil }
      if !isFirst, let aside = parenthesis(verb, act, subject, in: sentence) { return aside }
      return reportedAfter(verb, act, subject, start: start, in: sentence, rule: .verb)
    case .none:
      return inverted(verb, act, in: sentence)
    }
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

  func canBeSpeaker(_ subject: Range<Int>, of verb: TextReading.Phrase) -> Bool {
    groups.canSpeak(subject) || verb.roles.meets(.byPeople) && isSomeone(subject)
  }

  /// What the verb does, unless it is denied: who has not accepted has rejected.
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
    while index >= sentence.lowerBound, reading.has(index, [.adverb, .auxiliary]) {
      if reading.has(index, .negation) {
        return act == .promised || act == .accepted ? .rejected : nil
      }
      index -= 1
    }
    return act
  }

  /// Whether a group that no list knows may speak: "the striker".
  func isSomeone(_ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return reading.has(group.lowerBound, .determiner) && group.count > 1
      && !reading.isFunctionWord(head) && !reading.has(head, .date)
  }

  /// Whether "found" and "showed" tell what was found out: of a poll, or before "that".
  private func finds(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    guard verb.roles.meets(.findings) else { return true }
    let next = verb.tokens.upperBound
    if reading.has(groups.head(of: subject), [.documents, .relays]) { return true }
    return next < sentence.upperBound && reading.tokens[next].word == small.that
      && !reading.has(verb.tokens.lowerBound, .bareForms)
  }

  /// Whether a form in -s, which may be a plural noun, goes with one speaker: "the agency estimates".
  private func isThirdPerson(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    reading.ends(verb.tokens.lowerBound, "s")
      && !NounReader(reading: reading).isPlural(subject.upperBound - 1)
  }

  /// Whether a form that may be a noun ("a court order") goes with its subject as a verb.
  func agrees(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    guard verb.tokens.count == 1, reading.has(verb.tokens.lowerBound, .bareForms) else {
      return true
    }
    let last = subject.upperBound - 1
    if reading.has(last, .pronoun) || reading.isCapital(last) { return true }
    return NounReader(reading: reading).isPlural(last)
      || subject.contains { reading.tokens[$0].word == small.and }
  }
}
