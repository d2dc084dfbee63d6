import Annotating
package import Diagnostics
import Indexing
import Parallelism
package import SiteModel

/// Explains what a build of `seeds` finds in the article at `path` below them, and why.
///
/// Drafts are read, too. `nil` where the article has no text, or an error stands in the way; the
/// findings of all files are among the diagnostics.
package func explainArticle(
  _ path: String, in seeds: SeedFolder, settings: BuildSettings
) -> Diagnosed<Explanation?> {
  var settings = settings
  settings.includesDrafts = true
  let parsed = parse(seeds, settings)
  var diagnostics = parsed.diagnostics
  let site = siteIndex(of: parsed.value, settings, &diagnostics)
  guard let place = parsed.value.articles.firstIndex(where: { $0.path == path }) else {
    return Diagnosed(nil, diagnostics.sorted())
  }
  let explanation = site.annotator.explain(
    parsed.value.articles[place], at: place, source: parsed.value.sources[place], in: site.index)
  return Diagnosed(explanation, diagnostics.sorted())
}
