// Verbs without a subject of their own: "…, saying", "… and urged".
extension StatementReader {
  func joinedSpeaker(
    _ verb: TextReading.Phrase, _ start: Int, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> Range<Int>? {
    // "a plan rejected by the rebels, saying": who rejects it is no subject.
    if let last = earlier.last(where: {
      $0.rule != .noun && $0.rule != .according && ($0.rule != .toldBy || $0.isClause)
    }) {
      return last.speaker
    }
    guard isProgressive(verb.tokens) else { return subjectOfBoth(verb, start, in: sentence) }
    let first = opening(sentence)
    if reading.has(first, .pronoun) { return first..<first + 1 }
    guard let group = groups.group(from: first, ceiling: start) else { return nil }
    if groups.canSpeak(group) { return group }
    // "Peru reacted coolly to it, saying": the verb looks like a part of the name.
    guard let subject = subject(of: sentence), groups.canSpeak(subject), subject.upperBound < start,
      isParticiple(subject.upperBound) || reading.has(subject.upperBound, .finiteVerb)
    else { return nil }
    return subject
  }

  /// As in "The company, which owned it, apologised but disputed the finding": the subject of the
  /// verb before "but" or "and", where one clause fills the sentence up to there.
  func subjectOfBoth(
    _ verb: TextReading.Phrase, _ joint: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard reading.has(joint, .coordinator), !reading.has(verb.tokens.lowerBound, .bareForms) else {
      return nil
    }
    let first = opening(sentence)
    guard let group = groups.group(from: first, ceiling: joint), groups.canSpeak(group),
      !isPointer(group)
    else { return nil }
    var index = group.upperBound
    if index + 1 < joint, reading.isMark(index, ","), reading.has(index + 1, .relative) {
      index += 1
      while index < joint, !reading.isMark(index, ",") { index += 1 }
      index += 1
    }
    guard index < joint, index == group.upperBound || reading.isMark(index - 1, ",") else {
      return nil
    }
    var hasComma = false
    for place in index..<joint {
      if reading.has(place, [.relative, .coordinator])
        || reading.has(place, .pronoun) && !reading.has(place, .determiner)
        || reading.has(place, .subordinator) && !reading.has(place, .preposition)
      {
        return nil
      }
      // "raised its rate, the sixth rise in a row, and said": words set apart that hold no verb.
      if reading.isMark(place, ",") { hasComma = true }
      if hasComma, reading.has(place, [.auxiliary, .finiteVerb]) || isParticiple(place) {
        return nil
      }
    }
    return group
  }
}
