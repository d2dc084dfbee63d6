import SiteModel

extension Figure {
  /// Whether the number is worded in digits, not as "three".
  var isInDigits: Bool { words.utf8.contains { (0x30...0x39).contains($0) } }
}
