// The ways in which a verb of speaking is built into a sentence.
extension StatementReader {
  private var small: SmallWords { reading.table.small }

  /// The words before a verb, as far as they tell what it is.
  enum Before {
    case subject(Range<Int>, start: Int)
    /// "was rejected", with the first auxiliary.
    case passive(Int)
    /// "…, asserting", "… and emphasized"
    case joined(Int)
    case none
  }

  /// Reads the statement around one verb.
  func draft(
    _ verb: TextReading.Phrase, in sentence: Range<Int>, earlier: [Draft]
  ) -> Draft? {
    // "US State Department": a capital within the sentence is part of a name.
    if verb.tokens.lowerBound > opening(sentence), reading.has(verb.tokens.lowerBound, .name),
      reading.isCapital(verb.tokens.lowerBound)
    {
      return nil
    }
    // "US State Department": a capital within the sentence is part of a name.
    if verb.tokens.lowerBound > opening(sentence), reading.has(verb.tokens.lowerBound, .name),
      reading.isCapital(verb.tokens.lowerBound)
    {
      return nil
    }
    guard let act = act(of: verb, in: sentence) else { return nil }
    if let report = reported(verb, act, in: sentence) { return report }
    switch before(verb.tokens, in: sentence) {
    case .passive(let auxiliary):
      return passive(verb, act, auxiliary, in: sentence)
    case .joined(let start):
      guard let speaker = joinedSpeaker(verb, start, in: sentence, earlier) else { return nil }
      return reportedAfter(verb, act, speaker, start: start, in: sentence, rule: "joined-verb")
    case .subject(let subject, let start):
      guard canBeSpeaker(subject, of: verb), agrees(verb, subject) else { return nil }
      if let trailing = trailing(verb, act, subject, in: sentence) { return trailing }
      return reportedAfter(verb, act, subject, start: start, in: sentence, rule: "verb")
    case .none:
      return inverted(verb, act, in: sentence)
    }
  }

  func canBeSpeaker(_ subject: Range<Int>, of verb: TextReading.Phrase) -> Bool {
    groups.canSpeak(subject) || verb.roles.meets(.byPeople) && isSomeone(subject)
  }

