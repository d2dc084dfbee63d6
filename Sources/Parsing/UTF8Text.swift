/// Returns the offset of the first byte of `bytes` that is not UTF-8 (RFC 3629), or with
/// `refusingNUL` the first that is zero, or `nil`.
func firstInvalidByte(in bytes: [UInt8], refusingNUL: Bool = false) -> Int? {
  bytes.withUnsafeBytes { raw in
    var index = 0
    while index < raw.count {
      // Eight bytes of ASCII at a time: most text is. Where no byte has its high bit, the
      // subtraction sets one exactly if there is a zero.
      while index + 8 <= raw.count {
        let group = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let zeros = refusingNUL ? group &- 0x0101_0101_0101_0101 : 0
        guard (group | zeros) & 0x8080_8080_8080_8080 == 0 else { break }
        index += 8
      }
      guard index < raw.count else { return nil }
      guard raw[index] >= 0x80 else {
        if refusingNUL, raw[index] == 0 { return index }
        index += 1
        continue
      }
      let length = sequenceLength(raw, at: index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }
}

/// The length of the well-formed sequence of two to four bytes at `index`, or 0 (Unicode table 3-7).
private func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch raw[index] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard index + length <= raw.count, second.contains(raw[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where raw[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

extension [UInt8] {
  /// 3 if the bytes begin with a UTF-8 byte order mark, else 0.
  var byteOrderMarkLength: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
