import CalendarDates
import SiteModel

/// Tells reports of the story from pieces that look back at it.
struct Background {
  /// By article.
  private let looksBack: [Bool]

  /// A dated article looks back if it was written outside the story's time frame, or if all the days
  /// it tells of lie more than two months before its own.
  init(_ articles: [AnnotatedArticle], timeframe: DateSpan?) {
    looksBack = articles.map { article in
      guard let date = article.article.metadata.date,
        let written = date.bounds.first ?? date.bounds.last
      else { return false }
      if let last = timeframe?.bounds.last, written > last { return true }
      if let first = timeframe?.bounds.first, let end = date.bounds.last, end < first {
        return true
      }
      let told = article.events.compactMap { $0.date?.bounds.last }
      return !told.isEmpty && told.allSatisfy { written - $0 > Self.far }
    }
  }

  func contains(_ article: Int) -> Bool { looksBack[article] }

  /// Days.
  private static let far = 60
}
