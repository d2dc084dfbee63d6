// Fates told before the figure: by a verb of which it is the object, a subject, a toll.
extension FateReader {
  /// As in "The dead included four children" and "Among the wounded were 17 women": a figure that tells
  /// who they are to whom something was told to have come.
  func ofSubject(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    ofSubject(endingAt: draft.first - 1, draft, limits)
      ?? joinedList(draft, limits).flatMap { ofSubject(endingAt: $0, draft, limits) }
  }

  private func ofSubject(
    endingAt last: Int, _ draft: FigureDraft, _ limits: Range<Int>
  ) -> FigureFinding.What? {
    var index = last
    guard index > limits.lowerBound else { return nil }
    let isIncluded = reading.has(index, .part) && reading.isWord(index)
    let isAmong = [small.were, small.are].contains(reading.tokens[index].word)
    guard isIncluded || isAmong else { return nil }
    index -= 1
    guard index > limits.lowerBound, let found = what(index) ?? ofVictims(index) else {
      return nil
    }
    let before = reading.tokens[index - 1].word
    if isAmong {
      let isThe = [small.the, small.those].contains(before)
      // "Those killed were two guards"
      let opens = index - 1 == reading.sentences[draft.sentence].tokens.lowerBound
      let isOfThem =
        opens
        || index > limits.lowerBound + 1
          && reading.bytes(at: index - 2).map(lowercasedASCII).elementsEqual("among".utf8)
      return isThe && isOfThem ? found : nil
    }
    return [small.the, small.those].contains(before) || reading.ends(index, "s") ? found : nil
  }

  /// What befell "the victims": what the figures before tell of people, else that they came to harm.
  private func ofVictims(_ index: Int) -> FigureFinding.What? {
    guard reading.isOne(of: .victims, index) else { return nil }
    let told = whats.suffix(Self.reachOfVictims)
    if told.contains(.killed) { return .killed }
    return told.contains(.injured) ? .injured : .casualties
  }

  /// Whether a sentence begins with "Among the victims" or "The victims".
  func tellsOfVictims(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(3).contains { reading.isOne(of: .victims, $0) }
  }

  /// Figures before one of victims that may tell what befell them.
  private static var reachOfVictims: Int { 4 }

  /// As in "killed the governor, his driver and four guards": the last of several objects.
  func ofJoinedObject(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    guard let verb = joinedList(draft, limits), let found = what(verb), isActive(verb),
      reading.has(verb, [.edForm, .ingForm]), reading.tokens[verb].shape == .lower
    else { return nil }
    if found == .destroyed || found == .damaged, draft.countsPeople(reading) { return nil }
    // "killed a judge and 40 people fled": the second has a verb of its own.
    let next = draft.noun.end
    let sentence = reading.sentences[draft.sentence].tokens
    guard next < sentence.upperBound, reading.isWord(next) else { return found }
    return reading.has(next, [.preposition, .subordinator, .date]) ? found : nil
  }

  /// The verb before a list of persons that the figure ends: nouns with what qualifies them, commas and
  /// "and" right before the figure.
  private func joinedList(_ draft: FigureDraft, _ limits: Range<Int>) -> Int? {
    var index = draft.first - 1
    guard draft.number.kind == .count, draft.noun.head != nil, index > limits.lowerBound + 1,
      reading.tokens[index].word == small.and
    else { return nil }
    index -= 1
    let last = index
    while index >= limits.lowerBound, last - index < Self.longestList {
      if index < last, what(index) != nil || isLink(index) { return index }
      let isOfList =
        reading.isMark(index, ",") || reading.isPossessive(index) || reading.isQuoteMark(index)
        || reading.isWord(index) && reading.tokens[index].word != small.and
          && !reading.has(index, [.auxiliary, .subordinator, .relative, .finiteVerb, .edForm])
          && (!reading.has(index, .preposition) || reading.tokens[index].word == small.of)
      if !isOfList { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether the word leads from those who are told of to who they are: "were", "included".
  private func isLink(_ index: Int) -> Bool {
    [small.were, small.are].contains(reading.tokens[index].word) || reading.has(index, .part)
  }

  /// Words of a list before its last member.
  private static var longestList: Int { 10 }

  /// As in "killing at least 1,300 people", "displaced 40,000" and the like.
  func ofVerbBefore(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.first - 1
    var steps = 0
    while index >= limits.lowerBound, steps < 3 {
      if let found = what(index), isActive(index), !isMissed(index) { return found }
      guard
        reading.has(index, [.beforeNumber, .determiner, .adverb, .coordinator])
          || reading.isMark(index, "-")
      else { return nil }
      // "20 people died and 26 were hurt": the second has a verb of its own.
      if reading.has(index, .coordinator), hasOwnVerb(draft, limits) || isTold(draft, limits) {
        return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether what became of them follows at once: "shot dead and more than 20 others injured".
  func isTold(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    let next = draft.noun.end
    return draft.noun.head != nil && limits.contains(next) && reading.isFateAdjective(next)
  }

  /// Whether the figure is the subject of a verb: "10 more are missing".
  func hasOwnVerb(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    var next = draft.noun.end
    while next < limits.upperBound, next < draft.noun.end + 3,
      [small.more, small.others].contains(reading.tokens[next].word)
        || reading.has(next, .adverb)
    {
      next += 1
    }
    return next < limits.upperBound
      && (reading.has(next, .auxiliary) || reading.isOne(of: .remaining, next))
  }

  /// Whether the word is a verb with an object, not the participle of a passive.
  func isActive(_ index: Int) -> Bool {
    guard index > 0, reading.tokens[index - 1].sentence == reading.tokens[index].sentence else {
      return true
    }
    return !reading.has(index - 1, .auxiliary)
      || [small.has, small.have, small.had].contains(reading.tokens[index - 1].word)
  }

  /// As in "The death toll has reached 1,200", "deaths rose to 40" and the like.
  func ofToll(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.first - 1
    var steps = 0
    if index > limits.lowerBound, reading.tokens[index].word == small.of, isPopulated(index - 1) {
      return nil
    }
    while index >= limits.lowerBound, steps < 15 {
      if reading.isMark(index, ";") || isJoint(index) { return nil }
      if let found = what(index), !isMissed(index) {
        // "a death toll of 500 people", but not "deaths among its 500 workers"
        return draft.noun.head == nil || steps <= 3 && reading.has(index, .toll) ? found : nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether "and" joins two nouns or clauses, rather than two verbs: "and might reach".
  @inline(__always)
  func isJoint(_ index: Int) -> Bool {
    reading.tokens[index].word == small.and
      && !(index + 1 < reading.tokens.count && reading.has(index + 1, .auxiliary))
  }

  /// "a city of two million" tells how many live there.
  func isPopulated(_ index: Int) -> Bool { reading.isOne(of: .populated, index) }
}
