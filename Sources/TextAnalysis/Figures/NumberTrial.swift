/// Decides whether a number is a figure: not a date, an age, a rank or part of a name.
struct NumberTrial {
  let reading: TextReading
  let sentence: Range<Int>
  var small: SmallWords { reading.small }

  init(reading: TextReading, sentence: Range<Int>) {
    self.reading = reading
    self.sentence = sentence
  }

  /// Why the number is none whatever stands beside it, or `nil`.
  @inline(__always)
  func rejection(of number: NumberPhrase) -> String? {
    // "a quarter of them" is no three months.
    let isDate =
      number.kind != .fraction && number.tokens.contains { reading.has($0, .date) }
    return isDate ? "date" : nil
  }

  /// Why the number, which is no date, is no figure, or `nil` if it is one.
  @inline(__always)
  func rejection(
    of number: NumberPhrase, _ limit: LimitReader.Limit, _ noun: CountedNoun
  ) -> String? {
    if number.kind == .money || number.kind == .percent { return nil }
    if isDay(number) { return "date" }
    if isStamp(number) { return "time-or-duration" }
    let next = number.tokens.upperBound
    let before = number.tokens.lowerBound - 1
    if number.implied != nil { return nil }
    if number.unit == nil && (isTime(next) || isStartOfTime(next))
      || noun.head == nil && isFurtherTime(before)
    {
      return "time-or-duration"
    }
    if isClock(number, before, noun) { return "time-or-duration" }
    if isRate(number, before) { return "rate" }
    if isWord(before, small.of), isIn(before - 1),
      reading.spells(before - 1, "scale")
    {
      return "label"
    }
    if isException(before) { return "exception" }
    if isFamily(number, before) { return "known-set" }
    if let head = noun.head, reading.has(head, .timeUnit) { return "time-or-duration" }
    if number.kind == .fraction {
      if ordinal(before) { return "rank-or-time" }
      // "half the price" compares, "half the people" counts.
      let isThe = isIn(next) && reading.has(next, .determiner)
      return isThe && noun.head == nil ? "rank-or-time" : nil
    }
    if number.kind == .vague { return isVagueNoun(number, noun) ? nil : "vague-alone" }
    if isRace(number, before) { return "part-of-a-name" }
    if number.kind == .measure { return nil }
    if let rule = oneOrName(number, noun) { return rule }
    if before >= sentence.lowerBound, !limit.isStated {
      if isLabelled(number, before, noun) { return "label" }
      if isName(number, before, noun) { return "part-of-a-name" }
      if isKnownSet(number, before) { return "known-set" }
    }
    if isModel(number, limit, noun) { return "part-of-a-name" }
    if isAddress(number, noun) { return "address" }
    if isYear(number, limit, noun) { return "year" }
    if isAge(number, limit, noun) { return "age" }
    if isListNumber(number) { return "list-number" }
    if isFurniture(number, noun) { return "page-furniture" }
    return nil
  }

  func isIn(_ index: Int) -> Bool { sentence.contains(index) }

  func isWord(_ index: Int, _ word: WordID) -> Bool {
    isIn(index) && reading.tokens[index].word == word && word != Token.unknownWord
  }

  /// "March 27", "27 March" where no date was read.
  @inline(__always)
  private func isDay(_ number: NumberPhrase) -> Bool {
    let before = number.tokens.lowerBound - 1
    guard number.kind == .count, let value = number.value, value <= 31, isIn(before) else {
      return false
    }
    return reading.has(before, .noFigureAfter) && reading.isCapital(before)
  }

  @inline(__always)
  private func isTime(_ next: Int) -> Bool {
    guard isIn(next) else { return false }
    // "Thousands march" in no month.
    if reading.has(next, .noFigureAfter),
      reading.tokens[next].shape != .lower || !reading.ends(next, "arch")
    {
      return true
    }
    var index = next
    // "six more months", "the last two and a half weeks", but not "13 billion a year earlier"
    while isIn(index), index < next + 2,
      reading.has(index, [.beforeNumber, .adverb])
        || isWord(index, small.more), !isWord(index, small.a), !isWord(index, small.an)
    {
      index += 1
    }
    if isIn(index), reading.has(index, .timeUnit) { return true }
    return isIn(next + 1) && reading.isDash(next) && !reading.tokens[next].spaceBefore
      && reading.has(next + 1, .timeUnit)
  }

  /// Whether the other end of a length of time follows: "from 15 to nine years".
  @inline(__always)
  private func isStartOfTime(_ next: Int) -> Bool {
    guard isWord(next, small.to) || isWord(next, small.or), isIn(next + 2),
      reading.isNumber(next + 1) || reading.has(next + 1, [.ones, .tens])
    else { return false }
    return reading.has(next + 2, .timeUnit)
  }

  /// Whether another length of time stands before, as in "a week or two", "from 25 years to 12".
  @inline(__always)
  private func isFurtherTime(_ before: Int) -> Bool {
    (isWord(before, small.or) || isWord(before, small.to)) && isIn(before - 1)
      && reading.has(before - 1, .timeUnit)
  }

