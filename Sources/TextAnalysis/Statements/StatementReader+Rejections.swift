// Verbs of speaking that make no statement, for those who ask why.
extension StatementReader {
  /// Why `draft(_:in:earlier:)` made nothing of the verb.
  func reason(
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
