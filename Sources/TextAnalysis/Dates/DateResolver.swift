internal import CalendarDates

/// Places what an expression says in the calendar.
///
/// The anchor is the day of the text; without it only stated years, the story's timeframe and dates
/// told before place anything. Nothing is guessed: what stays open has a reason.
struct DateResolver {
  enum Direction {
    case past, future, open
    /// Of weekdays: on whichever side the nearer one is.
    case nearest
  }

  var anchor: CalendarDay?
  let timeframe: DayInterval?
  let lexicon: Lexicon
  let holidayList: WordClasses
  /// Those that each state has on a day of its own.
  let ownHolidays: WordClasses

  /// The last day that the text told, while it is near.
  var story: CalendarDay?

  /// The last one of them that is not after the text.
  var storyBehind: CalendarDay?

  /// The last one of them that is.
  var storyAhead: CalendarDay?

  /// Whether it is a time that no word ties to the day told last: "Polls open at 8 a.m.", below what was long
  /// ago.
  var isTimeAhead = false

  /// The start of the last date of any length that the text told, while it is near.
  var storyStart: CalendarDay?

  /// The start of another one before it.
  var storyEarlier: CalendarDay?

  /// How long that date is.
  var storyUnit = DateUnit.day

  /// The last quarter of a year that the text told, for "a year ago" in a company's figures.
  var storyQuarter: CalendarDay?
  var direction = Direction.open

  /// Whether the words beside it leave no doubt of the direction: "since May", "died on May 2".
  var isSure = false

  static func seasonCode(_ season: Int) -> StaticString {
    switch season {
    case ...1: "SP"
    case 2: "SU"
    case 3: "FA"
    default: "WI"
    }
  }

