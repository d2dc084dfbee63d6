// Who speaks: the subject of a verb.
extension StatementReader {
  /// The words before a verb, as far as they tell what it is.
  enum Before {
    case subject(Range<Int>, start: Int)
    /// "was rejected", with the first auxiliary.
    case passive(Int)
    /// "…, asserting", "… and emphasized"
    case joined(Int)
    case none
  }

  /// Looks left from the verb past adverbs and auxiliaries.
  func before(_ verb: Range<Int>, in sentence: Range<Int>) -> Before {
    var index = verb.lowerBound - 1
    var auxiliary: Int?
    var isPassive = false
    var isDated = false
    if let earlier = pastDay(index, in: sentence) {
      index = earlier
      isDated = true
    }
    while index >= sentence.lowerBound,
      reading.has(index, [.adverb, .auxiliary]) || isManner(index, in: sentence),
      !reading.has(index, .pronoun), !reading.has(index, .coordinator),
      !isSurname(index, in: sentence)
    {
      if reading.has(index, .auxiliary) {
        auxiliary = index
        if isBe(index), auxiliary == index { isPassive = isPassive || !isProgressive(verb) }
      }
      index -= 1
    }
    guard index >= sentence.lowerBound else {
      return mainSubject(behind: verb, auxiliary, in: sentence)
    }
    if isPassive, let auxiliary { return .passive(auxiliary) }
    if reading.tokens[index].word == small.to {
      return auxiliary.map { reputed(index, $0, verb, in: sentence) }
        ?? beforeInfinitive(index, in: sentence)
    }
    if reading.isMark(index, ",") {
      if auxiliary == nil, isProgressive(verb) || index == sentence.lowerBound {
        return .joined(index)
      }
      // "Peru, having vowed to stay, left"
      if auxiliary == index + 1, reading.spells(index + 1, "having") { return .joined(index) }
      if let subject = setApart(index, in: sentence) {
        return .subject(subject, start: clauseStart(setApart: subject, in: sentence))
      }
      return .none
    }
    if reading.isDash(index), let subject = betweenDashes(index, in: sentence) {
      return .subject(subject, start: clauseStart(subject.lowerBound, in: sentence))
    }
    // "“take time,” urging"
    if auxiliary == nil, isProgressive(verb), reading.isClosingQuote(index),
      !reading.isPossessive(index), index > sentence.lowerBound, reading.isMark(index - 1, ",")
    {
      return .joined(index)
    }
    if reading.tokens[index].word == small.in, isProgressive(verb), auxiliary == nil {
      return joining(index, in: sentence)
    }
    if reading.has(index, .coordinator) {
      // "envoys in Lima and elsewhere denied": no second verb of who spoke before.
      guard auxiliary == nil, index > sentence.lowerBound,
        reading.isOne(of: .otherPlaces, index + 1)
      else { return .joined(index) }
      index -= 1
    }
    if let earlier = pastDay(index, in: sentence) {
      index = earlier
      isDated = true
    }
    if reading.has(index, .relative), reading.tokens[index].word != small.that || auxiliary != nil {
      return relative(index, in: sentence)
    }
    if reading.has(index, .pronoun)
      || reading.has(index, .determiner) && reading.isOne(of: .someOthers, index)
    {
      // "One of them"
      if index - 2 >= sentence.lowerBound, reading.tokens[index - 1].word == small.of {
        return .subject(index - 2..<index + 1, start: clauseStart(index - 2, in: sentence))
      }
      // "The men who built it said": the men.
      let pronoun = index..<index + 1
      let isObject =
        traits.meets(.relative) && index > sentence.lowerBound
        && (groups.isObjectPronoun(index) || reading.tokens[index].word == small.it)
        && (isParticiple(index - 1) || reading.has(index - 1, .finiteVerb))
      let owner = isObject ? ownerOfClause(with: pronoun, of: verb, in: sentence) : nil
      let subject = owner ?? pronoun
      return .subject(subject, start: clauseStart(subject.lowerBound, in: sentence))
    }
    // "the humanitarian office (OCHA) estimated"
    if reading.isMark(index, ")"),
      let open = (max(sentence.lowerBound, index - 4)..<index).last(where: {
        reading.isMark($0, "(")
      }), open > sentence.lowerBound
    {
      index = open - 1
    }
    // "Tom Were warned": a name of which the last word is a small one.
    let end = index + 1
    if isSurname(index, in: sentence), !groups.isNoun(index) { index -= 1 }
    guard var group = groups.group(endingAt: index, floor: sentence.lowerBound) else {
      return .none
    }
    group = group.lowerBound..<max(group.upperBound, end)
    if traits.meets(.relative), let owner = ownerOfRelative(before: group, in: sentence) {
      return .subject(owner, start: clauseStart(owner.lowerBound, in: sentence))
    }
    // "A study published in May found"
    if isDated, group.count > 1, isParticiple(group.upperBound - 1) { group = group.dropLast() }
    if traits.meets(.edForm), let reduced = beforeParticiple(in: group) { group = reduced }
    if !isProgressive(verb),
      let owner = ownerOfObject(group, before: verb, in: sentence)
        ?? ownerOfParticiple(with: group, in: sentence)
    {
      group = owner
    }
    if isObjectOfParticiple(group, in: sentence) { return .none }
    // "in what officials called"
    if group.count > 1, reading.spells(group.lowerBound, "what") {
      group = group.lowerBound + 1..<group.upperBound
    }
    if reading.has(group.lowerBound, .determiner) || reading.spells(group.lowerBound, "something"),
      let owner = denier(in: group, in: sentence)
    {
      group = owner
    }
    // "opened with prosecutors accusing him": they, and not the trial.
    let isBesides =
      isProgressive(verb) && group.lowerBound > sentence.lowerBound
      && reading.tokens[group.lowerBound - 1].word == small.with
    if !isBesides, let whole = ownerOfClause(with: group, of: verb, in: sentence) { group = whole }
    if let person = beforeKnowledge(of: group, in: sentence) { group = person }
    if let both = joinedByOwner(group, in: sentence) { group = both }
    // "A draft seen by Reuters says": the draft.
    if let seen = beforeAgent(of: group, in: sentence) { group = seen }
    return .subject(group, start: clauseStart(group.lowerBound, in: sentence))
  }

