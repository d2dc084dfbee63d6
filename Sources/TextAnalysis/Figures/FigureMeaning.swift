import BinarySearch

/// Reads what the figures of a sentence mean: what, whom, by whom told, as of when, part of which.
struct FigureMeaning {
  let reading: TextReading
  private var dates: BorrowedArray<Range<Int>> { reading.dates }
  let statements: [StatementFinding]

  /// Returns the findings of all drafts of the text, one for each.
  func findings(_ drafts: [FigureDraft]) -> [FigureFinding] {
    var findings: [FigureFinding] = []
    findings.reserveCapacity(drafts.count)
    var fates = FateReader(reading: reading)
    var start = 0
    var statement = 0
    while start < drafts.count {
      let sentence = drafts[start].sentence
      var end = start + 1
      while end < drafts.count, drafts[end].sentence == sentence { end += 1 }
      while statement < statements.count, statements[statement].sentence < sentence {
        statement += 1
      }
      var last = statement
      while last < statements.count, statements[last].sentence == sentence { last += 1 }
      fates.read(drafts, start..<end, sentence: sentence)
      add(drafts, start..<end, fates, statements: statement..<last, to: &findings)
      if start > 0, findings[start - 1].sentence == sentence - 1 { lean(&findings, from: start) }
      start = end
    }
    StoryPlace(reading: reading).complete(&findings)
    return findings
  }

