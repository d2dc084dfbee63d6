// Subjects that commas set apart from their verb: "Kim Lee, an official and adviser, confirmed".
extension StatementReader {
  /// "Kim Lee, an official and adviser, confirmed": the subject before the words set apart.
  func setApart(_ comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    nameAfterOffice(before: comma, in: sentence)
      ?? clauseSubject(setApartBefore: comma, in: sentence)
  }

  /// The subject that opens the sentence before words between dashes: "Ann Lee – a former judge – says".
  func betweenDashes(_ close: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let open = (max(sentence.lowerBound, close - 14)..<close).last(where: {
        reading.isDash($0) && $0 > sentence.lowerBound && !reading.tokens[$0 - 1].isHyphenated
      }), open + 1 < close,
      let group = groups.group(endingAt: open - 1, floor: sentence.lowerBound),
      group.lowerBound == opening(sentence), groups.canSpeak(group)
    else { return nil }
    return group
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
      reading.has(office.lowerBound, [.determiner, .pronoun])
        || office.contains(where: { reading.isPossessive($0) })
          && reading.has(groups.head(of: office), .sources),
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
      // "heard that the driver, Kim Lee, had said"
      if reading.tokens[index].word == small.that,
        let found = subject(from: index + 1, setApartBefore: comma)
      {
        return found
      }
      index -= 1
    }
    return subject(from: behindSubordinator(before: comma, in: sentence), setApartBefore: comma)
  }

  /// Where the first clause begins behind "Although" and the like, if it has no other verb: "Although
  /// the mayor, Kim Lee, rejected", but not "Although Peru, its ally, left, Kenya, its rival, said".
  private func behindSubordinator(before comma: Int, in sentence: Range<Int>) -> Int {
    let first = opening(sentence)
    guard first + 1 < comma, reading.has(first, .subordinator),
      !reading.has(first, [.preposition, .determiner]),
      !(first + 1..<comma).contains(where: {
        reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
      })
    else { return first }
    return first + 1
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
  func subject(from start: Int, setApartBefore comma: Int) -> Range<Int>? {
    var start = pastOpening(start, comma)
    while start < comma {
      var end = start
      while end < comma, !reading.isMark(end, ",") { end += 1 }
      guard end < comma else { return nil }
      // "One of them, Kim Lee, said"
      if reading.tokens[start].word == small.one, reading.tokens[start + 1].word == small.of,
        let name = nameSetApart(end + 1, comma)
      {
        return name
      }
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
      if let both = joinedOffice(from: start, to: end, before: comma) { return both }
      let group =
        knowing(from: start, to: end)
        ?? (start == opening(tokens) ? reduced(from: start, to: end) : nil)
      if let group {
        // "A lawyer familiar with the case, Kim Lee, said", "The official leading the inquiry, Kim Lee, said"
        let name = nameSetApart(end + 1, comma)
        return name.flatMap { reading.has($0.upperBound - 1, .personName) ? $0 : nil } ?? group
      }
      start = end + 1
    }
    return nil
  }

  /// Two speakers of whom the second is named behind: "Kim Lee and her deputy, Ann Roe, said".
  private func joinedOffice(from start: Int, to end: Int, before comma: Int) -> Range<Int>? {
    guard let first = groups.group(from: start, ceiling: end), first.upperBound + 1 < end,
      reading.tokens[first.upperBound].word == small.and, groups.canSpeak(first),
      reading.has(first.upperBound + 1, [.determiner, .pronoun]),
      let second = groups.group(from: first.upperBound + 1, ceiling: end),
      second.upperBound == end, groups.canSpeak(second),
      let name = nameSetApart(end + 1, comma), name.upperBound == comma
    else { return nil }
    return start..<end
  }

  /// Those who know of a matter, up to a comma: "Two people familiar with the talks, who …, said", "An official
  /// with knowledge of them, …".
  private func knowing(from start: Int, to comma: Int) -> Range<Int>? {
    guard comma - start > 3, let known = groups.group(endingAt: comma - 1, floor: start) else {
      return nil
    }
    if let people = beforeKnowledge(of: known, in: start..<comma) {
      return people.lowerBound == start ? people : nil
    }
    return known.lowerBound == start && known.count > 3 && groups.canSpeak(known)
      && reading.has(groups.head(of: known), .sources) ? known : nil
  }

  /// The token behind the day or place that opens a sentence: "On Friday its president, Kim Lee, said",
  /// "The following day the director, Kim Lee, said", "Two days later the mayor, Kim Lee, said", "In Peru the
  /// ministry, which …, said".
  func pastOpening(_ start: Int, _ comma: Int) -> Int {
    guard start + 1 < comma, start == opening(tokens) else { return start }
    let first = reading.has(start, .preposition) ? start + 1 : start
    guard reading.has(first, .date) else { return pastOpeningPlace(start, comma) }
    let end = (first..<comma).first {
      !reading.has($0, [.date, .adverb]) || reading.has($0, .pronoun)
    }
    guard let end, reading.isWord(end), end > first else { return start }
    return reading.tokens[end].word == small.in && end + 1 < comma
      ? pastOpeningPlace(end, comma) : end
  }

  /// The token behind "In Peru" or "In New York" where a noun with its article comes next.
  private func pastOpeningPlace(_ start: Int, _ comma: Int) -> Int {
    guard reading.tokens[start].word == small.in, reading.has(start + 1, .placeName) else {
      return start
    }
    // "In Peru on Monday the ministry, which …, said"
    let end = (start + 1..<comma).first {
      !reading.has($0, [.placeName, .date])
        && !(reading.has($0, .preposition) && $0 + 1 < comma && reading.has($0 + 1, .date))
    }
    guard let end, reading.has(end, .determiner) else { return start }
    return end
  }

  /// The groups of "Aid groups working in the camps, among them Hope, want": up to the participle.
  private func reduced(from start: Int, to comma: Int) -> Range<Int>? {
    guard
      let participle = (start + 1..<max(comma, start + 1)).first(where: {
        reading.has($0, [.ingForm, .edForm]) && reading.tokens[$0].shape == .lower
      }), participle + 1 < comma, reading.has(participle + 1, [.preposition, .determiner]),
      let group = groups.group(from: start, ceiling: participle), group.upperBound == participle,
      reading.has(groups.head(of: group), [.sources, .authorities, .people]),
      !(participle..<comma).contains(where: {
        reading.has($0, [.auxiliary, .finiteVerb, .relative, .pronoun])
          && !reading.has($0, .determiner) || $0 > participle && isParticiple($0)
      })
    else { return nil }
    return group
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
      || group.upperBound < comma && isPlace(group.upperBound..<comma)
  }

  /// Whether words behind a group tell where or when it is: "(EOM) to Peru" of a mission.
  private func isPlace(_ words: Range<Int>) -> Bool {
    // "An internal paper from last December"
    if words.count > 1, reading.has(words.lowerBound, .preposition),
      words.dropFirst().allSatisfy({ reading.has($0, .date) })
    {
      return true
    }
    guard words.count <= 8, let first = words.first,
      reading.isMark(first, "(") || reading.tokens[first].word == small.to
    else { return false }
    return !words.contains {
      reading.has(
        $0, [.auxiliary, .finiteVerb, .relative, .pronoun, .edForm, .ingForm, .coordinator])
    } && words.contains { reading.has($0, .placeName) }
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
}
