extension FitnessReader {
  /// Returns, by sentence, whether it tells what is to be: with "will" or "must", "is to", or on a
  /// condition.
  ///
  /// `isAsked` says of which sentences that matters.
  func looksAhead(where isAsked: (Int) -> Bool) -> [Bool] {
    let small = reading.small
    return reading.sentences.indices.map { number in
      let tokens = reading.sentences[number].tokens
      guard isAsked(number), reading.traits[number].meets([.auxiliary, .subordinator]),
        let first = tokens.first
      else { return false }
      if reading.spells(first, "If") { return true }
      for index in reading.smallTokens(in: tokens) {
        let word = reading.tokens[index].word
        if word == small.to {
          if isPlanned(index, in: tokens) { return true }
        } else if word == small.will || word == small.would || word == small.must {
          if !isQuoted(index, in: tokens) { return true }
        }
      }
      return false
    }
  }

  /// Whether "to" and a verb tell a plan: "is to open", "expected to open".
  private func isPlanned(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound, index + 1 < tokens.upperBound,
      !reading.has(index + 1, [.determiner, .name])
    else { return false }
    let before = reading.tokens[index - 1].word
    return before == reading.small.is || before == reading.small.are
      || reading.isOne(of: .planned, index - 1)
  }

  /// Returns, by sentence, whether it tells what somebody decided or brought about, rather than what
  /// somebody says of it: "The court annulled the permit", "Parliament has approved the bill".
  func decisions(where isAsked: (Int) -> Bool) -> [Decision?] {
    let told = StatementReader.phraseRoles
    let verbs = told | .edForm | .finiteVerb
    return reading.sentences.indices.map { number in
      guard isAsked(number), reading.traits[number].meets([.edForm, .finiteVerb, .auxiliary])
      else {
        return nil
      }
      let tokens = reading.sentences[number].tokens
      for index in reading.tokens(for: .term, in: tokens)
      where reading.words[index].roles.meets(verbs)
        || index > tokens.lowerBound && reading.has(index - 1, .auxiliary)
      {
        if reading.rareRoles(index).contains(.decides) {
          guard index > tokens.lowerBound,
            !reading.has(index - 1, [.negation, .determiner, .preposition]),
            !reading.isPossessive(index - 1), !isQuoted(index, in: tokens),
            !isBehindSubordinator(index, in: tokens)
          else { return nil }
          return reading.isOne(of: .undoings, index) ? .undoes : .settles
        }
        if reading.words[index].roles.meets(told) { return nil }
      }
      return nil
    }
  }

  /// Whether the token is of a clause that another has before it: "The strike began after the court ruled",
  /// "The raids went on, with ten people killed".
  private func isBehindSubordinator(_ index: Int, in tokens: Range<Int>) -> Bool {
    let near = max(tokens.lowerBound + 1, index - Self.longestSubject)..<index
    return near.contains {
      reading.isMark($0 - 1, ",")
        ? reading.spells($0, "with") : reading.has($0, .subordinator)
    }
  }

  /// In tokens.
  private static let longestSubject = 8

  /// Whether an odd number of quotation marks stands before the token.
  private func isQuoted(_ index: Int, in tokens: Range<Int>) -> Bool {
    reading.marks(in: tokens.lowerBound..<index).count { place in
      reading.isQuoteMark(place) && isDouble(reading.tokens[place].mark)
    } % 2 == 1
  }
}
