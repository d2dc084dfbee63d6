// Nouns of saying with their owner: "Peru’s rejection of the plan".
extension StatementReader {
  /// Whether a word closes what a title names behind an article, as in "a Unilateral Order".
  ///
  /// Verbs have a capital in headlines only, where such an article has one too.
  func isTitled(_ index: Int, in sentence: Range<Int>) -> Bool {
    var first = index
    while first > sentence.lowerBound, reading.isWord(first - 1), reading.isCapital(first - 1) {
      first -= 1
    }
    return first < index && first > sentence.lowerBound
      && reading.isOne(of: .articles, first - 1)
  }

  /// As in "Israel’s claims of …", "the army’s denial that …" and the like.
  func noun(_ phrase: TextReading.Phrase, in sentence: Range<Int>) -> Draft? {
    let index = phrase.tokens.lowerBound
    if phrase.tokens.count == 1,
      let draft = drawn(index, in: sentence) ?? nounIncluding(index, in: sentence)
        ?? nounBy(index, in: sentence)
    {
      return draft
    }
    guard let first = nounContent(phrase, in: sentence),
      let speaker = owner(of: phrase, in: sentence)
    else { return nil }
    let isThat = reading.tokens[first - 1].word == small.that
    // "the Lee proposal that supports the plan": the proposal does.
    if isThat, reading.has(first, Self.anyAct.union([.auxiliary, .finiteVerb])),
      reading.tokens[first].shape == .lower, !reading.has(first, [.determiner, .pronoun])
    {
      return nil
    }
    // "its insistence that it rained" asks for nothing.
    let act =
      isThat && reading.isOne(of: .insisting, index)
      ? .said : nounAct(phrase.tokens, phrase.roles)
    let wants = act == .demanded || act == .proposed
    let end =
      isSubject(speaker, in: sentence)
      ? beforeMainVerb(first, isThat ? (wants ? .wanted : .told) : .named, in: sentence)
      : plainEnd(first, isThat, in: sentence)
    return Draft(
      act: act, verb: phrase.tokens, speaker: speaker, content: first..<end,
      start: speaker.lowerBound, isClause: isThat, rule: .noun)
  }

  /// What a noun of saying does; those of blame criticise.
  func nounAct(_ noun: Range<Int>, _ roles: WordRoles) -> StatementFinding.Act {
    reading.rareRoles(noun.lowerBound).contains(.blame) ? .criticised : act(roles, Self.nouns)
  }

  /// Where begins what a noun tells of, behind "of", "that", "on" and the like.
  private func nounContent(_ noun: TextReading.Phrase, in sentence: Range<Int>) -> Int? {
    let link = noun.tokens.upperBound
    // "call for": the phrase ends with its preposition.
    if noun.tokens.count > 1, reading.has(link - 1, .preposition) {
      return link < sentence.upperBound && reading.isWord(link) ? link : nil
    }
    guard link + 1 < sentence.upperBound else { return nil }
    let word = reading.tokens[link].word
    if word == small.of || word == small.that || word == small.for { return link + 1 }
    if word == small.to {
      // "a threat to peace" is no threat of it, "a warning to Peru" tells not of what.
      let isDeed =
        reading.tokens[link + 1].shape == .lower && !reading.has(link + 1, .determiner)
        && !reading.has(link + 1, [.people, .sources, .authorities, .name])
      return isDeed || !noun.roles.meets(.warnedNouns) ? link + 1 : nil
    }
    if word == small.on { return reading.ends(link - 1, "insistence") ? link + 1 : nil }
    return noun.roles.meets(.warnedNouns) && reading.ends(link - 1, "ing")
      && reading.isOne(of: .dangers, link) ? link + 1 : nil
  }

