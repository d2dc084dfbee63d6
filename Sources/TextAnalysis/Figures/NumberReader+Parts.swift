// Fractions, units and ranges.
extension NumberReader {
  private var small: SmallWords { reading.small }

  /// Reads "a third of", "two-thirds", "half the", "one in five".
  func fraction(at first: Int) -> NumberPhrase? {
    var index = first
    var count = 1.0
    if let share = share(at: first) { return share }
    if reading.tokens[index].isHyphenated {
      guard let value = hyphenatedFraction(index), isOfWhole(index + 1) else { return nil }
      return NumberPhrase(tokens: first..<first + 1, value: value, kind: .fraction)
    }
    if reading.has(index, .ones), let value = reading.number(reading.tokens[index].word) {
      count = value
      index += 1
    } else if isWordOf(index, small.a) || isWordOf(index, small.an) {
      index += 1
    }
    if count == 1, index < end, let part = partOfPoint(at: index) { return part }
    guard index < end, reading.has(index, .fraction),
      let parts = reading.number(reading.tokens[index].word), count < parts,
      count > 0, index > first || parts == 2
    else { return nil }
    if let scaled = scaled(count / parts, first..<index + 1) { return scaled }
    guard isOfWhole(index + 1) || isPercent(index) || isBy(first, index + 1) else { return nil }
    var number = NumberPhrase(
      tokens: first..<index + 1, value: count / parts, kind: .fraction)
    // "half a percent"
    if isWordOf(index + 1, small.a), index + 2 < end,
      let percent = reading.entry(at: index + 2, .percent)
    {
      number.tokens = first..<percent.tokens.upperBound
      number.kind = .percent
      number.unit = percent.tokens
    }
    return number
  }

  /// Reads "three quarters of a million pounds", which is a number and no part of a whole.
  private func scaled(_ share: Double, _ tokens: Range<Int>) -> NumberPhrase? {
    let next = tokens.upperBound
    guard isWordOf(next, small.of), isWordOf(next + 1, small.a), next + 2 < end,
      reading.has(next + 2, .scale), let scale = reading.number(reading.tokens[next + 2].word)
    else { return nil }
    return finish(share * scale, tokens.lowerBound..<next + 3)
  }

  /// Whether something changes by the part: "rose by a third".
  private func isBy(_ first: Int, _ next: Int) -> Bool {
    guard first > 0, reading.tokens[first - 1].word == small.by,
      reading.tokens[first - 1].sentence == reading.tokens[first].sentence
    else { return false }
    return next >= end || !reading.isWord(next) || reading.isFunctionWord(next)
  }

  private func isPercent(_ index: Int) -> Bool {
    isWordOf(index + 1, small.a) && index + 2 < end
      && reading.entry(at: index + 2, .percent) != nil
  }

  /// Whether what follows is the whole of which a part was named.
  private func isOfWhole(_ index: Int) -> Bool {
    guard index < end else { return false }
    if isWordOf(index, small.of) { return true }
    if reading.isMark(index, ","), isWordOf(index + 1, small.of) { return true }
    if reading.has(index, .determiner) {
      return !isWordOf(index, small.a) && !isWordOf(index, small.an)
        && !reading.has(min(index + 1, end - 1), .timeUnit)
    }
    return isWordOf(index, small.were) || isWordOf(index, small.are)
  }

  private func hyphenatedFraction(_ index: Int) -> Double? {
    guard let parts = reading.text.twoParts(of: index) else { return nil }
    let first = reading.text.word(parts.first)
    guard reading.roles(of: first).meets(.ones) else { return nil }
    let second = reading.text.word(parts.second)
    guard reading.roles(of: second).meets(.fraction), let count = reading.number(first),
      let whole = reading.number(second), count > 0, count < whole
    else { return nil }
    return count / whole
  }

