package import Diagnostics
package import SiteModel
package import TextAnalysis

// Indexing merges what the articles say: one actor from many spellings, one entry of the chronology
// from many sentences, one ledger of figures. It finds nothing itself and guesses nothing.

/// Returns the index of `articles`, which come in order of their paths.
///
/// `known` are the actors of `curation`, in its order. Findings: `unknown-topic` for a topic that `topics.yml` does not have, `unknown-actor` for an
/// actor that no article mentions and `actors.yml` does not have.
package func index(
  _ articles: [AnnotatedArticle], curation: Curation, known: KnownActors
) -> Diagnosed<SiteIndex> {
  let roster = ActorRoster(merging: articles, curation: curation, known: known)
  let articles = articles.enumerated().map { number, article in
    article.replacingActors(by: roster.actorOfCandidate[number]).cutToDisplay().cutToPassages()
  }
  let origins = originGroups(of: articles)
  let chronology = Chronology(articles, origins: origins)
  var actors = roster.actors
  complete(&actors, from: articles)
  let measures = measures(of: articles)
  var site = SiteIndex(
    curation: curation, articles: articles, readingOrder: readingOrder(of: articles),
    actors: actors, outlets: outlets(of: articles), origins: origins,
    chronology: chronology.dated, undated: chronology.undated, measures: measures, topics: [],
    keyPoints: [])
  let subjects = TopicIndex(of: site)
  site.topics = subjects.topics
  site.keyPoints = subjects.keyPoints
  site.subject = subjects.subject
  site.namings = namings(of: articles, limit: 24)
  site.nearSynonyms = nearSynonyms(of: articles, limit: 24)
  site.rules = RuleBook.entries.map {
    AnalysisRule(
      chapter: $0.chapter.rawValue, rejects: $0.rejects, name: $0.name, sentence: $0.sentence)
  }
  return Diagnosed(site, unknownReferences(in: site))
}

/// Returns a finding for each actor or topic that an article's metadata names in vain.
private func unknownReferences(in site: SiteIndex) -> [Diagnostic] {
  let slugs = Set(site.topics.map(\.slug.description))
  let topicNames = Set(site.topics.map { $0.name.lowercased() })
  let actorNames = Set(
    site.actors.flatMap { [$0.name, $0.slug.description] + $0.aliases }.map { $0.lowercased() })
  var diagnostics: [Diagnostic] = []
  for article in site.articles.map(\.article) {
    for topic in article.metadata.topics {
      let name = topic.value.lowercased()
      if slugs.contains(name) || topicNames.contains(name) { continue }
      // Without topics.yml there is no list that a name could be missing from.
      guard !site.curation.topics.isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "unknown-topic", "there is no topic \"\(topic.value)\"", at: topic.position,
          help: didYouMean(topic.value, among: slugs) ?? "add it to topics.yml"))
    }
    for actor in article.metadata.actors where !actorNames.contains(actor.value.lowercased()) {
      diagnostics.append(
        Diagnostic(
          .warning, "unknown-actor", "no article mentions \"\(actor.value)\"", at: actor.position,
          help: didYouMean(actor.value, among: site.actors.map(\.name))
            ?? "correct the name, or list it with its aliases in actors.yml"))
    }
  }
  return diagnostics
}
