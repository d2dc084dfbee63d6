import CalendarDates
import SiteModel
import TextAnalysis

/// Joins events of one date whose sentences share most of their content words, unless they name
/// others and differ in their numbers, those that look back or ahead at one thing, and those of two articles
/// that give one number for it.
///
/// Keeps its memory from one date to the next.
struct EventMerging {
  /// Sentences that tell the same, by what the first of them says.
  private struct Group {
    var events: [Event]
    /// What the opening sentence commits itself to.
    var facts: SentenceFacts
    /// Its words.
    var terms: [UInt32]
    /// What it counts.
    var counts: EventCounts
    /// What the opening sentence is about.
    var themes: EventThemes
    /// How many words it shares with the event at hand.
    var shared = 0
  }

  private let articles: [AnnotatedArticle]
  private let independence: Independence
  private let actors: NamedActors
  private var groups: [Group] = []
  private var groupsOfTerm = TermPostings()
  private var groupsOfTheme = TermPostings()
  private let meanings = Analyzer.english.topicMeanings

  /// A word in more sentences of a day tells nothing and would make this quadratic.
  private static let mostGroups = 64

  init(_ articles: [AnnotatedArticle], _ independence: Independence) {
    self.articles = articles
    self.independence = independence
    actors = NamedActors(articles)
  }

  /// The entries of one date, plans last; a sentence that names it twice tells it once.
  mutating func entries(of events: [Event]) -> [ChronologyEntry] {
    guard events.count > 1 else { return events.map { entry([$0]) } }
    groups.removeAll(keepingCapacity: true)
    groupsOfTerm.removeAll()
    groupsOfTheme.removeAll()
    /// A number for each sentence of the site.
    var told: Set<Int> = []
    // Plans come to what is known to have happened.
    let happened = events.filter { !$0.isPlanned }.sorted { $0.evidence < $1.evidence }
    let planned = events.filter(\.isPlanned).sorted { $0.evidence < $1.evidence }
    for event in happened + planned
    where told.insert(event.evidence.article << 32 | event.evidence.sentence).inserted {
      add(event)
    }
    return groups.map { entry($0.events) }
  }

  private mutating func add(_ event: Event) {
    let article = articles[event.evidence.article]
    let sentence = event.evidence.sentence - 1
    let ofDate = termsOfDate(event)
    let terms = article.terms(of: sentence).filter { !ofDate.contains($0) }
    let text =
      article.sentences.indices.contains(sentence)
      ? article.text[article.sentences[sentence].range] : []
    let facts = SentenceFacts(
      naming: actors(sentence + 1, of: event.evidence.article), in: text, isPlace: { _ in false })
    let themes = EventThemes(of: event, in: article, meanings)
    let counts = EventCounts(of: event, in: article, meanings)
    if let group = bestGroup(for: terms, facts, event.isPlanned) ?? group(about: themes, facts) {
      groups[group].events.append(event)
    } else if let group = group(counting: counts, terms, facts, event) {
      // Its words are none of the opening's, and others may share them.
      groups[group].events.append(event)
      let more = terms.filter { !groups[group].terms.contains($0) }
      for term in more { groupsOfTerm.add(group, to: term) }
      groups[group].terms += more
    } else {
      for term in terms { groupsOfTerm.add(groups.count, to: term) }
      for theme in themes.told.sorted() { groupsOfTheme.add(groups.count, to: theme) }
      groups.append(
        Group(events: [event], facts: facts, terms: terms, counts: counts, themes: themes))
    }
  }

  /// The words for a month or year, of which much else is told: that sentences share them says nothing.
  private func termsOfDate(_ event: Event) -> Set<UInt32> {
    guard let first = event.date?.bounds.first, let last = event.date?.bounds.last,
      last - first >= Self.leastMonth
    else { return [] }
    return Set(event.dateWords.split(separator: " ").map { meanings.stem(of: String($0)) })
  }

  /// Days from the first to the last of the shortest month.
  private static let leastMonth = 27

