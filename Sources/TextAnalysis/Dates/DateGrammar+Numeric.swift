// Dates in numbers: 2024-03-31, 31.03.2024, 20240331, 12/2015.
extension DateGrammar {
  /// "2024-03-31", "2024/3/31", "31.03.2024", "20240331", "2016 10 16", "5/31/2024".
  @inline(__always)
  func numeric(at index: Int) -> Match? {
    let piece = self[index]
    guard piece.kind == .number else { return nil }
    if piece.digits == 8, let match = compact(at: index) { return match }
    if piece.digits == 4, (1000...2199).contains(piece.value) {
      let separator = self[index + 1]
      if separator.isMark("-") || separator.isMark("/"), separator.isGlued,
        self[index + 2].digits > 0, self[index + 2].digits <= 2,
        self[index + 3].mark == separator.mark, self[index + 4].digits > 0,
        self[index + 4].digits <= 2
      {
        return dayMatch(piece.value, self[index + 2].value, self[index + 4].value, index + 5)
      }
      if separator.digits == 2, self[index + 2].digits == 2 {
        return dayMatch(piece.value, separator.value, self[index + 2].value, index + 3)
      }
      return monthAfterYear(at: index)
    }
    if piece.value < 0 { return dotted(at: index) }
    return slashed(at: index) ?? monthOfYear(at: index) ?? nineEleven(at: index)
  }

  /// "9/11" has become the name of its day.
  private func nineEleven(at index: Int) -> Match? {
    guard self[index].value == 9, self[index].digits == 1, self[index + 1].isMark("/"),
      self[index + 1].isGlued, self[index + 2].isGlued, self[index + 2].value == 11,
      self[index + 2].digits == 2, !self[index + 3].isGlued || endsSentencePart(index + 3),
      !(self[index].isGlued && self[index - 1].isMark("/"))
    else { return nil }
    return dayMatch(2001, 9, 11, index + 3)
  }

  private func dayMatch(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> Match? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Match(
      .day(.stated(year), month: month, day: day, weekday: nil), end, "numeric date")
  }

  private func compact(at index: Int) -> Match? {
    let value = self[index].value
    guard (1900...2199).contains(value / 10_000) else { return nil }
    return dayMatch(value / 10_000, value / 100 % 100, value % 100, index + 1)
  }

  /// "31.03.2024": the tokenizer gives it as one number.
  private func dotted(at index: Int) -> Match? {
    let number = text.bytes[self[index].start..<self[index].end]
    guard number.count <= 10 else { return nil }
    let parts = number.split(separator: UInt8(ascii: ".")).map { part in
      part.allSatisfy { $0 &- 0x30 < 10 } ? part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } : -1
    }
    guard parts.count == 3 else { return nil }
    if (1000...2199).contains(parts[0]) {
      return dayMatch(parts[0], parts[1], parts[2], index + 1)
    }
    // "14.03.24": two digits each, and no version of something.
    if number.count == 8, parts[2] <= 50, !self[index - 1].isCapitalised,
      !self[index - 1].has(.scored), (13...31).contains(parts[0])
    {
      return dayMatch(2000 + parts[2], parts[1], parts[0], index + 1)
    }
    guard (1000...2199).contains(parts[2]) else { return nil }
    return dayMatch(parts[2], parts[1], parts[0], index + 1)
  }

  /// "31/3/2024" and "3/31/2024": only where the order of day and month cannot be mistaken.
  private func slashed(at index: Int) -> Match? {
    let first = self[index]
    let second = self[index + 2]
    let third = self[index + 4]
    guard self[index + 1].isMark("/") || self[index + 1].isMark("-"), self[index + 1].isGlued,
      self[index + 3].mark == self[index + 1].mark, (1...2).contains(first.digits),
      (1...2).contains(second.digits), third.digits == 4, (1000...2199).contains(third.value)
    else { return nil }
    if first.value > 12 || first.value == second.value {
      return dayMatch(third.value, second.value, first.value, index + 5)
    }
    if second.value > 12 { return dayMatch(third.value, first.value, second.value, index + 5) }
    return nil
  }

  /// "2023-10": of years whose last two digits no month has, for "2008-09" is two years.
  private func monthAfterYear(at index: Int) -> Match? {
    let year = self[index]
    let month = self[index + 2]
    guard (2013...2099).contains(year.value), self[index + 1].isMark("-"), self[index + 1].isGlued,
      month.isGlued, month.digits == 2, (1...12).contains(month.value),
      !(year.isGlued && self[index - 1].kind == .mark && !self[index - 1].isMark("(")),
      self[index + 3].kind == .none || !self[index + 3].isGlued || endsSentencePart(index + 3)
    else { return nil }
    return Match(.month(month.value, .stated(year.value)), index + 3, "numeric month")
  }

  /// Whether a mark glued to a number is one of sentences, none of numbers.
  private func endsSentencePart(_ index: Int) -> Bool {
    [".", ",", ";", ":", ")", "?", "!"].contains { self[index].isMark($0) }
  }

  /// "12/2015", "12-2015".
  private func monthOfYear(at index: Int) -> Match? {
    let month = self[index]
    let joint = self[index + 1]
    let year = self[index + 2]
    guard month.digits == 2, (1...12).contains(month.value), joint.isMark("/") || joint.isMark("-"),
      joint.isGlued, year.isGlued, year.digits == 4, (1900...2099).contains(year.value),
      !(month.isGlued && self[index - 1].kind == .mark), !self[index + 3].isMark("-"),
      !self[index + 3].isMark("/")
    else { return nil }
    return Match(.month(month.value, .stated(year.value)), index + 3, "numeric month")
  }
}
