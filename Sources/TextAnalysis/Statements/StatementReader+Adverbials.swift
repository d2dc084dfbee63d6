// What stands between a verb and the reported words: "on Friday", "in a statement", "later".
extension StatementReader {
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
      } else if index + 2 < sentence.upperBound, reading.tokens[index].word == small.in,
        reading.isOne(of: .inManner, index + 1), reading.isWord(index + 2)
      {
        // "agreed in principle to"
        index += 2
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
        reading.tokens[index].word != small.not, !isNeverTo(index, in: sentence)
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// "vowed never to": the word belongs to what was vowed.
  private func isNeverTo(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && reading.tokens[index + 1].word == small.to
      && reading.has(index, .negation)
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
      let noun = group.last(where: { reading.has($0, [.documents, .media, .occasions]) })
    else { return nil }
    // "said in a statement consultants had found": a noun that does not lean on the one before.
    let next = noun + 1
    let isOther =
      next < group.upperBound && reading.isWord(next) && !reading.isFunctionWord(next)
      && !reading.isCapital(next) && !reading.has(next, .name) && reading.has(noun, .documents)
    return isOther ? next : group.upperBound
  }
}
