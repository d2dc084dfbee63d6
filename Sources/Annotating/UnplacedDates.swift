import Diagnostics
import Markdown
import SiteModel
import TextAnalysis

extension ArticleFindings {
  /// A warning where a text is too long to be read to its end.
  func cutShort(in article: Article, _ source: SourceText) -> [Diagnostic] {
    guard analysis.text.isCutShort, let last = analysis.text.tokens.last else { return [] }
    return [
      source.diagnostic(
        .warning, "text-cut-short",
        "nothing is found past here: the text is longer than a book",
        at: article.document.sourceRange(ofText: last.range), help: "split the file")
    ]
  }

  /// A warning for each date that only the article's own date, or its year, could place.
  func unplacedDates(in article: Article, _ source: SourceText) -> [Diagnostic] {
    analysis.dates.compactMap { date in
      guard let (code, why, help) = Self.explanation(of: date, in: article) else { return nil }
      let words = String(decoding: analysis.text.bytes[date.range], as: UTF8.self)
      return source.diagnostic(
        .warning, code, "\"\(words)\" cannot be placed: \(why)",
        at: article.document.sourceRange(ofText: date.range), help: help)
    }
  }

  private static func explanation(
    of date: DateExpression, in article: Article
  ) -> (code: String, why: String, help: String)? {
    let why =
      article.metadata.date == nil
      ? "the article has no date" : "the article's date is not a day"
    let help = "give its date in articles.yml"
    switch date.reason {
    case .weekdayWithoutDate: return ("unplaced-weekday", why, help)
    case .relativeWithoutDate: return ("unplaced-date", why, help)
    case .yearNotStated:
      return (
        "year-not-stated", "its year is not stated",
        "give the article's date in articles.yml, or the story's timeframe in site.yml"
      )
    case .noSuchDay: return ("no-such-day", "the calendar has no such day", "compare the original")
    case .vague, nil: return nil
    }
  }
}
