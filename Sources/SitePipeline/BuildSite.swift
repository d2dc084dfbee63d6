import Annotating
package import Diagnostics
import Indexing
package import Parallelism
package import SiteModel

// SitePipeline composes the stages: what one gives, the next takes. Everything here is pure; reading
// and writing are left to the caller.

/// The version of the program, as pages and exports give it.
package let sitegenVersion = "0.1.0"

/// A composed site and everything that was found on the way.
package struct BuiltSite: Sendable {
  /// The files to publish, in order of their paths; `nil` when an error stands in the way.
  package var files: [OutputFile]?
  package var index: SiteIndex?
  package var counts = SiteCounts()

  /// Sorted by place.
  package var diagnostics: [Diagnostic] = []
}

/// The templates of a site: the author's folder, and the default look for what it lacks.
package struct ThemeFolder: Sendable {
  /// The folder as the author named it, the prefix of all paths in diagnostics.
  package var name: String
  package var files: [SourceFile]
  package var fallback: [SourceFile]

  package init(name: String, files: [SourceFile], fallback: [SourceFile] = []) {
    self.name = name
    self.files = files
    self.fallback = fallback
  }
}

/// Builds the site of `seeds` with the templates of `theme`.
///
/// `lap` is called with the name of each phase when it ends. Work per article and per page runs on
/// `settings.jobs` threads; the result does not depend on how many. Pages and exports are made later,
/// when they are published or shown, and what is wrong with one is found then.
package func buildSite(
  from seeds: SeedFolder, theme: ThemeFolder, settings: BuildSettings,
  lap: (String) -> Void = { _ in }
) -> BuiltSite {
  var memory = BuildMemory()
  let annotated = annotate(seeds, settings, reusing: &memory, lap: lap)
  // What is not to be used again need not be kept while files are made.
  memory = BuildMemory()
  let composed = composeSite(annotated, theme: theme, settings: settings, lap: lap)
  var site = BuiltSite()
  site.index = composed.index
  site.counts = composed.counts
  site.diagnostics = composed.diagnostics
  guard let composed = composed.site else { return site }
  site.files = (composed.files + composed.searchFiles()).sorted { $0.path < $1.path }
  lap("search")
  return site
}

/// Makes all `files` as a publishing would, keeps none, and returns what was found on the way.
package func findings(
  inMaking files: [OutputFile], jobs: Int, meter: WorkMeter? = nil
) -> [Diagnostic] {
  meter?.begin("write", of: files.count)
  return inParallel(files.count, jobs: jobs, meter: meter) { files[$0].made().diagnostics }.flatMap(
    \.self)
}

/// Annotates and indexes what was parsed; the annotator is for further questions.
func siteIndex(
  of parsed: ParsedSeeds, _ settings: BuildSettings, _ diagnostics: inout [Diagnostic]
) -> (index: SiteIndex, annotator: Annotator) {
  var memory = BuildMemory()
  let annotated = annotate(parsed, settings, reusing: &memory)
  diagnostics += annotated.articles.flatMap(\.diagnostics)
  let indexed = Indexing.index(
    annotated.articles.map(\.value), curation: parsed.curation, known: annotated.annotator.known)
  diagnostics += indexed.diagnostics
  return (indexed.value, annotated.annotator)
}
