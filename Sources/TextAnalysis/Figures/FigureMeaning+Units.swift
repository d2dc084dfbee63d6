// What figures count, where their own noun does not tell it.
extension FigureMeaning {
  /// Gives the first of "from 12 to 14 per cent" the unit of the second, and the second of "52.4 percent
  /// of the vote, against 41.9 percent" what the first is of.
  func shareUnits(
    _ findings: inout [FigureFinding], _ drafts: [FigureDraft], _ range: Range<Int>
  ) {
    for next in range.dropFirst() {
      let first = drafts[next].first
      guard drafts[next].number.kind != .count, drafts[next - 1].stop <= first, first > 0 else {
        continue
      }
      if drafts[next - 1].number.kind == .count, findings[next - 1].unit == nil,
        drafts[next].number.kind != .fraction, drafts[next - 1].first > 0,
        drafts[next - 1].stop == first - 1,
        reading.tokens[first - 1].word == reading.small.to,
        reading.tokens[drafts[next - 1].first - 1].word == reading.small.from
      {
        findings[next - 1].unit = findings[next].unit
        findings[next - 1].rule = findings[next].rule
      }
      if drafts[next].number.kind == .percent, drafts[next - 1].number.kind == .percent,
        findings[next].group == nil, findings[next].what == .other,
        CountedSubject(reading: reading).isCompared(drafts[next], from: drafts[next - 1].stop)
      {
        findings[next].group = findings[next - 1].group
        findings[next].groupActor = findings[next - 1].groupActor
      }
    }
  }

  /// Gives two numbers with which two before are compared what those count, and one day.
  func pair(
    _ findings: inout [FigureFinding], _ drafts: [FigureDraft], _ range: Range<Int>,
    _ fates: FateReader
  ) {
    guard range.count >= 4 else { return }
    for index in range.dropFirst(3) where fates.isPairEnd(index, drafts) {
      let day = ownDay(of: drafts[index], isOfPair: true)
      for number in [index - 1, index] {
        findings[number].unit = findings[number - 2].unit
        findings[number].group = findings[number - 2].group
        findings[number].groupActor = findings[number - 2].groupActor
        findings[number].asOf = day ?? findings[number].asOf
      }
    }
  }

  /// Whether a share is a difference of shares: "fell by 0.3 percentage points".
  private func isOfPoints(_ draft: FigureDraft) -> Bool {
    if draft.number.implied == .points { return true }
    guard let last = draft.number.unit?.last else { return false }
    let word = reading.tokens[last].word
    return word == reading.small.points || word == reading.small.point
  }

  @inline(__always)
  func unit(of draft: FigureDraft) -> String? {
    if draft.number.kind == .percent { return isOfPoints(draft) ? "percentage points" : "percent" }
    if let scale = scale(before: draft.first) { return scale }
    if let implied = draft.number.implied { return implied.rawValue }
    if let base = RateReader(reading: reading).base(of: draft) { return base }
    if let unit = draft.number.unit {
      var words = reading.string(reading.byteRange(unit))
      // "46C." at the end of a sentence
      if draft.number.kind == .measure, words.hasSuffix("."), words.utf8.count <= 4 {
        words.removeLast()
      }
      if let each = RateReader(reading: reading).each(of: draft) {
        words += " per "
        words += each
      }
      return words
    }
    guard let head = draft.noun.head, !reading.isFateAdjective(head) else {
      guard draft.noun.head == nil else { return nil }
      return RateReader(reading: reading).exchange(of: draft)
        ?? (isOfQuake(draft) ? "magnitude" : nil)
    }
    if isPointOfPercent(head) { return "percentage points" }
    return reading.string(reading.byteRange(NounReader(reading: reading).telling(head, draft)))
  }

  /// Whether a noun is that of "a quarter of a percentage point".
  private func isPointOfPercent(_ head: Int) -> Bool {
    guard head + 1 < reading.tokens.count, reading.spells(head, "percentage") else { return false }
    let next = reading.tokens[head + 1].word
    return next == reading.small.point || next == reading.small.points
  }

  /// "Magnitude 6.8", "a magnitude of 6.8": the scale that a number without a noun is on.
  @inline(__always)
  func scale(before index: Int) -> String? {
    var place = index - 1
    if place > 0, reading.tokens[place].word == reading.small.of { place -= 1 }
    guard place >= 0, reading.tokens[place].sentence == reading.tokens[index].sentence,
      reading.tokens[place].range.count == 9,
      reading.bytes(at: place).map(lowercasedASCII).elementsEqual("magnitude".utf8)
    else { return nil }
    return "magnitude"
  }

