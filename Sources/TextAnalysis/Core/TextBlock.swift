/// A run of the text that is read on its own: a paragraph, a heading, a list item, a table cell.
///
/// Sentences and findings never cross the border of a block.
package struct TextBlock: Hashable, Sendable {
  /// Bytes of the text.
  package var range: Range<Int>
  package var isHeading: Bool
  package var isListItem: Bool

  /// Of a table's cell: the head of its column, the first cell of its row and the first other one
  /// that is words, as ranges of the text.
  package var columnLabel: Range<Int>?
  package var rowLabel: Range<Int>?
  package var wordsLabel: Range<Int>?

  package init(range: Range<Int>, isHeading: Bool = false, isListItem: Bool = false) {
    self.range = range
    self.isHeading = isHeading
    self.isListItem = isListItem
  }
}
