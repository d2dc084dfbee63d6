/// Who said, demanded or rejected what.
package struct StatementFinding: Hashable, Sendable {
  package var range: Range<Int>
  package var rule: String
}

func findStatements(
  in text: TokenizedText, dates: [DateExpression], actors: [ActorMention],
  figures: [FigureFinding]
) -> [StatementFinding] { [] }
