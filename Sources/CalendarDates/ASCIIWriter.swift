/// Writes dates and the like, a few ASCII bytes each, straight into a string.
///
/// Strings of at most 15 bytes live without memory of their own, so that most dates cost none.
package struct ASCIIWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  package mutating func append(_ text: StaticString) {
    for offset in 0..<text.utf8CodeUnitCount { append(text.utf8Start[offset]) }
  }

  /// Appends a number with at least `width` digits, after a hyphen where it is negative.
  package mutating func append(_ number: Int, width: Int = 1) {
    if width == 2, 0..<100 ~= number { return appendPair(number) }
    if width == 4, 0..<10_000 ~= number {
      appendPair(number / 100)
      return appendPair(number % 100)
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    while rest > 0 || count < start + width {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start..<count].reverse()
  }

  /// Appends a day as in `2024-03-31`, as most dates are, in one go; the year has at most four digits
  /// and no sign.
  mutating func appendDay(_ year: Int, _ month: Int, _ day: Int) {
    precondition(count + 10 <= bytes.count, "what is written fits the room asked for")
    put(year / 100, at: count)
    put(year % 100, at: count + 2)
    bytes[count + 4] = UInt8(ascii: "-")
    put(month, at: count + 5)
    bytes[count + 7] = UInt8(ascii: "-")
    put(day, at: count + 8)
    count += 10
  }

  /// Writes two digits.
  @inline(__always)
  private func put(_ number: Int, at place: Int) {
    let number = UInt32(truncatingIfNeeded: number)
    bytes[place] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
    bytes[place + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
  }

  private mutating func appendPair(_ number: Int) {
    append(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }

  /// Appends a hyphen and two digits, as for a month.
  package mutating func appendPart(_ number: Int) {
    append(UInt8(ascii: "-"))
    append(number, width: 2)
  }

  /// Puts an X in place of the last bytes, so many.
  mutating func crossOut(_ last: Int) {
    for place in max(0, count - last)..<count { bytes[place] = UInt8(ascii: "X") }
  }

  mutating func append(_ byte: UInt8) {
    precondition(count < bytes.count, "what is written fits the room asked for")
    bytes[count] = byte
    count += 1
  }
}

extension String {
  /// Makes a string of at most `room` bytes, which must be ASCII.
  package init(room: Int = 15, _ write: (inout ASCIIWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: room) { bytes in
      var writer = ASCIIWriter(bytes)
      write(&writer)
      return writer.count
    }
  }
}
