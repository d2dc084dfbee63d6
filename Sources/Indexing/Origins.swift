package import SiteModel

/// Returns the origins of all articles, those of one name together, the most relied on first.
///
/// `articles` point at the site's actors already.
package func originGroups(of articles: [AnnotatedArticle]) -> [OriginGroup] {
  var places: [Key: Int] = [:]
  var groups: [OriginGroup] = []
  for article in articles {
    for origin in article.origins {
      let name = origin.name.lowercased()
      // "His lawyer" is that of whom the article tells.
      let isOfArticle = owners.contains { name.hasPrefix($0) }
      let key =
        origin.actor.map { Key.actor($0) }
        ?? .name(name, article: isOfArticle ? origin.evidence.article : nil)
      if let place = places[key] {
        groups[place].origins.append(origin)
      } else {
        places[key] = groups.count
        groups.append(
          OriginGroup(name: origin.name, kind: origin.kind, actor: origin.actor, origins: [origin])
        )
      }
    }
  }
  return groups.sorted { ($1.articles.count, $0.name) < ($0.articles.count, $1.name) }
}

private enum Key: Hashable {
  case actor(Int)
  case name(String, article: Int?)
}

/// Owners whom only their article tells, each with the space behind.
private let owners = ["his ", "her ", "their ", "its ", "our ", "one ", "another "]

/// Tells sources apart that do not rely on one another.
///
/// A sentence that names its origin stands for that origin; any other for its article. Two articles
/// that both tell what one broadcaster said are one source. The lead of an article is of the origin
/// that the next sentence names, where both tell of one thing.
struct Independence {
  private var groupOfSentence: [SentencePlace: Int] = [:]

  init(_ groups: [OriginGroup], of articles: [AnnotatedArticle]) {
    for (number, group) in groups.enumerated() {
      for origin in group.origins where !origin.isOfAside {
        let place = SentencePlace(
          article: origin.evidence.article, sentence: origin.evidence.sentence)
        if groupOfSentence[place] == nil { groupOfSentence[place] = number }
      }
    }
    for (number, article) in articles.enumerated() where !article.origins.isEmpty {
      guard let lead = article.sentences.firstIndex(where: { !$0.isHeading }) else { continue }
      let (first, next) = (
        SentencePlace(article: number, sentence: lead + 1),
        SentencePlace(article: number, sentence: lead + 2)
      )
      guard groupOfSentence[first] == nil, let group = groupOfSentence[next],
        groups[group].kind == .media || groups[group].kind == .document,
        Self.tellOfOne(lead, lead + 1, in: article)
      else { continue }
      groupOfSentence[first] = group
    }
  }

  /// Whether two sentences have a phrase of a topic in common.
  private static func tellOfOne(_ one: Int, _ other: Int, in article: AnnotatedArticle) -> Bool {
    func phrases(of sentence: Int) -> Set<UInt32> {
      Set(article.phrases.lazy.filter { $0.sentence == sentence }.map(\.hash))
    }
    return !phrases(of: one).isDisjoint(with: phrases(of: other))
  }

  func count(of evidence: [Evidence]) -> Int { Set(evidence.map(source)).count }

  /// The number of the source: equal for sentences that rely on one.
  func source(of evidence: Evidence) -> Int {
    let place = SentencePlace(article: evidence.article, sentence: evidence.sentence)
    return groupOfSentence[place].map { -1 - $0 } ?? evidence.article
  }

  private struct SentencePlace: Hashable {
    var article: Int
    var sentence: Int
  }
}
