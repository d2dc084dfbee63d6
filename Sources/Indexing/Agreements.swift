import CalendarDates
import SiteModel
import TextAnalysis

/// Finds what at least two sources tell that do not rely on one another: in like words, of one event, or
/// of what one party wants or refuses.
struct Agreements {
  private let site: SiteIndex
  private let story: StorySentences
  private let independence: Independence
  private let named: NamedActors
  /// The sentences that tell one event, and those that tell what a party wants or refuses; one of each
  /// source, the most telling first.
  private var toldTogether: [[Int]] = []

  init(
    _ site: SiteIndex, _ story: StorySentences, _ asides: Asides, _ independence: Independence,
    _ named: NamedActors
  ) {
    self.site = site
    self.story = story
    self.independence = independence
    self.named = named
    toldTogether = eventsTold + stancesTold(besides: asides)
  }

  /// The agreements among the sentences of a topic, those of most sources first; at most eight.
  func chosen(among sentences: [Int]) -> [Briefing.Agreement] {
    let isTold = Set(sentences)
    let groups =
      toldAlike(among: sentences)
      + toldTogether.lazy.filter { !isTold.isDisjoint(with: $0) }.compactMap { group in
        // Shown is the first that can stand alone; the others only support it.
        group.first(where: story.isFit).map { shown in [shown] + group.filter { $0 != shown } }
      }
    var known: Set<Int> = []
    return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.filter { group in
      let isNew = known.isDisjoint(with: group.prefix(1))
      known.formUnion(group)
      return isNew
    }.prefix(8).map { Briefing.Agreement(evidence: $0.map(story.evidence)) }
  }

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

  /// The first sentence of each source.
  private func bySource(_ sentences: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return sentences.filter { seen.insert(source(of: $0)).inserted }
  }

  // MARK: - Of one event

  /// By event of one day or span of days that happened, the sentences that tell it, one of each source.
  private var eventsTold: [[Int]] {
    (site.chronology + site.undated).lazy.filter { entry in
      entry.originCount > 1 && !entry.isPlanned && !entry.isApproximate
        && Self.isOfDays(entry.date ?? entry.events.first?.date)
    }.map { entry in
      // One that tells only the month does not confirm the day.
      let events = entry.events.filter { Self.isOfDays($0.date) }
      return bySource(events.map { story.corpus.sentence(of: $0.evidence) })
    }.filter { $0.count > 1 }
  }

  private static func isOfDays(_ date: DateSpan?) -> Bool {
    switch date {
    case .date(let date): date.day != nil
    case .interval(let from, let to): from.date?.day != nil && to.date?.day != nil
    case nil: false
    }
  }

  // MARK: - Of one party

  /// What a party wants, offers or refuses in two articles in words half of which are the same, with the
  /// same numbers.
  private func stancesTold(besides asides: Asides) -> [[Int]] {
    struct Told {
      var sentence: Int
      var terms: Set<UInt32>
      var numbers: [UInt64]
    }
    var groups: [[Told]] = []
    var groupsOf: [String: [Int]] = [:]
    for article in site.articles {
      for statement in article.statements
      where Positions.isStance(statement) && !asides.givenUp.contains(statement.evidence) {
        guard let actor = statement.actor else { continue }
        // Who speaks, and how, is the same anyway.
        let frame = [site.actors[actor].name, statement.verb].flatMap { words in
          words.utf8.split(separator: 0x20).map { Stem.hash($0) }
        }
        let terms = article.terms(within: statement.evidence).subtracting(frame)
        guard terms.count > 1 else { continue }
        let numbers = SentenceFacts(
          naming: [], in: article.text[statement.evidence.range], isPlace: { _ in false }
        ).numbers
        let told = Told(
          sentence: story.corpus.sentence(of: statement.evidence), terms: terms, numbers: numbers)
        let key = "\(actor) \(statement.verbClass)"
        let known = groupsOf[key, default: []].first { group in
          let first = groups[group][0]
          let shared = first.terms.intersection(terms).count
          return shared > 1 && shared * 2 >= min(first.terms.count, terms.count)
            && first.numbers == numbers
        }
        if let known {
          groups[known].append(told)
        } else if groupsOf[key, default: []].count < Self.mostOfOneParty {
          groupsOf[key, default: []].append(groups.count)
          groups.append([told])
        }
      }
    }
    return groups.map { bySource($0.map(\.sentence)) }.filter { $0.count > 1 }
  }

  /// Different things that one party takes one stance on which others are compared with.
  private static let mostOfOneParty = 64
}

extension AnnotatedArticle {
  /// The terms of a sentence that stand in some of its words.
  fileprivate func terms(within evidence: Evidence) -> Set<UInt32> {
    let words = text[evidence.range].split { $0 < 0x80 && ($0 | 0x20) &- 0x61 >= 26 }
    return Set(words.map { Stem.hash($0) }).intersection(terms(of: evidence.sentence - 1))
  }
}
