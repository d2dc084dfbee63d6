// Where reported words begin, past the hearer and adverbials.
extension StatementReader {
  /// Where the reported words begin, or `nil` where the verb reports none.
  func contentStart(
    _ first: Int, _ roles: WordRoles, in sentence: Range<Int>
  ) -> Int? {
    if reading.tokens[first].word == small.that {
      // "recalls that of 1990" says nothing.
      if first + 1 < sentence.upperBound, reading.tokens[first + 1].word == small.of { return nil }
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
    // "denied having met him"
    guard !reading.has(first, .coordinator),
      !reading.has(first, .auxiliary) || reading.has(first, .ingForm) && !roles.meets(.clauseOnly)
    else { return nil }
    let isLimit = reading.entry(at: first, LimitReader.before) != nil
    if reading.tokens[first].word == small.not, first + 2 < sentence.upperBound,
      reading.bytes(at: first + 1).elementsEqual("only".utf8)
        || reading.bytes(at: first + 1).elementsEqual("just".utf8)
    {
      return first
    }
    if reading.has(first, .preposition), !reading.has(first, .determiner), !isLimit {
      // "warned of famine", "complained about the noise": what a preposition leads to. Else only
      // "called for" and the like are followed at once by what is wanted.
      let word = reading.tokens[first].word
      let isAbout = word == small.of || reading.bytes(at: first).elementsEqual("about".utf8)
      return isAbout && roles.meets([.warned, .criticised]) && first + 1 < sentence.upperBound
        ? first + 1 : nil
    }
    guard roles.meets(.clauseOnly) else { return isShelter(first) ? nil : first }
    return hasVerb(first, in: sentence) || isAttitude(first, in: sentence) ? first : nil
  }

  /// "indicated a willingness to talk", "signalling the possibility of a strike".
  private func isAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    let noun = reading.has(first, .determiner) ? first + 1 : first
    guard noun < sentence.upperBound else { return false }
    return reading.isOne(of: Self.attitudes, noun)
  }

  private static let attitudes = [
    "possibility", "likelihood", "willingness", "unwillingness", "readiness", "intention", "desire",
    "determination", "reluctance", "concern", "concerns", "doubts", "scepticism", "skepticism",
    "optimism",
  ].map { Array($0.utf8) }

  /// "sought refuge", "seek treatment" demand nothing.
  func isShelter(_ index: Int) -> Bool { reading.isOne(of: Self.shelters, index) }

  private static let shelters = [
    "refuge", "shelter", "safety", "asylum", "treatment", "cover", "solace", "help", "work",
  ].map { Array($0.utf8) }

