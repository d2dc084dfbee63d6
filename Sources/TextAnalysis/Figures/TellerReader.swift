/// Finds who puts a figure forward where no statement does: "The police have acknowledged nine
/// deaths", "By the ministry's count, 5,200 homes …".
struct TellerReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  /// The tokens of who tells it.
  func teller(of draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    var verb = draft.first - 1
    let floor = max(sentence.lowerBound, draft.first - 4)
    while verb > floor, reading.has(verb, [.beforeNumber, .determiner, .adverb]) { verb -= 1 }
    if verb > sentence.lowerBound {
      // "spoke of at least four dead"
      let isOf = reading.tokens[verb + 1].word == small.of
      if reading.has(verb, [.edForm, .finiteVerb]) || reading.isOne(of: .presentTelling, verb),
        reading.isOne(of: isOf ? .speaking : .confirming, verb),
        let subject = subject(of: verb, in: sentence)
      {
        return subject
      }
    }
    if let forecaster = forecaster(of: draft, before: verb, in: sentence) { return forecaster }
    if draft.number.kind == .percent, let declarer = declarer(of: draft, in: sentence) {
      return declarer
    }
    if CountedSubject(reading: reading).isCountedAs(draft, from: sentence.lowerBound) {
      return subject(of: draft.first - 1, in: sentence)
    }
    if draft.noun.head == nil, let owner = owner(of: draft, in: sentence) { return owner }
    guard reading.tokens[sentence.lowerBound].word == small.by else { return nil }
    return counter(in: sentence, before: draft.first)
  }

  /// Those of "Economists polled by the bank had expected 42%".
  private func forecaster(
    of draft: FigureDraft, before verb: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard draft.number.kind == .percent || draft.number.kind == .money, verb > sentence.lowerBound,
      reading.isOne(of: .expecting, verb),
      reading.isOne(of: .forecasters, sentence.lowerBound)
    else { return nil }
    return sentence.lowerBound..<sentence.lowerBound + 1
  }

  /// The Navy of "the Navy's figure is 219".
  private func owner(of draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    guard CountedSubject(reading: reading).isRetold(draft, from: sentence.lowerBound),
      reading.tokens[draft.first - 1].word != small.of
    else { return nil }
    return NounGroups(reading: reading)
      .group(endingAt: draft.first - 4, floor: sentence.lowerBound)
  }

  /// Who "declared Ann Lee the winner with 52.4 percent".
  private func declarer(of draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    guard draft.first > sentence.lowerBound,
      reading.tokens[draft.first - 1].word == small.with
    else { return nil }
    return (sentence.lowerBound + 1..<max(draft.first, sentence.lowerBound + 1)).last {
      reading.spells($0, "declared") || reading.spells($0, "proclaimed")
    }.flatMap { subject(of: $0, in: sentence) }
  }

  /// Who stands before the verb and can tell something: no place that had so many cases.
  private func subject(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var last = verb - 1
    while last > sentence.lowerBound,
      [small.has, small.have, small.had].contains(reading.tokens[last].word)
        || reading.has(last, .adverb)
    {
      last -= 1
    }
    // "The commission (EC) on Tuesday"
    while last > sentence.lowerBound, reading.has(last, .date) { last -= 1 }
    if last > sentence.lowerBound, reading.tokens[last].word == small.on { last -= 1 }
    if last > sentence.lowerBound + 2, reading.isMark(last, ")"), reading.isMark(last - 2, "(") {
      last -= 3
    }
    guard last >= sentence.lowerBound, !reading.has(last, .auxiliary) else { return nil }
    // "the league, by contrast, spoke of"
    if reading.isMark(last, ","),
      let comma = (max(sentence.lowerBound, last - 4)..<last).last(where: {
        reading.isMark($0, ",")
      })
    {
      last = comma - 1
    }
    let groups = NounGroups(reading: reading)
    guard last >= sentence.lowerBound,
      let group = groups.group(endingAt: last, floor: sentence.lowerBound)
    else { return nil }
    // "Health officials in Peru"
    let link = group.lowerBound - 1
    if link > sentence.lowerBound, reading.has(link, .preposition),
      reading.tokens[link].word != small.by,
      let whole = groups.group(endingAt: link - 1, floor: sentence.lowerBound),
      isTeller(whole, groups)
    {
      return whole.lowerBound..<group.upperBound
    }
    let isPlace = reading.has(groups.head(of: group), [.placeName, .demonym])
    if isPlace, reading.isOne(of: .happening, verb) { return nil }
    // Who admits something can speak, whoever it is.
    let isSomeone =
      !reading.isOne(of: .happening, verb) && !reading.isNumber(group.lowerBound)
      && reading.has(group.lowerBound, .determiner)
    guard isTeller(group, groups) || isSomeone else { return nil }
    // "The league and the police"
    let joint = group.lowerBound - 1
    if joint > sentence.lowerBound, reading.tokens[joint].word == small.and,
      let first = groups.group(endingAt: joint - 1, floor: sentence.lowerBound),
      groups.canSpeak(first)
    {
      return first.lowerBound..<group.upperBound
    }
    return group
  }

  private func isTeller(_ group: Range<Int>, _ groups: NounGroups) -> Bool {
    groups.canSpeak(group) && !reading.has(group.lowerBound, .pronoun)
  }

  /// The one of "By the ministry's count, …" at the head of a sentence.
  private func counter(in sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    let first = sentence.lowerBound + 1
    let end = min(limit, first + 8)
    guard first < end,
      let count = (first..<end).first(where: { reading.isOne(of: .ownCounts, $0) }),
      !(first..<count).contains(where: { reading.isNumber($0) || reading.has($0, .date) }),
      !(count..<limit).contains(where: { reading.has($0, [.relative, .subordinator]) })
    else { return nil }
    var last = count - 1
    while last > first, reading.isOne(of: .ownCountAdjectives, last) { last -= 1 }
    guard last >= first else { return nil }
    if reading.isPossessive(last) { return last > first ? first..<last : nil }
    return reading.has(last, [.demonym, .name, .media]) ? first..<last + 1 : nil
  }
}
