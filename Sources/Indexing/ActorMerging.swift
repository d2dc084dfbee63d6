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
  let bodies = BodiesByLastWord(articles)
  for (index, article) in articles.enumerated() {
    var counts = Array(repeating: 0, count: article.actors.count)
    for mention in article.mentions { counts[mention.actor] += 1 }
    for (number, candidate) in article.actors.enumerated() {
      members.append(ActorGroup.Member(article: index, candidate: number))
      names.append(
        ActorName(
          name: bodies.name(of: number, in: article) ?? candidate.name,
          kind: FoundActor.Kind(rawValue: candidate.kind.rawValue) ?? .place,
          aliases: candidate.aliases, count: counts[number], known: candidate.entry,
          owned: candidate.owned.map { OwnedBody(body: $0.body, owner: $0.owner) },
          isGuess: candidate.isGuess, isFirm: candidate.isFirm))
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

/// The bodies of a story with names of several words, which a sentence may begin with: "Fair Velk said"
/// looks like "Yesterday Velk said" in an article that has the name nowhere else.
private struct BodiesByLastWord {
  /// By last word, the names.
  private var names: [Substring: Set<String>] = [:]

  init(_ articles: [AnnotatedArticle]) {
    for candidate in articles.lazy.flatMap(\.actors)
    where candidate.kind == .organisation || candidate.kind == .media {
      guard let space = candidate.name.lastIndex(of: " ") else { continue }
      let last = candidate.name[candidate.name.index(after: space)...]
      names[last, default: []].insert(candidate.name)
    }
  }

  /// The name of a body that all mentions of an actor end with and whose other words stand before each at
  /// the head of a sentence.
  func name(of number: Int, in article: AnnotatedArticle) -> String? {
    let candidate = article.actors[number]
    guard candidate.entry == nil, let names = names[candidate.name[...]] else { return nil }
    var found: String?
    for mention in article.mentions where mention.actor == number {
      let range = mention.evidence.range
      let start = article.sentences[mention.evidence.sentence - 1].range.lowerBound
      guard start < range.lowerBound else { return nil }
      let words = String(decoding: article.text[start..<range.upperBound], as: UTF8.self)
      guard names.contains(words), found == nil || found == words else { return nil }
      found = words
    }
    return found
  }
}
