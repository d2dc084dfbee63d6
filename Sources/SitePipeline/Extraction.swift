internal import Annotating
package import CalendarDates

/// Makes the extraction record of plain text: one line of JSON without its line break.
///
/// Without a reference date nothing relative is placed. Offsets in the record count Unicode scalars.
package func extractionLine(
  id: String, text: String, title: String?, referenceDate: CalendarDay?
) -> [UInt8] {
  ExtractionRecord(id: id, text: text, title: title, referenceDate: referenceDate).line
}
