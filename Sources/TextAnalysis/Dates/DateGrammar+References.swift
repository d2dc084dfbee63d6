// Words that name no day, and dates open at one end: now, after 2018, until March.
extension DateGrammar {
  /// "now", "currently", "recently", "in the near future".
  func reference(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    if place > index,
      isWord(place, "near") || isWord(place, "foreseeable") || isWord(place, "distant")
    {
      place += 1
    }
    if isWord(place, "future") {
      guard place > index, !self[place].isCapitalised, !self[place + 1].has(.unit) else {
        return nil
      }
      return Match(.reference("FUTURE_REF"), place + 1, "reference")
    }
    if place > index, isWord(place, "past"), endsNounGroup(place + 1) {
      return Match(.reference("PAST_REF"), place + 1, "reference")
    }
    if self[index].has(.opening), isWord(index, "these"), isWord(index + 1, "days") {
      return Match(.reference("PRESENT_REF"), index + 2, "reference")
    }
    if let match = presentMoment(at: index) { return match }
    guard self[index].has(.reference), !isWord(index, "future"), !isWord(index, "past") else {
      return nil
    }
    // "as soon as", "the now-cancelled deal"
    if isWord(index + 1, "as") || isWord(index - 1, "too") || self[index + 1].isMark("-") {
      return nil
    }
    if isWord(index, "current") || isWord(index, "recent") {
      // An adjective: the unit after it is read elsewhere.
      guard self[index + 1].kind == .word, !self[index + 1].has(.unit) else { return nil }
    }
    let value =
      self[index].value < 0 ? "PAST_REF" : self[index].value > 0 ? "FUTURE_REF" : "PRESENT_REF"
    return Match(.reference(value), index + 1, "reference")
  }

  /// "at present", "at the moment", "the other day".
  private func presentMoment(at index: Int) -> Match? {
    if self[index].has(.at) {
      let place = skipping(DateSenses(.article), at: index + 1)
      let isMoment = place > index + 1 ? isWord(place, "moment") : isWord(place, "present")
      guard isMoment, endsNounGroup(place + 1) else { return nil }
      return Match(.reference("PRESENT_REF"), place + 1, "reference", start: index + 1)
    }
    guard self[index].has(.article), isWord(index + 1, "other"), isUnit(index + 2, .day) else {
      return nil
    }
    return Match(.reference("PAST_REF"), index + 3, "reference")
  }

  /// Whether no noun, number or unit follows.
  private func endsNounGroup(_ index: Int) -> Bool {
    let piece = self[index]
    guard piece.kind == .word else { return piece.kind != .number }
    return endsClause(index)
      || piece.senses.isEmpty && cues(of: piece).contains(.stopWord)
  }

  /// Whether `opened` has a chance: a date at the start has its "or later" to come.
  @inline(__always)
  func mayOpen(at index: Int) -> Bool {
    let senses = self[index].senses
    // "since May" is a date of its own where it is all there is.
    if senses.meets(DateSenses(.since, .until)), index > 0, pieces[0].kind != .mark { return false }
    return allSenses.contains(.or) || !senses.meets(DateSenses(.digits, .unit, .month))
  }

  /// "after 2018", "before March 2020", "later than 2018", "2012 or later", "beginning January 7".
  func opened(at index: Int) -> Match? {
    if self[index].has(.unit) || self[index].kind == .number || self[index].has(.month) {
      guard let base = absolute(at: index), self[base.end].has(.or),
        isWhole(base.meaning)
      else {
        return nil
      }
      if isWord(base.end + 1, "later") {
        return Match(.open(.from, base.meaning), base.end + 2, "open end")
      }
      if isWord(base.end + 1, "earlier") {
        return Match(.open(.before, base.meaning), base.end + 2, "open start")
      }
      return nil
    }
    if self[index].has(.since) || self[index].has(.until),
      let base = absolute(at: index + 1) ?? staged(at: index + 1), isWhole(index..<base.end)
    {
      return self[index].has(.since)
        ? Match(.open(.from, base.meaning), base.end, "open end")
        : Match(.open(.until, base.meaning), base.end, "open start")
    }
    if let end = latestLead(at: index),
      let base = absolute(at: end) ?? weekday(at: end) ?? pointer(at: end)
    {
      return Match(.open(.until, base.meaning), base.end, "open start")
    }
    let isThan = self[index + 1].has(.than)
    if isWord(index, "beginning") || isWord(index, "starting") {
      let place = self[index + 1].has(.on) || self[index + 1].has(.in) ? index + 2 : index + 1
      guard let base = absolute(at: place) else { return nil }
      return Match(.open(.from, base.meaning), base.end, "open end")
    }
    let isAfter = isWord(index, "after") || isThan && isWord(index, "later")
    let isBefore = isWord(index, "before") || isThan && isWord(index, "earlier")
    guard isAfter || isBefore else { return nil }
    let place = isThan ? index + 2 : index + 1
    guard let base = absolute(at: place) ?? nth(at: place) ?? staged(at: place),
      isWhole(base.meaning),
      !self[base.end].isPossessive, endsClause(base.end)
    else { return nil }
    return Match(
      .open(isAfter ? .after : .before, base.meaning), base.end, isAfter ? "open end" : "open start"
    )
  }

  /// Where "as late as" or "no later than" ends.
  private func latestLead(at index: Int) -> Int? {
    if self[index].has(.opening) {
      return isWord(index, "as") && isWord(index + 1, "late") && isWord(index + 2, "as")
        ? index + 3 : nil
    }
    guard self[index + 2].has(.than), isWord(index, "no") || isWord(index, "not"),
      isWord(index + 1, "later")
    else { return nil }
    return index + 3
  }

  /// Whether the date is longer than a day: "after May 5" names that day.
  private func isWhole(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .month, .year, .years, .staged, .nthUnit: true
    default: false
    }
  }
}
