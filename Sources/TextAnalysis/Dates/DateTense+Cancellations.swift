// Days of what was called off: a visit planned for Saturday may have been for the last or the next one.
extension DateTense {
  /// Whether a weekday is that for which something was set that is called off, or that was to be before
  /// what will be: the nearest one, on either side.
  @inline(__always)
  func isOfCalledOff(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let day = tokens.first, tokens.count == 1,
      vocabulary[text.tokens[day].word].senses.contains(.weekday)
    else { return false }
    let isNamed =
      tokens.upperBound < sentence.upperBound
      && text.tokens[tokens.upperBound].word == text.lexicon.possessive
    if isNamed { return callsOff(around: tokens, in: sentence) }
    let first = max(sentence.lowerBound, day - Self.farthestSet)
    guard let set = (first..<max(day, first)).last(where: { text.isOne(of: .scheduled, $0) })
    else { return false }
    if isPluperfect(set, in: sentence) {
      return sentence.contains { cues($0).contains(.ahead) && cues($0).contains(.modal) }
    }
    return callsOff(around: tokens, in: sentence)
  }

  /// Between what is set and its day: "due to leave the port on Saturday".
  private static var farthestSet: Int { 6 }

  /// Whether "had been" stands before "scheduled".
  private func isPluperfect(_ set: Int, in sentence: Range<Int>) -> Bool {
    set - 2 >= sentence.lowerBound && isForm(set - 1, of: "been") && isForm(set - 2, of: "had")
  }

  private func callsOff(around tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near =
      max(
        sentence.lowerBound, tokens.lowerBound - Self.reach)..<min(
        sentence.upperBound, tokens.upperBound + Self.reach)
    return near.contains { index in
      text.isOne(of: .calledOff, index)
        || isForm(index, of: "off") && index > sentence.lowerBound
          && text.isOne(of: .callingOff, index - 1)
    }
  }
}
