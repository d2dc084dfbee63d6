/// What phrases have behind their first word besides words: marks and numbers.
struct PhraseFollowers: Sendable {
  /// The ids of marks of one byte, by that byte.
  private(set) var marks = Array(repeating: Token.unknownWord, count: 128)
  /// A bit for the first byte and the length of each other one: a table of all words is not asked for
  /// each number of a text.
  private var bits: UInt64 = 0

  /// Takes in what stands behind the first word of a phrase.
  mutating func insert(_ form: ArraySlice<UInt8>, _ id: WordID) {
    guard let first = form.first else { return }
    if form.count == 1, first < 0x80 { marks[Int(first)] = id }
    bits |= Self.bit(first, form.count)
  }

  /// Whether it may be one of them; tokens of one length that begin alike are not told apart.
  @inline(__always)
  func mayHave(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = token.first else { return false }
    return bits & Self.bit(first, token.count) != 0
  }

  @inline(__always)
  private static func bit(_ first: UInt8, _ count: Int) -> UInt64 {
    1 &<< (UInt64(first) &+ 10 &* UInt64(truncatingIfNeeded: count))
  }
}
