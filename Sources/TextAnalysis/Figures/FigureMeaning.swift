/// Reads what the figures of a sentence mean: what, whom, by whom told, as of when, part of which.
struct FigureMeaning {
  let reading: TextReading
  let dates: [Range<Int>]
  let statements: [StatementFinding]

  private var text: TokenizedText { reading.text }

  /// Returns the findings of all drafts of the text.
  func findings(_ drafts: [FigureDraft]) -> [FigureFinding] {
    var findings: [FigureFinding] = []
    findings.reserveCapacity(drafts.count)
    var start = 0
    var statement = 0
    while start < drafts.count {
      let sentence = drafts[start].sentence
      var end = start
      while end < drafts.count, drafts[end].sentence == sentence { end += 1 }
      while statement < statements.count, statements[statement].sentence < sentence {
        statement += 1
      }
      var last = statement
      while last < statements.count, statements[last].sentence == sentence { last += 1 }
      findings += self.findings(drafts[start..<end], statements: statement..<last, offset: start)
      start = end
    }
    return findings
  }

  /// Returns the findings of drafts that stand in one sentence; `offset` is the index of the first.
  func findings(
    _ drafts: ArraySlice<FigureDraft>, statements: Range<Int>, offset: Int
  ) -> [FigureFinding] {
    guard let first = drafts.first else { return [] }
    let sentence = text.sentences[first.sentence]
    let fates = FateReader(reading: reading)
    let whats = fates.fates(of: drafts, in: sentence.tokens)
    var findings: [FigureFinding] = []
    for (number, index) in drafts.indices.enumerated() {
      let draft = drafts[index]
      let from = number == 0 ? sentence.tokens.lowerBound : drafts[index - 1].stop
      let until = index + 1 < drafts.endIndex ? drafts[index + 1].first : sentence.tokens.upperBound
      var finding = finding(draft, whats[number])
      if number > 0 {
        let isPart = fates.isPart(draft, from: from)
        let before = findings[number - 1].partOf
        // Parts told one after the other are parts of the same whole.
        if isPart {
          finding.partOf = draft.noun.isPart ? offset + number - 1 : before ?? offset + number - 1
        }
        if before != nil, fates.isList(draft, from: from) { finding.partOf = before }
      }
      if finding.unit.map({ Self.placeholders.contains($0) }) ?? true {
        finding.unit = inheritedUnit(draft, finding, whole(of: findings.last, findings))
      }
      attribute(&finding, statements)
      finding.group = group(draft, finding, from: from, until: until, before: findings.last)
      finding.asOf = asOf(in: sentence)
      findings.append(finding)
    }
    return findings
  }

  private func finding(_ draft: FigureDraft, _ what: FigureFinding.What) -> FigureFinding {
    FigureFinding(
      range: text.byteRange(draft.first..<draft.end),
      number: text.byteRange(draft.number.tokens), value: draft.number.value,
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
    if let unit = draft.number.unit { return text.string(text.byteRange(unit)) }
    guard let head = draft.noun.head else { return nil }
    return text.string(reading.tokens[head].range)
  }

  /// What is counted where the noun is left out: that of the figure before, or people.
  private func inheritedUnit(
    _ draft: FigureDraft, _ finding: FigureFinding, _ before: FigureFinding?
  ) -> String? {
    guard draft.number.kind != .money, finding.what != .other else { return nil }
    if let unit = before?.unit, before?.rule == "count" { return unit }
    return finding.what == .destroyed ? nil : "people"
  }

  /// Nouns that only stand for one told before.
  private static let placeholders: Set<String> = ["others", "more"]

  /// The figure of which `part` is one, if it is in the same sentence.
  private func whole(of part: FigureFinding?, _ findings: [FigureFinding]) -> FigureFinding? {
    guard let part, part.partOf != nil, findings.count > 1 else { return part }
    return findings.last { $0.partOf == nil } ?? part
  }

  // MARK: - Who says so, of whom, when

  private func attribute(_ finding: inout FigureFinding, _ candidates: Range<Int>) {
    var best: Int?
    for index in candidates {
      let statement = statements[index]
      guard statement.act.tellsFacts, statement.content.lowerBound <= finding.number.lowerBound,
        finding.number.upperBound <= statement.content.upperBound
      else { continue }
      if let other = best, !isNearer(statement, than: statements[other]) { continue }
      best = index
    }
    guard let best else { return }
    finding.statement = best
    finding.attribution = statements[best].source
  }

  /// Whether of two statements that tell the figure this is the one to name.
  private func isNearer(_ statement: StatementFinding, than other: StatementFinding) -> Bool {
    let isVerb = statement.rule != "according"
    if isVerb != (other.rule != "according") { return isVerb }
    return statement.content.count < other.content.count
  }

  private func group(
    _ draft: FigureDraft, _ finding: FigureFinding, from: Int, until: Int, before: FigureFinding?
  ) -> Range<Int>? {
    guard finding.what != .other || draft.countsPeople(reading) else { return nil }
    let places = PlaceReader(reading: reading)
    if let place = places.place(of: draft, from: from, until: until) {
      return text.byteRange(place)
    }
    if finding.partOf != nil { return before?.group }
    // "Authorities in Gaza say"
    if let source = finding.attribution {
      for index in text.sentences[draft.sentence].tokens
      where source.contains(Int(reading.tokens[index].start)) {
        if let place = places.place(
          at: index, until: text.sentences[draft.sentence].tokens.upperBound)
        {
          return text.byteRange(place)
        }
      }
    }
    return nil
  }

  /// The words of a date after "as of", "by" or "until" in the sentence.
  private func asOf(in sentence: Sentence) -> Range<Int>? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].lowerBound < sentence.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var token = sentence.tokens.lowerBound
    while low < dates.count, dates[low].lowerBound < sentence.range.upperBound {
      while token < sentence.tokens.upperBound,
        Int(reading.tokens[token].start) < dates[low].lowerBound
      {
        token += 1
      }
      if token > sentence.tokens.lowerBound, reading.entry(endingAt: token - 1, .asOf) != nil {
        return dates[low]
      }
      low += 1
    }
    return nil
  }
}
