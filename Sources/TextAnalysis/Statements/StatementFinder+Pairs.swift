// Whom "both sides" and "the two companies" are: the two that a text names together.
extension StatementFinder {
  /// The two named together last, shortly before words for two.
  func pair(meantBy group: Range<Int>, _ sentence: Int) -> Range<Int>? {
    guard group.count == 2 || group.count == 3,
      reading.isOne(of: .houses, group.upperBound - 1),
      reading.isOne(of: .twos, group.upperBound - 2)
    else { return nil }
    for other in stride(from: sentence, through: max(0, sentence - Self.pairReach), by: -1) {
      let tokens = reading.sentences[other].tokens
      let pairs = tokens.clamped(to: tokens.lowerBound..<max(group.lowerBound, tokens.lowerBound))
        .compactMap { joint in
          reading.tokens[joint].word == small.and ? self.pair(around: joint, in: tokens) : nil
        }
      if let first = pairs.first { return pairs.count == 1 ? first : nil }
    }
    return nil
  }

  /// The two names on the sides of "and", where they are two in a list of no more.
  private func pair(around joint: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard joint > sentence.lowerBound, joint + 1 < sentence.upperBound,
      reading.words[joint].name < 0, let one = actor(at: joint - 1),
      let other = actor(at: joint + 1), one != other
    else { return nil }
    var first = joint - 1
    let name = reading.words[first].name
    while first > sentence.lowerBound, reading.words[first - 1].name == name { first -= 1 }
    if first > sentence.lowerBound, reading.isMark(first - 1, ",") { return nil }
    return first..<reading.endOfName(joint + 1, limit: sentence.upperBound)
  }

  /// The state or body that a token names.
  private func actor(at index: Int) -> Int? {
    let name = reading.words[index].name
    guard name >= 0 else { return nil }
    let span = reading.names[Int(name)]
    return span.kind == .organisation || span.kind == .place ? span.actor : nil
  }

  private static let pairReach = 3
}
