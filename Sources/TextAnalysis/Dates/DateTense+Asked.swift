// Days on which others are asked to do something.
extension DateTense {
  /// "called on supporters to gather on Saturday", "asked members to strike on Friday": what is done together
  /// at a set time, and not the day of asking.
  func isAskedFor(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 4, mayBeginDay(first - 1) else { return false }
    var index = first - 1
    while index > max(sentence.lowerBound + 2, first - Self.farthestDeed) {
      guard text.tokens[index].kind != .punctuation, !cues(index).contains(.reporting) else {
        return false
      }
      if isTo(index), text.isOne(of: .deedsAskedFor, index + 1) {
        return isAsked(before: index, in: sentence)
      }
      index -= 1
    }
    return false
  }

  /// "on Saturday", "gather Saturday".
  private func mayBeginDay(_ index: Int) -> Bool {
    vocabulary[text.tokens[index].word].senses.meets(DateSenses(.on, .at, .from))
      || text.tokens[index].shape == .lower && !isForm(index, of: "for")
  }

  /// Whether somebody asks somebody in the words before "to".
  private func isAsked(before end: Int, in sentence: Range<Int>) -> Bool {
    var index = end - 1
    while index >= max(sentence.lowerBound, end - Self.farthestAsker) {
      guard text.tokens[index].kind != .punctuation else { return false }
      if text.isOne(of: .askingVerbs, index) { return true }
      index -= 1
    }
    return false
  }

  /// Tokens between a day and the deed, and between the deed and the verb that asks for it.
  private static var farthestDeed: Int { 9 }
  private static var farthestAsker: Int { 8 }
}
