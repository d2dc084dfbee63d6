import JSONText
internal import TextAnalysis

extension ExtractionRecord {
  /// Writes the member `figures`; a value that words do not tell is missing.
  func writeFigures(_ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.array("figures", analysis.figures) { figure, json in
      json.range(figure.number, offsets)
      json.member("value", figure.value)
      json.member("upper_value", figure.upperValue)
      json.member("qualifier", figure.qualifier.rawValue)
      json.member("unit", figure.unit)
      // The record's own words end there; the site knows the others as well.
      json.member("what", recordedWhat(figure).rawValue)
      json.member(
        "group", figure.groupActor.map { analysis.actors[$0].name } ?? words(figure.group))
      json.member("attributed_to", words(figure.attribution))
      json.member("as_of", words(figure.asOf))
      json.member("part_of", figure.partOf)
      json.member("words", words(figure.range))
      json.member("rule", figure.rule)
    }
  }

  private func recordedWhat(_ figure: FigureFinding) -> FigureFinding.What {
    switch figure.what {
    case .arrested, .infected, .damaged: .other
    default: figure.what
    }
  }

  /// Writes the members `statements` and `origins`.
  func writeStatements(_ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.array("statements", analysis.statements) { statement, json in
      json.range(statement.content, offsets)
      json.member("act", statement.act.rawValue)
      json.member("verb", words(statement.verb))
      json.member("speaker", words(statement.speaker))
      json.member("stands_for", words(statement.antecedent))
      json.member("actor", statement.actor)
      json.member("quotation", statement.isQuotation)
      json.member("content", words(statement.content))
      json.member("rule", statement.rule.rawValue)
    }
    json.array("origins", analysis.origins) { origin, json in
      json.range(origin.range, offsets)
      json.member("kind", origin.kind.rawValue)
      json.member("name", words(origin.source))
      json.member("actor", origin.actor)
      json.member("rule", origin.rule)
    }
  }

  private func words(_ range: Range<Int>?) -> String? {
    range.map { analysis.text.string($0) }
  }
}
