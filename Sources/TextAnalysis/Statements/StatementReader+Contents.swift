// Where reported words begin, past the hearer and adverbials.
extension StatementReader {
  /// Where the reported words begin, or `nil` where the verb reports none.
  func contentStart(
    _ first: Int, _ roles: WordRoles, in sentence: Range<Int>
  ) -> Int? {
    if reading.tokens[first].word == small.that {
      // "denies that"
      if !roles.meets(.clauseOnly),
        first + 1 >= sentence.upperBound || reading.isMark(first + 1, ".")
      {
        return first
      }
      // "disputed that account": no clause follows.
      if !roles.meets(.clauseOnly), first + 1 < sentence.upperBound,
        reading.tokens[first + 1].shape == .lower, !reading.has(first + 1, .pronoun),
        first + 2 >= sentence.upperBound || reading.tokens[first + 2].kind == .punctuation
      {
        return first
      }
      // "said that was untrue"
      if roles.meets(.clauseOnly), first + 2 < sentence.upperBound,
        reading.has(first + 1, .auxiliary), !reading.has(first + 1, .ingForm)
      {
        // "the four states that are"
        return reading.has(first - 1, .bareForms) ? nil : first
      }
      // "recalls that of 1990" says nothing.
      if first + 1 < sentence.upperBound, reading.tokens[first + 1].word == small.of { return nil }
      return first + 1 < sentence.upperBound ? first + 1 : nil
    }
    // "would say only that it was late"
    if first + 2 < sentence.upperBound, reading.tokens[first + 1].word == small.that,
      reading.spells(first, "only")
    {
      return first + 2
    }
    // "ruled 5-4 that the law was valid"
    if reading.isNumber(first), roles.meets(.clauseOnly),
      let that = (first + 1..<min(first + 5, sentence.upperBound)).first(where: {
        reading.tokens[$0].word == small.that
      }), that + 1 < sentence.upperBound,
      (first + 1..<that).allSatisfy({
        reading.isNumber($0) || reading.isDash($0) || reading.tokens[$0].word == small.to
      })
    {
      return that + 1
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
    // "The aid the ministry promised never came": the verb is that of the aid.
    if reading.has(first - 1, .negation), roles.meets(.promised), !roles.meets(.said),
      reading.has(first, .finiteVerb) || isParticiple(first)
    {
      return nil
    }
    guard reading.isWord(first) || reading.isNumber(first) || reading.tokens[first].kind == .symbol
    else { return nil }
    // "A man dismissed in May said": no words begin with the verb of another.
    if isSaying(first), first > tokens.lowerBound, reading.tokens[first - 1].word != small.to {
      return nil
    }
    // "denied having met him"
    guard !reading.has(first, .coordinator),
      !reading.has(first, .auxiliary) || reading.has(first, .ingForm) && !roles.meets(.clauseOnly)
    else { return nil }
    // "vowed never to sign"
    if reading.has(first, .negation), roles.meets(.infinitive), first + 2 < sentence.upperBound,
      reading.tokens[first + 1].word == small.to
    {
      return first
    }
    let isLimit =
      reading.entry(at: first, LimitReader.before) != nil
      || reading.has(first, .preposition) && first + 1 < sentence.upperBound
        && roles.meets(.said) && reading.isNumber(first + 1)
        && (!roles.meets(.clauseOnly) || opensRange(first))
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
      // "notified the agency of two cases"
      if reading.tokens[first].word == small.of, roles.meets(.announced), roles.meets(.withHearer),
        first + 1 < sentence.upperBound
      {
        return first + 1
      }
      // "dismissed as baseless the claim that"
      if reading.tokens[first].word == small.as, roles.meets([.denied, .rejected, .criticised]),
        first + 3 < sentence.upperBound,
        reading.has(first + 2, .determiner) || isQuotedManner(first + 1, in: sentence)
      {
        return first
      }
      return opensClause(first, roles, in: sentence) ? first : nil
    }
    if reading.has(first, .subordinator), opensClause(first, roles, in: sentence) { return first }
    // "seeking refuge" demands nothing, whatever follows.
    if isShelter(first), roles.meets(.demanded) { return nil }
    // "reported hearing shots", "recalled seeing her"
    if reading.has(first, .ingForm), reading.isOne(of: .ownDeeds, first - 1),
      first + 2 < sentence.upperBound, reading.isWord(first + 1)
    {
      return first
    }
    guard roles.meets(.clauseOnly) else {
      return isShelter(first) && !roles.meets([.rejected, .denied, .criticised]) ? nil : first
    }
    // "(the police said 9,000)"
    if reading.isNumber(first), first + 1 < sentence.upperBound, reading.isMark(first + 1, ")") {
      return first
    }
    if roles.meets([.proposed, .promised]),
      reading.tokens[first].kind == .symbol || reading.has(first, .currency)
        || reading.isNumber(first) && isPercentage(first, in: sentence)
    {
      return first
    }
    return hasVerb(isLimit && opensRange(first) ? first + 1 : first, in: sentence)
      || isAttitude(first, in: sentence)
      || roles.meets(.byPeople) && !roles.meets(.withHearer) && isLong(first, in: sentence)
      || isThreatened(first, roles, in: sentence) ? first : nil
  }

