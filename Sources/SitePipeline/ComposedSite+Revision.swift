import Diagnostics
import Rendering
package import SiteModel

extension ComposedSite {
  /// Returns the page of the one article that has changed, without indexing the site anew.
  ///
  /// `seeds` are as they are now; the article at `path` is the only one that may differ from those
  /// of which the site is composed. `nil` where the change reaches further than its text (its
  /// address, its date, its outlet, what the curation says) and where anything is an error: then the
  /// site must be composed anew to know what the page shows.
  package func page(ofRevised path: String, in seeds: AnnotatedSeeds) -> OutputFile? {
    let known = renderer.index
    guard seeds.articles.count == known.articles.count,
      let number = known.articles.firstIndex(where: { $0.article.path == path }),
      seeds.parsed.curation.site == known.curation.site,
      seeds.parsed.curation.actors == known.curation.actors,
      seeds.parsed.curation.topics == known.curation.topics,
      !seeds.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    let article = seeds.articles[number].value
    let old = known.articles[number].article.metadata
    let new = article.article.metadata
    guard article.article.path == path,
      article.article.permalink == known.articles[number].article.permalink, new.date == old.date,
      new.source == old.source, new.aliases == old.aliases,
      new.actors.map(\.value) == old.actors.map(\.value),
      new.topics.map(\.value) == old.topics.map(\.value), new.isDraft == old.isDraft
    else { return nil }
    let page = renderer.render(
      revised: article, at: number, source: seeds.parsed.sources[number])
    guard let bytes = page.value, !page.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    return OutputFile(path: article.article.permalink.path, content: .bytes(bytes))
  }
}
