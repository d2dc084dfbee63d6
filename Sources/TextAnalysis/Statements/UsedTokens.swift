/// The tokens of a range that have a use, in order: eight are looked at in one go.
///
/// Like the array that it borrows, it must not outlive the reading.
struct UsedTokens: Sequence, IteratorProtocol {
  /// How many tokens are looked at in one go: as many can be read behind the last of the text.
  static let step = 8

  /// The uses by token, of at least `end` and `step` more tokens.
  private let uses: UnsafeRawPointer
  private let mask: UInt64
  /// The mask where the tokens without the use are asked for, else 0.
  private let inverse: UInt64
  /// The first token of those looked at, and of those to look at next.
  private var base: Int
  private var ahead: Int
  private let end: Int
  /// The uses of those looked at, a byte each, the first lowest, without those that were given.
  private var found: UInt64 = 0

  /// The tokens that have one of the uses, of which a token has one at most.
  @inline(__always)
  init(_ uses: BorrowedArray<WordUses>, with wanted: WordUses, _ tokens: Range<Int>) {
    self.init(uses, UInt64(wanted.rawValue) &* 0x0101_0101_0101_0101, inverse: 0, tokens)
  }

  /// The tokens that lack the use.
  @inline(__always)
  init(_ uses: BorrowedArray<WordUses>, without use: WordUses, _ tokens: Range<Int>) {
    let mask = UInt64(use.rawValue) &* 0x0101_0101_0101_0101
    self.init(uses, mask, inverse: mask, tokens)
  }

  @inline(__always)
  private init(
    _ uses: BorrowedArray<WordUses>, _ mask: UInt64, inverse: UInt64, _ tokens: Range<Int>
  ) {
    // All that is read lies before `end` and `step` more: `slice` checks that once.
    let bytes = uses.slice(tokens.lowerBound..<tokens.upperBound + Self.step)
    self.uses = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) - tokens.lowerBound
    self.mask = mask
    self.inverse = inverse
    base = tokens.lowerBound
    ahead = tokens.lowerBound
    end = tokens.upperBound
  }

  /// Looks at the next tokens.
  @inline(__always)
  private mutating func look() {
    base = ahead
    ahead &+= Self.step
    let eight = UInt64(littleEndian: (uses + base).loadUnaligned(as: UInt64.self))
    found = (eight ^ inverse) & mask
    if ahead > end { found &= ~0 &>> UInt64(truncatingIfNeeded: 8 &* (ahead &- end)) }
  }

  /// Whether there are so many of them or more.
  @inline(__always)
  func hasMany(_ wanted: Int) -> Bool {
    var rest = self
    var count = 0
    while count < wanted, rest.ahead < end {
      rest.look()
      count &+= rest.found.nonzeroBitCount
    }
    return count >= wanted
  }

  @inline(__always)
  mutating func next() -> Int? {
    while found == 0 {
      guard ahead < end else { return nil }
      look()
    }
    let place = found.trailingZeroBitCount &>> 3
    found &= found &- 1
    return base &+ place
  }
}
