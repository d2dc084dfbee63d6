/// Finds the phrase that a date belongs to where the sentence tells something else: "a brief truce
/// observed in May" of "Both seek a follow-up to a brief truce observed in May".
struct ToldPhrase {
  let text: TokenizedText
  let dates: [DateExpression]
  let vocabulary: DateVocabulary

  /// The bytes of the phrase; `nil` where the date may be that of the sentence's verb.
  func range(around date: Int, in sentence: Range<Int>) -> Range<Int>? {
    observed(date, in: sentence) ?? relative(around: date, in: sentence)
      ?? joined(around: date, in: sentence)
  }

  /// An article, what tells more of the noun, the noun, a participle, the date; before the article a
  /// preposition that opens no clause.
  private func observed(_ date: Int, in sentence: Range<Int>) -> Range<Int>? {
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

  /// Somebody with the clause between commas that tells of the day: "Lee, who was dismissed on Friday" of
  /// "Lee, who was dismissed on Friday, was held on Monday".
  private func relative(around date: Int, in sentence: Range<Int>) -> Range<Int>? {
    let tokens = dates[date].tokens
    guard
      let comma = (sentence.lowerBound..<tokens.lowerBound).last(where: {
        text.tokens[$0].mark == Mark.comma
      }), comma > sentence.lowerBound, comma + 2 < tokens.lowerBound,
      text.isOne(of: .relativePronouns, comma + 1),
      let first = firstOfSubject(before: comma, in: sentence)
    else { return nil }
    let end = (tokens.upperBound..<max(sentence.upperBound, tokens.upperBound)).first {
      let mark = text.tokens[$0].mark
      return mark == Mark.comma || text.tokens[$0].kind == .punctuation && mark != Mark.apostrophe
    }
    guard let end else { return nil }
    return text.tokens[first].range.lowerBound..<text.tokens[end - 1].range.upperBound
  }

  /// Where those begin of whom ", who …" tells more: at the head of the sentence where no verb stands before,
  /// a person's name, an article or another name.
  private func firstOfSubject(before comma: Int, in sentence: Range<Int>) -> Int? {
    let opening = sentence.lowerBound..<comma
    if opening.count <= Self.longestSubject, !opening.contains(where: mayBeVerb) {
      return sentence.lowerBound
    }
    var name = comma
    while name > sentence.lowerBound, text.tokens[name - 1].kind == .word,
      text.tokens[name - 1].shape != .lower
    {
      name -= 1
    }
    let isPerson = text.isWord(comma + 1, "who") || text.isWord(comma + 1, "whom")
    // "a former judge of the High Court, whom": not of the court.
    func follows(_ first: Int) -> Bool {
      isPerson && first > sentence.lowerBound && text.isOne(of: .prepositions, first - 1)
    }
    if name < comma, text.isWord(comma + 1, "who"), !isArticle(name - 1) { return name }
    let near = max(sentence.lowerBound, comma - Self.reach)..<comma
    if let article = near.last(where: isArticle),
      (article..<comma).allSatisfy({ text.tokens[$0].kind == .word })
    {
      return follows(article) ? nil : article
    }
    return name < comma && !follows(name) ? name : nil
  }

  /// Whether a token may be a verb, or ends what a verb would be of.
  private func mayBeVerb(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.kind == .punctuation { return token.mark != Mark.apostrophe }
    return token.shape == .lower
      && (vocabulary[token.word].cues.meets(DateTense.tenses) || text.ends(token.range, "ed"))
  }

  /// Words of those of whom more is told: "The 61 branches of the Land and Harbour Bank".
  static let longestSubject = 12

  /// Whether nothing goes on behind the date that the phrase would need.
  private func closes(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = date.upperBound
    return next >= sentence.upperBound || text.tokens[next].kind == .punctuation
  }

  func isArticle(_ index: Int) -> Bool {
    text.isWord(index, "a") || text.isWord(index, "an") || text.isWord(index, "the")
  }

  /// Words between an article and a participle.
  private static let reach = 6
}
