import SiteModel
import TextAnalysis

/// The party of each actor: the state or body that a person speaks for by office, else itself.
struct Parties {
  /// By actor.
  private var parties: [Int]

  init(_ actors: [Actor]) {
    parties = Array(actors.indices)
    for (number, actor) in actors.enumerated() {
      for voice in actor.voices { parties[voice] = number }
    }
  }

  /// The party of an actor, an index of `SiteIndex.actors` as it is.
  subscript(actor: Int) -> Int { parties[actor] }

  /// The persons who speak by office, each with the party that it is for.
  static func voices(
    among actors: [Actor], in articles: [AnnotatedArticle]
  ) -> [(party: Int, voice: Int)] {
    let offices = Analyzer.english.offices
    return actors.indices.lazy.filter { actors[$0].kind == .person }.compactMap { person in
      actors[person].roles.lazy.compactMap { role in
        owner(of: role, offices, actors, in: articles)
      }.first.map { ($0, person) }
    }
  }

  /// The state or body whose office the words of a role tell.
  private static func owner(
    of role: Role, _ offices: Offices, _ actors: [Actor], in articles: [AnnotatedArticle]
  ) -> Int? {
    let place = role.evidence.range
    let article = articles[role.evidence.article]
    let mentions = article.mentions.filter { mention in
      let kind = actors[mention.actor].kind
      return (kind == .state || kind == .organisation)
        && place.contains(mention.evidence.range)
    }
    let names = mentions.map { mention in
      let start = mention.evidence.range.lowerBound - place.lowerBound
      return Offices.Name(
        range: start..<start + mention.evidence.range.count,
        isState: actors[mention.actor].kind == .state)
    }
    return offices.owner(of: article.words(place), among: names).map { mentions[$0].actor }
  }
}
