// Who speaks: the subject of a verb.
extension StatementReader {
  /// The words before a verb, as far as they tell what it is.
  enum Before {
    case subject(Range<Int>, start: Int)
    /// "was rejected", with the first auxiliary.
    case passive(Int)
    /// "…, asserting", "… and emphasized"
    case joined(Int)
    case none
  }

  /// Looks left from the verb past adverbs and auxiliaries.
  func before(_ verb: Range<Int>, in sentence: Range<Int>) -> Before {
    var index = verb.lowerBound - 1
    var auxiliary: Int?
    var isPassive = false
    if let earlier = pastDay(index, in: sentence) { index = earlier }
    while index >= sentence.lowerBound,
      reading.has(index, [.adverb, .auxiliary]) || isManner(index, in: sentence),
      !reading.has(index, .pronoun), !reading.has(index, .coordinator)
    {
      if reading.has(index, .auxiliary) {
        auxiliary = index
        if isBe(index), auxiliary == index { isPassive = isPassive || !isProgressive(verb) }
      }
      index -= 1
    }
    guard index >= sentence.lowerBound else {
      return mainSubject(behind: verb, auxiliary, in: sentence)
    }
    if isPassive, let auxiliary { return .passive(auxiliary) }
    if reading.tokens[index].word == small.to {
      return auxiliary == nil ? beforeInfinitive(index, in: sentence) : .none
    }
    if reading.isMark(index, ",") {
      if auxiliary == nil, isProgressive(verb) || index == sentence.lowerBound {
        return .joined(index)
      }
      // "Peru, having vowed to stay, left"
      if auxiliary == index + 1, reading.spells(index + 1, "having") { return .joined(index) }
      if let subject = setApart(index, in: sentence) {
        return .subject(subject, start: clauseStart(subject.lowerBound, in: sentence))
      }
      return .none
    }
    // "“take time,” urging"
    if auxiliary == nil, isProgressive(verb), reading.isClosingQuote(index),
      !reading.isPossessive(index), index > sentence.lowerBound, reading.isMark(index - 1, ",")
    {
      return .joined(index)
    }
    if reading.has(index, .coordinator) { return .joined(index) }
    if let earlier = pastDay(index, in: sentence) { index = earlier }
    if reading.has(index, .relative), reading.tokens[index].word != small.that || auxiliary != nil {
      return relative(index, in: sentence)
    }
    if reading.has(index, .pronoun)
      || reading.has(index, .determiner) && reading.isOne(of: Self.some, index)
    {
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
    guard var group = groups.group(endingAt: index, floor: sentence.lowerBound) else {
      return .none
    }
    if let whole = ownerOfClause(with: group, in: sentence) { group = whole }
    if let person = beforeKnowledge(of: group, in: sentence) { group = person }
    if let both = joinedByOwner(group, in: sentence) { group = both }
    // "A draft seen by Reuters says": the draft.
    if let seen = beforeAgent(of: group, in: sentence) { group = seen }
    return .subject(group, start: clauseStart(group.lowerBound, in: sentence))
  }

  /// Whether a word in -ly tells how something is said: "was heavily criticised", "Norway bluntly
  /// rejected".
  private func isManner(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.has(index, .lyForm) && index > sentence.lowerBound && !reading.isCapital(index)
      && !reading.has(index, [.sources, .authorities, .people, .media, .documents, .date])
      && reading.has(index - 1, [.auxiliary, .name, .pronoun, .adverb, .sources, .authorities])
  }

  /// The token before a day that stands between subject and verb: "Norway on Friday rejected".
  private func pastDay(_ last: Int, in sentence: Range<Int>) -> Int? {
    var index = last
    while index > sentence.lowerBound, reading.has(index, .date), !reading.has(index, .name) {
      index -= 1
    }
    guard index < last, index >= sentence.lowerBound else { return nil }
    while index > sentence.lowerBound, reading.has(index, [.preposition, .adverb]),
      !reading.has(index, [.pronoun, .relative, .name]), reading.tokens[index].word != small.of
    {
      index -= 1
    }
    let isAfterNoun =
      groups.isNoun(index) || reading.has(index, [.pronoun, .relative])
      || reading.isMark(index, ")")
    return isAfterNoun && !reading.has(index, .date) ? index : nil
  }

  /// The subject that goes on to the words before a verb: "a man with a flag on his back", "an
  /// official who asked not to be named".
  private func ownerOfClause(with group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let before = group.lowerBound - 1
    guard before > sentence.lowerBound, reading.isWord(before),
      reading.tokens[before].word != small.by
    else { return nil }
    let isObject = reading.has(before, .preposition) && !reading.has(before, .subordinator)
    guard isObject || traits.meets(.relative) else { return nil }
    var first = group.lowerBound
    var pronoun: Int?
    while first > sentence.lowerBound, group.lowerBound - first < Self.longestOwner,
      reading.isWord(first - 1) || reading.isPossessive(first - 1) || reading.isNumber(first - 1),
      !reading.has(first - 1, .coordinator) || reading.tokens[first - 1].word == small.and
    {
      first -= 1
      if reading.tokens[first].word == small.who { pronoun = first }
    }
    first = max(first, opening(sentence))
    // "Many in the crowd"
    if first == before - 1, isObject, reading.isOne(of: Self.some, first) {
      return first..<group.upperBound
    }
    guard first < group.lowerBound, !reading.has(first, [.preposition, .subordinator]),
      let owner = withoutParticiple(groups.group(from: first, ceiling: group.lowerBound)),
      groups.canSpeak(owner) || isSomeone(owner) || reading.isOne(of: Self.some, owner.lowerBound),
      !isPointer(owner)
    else { return nil }
    if let pronoun {
      // What those said or thought is another clause.
      let verb = pronoun + 1
      guard owner.upperBound == pronoun, !reading.has(verb, Self.anyAct.subtracting(.demanded))
      else { return nil }
      return owner
    }
    let between = owner.upperBound..<max(group.lowerBound, owner.upperBound)
    let isPlain = !between.contains {
      reading.has(
        $0, [.auxiliary, .finiteVerb, .relative, .subordinator, .coordinator, .pronoun])
        && !reading.has($0, [.preposition, .determiner]) && reading.tokens[$0].word != small.and
        || reading.has($0, Self.anyAct) && !reading.has($0, .bareForms)
    }
    return isObject && isPlain && !between.isEmpty ? owner : nil
  }

  private static let longestOwner = 20

  /// "Residents living near the plant": the residents.
  private func withoutParticiple(_ group: Range<Int>?) -> Range<Int>? {
    guard let group, group.count > 1,
      let end = group.dropFirst().first(where: { reading.has($0, .ingForm) && !reading.hasRole($0) }
      )
    else { return group }
    return group.lowerBound..<end
  }

  /// The people of "two people familiar with the matter", "a source close to the talks".
  private func beforeKnowledge(of group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    // The adjective may have been taken for a noun that links on to what is known.
    let known = (max(sentence.lowerBound + 1, group.lowerBound - 2)..<group.upperBound).first {
      $0 + 1 < sentence.upperBound && reading.has($0 + 1, .preposition) && groups.isKnowing($0)
    }
    guard let known, known > sentence.lowerBound,
      let people = groups.group(endingAt: known - 1, floor: sentence.lowerBound),
      groups.canSpeak(people)
    else { return nil }
    return people.lowerBound..<group.upperBound
  }

  /// The two of "Ann Lee and her deputy", the second of whom is told by the first.
  private func joinedByOwner(_ group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let joint = group.lowerBound - 1
    guard joint > sentence.lowerBound, reading.tokens[joint].word == small.and,
      reading.has(group.lowerBound, .determiner), groups.canSpeak(group),
      let first = groups.group(endingAt: joint - 1, floor: sentence.lowerBound),
      groups.canSpeak(first)
    else { return nil }
    if reading.isOne(of: Self.owners, group.lowerBound) {
      return reading.has(first.upperBound - 1, .name) ? first.lowerBound..<group.upperBound : nil
    }
    // "Witnesses and a nurse told": two that open the sentence, without names that tell them apart.
    let opens = first.lowerBound <= opening(sentence)
    return opens && actor(of: first) == nil && actor(of: group) == nil
      ? first.lowerBound..<group.upperBound : nil
  }

  private static let owners = PlainWords(["his", "her", "their", "its"])

  /// The group of which a participle with "by" says who saw or made it.
  private func beforeAgent(of group: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let participle = group.lowerBound - 2
    guard participle > sentence.lowerBound, reading.tokens[participle + 1].word == small.by
    else { return nil }
    if reading.has(participle, .documents) {
      return groups.group(endingAt: participle, floor: sentence.lowerBound).map {
        $0.lowerBound..<group.upperBound
      }
    }
    guard reading.has(participle, .edForm) || reading.ends(participle, "en") else { return nil }
    return groups.group(endingAt: participle - 1, floor: sentence.lowerBound)
  }

  func isBe(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word == small.is || word == small.are || word == small.was || word == small.were
      || word == small.be || word == small.been
  }

  func isProgressive(_ verb: Range<Int>) -> Bool {
    reading.has(verb.lowerBound, .ingForm)
  }

  /// Where the clause of a subject begins, with the word that joins it to what is before.
  func clauseStart(_ subject: Int, in sentence: Range<Int>) -> Int {
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
  func setApart(_ comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    nameAfterOffice(before: comma, in: sentence)
      ?? clauseSubject(setApartBefore: comma, in: sentence)
  }

  /// The name in "It was over, the club's chair, Ann Lee, told": behind an office and a whole clause.
  private func nameAfterOffice(before comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var first = comma
    while first > sentence.lowerBound, reading.has(first - 1, .personName) { first -= 1 }
    guard first < comma, officeSetApart(before: first, in: sentence) != nil else { return nil }
    return first..<comma
  }

  /// Where the office of a name begins that is set apart by commas behind a whole clause.
  func officeSetApart(before name: Int, in sentence: Range<Int>) -> Int? {
    let comma = name - 1
    guard comma - 1 > sentence.lowerBound, reading.isMark(comma, ","),
      let office = groups.group(endingAt: comma - 1, floor: sentence.lowerBound),
      office.lowerBound > sentence.lowerBound, reading.isMark(office.lowerBound - 1, ","),
      reading.has(office.lowerBound, .determiner) || reading.has(office.lowerBound, .pronoun),
      groups.canSpeak(office)
    else { return nil }
    let isClause = (sentence.lowerBound..<office.lowerBound).contains {
      reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
    }
    return isClause ? office.lowerBound : nil
  }

  /// The subject where the clause of a verb may begin, the nearest first: after ", while" and the
  /// like, after a quotation or a semicolon, at the head of the sentence.
  private func clauseSubject(setApartBefore comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = comma - 1
    while index > sentence.lowerBound {
      if reading.isMark(index, ";") || hasQuoteMarks && isQuotationEnd(index, in: sentence) {
        let start = reading.isMark(index + 1, ",") ? index + 2 : index + 1
        return subject(from: start, setApartBefore: comma)
      }
      if hasQuoteMarks, reading.isOpeningQuote(index), !reading.isClosingQuote(index),
        !isClosed(index, before: comma)
      {
        return subject(from: index + 1, setApartBefore: comma)
      }
      if reading.has(index, [.subordinator, .coordinator]), reading.isMark(index - 1, ","),
        let found = subject(from: index + 1, setApartBefore: comma)
      {
        return found
      }
      index -= 1
    }
    return subject(from: opening(sentence), setApartBefore: comma)
  }

  /// Whether a quotation that is told ends there: its last mark is within the quotation marks.
  private func isQuotationEnd(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard reading.isClosingQuote(index), !reading.isPossessive(index), index > sentence.lowerBound
    else { return false }
    return reading.isMark(index - 1, ",") || reading.isMark(index - 1, "?")
      || reading.isMark(index - 1, "!") || reading.isMark(index - 1, ".")
  }

  private func isClosed(_ quote: Int, before limit: Int) -> Bool {
    (quote + 1..<limit).contains { reading.isClosingQuote($0) && !reading.isPossessive($0) }
  }

  /// The first group from `start` that fills all words up to a comma and can speak.
  private func subject(from start: Int, setApartBefore comma: Int) -> Range<Int>? {
    var start = start
    while start < comma {
      var end = start
      while end < comma, !reading.isMark(end, ",") { end += 1 }
      guard end < comma else { return nil }
      if let group = groups.group(from: start, ceiling: end).map({ envoy($0, to: end) }),
        reachesComma(group, end), !reading.has(start, [.preposition, .date])
      {
        // "The director of the agency, Kim Lee, said", "The Minister of Health, Dr Kim Lee, said"
        let head = groups.head(of: group)
        if reading.tokens[head].shape == .lower || reading.has(head, .sources),
          let name = nameSetApart(end + 1, comma),
          groups.canSpeak(group) || reading.has(start, .determiner)
        {
          return name
        }
        if groups.canSpeak(group) || isPaper(head) && isParticiple(end + 1) { return group }
      }
      start = end + 1
    }
    return nil
  }

  /// The envoy of "Norway’s envoy to Peru, Kim Lee, said" with the place that he is sent to.
  private func envoy(_ group: Range<Int>, to comma: Int) -> Range<Int> {
    let link = group.upperBound
    guard link + 1 < comma, reading.tokens[link].word == small.to,
      reading.has(groups.head(of: group), .sources),
      let place = groups.group(from: link + 1, ceiling: comma), place.upperBound == comma
    else { return group }
    return group.lowerBound..<comma
  }

  /// Whether a group reaches a comma but for an abbreviation in brackets.
  private func reachesComma(_ group: Range<Int>, _ comma: Int) -> Bool {
    group.upperBound == comma
      || group.upperBound + 3 == comma && reading.isMark(group.upperBound, "(")
        && reading.isMark(comma - 1, ")")
  }

  /// A name that fills all words from a token to the next comma, as "the Harbour Union" does.
  func nameSetApart(_ first: Int, _ limit: Int) -> Range<Int>? {
    let comma = (first..<max(limit, first)).first { reading.isMark($0, ",") } ?? limit
    guard first < comma, let name = groups.group(from: first, ceiling: comma),
      reachesComma(name, comma),
      !reading.has(groups.head(of: name), [.sources]) || reading.has(name.upperBound - 1, .name)
    else { return nil }
    let words = reading.tokens[name.lowerBound].word == small.the ? name.dropFirst() : name
    return !words.isEmpty
      && words.allSatisfy {
        reading.isCapital($0) || reading.has($0, .name) || reading.isPossessive($0)
      }
      && words.contains { reading.isCapital($0) } ? name : nil
  }

  /// "the party, which says": the group before the pronoun.
  func relative(_ pronoun: Int, in sentence: Range<Int>) -> Before {
    var last = pronoun - 1
    if last >= sentence.lowerBound, reading.isMark(last, ",") { last -= 1 }
    // "Ann Lee, 58, who denies"
    if last - 2 > sentence.lowerBound, reading.isNumber(last), reading.isMark(last - 1, ","),
      reading.has(last - 2, .personName)
    {
      last -= 2
    }
    guard last >= sentence.lowerBound,
      let group = groups.group(endingAt: last, floor: sentence.lowerBound)
    else { return .none }
    // "There was no comment from Norway, which has said": what stands right before.
    if !groups.canSpeak(group), reading.has(last, .name),
      let link = group.last(where: { reading.has($0, .preposition) }), link + 1 <= last
    {
      return .subject(link + 1..<last + 1, start: pronoun)
    }
    // "Ann Lee, the mayor of Oslo, who appealed": the name rather than the office.
    let comma = group.lowerBound - 1
    if comma > sentence.lowerBound, reading.isMark(comma, ","),
      reading.has(group.lowerBound, .determiner), reading.has(comma - 1, .personName)
    {
      var first = comma - 1
      while first > sentence.lowerBound, reading.has(first - 1, .personName) { first -= 1 }
      return .subject(first..<comma, start: pronoun)
    }
    return .subject(group, start: pronoun)
  }

  func joinedSpeaker(
    _ verb: TextReading.Phrase, _ start: Int, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> Range<Int>? {
    // "a plan rejected by the rebels, saying": who rejects it is no subject.
    if let last = earlier.last(where: {
      $0.rule != .noun && $0.rule != .according && ($0.rule != .toldBy || $0.isClause)
    }) {
      return last.speaker
    }
    guard isProgressive(verb.tokens) else { return subjectOfBoth(verb, start, in: sentence) }
    let first = opening(sentence)
    if reading.has(first, .pronoun) { return first..<first + 1 }
    guard let group = groups.group(from: first, ceiling: start) else { return nil }
    if groups.canSpeak(group) { return group }
    // "Peru reacted coolly to it, saying": the verb looks like a part of the name.
    guard let subject = subject(of: sentence), groups.canSpeak(subject), subject.upperBound < start,
      isParticiple(subject.upperBound) || reading.has(subject.upperBound, .finiteVerb)
    else { return nil }
    return subject
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
    guard let group = groups.group(from: first, ceiling: joint), groups.canSpeak(group),
      !isPointer(group)
    else { return nil }
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