  /// What the verb does, unless it is denied: who has not accepted has rejected.
  func act(
    of verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> StatementFinding.Act? {
    let act = act(verb.roles, Self.acts)
    var index = verb.tokens.lowerBound - 1
    while index >= sentence.lowerBound, reading.has(index, [.adverb, .auxiliary]) {
      if reading.has(index, .negation) {
        return act == .promised || act == .accepted ? .rejected : nil
      }
      index -= 1
    }
    return act
  }

  /// Whether a group that no list knows may speak: "the striker".
  private func isSomeone(_ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return reading.has(group.lowerBound, .determiner) && group.count > 1
      && !reading.isFunctionWord(head) && !reading.has(head, .date)
  }

  /// Whether a form that may be a noun ("a court order") goes with its subject as a verb.
  func agrees(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    guard verb.tokens.count == 1, reading.has(verb.tokens.lowerBound, .bareForms) else {
      return true
    }
    let last = subject.upperBound - 1
    if reading.has(last, .pronoun) || reading.isCapital(last) { return true }
    return NounReader(reading: reading).isPlural(last)
      || subject.contains { reading.tokens[$0].word == small.and }
  }

  /// Looks left from the verb past adverbs and auxiliaries.
  func before(_ verb: Range<Int>, in sentence: Range<Int>) -> Before {
    var index = verb.lowerBound - 1
    var auxiliary: Int?
    var isPassive = false
    while index >= sentence.lowerBound, reading.has(index, [.adverb, .auxiliary]),
      !reading.has(index, .pronoun), !reading.has(index, .coordinator)
    {
      if reading.has(index, .auxiliary) {
        auxiliary = index
        if isBe(index), auxiliary == index { isPassive = isPassive || !isProgressive(verb) }
      }
      index -= 1
    }
    guard index >= sentence.lowerBound else { return .none }
    if isPassive, let auxiliary { return .passive(auxiliary) }
    if reading.tokens[index].word == small.to { return .none }
    if reading.isMark(index, ",") {
      if auxiliary == nil, isProgressive(verb) || index == sentence.lowerBound {
        return .joined(index)
      }
      if let subject = setApart(index, in: sentence) {
        return .subject(subject, start: subject.lowerBound)
      }
      return .none
    }
    if reading.has(index, .coordinator) { return .joined(index) }
    if reading.has(index, .relative), reading.tokens[index].word != small.that || auxiliary != nil {
      return relative(index, in: sentence)
    }
    if reading.has(index, .pronoun) {
      return .subject(index..<index + 1, start: clauseStart(index, in: sentence))
    }
    // "the humanitarian office (OCHA) estimated"
    if reading.isMark(index, ")"),
      let open = (max(sentence.lowerBound, index - 4)..<index).last(where: {
        reading.isMark($0, "(")
      }), open > sentence.lowerBound
    {
      index = open - 1
    }
    guard let group = groups.group(endingAt: index, floor: sentence.lowerBound) else {
      return .none
    }
    return .subject(group, start: clauseStart(group.lowerBound, in: sentence))
  }

  private func isBe(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word == small.is || word == small.are || word == small.was || word == small.were
      || word == small.be || word == small.been
  }

  private func isProgressive(_ verb: Range<Int>) -> Bool {
    reading.ends(verb.lowerBound, "ing")
  }

  /// Where the clause of a subject begins, with the word that joins it to what is before.
  private func clauseStart(_ subject: Int, in sentence: Range<Int>) -> Int {
    var index = subject
    while index > sentence.lowerBound,
      reading.has(index - 1, [.subordinator, .coordinator, .adverb])
        || reading.isMark(index - 1, ",")
        || reading.isMark(index - 1, ";")
    {
      index -= 1
    }
    return index
  }

  /// "Kim Lee, an official and adviser, confirmed": the subject before the words set apart.
  private func setApart(_ comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = opening(sentence)
    for index in stride(from: comma - 1, through: sentence.lowerBound, by: -1)
    where reading.isMark(index, ";") || reading.isQuoteMark(index) && !reading.isPossessive(index) {
      start = index + 1
      break
    }
    if start < comma, reading.isMark(start, ",") { start += 1 }
    while start < comma {
      var end = start
      while end < comma, !reading.isMark(end, ",") { end += 1 }
      guard end < comma else { return nil }
      if let group = groups.group(from: start, ceiling: end), group.upperBound == end,
        !reading.has(start, [.preposition, .date])
      {
        // "The director of the agency, Kim Lee, said"
        let inner = end + 1
        if inner < comma, let name = groups.group(from: inner, ceiling: comma),
          name.upperBound == comma, name.allSatisfy({ reading.isCapital($0) }),
          !reading.has(groups.head(of: name), [.sources, .authorities]),
          groups.canSpeak(group) || reading.has(start, .determiner)
        {
          return name
        }
        if groups.canSpeak(group) { return group }
      }
      start = end + 1
    }
    return nil
  }

  /// "the party, which says": the group before the pronoun.
  private func relative(_ pronoun: Int, in sentence: Range<Int>) -> Before {
    var last = pronoun - 1
    if last >= sentence.lowerBound, reading.isMark(last, ",") { last -= 1 }
    guard last >= sentence.lowerBound,
      let group = groups.group(endingAt: last, floor: sentence.lowerBound)
    else { return .none }
    return .subject(group, start: pronoun)
  }

  func joinedSpeaker(
    _ verb: TextReading.Phrase, _ start: Int, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> Range<Int>? {
    if let last = earlier.last(where: { $0.rule != "noun" && $0.rule != "according" }) {
      return last.speaker
    }
    guard isProgressive(verb.tokens) else { return subjectOfBoth(verb, start, in: sentence) }
    let first = opening(sentence)
    if reading.has(first, .pronoun) { return first..<first + 1 }
    guard let group = groups.group(from: first, ceiling: start), groups.canSpeak(group) else {
      return nil
    }
    return group
  }
}

extension StatementReader {
  /// As in "The company, which owned it, apologised but disputed the finding": the subject of the
  /// verb before "but" or "and", where one clause fills the sentence up to there.
  private func subjectOfBoth(
    _ verb: TextReading.Phrase, _ joint: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard reading.has(joint, .coordinator), !reading.has(verb.tokens.lowerBound, .bareForms) else {
      return nil
    }
    let first = opening(sentence)
    guard let group = groups.group(from: first, ceiling: joint), groups.canSpeak(group),
      !isPointer(group)
    else { return nil }
    var index = group.upperBound
    if index + 1 < joint, reading.isMark(index, ","), reading.has(index + 1, .relative) {
      index += 1
      while index < joint, !reading.isMark(index, ",") { index += 1 }
      index += 1
    }
    guard index < joint, index == group.upperBound || reading.isMark(index - 1, ","),
      !(index..<joint).contains(where: {
        reading.has($0, [.relative, .pronoun, .coordinator]) || reading.isMark($0, ",")
          || reading.has($0, .subordinator) && !reading.has($0, .preposition)
      })
    else { return nil }
    return group
  }
}

// MARK: - Reported words

extension StatementReader {
  /// As in "…, as confirmed by the ministry" and the like.
  private func reported(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let before = verb.tokens.lowerBound - 1
    let by = verb.tokens.upperBound
    guard before >= sentence.lowerBound, reading.tokens[before].word == small.as,
      by < sentence.upperBound
    else { return nil }
    var source = by + 1
    if reading.tokens[by].word == small.in {
      // "as revealed in talks with" has no speaker.
      return nil
    }
    guard reading.tokens[by].word == small.by, source < sentence.upperBound else { return nil }
    if reading.has(source, .adverb) { source += 1 }
    guard let group = groups.group(from: source, ceiling: sentence.upperBound) else { return nil }
    let content =
      before > sentence.lowerBound
      ? sentence.lowerBound..<before
      : min(group.upperBound + 1, sentence.upperBound)..<sentence.upperBound
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: content, start: before,
      hearer: hearer(after: group.upperBound, in: sentence), rule: "as-told-by")
  }

  /// "by a Hamas official to Reuters": to whom.
  private func hearer(after index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard index + 1 < sentence.upperBound, reading.tokens[index].word == small.to else {
      return nil
    }
    return groups.group(from: index + 1, ceiling: sentence.upperBound)
  }

  /// As in "these terms have been rejected by Israel" and the like.
  private func passive(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ auxiliary: Int,
    in sentence: Range<Int>
  ) -> Draft? {
    let by = verb.tokens.upperBound
    guard by + 1 < sentence.upperBound, reading.tokens[by].word == small.by,
      let group = groups.group(from: by + 1, ceiling: sentence.upperBound), groups.canSpeak(group)
    else { return nil }
    var start = auxiliary
    while start > sentence.lowerBound, !reading.isMark(start - 1, ","),
      !reading.isMark(start - 1, ";"),
      !reading.has(start - 1, .coordinator)
    {
      start -= 1
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: group, content: start..<group.upperBound,
      start: start, rule: "told-by")
  }

  /// "…, the ministry said.": the words before.
  private func trailing(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ subject: Range<Int>,
    in sentence: Range<Int>
  ) -> Draft? {
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound, verb.roles.meets(.clauseOnly),
      reading.isMark(before, ",") || reading.isClosingQuote(before)
    else { return nil }
    let (hearer, rest) = afterHearer(verb, in: sentence)
    let after = afterAdverbials(rest, in: sentence)
    let isOver = after >= sentence.upperBound || !reading.isWord(after) && !reading.isNumber(after)
    guard isOver, after >= sentence.upperBound || !reading.isMark(after, ":") else { return nil }
    // Words that go on after a comma are part of what was said.
    let goesOn =
      after + 1 < sentence.upperBound && reading.isMark(after, ",")
      && !reading.isQuoteMark(after + 1)
    var content = sentence.lowerBound..<(goesOn ? sentence.upperBound : subject.lowerBound)
    // "“…,” its coordinator, Kim Lee, said": the office is no part of the quotation.
    if !goesOn, reading.isOpeningQuote(sentence.lowerBound),
      let close = (content.dropFirst()).last(where: {
        reading.isClosingQuote($0) && !reading.isPossessive($0)
      })
    {
      content = content.lowerBound..<close + 1
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: subject, content: content, start: subject.lowerBound,
      hearer: hearer, rule: "words-before")
  }

  /// As in "…, says Angers" and the like.
  private func inverted(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Draft? {
    let before = verb.tokens.lowerBound - 1
    let first = verb.tokens.upperBound
    guard before > sentence.lowerBound, first < sentence.upperBound, verb.roles.meets(.said),
      verb.roles.meets(.clauseOnly), !isProgressiveVerb(verb), !verb.roles.meets(.withHearer),
      !reading.has(verb.tokens.lowerBound, .bareForms),
      reading.isMark(before, ",") || reading.isClosingQuote(before),
      let group = groups.group(from: first, ceiling: sentence.upperBound), groups.canSpeak(group)
    else { return nil }
    return Draft(
      act: act, verb: verb.tokens, speaker: group,
      content: sentence.lowerBound..<(reading.isClosingQuote(before) ? before + 1 : before),
      start: verb.tokens.lowerBound, rule: "inverted")
  }

  private func isProgressiveVerb(_ verb: TextReading.Phrase) -> Bool {
    reading.ends(verb.tokens.lowerBound, "ing")
  }

  /// As in "Israel has rejected …", "an official told Reuters that …" and the like.
  private func reportedAfter(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ speaker: Range<Int>, start: Int,
    in sentence: Range<Int>, rule: String
  ) -> Draft? {
    let (hearer, rest) = afterHearer(verb, in: sentence)
    let first = afterAdverbials(rest, in: sentence)
    guard first < sentence.upperBound,
      let begin = contentStart(first, verb.roles, in: sentence)
    else {
      // "urged caution and …": no one was urged, caution was.
      guard let hearer, !verb.roles.meets(.said) else { return nil }
      return Draft(
        act: act, verb: verb.tokens, speaker: speaker,
        content: hearer.lowerBound..<contentEnd(hearer.lowerBound, start, in: sentence),
        start: start,
        isClause: false, rule: rule)
    }
    let isClause =
      verb.roles.meets(.clauseOnly) || begin > first || reading.isOpeningQuote(begin)
    // "urged both sides to agree": who was asked belongs to what was asked.
    var contents = begin
    if let hearer, hearer.upperBound == begin, reading.tokens[begin].word == small.to {
      contents = hearer.lowerBound
    }
    return Draft(
      act: act, verb: verb.tokens, speaker: speaker,
      content: contents..<contentEnd(begin, start, in: sentence), start: start, hearer: hearer,
      isClause: isClause, rule: rule)
  }

  /// Where the reported words end: with the sentence, or the clause that "while" opened.
  private func contentEnd(_ begin: Int, _ start: Int, in sentence: Range<Int>) -> Int {
    let first = opening(sentence)
    guard start == first, reading.has(first, .subordinator) else { return sentence.upperBound }
    var index = begin
    while index < sentence.upperBound, !reading.isMark(index, ",") { index += 1 }
    return index
  }

  /// Where the reported words begin, or `nil` where the verb reports none.
  private func contentStart(
    _ first: Int, _ roles: WordRoles, in sentence: Range<Int>
  ) -> Int? {
    if reading.tokens[first].word == small.that {
      return first + 1 < sentence.upperBound ? first + 1 : nil
    }
    if reading.isMark(first, ":") || reading.isMark(first, ",") {
      let next = first + 1
      guard next < sentence.upperBound else { return nil }
      return reading.isMark(first, ":") || reading.isOpeningQuote(next) ? next : nil
    }
    if reading.isOpeningQuote(first) { return first }
    if reading.tokens[first].word == small.to {
      return roles.meets(.infinitive) ? first : nil
    }
    guard reading.isWord(first) || reading.isNumber(first) || reading.tokens[first].kind == .symbol
    else { return nil }
    guard !reading.has(first, .coordinator), !reading.has(first, .auxiliary) else { return nil }
    let isLimit = reading.entry(at: first, LimitReader.before) != nil
    if reading.tokens[first].word == small.not, first + 2 < sentence.upperBound,
      reading.bytes(at: first + 1).elementsEqual("only".utf8)
        || reading.bytes(at: first + 1).elementsEqual("just".utf8)
    {
      return first
    }
    if reading.has(first, .preposition), !reading.has(first, .determiner), !isLimit {
      // Only "called for" and the like are followed at once by what is wanted.
      return nil
    }
    guard roles.meets(.clauseOnly) else { return isShelter(first) ? nil : first }
    return hasVerb(first, in: sentence) ? first : nil
  }

  /// "sought refuge", "seek treatment" demand nothing.
  private func isShelter(_ index: Int) -> Bool {
    let word = reading.bytes(at: index)
    return Self.shelters.contains { word.elementsEqual($0) }
  }

  private static let shelters = [
    "refuge", "shelter", "safety", "asylum", "treatment", "cover", "solace", "help", "work",
  ].map { Array($0.utf8) }

  /// Whether a clause begins: a noun with a finite verb not far behind.
  private func hasVerb(_ first: Int, in sentence: Range<Int>) -> Bool {
    let begins =
      reading.has(first, [.determiner, .pronoun]) || reading.isCapital(first)
      || reading.isNumber(first) || reading.entry(at: first, LimitReader.before) != nil
      || !reading.isFunctionWord(first)
    guard begins, !isParticiple(first) else { return false }
    // "said it stood ready": a pronoun is a subject.
    if reading.has(first, .pronoun), first + 1 < sentence.upperBound,
      reading.isWord(first + 1)
        || reading.isOpeningQuote(first + 1), !groups.isObjectPronoun(first)
    {
      return true
    }
    for index in first..<min(first + 16, sentence.upperBound) {
      if reading.isMark(index, ";") { return false }
      if reading.isMark(index, ","), index + 1 < sentence.upperBound,
        index > first + 8 || reading.ends(index + 1, "ing")
          || reading.has(index + 1, Self.anyAct)
      {
        return false
      }
      if index > first, reading.has(index, .auxiliary) || isParticiple(index) { return true }
    }
    return false
  }

  private func isParticiple(_ index: Int) -> Bool {
    reading.isWord(index) && reading.tokens[index].shape == .lower
      && reading.ends(index, "ed")
  }

  /// "told Reuters", "warned the army": whom the words were said to, and what comes after.
  private func afterHearer(
    _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> (hearer: Range<Int>?, rest: Int) {
    var first = verb.tokens.upperBound
    if verb.roles.meets(.said), !verb.roles.meets(.withHearer), first < sentence.upperBound,
      reading.tokens[first].word == small.to
    {
      first += 1
    } else if !verb.roles.meets(.withHearer) {
      return (nil, first)
    }
    guard first < sentence.upperBound, reading.tokens[first].word != small.that,
      reading.isWord(first)
    else { return (nil, first) }
    if reading.has(first, .pronoun) { return (first..<first + 1, first + 1) }
    guard let group = hearerGroup(first, in: sentence) else { return (nil, verb.tokens.upperBound) }
    return (group, group.upperBound)
  }

  /// One name or one noun: what follows may be the reported clause without "that".
  private func hearerGroup(_ first: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = first
    while index < sentence.upperBound, reading.has(index, .determiner) { index += 1 }
    guard index < sentence.upperBound, reading.isWord(index) else { return nil }
    if let media = reading.entry(at: index, .namedMedia), reading.isCapital(index) {
      return first..<media.tokens.upperBound
    }
    if reading.isCapital(index) {
      while index < sentence.upperBound, reading.isWord(index),
        isHearerName(index) || joinsHearers(index, in: sentence)
      {
        index += 1
      }
      while index < sentence.upperBound, reading.has(index, .media), reading.isWord(index) {
        index += 1
      }
      return index > first ? first..<index : nil
    }
    let kinds: WordRoles = [.sources, .authorities, .media, .people, .occasions, .documents]
    if reading.has(index, [.sources, .authorities, .media, .people]) {
      // "a news conference", "the security council"
      while index + 1 < sentence.upperBound, reading.tokens[index + 1].shape == .lower,
        reading.has(index + 1, kinds), !reading.isFunctionWord(index + 1)
      {
        index += 1
      }
      return first..<index + 1
    }
    // "a news conference", "parliament"
    guard let group = groups.group(from: first, ceiling: min(first + 4, sentence.upperBound)) else {
      return nil
    }
    return group
  }

  private func isHearerName(_ index: Int) -> Bool {
    reading.isCapital(index) && !reading.isFunctionWord(index) && !reading.has(index, .date)
  }

  private func joinsHearers(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.tokens[index].word == small.and && index + 1 < sentence.upperBound
      && isHearerName(index + 1)
  }

  /// Goes past "on Friday", "in a statement", "later".
  private func afterAdverbials(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound {
      if reading.has(index, .date) {
        let first = index
        while index < sentence.upperBound, reading.has(index, .date) { index += 1 }
        // "said the next few days would be critical", "criticised the two years it took"
        if index < sentence.upperBound, reading.has(index, .auxiliary) { return first }
        if reading.has(first, .determiner), index < sentence.upperBound, reading.isWord(index),
          reading.tokens[index].word != small.that, first == start
        {
          return first
        }
      } else if reading.has(index, .preposition), index + 1 < sentence.upperBound,
        reading.has(index + 1, .date)
      {
        index += 1
      } else if let end = statementWords(index, in: sentence) {
        index = end
      } else if reading.has(index, .adverb), !reading.has(index, [.relative, .subordinator]),
        reading.entry(at: index, LimitReader.before) == nil,
        reading.tokens[index].word != small.not
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// As in "in a statement", "at a news conference", "in an interview with the paper" and the like.
  private func statementWords(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard reading.has(index, .preposition), index + 2 < sentence.upperBound,
      reading.has(index + 1, .determiner),
      let group = groups.group(from: index + 1, ceiling: min(index + 6, sentence.upperBound)),
      group.contains(where: { reading.has($0, [.documents, .media, .occasions]) })
    else { return nil }
    return group.upperBound
  }
}

// MARK: - According to, and nouns

extension StatementReader {
  func according(_ phrase: Range<Int>, in sentence: Range<Int>) -> Draft? {
    let first = phrase.upperBound
    guard first < sentence.upperBound,
      let group = groups.group(from: first, ceiling: sentence.upperBound)
    else { return nil }
    let speaker = relayed(group, in: sentence)
    let isFirst = phrase.lowerBound <= opening(sentence)
    var content: Range<Int>
    if isFirst {
      var start = group.upperBound
      while start < sentence.upperBound, !reading.isMark(start, ",") { start += 1 }
      content = min(start + 1, sentence.upperBound)..<sentence.upperBound
    } else {
      content = sentence.lowerBound..<phrase.lowerBound
      // What goes on after a comma is told by the same source.
      let after = group.upperBound
      if after + 3 < sentence.upperBound, reading.isMark(after, ",") {
        content = sentence.lowerBound..<sentence.upperBound
      }
    }
    return Draft(
      act: .said, verb: phrase, speaker: speaker, content: content, start: phrase.lowerBound,
      rule: "according")
  }

  /// "the latest figures from the ministry": the ministry.
  private func relayed(_ group: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard reading.has(groups.head(of: group), .relays) else { return group }
    for index in group.dropFirst() {
      let word = reading.tokens[index].word
      if word == small.from || word == small.of || word == small.by {
        return index + 1..<group.upperBound
      }
    }
    let next = group.upperBound
    if next + 1 < sentence.upperBound {
      let isRelease = reading.isWord(next) && !reading.isFunctionWord(next)
      let by = isRelease ? next + 1 : next
      if by + 1 < sentence.upperBound,
        [small.by, small.from].contains(reading.tokens[by].word),
        let source = groups.group(from: by + 1, ceiling: sentence.upperBound)
      {
        return source
      }
    }
    return group
  }

  /// As in "Israel’s claims of …", "the army’s denial that …" and the like.
  func noun(_ index: Int, in sentence: Range<Int>) -> Draft? {
    let possessive = index - 1
    let next = index + 1
    guard possessive > sentence.lowerBound, reading.isPossessive(possessive),
      next + 1 < sentence.upperBound,
      [small.of, small.that, small.for, small.to].contains(reading.tokens[next].word),
      let group = groups.group(endingAt: possessive - 1, floor: sentence.lowerBound),
      groups.canSpeak(group)
    else { return nil }
    var end = next + 1
    let isThat = reading.tokens[next].word == small.that
    while end < sentence.upperBound, !reading.isMark(end, ","), !reading.isMark(end, ";"),
      isThat || !reading.has(end, .auxiliary)
    {
      end += 1
    }
    return Draft(
      act: act(reading.roles[index], Self.nouns), verb: index..<index + 1, speaker: group,
      content: next + 1..<end, start: group.lowerBound,
      isClause: isThat, rule: "noun")
  }
}
