import CalendarDates
import SiteModel
import TextAnalysis

/// Fills in what the articles say of each actor: roles, statements, figures, days and companions.
///
/// `articles` point at the site's actors already.
func complete(_ actors: inout [Actor], from articles: [AnnotatedArticle]) {
  addArticlesAndDates(&actors, articles)
  addRoles(&actors, articles)
  addStatements(&actors, articles)
  addFigures(&actors, articles)
  addCompanions(&actors, articles)
  addVoices(&actors, articles)
}

/// Adds who speaks by office for each state and body.
private func addVoices(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  for (party, voice) in Parties.voices(among: actors, in: articles) {
    actors[party].voices.append(voice)
  }
}

/// Adds the articles that mention each actor, and the dates of the first and the last of them.
private func addArticlesAndDates(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  let dates = articles.map { article -> (span: DateSpan, days: DayInterval)? in
    guard let span = article.article.metadata.date else { return nil }
    guard let first = span.bounds.first ?? span.bounds.last else { return nil }
    return (span, DayInterval(first, span.bounds.last ?? first))
  }
  for number in actors.indices {
    var seen: [Int] = []
    for mention in actors[number].mentions where seen.last != mention.evidence.article {
      seen.append(mention.evidence.article)
    }
    actors[number].articles = seen
    let dated = seen.compactMap { dates[$0] }
    actors[number].first = dated.min { $0.days.first < $1.days.first }?.span
    actors[number].last = dated.max { $0.days.last < $1.days.last }?.span
  }
}

private struct RoleCount {
  var role: Role
  var count = 0
  var articles: Set<Int> = []
  /// The last day of an article that tells it.
  var last: CalendarDay?
}

/// One role of each wording, the most frequent first, ties by where it first stands.
private func addRoles(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  var counted: [[String: RoleCount]] = Array(repeating: [:], count: actors.count)
  for article in articles {
    for role in article.roles {
      let key = role.words.lowercased()
      var told = counted[role.actor][key] ?? RoleCount(role: role)
      told.count += 1
      told.articles.insert(role.evidence.article)
      told.last = [told.last, article.article.metadata.date?.bounds.first].compactMap(\.self).max()
      counted[role.actor][key] = told
    }
  }
  for number in actors.indices {
    let ranked = counted[number].values.sorted { left, right in
      left.count == right.count
        ? left.role.evidence < right.role.evidence : left.count > right.count
    }
    actors[number].roles = ranked.map(\.role)
    actors[number].descriptor = descriptor(of: actors[number], ranked)
  }
}

/// The first role that may speak for the actor, or one that says it more fully and as often, "Norland's
/// prime minister" for "prime minister", or what later articles tell that became of it.
private func descriptor(of actor: Actor, _ roles: [RoleCount]) -> Role? {
  let tenures = Analyzer.english.tenures
  var candidates: [RoleCount] = []
  switch actor.kind {
  case .person: candidates = roles.filter { !actor.name.hasPrefix($0.role.words + " ") }
  case .organisation, .media: candidates = roles.filter { $0.articles.count > 1 }
  case .state, .place: break
  }
  guard let first = candidates.first else { return nil }
  let fuller = candidates.last {
    $0.count == first.count && tenures.isFuller($0.role.words, than: first.role.words)
  }
  var present = fuller ?? first
  while let next = successor(of: present, among: candidates, tenures) { present = next }
  return present.role
}

/// What the next later article tells that became of a role.
private func successor(
  of role: RoleCount, among roles: [RoleCount], _ tenures: Tenures
) -> RoleCount? {
  guard let last = role.last else { return nil }
  return roles.filter { other in
    other.last.map { last < $0 } ?? false && tenures.succeeds(other.role.words, role.role.words)
  }.min { left, right in
    left.last.flatMap { first in right.last.map { first < $0 } } ?? false
  }
}

private func addStatements(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  for article in articles {
    for statement in article.statements {
      if let actor = statement.actor { actors[actor].statements.append(statement) }
    }
  }
}

/// A figure belongs to the actor by whose name, or alias, it is attributed, or who speaks so in its
/// sentence; of several, as the health ministries of two states, to the one that its article names.
private func addFigures(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  var bearers: [String: [Int]] = [:]
  for (number, actor) in actors.enumerated() {
    for name in Set(([actor.name] + actor.aliases).map { $0.lowercased() }) {
      bearers[name, default: []].append(number)
    }
  }
  for article in articles {
    for figure in article.figures {
      guard let name = figure.attributedTo else { continue }
      let named = bearers[name.lowercased()] ?? speaker(name, beside: figure, in: article)
      guard let first = named.first else { continue }
      let actor = named.count > 1 ? nearest(of: named, to: figure, in: article) : first
      actors[actor].figures.append(figure)
    }
  }
}

/// The actor whom these words stand for where somebody speaks in the sentence of a figure, as "health
/// authorities in Orrin" do for a ministry.
private func speaker(
  _ words: String, beside figure: Figure, in article: AnnotatedArticle
) -> [Int] {
  article.statements.first {
    $0.evidence.sentence == figure.evidence.sentence && $0.speaker == words && $0.actor != nil
  }.flatMap(\.actor).map { [$0] } ?? []
}

/// The actor whose mention is nearest to the figure; the first if none is named.
private func nearest(of bearers: [Int], to figure: Figure, in article: AnnotatedArticle) -> Int {
  let sentence = figure.evidence.sentence
  let nearest = article.mentions.filter { bearers.contains($0.actor) }
    .min { abs($0.evidence.sentence - sentence) < abs($1.evidence.sentence - sentence) }
  return nearest?.actor ?? bearers[0]
}

/// Counts the sentences that name two actors; at most twelve companions each are kept.
private func addCompanions(_ actors: inout [Actor], _ articles: [AnnotatedArticle]) {
  /// A list of names tells little of each pair in it, and its pairs grow with the square.
  let most = 12
  var counts: [[Int: Int]] = Array(repeating: [:], count: actors.count)
  for article in articles {
    var rest = article.mentions[...]
    while let first = rest.first {
      let sentence = rest.prefix { $0.evidence.sentence == first.evidence.sentence }
      rest = rest.dropFirst(sentence.count)
      let named = Set(sentence.map(\.actor)).sorted()
      guard named.count > 1, named.count <= most else { continue }
      for actor in named {
        for other in named where other != actor { counts[actor][other, default: 0] += 1 }
      }
    }
  }
  for number in actors.indices {
    actors[number].companions = counts[number].map { Companion(actor: $0, sentences: $1) }
      .sorted { ($1.sentences, $0.actor) < ($0.sentences, $1.actor) }.prefix(most).map(\.self)
  }
}