  /// Whether a small word with a capital is a name: "Tom Were warned", "Ann Will said".
  @inline(__always)
  private func isSurname(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && reading.tokens[index].shape == .capitalised
      && reading.isWord(index - 1) && reading.isCapital(index - 1)
  }

  /// Whether a name is the object of a participle: Lee in "members of a group opposing Lee hinted".
  @inline(__always)
  private func isObjectOfParticiple(_ group: Range<Int>, in sentence: Range<Int>) -> Bool {
    let participle = group.lowerBound - 1
    let others: WordRoles = [
      .preposition, .subordinator, .sources, .people, .authorities, .name, .auxiliary,
    ]
    return participle > sentence.lowerBound && reading.has(participle, .ingForm)
      && reading.tokens[participle].shape == .lower && reading.has(group.lowerBound, .name)
      && !reading.has(participle, others)
      && !reading.has(participle, Self.anyAct.subtracting([.rejected, .accepted]))
      && groups.isNoun(participle - 1) && !reading.has(participle - 1, [.auxiliary, .pronoun])
  }

  /// Whether a word in -ly tells how something is said: "was heavily criticised", "Norway bluntly
  /// rejected".
  @inline(__always)
  private func isManner(_ index: Int, in sentence: Range<Int>) -> Bool {
    // "has so far refused"
    if reading.isOne(of: .far, index) {
      return index > sentence.lowerBound && reading.isOne(of: .soFar, index - 1)
    }
    if reading.isOne(of: .heres, index) {
      return index > sentence.lowerBound && reading.has(index - 1, .sources)
    }
    return reading.has(index, .lyForm) && index > sentence.lowerBound && !reading.isCapital(index)
      && !reading.has(index, [.sources, .authorities, .people, .media, .documents, .date])
      && reading.has(index - 1, [.auxiliary, .name, .pronoun, .adverb, .sources, .authorities])
  }