  /// Whose a noun of saying is: "Peru’s outright rejection", "the US claim that", "in its demand".
  private func owner(of noun: TextReading.Phrase, in sentence: Range<Int>) -> Range<Int>? {
    var last = noun.tokens.lowerBound - 1
    let adjectives = max(sentence.lowerBound, last - 2)
    while last > adjectives, isAdjective(last) { last -= 1 }
    guard last >= sentence.lowerBound else { return nil }
    // "Her claim that the ice was thin"
    if last <= opening(sentence), reading.isOne(of: .ownersOfPersons, last),
      reading.tokens[noun.tokens.upperBound].word == small.that
    {
      return last..<last + 1
    }
    guard last > sentence.lowerBound else { return nil }
    if reading.isPossessive(last) {
      guard let group = groups.group(endingAt: last - 1, floor: sentence.lowerBound),
        groups.canSpeak(group)
      else { return nil }
      return behindVerb(group)
    }
    if reading.isOne(of: .theirs, last) { return subjectOwning(last, in: sentence) }
    // "The US assertion that", but not "the Gaza proposal for".
    guard last == noun.tokens.lowerBound - 1, reading.has(last, [.organisationName, .placeName]),
      reading.isWord(last), !reading.has(last, .demonym),
      reading.tokens[noun.tokens.upperBound].word == small.that,
      let group = groups.group(endingAt: last, floor: sentence.lowerBound), groups.canSpeak(group)
    else { return nil }
    return group
  }

  /// The owner without the verb before it: Chile in "Peru rejects Chile’s demand", "ignoring Chile’s".
  private func behindVerb(_ group: Range<Int>) -> Range<Int> {
    let isDoing =
      group.count > 1 && reading.has(group.lowerBound, .ingForm)
      && !reading.has(group.lowerBound, .name)
    if isDoing { return group.lowerBound + 1..<group.upperBound }
    let verb = group.dropFirst().dropLast().last {
      reading.has($0, Self.anyAct) && reading.tokens[$0].shape == .lower
        && reading.ends($0, "s")
        && (!reading.has($0, .bareForms) || reading.isCapital($0 - 1))
    }
    return verb.map { $0 + 1..<group.upperBound } ?? group
  }

  private func isAdjective(_ index: Int) -> Bool {
    reading.isWord(index) && reading.tokens[index].shape == .lower
      && !reading.isPossessive(index) && !reading.isFunctionWord(index)
      && !reading.has(index, [.sources, .authorities, .media, .documents, .people, .name])
      && !reading.has(index, Self.anyAct)
  }

  /// The subject of the sentence for "firm in its demand", where no other stands between.
  private func subjectOwning(_ pronoun: Int, in sentence: Range<Int>) -> Range<Int>? {
    // "stands firm on its refusal to"
    let isFirm =
      reading.tokens[pronoun - 1].word == small.on && pronoun > 1
      && reading.spells(pronoun - 2, "firm")
    guard isFirm || reading.isOne(of: .within, pronoun - 1),
      let subject = subject(of: sentence),
      subject.upperBound < pronoun, groups.canSpeak(subject), !isPointer(subject),
      !(subject.upperBound..<pronoun).contains(where: {
        reading.has($0, .name) || reading.isMark($0, ",") || reading.isMark($0, ";")
          || reading.has($0, Self.anyAct) && !reading.has($0, .bareForms)
          || reading.has($0, .negation)
      })
    else { return nil }
    return subject
  }

  /// Whether a group opens its clause, so that a noun that it owns may be the subject of a verb.
  private func isSubject(_ group: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = group.lowerBound
    return first <= opening(sentence) || reading.isMark(first - 1, ",")
      || reading.isMark(first - 1, ";")
      || reading.has(first - 1, [.subordinator, .coordinator])
        && !reading.has(first - 1, .preposition)
  }

  /// Where what a noun tells ends that is no subject: at a mark or, of a noun, an auxiliary.
  private func plainEnd(_ first: Int, _ isThat: Bool, in sentence: Range<Int>) -> Int {
    var end = first
    while end < sentence.upperBound, !reading.isMark(end, ","), !reading.isMark(end, ";"),
      isThat || !reading.has(end, .auxiliary)
    {
      end += 1
    }
    return end
  }
}

