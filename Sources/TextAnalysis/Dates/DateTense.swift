/// Tells from the verbs around an expression whether it lies behind or ahead.
struct DateTense {
  let text: TokenizedText
  let vocabulary: DateVocabulary

  /// How far to look, in tokens.
  static let reach = 24

  /// The direction of what the tokens name, within their sentence.
  ///
  /// A month is seldom when something was said, unless the verb of reporting stands beside it.
  func direction(of tokens: Range<Int>, isMonth: Bool = false) -> DateResolver.Direction {
    guard let first = tokens.first else { return .open }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    // The verb of the clause mostly comes before: "… will meet on Sunday", "met Sunday".
    var index = first - 1
    if isAfterwards(tokens, in: sentence) { return .past }
    if let off = directionOfCalledOff(tokens, in: sentence) { return off }
    if index >= sentence.lowerBound, !isOfAgent(tokens, in: sentence),
      let lead = lead(at: index, in: sentence)
    {
      return lead
    }
    if isToldBeside(tokens, in: sentence) { return .past }
    if let told = directionOfFronted(tokens, in: sentence) { return told }
    if isSet(tokens, in: sentence, isMonth) { return .future }
    if isBeforeModal(tokens, in: sentence) { return .future }
    if let first = firstOfPair(tokens, in: sentence) { return direction(of: first..<first + 1) }
    if isOfHappening(tokens, in: sentence) { return .past }
    if isAskedFor(first, in: sentence) { return .future }
    if isOnScheduleAfterAside(first, in: sentence) { return .future }
    if tokens.upperBound < sentence.upperBound,
      text.tokens[tokens.upperBound].word == text.lexicon.possessive
    {
      if isSurelyAhead(before: first, in: sentence) { return .future }
      return isMonth && isOccasion(tokens.upperBound + 1, in: sentence) ? .open : .past
    }
    var steps = 0
    while index >= sentence.lowerBound, steps < Self.reach {
      // "Staff were told; layoffs start on Friday."
      if text.isMark(index, ";"), isOnSchedule(first, in: index..<sentence.upperBound) {
        return .future
      }
      if mayTell(index), let found = cue(at: index, in: sentence),
        !isMonth || !isReport(index, found) || index >= first - 2
      {
        return found
      }
      index -= 1
      steps += 1
    }
    index = tokens.upperBound
    steps = 0
    while index < sentence.upperBound, steps < Self.reach {
      if mayTell(index), let found = cue(at: index, in: sentence) { return found }
      index += 1
      steps += 1
    }
    return isOnSchedule(first, in: sentence) ? .future : .open
  }

  /// Whether the clause around a time that has begun tells of what is still to come: "will meet today",
  /// but not "is calm today" or "are searching it today".
  func isStillAhead(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    if let told = direction(along: (sentence.lowerBound..<first).reversed(), in: sentence) {
      return told == .future
    }
    var next = tokens.upperBound
    if next < sentence.upperBound, text.isMark(next, ",") { next += 1 }
    return direction(along: next..<max(next, sentence.upperBound), in: sentence) == .future
  }

  /// What the first verb along the way tells, before its clause ends.
  func direction(
    along way: some Sequence<Int>, in sentence: Range<Int>
  ) -> DateResolver.Direction? {
    for index in way {
      if text.tokens[index].kind == .punctuation { return nil }
      if text.isWord(index, "and") || text.isWord(index, "but") { return nil }
      if let found = cue(at: index, in: sentence), !isAgenda(index, in: sentence) { return found }
    }
    return nil
  }

  func isReport(_ index: Int, _ found: DateResolver.Direction) -> Bool {
    found == .past && cues(index).contains(.reporting)
  }

  @inline(__always)
  func cues(_ index: Int) -> DateCues { vocabulary[text.tokens[index].word].cues }

  func isTo(_ index: Int) -> Bool {
    vocabulary[text.tokens[index].word].senses.contains(.to) && text.bytes(at: index).count == 2
  }

  @inline(__always)
  func isForm(_ index: Int, of word: StaticString) -> Bool {
    let range = text.tokens[index].range
    // Most words differ in length.
    return range.count == word.utf8CodeUnitCount && hasLetters(range, word)
  }

  func hasLetters(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    text.spells(range, letters)
  }
}
