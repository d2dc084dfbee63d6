/// Roles behind a name: appositions between commas, and "who chairs the union".
extension RoleFinder {
  @inline(__always)
  mutating func addAfter(_ mention: ActorMention, at index: Int) {
    if mention.kind == .person, let term = ended(behind: mention) {
      add(term, mention.actor, "role-after-name")
    }
    let comma = behindAge(mention.tokens.upperBound, mention.kind)
    guard mention.kind != .place, comma + 1 < tokens.count, spotter.isMark(comma, ","),
      Int(tokens[comma].sentence) == mention.sentence
    else { return }
    let limit = min(
      spotter.text.sentences[mention.sentence].tokens.upperBound, comma + 1 + Self.reach)
    var start = comma + 1
    if mention.kind == .person, spotter.tokens[start].word == spotter.vocabulary.who {
      return addOffice(start + 1, limit, mention.actor)
    }
    if start < limit, isDeterminer(start) {
      start = mention.kind == .person ? afterAge(start + 1, limit) : start + 1
    } else if mention.kind != .person {
      // Without an article a list of things looks the same.
      guard start + 1 < limit, spotter.isNameWord(start), spotter.isPossessive(start + 1) else {
        return
      }
    }
    addApposition(start, limit, mention, next: index + 1)
  }

  /// Where "19-year-old" ends, if it stands there.
  private func afterAge(_ start: Int, _ limit: Int) -> Int {
    guard start < limit, tokens[start].kind == .number else { return start }
    return (start + 1..<min(start + 4, limit)).first { spotter.text.isWord($0, "year-old") }
      .map { $0 + 1 } ?? start
  }

  /// The second comma of "Ann Lee, 52, a former minister"; the first where no age stands between.
  private func behindAge(_ comma: Int, _ kind: FoundActor.Kind) -> Int {
    guard kind == .person, comma + 2 < tokens.count, spotter.isMark(comma, ","),
      tokens[comma + 1].kind == .number, tokens[comma + 1].range.count <= 3,
      spotter.isMark(comma + 2, ",")
    else { return comma }
    return comma + 2
  }

  /// Takes "chairs the union" in "Ann Lee, who chairs the union, said".
  private mutating func addOffice(_ verb: Int, _ limit: Int, _ actor: Int) {
    if let term = term(from: verb, limit) { return add(term, actor, "role-after-name") }
    guard verb + 1 < limit, spotter.isOne(of: .leadingVerbs, verb),
      spotter.isNameWord(verb + 1) || isDeterminer(verb + 1)
    else { return }
    var end = verb + 1
    while end < limit, !endsPhrase(end), tokens[end].word != spotter.vocabulary.and { end += 1 }
    guard end < limit, spotter.isMark(end, ",") else { return }
    add(verb..<end, actor, "role-after-name")
  }

  func isDeterminer(_ index: Int) -> Bool {
    spotter.has(index, .determiner)
  }

  /// "US" is no small word.
  func isSmall(_ index: Int) -> Bool {
    spotter.has(index, .function) && tokens[index].shape != .upper
  }

  /// Takes the roles that begin at a token, up to the end of the phrase; "and" joins two.
  private mutating func addApposition(
    _ start: Int, _ limit: Int, _ mention: ActorMention, next following: Int
  ) {
    guard let head = head(from: start, limit: limit, mention.kind),
      !isName(from: start, over: head, following), !isComplement(of: mention)
    else { return }
    // "Netanyahu, President Biden and others" lists persons.
    if head + 1 < limit, spotter.isNameWord(head + 1) { return }
    var end = head + 1
    while end < limit, !endsPhrase(end) {
      if isFiniteVerb(end) { return }
      if tokens[end].word == spotter.vocabulary.and {
        var next = end + 1
        while next < limit, spotter.has(next, .function) { next += 1 }
        if self.head(from: next, limit: limit, mention.kind) != nil {
          add(start..<end, mention.actor, "role-after-name")
          return addApposition(next, limit, mention, next: following)
        }
      }
      end += 1
    }
    guard closesApposition(end, limit), !isOfNext(end, following) else { return }
    add(start..<end, mention.actor, "role-after-name")
  }

  /// Whether the head is a part of a name that begins with the phrase, as in a list of states.
  private func isName(from start: Int, over head: Int, _ following: Int) -> Bool {
    var index = following
    while index < mentions.count, mentions[index].tokens.lowerBound < start { index += 1 }
    guard index < mentions.count, mentions[index].form == .name else { return false }
    return mentions[index].tokens.lowerBound == start && mentions[index].tokens.contains(head)
  }

