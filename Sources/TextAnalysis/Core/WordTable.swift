/// A symbol table of word forms: bytes to id, ids counted from 0 in the order of insertion.
struct WordTable: Sendable {
  /// Longest form that is looked up, in bytes.
  static let longestWord = 64

  private(set) var count = 0
  private var slots: [WordID] = Array(repeating: -1, count: 1024)
  private var hashes: [UInt32] = []
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  static let emptyHash: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  @inline(__always)
  private static func slot(_ hash: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
  }

  /// Returns the id of the form whose bytes, lowercased as ASCII, are `word`; `hash` is theirs.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
    guard word.count <= Self.longestWord else { return -1 }
    let mask = slots.count - 1
    var slot = Self.slot(hash, mask)
    while true {
      let id = slots[slot]
      if id < 0 { return -1 }
      if hashes[Int(id)] == hash, equals(id, word) { return id }
      slot = (slot + 1) & mask
    }
  }

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
    guard !word.isEmpty, word.count <= Self.longestWord else { return -1 }
    let known = find(word)
    if known >= 0 { return known }
    if (count + 1) * 2 > slots.count { grow() }
    let id = WordID(count)
    let lowered = word.map(lowercasedASCII)
    hashes.append(lowered.reduce(Self.emptyHash, Self.hash))
    bytes += lowered
    starts.append(Int32(bytes.count))
    count += 1
    place(id)
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for id in 0..<count { place(WordID(id)) }
  }

  private mutating func place(_ id: WordID) {
    let mask = slots.count - 1
    var slot = Self.slot(hashes[Int(id)], mask)
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  func form(_ id: WordID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }
}

@inline(__always)
func lowercasedASCII(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
