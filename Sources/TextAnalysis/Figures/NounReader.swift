/// What a number counts.
struct CountedNoun {
  /// The token of the counted noun, or `nil` where the text leaves it out.
  var head: Int?
  /// Tokens of the noun with the words before it, or of the unit.
  var tokens: Range<Int>?
  /// Whether the number is part of what a pronoun points at: "a quarter of them".
  var isPart = false
  /// Whether it is some of what is known already: "88 of the dead".
  var isOfKnown = false
  /// The number of all of which these are a part: "88 of the 200 seats".
  var whole: Int?
  /// The token at which to look for what became of those counted.
  var end: Int
}

extension CountedNoun {
  /// Whether what is counted came about somewhere: cases, deaths, attacks.
  func isInstances(_ reading: TextReading) -> Bool {
    head.map { reading.isOne(of: .instances, $0) } ?? false
  }
}

/// Finds the noun that a number counts: the first plural of its group of words.
struct NounReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  private static let longestGroup = 7

  @inline(__always)
  func noun(
    after number: NumberPhrase, _ limit: LimitReader.Limit, in sentence: Range<Int>
  ) -> CountedNoun {
    var noun = CountedNoun(end: max(number.tokens.upperBound, limit.end))
    if let unit = number.unit {
      noun.tokens = unit
      noun.end = number.tokens.upperBound
    }
    var index = noun.end
    if number.implied != nil { return noun }
    let isOut =
      index + 1 < sentence.upperBound && reading.tokens[index].word == small.out
      && reading.tokens[index + 1].word == small.of
    if isOut { index += 1 }
    if index < sentence.upperBound, reading.tokens[index].word == small.of {
      let first = index + 1
      index = afterOf(first, in: sentence, &noun)
      if index < sentence.upperBound,
        isWhole(index) || index > first && isSmallWhole(index, of: number)
      {
        noun.whole = index
      }
    } else if let part = reading.phrase(from: min(index, sentence.upperBound - 1)),
      index < sentence.upperBound, part.roles.meets(.partOfAfter)
    {
      index = part.tokens.upperBound
      noun.isPart = true
    }
    noun.end = index
    guard number.unit == nil || noun.isPart else { return noun }
    // "100 serving life sentences" are people.
    if index < sentence.upperBound, reading.isOne(of: .doing, index) { return noun }
    guard
      let head = head(
        from: index, in: sentence, isOne: number.value == 1, isCount: number.kind != .fraction)
    else {
      if number.kind == .fraction, !noun.isPart, index > number.tokens.upperBound + 1,
        index < sentence.upperBound, reading.isWord(index), reading.tokens[index].shape == .lower,
        !reading.isFunctionWord(index)
      {
        // "half of the money", "a quarter of the global supply"
        while index + 1 < sentence.upperBound, !isPlainNoun(index), isPlainNoun(index + 1) {
          index += 1
        }
        // "two thirds of the town's population"
        if index + 2 < sentence.upperBound, reading.isPossessive(index + 1), isPlainNoun(index + 2)
        {
          index += 2
        }
        noun.head = index
        noun.tokens = index..<index + 1
        noun.end = index + 1
      } else if noun.isPart, let told = toldNoun(from: index, in: sentence) {
        noun.head = told
        noun.tokens = told..<told + 1
      } else if number.kind == .count, let told = toldOfPart(number, in: sentence) {
        noun.head = told
        noun.tokens = told..<told + 1
        noun.isPart = true
      }
      return noun
    }
    noun.head = head
    noun.tokens = index..<head + 1
    noun.end = head + 1
    if noun.whole == nil, number.kind == .fraction || index > number.tokens.upperBound {
      noun.whole = numbered(index - 1..<head)
    }
    // "half of the dead were children"
    if number.kind == .fraction || noun.isPart || noun.isOfKnown, reading.isFateAdjective(head),
      let told = toldNoun(from: head + 1, in: sentence)
    {
      noun.head = told
      noun.tokens = told..<told + 1
      noun.end = head
    }
    return noun
  }

  /// Whether a number begins that tells of how many these are: "of 36 clinics", "of the thirty-four".
  private func isWhole(_ index: Int) -> Bool {
    guard !reading.has(index, .date) else { return false }
    if reading.isNumber(index) { return true }
    return reading.tokens[index].isHyphenated
      ? NumberReader(reading: reading, end: index + 1).spelt(at: index) != nil
      : reading.has(index, .tens)
  }

  /// Whether a number in words tells of how many of those known these are: "two of the five", "three of
  /// its seven", but not "two of the three-member".
  private func isSmallWhole(_ index: Int, of part: NumberPhrase) -> Bool {
    guard reading.has(index, .ones), let whole = reading.number(reading.tokens[index].word),
      let count = part.value
    else { return false }
    // "half of the six boats"
    return part.kind == .fraction || part.kind == .count && count > 1 && count < whole
  }

  /// The counted noun with what tells which it is: "aid workers", "police officers", "cases of cholera".
  @inline(__always)
  func telling(_ head: Int, _ draft: FigureDraft) -> Range<Int> {
    let first = draft.number.tokens.upperBound
    let end = reading.sentences[draft.sentence].tokens.upperBound
    if head + 2 < end, reading.tokens[head + 1].word == small.of,
      reading.isOne(of: .instances, head), isPlainNoun(head + 2)
    {
      // "cases of swine flu"
      let goesOn = head + 3 < end && isPlainNoun(head + 3) && !reading.has(head + 3, .finiteVerb)
      return head..<head + (goesOn ? 4 : 3)
    }
    guard head > first, draft.noun.tokens?.contains(head - 1) ?? false, isPlainNoun(head - 1),
      reading.tokens[head].shape == .lower
    else { return head..<head + 1 }
    return head - 1..<head + 1
  }

  /// Whether a word in small letters is a noun rather than an adjective, by its form.
  private func isPlainNoun(_ index: Int) -> Bool {
    guard reading.isWord(index), reading.tokens[index].shape == .lower,
      !reading.tokens[index].isHyphenated, reading.tokens[index].range.count > 2,
      !reading.isFunctionWord(index),
      !reading.has(
        index,
        FateReader.all.union([
          .beforeNumber, .edForm, .possessive, .ordinals, .about, .over, .under, .ones,
          .tens, .scale, .timeUnit, .date,
        ]))
    else { return false }
    let bytes = reading.bytes(at: index)
    return !Self.adjectiveEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
      && !reading.isOne(of: .adjectives, index)
  }

  /// How adjectives end that stand before a noun; "polling" and "fighting" may be nouns.
  private static let adjectiveEndings = [
    "al", "ous", "ive", "ern", "ful", "less", "ary", "able", "ible", "ish", "ic", "ant", "ior",
    "est", "dly", "tly", "lly", "ely", "ian", "ese", "ical", "ory", "ile", "ier",
  ].map { Array($0.utf8) }

  /// The number behind "the" or "’s" in "half the city’s 400 schools".
  private func numbered(_ tokens: Range<Int>) -> Int? {
    tokens.dropFirst().first {
      reading.isNumber($0)
        && (reading.isPossessive($0 - 1) || reading.has($0 - 1, .determiner)
          || reading.entry(endingAt: $0 - 1, LimitReader.before) != nil)
    }
  }

  /// Goes past "of the", "of its", "of those", "of them".
  private func afterOf(_ start: Int, in sentence: Range<Int>, _ noun: inout CountedNoun) -> Int {
    var index = start
    while index < sentence.upperBound, index < start + 3 {
      let word = reading.tokens[index].word
      if word == small.them || word == small.those || reading.has(index, .relative) {
        noun.isPart = true
        return index + 1
      }
      guard reading.has(index, [.determiner, .beforeNumber]) else { break }
      noun.isOfKnown = noun.isOfKnown || word == small.the || word == small.these
      index += 1
    }
    // "64 of Friday's 110 trains", "four of the country's nine provinces"
    if let whole = behindOwner(index, in: sentence) { return whole }
    // "300 of a promised 2,000 tents"
    if index > start, index + 1 < sentence.upperBound, reading.has(index, .edForm),
      reading.isNumber(index + 1), !reading.has(index + 1, .date)
    {
      index += 1
    }
    return index
  }

  /// Where the number behind an owner stands, whose name or noun begins at a token.
  private func behindOwner(_ first: Int, in sentence: Range<Int>) -> Int? {
    var index = first
    while index < min(first + 3, sentence.upperBound - 2), reading.isWord(index),
      !reading.isFunctionWord(index)
    {
      let number = index + 2
      if reading.isPossessive(index + 1) {
        guard reading.isNumber(number) || reading.has(number, .ones) else { return nil }
        return reading.has(number, .date) ? nil : number
      }
      index += 1
    }
    return nil
  }

  /// The counted noun: the first plural before the group of words ends.
  private func head(from start: Int, in sentence: Range<Int>, isOne: Bool, isCount: Bool) -> Int? {
    var capital: Int?
    var last: Int?
    var index = start
    let end = min(sentence.upperBound, start + Self.longestGroup)
    while index < end {
      if reading.isNumber(index) {
        // A number inside the group is part of a name, if a noun follows, or tells of the whole.
        guard index == start || isInGroup(index) else { break }
        index += 1
        continue
      }
      guard reading.isWord(index) else {
        // Names in quotes and hyphens stay inside the group.
        guard reading.isQuoteMark(index), index + 1 < end else { break }
        index += 1
        continue
      }
      if isBoundary(index, start) || index > start && reading.isFateAdjective(index) {
        guard joinsAdjectives(index, start, end) else { break }
        index += 1
        continue
      }
      if index + 1 < end, reading.isPossessive(index + 1) {
        index += 2
        continue
      }
      if isPlural(index) {
        if isForeseer(index) { break }
        if !reading.isCapital(index) || reading.has(index, .demonym) {
          let next = index + 1
          let isCompound =
            next < end && reading.isWord(next) && isPlural(next) && !reading.isCapital(next)
            && !isBoundary(next, start) && !reading.has(next, FateReader.all) && isCount
          return isCompound ? next : index
        }
        if capital == nil { capital = index }
      }
      last = index
      if isOne, reading.has(index, [.people, .unit, .currency]) { return index }
      index += 1
    }
    if let capital { return capital }
    return isOne ? last : nil
  }

  /// Whether those stand there who expected the number: "the 2.15 billion analysts had forecast".
  private func isForeseer(_ index: Int) -> Bool {
    guard reading.isOne(of: .foreseers, index), index + 1 < reading.tokens.count else {
      return false
    }
    return reading.has(index + 1, .auxiliary) || reading.isOne(of: .expecting, index + 1)
  }

  /// Whether "and" stands between two words that tell which are counted: "confirmed and probable cases".
  private func joinsAdjectives(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    guard reading.tokens[index].word == small.and, index == start + 1, index + 2 < end,
      reading.isOne(of: .standings, start), reading.isOne(of: .standings, index + 1)
    else { return false }
    return reading.isWord(index + 2) && isPlural(index + 2)
  }

  /// Whether a number goes on with the words before it: "Boeing 787 aircraft", "the town’s 15 schools",
  /// but not "said 40 captives".
  private func isInGroup(_ index: Int) -> Bool {
    !reading.isWord(index - 1) || reading.isCapital(index - 1) || reading.isPossessive(index - 1)
      || reading.has(index - 1, [.determiner, .beforeNumber])
      || reading.entry(endingAt: index - 1, LimitReader.before) != nil
  }

  private func isBoundary(_ index: Int, _ start: Int) -> Bool {
    if index > start, reading.isOne(of: .saying, index) { return true }
    if reading.has(index, .people), !reading.has(index, .pronoun) { return false }
    if index == start, reading.has(index, [.adverb, .determiner]) { return false }
    return reading.isFunctionWord(index) || reading.has(index, .date)
  }

  /// Whether the word is a plural noun by its form.
  @inline(__always)
  func isPlural(_ index: Int) -> Bool { reading.words[index].roles.isPlural }

  /// As in "Of those, 2,115 were children" and "of whom 40 were civilians".
  private func toldOfPart(_ number: NumberPhrase, in sentence: Range<Int>) -> Int? {
    let next = number.tokens.upperBound
    var before = number.tokens.lowerBound - 1
    if before > sentence.lowerBound, reading.isMark(before, ",") { before -= 1 }
    guard next + 1 < sentence.upperBound, before > sentence.lowerBound,
      reading.tokens[before - 1].word == small.of,
      reading.tokens[before].word == small.those || reading.tokens[before].word == small.them
        || reading.has(before, .relative) || reading.spells(before, "these"),
      reading.tokens[next].word == small.were || reading.tokens[next].word == small.are
    else { return nil }
    return head(from: next + 1, in: sentence, isOne: false, isCount: true)
  }

  /// The noun told of a part: "4,000 of those killed were children".
  private func toldNoun(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    let end = min(sentence.upperBound, start + Self.longestGroup)
    while index < end, reading.isWord(index) {
      if reading.tokens[index].word == small.were || reading.tokens[index].word == small.are {
        return head(from: index + 1, in: sentence, isOne: false, isCount: true)
      }
      index += 1
    }
    return nil
  }
}

extension TextReading {
  /// Whether the word tells what became of those counted, rather than who they are: "60,000 homeless".
  func isFateAdjective(_ index: Int) -> Bool {
    has(index, FateReader.all)
      && (bytes(at: index).last != UInt8(ascii: "s") || ends(index, "less"))
  }
}
