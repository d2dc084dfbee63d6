/// Reads what the figures of a sentence mean: what, whom, by whom told, as of when, part of which.
struct FigureMeaning {
  let reading: TextReading
  var dates: BorrowedArray<Range<Int>> { reading.dates }
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

  /// Adds the findings of drafts that stand in one sentence.
  func add(
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
      // How long something has lasted stands between a figure and its place as any other words do.
      let told = (range.lowerBound..<index).last {
        drafts[$0].number.implied?.isLength != true
      }
      let from = told.map { drafts[$0].stop } ?? sentence.tokens.lowerBound
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
      if finding.unit == nil, let label = label(of: draft, in: sentence, finding.what) {
        finding.unit = label
      }
      let isTotal = draft.number.kind == .count && isTotal(draft, from: from)
      if isTotal { sum(&finding, draft, after: before, findings) }
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
      finding.thing = thing(of: draft, in: sentence.tokens).map { reading.tokens[$0].range }
      attribute(&finding, statements)
      if let before, let teller = bracketed(draft, after: drafts[before]) {
        finding.attribution = teller
      }
      if finding.attribution == nil {
        finding.attribution = teller(
          of: draft, in: sentence.tokens, after: before, drafts, findings)
      }
      let credit =
        finding.attribution == nil ? credit(of: draft, finding.what, in: sentence.tokens) : nil
      if let credit { finding.attribution = reading.byteRange(credit.source) }
      let group = self.group(
        draft, finding.what, isPart: finding.partOf != nil, source: finding.attribution, from: from,
        until: until)
      if let group {
        finding.group = reading.byteRange(group)
        finding.groupActor = actor(in: group)
        finding.isGroupHolder = finding.what == .hostages && holder(of: draft) == group
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
      if finding.group == nil, finding.what == .other,
        draft.number.kind == .percent || draft.number.implied == .times || isByPart(draft)
      {
        let shares = ShareReader(reading: reading)
        finding.group = (shares.holder(of: draft) ?? shares.whole(of: draft))
          .map(reading.byteRange)
      }
      if !isTotal {
        finding.extent = extent(
          draft, finding.what, isPart: finding.partOf != nil, fates: fates,
          others: findings[range.lowerBound...].lazy.map(\.what))
      }
      finding.asOf =
        ownDay(of: draft) ?? (draft.first > asOf.after && !isUsual(draft) ? asOf.day : nil)
      if finding.asOf == nil, finding.what != .other, reading.traits[number].meets(.date) {
        finding.asOf = yearOfToll(draft, in: sentence.tokens)
      }
      if finding.asOf == nil, let day = credit?.day { finding.asOf = reading.byteRange(day) }
      findings.append(finding)
    }
    pair(&findings, drafts, range, fates)
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

  /// Whether something changed by the part of it: "rose by a third".
  private func isByPart(_ draft: FigureDraft) -> Bool {
    draft.number.kind == .fraction && draft.noun.head == nil && draft.first > 0
      && reading.tokens[draft.first - 1].word == reading.small.by
  }

  @inline(__always)
  func finding(_ draft: FigureDraft, _ what: FigureFinding.What) -> FigureFinding {
    FigureFinding(
      range: reading.byteRange(draft.first..<draft.end),
      number: reading.byteRange(draft.number.tokens), value: draft.number.value,
      upperValue: draft.number.upper, qualifier: draft.qualifier, unit: unit(of: draft),
      what: what, sentence: draft.sentence, rule: rule(draft.number.kind))
  }

  func rule(_ kind: NumberPhrase.Kind) -> String {
    switch kind {
    case .count: "count"
    case .money: "money"
    case .percent: "percent"
    case .fraction: "fraction"
    case .measure: "measure"
    case .vague: "vague"
    }
  }
}
