/// Finds the phrase that a date belongs to where the sentence tells something else: "a brief truce
/// observed in May" of "Both seek a follow-up to a brief truce observed in May".
struct ToldPhrase {
  let text: TokenizedText
  let dates: [DateExpression]

  /// The bytes of the phrase; `nil` where the date may be that of the sentence's verb.
  ///
  /// An article, what tells more of the noun, the noun, a participle, the date; before the article a
  /// preposition that opens no clause.
  func range(around date: Int, in sentence: Range<Int>) -> Range<Int>? {
    let tokens = dates[date].tokens
    var verb = tokens.lowerBound - 1
    guard verb > sentence.lowerBound + 3 else { return nil }
    if text.isWord(verb, "in") || text.isWord(verb, "on") { verb -= 1 }
    guard text.isOne(of: .participles, verb), text.isOne(of: .toldThings, verb - 1) else {
      return nil
    }
    var first = verb - 2
    while first > sentence.lowerBound + 1, verb - first < Self.reach, !isArticle(first) {
      guard text.tokens[first].kind == .word, !text.isOne(of: .prepositions, first) else {
        return nil
      }
      first -= 1
    }
    guard isArticle(first), first > sentence.lowerBound + 1,
      text.isOne(of: .prepositions, first - 1), closes(tokens, in: sentence)
    else { return nil }
    return text.tokens[first].range.lowerBound..<dates[date].range.upperBound
  }

  /// Whether nothing goes on behind the date that the phrase would need.
  private func closes(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = date.upperBound
    return next >= sentence.upperBound || text.tokens[next].kind == .punctuation
  }

  private func isArticle(_ index: Int) -> Bool {
    text.isWord(index, "a") || text.isWord(index, "an") || text.isWord(index, "the")
  }

  /// Words between an article and a participle.
  private static let reach = 6
}
