// Verbs of position that tell of no position taken: wanted of others, on a condition, of no matter.
extension StatementReader {
  /// Whether a verb tells what was asked for: "demanded that the cabinet reject the deal".
  @inline(__always)
  func isWanted(_ verb: TextReading.Phrase, _ subject: Range<Int>, _ earlier: [Draft]) -> Bool {
    let first = verb.tokens.lowerBound
    guard let wish = earlier.last(where: { $0.content.contains(first) }),
      wish.act == .demanded || wish.act == .proposed
        || reading.isOne(of: .insists, wish.verb.lowerBound),
      wish.content.lowerBound <= subject.lowerBound, subject.upperBound <= first
    else { return false }
    let isPlain = !reading.ends(first, "s") || reading.ends(first, "ss")
    return !reading.has(first, [.edForm, .ingForm, .finiteVerb]) && isPlain
      && (subject.upperBound..<first).allSatisfy { !reading.has($0, .auxiliary) }
  }

  /// Whether somebody came to hear or was made to tell it: "gathered to hear officials explain why".
  func isPerceived(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let first = verb.tokens.lowerBound
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound, subject.upperBound == first,
      !reading.has(first, [.edForm, .ingForm, .finiteVerb]), !reading.ends(first, "s"),
      !reading.isOne(of: .pastTelling, first)
    else { return false }
    // "to hear Kim Lee explain": a name takes in the small word before it.
    if reading.isOne(of: .hearing, subject.lowerBound), subject.count > 1 {
      return reading.tokens[before].word == small.to
    }
    return reading.isOne(of: .letting, before)
      || reading.isOne(of: .hearing, before) && reading.tokens[before - 1].word == small.to
  }

  /// Whether nobody in particular tells it: "It is alleged that Lee accepted gifts", "The court heard that
  /// Lee had refused", "Lee, it is claimed, accepted gifts".
  @inline(__always)
  func isRumoured(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let end = subject.upperBound
    // "Lee, who is believed to be abroad, says": where Lee is, and not what Lee says.
    if end + 2 < verb.tokens.lowerBound, reading.isMark(end, ","),
      !reading.has(end + 1, .relative),
      (end + 2..<verb.tokens.lowerBound).contains(where: { isRumour($0) })
    {
      return true
    }
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound, reading.tokens[before].word == small.that else {
      return before > sentence.lowerBound && isRumour(before)
    }
    if isRumour(before - 1) { return true }
    return reading.isOne(of: .heard, before - 1) && !quotes(verb, in: sentence)
  }

  /// Whether words in quotation marks follow a verb: "The court heard that Lee told police it was 'a
  /// gift'" tells what Lee said.
  private func quotes(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let end = verb.tokens.upperBound
    return (end..<max(end, sentence.upperBound)).contains { reading.isQuoteMark($0) }
  }

  /// Whether a word is that of "it is alleged" and "was told".
  private func isRumour(_ index: Int) -> Bool {
    index > tokens.lowerBound && reading.isOne(of: .rumoured, index)
      && (isBe(index - 1)
        || index - 1 > tokens.lowerBound && reading.has(index - 1, .adverb)
          && isBe(index - 2))
  }

  /// Whether a witness tells somebody of a thing: "the farmer who reported the smell".
  func isNoticed(_ verb: TextReading.Phrase, _ pronoun: Int) -> Bool {
    let next = verb.tokens.upperBound
    return reading.isOne(of: .reports, verb.tokens.lowerBound) && next < tokens.upperBound
      && reading.tokens[pronoun].word == small.who && !reading.isNumber(next)
      && reading.tokens[next].word != small.that
  }

  /// Whether who "will" do something does so on a condition: "If Peru leaves, Chile will reject it".
  @inline(__always)
  func isConditional(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, _ act: StatementFinding.Act,
    in sentence: Range<Int>
  ) -> Bool {
    let comma = subject.lowerBound - 1
    guard !act.tellsFacts, comma > sentence.lowerBound, reading.isMark(comma, ","),
      (subject.upperBound..<max(verb.tokens.lowerBound, subject.upperBound)).contains(where: {
        reading.tokens[$0].word == small.will || reading.tokens[$0].word == small.would
      })
    else { return false }
    var index = comma - 1
    while index >= sentence.lowerBound, comma - index < 30 {
      if reading.isMark(index, ",") || reading.isMark(index, ";") { return false }
      if reading.isOne(of: .conditions, index) { return true }
      index -= 1
    }
    return false
  }

