/// Where each byte of a document's text stands in the seed file.
///
/// A list of pieces in text order. Within a plain piece text and source run side by side; the text
/// of a replaced piece, such as the `&` of `&amp;`, belongs to its whole source range.
struct SourceMap: Sendable, Hashable {
  private struct Piece: Hashable {
    var text: Int32
    var source: Int32

    /// Length in the source of a replaced piece, 0 for a plain one.
    var replacedLength: Int32
  }

  private var pieces: [Piece] = []

  /// Says that the text from `text` on was copied from `source` on.
  mutating func append(text: Int, source: Int) {
    if let last = pieces.last, last.replacedLength == 0,
      Int(last.source) - Int(last.text) == source - text
    {
      return
    }
    pieces.append(Piece(text: Int32(text), source: Int32(source), replacedLength: 0))
  }

  /// Says that the text from `text` on stands for the `length` source bytes from `source` on.
  mutating func append(text: Int, source: Int, replacing length: Int) {
    pieces.append(
      Piece(text: Int32(text), source: Int32(source), replacedLength: Int32(max(1, length))))
  }

  /// Returns the source offset of the byte at `text`, 0 for an empty map.
  func sourceOffset(ofText text: Int) -> Int {
    guard let piece = piece(at: text) else { return 0 }
    return piece.replacedLength > 0
      ? Int(piece.source) : Int(piece.source) + text - Int(piece.text)
  }

  /// Returns the source range from the first byte of `range` to the end of its last byte.
  func sourceRange(ofText range: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(ofText: range.lowerBound)
    guard !range.isEmpty, let last = piece(at: range.upperBound - 1) else { return lower..<lower }
    let upper =
      last.replacedLength > 0
      ? Int(last.source) + Int(last.replacedLength)
      : Int(last.source) + range.upperBound - Int(last.text)
    return lower..<max(lower, upper)
  }

  /// Returns the last piece that begins at or before `text`, or the first.
  private func piece(at text: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].text) <= text { low = middle + 1 } else { high = middle }
    }
    return pieces.isEmpty ? nil : pieces[max(0, low - 1)]
  }
}
