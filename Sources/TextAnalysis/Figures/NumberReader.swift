/// Reads numbers: digits, words, scales, money, percentages, fractions, ranges and vague amounts.
struct NumberReader {
  let reading: TextReading
  /// Where the sentence ends.
  var end: Int

  private var small: SmallWords { reading.small }

  /// Reads the longest number that begins at the token.
  @inline(__always)
  func read(at index: Int) -> NumberReading {
    let token = reading.tokens[index]
    if token.kind == .number {
      return isCurrencyCode(before: index) ? money(at: index - 1) : digits(at: index, from: index)
    }
    if token.kind == .symbol {
      guard isCurrencySign(index) else { return .nothing }
      return money(at: index)
    }
    guard token.kind == .word else { return .nothing }
    let roles = reading.words[index].roles
    if isMereArticle(index) { return .nothing }
    if token.isHyphenated || roles.meets(.ones) {
      if let term = term(at: index) { return .number(term) }
      if isMultiple(at: index) { return .nothing }
    }
    if roles.meets([.vagueAmount, .vagueBeforeScale]), let vague = vague(at: index) {
      return .number(vague)
    }
    if roles.meets(.fraction) || token.word == small.a || token.word == small.an
      || roles.meets(.ones) || token.isHyphenated
    {
      if let part = fraction(at: index) { return .number(part) }
    }
    let mayBegin =
      roles.meets([.ones, .tens]) || token.isHyphenated || token.word == small.a
      || token.word == small.half
    guard mayBegin, let spelt = spelt(at: index) else { return .nothing }
    return ranged(finish(spelt.value, index..<spelt.end), first: index)
  }
}

extension NumberReader {
  /// Whether "a" or "an" stands before what makes it no number: neither "third" nor "million".
  @inline(__always)
  private func isMereArticle(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    guard word == small.a || word == small.an, !reading.has(index, Self.numbers) else {
      return false
    }
    return index + 1 >= end || !reading.has(index + 1, [.fraction, .scale])
  }

  /// Words that are numbers by themselves.
  @inline(__always) private static var numbers: WordRoles {
    [.ones, .tens, .vagueAmount, .vagueBeforeScale, .fraction]
  }
}

// MARK: - What stands behind

extension NumberReader {
  /// Whether a number in digits is that of a date and nothing behind it belongs to it: whatever it
  /// reads as, it is rejected.
  @inline(__always)
  func isMereDate(_ index: Int) -> Bool {
    guard reading.isNumber(index), reading.has(index, .date) else { return false }
    return index + 1 >= end || isBehindNumber(index + 1)
  }

  /// Whether a token begins something else than what a number may go on with: neither its scale or
  /// unit nor the other end of a range.
  @inline(__always)
  func isBehindNumber(_ index: Int) -> Bool {
    let word = reading.words[index]
    guard !word.roles.meets(Self.behind), word.phraseFrom < 0 else { return false }
    let token = reading.tokens[index]
    if token.kind == .punctuation { return true }
    return token.spaceBefore && token.shape == .lower && token.word != small.to
      && token.word != small.and
  }

  @inline(__always) private static var behind: WordRoles {
    [.scale, .percent, .currency, .unit, .dash, .numeral]
  }
}

// MARK: - Digits and money

extension NumberReader {
  func isCurrencySign(_ index: Int) -> Bool {
    guard index < end, reading.tokens[index].kind == .symbol else { return false }
    switch Unicode.Scalar(reading.tokens[index].mark) {
    case "$", "£", "€", "¥", "₪", "₹", "₽", "₺", "₴", "₩", "₦", "฿": return true
    default: return false
    }
  }

  /// Whether "CHF" or the like stands before a number.
  @inline(__always)
  private func isCurrencyCode(before index: Int) -> Bool {
    guard index > 0, reading.isWord(index - 1), 2...3 ~= reading.tokens[index - 1].range.count,
      reading.isCapital(index - 1),
      reading.tokens[index - 1].sentence == reading.tokens[index].sentence
    else { return false }
    return reading.isOne(of: .codes, index - 1)
  }

  private func money(at sign: Int) -> NumberReading {
    guard sign + 1 < end, reading.isNumber(sign + 1) else { return .nothing }
    var first = sign
    if sign > 0, reading.isWord(sign - 1), !reading.tokens[sign].spaceBefore,
      reading.tokens[sign - 1].sentence == reading.tokens[sign].sentence
    {
      first = sign - 1
    }
    guard case .number(var number) = digits(at: sign + 1, from: first) else {
      return .rejected(first..<sign + 2, rule: "not-a-plain-number")
    }
    if number.unit == nil || number.kind != .money { number.unit = first..<sign + 1 }
    number.kind = .money
    return .number(number)
  }

