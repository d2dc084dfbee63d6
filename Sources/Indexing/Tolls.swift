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
    for measure in site.measures where isToll(measure.label) {
      for row in measure.rows where row.figure.isWhole {
        let sentence = corpus.sentence(of: row.figure.evidence)
        told.insert(sentence)
        if row.figure.attributedTo != nil { attributed.insert(sentence) }
        if row.isOvertaken { overtaken.insert(sentence) }
      }
    }
  }
}
