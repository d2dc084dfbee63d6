// Whether what follows the one who speaks behind their words is of the words, or the writer's own.
extension StatementReader {
  /// Whether the words after a comma tell of the saying: "…, without giving details", "…, citing", "…,
  /// before adding", "said in its report, which came out in May".
  func isAside(_ comma: Int, behind rest: Int) -> Bool {
    let index = comma + 1
    if reading.has(index, .ingForm) || reading.spells(index, "without") { return true }
    if reading.has(index, .subordinator), index + 1 < tokens.upperBound {
      return reading.has(index + 1, .ingForm) && reading.has(index + 1, Self.anyAct)
    }
    return comma > rest && reading.tokens[index].word == small.which
      && reading.has(comma - 1, .documents)
      && !(index..<tokens.upperBound).contains { reading.isMark($0, ",") }
  }

  /// Whether another contradicts behind a comma what was said before it: "…, but the union disagreed".
  func isContradicted(_ turn: Int, in sentence: Range<Int>) -> Bool {
    guard turn + 2 < sentence.upperBound, reading.isOne(of: .turnsOfFindings, turn),
      let group = groups.group(from: turn + 1, ceiling: sentence.upperBound),
      group.upperBound < sentence.upperBound, groups.canSpeak(group), !isPointer(group)
    else { return false }
    return reading.has(group.upperBound, [.denied, .rejected])
  }

  /// Whether a mark follows a group, or nothing does.
  func endsClause(_ group: Range<Int>, in sentence: Range<Int>) -> Bool {
    group.upperBound >= sentence.upperBound
      || !reading.isWord(group.upperBound) && !reading.isNumber(group.upperBound)
  }

  /// Whether words before a speaker are no clause without those behind: "The drug, says Ann Lee, “is no
  /// miracle”", "The men, said Ann Lee, were tired".
  func isBroken(_ words: Range<Int>, behind speaker: Range<Int>) -> Bool {
    let comma = speaker.upperBound
    guard comma + 1 < tokens.upperBound, reading.isMark(comma, ",") else { return false }
    return reading.isOpeningQuote(comma + 1) && isFragment(words)
      || reading.has(comma + 1, [.auxiliary, .finiteVerb]) && !hasFiniteVerb(words)
  }
}