  /// "declared the incumbent, Ann Lee, the winner": what someone is made is no role yet.
  private func isComplement(of mention: ActorMention) -> Bool {
    let comma = mention.tokens.lowerBound - 1
    let start = spotter.text.sentences[mention.sentence].tokens.lowerBound
    guard comma > start, spotter.isMark(comma, ",") else { return false }
    let first = max(comma - 6, start)
    return (first..<comma).contains { index in
      spotter.isOne(of: .makings, index)
    }
  }

  /// Whether "the minister" begins a clause, as in "With Ann Lee, the minister welcomed the plan".
  @inline(__always)
  func isFiniteVerb(_ index: Int) -> Bool {
    guard tokens[index].shape == .lower else { return false }
    if spotter.has(index, .pastVerb),
      spotter.isOne(of: .finite, index)
    {
      return true
    }
    let next = index + 1
    return spotter.text.ends(tokens[index].range, "ed") && next < tokens.count
      && tokens[next].sentence == tokens[index].sentence && isDeterminer(next)
  }

  /// Whether the words before a comma are rather of the person behind it: "for Ann Lee, the chair,
  /// Jo Roe, said", but not "Ann Lee, the chair, Jo Roe, the clerk, and …".
  private func isOfNext(_ comma: Int, _ index: Int) -> Bool {
    var index = index
    while index < mentions.count, mentions[index].tokens.lowerBound <= comma { index += 1 }
    guard index < mentions.count, spotter.isMark(comma, ","), mentions[index].kind == .person,
      mentions[index].tokens.lowerBound == comma + 1
    else { return false }
    let end = mentions[index].tokens.upperBound
    return end + 1 < tokens.count && spotter.isMark(end, ",") && !isDeterminer(end + 1)
      && !spotter.isNameWord(end + 1)
  }

  /// Whether a phrase that ends there was an apposition and no clause.
  private func closesApposition(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else {
      return index >= tokens.count
        || index > 0 && tokens[index].sentence != tokens[index - 1].sentence
    }
    if tokens[index].kind != .word { return true }
    return spotter.has(index, .relative)
  }

  /// The role noun that heads a phrase, before any "of" or other small word.
  func head(from start: Int, limit: Int, _ kind: FoundActor.Kind) -> Int? {
    var index = start
    while index < min(limit, start + 6) {
      if spotter.isPossessive(index) || index == start && spotter.isOne(of: .timesOfOffice, index) {
        index += 1
        continue
      }
      if index > start, joinsFields(index, limit) {
        index += 1
        continue
      }
      guard tokens[index].kind == .word, !isSmall(index) else { return nil }
      let isLast = index + 1 >= limit || !spotter.has(index + 1, [.role, .group, .title])
      let trait: ActorVocabulary.Traits = kind == .person ? [.role, .title] : .group
      if isLast, spotter.has(index, trait), isHeadOfPhrase(index, limit),
        !spotter.has(index, .given) || tokens[index].shape == .lower
      {
        return spotter.isBecoming(start) ? nil : index
      }
      if tokens[index].shape == .lower,
        spotter.has(index, .personVerb) && !spotter.has(index, .roleModifier)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The "and" of "energy and water minister", which is of one office.
  private func joinsFields(_ index: Int, _ limit: Int) -> Bool {
    index + 2 < limit && tokens[index].word == spotter.vocabulary.and
      && tokens[index - 1].shape == .lower && tokens[index + 1].shape == .lower
      && !isSmall(index + 1) && !spotter.has(index + 1, [.role, .title, .group, .personVerb])
      && spotter.has(index + 2, [.role, .title])
  }

  /// Whether what follows a noun lets it be the last of its group: a mark, a small word, "headed".
  private func isHeadOfPhrase(_ index: Int, _ limit: Int) -> Bool {
    let next = index + 1
    guard next < limit, tokens[next].kind == .word, !spotter.has(next, .function) else {
      return true
    }
    let word = tokens[next].range
    return spotter.text.ends(word, "ing") || spotter.text.ends(word, "ed")
      || spotter.isNameWord(next) || spotter.isOne(of: .monthLeads, next)
  }

  /// Whether a phrase cannot go on past the token.
  func endsPhrase(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind != .word {
      return token.kind == .punctuation && !spotter.isMark(index, "'")
    }
    guard token.shape == .lower else { return false }
    if spotter.has(index, .personVerb), !spotter.has(index, [.role, .group, .roleModifier]) {
      return true
    }
    return spotter.has(index, [.relative, .auxiliary, .conjunction, .saying])
  }
}
