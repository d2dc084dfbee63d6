// What somebody is ready for: who is ready to talk accepts, who is ready to strike threatens.
extension StatementReader {
  /// What who "is ready to" or "is prepared to" do something does by saying so.
  func readied(
    _ act: StatementFinding.Act, _ verb: TextReading.Phrase, _ first: Int,
    in sentence: Range<Int>
  ) -> StatementFinding.Act {
    guard act == .accepted, verb.tokens.count > 1,
      reading.tokens[verb.tokens.upperBound - 1].word == small.to,
      reading.isOne(of: .readies, verb.tokens.upperBound - 2)
    else { return act }
    var deed = first
    while deed < sentence.upperBound,
      reading.isQuoteMark(deed) || reading.has(deed, .lyForm) || reading.has(deed, .adverb)
    {
      deed += 1
    }
    guard deed < sentence.upperBound else { return act }
    if reading.isOne(of: .hostile, deed) { return .warned }
    if reading.isOne(of: .friendly, deed) { return .accepted }
    guard reading.isOne(of: .either, deed) else { return .said }
    return isOfWar(deed + 1, in: sentence) ? .warned : .accepted
  }

  /// Whether what is widened or resumed is a war.
  private func isOfWar(_ first: Int, in sentence: Range<Int>) -> Bool {
    (first..<max(min(first + 6, sentence.upperBound), first)).contains {
      reading.has($0, .attack) || reading.isOne(of: .wars, $0)
    }
  }
}
