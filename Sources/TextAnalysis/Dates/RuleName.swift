/// The name of a rule as it stands in the code: copied and kept at no cost.
struct RuleName: Hashable, Sendable, CustomStringConvertible {
  private let literal: StaticString

  init(_ literal: StaticString) { self.literal = literal }

  var description: String { literal.description }

  static func == (one: Self, other: Self) -> Bool {
    one.literal.utf8CodeUnitCount == other.literal.utf8CodeUnitCount
      && (0..<one.literal.utf8CodeUnitCount).allSatisfy {
        one.literal.utf8Start[$0] == other.literal.utf8Start[$0]
      }
  }

  func hash(into hasher: inout Hasher) {
    literal.withUTF8Buffer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
