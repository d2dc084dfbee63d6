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
      if reading.isMark(first, ":") || reading.isOpeningQuote(next) { return next }
      return pastAside(next, in: sentence)
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
      reading.spells(first + 1, "only")
        || reading.spells(first + 1, "just")
    {
      return first
    }
    if reading.has(first, .preposition), !reading.has(first, .determiner), !isLimit {
      // "warned of famine", "complained about the noise": what a preposition leads to. Else only
      // "called for" and the like are followed at once by what is wanted.
      if roles.meets([.warned, .criticised]) {
        if leadsToObject(first), first + 1 < sentence.upperBound { return first + 1 }
        // "condemns in the strongest terms the attack"
        if !roles.meets(.clauseOnly) { return pastManner(first, in: sentence) }
      }
      return opensClause(first, roles, in: sentence) ? first : nil
    }
    if reading.has(first, .subordinator), opensClause(first, roles, in: sentence) { return first }
    guard roles.meets(.clauseOnly) else { return isShelter(first) ? nil : first }
    return hasVerb(first, in: sentence) || isAttitude(first, in: sentence)
      || isThreatened(first, roles, in: sentence) ? first : nil
  }

  /// "warned of", "complained about", "warned against": what follows is what it is about.
  private func leadsToObject(_ preposition: Int) -> Bool {
    reading.tokens[preposition].word == small.of
      || reading.isOne(of: Self.abouts, preposition)
  }

  private static let abouts = PlainWords(["about", "against", "over", "on", "for"])

  /// Goes past ", however," and ", in a letter," to "that" or a quotation.
  private func pastAside(_ start: Int, in sentence: Range<Int>) -> Int? {
    for index in start..<min(start + 12, sentence.upperBound) {
      if reading.isMark(index, ",") {
        let next = index + 1
        guard next + 1 < sentence.upperBound else { return nil }
        if reading.isOpeningQuote(next) { return next }
        return reading.tokens[next].word == small.that ? next + 1 : nil
      }
      if reading.has(index, [.auxiliary, .finiteVerb, .relative]) || isParticiple(index)
        || !reading.isWord(index) && !reading.isNumber(index) && !reading.isPossessive(index)
      {
        return nil
      }
    }
    return nil
  }

  /// Goes past "in the strongest terms" to the object of the verb before it.
  private func pastManner(_ preposition: Int, in sentence: Range<Int>) -> Int? {
    var index = preposition + 1
    while index < min(preposition + 6, sentence.upperBound), reading.isWord(index) {
      if reading.ends(index, "terms") {
        let next = index + 1
        return next < sentence.upperBound && reading.isWord(next)
          && !reading.has(next, .coordinator) ? next : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether words that lean on a clause behind a comma open what was said: "said if it rained, they
  /// would stay".
  private func opensClause(
    _ first: Int, _ roles: WordRoles, in sentence: Range<Int>
  ) -> Bool {
    guard roles.meets([.said, .announced, .confirmed, .claimed]), roles.meets(.clauseOnly),
      reading.tokens[first].word != small.to, reading.tokens[first].word != small.as
    else { return false }
    for index in first..<min(first + 20, sentence.upperBound) {
      if reading.isMark(index, ","), index + 2 < sentence.upperBound {
        let next = index + 1
        return !reading.isFunctionWord(next) && reading.isCapital(next)
          || reading.has(next, [.determiner, .pronoun])
          ? hasVerb(next, in: sentence) : false
      }
      if reading.isMark(index, ";") || reading.isQuoteMark(index) && !reading.isPossessive(index) {
        return false
      }
    }
    return false
  }

  /// As in "threatened Greece with war".
  private func isThreatened(_ first: Int, _ roles: WordRoles, in sentence: Range<Int>) -> Bool {
    guard roles.meets(.warned), let group = groups.group(from: first, ceiling: sentence.upperBound)
    else { return false }
    let next = group.upperBound
    return next + 1 < sentence.upperBound && reading.tokens[next].word == small.with
      || group.contains { reading.tokens[$0].word == small.with }
  }

  /// "indicated a willingness to talk", "signalling the possibility of a strike".
  private func isAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    let noun = reading.has(first, .determiner) ? first + 1 : first
    guard noun < sentence.upperBound else { return false }
    return reading.isOne(of: Self.attitudes, noun)
  }

  /// "reported 12 new cases", "reported a loss", "ordered an inquiry", "ordered the evacuation": what
  /// is told or wanted is a noun that stands for a clause.
  func nounStart(_ first: Int, _ verb: Range<Int>, in sentence: Range<Int>) -> Int? {
    let isReport = reading.isOne(of: Self.reports, verb.lowerBound)
    guard isReport || reading.isOne(of: Self.orders, verb.lowerBound), verb.count == 1,
      first < sentence.upperBound
    else { return nil }
    if isReport, reading.isNumber(first) { return first }
    for index in first..<min(first + 7, sentence.upperBound) {
      guard
        reading.isWord(index) || reading.isNumber(index) || reading.tokens[index].kind == .symbol,
        !reading.has(index, [.auxiliary, .finiteVerb, .relative, .pronoun])
          || reading.has(index, .determiner),
        !reading.has(index, .preposition) || reading.has(index, .determiner)
      else { return nil }
      if isReport
        ? reading.has(index, [.change, .casualties]) || reading.isOne(of: Self.reportable, index)
        : isDeed(index)
      {
        return first
      }
    }
    return nil
  }

  /// A noun for what may be ordered: "evacuation", "inquiry", "ceasefire".
  private func isDeed(_ index: Int) -> Bool {
    reading.tokens[index].shape == .lower
      && (reading.ends(index, "ation") || reading.ends(index, "drawal")
        || reading.ends(index, "ction") || reading.isOne(of: Self.deeds, index))
  }

  private static let reports = PlainWords(["report", "reports", "reported", "reporting"])
  private static let orders = PlainWords(["order", "orders", "ordered", "ordering"])
  private static let reportable = PlainWords([
    "loss", "losses", "profit", "profits", "income", "earnings", "sales", "results", "revenue",
    "decline", "rise", "increase", "drop", "fall", "gain", "gains", "growth", "cases", "deaths",
    "progress",
  ])
  private static let deeds = PlainWords([
    "inquiry", "review", "probe", "halt", "pause", "release", "ceasefire", "truce", "closure",
    "end",
    "retrial", "curfew", "lockdown", "arrest", "arrests", "strike", "strikes", "recall", "recount",
    "crackdown", "siege", "deployment", "pullout", "assault",
  ])

  private static let attitudes = PlainWords([
    "possibility", "likelihood", "willingness", "unwillingness", "readiness", "intention", "desire",
    "determination", "reluctance", "concern", "concerns", "doubts", "scepticism", "skepticism",
    "optimism", "flexibility", "openness", "interest", "resolve", "unease", "impatience",
    "frustration", "responsibility", "victory", "credit", "defeat", "help", "support", "assistance",
    "condolences", "amnesty", "mediation",
  ])

  /// "sought refuge", "seek treatment" demand nothing.
  func isShelter(_ index: Int) -> Bool { reading.isOne(of: Self.shelters, index) }

  private static let shelters = PlainWords([
    "refuge", "shelter", "safety", "asylum", "treatment", "cover", "solace", "help", "work",
  ])

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
      // "said 40 people, most of them women, were hurt"
      if reading.isMark(index, ","), index > first, goesOnBehind(index, in: sentence) {
        return true
      }
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

  /// Whether the words after a comma are set apart by another, behind which a verb stands.
  private func goesOnBehind(_ comma: Int, in sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard next < sentence.upperBound,
      reading.has(next, [.preposition, .determiner, .relative, .adverb])
        || reading.isNumber(next),
      let close = (next..<min(next + 10, sentence.upperBound)).first(where: {
        reading.isMark($0, ",")
      }), close + 1 < sentence.upperBound
    else { return false }
    return reading.has(close + 1, [.auxiliary, .finiteVerb])
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
    // "told people in the north to leave"
    if group.upperBound < sentence.upperBound, reading.uses[group.upperBound].contains(.joint),
      reading.tokens[group.upperBound].word != small.and,
      let whole = groups.group(from: first, ceiling: sentence.upperBound),
      whole.upperBound < sentence.upperBound, reading.tokens[whole.upperBound].word == small.to
    {
      return (whole, whole.upperBound)
    }
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
      // "Lebanon’s Al-Manar television", "the BBC’s Today programme"
      if index + 1 < sentence.upperBound, index > first, reading.isPossessive(index) {
        let ceiling = min(index + 6, sentence.upperBound)
        if let rest = groups.group(from: index + 1, ceiling: ceiling),
          rest.upperBound < sentence.upperBound, reading.tokens[rest.upperBound].word == small.that
        {
          return first..<rest.upperBound
        }
      }
      // "a Lower House budget committee"
      let article = reading.tokens[first].word
      if article == small.a || article == small.an,
        let body = (index..<min(index + 3, sentence.upperBound)).last(where: {
          reading.tokens[$0].shape == .lower && reading.has($0, [.authorities, .occasions, .media])
        })
      {
        return first..<body + 1
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
        // "said Friday's rise was small"
        if index < sentence.upperBound, reading.isPossessive(index) { return first }
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
        // "in an interview published on Sunday that"
        if index < sentence.upperBound, isParticiple(index), index + 1 < sentence.upperBound,
          reading.has(index + 1, [.preposition, .date])
        {
          index += 1
        }
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
    // "after meeting the envoy that", "as recently as May that"
    let leans =
      reading.has(start, .subordinator) && start + 1 < sentence.upperBound
      && (reading.has(start + 1, .ingForm) || reading.has(start + 1, .adverb) || isLy(start + 1))
    guard reading.has(start, .preposition), leans || !reading.has(start, .subordinator),
      reading.tokens[start].word != small.of,
      reading.tokens[start].word != small.to || isThatNear(start, in: sentence),
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

  private func isLy(_ index: Int) -> Bool { reading.has(index, .lyForm) }

  /// Whether "to" leads to a hearer and "that": "in a letter to the board that".
  private func isThatNear(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start + 2 < sentence.upperBound else { return false }
    if reading.tokens[start + 2].word == small.that { return groups.isNoun(start + 1) }
    return reading.has(start + 1, .determiner)
      && (start + 1..<min(start + 7, sentence.upperBound)).contains {
        reading.tokens[$0].word == small.that
      }
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