  /// Reads "one in five", "nine out of 10" and "15 in every 100".
  func share(at first: Int) -> NumberPhrase? {
    if let share = shareOfNoun(at: first) { return share }
    var index = first + 1
    let isOut = isWordOf(index, small.out) && isWordOf(index + 1, small.of)
    guard isOut || isWordOf(index, small.in) else { return nil }
    index += isOut ? 2 : 1
    let isEvery = index < end && reading.spells(index, "every")
    if isEvery { index += 1 }
    let isDigit = reading.isNumber(first)
    let count =
      isDigit
      ? wholeNumber(at: first)
      : reading.has(first, .ones) ? reading.number(reading.tokens[first].word) : nil
    guard index < end, let count, let (whole, next) = wholeOfShare(at: index), count > 0,
      whole > count, !reading.has(index, .date), next == end || !reading.has(next, .timeUnit)
    else { return nil }
    // "2 in 3 attacks" and "12 out of 36 clinics" count, "1 in 3" and "3 out of 4" share.
    let isRound = [10, 100, 1000, 10_000, 100_000].contains(whole)
    guard isEvery || isRound || !isDigit || count == 1 || isOut && whole <= 5 else { return nil }
    return NumberPhrase(tokens: first..<next, value: count / whole, kind: .fraction)
  }

  /// Reads "one field in three": the noun stands between the part and the whole.
  private func shareOfNoun(at first: Int) -> NumberPhrase? {
    let noun = first + 1
    guard noun + 2 < end, isWordOf(noun + 1, small.in), reading.has(first, .ones),
      let count = reading.number(reading.tokens[first].word), count > 0, reading.isWord(noun),
      reading.tokens[noun].shape == .lower, !reading.isFunctionWord(noun),
      !reading.has(noun, [.timeUnit, .scale, .fraction, .unit]),
      let (whole, next) = wholeOfShare(at: noun + 2), whole > count, whole <= 1000,
      !reading.has(noun + 2, .date)
    else { return nil }
    // "one goal in three games"
    let isClosed =
      next >= end || !reading.isWord(next) || reading.isFunctionWord(next)
      || reading.has(next, [.edForm, .finiteVerb, .said]) && !reading.words[next].roles.isPlural
    guard isClosed, next >= end || !reading.isDash(next) else { return nil }
    var number = NumberPhrase(tokens: first..<next, value: count / whole, kind: .fraction)
    number.unit = noun..<noun + 1
    return number
  }

  private func wholeOfShare(at index: Int) -> (value: Double, end: Int)? {
    if reading.isNumber(index) {
      guard let (value, next) = plainDigits(at: index), value <= 1_000_000,
        !(1700..<2100 ~= value)
      else { return nil }
      return (value, next)
    }
    guard reading.has(index, [.ones, .tens]) || isWordOf(index, small.a) else { return nil }
    return spelt(at: index)
  }

  /// The tokens of a currency, with the word before that says whose: "Jordanian dinars".
  func currency(at index: Int) -> Range<Int>? {
    guard index < end else { return nil }
    if reading.has(index, .currency) { return index..<index + 1 }
    if index + 1 < end, reading.isCapital(index), reading.has(index + 1, .currency) {
      return index..<index + 2
    }
    return nil
  }

  /// Adds percent sign, currency or unit to a number whose value is known.
  func finish(_ value: Double, _ tokens: Range<Int>) -> NumberPhrase {
    var number = NumberPhrase(tokens: tokens, value: value, kind: .count)
    let next = tokens.upperBound
    if isStrangeUnit(next) {
      number.tokens = tokens.lowerBound..<next + 1
      number.unit = next..<next + 1
      number.kind = .measure
      return number
    }
    if isMultiple(value, next) {
      number.tokens = tokens.lowerBound..<next + 1
      number.unit = next..<next + 1
      number.kind = .measure
    } else if let scale = scaleOfNumber(at: next) {
      number.unit = scale
      number.kind = .measure
    }
    guard next < end, !isBehindNumber(next) else { return number }
    func extend(_ unit: Range<Int>, _ kind: NumberPhrase.Kind) {
      number.tokens = tokens.lowerBound..<unit.upperBound
      number.unit = unit
      number.kind = kind
    }
    if reading.isMark(next, "\u{B0}"), isTemperature(next + 1) {
      extend(next..<next + 2, .measure)
    } else if reading.isMark(next, "%") {
      extend(next..<next + 1, .percent)
    } else if let percent = reading.entry(at: afterHyphen(next), .percent) {
      let points = percent.tokens.upperBound
      let isPoints = isWordOf(points, small.points) || isWordOf(points, small.point)
      extend(next..<(isPoints ? points + 1 : points), .percent)
    } else if let currency = currency(at: next) {
      extend(currency, .money)
    } else if let unit = unit(at: next) {
      extend(unit, .measure)
    }
    return number
  }

