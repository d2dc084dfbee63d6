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
}

/// Merges the actors of all articles.
func mergedActors(of articles: [AnnotatedArticle], curation: Curation) -> [ActorGroup] {
  var groupOfKey: [String: Int] = [:]
  var groups: [ActorGroup] = []
  var spellings: [[String: Int]] = []
  for (index, article) in articles.enumerated() {
    for (number, candidate) in article.actors.enumerated() {
      let key = candidate.entry.map { "entry \($0)" } ?? candidate.name.lowercased()
      let group = groupOfKey[key] ?? groups.count
      if group == groups.count {
        groupOfKey[key] = group
        let entry = candidate.entry.map { curation.actors[$0] }
        groups.append(
          ActorGroup(
            name: entry?.name ?? candidate.name, kind: entry?.kind ?? candidate.kind, aliases: [],
            entry: candidate.entry, members: []))
        spellings.append([:])
      }
      groups[group].members.append(ActorGroup.Member(article: index, candidate: number))
      for name in [candidate.name] + candidate.aliases { spellings[group][name, default: 0] += 1 }
    }
  }
  for number in groups.indices {
    spellings[number][groups[number].name] = nil
    groups[number].aliases = spellings[number].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map(\.key)
  }
  return groups
}
