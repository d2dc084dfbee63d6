// What the writer adds behind reported words.
extension StatementReader {
  /// The reported words without the writer's own behind them: "…, underscoring the need for aid".
  @inline(__always)
  func withoutRemark(_ content: Range<Int>, of draft: Draft) -> Range<Int> {
    guard content.upperBound == tokens.upperBound, draft.rule != .wordsBefore,
      draft.rule != .inverted
    else { return content }
    var isQuoted = false
    for index in reading.marks(in: content) where index > content.lowerBound {
      if hasQuoteMarks, reading.isQuoteMark(index), !reading.isPossessive(index) {
        isQuoted = !reading.isClosingQuote(index)
      } else if !isQuoted, reading.isMark(index, ","), index + 2 < content.upperBound,
        isRemark(index + 1..<content.upperBound, of: draft)
      {
        return content.lowerBound..<index
      }
    }
    return content
  }

  /// Whether words behind a comma, which go on to the end of the sentence, are the writer's.
  private func isRemark(_ words: Range<Int>, of draft: Draft) -> Bool {
    let first = words.lowerBound
    if reading.has(first, .ingForm) {
      return reading.isOne(of: Self.remarks, first)
    }
    let word = reading.tokens[first].word
    // "called for a truce, which has yet to come": no part of the call, unless that goes on behind.
    if word == small.which, !draft.act.tellsFacts { return !goesOn(words) }
    if word == small.as {
      // "…, as revealed in talks"
      return reading.has(first + 1, .edForm) && reading.has(first + 1, Self.anyAct)
        && !words.contains { reading.isMark($0, ",") }
    }
    // "the need for care, with 300 people waiting"
    if word == small.with, isOthers(words.dropFirst()) { return true }
    return word == small.with && !draft.isClause
      && words.prefix(6).contains { reading.isNumber($0) || reading.has($0, .vagueAmount) }
      && words.contains { reading.has($0, .ingForm) }
  }

  /// Whether another speaks in words behind "with": "with spokesman Ole Holm saying that".
  private func isOthers(_ words: Range<Int>) -> Bool {
    guard let saying = words.prefix(9).first(where: { reading.has($0, .ingForm) }),
      reading.has(saying, Self.anyAct), saying > words.lowerBound,
      let speaker = groups.group(endingAt: saying - 1, floor: words.lowerBound)
    else { return false }
    return speaker.lowerBound == words.lowerBound && groups.canSpeak(speaker)
  }

  /// Whether a comma and "and" lead on from a relative clause.
  private func goesOn(_ words: Range<Int>) -> Bool {
    words.dropLast().contains {
      reading.isMark($0, ";") || reading.isMark($0, ",") && reading.has($0 + 1, .coordinator)
    }
  }

  private static let remarks = PlainWords([
    "underscoring", "highlighting", "illustrating", "exemplifying", "showcasing", "echoing",
  ])
}
