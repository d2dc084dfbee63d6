/// What statements, figures and topics need of one text and give for it.
struct SpokenAndCounted {
  var statements: [StatementFinding] = []
  var origins: [OriginFinding] = []
  var figures: [FigureFinding] = []
  var rejected: [RejectedNumber] = []
  var rejectedStatements: [RejectedFinding] = []
  var terms: [[UInt32]] = []
  var phrases: [TopicPhrase] = []
  var unfitness: [Unfitness?] = []
  var leavesOpen: [Bool] = []
}

/// Finds statements, what the text relies on, and figures; figures are attributed by statements.
func findStatementsAndFigures(
  in text: TokenizedText, dates: [DateExpression], mentions: [ActorMention], table: RoleTable,
  explains: Bool
) -> SpokenAndCounted {
  let days = dates.map(\.range)
  let names = mentions.map(NameSpan.init)
  let reading = TextReading(text, table: table, dates: days, names: names)
  var speech = StatementReader(reading, explains: explains)
  var numbers = FigureReader(reading)
  for sentence in text.sentences.indices {
    speech.read(sentence: sentence)
    numbers.read(sentence: sentence)
  }
  let words = TermReader(reading: reading)
  let meaning = FigureMeaning(reading: reading, dates: days, statements: speech.statements)
  return SpokenAndCounted(
    statements: speech.statements, origins: speech.origins,
    figures: meaning.findings(numbers.figures), rejected: numbers.rejected,
    rejectedStatements: speech.rejected,
    terms: words.terms(), phrases: words.phrases(),
    unfitness: FitnessReader(reading: reading).unfitness(),
    leavesOpen: FitnessReader(reading: reading).leavesOpen())
}

extension NameSpan {
  init(_ mention: ActorMention) {
    range = mention.range
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
