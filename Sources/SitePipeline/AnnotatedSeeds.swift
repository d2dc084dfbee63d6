import Annotating
package import Diagnostics
import Indexing
import Parallelism
package import SiteModel

/// All that is known of a folder of seeds article by article, before articles are compared.
package struct AnnotatedSeeds: Sendable {
  let parsed: ParsedSeeds
  let attachments: [Attachment]
  let annotator: Annotator
  let articles: [Diagnosed<AnnotatedArticle>]

  /// Findings of the parsing and in the articles.
  let diagnostics: [Diagnostic]
}

/// Parses and annotates the articles of `seeds`, those that `memory` has not seen before.
package func annotate(
  _ seeds: SeedFolder, _ settings: BuildSettings, reusing memory: inout BuildMemory,
  lap: (String) -> Void = { _ in }
) -> AnnotatedSeeds {
  let parsed = parse(seeds, settings, reusing: &memory)
  lap("parse")
  let annotated = annotate(parsed.value, settings, reusing: &memory)
  lap("annotate")
  return AnnotatedSeeds(
    parsed: parsed.value, attachments: seeds.attachments, annotator: annotated.annotator,
    articles: annotated.articles,
    diagnostics: parsed.diagnostics + annotated.articles.flatMap(\.diagnostics))
}

func annotate(
  _ parsed: ParsedSeeds, _ settings: BuildSettings, reusing memory: inout BuildMemory
) -> (annotator: Annotator, articles: [Diagnosed<AnnotatedArticle>]) {
  memory.begin(parsed.curation)
  let annotator = Annotator(curation: parsed.curation)
  settings.meter?.begin("annotate", of: parsed.articles.count)
  let annotated = inParallel(
    parsed.articles.count, jobs: settings.jobs, meter: settings.meter
  ) { [memory] number in
    let article = parsed.articles[number]
    let source = parsed.sources[number]
    return memory.annotated(article, at: number, source: source)
      ?? annotator.annotate(article, at: number, source: source)
  }
  memory.keep(annotated, sources: parsed.sources)
  return (annotator, annotated)
}

/// A site in memory, its files made when they are asked for, and everything found on the way.
package struct ComposedBuild: Sendable {
  /// `nil` when an error stands in the way.
  package var site: ComposedSite?
  package var index: SiteIndex
  package var counts: SiteCounts

  /// Sorted by place.
  package var diagnostics: [Diagnostic]
}

/// Indexes what was annotated and prepares its files.
package func composeSite(
  _ seeds: AnnotatedSeeds, theme: ThemeFolder, settings: BuildSettings,
  lap: (String) -> Void = { _ in }
) -> ComposedBuild {
  let indexed = Indexing.index(
    seeds.articles.map(\.value), curation: seeds.parsed.curation, known: seeds.annotator.known)
  lap("index")
  var diagnostics = seeds.diagnostics + indexed.diagnostics
  let composition = SiteComposition(
    index: indexed.value, seeds: seeds, sources: seeds.parsed.sources,
    attachments: seeds.attachments,
    jobs: settings.jobs, meter: settings.meter)
  let site = composition.site(theme, &diagnostics)
  lap("prepare")
  let hasErrors = diagnostics.contains { $0.severity == .error }
  return ComposedBuild(
    site: hasErrors ? nil : site, index: indexed.value,
    counts: SiteCounts(indexed.value, seeds.parsed), diagnostics: diagnostics.sorted())
}
