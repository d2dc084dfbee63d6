import JSONText
import CalendarDates
package import SiteModel

/// Returns `feed.json` (JSON Feed 1.1), the newest fifty dated articles, if there is a base URL.
package func jsonFeed(of index: SiteIndex, _ settings: ExportSettings) -> OutputFile? {
  guard let baseURL = settings.baseURL else { return nil }
  let articles = index.readingOrder.lazy.map { index.articles[$0] }
    .filter { $0.article.metadata.date?.bounds.first != nil }.prefix(50)
  var json = JSONWriter()
  json.object { json in
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", settings.title)
    json.member("home_page_url", baseURL)
    json.member("feed_url", baseURL + "feed.json")
    json.member("description", index.curation.site.description)
    json.member("language", index.curation.site.language)
    json.array("items") { json in
      for annotated in articles { write(annotated, baseURL, to: &json) }
    }
  }
  json.endLine()
  return OutputFile(path: "feed.json", content: .bytes(json.bytes))
}

private func write(_ annotated: AnnotatedArticle, _ baseURL: String, to json: inout JSONWriter) {
  let article = annotated.article
  let address = baseURL + article.permalink.url
  json.lineBreak()
  json.object { json in
    json.member("id", address)
    json.member("url", address)
    json.member("title", article.title)
    json.member("content_text", summary(of: annotated) ?? article.title)
    json.member("external_url", article.metadata.sourceURL)
    if let day = article.metadata.date?.exactDay {
      json.member("date_published", "\(day)T00:00:00Z")
    }
    if let day = article.metadata.updated?.bounds.last {
      json.member("date_modified", "\(day)T00:00:00Z")
    }
    json.member("language", article.metadata.language)
    if !article.metadata.authors.isEmpty {
      json.array("authors") { json in
        for author in article.metadata.authors { json.object { $0.member("name", author) } }
      }
    }
  }
}
