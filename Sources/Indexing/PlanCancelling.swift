import CalendarDates
import SiteModel
import TextAnalysis

/// Finds the plans that sentences call off: those of the same day whose sentence has the same noun
/// and names no others.
///
/// A plan that an article tells later than the one that calls it off stands.
struct PlanCancelling {
  private let articles: [AnnotatedArticle]
  private let actors: NamedActors
  private let cancellations: [DateSpan: [Cancellation]]

  init(_ articles: [AnnotatedArticle]) {
    self.articles = articles
    cancellations = Dictionary(grouping: articles.flatMap(\.cancellations), by: \.date)
    actors = NamedActors(cancellations.isEmpty ? [] : articles)
  }

  /// Adds to each plan the sentences that call it off.
  func mark(_ entries: inout [ChronologyEntry]) {
    guard !cancellations.isEmpty else { return }
    var isDone: Set<Cancellation> = []
    for weeks in [cancellations, ofNextWeek] where !weeks.isEmpty {
      let open = isDone
      for number in entries.indices where entries[number].isPlanned {
        let entry = entries[number]
        guard let date = entry.date, let found = weeks[date] else { continue }
        let calling = found.filter { !open.contains($0) && calls(off: entry, $0) }
        entries[number].calledOff += calling.map(\.evidence)
        isDone.formUnion(calling)
      }
    }
  }

  /// Those of a weekday that is read as the last one, by that of the week ahead.
  private var ofNextWeek: [DateSpan: [Cancellation]] {
    var later: [DateSpan: [Cancellation]] = [:]
    for cancellation in cancellations.values.joined() where cancellation.isWeekday {
      guard let day = cancellation.date.bounds.first,
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
    let article = articles[event.evidence.article]
    let canceller = articles[cancellation.evidence.article]
    let noun = Stem.hash(canceller.text[cancellation.noun])
    let sentence = article.sentences[event.evidence.sentence - 1].range
    guard words(of: article.text[sentence]).contains(where: { Stem.hash($0) == noun }) else {
      return false
    }
    let planned = named(event.evidence)
    let called = named(cancellation.evidence)
    guard !planned.isEmpty, !called.isEmpty else { return true }
    let ofThing = Set(
      canceller.mentions.lazy.filter {
        cancellation.thing.contains($0.evidence.range.lowerBound)
      }.map(\.actor))
    return !planned.isDisjoint(with: called)
      && (ofThing.isSubset(of: planned) || planned.isSubset(of: ofThing))
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
