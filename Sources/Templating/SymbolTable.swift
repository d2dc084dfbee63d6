/// Numbers for the names of a theme, so that names are read as text once and compared as numbers.
struct SymbolTable: Sendable {
  /// All names one behind the other, and where each ends.
  private var text: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []

  /// Where a name's number lies, by its hash: open addressing, a power of two long.
  private var places: [Int32]

  /// A table that takes names; `empty` takes none.
  init() { places = Array(repeating: -1, count: 1024) }

  private init(places: [Int32]) { self.places = places }

  static let empty = SymbolTable(places: [])

  /// Every name, by its number.
  var names: [String] { ends.indices.map { String(decoding: text[range($0)], as: UTF8.self) } }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of a name given as bytes.
  mutating func symbol(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    // FNV-1a; an author who makes names collide only slows down a build of their own.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] >= 0 {
      let known = places[place]
      if hashes[Int(known)] == hash, holds(Int(known), bytes) { return known }
      place = (place + 1) & (places.count - 1)
    }
    let new = Int32(ends.count)
    text.append(contentsOf: bytes)
    ends.append(Int32(text.count))
    hashes.append(hash)
    places[place] = new
    if ends.count * 2 > places.count { grow() }
    return new
  }

  private func holds(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == bytes.count else { return false }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      while index < bytes.count, text[range.lowerBound + index] == bytes[index] { index += 1 }
      return index == bytes.count
    }
  }

  mutating func symbol(_ name: String) -> Int32 {
    var name = name
    return name.withUTF8 { symbol($0) }
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }
}
