// Numbers in terms of their own: a magnitude-6.1 quake, 5 on the Richter scale, threefold, 1.2 times, a
// quarter-point.
extension NumberReader {
  private var small: SmallWords { reading.small }

  /// Reads a number that is one word, or begins as one, with what it measures.
  @inline(__always)
  func term(at index: Int) -> NumberPhrase? {
    guard reading.tokens[index].isHyphenated else { return multiple(at: index) }
    guard let parts = reading.text.twoParts(of: index) else { return nil }
    if reading.text.spellsInAnyCase(parts.first, "magnitude") {
      return magnitude(at: index, parts.second)
    }
    if reading.text.spells(parts.second, "fold") {
      return number(parts.first).flatMap { multiple(index..<index + 1, $0) }
    }
    guard reading.text.spells(parts.second, "point") else { return nil }
    let first = reading.text.word(parts.first)
    guard reading.roles(of: first).meets(.fraction), let whole = reading.number(first) else {
      return nil
    }
    return NumberPhrase(
      tokens: index..<index + 1, value: 1 / whole, kind: .percent, unit: index..<index + 1,
      implied: .points)
  }

  /// Reads "magnitude-7" and "magnitude-6.1", of which the first token ends before the point.
  private func magnitude(at index: Int, _ digits: Range<Int>) -> NumberPhrase? {
    guard var value = Double(reading.string(digits)), 0..<12 ~= value else { return nil }
    var next = index + 1
    if next + 1 < end, reading.isMark(next, "."), reading.isNumber(next + 1),
      !reading.tokens[next].spaceBefore, !reading.tokens[next + 1].spaceBefore,
      let tenths = wholeNumber(at: next + 1), reading.tokens[next + 1].range.count == 1
    {
      value += tenths / 10
      next += 2
    }
    return NumberPhrase(
      tokens: index..<next, value: value, kind: .measure, unit: index..<next, implied: .magnitude)
  }

  /// Reads "half a percentage point" and "quarter percentage point".
  func partOfPoint(at first: Int) -> NumberPhrase? {
    guard reading.has(first, .fraction), let parts = reading.number(reading.tokens[first].word)
    else { return nil }
    var index = first + 1
    if isWordOf(index, small.a) { index += 1 }
    guard isWordOf(index, small.percentage), isWordOf(index + 1, small.point) else { return nil }
    return NumberPhrase(
      tokens: first..<index + 2, value: 1 / parts, kind: .percent, unit: index..<index + 2)
  }

  // MARK: - Scales

  /// The scale on which a number is told: "5.3 on the Richter scale".
  func scaleOfNumber(at next: Int) -> Range<Int>? {
    guard isWordOf(next, small.on), isWordOf(next + 1, small.the) else { return nil }
    var index = next + 2
    while index < min(next + 6, end), reading.isWord(index) {
      if reading.spells(index, "scale") { return index > next + 2 ? next + 2..<index + 1 : nil }
      index += 1
    }
    return nil
  }

  // MARK: - Multiples

  /// Reads "threefold" beside a word of growth: "rose threefold", "a tenfold increase".
  private func multiple(at index: Int) -> NumberPhrase? {
    guard isMultiple(at: index), let value = reading.number(reading.tokens[index].word) else {
      return nil
    }
    return multiple(index..<index + 1, value)
  }

  /// Whether the word is "threefold" or the like, which alone counts nothing: "The aim is twofold".
  @inline(__always)
  func isMultiple(at index: Int) -> Bool {
    reading.has(index, .ones) && reading.tokens[index].range.count > 6
      && reading.ends(index, "fold")
  }

  /// Reads "12-fold", where the digits are a token of their own.
  func multiple(_ tokens: Range<Int>, _ value: Double) -> NumberPhrase? {
    let sentence = reading.tokens[tokens.lowerBound].sentence
    let near =
      max(tokens.lowerBound - 4, 0)..<max(min(tokens.upperBound + 2, end), tokens.upperBound)
    let isGrowth = near.contains {
      reading.tokens[$0].sentence == sentence
        && (reading.has($0, .change) || reading.isOne(of: .moves, $0)
          || reading.isOne(of: .changes, $0))
    }
    guard isGrowth else { return nil }
    return NumberPhrase(
      tokens: tokens, value: value, kind: .measure, unit: tokens, implied: .times)
  }

  private func number(_ part: Range<Int>) -> Double? {
    let word = reading.text.word(part)
    guard reading.roles(of: word).meets([.ones, .tens]) else { return nil }
    return reading.number(word)
  }

  /// Whether "times" behind a number tells how many times as much: "1.2 times book value", "three times
  /// as many", but not "three times champion", "voted three times".
  func isMultiple(_ value: Double, _ times: Int) -> Bool {
    guard times < end, reading.spells(times, "times") else { return false }
    if value != value.rounded() { return true }
    let next = times + 1
    guard next + 1 < end, reading.isWord(next), !reading.has(next, .date) else { return false }
    if isWordOf(next, small.as) { return reading.isOne(of: .measuredAs, next + 1) }
    if isWordOf(next, small.the) {
      return reading.isWord(next + 1) && reading.tokens[next + 1].shape == .lower
        && !reading.has(next + 1, .date) && reading.isOne(of: .levels, levelEnd(from: next + 1))
    }
    return reading.isOne(of: .timesOf, next)
  }

  /// The last of the words in small letters from a token on: "national average".
  private func levelEnd(from first: Int) -> Int {
    var index = first
    while index + 1 < min(first + 3, end), reading.isWord(index + 1),
      reading.tokens[index + 1].shape == .lower, !reading.isFunctionWord(index + 1)
    {
      index += 1
    }
    return index
  }
}
