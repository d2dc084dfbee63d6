import BinarySearch

/// Runs of one block's text that are to be taken out, in order and without overlap.
///
/// The marks of extensions, such as `~~`, are text to libcmark and no text to readers.
struct TextCuts {
  private(set) var ranges: [Range<Int>] = []

  /// How much is taken out up to the end of each run.
  private var totals: [Int] = []

  var isEmpty: Bool { ranges.isEmpty }

  mutating func append(_ range: Range<Int>) {
    totals.append((totals.last ?? 0) + range.count)
    ranges.append(range)
  }

  /// Returns where the place `offset` comes to be; places within a cut come to be at its start.
  func moved(_ offset: Int) -> Int {
    let next = partitioningIndex(of: ranges.indices) { ranges[$0].lowerBound >= offset }
    guard next > 0 else { return offset }
    return max(offset, ranges[next - 1].upperBound) - totals[next - 1]
  }
}

extension MarkdownDocument {
  /// Takes the `cuts` out of the text from `start` on, and out of its places in the source.
  mutating func apply(_ cuts: TextCuts, from start: Int) {
    let old = Array(text[start...])
    let oldMap = map.takeTail(from: start)
    text.removeSubrange(start...)
    var copied = start
    for cut in cuts.ranges {
      append(old, from: start, copied..<cut.lowerBound, oldMap)
      copied = cut.upperBound
    }
    append(old, from: start, copied..<start + old.count, oldMap)
  }

  /// Appends the `range` of `old`, which began at `start`, to the text.
  mutating func append(
    _ old: [UInt8], from start: Int, _ range: Range<Int>, _ oldMap: SourceMap
  ) {
    guard !range.isEmpty else { return }
    map.append(oldMap, range, at: text.count)
    text.append(contentsOf: old[range.lowerBound - start..<range.upperBound - start])
  }
}
