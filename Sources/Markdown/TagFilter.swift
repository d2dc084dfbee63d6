extension [UInt8] {
  /// Appends raw HTML with the tags that GFM disallows made text: `<script>` becomes `&lt;script>`.
  mutating func append(filtering html: [UInt8], _ range: Range<Int>) {
    for index in range {
      if html[index] == 0x3C, html.isDisallowedTag(index..<range.upperBound) {
        append("&lt;")
      } else {
        append(html[index])
      }
    }
  }

  private func isDisallowedTag(_ range: Range<Int>) -> Bool {
    var rest = self[range].dropFirst()
    if rest.first == 0x2F { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isLetter }
    guard (3...9).contains(name.count), let after = rest.dropFirst(name.count).first,
      after.isWhitespace || after == 0x3E
        || after == 0x2F && rest.dropFirst(name.count + 1).first == 0x3E
    else { return false }
    let lowercased = name.map { $0 | 0x20 }
    return Self.disallowed.contains { lowercased.elementsEqual($0.utf8) }
  }

  private static let disallowed = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
}
