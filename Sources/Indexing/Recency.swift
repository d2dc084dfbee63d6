import CalendarDates
import SiteModel

/// Tells which articles have the latest news, by their dates.
struct Recency {
  /// Places of dated articles in the reading order are by day, the newest first.
  private let readingOrder: [Int]
  /// By article.
  private let days: [CalendarDay?]

  init(_ site: SiteIndex) {
    readingOrder = site.readingOrder
    days = site.articles.map { article in
      article.article.metadata.date.flatMap { $0.bounds.first ?? $0.bounds.last }
    }
  }

  /// The newest of some articles, the newest first: at most `limit`, written in the last third of the
  /// time in which all were; none where less than half of them, or fewer than two, are dated.
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

  /// The dated ones of some articles, the newest first.
  func dated(among articles: Set<Int>) -> [Int] {
    readingOrder.filter { articles.contains($0) && days[$0] != nil }
  }

  /// The latest day of the dated ones of some articles.
  func latestDay(of articles: Set<Int>) -> CalendarDay? {
    articles.lazy.compactMap { days[$0] }.max()
  }
}