  /// Whether a number without a noun is how strong a quake was, as in "The quake measured 6.3".
  private func isOfQuake(_ draft: FigureDraft) -> Bool {
    let verb = draft.first - 1
    let first = reading.sentences[draft.sentence].tokens.lowerBound
    guard draft.number.kind == .count, verb > first, reading.isOne(of: .measuring, verb) else {
      return false
    }
    return (max(first, verb - 6)..<verb).contains { reading.isOne(of: .quakes, $0) }
  }

  /// Whether the figure stands for deaths without naming them: "the death toll reached 900".
  func isToll(_ draft: FigureDraft, from: Int) -> Bool {
    !draft.noun.isPart
      && (from..<max(from, draft.first)).contains { reading.has($0, .toll) }
  }

  /// Gives a sum what the figure counts that was added to it: "12 deaths, bringing the total to 74".
  func sum(
    _ finding: inout FigureFinding, _ draft: FigureDraft, after before: Int?,
    _ findings: [FigureFinding]
  ) {
    guard let last = before ?? findings.indices.last, findings[last].isCount,
      findings[last].sentence + 1 >= draft.sentence
    else { return }
    if finding.what == .other { finding.what = findings[last].what }
    if finding.unit == nil, finding.what == findings[last].what {
      finding.unit = findings[last].unit
    }
  }

  /// What is counted where the noun is left out: that of the figure before, or people.
  func inheritedUnit(
    _ draft: FigureDraft, _ what: FigureFinding.What, isPart: Bool, _ before: Int?,
    _ findings: [FigureFinding], _ drafts: [FigureDraft]
  ) -> String? {
    var isOfOthers = false
    if let head = draft.noun.head, let before {
      // "killing 19 people and seizing 40 others"
      isOfOthers =
        reading.tokens[head].word == reading.small.others && drafts[before].countsPeople(reading)
    }
    guard draft.number.kind != .money, what != .other || isPart || isOfOthers else { return nil }
    if let before, findings[before].isCount || findings[before].rule == "vague",
      let unit = findings[before].unit
    {
      // "87 deaths, with 140 still missing"
      let isOther = what != findings[before].what
      if isOther, Self.events.contains(unit) { return "people" }
      // "in 64 countries, killing 115"
      let isOfPeople =
        isPart || drafts[before].countsPeople(reading) && scale(before: drafts[before].first) == nil
      if isOther, Self.fatesOfPeople.contains(what), !isOfPeople { return "people" }
      return unit
    }
    return [.destroyed, .damaged, .infected, .other].contains(what) ? nil : "people"
  }

  /// What becomes of people only.
  static let fatesOfPeople: Set<FigureFinding.What> = [
    .killed, .injured, .missing, .hostages, .displaced, .arrested, .infected,
  ]

  /// Units that are what became of people, rather than people.
  static let events: Set = [
    "deaths", "fatalities", "injuries", "lives", "casualties", "arrests", "infections", "murders",
  ]

