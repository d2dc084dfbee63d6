internal import CalendarDates

/// The memory behind values: fields and elements, bytes, and dates, each one array.
struct ValueTape: Sendable {
  var nodes: [Value] = []
  var bytes: [UInt8] = []
  var dates: [DateSpan] = []

  /// Set when the tape is full; a page made from it is refused with `limit`.
  var isFull = false

  /// Offsets are 32 bits wide; half of that leaves room for sums.
  static let limit = 1 << 31

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    dates.removeAll(keepingCapacity: true)
    isFull = false
  }

  mutating func hasRoom(nodes count: Int) -> Bool {
    if nodes.count + count <= Self.limit { return true }
    isFull = true
    return false
  }

  mutating func appendBytes(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: Value.Kind, _ space: Value.Space,
    flags: Value.Flags
  ) -> Value {
    guard bytes.count + text.count <= Self.limit else {
      isFull = true
      return .none
    }
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Value(kind, space, flags: flags, start: start, count: text.count)
  }

  func contains(_ value: Value, _ schema: Schema) -> Bool {
    let start = Int(value.start)
    let count = Int(value.count)
    switch value.kind {
    case .missing, .none, .truth, .integer, .decimal: return true
    case .text, .html: return start + count <= bytes.count
    case .date: return start + count <= bytes.count && Int(value.detail) < dates.count
    case .list: return start + count <= nodes.count
    case .map: return start + 2 * count <= nodes.count
    case .record:
      let type = Int(value.detail)
      return type < schema.records.count
        && start + schema.records[type].fields.count <= nodes.count
    }
  }
}
