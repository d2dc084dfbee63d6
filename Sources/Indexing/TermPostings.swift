/// Which groups of sentences have a word, in flat memory that is used again for the next groups.
struct TermPostings {
  private struct Entry {
    var term: UInt32
    var slot: Int
    var last: Int32
    var count: Int32
  }

  /// Places in `entries` by hash, -1 where free; a power of two long.
  private var slots = [Int32](repeating: -1, count: 1 << 10)
  private var entries: [Entry] = []
  /// Each with the place of the one before it that has the same word, or -1.
  private var postings: [(group: Int32, before: Int32)] = []

  mutating func removeAll() {
    for entry in entries { slots[entry.slot] = -1 }
    entries.removeAll(keepingCapacity: true)
    postings.removeAll(keepingCapacity: true)
  }

  mutating func add(_ group: Int, to term: UInt32) {
    let slot = slot(of: term)
    if slots[slot] < 0 {
      slots[slot] = Int32(entries.count)
      entries.append(Entry(term: term, slot: slot, last: -1, count: 0))
    }
    let entry = Int(slots[slot])
    postings.append((Int32(group), entries[entry].last))
    entries[entry].last = Int32(postings.count - 1)
    entries[entry].count += 1
    if entries.count * 2 > slots.count { grow() }
  }

  /// Calls `body` with each group that has the word, unless there are more than `limit`.
  func forEachGroup(with term: UInt32, limit: Int, _ body: (Int) -> Void) {
    let found = slots[slot(of: term)]
    guard found >= 0, entries[Int(found)].count <= limit else { return }
    var place = entries[Int(found)].last
    while place >= 0 {
      body(Int(postings[Int(place)].group))
      place = postings[Int(place)].before
    }
  }

  private func slot(of term: UInt32) -> Int {
    var slot = Int(term &* 0x9E37_79B1 >> 7) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].term != term {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices {
      let slot = slot(of: entries[index].term)
      slots[slot] = Int32(index)
      entries[index].slot = slot
    }
  }
}
