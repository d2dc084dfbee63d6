import BinarySearch
import SiteModel
import TextAnalysis

/// Tells which sentences of a discovered topic tell mainly of it, by where they name it.
struct TopicPlaces {
  private let articles: [AnnotatedArticle]
  /// By article.
  private let phrases: [[TopicPhrase]]
  /// The sentences in which a party takes a position.
  private let stances: Set<SentencePlace>

  init(articles: [AnnotatedArticle], phrases: [[TopicPhrase]]) {
    self.articles = articles
    self.phrases = phrases
    stances = Set(
      articles.enumerated().flatMap { number, article in
        article.statements.lazy.filter(Positions.isStance).map {
          SentencePlace(article: number, sentence: $0.evidence.sentence - 1)
        }
      })
  }

  /// Whether a sentence names the topic of the phrases with these hashes in its first half.
  func isLedByTopic(_ place: SentencePlace, _ hashes: Set<UInt32>) -> Bool {
    own(place, hashes).contains { $0.form != 0 && isEarly($0.range, in: place) }
  }

  /// Whether a sentence names the topic or tells of it in its first half or before any comma, or a party
  /// takes a position in it.
  func isCentral(_ place: SentencePlace, _ hashes: Set<UInt32>) -> Bool {
    stances.contains(place) || own(place, hashes).contains { isCentral($0.range, in: place) }
  }

  /// Whether some words stand in the first half of their sentence, or before any comma.
  func isCentral(_ words: Range<Int>, in place: SentencePlace) -> Bool {
    isEarly(words, in: place) || isBeforeCommas(words, in: place)
  }

  /// The phrases of a sentence that have one of the hashes.
  private func own(_ place: SentencePlace, _ hashes: Set<UInt32>) -> [TopicPhrase] {
    let phrases = phrases[place.article]
    let first = partitioningIndex(of: phrases.indices) {
      phrases[$0].sentence >= place.sentence
    }
    return phrases[first...].prefix { $0.sentence == place.sentence }.filter {
      hashes.contains($0.hash)
    }
  }

  /// Whether some words stand in the first half of their sentence.
  private func isEarly(_ words: Range<Int>, in place: SentencePlace) -> Bool {
    let sentence = articles[place.article].sentences[place.sentence].range
    return (words.lowerBound - sentence.lowerBound) * 2 < sentence.count
      && !tellsTime(before: words.lowerBound, of: place)
  }

  /// Whether no comma stands before some words in their sentence, behind which another clause may tell of it.
  private func isBeforeCommas(_ words: Range<Int>, in place: SentencePlace) -> Bool {
    let article = articles[place.article]
    let start = article.sentences[place.sentence].range.lowerBound
    guard start < words.lowerBound else { return true }
    let before = article.utf8(start..<words.lowerBound)
    return !zip(before, before.dropFirst()).contains { $0 == UInt8(ascii: ",") && $1 == 0x20 }
      && !tellsTime(before: words.lowerBound, of: place)
  }

  /// Whether the words before a phrase only say when: "since the strike".
  private func tellsTime(before end: Int, of place: SentencePlace) -> Bool {
    let article = articles[place.article]
    let start = article.sentences[place.sentence].range.lowerBound
    // Enough for the two words that matter.
    let words = article.words(max(start, end - 40)..<end).lowercased().split(separator: " ")
      .suffix(2)
    let last = words.last.map { Self.determiners.contains($0) ? words.first : $0 } ?? nil
    return last.map(Self.timeWords.contains) ?? false
  }

  private static let determiners: Set<Substring> = [
    "the", "a", "an", "its", "their", "this", "that",
  ]
  private static let timeWords: Set<Substring> = ["since", "before", "after", "during", "until"]
}
