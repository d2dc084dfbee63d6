import BinarySearch
import SiteModel

extension CrossReferences {
  /// The actors of a sentence that take part in what it tells: not those who are only named to say
  /// which paper reports it, as Orrin in "according to Orrin's Radio West".
  ///
  /// `mentions` are those of its article, in order.
  static func participants(
    of event: Event, among actors: [Int], _ mentions: [Mention], in index: SiteIndex
  ) -> [Int] {
    let evidence = event.evidence
    let sources = index.articles[evidence.article].origins.lazy
      .filter { $0.kind == .media && $0.evidence.sentence == evidence.sentence }
      .map(\.evidence.range)
    guard !sources.isEmpty else { return actors }
    let first = partitioningIndex(of: mentions.indices) {
      mentions[$0].evidence.range.lowerBound >= evidence.range.lowerBound
    }
    let named = mentions[first...].prefix {
      $0.evidence.range.lowerBound < evidence.range.upperBound
    }
    return actors.filter { actor in
      index.actors[actor].kind == .media
        || named.contains { mention in
          mention.actor == actor
            && !sources.contains { source in
              source.lowerBound <= mention.evidence.range.lowerBound
                && mention.evidence.range.upperBound <= source.upperBound
            }
        }
    }
  }
}
