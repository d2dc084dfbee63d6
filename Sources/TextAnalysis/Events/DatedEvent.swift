package import CalendarDates

/// A sentence that tells what happened, or is to happen, on certain days.
package struct DatedEvent: Hashable, Sendable {
  /// Index of the sentence in the text.
  package var sentence: Int

  /// Bytes of the clause that tells it; the whole sentence where it tells one thing.
  package var range: Range<Int>

  /// Index of the date expression in `Analysis.dates`; `nil` where the day is that of publication, or
  /// that of something called off is not told.
  package var date: Int?

  package var from: CalendarDay?
  package var to: CalendarDay?

  /// Whether it lies ahead of the text rather than behind it.
  package var isPlanned: Bool
  package var rule: String

  /// What was to be then, where the sentence says that it was called off or moved.
  package var calledOff: CalledOff?
}
