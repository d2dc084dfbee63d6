// From the drafts of a sentence to findings.
extension StatementFinder {
  /// Makes the findings of the drafts of a sentence.
  mutating func settle(_ drafts: [Draft], sentence: Int) {
    settled = (0, 0)
    let retold = retold(among: drafts, sentence: sentence)
    for number in drafts.indices {
      var draft = drafts[number]
      var content = reader.content(of: number, among: drafts)
      if !content.isEmpty, reader.isSilence(draft, content), !reader.namesTopic(content) {
        content = content.prefix(0)
      }
      guard !content.isEmpty else {
        reject(draft.verb, "no-reported-words")
        continue
      }
      if drafts.count > 1, reader.isToldInAside(number, drafts) {
        reject(draft.verb, "told-in-aside")
        continue
      }
      if drafts.count > 1, isHearsay(number, among: drafts, sentence: sentence) {
        reject(draft.verb, "told-by-another")
        continue
      }
      if retold.contains(where: { $0.inner == number }) {
        reject(draft.verb, "told-by-another")
        continue
      }
      draft.act =
        retold.first { $0.outer == number }?.act ?? reader.act(of: draft, telling: content)
      let quoter = reader.quoter(of: draft, among: drafts)
      let isInner =
        reader.isPointer(draft.speaker) && reader.isWithinQuotation(draft.verb, reader.tokens)
      if isInner, quoter != nil ? draft.act == .said : !reader.isFirstPerson(draft.speaker) {
        reject(draft.verb, "speaker-within-quotation")
        continue
      }
      // "I want it counted": within a quotation, a pronoun tells nothing.
      if quoter != nil, content.count <= 3, reading.has(content.lowerBound, .pronoun) {
        reject(draft.verb, "speaker-within-quotation")
        continue
      }
      knowSexes(for: quoter ?? draft.speaker)
      let antecedent =
        quoter.map { self.antecedent(of: $0, sentence: sentence) ?? $0 }
        ?? accusedBefore(number, of: drafts)
        ?? (reader.isPointer(draft.speaker)
          ? answerer(draft.speaker, draft, sentence) ?? defendant(draft.speaker, draft, sentence)
          : nil)
        ?? speakerBefore(number, of: drafts)
        ?? (draft.rule == .noun && isPersonal(draft.speaker.lowerBound)
          ? owner(draft.speaker.lowerBound, sentence) : nil)
        ?? antecedent(of: draft.speaker, in: draft, sentence: sentence)
      add(draft, content, antecedent, sentence: sentence)
      settled.drafts |= 1 << UInt64(number)
      if let antecedent {
        settled.pointed |= 1 << UInt64(number)
        remember(antecedent, sentence)
        if let sex = sex(of: draft.speaker), let actor = reader.actor(of: antecedent) {
          sexes?.take(sex, for: actor)
        }
      }
    }
  }

  /// Adds the finding of a draft, one for each of its speakers.
  private mutating func add(
    _ draft: Draft, _ content: Range<Int>, _ antecedent: Range<Int>?, sentence: Int
  ) {
    let named = antecedent ?? draft.speaker
    let head = reader.groups.head(of: named)
    let actor = reader.actor(of: named, head)
    var finding = StatementFinding(
      act: reader.shownAct(of: draft),
      verb: reading.byteRange(reader.shownVerb(of: draft)),
      speaker: reading.byteRange(draft.speaker),
      antecedent: antecedent.map { reading.byteRange($0) },
      hasOpenSpeaker: reader.isPointer(named),
      actor: actor ?? reader.actor(ofOffice: named, head)
        ?? self.actor(ofItsOffice: named, head, sentence: sentence)
        ?? self.actor(ofBodyIn: named, head, sentence: sentence)
        ?? self.actor(ofTheirOffice: named, head, sentence: sentence)
        ?? self.actor(bearing: named, head, sentence: sentence),
      content: reading.byteRange(content),
      isQuotation: reader.isQuotation(content),
      isClause: draft.isClause, isReply: reader.isReply(draft.act, content), sentence: sentence,
      rule: draft.rule)
    let speakers = reader.sharers(of: named)
    for (number, speaker) in speakers.enumerated() {
      if antecedent == nil {
        finding.speaker = reading.byteRange(speaker.words)
      } else {
        finding.antecedent = reading.byteRange(speaker.words)
      }
      finding.actor = speaker.actor
      if number + 1 < speakers.count { statements.append(finding) }
    }
    statements.append(finding)
    let before = origins.count
    addOrigins(draft, named, head, actor, sentence: sentence)
    if let antecedent { pointOrigins(from: before, draft.speaker, antecedent) }
    if let rest = draft.rest.map(reader.trimmed), !rest.isEmpty {
      finding.content = reading.byteRange(rest)
      finding.isQuotation = true
      finding.rule = .quotationGoesOn
      statements.append(finding)
    }
  }
}
