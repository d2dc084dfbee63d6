import Diagnostics
import Parallelism
import Parsing
import SiteModel

/// The seeds as values: what the editor says and the articles that are to be published.
struct ParsedSeeds: Sendable {
  var curation = Curation()

  /// The folder's name, and what `articles.yml` says.
  var name = ""
  var table = ArticleTable()

  /// In order of their paths.
  var articles: [Article] = []

  /// The text of each article's file, for the places of findings.
  var sources: [SourceText] = []
  var draftCount = 0
  var emptyCount = 0
}

/// Parses settings and articles; drafts are left out unless they are asked for.
///
/// Files may come in any order.
func parse(_ seeds: SeedFolder, _ settings: BuildSettings) -> Diagnosed<ParsedSeeds> {
  var memory = BuildMemory()
  return parse(seeds, settings, reusing: &memory)
}

/// The same; articles that `memory` has are not parsed again.
func parse(
  _ seeds: SeedFolder, _ settings: BuildSettings, reusing memory: inout BuildMemory
) -> Diagnosed<ParsedSeeds> {
  let read = parseSettings(seeds)
  var parsed = ParsedSeeds()
  parsed.name = seeds.name
  parsed.table = read.value.articles
  parsed.curation = read.value.curation
  parsed.curation.site.baseURL = settings.baseURL ?? parsed.curation.site.baseURL
  parsed.curation.site.asOf = settings.asOf ?? parsed.curation.site.asOf
  var diagnostics = read.diagnostics
  let files = seeds.articles.sorted { $0.path < $1.path }
  settings.meter?.begin("parse", of: files.count)
  memory.begin(seeds)
  let results = inParallel(
    files.count, jobs: settings.jobs, meter: settings.meter
  ) { [memory] number in
    memory.article(files[number])
      ?? parseArticle(files[number], in: seeds.name, table: read.value.articles)
  }
  memory.keep(results, of: files)
  var articles: [Article] = []
  for (file, result) in zip(files, results) {
    diagnostics += result.diagnostics
    guard let article = result.value else {
      parsed.emptyCount += 1
      continue
    }
    guard settings.includesDrafts || !article.metadata.isDraft else {
      parsed.draftCount += 1
      continue
    }
    articles.append(article)
    parsed.sources.append(SourceText(file: seeds.displayPath(file.path), bytes: file.bytes))
  }
  let named = withUniqueSlugs(articles, in: seeds)
  parsed.articles = named.value
  parsed.curation.actors += declaredActors(of: named.value, besides: parsed.curation.actors)
  return Diagnosed(parsed, diagnostics + named.diagnostics)
}

/// The actors that articles name in their metadata and `actors.yml` does not have, in order of first
/// occurrence; their kind is left to the texts.
private func declaredActors(of articles: [Article], besides entries: [ActorEntry]) -> [ActorEntry] {
  var taken: Set<String> = []
  for entry in entries {
    taken.insert(entry.slug?.description ?? "")
    for name in [entry.name] + entry.aliases { taken.insert(name.lowercased()) }
  }
  return articles.flatMap(\.metadata.actors).compactMap { actor in
    guard taken.insert(actor.value.lowercased()).inserted else { return nil }
    return ActorEntry(name: actor.value, position: actor.position)
  }
}
