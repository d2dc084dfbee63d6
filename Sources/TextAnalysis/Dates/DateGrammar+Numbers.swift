extension DateGrammar {
  struct Number {
    /// `nil` for "several", "a few" and the like.
    var value: Int?
    var end: Int
    /// A half on top: "two and a half".
    var hasHalf = false
  }

  /// Reads a whole number in digits or words: `12`, `1,200`, twenty-one, two hundred.
  func cardinal(at index: Int) -> Number? {
    let piece = self[index]
    guard piece.senses.meets(DateSenses(.digits, .number)) else { return nil }
    if piece.kind == .number {
      guard piece.value >= 0 else { return pointFive(at: index) }
      // "5 1/2"
      if self[index + 1].kind == .number, self[index + 2].isMark("/"),
        self[index + 3].kind == .number
      {
        return Number(value: piece.value, end: index + 4, hasHalf: true)
      }
      return Number(value: piece.value, end: index + 1)
    }
    return spelledNumber(at: index)
  }

  @inline(__always)
  private func spelledNumber(at index: Int) -> Number? {
    guard var number = below100(at: index) else { return nil }
    while self[number.end].has(.scale) || self[skipHyphen(number.end)].has(.scale) {
      let place = self[number.end].has(.scale) ? number.end : skipHyphen(number.end)
      number = Number(value: (number.value ?? 1) * self[place].value, end: place + 1)
      var next = number.end
      if self[next].has(.and) { next += 1 }
      if let rest = below100(at: next), !self[rest.end].has(.scale) {
        number = Number(value: (number.value ?? 0) + (rest.value ?? 0), end: rest.end)
        break
      }
      if (number.value ?? 0) > 1_000_000 { break }
    }
    return number
  }

  /// One to ninety-nine in words.
  func below100(at index: Int) -> Number? {
    let piece = self[index]
    guard piece.has(.number) else { return nil }
    let next = skipHyphen(index + 1)
    if piece.value >= 20, piece.value % 10 == 0, self[next].has(.number),
      (1...9).contains(self[next].value)
    {
      return Number(value: piece.value + self[next].value, end: next + 1)
    }
    return Number(value: piece.value, end: index + 1)
  }

  /// Reads an amount of units: a number, "a", "several", "a couple of", "two and a half".
  func amount(at index: Int) -> Number? {
    if let number = cardinal(at: index) {
      // "two and a half years", "12 to 18 months", "a year or two"
      if let end = andHalf(at: number.end) {
        return Number(value: number.value, end: end, hasHalf: true)
      }
      if self[number.end].has(.to) || self[number.end].has(.or) || self[number.end].isMark("-"),
        let upper = cardinal(at: number.end + 1), let low = number.value, let high = upper.value,
        low < high, high < 1000
      {
        return Number(value: nil, end: upper.end)
      }
      return number
    }
    if let match = halfAmount(at: index) { return match }
    // "between two and three years"
    if self[index].has(.between), let low = cardinal(at: index + 1)?.value,
      let joint = cardinal(at: index + 1)?.end, self[joint].has(.and) || self[joint].has(.to),
      let upper = cardinal(at: joint + 1), let high = upper.value, low < high, high < 1000
    {
      return Number(value: nil, end: upper.end)
    }
    var place = index
    if self[place].has(.indefinite) { place += 1 }
    if self[place].has(.few) {
      let isCouple = isWord(place, "couple")
      place += 1
      if self[place].has(.of) { place += 1 }
      return Number(value: isCouple ? 2 : nil, end: place)
    }
    if isWord(place, "dozen"), place > index { return Number(value: 12, end: place + 1) }
    if self[place].has(.scale), place > index {
      return Number(value: self[place].value, end: place + 1)
    }
    return self[index].has(.indefinite) ? Number(value: 1, end: index + 1) : nil
  }

  /// Where "and a half" ends, also in "four-and-a-half".
  @inline(__always)
  func andHalf(at index: Int) -> Int? {
    let joint = skipHyphen(index)
    guard self[joint].has(.and) else { return nil }
    let place = skipHyphen(skipping(DateSenses(.indefinite), at: skipHyphen(joint + 1)))
    return isHalf(place) ? place + 1 : nil
  }

  /// "half a century", "half an hour", "a half-hour", "half year".
  @inline(__always)
  private func halfAmount(at index: Int) -> Number? {
    let start = skipping(DateSenses(.indefinite), at: index)
    guard isHalf(start) else { return nil }
    let end = self[start + 1].has(.indefinite) ? start + 2 : start + 1
    guard self[skipHyphen(end)].has(.unit), !isHalf(skipHyphen(end)),
      !self[skipHyphen(end)].has(.plural)
    else { return nil }
    return Number(value: 0, end: end, hasHalf: true)
  }

  /// Reads a number with a half after its point: "2.5".
  private func pointFive(at index: Int) -> Number? {
    let piece = self[index]
    let bytes = text.bytes[piece.start..<piece.end]
    guard (3...5).contains(bytes.count), bytes.suffix(2).elementsEqual(".5".utf8) else {
      return nil
    }
    var value = 0
    for byte in bytes.dropLast(2) {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return Number(value: value, end: index + 1, hasHalf: true)
  }

  /// Whether the piece is the word, in lower case ASCII, whatever its case in the text.
  @inline(__always)
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let piece = self[index]
    return piece.kind == .word && text.spellsInAnyCase(piece.start..<piece.end, word)
  }

  /// Reads "third", "twenty-first", "3rd".
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    let piece = self[index]
    guard piece.senses.meets(DateSenses(.digits, .number, .ordinal)) else { return nil }
    if piece.has(.ordinal) { return (piece.value, index + 1) }
    if piece.kind == .number, piece.digits > 0, self[index + 1].has(.ordinalEnding),
      self[index + 1].isGlued
    {
      return (piece.value, index + 2)
    }
    let next = skipHyphen(index + 1)
    if piece.has(.number), piece.value >= 20, self[next].has(.ordinal), self[next].value < 10 {
      return (piece.value + self[next].value, next + 1)
    }
    return nil
  }

  /// Reads the number of a day, 1 to 31, in digits, ordinals or words.
  func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    guard self[index].senses.meets(DateSenses(.digits, .number, .ordinal)) else { return nil }
    if let ordinal = ordinal(at: index), (1...31).contains(ordinal.value) { return ordinal }
    let piece = self[index]
    if piece.kind == .number, (1...2).contains(piece.digits), (1...31).contains(piece.value) {
      // "May 5.5", "March 3 percent", "June 7pm" and "5:30" are no days.
      if self[index + 1].isMark(":"), self[index + 2].kind == .number, self[index + 2].isGlued {
        return nil
      }
      if self[index + 1].has(.clock), !self[index + 1].has(.dayPart) { return nil }
      if self[index + 1].isMark("%") { return nil }
      return (piece.value, index + 1)
    }
    if let number = below100(at: index), let value = number.value, (1...31).contains(value) {
      return (value, number.end)
    }
    return nil
  }

  /// Reads a year of four digits or in words: 1998, nineteen ninety-seven, two thousand and four.
  func year(at index: Int) -> (value: Int, end: Int)? {
    let piece = self[index]
    guard piece.senses.meets(DateSenses(.digits, .number)) else { return nil }
    if piece.kind == .number {
      guard piece.digits == 4, (1000...2199).contains(piece.value) else { return nil }
      // A decade, a time or an amount.
      if self[index + 1].isMark("%") { return nil }
      return (piece.value, index + 1)
    }
    guard let century = below100(at: index), let value = century.value else { return nil }
    if (12...20).contains(value), let rest = below100(at: century.end), let low = rest.value,
      low >= 10
    {
      return (value * 100 + low, rest.end)
    }
    guard self[century.end].has(.scale) else { return nil }
    let isHundred = self[century.end].value == 100
    guard isHundred ? (11...19).contains(value) : (1...2).contains(value) else { return nil }
    var next = century.end + 1
    let base = value * (isHundred ? 100 : 1000)
    if self[next].has(.and) { next += 1 }
    guard let rest = below100(at: next), let low = rest.value, !self[rest.end].has(.scale) else {
      return isHundred ? nil : (base, century.end + 1)
    }
    return (base + low, rest.end)
  }
}
