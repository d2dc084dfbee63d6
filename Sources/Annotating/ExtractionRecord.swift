import JSONText
package import CalendarDates
package import TextAnalysis

/// The analysis of one document as a line of JSON, for other tools.
///
/// Offsets count Unicode scalars, ends are exclusive. Keys come in a fixed order; a key without
/// findings has an empty list.
package struct ExtractionRecord: Sendable {
  package let id: String
  package let analysis: Analysis

  /// What an article's record says besides; a plain text is known to who gave it.
  private let article: (title: String, referenceDate: CalendarDay?)?

  /// The record of an article, which holds the text that its offsets count in.
  init(id: String, title: String, referenceDate: CalendarDay?, analysis: Analysis) {
    self.id = id
    self.analysis = analysis
    article = (title, referenceDate)
  }

  /// Analyses plain English text and makes its record.
  package init(id: String, text: String, title: String?, referenceDate: CalendarDay?) {
    self.id = id
    article = nil
    analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(title: title, referenceDate: referenceDate))
  }

  /// The line, without its line break.
  package var line: [UInt8] {
    let offsets = ScalarOffsets(analysis.text.bytes)
    var json = JSONWriter()
    json.object { json in
      json.member("doc_id", id)
      if let article {
        json.member("title", article.title)
        json.member("reference_date", article.referenceDate?.description)
        json.member("text", analysis.text.string(0..<analysis.text.bytes.count))
      }
      // Findings end before the text does.
      if analysis.text.isCutShort { json.member("cut_short", true) }
      json.array("dates", analysis.dates) { writeDate($0, offsets, &$1) }
      writeActors(offsets, &json)
      writeFigures(offsets, &json)
      writeStatements(offsets, &json)
      json.array("events", analysis.events.filter { $0.from != nil }) {
        writeEvent($0, offsets, &$1)
      }
      json.array("sentences", analysis.sentences) { sentence, json in
        json.range(sentence.range, offsets)
      }
    }
    return json.bytes
  }

  private func writeDate(
    _ date: DateExpression, _ offsets: ScalarOffsets, _ json: inout JSONWriter
  ) {
    json.range(date.range, offsets)
    json.member("type", date.kind.rawValue)
    json.member("value", date.value)
    json.member("from", date.from?.description)
    json.member("to", date.to?.description)
    json.member("edtf", date.span?.description)
    json.member("precision", date.precision.rawValue)
    json.member("reason", date.reason?.rawValue)
    json.member("rule", date.rule)
  }

  private func writeEvent(_ event: DatedEvent, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.range(event.range, offsets)
    json.member("date", event.from?.description)
    json.member("from", event.from?.description)
    json.member("to", event.to?.description)
    json.member("planned", event.isPlanned)
    json.member("rule", event.rule)
  }
}
