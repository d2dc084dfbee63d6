internal import CalendarDates

// Places counted parts, stages and times of other dates.
extension DateResolver {
  func placeNthWeekday(_ number: Int, _ weekday: Int, _ base: DatePlace) -> DatePlace {
    guard let from = base.from, let to = base.to, number != 0, abs(number) < 100 else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, base.reason ?? missing)
    }
    let first = from + ((weekday - from.weekday + 7) % 7)
    let last = to + -((to.weekday - weekday + 7) % 7)
    let found = number > 0 ? first + 7 * (number - 1) : last + 7 * (number + 1)
    guard found >= from, found <= to else {
      return DatePlace(notPlaced: "XXXX-WXX-\(weekday)", .day, .noSuchDay)
    }
    return DatePlace(found)
  }

  func placeNthUnit(_ number: Int, _ unit: DateUnit, _ count: Int, _ base: DatePlace) -> DatePlace {
    guard let from = base.from, let to = base.to, number != 0, abs(number) < 400, count < 400 else {
      return notPlaced(unit)
    }
    let first: CalendarDay?
    let last: CalendarDay?
    switch unit {
    case .day:
      first = number > 0 ? from + (number - 1) : to + (number + 1) + -(count - 1)
      last = first.map { $0 + (count - 1) }
    case .weekend:
      let saturday =
        number > 0
        ? from + ((13 - from.weekday) % 7 + 7 * (number - 1))
        : to + (-((to.weekday + 1) % 7) + 7 * (number + 1 - (count - 1)))
      first = saturday
      last = saturday + (1 + 7 * (count - 1))
    case .week:
      // A week belongs to the year or month that holds its Thursday.
      let firstThursday = from + ((4 - from.weekday + 7) % 7)
      let lastThursday = to + -((to.weekday - 4 + 7) % 7)
      let thursday =
        number > 0
        ? firstThursday + 7 * (number - 1) : lastThursday + 7 * (number + 1 - (count - 1))
      first = thursday + -3
      last = thursday + (3 + 7 * (count - 1))
    case .quarter:
      first =
        number > 0
        ? from.adding(months: 3 * (number - 1)) : (to + 1).adding(months: 3 * (number - count + 1))
      last = first?.adding(months: 3 * count).map { $0 + -1 }
    case .month:
      first =
        number > 0 ? from.adding(months: number - 1) : (to + 1).adding(months: number - count + 1)
      last = first?.adding(months: count).map { $0 + -1 }
    default: return notPlaced(unit)
    }
    guard let first, let last, first <= to, last >= from else {
      return DatePlace(notPlaced: "XXXX-XX-XX", .day, .noSuchDay)
    }
    if count == 1 {
      switch unit {
      case .day: return DatePlace(first)
      case .week: return .week(of: first)
      case .weekend: return .weekend(of: first)
      case .month: return DatePlace.month(first.year, first.month) ?? notPlaced(.month)
      case .quarter: return placedUnit(.quarter, first)
      default: break
      }
    }
    return DatePlace(first, last, value: "\(first)/\(last)", precision: .range)
  }

  func placeStage(_ stage: DateMeaning.Stage, _ base: DatePlace) -> DatePlace {
    guard let from = base.from, let to = base.to else { return base }
    var place = base
    let length = to - from + 1
    func narrow(_ first: CalendarDay, _ last: CalendarDay) {
      place.from = min(max(first, from), to)
      place.to = min(max(last, from), to)
    }
    switch stage {
    case .early, .mid, .late, .earlier, .later: return base
    case .rest:
      if let anchor, anchor >= from, anchor <= to { narrow(anchor, to) }
    case .firstHalf, .secondHalf:
      guard base.precision == .month || base.precision == .week else { return base }
      let middle = from + (base.precision == .month ? 14 : 3)
      if stage == .firstHalf { narrow(from, middle) } else { narrow(middle + 1, to) }
    case .beginning, .middle, .end:
      let part = stage == .beginning ? 0 : stage == .middle ? 1 : 2
      switch base.precision {
      case .month: narrow(from + 10 * part, part == 2 ? to : from + (10 * part + 9))
      case .week: narrow(from + [0, 2, 4][part], from + [2, 4, 6][part])
      case .year:
        // "The end of the year" may be its last days or its last months: the whole holds both.
        if stage == .end { return base }
        let months = [(1, 3), (5, 4), (9, 4)][part]
        if let days = DatePlace.months(from.year, from: months.0, count: months.1) {
          narrow(days.first, days.last)
        }
      default:
        guard length >= 9 else { return base }
        narrow(from + length / 3 * part, part == 2 ? to : from + (length / 3 * (part + 1) - 1))
      }
    }
    return place
  }

  func placeTime(_ suffix: String, _ base: DateMeaning) -> DatePlace {
    var place = place(base)
    // "The strike will go on until Friday after overnight talks": not those of Friday night.
    if suffix == DateMeaning.PartOfDay.night.suffix, base.isDayOfStory, !isStoryBehind, let anchor {
      place = DatePlace(anchor)
    }
    place.value += suffix
    place.kind = .time
    return place
  }
}
