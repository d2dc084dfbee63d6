/// What a number counts.
struct CountedNoun {
  /// The token of the counted noun, or `nil` where the text leaves it out.
  var head: Int?
  /// Tokens of the noun with the words before it, or of the unit.
  var tokens: Range<Int>?
  /// Whether the number is part of what a pronoun points at: "a quarter of them".
  var isPart = false
  /// The token at which to look for what became of those counted.
  var end: Int
}

/// Finds the noun that a number counts: the first plural of its group of words.
struct NounReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  private static let longestGroup = 7

  func noun(
    after number: NumberPhrase, _ limit: LimitReader.Limit, in sentence: Range<Int>
  ) -> CountedNoun {
    var noun = CountedNoun(end: max(number.tokens.upperBound, limit.end))
    if let unit = number.unit {
      noun.tokens = unit
      noun.end = number.tokens.upperBound
    }
    var index = noun.end
    if index < sentence.upperBound, reading.tokens[index].word == small.of {
      index = afterOf(index + 1, in: sentence, &noun)
    } else if let part = reading.phrase(from: min(index, sentence.upperBound - 1)),
      index < sentence.upperBound, part.roles.meets(.partOfAfter)
    {
      index = part.tokens.upperBound
      noun.isPart = true
    }
    noun.end = index
    guard number.unit == nil || noun.isPart else { return noun }
    guard
      let head = head(
        from: index, in: sentence, isOne: number.value == 1, isCount: number.kind != .fraction)
    else {
      if number.kind == .fraction, !noun.isPart, index > number.tokens.upperBound + 1,
        index < sentence.upperBound, reading.isWord(index), reading.tokens[index].shape == .lower,
        !reading.isFunctionWord(index)
      {
        // "half of the money", "a quarter of the city"
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
    return noun
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
      index += 1
    }
    return index
  }

  /// The counted noun: the first plural before the group of words ends.
  private func head(from start: Int, in sentence: Range<Int>, isOne: Bool, isCount: Bool) -> Int? {
    var capital: Int?
    var last: Int?
    var index = start
    let end = min(sentence.upperBound, start + Self.longestGroup)
    while index < end {
      if reading.isNumber(index) {
        // A number inside the group is part of a name, if a noun follows.
        index += 1
        continue
      }
      guard reading.isWord(index) else {
        // Names in quotes and hyphens stay inside the group.
        guard reading.isQuoteMark(index), index + 1 < end else { break }
        index += 1
        continue
      }
      if isBoundary(index, start) || index > start && isFate(index) { break }
      if index + 1 < end, reading.isPossessive(index + 1) {
        index += 2
        continue
      }
      if isPlural(index) {
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

  /// Whether the word tells what became of them, rather than who they are: "Britons missing".
  private func isFate(_ index: Int) -> Bool {
    reading.has(index, FateReader.all) && reading.bytes(at: index).last != UInt8(ascii: "s")
  }

  private func isBoundary(_ index: Int, _ start: Int) -> Bool {
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
        || reading.has(before, .relative) || reading.bytes(at: before).elementsEqual("these".utf8),
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
