/// What stands before the text of a list item.
struct ListMarker {
  /// The number of an item in an ordered list, `nil` for a bullet.
  var number: Int?

  /// Bytes of the marker with the blanks behind it.
  var length: Int

  private static let bullets = ["-", "*", "•", "‣", "◦", "▪", "●", "■", "–", "·", "⁃"]

  /// Reads the marker at the start of a line: a bullet, or up to three digits with `.` or `)`, and
  /// a blank, and more text.
  init?(_ line: String) {
    let bytes = line.utf8
    // Nearly all lines begin with a letter.
    guard let first = bytes.first, !(0x41...0x7A).contains(first) else { return nil }
    var length = 0
    if let bullet = Self.bullets.first(where: line.hasPrefix) {
      length = bullet.utf8.count
    } else {
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      guard (1...3).contains(digits.count), let value = Int(Substring(digits)) else { return nil }
      let rest = bytes.dropFirst(digits.count)
      guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else { return nil }
      number = value
      length = digits.count + 1
    }
    let blanks = bytes.dropFirst(length).prefix { $0 == 0x20 || $0 == 0x09 }
    guard !blanks.isEmpty, bytes.count > length + blanks.count else { return nil }
    self.length = length + blanks.count
  }
}
