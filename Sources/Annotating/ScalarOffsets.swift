/// Byte offsets of a text as counts of Unicode scalars.
struct ScalarOffsets {
  /// By byte offset, up to and including the end.
  private let counts: [Int32]

  init(_ bytes: [UInt8]) {
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count + 1)
    var count: Int32 = 0
    for byte in bytes {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  subscript(byte: Int) -> Int { Int(counts[min(max(byte, 0), counts.count - 1)]) }
}
