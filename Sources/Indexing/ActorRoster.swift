import CalendarDates
import SiteModel
import TextAnalysis

/// The site's actors, merged from those of the articles, and which actor each of those became.
struct ActorRoster {
  /// The most mentioned first, ties by name.
  private(set) var actors: [Actor] = []

  /// By article and the article's own actor; `nil` for one that `actors.yml` hides.
  private(set) var actorOfCandidate: [[Int?]]

  init(merging articles: [AnnotatedArticle], curation: Curation, known: KnownActors) {
    let groups = mergedActors(of: articles, curation: curation, known: known)
    actorOfCandidate = articles.map { Array(repeating: nil, count: $0.actors.count) }
    let mentions = Self.mentions(of: groups, in: articles)
    let order = groups.indices.sorted { left, right in
      (mentions[right].count, groups[left].name) < (mentions[left].count, groups[right].name)
    }
    let entries = groups.map { $0.entry.map { curation.actors[$0] } }
    var slugs = SlugPool(reserved: curation.actors.compactMap(\.slug))
    for number in order {
      let entry = entries[number]
      if entry?.isHidden ?? false { continue }
      let group = groups[number]
      // An actor known by demonyms alone has a page too; one that only actors.yml names has none.
      guard !mentions[number].isEmpty else { continue }
      for member in group.members {
        actorOfCandidate[member.article][member.candidate] = actors.count
      }
      let slug = entry?.slug ?? slugs.slug(for: group.pageName, fallback: "actor")
      actors.append(
        Actor(
          name: group.name, slug: slug, kind: group.kind, aliases: group.aliases,
          note: entry?.note, sameAs: entry?.sameAs ?? [],
          isLinked: !(entry?.isNotLinked ?? false),
          mentions: mentions[number].map {
            Mention(actor: actors.count, form: $0.form, evidence: $0.evidence)
          },
          roles: [], articles: [], statements: [], figures: [], companions: []))
    }
  }

  /// The mentions of each group, by article and place.
  private static func mentions(
    of groups: [ActorGroup], in articles: [AnnotatedArticle]
  ) -> [[Mention]] {
    var groupOf: [[Int]] = articles.map { Array(repeating: 0, count: $0.actors.count) }
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOf[member.article][member.candidate] = number }
    }
    var mentions: [[Mention]] = Array(repeating: [], count: groups.count)
    for (index, article) in articles.enumerated() {
      for mention in article.mentions {
        mentions[groupOf[index][mention.actor]].append(mention)
      }
    }
    return mentions
  }
}
