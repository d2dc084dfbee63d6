// Times of day that are told without a clock's marks.
extension NumberTrial {
  /// Whether a number is an hour: "at six in the morning", "By eight the bread was gone", "until nine".
  @inline(__always)
  func isClock(_ number: NumberPhrase, _ before: Int, _ noun: CountedNoun) -> Bool {
    guard number.kind == .count, let value = number.value, 1...12 ~= value,
      number.tokens.count == 1, before >= sentence.lowerBound,
      reading.isOne(of: .clockLinks, before)
    else { return false }
    let next = number.tokens.upperBound
    // "By eight the shelves were bare": the noun is that of the clause.
    guard noun.head == nil || next < sentence.upperBound && reading.has(next, .determiner) else {
      return false
    }
    if isPartOfDay(next) { return true }
    // "It opened at six in the morning and by nine it was empty."
    if reading.spells(before, "by") {
      return (sentence.lowerBound..<before).contains {
        reading.isOne(of: .partsOfDay, $0) || reading.isOne(of: .tonight, $0)
      }
    }
    // "fell by eight" and "stood at six" are no hours, but "until nine" and "shortly after ten" are.
    let isBound =
      before == sentence.lowerBound || reading.isOne(of: .clockBounds, before)
      || before - 1 >= sentence.lowerBound && reading.isOne(of: .closeness, before - 1)
    guard isBound else { return false }
    guard next < sentence.upperBound else { return true }
    return reading.isMark(next, ",") || reading.isMark(next, ".")
      || reading.has(next, [.determiner, .pronoun]) && !reading.has(next, FateReader.all)
  }

  /// The clock of an entry of a live page: "23.02" alone on its line or before a colon or its headline,
  /// "Updated at 16.40".
  @inline(__always)
  func isStamp(_ number: NumberPhrase) -> Bool {
    let first = number.tokens.lowerBound
    guard number.kind == .count, number.tokens.count == 1, reading.isNumber(first),
      4...5 ~= reading.tokens[first].range.count
    else { return false }
    return isHour(first) && isOfEntry(first)
  }

  private func isOfEntry(_ first: Int) -> Bool {
    guard first > sentence.lowerBound else {
      let block = reading.text.blocks[
        Int(reading.sentences[Int(reading.tokens[first].sentence)].block)]
      guard block.columnLabel == nil else { return false }
      return first + 1 == sentence.upperBound || reading.isMark(first + 1, ":")
        || reading.isDash(first + 1) || reading.isCapital(first + 1)
    }
    let word = first - 1
    return reading.isOne(of: .updated, word)
      || reading.spells(word, "at") && word > sentence.lowerBound
        && reading.isOne(of: .updated, word - 1)
  }

  /// Whether the digits are "9.05" or "23.40".
  private func isHour(_ index: Int) -> Bool {
    var hour = -1
    var number = 0
    var digits = 0
    for byte in reading.bytes(at: index) {
      if byte == UInt8(ascii: "."), hour < 0, digits > 0 {
        (hour, number, digits) = (number, 0, 0)
      } else {
        guard byte &- 0x30 < 10, digits < 2 else { return false }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
      }
    }
    return 0..<24 ~= hour && digits == 2 && number < 60
  }

  /// Whether a part of the day follows: "in the morning", "at night".
  private func isPartOfDay(_ next: Int) -> Bool {
    guard next + 1 < sentence.upperBound else { return false }
    if reading.isOne(of: .tonight, next + 1) { return reading.spells(next, "at") }
    return next + 2 < sentence.upperBound && reading.spells(next, "in")
      && reading.spells(next + 1, "the") && reading.isOne(of: .partsOfDay, next + 2)
  }
}
