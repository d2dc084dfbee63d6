/// Byte offsets of a text as counts of Unicode scalars.
struct ScalarOffsets {
  /// How many bytes are counted from one entry of `counts` to the next.
  private static let step = 64

  private let bytes: [UInt8]

  /// The count before each step.
  private let counts: [Int]

  init(_ bytes: [UInt8]) {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.step == 0 { counts.append(count) }
    self.bytes = bytes
    self.counts = counts
  }

  subscript(byte: Int) -> Int {
    let offset = min(max(byte, 0), bytes.count)
    let start = offset / Self.step * Self.step
    return counts[offset / Self.step] + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
