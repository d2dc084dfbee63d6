/// Roles that states and bodies play: "Kenya is reviewing its role as a mediator", "Kenya has acted as
/// host", "mediators from Kenya and Norway".
extension RoleFinder {
  @inline(__always)
  mutating func addCapacity(_ mention: ActorMention, at place: Int) {
    guard mention.kind != .place, mention.kind != .person else { return }
    addSenders(mention, at: place)
    let limit = spotter.text.sentences[mention.sentence].tokens.upperBound
    guard mention.tokens.upperBound + 2 < limit else { return }
    addOwnRole(mention, limit)
    addService(mention, at: place, limit)
  }

  // MARK: - Its role as

  /// Takes "mediator" in "Kenya's role as mediator" and "Kenya is reviewing its role as a mediator".
  private mutating func addOwnRole(_ mention: ActorMention, _ limit: Int) {
    let next = mention.tokens.upperBound
    if spotter.isPossessive(next) || spotter.isMark(next, "'") {
      return addRole(at: next + 1, limit, mention)
    }
    // Of two names "its" might be of either.
    guard opensOwnVerb(next) else { return }
    let reach = next + 1..<max(next + 1, min(next + 6, limit - 3))
    guard let owner = reach.first(where: { isWord($0, "its") }), !followsAnother(mention),
      (next..<owner).allSatisfy({
        tokens[$0].kind == .word && tokens[$0].shape == .lower
          && !spotter.isOne(of: .turning, $0)
      })
    else { return }
    addRole(at: owner + 1, limit, mention)
  }

  /// Takes what follows "role as", of which nothing says that it is over or only said to be.
  private mutating func addRole(at index: Int, _ limit: Int, _ mention: ActorMention) {
    guard
      let noun = (index..<max(index, min(index + 3, limit - 2))).first(where: { isWord($0, "role") }
      ),
      isWord(noun + 1, "as"),
      (index..<noun).allSatisfy({ spotter.isOne(of: .lastingCapacities, $0) }),
      let role = capacity(from: noun + 2, limit)
    else { return }
    add(role, mention.actor, "role-played")
  }