  /// Whether a word that no list knows stands behind several numbers of the text, and nothing that it
  /// could tell of behind it here: a coin or measure of its own, as in "36,000 tolar a month".
  private func isStrangeUnit(_ index: Int) -> Bool {
    guard index < end, isStrange(index),
      index + 1 == end || !reading.isWord(index + 1)
        || reading.isFunctionWord(index + 1)
    else { return false }
    let word = reading.bytes(at: index)
    var count = 0
    let near = max(1, index - Self.near)..<min(index + Self.near, reading.tokens.count)
    for other in near
    where isStrange(other) && isNumeral(other - 1) && reading.bytes(at: other).elementsEqual(word) {
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  /// Tokens before and behind within which a unit is told again.
  private static let near = 400

  private func isStrange(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.word == Token.unknownWord && token.shape == .lower && token.spaceBefore
      && token.kind == .word && 3...10 ~= token.range.count && !token.isHyphenated
      && !reading.has(index, [.edForm, .ingForm, .lyForm, .date])
      && !reading.words[index].roles.isPlural
  }

  private func isNumeral(_ index: Int) -> Bool {
    reading.isNumber(index) || reading.has(index, [.scale, .tens])
  }

  private func afterHyphen(_ index: Int) -> Int {
    index + 1 < end && reading.isDash(index) && !reading.tokens[index].spaceBefore
      ? index + 1 : index
  }

  /// The tokens of a unit such as "km" or "square miles".
  func unit(at first: Int) -> Range<Int>? {
    var index = first
    while index + 1 < end, reading.has(index, .unit), reading.has(index + 1, .unit) { index += 1 }
    guard let unit = reading.entry(at: index, .unit) else { return nil }
    return first..<unit.tokens.upperBound
  }

  /// Joins a number and the one that follows to a range: "15-20%", "between three and seven".
  func ranged(_ number: NumberPhrase, first: Int) -> NumberReading {
    let next = number.tokens.upperBound
    guard number.upper == nil, next + 1 < end, let low = number.value else {
      return .number(number)
    }
    let isDash = reading.isDash(next)
    let isGlued =
      isDash && !reading.tokens[next].spaceBefore && !reading.tokens[next + 1].spaceBefore
    let before = first > 0 ? reading.tokens[first - 1].word : Token.unknownWord
    if isRatio(number, next, before) {
      return .rejected(first..<next + 2, rule: "time-or-score")
    }
    // "£16bn - £19bn"
    let isSpaced = isDash && isCurrencySign(first) && isCurrencySign(next + 1)
    let isJoined =
      isGlued || isSpaced
      || isWordOf(next, small.to) && before != small.from && !isChange(number, first)
      || isWordOf(next, small.and) && before == small.between
      || isWordOf(next, small.or) && isNext(number, next)
    guard isJoined else {
      var number = number
      // "from 15 to 20 million"
      if number.kind == .count, before == small.from, isWordOf(next, small.to),
        let upper = upperEnd(at: next + 1), let high = upper.value,
        low * sharedScale(upper) < high
      {
        number.value = low * sharedScale(upper)
      }
      return .number(number)
    }
    guard let upper = upperEnd(at: next + 1), let high = upper.value else {
      return isGlued && reading.isNumber(next + 1)
        ? .rejected(first..<next + 2, rule: "part-of-a-name") : .number(number)
    }
    let factor = number.kind == .count || number.unit?.lowerBound == first ? sharedScale(upper) : 1
    let isPlain =
      number.kind == .count && upper.kind == .count && reading.isNumber(first)
      && sharedScale(upper) == 1
    let scaled = low * (factor * low < high ? factor : 1)
    if isGlued {
      let after = upper.tokens.upperBound
      let counts = after < end && reading.isWord(after) && !reading.isFunctionWord(after)
      let isYears = isPlain && low >= 1000 && high < 2100
      let runsOn = after < end && !reading.tokens[after].spaceBefore && reading.isDash(after)
      if runsOn || isYears || isPlain && (high <= low || !counts) {
        return .rejected(first..<after, rule: "score-or-code")
      }
    }
    guard high > scaled, upper.kind == number.kind || number.kind == .count else {
      return .number(number)
    }
    var range = upper
    range.tokens = first..<upper.tokens.upperBound
    range.value = scaled
    range.upper = high
    if range.unit == nil { range.unit = number.unit }
    return .number(range)
  }

  /// Reads the rest of "$43 million-86 million", where the tokenizer sees one word behind the 43.
  @inline(__always)
  func scaledRange(_ low: Double, at index: Int, first: Int) -> NumberPhrase? {
    guard index < end, reading.tokens[index].isHyphenated,
      let parts = reading.text.twoParts(of: index)
    else { return nil }
    let word = reading.text.word(parts.first)
    guard reading.roles(of: word).meets(.scale), let scale = reading.number(word),
      let high = Double(reading.string(parts.second)), high.isFinite
    else { return nil }
    var next = index + 1
    var factor = scale
    if next < end, reading.has(next, .scale),
      let other = reading.number(reading.tokens[next].word)
    {
      factor = other
      next += 1
    }
    guard high * factor > low * scale else { return nil }
    var range = finish(low * scale, first..<next)
    range.upper = high * factor
    if reading.isNumber(first) == false {
      range.kind = .money
      range.unit = first..<first + 1
    }
    return range
  }

  /// "four or five", "10 or 12": a number and one that is little more.
  private func isNext(_ number: NumberPhrase, _ or: Int) -> Bool {
    guard number.kind == .count, number.tokens.count == 1, let low = number.value, low >= 1,
      low < 1000, let upper = upperEnd(at: or + 1), let high = upper.value,
      reading.isNumber(number.tokens.lowerBound) == reading.isNumber(or + 1), upper.upper == nil
    else { return false }
    let next = upper.tokens.upperBound
    // "one or two of", but not "two or three-quarters"
    guard next >= end || !reading.isDash(next) || reading.tokens[next].spaceBefore else {
      return false
    }
    return high > low && (high <= low + 1 || high <= low * 1.5)
  }

  /// "rose 55 cents to $91.32", "by 0.3 points to 5.1%": by how much, not from where.
  private func isChange(_ number: NumberPhrase, _ first: Int) -> Bool {
    guard first > 0, reading.tokens[first - 1].sentence == reading.tokens[first].sentence else {
      return false
    }
    if number.kind == .count, !isCurrencySign(first) { return isGrowth(number, first) }
    if reading.has(first - 1, .change) { return true }
    let last = number.tokens.upperBound - 1
    return reading.tokens[first - 1].word == small.by
      && (isWordOf(last, small.points) || isWordOf(last, small.point))
  }

  /// "rose by 16 to 88", where nothing counted stands behind the second number.
  private func isGrowth(_ number: NumberPhrase, _ first: Int) -> Bool {
    guard first > 1, reading.tokens[first - 1].word == small.by, reading.has(first - 2, .change),
      let upper = upperEnd(at: number.tokens.upperBound + 1), upper.kind == .count
    else { return false }
    let next = upper.tokens.upperBound
    return next >= end || !reading.isWord(next) || reading.isFunctionWord(next)
  }

  /// Reads the upper end of a range, which itself is none.
  private func upperEnd(at index: Int) -> NumberPhrase? {
    var first = index
    if isCurrencySign(first) { first += 1 }
    guard first < end else { return nil }
    if reading.isNumber(first) {
      guard let (value, after) = plainDigits(at: first) else { return nil }
      var number = finish(value, index..<after)
      if first > index {
        number.kind = .money
        number.unit = index..<first
      }
      return number
    }
    guard reading.has(first, [.ones, .tens]), let spelt = spelt(at: first) else { return nil }
    return finish(spelt.value, index..<spelt.end)
  }

  /// By what the scale of the upper end multiplies the lower: "2 to 3 million".
  private func sharedScale(_ number: NumberPhrase) -> Double {
    for index in number.tokens where reading.has(index, .scale) {
      return reading.number(reading.tokens[index].word) ?? 1
    }
    return 1
  }
}
