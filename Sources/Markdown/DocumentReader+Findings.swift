// What the site profile will not pass on, and says so.

extension DocumentReader {
  /// Notes a piece of raw HTML; comments say nothing to readers and are left out without a word.
  mutating func noteRawHTML(_ literal: Range<Int>, at source: Int) {
    guard document.profile == .site, !document.literals.isComment(literal) else { return }
    let bytes = document.literals[literal]
    let start = bytes.firstIndex(of: 0x3C) ?? literal.lowerBound
    var end = start + 1
    while end < literal.upperBound, !bytes[end].isWhitespace, bytes[end] != 0x3E, end - start < 40 {
      end += 1
    }
    let tag = String(decoding: bytes[start..<end], as: UTF8.self)
    let offset = source + start - literal.lowerBound
    document.findings.append(
      MarkdownFinding(
        kind: .rawHTML(tag: tag.hasSuffix("/") ? String(tag.dropLast()) + ">" : tag + ">"),
        range: offset..<offset + end - start))
  }

  mutating func noteAddress(_ address: String, at range: Range<Int>) {
    guard document.profile == .site, !LinkDestination.isWeb(address),
      !LinkDestination(address).isAllowed
    else { return }
    document.findings.append(MarkdownFinding(kind: .unsafeAddress(address), range: range))
  }

  mutating func noteImage(_ image: MarkdownDocument.Image) {
    guard document.profile == .site else { return }
    noteAddress(image.destination, at: image.sourceRange)
    guard image.alternativeText.utf8.allSatisfy(\.isWhitespace) else { return }
    document.findings.append(
      MarkdownFinding(kind: .missingAlternativeText(image.destination), range: image.sourceRange))
  }
}

extension [UInt8] {
  /// Whether the raw HTML in `range` is one comment and nothing else but space.
  func isComment(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isWhitespace { end -= 1 }
    var start = range.lowerBound
    while start < end, self[start].isWhitespace { start += 1 }
    guard end - start >= 5, self[start..<end].starts(with: "<!--".utf8),
      self[end - 1] == 0x3E, self[end - 2] == 0x2D, self[end - 3] == 0x2D
    else { return false }
    // A second tag behind the first comment's end is no comment.
    var index = start + 4
    while index + 2 < end - 1 {
      if self[index] == 0x2D, self[index + 1] == 0x2D, self[index + 2] == 0x3E { return false }
      index += 1
    }
    return true
  }
}
