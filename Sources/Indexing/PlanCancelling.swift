import CalendarDates
import SiteModel
import TextAnalysis

/// Finds the plans that sentences call off: those of the same day whose sentence has the same noun
/// and names no others; of a sentence that does not tell the day the only open plan of that noun, those
/// words and that actor.
///
/// A plan that an article tells later than the one that calls it off stands.
struct PlanCancelling {
  private let articles: [AnnotatedArticle]
  private let actors: NamedActors
  private let cancellations: [DateSpan: [Cancellation]]
  /// Those that do not tell the day.
  private let withoutDay: [Cancellation]
  private let meanings = Analyzer.english.topicMeanings

  init(_ articles: [AnnotatedArticle]) {
    self.articles = articles
    var cancellations: [DateSpan: [Cancellation]] = [:]
    var withoutDay: [Cancellation] = []
    for cancellation in articles.lazy.flatMap(\.cancellations) {
      if let date = cancellation.date {
        cancellations[date, default: []].append(cancellation)
      } else {
        withoutDay.append(cancellation)
      }
    }
    self.cancellations = cancellations
    self.withoutDay = withoutDay
    actors = NamedActors(cancellations.isEmpty && withoutDay.isEmpty ? [] : articles)
  }

  /// Adds to each plan the sentences that call it off.
  func mark(_ entries: inout [ChronologyEntry]) {
    markDated(&entries)
    guard !withoutDay.isEmpty else { return }
    let plans = plansByNoun(entries)
    for cancellation in withoutDay {
      let open = plans[noun(of: cancellation)]?.filter { isOpen(entries[$0], to: cancellation) }
      if let open, open.count == 1 { mark(&entries[open[0]], [cancellation]) }
    }
  }

  private func mark(_ entry: inout ChronologyEntry, _ calling: [Cancellation]) {
    guard !calling.isEmpty else { return }
    entry.isMoved =
      (entry.calledOff.isEmpty || entry.isMoved) && calling.allSatisfy(\.isMoved)
    entry.calledOff += calling.map(\.evidence)
  }

  private func markDated(_ entries: inout [ChronologyEntry]) {
    guard !cancellations.isEmpty else { return }
    var isDone: Set<Cancellation> = []
    for weeks in [cancellations, ofNextWeek] where !weeks.isEmpty {
      let open = isDone
      for number in entries.indices where entries[number].isPlanned {
        let entry = entries[number]
        guard let date = entry.date, let found = weeks[date] else { continue }
        let calling = found.filter { !open.contains($0) && calls(off: entry, $0) }
        mark(&entries[number], calling)
        isDone.formUnion(calling)
      }
    }
  }

  /// Those of a weekday that is read as the last one, by that of the week ahead.
  private var ofNextWeek: [DateSpan: [Cancellation]] {
    var later: [DateSpan: [Cancellation]] = [:]
    for cancellation in cancellations.values.joined() where cancellation.isWeekday {
      guard let day = cancellation.date?.bounds.first,
        let said = self.day(of: cancellation.evidence),
        (1...7).contains(said - day)
      else { continue }
      later[.date(CalendarDate(day + 7)), default: []].append(cancellation)
    }
    return later.mapValues { $0.sorted { $0.evidence < $1.evidence } }
  }

  private func calls(off entry: ChronologyEntry, _ cancellation: Cancellation) -> Bool {
    let said = day(of: cancellation.evidence)
    let isNewest = entry.events.allSatisfy { event in
      guard let said, let planned = day(of: event.evidence) else { return true }
      return planned <= said
    }
    return isNewest && entry.events.contains { isAbout($0, cancellation) }
  }

  private func isAbout(_ event: Event, _ cancellation: Cancellation) -> Bool {
    let noun = noun(of: cancellation)
    guard stems(of: event).contains(where: { meanings.plan($0) == noun }) else { return false }
    let planned = named(event.evidence)
    let called = named(cancellation.evidence)
    guard !planned.isEmpty, !called.isEmpty else { return true }
    let ofThing = named(in: cancellation)
    return !planned.isDisjoint(with: called)
      && (ofThing.isSubset(of: planned) || planned.isSubset(of: ofThing))
  }

  /// The numbers of the plans whose sentences have the noun of what is called off without its day.
  private func plansByNoun(_ entries: [ChronologyEntry]) -> [UInt32: [Int]] {
    var plans: [UInt32: [Int]] = [:]
    for cancellation in withoutDay { plans[noun(of: cancellation)] = [] }
    for number in entries.indices where entries[number].isPlanned && entries[number].date != nil {
      for stem in Set(entries[number].events.lazy.flatMap(stems).map(meanings.plan)) {
        plans[stem]?.append(number)
      }
    }
    return plans
  }

  /// Whether a plan, told before and not long over, is what a sentence without its day calls off.
  private func isOpen(_ entry: ChronologyEntry, to cancellation: Cancellation) -> Bool {
    guard let said = day(of: cancellation.evidence), entry.calledOff.isEmpty,
      let last = entry.date?.bounds.last, said - last <= Self.latest
    else { return false }
    let isToldBefore = entry.events.allSatisfy { event in
      guard let told = day(of: event.evidence) else { return false }
      return told <= said
        && (event.evidence.article, event.evidence.sentence)
          != (cancellation.evidence.article, cancellation.evidence.sentence)
    }
    return isToldBefore && entry.events.contains { isSurelyAbout($0, cancellation) }
  }

  /// Days from a plan to the article that tells that nothing came of it.
  private static let latest = 2

  private func isSurelyAbout(_ event: Event, _ cancellation: Cancellation) -> Bool {
    let planned = named(event.evidence)
    guard !planned.isDisjoint(with: named(cancellation.evidence)),
      named(in: cancellation).isSubset(of: planned)
    else { return false }
    let text = articles[cancellation.evidence.article].text
    let noun = noun(of: cancellation)
    let isPlural = text[cancellation.noun].last == UInt8(ascii: "s")
    let isOfNoun = words(of: event).contains {
      meanings.plan(Stem.hash($0)) == noun && ($0.last == UInt8(ascii: "s")) == isPlural
    }
    guard isOfNoun else { return false }
    let words = Set(stems(of: event))
    return cancellation.others.allSatisfy { words.contains(Stem.hash(text[$0])) }
  }

  /// Whom the words for what is called off name.
  private func named(in cancellation: Cancellation) -> Set<Int> {
    Set(
      articles[cancellation.evidence.article].mentions.lazy.filter {
        cancellation.thing.contains($0.evidence.range.lowerBound)
      }.map(\.actor))
  }

  private func noun(of cancellation: Cancellation) -> UInt32 {
    meanings.plan(Stem.hash(articles[cancellation.evidence.article].text[cancellation.noun]))
  }

  /// Of the words of an event's sentence.
  private func stems(of event: Event) -> some Sequence<UInt32> {
    words(of: event).lazy.map { Stem.hash($0) }
  }

  private func words(of event: Event) -> [ArraySlice<UInt8>] {
    let article = articles[event.evidence.article]
    return words(of: article.text[article.sentences[event.evidence.sentence - 1].range])
  }

  private func words(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { byte in byte < 0x80 && (byte | 0x20) &- 0x61 >= 26 }
  }

  private func named(_ evidence: Evidence) -> Set<Int> {
    Set(actors(evidence.sentence, of: evidence.article))
  }

  private func day(of evidence: Evidence) -> CalendarDay? {
    articles[evidence.article].article.date?.bounds.first
  }
}