  func place(_ meaning: DateMeaning) -> DatePlace {
    switch meaning {
    case .day(let year, let month, let day, let weekday):
      return placeDay(year, month, day, weekday)
    case .month(let month, let year): return placeMonth(month, year)
    case .year(let year):
      return DatePlace.year(year) ?? DatePlace(notPlaced: "XXXX", .year, .noSuchDay)
    case .years(let first, let count, let isStated): return placeYears(first, count, isStated)
    case .season(let season, let year): return placeSeason(season, year)
    case .quarter(let quarter, let year): return placeQuarter(quarter, year)
    case .half(let half, let year):
      return placeHalf(half, year)
    case .holiday(let id, let year): return placeHoliday(id, year)
    case .weekday(let weekday, let shift): return placeWeekday(weekday, shift)
    case .weekdayOf(let weekday, let week):
      guard let from = place(week).from else {
        return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .weekdayWithoutDate)
      }
      if case .offset(let amounts, true, _) = week,
        amounts.allSatisfy({ $0.unit == .month || $0.unit == .year })
      {
        // "two months from today on Tuesday": the first one then.
        return DatePlace(from + ((weekday - from.weekday + 7) % 7))
      }
      if case .offset(let amounts, false, nil) = week, let anchor, amounts.finest >= .month,
        let day = amounts.reduce(
          anchor,
          { day, amount in
            day.flatMap { moved($0, -amount.count, amount.unit) }
          })
      {
        // "a year ago on Sunday": the one nearest to the day that long ago.
        let ahead = (weekday - day.weekday + 7) % 7
        return DatePlace(day + (ahead > 3 ? ahead - 7 : ahead))
      }
      return DatePlace(from + (weekday - from.weekday))
    case .weekdayAndDay(let weekday, let day): return placeWeekdayAndDay(weekday, day)
    case .dayOfMonth(let day, let shift): return placeDayOfMonth(day, shift)
    case .unit(let unit, let shift): return placeUnit(unit, shift)
    case .offset(let amounts, let isForward, let base):
      return placeOffset(amounts, isForward, base)
    case .ahead(let amounts):
      guard direction == .past, anchor != nil, let first = amounts.first else {
        return placeOffset(amounts, true, nil)
      }
      // "the biggest fall in two years"
      return timeless(DateGrammar.period(first.count, first.unit), .duration)
    case .within(let count, let unit):
      // "It was raised within a week": from what was told, not from now.
      if direction == .past { return timeless(DateGrammar.period(count, unit), .duration) }
      var place = DatePlace(notPlaced: DateGrammar.period(count, unit), .range, missing)
      if let anchor, let end = moved(anchor, count, unit) {
        place = DatePlace(anchor, end + -1, value: place.value, precision: .range)
      }
      place.kind = .duration
      return place
    case .storyOffset(let amounts, let isForward):
      // "up from 200 a week earlier", below a plan: earlier than the text.
      let isTold = isForward || direction == .future || isStoryBehind
      if isTold, let start = storyBase(amounts) {
        let place = with(anchor: start).placeOffset(amounts, isForward, nil)
        guard isForward, direction == .past, amounts.count == 1, isAhead(place) else {
          return place
        }
        // "the pact of 2015, of which a part ended last year. They left it three years later"
        let earlier = storyEarlier.map { with(anchor: $0).placeOffset(amounts, isForward, nil) }
        return earlier.flatMap { isAhead($0) ? nil : $0 }
          ?? with(anchor: nil).placeOffset(amounts, isForward, nil)
      }
      // "Three years later he married": later than something that has no date.
      let isUntold = isForward && direction == .past
      return (isUntold ? with(anchor: nil) : self).placeOffset(amounts, isForward, nil)
    case .weekdayOffset(let count, let weekday, let base):
      return placeWeekdayOffset(count, weekday, base)
    case .nthWeekday(let count, let weekday, let base):
      return placeNthWeekday(count, weekday, place(runningYear(base)))
    case .nthUnit(let number, let unit, let count, let base):
      return placeNthUnit(number, unit, count, place(runningYear(base)))
    case .weekOf(let base, let unit):
      guard let day = place(base).from else {
        return DatePlace(notPlaced: "XXXX-WXX", .week, missing)
      }
      return unit == .weekend ? .weekend(with: day) : .week(of: day)
    case .staged(let stage, let base): return placeStage(stage, place(base))
    case .span(let count, let unit, let isForward): return placeSpan(count, unit, isForward)
    case .partOfDay(let part, let base): return placeTime(part.suffix, base)
    case .clock(let suffix, let base): return placeTime(suffix, base)
    case .range(let first, let last): return placeRange(first, last)
    case .until(let first, let last):
      var place = placeRange(first, last)
      // Where no verb tells of it, as in a heading, it is sure until the last year begins; what was
      // or will be so until 2018 mostly was so in that year as well.
      if direction == .open, let end = place.endStart { place.to = end }
      return place
    case .quarterEnding(let last):
      // Years of companies end in any month; the middle of theirs tells the quarter.
      guard let day = place(last).to else { return notPlaced(.quarter) }
      let middle = day + -45
      return DatePlace.quarter(middle.year, (middle.month + 2) / 3) ?? notPlaced(.quarter)
    case .storyQuarter(let isLatest):
      return (storyQuarter ?? (isLatest ? anchor?.adding(months: -3) : nil))
        .flatMap { DatePlace.quarter($0.year, ($0.month + 2) / 3) } ?? timeless("P1Q", .duration)
    case .open(let opening, let base):
      if case .staged = base { return placeOpen(opening, place(base), isPart: true) }
      return placeOpen(opening, place(base), isPart: false)
    case .pointer(let days):
      return anchor.map { DatePlace($0 + days) }
        ?? DatePlace(notPlaced: "XXXX-XX-XX", .day, .relativeWithoutDate)
    case .reference(let value): return DatePlace(notPlaced: value, .vague, .vague)
    case .duration(let value): return timeless(value, .duration)
    case .set(let value): return timeless(value, .set)
    }
  }

  /// The date told before that amounts count from: a year or month only where they are as long.
  private func storyBase(_ amounts: DateAmounts) -> CalendarDay? {
    let finest = amounts.finest
    // A company's figures have their own rule.
    let isPlain = storyUnit == .day || storyQuarter == nil && storyUnit != .quarter
    return isPlain && finest >= storyUnit ? storyStart : story
  }

  private func isAhead(_ place: DatePlace) -> Bool {
    guard let anchor, let from = place.from else { return false }
    return from > anchor
  }

  /// Whether the last day that the text told is not ahead of it.
  var isStoryBehind: Bool {
    guard let anchor, let story else { return true }
    return story <= anchor
  }

  private func timeless(_ value: String, _ kind: DateExpression.Kind) -> DatePlace {
    var place = DatePlace(notPlaced: value, .vague, .vague)
    place.kind = kind
    place.reason = nil
    return place
  }

  /// "The first Tuesday in October", where no verb tells when: in the year of the text.
  private func runningYear(_ base: DateMeaning) -> DateMeaning {
    guard direction == .open, let anchor, case .month(let month, .notStated) = base else {
      return base
    }
    return .month(month, .stated(anchor.year))
  }

  private func with(anchor: CalendarDay?) -> DateResolver {
    var resolver = DateResolver(
      anchor: anchor, timeframe: timeframe, lexicon: lexicon, holidayList: holidayList,
      ownHolidays: ownHolidays)
    resolver.direction = direction
    resolver.isSure = isSure
    resolver.story = story
    resolver.storyBehind = storyBehind
    resolver.storyStart = storyStart
    resolver.storyUnit = storyUnit
    return resolver
  }

  var missing: DateExpression.Reason { .relativeWithoutDate }

  /// The day that a shift counts from and how far it goes; `nil` without one.
  func base(_ shift: DateMeaning.Shift) -> (day: CalendarDay, count: Int)? {
    switch shift {
    case .none: anchor.map { ($0, 0) }
    case .by(let count): anchor.map { ($0, count) }
    case .coming: anchor.map { ($0, 1) }
    case .fromStory(0) where isTimeAhead: (storyAhead ?? anchor).map { ($0, 0) }
    case .fromStory(let count): (storyDay ?? anchor).map { ($0, count) }
    }
  }

  /// Whether what lies ahead would be of a day that is more than a week ago.
  var isAheadOfOldStory: Bool {
    guard direction == .future, let anchor, let story else { return false }
    return anchor - story > 7
  }

  /// The day that "that evening" means: what is over was not on a day ahead.
  private var storyDay: CalendarDay? {
    guard direction == .past, let anchor, let story, story > anchor else { return story }
    return storyBehind
  }

  /// The year, where it does not depend on a month or day.
  private func year(_ year: DateMeaning.Year) -> Int? {
    switch year {
    case .stated(let value): value
    case .shifted(.fromStory(let count)): (storyStart ?? anchor).map { $0.year + count }
    case .shifted(let shift): base(shift).map { $0.day.year + $0.count }
    case .storyOccurrence(0): (storyStart ?? anchor)?.year
    case .notStated, .occurrence, .storyOccurrence: nil
    }
  }

  /// Chooses among the dates of neighbouring years the one that the tense or the shift means.
  ///
  /// `candidate` gives the days of the date in a year.
  private func chooseYear(
    _ year: DateMeaning.Year, isMonth: Bool = false, _ candidate: (Int) -> DayInterval?
  ) -> Int? {
    if let stated = self.year(year) { return stated }
    var anchor = anchor
    var occurrence: Int?
    switch year {
    case .storyOccurrence(let count):
      guard let start = storyStart ?? anchor else { return nil }
      anchor = start
      occurrence = count
    case .occurrence(let count): occurrence = count
    default: break
    }
    guard let anchor else { return yearInTimeframe(year, candidate) }
    let years = NeighbouringYears(of: anchor, candidate)
    if let occurrence { return years.occurrence(occurrence) }
    let told: Int?
    switch direction {
    case .past: told = years.lastBegun
    case .future: told = years.firstNotOver
    // A month of which no verb tells is mostly behind: news look back.
    case .open, .nearest: told = isMonth ? years.lastBegun : years.nearest
    }
    // "in September", told in August: the one of last year would be called so.
    if isMonth, direction == .open, let next = years.firstAhead,
      years.days(next).first - anchor <= 45
    {
      return next
    }
    guard let told, !years.days(told).contains(anchor) else { return told ?? years.nearest }
    // The tense of a neighbouring clause misleads: what is weeks ahead is meant even where the
    // sentence looks back, and a plan for what is most of a year away would say its year. What
    // the verb beside it says counts, but that the day of a text may be the one before.
    if direction == .past, let next = years.firstAhead {
      let days = years.days(next)
      let near = isSure ? 1 : days.first == days.last ? 60 : isMonth ? 7 : 0
      if days.first - anchor <= near { return next }
    }
    return direction == .future && !isSure && years.distance(told) > 200 ? years.nearest : told
  }

  /// The year in which the date falls inside the story's timeframe, if there is just one.
  private func yearInTimeframe(
    _ year: DateMeaning.Year, _ candidate: (Int) -> DayInterval?
  ) -> Int? {
    guard let timeframe, year == .notStated else { return nil }
    let years = timeframe.first.year...timeframe.last.year
    guard years.count <= 100 else { return nil }
    let inside = years.filter { year in
      candidate(year).map {
        timeframe.contains($0.first) && timeframe.contains($0.last)
      } ?? false
    }
    return inside.count == 1 ? inside.first : nil
  }

  // MARK: - Calendar dates

  private func placeDay(
    _ year: DateMeaning.Year, _ month: Int, _ day: Int, _ weekday: Int?
  ) -> DatePlace {
    guard let open = CalendarDate(year: nil, month: month, day: day) else {
      return DatePlace(notPlaced: Self.open(month, day), .day, .noSuchDay)
    }
    var chosen = chooseYear(year) { candidate in
      CalendarDay(year: candidate, month: month, day: day).map { DayInterval($0, $0) }
    }
    if year == .notStated, let weekday, let year = chosen {
      // The weekday tells the year where it fits just one near the text.
      func fits(_ year: Int) -> Bool {
        CalendarDay(year: year, month: month, day: day)?.weekday == weekday
      }
      chosen = fits(year) ? year : fits(year - 1) ? year - 1 : fits(year + 1) ? year + 1 : year
    }
    if chosen == nil, month == 2, day == 29, let anchor {
      chosen = (1...8).map { anchor.year - $0 }.first { CalendarDay.isLeap($0) }
    }
    if let chosen {
      if let place = CalendarDay(year: chosen, month: month, day: day) { return DatePlace(place) }
      return DatePlace(notPlaced: Self.open(month, day), .day, .noSuchDay)
    }
    return DatePlace(notPlaced: Self.open(month, day), .day, .yearNotStated, date: open)
  }

  /// The value of a month or day without its year.
  private static func open(_ month: Int, _ day: Int? = nil) -> String {
    String { text in
      text.append("XXXX")
      text.appendPart(month)
      if let day { text.appendPart(day) }
    }
  }

  private func placeMonth(_ month: Int, _ year: DateMeaning.Year) -> DatePlace {
    let chosen = chooseYear(year, isMonth: true) { CalendarDate.days(ofMonth: month, in: $0) }
    if let chosen, let place = DatePlace.month(chosen, month) { return place }
    return DatePlace(
      notPlaced: Self.open(month), .month, .yearNotStated,
      date: CalendarDate(year: nil, month: month))
  }

  private func placeYears(_ first: Int, _ count: Int, _ isStated: Bool) -> DatePlace {
    var first = first
    // "the twenties": of this century once they have begun, as the day of the text tells.
    if !isStated, let anchor, anchor.year >= first + 100 { first += 100 }
    return DatePlace.years(first, count) ?? DatePlace(notPlaced: "XXXX", .decade, .noSuchDay)
  }

  private func placeSeason(_ season: Int, _ year: DateMeaning.Year) -> DatePlace {
    var chosen = chooseYear(year) { CalendarDate.days(ofMonth: 20 + season, in: $0) }
    // "This winter was mild", told in March.
    if year == .occurrence(0), direction == .past, let anchor, let told = chosen,
      let last = CalendarDate.days(ofMonth: 20 + season, in: told - 1)?.last,
      (1...100).contains(anchor - last)
    {
      chosen = told - 1
    }
    return chosen.flatMap { DatePlace.season($0, season) }
      ?? DatePlace(notPlaced: "XXXX-\(Self.seasonCode(season))", .season, missing)
  }

  private func placeQuarter(_ quarter: Int, _ year: DateMeaning.Year) -> DatePlace {
    let chosen = chooseYear(year) { DatePlace.months($0, from: quarter * 3 - 2, count: 3) }
    return chosen.flatMap { DatePlace.quarter($0, quarter) }
      ?? DatePlace(notPlaced: "XXXX-Q\(quarter)", .quarter, missing)
  }

  private func placeHalf(_ half: Int, _ year: DateMeaning.Year) -> DatePlace {
    var chosen = chooseYear(year) { DatePlace.months($0, from: half * 6 - 5, count: 6) }
    // Figures are of halves that are over.
    if year == .notStated, direction == .past, let anchor, let told = chosen,
      DatePlace.months(told, from: half * 6 - 5, count: 6).map({ $0.last >= anchor }) ?? false
    {
      chosen = told - 1
    }
    return chosen.flatMap { DatePlace.half($0, half) }
      ?? DatePlace(notPlaced: "XXXX-H\(half)", .half, missing)
  }

  private func placeHoliday(_ id: WordID, _ year: DateMeaning.Year) -> DatePlace {
    if year == .notStated, lexicon[id].meets(ownHolidays) {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .vague)
    }
    guard let holiday = lexicon.value(of: id, in: holidayList).flatMap(Holiday.init) else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .noSuchDay)
    }
    var chosen = chooseYear(year, holiday.days)
    if year == .notStated, direction == .open, let anchor { chosen = anchor.year }
    if case .occurrence(0) = year, let anchor {
      chosen = [anchor.year, anchor.year + 1].first {
        holiday.days($0).map { $0.last >= anchor } ?? false
      }
    }
    guard let chosen, let days = holiday.days(chosen) else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, missing)
    }
    if days.first == days.last { return DatePlace(days.first) }
    return DatePlace(
      days.first, days.last, value: "\(days.first)/\(days.last)", precision: .range)
  }
}
