// Fates that a figure shares with the one before or after: lists, parts, ellipses.
extension FateReader {
  /// As in "The death toll rose from 312 on Monday to 907": what the figure before has become.
  func isOtherEnd(_ draft: FigureDraft, _ before: FigureDraft, _ limits: Range<Int>)
    -> Bool
  {
    guard isBare(draft, limits), draft.first > limits.lowerBound, draft.first - before.stop <= 6
    else { return false }
    let word = reading.tokens[draft.first - 1].word
    guard word == small.to || word == small.from else { return false }
    return !(before.stop..<draft.first).contains { reading.has($0, [.coordinator, .finiteVerb]) }
  }

  /// As in "40 people died in Lima and 12 in Cusco": the second leaves out all but its place.
  func isEllipsis(_ draft: FigureDraft, from: Int) -> Bool {
    let next = draft.noun.end
    if CountedSubject(reading: reading).isRetold(draft, from: from) { return true }
    guard draft.noun.head == nil, draft.number.kind == .count, draft.first > from,
      reading.tokens[draft.first - 1].word == small.and || reading.isMark(draft.first - 1, ",")
        || isOfJoined(draft, from: from),
      next + 1 < reading.tokens.count,
      reading.tokens[next + 1].sentence == reading.tokens[draft.first].sentence
    else { return false }
    return isOfJoined(draft, from: from)
      || reading.has(next, .placeOfHarm)
        && (reading.isCapital(next + 1) || reading.has(next + 1, .determiner)
          || reading.tokens[next + 1].isHyphenated)
  }

  /// The second of "spoke of four dead in Lima and of 52 since May".
  func isOfJoined(_ draft: FigureDraft, from: Int) -> Bool {
    draft.first > from + 1 && reading.tokens[draft.first - 1].word == small.of
      && reading.tokens[draft.first - 2].word == small.and
  }

  /// Whether only "and" or a comma stands between the figure and a noun before it.
  func isList(_ draft: FigureDraft, from: Int) -> Bool {
    // "52 confirmed and 35 suspected"
    let isSure = { (index: Int) in
      index < reading.tokens.count && reading.isOne(of: .standings, index)
    }
    let isPair = from < draft.first && isSure(from) && isSure(draft.number.tokens.upperBound)
    let first = isPair ? from + 1 : from
    return draft.first > first && draft.first - first <= 2
      && (first..<draft.first).allSatisfy {
        reading.tokens[$0].word == small.and || reading.isMark($0, ",")
      }
  }

  /// Whether the figure is joined to the one before by "and".
  func isJoined(_ draft: FigureDraft, from: Int) -> Bool {
    (from..<max(draft.first, from)).contains { reading.tokens[$0].word == small.and }
      || draft.first <= from + 1
  }

  /// As in "including 7,729 children" and the like.
  func isPart(_ draft: FigureDraft, from: Int) -> Bool {
    if draft.noun.isPart { return true }
    var index = draft.first - 1
    var steps = 0
    while index >= from, steps < 3 {
      if reading.entry(endingAt: index, .part) != nil { return true }
      guard reading.has(index, [.beforeNumber, .adverb]) else {
        return isFurtherPart(draft, from: from)
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// As in "including a girl aged nine and two sailors": a figure joined to the first part.
  func isFurtherPart(_ draft: FigureDraft, from: Int) -> Bool {
    guard draft.first > from, reading.tokens[draft.first - 1].word == small.and else {
      return false
    }
    for index in stride(from: draft.first - 2, through: max(from, draft.first - 10), by: -1) {
      if reading.entry(endingAt: index, .part) != nil { return true }
      let isNoun =
        reading.isWord(index) && !reading.has(index, [.auxiliary, .coordinator, .relative])
        || reading.isNumber(index) || reading.isDash(index)
      if !isNoun { return false }
    }
    return false
  }

  /// Whether what became of a part is told in a clause of its own: "150 birds, of which 90 have died",
  /// "63 people, 20 of whom were freed".
  func isOfPartAlone(_ draft: FigureDraft, _ between: Range<Int>) -> Bool {
    if between.contains(where: { reading.has($0, .relative) }) { return true }
    let next = draft.number.tokens.upperBound
    let end = min(next + 3, reading.sentences[draft.sentence].tokens.upperBound)
    guard draft.noun.isPart, (next..<max(next, end)).contains(where: { reading.has($0, .relative) })
    else { return false }
    // "nine of whom were children, were killed" goes on behind the comma.
    let reach = min(draft.noun.end + 8, reading.sentences[draft.sentence].tokens.upperBound - 1)
    return !(draft.noun.end..<max(draft.noun.end, reach)).contains {
      reading.isMark($0, ",") && reading.has($0 + 1, .auxiliary)
    }
  }

  /// Gives the numbers of "30 people died and 90 fell ill, up from 20 and 70" what those before tell.
  mutating func pair(_ drafts: [FigureDraft], _ range: Range<Int>) {
    guard range.count >= 4 else { return }
    for index in range.dropFirst(3) where isPairEnd(index, drafts) {
      whats[index - 1] = whats[index - 3]
      whats[index] = whats[index - 2]
    }
  }

  /// Whether a number is the second of two with which two before are compared: "up from 20 and 70".
  func isPairEnd(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index >= 3, drafts[index].sentence == drafts[index - 3].sentence else { return false }
    let (first, second) = (drafts[index - 1], drafts[index])
    return first.noun.head == nil && second.noun.head == nil && first.number.kind == .count
      && second.number.kind == .count && first.stop + 1 == second.first
      && reading.tokens[first.stop].word == small.and
      && CountedSubject(reading: reading).isCompared(first, from: drafts[index - 2].stop)
  }

  /// Whether a figure is only that of which others are parts: "Of the 212 passengers, 31 died".
  private func isNamedWhole(_ draft: FigureDraft) -> Bool {
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    var before = draft.first - 1
    if before > start, reading.has(before, .determiner) { before -= 1 }
    guard before >= start, reading.tokens[before].word == small.of else { return false }
    return before == start || reading.isMark(before - 1, ",")
      || reading.tokens[before - 1].word == small.out
  }

  /// Hands the fate of "20 soldiers and 11 civilians were killed" to the first as well.
  mutating func share(_ drafts: [FigureDraft], _ range: Range<Int>) {
    for index in range.dropLast().reversed() where whats[index] == .other {
      guard whats[index + 1] != .other, !isNamedWhole(drafts[index]),
        drafts[index].countsPeople(reading)
          || drafts[index].noun.head.map({ reading.rareRoles($0).contains(.animals) }) ?? false
      else { continue }
      let end = drafts[index].noun.end
      let between = end..<max(drafts[index + 1].first, end)
      let isList =
        between.count <= 5
        && between.allSatisfy {
          reading.tokens[$0].word == small.and || reading.isMark($0, ",")
            || reading.entry(at: $0, .part) != nil || reading.has($0, .part)
            || reading.entry(endingAt: $0, .part) != nil || reading.has($0, .beforeNumber)
        }
      if isList, !between.isEmpty, !isOfPartAlone(drafts[index + 1], between) {
        whats[index] = whats[index + 1]
      }
    }
  }
}
