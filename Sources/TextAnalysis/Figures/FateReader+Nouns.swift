// What the counted noun itself tells of its fate: captives, deaths, lives that were lost.
extension FateReader {
  /// "129 captives", "1,160 deaths", "20,000 lives" that were claimed.
  func ofNoun(_ draft: FigureDraft) -> FigureFinding.What? {
    guard let head = draft.noun.head else { return nil }
    if reading.has(head, .life) {
      let before = max(draft.first - 3, 0)..<draft.first
      return before.contains { reading.has($0, .claimsLives) } || areLost(draft) ? .killed : nil
    }
    for index in draft.noun.tokens ?? head..<head + 1 {
      if let what = what(index) { return what }
    }
    return nil
  }

  /// Whether the next number is the same as a share: "1.7 million, or 75 per cent".
  func isRestated(_ draft: FigureDraft, by next: FigureDraft) -> Bool {
    guard next.number.kind == .percent || next.number.kind == .fraction else { return false }
    let between = draft.stop..<max(draft.stop, next.first)
    return between.contains { reading.tokens[$0].word == small.or }
      && between.allSatisfy {
        reading.isMark($0, ",") || reading.tokens[$0].word == small.or
          || reading.has($0, [.beforeNumber, .adverb])
      }
  }

  /// What happened to captives and the like beyond their being held: "Three hostages were shot dead".
  func harm(
    to draft: FigureDraft, _ own: FigureFinding.What, _ limits: Range<Int>
  ) -> FigureFinding.What? {
    // "Four of the wounded later died"
    if own == .injured || own == .hostages || own == .arrested {
      var next = draft.noun.end
      while next < limits.upperBound, reading.has(next, .adverb) { next += 1 }
      if next < limits.upperBound, reading.isOne(of: .dying, next) { return .killed }
    }
    guard own == .hostages || own == .arrested || own == .displaced else { return nil }
    if let verb = ofVerbBefore(draft, limits), verb == .killed || verb == .injured { return verb }
    guard draft.noun.end < limits.upperBound, reading.has(draft.noun.end, .auxiliary) else {
      return nil
    }
    let after = ofWordsAfter(draft, limits)
    return after == .killed || after == .injured ? after : nil
  }

  /// As in "claimed the lives of 14 people", "has lost 600 soldiers" and "puts its losses at 260".
  func isOfLives(_ draft: FigureDraft) -> Bool {
    let sentence = reading.sentences[draft.sentence].tokens
    let before = draft.first - 1
    guard before > sentence.lowerBound else { return false }
    if reading.tokens[before].word == small.of, reading.has(before - 1, .life) {
      return (max(sentence.lowerBound, before - 4)..<before - 1).contains {
        reading.has($0, .claimsLives)
      }
    }
    if reading.tokens[before].word == small.at, draft.countsPeople(reading),
      draft.number.kind == .count,
      reading.spells(before - 1, "losses"), before - 1 > sentence.lowerBound
    {
      return reading.has(before - 2, .determiner) || reading.spells(before - 2, "own")
    }
    guard let head = draft.noun.head, reading.isOne(of: .combatants, head) else { return false }
    return reading.isOne(of: .losing, before)
  }

  /// What "of the 40 men jailed" tells of all of them, and not what became of the part.
  func ofWhole(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What {
    if let own = ofNoun(draft) { return own }
    var next = draft.noun.end
    while next < limits.upperBound, reading.has(next, .adverb) { next += 1 }
    let first = next
    // "of the 33 people who were killed", "of the 33 people now confirmed to have been killed"
    if next < limits.upperBound, reading.has(next, .relative) || reading.isOne(of: .heldToBe, next)
    {
      next += 1
      while next < min(first + 6, limits.upperBound), what(next) == nil,
        reading.has(next, [.auxiliary, .adverb]) || reading.tokens[next].word == small.to
          || reading.isOne(of: .heldToBe, next)
      {
        next += 1
      }
    }
    guard next < limits.upperBound, reading.isFateAdjective(next) else { return .other }
    return what(next) ?? .other
  }

  /// As in "some 20,000 lives have been lost".
  func areLost(_ draft: FigureDraft) -> Bool {
    var index = draft.noun.end
    let end = min(index + 4, reading.sentences[draft.sentence].tokens.upperBound)
    while index < end, reading.has(index, [.auxiliary, .adverb]) { index += 1 }
    return index > draft.noun.end && index < end && reading.ends(index, "lost")
  }
}
