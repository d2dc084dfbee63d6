/// The bytes of a page while it is rendered, in memory of its own that only grows.
///
/// `[UInt8]` asks on every append whether it is shared; with a hundred appends for a small page
/// that is a third of the time.
struct OutputBuffer {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// More than `Limits.outputBytes` were asked for; nothing is added any more.
  private(set) var isFull = false

  init(capacity: Int) {
    self.capacity = max(capacity, 256)
    base = .allocate(capacity: self.capacity)
  }

  func deallocate() { base.deallocate() }

  var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: base, count: count)) }

  /// Drops the bytes and keeps the memory.
  mutating func removeAll() {
    count = 0
    isFull = false
  }

  /// Makes room for `extra` bytes; false when the page would be too long.
  @inline(__always)
  mutating func reserve(_ extra: Int) -> Bool {
    count + extra <= capacity || grow(extra)
  }

  @inline(never)
  private mutating func grow(_ extra: Int) -> Bool {
    guard !isFull, count + extra <= Limits.outputBytes else {
      isFull = true
      return false
    }
    capacity = min(max(capacity * 2, count + extra), Limits.outputBytes)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    return true
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    guard reserve(length) else { return }
    (base + count).update(from: start, count: length)
    count += length
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard reserve(1) else { return }
    base[count] = byte
    count += 1
  }

  mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      if let start = bytes.baseAddress { append(start, bytes.count) }
    }
  }

  /// Decimal digits.
  mutating func append(_ number: Int) {
    guard reserve(20) else { return }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var power: UInt = 10
    while length < 20, rest >= power {
      length += 1
      let next = power.multipliedReportingOverflow(by: 10)
      if next.overflow { break }
      power = next.partialValue
    }
    guard reserve(length) else { return }
    for index in stride(from: length - 1, through: 0, by: -1) {
      base[count + index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }
}
