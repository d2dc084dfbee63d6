// "According to sources, Peru has urged Chile to act" is one statement, of Peru, and the sources are its
// origin.
extension StatementFinder {
  /// Drops those of the latest statements by "according to" whose words are another's, from its speaker
  /// on; who told so stays an origin.
  mutating func dropRetelling(from first: Int) {
    var index = statements.count - 1
    while index >= first {
      if isAccordingTo(statements[index]), let told = retold(by: index, from: first) {
        let sentence = statements.remove(at: index).sentence
        for place in origins.indices.reversed() {
          guard origins[place].sentence == sentence else { break }
          origins[place].statement = origins[place].statement.map {
            let statement = $0 == index ? told : $0
            return statement > index ? statement - 1 : statement
          }
        }
      }
      index -= 1
    }
  }

  /// Whether the words for who tells are no clause of their own: "according to Lusa", but not "I
  /// understand from Lusa".
  private func isAccordingTo(_ statement: StatementFinding) -> Bool {
    statement.rule == .according
      && spoken.contains {
        $0.rule == .according && reading.byteRange($0.verb) == statement.verb
          && reading.ends($0.verb.upperBound - 1, "to")
      }
  }

  /// The statement that tells by a verb of its own all that another retells.
  private func retold(by outer: Int, from first: Int) -> Int? {
    let words = statements[outer].content
    return (first..<statements.count).first { inner in
      let told = statements[inner]
      return told.rule == .verb && told.speaker.lowerBound == words.lowerBound
        && told.content.upperBound == words.upperBound
        && told.verb.upperBound <= told.content.lowerBound
    }
  }
}