  /// Whether a verb of the name follows: "reviewing", "has", "suspended".
  private func opensOwnVerb(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].shape == .lower else { return false }
    return spotter.has(index, [.auxiliary, .pastVerb, .personVerb])
      || spotter.text.ends(tokens[index].range, "ing")
      || spotter.text.ends(tokens[index].range, "ed")
  }

  /// Whether the name is the second of two, or of what follows a preposition.
  private func followsAnother(_ mention: ActorMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, Int(tokens[before].sentence) == mention.sentence else { return false }
    return tokens[before].word == spotter.vocabulary.and || spotter.isMark(before, ",")
  }

  // MARK: - Acted as

  /// Takes "mediators" in "Kenya and Norway have acted as mediators".
  private mutating func addService(_ mention: ActorMention, at place: Int, _ limit: Int) {
    var index = mention.tokens.upperBound
    if spotter.isMark(index, ","), isWord(index + 1, "which") { index += 2 }
    if index < limit, spotter.has(index, .auxiliary),
      spotter.isOne(of: .helping, index)
    {
      index += 1
    }
    guard index + 2 < limit, isWord(index + 1, "as"), spotter.isOne(of: .serving, index),
      let role = capacity(from: index + 2, limit)
    else { return }
    let group = names(upTo: place)
    let before = mentions[group.lowerBound].tokens.lowerBound - 1
    if before >= 0, Int(tokens[before].sentence) == mention.sentence,
      spotter.isOne(of: .doubting, before)
    {
      return
    }
    for index in group { add(role, mentions[index].actor, "role-played") }
  }

  /// The names joined to one by commas and "and", up to it.
  private func names(upTo place: Int) -> ClosedRange<Int> {
    var first = place
    while first > 0, isJoined(first - 1) { first -= 1 }
    return first...place
  }

  /// Whether nothing but a comma or "and" stands between a name and the next.
  private func isJoined(_ place: Int) -> Bool {
    guard place + 1 < mentions.count, mentions[place].kind != .place,
      mentions[place].form == .name, mentions[place + 1].form == .name,
      mentions[place].sentence == mentions[place + 1].sentence
    else { return false }
    let between = mentions[place].tokens.upperBound..<mentions[place + 1].tokens.lowerBound
    return (1...3).contains(between.count)
      && between.allSatisfy {
        spotter.isMark($0, ",") || tokens[$0].word == spotter.vocabulary.and
          || tokens[$0].word == spotter.vocabulary.the
      }
  }

  // MARK: - Mediators from

  /// Takes "mediators" for both in "mediators from Kenya and Norway" and "the mediators Kenya and Norway".
  private mutating func addSenders(_ mention: ActorMention, at place: Int) {
    let first = spotter.text.sentences[mention.sentence].tokens.lowerBound
    var noun = mention.tokens.lowerBound - 1
    if noun > first, tokens[noun].word == spotter.vocabulary.the { noun -= 1 }
    guard noun > first else { return }
    let isFrom = isWord(noun, "from")
    if isFrom { noun -= 1 }
    // None of them is shorter.
    guard tokens[noun].range.count >= 9, tokens[noun].shape == .lower || noun == first,
      spotter.isOne(of: .senders, noun)
    else { return }
    var last = place
    while isJoined(last) { last += 1 }
    let before = noun - 1
    if isFrom {
      if before >= first, spotter.isOne(of: .wanting, before) { return }
    } else {
      // "told mediators Kenya would": only of two names is it sure.
      guard last > place, before < first || spotter.isOne(of: .opening, before) else { return }
    }
    for index in place...last where mentions[index].kind != .place {
      add(noun..<noun + 1, mentions[index].actor, "role-played")
    }
  }

  /// Takes "mediators" for both states in "Kenyan and Norwegian mediators".
  @inline(__always)
  mutating func addNationalSenders(_ mention: ActorMention, at place: Int) {
    let noun = mention.tokens.upperBound
    guard mention.kind == .state, noun < spotter.text.sentences[mention.sentence].tokens.upperBound,
      tokens[noun].range.count >= 9, tokens[noun].shape == .lower,
      spotter.isOne(of: .senders, noun)
    else { return }
    var first = place
    while first > 0, isJoinedNationality(first - 1) { first -= 1 }
    for index in first...place { add(noun..<noun + 1, mentions[index].actor, "role-played") }
  }

  /// Whether nothing but "and" stands between two nationalities: "Kenyan and Norwegian".
  private func isJoinedNationality(_ place: Int) -> Bool {
    let (one, next) = (mentions[place], mentions[place + 1])
    return one.form == .demonym && one.kind == .state
      && one.tokens.upperBound + 1 == next.tokens.lowerBound
      && tokens[one.tokens.upperBound].word == spotter.vocabulary.and
  }

  // MARK: - Words

  /// The words of a role behind "as", up to its noun: "a neutral mediator".
  private func capacity(from start: Int, _ limit: Int) -> Range<Int>? {
    var start = start
    if start < limit, isDeterminer(start) { start += 1 }
    var index = start
    while index < min(limit, start + 4) {
      guard tokens[index].kind == .word, tokens[index].shape == .lower,
        !isSmall(index), !spotter.isOne(of: .unsure, index)
      else { return nil }
      if spotter.has(index, .role) || spotter.isOne(of: .capacities, index) {
        return endsNoun(index + 1, limit) ? start..<index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a noun is the last of its group there.
  private func endsNoun(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, tokens[index].kind == .word else { return true }
    return isSmall(index)
      || spotter.has(index, [.auxiliary, .conjunction, .preposition, .relative])
  }

  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    spotter.text.isWord(index, word)
  }
}
