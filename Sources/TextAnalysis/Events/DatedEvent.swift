/// A sentence that tells what happened on a day.
package struct DatedEvent: Hashable, Sendable {
  package var sentence: Int
  package var rule: String
}

func findEvents(
  in text: TokenizedText, dates: [DateExpression], context: AnalysisContext
) -> [DatedEvent] { [] }
