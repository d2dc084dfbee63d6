import CalendarDates
import SiteModel
import Templating

extension PageRecord {
  func chronology() -> Value {
    let run = layout.chronology[request.place]
    let dated = references.datedCount
    let entries = references.entries.count
    let undated = run.clamped(to: dated..<max(dated, entries))
    let articles = run.clamped(to: entries..<max(entries, entries + layout.undatedArticles.count))
    let strip = request.place == 0 ? records.strip() : ([], "")
    let heading = Heading(
      title: words.word("chronology"),
      description: strip.1.isEmpty ? words.word("chronology_deck") : strip.1)
    return page(heading, pageCount: layout.chronology.count) { fields in
      fields.html("strip", strip.0)
      fields.text("strip_summary", strip.1)
      fields.list("jumps", layout.chronology.count > 1 ? jumps() : [])
      fields.list("years", years(run.clamped(to: 0..<dated)))
      fields.list("noyear", undated.filter { isWithoutYear($0) }.map { records.event($0) })
      fields.list("undated", undated.filter { !isWithoutYear($0) }.map { records.event($0) })
      fields.list(
        "undated_articles",
        articles.map { shared.articles[layout.undatedArticles[$0 - entries]] })
      fields.list("downloads", downloads("events.", "timelinejs."))
    }
  }

  /// The years, each with the page that it begins on.
  private func jumps() -> [Value] {
    layout.yearStarts.map { year, page in
      records.link("\(SiteLayout.permalink("chronology", page).url)#y\(year)", String(year))
    }
  }

  private func isWithoutYear(_ entry: Int) -> Bool {
    site.precision(of: references.entries[entry]) == "noyear"
  }

  /// A month of the tree: 0 stands for what is known by its year only.
  private struct MonthKey: Hashable {
    var year: Int
    var month: Int
  }

  /// Entries by the year, month and date that they begin in.
  private func years(_ run: Range<Int>) -> [Value] {
    var order: [MonthKey] = []
    var entriesOfMonth: [MonthKey: [Int]] = [:]
    for entry in run {
      guard let date = references.entries[entry].date,
        let day = date.bounds.first ?? date.bounds.last
      else { continue }
      let start = date.start
      let isWholeYear = start.map { $0.month == nil || ($0.month ?? 0) > 12 } ?? false
      let key = MonthKey(year: day.year, month: isWholeYear ? 0 : day.month)
      if entriesOfMonth[key] == nil { order.append(key) }
      entriesOfMonth[key, default: []].append(entry)
    }
    let months = order.sorted { ($0.year, $0.month) < ($1.year, $1.month) }
    var years: [(year: Int, months: [MonthKey])] = []
    for month in months {
      if years.last?.year == month.year {
        years[years.count - 1].months.append(month)
      } else {
        years.append((month.year, [month]))
      }
    }
    return years.map { year, months in
      builder.record(types.year) { fields in
        fields.text("year", String(year))
        fields.text("id", "y\(year)")
        fields.list("months", months.map { month($0, entriesOfMonth[$0] ?? []) })
      }
    }
  }

  private func month(_ key: MonthKey, _ entries: [Int]) -> Value {
    let isWholeYear = key.month == 0
    return builder.record(types.month) { fields in
      fields.text(
        "name",
        isWholeYear
          ? words.word("month_not_stated") : words.dates.monthText(year: key.year, month: key.month)
      )
      fields.text(
        "id",
        isWholeYear ? "\(key.year)" : "\(key.year)-\(key.month < 10 ? "0" : "")\(key.month)")
      fields.list("days", days(entries))
    }
  }

  /// Runs of entries with one date.
  private func days(_ entries: [Int]) -> [Value] {
    var runs: [(date: DateSpan?, entries: [Int])] = []
    for entry in entries {
      let date = references.entries[entry].date
      if let last = runs.last, last.date == date {
        runs[runs.count - 1].entries.append(entry)
      } else {
        runs.append((date, [entry]))
      }
    }
    return runs.map { date, entries in
      builder.record(types.day) { fields in
        fields.text("date", date.map { words.dates.text($0) })
        fields.text("date_iso", date?.machineText)
        fields.text("id", "d\((entries.first ?? 0) + 1)")
        fields.list("events", entries.map { records.event($0) })
      }
    }
  }
}
