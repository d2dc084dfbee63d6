import BinarySearch

/// Finds whom or where a figure is about: the place where people were killed or live.
struct PlaceReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  /// What may lead to a place, besides "of".
  @inline(__always) static var openings: WordRoles { [.placeOfHarm, .attack] }

  /// Returns the tokens of the place told after the figure.
  @inline(__always)
  func after(_ draft: FigureDraft, until: Int) -> Range<Int>? {
    let first = draft.noun.end
    for index in reading.tokens(for: .place, in: first..<max(until, first)) {
      if let place = place(at: index, until: until) {
        return goesElsewhere(draft, first...index, until: until) ? nil : place
      }
    }
    return nil
  }

  /// Whether another story begins within the words after the figure.
  private func goesElsewhere(
    _ draft: FigureDraft, _ words: ClosedRange<Int>, until: Int
  ) -> Bool {
    let isInside = isInRelativeClause(draft)
    return words.contains { index in
      if reading.isMark(index, ";") { return true }
      // What someone did since or when is another story.
      if reading.has(index, .subordinator), !reading.has(index, .adverb),
        reading.tokens[index].word != small.as, !isOccasion(index, until: until)
      {
        return true
      }
      // "12 fishermen, and warned the government ahead of talks in Cairo"
      if reading.tokens[index].word == small.and, index > 0, reading.isMark(index - 1, ","),
        index + 1 < until, reading.has(index + 1, StatementReader.anyAct),
        reading.has(index + 1, .edForm) || reading.spells(index + 1, "said")
      {
        return true
      }
      // "…, the mayor said in Lima": where it was said.
      if reading.has(index, .said), index + 1 < until, !reading.isMark(index + 1, ","),
        (words.lowerBound..<index).contains(where: { reading.isMark($0, ",") })
      {
        return true
      }
      // "which hosts 300 families, is pushing for talks in Cairo": the main clause goes on.
      return isInside && reading.isMark(index, ",") && index + 1 < until
        && reading.has(index + 1, .auxiliary)
    }
  }

  /// "died when a shaft collapsed in Lima": how it came about, and where.
  private func isOccasion(_ index: Int, until: Int) -> Bool {
    guard index + 1 < until, reading.isOne(of: .whenAfter, index) else { return false }
    let next = reading.tokens[index + 1].word
    return next == small.a || next == small.an
  }

  /// Whether "which" or "who" opens the clause of the figure.
  private func isInRelativeClause(_ draft: FigureDraft) -> Bool {
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    for index in stride(from: draft.first - 1, through: max(start, draft.first - 8), by: -1) {
      if reading.isMark(index, ",") { return false }
      if reading.has(index, .relative) { return true }
    }
    return false
  }

  /// Returns the tokens of the place told before the figure, where people are harmed in it.
  @inline(__always)
  func before(_ draft: FigureDraft, from: Int, floor: Int) -> Range<Int>? {
    var found: (index: Int, place: Range<Int>)?
    if let place = clauseOfPlace(draft, floor: floor) { return place }
    for index in reading.tokens(for: .place, in: min(from, draft.first)..<draft.first) {
      // "In the Philippines, 20 people died": the place that opens the sentence is that of all of it.
      if let place = place(at: index, until: draft.first),
        index == floor || isHarmed(index, from: floor)
      {
        found = (index, place)
      }
    }
    guard let found, !(found.index..<draft.first).contains(where: { reading.isMark($0, ";") })
    else { return nil }
    return found.place
  }

  /// The place of "the San Rafael clinic where 43 people died".
  private func clauseOfPlace(_ draft: FigureDraft, floor: Int) -> Range<Int>? {
    let link = draft.first - 1
    guard link > floor + 1, reading.spells(link, "where") else { return nil }
    var last = link - 1
    if reading.isMark(last, ",") { last -= 1 }
    let isBuilding = last > floor && reading.tokens[last].shape == .lower && reading.isWord(last)
    let named = isBuilding ? last - 1 : last
    guard named > floor, reading.isWord(named), reading.isCapital(named),
      isBuilding || reading.has(named, .name), !reading.has(named, [.demonym, .date])
    else { return nil }
    var first = named
    while first > floor, reading.isWord(first - 1), reading.isCapital(first - 1) { first -= 1 }
    return first..<last + 1
  }

  /// Returns the place in the words for a source: "Authorities in Gaza", "Gaza’s ministry".
  ///
  /// The place in the name of a broadcaster is none of the figure.
  func place(ofSource source: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let first = partitioningIndex(of: sentence) {
      Int(reading.tokens[$0].start) >= source.lowerBound
    }
    let last = partitioningIndex(of: first..<sentence.upperBound) {
      Int(reading.tokens[$0].start) >= source.upperBound
    }
    let words = first..<last
    guard !words.contains(where: { reading.has($0, [.mediaName, .namedMedia]) }) else { return nil }
    for index in words {
      if let place = place(at: index, until: sentence.upperBound) { return place }
      if reading.isPossessive(index), index > sentence.lowerBound,
        reading.has(index - 1, .placeName)
      {
        return index - 1..<index
      }
    }
    return nil
  }

  /// Whether the place before the figure is where it belongs: that of an attack or a toll.
  private func isHarmed(_ index: Int, from: Int) -> Bool {
    let first = max(from, index - 6)
    return (first..<index + 1).contains { reading.has($0, [.attack, .toll, .killed, .injured]) }
  }

  /// Reads "in Gaza", "on the Gaza Strip" or "entered Israel".
  func place(at index: Int, until: Int) -> Range<Int>? {
    guard reading.uses[index].contains(.place) else { return nil }
    if reading.tokens[index].word == small.of, index > 0, leadsToDoer(index - 1) { return nil }
    let isEntered = reading.has(index, .attack)
    var first = index + 1
    while first < until, reading.has(first, .determiner) || isDirection(first) || isRule(first) {
      first += 1
    }
    // "in the town of Lima"
    if first + 2 < until, reading.isOne(of: .regions, first),
      reading.tokens[first + 1].word == small.of
    {
      first += 2
    }
    // What is ruled is no person.
    var others: WordRoles =
      isRule(first - 1)
      ? [.date, .organisationName, .mediaName, .pronoun]
      : [.date, .personName, .organisationName, .mediaName, .pronoun]
    // What lies beside is a place, as the "neighbouring Lima Federation" is.
    if reading.isOne(of: .beside, first - 1) { others.subtract(.organisationName) }
    guard first < until, reading.isCapital(first), reading.isWord(first),
      !reading.bytes(at: first).contains(where: { $0 &- 0x30 < 10 }),
      !reading.has(first, others)
    else { return nil }
    var last = first
    while last + 1 < until, reading.isWord(last + 1), reading.isCapital(last + 1),
      !reading.isFunctionWord(last + 1), !reading.has(last + 1, .date)
    {
      last += 1
    }
    // "in West and Central Africa"
    if last == first, last + 2 < until, reading.tokens[last + 1].word == small.and,
      reading.isOne(of: .quarters, last), reading.isCapital(last + 2)
    {
      last += 2
      if last + 1 < until, reading.isWord(last + 1), reading.isCapital(last + 1) { last += 1 }
    }
    let next = last + 1
    if next < reading.tokens.count, reading.tokens[next].sentence == reading.tokens[index].sentence
    {
      // "struck Morocco's High Atlas", but "killed in Israel's strikes"
      if reading.isPossessive(next) { return isEntered ? first..<last + 1 : nil }
      // "in Israeli air strikes": a capital before a noun says whose, not where.
      let isAdjective =
        reading.isWord(next) && !reading.isFunctionWord(next) && next < until
        && !isVerb(next) && !reading.has(next, .date)
      // "on the Lebanese side"
      if reading.has(last, .demonym), next < until, reading.spells(next, "side") {
        return first..<last + 1
      }
      // "in Lima province"
      if next < until, reading.isOne(of: .regions, next),
        !(first...last).contains(where: { reading.has($0, .demonym) })
      {
        return first..<last + 1
      }
      if isAdjective || reading.has(last, .demonym) { return nil }
    }
    return first..<last + 1
  }

  /// Whether "of" behind the word tells who does something, and not where: "the mediation of".
  private func leadsToDoer(_ index: Int) -> Bool { reading.isOne(of: .doings, index) }

  /// The place that is said to have so many: "Peru has had four cases", "Peru reported 12 deaths".
  func holder(of draft: FigureDraft, floor: Int) -> Range<Int>? {
    var verb = draft.first - 1
    guard verb > floor, reading.isOne(of: .having, verb) else { return nil }
    while verb - 1 > floor, reading.has(verb - 1, [.auxiliary, .adverb]) { verb -= 1 }
    let last = verb - 1
    guard reading.isWord(last), reading.has(last, .placeName), !reading.has(last, .demonym) else {
      return nil
    }
    var first = last
    while first > floor, reading.isWord(first - 1), reading.isCapital(first - 1),
      reading.has(first - 1, .placeName)
    {
      first -= 1
    }
    // "The mayor of Peru has had four cases": somebody else has them.
    guard first == floor || !reading.isWord(first - 1) || reading.has(first - 1, .coordinator)
    else { return nil }
    return first..<last + 1
  }

  /// Whether the word tells who rules the place behind it: "Hamas-run", "rebel-held".
  @inline(__always)
  private func isRule(_ index: Int) -> Bool {
    guard reading.tokens[index].isHyphenated,
      let last = reading.text.parts(of: index).dropFirst().last
    else { return false }
    return reading.text.isOne(of: .rule, part: last)
  }

  private func isVerb(_ index: Int) -> Bool {
    reading.has(index, .edForm)
      || reading.has(index, StatementReader.anyAct.union(.attack))
  }

  private func isDirection(_ index: Int) -> Bool {
    reading.tokens[index].shape == .lower
      && (reading.ends(index, "ern") || reading.isOne(of: .nearness, index))
  }
}
