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

  func with(anchor: CalendarDay?) -> DateResolver {
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
    case .last: anchor.map { ($0, -1) }
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
}
