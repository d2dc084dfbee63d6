// What the words beside a number say of it where it has no noun.
extension FigureMeaning {
  /// What the label before a colon counts: "Villages without piped water: 63", "Clinics open: 14 of 36".
  func label(of draft: FigureDraft, in sentence: Sentence, _ what: FigureFinding.What) -> String? {
    guard draft.number.kind == .count, draft.noun.head == nil,
      let colon = colon(before: draft.first, from: sentence.tokens.lowerBound),
      isEnd(draft.stop, sentence.tokens.upperBound)
    else { return nil }
    let first = sentence.tokens.lowerBound
    let nouns = NounReader(reading: reading)
    guard 1...6 ~= colon - first, reading.isCapital(first),
      (first..<colon).allSatisfy({
        reading.isWord($0) && !reading.has($0, [.auxiliary, .pronoun, .said])
          && !reading.has($0, .date)
      }),
      let noun = (first..<min(first + 3, colon)).first(where: { nouns.isPlural($0) }),
      !reading.has(noun, [.timeUnit, .label])
    else { return nil }
    // What became of them is told apart.
    let end = what == .other ? colon : noun + 1
    let words = reading.string(reading.byteRange((what == .other ? first : noun)..<end))
    guard reading.tokens[first].shape == .capitalised, !reading.has(first, .name) else {
      return words
    }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Whether the number ends there: "Police: 3,000 marched" is a sentence.
  private func isEnd(_ next: Int, _ end: Int) -> Bool {
    next >= end || !reading.isWord(next) || reading.tokens[next].word == reading.small.of
  }

  /// The colon that stands before the number, or before the part of which it is the whole.
  private func colon(before first: Int, from start: Int) -> Int? {
    var mark = first - 1
    if mark - 2 > start, reading.tokens[mark].word == reading.small.of,
      reading.isNumber(mark - 1)
    {
      mark -= 2
    }
    return mark > start && reading.isMark(mark, ":") ? mark : nil
  }

  /// Who counts so many in "40,000 marched (police said 9,000)".
  func bracketed(_ draft: FigureDraft, after last: FigureDraft) -> Range<Int>? {
    CountedSubject(reading: reading).bracketed(draft, from: last.stop).map(reading.byteRange)
  }

  /// "up from a usual four or five": that is no number of the day.
  func isUsual(_ draft: FigureDraft) -> Bool {
    draft.first > 0 && reading.isOne(of: .usual, draft.first - 1)
  }
}
