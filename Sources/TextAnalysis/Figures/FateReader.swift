/// Reads what became of those counted: killed, injured, missing, taken hostage, displaced, ….
struct FateReader {
  let reading: TextReading
  var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  static let fates: [(role: WordRoles, what: FigureFinding.What)] = [
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
  var whats: [FigureFinding.What] = []

  /// Reads the fates of the figures of one sentence, which come after those read before.
  mutating func read(_ drafts: [FigureDraft], _ range: Range<Int>, sentence number: Int) {
    // Without a word that tells of it nothing became of anybody.
    let sentence = reading.sentences[number].tokens
    guard
      reading.traits[number].meets(Self.all.union(.claimsLives)) || tellsOfVictims(sentence)
    else {
      for _ in range { whats.append(.other) }
      return
    }
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
      } else if let joined = ofJoinedObject(draft, limits) {
        what = joined
        carried = joined
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
      whats.append(fitting(what, draft, limits))
    }
    share(drafts, range)
    pair(drafts, range)
  }

  /// What became of those counted where that can become of such: no sum of money dies.
  private func fitting(
    _ what: FigureFinding.What, _ draft: FigureDraft, _ limits: Range<Int>
  ) -> FigureFinding.What {
    // "Deaths fell to 7 per 1,000 births": a rate is no toll.
    guard what != .other, RateReader(reading: reading).base(of: draft) == nil else { return .other }
    let isDestroyed = what == .destroyed || what == .damaged
    switch draft.number.kind {
    case .money, .percent: return .other
    // No land is hurt or missing, nor gone where it burned: "burned 72,000 hectares".
    case .measure: return isDestroyed && isOfLand(draft) && !isBurnt(limits) ? what : .other
    default: break
    }
    // "burned 12 homes", but three firefighters who are burned are not destroyed.
    guard isDestroyed, let head = draft.noun.head, reading.has(head, .people) else { return what }
    return isBurnt(limits) ? .injured : .other
  }

  private func isBurnt(_ limits: Range<Int>) -> Bool {
    limits.contains { reading.isOne(of: .burnt, $0) }
  }

  /// Whether the unit is one of land, which is destroyed as buildings are.
  func isOfLand(_ draft: FigureDraft) -> Bool {
    guard let unit = draft.number.unit else { return false }
    return reading.isOne(of: .land, unit.lowerBound)
  }

  /// Whether neither a noun nor what became of them follows at once: "deaths could reach 20, as …".
  func isBare(_ draft: FigureDraft, _ limits: Range<Int>) -> Bool {
    guard draft.noun.head == nil, draft.number.kind == .count, !draft.noun.isPart else {
      return false
    }
    let next = draft.noun.end
    guard next < limits.upperBound, reading.isWord(next) else { return true }
    return !(next..<min(next + 3, limits.upperBound)).contains { what($0) != nil }
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
  func isDamage(_ index: Int) -> Bool {
    let isHurt = { (index: Int) in
      reading.tokens.indices.contains(index) && reading.isOne(of: .damage, index)
    }
    if isHurt(index) { return true }
    return isHurt(index - 2) && reading.has(index - 1, .coordinator)
      || isHurt(index + 2) && reading.has(index + 1, .coordinator)
  }

  static func what(_ roles: WordRoles) -> FigureFinding.What? {
    fates.first { roles.meets($0.role) }?.what
  }
}

extension FigureDraft {
  /// After the last token of the figure and its noun.
  var stop: Int { max(noun.end, end) }

  /// Whether what is counted are people, as far as the words tell.
  @inline(__always)
  func countsPeople(_ reading: TextReading) -> Bool {
    guard number.unit == nil else { return false }
    guard let head = noun.head else { return true }
    return reading.has(head, [.people, .demonym]) || reading.isCapital(head)
  }
}
