import BinarySearch
import CalendarDates
import SiteModel
import TextAnalysis

/// Joins what is told of a month with what is told of days in it, where both speak of one thing that a
/// month seldom has two of: "a truce observed in November" and "the truce from 24 to 30 November".
struct MonthJoining {
  /// A month of a year, or of none that is stated.
  private struct Month: Hashable {
    var year: Int?
    var month: Int
  }

  /// What stands beside the date of an entry, and whom it names.
  private struct Told {
    var entry: Int
    var things: Set<Int>
    var facts: SentenceFacts
    var articles: [Int]
  }

  let articles: [AnnotatedArticle]

  /// The entries, each of a month joined to the only one of days that it can be of.
  func joined(
    _ entries: [ChronologyEntry], _ join: (ChronologyEntry, ChronologyEntry) -> ChronologyEntry
  ) -> [ChronologyEntry] {
    let wide = entries.indices.filter { month(of: entries[$0], isWhole: true) != nil }
    guard !wide.isEmpty else { return entries }
    let months = Set(wide.compactMap { month(of: entries[$0], isWhole: true) })
    var inMonth: [Month: [Told]] = [:]
    for number in entries.indices {
      guard let month = month(of: entries[number], isWhole: false), months.contains(month),
        let told = told(number, entries[number])
      else { continue }
      inMonth[month, default: []].append(told)
    }
    var entries = entries
    var isGone = Set<Int>()
    for number in wide {
      guard let month = month(of: entries[number], isWhole: true),
        let told = told(number, entries[number])
      else { continue }
      let fitting = (inMonth[month] ?? []).filter { other in
        !other.things.isDisjoint(with: told.things) && other.facts.canBeSameEvent(as: told.facts)
          && Set(other.articles).isDisjoint(with: told.articles)
      }
      guard fitting.count == 1 else { continue }
      entries[fitting[0].entry] = join(entries[fitting[0].entry], entries[number])
      isGone.insert(number)
    }
    return entries.indices.filter { !isGone.contains($0) }.map { entries[$0] }
  }

  /// The month that an entry is of as a whole, or the one that its days begin in.
  private func month(of entry: ChronologyEntry, isWhole: Bool) -> Month? {
    guard !entry.isPlanned, let start = entry.date?.start else { return nil }
    // "2024-11" and "--11"; "2024-11-24" and "--11-24"
    let text = start.description
    let parts = text.split(separator: "-", omittingEmptySubsequences: true)
    let hasYear = !text.hasPrefix("-")
    guard parts.count == (hasYear ? 1 : 0) + (isWhole ? 1 : 2),
      let month = Int(parts[hasYear ? 1 : 0]), (1...12).contains(month),
      !isWhole || entry.date == .date(start)
    else { return nil }
    return Month(year: hasYear ? Int(parts[0]) : nil, month: month)
  }

  private func told(_ number: Int, _ entry: ChronologyEntry) -> Told? {
    guard let event = entry.events.first else { return nil }
    let article = articles[event.evidence.article]
    let things = things(of: event, in: article)
    guard !things.isEmpty else { return nil }
    let mentions = article.mentions
    let first = partitioningIndex(of: mentions.indices) {
      mentions[$0].evidence.range.lowerBound >= event.evidence.range.lowerBound
    }
    let named = mentions[first...].prefix {
      $0.evidence.range.lowerBound < event.evidence.range.upperBound
    }.map(\.actor)
    return Told(
      entry: number, things: things,
      facts: SentenceFacts(naming: named, in: [], isPlace: { _ in false }),
      articles: entry.articles)
  }

  private func things(of event: Event, in article: AnnotatedArticle) -> Set<Int> {
    let range = event.evidence.range
    guard let date = article.firstPlace(of: Array(event.dateWords.utf8), in: range) else {
      return []
    }
    let first = partitioningIndex(of: article.phrases.indices) {
      article.phrases[$0].sentence >= event.evidence.sentence - 1
    }
    var things: Set<Int> = []
    for phrase in article.phrases[first...]
      .prefix(while: { $0.sentence == event.evidence.sentence - 1 })
    where phrase.wordCount == 1 && range.contains(phrase.range.lowerBound) {
      if let thing = Self.single[Stem.hash(article.utf8(phrase.range))],
        EventThemes.stands(phrase.range, beside: date, in: article)
      {
        things.insert(thing)
      }
    }
    return things
  }

  /// What there is one of in a month as a rule, by its stem.
  private static let single: [UInt32: Int] = Dictionary(
    [
      ["truce", "ceasefire", "cease-fire", "armistice"], ["election", "elections"],
      ["referendum"], ["earthquake", "quake"], ["coup"], ["eclipse"],
    ].enumerated().flatMap { number, words in words.map { (Stem.hash($0.utf8), number) } },
    uniquingKeysWith: { one, _ in one })
}