  /// Whether what is asked or questioned is no matter of the news: "asked not to be named",
  /// "questioned two men", "backed away from".
  func isNoPosition(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.lowerBound
    let next = verb.tokens.upperBound
    guard next < sentence.upperBound, verb.tokens.count == 1 else { return false }
    if reading.isOne(of: .questions, first) {
      return !(next..<min(next + 4, sentence.upperBound)).contains {
        reading.isOne(of: .questionable, $0)
      }
    }
    if reading.isOne(of: .wanted, first) {
      return reading.tokens[next].word == small.to || reading.has(next, .preposition)
        || !(next..<min(next + 10, sentence.upperBound)).contains {
          reading.tokens[$0].word == small.to
        }
    }
    if reading.isOne(of: .backs, first) { return reading.isOne(of: .ways, next) }
    guard reading.isOne(of: .asks, first) else { return false }
    if reading.isOne(of: .anonymous, next) { return true }
    // "asked that her name be withheld"
    if reading.tokens[next].word == small.that, next + 3 < sentence.upperBound,
      reading.isOne(of: .theirs, next + 1), reading.spells(next + 2, "name")
    {
      return true
    }
    // "asked not to be named", "asked to remain anonymous"
    return next + 2 < sentence.upperBound
      && (next..<min(next + 5, sentence.upperBound)).contains {
        reading.isOne(of: .named, $0)
      }
  }

  /// Whether "to be named", "an interview" or the like begins at the token, as behind "declined".
  func hidesName(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first + 2 < sentence.upperBound else { return false }
    guard reading.tokens[first].word == small.to else {
      return (first..<min(first + 5, sentence.upperBound)).prefix { reading.isWord($0) }.contains {
        reading.isOne(of: .questionings, $0)
      }
    }
    return reading.tokens[first + 1].word == small.be && reading.isOne(of: .named, first + 2)
  }

  /// Whether somebody loses a post or is sent away: "dismissed the coach", "was dismissed by Lee".
  func isDismissal(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.lowerBound
    guard reading.isOne(of: .dismissals, first) else { return false }
    let next = verb.tokens.upperBound
    if next < sentence.upperBound, reading.tokens[next].word == small.by {
      let subject = (sentence.lowerBound..<first).last {
        reading.isWord($0) && !reading.has($0, [.auxiliary, .adverb, .lyForm])
          || reading.has($0, .pronoun)
      }
      return subject.map { isSomebody($0) } ?? false
    }
    guard let object = groups.group(from: next, ceiling: sentence.upperBound) else { return false }
    return isSomebody(groups.head(of: object))
  }

  private func isSomebody(_ index: Int) -> Bool {
    if reading.has(index, .pronoun) {
      return reading.tokens[index].word != small.it && !reading.has(index, .relative)
        && !reading.isOne(of: .pronounsOfThings, index)
    }
    return reading.has(index, [.sources, .people, .personName]) && !reading.isPossessive(index)
  }

  /// "International calls for a truce have grown": no verb, but a noun with one of its own.
  @inline(__always)
  func isNounWithVerb(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    guard verb.tokens.count == 2, reading.isOne(of: .calls, verb.tokens.lowerBound),
      subject.count == 1, !reading.has(subject.lowerBound, [.name, .pronoun])
    else { return false }
    for index in verb.tokens.upperBound..<tokens.upperBound {
      if reading.has(index, .relative) || reading.isMark(index, ",") { return false }
      if reading.has(index, [.auxiliary, .finiteVerb]) { return true }
    }
    return false
  }

  /// "shown openness to": what is shown as one takes a position.
  func showsAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first < sentence.upperBound else { return false }
    let noun = reading.has(first, .determiner) ? first + 1 : first
    return noun < sentence.upperBound && reading.isOne(of: .shown, noun)
  }

  /// "Both Peru and Chile": the two, but not "Both sides".
  @inline(__always)
  func withoutBoth(_ subject: Range<Int>) -> Range<Int> {
    subject.count > 1 && reading.isOne(of: .both, subject.lowerBound)
      && (subject.count > 2 || reading.has(subject.lowerBound + 1, .name))
      ? subject.lowerBound + 1..<subject.upperBound : subject
  }
}
