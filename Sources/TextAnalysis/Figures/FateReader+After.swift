// Fates told behind the figure, by the verb of which it is the subject.
extension FateReader {
  /// As in "1,200 people were killed", "199 others hostage", "13 are still unaccounted for" and the like.
  func ofWordsAfter(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.noun.end
    var steps = 0
    var isListing = false
    while index < limits.upperBound, steps < 40 {
      if reading.isMark(index, ";") { return nil }
      // "12 people, the police said, were hurt": who tells it is passed over.
      if let next = behindSpeaker(index, limits.upperBound) {
        index = next
        continue
      }
      // "14 counts, including murder": what a list holds is nobody's fate, a verb behind it is.
      isListing = isListing || reading.has(index, .part)
      let found = what(index)
      if found != nil, isDeed(index, of: draft, limits) { return nil }
      if let found, !isQuotedWord(index),
        !isOfAnother(index, draft, limits.upperBound),
        !isListing || reading.has(index - 1, [.auxiliary, .adverb])
      {
        return index == draft.noun.end && areFreed(index + 1, limits) ? nil : found
      }
      if isNewClause(index, limits) { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// Whether those counted do it to others: "Two gunmen killed a judge", "Four men burned the school", but
  /// not "12 people killed the day before".
  private func isDeed(_ index: Int, of draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    let isPhrase = reading.spells(index, "shot")
    guard isPhrase || reading.isOne(of: .doneToOthers, index) else { return false }
    var before = index - 1
    while before > draft.noun.end, reading.has(before, [.adverb, .coordinator]) { before -= 1 }
    if before >= draft.noun.end, reading.has(before, .auxiliary) { return false }
    // "was shot and killed"
    if before - 1 >= draft.noun.end, reading.has(before, .edForm) || reading.spells(before, "shot"),
      reading.has(before - 1, .auxiliary)
    {
      return false
    }
    let next = isPhrase ? index + 2 : index + 1
    guard next < limits.upperBound || reading.sentences[draft.sentence].tokens.contains(next) else {
      return false
    }
    return !reading.has(next, .date) && !reading.has(next + 1, [.date, .timeUnit])
      && (reading.has(next, [.determiner, .possessive]) || reading.isOne(of: .possessives, next)
        || reading.tokens[next].word == small.a || reading.tokens[next].word == small.an)
  }

  /// Where to go on behind a comma, a speaker and a verb of telling: the next comma or the end.
  @inline(__always)
  func behindSpeaker(_ comma: Int, _ limit: Int) -> Int? {
    guard reading.isMark(comma, ",") else { return nil }
    var index = comma + 1
    let reach = min(comma + 9, limit)
    while index < reach, reading.isWord(index),
      !reading.has(index, [.auxiliary, .relative, .part]),
      what(index) == nil
    {
      if index > comma + 1, reading.has(index, [.said, .announced, .confirmed, .claimed]) {
        while index < limit, !reading.isMark(index, ",") { index += 1 }
        return index < limit ? index + 1 : limit
      }
      index += 1
    }
    return nil
  }

  /// Whether a word stands alone in quotation marks, as a name for something: the "kill" of a well.
  func isQuotedWord(_ index: Int) -> Bool {
    index > 0 && reading.isQuoteMark(index - 1) && index + 1 < reading.tokens.count
      && reading.isQuoteMark(index + 1)
  }

  /// "men detained in May were released": what became of them in the end.
  func areFreed(_ start: Int, _ limits: Range<Int>) -> Bool {
    var isPassive = false
    for index in start..<max(min(start + 16, limits.upperBound), start) {
      if reading.has(index, .auxiliary) { isPassive = true }
      if isPassive, reading.isOne(of: .freed, index) { return true }
      if reading.isMark(index, ";") { return false }
    }
    return false
  }

  /// Whether a verb follows that has its own object: "139 fighters and destroyed a bridge".
  func isOfAnother(
    _ index: Int, _ draft: FigureDraft, _ limit: Int
  ) -> Bool {
    let before = index - 1
    if before >= draft.noun.end, reading.isPossessive(before) || reading.has(before, .determiner) {
      // "the dead" after "among" tells of the figure, "their killing" does not.
      return !(before > 0 && reading.tokens[before - 1].word == small.among)
    }
    let next = index + 1
    guard next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[index].sentence
    else { return false }
    // "under collapsed buildings", "from ruined homes": an adjective.
    if before >= draft.noun.end, reading.has(before, .preposition), reading.isWord(next),
      reading.has(index, .edForm), NounReader(reading: reading).isPlural(next)
    {
      return true
    }
    if isMissed(index) { return true }
    // A form in -ing, or "which killed", governs what follows it.
    if before > draft.noun.end, reading.has(before, .relative) { return true }
    if next == limit { return true }
    let bytes = reading.bytes(at: index)
    if reading.has(index, .destroyed), !bytes.suffix(2).elementsEqual("ed".utf8) { return true }
    // "refugees" after a figure of someone else, not "taken as hostages"
    if bytes.last == UInt8(ascii: "s"), index > draft.noun.end {
      return !(reading.tokens[before].word == small.as || reading.has(before, .takes))
    }
    // "are sheltering in schools" has no object.
    if before >= draft.noun.end, reading.has(before, .auxiliary),
      reading.has(index, .displaced) || !reading.isWord(next) || reading.has(next, .preposition)
    {
      return false
    }
    let isActiveForm = !reading.has(index, .missing) && bytes.suffix(3).elementsEqual("ing".utf8)
    return isActiveForm && index > draft.noun.end
  }

  /// Whether "missing" is a verb with its object: "missing the 510 million expected".
  func isMissed(_ index: Int) -> Bool {
    guard reading.has(index, .missing), reading.ends(index, "missing"),
      reading.isMark(index - 1, ",") || reading.has(index - 1, [.adverb, .preposition])
    else { return false }
    let next = index + 1
    return reading.has(next, [.determiner, .possessive]) || reading.isNumber(next)
      || next + 1 < reading.tokens.count && reading.isPossessive(next + 1)
  }

  /// Whether a clause with a subject of its own begins.
  @inline(__always)
  func isNewClause(_ index: Int, _ limits: Range<Int>) -> Bool {
    guard
      reading.has(index, .subordinator)
        || reading.isDash(index) && reading.tokens[index].spaceBefore
    else { return false }
    let word = reading.tokens[index].word
    return word != small.that && !reading.has(index, .adverb) && !reading.has(index, .relative)
      && word != small.as
  }
}
