/// A symbol table of word forms: bytes to id, ids counted from 0 in the order of insertion.
struct WordTable: Sendable {
  /// Longest form that is looked up, in bytes.
  static let longestWord = 64

  private(set) var count = 0
  /// Each an id in the lower half and its hash in the upper one, or -1 where empty.
  private var slots: [Int64] = Array(repeating: -1, count: 1 << 16)
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  static let emptyHash: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  @inline(__always)
  private static func slot(_ hash: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash & hashBits) ^ (hash >> 15 & 0xFFFF)) & mask
  }

  /// Returns the id of the form whose bytes, lowercased as ASCII, are `word`; `hash` is theirs.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
    guard word.count <= Self.longestWord else { return -1 }
    let mask = slots.count - 1
    var slot = Self.slot(hash, mask)
    while true {
      let entry = slots[slot]
      if entry < 0 { return -1 }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash & Self.hashBits {
        let id = WordID(truncatingIfNeeded: entry)
        if equals(id, word) { return id }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The bits of a hash that a slot keeps: its sign says whether it is empty.
  private static let hashBits: UInt32 = 0x7FFF_FFFF

  @inline(__always)
  private func equals(_ id: WordID, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != lowercasedASCII(word[offset]) {
      return false
    }
    return true
  }

  func find(_ word: [UInt8]) -> WordID {
    let hash = word.reduce(Self.emptyHash) { Self.hash($0, lowercasedASCII($1)) }
    return word.withUnsafeBufferPointer { find($0, hash: hash) }
  }

  /// Returns the id of `word`, entering it if it is new; -1 for one that is empty or too long.
  mutating func insert(_ word: [UInt8]) -> WordID {
    let hash = word.reduce(Self.emptyHash) { Self.hash($0, lowercasedASCII($1)) }
    return word.withUnsafeBufferPointer { insert($0, hash: hash) }
  }

  /// Enters a word whose bytes, lowercased as ASCII, have the hash.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
    guard !word.isEmpty, word.count <= Self.longestWord else { return -1 }
    let known = find(word, hash: hash)
    if known >= 0 { return known }
    if (count + 1) * 2 > slots.count { grow() }
    let id = WordID(count)
    for byte in word { bytes.append(lowercasedASCII(byte)) }
    starts.append(Int32(bytes.count))
    count += 1
    place(Int64(hash & Self.hashBits) << 32 | Int64(id))
    return id
  }

  private mutating func grow() {
    let entries = slots.filter { $0 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 4)
    for entry in entries { place(entry) }
  }

  private mutating func place(_ entry: Int64) {
    let mask = slots.count - 1
    // The slot depends on bits that an entry keeps, so that the table can grow.
    var slot = Self.slot(UInt32(truncatingIfNeeded: entry >> 32), mask)
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  func form(_ id: WordID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }
}

@inline(__always)
func lowercasedASCII(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
