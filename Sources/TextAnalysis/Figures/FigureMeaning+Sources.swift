import BinarySearch

// Who says so.
extension FigureMeaning {
  func attribute(_ finding: inout FigureFinding, _ candidates: Range<Int>) {
    var best: Int?
    for index in candidates
    where statements[index].act.tellsFacts
      && (statements[index].isClause || isCharged(finding, by: statements[index]))
    {
      let content = statements[index].content
      guard content.lowerBound <= finding.number.lowerBound,
        finding.number.upperBound <= content.upperBound,
        !isBackground(finding.number, finding.sentence, of: statements[index]),
        !isDeedClaimed(statements[index], finding.sentence)
      else { continue }
      if let other = best, !isNearer(statements[index], than: statements[other]) { continue }
      best = index
    }
    guard let best = best ?? goingOn(to: finding, candidates) else {
      finding.denial = denial(of: finding, candidates)
      return
    }
    finding.statement = best
    finding.attribution = statements[best].source
  }

  /// "claimed responsibility for the attack, in which 12 died", "claimed Sunday's attack, which killed 12":
  /// what is claimed is the deed, not its toll.
  private func isDeedClaimed(_ statement: StatementFinding, _ sentence: Int) -> Bool {
    guard statement.act == .claimed else { return false }
    let sentence = reading.sentences[sentence].tokens
    let first = partitioningIndex(of: sentence) {
      Int(reading.tokens[$0].start) >= statement.content.lowerBound
    }
    guard first < sentence.upperBound else { return false }
    if reading.spells(first, "responsibility") { return true }
    let near = first..<min(first + Self.longestDeed, sentence.upperBound)
    guard
      let deed = near.last(where: {
        reading.isOne(of: .attacks, $0) || reading.isOne(of: .claimedDeeds, $0)
      }),
      near.prefix(while: { $0 < deed }).allSatisfy({
        !reading.has($0, [.finiteVerb, .relative, .subordinator, .auxiliary])
      })
    else { return false }
    // "claimed the attack killed 12": that is what they say.
    let next = deed + 1
    return next < sentence.upperBound
      && (reading.isMark(next, ",") || reading.has(next, [.relative, .preposition])
        || reading.spells(next, "that"))
      && (next..<min(next + Self.longestDeed, sentence.upperBound)).contains {
        reading.has($0, .relative) || reading.spells($0, "that")
      }
  }

  /// Words of "Sunday's suicide car bomb attack", and between it and what is told of it.
  private static var longestDeed: Int { 6 }

  /// Who denies what the figure stands in, or rejects reports or claims of it; an offer that is refused is
  /// one all the same.
  private func denial(of finding: FigureFinding, _ candidates: Range<Int>) -> Range<Int>? {
    let denial = candidates.last { index in
      let told = statements[index]
      guard told.act == .denied || told.act == .rejected,
        told.content.lowerBound <= finding.number.lowerBound,
        finding.number.upperBound <= told.content.upperBound
      else { return false }
      return told.act == .denied
        || reading.sentences[finding.sentence].tokens.contains {
          Int(reading.tokens[$0].start) == told.content.lowerBound
            && reading.isOne(of: .hearsay, $0)
        }
    }
    return denial.map { statements[$0].source }
  }

  /// Whether the figure stands in what somebody is accused of: "blamed rebels for 12 deaths", but
  /// "accused 12 rebels of theft".
  private func isCharged(_ finding: FigureFinding, by statement: StatementFinding) -> Bool {
    guard statement.act == .claimed, statement.content.lowerBound < finding.number.lowerBound
    else { return false }
    let sentence = reading.sentences[finding.sentence].tokens
    // "claimed responsibility for the attack, in which 12 died": that is told beside the claim.
    let isBeside = sentence.contains {
      let start = Int(reading.tokens[$0].start)
      return start > statement.content.lowerBound && start < finding.number.lowerBound
        && reading.has($0, .relative)
        && (reading.isMark($0 - 1, ",")
          || reading.has($0 - 1, .preposition) && reading.isMark($0 - 2, ","))
    }
    if isBeside { return false }
    return sentence.contains {
      let start = Int(reading.tokens[$0].start)
      return start > statement.content.lowerBound && start < finding.number.lowerBound
        && (reading.tokens[$0].word == reading.small.of
          || reading.tokens[$0].word == reading.small.for)
    }
  }

  /// The statement that goes on behind its speaker: "…, the agency says, bringing the total to 410".
  func goingOn(to finding: FigureFinding, _ candidates: Range<Int>) -> Int? {
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
  func teller(
    of draft: FigureDraft, in sentence: Range<Int>, after before: Int?, _ drafts: [FigureDraft],
    _ findings: [FigureFinding]
  ) -> Range<Int>? {
    if let own = TellerReader(reading: reading).teller(of: draft, in: sentence) {
      return reading.byteRange(own)
    }
    // "confirmed 22 cases, up from 14 on Thursday", "and 12 deaths"
    guard let before, findings[before].statement == nil, draft.number.implied?.isLength != true,
      let told = findings[before].attribution, drafts[before].stop <= draft.first,
      !(drafts[before].stop..<draft.first).contains(where: {
        reading.isMark($0, ";") || reading.has($0, [.subordinator, .auxiliary, .finiteVerb])
      })
    else { return nil }
    return told
  }

  /// Who is credited with a figure in brackets that end the sentence.
  @inline(__always)
  func credit(
    of draft: FigureDraft, _ what: FigureFinding.What, in sentence: Range<Int>
  ) -> CreditReader.Credit? {
    CreditReader(reading: reading).credit(of: draft, isToll: what != .other, in: sentence)
  }

  /// Whether the figure stands in a clause that looks back: "say 30,800 have died since October 7, when
  /// gunmen killed 1,200".
  func isBackground(
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
            && reading.isOne(of: .contrasts, index)
      {
        return true
      }
    }
    return false
  }

  /// Whether of two statements that tell the figure this is the one to name.
  func isNearer(_ statement: StatementFinding, than other: StatementFinding) -> Bool {
    let isVerb = statement.rule != .according
    if isVerb != (other.rule != .according) { return isVerb }
    return statement.content.count < other.content.count
  }
}
