// Parts and counted parts of other dates, sets, references and ranges.
extension DateGrammar {
  /// Reads "early", "mid-", "late", "the end of", "later", with where it ends.
  func stageWord(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    let piece = self[index]
    if piece.has(.stage) {
      let stage: DateMeaning.Stage = piece.value == 1 ? .early : piece.value == 2 ? .mid : .late
      return (stage, index + 1)
    }
    return nil
  }

  private func stageNoun(at index: Int) -> (stage: DateMeaning.Stage, end: Int)? {
    var start = index
    if self[start].has(.at) { start += 1 }
    start = skipping(DateSenses(.article), at: start)
    if self[start].has(.about) || self[start].has(.stage) { start = skipHyphen(start + 1) }
    guard self[start].has(.stageNoun), self[start + 1].has(.of) || self[start + 1].has(.unit) else {
      return nil
    }
    let stages: [DateMeaning.Stage] = [.beginning, .middle, .end]
    let value = min(max(self[start].value, 1), 3)
    return (stages[value - 1], start + (self[start + 1].has(.of) ? 2 : 1))
  }

  /// "early March", "mid-1990s", "the end of next week", "later this year", "year-end".
  func staged(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = yearEnd(at: start) { return match }
    if isWord(start, "earlier") || isWord(start, "later") {
      return earlierOrLater(at: start)
    }
    if let stage = stageWord(at: start) {
      var place = skipHyphen(stage.end)
      if self[place].has(.in) || self[place].has(.on) { place += 1 }
      guard let base = placed(at: place) ?? unitOfStage(at: place), canBeStaged(base.meaning) else {
        return nil
      }
      return Match(.staged(stage.stage, base.meaning), base.end, "stage of a date")
    }
    guard let stage = stageNoun(at: index) else { return nil }
    let place = skipping(DateSenses(.about), at: stage.end)
    guard let base = placed(at: place) ?? unitOfStage(at: place), canBeStaged(base.meaning) else {
      return nil
    }
    return Match(.staged(stage.stage, base.meaning), base.end, "part of a date")
  }

  /// "the end of the year", "end of month": the running one.
  private func unitOfStage(at index: Int) -> Match? {
    let place = skipping(DateSenses(.article), at: index)
    guard self[place].has(.unit), let unit = DateUnit(rawValue: self[place].value),
      [.week, .month, .quarter, .year, .decade, .day].contains(unit), !self[place].has(.plural),
      !isUnitOrdinal(place)
    else { return nil }
    return Match(.unit(unit, .by(0)), place + 1, "running unit")
  }

