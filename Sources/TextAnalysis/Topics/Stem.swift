/// Reduces an English word to what its forms have in common, and that to a number.
///
/// "release", "releases" and "released" give one stem; bytes beyond ASCII are kept as they are.
package enum Stem {
  /// Returns the length of the stem of a word of so many bytes in lower or upper case.
  @inline(__always)
  private static func length(_ all: Int, _ byte: (Int) -> UInt8) -> Int {
    var count = all
    @inline(__always)
    func letter(_ back: Int) -> UInt8 { byte(count - back) | 0x20 }
    guard count > 3 else { return count }
    if letter(1) == UInt8(ascii: "s") {
      let before = letter(2)
      if before == UInt8(ascii: "e"), count > 4, letter(3) == UInt8(ascii: "i") {
        // "parties" and "party" meet at "part" + "y" or "i", see `hash`.
        count -= 2
      } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"),
        before != UInt8(ascii: "i")
      {
        count -= 1
      }
    }
    if count > 5, letter(1) == UInt8(ascii: "g"), letter(2) == UInt8(ascii: "n"),
      letter(3) == UInt8(ascii: "i")
    {
      count -= 3
    } else if count > 4, letter(1) == UInt8(ascii: "d"), letter(2) == UInt8(ascii: "e") {
      count -= 2
    }
    if count > 3, letter(1) == UInt8(ascii: "e") { count -= 1 }
    // "stopped", "stopping"
    if count > 4, count < all, letter(1) == letter(2), letter(1) != UInt8(ascii: "s"),
      letter(1) != UInt8(ascii: "l")
    {
      count -= 1
    }
    return count
  }

  /// Returns the number of the word's stem.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    hash(length(word.count) { word[$0] }) { lowercasedASCII(word[$0]) }
  }

  /// Returns the number of the stem of a word of at most eight bytes, the first lowest.
  @inline(__always)
  static func hash(_ word: UInt64, count: Int) -> UInt32 {
    let word = lowercasedASCII(word)
    let byte = { (index: Int) in UInt8(truncatingIfNeeded: word &>> UInt64(8 &* index)) }
    return hash(length(count, byte), byte)
  }

  @inline(__always)
  private static func hash(_ count: Int, _ byte: (Int) -> UInt8) -> UInt32 {
    guard count > 0 else { return start }
    var hash = start
    for index in 0..<count &- 1 { hash = mixed(hash, byte(index)) }
    let last = byte(count &- 1)
    return mixed(hash, last == UInt8(ascii: "y") ? UInt8(ascii: "i") : last)
  }

  /// The same for digits and the marks between them, which have no endings.
  @inline(__always)
  static func hash(digits: UnsafeBufferPointer<UInt8>) -> UInt32 {
    digits.reduce(start) { mixed($0, $1) }
  }

  /// Returns the number of the word as it stands, never 0.
  @inline(__always)
  static func form(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    max(1, word.reduce(start) { mixed($0, lowercasedASCII($1)) })
  }

  static let start: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Returns the number of a stem that follows another in a phrase.
  @inline(__always)
  static func joined(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second &+ 0x7F4A_7C15 &+ (first << 6) &+ (first >> 2))
  }

  package static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    Array(word).withUnsafeBufferPointer { hash($0) }
  }
}