  /// Reads a number in digits; `first` is where the phrase begins, with its currency.
  private func digits(at index: Int, from first: Int) -> NumberReading {
    if let rule = gluedBefore(index, first) { return .rejected(index..<index + 1, rule: rule) }
    guard var value = value(at: index), !isInCode(index) else {
      return .rejected(index..<index + 1, rule: "not-a-plain-number")
    }
    if first == index {
      if let share = share(at: index) { return .number(share) }
      if isOfVote(index) {
        return .number(
          NumberPhrase(tokens: index..<index + 1, value: value, kind: .count, implied: .votes))
      }
    }
    var next = index + 1
    if let part = mixedFraction(at: next) {
      value += part.value
      next = part.end
    }
    var factor = 1.0
    if next < end, !reading.tokens[next].spaceBefore {
      switch glued(at: next, isMoney: first < index) {
      case .scale(let scale):
        factor = scale
        next += 1
      case .unit(let unit, let kind):
        let number = NumberPhrase(
          tokens: first..<unit.upperBound, value: value, kind: kind, unit: unit)
        return signed(ranged(number, first: first))
      case .people(let end):
        return .number(
          NumberPhrase(tokens: first..<end, value: value, kind: .count, implied: .people))
      case .multiple(let end):
        return multiple(first..<end, value).map(NumberReading.number)
          ?? .rejected(first..<end, rule: "compound")
      case .rejected(let rule): return .rejected(index..<next + 1, rule: rule)
      case .plain: break
      }
    }
    if factor == 1, let range = scaledRange(value, at: next, first: first) { return .number(range) }
    while let scale = scale(at: next), factor < Self.greatestScale {
      factor *= scale.value
      next = scale.end
    }
    if next + 2 < end, isWordOf(next, small.and), isWordOf(next + 1, small.a),
      isWordOf(next + 2, small.half), factor == 1
    {
      return ranged(finish(value + 0.5, first..<next + 3), first: first)
    }
    return signed(ranged(finish(Self.product(value, factor), first..<next), first: first))
  }

  /// "8.3 million" is 8,300,000, where the computer's fractions would add a trace.
  private static func product(_ value: Double, _ factor: Double) -> Double {
    let product = value * factor
    let whole = product.rounded()
    return factor > 1 && abs(product - whole) < whole * 1e-12 ? whole : product
  }

  /// Why the number at `index` is only part of something written together, or `nil`.
  @inline(__always)
  private func gluedBefore(_ index: Int, _ first: Int) -> String? {
    guard index > 0, first == index, !reading.tokens[index].spaceBefore else { return nil }
    let before = index - 1
    guard reading.tokens[before].sentence == reading.tokens[index].sentence else { return nil }
    if reading.isWord(before) || reading.isNumber(before) { return "part-of-a-name" }
    let mark = reading.firstByte(at: before)
    switch mark {
    case UInt8(ascii: ":"): return "time-or-score"
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      return "part-of-a-name"
    case UInt8(ascii: "."): return "part-of-a-name"
    case UInt8(ascii: "["): return "footnote"
    default:
      guard reading.isDash(before), before > 0, !reading.tokens[before].spaceBefore else {
        return nil
      }
      if reading.isNumber(before - 1), isOfVote(index) { return nil }
      return reading.isWord(before - 1) || reading.isNumber(before - 1) ? "part-of-a-name" : nil
    }
  }

