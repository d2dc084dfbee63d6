package import CalendarDates

// TextAnalysis is what makes bare text enough: it finds sentences, dates, actors, figures,
// statements and events in plain text by rules and word lists. It knows nothing of sites, files or
// markup, guesses no date, and gives the same findings for the same bytes.

/// What is known of a text besides its words.
package struct AnalysisContext: Sendable {
  package var title: String?

  /// The day the text was published; without it nothing relative is placed.
  package var referenceDate: CalendarDay?

  /// The days the whole story is about; may settle the year of a month and day.
  package var timeframe: DayInterval?

  package var knownActors: KnownActors

  /// Who published the text: no actor where the text goes by a short name, as in "told the Mirror".
  package var outlet: String?

  /// Whether to keep what was considered and rejected.
  package var explains: Bool

  package init(
    title: String? = nil, referenceDate: CalendarDay? = nil, timeframe: DayInterval? = nil,
    knownActors: KnownActors = KnownActors(), outlet: String? = nil, explains: Bool = false
  ) {
    self.title = title
    self.referenceDate = referenceDate
    self.timeframe = timeframe
    self.knownActors = knownActors
    self.outlet = outlet
    self.explains = explains
  }
}

/// Analyses texts of one language; set up once, shared by all workers.
///
/// Layers run in a fixed order, each seeing what the ones before found: dates, actors, statements
/// with figures, events. A layer resolves the word lists it needs in its own vocabulary, made here.
package final class Analyzer: Sendable {
  package let lexicon: Lexicon
  private let dateVocabulary: DateVocabulary
  let actorVocabulary: ActorVocabulary
  private let spokenAndCounted: RoleTable
  private let emptyUnits: Set<String>

  package init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    dateVocabulary = DateVocabulary(lexicon)
    actorVocabulary = ActorVocabulary(lexicon)
    spokenAndCounted = RoleTable(lexicon: lexicon)
    topicMeanings = TopicMeanings(lexicon)
    offices = Offices(lexicon)
    tenures = Tenures(lexicon)
    emptyUnits = Set(lexicon.entries(of: "figures/empty-units").map { lexicon.form($0.id) })
  }

  /// The hashes of the stems of words for which another means the same, see `TopicPhrase.hash`.
  package var synonyms: Set<UInt32> { spokenAndCounted.synonyms }

  /// Whether a unit tells no more than that people are counted, or what became of them.
  package func isEmptyUnit(_ unit: String) -> Bool {
    emptyUnits.contains(unit.lowercased())
  }

  /// What the word lists know of topics.
  package let topicMeanings: TopicMeanings

  /// What the word lists know of who speaks for a state or body.
  package let offices: Offices

  /// Tells which of the roles of somebody is the present one.
  package let tenures: Tenures

  /// Analyses text whose blocks are known.
  package func analyze(
    _ bytes: [UInt8], blocks: [TextBlock], context: AnalysisContext = AnalysisContext()
  ) -> Analysis {
    var analysis = analyzeDates(bytes, blocks: blocks, context: context)
    let text = analysis.text
    var finder = ActorFinder(text: text, vocabulary: actorVocabulary, context: context)
    let found = finder.find()
    analysis.actors = found.actors
    analysis.mentions = found.mentions
    analysis.roles = found.roles
    analysis.rejectedNames = found.rejected
    let told = findStatementsAndFigures(
      in: text, dates: analysis.dates, mentions: analysis.mentions, roles: analysis.roles,
      table: spokenAndCounted, explains: context.explains)
    analysis.statements = told.statements
    analysis.origins = told.origins
    analysis.figures = told.figures
    analysis.terms = told.terms
    analysis.termEnds = told.termEnds
    analysis.topicPhrases = told.phrases
    analysis.nearSynonyms = told.nearSynonyms
    analysis.unfitness = told.unfitness
    analysis.leavesOpen = told.leavesOpen
    analysis.looksAhead = told.looksAhead
    analysis.decisions = told.decisions
    if context.explains {
      analysis.rejectedNumbers = told.rejected
      analysis.rejectedStatements = told.rejectedStatements
      analysis.rejectedDates = DateFinder.rejections(
        in: text, found: analysis.dates, dateVocabulary)
    }
    analysis.events = EventFinder.events(
      in: text, dates: analysis.dates, cues: analysis.cues, dateVocabulary, day: analysis.day)
    return analysis
  }

  /// Finds sentences and dates alone: enough for a timeline.
  package func analyzeDates(
    _ bytes: [UInt8], blocks: [TextBlock], context: AnalysisContext = AnalysisContext()
  ) -> Analysis {
    let text = TokenizedText(bytes: bytes, blocks: blocks, lexicon: lexicon)
    let day = day(of: text, context.referenceDate)
    let (dates, cues) = DateFinder.dates(
      in: text, dateVocabulary, day: day, timeframe: context.timeframe)
    return Analysis(text: text, day: day, dates: dates, cues: cues)
  }

  /// Returns the month and day that a date line near the top of the text states without a year: "OSLO,
  /// May 3 (NTB) —".
  package func dateline(of analysis: Analysis) -> DateSpan? {
    let passing = PassingDate(
      text: analysis.text, dates: analysis.dates, cues: analysis.cues, vocabulary: dateVocabulary,
      day: analysis.day)
    let lines = analysis.dates.indices.prefix {
      analysis.text.tokens[analysis.dates[$0].tokens.lowerBound].sentence < 3
    }
    let line = lines.first { place in
      let date = analysis.dates[place]
      return date.reason == .yearNotStated && date.precision == .day && passing.isDateline(place)
    }
    return line.flatMap { analysis.dates[$0].span }
  }

  /// The day of the text: what is given, unless a date line in the text tells an earlier one.
  ///
  /// Archives often give the day they filed a text; a line far from that day is of something else.
  private func day(of text: TokenizedText, _ given: CalendarDay?) -> CalendarDay? {
    guard let line = Dateline.day(of: text, dateVocabulary) else { return given }
    guard let given else { return line }
    return (0...31).contains(given - line) ? line : given
  }

  /// Analyses plain text: its paragraphs or lines are the blocks.
  package func analyze(
    plain text: String, context: AnalysisContext = AnalysisContext()
  ) -> Analysis {
    let bytes = Array(text.utf8)
    return analyze(bytes, blocks: TextBlock.plain(bytes), context: context)
  }
}

extension Analyzer {
  /// The analyzer of English text, made at first use.
  package static let english = Analyzer()
}
