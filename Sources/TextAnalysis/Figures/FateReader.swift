/// Reads what became of those counted: killed, injured, missing, taken hostage, displaced, ….
struct FateReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  private static let fates: [(role: WordRoles, what: FigureFinding.What)] = [
    (.killed, .killed), (.injured, .injured), (.missing, .missing), (.hostages, .hostages),
    (.displaced, .displaced), (.casualties, .casualties), (.destroyed, .destroyed),
    (.arrested, .arrested), (.infected, .infected),
  ]
  /// Those of `fates`.
  @inline(__always) static var all: WordRoles {
    [
      .killed, .injured, .missing, .hostages, .displaced, .casualties, .destroyed, .arrested,
      .infected,
    ]
  }

  /// The fates of the figures read so far, in order.
  private(set) var whats: [FigureFinding.What] = []

  /// Reads the fates of the figures of one sentence, which come after those read before.
  mutating func read(_ drafts: [FigureDraft], _ range: Range<Int>, sentence number: Int) {
    // Without a word that tells of it nothing became of anybody.
    guard reading.traits[number].meets(Self.all.union(.claimsLives)) else {
      for _ in range { whats.append(.other) }
      return
    }
    let sentence = reading.sentences[number].tokens
    /// What the figure before took from a verb on its left, for what is joined to it by "and".
    var carried: FigureFinding.What?
    for index in range {
      let draft = drafts[index]
      let isFirst = index == range.lowerBound
      let from = isFirst ? sentence.lowerBound : drafts[index - 1].stop
      // "12 of the 40 men were killed", "1.7 million, or 75 per cent, are displaced": what became of
      // them is told behind the next number.
      let isOfNext =
        index + 1 < range.upperBound
        && (draft.noun.whole != nil && drafts[index + 1].first < draft.noun.end
          || isRestated(draft, by: drafts[index + 1]))
      let next = isOfNext ? index + 2 : index + 1
      let until = next < range.upperBound ? drafts[next].first : sentence.upperBound
      let limits = from..<max(until, from)
      let before = isFirst ? nil : whats[index - 1]
      var what: FigureFinding.What
      if !isFirst, drafts[index - 1].noun.whole == draft.number.tokens.lowerBound {
        what = ofWhole(draft, limits)
        carried = nil
      } else if let own = ofNoun(draft) {
        what = harm(to: draft, own, limits) ?? own
        carried = nil
      } else if isOfLives(draft) {
        what = .killed
        carried = nil
      } else if let verb = ofVerbBefore(draft, limits) {
        what = verb
        carried = verb
      } else if let those = ofSubject(draft, limits) {
        what = those
        carried = nil
      } else if isBare(draft, limits), let toll = ofToll(draft, limits) {
        what = toll
        carried = nil
      } else if let after = ofWordsAfter(draft, limits) {
        what = after
        carried = nil
      } else if let toll = ofToll(draft, limits) {
        what = toll
        carried = nil
      } else if let before, before != .other,
        isEllipsis(draft, from: from) || isOtherEnd(draft, drafts[max(index - 1, 0)], limits)
      {
        what = before
      } else if let before, isPart(draft, from: from) || isList(draft, from: from) {
        what = before
      } else if let carried, isJoined(draft, from: from), draft.countsPeople(reading),
        !(from..<max(draft.first, from)).contains(where: {
          reading.has($0, [.ingForm, .finiteVerb, .edForm])
        })
      {
        what = carried
      } else if draft.number.kind == .fraction || draft.noun.isPart, let before {
        what = before
      } else {
        what = .other
      }
      if draft.number.kind == .money || draft.number.kind == .percent { what = .other }
      // "burned 72,000 hectares": no land is hurt or missing.
      if draft.number.kind == .measure, what != .destroyed && what != .damaged || !isOfLand(draft) {
        what = .other
      }
      whats.append(what)
    }
    share(drafts, range)
  }

  /// Whether the unit is one of land, which is destroyed as buildings are.
  private func isOfLand(_ draft: FigureDraft) -> Bool {
    guard let unit = draft.number.unit else { return false }
    return reading.isOne(of: Self.land, unit.lowerBound)
  }

  private static let land = PlainWords([
    "hectares", "hectare", "ha", "acres", "acre", "square", "sq", "km2",
  ])

  /// Whether neither a noun nor what became of them follows at once: "deaths could reach 20, as …".
  private func isBare(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    guard draft.noun.head == nil, draft.number.kind == .count, !draft.noun.isPart else {
      return false
    }
    let next = draft.noun.end
    guard next < limits.upperBound, reading.isWord(next) else { return true }
    return !(next..<min(next + 3, limits.upperBound)).contains { what($0) != nil }
  }

  /// As in "The death toll rose from 312 on Monday to 907": what the figure before has become.
  private func isOtherEnd(_ draft: FigureDraft, _ before: FigureDraft, _ limits: Range<Int>)
    -> Bool
  {
    guard isBare(draft, limits), draft.first > limits.lowerBound, draft.first - before.stop <= 6
    else { return false }
    let word = reading.tokens[draft.first - 1].word
    guard word == small.to || word == small.from else { return false }
    return !(before.stop..<draft.first).contains { reading.has($0, [.coordinator, .finiteVerb]) }
  }

  /// As in "40 people died in Lima and 12 in Cusco": the second leaves out all but its place.
  private func isEllipsis(_ draft: FigureDraft, from: Int) -> Bool {
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
  private func isOfJoined(_ draft: FigureDraft, from: Int) -> Bool {
    draft.first > from + 1 && reading.tokens[draft.first - 1].word == small.of
      && reading.tokens[draft.first - 2].word == small.and
  }

  @inline(__always)
  func what(_ index: Int) -> FigureFinding.What? {
    let word = reading.words[index]
    if word.roles.meets(Self.all) {
      let found = Self.what(word.roles)
      return found == .destroyed && isDamage(index) ? .damaged : found
    }
    guard word.phraseFrom >= 0 else { return nil }
    let phrase = reading.phrases[Int(word.phraseFrom)].roles
    return phrase.meets(Self.all) ? Self.what(phrase) : nil
  }

  /// Whether a word for destruction tells of damage, or is joined to one: "destroyed or damaged".
  private func isDamage(_ index: Int) -> Bool {
    let isHurt = { (index: Int) in
      reading.tokens.indices.contains(index) && reading.isOne(of: Self.damage, index)
    }
    if isHurt(index) { return true }
    return isHurt(index - 2) && reading.has(index - 1, .coordinator)
      || isHurt(index + 2) && reading.has(index + 1, .coordinator)
  }

  private static let damage = PlainWords(["damaged", "damage", "damages", "damaging", "Damage"])

  private static func what(_ roles: WordRoles) -> FigureFinding.What? {
    fates.first { roles.meets($0.role) }?.what
  }

  /// "129 captives", "1,160 deaths", "20,000 lives" that were claimed.
  private func ofNoun(_ draft: FigureDraft) -> FigureFinding.What? {
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
  private func isRestated(_ draft: FigureDraft, by next: FigureDraft) -> Bool {
    guard next.number.kind == .percent || next.number.kind == .fraction else { return false }
    let between = draft.stop..<max(draft.stop, next.first)
    return between.contains { reading.tokens[$0].word == small.or }
      && between.allSatisfy {
        reading.isMark($0, ",") || reading.tokens[$0].word == small.or
          || reading.has($0, [.beforeNumber, .adverb])
      }
  }

  /// What happened to captives and the like beyond their being held: "Three hostages were shot dead".
  private func harm(
    to draft: FigureDraft, _ own: FigureFinding.What, _ limits: Range<Int>
  ) -> FigureFinding.What? {
    guard own == .hostages || own == .arrested || own == .displaced else { return nil }
    if let verb = ofVerbBefore(draft, limits), verb == .killed || verb == .injured { return verb }
    guard draft.noun.end < limits.upperBound, reading.has(draft.noun.end, .auxiliary) else {
      return nil
    }
    let after = ofWordsAfter(draft, limits)
    return after == .killed || after == .injured ? after : nil
  }

  /// As in "claimed the lives of 14 people", "has lost 600 soldiers" and "puts its losses at 260".
  private func isOfLives(_ draft: FigureDraft) -> Bool {
    let sentence = reading.sentences[draft.sentence].tokens
    let before = draft.first - 1
    guard before > sentence.lowerBound else { return false }
    if reading.tokens[before].word == small.of, reading.has(before - 1, .life) {
      return (max(sentence.lowerBound, before - 4)..<before - 1).contains {
        reading.has($0, .claimsLives)
      }
    }
    if reading.tokens[before].word == small.at, draft.noun.head == nil, draft.number.kind == .count,
      reading.spells(before - 1, "losses"), before - 1 > sentence.lowerBound
    {
      return reading.has(before - 2, .determiner) || reading.spells(before - 2, "own")
    }
    guard let head = draft.noun.head, reading.isOne(of: Self.fighting, head) else { return false }
    return reading.isOne(of: Self.losing, before)
  }

  private static let losing = PlainWords(["lost", "losing", "lose"])
  private static let fighting = PlainWords([
    "soldiers", "troops", "fighters", "servicemen", "peacekeepers",
  ])

  /// What "of the 40 men jailed" tells of all of them, and not what became of the part.
  private func ofWhole(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What {
    if let own = ofNoun(draft) { return own }
    let next = draft.noun.end
    guard limits.contains(next), reading.isFateAdjective(next), let found = what(next) else {
      return .other
    }
    return found
  }

  /// As in "some 20,000 lives have been lost".
  private func areLost(_ draft: FigureDraft) -> Bool {
    var index = draft.noun.end
    let end = min(index + 4, reading.sentences[draft.sentence].tokens.upperBound)
    while index < end, reading.has(index, [.auxiliary, .adverb]) { index += 1 }
    return index > draft.noun.end && index < end && reading.ends(index, "lost")
  }

  /// As in "The dead included four children" and "Among the wounded were 17 women": a figure that tells
  /// who they are to whom something was told to have come.
  private func ofSubject(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.first - 1
    guard index > limits.lowerBound else { return nil }
    let isIncluded = reading.has(index, .part) && reading.isWord(index)
    let isAmong = [small.were, small.are].contains(reading.tokens[index].word)
    guard isIncluded || isAmong else { return nil }
    index -= 1
    guard index > limits.lowerBound, let found = what(index) else { return nil }
    let before = reading.tokens[index - 1].word
    if isAmong {
      let isThe = [small.the, small.those].contains(before)
      return isThe && index > limits.lowerBound + 1
        && reading.bytes(at: index - 2).map(lowercasedASCII).elementsEqual("among".utf8)
        ? found : nil
    }
    return [small.the, small.those].contains(before) || reading.ends(index, "s") ? found : nil
  }

  /// As in "killing at least 1,300 people", "displaced 40,000" and the like.
  private func ofVerbBefore(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.first - 1
    var steps = 0
    while index >= limits.lowerBound, steps < 3 {
      if let found = what(index), isActive(index) { return found }
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
  private func isTold(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    let next = draft.noun.end
    return draft.noun.head != nil && limits.contains(next) && reading.isFateAdjective(next)
  }

  /// Whether the figure is the subject of a verb: "10 more are missing".
  private func hasOwnVerb(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    var next = draft.noun.end
    while next < limits.upperBound, next < draft.noun.end + 3,
      [small.more, small.others].contains(reading.tokens[next].word)
        || reading.has(next, .adverb)
    {
      next += 1
    }
    return next < limits.upperBound && reading.has(next, .auxiliary)
  }

  /// Whether the word is a verb with an object, not the participle of a passive.
  private func isActive(_ index: Int) -> Bool {
    guard index > 0, reading.tokens[index - 1].sentence == reading.tokens[index].sentence else {
      return true
    }
    return !reading.has(index - 1, .auxiliary)
      || [small.has, small.have, small.had].contains(reading.tokens[index - 1].word)
  }

  /// As in "1,200 people were killed", "199 others hostage", "13 are still unaccounted for" and the like.
  private func ofWordsAfter(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
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
      if let found = what(index), !isQuotedWord(index),
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

  /// Where to go on behind a comma, a speaker and a verb of telling: the next comma or the end.
  private func behindSpeaker(_ comma: Int, _ limit: Int) -> Int? {
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
  private func isQuotedWord(_ index: Int) -> Bool {
    index > 0 && reading.isQuoteMark(index - 1) && index + 1 < reading.tokens.count
      && reading.isQuoteMark(index + 1)
  }

  /// "men detained in May were released": what became of them in the end.
  private func areFreed(_ start: Int, _ limits: Range<Int>) -> Bool {
    var isPassive = false
    for index in start..<max(min(start + 16, limits.upperBound), start) {
      if reading.has(index, .auxiliary) { isPassive = true }
      if isPassive, reading.isOne(of: Self.freed, index) { return true }
      if reading.isMark(index, ";") { return false }
    }
    return false
  }

  private static let freed = PlainWords([
    "released", "freed", "rescued", "saved", "exchanged", "handed",
  ])

  /// Whether a verb follows that has its own object: "139 fighters and destroyed a bridge".
  private func isOfAnother(
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

  /// Whether a clause with a subject of its own begins.
  private func isNewClause(_ index: Int, _ limits: Range<Int>) -> Bool {
    guard
      reading.has(index, .subordinator)
        || reading.isDash(index) && reading.tokens[index].spaceBefore
    else { return false }
    let word = reading.tokens[index].word
    return word != small.that && !reading.has(index, .adverb) && !reading.has(index, .relative)
      && word != small.as
  }

  /// As in "The death toll has reached 1,200", "deaths rose to 40" and the like.
  private func ofToll(_ draft: FigureDraft, _ limits: Range<Int>) -> FigureFinding.What? {
    var index = draft.first - 1
    var steps = 0
    if index > limits.lowerBound, reading.tokens[index].word == small.of, isPopulated(index - 1) {
      return nil
    }
    while index >= limits.lowerBound, steps < 15 {
      if reading.isMark(index, ";") || isJoint(index) { return nil }
      if let found = what(index) {
        // "a death toll of 500 people", but not "deaths among its 500 workers"
        return draft.noun.head == nil || steps <= 3 && reading.has(index, .toll) ? found : nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether "and" joins two nouns or clauses, rather than two verbs: "and might reach".
  private func isJoint(_ index: Int) -> Bool {
    reading.tokens[index].word == small.and
      && !(index + 1 < reading.tokens.count && reading.has(index + 1, .auxiliary))
  }

  /// "a city of two million" tells how many live there.
  private func isPopulated(_ index: Int) -> Bool { reading.isOne(of: Self.populated, index) }

  private static let populated = PlainWords([
    "city", "town", "country", "village", "population", "province", "region", "nation", "island",
    "community", "state", "district", "territory", "enclave", "suburb", "county",
  ])

  /// Whether only "and" or a comma stands between the figure and a noun before it.
  func isList(_ draft: FigureDraft, from: Int) -> Bool {
    draft.first > from && draft.first - from <= 2
      && (from..<draft.first).allSatisfy {
        reading.tokens[$0].word == small.and || reading.isMark($0, ",")
      }
  }

  /// Whether the figure is joined to the one before by "and".
  private func isJoined(_ draft: FigureDraft, from: Int) -> Bool {
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
  private func isFurtherPart(_ draft: FigureDraft, from: Int) -> Bool {
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
  private func isOfPartAlone(_ draft: FigureDraft, _ between: Range<Int>) -> Bool {
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

  /// Hands the fate of "20 soldiers and 11 civilians were killed" to the first as well.
  private mutating func share(_ drafts: [FigureDraft], _ range: Range<Int>) {
    for index in range.dropLast().reversed() where whats[index] == .other {
      guard whats[index + 1] != .other,
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

extension FigureDraft {
  /// After the last token of the figure and its noun.
  var stop: Int { max(noun.end, end) }

  /// Whether what is counted are people, as far as the words tell.
  func countsPeople(_ reading: TextReading) -> Bool {
    guard number.unit == nil else { return false }
    guard let head = noun.head else { return true }
    return reading.has(head, [.people, .demonym]) || reading.isCapital(head)
  }
}
