import CalendarDates
import SiteModel

/// Tells which articles have the latest news, by their dates.
///
/// A date line without a year counts as of the year in which it is nearest to the middle one of the
/// other days. An article without any date counts as of the last day that it tells of, where that is after
/// the days of all others, or where it was written before them because all that it plans is past by then:
/// enough to order articles, and nothing that is shown.
struct Recency {
  /// The articles with a day, the newest first.
  private let order: [Int]
  /// By article.
  private let days: [CalendarDay?]

  init(_ site: SiteIndex) {
    let dated = site.articles.map { article in
      article.article.metadata.date.flatMap { $0.bounds.first ?? $0.bounds.last }
    }
    let stated = dated.compactMap(\.self).sorted()
    let middle = stated.isEmpty ? nil : stated[stated.count / 2]
    var days = zip(site.articles, dated).map { article, day in
      day ?? middle.flatMap { Self.day(of: article.dateline, near: $0) }
    }
    if let middle, let last = days.lazy.compactMap(\.self).max() {
      for (number, article) in site.articles.enumerated() where days[number] == nil {
        func lastDay(planned: Bool) -> CalendarDay? {
          article.events.lazy.filter { $0.isPlanned == planned }.compactMap { event in
            event.date?.bounds.last ?? Self.day(of: event.date, near: middle)
          }.max()
        }
        // It was written on the last day that it tells of or later, and before what it plans.
        let (told, planned) = (lastDay(planned: false), lastDay(planned: true))
        if let told, told > last || planned.map({ $0 < last }) ?? false {
          days[number] = told
        }
      }
    }
    self.days = days
    let places = site.readingOrder.compactMap { article in days[article].map { (article, $0) } }
    // Of one day, they stay as lists show them.
    order = places.enumerated().sorted { one, other in
      (other.element.1, one.offset) < (one.element.1, other.offset)
    }.map(\.element.0)
  }

  /// A day without a year in the year in which it is nearest to another day.
  private static func day(of stated: DateSpan?, near other: CalendarDay) -> CalendarDay? {
    guard case .date(let date)? = stated, date.year == nil, let month = date.month,
      let day = date.day
    else {
      return nil
    }
    let year = other.components.year
    return (year - 1...year + 1).compactMap { CalendarDay(year: $0, month: month, day: day) }
      .min { abs($0 - other) < abs($1 - other) }
  }

  /// The newest of some articles, the newest first, at most `limit`: the first two, and those written in
  /// the last third of the time in which all were; none where dates tell little.
  func newest(of articles: Set<Int>, limit: Int) -> [Int] {
    let dated = dated(among: articles)
    guard SiteIndex.tellsNewest(dated: dated.count, of: articles.count),
      let last = dated.first.flatMap({ days[$0] }), let first = dated.last.flatMap({ days[$0] })
    else { return [] }
    let span = last - first
    return dated.prefix(limit).enumerated().filter { rank, article in
      rank < 2 || (days[article].map { (last - $0) * 3 <= span } ?? false)
    }.map(\.element)
  }

  /// Those of some articles that are not the older half of the dated ones; none where dates tell little.
  func newerHalf(of articles: Set<Int>) -> Set<Int> {
    let dated = dated(among: articles)
    guard SiteIndex.tellsNewest(dated: dated.count, of: articles.count) else { return [] }
    return articles.subtracting(dated.suffix(dated.count / 2))
  }

  /// The newest of some articles and those of the day before, the newest first.
  func nearlyNewest(of articles: Set<Int>) -> [Int] {
    let dated = dated(among: articles)
    guard let last = dated.first.flatMap({ days[$0] }) else { return [] }
    return dated.filter { article in days[article].map { last - $0 <= 1 } ?? false }
  }

  func day(of article: Int) -> CalendarDay? { days[article] }

  /// The dated ones of some articles, the newest first.
  func dated(among articles: Set<Int>) -> [Int] {
    order.filter { articles.contains($0) }
  }

  /// Whether enough of some articles are dated to tell which are the newest.
  func tellsNewest(of articles: Set<Int>) -> Bool {
    SiteIndex.tellsNewest(dated: dated(among: articles).count, of: articles.count)
  }

  /// The latest day of the dated ones of some articles.
  func latestDay(of articles: Set<Int>) -> CalendarDay? {
    articles.lazy.compactMap { days[$0] }.max()
  }
}
