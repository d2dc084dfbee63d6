/// What was to be on a day and will not be, or on another day.
package struct CalledOff: Hashable, Sendable {
  /// Bytes of the words for it: "The trial of Ann Lee" of "The trial of Ann Lee, set for 14 May, was
  /// postponed".
  package var range: Range<Int>
  /// Bytes of its noun: "trial".
  package var noun: Range<Int>
  /// Bytes of the other words that tell which it is, without names: "murder" of "the murder trial".
  package var others: [Range<Int>] = []
  /// Whether it will be on another day: "postponed", but not "cancelled".
  package var isMoved = false
}
