/// A quantity that the text states.
package struct FigureFinding: Hashable, Sendable {
  package var range: Range<Int>
  package var rule: String
}

func findFigures(
  in text: TokenizedText, dates: [DateExpression], actors: [ActorMention]
) -> [FigureFinding] { [] }
