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
    let independence = Independence(origins)
    var dated: [DatedKey: [Event]] = [:]
    var undated: [UndatedKey: [Event]] = [:]
    for article in articles {
      for event in article.events {
        if let date = event.date, let first = date.bounds.first ?? date.bounds.last {
          let last = date.bounds.last ?? first
          dated[
            DatedKey(first: first, last: last, isPlanned: event.isPlanned, date: date),
            default: []
          ].append(event)
        } else {
          let words = event.date?.description ?? ""
          undated[UndatedKey(date: words, isPlanned: event.isPlanned), default: []].append(event)
        }
      }
    }
    var merging = EventMerging(articles, independence)
    self.dated = dated.sorted { $0.key < $1.key }.flatMap { merging.entries(of: $1) }
    self.undated = undated.sorted { $0.key < $1.key }.flatMap { merging.entries(of: $1) }
  }
}

private struct DatedKey: Hashable, Comparable {
  var first: CalendarDay
  var last: CalendarDay
  var isPlanned: Bool
  var date: DateSpan

  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.first != rhs.first { return lhs.first.number < rhs.first.number }
    if lhs.last != rhs.last { return lhs.last.number < rhs.last.number }
    if lhs.isPlanned != rhs.isPlanned { return rhs.isPlanned }
    return lhs.date.description < rhs.date.description
  }
}

private struct UndatedKey: Hashable, Comparable {
  var date: String
  var isPlanned: Bool

  static func < (lhs: Self, rhs: Self) -> Bool {
    // "--10-07" before "": what is known comes first.
    (lhs.date.isEmpty ? 1 : 0, lhs.date, lhs.isPlanned ? 1 : 0)
      < (rhs.date.isEmpty ? 1 : 0, rhs.date, rhs.isPlanned ? 1 : 0)
  }
}
