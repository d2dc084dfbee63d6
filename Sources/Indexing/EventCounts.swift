import SiteModel
import TextAnalysis

/// What the sentence of an event counts, which tells two sentences of one day to be of one event: "killing
/// 14 people", "an offer of 4 percent".
struct EventCounts {
  /// Of those whose fate is told, by fate and number.
  private(set) var tolls: Set<String> = []
  /// Shares and sums, by unit and number.
  private(set) var amounts: Set<String> = []
  /// The words of these units, which tell nothing of what is counted.
  private(set) var units: Set<UInt32> = []

  init(of event: Event, in article: AnnotatedArticle, _ meanings: TopicMeanings) {
    for figure in article.figures where figure.evidence.sentence == event.evidence.sentence {
      guard let value = figure.value, figure.deniedBy == nil, !figure.isOfSome,
        figure.partOf == nil
      else { continue }
      if let what = figure.what {
        tolls.insert("\(what) \(value)")
      } else if let unit = figure.unit, !figure.isCount {
        amounts.insert("\(unit) \(value)")
        // "5 per cent"
        for word in [unit, "cent"] { units.insert(meanings.stem(of: word)) }
      }
    }
  }
}
