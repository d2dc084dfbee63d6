package import Diagnostics
import Markdown
package import SiteModel

/// A published site's claims about its seeds, as `data/*.json` holds them.
package struct PublishedClaims: Sendable {
  package struct Article: Sendable {
    package var slug: String
    package var file: String
    package var fingerprint: UInt64?

    package init(slug: String, file: String, fingerprint: UInt64?) {
      self.slug = slug
      self.file = file
      self.fingerprint = fingerprint
    }
  }

  package struct Quote: Sendable {
    /// The data file that holds it, such as `data/events.json`.
    package var source: String
    /// Slug of the article.
    package var article: String
    package var sentence: Int
    /// UTF-8 bytes in the article's text.
    package var start: Int
    package var end: Int
    package var words: String

    package init(
      source: String, article: String, sentence: Int, start: Int, end: Int, words: String
    ) {
      self.source = source
      self.article = article
      self.sentence = sentence
      self.start = start
      self.end = end
      self.words = words
    }
  }

  package var articles: [Article]
  package var quotes: [Quote]

  package init(articles: [Article] = [], quotes: [Quote] = []) {
    self.articles = articles
    self.quotes = quotes
  }
}

/// Finds every published quote again in the seeds and returns an error for each that is not there.
///
/// A quote holds if the article's text has exactly its bytes at its place. A seed whose fingerprint
/// changed is named once (`seed-altered`), and so is each of its quotes that no longer stands
/// (`quote-not-found`); a seed that has gone is `seed-missing`.
package func verify(
  _ claims: PublishedClaims, seeds: SeedFolder, settings: BuildSettings
) -> [Diagnostic] {
  var settings = settings
  // What was published may be a draft; whether it is one now does not alter its quotes.
  settings.includesDrafts = true
  let articles = parse(seeds, settings).value.articles
  let byFile = Dictionary(articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  let sources = Dictionary(
    seeds.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic] = []
  var bySlug: [String: Article] = [:]
  for claim in claims.articles {
    let path = seeds.displayPath(claim.file)
    let start = SourcePosition(file: path, line: 1, column: 1)
    guard let article = byFile[claim.file] else {
      diagnostics.append(
        Diagnostic(
          .error, "seed-missing", "\(path) is published, but it is not an article here", at: start,
          help: "put it back, or build the site again without it"))
      continue
    }
    bySlug[claim.slug] = article
    if article.fingerprint != claim.fingerprint {
      diagnostics.append(
        Diagnostic(
          .error, "seed-altered", "\(path) was changed after the site was built", at: start,
          help: "restore it, or build the site again"))
    }
  }
  for quote in claims.quotes {
    guard let article = bySlug[quote.article] else {
      if claims.articles.contains(where: { $0.slug == quote.article }) { continue }
      diagnostics.append(
        Diagnostic(
          .error, "quote-not-found",
          "\(quote.source) quotes article \"\(quote.article)\", which is not published",
          help: "build the site again"))
      continue
    }
    if let finding = check(quote, in: article, source: sources[article.path], seeds) {
      diagnostics.append(finding)
    }
  }
  return diagnostics.sorted()
}

/// Returns the error for a quote that does not stand at its place, or `nil` for one that does.
private func check(
  _ quote: PublishedClaims.Quote, in article: Article, source: SourceFile?, _ seeds: SeedFolder
) -> Diagnostic? {
  let text = article.document.text
  let isInside = quote.start >= 0 && quote.start <= quote.end && quote.end <= text.count
  if isInside, text[quote.start..<quote.end].elementsEqual(quote.words.utf8) { return nil }
  let message = "\(quote.source) quotes words that are not there: \"\(shortened(quote.words))\""
  let help = "sentence \(quote.sentence) of \(seeds.displayPath(article.path)) was altered"
  guard isInside, let source else {
    return Diagnostic(
      .error, "quote-not-found", message,
      at: SourcePosition(file: seeds.displayPath(article.path), line: 1, column: 1), help: help)
  }
  let lower = article.document.sourceOffset(ofText: quote.start)
  let upper = article.document.sourceOffset(ofText: quote.end)
  return SourceText(file: seeds.displayPath(article.path), bytes: source.bytes).diagnostic(
    .error, "quote-not-found", message, at: lower..<max(lower, upper), help: help)
}

/// The first eighty characters or so.
private func shortened(_ words: String) -> String {
  words.unicodeScalars.count <= 80 ? words : "\(words.prefix(79))…"
}
