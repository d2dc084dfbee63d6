/// A symbol table of word forms: bytes to id, ids counted from 0 in the order of insertion.
///
/// Forms are compared eight bytes at a time and without regard to ASCII case; those of at most eight
/// bytes, as most are, are found by looking at one slot alone.
struct WordTable: Sendable {
  /// Longest form that is looked up, in bytes.
  static let longestWord = 64

  /// A form as it is compared: ASCII letters are small.
  struct Key {
    /// The first eight bytes, or all with zeros after them.
    var head: UInt64
    var hash: UInt64
    var count: Int
  }

  private struct Slot {
    var head: UInt64 = 0
    var id: WordID = -1
    /// A part of the hash, and the length in the lowest byte.
    var check: UInt32 = 0
  }

  private(set) var count = 0
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  /// Makes an empty table; `capacity` is a power of two, well above the words it is to hold.
  init(capacity: Int = 1 << 15) {
    slots = Array(repeating: Slot(), count: capacity)
  }

  /// Returns the id of the form, or -1; `hasEight` says that eight bytes may be read from its start.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hasEight: Bool = false) -> WordID {
    guard !word.isEmpty, word.count <= Self.longestWord else { return -1 }
    return find(word, Self.key(word, hasEight: hasEight))
  }

  /// The same for a word of ASCII letters that are small but perhaps the first.
  @inline(__always)
  func find(small word: UnsafeBufferPointer<UInt8>, hasEight: Bool) -> WordID {
    let count = word.count
    guard hasEight, count &- 1 < 8 else { return find(word, hasEight: hasEight) }
    let head = Self.eightBytesAndMore(word) | 0x20
    return find(word, Key(head: head, hash: Self.mixed(head, UInt64(count)), count: count))
  }

  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ key: Key) -> WordID {
    let mask = slots.count - 1
    let check = Self.check(key)
    var slot = Self.slot(key) & mask
    while true {
      let entry = slots[slot]
      if entry.id < 0 { return -1 }
      if entry.head == key.head, entry.check == check, key.count <= 8 || equals(entry.id, word) {
        return entry.id
      }
      slot = (slot + 1) & mask
    }
  }

  private func equals(_ id: WordID, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    for offset in 8..<word.count where bytes[start + offset] != lowercasedASCII(word[offset]) {
      return false
    }
    return true
  }

  func find(_ word: [UInt8]) -> WordID { word.withUnsafeBufferPointer { find($0) } }

  /// Returns the id of `word`, entering it if it is new; -1 for one that is empty or too long.
  mutating func insert(_ word: [UInt8]) -> WordID {
    word.withUnsafeBufferPointer { insert($0) }
  }

  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    guard !word.isEmpty, word.count <= Self.longestWord else { return -1 }
    let key = Self.key(word)
    let known = find(word, key)
    if known >= 0 { return known }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let id = WordID(count)
    if key.count <= 8 {
      for place in 0..<key.count {
        bytes.append(UInt8(truncatingIfNeeded: key.head >> (8 * place)))
      }
    } else {
      for byte in word { bytes.append(lowercasedASCII(byte)) }
    }
    starts.append(Int32(bytes.count))
    count += 1
    place(key, id)
    return id
  }

  /// Makes room for words of so many bytes together.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    starts.reserveCapacity(count / 8)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 4)
    for id in 0..<WordID(count) {
      place(Array(form(id)).withUnsafeBufferPointer { Self.key($0) }, id)
    }
  }

  private mutating func place(_ key: Key, _ id: WordID) {
    let mask = slots.count - 1
    var slot = Self.slot(key) & mask
    while slots[slot].id >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(head: key.head, id: id, check: Self.check(key))
  }

  func form(_ id: WordID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }
}

// MARK: - Keys

extension WordTable {
  @inline(__always)
  private static func slot(_ key: Key) -> Int { Int(truncatingIfNeeded: key.hash >> 40) }

  @inline(__always)
  private static func check(_ key: Key) -> UInt32 {
    UInt32(truncatingIfNeeded: key.hash >> 8) & ~0xFF | UInt32(truncatingIfNeeded: key.count)
  }

  /// Returns the key of a word that is not empty.
  @inline(__always)
  static func key(_ word: UnsafeBufferPointer<UInt8>, hasEight: Bool = false) -> Key {
    let count = word.count
    guard count > 8 else {
      let head = lowercasedASCII(hasEight ? eightBytesAndMore(word) : eightBytes(word))
      return Key(head: head, hash: mixed(head, UInt64(count)), count: count)
    }
    let bytes = UnsafeRawBufferPointer(word)
    let head = lowercasedASCII(bytes.loadUnaligned(as: UInt64.self))
    var hash = mixed(head, UInt64(count))
    // The last eight bytes overlap those before them.
    for offset in stride(from: 8, to: count, by: 8) {
      let part = bytes.loadUnaligned(fromByteOffset: min(offset, count - 8), as: UInt64.self)
      hash = mixed(hash, lowercasedASCII(part))
    }
    return Key(head: head, hash: hash, count: count)
  }

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
  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ (value &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
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
