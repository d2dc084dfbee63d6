import CalendarDates
import MarkupText
import SiteModel
import Templating

extension PageRecord {
  /// How to cite the briefing as a whole.
  func siteCitation() -> Value {
    let asOf = site.settings.asOf ?? index.curation.site.asOf
    let parts = [
      index.curation.site.editor, site.title,
      words.word("cite_scope", ["articles": words.count(index.articles.count, "article")]),
      asOf.map { words.dates.text($0) },
      site.settings.baseURL,
    ].compactMap(\.self)
    return citation(parts, links: downloads("references."))
  }

  /// How to cite one article: as published, and where it stands here.
  func citation(ofArticle number: Int) -> Value {
    let article = index.articles[number].article
    let metadata = article.metadata
    let authors = metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: words.comma)
    let here = site.settings.baseURL.map { $0 + article.permalink.url }
    let parts = [
      authors, quoted(article.title), metadata.source,
      metadata.date.map { words.dates.text($0) } ?? words.word("no_date"),
      metadata.sourceURL ?? here,
    ].compactMap(\.self)
    return citation(parts, links: [])
  }

  /// Words in the quotation marks of the site's language.
  func quoted(_ text: String) -> String { words.word("as_worded", ["words": text]) }

  private func citation(_ parts: [String], links: [Value]) -> Value {
    builder.record(types.citation) { fields in
      fields.text("text", sentence(of: parts))
      fields.list("links", links)
    }
  }

  /// Parts joined by full stops, without doubling those that are there.
  private func sentence(of parts: [String]) -> String {
    var text = ""
    for part in parts where !part.isEmpty {
      if let last = text.unicodeScalars.last {
        text += last == "." || last == "?" || last == "!" ? " " : ". "
      }
      text += part
    }
    // A full stop after an address would be taken for a part of it.
    let endsInAddress = parts.last?.hasPrefix("http") ?? false
    return text.hasSuffix(".") || endsInAddress ? text : text + "."
  }

  /// An entry of the bibliography.
  func reference(_ number: Int) -> Value {
    let article = index.articles[number].article
    let metadata = article.metadata
    var html = MarkupText()
    if !metadata.authors.isEmpty {
      html.text(metadata.authors.joined(separator: words.comma) + ". ")
    }
    html.element("<cite\(languageAttributes(article))>", article.title, "</cite>.")
    let source = [
      metadata.source, metadata.date.map { words.dates.text($0) } ?? words.word("no_date"),
    ].compactMap(\.self).joined(separator: words.comma)
    html.text(source.hasSuffix(".") ? " \(source)" : " \(source).")
    return builder.record(types.reference) { fields in
      fields.text("id", "r\(number + 1)")
      fields.integer("number", number + 1)
      fields.html("html", html.bytes)
      fields.text("url", shared.texts[number].url)
      let original = metadata.sourceURL
      fields.text("original", original.flatMap { $0.hasPrefix("http") ? $0 : nil })
    }
  }

  private func languageAttributes(_ article: Article) -> String {
    let run = records.foreignRun(of: article)
    guard !run.language.isEmpty else { return "" }
    var attributes = MarkupText()
    attributes.element(" lang=\"", run.language, "\" dir=\"\(run.direction)\"")
    return String(decoding: attributes.bytes, as: UTF8.self)
  }
}
