/// A symbol table of word forms: bytes to id, ids counted from 0 in the order of insertion.
///
/// Forms are compared eight bytes at a time and without regard to ASCII case; those of at most eight
/// bytes, as most are, are found by looking at one slot alone.
struct WordTable: Sendable {
  /// Longest form that is looked up, in bytes.
  static let longestWord = 64

  fileprivate struct Slot {
    var head: UInt64 = 0
    var id: WordID = -1
    /// How many bytes the form has; 0 where the slot is empty.
    var count: Int32 = 0
  }

  private(set) var count = 0
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  /// Makes an empty table; `capacity` is a power of two, well above the words it is to hold.
  init(capacity: Int = 1 << 16) {
    slots = Array(repeating: Slot(), count: capacity)
  }

  /// Returns the id of the form, or -1; `hasEight` says that eight bytes may be read from its start.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hasEight: Bool = false) -> WordID {
    withFinder { $0.find(word, hasEight: hasEight) }
  }

  func find(_ word: [UInt8]) -> WordID { word.withUnsafeBufferPointer { find($0) } }

  /// Calls `body` with what finds words in memory that it borrows.
  @inline(__always)
  func withFinder<Result>(_ body: (Finder) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBufferPointer { bytes in
        starts.withUnsafeBufferPointer { body(Finder(slots: slots, bytes: bytes, starts: $0)) }
      }
    }
  }

  /// Returns the id of `word`, entering it if it is new; -1 for one that is empty or too long.
  mutating func insert(_ word: [UInt8]) -> WordID {
    word.withUnsafeBufferPointer { insert($0) }
  }

  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    guard !word.isEmpty, word.count <= Self.longestWord else { return -1 }
    let key = WordKey(word)
    let known = withFinder { $0.find(key, word) }
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
      place(Array(form(id)).withUnsafeBufferPointer { WordKey($0) }, id)
    }
  }

  private mutating func place(_ key: WordKey, _ id: WordID) {
    var slot = key.slot(of: slots.count)
    while slots[slot].count != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(head: key.head, id: id, count: Int32(key.count))
  }

  func form(_ id: WordID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }
}

extension WordTable {
  /// Finds words in the memory of a table, which it borrows: it must not outlive the call it came by.
  ///
  /// A slot is a number below their count by how it is made, and an id in a slot is that of a form.
  struct Finder {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<Int32>

    /// Returns the id of the form, or -1; `hasEight` says that eight bytes may be read from its start.
    @inline(__always)
    func find(_ word: UnsafeBufferPointer<UInt8>, hasEight: Bool = false) -> WordID {
      guard !word.isEmpty, word.count <= WordTable.longestWord else { return -1 }
      return find(WordKey(word, hasEight: hasEight), word)
    }

    /// Returns the id of the word of at most eight letters, or -1; `head` is its letters, none a capital,
    /// the first lowest.
    ///
    /// Most have the first slot that they may have.
    @inline(__always)
    func find(short head: UInt64, count: Int) -> WordID {
      let entry = slots[WordKey(small: head, tail: 0, count: count).slot(of: slots.count)]
      if entry.head == head, Int(entry.count) == count { return entry.id }
      return entry.count == 0 ? -1 : findFarther(head, count)
    }

    @inline(never)
    private func findFarther(_ head: UInt64, _ count: Int) -> WordID {
      find(
        WordKey(small: head, tail: 0, count: count),
        UnsafeBufferPointer(start: nil, count: 0))
    }

    /// Returns the id of the word of which it is the key, or -1.
    @inline(__always)
    func find(_ key: WordKey, _ word: UnsafeBufferPointer<UInt8>) -> WordID {
      let mask = slots.count &- 1
      var slot = key.slot(of: slots.count)
      while true {
        let entry = slots[slot]
        if entry.head == key.head, Int(entry.count) == key.count,
          key.count <= 8 || equals(entry.id, key, word)
        {
          return entry.id
        }
        if entry.count == 0 { return -1 }
        slot = (slot &+ 1) & mask
      }
    }

    /// Whether a form has the bytes of a word of more than eight; they have as many and begin alike.
    @inline(__always)
    private func equals(_ id: WordID, _ key: WordKey, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
      let end = Int(starts[Int(id) &+ 1])
      let tail = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: end &- 8, as: UInt64.self)
      return UInt64(littleEndian: tail) == key.tail
        && (key.count <= 16 || equals(from: end &- key.count, word))
    }

    private func equals(from start: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
      for offset in 8..<word.count where bytes[start + offset] != lowercasedASCII(word[offset]) {
        return false
      }
      return true
    }
  }
}
