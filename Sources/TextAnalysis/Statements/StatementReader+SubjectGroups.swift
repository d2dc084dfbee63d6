// Subjects of more than the words right before their verb: "a man with a flag on his back", "two
// people familiar with the matter".
extension StatementReader {
  /// Peru in ", a claim Peru denied" and ", something Peru denied", where no "that" parts the two nouns.
  func denier(in group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let noun = group.lowerBound + 1
    guard group.count > 1, group.lowerBound > sentence.lowerBound,
      reading.isMark(group.lowerBound - 1, ",")
    else { return nil }
    if !reading.has(group.lowerBound, .determiner) { return noun..<group.upperBound }
    guard group.count > 2, reading.tokens[noun].shape == .lower,
      reading.has(noun, [.claimedNouns, .saidNouns]) || reading.isOne(of: .accounts, noun),
      !reading.has(noun + 1, .preposition)
    else { return nil }
    return noun + 1..<group.upperBound
  }

  /// "A banker" of "A banker who advises Talvern said", where no list has the verb and it looks like the
  /// beginning of the name's group.
  @inline(__always)
  func ownerOfRelative(before group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let pronoun = group.lowerBound - 1
    let verb = group.lowerBound
    guard group.count > 1, pronoun > sentence.lowerBound, reading.has(pronoun, .relative),
      reading.tokens[verb].shape == .lower, reading.ends(verb, "s"),
      !reading.has(verb, [.people, .sources, .authorities]),
      reading.tokens[pronoun].word == small.who
        || groups.isNoun(pronoun - 1) && !reading.has(pronoun - 1, Self.anyAct),
      let owner = groups.group(endingAt: pronoun - 1, floor: opening(sentence)),
      groups.canSpeak(owner) || isSomeone(owner)
    else { return nil }
    return owner
  }

  /// The subject that goes on to the words before a verb: "a man with a flag on his back", "an
  /// official who asked not to be named".
  @inline(__always)
  func ownerOfClause(
    with group: Range<Int>, of verb: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    let before = group.lowerBound - 1
    guard before > sentence.lowerBound, reading.isWord(before),
      reading.tokens[before].word != small.by
    else { return nil }
    let isObject = reading.has(before, .preposition) && !reading.has(before, .subordinator)
    guard isObject || traits.meets(.relative) else { return nil }
    var first = group.lowerBound
    var pronoun: Int?
    while first > sentence.lowerBound, group.lowerBound - first < Self.longestOwner,
      reading.isWord(first - 1) || reading.isPossessive(first - 1) || reading.isNumber(first - 1),
      !reading.has(first - 1, .coordinator) || reading.tokens[first - 1].word == small.and
    {
      first -= 1
      if reading.tokens[first].word == small.who { pronoun = first }
    }
    if let pronoun {
      // "who said that the army", "who fled as the army", "who can table": none of what is before.
      let isBareVerb =
        reading.has(before, .auxiliary) && !isBe(before)
        && !reading.has(group.lowerBound, .determiner)
      let isOther =
        reading.has(before, .relative) && before != pronoun || isBareVerb
        || reading.has(before, .subordinator)
        || isProgressive(verb) && group.lowerBound - pronoun > Self.longestBesides
      return isOther ? nil : owner(ofRelative: pronoun, in: sentence)
    }
    first = max(first, opening(sentence))
    // "Many in the crowd"
    if first == before - 1, isObject, reading.isOne(of: .someOthers, first) {
      return first..<group.upperBound
    }
    guard first < group.lowerBound, !reading.has(first, [.preposition, .subordinator]),
      let owner = withoutParticiple(groups.group(from: first, ceiling: group.lowerBound)),
      groups.canSpeak(owner) || isSomeone(owner)
        || reading.isOne(of: .someOthers, owner.lowerBound),
      !isPointer(owner)
    else { return nil }
    let between = owner.upperBound..<max(group.lowerBound, owner.upperBound)
    let isPlain = !between.contains {
      reading.has(
        $0, [.auxiliary, .finiteVerb, .relative, .subordinator, .coordinator, .pronoun])
        && !reading.has($0, [.preposition, .determiner]) && reading.tokens[$0].word != small.and
        || reading.has($0, Self.anyAct) && !reading.has($0, .bareForms)
    }
    guard isObject, isPlain, !between.isEmpty else { return nil }
    // "An aide to Lee", "Lawyers for the jailed minister Ann Lee": whose they are belongs to them.
    let isOwned =
      between.count == 1 && reading.has(groups.head(of: owner), .sources)
      && reading.has(group.upperBound - 1, .name)
      && [small.to, small.for].contains(reading.tokens[before].word)
    return isOwned ? owner.lowerBound..<group.upperBound : owner
  }