  /// Gives a bare number what it is compared with, or what rose or fell to it, as its unit.
  func compare(
    _ finding: inout FigureFinding, _ draft: FigureDraft, with before: Int?,
    _ drafts: [FigureDraft], _ findings: [FigureFinding], from: Int
  ) {
    let counts = CountedSubject(reading: reading)
    if counts.isOfBody(draft, from: from) {
      finding.unit = "people"
      return
    }
    let isSum = (draft.number.value ?? 0) >= 1_000_000
    if let before, let unit = findings[before].unit {
      // "900 cases, with 171 in the past day"
      if findings[before].isCount, isAmong(draft, from: from) {
        finding.unit = unit
        finding.partOf = before
        return
      }
      let isSumToo =
        isSum && findings[before].rule == "money" && !RateReader.isRate(unit)
      let counted = findings[before].isCount || counts.isTally(unit)
      let isCompared = counted && counts.isCompared(draft, from: from)
      if isSumToo || isCompared
        || counted
          && (counts.isJoined(draft, from: from) || counts.isFurther(draft)
            || drafts[before].countsPeople(reading) && counts.isOfThose(draft, from: from))
      {
        // "23 people, among them two children, and five are in hospital": of the people.
        let whole = isCompared ? nil : findings[before].partOf.flatMap { $0 < before ? $0 : nil }
        finding.unit = whole.flatMap { findings[$0].unit } ?? unit
        finding.rule = findings[before].rule
        return
      }
      // "… thousands marched, they said; police put the figure at 60,000."
      if counted && counts.isOfSeats(draft, unit)
        || (counted || findings[before].rule == "vague") && counts.isPutAt(draft, from: from)
      {
        finding.unit = unit
        return
      }
    }
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    finding.unit = counts.noun(of: draft, from: start).map {
      reading.string(reading.tokens[$0].range)
    }
    if finding.unit == nil, counts.isCrowd(draft, from: start) || counts.isOfPeople(draft) {
      finding.unit = "people"
    }
    // "… 6,000 people marched. The organisers put the number at 9,000", "Police spoke of 4,000."
    if finding.unit == nil, before == nil,
      let last = findings.last(where: { $0.isCount || $0.sentence < draft.sentence - 1 }),
      last.isCount, last.sentence == draft.sentence - 1
    {
      if counts.isPutAt(draft, from: start) || counts.isRetold(draft, from: start)
        || counts.isCountedAs(draft, from: start)
      {
        // "… 6,500 walked out at two plants. The firm said some 4,000 had": no plants.
        let told = findings.last {
          $0.isCount && $0.sentence == last.sentence && Self.areNear($0.value, finding.value)
        }
        let same = told ?? last
        finding.unit = same.unit
        if finding.what == .other { finding.what = same.what }
        finding.group = same.group
        finding.groupActor = same.groupActor
      } else if isMoreThan(draft), opensWithPronoun(start),
        let told = findings.first(where: { $0.sentence == last.sentence && $0.isCount })
      {
        // "In all 90 died and 300 were hurt. That is six more than …": the first is meant.
        finding.unit = told.unit
        finding.what = told.what
      } else if counts.isOfSome(draft, from: start), let count = last.unit,
        (draft.number.value ?? 0) < last.value ?? 0,
        let index = findings.lastIndex(where: { $0.range == last.range }),
        drafts[index].countsPeople(reading)
      {
        finding.unit = count
      }
    }
    if finding.unit == nil, before == nil,
      let unit = findings.last(where: { $0.sentence == draft.sentence - 1 && $0.unit == "seats" })?
        .unit, counts.isOfSeats(draft, unit)
    {
      finding.unit = unit
    }
  }

  /// Whether two numbers may count the same: none is ten times the other.
  private static func areNear(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return false }
    return max(one, other) < 10 * min(one, other)
  }

  /// Whether a bare number stands between "with" and a time, a place or what they do: "with 171 in the
  /// past day", "with 47 needing care".
  func isAmong(_ draft: FigureDraft, from: Int) -> Bool {
    let next = draft.stop
    return draft.noun.head == nil && draft.first > from
      && reading.tokens[draft.first - 1].word == reading.small.with
      && next + 1 < reading.tokens.count
      && (reading.tokens[next].word == reading.small.in
        && (reading.has(next + 1, [.date, .determiner]) || reading.isCapital(next + 1))
        || reading.has(next, .ingForm))
  }

  /// The figure before with which a bare number is compared: no share ("lost 214 points, or 1.1%, to
  /// 19,003") and none in a phrase of its own ("58,000 people live in 92 camps, down from 71,000").
  func compared(
    upTo last: Int, with draft: FigureDraft, _ drafts: [FigureDraft], _ range: Range<Int>,
    _ findings: [FigureFinding]
  ) -> Int {
    let isShare = { (index: Int) in
      findings[index].rule == "percent" || findings[index].rule == "fraction"
    }
    let counts = CountedSubject(reading: reading)
    let isCompared = counts.isCompared(draft, from: drafts[last].stop)
    let isSum = (draft.number.value ?? 0) >= 1_000_000
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    return (range.lowerBound...last).last { index in
      if isShare(index) { return false }
      // "to 340 million euros, or 1.15 euros a share, from 304 million"
      if isSum, findings[index].rule == "money", let unit = findings[index].unit,
        RateReader.isRate(unit), index > range.lowerBound
      {
        return false
      }
      guard isCompared, drafts[index].first > start + 1 else { return true }
      return !reading.has(drafts[index].first - 1, .placeOfHarm)
        && reading.tokens[drafts[index].first - 1].word != reading.small.at
    } ?? last
  }
}
