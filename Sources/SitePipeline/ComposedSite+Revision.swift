import Annotating
import Diagnostics
import Parsing
import Rendering
package import SiteModel

extension ComposedSite {
  /// Returns the page of an article of which the seed now has `bytes`, without looking at any other
  /// article.
  ///
  /// `nil` where the change reaches further than the article's text (its address, its date, its
  /// outlet, the actors and topics it names) and where anything is an error: then the site must be
  /// composed anew to know what the page shows.
  package func page(ofRevised path: String, bytes: [UInt8]) -> OutputFile? {
    let parsed = seeds.parsed
    guard let number = parsed.articles.firstIndex(where: { $0.path == path }) else { return nil }
    func read(_ bytes: [UInt8]) -> Article? {
      let file = SourceFile(path: path, bytes: bytes)
      let result = parseArticle(file, in: parsed.name, table: parsed.table)
      return result.diagnostics.contains { $0.severity == .error } ? nil : result.value
    }
    // Before slugs are made different from one another, the old and the new one must be the same.
    guard var article = read(bytes), let old = read(parsed.sources[number].bytes),
      article.slug == old.slug, article.metadata.reachesNoFurther(than: old.metadata)
    else { return nil }
    article.slug = parsed.articles[number].slug
    let source = SourceText(file: parsed.sources[number].file, bytes: bytes)
    let annotated = seeds.annotator.annotate(article, at: number, source: source)
    let page = renderer.render(revised: annotated.value, at: number, source: source)
    let found = annotated.diagnostics + page.diagnostics
    guard let bytes = page.value, !found.contains(where: { $0.severity == .error }) else {
      return nil
    }
    return OutputFile(path: article.permalink.path, content: .bytes(bytes))
  }
}

extension ArticleMetadata {
  /// Whether it says nothing that other pages, or the finding of names, depend on in another way.
  ///
  /// Of an article that is not shown in full, only the index knows what may be shown.
  fileprivate func reachesNoFurther(than old: ArticleMetadata) -> Bool {
    display == .full && old.display == .full && date == old.date && source == old.source
      && language == old.language && slug == old.slug
      && aliases == old.aliases && isDraft == old.isDraft
      && actors.map(\.value) == old.actors.map(\.value)
      && topics.map(\.value) == old.topics.map(\.value)
  }
}
