import CalendarDates
import SiteModel
import TextAnalysis

/// Finds what at least two sources tell that do not rely on one another: in like words, of one event, of
/// what one party wants or refuses, or of what several do together.
struct Agreements {
  private let site: SiteIndex
  private let story: StorySentences
  private let independence: Independence
  private let named: NamedActors
  /// What tells one event, one number, or what a party wants or refuses; of each source once, the most
  /// telling first.
  private var toldTogether: [[Evidence]] = []
  /// What several are named for together, with the stem of its word.
  private var jointRoles: [(stem: UInt32, told: [Evidence])] = []

  init(
    _ site: SiteIndex, _ story: StorySentences, _ stances: StanceAgreements,
    _ independence: Independence, _ named: NamedActors
  ) {
    self.site = site
    self.story = story
    self.independence = independence
    self.named = named
    let stancesTold = stances.groups.map { $0.map { story.evidence(number($0)) } }
    let told = eventsTold + numbersTold + stancesTold
    toldTogether = told.map(bySource).filter { $0.count > 1 }
    jointRoles = JointRoles(site.articles).groups.map { ($0.stem, bySource($0.told)) }
      .filter { $0.told.count > 1 }
  }

  /// The agreements among the sentences of a topic and what is `told` of it together, those of most sources
  /// first; at most eight.
  func chosen(among sentences: [Int], and told: [[Evidence]]) -> [Briefing.Agreement] {
    let groups = toldAlike(among: sentences).map { $0.map(story.evidence) } + told
    var known: Set<Int> = []
    return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.filter { group in
      let isNew = known.isDisjoint(with: group.prefix(1).map(number))
      known.formUnion(group.map(number))
      return isNew
    }.prefix(8).map(Briefing.Agreement.init)
  }

  /// By topic, given by the numbers of its sentences and the stems of its words, what is told together of
  /// it: in at least two of its sentences, or in the first where no topic has two, and by one of its words.
  func placed(in topics: [Set<Int>], _ stems: [Set<UInt32>]) -> [[[Evidence]]] {
    var placed = stems.map { stems in jointRoles.filter { stems.contains($0.stem) }.map(\.told) }
    for group in toldTogether {
      // Shown is the first that can stand alone, if only without its "however"; the others support it.
      let fit = group.first { story.isFit(number($0)) || story[number($0)].isConnected }
      guard let shown = fit else { continue }
      let told = [shown] + group.filter { $0 != shown }
      let counts = topics.map { topic in told.count { topic.contains(number($0)) } }
      let isOfOne = counts.contains { $0 > 1 }
      for topic in topics.indices
      where isOfOne ? counts[topic] > 1 : topics[topic].contains(number(shown)) {
        placed[topic].append(told)
      }
    }
    return placed
  }

  private func number(_ evidence: Evidence) -> Int { story.corpus.sentence(of: evidence) }

  // MARK: - In like words

  /// Sentences alike in words that name the same parties and numbers.
  private func toldAlike(among sentences: [Int]) -> [[Int]] {
    let groups = story.corpus.agreements(
      among: sentences.filter(story.isFit), likeness: 0.4, source: source)
    return groups.prefix(40).flatMap(sameClaims).filter { $0.count > 1 }
  }

  /// Parts a group of like sentences into claims, each headed by a sentence that all others support:
  /// one that commits itself to the least.
  private func sameClaims(in group: [Int]) -> [[Int]] {
    var claims: [(facts: SentenceFacts, sentences: [Int])] = []
    let told = group.map { (facts: facts(of: $0), sentence: $0) }
    for (facts, sentence) in told.sorted(by: {
      ($0.facts.weight, $0.sentence) < ($1.facts.weight, $1.sentence)
    }) {
      if let claim = claims.firstIndex(where: { facts.supports($0.facts) }) {
        claims[claim].sentences.append(sentence)
      } else {
        claims.append((facts, [sentence]))
      }
    }
    return claims.map(\.sentences)
  }

  /// Whom a sentence names, and its numbers.
  func facts(of number: Int) -> SentenceFacts {
    let place = story.evidence(number)
    return SentenceFacts(
      naming: named(place.sentence, of: place.article),
      in: site.articles[place.article].text[place.range]
    ) { actor in
      site.actors[actor].kind == .place || site.actors[actor].kind == .state
    }
  }

  /// The number of the source of a sentence: equal for those that rely on one.
  func source(of number: Int) -> Int { independence.source(of: story.evidence(number)) }

  /// Of each source one: of that of the first it alone, of others what is most like it.
  private func bySource(_ group: [Evidence]) -> [Evidence] {
    guard let first = group.first else { return [] }
    var places: [Int: Int] = [independence.source(of: first): 0]
    var kept = [(evidence: first, likeness: Float.infinity)]
    for evidence in group.dropFirst() {
      let likeness = story.corpus.similarity(number(first), number(evidence))
      let source = independence.source(of: evidence)
      if let place = places[source] {
        if likeness > kept[place].likeness { kept[place] = (evidence, likeness) }
      } else {
        places[source] = kept.count
        kept.append((evidence, likeness))
      }
    }
    return kept.map(\.evidence)
  }

  // MARK: - Of one event

  /// By event that happened on some days, what tells it; where one source tells the days and others the
  /// month, which they confirm, these first.
  private var eventsTold: [[Evidence]] {
    (site.chronology + site.undated).lazy.filter { entry in
      entry.originCount > 1 && !entry.isPlanned && !entry.isApproximate
        && Self.isOfDays(entry.date ?? entry.events.first?.date)
    }.map { entry in
      let ofDays = entry.events.filter { Self.isOfDays($0.date) }.map(\.evidence)
      let ofMonth = entry.events.filter { !Self.isOfDays($0.date) }.map(\.evidence)
      return bySource(ofDays).count > 1 ? ofDays : ofMonth + ofDays
    }
  }

  private static func isOfDays(_ date: DateSpan?) -> Bool {
    switch date {
    case .date(let date): date.day != nil
    case .interval(let from, let to): from.date?.day != nil && to.date?.day != nil
    case nil: false
    }
  }

  // MARK: - Of one number

  /// By number that several tell and none has overtaken, the sentences that give it, the shortest first; of
  /// those who put it forward each once.
  private var numbersTold: [[Evidence]] {
    site.measures.flatMap { measure -> [[Evidence]] in
      struct Number: Hashable {
        var scope: String
        var value: Double
        var qualifier: Figure.Qualifier
      }
      var groups: [[Figure]] = []
      var groupOfNumber: [Number: Int] = [:]
      for row in measure.rows where !row.isOvertaken {
        guard let value = row.figure.value else { continue }
        let number = Number(scope: row.scope, value: value, qualifier: row.figure.qualifier)
        if let known = groupOfNumber[number] {
          groups[known].append(row.figure)
        } else if row.relation == .first || row.relation == .agrees || row.relation == .later {
          groupOfNumber[number] = groups.count
          groups.append([row.figure])
        }
      }
      return groups.lazy.filter { $0.count > 1 }.map { figures in
        var tellers: Set<String> = []
        let figures = figures.filter { figure in
          figure.attributedTo.map { tellers.insert($0.lowercased()).inserted } ?? true
        }
        return figures.map { story.evidence(number($0.evidence)) }
          .sorted { ($0.range.count, $0) < ($1.range.count, $1) }
      }
    }
  }
}
