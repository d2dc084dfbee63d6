// "Quoted as saying", and who quotes.
extension StatementReader {
  /// As in "He was quoted by Lusa as saying that …" and "Lusa quoted him as saying …".
  func quotedAsSaying(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Draft? {
    let link = verb.tokens.lowerBound - 1
    guard link > sentence.lowerBound, reading.tokens[link].word == small.as,
      verb.roles.meets(.said), reading.has(verb.tokens.lowerBound, .ingForm),
      let quoted = (max(sentence.lowerBound, link - Self.quotedReach)..<link)
        .last(where: { reading.has($0, .pastQuoted) })
    else { return nil }
    guard case .passive(let auxiliary) = before(quoted..<quoted + 1, in: sentence) else {
      return quotedBy(quoted, verb, in: sentence)
    }
    guard let subject = subject(ofPassive: auxiliary, in: sentence) else { return nil }
    var hearer =
      quoted + 2 < link && reading.tokens[quoted + 1].word == small.by
      ? groups.group(from: quoted + 2, ceiling: link) : nil
    var saying = verb
    let by = verb.tokens.upperBound
    // "was quoted as saying by Lusa that"
    if by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      let outlet = groups.group(from: by + 1, ceiling: sentence.upperBound)
    {
      hearer = outlet
      saying.tokens = verb.tokens.lowerBound..<outlet.upperBound
    }
    var draft =
      reportedAfter(
        saying, .said, subject, start: subject.lowerBound, in: sentence, rule: .verb)
      ?? quotedBefore(subject, saying, in: sentence)
    draft?.verb = verb.tokens
    draft?.hearer = hearer
    return draft
  }

  /// "“It is late,” Ann Lee was quoted as saying": the words before.
  private func quotedBefore(
    _ subject: Range<Int>, _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Draft? {
    let comma = subject.lowerBound - 1
    guard comma > sentence.lowerBound,
      reading.isMark(comma, ",") || reading.isClosingQuote(comma)
    else { return nil }
    return Draft(
      act: .said, verb: verb.tokens, speaker: subject,
      content: sentence.lowerBound..<subject.lowerBound, start: subject.lowerBound,
      rule: .wordsBefore)
  }

  /// "Lusa quoted Ann Lee as saying": what she said, with Lusa as who heard it.
  private func quotedBy(
    _ quoted: Int, _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> Draft? {
    let link = verb.tokens.lowerBound - 1
    guard quoted + 1 < link,
      case .subject(let outlet, let start) = before(quoted..<quoted + 1, in: sentence)
    else { return nil }
    let isPronoun = link == quoted + 2 && reading.has(quoted + 1, .pronoun)
    guard
      let subject = isPronoun
        ? quoted + 1..<quoted + 2 : groups.group(from: quoted + 1, ceiling: link),
      isPronoun || groups.canSpeak(subject) || isSomeone(subject)
    else { return nil }
    var draft =
      reportedAfter(verb, .said, subject, start: start, in: sentence, rule: .verb)
      ?? quotedBefore(outlet, verb, in: sentence)
    draft?.speaker = subject
    draft?.hearer = outlet
    return draft
  }

  private static let quotedReach = 8
}
