/// Numbers by keys that are hashes already, such as those of names: a small, fast dictionary.
struct KeyTable: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// -1 where the slot is empty.
    var value: Int32 = -1
  }

  private var slots: [Slot] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// The number under the key, or -1; only numbers from 0 on are kept.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    guard count > 0 else { return -1 }
    return slots[place(of: key)].value
  }

  /// Enters the number, in place of the one that the key has.
  mutating func enter(_ key: UInt64, _ value: Int32) {
    precondition(value >= 0, "a table of keys keeps no negative numbers")
    if (count + 1) * 2 > slots.count { grow() }
    let slot = place(of: key)
    if slots[slot].value < 0 { count += 1 }
    slots[slot] = Slot(key: key, value: value)
  }

  /// The slot of the key, or the empty one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (slots.count - 1)
    while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(32, old.count * 4))
    for slot in old where slot.value >= 0 { slots[place(of: slot.key)] = slot }
  }
}
