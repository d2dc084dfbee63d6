/// Tells what the last letters of a word make of it.
enum WordForm {
  /// The form of a word as it stands in the text; only small letters count.
  @inline(__always)
  static func roles(of word: UnsafeBufferPointer<UInt8>) -> WordRoles {
    let count = word.count
    guard count > 1 else { return [] }
    let before = word[count - 2]
    switch word[count - 1] {
    case UInt8(ascii: "d"): return before == UInt8(ascii: "e") ? .edForm : []
    case UInt8(ascii: "y"): return before == UInt8(ascii: "l") ? .lyForm : []
    case UInt8(ascii: "g"):
      return count > 2 && before == UInt8(ascii: "n") && word[count - 3] == UInt8(ascii: "i")
        ? .ingForm : []
    case UInt8(ascii: "s"): return isPlural(count, before) ? .pluralForm : []
    default: return []
    }
  }

  /// Whether a word that ends in s may be a plural: no "gas", "press", "virus" or "Ali's".
  private static func isPlural(_ count: Int, _ before: UInt8) -> Bool {
    guard count > 3 else { return false }
    switch before {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "'"): return false
    case UInt8(ascii: "i"): return count > 5
    default: return true
    }
  }
}