// MARK: - Where a noun's own words end

extension StatementReader {
  private enum Told {
    /// A noun or infinitive, without a finite verb.
    case named
    /// A clause with a finite verb.
    case told
    /// A clause with a plain form: "that Peru pay".
    case wanted
  }

  /// Where the verb stands whose subject the noun is: "Peru’s rejection of the plan | drew anger".
  private func beforeMainVerb(_ first: Int, _ told: Told, in sentence: Range<Int>) -> Int {
    var end = first
    while end < sentence.upperBound, !reading.isMark(end, ","), !reading.isMark(end, ";") {
      end += 1
    }
    /// How many verbs are still those of clauses within.
    var inner = told == .told ? 1 : 0
    var lastInner: Int?
    var participle: Int?
    // "claim to have left": the participle is none of another verb.
    var index = reading.tokens[first].word == small.have ? min(first + 2, end) : first
    while index < end {
      if index > first, reading.has(index, .relative), !reading.isOne(of: .where_, index) {
        inner += 1
      }
      guard index > first, isFiniteForm(index) else {
        if index > first + 1, participle == nil, isParticiple(index) { participle = index }
        index += 1
        continue
      }
      // "demanded that it be freed", "that Peru should pay"
      let isPlain = told == .wanted && (index < first + 2 || reading.spells(index, "be"))
      if inner == 0, !isPlain { return index }
      if inner > 0 { lastInner = index }
      inner = max(0, inner - 1)
      index += 1
      index = pastVerbGroup(index, end)
      // "that it did not know"
      if index < end, reading.has(index - 1, .negation), reading.has(index, .finiteVerb) {
        index += 1
      }
    }
    if let lastInner, told == .told, lastInner >= first + 3 { return lastInner }
    return participle ?? end
  }

  /// Goes past the rest of a verb up to its participle: "had | been bought | was", "had | lied | has".
  private func pastVerbGroup(_ start: Int, _ end: Int) -> Int {
    var index = start
    var isClosed = false
    while index < end {
      let isAuxiliary = reading.has(index, .auxiliary)
      let isVerb =
        isParticiple(index)
        || !isAuxiliary && reading.has(index, .finiteVerb)
          && reading.has(index - 1, [.auxiliary, .adverb])
      if isAuxiliary || isVerb {
        if isClosed { return index }
        isClosed = isVerb
      } else if !reading.has(index, .adverb) {
        return index
      }
      index += 1
    }
    return index
  }

  /// Whether a word is a verb by itself: an auxiliary, "drew", or a form in -ed before an object.
  private func isFiniteForm(_ index: Int) -> Bool {
    if reading.has(index, [.auxiliary, .finiteVerb]) { return !reading.has(index, .determiner) }
    if reading.isOne(of: .links, index), !reading.has(index - 1, .determiner) { return true }
    guard isParticiple(index), index + 1 < tokens.upperBound else { return false }
    return reading.isWord(index + 1) && !reading.has(index + 1, [.preposition, .date, .adverb])
      && !reading.has(index - 1, [.determiner, .preposition, .adverb])
  }
}

// MARK: - Nouns of many and of others

extension StatementReader {
  /// As in "The move drew condemnation from Peru" and "was met with criticism by": the move.
  private func drawn(_ index: Int, in sentence: Range<Int>) -> Draft? {
    let from = index + 1
    guard from + 1 < sentence.upperBound, index > sentence.lowerBound,
      reading.tokens[from].word == small.from || reading.tokens[from].word == small.by,
      reading.rareRoles(index).contains(.blame) || reading.has(index, .acceptedNouns),
      let verb = (max(sentence.lowerBound + 1, index - 4)..<index).last(where: {
        reading.isOne(of: .draws, $0)
      }),
      let group = groups.group(from: from + 1, ceiling: sentence.upperBound),
      groups.canSpeak(group)
    else { return nil }
    let object: Range<Int>?
    switch before(verb..<verb + 1, in: sentence) {
    case .subject(let subject, _): object = subject
    case .passive(let auxiliary):
      object = groups.group(endingAt: auxiliary - 1, floor: sentence.lowerBound)
    case .joined, .none: object = nil
    }
    guard let object, !isPointer(object), object.count > 1 || !isParticiple(object.lowerBound)
    else { return nil }
    return Draft(
      act: nounAct(index..<from, reading.words[index].roles), verb: index..<from,
      speaker: group, content: object, start: object.lowerBound, isClause: false, rule: .noun)
  }

