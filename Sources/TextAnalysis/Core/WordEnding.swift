/// The last letters of words, of at most eight bytes, compared at once.
struct WordEnding: Sendable {
  let count: Int
  private let mask: UInt64
  private let letters: UInt64

  init(_ ending: String) {
    precondition((1...8).contains(ending.utf8.count), "an ending has one to eight bytes")
    count = ending.utf8.count
    mask = ~0 << UInt64(64 - 8 * count)
    letters = ending.utf8.reversed().enumerated().reduce(0) { letters, byte in
      letters | UInt64(byte.element) << UInt64(56 - 8 * byte.offset)
    }
  }

  /// Whether a word ends so, given `TokenizedText.lastEightBytes(_:)` of it.
  @inline(__always)
  func ends(_ tail: UInt64) -> Bool { tail & mask == letters }
}