  /// Gives a figure the place that is told after the next: "12 people died and 3 were hurt in Peru".
  private func shareGroups(
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

  /// Gives the first of "from 12 to 14 per cent" the unit of the second, and the second of "52.4 percent
  /// of the vote, against 41.9 percent" what the first is of.
  private func shareUnits(
    _ findings: inout [FigureFinding], _ drafts: [FigureDraft], _ range: Range<Int>
  ) {
    for next in range.dropFirst() {
      let first = drafts[next].first
      guard findings[next].rule != "count", drafts[next - 1].stop <= first, first > 0 else {
        continue
      }
      let counts = CountedSubject(reading: reading)
      if findings[next - 1].rule == "count", findings[next - 1].unit == nil,
        findings[next].rule != "fraction", drafts[next - 1].first > 0,
        drafts[next - 1].stop == first - 1,
        reading.tokens[first - 1].word == reading.small.to,
        reading.tokens[drafts[next - 1].first - 1].word == reading.small.from
      {
        findings[next - 1].unit = findings[next].unit
        findings[next - 1].rule = findings[next].rule
      }
      if findings[next].rule == "percent", findings[next - 1].rule == "percent",
        findings[next].group == nil, findings[next].what == .other,
        counts.isCompared(drafts[next], from: drafts[next - 1].stop)
      {
        findings[next].group = findings[next - 1].group
        findings[next].groupActor = findings[next - 1].groupActor
      }
    }
  }

  /// Gives figures of a sentence that leans on the one before ("Additionally, …") its group.
  private func lean(_ findings: inout [FigureFinding], from start: Int) {
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

  /// Adds the findings of drafts that stand in one sentence.
  private func add(
    _ drafts: [FigureDraft], _ range: Range<Int>, _ fates: FateReader, statements: Range<Int>,
    to findings: inout [FigureFinding]
  ) {
    let number = drafts[range.lowerBound].sentence
    let sentence = reading.sentences[number]
    let asOf = reading.traits[number].meets(.asOf) ? asOf(in: sentence) : (day: nil, after: -1)
    for index in range {
      let draft = drafts[index]
      /// The index of the figure before in the sentence.
      let before = index > range.lowerBound ? index - 1 : nil
      let from = before.map { drafts[$0].stop } ?? sentence.tokens.lowerBound
      let until =
        index + 1 < range.upperBound ? drafts[index + 1].first : sentence.tokens.upperBound
      var finding = finding(draft, fates.whats[index])
      if let before {
        let told = findings[before].partOf
        // Parts told one after the other are parts of the same whole.
        if fates.isPart(draft, from: from) {
          finding.partOf =
            draft.noun.isPart
            ? whole(of: draft, upTo: before, drafts, range, findings) : told ?? before
        }
        if told != nil, fates.isList(draft, from: from) {
          // "19 civilians, three of them nurses" are three of the 19.
          finding.partOf = draft.noun.isPart ? before : told
        }
      }
      if draft.noun.whole != nil, index + 1 < range.upperBound,
        draft.noun.whole == drafts[index + 1].number.tokens.lowerBound
      {
        finding.partOf = index + 1
      }
      if finding.partOf == nil, let whole = namedWhole(of: draft, drafts, range, findings) {
        finding.partOf = whole
        if finding.unit == nil { finding.unit = findings[whole].unit }
      }
      if finding.unit == nil, draft.number.kind == .count {
        let counts = CountedSubject(reading: reading)
        finding.unit = counts.numbered(of: draft, from: sentence.tokens.lowerBound).map {
          reading.string(reading.tokens[$0].range)
        }
      }
      if finding.what == .killed, finding.unit == nil, isToll(draft, from: from) {
        finding.unit = "deaths"
      }
      if finding.unit == nil || finding.unit == "others" || finding.unit == "more" {
        let told = before.map { before in
          let whole = whole(of: before, in: range, findings)
          return draft.noun.isPart ? min(finding.partOf ?? whole, whole) : whole
        }
        finding.unit = inheritedUnit(
          draft, finding.what, isPart: finding.partOf != nil, told, findings, drafts)
      }
      if finding.unit == nil, draft.number.kind == .count {
        let told = before.map { compared(upTo: $0, with: draft, drafts, range, findings) }
        compare(&finding, draft, with: told, drafts, findings, from: from)
        if finding.unit == nil, finding.what == .infected { finding.unit = "people" }
      }
      attribute(&finding, statements)
      if finding.attribution == nil {
        finding.attribution = teller(
          of: draft, in: sentence.tokens, after: before, drafts, findings)
      }
      let group = self.group(
        draft, finding.what, isPart: finding.partOf != nil, source: finding.attribution, from: from,
        until: until)
      if let group {
        finding.group = reading.byteRange(group)
        finding.groupActor = actor(in: group)
      } else if let before {
        let isJoined =
          finding.partOf != nil
          || finding.what != .other && findings[before].what != .other
            && joins(drafts[before], draft) && !isOfAll(draft)
        if isJoined, let group = findings[before].group,
          draft.noun.head == nil || finding.partOf == before
            || !isOwnGroup(group, of: drafts[before])
        {
          finding.group = group
          finding.groupActor = findings[before].groupActor
        }
      }
      if finding.group == nil, finding.what == .other, draft.number.kind == .percent {
        finding.group = ShareReader(reading: reading).whole(of: draft).map(reading.byteRange)
      }
      finding.asOf = ownDay(of: draft) ?? (draft.first > asOf.after ? asOf.day : nil)
      if finding.asOf == nil, finding.what != .other, reading.traits[number].meets(.date) {
        finding.asOf = yearOfToll(draft, in: sentence.tokens)
      }
      findings.append(finding)
    }
    shareUnits(&findings, drafts, range)
    shareGroups(&findings, drafts, range)
    for index in range where findings[index].what != .other {
      // Animals are never in the toll of people.
      guard let head = drafts[index].noun.head, reading.rareRoles(head).contains(.animals) else {
        continue
      }
      findings[index].group = reading.byteRange(head..<head + 1)
      findings[index].groupActor = nil
    }
    let block = reading.text.blocks[sentence.block]
    // A cell that is the number, rather than words that hold one.
    let first = drafts[range.lowerBound]
    if block.columnLabel != nil, range.count == 1,
      sentence.tokens.count <= first.end - first.first + 2
    {
      CellReader(reading: reading).complete(
        &findings[range.lowerBound], in: block, number: sentence.block)
    }
  }

  private func finding(_ draft: FigureDraft, _ what: FigureFinding.What) -> FigureFinding {
    FigureFinding(
      range: reading.byteRange(draft.first..<draft.end),
      number: reading.byteRange(draft.number.tokens), value: draft.number.value,
      upperValue: draft.number.upper, qualifier: draft.qualifier, unit: unit(of: draft),
      what: what, sentence: draft.sentence, rule: rule(draft.number.kind))
  }

  private func rule(_ kind: NumberPhrase.Kind) -> String {
    switch kind {
    case .count: "count"
    case .money: "money"
    case .percent: "percent"
    case .fraction: "fraction"
    case .measure: "measure"
    case .vague: "vague"
    }
  }

  private func unit(of draft: FigureDraft) -> String? {
    if draft.number.kind == .percent { return "percent" }
    if let scale = scale(before: draft.first) { return scale }
    if let implied = draft.number.implied { return implied.rawValue }
    if let unit = draft.number.unit {
      var words = reading.string(reading.byteRange(unit))
      // "46C." at the end of a sentence
      if draft.number.kind == .measure, words.hasSuffix("."), words.utf8.count <= 4 {
        words.removeLast()
      }
      return RateReader(reading: reading).each(of: draft).map { "\(words) per \($0)" } ?? words
    }
    guard let head = draft.noun.head, !reading.isFateAdjective(head) else { return nil }
    return reading.string(reading.byteRange(NounReader(reading: reading).telling(head, draft)))
  }

  /// "Magnitude 6.8", "a magnitude of 6.8": the scale that a number without a noun is on.
  private func scale(before index: Int) -> String? {
    var place = index - 1
    if place > 0, reading.tokens[place].word == reading.small.of { place -= 1 }
    guard place >= 0, reading.tokens[place].sentence == reading.tokens[index].sentence,
      reading.tokens[place].range.count == 9,
      reading.bytes(at: place).map(lowercasedASCII).elementsEqual("magnitude".utf8)
    else { return nil }
    return "magnitude"
  }

  /// Whether the figure stands for deaths without naming them: "the death toll reached 900".
  private func isToll(_ draft: FigureDraft, from: Int) -> Bool {
    !draft.noun.isPart
      && (from..<max(from, draft.first)).contains { reading.has($0, .toll) }
  }

  /// What is counted where the noun is left out: that of the figure before, or people.
  private func inheritedUnit(
    _ draft: FigureDraft, _ what: FigureFinding.What, isPart: Bool, _ before: Int?,
    _ findings: [FigureFinding], _ drafts: [FigureDraft]
  ) -> String? {
    guard draft.number.kind != .money, what != .other || isPart else { return nil }
    if let before, findings[before].isCount || findings[before].rule == "vague",
      let unit = findings[before].unit
    {
      // "87 deaths, with 140 still missing"
      let isOther = what != findings[before].what
      if isOther, Self.events.contains(unit) { return "people" }
      // "in 64 countries, killing 115"
      let isOfPeople = isPart || drafts[before].countsPeople(reading)
      if isOther, Self.fatesOfPeople.contains(what), !isOfPeople { return "people" }
      return unit
    }
    return [.destroyed, .damaged, .infected, .other].contains(what) ? nil : "people"
  }

  /// What becomes of people only.
  private static let fatesOfPeople: Set<FigureFinding.What> = [
    .killed, .injured, .missing, .hostages, .displaced, .arrested, .infected,
  ]

  /// Units that are what became of people, rather than people.
  private static let events: Set = [
    "deaths", "fatalities", "injuries", "lives", "casualties", "arrests", "infections", "murders",
  ]

  /// The figure that opens the sentence where the draft is a part of it: "Of 1,000 people tested, 12
  /// were infected".
  private func namedWhole(
    of draft: FigureDraft, _ drafts: [FigureDraft], _ range: Range<Int>,
    _ findings: [FigureFinding]
  ) -> Int? {
    let whole = range.lowerBound
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    guard draft.noun.head == nil || draft.number.kind == .fraction, whole < findings.count,
      findings[whole].isCount, drafts[whole].first <= start + 2,
      reading.tokens[start].word == reading.small.of,
      let comma = (drafts[whole].stop..<max(draft.first, drafts[whole].stop)).first(where: {
        reading.isMark($0, ",")
      }), comma < draft.first
    else { return nil }
    return whole
  }

  /// Gives a bare number what it is compared with, or what rose or fell to it, as its unit.
  private func compare(
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
      if isSumToo
        || counted
          && (counts.isCompared(draft, from: from) || counts.isJoined(draft, from: from)
            || drafts[before].countsPeople(reading) && counts.isOfThose(draft, from: from))
      {
        finding.unit = unit
        finding.rule = findings[before].rule
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
    // "… 6,000 people marched. The organisers put the number at 9,000."
    if finding.unit == nil, before == nil, let last = findings.last, last.isCount,
      last.sentence == draft.sentence - 1, counts.isPutAt(draft, from: start)
    {
      finding.unit = last.unit
      if finding.what == .other { finding.what = last.what }
    }
  }

  /// Whether a bare number stands between "with" and a time, a place or what they do: "with 171 in the
  /// past day", "with 47 needing care".
  private func isAmong(_ draft: FigureDraft, from: Int) -> Bool {
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
  private func compared(
    upTo last: Int, with draft: FigureDraft, _ drafts: [FigureDraft], _ range: Range<Int>,
    _ findings: [FigureFinding]
  ) -> Int {
    let isShare = { (index: Int) in
      findings[index].rule == "percent" || findings[index].rule == "fraction"
    }
    let counts = CountedSubject(reading: reading)
    let isCompared = counts.isCompared(draft, from: drafts[last].stop)
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    return (range.lowerBound...last).last { index in
      if isShare(index) { return false }
      guard isCompared, drafts[index].first > start + 1 else { return true }
      return !reading.has(drafts[index].first - 1, .placeOfHarm)
        && reading.tokens[drafts[index].first - 1].word != reading.small.at
    } ?? last
  }

  /// The figure of which the draft is a part: not one that tells where, if people or a share of them
  /// are meant: "26,000 people in nine countries, half of them women".
  private func whole(
    of draft: FigureDraft, upTo last: Int, _ drafts: [FigureDraft], _ range: Range<Int>,
    _ findings: [FigureFinding]
  ) -> Int {
    let isOfPeople =
      draft.number.kind == .fraction || draft.number.kind == .percent
      || draft.noun.head.map { reading.has($0, .people) } ?? false
    guard isOfPeople, isWhere(drafts[last]), last > range.lowerBound else { return last }
    return (range.lowerBound..<last).last {
      findings[$0].isCount && drafts[$0].countsPeople(reading) && !isWhere(drafts[$0])
    } ?? last
  }

  /// Whether a figure stands in a phrase of place, and is of no people.
  private func isWhere(_ draft: FigureDraft) -> Bool {
    draft.first > 0 && !draft.countsPeople(reading)
      && (reading.has(draft.first - 1, .placeOfHarm)
        || reading.tokens[draft.first - 1].word == reading.small.at)
  }

  /// The figure of which that at `part` is one, if it is in the same sentence.
  private func whole(of part: Int, in range: Range<Int>, _ findings: [FigureFinding]) -> Int {
    guard findings[part].partOf != nil else { return part }
    return (range.lowerBound..<part).last { findings[$0].partOf == nil } ?? part
  }

  // MARK: - Who says so, of whom, when

  private func attribute(_ finding: inout FigureFinding, _ candidates: Range<Int>) {
    var best: Int?
    for index in candidates where statements[index].act.tellsFacts && statements[index].isClause {
      let content = statements[index].content
      guard content.lowerBound <= finding.number.lowerBound,
        finding.number.upperBound <= content.upperBound,
        !isBackground(finding.number, finding.sentence, of: statements[index])
      else { continue }
      if let other = best, !isNearer(statements[index], than: statements[other]) { continue }
      best = index
    }
    guard let best = best ?? goingOn(to: finding, candidates) else { return }
    finding.statement = best
    finding.attribution = statements[best].source
  }

  /// The statement that goes on behind its speaker: "…, the agency says, bringing the total to 410".
  private func goingOn(to finding: FigureFinding, _ candidates: Range<Int>) -> Int? {
    candidates.last { index in
      let told = statements[index]
      let end = max(told.content.upperBound, told.source.upperBound, told.verb.upperBound)
      guard told.act.tellsFacts, told.isClause, end <= finding.number.lowerBound,
        told.content.upperBound <= told.source.lowerBound
      else { return false }
      let sentence = reading.sentences[finding.sentence].tokens
      let first = partitioningIndex(of: sentence) { Int(reading.tokens[$0].start) >= end }
      guard first + 1 < sentence.upperBound, reading.isMark(first, ","),
        reading.has(first + 1, .ingForm)
      else { return false }
      return !(first + 1..<sentence.upperBound).prefix {
        Int(reading.tokens[$0].start) < finding.number.lowerBound
      }.contains {
        reading.isMark($0, ",") || reading.isMark($0, ";")
          || reading.has($0, [.subordinator, .relative])
      }
    }
  }

  /// Who tells a figure of no statement: the subject of its verb, or that of the figure it goes on from.
  private func teller(
    of draft: FigureDraft, in sentence: Range<Int>, after before: Int?, _ drafts: [FigureDraft],
    _ findings: [FigureFinding]
  ) -> Range<Int>? {
    if let own = TellerReader(reading: reading).teller(of: draft, in: sentence) {
      return reading.byteRange(own)
    }
    // "confirmed 22 cases, up from 14 on Thursday", "and 12 deaths"
    guard let before, findings[before].statement == nil,
      let told = findings[before].attribution, drafts[before].stop <= draft.first,
      !(drafts[before].stop..<draft.first).contains(where: {
        reading.isMark($0, ";") || reading.has($0, [.subordinator, .auxiliary, .finiteVerb])
      })
    else { return nil }
    return told
  }

  /// Whether the figure counts for the whole time or land: "52 since the election", "12 nationwide".
  private func isOfAll(_ draft: FigureDraft) -> Bool {
    let next = draft.stop
    guard next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[draft.first].sentence
    else { return false }
    return reading.isOne(of: Self.all, next)
  }

  private static let all = PlainWords([
    "since", "nationwide", "altogether", "overall", "worldwide", "countrywide", "nationally",
  ])

  /// Whether the figure stands in a clause that looks back: "say 30,800 have died since October 7, when
  /// gunmen killed 1,200".
  private func isBackground(
    _ number: Range<Int>, _ sentence: Int, of statement: StatementFinding
  ) -> Bool {
    let sentence = reading.sentences[sentence].tokens
    var hasFigure = false
    for index in sentence {
      let start = Int(reading.tokens[index].start)
      if start >= number.lowerBound { return false }
      if start < statement.content.lowerBound { continue }
      hasFigure = hasFigure || reading.isNumber(index) && !reading.has(index, .date)
      if hasFigure, index > sentence.lowerBound, reading.isMark(index - 1, ","),
        reading.spells(index, "when")
          || statement.source.lowerBound > statement.content.lowerBound
            && statement.source.upperBound <= start
            && reading.isOne(of: Self.contrasts, index)
      {
        return true
      }
    }
    return false
  }

  /// Behind "according to", these begin what somebody else may tell.
  private static let contrasts = PlainWords(["while", "whereas", "but"])

  /// Whether of two statements that tell the figure this is the one to name.
  private func isNearer(_ statement: StatementFinding, than other: StatementFinding) -> Bool {
    let isVerb = statement.rule != .according
    if isVerb != (other.rule != .according) { return isVerb }
    return statement.content.count < other.content.count
  }

  /// The tokens of the place or people that a figure is about.
  private func group(
    _ draft: FigureDraft, _ what: FigureFinding.What, isPart: Bool, source: Range<Int>?,
    from: Int, until: Int
  ) -> Range<Int>? {
    guard what != .other || draft.countsPeople(reading) else { return nil }
    let places = PlaceReader(reading: reading)
    let sentence = reading.sentences[draft.sentence].tokens
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
    if !isOfAll(draft),
      let place = places.before(draft, from: from, floor: sentence.lowerBound)
    {
      return place
    }
    // Who says to have killed does not speak of its own.
    let isOwnDeed = isOwnDeed(draft, from: sentence.lowerBound)
    guard !isPart, !isOwnDeed, let source else { return nil }
    return places.place(ofSource: source, in: sentence)
  }

  /// Whether the group is told by the words for what is counted, and so is of no other figure: "134
  /// Hezbollah members".
  private func isOwnGroup(_ group: Range<Int>, of draft: FigureDraft) -> Bool {
    guard let noun = draft.noun.tokens, !noun.isEmpty else { return false }
    return reading.byteRange(noun).contains(group.lowerBound)
  }

  /// Whether who tells the figure did it: "said it had killed 500", "its forces killed 500".
  private func isOwnDeed(_ draft: FigureDraft, from start: Int) -> Bool {
    var index = draft.first - 1
    guard index >= start, reading.has(index, FateReader.all), !reading.has(index, .toll) else {
      return false
    }
    let small = reading.small
    let first = max(start, index - 5)
    while index > first {
      index -= 1
      let word = reading.tokens[index].word
      if [small.it, small.they, small.we].contains(word) || reading.isOne(of: Self.own, index) {
        return true
      }
    }
    return false
  }

  private static let own = PlainWords(["its", "their", "our", "his", "her"])

  /// Whether "and" leads from one figure to the next: "thousands killed and tens of thousands hurt".
  private func joins(_ before: FigureDraft, _ draft: FigureDraft) -> Bool {
    let between = min(before.stop, draft.first)..<draft.first
    return between.count <= 8
      && between.contains { reading.tokens[$0].word == reading.small.and }
      && !between.contains { reading.isMark($0, ";") || reading.has($0, .subordinator) }
  }

  private func actor(in tokens: Range<Int>) -> Int? {
    for index in tokens where reading.words[index].name >= 0 {
      return reading.names[Int(reading.words[index].name)].actor
    }
    return nil
  }

  /// Whether words look ahead: "aims to cut 2,400 jobs by 2030" tells no state of things.
  private func isGoal(_ tokens: Range<Int>) -> Bool {
    let small = reading.small
    return tokens.contains { index in
      let word = reading.tokens[index].word
      if word == small.will || word == small.would { return true }
      return word == small.to && index + 1 < tokens.upperBound && reading.isWord(index + 1)
        && reading.tokens[index + 1].shape == .lower && !reading.isFunctionWord(index + 1)
        && reading.entry(at: index + 1, LimitReader.before) == nil
        && !reading.has(index + 1, [.ones, .tens, .vagueAmount])
    }
  }

  /// Whether what was so by a day is told, and no demand or deadline: "By Friday, 330 had been found",
  /// but not "it needs 9,000 tents by January".
  private func isReached(_ sentence: Range<Int>, day: Int) -> Bool {
    let small = reading.small
    var isPast = false
    for index in sentence where reading.isWord(index) {
      let word = reading.tokens[index].word
      if [small.had, small.has, small.have, small.was, small.were].contains(word)
        || reading.has(index, .edForm)
      {
        isPast = true
      }
      if reading.isOne(of: Self.deadlines, index) { return false }
    }
    return isPast
  }

  private static let deadlines = PlainWords([
    "must", "need", "needs", "needed", "should", "could", "may", "might", "can", "shall", "want",
    "wants", "wanted", "demand", "demands", "demanded", "demanding", "expect", "expects",
    "expected", "plan", "plans", "planned", "aim", "aims", "due", "forecast", "require", "requires",
    "required", "pledged", "promised", "vowed", "agreed", "hopes", "unless",
  ])

  /// The day of "from 312 on 16 August to 907 on 22 August", which is each one's own.
  private func ownDay(of draft: FigureDraft) -> Range<Int>? {
    let link = max(draft.stop, draft.noun.end)
    guard draft.first > 0,
      link + 1 < reading.tokens.count,
      isBesideDay(draft.first - 1),
      reading.tokens[link].word == reading.small.on
        || reading.tokens[link].word == reading.small.in,
      reading.has(link + 1, .date)
    else { return nil }
    let start = Int(reading.tokens[link + 1].start)
    let date = partitioningIndex(of: 0..<dates.count) { dates[$0].upperBound > start }
    return date < dates.count ? dates[date] : nil
  }

  /// The year in which those died of whom an earlier disaster is told: "The 2008 quake killed 3,400",
  /// "killed 673 people on April 16, 2016".
  private func yearOfToll(_ draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    func isYear(_ index: Int) -> Bool {
      reading.isNumber(index) && reading.has(index, .date) && reading.tokens[index].range.count == 4
    }
    let after = (draft.stop..<max(draft.stop, sentence.upperBound)).first {
      isYear($0) || reading.isMark($0, ";")
        || reading.has($0, [.relative, .subordinator, .coordinator])
    }
    var year = after.flatMap { isYear($0) ? $0 : nil }
    if year == nil {
      year = (sentence.lowerBound..<draft.first).last(where: isYear)
      guard let year, !(year..<draft.first).contains(where: { reading.isMark($0, ",") }) else {
        return nil
      }
    }
    guard let year else { return nil }
    let start = Int(reading.tokens[year].start)
    let date = partitioningIndex(of: 0..<dates.count) { dates[$0].upperBound > start }
    guard date < dates.count else { return nil }
    let before =
      partitioningIndex(of: sentence) {
        Int(reading.tokens[$0].start) >= dates[date].lowerBound
      } - 1
    // "since 2008" is a time of its own, "between 2010 and 2015" none of one disaster.
    guard before < sentence.lowerBound || !reading.isOne(of: Self.bounds, before) else {
      return nil
    }
    return dates[date]
  }

  private static let bounds = PlainWords(["since", "until", "before", "after", "by", "to", "Since"])

  /// Whether the word before a number sets it beside another, of another day: "compared with 460 on …".
  private func isBesideDay(_ index: Int) -> Bool {
    let small = reading.small
    return [small.from, small.to, small.with, small.than].contains(reading.tokens[index].word)
      || reading.spells(index, "against")
  }

  /// The words of a date after "as of", "by" or "until" in the sentence, and the token after which
  /// figures are of that day: "…, as it extended its curfew until Friday" is of no figure before.
  private func asOf(in sentence: Sentence) -> (day: Range<Int>?, after: Int) {
    var date = partitioningIndex(of: 0..<dates.count) {
      dates[$0].lowerBound >= sentence.range.lowerBound
    }
    var token = sentence.tokens.lowerBound
    while date < dates.count, dates[date].lowerBound < sentence.range.upperBound {
      while token < sentence.tokens.upperBound,
        Int(reading.tokens[token].start) < dates[date].lowerBound
      {
        token += 1
      }
      if token > sentence.tokens.lowerBound, reading.entry(endingAt: token - 1, .asOf) != nil,
        reading.tokens[token - 1].word != reading.small.by
          || isReached(sentence.tokens, day: token), !isGoal(sentence.tokens.lowerBound..<token - 1)
      {
        let clause = (sentence.tokens.lowerBound..<token - 1).last {
          reading.isMark($0, ",") && reading.has($0 + 1, [.subordinator, .relative])
        }
        return (dates[date], clause ?? -1)
      }
      date += 1
    }
    return (nil, -1)
  }
}