  /// Whether the number names a race: "the 400m".
  private func isRace(_ number: NumberPhrase, _ before: Int) -> Bool {
    guard number.kind == .measure, number.tokens.count == 2, isWord(before, small.the),
      let unit = number.unit, reading.spells(unit.lowerBound, "m")
    else { return false }
    return true
  }

  /// "Resolution 2254", "Resolutions 2254 and 2118", "No. 1"
  private func isLabelled(_ number: NumberPhrase, _ before: Int, _ noun: CountedNoun) -> Bool {
    if let head = noun.head, NounReader(reading: reading).isPlural(head), !isNamer(before, head) {
      return false
    }
    var index = before
    while isIn(index), index > before - 6,
      isWord(index, small.and) || reading.isMark(index, ",") || reading.isNumber(index)
    {
      index -= 1
    }
    return isIn(index) && reading.has(index, .label)
      && (index == before || reading.isNumber(index + 1))
  }

  /// As in "Article 5 of the treaty applies" and "Windows 11 needs": a word in s behind a label that
  /// the label, not the number, makes a noun.
  private func isNamer(_ label: Int, _ head: Int) -> Bool {
    guard reading.isNumber(label + 1), !reading.has(head, .people) else { return false }
    // "section 14 of the Labour Relations Act"
    let isOfThe =
      isWord(label + 2, small.of) && isIn(label + 3) && reading.has(label + 3, .determiner)
    return isOfThe
      || reading.isCapital(label) && (isWord(label + 2, small.of) || label == sentence.lowerBound)
  }

  /// Whether the number is that to which a rate refers: "per 1,000 births".
  @inline(__always)
  private func isRate(_ number: NumberPhrase, _ before: Int) -> Bool {
    guard isWord(before, small.per), let value = number.value else { return false }
    return [100, 1000, 10_000, 100_000, 1_000_000].contains(value)
  }

  /// "all but two of them": those left out of what is told.
  @inline(__always)
  private func isException(_ before: Int) -> Bool {
    isIn(before - 1) && reading.spells(before, "but")
      && reading.spells(before - 1, "all")
  }

  /// "a mother of two": somebody's children.
  private func isFamily(_ number: NumberPhrase, _ before: Int) -> Bool {
    guard isWord(before, small.of), isIn(before - 1), (number.value ?? 99) <= 20 else {
      return false
    }
    return reading.isOne(of: .parents, before - 1)
  }

  /// Whether a street is named behind the number: "14 Mill Lane".
  private func isAddress(_ number: NumberPhrase, _ noun: CountedNoun) -> Bool {
    guard number.tokens.count == 1, reading.isNumber(number.tokens.lowerBound),
      noun.head.map(reading.isCapital) ?? true
    else { return false }
    var index = number.tokens.upperBound
    let end = min(index + 4, sentence.upperBound)
    while index < end, reading.isWord(index), reading.isCapital(index) {
      if index > number.tokens.upperBound, reading.isOne(of: .streets, index) { return true }
      index += 1
    }
    return false
  }

  /// "the two leaders" are known already and not counted here, nor are "the 240" or "the 486".
  private func isKnownSet(_ number: NumberPhrase, _ before: Int) -> Bool {
    let next = number.tokens.upperBound
    if number.tokens.count == 1, reading.isNumber(number.tokens.lowerBound),
      isWord(before, small.the), !isWord(before - 1, small.of),
      reading.tokens[before + 1].range.count == 3,
      !isIn(next) || reading.has(next, .auxiliary)
        || reading.tokens[next].kind == .punctuation && !reading.isDash(next)
    {
      return true
    }
    guard number.tokens.count == 1, reading.isWord(number.tokens.lowerBound),
      let value = number.value, value <= 12, !isWholeOfPart(value, before)
    else { return false }
    return isWord(before, small.the) || isWord(before, small.these) || isWord(before, small.those)
  }

  /// "two of the five": not the five alone, but how many of them is told.
  private func isWholeOfPart(_ whole: Double, _ before: Int) -> Bool {
    guard isWord(before - 1, small.of), isIn(before - 2) else { return false }
    let part = before - 2
    if reading.has(part, .fraction), whole > 2 { return true }
    let count =
      reading.isNumber(part)
      ? NumberReader(reading: reading, end: sentence.upperBound).wholeNumber(at: part)
      : reading.has(part, .ones) ? reading.number(reading.tokens[part].word) : nil
    return count.map { $0 > 1 && $0 < whole } ?? false
  }

