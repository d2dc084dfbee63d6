import SiteModel
import TextAnalysis

/// Candidates of several articles that are one actor.
struct ActorGroup {
  struct Member: Hashable {
    var article: Int
    var candidate: Int
  }

  var name: String
  var kind: ActorKind
  /// Other spellings, the most used first.
  var aliases: [String]
  /// Index in `actors.yml`.
  var entry: Int?
  var members: [Member]
  /// What the address of its page is made of.
  var pageName: String
}

/// Merges the actors of all articles; what `actors.yml` says comes before what the names suggest.
///
/// `known` are the actors of `curation`, in its order.
func mergedActors(
  of articles: [AnnotatedArticle], curation: Curation, known: KnownActors
) -> [ActorGroup] {
  var members: [ActorGroup.Member] = []
  var names: [ActorName] = []
  for (index, article) in articles.enumerated() {
    var counts = Array(repeating: 0, count: article.actors.count)
    for mention in article.mentions { counts[mention.actor] += 1 }
    for (number, candidate) in article.actors.enumerated() {
      members.append(ActorGroup.Member(article: index, candidate: number))
      names.append(
        ActorName(
          name: candidate.name, kind: FoundActor.Kind(rawValue: candidate.kind.rawValue) ?? .place,
          aliases: candidate.aliases, count: counts[number], known: candidate.entry,
          owned: candidate.owned.map { OwnedBody(body: $0.body, owner: $0.owner) },
          isGuess: candidate.isGuess))
    }
  }
  return ActorIndex.merged(names, known: known).map { actor in
    let entry = actor.known.map { curation.actors[$0] }
    let name = entry?.name ?? actor.name
    return ActorGroup(
      name: name, kind: entry?.kind ?? ActorKind(rawValue: actor.kind.rawValue) ?? .place,
      aliases: ([actor.name] + actor.aliases).filter { $0 != name }, entry: actor.known,
      members: actor.members.map { members[$0] }, pageName: entry?.name ?? actor.pageName)
  }
}