  /// The first group that is about the same.
  private func group(about themes: EventThemes, _ facts: SentenceFacts) -> Int? {
    var first: Int?
    for theme in themes.told {
      groupsOfTheme.forEachGroup(with: theme, limit: Self.mostGroups) { group in
        if group < first ?? groups.count,
          themes.areOfOneEvent(as: groups[group].themes, naming: facts, groups[group].facts)
        {
          first = group
        }
      }
    }
    return first
  }

  /// The first group of another article that tells the same number: of the dead, or a share or sum of what
  /// both name.
  private func group(
    counting counts: EventCounts, _ terms: [UInt32], _ facts: SentenceFacts, _ event: Event
  ) -> Int? {
    guard event.date?.bounds.first == event.date?.bounds.last,
      !counts.tolls.isEmpty || !counts.amounts.isEmpty
    else { return nil }
    return groups.prefix(Self.mostGroups).firstIndex { group in
      let first = group.events[0]
      guard first.isPlanned == event.isPlanned, first.evidence.article != event.evidence.article,
        group.facts.canBeSameEvent(as: facts)
      else { return false }
      return !group.counts.tolls.isDisjoint(with: counts.tolls)
        || !group.counts.amounts.isDisjoint(with: counts.amounts)
          && terms.contains { !counts.units.contains($0) && group.terms.contains($0) }
    }
  }

  /// The first group that fits, whose opening sentence shares at least four words, and half of the
  /// shorter; of a plan and what came of it three words, and three quarters, for whoever is named may
  /// do other things that day.
  private mutating func bestGroup(
    for terms: [UInt32], _ facts: SentenceFacts, _ isPlanned: Bool
  ) -> Int? {
    var touched: [Int] = []
    for term in terms {
      groupsOfTerm.forEachGroup(with: term, limit: Self.mostGroups) { group in
        if groups[group].shared == 0 { touched.append(group) }
        groups[group].shared += 1
      }
    }
    var best: (group: Int, count: Int)?
    for group in touched {
      let count = groups[group].shared
      groups[group].shared = 0
      let fewest = min(terms.count, groups[group].terms.count)
      let isOutcome = isPlanned && !groups[group].events[0].isPlanned
      guard isOutcome ? count >= 3 && count * 4 >= fewest * 3 : count >= 4 && count * 2 >= fewest
      else { continue }
      if let best, (best.count, -best.group) > (count, -group) { continue }
      if groups[group].facts.canBeSameEvent(as: facts) { best = (group, count) }
    }
    return best?.group
  }

  /// An entry and another that tells of the same by a wider date; that of the first holds.
  func join(_ entry: ChronologyEntry, _ other: ChronologyEntry) -> ChronologyEntry {
    var joined = entry
    joined.events = mostTellingFirst(entry.events) + mostTellingFirst(other.events)
    joined.originCount = independence.count(of: joined.events.map(\.evidence))
    return joined
  }

  private func entry(_ events: [Event]) -> ChronologyEntry {
    let first = events[0]
    // A plan is no second source for what came of it.
    let happened = events.filter { !$0.isPlanned }
    let telling = happened.isEmpty ? events : happened
    return ChronologyEntry(
      date: first.date, undated: first.undated, isPlanned: happened.isEmpty,
      isApproximate: events.contains(where: \.isApproximate), events: mostTellingFirst(events),
      originCount: independence.count(of: telling.map(\.evidence)))
  }

  /// What happened before what was planned, sentences that stand alone first, then the longer ones up to
  /// a line or two, then by article.
  private func mostTellingFirst(_ events: [Event]) -> [Event] {
    guard events.count > 1 else { return events }
    func rank(_ event: Event) -> (Int, Int, Int, Int, Int) {
      let article = articles[event.evidence.article]
      let sentence = article.sentences[event.evidence.sentence - 1]
      return (
        event.isPlanned ? 1 : 0, sentence.standsAlone ? 0 : 1, sentence.range.count > 320 ? 1 : 0,
        event.evidence.article,
        event.evidence.sentence
      )
    }
    return events.sorted { rank($0) < rank($1) }
  }
}
