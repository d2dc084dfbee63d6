/// One value for templates: 16 bytes that say what it is and where the rest lies.
///
/// Made by a `ValueBuilder`, copied freely, `Sendable`. A record is where its fields start, so
/// holding one in many lists costs nothing and records may refer to each other in circles.
package struct Value: Sendable {
  enum Kind: UInt8 {
    /// A key that is not there; only lookups in open maps and in undeclared records make it.
    case missing
    /// Declared, but empty.
    case none
    case truth, integer, decimal, text, html, date, list, record, map
  }

  /// Where `start` counts: the site's values, the page's, the program's literals, or what filters
  /// made while rendering.
  enum Space: UInt8 {
    case site, page, literal, scratch
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let dirtyText = Flags(rawValue: 1)
    static let dirtyURL = Flags(rawValue: 2)
    static let dirtyJSON = Flags(rawValue: 4)
    static let reversed = Flags(rawValue: 8)
    static let hasSlash = Flags(rawValue: 16)
    static let dirty: Flags = [.dirtyText, .dirtyURL, .dirtyJSON]
  }

  var kind: Kind
  var flags: Flags
  var space: Space

  /// A record's type, or a date's place in the table of dates.
  var detail: UInt32

  /// First byte, element, or field; low half of a number.
  var start: UInt32

  /// Bytes or elements; high half of a number.
  var count: UInt32

  init(
    _ kind: Kind, _ space: Space = .literal, flags: Flags = [], detail: Int = 0, start: Int = 0,
    count: Int = 0
  ) {
    self.kind = kind
    self.flags = flags
    self.space = space
    self.detail = UInt32(truncatingIfNeeded: detail)
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// The declared but empty value.
  package static let none = Value(.none)

  static let missing = Value(.missing)

  /// True or false.
  package static func truth(_ value: Bool) -> Value { Value(.truth, start: value ? 1 : 0) }

  /// A whole number.
  package static func integer(_ value: Int) -> Value {
    Value(.integer, start: value & 0xFFFF_FFFF, count: value >> 32)
  }

  /// A number with a fraction; infinities and NaN are empty.
  package static func decimal(_ value: Double) -> Value {
    guard value.isFinite else { return .none }
    let bits = value.bitPattern
    return Value(.decimal, start: Int(bits & 0xFFFF_FFFF), count: Int(bits >> 32))
  }

  var integer: Int { Int(Int64(bitPattern: UInt64(count) << 32 | UInt64(start))) }
  var decimal: Double { Double(bitPattern: UInt64(count) << 32 | UInt64(start)) }

  /// What `{{#x}}` and `{{?x}}` ask: everything but what is missing, false or empty; 0 is true.
  var isTruthy: Bool {
    switch kind {
    case .missing, .none: false
    case .truth: start != 0
    case .text, .html, .list, .map: count != 0
    case .integer, .decimal, .date, .record: true
    }
  }
}
