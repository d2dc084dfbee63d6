// What one tells of another: no position of the other by the word of an opponent or accuser alone.
extension StatementFinder {
  /// Whether the speaker of a draft does so only as another tells it: "Prosecutors said the mayor
  /// accepted gifts".
  ///
  /// Who speaks for the one told of is believed, and so are media, documents, and sources of no side.
  mutating func isHearsay(_ number: Int, among drafts: [Draft], sentence: Int) -> Bool {
    let draft = drafts[number]
    guard draft.rule != .according, draft.rule != .asToldBy, draft.rule != .noun,
      !reader.isFirstPerson(draft.speaker)
    else { return false }
    for other in drafts.indices where other != number {
      let outer = drafts[other]
      guard outer.speaker != draft.speaker, !reader.isFirstPerson(outer.speaker) else { continue }
      // "Doctors refused to treat him, the mayor said": it is the mayor who tells.
      if draft.rule == .wordsBefore, draft.content.contains(outer.verb.lowerBound) { continue }
      if reader.isUndone(draft, by: outer) { return true }
      guard reader.isTold(number, within: other, of: drafts) else { continue }
      if !isOwn(number, other, of: drafts, sentence: sentence) { return true }
      // "Lee said that she hoped it was over": one statement.
      if reader.isPointer(draft.speaker), outer.rule == .verb || outer.rule == .joinedVerb,
        draft.act == .said,
        reading.isOne(of: .attitudes, draft.verb.lowerBound)
          || reader.isBe(draft.verb.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// Whether what is told of the speaker of a draft is told by that speaker or somebody of its side.
  private mutating func isOwn(
    _ number: Int, _ other: Int, of drafts: [Draft], sentence: Int
  ) -> Bool {
    let told = drafts[number].speaker
    let outer = drafts[other]
    if reading.isOne(of: .theirs, told.lowerBound) { return true }
    if reader.isPointer(told) {
      // "It has agreed, Peru said": that it said so is enough.
      if outer.rule == .wordsBefore { return false }
      return pointsAtTeller(number, outer, of: drafts)
    }
    knowSexes(for: outer.speaker)
    let teller =
      speakerBefore(other, of: drafts)
      ?? antecedent(of: outer.speaker, in: outer, sentence: sentence) ?? outer.speaker
    return reader.reportsNews(outer) || reader.speaks(teller, for: told)
      || officeWords(of: teller).contains { reader.names($0, told) }
  }

  /// Whether "it", "she" or "they" within what somebody tells is the teller.
  func pointsAtTeller(_ number: Int, _ outer: Draft, of drafts: [Draft]) -> Bool {
    let pronoun = drafts[number].speaker.lowerBound
    if reader.isPointer(outer.speaker) {
      return reading.tokens[outer.speaker.lowerBound].word == reading.tokens[pronoun].word
    }
    if speakerBefore(number, of: drafts) == outer.speaker { return true }
    return reading.tokens[pronoun].word == small.they && !isPerson(outer.speaker)
  }

  /// What the text tells of the office of a person: "Ann Lee, the harbour minister of Peru".
  func officeWords(of person: Range<Int>) -> [Range<Int>] {
    guard person.contains(where: { reading.has($0, .personName) }),
      let actor = reader.actor(of: person)
    else { return [] }
    return offices.filter { office in
      let name = reading.words[office.name.lowerBound].name
      return name >= 0 && reading.names[Int(name)].actor == actor
    }.map(\.tokens)
  }
}

extension StatementReader {
  /// Whether one statement denies the other: "Peru denied that it had accepted the terms".
  func isUndone(_ draft: Draft, by outer: Draft) -> Bool {
    guard outer.act == .denied || outer.act == .rejected, outer.rule != .wordsBefore,
      outer.content.contains(draft.verb.lowerBound),
      outer.content.contains(draft.speaker.lowerBound),
      outer.speaker.upperBound <= draft.speaker.lowerBound
    else { return false }
    if outer.isClause || draft.speaker.lowerBound == outer.content.lowerBound { return true }
    // "rejected reports that Chile had accepted the terms"
    let that = draft.speaker.lowerBound - 1
    return that > outer.content.lowerBound && reading.tokens[that].word == small.that
      && (reading.has(that - 1, [.claimedNouns, .saidNouns, .documents])
        || reading.isOne(of: .talk, that - 1))
  }

  /// Whether a statement is part of what another tells.
  func isTold(_ number: Int, within other: Int, of drafts: [Draft]) -> Bool {
    let draft = drafts[number]
    let outer = drafts[other]
    guard outer.isClause, outer.rule != .noun, outer.rule != .parenthesis,
      outer.content.contains(draft.verb.lowerBound),
      outer.content.contains(draft.speaker.lowerBound)
    else { return false }
    switch outer.rule {
    case .wordsBefore:
      // "The dam broke, officials said, and engineers say they knew": words of their own.
      if draft.act.tellsFacts, draft.isClause, outer.verb.upperBound < draft.speaker.lowerBound,
        !goesOn(draft, outer),
        !self.content(of: other, among: drafts).contains(draft.verb.lowerBound)
      {
        return false
      }
      return outer.act.tellsFacts && !turns(draft, outer) && outer.start == outer.speaker.lowerBound
        && (draft.verb.upperBound < outer.speaker.lowerBound
          || outer.verb.upperBound < draft.speaker.lowerBound)
    case .according:
      // "Peru said so, citing officials": they told Peru.
      guard draft.rule != .wordsBefore, reading.ends(outer.verb.upperBound - 1, "to") else {
        return false
      }
    case .inverted: break
    default: guard outer.verb.upperBound <= draft.speaker.lowerBound else { return false }
    }
    // "a list of changes demanded by doctors" is told by nobody.
    if draft.rule == .toldBy, !reading.has(draft.verb.lowerBound - 1, .auxiliary) { return false }
    // "The court said Brontex, which denied the charge, must pay": set apart by the writer.
    if reading.has(draft.start, .relative), reading.isMark(draft.start - 1, ",") { return false }
    let content = self.content(of: other, among: drafts)
    return content.contains(draft.verb.lowerBound) && content.contains(draft.speaker.lowerBound)
      || goesOn(draft, outer)
  }

  /// Whether a clause behind "and" tells of the past of what was told: "said Peru had agreed and
  /// Chile had refused".
  private func goesOn(_ draft: Draft, _ outer: Draft) -> Bool {
    guard outer.speaker.upperBound <= draft.speaker.lowerBound, tokens.contains(draft.start),
      reading.has(draft.start, .coordinator)
    else { return false }
    return (draft.speaker.upperBound..<max(draft.verb.lowerBound, draft.speaker.upperBound))
      .contains { reading.isOne(of: .had, $0) }
  }

  /// Whether the verb is one of those who bring the news: "Lusa reported that".
  func reportsNews(_ outer: Draft) -> Bool {
    outer.act.tellsFacts && reading.isOne(of: .reportVerbs, outer.verb.lowerBound)
  }

  /// Whether somebody speaks for another, or is believed by all.
  func speaks(_ teller: Range<Int>, for told: Range<Int>) -> Bool {
    if names(teller, told) { return true }
    let head = groups.head(of: teller)
    switch kind(of: teller, head) {
    case .media: return true
    case .document where !reading.isOne(of: .accusing, head): return true
    default: break
    }
    // "Peru said the army had …": its own, as no other is named.
    let isNamed = told.contains { reading.words[$0].name >= 0 }
    let isState = reading.has(head, .placeName) || isOffice(head)
    if !isNamed, isState, isOffice(groups.head(of: told)) { return true }
    guard isNamed, !isOfNamed(teller) else { return false }
    if reading.isOne(of: .believed, head) || teller.contains(where: { groups.isKnowing($0) }) {
      return true
    }
    // "Foreign Minister Ann Lee said Peru had …"
    return teller.contains { reading.isOne(of: .governing, $0) }
      && told.contains { reading.has($0, [.placeName, .demonym]) }
  }

  /// Whether words name who is told of: "the bank’s chairman" for "the bank".
  func names(_ words: Range<Int>, _ told: Range<Int>) -> Bool {
    let head = groups.head(of: told)
    let actor = actor(of: told, head) ?? actor(ofOffice: told, head)
    let word = reading.tokens[head].word
    return words.contains { index in
      if word >= 0, reading.tokens[index].word == word { return true }
      let name = reading.words[index].name
      guard let actor, name >= 0 else { return false }
      return reading.names[Int(name)].actor == actor && !isPlace(index, in: words)
    }
  }

  /// Whether the group tells of whose side it is: "a Chilean envoy", "the Red Cross".
  private func isOfNamed(_ group: Range<Int>) -> Bool {
    group.contains {
      reading.has($0, [.organisationName, .placeName, .demonym]) && !reading.has($0, .personName)
        && !isPlace($0, in: group)
    }
  }

  /// Whether a name tells where somebody is: "an official in Cairo".
  private func isPlace(_ index: Int, in group: Range<Int>) -> Bool {
    index > group.lowerBound && reading.tokens[index - 1].word == small.in
  }
}
