package import CalendarDates

/// Everything found in one text, each finding with its bytes and the rule that made it.
package struct Analysis: Sendable {
  package let text: TokenizedText

  /// The day of the text that relative dates count from: the one given, or that of its date line.
  package let day: CalendarDay?
  package internal(set) var dates: [DateExpression] = []

  /// By sentence: what its words tell of the dates in it.
  var cues: [SentenceCues] = []

  /// Words of dates that make none; only where the context asks for explanations.
  package internal(set) var rejectedDates: [RejectedFinding] = []

  /// The most important first.
  package internal(set) var actors: [FoundActor] = []

  /// Where the actors are named, in text order.
  package internal(set) var mentions: [ActorMention] = []

  /// Who the actors are in the text's own words, in text order.
  package internal(set) var roles: [RoleFinding] = []

  /// Empty unless the context asks for explanations.
  package internal(set) var rejectedNames: [RejectedName] = []
  package internal(set) var figures: [FigureFinding] = []

  /// Numbers that are no figures; only where the context asks for explanations.
  package internal(set) var rejectedNumbers: [RejectedNumber] = []
  package internal(set) var statements: [StatementFinding] = []

  /// Verbs of speaking that make no statement; only where the context asks for explanations.
  package internal(set) var rejectedStatements: [RejectedFinding] = []

  /// What the text itself relies on.
  package internal(set) var origins: [OriginFinding] = []
  package internal(set) var events: [DatedEvent] = []

  /// Sentence by sentence the sorted numbers of the stems of its words, for comparing sentences.
  package internal(set) var terms: [UInt32] = []

  /// By sentence: where its terms end.
  package internal(set) var termEnds: [Int32] = []

  /// Words that may name a topic, in text order.
  package internal(set) var topicPhrases: [TopicPhrase] = []

  /// The nouns between which writers choose, in text order.
  package internal(set) var nearSynonyms: [NearSynonym] = []

  /// By sentence: why it cannot stand alone in a briefing, or `nil` where it can.
  package internal(set) var unfitness: [Unfitness?] = []

  /// By sentence: whether it tells that something is not known or not settled.
  package internal(set) var leavesOpen: [Bool] = []

  /// By sentence: whether it tells what is to be, or would be.
  package internal(set) var looksAhead: [Bool] = []

  /// By sentence: whether it tells what somebody decided or brought about.
  package internal(set) var decisions: [Decision?] = []

  package var sentences: [Sentence] { text.sentences }
}

extension Analysis {
  /// Keeps the mentions of known actors alone: what is sure of a text in another language.
  package func withKnownNamesOnly() -> Analysis {
    var result = Analysis(text: text, day: day)
    let known = actors.indices.filter { actors[$0].known != nil }
    result.actors = known.map { actors[$0] }
    result.mentions = mentions.compactMap { mention in
      guard let place = known.firstIndex(of: mention.actor) else { return nil }
      var mention = mention
      mention.actor = place
      return mention
    }
    return result
  }
}