  /// The token before a day that stands between subject and verb: "Norway on Friday rejected".
  @inline(__always)
  private func pastDay(_ last: Int, in sentence: Range<Int>) -> Int? {
    var index = last
    while index > sentence.lowerBound, reading.has(index, .date), !reading.has(index, .name) {
      index -= 1
    }
    guard index < last, index >= sentence.lowerBound else { return nil }
    while index > sentence.lowerBound, reading.has(index, [.preposition, .adverb]),
      !reading.has(index, [.pronoun, .relative, .name]), reading.tokens[index].word != small.of
    {
      index -= 1
    }
    let isAfterNoun =
      groups.isNoun(index) || reading.has(index, [.pronoun, .relative])
      || reading.isMark(index, ")")
    return isAfterNoun && !reading.has(index, .date) ? index : nil
  }

  func isBe(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word == small.is || word == small.are || word == small.was || word == small.were
      || word == small.be || word == small.been || reading.spells(index, "am")
  }

  func isProgressive(_ verb: Range<Int>) -> Bool {
    reading.has(verb.lowerBound, .ingForm)
  }

  /// Where the clause of a subject begins, with the word that joins it to what is before.
  @inline(__always)
  func clauseStart(_ subject: Int, in sentence: Range<Int>) -> Int {
    var index = subject
    while index > sentence.lowerBound,
      reading.has(index - 1, [.subordinator, .coordinator, .adverb])
        || reading.isMark(index - 1, ",")
        || reading.isMark(index - 1, ";")
    {
      index -= 1
    }
    return index
  }

  /// The same for a name behind its office: "…, and its director, Kim Lee, said".
  private func clauseStart(setApart subject: Range<Int>, in sentence: Range<Int>) -> Int {
    let start = clauseStart(subject.lowerBound, in: sentence)
    guard start < subject.lowerBound, start > sentence.lowerBound, reading.isMark(start, ","),
      let office = groups.group(endingAt: start - 1, floor: sentence.lowerBound),
      office.lowerBound > sentence.lowerBound, reading.has(office.lowerBound, .determiner),
      reading.has(office.lowerBound - 1, .coordinator)
    else { return start }
    return clauseStart(office.lowerBound, in: sentence)
  }

  /// "the party, which says": the group before the pronoun.
  func relative(_ pronoun: Int, in sentence: Range<Int>) -> Before {
    var last = pronoun - 1
    if last >= sentence.lowerBound, reading.isMark(last, ",") { last -= 1 }
    // "Ann Lee, 58, who denies"
    if last - 2 > sentence.lowerBound, reading.isNumber(last), reading.isMark(last - 1, ","),
      reading.has(last - 2, .personName)
    {
      last -= 2
    }
    guard last >= sentence.lowerBound,
      let group = groups.group(endingAt: last, floor: sentence.lowerBound)
    else { return .none }
    // "a survivor of the fire in Peru who asked for help": no place is a person.
    if last == pronoun - 1, reading.tokens[pronoun].word == small.who,
      reading.has(last, .placeName), !reading.has(last, .personName),
      !groups.canSpeak(group) || reading.has(groups.head(of: group), .placeName)
    {
      return .none
    }
    // "There was no comment from Norway, which has said": what stands right before.
    if !groups.canSpeak(group), reading.has(last, .name),
      let link = group.last(where: { reading.has($0, .preposition) }), link + 1 <= last
    {
      return .subject(link + 1..<last + 1, start: pronoun)
    }
    // "Ann Lee, the mayor of Oslo, who appealed": the name rather than the office.
    let comma = group.lowerBound - 1
    if comma > sentence.lowerBound, reading.isMark(comma, ","),
      reading.has(group.lowerBound, .determiner), reading.has(comma - 1, .personName)
    {
      var first = comma - 1
      while first > sentence.lowerBound, reading.has(first - 1, .personName) { first -= 1 }
      return .subject(first..<comma, start: pronoun)
    }
    return .subject(group, start: pronoun)
  }
}
