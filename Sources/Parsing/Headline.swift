/// Decides whether the first line of a bare text is its headline.
enum Headline {
  /// How a text may end that is a sentence and no headline.
  private static let closings = [
    ".", ".\"", ".\u{201D}", ".'", ".\u{2019}", ".)", "。", "۔", ",", ";", ":", "،", "؛",
  ]

  /// Whether the line looks like a headline by itself: short, and not closed as a sentence is.
  static func isPossible(_ line: String, width: Int) -> Bool {
    guard width <= 160, !closings.contains(where: line.hasSuffix), !line.contains("://") else {
      return false
    }
    guard line.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
    if ListMarker(line) != nil { return false }
    let words = line.split(separator: " ")
    // A single word is a place or a section, except in scripts that do not part words.
    if words.count == 1, line.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    let folded = Furniture.folded(line)
    // Names of writers and lone dates stand above texts too.
    if folded.hasPrefix("by "), words.count <= 7 { return false }
    if folded.hasPrefix("published") || folded.hasPrefix("updated") || folded.hasPrefix("posted") {
      return !words.contains(where: hasDigit)
    }
    if words.count <= 5, words.contains(where: isYear) { return words.count > 3 && !isDate(words) }
    return true
  }

  /// The headline without what calls out before it: "BREAKING: Dykes hold".
  static func withoutAlert(_ line: String) -> String {
    guard let colon = line.firstIndex(of: ":"),
      alerts.contains(line[..<colon].lowercased()),
      let start = line[colon...].dropFirst().firstIndex(where: { $0 != " " })
    else { return line }
    return String(line[start...])
  }

  private static let alerts: Set<String> = [
    "breaking", "breaking news", "developing", "exclusive", "just in", "live", "live updates",
    "update", "updated", "video", "watch",
  ]

  private static func hasDigit(_ word: Substring) -> Bool {
    word.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static func isYear(_ word: Substring) -> Bool {
    let digits = word.utf8.filter { (0x30...0x39).contains($0) }
    return digits.count == 4
  }

  /// Whether at least two words hold digits, as in `31 March 2024` or `Sunday, March 31, 2024`.
  private static func isDate(_ words: [Substring]) -> Bool { words.count(where: hasDigit) >= 2 }

  /// Whether `line` is the headline of the text that goes on with `next`.
  ///
  /// A headline is set off by a blank line, or stands above a paragraph that is much longer and
  /// is closed as a sentence.
  static func isHeadline(
    _ line: String, width: Int, next: String?, nextWidth: Int, isSetOff: Bool, isRepeated: Bool
  ) -> Bool {
    guard let next else { return false }
    if isRepeated { return width <= 240 }
    guard isPossible(line, width: width) else { return false }
    if isSetOff { return true }
    // Text broken into lines of equal width has no such difference between its first two.
    return nextWidth >= 110 && nextWidth >= width * 3 / 2
      && closings.contains { next.hasSuffix($0) }
  }
}
