extension FitnessReader {
  /// Whether a pronoun behind a day does it: "In 2011 it refused another", "On Monday, they left".
  @inline(__always)
  func datesPronoun(_ number: Int, _ start: Int, _ last: Int) -> Bool {
    guard reading.traits[number].meets(.pronoun), start < last,
      reading.has(start, [.date, .preposition])
    else { return false }
    var index = start
    while index < last,
      reading.has(index, [.date, .preposition, .determiner]) || reading.isMark(index, ",")
    {
      index += 1
    }
    let day = index > start && reading.isMark(index - 1, ",") ? index - 2 : index - 1
    let small = reading.small
    return day >= start && reading.has(day, .date)
      && [small.it, small.they, small.he, small.she].contains(reading.tokens[index].word)
  }

  /// Whether "however" behind the subject goes on from the sentence before: "Envoys, however, hope".
  @inline(__always)
  func goesOnBehindSubject(_ number: Int, _ start: Int, _ last: Int) -> Bool {
    guard reading.traits[number].meets(.connective) else { return false }
    return (start..<last).prefix(Self.longestSubject).contains { index in
      reading.spells(index, "however") && index > start && reading.isMark(index - 1, ",")
        && reading.isMark(index + 1, ",")
    }
  }

  /// Words and the comma, as in "The envoys of both states, however".
  private static var longestSubject: Int { 7 }

  /// Whether those who wrote the text speak of themselves, whom nothing names elsewhere: "our members
  /// have voted", but "“We have voted”, she said".
  @inline(__always)
  func speaksOfItself(_ number: Int) -> Bool {
    guard reading.traits[number].meets(.pointer) else { return false }
    let tokens = reading.sentences[number].tokens
    // A single letter may be a numeral: "Karl I".
    let own = reading.smallTokens(in: tokens).first {
      reading.has($0, .pointer) && reading.tokens[$0].range.count > 1 && reading.isOne(of: .us, $0)
    }
    guard let own else { return false }
    return !reading.marks(in: tokens.lowerBound..<own).contains(where: reading.isQuoteMark)
  }
}
