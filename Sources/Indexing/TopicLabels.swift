import SiteModel
import TextAnalysis

/// Chooses the words by which a discovered topic goes.
struct TopicLabels {
  let articles: [AnnotatedArticle]
  /// By article.
  let phrases: [[TopicPhrase]]
  private let meanings = Analyzer.english.topicMeanings

  /// The place of the words, and their article.
  ///
  /// What is tried in a "district court" is the "trial", or its "verdict".
  func label(of topic: DiscoveredTopic) -> (phrase: TopicPhrase, article: Int) {
    let label = (phrase: topic.label, article: topic.labelArticle)
    guard isVenue(label.phrase, of: label.article) else { return label }
    return sameThing(as: label.phrase) ?? other(of: topic) ?? label
  }

  /// Another word for it, the most frequent: "trial" for "court".
  private func sameThing(as label: TopicPhrase) -> (phrase: TopicPhrase, article: Int)? {
    var counts: [UInt32: (phrase: TopicPhrase, article: Int, count: Int)] = [:]
    for (article, phrases) in phrases.enumerated() {
      for phrase in phrases
      where phrase.hash == label.head && phrase.form != 0 && !isVenue(phrase, of: article) {
        counts[phrase.form, default: (phrase, article, 0)].count += 1
      }
    }
    return counts.values.filter { $0.count > 1 }
      .max {
        ($0.count, $1.article, $1.phrase.range.lowerBound)
          < ($1.count, $0.article, $0.phrase.range.lowerBound)
      }
      .map { ($0.phrase, $0.article) }
  }

  /// The first word of the topic's own that is none.
  private func other(of topic: DiscoveredTopic) -> (phrase: TopicPhrase, article: Int)? {
    zip(topic.terms, topic.termArticles).first { !isVenue($0, of: $1) }.map { ($0, $1) }
  }

  private func isVenue(_ phrase: TopicPhrase, of article: Int) -> Bool {
    let words = articles[article].utf8(phrase.range).split(separator: UInt8(ascii: " "))
    return words.last.map { meanings.isVenue($0) } ?? false
  }
}
