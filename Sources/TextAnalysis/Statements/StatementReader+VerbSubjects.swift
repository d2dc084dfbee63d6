// Whether what stands before a verb is somebody who does it.
extension StatementReader {
  /// Whether a subject may be the speaker of a verb.
  func canBeSpeaker(_ subject: Range<Int>, of verb: TextReading.Phrase) -> Bool {
    if groups.canSpeak(subject) { return !isShown(by: subject, verb) }
    if isPaper(groups.head(of: subject))
      || reading.isOne(of: .orderPapers, groups.head(of: subject))
    {
      return verb.roles.meets([.demanded, .proposed, .rejected])
    }
    if verb.roles.meets(.byPeople) {
      return isSomeone(subject) || isSome(subject) || areSome(subject)
    }
    // "Farmers argue that": what only people do when "that" follows.
    let next = verb.tokens.upperBound
    return areSome(subject) && verb.roles.meets([.clauseOnly, .demanded, .denied, .promised])
      && !verb.roles.meets(.findings)
      && next < tokens.upperBound && reading.tokens[next].word == small.that
      && !reading.isOne(of: .signs, verb.tokens.lowerBound)
  }

  /// Whether things show rather than somebody says: "The figures underscored the need".
  @inline(__always)
  private func isShown(by subject: Range<Int>, _ verb: TextReading.Phrase) -> Bool {
    guard reading.isOne(of: .showing, verb.tokens.lowerBound) else { return false }
    let head = groups.head(of: subject)
    return reading.isOne(of: .showingThings, head)
      || !reading.has(head, [.name, .pronoun, .sources, .people, .authorities, .documents, .media])
  }

  /// Whether the head of a group is a paper that calls for things: "the roadmap".
  func isPaper(_ head: Int) -> Bool { reading.isOne(of: .plansOnPaper, head) }

  /// "Many said", "others in the crowd said".
  private func isSome(_ subject: Range<Int>) -> Bool {
    reading.isOne(of: .someOthers, groups.head(of: subject))
  }

  /// Whether the subject is a plural in small letters that no list knows: "bankers", "local traders".
  private func areSome(_ subject: Range<Int>) -> Bool {
    let head = groups.head(of: subject)
    return NounReader(reading: reading).isPlural(head) && !reading.isFunctionWord(head)
      && !reading.has(head, .date) && reading.isWord(head)
  }

  /// Whether nobody speaks: "no party has said", "neither side agreed", "do you demand".
  @inline(__always)
  func isNobody(_ subject: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = subject.lowerBound
    if subject.count == 1, reading.tokens[first].word == small.you { return true }
    // "was how a minister put it"
    if subject.count > 1, reading.spells(first, "how") { return true }
    if reading.isOne(of: .nobody, first)
      || first > sentence.lowerBound && reading.isOne(of: .nobody, first - 1)
    {
      return true
    }
    // "Not everyone in the town supports it": no verb between the two.
    let opening = opening(sentence)
    guard opening < first, first - opening <= 8, reading.isOne(of: .nobody, opening) else {
      return false
    }
    return !(opening..<first).contains {
      !reading.isWord($0) || reading.has($0, [.auxiliary, .finiteVerb, .relative])
    }
  }

  /// Whether a group that no list knows may speak: "the striker".
  func isSomeone(_ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return reading.has(group.lowerBound, .determiner) && group.count > 1
      && !reading.isFunctionWord(head) && !reading.has(head, .date)
  }

  /// Whether "found" and "showed" tell what was found out: of a poll, or before "that".
  @inline(__always)
  func finds(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    guard verb.roles.meets(.findings) else { return true }
    let next = verb.tokens.upperBound
    // "has shown openness to"
    if showsAttitude(next, in: sentence) { return true }
    // "The crew was tired, investigators found."
    if subject.lowerBound - 1 > sentence.lowerBound, reading.isMark(subject.lowerBound - 1, ","),
      next >= sentence.upperBound || reading.isMark(next, "."),
      reading.has(groups.head(of: subject), [.sources, .authorities])
    {
      return true
    }
    if reading.has(groups.head(of: subject), [.documents, .relays])
      || reading.isOne(of: .inquiries, groups.head(of: subject))
    {
      return true
    }
    return next < sentence.upperBound && reading.tokens[next].word == small.that
      && !reading.has(verb.tokens.lowerBound, .bareForms)
  }

  /// Whether a form in -s, which may be a plural noun, goes with one speaker: "the agency estimates".
  func isThirdPerson(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    reading.ends(verb.tokens.lowerBound, "s")
      && !NounReader(reading: reading).isPlural(subject.upperBound - 1)
  }

  /// Whether "call" is that of "on a conference call on the case".
  private func isCompound(_ verb: TextReading.Phrase) -> Bool {
    let before = verb.tokens.lowerBound - 1
    return before >= tokens.lowerBound && reading.spells(verb.tokens.lowerBound, "call")
      && reading.isWord(before) && reading.tokens[before].shape == .lower
      && !reading.isFunctionWord(before) && !NounReader(reading: reading).isPlural(before)
      && !reading.has(before, [.sources, .authorities, .people, .media, .lyForm, .adverb])
  }

  /// Whether a form that may be a noun ("a court order") goes with its subject as a verb.
  func agrees(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    let isPlainForm = reading.has(verb.tokens.lowerBound, .bareForms)
    let last = subject.upperBound - 1
    guard verb.tokens.count == 1, isPlainForm else {
      return !isNounWithVerb(verb, subject) && !isCompound(verb)
    }
    // "continued to demand"
    if verb.tokens.lowerBound > 0, reading.tokens[verb.tokens.lowerBound - 1].word == small.to {
      return true
    }
    let next = verb.tokens.upperBound
    // "Israeli media reports said", "the claims were": a noun with its own verb.
    if next < tokens.upperBound,
      reading.has(next, .auxiliary) || reading.has(next, .said) && !reading.has(next, .bareForms)
    {
      return false
    }
    // "Libyan state assets", "Israeli claims": what a people’s name tells more of is a noun.
    if reading.has(last, .demonym), !NounReader(reading: reading).isPlural(last) { return false }
    // "A clerk at the IMF command centre": one who commands has an -s.
    let article = reading.tokens[subject.lowerBound].word
    if article == small.a || article == small.an, !reading.ends(verb.tokens.lowerBound, "s"),
      !reading.ends(verb.tokens.lowerBound, "cast")
    {
      return false
    }
    // "Velco offer ‘too low’": one offers nothing without an -s.
    if next < tokens.upperBound, reading.isOpeningQuote(next), reading.isCapital(last),
      !reading.ends(verb.tokens.lowerBound, "s"), !NounReader(reading: reading).isPlural(last),
      !reading.has(last, [.authorities, .sources, .people, .pronoun])
    {
      return false
    }
    if reading.has(last, .pronoun) || reading.isCapital(last) { return true }
    // "The resolution demands the release": one that takes an object.
    if reading.ends(verb.tokens.lowerBound, "s"), next < tokens.upperBound,
      reading.has(next, [.determiner, .openingQuote]) || reading.tokens[next].word == small.that
        || reading.isNumber(next)
    {
      return true
    }
    let head = groups.head(of: subject)
    return NounReader(reading: reading).isPlural(last)
      || head < last && NounReader(reading: reading).isPlural(head) || reading.spells(head, "Data")
      || subject.contains { reading.tokens[$0].word == small.and }
  }
}
