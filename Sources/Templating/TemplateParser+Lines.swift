// Tags that stand alone on their line take the line with them.

extension TemplateParser {
  /// Adds the text before a tag, without the tag's line when the tag stands alone on it.
  mutating func addTextBefore(
    _ tag: Tag, canStandAlone: Bool
  ) -> (isStandalone: Bool, indent: Range<Int>) {
    let lead = lineLead(tag.range.lowerBound)
    let indent = (lead ?? tag.range.lowerBound)..<tag.range.lowerBound
    if canStandAlone, let lead, let trail = lineTrail(tag.range.upperBound) {
      addText(upTo: lead)
      textStart = trail
      return (true, indent)
    }
    addText(upTo: tag.range.lowerBound)
    textStart = tag.range.upperBound
    return (false, indent)
  }

  /// The start of the line if only blanks lie between it and `offset`.
  func lineLead(_ offset: Int) -> Int? {
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return isLineStart(index) ? index : nil
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A
      || (offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// The start of the next line if only blanks lie between `offset` and the line's end.
  func lineTrail(_ offset: Int) -> Int? {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0A { return index + 1 }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
    return nil
  }
}
