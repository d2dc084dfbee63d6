internal import TextAnalysis

extension ExtractionRecord {
  /// Writes the member `figures`.
  func writeFigures(_ offsets: ScalarOffsets, _ json: inout JSONLine) {
    json.array("figures", analysis.figures) { figure, json in
      json.range(figure.range, offsets)
    }
  }

  /// Writes the member `statements`.
  func writeStatements(_ offsets: ScalarOffsets, _ json: inout JSONLine) {
    json.array("statements", analysis.statements) { statement, json in
      json.range(statement.range, offsets)
    }
  }
}
