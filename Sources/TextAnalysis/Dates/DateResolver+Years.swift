internal import CalendarDates

// Chooses the year of a date that tells none.
extension DateResolver {
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
  func chooseYear(
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
}
