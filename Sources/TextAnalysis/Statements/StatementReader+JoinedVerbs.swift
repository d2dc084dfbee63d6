// Verbs without a subject of their own: "…, saying", "… and urged".
extension StatementReader {
  func joinedSpeaker(
    _ verb: TextReading.Phrase, _ start: Int, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> Range<Int>? {
    if tellsOfObject(start, verb, earlier) { return nil }
    if isProgressive(verb.tokens), let person = personBeside(start, in: sentence) { return person }
    // "a plan rejected by the rebels, saying": who rejects it is no subject.
    if let latest = earlier.last(where: {
      $0.rule != .noun && $0.rule != .according && ($0.rule != .toldBy || $0.isClause)
        && !pointsBack($0)
    }) {
      let last =
        isProgressive(verb.tokens) || isBehindClause(start, verb, latest)
        ? outermost(of: latest, earlier) : latest
      // "While Roe had asked for a year, the court gave him two, saying": the court.
      if isProgressive(verb.tokens), last.start == opening(sentence),
        reading.has(last.start, .subordinator),
        let group = subject(of: mainClause(before: start, in: sentence)..<sentence.upperBound),
        group.lowerBound > last.verb.lowerBound, groups.canSpeak(group)
      {
        return group
      }
      return last.speaker
    }
    guard isProgressive(verb.tokens) else {
      return subjectOfBoth(verb, start, in: sentence) ?? subjectOfUnsaid(verb, start, in: sentence)
    }
    // "The rule was strict, requiring care"
    if reading.isOne(of: .requires, verb.tokens.lowerBound) { return nil }
    let first = mainClause(before: start, in: sentence)
    if reading.has(first, .pronoun) { return first..<first + 1 }
    guard let group = groups.group(from: first, ceiling: start) else { return nil }
    if groups.canSpeak(group) { return group }
    // "Peru reacted coolly to it, saying": the verb looks like a part of the name.
    guard let subject = subject(of: first..<sentence.upperBound), groups.canSpeak(subject),
      subject.upperBound < start,
      isParticiple(subject.upperBound)
        || reading.has(subject.upperBound, Self.anyAct.union(.finiteVerb))
    else { return nil }
    return subject
  }

  /// Who has not said one thing but another: "The firm did not say where they went but said it was
  /// late".
  private func subjectOfUnsaid(
    _ verb: TextReading.Phrase, _ joint: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard traits.meets(.negation), reading.spells(joint, "but"),
      !reading.has(verb.tokens.lowerBound, .bareForms), let group = subject(of: sentence),
      groups.canSpeak(group)
    else { return nil }
    var index = group.upperBound
    var isDenied = false
    while index < joint, reading.has(index, [.auxiliary, .adverb]) {
      isDenied = isDenied || reading.has(index, .negation)
      index += 1
    }
    guard isDenied, index < joint, reading.has(index, Self.anyAct) else { return nil }
    return group
  }

  /// Whether a form in -ing stands beside another one that tells of a noun in another's words:
  /// "promised a bill setting quotas and banning exports".
  private func tellsOfObject(
    _ joint: Int, _ verb: TextReading.Phrase, _ earlier: [Draft]
  ) -> Bool {
    guard isProgressive(verb.tokens), reading.has(joint, .coordinator),
      let last = earlier.last, last.content.contains(joint),
      last.verb.upperBound <= last.content.lowerBound
    else { return false }
    for index in (last.content.lowerBound..<joint).reversed() {
      if reading.isMark(index, ",") || reading.isMark(index, ";") { return false }
      if reading.has(index, .ingForm), reading.tokens[index].shape == .lower {
        return index > last.content.lowerBound && reading.isWord(index - 1)
          && !reading.isFunctionWord(index - 1)
      }
    }
    return false
  }

  /// Ann Lee in "kept its rate, with its governor, Ann Lee, saying".
  private func personBeside(_ comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard comma - 4 > sentence.lowerBound, reading.isMark(comma, ","),
      reading.has(comma - 1, .personName)
    else { return nil }
    var first = comma - 1
    while first > sentence.lowerBound, reading.words[first - 1].name == reading.words[first].name {
      first -= 1
    }
    guard first - 3 > sentence.lowerBound, reading.isMark(first - 1, ","),
      let office = groups.group(endingAt: first - 2, floor: sentence.lowerBound),
      office.lowerBound > sentence.lowerBound,
      reading.tokens[office.lowerBound - 1].word == small.with
    else { return nil }
    return first..<comma
  }

  /// Whether a comma or quotation has closed what was told: "said Peru believed it was “near”, but
  /// declined to comment", "said the army had warned her, but added".
  private func isBehindClause(
    _ joint: Int, _ verb: TextReading.Phrase, _ latest: Draft
  ) -> Bool {
    guard joint - 2 > tokens.lowerBound, reading.isMark(joint - 1, ",") else { return false }
    let had = latest.verb.lowerBound - 1
    if had >= latest.speaker.upperBound, reading.isOne(of: .had, had),
      reading.has(verb.tokens.lowerBound, .said), !reading.has(joint + 1, .auxiliary)
    {
      return true
    }
    return reading.isClosingQuote(joint - 2) && !reading.isPossessive(joint - 2)
      || reading.isOne(of: .declines, verb.tokens.lowerBound)
  }

  /// Who tells what a draft is part of: he in "He denied that Peru had asked, saying it was late".
  private func outermost(of draft: Draft, _ earlier: [Draft]) -> Draft {
    earlier.first {
      $0.isClause && $0.rule == .verb && $0.speaker.upperBound <= draft.speaker.lowerBound
        && $0.content.contains(draft.speaker.lowerBound)
        && $0.content.contains(draft.verb.lowerBound) && !isSetBehind(draft, $0)
    } ?? draft
  }

  /// Whether a clause of its own follows the other: "Peru said no, while Chile agreed".
  private func isSetBehind(_ draft: Draft, _ outer: Draft) -> Bool {
    draft.start > outer.content.lowerBound && tokens.contains(draft.start)
      && (reading.has(draft.start, [.subordinator, .coordinator]) || !reading.isWord(draft.start))
  }

  /// Where the main clause begins behind "On Friday" or "While the trial went on,".
  private func mainClause(before end: Int, in sentence: Range<Int>) -> Int {
    let first = opening(sentence)
    guard reading.has(first, [.preposition, .subordinator, .date]) else { return first }
    var index = first
    if reading.has(index, .preposition), !reading.has(index + 1, .ingForm) { index += 1 }
    let day = index
    while index < end, reading.has(index, .date), !reading.has(index, .pronoun) { index += 1 }
    if index > day, index < end, reading.isWord(index) { return index }
    let comma = (first..<max(first, end)).first { reading.isMark($0, ",") }
    return comma.map { min($0 + 1, end - 1) } ?? first
  }

  /// As in "The company, which owned it, apologised but disputed the finding": the subject of the
  /// verb before "but" or "and", where one clause fills the sentence up to there.
  func subjectOfBoth(
    _ verb: TextReading.Phrase, _ joint: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard reading.has(joint, .coordinator), !reading.has(verb.tokens.lowerBound, .bareForms) else {
      return nil
    }
    let first = opening(sentence)
    guard var group = groups.group(from: first, ceiling: joint), !isPointer(group) else {
      return nil
    }
    if !groups.canSpeak(group) {
      // "The central bank left rates where they were and warned": the verb looks like a noun.
      guard let subject = subject(of: first..<joint), groups.canSpeak(subject),
        reading.has(subject.upperBound, .finiteVerb) || isParticiple(subject.upperBound)
      else { return nil }
      group = subject
    }
    // "Drivers at the yard held two strikes and": the verb and its number look like nouns.
    let held = group.dropFirst().dropLast().first {
      reading.has($0, .finiteVerb) && reading.has($0 + 1, [.ones, .tens, .vagueAmount])
    }
    if let held { group = group.lowerBound..<held }
    var index = group.upperBound
    if index + 1 < joint, reading.isMark(index, ","), reading.has(index + 1, .relative) {
      index += 1
      while index < joint, !reading.isMark(index, ",") { index += 1 }
      index += 1
    }
    guard index < joint, index == group.upperBound || reading.isMark(index - 1, ",") else {
      return nil
    }
    var hasComma = false
    for place in index..<joint {
      if reading.has(place, [.relative, .coordinator])
        || reading.has(place, .pronoun) && !reading.has(place, .determiner)
        || reading.has(place, .subordinator) && !reading.has(place, .preposition)
      {
        return nil
      }
      // "raised its rate, the sixth rise in a row, and said": words set apart that hold no verb.
      if reading.isMark(place, ",") { hasComma = true }
      if hasComma, reading.has(place, [.auxiliary, .finiteVerb]) || isParticiple(place) {
        return nil
      }
    }
    return group
  }
}
