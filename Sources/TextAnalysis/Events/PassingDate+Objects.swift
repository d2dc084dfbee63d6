// Days of what something is done to later.
extension PassingDate {
  /// "voided the 4 May tender", "condemned the raid of 4 May": the day of the tender and the raid.
  func isOfObject(_ date: Int, in sentence: Range<Int>) -> Bool {
    let tokens = dates[date].tokens
    guard dates[date].precision == .day, tokens.lowerBound > sentence.lowerBound else {
      return false
    }
    let before = tokens.lowerBound - 1
    if text.isWord(before, "of") { return isLaterAct(before: before, in: sentence) }
    let next = tokens.upperBound
    guard next < sentence.upperBound, text.tokens[next].kind == .word,
      text.tokens[next].shape == .lower, text.tokens[next].word != text.lexicon.possessive,
      !vocabulary[text.tokens[next].word].cues.contains(.stopWord)
    else { return false }
    let verb = text.isWord(before, "the") ? before - 1 : before
    return verb >= sentence.lowerBound && text.isOne(of: .laterActs, verb)
  }

  /// Whether such a verb and "the" stand before a noun and "of".
  private func isLaterAct(before of: Int, in sentence: Range<Int>) -> Bool {
    let first = max(sentence.lowerBound + 1, of - 4)
    guard first < of, let article = (first..<of).last(where: { text.isWord($0, "the") }),
      article + 1 < of,
      (article + 1..<of).allSatisfy({ text.tokens[$0].kind == .word })
    else { return false }
    return text.isOne(of: .laterActs, article - 1)
  }
}
