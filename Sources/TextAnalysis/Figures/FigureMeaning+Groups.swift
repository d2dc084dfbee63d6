// Whom or where figures are about, and which of them share that.
extension FigureMeaning {
  /// Gives a figure the place that is told after the next: "12 people died and 3 were hurt in Peru".
  @inline(__always)
  func shareGroups(
    _ findings: inout [FigureFinding], _ drafts: [FigureDraft], _ range: Range<Int>
  ) {
    for number in range.dropLast().reversed()
    where findings[number].group == nil && findings[number].what != .other {
      guard let group = findings[number + 1].group, findings[number + 1].what != .other,
        group.lowerBound >= findings[number + 1].number.upperBound,
        !isOwnGroup(group, of: drafts[number + 1]),
        joins(drafts[number], drafts[number + 1]) || findings[number + 1].partOf == number
      else { continue }
      findings[number].group = group
      findings[number].groupActor = findings[number + 1].groupActor
    }
  }

  /// Gives figures of a sentence that leans on the one before ("Additionally, …") its group.
  func lean(_ findings: inout [FigureFinding], from start: Int) {
    let before = start - 1
    guard findings[before].group != nil, findings[before].what != .other else { return }
    let sentence = reading.sentences[findings[start].sentence]
    guard reading.entry(at: sentence.tokens.lowerBound, .connective) != nil else { return }
    for index in start..<findings.count
    where findings[index].group == nil && findings[index].what != .other {
      findings[index].group = findings[before].group
      findings[index].groupActor = findings[before].groupActor
    }
  }

  /// Whether the figure counts for the whole time or land: "52 since the election", "12 nationwide".
  func isOfAll(_ draft: FigureDraft) -> Bool {
    let next = draft.stop
    guard next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[draft.first].sentence
    else { return false }
    return reading.isOne(of: .overall, next)
  }

  /// The tokens of the place or people that a figure is about.
  @inline(__always)
  func group(
    _ draft: FigureDraft, _ what: FigureFinding.What, isPart: Bool, source: Range<Int>?,
    from: Int, until: Int
  ) -> Range<Int>? {
    let places = PlaceReader(reading: reading)
    let sentence = reading.sentences[draft.sentence].tokens
    // What lasts so long: "a 45-day truce".
    if draft.number.kind == .measure, draft.number.implied?.isLength == true {
      return draft.noun.tokens
    }
    guard what != .other || draft.countsPeople(reading) else {
      return draft.noun.isInstances(reading)
        ? places.holder(of: draft, floor: sentence.lowerBound) : nil
    }
    if what == .hostages, let holder = holder(of: draft) { return holder }
    if let place = places.after(draft, until: until) { return place }
    // "1,400 Israelis", "500 Russian soldiers", "20 Hezbollah fighters"
    if let head = draft.noun.head {
      if reading.has(head, .demonym) { return head..<head + 1 }
      let owner = (draft.number.tokens.upperBound..<max(head, draft.number.tokens.upperBound)).first
      {
        reading.has($0, [.demonym, .placeName, .organisationName])
      }
      if let owner, draft.noun.tokens?.contains(owner) ?? false,
        reading.words[owner].name < 0 || reading.words[owner].name != reading.words[head].name
      {
        return owner..<owner + 1
      }
    }
    if !isOfAll(draft), !isElsewhere(draft),
      let place = places.before(draft, from: from, floor: sentence.lowerBound)
    {
      return place
    }
    if let place = places.holder(of: draft, floor: sentence.lowerBound) { return place }
    // Who says to have killed does not speak of its own.
    let isOwnDeed = isOwnDeed(draft, from: sentence.lowerBound)
    guard !isPart, !isOwnDeed, let source else { return nil }
    return places.place(ofSource: source, in: sentence)
  }

  /// Whether the group is told by the words for what is counted, and so is of no other figure: "134
  /// Hezbollah members".
  func isOwnGroup(_ group: Range<Int>, of draft: FigureDraft) -> Bool {
    guard let noun = draft.noun.tokens, !noun.isEmpty else { return false }
    return reading.byteRange(noun).contains(group.lowerBound)
  }

  /// Whether who tells the figure did it: "said it had killed 500", "its forces killed 500".
  @inline(__always)
  func isOwnDeed(_ draft: FigureDraft, from start: Int) -> Bool {
    var index = draft.first - 1
    guard index >= start, reading.has(index, FateReader.all), !reading.has(index, .toll) else {
      return false
    }
    let small = reading.small
    let first = max(start, index - 5)
    while index > first {
      index -= 1
      let word = reading.tokens[index].word
      if [small.it, small.they, small.we].contains(word) || reading.isOne(of: .possessives, index) {
        return true
      }
    }
    return false
  }

  /// Whether "and" leads from one figure to the next: "thousands killed and tens of thousands hurt".
  func joins(_ before: FigureDraft, _ draft: FigureDraft) -> Bool {
    let between = min(before.stop, draft.first)..<draft.first
    return between.count <= 8 && !isElsewhere(draft)
      && between.contains { reading.tokens[$0].word == reading.small.and }
      && !between.contains { reading.isMark($0, ";") || reading.has($0, .subordinator) }
  }

  /// Whether a place of its own follows at once, of whatever words: "14 in the next valley".
  private func isElsewhere(_ draft: FigureDraft) -> Bool {
    let next = draft.stop
    return draft.noun.head == nil && next + 1 < reading.tokens.count
      && reading.tokens[next].sentence == reading.tokens[draft.first].sentence
      && reading.tokens[next].word == reading.small.in && !reading.has(next + 1, .date)
      && reading.has(next + 1, .determiner)
  }

  func actor(in tokens: Range<Int>) -> Int? {
    for index in tokens where reading.words[index].name >= 0 {
      return reading.names[Int(reading.words[index].name)].actor
    }
    return nil
  }
}
