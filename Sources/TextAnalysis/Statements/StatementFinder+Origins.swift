// What an article relies on, as far as its statements tell.
extension StatementFinder {
  /// Adds the origins that the latest statement names, whose speaker has the head and the actor.
  @inline(__always)
  mutating func addOrigins(
    _ draft: Draft, _ speaker: Range<Int>, _ head: Int, _ actor: Int?, sentence: Int
  ) {
    let statement = statements.count - 1
    let before = origins.count
    defer {
      if origins.count > before, reader.isOfAside(draft, speaker) {
        for index in before..<origins.count { origins[index].isOfAside = true }
      }
    }
    if let hearer = draft.hearer, reader.kind(of: hearer) == .media,
      !reader.isCrowdOfReporters(hearer)
    {
      append(.media, hearer, reader.actor(of: hearer), "told-to", statement, sentence)
    }
    let isNamed = draft.rule == .according || draft.rule == .asToldBy
    guard draft.rule != .noun else { return }
    let kind = reader.kind(of: speaker, head)
    guard isNamed || reader.tells(draft, kind) else { return }
    // "Hamas and medical staff" are not Hamas, but one of them can be asked.
    let isJoined = actor != nil && reader.joinsSpeakers(speaker)
    let actor = isJoined ? nil : actor
    // Parties and sides take positions, and are no sources.
    if !isNamed, reading.isOne(of: .parties, head) { return }
    switch kind {
    case .other:
      guard isNamed else { return }
      let isBody = speaker.contains { reading.has($0, .organisationName) }
      append(
        isBody ? .authority : .other, speaker, actor, draft.rule.rawValue, statement, sentence)
    case .official where isJoined:
      append(.authority, speaker, nil, "speaker", statement, sentence)
    case .authority where isUnnamed(speaker):
      append(
        .official, speaker, actor, isNamed ? draft.rule.rawValue : "speaker", statement, sentence)
    case .media, .official, .authority, .document:
      append(
        kind, speaker, actor, isNamed ? draft.rule.rawValue : "speaker", statement, sentence)
    }
  }

  /// Lets the origins from an index on that the antecedent names stand where the speaker does.
  ///
  /// One who is said to be an official only keeps these words: nothing tells for certain that it is the
  /// person named before.
  mutating func pointOrigins(
    from first: Int, _ speaker: Range<Int>, _ antecedent: Range<Int>
  ) {
    let (words, source) = (reading.byteRange(speaker), reading.byteRange(antecedent))
    let keepsWords =
      !reader.isPointer(speaker) && antecedent.contains { reading.has($0, .personName) }
    for index in origins.indices[first...] where origins[index].range == source {
      origins[index].range = words
      origins[index].antecedent = keepsWords ? nil : source
    }
  }

  /// Whether words leave open which body it is: "her office", "a court", "our teams in Tarn".
  private func isUnnamed(_ speaker: Range<Int>) -> Bool {
    let first = speaker.lowerBound
    return (reading.isOne(of: .vagueOwners, first) || isPersonal(first))
      && !speaker.contains { reading.has($0, .organisationName) }
  }

  /// Adds the media that somebody spoke to or that saw a document: "Speaking to the BBC", "a letter
  /// obtained by Lusa", "in an interview with Lusa".
  mutating func readMediaThatHeard(_ sentence: Int) {
    let tokens = reader.tokens
    for index in tokens where reading.has(index, .heard) {
      var first = index + 1
      guard first + 1 < tokens.upperBound, reading.has(first, .preposition) else { continue }
      first += 1
      guard let group = reader.groups.group(from: first, ceiling: tokens.upperBound),
        reader.kind(of: group) == .media, !reader.isCrowdOfReporters(group)
      else { continue }
      // "Reuters shows": what follows the name may be a verb.
      let last = group.last { reading.isCapital($0) || reading.has($0, [.media, .name]) }
      let range = reading.byteRange(group.lowerBound..<(last ?? group.upperBound - 1) + 1)
      if origins.last(where: { $0.sentence == sentence && $0.range.overlaps(range) }) == nil {
        origins.append(
          OriginFinding(
            kind: .media, range: range, statement: nil, actor: reader.actor(of: group),
            sentence: sentence, rule: "heard-or-seen-by"))
      }
    }
  }

  private mutating func append(
    _ kind: OriginFinding.Kind, _ group: Range<Int>, _ actor: Int?, _ rule: String,
    _ statement: Int, _ sentence: Int
  ) {
    origins.append(
      OriginFinding(
        kind: kind, range: reading.byteRange(group), statement: statement, actor: actor,
        sentence: sentence, rule: rule))
  }
}
