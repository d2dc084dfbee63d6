import CalendarDates
package import SiteModel

/// Returns `feed.xml`, the newest fifty dated articles (Atom, RFC 4287), if there is a base URL.
///
/// Atom wants a time of update for every entry (section 4.1.2), so articles without a date are not
/// in the feed; nothing is invented for them. Days become midnight UTC. Of a date that is less than
/// a day the first day it may mean stands for the update, and `published`, which may be absent, is.
package func atomFeed(of index: SiteIndex, _ settings: ExportSettings) -> OutputFile? {
  guard let baseURL = settings.baseURL else { return nil }
  let entries = index.readingOrder.lazy.compactMap { entry(for: index.articles[$0], baseURL) }
    .prefix(50)
  let items = Array(entries)
  let updated = items.map(\.updated).max() ?? settings.asOf ?? "1970-01-01"
  let address = xmlEscaped(baseURL)
  let author = xmlEscaped(index.curation.site.editor ?? settings.title)
  var feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\""
  feed += " xml:lang=\"\(xmlEscaped(index.curation.site.language))\">\n"
  feed += "<title>\(xmlEscaped(settings.title))</title>\n"
  if let description = index.curation.site.description {
    feed += "<subtitle>\(xmlEscaped(description))</subtitle>\n"
  }
  feed += "<id>\(address)</id>\n<link href=\"\(address)\"/>\n"
  feed += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address)feed.xml\"/>\n"
  feed += "<updated>\(updated)T00:00:00Z</updated>\n<author><name>\(author)</name></author>\n"
  for item in items { feed += item.xml }
  return xml("feed.xml", feed + "</feed>\n")
}

private func entry(
  for annotated: AnnotatedArticle, _ baseURL: String
) -> (updated: String, xml: String)? {
  let article = annotated.article
  guard let published = article.metadata.date?.bounds.first else { return nil }
  let updated = article.metadata.updated?.bounds.last ?? published
  let address = xmlEscaped(baseURL + article.permalink.url)
  var xml = "<entry>\n<title>\(xmlEscaped(article.title))</title>\n"
  xml += "<id>\(address)</id>\n<link href=\"\(address)\"/>\n"
  if article.metadata.date?.exactDay != nil {
    xml += "<published>\(published)T00:00:00Z</published>\n"
  }
  xml += "<updated>\(updated)T00:00:00Z</updated>\n"
  for author in article.metadata.authors {
    xml += "<author><name>\(xmlEscaped(author))</name></author>\n"
  }
  if let summary = summary(of: annotated) { xml += "<summary>\(xmlEscaped(summary))</summary>\n" }
  return (updated.description, xml + "</entry>\n")
}

extension DateSpan {
  /// The day, where it is one and neither approximate nor uncertain.
  var exactDay: CalendarDay? {
    guard case .date(let date) = self, date.day != nil, !date.isApproximate, !date.isUncertain
    else { return nil }
    return date.days?.first
  }
}

/// The description that metadata gives, else the first sentence.
func summary(of annotated: AnnotatedArticle) -> String? {
  if let description = annotated.article.metadata.description { return description }
  guard let sentence = annotated.sentences.first(where: { !$0.isHeading }) else { return nil }
  return annotated.words(sentence.range)
}
