// Verbs of speaking that make no statement, for those who ask why.
extension StatementReader {
  /// Keeps, where the context asks, that the verb was considered.
  mutating func reject(_ verb: TextReading.Phrase, in sentence: Range<Int>, earlier: [Draft]) {
    guard explains else { return }
    reject(verb.tokens, reason(against: verb, in: sentence, earlier))
  }

  mutating func reject(_ tokens: Range<Int>, _ rule: String) {
    guard explains else { return }
    rejected.append(
      RejectedFinding(
        range: reading.byteRange(tokens),
        sentence: Int(reading.tokens[tokens.lowerBound].sentence), rule: rule))
  }

  /// Why `draft(_:in:earlier:)` made nothing of the verb.
  private func reason(
    against verb: TextReading.Phrase, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> String {
    guard act(of: verb, in: sentence) != nil else { return "verb-negated" }
    switch before(verb.tokens, in: sentence) {
    case .passive: return "passive-without-speaker"
    case .joined(let start):
      let speaker = joinedSpeaker(verb, start, in: sentence, earlier)
      return speaker == nil ? "no-subject" : "no-reported-words"
    case .subject(let subject, _):
      guard canBeSpeaker(subject, of: verb) else { return "subject-cannot-speak" }
      return agrees(verb, subject) ? "no-reported-words" : "noun-or-verb"
    case .none: return "no-subject"
    }
  }
}