  private func canBeStaged(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .day, .dayOfMonth, .weekdayAndDay, .range, .until, .reference, .duration, .set: false
    default: true
    }
  }

  private func yearEnd(at index: Int) -> Match? {
    guard self[index].has(.unit), self[index].value == DateUnit.year.rawValue else { return nil }
    let place = self[index + 1].isPossessive ? index + 2 : skipHyphen(index + 1)
    guard isWord(place, "end"), place > index + 1 || !self[index - 1].has(.indefinite) else {
      return nil
    }
    let year = yearAfter(place + 1)
    let base: DateMeaning =
      if case .stated(let value) = year.value { .year(value) } else { .unit(.year, .by(0)) }
    return Match(.staged(.end, base), year.end, "end of a year")
  }

  /// "earlier this month", "later in the week", "earlier today".
  private func earlierOrLater(at index: Int) -> Match? {
    let stage: DateMeaning.Stage = isWord(index, "earlier") ? .earlier : .later
    var place = index + 1
    var isIn = false
    if self[place].has(.in) || self[place].has(.on) {
      place += 1
      isIn = true
    }
    if let pointed = pointer(at: place) {
      return Match(pointed.meaning, pointed.end, "earlier or later")
    }
    if !isIn || self[place].has(.shift), let unit = shiftedUnit(at: place),
      case .unit(_, .by(let shift)) = unit.meaning
    {
      return Match(
        shift == 0 ? .staged(stage, unit.meaning) : unit.meaning, unit.end, "earlier or later")
    }
    if let base = absolute(at: place) ?? weekday(at: place) ?? partOfDay(at: place),
      !isIn || self[place].has(.month) || self[place].kind == .number
    {
      return Match(base.meaning, base.end, "earlier or later")
    }
    if isIn, self[place].has(.article), let unit = unitOfStage(at: place) {
      return Match(.staged(stage, unit.meaning), unit.end, "earlier or later")
    }
    return nil
  }

  /// "first Tuesday of October", "the last week of July", "week 27 of last year", "the 18th".
  func nth(at index: Int) -> Match? {
    let start = skipping(DateSenses(.article), at: index)
    if let match = weekOf(at: start) ?? weekNumber(at: start) { return match }
    guard let position = position(at: start) else { return nil }
    var place = position.end
    var count = 1
    if !self[place].has(.ordinal), let number = cardinal(at: place), let value = number.value,
      value < 100,
      self[number.end].has(.unit)
    {
      count = value
      place = number.end
    }
    let piece = self[place]
    var ofPlace = place + 1
    if piece.has(.weekday), self[ofPlace].has(.of), self[ofPlace + 1].has(.every),
      self[ofPlace + 2].has(.unit)
    {
      return Match(.set("XXXX-WXX-\(piece.value)"), ofPlace + 3, "set")
    }
    if piece.has(.weekday), self[ofPlace].has(.of) || self[ofPlace].has(.in),
      let base = container(at: ofPlace + 1)
    {
      return Match(
        .nthWeekday(position.value, piece.value, of: base.meaning), base.end, "counted weekday")
    }
    if piece.has(.unit), !piece.has(.ordinal), let unit = DateUnit(rawValue: piece.value),
      [.day, .week, .month, .weekend].contains(unit) || unit == .quarter && count > 1
    {
      if self[ofPlace].has(.of) || self[ofPlace].has(.in) {
        ofPlace += 1
        if let base = container(at: ofPlace) {
          return Match(
            .nthUnit(position.value, unit, count: count, of: base.meaning), base.end,
            "counted unit")
        }
      }
      return nil
    }
    // "the 20th of next month", "20 of this month", "the 18th"
    return dayOfMonth(at: index, position)
  }

  private func dayOfMonth(at index: Int, _ position: (value: Int, end: Int)) -> Match? {
    guard (1...31).contains(position.value) else { return nil }
    if self[position.end].has(.of), let month = shiftedUnit(at: position.end + 1),
      case .unit(.month, let shift) = month.meaning
    {
      return Match(.dayOfMonth(position.value, shift), month.end, "day of a month")
    }
    if self[position.end].has(.of) || self[position.end].has(.in),
      let base = container(at: position.end + 1),
      case .unit(.month, let shift) = base.meaning
    {
      return Match(.dayOfMonth(position.value, shift), base.end, "day of a month")
    }
    // "on the 18th": only in figures, and only where nothing can be counted.
    guard self[index].has(.article), self[index + 1].kind == .number,
      self[index + 2].has(.ordinalEnding),
      endsClause(position.end), !self[position.end].has(.of), !self[position.end].isMark("-"),
      self[index - 1].has(.on) || isWord(index - 1, "by") || self[index - 1].has(.until)
        || self[index - 1].has(.since)
        || isWhole(index..<position.end)
    else { return nil }
    return Match(.dayOfMonth(position.value, .none), position.end, "day of the month")
  }

  /// "first", "last", "second last", "20th", "20".
  private func position(at index: Int) -> (value: Int, end: Int)? {
    if let ordinal = ordinal(at: index) {
      return isWord(ordinal.end, "last") ? (-ordinal.value, ordinal.end + 1) : ordinal
    }
    if isWord(index, "last") || isWord(index, "final") || isWord(index, "closing") {
      return (-1, index + 1)
    }
    if isWord(index, "opening") { return (1, index + 1) }
    if self[index].kind == .number, self[index].digits > 0, self[index].digits <= 2,
      self[index + 1].has(.of), self[index + 2].has(.shift)
    {
      return (self[index].value, index + 1)
    }
    return nil
  }

  /// The month, year or the like that something is the n-th of.
  private func container(at index: Int) -> Match? {
    if let base = placed(at: index) {
      switch base.meaning {
      case .month, .year, .quarter, .season: return base
      case .unit(let unit, _) where [.month, .year, .quarter, .week].contains(unit): return base
      default: break
      }
    }
    guard let unit = unitOfStage(at: index), self[index].has(.article) else { return nil }
    return unit
  }

  /// "the week of October 6", "the weekend of Halloween".
  private func weekOf(at index: Int) -> Match? {
    guard self[index].has(.unit), let unit = DateUnit(rawValue: self[index].value),
      unit == .week || unit == .weekend, !self[index].has(.plural)
    else { return nil }
    var place = index + 1
    if isWord(place, "commencing") || isWord(place, "beginning") || isWord(place, "starting")
      || isWord(place, "ending")
    {
      place = skipping(DateSenses(.on), at: place + 1)
    } else if self[place].has(.of) {
      place += 1
    } else {
      return nil
    }
    guard let base = placed(at: place) else { return nil }
    switch base.meaning {
    case .day, .holiday, .weekday, .weekdayAndDay: break
    default: return nil
    }
    return Match(.weekOf(base.meaning, unit), base.end, "week of a day")
  }

  /// "week 27 of last year", "week 3 of 2027".
  private func weekNumber(at index: Int) -> Match? {
    guard self[index].has(.unit), self[index].value == DateUnit.week.rawValue,
      !self[index].has(.plural),
      self[index + 1].kind == .number, (1...53).contains(self[index + 1].value),
      self[index + 1].digits > 0
    else { return nil }
    if self[index + 2].has(.of), let year = container(at: index + 3) {
      return Match(
        .nthUnit(self[index + 1].value, .week, count: 1, of: year.meaning), year.end,
        "week by number")
    }
    guard endsClause(index + 2), self[index - 1].has(.article) || self[index - 1].has(.in) else {
      return nil
    }
    return Match(
      .nthUnit(self[index + 1].value, .week, count: 1, of: .unit(.year, .by(0))), index + 2,
      "week by number")
  }

  /// "every Monday", "each year", "daily", "Tuesday nights", "19th of every month".
  func set(at index: Int) -> Match? {
    if self[index].has(.set) {
      let unit = DateUnit(rawValue: self[index].value % 16)
      let count = self[index].value / 16
      guard let unit else { return nil }
      return Match(.set(period([(count, unit)], false)), index + 1, "set")
    }
    if self[index].has(.weekday),
      self[index].has(.plural) || self[index + 1].has(.dayPart) && self[index + 1].has(.plural)
    {
      let day = "XXXX-WXX-\(self[index].value)"
      guard self[index + 1].has(.dayPart),
        let part = DateMeaning.PartOfDay(rawValue: self[index + 1].value)
      else { return Match(.set(day), index + 1, "set") }
      return Match(.set(day + part.suffix), index + 2, "set")
    }
    if let day = ordinal(at: index), self[day.end].has(.of), self[day.end + 1].has(.every),
      self[day.end + 2].has(.unit), self[day.end + 2].value == DateUnit.month.rawValue
    {
      return Match(
        .set("XXXX-XX-" + (day.value < 10 ? "0" : "") + "\(day.value)"), day.end + 3, "set")
    }
    if let match = timesPerUnit(at: index) { return match }
    guard self[index].has(.every) else { return nil }
    var place = index + 1
    var count = 1
    if let number = cardinal(at: place), let value = number.value, value < 1000 {
      count = value
      place = number.end
    } else if isWord(place, "other") {
      count = 2
      place += 1
    }
    let piece = self[place]
    if piece.has(.weekday) {
      let part = DateMeaning.PartOfDay(rawValue: self[place + 1].value)
      if self[place + 1].has(.dayPart), let part {
        return Match(.set("XXXX-WXX-\(piece.value)" + part.suffix), place + 2, "set")
      }
      return Match(.set("XXXX-WXX-\(piece.value)"), place + 1, "set")
    }
    if piece.has(.month), piece.isCapitalised {
      return Match(
        .set("XXXX-" + (piece.value < 10 ? "0" : "") + "\(piece.value)"), place + 1, "set")
    }
    if piece.has(.season) {
      return Match(.set("XXXX-" + DateResolver.seasonCode(piece.value)), place + 1, "set")
    }
    if piece.has(.dayPart), count == 1 {
      return Match(
        .set("XXXX-XX-XX" + (DateMeaning.PartOfDay(rawValue: piece.value)?.suffix ?? "")),
        place + 1, "set")
    }
    guard piece.has(.unit), let unit = DateUnit(rawValue: unitValue(place)), unit != .half,
      !piece.has(.ordinal)
    else { return nil }
    return Match(.set(period([(count, unit)], false)), place + 1, "set")
  }

  /// "twice a week", "three times each year", "once every two months" (which `set` reads).
  private func timesPerUnit(at index: Int) -> Match? {
    var place = index + 1
    if !(self[index].has(.opening)
      && (isWord(index, "once") || isWord(index, "twice") || isWord(index, "thrice")))
    {
      guard let number = cardinal(at: index), isWord(number.end, "times") else { return nil }
      place = number.end + 1
    }
    guard self[place].has(.indefinite) || self[place].has(.every) || isWord(place, "per"),
      self[place + 1].has(.unit), !self[place + 1].has(.plural), !self[place + 1].has(.ordinal),
      let unit = DateUnit(rawValue: self[place + 1].value), unit != .half
    else { return nil }
    return Match(.set(period([(1, unit)], false)), place + 2, "set")
  }

  /// "now", "currently", "recently", "in the near future".
  func reference(at index: Int) -> Match? {
    var place = skipping(DateSenses(.article), at: index)
    if place > index,
      isWord(place, "near") || isWord(place, "foreseeable") || isWord(place, "distant")
    {
      place += 1
    }
    if isWord(place, "future") {
      guard place > index, !self[place + 1].has(.unit) else { return nil }
      return Match(.reference("FUTURE_REF"), place + 1, "reference")
    }
    if place > index, isWord(place, "past"), endsClause(place + 1), !self[place + 1].has(.number),
      !self[place + 1].has(.few)
    {
      return Match(.reference("PAST_REF"), place + 1, "reference")
    }
    if self[index].has(.opening), isWord(index, "these"), isWord(index + 1, "days") {
      return Match(.reference("PRESENT_REF"), index + 2, "reference")
    }
    guard self[index].has(.reference), !isWord(index, "future") else { return nil }
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

  /// "after 2018", "before March 2020", "later than 2018", "2012 or later", "beginning January 7".
  func opened(at index: Int) -> Match? {
    if self[index].has(.unit) || self[index].kind == .number || self[index].has(.month) {
      guard let base = absolute(at: index), self[base.end].has(.or), isWhole(base.meaning) else {
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

  // MARK: - Ranges

  /// "from March 3 to March 5", "between 2014 and 2018", "July 13-15", "10 to 22 August 2012".
  ///
  /// `simple` is the date at the index.
  func range(at index: Int, from simple: Match?) -> Match? {
    let isBetween = self[index].has(.between)
    let isLed = isBetween || self[index].has(.from)
    let start = isLed ? skipping(DateSenses(.article), at: index + 1) : index
    if let match = dayRange(at: start, isBetween) { return match }
    guard let first = isLed ? date(at: index + 1) : simple, canBound(first.meaning) else {
      return nil
    }
    guard let joint = joint(at: first.end, isBetween, isLed: isLed) else { return nil }
    if let last = lastOfRange(at: joint, after: first.meaning) {
      let isWorded = isLed || self[first.end].kind == .word
      return Match(
        isWorded ? .until(first.meaning, last.meaning) : .range(first.meaning, last.meaning),
        last.end, isBetween ? "range between" : "range")
    }
    return nil
  }

  private func lastOfRange(at index: Int, after first: DateMeaning) -> Match? {
    // "July 13-15, 2014", "May eighth - tenth, 2010": the month is that of the first.
    if case .day(let year, let month, let firstDay, _) = first,
      let day = dayNumber(at: skipping(DateSenses(.article), at: index)), day.value > firstDay,
      !self[day.end].has(.month), !(self[day.end].has(.of) && self[day.end + 1].has(.month))
    {
      if year == .notStated || yearAfter(day.end).value == .notStated {
        let after = yearAfter(day.end)
        let stated = after.value == .notStated ? year : after.value
        return Match(
          .day(stated, month: month, day: day.value, weekday: nil), after.end, "range")
      }
    }
    // "1996-98"
    if case .year(let value) = first, self[index].digits == 2, self[index].isGlued,
      (1...15).contains(self[index].value - value % 100)
    {
      return Match(.year(value / 100 * 100 + self[index].value), index + 1, "range")
    }
    // "from 2014 to 2018": the second needs no lead of its own.
    if case .year = first, let year = year(at: index), self[year.end].kind != .number {
      if let whole = date(at: index), whole.end > year.end, canBound(whole.meaning) { return whole }
      return Match(.year(year.value), year.end, "range")
    }
    guard let last = date(at: index), canBound(last.meaning), agree(first, last.meaning) else {
      return nil
    }
    return last
  }

  private func joint(at index: Int, _ isBetween: Bool, isLed: Bool) -> Int? {
    let piece = self[index]
    if isBetween, piece.has(.and) { return index + 1 }
    if piece.has(.to) || piece.isMark("-") || piece.isMark("~") {
      return index + 1
    }
    if piece.isMark(","), self[index + 1].has(.to), isLed { return index + 2 }
    return nil
  }

  /// "10 to 22 August 2012", "from the 13th to the 15th of July", "1-8 september", "4-23 in next month".
  private func dayRange(at index: Int, _ isBetween: Bool) -> Match? {
    guard let first = dayNumber(at: index) else { return nil }
    guard let joint = joint(at: first.end, isBetween, isLed: true) else { return nil }
    let place = skipping(DateSenses(.article), at: joint)
    guard let last = dayNumber(at: place), last.value > first.value else { return nil }
    if let whole = absolute(at: place), case .day(let year, let month, _, _) = whole.meaning {
      return Match(
        .range(.day(year, month: month, day: first.value, weekday: nil), whole.meaning), whole.end,
        "range of days")
    }
    var monthPlace = last.end
    if self[monthPlace].has(.of) || self[monthPlace].has(.in) { monthPlace += 1 }
    if self[monthPlace].has(.shift), let unit = shiftedUnit(at: monthPlace),
      case .unit(.month, let shift) = unit.meaning
    {
      return Match(
        .range(.dayOfMonth(first.value, shift), .dayOfMonth(last.value, shift)), unit.end,
        "range of days")
    }
    return nil
  }

  private func canBound(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .duration, .set, .range, .until, .open, .span, .half, .storyOffset, .ahead, .within:
      return false
    case .reference(let value): return value == "PRESENT_REF"
    default: return true
    }
  }

  /// Whether the ends of a range are of kinds that go together: "Friday to December" is none.
  private func agree(_ first: DateMeaning, _ last: DateMeaning) -> Bool {
    switch (first, last) {
    case (.weekday, .month), (.weekday, .year), (.weekday, .quarter), (.month, .weekday): false
    case (.year, .weekday), (.quarter, .weekday): false
    default: true
    }
  }
}
