/// A name of up to 32 bytes without an allocation, so that HTML states are cheap to copy.
///
/// What is longer is told apart by a hash of the rest: no name that means something is that long.
struct ShortText: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Bytes held; `capacity` and one more when some are not.
  private(set) var count: UInt8 = 0

  /// Whether `src`, `uri` or `url` occurs, which says that an attribute holds an address.
  private(set) var hasURLWord = false
  private var lastThree: UInt32 = 0
  private var rest: UInt64 = 0

  static let capacity: UInt8 = 32

  init() {}

  init(_ byte: UInt8) { append(byte) }

  init(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    lastThree = (lastThree << 8 | UInt32(byte)) & 0xFF_FFFF
    // The last letters of "src", "uri" and "url".
    if byte == UInt8(ascii: "c") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "l") {
      hasURLWord =
        hasURLWord || lastThree == 0x73_7263 || lastThree == 0x75_7269 || lastThree == 0x75_726C
    }
    let shifted = UInt64(byte) << (UInt64(count & 7) * 8)
    switch count >> 3 {
    case 0: words.0 |= shifted
    case 1: words.1 |= shifted
    case 2: words.2 |= shifted
    case 3: words.3 |= shifted
    default:
      rest = (rest ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1
      count = Self.capacity
    }
    count += 1
  }

  /// Appends letters, lowercased, up to the first byte that ends a name; returns where that is.
  mutating func appendName(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, endsAtEquals: Bool
  ) -> Int {
    var result = self
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
        || (endsAtEquals && byte == UInt8(ascii: "="))
      {
        break
      }
      result.append(byte.lowercased)
      index += 1
    }
    self = result
    return index
  }

  subscript(index: Int) -> UInt8 {
    let word =
      switch index >> 3 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return UInt8(truncatingIfNeeded: word >> (UInt64(index & 7) * 8))
  }

  /// The bytes held.
  var bytes: [UInt8] { (0..<Int(min(count, Self.capacity))).map { self[$0] } }

  /// The text for messages.
  var description: String {
    String(decoding: bytes, as: UTF8.self) + (count > Self.capacity ? "…" : "")
  }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    guard Int(count) >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { self[$0] == bytes[$0] }
    }
  }

  /// What follows the first `length` bytes.
  func dropFirst(_ length: Int) -> ShortText {
    var result = ShortText()
    for index in length..<max(length, Int(min(count, Self.capacity))) { result.append(self[index]) }
    result.hasURLWord = result.hasURLWord || hasURLWord
    if count > Self.capacity {
      // Stays longer than any name that is known.
      result.count = Self.capacity + 1
      result.rest = rest
    }
    return result
  }

  func firstIndex(of byte: UInt8) -> Int? {
    (0..<Int(min(count, Self.capacity))).first { self[$0] == byte }
  }

  static func == (left: ShortText, right: ShortText) -> Bool {
    left.words == right.words && left.count == right.count && left.rest == right.rest
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
    hasher.combine(count)
    hasher.combine(rest)
  }
}
