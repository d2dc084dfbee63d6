extension FitnessReader {
  /// Returns, by sentence, whether it tells what is to be: with "will", "would" or "must", "is to", "is expected
  /// to", or on a condition.
  func looksAhead() -> [Bool] {
    reading.sentences.indices.map { number in
      let tokens = reading.sentences[number].tokens
      guard reading.traits[number].meets([.auxiliary, .subordinator]), let first = tokens.first
      else {
        return false
      }
      let small = reading.small
      return reading.spells(first, "If")
        || reading.tokens(for: .word, in: tokens).contains { index in
          let word = reading.tokens[index].word
          if word == small.will || word == small.would || word == small.must {
            return !isQuoted(index, in: tokens)
          }
          guard word == small.to, index > first, index + 1 < tokens.upperBound,
            !reading.has(index + 1, [.determiner, .name])
          else { return false }
          return reading.has(index - 1, .auxiliary)
            && [small.is, small.are].contains(reading.tokens[index - 1].word)
            || reading.isOne(of: Self.planned, index - 1)
        }
    }
  }

  private static let planned = PlainWords([
    "expected", "due", "scheduled", "planned", "poised", "slated", "likely",
  ])

  /// Returns, by sentence, whether it tells what somebody decided or brought about, rather than what
  /// somebody says of it: "The court annulled the permit", "Parliament has approved the bill".
  func decides() -> [Bool] {
    reading.sentences.indices.map { number in
      guard reading.traits[number].meets([.edForm, .finiteVerb, .auxiliary]) else { return false }
      let tokens = reading.sentences[number].tokens
      let verb = reading.tokens(for: .word, in: tokens).first { index in
        reading.has(index, Self.verbs)
          && (reading.has(index, StatementReader.phraseRoles) || isDecision(index))
      }
      guard let verb, verb > tokens.lowerBound, isDecision(verb),
        !reading.has(verb - 1, .negation)
      else { return false }
      return !reading.has(verb - 1, [.determiner, .preposition])
        && !reading.isPossessive(verb - 1) && !isQuoted(verb, in: tokens)
    }
  }

  @inline(__always) private static var verbs: WordRoles {
    StatementReader.phraseRoles | .edForm | .finiteVerb
  }

  private func isDecision(_ index: Int) -> Bool {
    reading.rareRoles(index).contains(.decides)
  }

  /// Whether an odd number of quotation marks stands before the token.
  private func isQuoted(_ index: Int, in tokens: Range<Int>) -> Bool {
    reading.marks(in: tokens.lowerBound..<index).count { place in
      reading.isQuoteMark(place) && isDouble(reading.tokens[place].mark)
    } % 2 == 1
  }
}
