// Numbers in words: "two hundred and fifty", "twenty-one", "half a million".
extension NumberReader {
  private var small: SmallWords { reading.small }

  private func number(_ index: Int) -> Double? {
    index < end ? reading.number(reading.tokens[index].word) : nil
  }

  /// The value of a word such as "twenty-one".
  private func hyphenated(_ index: Int) -> Double? {
    guard index < end, let parts = reading.text.twoParts(of: index) else { return nil }
    let first = reading.text.word(parts.first)
    let second = reading.text.word(parts.second)
    // "quarter-million", "half-dozen"
    if reading.roles(of: first).meets(.fraction), reading.roles(of: second).meets(.scale),
      let parts = reading.number(first), let scale = reading.number(second)
    {
      return scale / parts
    }
    guard reading.roles(of: first).meets(.tens) else { return nil }
    guard reading.roles(of: second).meets(.ones), let tens = reading.number(first),
      let ones = reading.number(second), ones < 10
    else { return nil }
    return tens + ones
  }

  /// Reads a number in words that begins at the token.
  func spelt(at first: Int) -> (value: Double, end: Int)? {
    var total = 0.0
    var current = 0.0
    var last = 0.0
    var index = first
    if isWordOf(index, small.half), isWordOf(index + 1, small.a) || isWordOf(index + 1, small.an),
      let scale = number(index + 2), reading.has(index + 2, .scale)
    {
      return (scale / 2, index + 3)
    }
    if isWordOf(index, small.a) {
      guard number(index + 1) != nil, reading.has(index + 1, .scale) else { return nil }
      current = 1
      index += 1
      last = .infinity
    }
    scan: while index < end {
      let roles = reading.words[index].roles
      if let value = hyphenated(index) {
        guard last == 0 || last >= 100 else { break scan }
        current += value
        last = 1
      } else if roles.meets(.tens), let value = number(index) {
        guard last == 0 || last >= 100, last.isFinite else { break scan }
        current += value
        last = 10
      } else if roles.meets(.ones), let value = number(index) {
        guard last == 0 || last >= 100 && last.isFinite || last == 10 && value < 10 else {
          break scan
        }
        current += value
        last = 1
      } else if roles.meets(.scale), index > first, let value = number(index) {
        guard last != 0, total + current < Self.greatestScale else { break scan }
        if value >= 1000 {
          total += max(current, 1) * value
          current = 0
        } else {
          current = max(current, 1) * value
        }
        last = max(value, 100)
      } else if isWordOf(index, small.and), last >= 100, last.isFinite, index + 1 < end,
        reading.has(index + 1, [.ones, .tens]) || hyphenated(index + 1) != nil,
        !(reading.words[first].roles.meets(.vagueAmount))
      {
        index += 1
        continue
      } else if isWordOf(index, small.and), last == 1, isWordOf(index + 1, small.a),
        isWordOf(index + 2, small.half)
      {
        current += 0.5
        index += 3
        last = 1
        // "two and a half million"
        if let scale = number(index), reading.has(index, .scale) {
          current *= scale
          index += 1
        }
        break scan
      } else {
        break scan
      }
      index += 1
    }
    return last == 0 || last == .infinity ? nil : (total + current, index)
  }

  /// Reads "dozens", "tens of thousands", "several hundred", "a few thousand".
  func vague(at first: Int) -> NumberPhrase? {
    var index = first
    if reading.has(index, .vagueBeforeScale) {
      index += 1
      if isWordOf(index, small.of) { index += 1 }
      guard index < end, reading.has(index, [.scale, .vagueAmount]) else { return nil }
      index += 1
    } else {
      // "scores" is a verb after a name and "tens" alone is none.
      index += 1
    }
    while index + 1 < end {
      if isWordOf(index, small.of) || isWordOf(index, small.and),
        reading.has(index + 1, .vagueAmount)
      {
        index += 2
      } else if let greater = secondThought(at: index) {
        index = greater
      } else {
        break
      }
    }
    var number = finish(0, first..<index)
    number.value = nil
    if number.kind == .count { number.kind = .vague }
    if number.kind == .money || number.kind == .percent { return number }
    // "millions of dollars"
    if isWordOf(number.tokens.upperBound, small.of),
      let currency = currency(at: number.tokens.upperBound + 1)
    {
      number.tokens = first..<currency.upperBound
      number.unit = currency
      number.kind = .money
    }
    return number
  }

  /// Goes past ", perhaps thousands," and "if not hundreds" behind a vague amount.
  private func secondThought(at first: Int) -> Int? {
    var index = first
    while index < end, index < first + 4,
      reading.isMark(index, ",") || reading.isOne(of: .secondThoughts, index)
    {
      index += 1
    }
    guard index > first, index < end, reading.has(index, .vagueAmount),
      !(first..<index).allSatisfy({ reading.isMark($0, ",") })
    else { return nil }
    index += 1
    let isAside = reading.isMark(first, ",") && index + 1 < end && reading.isMark(index, ",")
    return isAside && isWordOf(index + 1, small.of) ? index + 1 : index
  }
}
