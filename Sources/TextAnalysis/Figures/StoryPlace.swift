import BinarySearch

/// Finds where people died or were hurt of whom a sentence tells without naming a place.
///
/// "Officials said 38 had died": that is the place of the figure told last, if the sentences between name no other, or in the first
/// sentences the only place that the lead names.
struct StoryPlace {
  let reading: TextReading

  /// Gives the figures of people that have no group the place of those before.
  func complete(_ findings: inout [FigureFinding]) {
    for index in findings.indices where Self.isOpen(index, findings) {
      let sentence = findings[index].sentence
      guard !namesPlace(sentence), !isOfAnotherTime(sentence),
        !isOfWholeTime(findings[index])
      else { continue }
      if let place = told(before: index, findings) ?? lead(before: sentence) {
        findings[index].group = place.range
        findings[index].groupActor = place.actor
      }
    }
  }

  /// Whether it is told of how many people, but not where.
  ///
  /// Asked by its number, as a finding would be copied.
  private static func isOpen(_ index: Int, _ findings: [FigureFinding]) -> Bool {
    findings[index].what != .other && findings[index].what != .destroyed
      && findings[index].what != .damaged
      && findings[index].group == nil && findings[index].partOf == nil
      && findings[index].sentence > 0 && (findings[index].value ?? 0) >= 2
      && findings[index].isCount
  }

  /// The group of the figure told last, which is a place of people with a fate.
  private func told(
    before index: Int, _ findings: [FigureFinding]
  ) -> (range: Range<Int>, actor: Int?)? {
    let sentence = findings[index].sentence
    guard let last = findings[..<index].last(where: { $0.sentence < sentence }),
      sentence - last.sentence <= Self.reach, last.what != .other, let group = last.group,
      isPlace(group), isWhere(group), !(last.attribution?.overlaps(group) ?? false),
      !(last.sentence + 1..<sentence).contains(where: namesPlace)
    else { return nil }
    return (group, last.groupActor)
  }

  /// The only place that the first sentence names.
  private func lead(before sentence: Int) -> (range: Range<Int>, actor: Int?)? {
    guard sentence <= Self.reach else { return nil }
    guard !(1..<sentence).contains(where: namesPlace) else { return nil }
    var place: NameSpan?
    for name in names(of: 0) {
      guard name.kind == .place, name.token > 0, reading.has(name.token - 1, .placeOfHarm) else {
        if name.kind == .place || name.kind == .demonym { return nil }
        continue
      }
      if place != nil { return nil }
      place = name
    }
    return place.map { ($0.range, $0.actor) }
  }

  /// Sentences.
  private static let reach = 3

  private func isPlace(_ group: Range<Int>) -> Bool {
    let first = partitioningIndex(of: 0..<reading.names.count) {
      reading.names[$0].range.upperBound > group.lowerBound
    }
    return first < reading.names.count && reading.names[first].range.overlaps(group)
      && reading.names[first].kind == .place
  }

  /// Whether a place is where something happens: not that of "to Lima" and "the mayor of Lima".
  private func isWhere(_ group: Range<Int>) -> Bool {
    var index = partitioningIndex(of: reading.tokens.indices) {
      Int(reading.tokens[$0].start) >= group.lowerBound
    }
    while index > 0, reading.has(index - 1, .determiner) { index -= 1 }
    guard index > 0 else { return true }
    let before = reading.tokens[index - 1].word
    return before != reading.small.to && before != reading.small.of
      && before != reading.small.from
  }

  private func namesPlace(_ sentence: Int) -> Bool {
    names(of: sentence).contains { $0.kind != .person && $0.kind != .media }
  }

  /// Whether the sentence tells of another year, of what may come, or of the whole world.
  private func isOfAnotherTime(_ sentence: Int) -> Bool {
    reading.sentences[sentence].tokens.contains { index in
      let word = reading.tokens[index].word
      return word == reading.small.would || word == reading.small.will
        || reading.isNumber(index) && reading.has(index, .date)
          && reading.tokens[index].range.count == 4
        || reading.isOne(of: .elsewhere, index)
    }
  }

  /// Whether a figure is of the whole time or land: "1,163 people detained since the crisis began".
  private func isOfWholeTime(_ finding: FigureFinding) -> Bool {
    let tokens = reading.sentences[finding.sentence].tokens
    let first = partitioningIndex(of: tokens) {
      Int(reading.tokens[$0].start) >= finding.number.upperBound
    }
    return (first..<min(first + 6, tokens.upperBound)).contains {
      reading.isOne(of: .whole, $0)
    }
  }

  private func names(of sentence: Int) -> some Sequence<NameSpan> {
    let range = reading.sentences[sentence].range
    let first = partitioningIndex(of: 0..<reading.names.count) {
      reading.names[$0].range.lowerBound >= range.lowerBound
    }
    return (first..<reading.names.count).lazy.map { reading.names[$0] }
      .prefix { $0.range.lowerBound < range.upperBound }
  }
}