  /// Whether a number is one of percent: "offered 4 percent", but not "15% of its shares".
  private func isPercentage(_ number: Int, in sentence: Range<Int>) -> Bool {
    let unit = number + 1
    return unit < sentence.upperBound
      && (reading.isMark(unit, "%") || reading.entry(at: unit, .percent) != nil)
      && !(unit..<min(unit + 6, sentence.upperBound)).contains {
        reading.tokens[$0].word == small.of
      }
  }

  /// Whether a preposition opens a range of numbers: "said between 15 and 18 of them".
  private func opensRange(_ preposition: Int) -> Bool {
    reading.spells(preposition, "between") || reading.spells(preposition, "from")
  }

  /// The quotation of "rejected as “false and late” the count", with its object behind it.
  private func isQuotedManner(_ quote: Int, in sentence: Range<Int>) -> Bool {
    guard reading.isOpeningQuote(quote),
      let close = (quote + 1..<min(quote + 8, sentence.upperBound)).first(where: {
        reading.isClosingQuote($0) && !reading.isPossessive($0)
      }), close + 2 < sentence.upperBound
    else { return false }
    return reading.has(close + 1, [.determiner, .claimedNouns, .saidNouns, .documents])
  }

  /// Whether words behind "said" are so many that they are a clause, whose verb no list knows: "says
  /// the tariffs breach global rules".
  private func isLong(_ first: Int, in sentence: Range<Int>) -> Bool {
    let end = min(first + Self.shortestClause, sentence.upperBound)
    return end - first == Self.shortestClause
      && reading.has(first, .determiner) && reading.tokens[first].word != small.a
      && (first..<end).allSatisfy { reading.isWord($0) || reading.isNumber($0) }
  }

  private static let shortestClause = 5

  /// "warned of", "complained about", "warned against": what follows is what it is about.
  private func leadsToObject(_ preposition: Int) -> Bool {
    reading.tokens[preposition].word == small.of
      || reading.isOne(of: .abouts, preposition)
  }

  /// Goes past ", however,", ", in a letter," and ", published on Friday," to "that" or a quotation.
  private func pastAside(_ start: Int, in sentence: Range<Int>) -> Int? {
    let tellsMore = isParticiple(start) || reading.tokens[start].word == small.which
    for index in start..<min(start + 12, sentence.upperBound) {
      if reading.isMark(index, ",") {
        let next = index + 1
        guard next + 1 < sentence.upperBound else { return nil }
        if reading.isOpeningQuote(next) { return next }
        return reading.tokens[next].word == small.that ? next + 1 : nil
      }
      if !tellsMore
        && (reading.has(index, [.auxiliary, .finiteVerb, .relative]) || isParticiple(index))
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
      // "wrote three notes warning that the dam leaks": the verb is that of the notes.
      if index > first, reading.has(index, .ingForm), index + 1 < sentence.upperBound,
        reading.tokens[index + 1].word == small.that
      {
        return false
      }
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

  @inline(__always)
  func isParticiple(_ index: Int) -> Bool {
    reading.isWord(index) && reading.tokens[index].shape == .lower
      && reading.has(index, .edForm)
  }
}
