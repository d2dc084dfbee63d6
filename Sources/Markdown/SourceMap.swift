import BinarySearch

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
    pieces.isEmpty ? nil : pieces[pieceIndex(at: text)]
  }

  private func pieceIndex(at text: Int) -> Int {
    max(0, partitioningIndex(of: pieces.indices) { Int(pieces[$0].text) > text } - 1)
  }
}

// MARK: Changes

extension SourceMap {
  /// Takes off what is said of the text from `text` on, and returns it.
  mutating func takeTail(from text: Int) -> SourceMap {
    var tail = SourceMap()
    guard var first = piece(at: text) else { return tail }
    let index = pieceIndex(at: text)
    let isCut = Int(first.text) < text
    tail.pieces = Array(pieces[(isCut ? index + 1 : index)...])
    pieces.removeSubrange((isCut ? index + 1 : index)...)
    if isCut, tail.pieces.first.map({ Int($0.text) > text }) ?? true {
      if first.replacedLength == 0 { first.source += Int32(text) - first.text }
      first.text = Int32(text)
      tail.pieces.insert(first, at: 0)
    }
    return tail
  }

  /// Appends what `other` says of its `range`, for the same text at `text`.
  mutating func append(_ other: SourceMap, _ range: Range<Int>, at text: Int) {
    guard !other.pieces.isEmpty else { return }
    for index in other.pieceIndex(at: range.lowerBound)..<other.pieces.count {
      let piece = other.pieces[index]
      guard Int(piece.text) < range.upperBound else { return }
      let skipped = max(0, range.lowerBound - Int(piece.text))
      let place = text + Int(piece.text) + skipped - range.lowerBound
      if piece.replacedLength > 0 {
        append(text: place, source: Int(piece.source), replacing: Int(piece.replacedLength))
      } else {
        append(text: place, source: Int(piece.source) + skipped)
      }
    }
  }

  /// Replaces places in a rewritten source by places in the original.
  ///
  /// `runs` says from which place in the original each run of the rewritten source was copied.
  mutating func translate(through runs: SourceRuns, textCount: Int) {
    let old = pieces
    pieces = []
    pieces.reserveCapacity(old.count + old.count / 4)
    var hint = 0
    for (index, piece) in old.enumerated() {
      let end = index + 1 < old.count ? Int(old[index + 1].text) : textCount
      if piece.replacedLength > 0 {
        let range = runs.original(
          of: Int(piece.source)..<Int(piece.source) + Int(piece.replacedLength))
        append(text: Int(piece.text), source: range.lowerBound, replacing: range.count)
      } else {
        var source = Int(piece.source)
        let sourceEnd = source + end - Int(piece.text)
        repeat {
          let part = runs.run(from: source, near: &hint)
          append(text: Int(piece.text) + source - Int(piece.source), source: part.original)
          source = part.end
        } while source < sourceEnd
      }
    }
  }
}
