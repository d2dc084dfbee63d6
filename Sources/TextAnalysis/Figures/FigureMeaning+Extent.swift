// Whether figures stand for all who were counted until then, or for a part, a rise or one event.
extension FigureMeaning {
  /// How far the figure reaches; `others` are the fates of those before it in the sentence.
  @inline(__always)
  func extent(
    _ draft: FigureDraft, _ what: FigureFinding.What, isPart: Bool, fates: FateReader,
    others: some Collection<FigureFinding.What>
  ) -> FigureFinding.Extent {
    guard what != .other, draft.number.kind == .count, !isPart else { return .whole }
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    if isOfTold(draft, what) || fates.ofSubject(draft, start..<draft.first) != nil { return .part }
    // "killed 12 and wounded another 40": those are all of the wounded.
    let isFirst = others.allSatisfy { $0 == .other || $0 == what }
    if isFirst, isRise(draft, from: start) { return .rise }
    if isFormer(draft, from: start) { return .former }
    return isOfEvent(draft, in: reading.sentences[draft.sentence].tokens) ? .event : .whole
  }

  /// Whether the figure is of some of those told before: "11 of the dead", "nine of those killed".
  private func isOfTold(_ draft: FigureDraft, _ what: FigureFinding.What) -> Bool {
    guard draft.noun.isPart || draft.noun.isOfKnown else { return false }
    let fates = FateReader(reading: reading)
    let first = draft.number.tokens.upperBound
    let end = min(draft.noun.end + 1, reading.sentences[draft.sentence].tokens.upperBound)
    return draft.noun.isPart || (first..<max(first, end)).contains { fates.what($0) == what }
  }

  /// Whether the figure tells by how much a count grew: "another 12 deaths", "14 new deaths", "37 more
  /// than", "rose by 37".
  private func isRise(_ draft: FigureDraft, from start: Int) -> Bool {
    let number = draft.number.tokens
    if number.lowerBound > start, reading.isOne(of: .further, number.lowerBound - 1) {
      return true
    }
    if draft.first > start + 1 {
      let link = reading.tokens[draft.first - 1].word
      if link == reading.small.by || link == reading.small.of,
        reading.has(draft.first - 2, .change), !reading.has(draft.first - 2, .toll)
      {
        return true
      }
    }
    let next = number.upperBound
    guard next < reading.sentences[draft.sentence].tokens.upperBound else { return false }
    return reading.isOne(of: .added, next) || isMoreThan(draft)
  }

  /// Whether "more than" or "fewer than" stands behind a number: "37 more than on Monday".
  func isMoreThan(_ draft: FigureDraft) -> Bool {
    let next = draft.number.tokens.upperBound
    guard next + 1 < reading.sentences[draft.sentence].tokens.upperBound,
      reading.tokens[next + 1].word == reading.small.than
    else { return false }
    return reading.isOne(of: .moreOrLess, next)
  }

  /// Whether a sentence opens with what points back: "That is", "This was", "It is".
  func opensWithPronoun(_ start: Int) -> Bool {
    let word = reading.tokens[start].word
    return word == reading.small.that || word == reading.small.it
      || reading.isOne(of: .pointers, start)
  }

  /// Whether the figure is the toll of one attack, which is told as one of many: "a raid killed 14
  /// people", "14 people died in an ambush".
  private func isOfEvent(_ draft: FigureDraft, in sentence: Range<Int>) -> Bool {
    guard reading.traits[draft.sentence].meets(.attack) else { return false }
    let before = max(sentence.lowerBound, draft.first - Self.reach)..<draft.first
    let after = draft.stop..<max(draft.stop, min(sentence.upperBound, draft.stop + Self.reach))
    return isAnAttack(before) || isAnAttack(after)
  }

  /// Tokens.
  private static let reach = 16

  private func isAnAttack(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard reading.has(index, .attack), reading.isOne(of: .attacks, index) else {
        return false
      }
      return (max(tokens.lowerBound, index - 3)..<index).contains {
        let word = reading.tokens[$0].word
        return word == reading.small.a || word == reading.small.an || word == reading.small.one
      }
    }
  }

  /// Whether words before the number call it a sum to which others were added: "bringing the total
  /// since May to 74", "which took the toll to 74".
  func isTotal(_ draft: FigureDraft, from: Int) -> Bool {
    let link = draft.first - 1
    guard link > from, reading.tokens[link].word == reading.small.to else { return false }
    let reach = max(from, link - 14)
    guard let verb = (reach..<link).last(where: { reading.isOne(of: .bringing, $0) }) else {
      return false
    }
    return (verb + 1..<link).contains {
      reading.has($0, .toll) || reading.isOne(of: .sums, $0)
    }
  }
}
