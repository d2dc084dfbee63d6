// Counts that the text itself says have been put right.
extension FigureMeaning {
  /// Whether the figure is one that held before another: "at first six", "from 14 to 13".
  @inline(__always)
  func isFormer(_ draft: FigureDraft, from start: Int) -> Bool {
    startsChange(draft, from: start) || isFirstCount(draft, from: start)
  }

  /// Whether the figure is what a count went from: "from 14 to 13", "to 13 from 14".
  private func startsChange(_ draft: FigureDraft, from start: Int) -> Bool {
    guard draft.first > start, reading.spells(draft.first - 1, "from") else { return false }
    let end = reading.sentences[draft.sentence].tokens.upperBound
    let after =
      draft.number.tokens.upperBound..<min(end, draft.number.tokens.upperBound + Self.near)
    let before = max(start, draft.first - 1 - Self.near)..<draft.first - 1
    return opensNumber(in: after) || opensNumber(in: before)
  }

  /// Whether "to" and a number stand among the tokens.
  private func opensNumber(in tokens: Range<Int>) -> Bool {
    tokens.dropLast().contains { index in
      reading.tokens[index].word == reading.small.to
        && (reading.isNumber(index + 1) || reading.has(index + 1, [.ones, .tens]))
    }
  }

  /// Whether the words before the figure, back to a comma or a contrast, tell that it was the first: "at
  /// first six", "initially said that 12", "earlier reports of 30", "first given as 19".
  private func isFirstCount(_ draft: FigureDraft, from start: Int) -> Bool {
    for index in (start..<draft.first).reversed() {
      if isFirstCount(saidAt: index, from: start) { return true }
      if reading.isMark(index, ",") {
        // "Initially, 12 had died."
        return index > start && isFirstCount(saidAt: index - 1, from: start)
      }
      if reading.isMark(index, ";") || reading.isOne(of: .contrasts, index) { return false }
    }
    return false
  }

  private func isFirstCount(saidAt index: Int, from start: Int) -> Bool {
    if reading.isOne(of: .initially, index) { return true }
    if reading.isOne(of: .former, index) { return reading.isOne(of: .counts, index + 1) }
    guard reading.isOne(of: .first, index), index > start else { return false }
    return reading.isOne(of: .at, index - 1) || reading.isOne(of: .putting, index + 1)
  }

  /// Tokens between the numbers of a change: "from 14 dead to 13".
  private static let near = 4
}