  @inline(__always)
  private func value(at index: Int) -> Double? {
    let bytes = reading.bytes(at: index)
    guard bytes.count <= 24, let lead = bytes.first, lead &- 0x30 < 10 else { return nil }
    var value = 0.0
    var scale = 0.0
    var digits = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ","):
        if scale > 0 { return nil }
      case UInt8(ascii: "."):
        if scale > 0 { return nil }
        scale = 1
      default:
        guard byte &- 0x30 < 10 else { return nil }
        digits += 1
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      }
    }
    // A number that begins with zero is a code, unless it is 0 or 0.5.
    if lead == UInt8(ascii: "0"), bytes.count > 1, bytes.dropFirst().first != UInt8(ascii: ".") {
      return nil
    }
    // More decimals than money or percentages have are those of coordinates.
    guard digits <= 16, scale <= 10_000 else { return nil }
    return scale > 0 ? value / scale : value
  }

  /// Reads digits and their scale only.
  func plainDigits(at index: Int) -> (value: Double, end: Int)? {
    guard var value = value(at: index) else { return nil }
    var next = index + 1
    if next < end, !reading.tokens[next].spaceBefore, reading.isWord(next) {
      guard case .scale(let scale) = glued(at: next, isMoney: true) else {
        return reading.has(next, [.unit, .percent]) ? (value, next) : nil
      }
      value *= scale
      next += 1
    }
    while let scale = scale(at: next), value < Self.greatestScale {
      value *= scale.value
      next = scale.end
    }
    return (value, next)
  }

  /// "million million" is read, more is noise.
  static let greatestScale = 1e12

  private enum Glued {
    case scale(Double)
    case unit(Range<Int>, NumberPhrase.Kind)
    /// "60-strong", with where it ends.
    case people(Int)
    /// "12-fold", with where it ends.
    case multiple(Int)
    case rejected(String)
    case plain
  }

  /// What is written at once after the digits.
  private func glued(at index: Int, isMoney: Bool) -> Glued {
    let bytes = reading.bytes(at: index)
    guard reading.isWord(index) else {
      switch bytes.first {
      case UInt8(ascii: ":")
      where index + 1 < end && reading.isNumber(index + 1)
        && !reading.tokens[index + 1].spaceBefore:
        return .rejected("time-or-score")
      case 0xC2 where bytes.elementsEqual([0xC2, 0xB0]):
        guard isTemperature(index + 1) else { return .rejected("coordinate-or-code") }
        return .unit(index..<index + 2, .measure)
      // The minutes and seconds of a coordinate.
      case 0xE2 where reading.tokens[index].mark == 0x2032 || reading.tokens[index].mark == 0x2033:
        return .rejected("coordinate-or-code")
      case UInt8(ascii: "/") where index + 1 < end && reading.isNumber(index + 1):
        return .rejected("part-of-a-name")
      default:
        if reading.isDash(index), index + 1 < end, reading.isWord(index + 1),
          !reading.tokens[index + 1].spaceBefore, scale(at: index) == nil,
          !reading.has(index + 1, .percent), bytes.count == 1
        {
          let word = reading.bytes(at: index + 1)
          if word.elementsEqual("strong".utf8) { return .people(index + 2) }
          if word.elementsEqual("fold".utf8) { return .multiple(index + 2) }
          let isMeasure =
            word.elementsEqual("magnitude".utf8)
            || !isMoney && reading.isOne(of: .compoundUnits, index + 1)
          return isMeasure ? .unit(index + 1..<index + 2, .measure) : .rejected("compound")
        }
        return .plain
      }
    }
    if bytes.elementsEqual("m".utf8) || bytes.elementsEqual("M".utf8) {
      return isMoney || countsMillions(index + 1)
        ? .scale(1_000_000) : .unit(index..<index + 1, .measure)
    }
    if !isMoney, isSmallMoney(index) { return .unit(index..<index + 1, .money) }
    if bytes.elementsEqual("k".utf8) || bytes.elementsEqual("K".utf8) { return .scale(1000) }
    if let scale = reading.number(reading.tokens[index].word), reading.has(index, .scale) {
      return .scale(scale)
    }
    if reading.has(index, .noFigureAfter) { return .rejected("rank-or-time") }
    let isLetter = bytes.count == 1 && reading.tokens[index].shape != .lower
    if !isLetter {
      if reading.has(index, .percent) || bytes.elementsEqual("pc".utf8) {
        return .unit(index..<index + 1, .percent)
      }
      if reading.has(index, .unit) { return .unit(unit(at: index) ?? index..<index + 1, .measure) }
      if reading.has(index, .currency) { return .unit(index..<index + 1, .money) }
    }
    if isTemperature(index), isPlainBefore(index - 1) {
      return .unit(index..<index + 1, .measure)
    }
    if reading.isPossessive(index) { return .plain }
    return .rejected("part-of-a-name")
  }

  @inline(__always)
  func isWordOf(_ index: Int, _ word: WordID) -> Bool {
    index < end && reading.tokens[index].word == word && word != Token.unknownWord
  }

  /// Reads "million" or "-million".
  @inline(__always)
  private func scale(at index: Int) -> (value: Double, end: Int)? {
    var index = index
    if index + 1 < end, reading.isDash(index), !reading.tokens[index].spaceBefore,
      !reading.tokens[index + 1].spaceBefore
    {
      index += 1
    }
    guard index < end, reading.has(index, .scale),
      let value = reading.number(reading.tokens[index].word)
    else { return nil }
    return (value, index + 1)
  }
}
