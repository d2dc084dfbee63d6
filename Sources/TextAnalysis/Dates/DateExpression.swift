/// A date expression of the text.
package struct DateExpression: Hashable, Sendable {
  package var range: Range<Int>
  package var rule: String
}

func findDates(in text: TokenizedText, context: AnalysisContext) -> [DateExpression] { [] }
