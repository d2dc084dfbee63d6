import SiteModel
import TextAnalysis

/// The sentences that tell how many were killed, hurt, displaced and so on, and which of them a higher
/// toll of the same has overtaken.
struct Tolls {
  /// Numbers of sentences with such a figure that is no part of another, in digits where any is.
  private(set) var told: Set<Int> = []
  /// Those of them that say who tells it.
  private(set) var attributed: Set<Int> = []
  /// Those of which another article has a higher toll.
  private(set) var overtaken: Set<Int> = []
  /// Those that overtake others and are not overtaken.
  private(set) var standing: Set<Int> = []
  /// Numbers of sentences that tell a toll, and no number: "thousands of people were killed".
  private(set) var vague: Set<Int> = []
  /// By sentence that tells a toll which stands: of whom it is, as those killed in one of two lands.
  private(set) var scopes: [Int: Set<String>] = [:]
  /// For each kind of toll, the sentences that tell one.
  private(set) var kinds: [Kind] = []

  /// One kind of toll: of those killed, or of those displaced.
  struct Kind {
    var told: Set<Int> = []
    /// Those that say who tells it and have the highest of the scope of which most articles tell.
    var highest: Set<Int> = []
    /// Those that say who tells it and have the highest of all that no other has overtaken.
    var peak: Set<Int> = []
  }

  init(of site: SiteIndex, _ corpus: SentenceCorpus) {
    for measure in site.measures where measure.rows.contains(where: \.figure.isToll) {
      var kind = Kind()
      for row in measure.rows where row.figure.value == nil {
        vague.insert(corpus.sentence(of: row.figure.evidence))
      }
      for row in measure.rows where row.figure.isTollInWords && row.isOvertaken {
        overtaken.insert(corpus.sentence(of: row.figure.evidence))
      }
      let now = measure.rows.filter { $0.relation != .former }
      let telling = Set(now.map { corpus.sentence(of: $0.figure.evidence) })
      for row in measure.rows where row.relation == .former {
        let sentence = corpus.sentence(of: row.figure.evidence)
        // "Lowered from 14 to 13" tells the number that stands too.
        if !telling.contains(sentence) { overtaken.insert(sentence) }
      }
      let compared = Self.compared(now)
      for row in compared {
        let sentence = corpus.sentence(of: row.figure.evidence)
        told.insert(sentence)
        kind.told.insert(sentence)
        if row.figure.attributedTo != nil { attributed.insert(sentence) }
        if row.isOvertaken {
          overtaken.insert(sentence)
        } else {
          if row.overtakes { standing.insert(sentence) }
          if !row.scope.isEmpty {
            scopes[sentence, default: []].insert("\(measure.label) \(row.scope)")
          }
        }
      }
      kind.highest = Set(Self.highest(compared).map { corpus.sentence(of: $0.evidence) })
      let attributed = compared.filter { !$0.isOvertaken && $0.figure.attributedTo != nil }
      let peak = attributed.compactMap(\.figure.value).max()
      kind.peak = Set(
        attributed.filter { $0.figure.value == peak }.map {
          corpus.sentence(of: $0.figure.evidence)
        })
      kinds.append(kind)
    }
    vague.subtract(told)
  }

  /// Whether a sentence tells a toll that stands of others than a sentence before.
  func tellOfOthers(_ sentence: Int, _ before: Int) -> Bool {
    guard let scopes = scopes[sentence], let known = self.scopes[before] else { return false }
    return !overtaken.contains(sentence) && scopes.isDisjoint(with: known)
  }

  /// Whether a sentence tells tolls only of those of whom some others tell.
  func tellOfNoOthers(_ sentence: Int, than others: [Int]) -> Bool {
    guard let scopes = scopes[sentence] else { return false }
    return scopes.isSubset(of: others.reduce(into: []) { $0.formUnion(self.scopes[$1] ?? []) })
  }

  /// The rows with a whole number in digits; where there are none, those in words: "three people died".
  private static func compared(_ rows: [Measure.Row]) -> [Measure.Row] {
    let whole = rows.filter(\.figure.isWhole)
    return whole.isEmpty ? rows.filter(\.figure.isTollInWords) : whole
  }

  /// The highest that tell by whom, of the scope of which most articles tell.
  private static func highest(_ rows: [Measure.Row]) -> [Figure] {
    let scopes = Dictionary(grouping: rows, by: \.scope)
    let articles = scopes.filter { !$0.key.isEmpty }
      .mapValues { Set($0.map(\.figure.evidence.article)).count }
    guard let most = articles.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value > 1, let rows = scopes[most.key]
    else { return [] }
    let attributed = rows.map(\.figure).filter { $0.attributedTo != nil }
    let value = attributed.compactMap(\.value).max()
    return attributed.filter { $0.value == value }
  }
}
