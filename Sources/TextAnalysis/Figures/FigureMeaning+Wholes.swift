// Of which other figure of the sentence a figure is a part.
extension FigureMeaning {
  /// The figure that opens the sentence where the draft is a part of it: "Of 1,000 people tested, 12
  /// were infected".
  @inline(__always)
  func namedWhole(
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

  /// The figure of which the draft is a part: not one that tells where, if people or a share of them
  /// are meant: "26,000 people in nine countries, half of them women".
  func whole(
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
  func isWhere(_ draft: FigureDraft) -> Bool {
    draft.first > 0 && !draft.countsPeople(reading)
      && (reading.has(draft.first - 1, .placeOfHarm)
        || reading.tokens[draft.first - 1].word == reading.small.at)
  }

  /// The figure of which that at `part` is one, if it is in the same sentence.
  func whole(of part: Int, in range: Range<Int>, _ findings: [FigureFinding]) -> Int {
    guard findings[part].partOf != nil else { return part }
    return (range.lowerBound..<part).last { findings[$0].partOf == nil } ?? part
  }
}
