package import CalendarDates

/// Everything found in one text, each finding with its bytes and the rule that made it.
package struct Analysis: Sendable {
  package let text: TokenizedText

  /// The day of the text that relative dates count from: the one given, or that of its date line.
  package let day: CalendarDay?
  package internal(set) var dates: [DateExpression] = []

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

  /// What the text itself relies on.
  package internal(set) var origins: [OriginFinding] = []
  package internal(set) var events: [DatedEvent] = []

  package var sentences: [Sentence] { text.sentences }
}
