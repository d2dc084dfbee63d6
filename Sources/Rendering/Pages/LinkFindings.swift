package import Diagnostics
import Markdown
import SiteModel

extension SiteRenderer {
  /// Returns an error for each link or image of an article that leads nowhere in the site.
  ///
  /// Codes: `broken-link` (no such article, attachment, actor or topic), `broken-fragment` (no such
  /// heading or sentence there), `broken-image`. `source` is the seed's text.
  package func linkFindings(article number: Int, source: SourceText) -> [Diagnostic] {
    LinkFindings(site: site, number: number, source: source).diagnostics
  }
}

/// What is wrong with the links of one article.
struct LinkFindings {
  let site: SiteContext
  let number: Int
  let source: SourceText

  private var article: AnnotatedArticle { site.index.articles[number] }

  var diagnostics: [Diagnostic] {
    let document = article.article.document
    return document.links.compactMap { finding($0.destination, at: $0.sourceRange) }
      + document.images.compactMap { imageFinding($0.destination, at: $0.sourceRange) }
  }

  private func finding(_ destination: String, at range: Range<Int>) -> Diagnostic? {
    let link = LinkDestination(destination)
    switch link.kind {
    case .external, .unsafe: return nil
    case .fragment: return fragmentFinding(link.fragment, in: article, at: range)
    case .actor:
      guard site.layout.actorsBySlug[link.path] == nil else { return nil }
      let help = didYouMean(link.path, among: site.layout.actorsBySlug.keys)
      return error(
        "broken-link", "there is no actor \"\(link.path)\"", at: range,
        help: help ?? "give the slug of an actor that an article mentions")
    case .topic:
      guard site.layout.topicsBySlug[link.path] == nil else { return nil }
      let help = didYouMean(link.path, among: site.layout.topicsBySlug.keys)
      return error(
        "broken-link", "there is no topic \"\(link.path)\"", at: range,
        help: help ?? "give the slug of a topic in topics.yml")
    case .file:
      let path = joined(link.path, below: article.article.path)
      if let target = site.layout.articlesByPath[path] {
        return fragmentFinding(link.fragment, in: site.index.articles[target], at: range)
      }
      if site.settings.attachments[path] != nil { return nil }
      let paths = Array(site.layout.articlesByPath.keys) + Array(site.settings.attachments.keys)
      return error(
        "broken-link", "there is no file \"\(path)\" among the articles", at: range,
        help: didYouMean(path, among: paths) ?? "paths count from the article's own folder")
    }
  }

  private func imageFinding(_ destination: String, at range: Range<Int>) -> Diagnostic? {
    let link = LinkDestination(destination)
    guard link.kind == .file else { return nil }
    let path = joined(link.path, below: article.article.path)
    guard site.settings.attachments[path] == nil else { return nil }
    return error(
      "broken-image", "there is no picture \"\(path)\" among the articles", at: range,
      help: didYouMean(path, among: site.settings.attachments.keys)
        ?? "paths count from the article's own folder")
  }

  private func fragmentFinding(
    _ fragment: String?, in target: AnnotatedArticle, at range: Range<Int>
  ) -> Diagnostic? {
    guard let fragment, !fragment.isEmpty else { return nil }
    let headings = target.article.document.headings.map(\.id)
    if headings.contains(fragment) || isSentence(fragment, in: target) { return nil }
    return error(
      "broken-fragment", "\"\(target.article.title)\" has no heading \"#\(fragment)\"", at: range,
      help: didYouMean(fragment, among: headings)
        ?? "give the id of a heading, or s1 for a sentence")
  }

  private func isSentence(_ fragment: String, in target: AnnotatedArticle) -> Bool {
    guard fragment.hasPrefix("s"), let number = Int(fragment.dropFirst()) else { return false }
    return (1...max(1, target.sentences.count)).contains(number)
  }

  private func error(
    _ code: String, _ message: String, at range: Range<Int>, help: String
  ) -> Diagnostic {
    source.diagnostic(.error, code, message, at: range, help: help)
  }
}