  /// As in "claims by the union that …": who makes them stands behind.
  private func nounBy(_ index: Int, in sentence: Range<Int>) -> Draft? {
    var by = index + 1
    guard by + 3 < sentence.upperBound else { return nil }
    if reading.isOne(of: .made, by) { by += 1 }
    guard reading.tokens[by].word == small.by || reading.tokens[by].word == small.from,
      let whole = groups.group(from: by + 1, ceiling: sentence.upperBound),
      let (group, link) = maker(whole, in: sentence)
    else { return nil }
    let first = link + 1
    let isThat = reading.tokens[link].word == small.that
    if reading.tokens[link].word == small.to, reading.has(first, [.determiner, .name]) {
      return nil
    }
    guard groups.canSpeak(group), isThat || reading.isWord(first) else { return nil }
    let act =
      reading.has(index, Self.anyNoun)
      ? nounAct(index..<index + 1, reading.words[index].roles) : .demanded
    return Draft(
      act: act, verb: index..<index + 1, speaker: group,
      content: first..<plainEnd(first, isThat, in: sentence), start: index, isClause: isThat,
      rule: .noun)
  }

  /// Who makes a claim, and the word that leads to it: "the minister, Ann Lee, that", "Peru for".
  private func maker(
    _ whole: Range<Int>, in sentence: Range<Int>
  ) -> (group: Range<Int>, link: Int)? {
    if let name = named(after: whole), name.upperBound + 2 < sentence.upperBound,
      reading.isMark(name.upperBound, ","), reading.tokens[name.upperBound + 1].word == small.that
    {
      return (name, name.upperBound + 1)
    }
    let end = min(whole.upperBound + 1, sentence.upperBound - 1)
    return (whole.lowerBound + 1..<max(end, whole.lowerBound + 1)).first {
      reading.isOne(of: .contentOpeners, $0)
    }.map { (whole.lowerBound..<$0, $0) }
  }

  /// As in "a call by Peru for a summit".
  func callBy(_ index: Int, in sentence: Range<Int>) -> Draft? {
    guard index > sentence.lowerBound, reading.isOne(of: .call, index) else { return nil }
    return nounBy(index, in: sentence)
  }

  /// As in "These demands include …": whose they are, the noun's owner or the sentence before tells.
  private func nounIncluding(_ index: Int, in sentence: Range<Int>) -> Draft? {
    let verb = index + 1
    guard reading.tokens[index].shape == .lower, reading.has(index, .pluralForm),
      verb + 1 < sentence.upperBound, reading.has(verb, .part),
      reading.ends(verb, "include") || reading.ends(verb, "included"),
      let group = groups.group(endingAt: index, floor: sentence.lowerBound),
      group.lowerBound == opening(sentence)
    else { return nil }
    let owner = group.last { reading.isPossessive($0) }
    let speaker = owner.map { group.lowerBound..<$0 } ?? group.lowerBound..<index + 1
    guard owner == nil || groups.canSpeak(speaker) else { return nil }
    return Draft(
      act: nounAct(index..<index + 1, reading.words[index].roles), verb: index..<index + 1,
      speaker: speaker, content: verb + 1..<sentence.upperBound, start: group.lowerBound,
      isClause: false, rule: .noun)
  }
}