  /// "their 737 airliner", "back 737 development": a bare number before a noun in the singular.
  private func isModel(
    _ number: NumberPhrase, _ limit: LimitReader.Limit, _ noun: CountedNoun
  ) -> Bool {
    let first = number.tokens.lowerBound
    let next = number.tokens.upperBound
    guard number.tokens.count == 1, reading.isNumber(first), !limit.isStated, noun.head == nil,
      !noun.isPart, (number.value ?? 0) >= 100, isIn(next), isNounLike(next),
      reading.bytes(at: first).allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    // "another 240 taken", "20 guns and 224 light and heavy tanks", but "its 777 airliner"
    if isIn(first - 1),
      reading.has(first - 1, [.beforeNumber, .coordinator]) && !isOwner(first - 1)
        || !reading.isWord(first - 1)
    {
      return false
    }
    return !reading.has(next, FateReader.all.union([.takes, .date, .ingForm]))
      && !reading.has(next, .edForm)
  }

  private func isOwner(_ index: Int) -> Bool {
    reading.has(index, .determiner) && !isWord(index, small.another)
      && !isWord(index, small.those) && !isWord(index, small.these)
  }

  private func ordinal(_ before: Int) -> Bool {
    isIn(before) && reading.has(before, .ordinals)
  }

  private func isVagueNoun(_ number: NumberPhrase, _ noun: CountedNoun) -> Bool {
    if number.tokens.count > 1 || noun.head != nil || noun.isPart { return true }
    // "scores" and "tens" alone are verbs or nothing.
    let bytes = reading.bytes(at: number.tokens.lowerBound)
    if bytes.count < 5 || bytes.elementsEqual("scores".utf8) { return false }
    return true
  }

  private func oneOrName(_ number: NumberPhrase, _ noun: CountedNoun) -> String? {
    let first = number.tokens.lowerBound
    guard reading.isWord(first), number.kind == .count else { return nil }
    if number.tokens.count == 1, reading.tokens[first].word == small.one {
      guard let head = noun.head, head == first + 1, reading.has(head, [.people, .unit, .currency])
      else { return "one" }
    }
    if reading.isCapital(first), first > sentence.lowerBound {
      let isAfterMark = !reading.isWord(first - 1)
      if !isAfterMark, noun.head == nil || reading.isCapital(first - 1) { return "part-of-a-name" }
    }
    return nil
  }

  /// Whether the number belongs to the name before it: "Apollo 11", "the Big 5".
  private func isName(_ number: NumberPhrase, _ before: Int, _ noun: CountedNoun) -> Bool {
    let first = number.tokens.lowerBound
    // "Spain 24 billion" leaves out its verb.
    guard reading.isNumber(first), reading.tokens[first].spaceBefore, number.tokens.count == 1
    else { return false }
    if reading.isPossessive(before), isIn(before - 1), reading.isCapital(before - 1) {
      return noun.head == nil
    }
    let isNamed = reading.isCapital(before) || reading.tokens[before].shape == .mixed
    if reading.isWord(before), isNamed, !reading.isFunctionWord(before) {
      guard let head = noun.head else { return !isSentenceVerb(before) }
      if before > sentence.lowerBound, reading.has(head, .people) { return false }
      // A name and a plural: "the Dow Jones 30 stocks" or "Hamas fired 30 rockets" in capitals.
      return head > first + 1 ? false : reading.isCapital(head)
    }
    return false
  }

  private func isSentenceVerb(_ index: Int) -> Bool {
    index == sentence.lowerBound && reading.hasRole(index)
  }

  private func isNounLike(_ index: Int) -> Bool {
    isIn(index)
      && (reading.isWord(index) && !reading.isFunctionWord(index) || reading.isQuoteMark(index))
  }

  private func isYear(
    _ number: NumberPhrase, _ limit: LimitReader.Limit, _ noun: CountedNoun
  ) -> Bool {
    let first = number.tokens.lowerBound
    if let low = number.value, let high = number.upper, low >= 1700, high < 2100,
      number.kind == .count, low == low.rounded(), noun.head == nil
    {
      return true
    }
    guard number.tokens.count == 1, reading.isNumber(first), let value = number.value,
      value >= 1000, value < 2100, value == value.rounded(),
      reading.tokens[first].end - reading.tokens[first].start == 4
    else { return false }
    if let head = noun.head, reading.has(head, [.people, .unit]) { return false }
    if limit.isStated { return limit.qualifier == .about && noun.head == nil && value >= 1700 }
    return value >= 1700 || isIn(first - 1) && reading.has(first - 1, .preposition)
  }

  /// "0 Comments", "12 shares": what a web page says of itself, on a line of its own.
  private func isFurniture(_ number: NumberPhrase, _ noun: CountedNoun) -> Bool {
    guard number.tokens.lowerBound == sentence.lowerBound, sentence.count <= 3,
      let head = noun.head, head + 2 >= sentence.upperBound
    else { return false }
    return reading.text.isOne(of: .furniture, head)
  }

  private func isListNumber(_ number: NumberPhrase) -> Bool {
    let first = number.tokens.lowerBound
    let next = number.tokens.upperBound
    guard first == sentence.lowerBound, reading.isNumber(first), isIn(next) else { return false }
    return !reading.tokens[next].spaceBefore
      && (reading.isMark(next, ".") || reading.isMark(next, ")"))
  }
}
