import CalendarDates
import SiteModel
import TextAnalysis

/// The sentences that tell how many were killed, hurt, displaced and so on, and which of them a higher
/// toll of the same has overtaken.
struct Tolls {
  /// Numbers of sentences with such a figure in digits that is no part of another.
  private(set) var told: Set<Int> = []
  /// Those of them that say who tells it.
  private(set) var attributed: Set<Int> = []
  /// Those of which another article has a higher toll.
  private(set) var overtaken: Set<Int> = []

  init(of site: SiteIndex, _ corpus: SentenceCorpus) {
    for measure in site.measures where Self.fates.contains(measure.label) {
      var highest: [String: Figure] = [:]
      for row in measure.rows where row.figure.isWhole {
        let sentence = corpus.sentence(of: row.figure.evidence)
        told.insert(sentence)
        if row.figure.attributedTo != nil { attributed.insert(sentence) }
        if let other = highest[row.scope], (other.value ?? 0) >= (row.figure.value ?? 0) {
          continue
        }
        highest[row.scope] = row.figure
      }
      for row in measure.rows where row.figure.isWhole {
        guard let greatest = highest[row.scope], isOvertaken(row.figure, by: greatest, in: site)
        else {
          continue
        }
        overtaken.insert(corpus.sentence(of: row.figure.evidence))
      }
    }
  }

  /// What only rises while a story goes on.
  private static let fates: Set = [
    "killed", "injured", "displaced", "casualties", "destroyed", "arrested", "infected", "missing",
    "hostages",
  ]

  /// Whether a toll of another article is higher, so far as both may be of the same: not many times as
  /// high, which would be that of a day beside that of a war, and not the older one.
  private func isOvertaken(_ figure: Figure, by other: Figure, in site: SiteIndex) -> Bool {
    guard let value = figure.value, let greater = other.value, value >= Self.least,
      value * 1.1 < greater, value * 5 >= greater,
      figure.evidence.article != other.evidence.article
    else { return false }
    func day(_ figure: Figure) -> CalendarDay? {
      (figure.asOf ?? site.articles[figure.evidence.article].article.date)?.bounds.last
    }
    guard let mine = day(figure), let theirs = day(other) else { return true }
    return mine <= theirs
  }

  /// Lower numbers may be those of different days and places.
  private static let least = 50.0
}

extension Figure {
  /// Whether it is a number in digits, and no part of another.
  fileprivate var isWhole: Bool {
    value != nil && partOf == nil && qualifier != .fraction
      && words.utf8.contains { $0 &- 0x30 < 10 }
  }
}