  /// The envoy of "an envoy who asked not to be named"; what those said or thought is another clause.
  private func owner(ofRelative pronoun: Int, in sentence: Range<Int>) -> Range<Int>? {
    var verb = pronoun + 1
    while verb + 2 < sentence.upperBound, reading.has(verb, [.auxiliary, .adverb]) { verb += 1 }
    guard pronoun > sentence.lowerBound,
      let owner = groups.group(endingAt: pronoun - 1, floor: opening(sentence)),
      groups.canSpeak(owner) || isSomeone(owner)
        || reading.isOne(of: .someOthers, owner.lowerBound),
      !isPointer(owner),
      owner.lowerBound == opening(sentence) || !reading.has(owner.lowerBound - 1, .preposition),
      !reading.has(verb, Self.anyAct.subtracting([.demanded, .rejected]))
        || verb + 1 < sentence.upperBound && reading.tokens[verb + 1].word == small.to
        || reading.has(verb, [.accepted, .criticised]) && !reading.has(verb, .clauseOnly)
    else { return nil }
    return owner
  }

  private static let longestOwner = 20
  /// The farthest that "who" stands from what is done besides: "who came into office promising".
  private static let longestBesides = 9

  /// "Residents living near the plant": the residents.
  private func withoutParticiple(_ group: Range<Int>?) -> Range<Int>? {
    guard let group, group.count > 1,
      let end = group.dropFirst().first(where: { reading.has($0, .ingForm) && !reading.hasRole($0) }
      )
    else { return group }
    return group.lowerBound..<end
  }

  /// The residents of "Residents evacuated from Lund said": the noun before a participle.
  func beforeParticiple(in group: Range<Int>) -> Range<Int>? {
    guard group.count > 3 else { return nil }
    let head = groups.head(of: group)
    guard head > group.lowerBound, isParticiple(head),
      reading.has(head - 1, [.sources, .authorities, .documents, .people, .media])
    else { return nil }
    return group.lowerBound..<head
  }

  /// The people of "two people familiar with the matter", "a source close to the talks".
  @inline(__always)
  func beforeKnowledge(of group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    // The adjective may have been taken for a noun that links on to what is known.
    let known = (max(sentence.lowerBound + 1, group.lowerBound - 2)..<group.upperBound).first {
      $0 + 1 < sentence.upperBound && reading.has($0 + 1, .preposition) && groups.isKnowing($0)
    }
    guard let known, known > sentence.lowerBound,
      let people = groups.group(endingAt: known - 1, floor: sentence.lowerBound),
      groups.canSpeak(people)
    else { return nil }
    return people.lowerBound..<group.upperBound
  }

  /// The two of "Ann Lee and her deputy", the second of whom is told by the first.
  @inline(__always)
  func joinedByOwner(_ group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let joint = group.lowerBound - 1
    guard joint > sentence.lowerBound, reading.tokens[joint].word == small.and,
      reading.has(group.lowerBound, .determiner), groups.canSpeak(group),
      let first = groups.group(endingAt: joint - 1, floor: sentence.lowerBound),
      groups.canSpeak(first)
    else { return nil }
    if reading.isOne(of: .theirs, group.lowerBound) {
      return reading.has(first.upperBound - 1, .name) ? first.lowerBound..<group.upperBound : nil
    }
    // "Witnesses and a nurse told", "Peru and the union said": two that open the clause, without
    // names that tell them apart.
    let before = first.lowerBound - 1
    let opens =
      first.lowerBound <= opening(sentence) || reading.isMark(before, ",")
      || before == opening(sentence) && reading.spells(before, "Both")
      || reading.has(before, .subordinator) && !reading.has(before, .preposition)
      || reading.spells(before, "but")
    return opens && side(of: group) == nil ? first.lowerBound..<group.upperBound : nil
  }

  /// The group of which a participle with "by" says who saw or made it.
  @inline(__always)
  func beforeAgent(of group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let participle = group.lowerBound - 2
    guard participle > sentence.lowerBound, reading.tokens[participle + 1].word == small.by
    else { return nil }
    if reading.has(participle, .documents) || reading.isOne(of: .inquiries, participle) {
      return groups.group(endingAt: participle, floor: sentence.lowerBound).map {
        $0.lowerBound..<group.upperBound
      }
    }
    guard reading.has(participle, .edForm) || reading.ends(participle, "en"),
      let seen = groups.group(endingAt: participle - 1, floor: sentence.lowerBound)
    else { return nil }
    // "An e-mail to staff seen by Lusa"
    let to = seen.lowerBound - 1
    guard to > sentence.lowerBound, reading.tokens[to].word == small.to,
      reading.has(to - 1, .documents)
    else { return seen }
    return groups.group(endingAt: to - 1, floor: sentence.lowerBound)
  }
}
