import CalendarDates
import SiteModel

/// Tells reports of the story from pieces that look back at it.
struct Background {
  /// By article.
  private let looksBack: [Bool]

  /// A dated article looks back if it was written outside the story's time frame, or if all the days
  /// it tells of lie more than two months before its own and it opens with one or tells them in a quarter
  /// of its sentences: reports, too, tell further down how it all began.
  init(_ articles: [AnnotatedArticle], timeframe: DateSpan?) {
    looksBack = articles.map { article in
      guard let date = article.article.metadata.date,
        let written = date.bounds.first ?? date.bounds.last
      else { return false }
      if let last = timeframe?.bounds.last, written > last { return true }
      if let first = timeframe?.bounds.first, let end = date.bounds.last, end < first {
        return true
      }
      var telling: Set<Int> = []
      for event in article.events {
        guard let day = event.date?.bounds.last else { continue }
        guard written - day > Self.far else { return false }
        telling.insert(event.evidence.sentence - 1)
      }
      let text = article.sentences.indices.filter { !article.sentences[$0].isHeading }
      return text.prefix(Self.opening).contains(where: telling.contains)
        || !telling.isEmpty && telling.count * 4 >= text.count
    }
  }

  func contains(_ article: Int) -> Bool { looksBack[article] }

  /// Days.
  private static let far = 60
  /// Sentences.
  private static let opening = 2
}
