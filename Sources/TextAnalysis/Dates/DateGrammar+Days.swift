// Days told from the day of the text: today, Sunday, last Friday, this coming Monday.
extension DateGrammar {
  /// "today", "yesterday", "tomorrow night", "the day before yesterday".
  func pointer(at index: Int) -> Match? {
    if self[index].has(.pointer) {
      guard !isEndOfName(index) else { return nil }
      let meaning = DateMeaning.pointer(self[index].value)
      let isNight = isWord(index, "tonight") || isWord(index, "tonite")
      return isNight
        ? Match(.partOfDay(.night, meaning), index + 1, "pointing word")
        : withPartOfDay(Match(meaning, index + 1, "pointing word"))
    }
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.unit), self[start].value == DateUnit.day.rawValue,
      self[start + 1].has(.later) || self[start + 1].has(.earlier), self[start + 2].has(.pointer)
    else { return nil }
    let step = self[start + 1].has(.earlier) ? -1 : 1
    return Match(.pointer(self[start + 2].value + step), start + 3, "day before or after")
  }

  /// "USA Today": the name goes on from a word in capitals.
  private func isEndOfName(_ index: Int) -> Bool {
    guard self[index].isCapitalised, self[index - 1].kind == .word else { return false }
    return text.tokens[self[index - 1].token].shape == .upper
  }

  /// The weekday alone or shifted: "Sunday", "last Friday", "this coming Monday", "Friday next week".
  func weekday(at index: Int, isBase: Bool = false) -> Match? {
    if self[index].has(.weekday) { return bareWeekday(at: index, isBase) }
    guard let told = weekdayShift(at: index) else { return nil }
    let place = told.end
    if let match = weekdayOfWeek(at: place, told.shift) { return match }
    guard self[place].has(.weekday), !self[place].has(.plural) else { return nil }
    if self[place].has(.doubtful), !self[place].hasPeriod, !isWhole(index..<place + 1) {
      return nil
    }
    // "Following Monday's raid": after it.
    if self[index].has(.storyShift), self[place + 1].isPossessive { return nil }
    // "this Friday, June 15": the date says it all.
    let joint = skipComma(skipHyphen(place + 1))
    if self[joint].has(.month) || self[joint].kind == .number, let dated = absolute(at: place),
      dated.end > place + 1
    {
      return Match(dated.meaning, dated.end, dated.rule)
    }
    let isLast = place == index + 1 && told.shift == .by(-1) && isWord(index, "last")
    return withTime(
      Match(
        .weekday(self[place].value, isLast ? .last : told.shift), place + 1, "shifted weekday"))
  }

  /// Reads "last", "this coming", "the previous", "that same": which one of several.
  private func weekdayShift(at index: Int) -> (shift: DateMeaning.Shift, end: Int)? {
    var place = skipping(DateSenses(.article, .same), at: index)
    let isDefinite = place > index
    guard self[place].has(.shift) || isDefinite && self[index].has(.same) else { return nil }
    var shift: DateMeaning.Shift?
    while self[place].has(.shift), place <= index + 4 {
      let piece = self[place]
      if shift == nil || piece.value != 0 {
        // "the next Monday" goes on from a day told; "next Monday" does not.
        let isStory = isDefinite && (piece.has(.storyShift) || piece.value > 0)
        shift =
          piece.has(.ahead) ? .coming : isStory ? .fromStory(piece.value) : .by(piece.value)
      }
      place += 1
    }
    guard place <= index + 4 else { return nil }
    return (shift ?? .fromStory(0), place)
  }

  /// "week Monday", "week on Thursday", "week's Sunday" after "last" or "next".
  private func weekdayOfWeek(at index: Int, _ shift: DateMeaning.Shift) -> Match? {
    guard isUnit(index, .week) else { return nil }
    let place = self[index + 1].has(.on) || self[index + 1].isPossessive ? index + 2 : index + 1
    guard self[place].has(.weekday), !self[place].has(.plural) else { return nil }
    return Match(
      .weekdayOf(self[place].value, .unit(.week, shift)), place + 1, "weekday of a week")
  }

  private func bareWeekday(at index: Int, _ isBase: Bool) -> Match? {
    let piece = self[index]
    guard !namesSomething(index) else { return nil }
    if piece.has(.doubtful) {
      guard isWhole(index..<index + 1) || piece.hasPeriod && piece.isCapitalised else { return nil }
    }
    if piece.has(.plural) { return nil }
    if let match = weekdayInShiftedWeek(at: index) { return match }
    // "Monday two weeks from now", "Sunday 3 weeks after January 15th"
    if !isBase, self[index + 1].senses.meets(DateSenses(.digits, .number)),
      let offset = offset(at: index + 1),
      case .offset(let amounts, _, _) = offset.meaning, amounts.allSatisfy({ $0.unit != .day })
    {
      return Match(.weekdayOf(piece.value, offset.meaning), offset.end, "weekday of a week")
    }
    if isBase { return withPartOfDay(Match(.weekday(piece.value, .none), index + 1, "weekday")) }
    // "on a Friday": any of them; "a Friday rally" is on the last one.
    if self[index - 1].has(.indefinite) || isWord(index - 1, "one"), endsClause(index + 1) {
      return Match(.reference("XXXX-WXX-\(piece.value)"), index + 1, "weekday of no week")
    }
    return withTime(Match(.weekday(piece.value, .none), index + 1, "weekday"))
  }

  /// "Friday next week", "Tuesday of last week", "Tuesday week".
  private func weekdayInShiftedWeek(at index: Int) -> Match? {
    let weekday = self[index].value
    if isUnit(index + 1, .week), !self[index + 2].isPossessive, endsClause(index + 2) {
      return Match(
        .offset(DateAmounts(1, .week), isForward: true, from: .weekday(weekday, .coming)),
        index + 2,
        "weekday of a week")
    }
    var place = index + 1
    if self[place].has(.of) || self[place].has(.from) { place += 1 }
    place = skipping(DateSenses(.article), at: place)
    guard self[place].has(.shift), isUnit(place + 1, .week) else { return nil }
    let week = DateMeaning.unit(.week, .by(self[place].value))
    return Match(.weekdayOf(weekday, week), place + 2, "weekday of a week")
  }

  /// "the Friday before Christmas", "the first Monday after Easter", "the Thursday before last".
  ///
  /// What follows may be no date, as in "the Sunday before the vote": which one is then not told.
  func weekdayNextTo(at index: Int) -> Match? {
    let isDefinite = self[index].has(.article)
    let start = skipping(DateSenses(.article), at: index)
    let counted = ordinal(at: start)
    let place = counted?.end ?? start
    guard self[place].has(.weekday), !self[place].has(.plural) else { return nil }
    let isBefore = self[place + 1].has(.earlier)
    guard isBefore || self[place + 1].has(.later), !self[place + 1].has(.on) else { return nil }
    let step = isBefore ? -1 : 1
    if self[place + 2].has(.shift), self[place + 2].value == step,
      !self[place + 3].senses.meets(DateSenses(.unit, .weekday, .month, .season))
    {
      return Match(
        .weekdayOffset(2 * step, self[place].value, from: nil), place + 3, "weekday next to another"
      )
    }
    let count = counted?.value ?? 1
    guard (1...9).contains(count) else { return nil }
    let isTold = isDefinite || counted != nil
    if let base = baseDate(at: place + 2), isTold || isHoliday(base.meaning) {
      return Match(
        .weekdayOffset(count * step, self[place].value, from: base.meaning), base.end,
        "weekday next to another")
    }
    guard isDefinite else { return nil }
    if endsClause(place + 2), !self[place + 2].has(.article) {
      return Match(.weekday(self[place].value, .fromStory(step)), place + 2, "shifted weekday")
    }
    return Match(.reference("XXXX-WXX-\(self[place].value)"), place + 1, "weekday of no week")
  }

  private func isHoliday(_ meaning: DateMeaning) -> Bool {
    if case .holiday = meaning { true } else { false }
  }

  /// Whether the weekday is part of a name: "Sunday Times", "Bloody Sunday".
  func namesSomething(_ index: Int) -> Bool {
    let next = self[index + 1]
    if next.isCapitalised, cues(of: next).contains(.nameTail) { return true }
    let before = self[index - 1]
    return before.isCapitalised && cues(of: before).contains(.nameLead)
  }

  /// "two Sundays from now".
  @inline(__always)
  func weekdaysFromNow(at index: Int) -> Match? {
    guard allSenses.contains(.weekday), let number = cardinal(at: index), let count = number.value,
      count > 0, count < 100,
      self[number.end].has(.weekday),
      self[number.end + 1].has(.from) || self[number.end + 1].has(.ago)
    else { return nil }
    let weekday = self[number.end].value
    if self[number.end + 1].has(.ago) {
      return Match(.weekdayOffset(-count, weekday, from: nil), number.end + 2, "weekdays away")
    }
    guard isWord(number.end + 2, "now") || isWord(number.end + 2, "today") else { return nil }
    return Match(.weekdayOffset(count, weekday, from: nil), number.end + 3, "weekdays away")
  }
}
