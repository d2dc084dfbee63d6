/// A place where an actor is named.
package struct ActorMention: Hashable, Sendable {
  package var range: Range<Int>
  package var rule: String
}

func findActors(
  in text: TokenizedText, dates: [DateExpression], context: AnalysisContext
) -> [ActorMention] { [] }
