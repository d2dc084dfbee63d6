import CalendarDates
import SiteModel

/// What the lines around a bare text say of it: when it came out, where, and by whom.
struct PageLines: Hashable {
  var date: CalendarDate?
  var updated: CalendarDate?
  var authors: [String] = []
  var source: String?

  /// Adds what they say to `metadata` where that says nothing.
  func complete(_ metadata: inout ArticleMetadata) {
    if metadata.date == nil {
      metadata.date = (date ?? updated).map { .date($0) }
      if metadata.updated == nil, date != nil {
        metadata.updated = updated.map { .date($0) }
      }
    }
    if metadata.authors.isEmpty { metadata.authors = authors }
    if metadata.source == nil { metadata.source = source }
  }
}
