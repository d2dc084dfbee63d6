import CalendarDates
package import SiteModel

/// The chronology: events of all articles by time, those that tell the same on the same days merged.
package struct Chronology {
  /// Oldest first.
  package var dated: [ChronologyEntry]
  /// Without a year to place them in: months and days first, in their order, then by article.
  package var undated: [ChronologyEntry]

  /// Merges the events of `articles`; `origins` tells which sentences rely on one source.
  package init(_ articles: [AnnotatedArticle], origins: [OriginGroup]) {
    let independence = Independence(origins)
    var dated: [DatedKey: [Event]] = [:]
    var undated: [UndatedKey: [Event]] = [:]
    for article in articles {
      for event in article.events {
        if let date = event.date, let first = date.bounds.first ?? date.bounds.last {
          let last = date.bounds.last ?? first
          dated[
            DatedKey(first: first, last: last, isPlanned: event.isPlanned, date: date),
            default: []
          ].append(event)
        } else {
          let words = event.date?.description ?? ""
          undated[UndatedKey(date: words, isPlanned: event.isPlanned), default: []].append(event)
        }
      }
    }
    self.dated = dated.sorted { $0.key < $1.key }.flatMap { _, events in
      Self.entries(merging: events, of: articles, independence)
    }
    self.undated = undated.sorted { $0.key < $1.key }.flatMap { _, events in
      Self.entries(merging: events, of: articles, independence)
    }
  }

  /// Joins events of one date whose sentences share most of their content words, unless they name
  /// others and differ in their numbers.
  private static func entries(
    merging events: [Event], of articles: [AnnotatedArticle], _ independence: Independence
  ) -> [ChronologyEntry] {
    var groups: [[Event]] = []
    var groupsOfTerm: [UInt32: [Int]] = [:]
    /// By group: what its opening sentence commits itself to.
    var facts: [SentenceFacts] = []
    /// By group: how many words it shares with the event at hand.
    var shared: [Int] = []
    for event in events.sorted(by: { $0.evidence < $1.evidence }) {
      let terms = terms(of: event, in: articles)
      let told = SentenceFacts(
        event.evidence.sentence, of: articles[event.evidence.article], isPlace: { _ in false })
      let group = bestGroup(for: terms, groups, groupsOfTerm, &shared, articles) {
        facts[$0].canBeSameEvent(as: told)
      }
      if let group {
        groups[group].append(event)
      } else {
        for term in terms { groupsOfTerm[term, default: []].append(groups.count) }
        groups.append([event])
        facts.append(told)
        shared.append(0)
      }
    }
    return groups.map { events in
      let first = events[0]
      return ChronologyEntry(
        date: first.date, undated: first.undated, isPlanned: first.isPlanned,
        isApproximate: events.contains(where: \.isApproximate),
        events: mostTellingFirst(events, in: articles),
        originCount: independence.count(of: events.map(\.evidence)))
    }
  }

  private static func terms(of event: Event, in articles: [AnnotatedArticle]) -> [UInt32] {
    let terms = articles[event.evidence.article].terms
    let sentence = event.evidence.sentence - 1
    return terms.indices.contains(sentence) ? terms[sentence] : []
  }

  /// The first group that fits, whose opening sentence shares at least four words, and half of the
  /// shorter.
  private static func bestGroup(
    for terms: [UInt32], _ groups: [[Event]], _ groupsOfTerm: [UInt32: [Int]],
    _ shared: inout [Int], _ articles: [AnnotatedArticle], fits: (Int) -> Bool
  ) -> Int? {
    var touched: [Int] = []
    for term in terms {
      // A word in very many sentences of a day tells nothing and would make this quadratic.
      guard let candidates = groupsOfTerm[term], candidates.count <= 64 else { continue }
      for group in candidates {
        if shared[group] == 0 { touched.append(group) }
        shared[group] += 1
      }
    }
    var best: (group: Int, count: Int)?
    for group in touched {
      let count = shared[group]
      shared[group] = 0
      guard count >= 4 else { continue }
      let other = Self.terms(of: groups[group][0], in: articles).count
      guard count * 2 >= min(terms.count, other) else { continue }
      if let best, (best.count, -best.group) > (count, -group) { continue }
      guard fits(group) else { continue }
      best = (group, count)
    }
    return best?.group
  }

  /// Sentences that stand alone first, then the longer ones up to a line or two, then by article.
  private static func mostTellingFirst(
    _ events: [Event], in articles: [AnnotatedArticle]
  ) -> [Event] {
    guard events.count > 1 else { return events }
    func rank(_ event: Event) -> (Int, Int, Int, Int) {
      let article = articles[event.evidence.article]
      let sentence = article.sentences[event.evidence.sentence - 1]
      return (
        sentence.standsAlone ? 0 : 1, sentence.range.count > 320 ? 1 : 0, event.evidence.article,
        event.evidence.sentence
      )
    }
    return events.sorted { rank($0) < rank($1) }
  }
}

private struct DatedKey: Hashable, Comparable {
  var first: CalendarDay
  var last: CalendarDay
  var isPlanned: Bool
  var date: DateSpan

  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.first != rhs.first { return lhs.first.number < rhs.first.number }
    if lhs.last != rhs.last { return lhs.last.number < rhs.last.number }
    if lhs.isPlanned != rhs.isPlanned { return rhs.isPlanned }
    return lhs.date.description < rhs.date.description
  }
}

private struct UndatedKey: Hashable, Comparable {
  var date: String
  var isPlanned: Bool

  static func < (lhs: Self, rhs: Self) -> Bool {
    // "--10-07" before "": what is known comes first.
    (lhs.date.isEmpty ? 1 : 0, lhs.date, lhs.isPlanned ? 1 : 0)
      < (rhs.date.isEmpty ? 1 : 0, rhs.date, rhs.isPlanned ? 1 : 0)
  }
}
