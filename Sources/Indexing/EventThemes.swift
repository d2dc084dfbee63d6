import BinarySearch
import CalendarDates
import SiteModel
import TextAnalysis

/// What the sentence of an event is about, in words that topics know: an attack, talks, a fire.
///
/// Two sentences of one day may tell of one event in different words: "a raid on October 7", "the
/// October 7 attacks"; "talks are to go on" and "negotiations are set to resume on Sunday".
struct EventThemes {
  /// What the words beside the date name.
  private(set) var beside: Set<UInt32> = []
  /// What the sentence names.
  private(set) var told: Set<UInt32> = []
  /// Whether the sentence looks back at a day: the day has no year, or is weeks before the article.
  private(set) var looksBack = false
  private let isPlanned: Bool

  init(of event: Event, in article: AnnotatedArticle, _ meanings: TopicMeanings) {
    isPlanned = event.isPlanned
    let place = event.evidence.sentence - 1
    guard article.sentences.indices.contains(place) else { return }
    let sentence = article.sentences[place].range
    looksBack = !event.isPlanned && Self.looksBack(event, from: article.article.date)
    guard isPlanned || looksBack else { return }
    let date = article.firstPlace(of: Array(event.dateWords.utf8), in: sentence)
    let first = partitioningIndex(of: article.phrases.indices) {
      article.phrases[$0].sentence >= place
    }
    for phrase in article.phrases[first...].prefix(while: { $0.sentence == place })
    where meanings.isKnown(phrase.hash) {
      told.insert(phrase.hash)
      if let date, Self.stands(phrase.range, beside: date, in: article) {
        beside.insert(phrase.hash)
      }
    }
  }

  /// Whether words stand so near to a date that they tell what happened on it.
  static func stands(
    _ words: Range<Int>, beside date: Range<Int>, in article: AnnotatedArticle
  ) -> Bool {
    let gap =
      words.upperBound <= date.lowerBound
      ? words.upperBound..<date.lowerBound
      : date.upperBound..<max(date.upperBound, words.lowerBound)
    return gap.count <= reach && !article.text[gap].contains(UInt8(ascii: ","))
  }

  /// Bytes between a date and what happened on it: " by militants on ".
  private static let reach = 32

  /// Whether both can tell of one event, whose sentences name `parties` and `others`.
  func areOfOneEvent(
    as other: Self, naming parties: SentenceFacts, _ others: SentenceFacts
  ) -> Bool {
    if isPlanned, other.isPlanned {
      return !told.isDisjoint(with: other.told) && parties.isNested(with: others)
    }
    return looksBack && other.looksBack && !beside.isDisjoint(with: other.beside)
      && parties.canBeSameEvent(as: others)
  }

  private static func looksBack(_ event: Event, from day: DateSpan?) -> Bool {
    guard let date = event.date else { return false }
    guard let first = date.bounds.first, let last = date.bounds.last else {
      // "--10-07": a day of a year that is not stated
      return date.description.utf8.count == 7 && event.undated == .yearNotStated
    }
    guard first == last, let written = day?.bounds.first else { return false }
    return written - last > far
  }

  /// Days.
  private static let far = 14
}
