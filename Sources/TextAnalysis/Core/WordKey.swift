/// A form as it is compared: ASCII letters are small.
struct WordKey {
  /// The first eight bytes, or all with zeros after them.
  let head: UInt64
  /// The last eight bytes of a longer one.
  let tail: UInt64
  let count: Int
  private let hash: UInt64

  /// The key of a word of at most sixteen bytes, given its first and last, in which no letter is a
  /// capital.
  @inline(__always)
  init(small head: UInt64, tail: UInt64, count: Int) {
    self.head = head
    self.tail = tail
    self.count = count
    hash = Self.mixed(head, tail)
  }

  /// The key of a word that is not empty; `hasEight` says that eight bytes may be read from its start.
  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>, hasEight: Bool = false) {
    count = word.count
    guard count > 8 else {
      head = lowercasedASCII(hasEight ? Self.eightBytesAndMore(word) : Self.eightBytes(word))
      tail = 0
      hash = Self.mixed(head, 0)
      return
    }
    let bytes = UnsafeRawBufferPointer(word)
    func part(_ offset: Int) -> UInt64 {
      let part = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return lowercasedASCII(UInt64(littleEndian: part))
    }
    head = part(0)
    tail = part(count - 8)
    var hash = Self.mixed(head, tail)
    for offset in stride(from: 8, to: count - 8, by: 8) { hash = Self.mixed(part(offset), hash) }
    self.hash = hash
  }

  /// The slot of a table in which it belongs, or after it; their number is a power of two.
  ///
  /// High bits of a product are of all bits below them.
  @inline(__always)
  func slot(of slots: Int) -> Int { Int(truncatingIfNeeded: hash >> 44) & (slots &- 1) }

  /// The bytes of a word of one to eight, the first lowest, with zeros after them.
  @inline(__always)
  private static func eightBytes(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = word.count
    let bytes = UnsafeRawBufferPointer(word)
    if count == 8 { return UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) }
    if count >= 4 {
      let first = UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
      let last = UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
    }
    return UInt64(word[0]) | UInt64(word[count / 2]) << UInt64(8 * (count / 2))
      | UInt64(word[count - 1]) << UInt64(8 * (count - 1))
  }

  /// The same of a word behind which there is more to read.
  @inline(__always)
  private static func eightBytesAndMore(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let missing = UInt64(8 &* (8 &- word.count))
    let start = UnsafeRawPointer(word.baseAddress.unsafelyUnwrapped)
    let bytes = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    return (bytes &<< missing) &>> missing
  }

  @inline(__always)
  private static func mixed(_ value: UInt64, _ other: UInt64) -> UInt64 {
    (value ^ (other &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
  }
}

@inline(__always)
func lowercasedASCII(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// Makes the ASCII capitals among eight bytes small.
@inline(__always)
func lowercasedASCII(_ bytes: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let low = bytes & (0x7F &* ones)
  let isBeyondZ = low &+ (0x7F - 0x5A) &* ones
  let isFromA = low &+ (0x80 - 0x41) &* ones
  let isCapital = (isFromA ^ isBeyondZ) & ~bytes & (0x80 &* ones)
  return bytes | isCapital >> 2
}
