func findActors(
  in text: TokenizedText, dates: [DateExpression], context: AnalysisContext
) -> ActorFindings { ActorFindings() }
