import CalendarDates
package import SiteModel

/// The chronology: events of all articles by time, those that tell the same on the same days merged.
package struct Chronology {
  /// Oldest first.
  package var dated: [ChronologyEntry]
  /// Without a year to place them in: months and days first, in their order, then by article.
  package var undated: [ChronologyEntry]

  /// Merges the events of `articles`; `origins` tells which sentences rely on one source.
  package init(_ articles: [AnnotatedArticle], origins: [OriginGroup]) {
    let independence = Independence(origins, of: articles)
    var dated: [DatedKey: [Event]] = [:]
    var undated: [UndatedKey: [Event]] = [:]
    for article in articles {
      for event in article.events {
        if let date = event.date, let first = date.bounds.first ?? date.bounds.last {
          let last = date.bounds.last ?? first
          dated[
            DatedKey(first: first, last: last, date: date), default: []
          ].append(event)
        } else {
          let key = UndatedKey(
            date: event.date?.description ?? "",
            words: event.date == nil ? event.dateWords.lowercased() : "",
            isPlanned: event.isPlanned)
          undated[key, default: []].append(event)
        }
      }
    }
    var merging = EventMerging(articles, independence)
    let months = MonthJoining(articles: articles)
    self.dated = months.joined(
      dated.sorted { $0.key < $1.key }.flatMap { merging.entries(of: $1) }, merging.join)
    let entries = undated.flatMap { key, events in
      merging.entries(of: events).map { (place: UndatedPlace(key, $0), entry: $0) }
    }
    self.undated = months.joined(
      entries.sorted { $0.place < $1.place }.map(\.entry), merging.join)
    let cancelling = PlanCancelling(articles)
    cancelling.mark(&self.dated)
    cancelling.mark(&self.undated)
  }
}

private struct DatedKey: Hashable, Comparable {
  var first: CalendarDay
  var last: CalendarDay
  var date: DateSpan

  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.first != rhs.first { return lhs.first.number < rhs.first.number }
    if lhs.last != rhs.last { return lhs.last.number < rhs.last.number }
    return lhs.date.description < rhs.date.description
  }
}

private struct UndatedKey: Hashable {
  var date: String
  /// What an event without any date is worded by: "Tuesday" is not "Saturday".
  var words: String
  var isPlanned: Bool
}

/// Where an entry without a year stands: what is known comes first, so "--10-07" before "".
private struct UndatedPlace: Comparable {
  private let rank: (Int, String, Int)
  private let evidence: Evidence?

  init(_ key: UndatedKey, _ entry: ChronologyEntry) {
    rank = (key.date.isEmpty ? 1 : 0, key.date, key.isPlanned ? 1 : 0)
    evidence = entry.events.map(\.evidence).min()
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.rank == rhs.rank && lhs.evidence == rhs.evidence
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    guard lhs.rank == rhs.rank, let mine = lhs.evidence, let theirs = rhs.evidence else {
      return lhs.rank < rhs.rank
    }
    return mine < theirs
  }
}
