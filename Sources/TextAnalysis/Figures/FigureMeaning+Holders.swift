extension FigureMeaning {
  /// Who has those counted: in "129 captives held by Hamas", "captives who are still in the hands of Hamas"
  /// and "Hamas is holding 129 captives".
  func holder(of draft: FigureDraft) -> Range<Int>? {
    guard let head = draft.noun.head else { return nil }
    let sentence = reading.sentences[draft.sentence].tokens
    return holder(behind: head, in: sentence) ?? holder(holding: draft, in: sentence)
  }

  private func holder(behind head: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = head + 1
    while index < min(head + 5, sentence.upperBound),
      reading.has(index, [.adverb, .auxiliary, .relative]) || reading.isOne(of: .remaining, index)
    {
      index += 1
    }
    if reading.isOne(of: .held, index), isSmall(index + 1, reading.small.by) {
      return name(from: index + 2, in: sentence)
    }
    guard isSmall(index, reading.small.in) else { return nil }
    if isSmall(index + 1, reading.small.the) { index += 1 }
    guard reading.isOne(of: .hands, index + 1), isSmall(index + 2, reading.small.of) else {
      return nil
    }
    return name(from: index + 3, in: sentence)
  }

  private func holder(holding draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    var verb = draft.first - 1
    guard verb > sentence.lowerBound, reading.isOne(of: .holders, verb) else { return nil }
    while verb - 1 > sentence.lowerBound, reading.has(verb - 1, [.auxiliary, .adverb]) { verb -= 1 }
    var first = verb
    while first > sentence.lowerBound, reading.isWord(first - 1), reading.isCapital(first - 1) {
      first -= 1
    }
    let before = isSmall(first - 1, reading.small.the) ? first - 1 : first
    // "The army of Orrin holds": another word has the verb.
    guard before <= sentence.lowerBound || !reading.has(before - 1, .preposition) else {
      return nil
    }
    return name(from: first, in: sentence.lowerBound..<verb)
  }

  private func name(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let first = isSmall(start, reading.small.the) ? start + 1 : start
    let end = (first..<sentence.upperBound).first { !reading.isWord($0) || !reading.isCapital($0) }
    let name = first..<(end ?? sentence.upperBound)
    return name.isEmpty ? nil : name
  }

  private func isSmall(_ index: Int, _ word: WordID) -> Bool {
    reading.isWord(index) && reading.tokens[index].word == word
  }
}
