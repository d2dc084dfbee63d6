// Dates told from the day of the text: today, last week, next March, the previous Friday, summer.
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

  /// Adds "night" or "morning" after a day.
  func withPartOfDay(_ match: Match) -> Match {
    var place = match.end
    if self[place].isMark(",") || self[place].has(.in) || self[place].has(.at) { place += 1 }
    let piece = self[place]
    guard piece.has(.dayPart), !piece.has(.plural),
      let part = DateMeaning.PartOfDay(rawValue: piece.value),
      place == match.end
    else { return match }
    return Match(.partOfDay(part, match.meaning), place + 1, match.rule)
  }

  /// "last week", "this year", "the following month", "the week after next", "that weekend".
  func shiftedUnit(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = unitAfterNext(at: start) { return match }
    var place = start
    guard self[place].has(.shift) || self[place].has(.same) else { return definiteUnit(at: index) }
    var shift: DateMeaning.Shift = .by(0)
    if self[place].has(.same) {
      shift = .fromStory(0)
      place += 1
    }
    while self[place].has(.shift), place < start + 3 {
      let isStory = self[place].has(.storyShift) && start > index
      if self[place].value != 0 || place == start {
        shift = isStory ? .fromStory(self[place].value) : .by(self[place].value)
      }
      place += 1
    }
    // "the next day" continues a story; "next month" does not.
    if self[place].has(.adjective) { place += 1 }
    if self[place].has(.fiscal) { place += 1 }
    guard self[place].has(.unit), let unit = DateUnit(rawValue: self[place].value), !unit.isTime,
      !self[place].has(.plural), !isUnitOrdinal(place)
    else { return nil }
    if start > index, unit == .day, case .by(let days) = shift, days != 0 {
      shift = .fromStory(days)
    }
    if self[start].has(.same), self[place + 1].has(.unit) { return nil }
    if self[start].has(.same), unit == .month || unit == .quarter || unit == .day,
      let end = yearAgo(at: place + 1)
    {
      return Match(
        .offset([(1, .year)], isForward: false, from: .unit(unit, shift)), end, "same a year ago")
    }
    let match = Match(.unit(unit, shift), place + 1, "shifted unit")
    return unit == .day ? withPartOfDay(match) : match
  }

  /// "second" and "half" are units only where nothing else can be meant.
  func isUnitOrdinal(_ index: Int) -> Bool {
    self[index].has(.ordinal) || self[index].value == DateUnit.half.rawValue
  }

  private func unitAfterNext(at index: Int) -> Match? {
    guard self[index].has(.unit) || self[index].has(.month) else { return nil }
    let isBefore = self[index + 1].has(.earlier)
    guard isBefore || self[index + 1].has(.later), self[index + 2].has(.shift) else { return nil }
    let step = isBefore ? -2 : 2
    guard self[index + 2].value == step / 2, !self[index + 3].has(.unit) else { return nil }
    if self[index].has(.month) {
      return Match(
        .month(self[index].value, .occurrence(step)), index + 3, "month after next")
    }
    guard let unit = DateUnit(rawValue: self[index].value), !unit.isTime else { return nil }
    return Match(.unit(unit, .by(step)), index + 3, "unit after next")
  }

  /// Where "a year ago", "a year earlier", "last year" or "the year before" ends.
  private func yearAgo(at index: Int) -> Int? {
    let start = self[index].has(.in) || self[index].has(.of) ? index + 1 : index
    let unit = start + 1
    guard self[unit].has(.unit), self[unit].value == DateUnit.year.rawValue,
      !self[unit].has(.plural)
    else { return nil }
    if self[start].has(.shift), self[start].value == -1 { return unit + 1 }
    guard self[start].has(.indefinite) || self[start].has(.article),
      self[unit + 1].has(.ago) || self[unit + 1].has(.earlier)
    else { return nil }
    return unit + 2
  }

  /// "the weekend", "the day before", "the year", "weekend" standing alone.
  private func definiteUnit(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.unit), let unit = DateUnit(rawValue: self[start].value), !unit.isTime,
      !self[start].has(.plural), !isUnitOrdinal(start)
    else { return nil }
    if unit == .day, start > index, self[start + 1].has(.later) || self[start + 1].has(.earlier),
      endsClause(start + 2), !self[start + 2].has(.article), !self[start + 2].has(.in),
      !self[start + 2].has(.of)
    {
      let step = self[start + 1].has(.earlier) ? -1 : 1
      return Match(.unit(.day, .fromStory(step)), start + 2, "day before or after")
    }
    if unit == .weekend { return Match(.unit(.weekend, .none), start + 1, "weekend") }
    if unit == .fortnight, start > index, endsClause(start + 1), !self[start + 1].has(.of) {
      return Match(.unit(unit, .by(0)), start + 1, "running unit")
    }
    // "for the month", "the rest of the week"
    let before = self[index - 1]
    if start > index, endsClause(start + 1), !self[start + 1].has(.of), unit != .quarter,
      isWord(index - 1, "for") || before.has(.of) && isRest(index - 2)
        || unit == .year && before.has(.of)
    {
      return Match(.unit(unit, .by(0)), start + 1, "running unit")
    }
    return quarterOfFigures(at: start, isDefinite: start > index)
  }

  private func isRest(_ index: Int) -> Bool {
    isWord(index, "rest") || isWord(index, "remainder") || isWord(index, "balance")
  }

  /// "the quarter", once a quarter was told.
  private func quarterOfFigures(at index: Int, isDefinite: Bool) -> Match? {
    guard isDefinite, self[index].value == DateUnit.quarter.rawValue, endsClause(index + 1),
      !self[index + 1].has(.of)
    else { return nil }
    if isWord(index + 1, "ended") || isWord(index + 1, "ending"),
      let day = absolute(at: skipping(DateSenses(.on, .in), at: index + 2)),
      case .day = day.meaning
    {
      return Match(.quarterEnding(day.meaning), index + 1, "quarter by its last day")
    }
    return Match(.storyQuarter(isLatest: false), index + 1, "quarter told before")
  }

  /// "the latest quarter", "the latest period".
  func latest(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard isWord(start, "latest"), self[start + 1].has(.unit) || isWord(start + 1, "period") else {
      return nil
    }
    if self[start + 1].value == DateUnit.quarter.rawValue || isWord(start + 1, "period") {
      return Match(.storyQuarter(isLatest: true), start + 2, "quarter told before")
    }
    return nil
  }

  /// "last March", "next summer", "this past spring".
  func shiftedName(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    guard self[place].has(.shift) else { return nil }
    var shift = 0
    while self[place].has(.shift), place < index + 4 {
      if self[place].value != 0 { shift = self[place].value }
      place += 1
    }
    let piece = self[place]
    if piece.has(.month), piece.isCapitalised || !piece.has(.doubtful) {
      guard dayNumber(at: place + 1) == nil else {
        return absolute(at: place).map { Match($0.meaning, $0.end, $0.rule) }
      }
      if let dated = absolute(at: place), dated.end > place + 1 {
        return Match(dated.meaning, dated.end, dated.rule)
      }
      return Match(.month(piece.value, .occurrence(shift)), place + 1, "shifted month")
    }
    if piece.has(.season), !piece.has(.plural) {
      return Match(.season(piece.value, .occurrence(shift)), place + 1, "shifted season")
    }
    if let holiday = holidayName(at: place) {
      let year = yearAfter(holiday.end)
      if year.value != .notStated {
        return Match(.holiday(holiday.id, year.value), year.end, "holiday")
      }
      return Match(.holiday(holiday.id, .occurrence(shift)), holiday.end, "shifted holiday")
    }
    return nil
  }

  /// "summer 2008", "the summer of 1967", "in the spring".
  func season(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start].has(.season), !self[start].has(.plural) else { return nil }
    let year = yearAfter(start + 1)
    if year.value != .notStated {
      return Match(.season(self[start].value, year.value), year.end, "season and year")
    }
    let before = self[index - 1]
    let isFall = self[start].has(.doubtful)
    // "the fall of Saigon", "the spring of hope"
    if self[start + 1].has(.of) || self[start + 1].isMark("-") { return nil }
    if isFall {
      guard before.has(.in) || before.has(.since) || before.has(.until) || before.has(.stage),
        endsClause(start + 1)
      else { return nil }
    } else if start == index, !before.senses.meets(Self.seasonLeads) {
      return nil
    }
    // "the summer camp", "winter coat": an adjective.
    guard endsClause(start + 1) || self[start + 1].isPossessive else { return nil }
    return Match(.season(self[start].value, .notStated), start + 1, "season")
  }

  private static let seasonLeads = DateSenses(
    .in, .since, .until, .from, .to, .stage, .of, .later, .earlier, .yearLead, .about)

  /// "the third quarter of 2009", "Q3 2014", "fiscal 1989 third quarter", "the first half of 2020".
  func quarter(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article, .possessive), at: index)
    var stated: DateMeaning.Year = .notStated
    if self[place].has(.fiscal) { place += 1 }
    if self[place].kind == .number, let year = year(at: place), !self[year.end].isMark("-"),
      self[year.end].has(.ordinal) || self[year.end].has(.fiscal)
    {
      stated = .stated(year.value)
      place = year.end
    }
    if self[place].has(.fiscal) { place += 1 }
    guard let ordinal = ordinal(at: place) ?? lastOrdinal(at: place),
      !self[place].has(.shift) || ordinal.value < 0
    else { return nil }
    let unitPlace = skipHyphen(ordinal.end)
    guard self[unitPlace].has(.unit), !self[unitPlace].has(.plural) else { return nil }
    let isHalf = self[unitPlace].value == DateUnit.half.rawValue
    let isQuarter = self[unitPlace].value == DateUnit.quarter.rawValue
    guard isHalf && (ordinal.value <= 2) || isQuarter && (1...4).contains(ordinal.value) else {
      return nil
    }
    var end = unitPlace + 1
    if stated == .notStated {
      var yearPlace = end
      if self[yearPlace].has(.of), self[yearPlace + 1].has(.fiscal) { yearPlace += 2 }
      let year =
        yearPlace > end
        ? self.year(at: yearPlace).map { (.stated($0.value), $0.end) } ?? (.notStated, end)
        : yearAfter(end)
      stated = year.0
      end = year.1
      if isHalf, self[end].has(.of),
        let decade = decade(at: skipping(DateSenses(.article), at: end + 1))
      {
        return Match(decade.meaning, decade.end, "half of a decade")
      }
    }
    if isHalf {
      guard stated != .notStated else { return nil }
      return Match(.half(ordinal.value < 0 ? 2 : ordinal.value, stated), end, "half year")
    }
    return Match(.quarter(ordinal.value, stated), end, "quarter")
  }

  /// "Q3 2023", "4Q of 2019", "H1 2024", "2024-W13", "2023-Q4".
  func lettered(at index: Int) -> Match? {
    var place = index
    var stated: DateMeaning.Year = .notStated
    if self[place].kind == .number, let year = year(at: place) {
      let letter = skipHyphen(year.end)
      guard self[letter].has(.letter) else { return nil }
      stated = .stated(year.value)
      place = letter
    }
    guard let numbered = numberedLetter(at: place) else { return nil }
    var end = numbered.end
    if stated == .notStated {
      let year = yearAfter(end)
      (stated, end) = (year.value, year.end)
    }
    switch DateUnit(rawValue: numbered.unit) {
    case .quarter where (1...4).contains(numbered.value):
      return Match(.quarter(numbered.value, stated), end, "quarter")
    case .half where (1...2).contains(numbered.value) && stated != .notStated:
      return Match(.half(numbered.value, stated), end, "half year")
    case .week:
      guard case .stated(let year) = stated, (1...53).contains(numbered.value) else { return nil }
      return Match(
        .nthUnit(numbered.value, .week, count: 1, of: .year(year)), end, "week by number")
    default: return nil
    }
  }

  /// "Q3", "3Q", "W13": a letter and its number, in capitals.
  private func numberedLetter(at index: Int) -> (unit: Int, value: Int, end: Int)? {
    let first = self[index]
    let second = self[index + 1]
    guard second.isGlued else { return nil }
    if first.has(.letter), first.isCapitalised, second.kind == .number, second.digits > 0 {
      return (first.value, second.value, index + 2)
    }
    guard second.has(.letter), second.isCapitalised, first.digits == 1,
      second.value != DateUnit.week.rawValue
    else { return nil }
    return (second.value, first.value, index + 2)
  }

  /// "the last half", which is no shift.
  private func lastOrdinal(at index: Int) -> (value: Int, end: Int)? {
    guard isWord(index, "last"), self[index + 1].has(.unit),
      self[index + 1].value == DateUnit.half.rawValue
    else { return nil }
    return (-1, index + 1)
  }

  /// "the 1990s", "the '80s", "the nineties", "the 20th century".
  func decade(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    if let stage = stageWord(at: place) { place = skipHyphen(stage.end) }
    if let ordinal = ordinal(at: place), (1...30).contains(ordinal.value) {
      let unit = skipHyphen(ordinal.end)
      if self[unit].has(.unit), self[unit].value == DateUnit.century.rawValue,
        !self[unit].has(.plural)
      {
        return Match(
          .years(first: (ordinal.value - 1) * 100, count: 100, isCenturyStated: true), unit + 1,
          "century")
      }
    }
    if self[place].has(.decade) {
      guard self[index].has(.article) || self[place - 1].has(.in) || self[place - 1].has(.stage)
      else { return nil }
      return Match(
        .years(first: 1900 + self[place].value, count: 10, isCenturyStated: false), place + 1,
        "decade")
    }
    let isQuoted = self[place].isMark("'")
    if isQuoted { place += 1 }
    let number = self[place]
    guard number.kind == .number, number.value % 10 == 0, number.digits == 4 || number.digits == 2
    else { return nil }
    var end = place + 1
    if self[end].isMark("'"), self[end].isGlued { end += 1 }
    guard isWord(end, "s") || self[end].isPossessive else { return nil }
    if number.digits == 4 {
      guard (1000...2190).contains(number.value), self[end].isGlued else { return nil }
      return Match(
        .years(first: number.value, count: 10, isCenturyStated: true), end + 1, "decade")
    }
    // "in his 70s" is an age; "temperatures in the 80s" cannot be told from the decade.
    let continues = self[index - 1].has(.and) && isWord(index - 2, "s")
    guard number.value >= 20,
      continues || isQuoted || self[index].has(.article) || self[index - 1].has(.in),
      !self[place - 1].has(.possessive)
    else { return nil }
    return Match(
      .years(first: 1900 + number.value, count: 10, isCenturyStated: false), end + 1, "decade")
  }

  /// "this morning", "last night", "the morning", "overnight", "noon Saturday".
  func partOfDay(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    var days: DateMeaning.Shift = .fromStory(0)
    let isShifted = self[place].has(.shift)
    let isDefinite = place > index
    if isShifted {
      days = isDefinite ? .fromStory(self[place].value) : .by(self[place].value)
      place += 1
    }
    // "early this morning" is read by its stage; "early morning" here.
    if self[place].has(.stage) { place = skipHyphen(place + 1) }
    let piece = self[place]
    guard piece.has(.dayPart), !piece.has(.plural),
      let part = DateMeaning.PartOfDay(rawValue: piece.value)
    else { return nil }
    var end = place + 1
    if self[end].has(.of) || self[end].has(.on) || self[end].isMark(",") { end += 1 }
    if let day = self[end].has(.dayPart) ? nil : dayAfterTime(at: end) {
      return Match(.partOfDay(part, day.meaning), day.end, "part of a day")
    }
    if isShifted {
      guard part != .noon, part != .midnight else { return nil }
      return Match(.partOfDay(part, .unit(.day, days)), place + 1, "shifted part of day")
    }
    if isMoment(place), place == index, self[index - 1].senses.meets(Self.momentLeads) {
      return Match(.partOfDay(part, .unit(.day, .fromStory(0))), place + 1, "part of day")
    }
    if isWord(place, "overnight"), place == index {
      return Match(.partOfDay(.night, .unit(.day, .fromStory(0))), place + 1, "part of day")
    }
    return nil
  }

  /// Whether the part of a day is a moment of it, with no article: "at noon", "before dawn".
  private func isMoment(_ index: Int) -> Bool {
    switch DateMeaning.PartOfDay(rawValue: self[index].value) {
    case .noon, .midnight: true
    default:
      isWord(index, "dawn") || isWord(index, "dusk") || isWord(index, "sunrise")
        || isWord(index, "sunset") || isWord(index, "daybreak") || isWord(index, "nightfall")
    }
  }

  private static let momentLeads = DateSenses(
    .at, .earlier, .later, .until, .since, .from, .to, .about, .between, .within)

  /// "the early hours of Monday", "the small hours of 3 May".
  func earlyHours(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard self[start + 1].has(.unit), self[start + 2].has(.of), isWord(start + 1, "hours") else {
      return nil
    }
    let isLate = isWord(start, "late")
    guard isLate || isWord(start, "early") || isWord(start, "small") || isWord(start, "wee") else {
      return nil
    }
    let part: DateMeaning.PartOfDay = isLate ? .night : .morning
    if let day = dayAfterTime(at: start + 3) {
      let isPart = self[day.end].has(.dayPart)
      return Match(.partOfDay(part, day.meaning), isPart ? day.end + 1 : day.end, "part of a day")
    }
    guard let told = partOfDay(at: start + 3), case .partOfDay(_, let day) = told.meaning else {
      return nil
    }
    return Match(.partOfDay(part, day), told.end, "part of a day")
  }

  /// The day that a time of day belongs to.
  func dayAfterTime(at index: Int) -> Match? {
    var best: Match?
    for match in [
      absolute(at: index), weekday(at: index, isBase: true), pointer(at: index), holiday(at: index),
    ] {
      guard let match, match.end > (best?.end ?? 0) else { continue }
      switch match.meaning {
      case .day, .weekday, .pointer, .weekdayAndDay, .holiday, .weekdayOf: best = match
      default: continue
      }
    }
    return best
  }

  /// A time of day with its day, as in "10:35 am Wednesday" or "16:08 UTC on May 5".
  func timed(at index: Int) -> Match? {
    if let clock = clock(at: index) {
      var place = clock.end
      // "10:35 a.m. (0735 GMT) Friday"
      if self[place].isMark("("),
        let close = (place + 2...place + 4).first(where: { self[$0].isMark(")") }),
        self[close - 1].has(.zone)
      {
        place = close + 1
      }
      place = skipComma(place)
      if self[place].has(.on) { place += 1 }
      if let day = dayAfterTime(at: place) {
        return Match(.clock(clock.suffix, day.meaning), day.end, "time of a day")
      }
      if let offset = offset(at: place), case .offset = offset.meaning {
        return Match(.clock(clock.suffix, offset.meaning), offset.end, "time of a day")
      }
      return Match(.clock(clock.suffix, .unit(.day, .fromStory(0))), clock.end, "time of day")
    }
    return nil
  }

  /// Reads a time of day, as in "10:35 am EDT" or "18:00 UTC".
  private func clock(at index: Int) -> (suffix: String, end: Int)? {
    let hour = self[index]
    if hour.digits == 4, hour.value % 100 < 60, hour.value <= 2400, self[index + 1].has(.zone),
      self[index + 1].isCapitalised
    {
      let digits = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
      let zone = isWord(index + 1, "utc") || isWord(index + 1, "gmt") ? "Z" : ""
      return ("T\(digits(hour.value / 100)):\(digits(hour.value % 100))" + zone, index + 2)
    }
    guard hour.kind == .number, (1...2).contains(hour.digits), hour.value <= 24 else { return nil }
    var minute = 0
    var place = index + 1
    var hasMinute = false
    if self[place].isMark(":"), self[place].isGlued, self[place + 1].digits == 2,
      self[place + 1].value < 60
    {
      minute = self[place + 1].value
      place += 2
      hasMinute = true
    }
    var value = hour.value
    if self[place].has(.clock) {
      let isAfternoon = isWord(place, "pm") || isWord(place, "p.m.") || isWord(place, "p.m")
      guard value <= 12 || !isAfternoon else { return nil }
      if isAfternoon, value < 12 { value += 12 }
      if !isAfternoon, value == 12, !isWord(place, "noon") { value = 0 }
      place += 1
    } else if !(hasMinute && (self[place].has(.zone) || isMomentOfDay(index, to: place))) {
      return nil
    }
    var zone = ""
    if self[place].has(.zone) {
      if isWord(place, "utc") || isWord(place, "gmt") { zone = "Z" }
      place += 1
    }
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return ("T\(pad(value)):\(pad(minute))" + zone, place)
  }

  /// Whether "at" and what follows show that hours and minutes tell a time, not a score.
  private func isMomentOfDay(_ index: Int, to end: Int) -> Bool {
    self[index - 1].has(.at) && self[index].digits == 2
      && (self[end].kind != .number && !self[end].isMark(":") && !self[end].isMark("-"))
  }

  /// "Christmas", "Easter 2018", "MLK day of last year".
  func holiday(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    guard let name = holidayName(at: start) else { return nil }
    // "St. Patrick's Cathedral", "Thanksgiving Square"
    let next = self[name.end].isPossessive ? name.end + 1 : name.end
    if self[next].isCapitalised, self[next].senses.isEmpty { return nil }
    let year = yearAfter(name.end)
    if year.value == .notStated, isCommonWord(start, name.end) { return nil }
    return Match(.holiday(name.id, year.value), year.end, "holiday")
  }

  /// "lent" and "passover" in lower case, "may day" and the like are not names of days.
  private func isCommonWord(_ start: Int, _ end: Int) -> Bool {
    !self[start].isCapitalised && end == start + 1 && !isWhole(start..<end)
      && !isWord(start, "easter") && !isWord(start, "christmas") && !isWord(start, "halloween")
      && !isWord(start, "ramadan")
  }

  func holidayName(at index: Int) -> (id: WordID, end: Int)? {
    let piece = self[index]
    guard piece.has(.holiday), let entry = text.entry(at: piece.token, in: vocabulary.holidays)
    else { return nil }
    var end = index
    while end < pieces.count, pieces[end].token < entry.tokens.upperBound { end += 1 }
    return (entry.id, end)
  }
}
