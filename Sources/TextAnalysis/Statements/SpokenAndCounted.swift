import BinarySearch

/// What statements, figures and topics need of one text and give for it.
struct SpokenAndCounted {
  var statements: [StatementFinding] = []
  var origins: [OriginFinding] = []
  var figures: [FigureFinding] = []
  var rejected: [RejectedNumber] = []
  var rejectedStatements: [RejectedFinding] = []
  var terms: [UInt32] = []
  var termEnds: [Int32] = []
  var phrases: [TopicPhrase] = []
  var nearSynonyms: [NearSynonym] = []
  var unfitness: [Unfitness?] = []
  var leavesOpen: [Bool] = []
  var looksAhead: [Bool] = []
  var decisions: [Decision?] = []
}

/// Finds statements, what the text relies on, and figures; figures are attributed by statements.
func findStatementsAndFigures(
  in text: TokenizedText, dates: [DateExpression], mentions: [ActorMention], roles: [RoleFinding],
  table: RoleTable, explains: Bool
) -> SpokenAndCounted {
  TextReading.read(text, table: table, dates: dates, names: mentions.map(NameSpan.init)) {
    reading in
    var speech = StatementFinder(
      reading, offices: offices(roles, mentions, in: text), explains: explains)
    var numbers = FigureReader(reading, explains: explains)
    var words = TermReader(reading)
    // One after the other, so that the code of each stays at hand.
    for sentence in text.sentences.indices { speech.read(sentence: sentence) }
    for sentence in text.sentences.indices { numbers.read(sentence: sentence) }
    for sentence in text.sentences.indices { words.read(sentence: sentence) }
    numbers.dropTellers(speech.statements, speech.origins)
    numbers.add(LengthReader(reading: reading).drafts(of: dates))
    let meaning = FigureMeaning(reading: reading, statements: speech.statements)
    let fitness = FitnessReader(reading: reading, statements: speech.statements)
    let unfitness = fitness.unfitness()
    /// Others are never chosen.
    func isFit(_ sentence: Int) -> Bool { unfitness[sentence] == nil }
    return SpokenAndCounted(
      statements: speech.statements, origins: speech.origins,
      figures: meaning.findings(numbers.figures), rejected: numbers.rejected,
      rejectedStatements: speech.rejected,
      terms: words.terms, termEnds: words.termEnds, phrases: words.phrases,
      nearSynonyms: words.nearSynonyms, unfitness: unfitness, leavesOpen: fitness.leavesOpen(),
      looksAhead: fitness.looksAhead(where: isFit), decisions: fitness.decisions(where: isFit))
  }
}

/// The roles of persons, each with the name that it stands beside.
private func offices(
  _ roles: [RoleFinding], _ mentions: [ActorMention], in text: TokenizedText
) -> [StatementFinder.Office] {
  var offices: [StatementFinder.Office] = []
  offices.reserveCapacity(roles.count)
  var start = 0
  for role in roles {
    while start < mentions.count, mentions[start].sentence < role.sentence { start += 1 }
    let tokens = text.sentences[role.sentence].tokens
    var mention = start
    while mention < mentions.count, mentions[mention].sentence == role.sentence {
      if mentions[mention].actor == role.actor, mentions[mention].kind == .person,
        mentions[mention].form == .name
      {
        let first = partitioningIndex(of: tokens) {
          Int(text.tokens[$0].start) >= role.range.lowerBound
        }
        let end = partitioningIndex(of: tokens) {
          Int(text.tokens[$0].end) > role.range.upperBound
        }
        if first < end {
          offices.append(
            .init(tokens: first..<end, name: mentions[mention].tokens, sentence: role.sentence))
        }
        break
      }
      mention += 1
    }
  }
  return offices
}

extension NameSpan {
  init(_ mention: ActorMention) {
    range = mention.range
    token = mention.tokens.lowerBound
    actor = mention.actor
    switch mention.kind {
    case _ where mention.form == .demonym: kind = .demonym
    case .person: kind = .person
    case .organisation: kind = .organisation
    case .media: kind = .media
    case .state, .place: kind = .place
    }
  }
}
