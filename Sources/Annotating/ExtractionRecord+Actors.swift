internal import TextAnalysis

extension ExtractionRecord {
  /// Writes the member `actors`.
  func writeActors(_ offsets: ScalarOffsets, _ json: inout JSONLine) {
    json.array("actors", analysis.actors) { actor, json in
      json.range(actor.range, offsets)
    }
  }
}
