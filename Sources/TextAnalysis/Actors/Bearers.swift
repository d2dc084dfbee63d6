/// The persons who bear parts of names, those of each part in a chain in the order they come.
struct Bearers {
  /// Most persons that are kept under one part of a name.
  static let limit = 8

  private var entries: [(person: Int32, next: Int32)] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Enters a person in the chain that begins with an entry, or -1.
  mutating func enter(_ person: Int32, in chain: inout Int32) {
    let added = Int32(entries.count)
    if chain < 0 {
      chain = added
    } else {
      var last = chain
      var length = 1
      while entries[Int(last)].next >= 0 {
        last = entries[Int(last)].next
        length += 1
      }
      guard length < Self.limit else { return }
      entries[Int(last)].next = added
    }
    entries.append((person, -1))
  }

  /// The first person of a chain.
  func person(_ chain: Int32) -> Int32 { entries[Int(chain)].person }

  /// Whether a chain has one person alone.
  func isAlone(_ chain: Int32) -> Bool { entries[Int(chain)].next < 0 }

  func persons(_ chain: Int32) -> [Int32] {
    var persons: [Int32] = []
    var place = chain
    while place >= 0 {
      persons.append(entries[Int(place)].person)
      place = entries[Int(place)].next
    }
    return persons
  }
}
