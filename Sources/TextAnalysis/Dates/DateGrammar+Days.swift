// Days told from the day of the text: today, Sunday, last Friday, this coming Monday.
extension DateGrammar {
  /// "today", "yesterday", "the day before yesterday", "tonight".
  func pointer(at index: Int) -> Match? {
    if self[index].has(.pointer) {
      let isNight = isWord(index, "tonight") || isWord(index, "tonite")
      let meaning = DateMeaning.pointer(self[index].value)
      return Match(
        isNight ? .partOfDay(.night, meaning) : meaning, index + 1, "pointing word")
    }
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.unit), self[start].value == DateUnit.day.rawValue,
      self[start + 1].has(.later) || self[start + 1].has(.earlier), self[start + 2].has(.pointer)
    else { return nil }
    let step = self[start + 1].has(.earlier) ? -1 : 1
    return Match(.pointer(self[start + 2].value + step), start + 3, "day before or after")
  }

  /// The weekday alone or shifted: "Sunday", "last Friday", "this coming Monday", "Friday next week".
  func weekday(at index: Int, isBase: Bool = false) -> Match? {
    if self[index].has(.weekday) { return bareWeekday(at: index, isBase) }
    var place = skipping(DateSenses(.article, .same), at: index)
    guard self[place].has(.shift) || place > index && self[index].has(.same) else { return nil }
    var shift = DateMeaning.Shift.by(0)
    var isTold = false
    while self[place].has(.shift) {
      let isStory = self[place].has(.storyShift) && place > index
      if !isTold || self[place].value != 0 {
        shift = isStory ? .fromStory(self[place].value) : .by(self[place].value)
      }
      isTold = true
      place += 1
      if place > index + 4 { return nil }
    }
    // "this week Monday"
    if self[place].has(.unit), self[place].value == DateUnit.week.rawValue,
      self[place + 1].has(.weekday)
    {
      return Match(
        .weekdayOf(self[place + 1].value, .unit(.week, shift)), place + 2, "weekday of a week")
    }
    guard self[place].has(.weekday), !self[place].has(.plural) else { return nil }
    if self[place].has(.doubtful), !self[place].hasPeriod, !isWhole(index..<place + 1) {
      return nil
    }
    // "this Friday, June 15": the date says it all.
    let joint = skipComma(skipHyphen(place + 1))
    if self[joint].has(.month) || self[joint].kind == .number, let dated = absolute(at: place),
      dated.end > place + 1
    {
      return Match(dated.meaning, dated.end, dated.rule)
    }
    if !isTold { shift = .fromStory(0) }
    return withPartOfDay(Match(.weekday(self[place].value, shift), place + 1, "shifted weekday"))
  }

  private func bareWeekday(at index: Int, _ isBase: Bool) -> Match? {
    let piece = self[index]
    guard !namesSomething(index) else { return nil }
    if piece.has(.doubtful) {
      guard isWhole(index..<index + 1) || piece.hasPeriod && piece.isCapitalised else { return nil }
    }
    if piece.has(.plural) { return nil }
    var place = index + 1
    if self[place].has(.of) { place += 1 }
    // "Friday next week", "Tuesday of last week"
    let shiftPlace = skipping(DateSenses(.article), at: place)
    if self[shiftPlace].has(.shift), self[shiftPlace + 1].has(.unit),
      self[shiftPlace + 1].value == DateUnit.week.rawValue
    {
      let week = DateMeaning.unit(.week, .by(self[shiftPlace].value))
      return Match(.weekdayOf(piece.value, week), shiftPlace + 2, "weekday of a week")
    }
    // "Monday two weeks from now", "Sunday 3 weeks after January 15th"
    if !isBase, let offset = offset(at: index + 1),
      self[index + 1].kind == .number || self[index + 1].has(.number),
      case .offset(let amounts, _, _) = offset.meaning, amounts.allSatisfy({ $0.1 != .day })
    {
      return Match(.weekdayOf(piece.value, offset.meaning), offset.end, "weekday of a week")
    }
    return withPartOfDay(Match(.weekday(piece.value, .none), index + 1, "weekday"))
  }

  /// Whether the weekday is part of a name: "Sunday Times", "Bloody Sunday".
  private func namesSomething(_ index: Int) -> Bool {
    let papers: [StaticString] = [
      "times", "telegraph", "mirror", "express", "herald", "mail", "independent", "tribune",
      "world", "school", "league", "agreement", "accord", "post", "star", "sun", "business",
    ]
    if self[index + 1].isCapitalised, papers.contains(where: { isWord(index + 1, $0) }) {
      return true
    }
    let names: [StaticString] = ["bloody", "black", "ruby", "super", "fat", "freaky", "casual"]
    return self[index - 1].isCapitalised && names.contains { isWord(index - 1, $0) }
  }

  /// "two Sundays from now".
  func weekdaysFromNow(at index: Int) -> Match? {
    guard let number = cardinal(at: index), let count = number.value, count > 0, count < 100,
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
