/// Everything found in one text, each finding with its bytes and the rule that made it.
package struct Analysis: Sendable {
  package let text: TokenizedText
  package internal(set) var dates: [DateExpression] = []
  package internal(set) var actors: [ActorMention] = []
  package internal(set) var figures: [FigureFinding] = []
  package internal(set) var statements: [StatementFinding] = []
  package internal(set) var events: [DatedEvent] = []

  package var sentences: [Sentence] { text.sentences }
}
