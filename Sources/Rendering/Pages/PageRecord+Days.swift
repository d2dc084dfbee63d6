import CalendarDates
import SiteModel
import Templating

// The days that the front page shows: those that most articles tell of, and the latest.
extension PageRecord {
  /// Entries of one date, in their order.
  private struct Day {
    var date: DateSpan?
    var entries: [Int]
  }

  /// Numbers of the entries, in their order, that tell most of the days of which most sources tell: of
  /// the dated ones that are not plans, else of those without a year, and plans of which nothing tells whether
  /// they are over.
  ///
  /// Each day has one, then each of which several sources tell a second one; years fill up.
  func keyEntries(limit: Int) -> [Int] {
    let told = references.entries.indices.filter { !references.entries[$0].isPlanned }
    let dated = told.filter { $0 < references.datedCount }
    let open = references.entries.indices.filter {
      references.entries[$0].isStillPlanned && $0 >= references.datedCount
    }
    let days = days(of: dated.count > 1 ? dated : (told + open).sorted()).map { day in
      (day: day, sources: sourceCount(of: day), isYear: isYear(day))
    }.sorted { ($0.sources, $0.day.entries[0]) > ($1.sources, $1.day.entries[0]) }
    var chosen: [Int] = []
    func take(
      fit: Bool = true, where isWanted: ((day: Day, sources: Int, isYear: Bool)) -> Bool
    ) {
      for day in days where chosen.count < limit && isWanted(day) {
        // A sentence that names two days is shown for one.
        let shown = Set(chosen.map(sentence))
        let open = day.day.entries.filter {
          !shown.contains(sentence(of: $0)) && (!fit || standsAlone($0))
        }
        if let best = mostTelling(of: open) { chosen.append(best) }
      }
    }
    take { !$0.isYear }
    take { !$0.isYear && $0.sources > 1 }
    // What cannot be understood alone is better than nearly nothing only.
    if chosen.count < 3 { take(fit: false) { !$0.isYear } }
    if chosen.count < 3 { take(fit: false, where: \.isYear) }
    return chosen.sorted()
  }

  /// The latest days on which something is reported to have happened, by an article of the month after; one
  /// alone is no news.
  func news() -> [Value] {
    let told = (0..<references.datedCount).filter {
      !entry($0).isPlanned && site.precision(of: entry($0)) == "exact" && isNews(entry($0))
    }
    let days = days(of: told).suffix(4).reversed()
    guard days.count > 1 else { return [] }
    return days.map { day in
      let ranked = day.entries.sorted { left, right in
        (standsAlone(left) ? 0 : 1, entry(right).events.count, left)
          < (standsAlone(right) ? 0 : 1, entry(left).events.count, right)
      }
      return builder.record(types.newsDay) { fields in
        fields.text("date", day.date.map { words.dates.text($0) })
        fields.text("date_iso", day.date?.machineText)
        fields.text("url", ranked.first.map { layout.eventURL($0) })
        fields.list("events", ranked.prefix(3).map { records.event($0) })
      }
    }
  }

  /// Whether an article tells of it within a month, or none is known to tell of it later.
  private func isNews(_ entry: ChronologyEntry) -> Bool {
    guard let day = entry.date?.bounds.first else { return false }
    let delays = entry.events.compactMap { event in
      index.articles[event.evidence.article].article.metadata.date?.bounds.last.map { $0 - day }
    }
    return delays.isEmpty || delays.contains { $0 <= Self.longestDelay }
  }

  /// Days after which what is told is no news.
  private static let longestDelay = 31

  private func entry(_ number: Int) -> ChronologyEntry { references.entries[number] }

  /// Runs of entries that have one date; what has none stands alone.
  private func days(of entries: [Int]) -> [Day] {
    var days: [Day] = []
    for number in entries {
      let date = entry(number).date
      if date != nil, days.last?.date == date {
        days[days.count - 1].entries.append(number)
      } else {
        days.append(Day(date: date, entries: [number]))
      }
    }
    return days
  }

  private func isYear(_ day: Day) -> Bool { site.precision(of: entry(day.entries[0])) == "year" }

  /// How many sources tell of a day that do not rely on one another.
  private func sourceCount(of day: Day) -> Int {
    let articles = Set(day.entries.lazy.flatMap { references.articlesOfEntry[$0] })
    return min(articles.count, day.entries.reduce(0) { $0 + entry($1).originCount })
  }

  /// The entry that most sources tell, of equals one that can stand alone, then that of the newest
  /// article, which knows how it ended.
  private func mostTelling(of entries: [Int]) -> Int? {
    func rank(_ number: Int) -> (Int, Int, Int, Int, Int) {
      let entry = entry(number)
      let article = entry.events[0].evidence.article
      return (
        -entry.originCount, -entry.events.count, standsAlone(number) ? 0 : 1,
        layout.placeInReadingOrder[article], number
      )
    }
    return entries.min { rank($0) < rank($1) }
  }

  /// Whether the sentence that an entry shows can be understood by itself.
  private func standsAlone(_ entry: Int) -> Bool {
    let evidence = self.entry(entry).events[0].evidence
    return index.articles[evidence.article].sentences[evidence.sentence - 1].standsAlone
  }

  /// Article and sentence that an entry shows.
  private func sentence(of entry: Int) -> [Int] {
    let evidence = self.entry(entry).events[0].evidence
    return [evidence.article, evidence.sentence]
  }
}
