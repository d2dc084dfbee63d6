// Verbs of speaking that make no statement, for those who ask why.
extension StatementFinder {
  /// Keeps, where the context asks, that the verb was considered.
  mutating func reject(_ verb: TextReading.Phrase, in sentence: Range<Int>, earlier: [Draft]) {
    // "United States" never states.
    guard explains, !verb.tokens.allSatisfy({ reading.has($0, .name) }) else { return }
    reject(verb.tokens, reader.reason(against: verb, in: sentence, earlier))
  }

  mutating func reject(_ tokens: Range<Int>, _ rule: String) {
    guard explains else { return }
    rejected.append(
      RejectedFinding(
        range: reading.byteRange(tokens),
        sentence: Int(reading.tokens[tokens.lowerBound].sentence), rule: rule))
  }
}
