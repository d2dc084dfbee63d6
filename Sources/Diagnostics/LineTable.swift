import BinarySearch

/// Where the lines of a text begin and end, and how many scalars stand before places along it.
struct LineTable: Sendable {
  private var starts = [0]
  private var ends: [Int] = []

  /// Scalars before each multiple of `step`; empty for what is no UTF-8, where they must be decoded.
  private var counts: [Int] = []

  private static let step = 1024

  init(_ bytes: [UInt8]) {
    let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if isUTF8, index % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D {
        starts[starts.count - 1] = index + 1
      } else if byte == 0x0A || byte == 0x0D {
        ends.append(index)
        starts.append(index + 1)
      }
    }
    ends.append(bytes.count)
  }

  /// Returns the number and first byte of the line that holds `offset`.
  ///
  /// The line feed of a CRLF is on the line that it ends.
  func line(at offset: Int) -> (line: Int, start: Int) {
    let line = partitioningIndex(of: 1..<starts.count) { starts[$0] > offset }
    return (line, starts[line - 1])
  }

  /// Returns where line `line`, from 1, ends, without its line end.
  func end(ofLine line: Int) -> Int? { ends.indices.contains(line - 1) ? ends[line - 1] : nil }

  /// Returns how many scalars begin in `range`, `nil` for what is no UTF-8.
  func scalarCount(_ range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard !counts.isEmpty else { return nil }
    return count(before: range.upperBound, bytes) - count(before: range.lowerBound, bytes)
  }

  private func count(before offset: Int, _ bytes: [UInt8]) -> Int {
    let mark = min(offset / Self.step, counts.count - 1)
    var count = counts[mark]
    for index in mark * Self.step..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
