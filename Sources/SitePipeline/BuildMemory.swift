import Diagnostics
import SiteModel

/// What a build takes over from the one before it in the same process: articles that are the same.
///
/// The result of a build does not depend on what it remembers.
package struct BuildMemory: Sendable {
  private struct Parsed {
    var bytes: [UInt8]
    var result: Diagnosed<Article?>
  }

  private struct Annotated {
    var bytes: [UInt8]
    var number: Int
    var slug: Slug
    var result: Diagnosed<AnnotatedArticle>
  }

  private var settings: [SourceFile] = []
  /// Paths of all articles, where `articles.yml` may speak of one by its name alone.
  private var paths: [String] = []
  private var parsed: [String: Parsed] = [:]
  private var annotated: [String: Annotated] = [:]
  private var site: SiteSettings?
  private var actors: [ActorEntry] = []

  package init() {}

  // MARK: Parsing

  /// Forgets everything if the files that speak of articles are others than before.
  mutating func begin(_ seeds: SeedFolder) {
    let hasTable = seeds.settings.contains { $0.path == "articles.yml" }
    let paths = hasTable ? seeds.articles.map(\.path).sorted() : []
    if seeds.settings != settings || paths != self.paths {
      parsed = [:]
      annotated = [:]
    }
    settings = seeds.settings
    self.paths = paths
  }

  func article(_ file: SourceFile) -> Diagnosed<Article?>? {
    guard let known = parsed[file.path], known.bytes == file.bytes else { return nil }
    return known.result
  }

  mutating func keep(_ results: [Diagnosed<Article?>], of files: [SourceFile]) {
    parsed = Dictionary(
      zip(files, results).map { ($0.path, Parsed(bytes: $0.bytes, result: $1)) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Annotating

  /// Forgets what was found in articles if it was found with other names or settings in mind.
  mutating func begin(_ curation: Curation) {
    if curation.site != site || curation.actors != actors { annotated = [:] }
    site = curation.site
    actors = curation.actors
  }

  /// What was found in the article before, if its text, slug and metadata are the same.
  func annotated(
    _ article: Article, at number: Int, source: SourceText
  ) -> Diagnosed<AnnotatedArticle>? {
    guard let known = annotated[article.path], known.bytes == source.bytes,
      known.slug == article.slug
    else { return nil }
    guard known.number != number else { return known.result }
    return Diagnosed(known.result.value.moved(to: number), known.result.diagnostics)
  }

  mutating func keep(_ results: [Diagnosed<AnnotatedArticle>], sources: [SourceText]) {
    var kept: [String: Annotated] = [:]
    kept.reserveCapacity(results.count)
    for (number, result) in results.enumerated() {
      let article = result.value.article
      kept[article.path] = Annotated(
        bytes: sources[number].bytes, number: number, slug: article.slug, result: result)
    }
    annotated = kept
  }
}
