// Quotations of more than one sentence.
extension StatementFinder {
  /// Longest run of sentences that wait for their speaker.
  private static let patience = 6

  /// Gives a sentence of a quotation its speaker where the sentence itself names none.
  ///
  /// "It is over," he said. "We go home now. All of us.": the speaker of the sentence before. "It is
  /// over. We go home now," he said: that of the sentence after, whose content then begins earlier.
  mutating func readQuotation(_ sentence: Int, from first: Int) {
    let reader = reader
    let tokens = reader.tokens
    guard let start = tokens.first else { return }
    let opens = reading.isOpeningQuote(start)
    var act = StatementFinding.Act.said
    if opens || quotationGoesOn, let last = statements[..<first].last,
      last.sentence == sentence - 1, last.isQuotation,
      statements[first...].allSatisfy({ reader.isInner($0, of: tokens) })
    {
      // "We reject it. …": what is said within the quotation, its speaker says.
      act =
        statements[first...].first { reader.isFirstPerson(reader.firstTokens(of: $0, tokens)) }?.act
        ?? .said
      origins.removeAll { ($0.statement ?? -1) >= first }
      statements.removeSubrange(first...)
    }
    if first < statements.count {
      if let open = openQuotation, open.upperBound == start, !opens { extend(open, from: first) }
      openQuotation = nil
      quotationGoesOn = reader.endsInQuotation(tokens)
      return
    }
    if opens, !quotationGoesOn, reader.endsInQuotation(tokens), hasSpeakerBehind(sentence) {
      openQuotation = tokens
    } else if opens || quotationGoesOn, let last = statements.last, last.sentence == sentence - 1,
      last.isQuotation
    {
      goOn(last, act, sentence, tokens)
      quotationGoesOn = reader.endsInQuotation(tokens)
      openQuotation = nil
    } else if opens, reader.endsInQuotation(tokens) {
      openQuotation = tokens
    } else if let open = openQuotation, open.upperBound == start, reader.endsInside(tokens),
      sentence - Int(reading.tokens[open.lowerBound].sentence) < Self.patience
    {
      openQuotation = open.lowerBound..<tokens.upperBound
    } else {
      openQuotation = nil
      quotationGoesOn = false
      if opens { readBareQuotation(sentence, tokens) }
    }
  }

  /// Gives a quotation in the first person that stands alone to whom the sentence before is about.
  private mutating func readBareQuotation(_ sentence: Int, _ tokens: Range<Int>) {
    guard sentence > 0, tokens.count > 4, reading.isClosingQuote(tokens.upperBound - 1),
      reading.sentences[sentence].block == reading.sentences[sentence - 1].block,
      let speaker = speakers.last, speaker.sentence == sentence - 1,
      speaker.tokens.contains(where: { reading.has($0, .personName) }), let told = statements.last,
      sentence - told.sentence <= 2, let actor = told.actor,
      actor == reader.actor(of: speaker.tokens),
      tokens.contains(where: { reading.isOne(of: .firstPerson, $0) }),
      reading.sentences[sentence - 1].tokens.allSatisfy({
        !reading.has($0, .personName) || isOf(speaker, $0)
      })
    else { return }
    statements.append(
      StatementFinding(
        act: .said, verb: told.verb, speaker: reading.byteRange(speaker.tokens), antecedent: nil,
        actor: actor, content: reading.byteRange(tokens),
        isQuotation: true, isClause: true, sentence: sentence, rule: .quotationGoesOn))
  }

  private func isOf(_ speaker: Speaker, _ name: Int) -> Bool {
    speaker.tokens.contains(name)
      || reader.actor(of: name..<name + 1) == reader.actor(of: speaker.tokens)
  }

  /// Whether the sentence in which a quotation ends goes on behind it, as to name who speaks.
  private func hasSpeakerBehind(_ sentence: Int) -> Bool {
    let block = reading.sentences[sentence].block
    var next = sentence + 1
    while next < reading.sentences.count, next - sentence < Self.patience,
      reading.sentences[next].block == block
    {
      let tokens = reading.sentences[next].tokens
      if let close = tokens.first(where: { reading.isClosingQuote($0) && !reading.isPossessive($0) }
      ) {
        return close + 1 < tokens.upperBound && reading.isWord(close + 1)
      }
      next += 1
    }
    return false
  }

  private mutating func goOn(
    _ last: StatementFinding, _ act: StatementFinding.Act, _ sentence: Int, _ tokens: Range<Int>
  ) {
    let content = reader.trimmed(tokens)
    guard content.count > 2 || content.count == 2 && act != .said else { return }
    var next = last
    next.act = act
    next.content = reading.byteRange(content)
    next.isClause = true
    next.sentence = sentence
    next.rule = .quotationGoesOn
    statements.append(next)
  }

  /// Gives a sentence without a statement of its own the speaker whom the one before introduced.
  mutating func readIntroduced(by speaker: Draft, from first: Int, _ sentence: Int) {
    let tokens = reader.tokens
    guard let start = tokens.first, sentence > 0 else { return }
    let isQuoted = reading.isOpeningQuote(start)
    if isQuoted, statements[first...].allSatisfy({ reader.isInner($0, of: tokens) }) {
      origins.removeAll { ($0.statement ?? -1) >= first }
      statements.removeSubrange(first...)
    }
    let content = reader.trimmed(tokens)
    guard first == statements.count, content.count > 2 else { return }
    knowSexes(for: speaker.speaker)
    let antecedent = antecedent(of: speaker.speaker, sentence: sentence - 1)
    let named = antecedent ?? speaker.speaker
    let head = reader.groups.head(of: named)
    statements.append(
      StatementFinding(
        act: .said, verb: reading.byteRange(speaker.verb),
        speaker: reading.byteRange(speaker.speaker),
        antecedent: antecedent.map { reading.byteRange($0) },
        actor: reader.actor(of: named, head) ?? reader.actor(ofOffice: named, head),
        content: reading.byteRange(content), isQuotation: isQuoted, isClause: true,
        sentence: sentence, rule: .quotationGoesOn))
  }

  /// Begins the content of the first quotation of the sentence where the quotation began.
  private mutating func extend(_ open: Range<Int>, from first: Int) {
    let start = Int(reading.tokens[open.upperBound].start)
    for index in first..<statements.count
    where statements[index].content.lowerBound == start && statements[index].isQuotation {
      let begin = Int(reading.tokens[open.lowerBound].start)
      statements[index].content = begin..<statements[index].content.upperBound
      return
    }
  }
}