  /// Whether a clause begins: a noun with a finite verb not far behind.
  func hasVerb(_ first: Int, in sentence: Range<Int>) -> Bool {
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
      let isEnd = index > first && reading.isClosingQuote(index) && !reading.isPossessive(index)
      if reading.isMark(index, ";") || isEnd && !reading.isOpeningQuote(index) { return false }
      if reading.isMark(index, ","), index + 1 < sentence.upperBound,
        index > first + 8 || reading.has(index + 1, .ingForm)
          || reading.has(index + 1, Self.anyAct) || reading.has(index + 1, .coordinator)
      {
        return false
      }
      if index > first, reading.has(index, [.auxiliary, .finiteVerb]) || isParticiple(index) {
        return true
      }
    }
    return false
  }

  func isParticiple(_ index: Int) -> Bool {
    reading.isWord(index) && reading.tokens[index].shape == .lower
      && reading.has(index, .edForm)
  }

  /// "told Reuters", "warned the army": whom the words were said to, and what comes after.
  func afterHearer(
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
  func hearerGroup(_ first: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = first
    while index < sentence.upperBound, reading.has(index, .determiner) { index += 1 }
    guard index < sentence.upperBound, reading.isWord(index) else { return nil }
    if let media = reading.entry(at: index, .namedMedia), reading.isCapital(index) {
      index = media.tokens.upperBound
      while index < sentence.upperBound, reading.isWord(index),
        reading.has(index, .media) || isHearerName(index)
      {
        index += 1
      }
      return first..<index
    }
    if reading.isCapital(index) {
      // "Dutch broadcaster NOS", "Lusa news agency"
      while index < sentence.upperBound, reading.isWord(index),
        isHearerName(index) || joinsHearers(index, in: sentence) || reading.has(index, .media)
      {
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
      // "broadcaster QRT", "news agency Lumo"
      if reading.has(index, .media), index + 1 < sentence.upperBound, isHearerName(index + 1) {
        index += 1
        while index + 1 < sentence.upperBound, reading.words[index].name >= 0,
          reading.words[index + 1].name == reading.words[index].name
        {
          index += 1
        }
      }
      return first..<index + 1
    }
    // "a news conference", "parliament"
    guard let group = groups.group(from: first, ceiling: min(first + 4, sentence.upperBound)) else {
      return nil
    }
    return group
  }

  func isHearerName(_ index: Int) -> Bool {
    reading.isCapital(index) && !reading.isFunctionWord(index) && !reading.has(index, .date)
  }

  func joinsHearers(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.tokens[index].word == small.and && index + 1 < sentence.upperBound
      && isHearerName(index + 1)
  }

  /// Goes past "on Friday", "in a statement", "later".
  func afterAdverbials(_ start: Int, in sentence: Range<Int>) -> Int {
    var index = start
    while index < sentence.upperBound, reading.has(index, [.date, .preposition, .adverb]) {
      if reading.has(index, .date) {
        let first = index
        while index < sentence.upperBound, reading.has(index, .date) { index += 1 }
        // "expects annual savings of 2m"
        if index == first + 1, first == start, describes(first, in: sentence) { return first }
        // "said the next few days would be critical", "criticised the two years it took"
        if index < sentence.upperBound, reading.has(index, .auxiliary) { return first }
        // "declared two days of mourning"
        if index < sentence.upperBound, first == start, reading.tokens[index].word == small.of {
          return first
        }
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
      } else if let end = pastPlace(index, in: sentence) {
        index = end
      } else if reading.has(index, .adverb),
        !reading.has(index, [.relative, .subordinator, .determiner]),
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

  /// Whether a word of time tells what the noun behind it is like: "annual savings".
  private func describes(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && reading.tokens[index].shape == .lower
      && (reading.ends(index, "al") || reading.ends(index, "ly") || reading.ends(index, "ent"))
      && !reading.has(index, .adverb) && reading.isWord(index + 1)
      && reading.tokens[index + 1].shape == .lower && !reading.isFunctionWord(index + 1)
  }

  /// Goes past "outside the court", "in Oslo by phone" to "that", a colon or a quotation.
  private func pastPlace(_ start: Int, in sentence: Range<Int>) -> Int? {
    guard reading.has(start, .preposition), !reading.has(start, .subordinator),
      reading.tokens[start].word != small.of, reading.tokens[start].word != small.to,
      reading.entry(at: start, LimitReader.before) == nil
    else { return nil }
    for index in start + 1..<max(min(start + 14, sentence.upperBound), start + 1) {
      if reading.tokens[index].word == small.that {
        // "in a report that was leaked" goes on about the report.
        let next = index + 1
        return next < sentence.upperBound && !reading.has(next, .auxiliary) ? index : nil
      }
      if reading.isMark(index, ":") || reading.isOpeningQuote(index) && !reading.isPossessive(index)
      {
        return index
      }
      if reading.has(index, [.auxiliary, .finiteVerb]) || reading.has(index, .coordinator)
        || reading.isMark(index, ";")
        || reading.isMark(index, ",") && !isBeforeQuote(index, sentence)
      {
        return nil
      }
    }
    return nil
  }

  private func isBeforeQuote(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && reading.isOpeningQuote(index + 1)
  }

  /// As in "in a statement", "at a news conference", "in an interview with the paper" and the like.
  func statementWords(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard reading.has(index, .preposition), index + 2 < sentence.upperBound,
      reading.has(index + 1, .determiner),
      let group = groups.group(from: index + 1, ceiling: min(index + 6, sentence.upperBound)),
      group.contains(where: { reading.has($0, [.documents, .media, .occasions]) })
    else { return nil }
    return group.upperBound
  }
}
