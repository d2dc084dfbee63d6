/// A topic found in what the articles share.
package struct DiscoveredTopic: Hashable, Sendable {
  /// The place of the words that name it best: article and phrase there.
  package var label: TopicPhrase
  package var labelArticle: Int

  /// The phrases that place a sentence in it, the most telling first, as places of their words.
  package var terms: [TopicPhrase]
  package var termArticles: [Int]

  /// Sentences in order, as article and index there.
  package var sentences: [SentencePlace]
}

/// A sentence of one article.
package struct SentencePlace: Hashable, Comparable, Sendable {
  package var article: Int
  package var sentence: Int

  package init(article: Int, sentence: Int) {
    self.article = article
    self.sentence = sentence
  }

  /// A number that orders places as they stand.
  var key: UInt64 { UInt64(UInt32(article)) << 32 | UInt64(UInt32(sentence)) }

  init(key: UInt64) {
    article = Int(key >> 32)
    sentence = Int(key & 0xFFFF_FFFF)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.article, lhs.sentence) < (rhs.article, rhs.sentence)
  }
}

/// Finds topics in the phrases that articles share.
///
/// A phrase counts by the number of articles that have it; the best becomes a topic with the
/// phrases that share its last word or most of its sentences, and the next topic is the best of
/// those that tell of other sentences.
package struct TopicDiscovery: Sendable {
  package var maximum: Int
  /// Fewest articles that must share a topic.
  package var fewestArticles: Int

  package init(maximum: Int = 8, fewestArticles: Int = 2) {
    self.maximum = maximum
    self.fewestArticles = fewestArticles
  }

  private static let candidateCount = 240

  /// One phrase with all its places.
  private struct Candidate {
    var hash: UInt32
    var head: UInt32
    var wordCount: Int
    var articleCount: Int
    var score: Float
    /// Ascending, see `SentencePlace.key`.
    var sentences: [UInt64]
    var label: TopicPhrase
    var labelArticle: Int
  }

  /// Returns the topics of the articles, each given as its phrases in order; the greatest first.
  package func topics(of articles: [[TopicPhrase]]) -> [DiscoveredTopic] {
    let candidates = candidates(articles)
    var taken: [Bool] = Array(repeating: false, count: candidates.count)
    var topicSentences: [[UInt64]] = []
    var topics: [DiscoveredTopic] = []
    for seed in candidates.indices where !taken[seed] && topics.count < maximum {
      taken[seed] = true
      var members = [seed]
      var sentences = candidates[seed].sentences
      // What tells of the sentences of one topic is none of its own.
      let repeats = topicSentences.contains {
        Self.shared($0, sentences) * 5 > sentences.count * 4 || Self.areOne($0, sentences)
      }
      guard !repeats else { continue }
      for other in candidates.indices where !taken[other] {
        guard belongs(candidates[other], to: candidates[seed]) else { continue }
        taken[other] = true
        members.append(other)
        sentences = Self.united(sentences, candidates[other].sentences)
      }
      // Two sentences are a coincidence.
      guard sentences.count > 2 else { continue }
      topicSentences.append(sentences)
      let label = label(of: members.map { candidates[$0] })
      topics.append(
        DiscoveredTopic(
          label: label.label, labelArticle: label.labelArticle,
          terms: members.map { candidates[$0].label },
          termArticles: members.map { candidates[$0].labelArticle },
          sentences: sentences.map(SentencePlace.init(key:))))
    }
    return topics
  }

  /// How many numbers two ascending lists share.
  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var count = 0
    var left = 0
    var right = 0
    while left < one.count, right < other.count {
      if one[left] == other[right] { count += 1 }
      let isLess = one[left] <= other[right]
      if one[left] >= other[right] { right += 1 }
      if isLess { left += 1 }
    }
    return count
  }

  /// Whether two ascending lists have at least half of all their numbers in common, and more than
  /// one.
  private static func areOne(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let shared = shared(one, other)
    return shared > 1 && shared * 3 >= one.count + other.count
  }

  /// Two ascending lists as one, each number once.
  private static func united(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(one.count + other.count)
    var left = 0
    var right = 0
    while left < one.count || right < other.count {
      let takesLeft = right == other.count || left < one.count && one[left] <= other[right]
      let next = takesLeft ? one[left] : other[right]
      if takesLeft { left += 1 } else { right += 1 }
      if next != result.last { result.append(next) }
    }
    return result
  }

  /// Whether a phrase goes with another: the same last word, or nearly always in the same sentence.
  private func belongs(_ other: Candidate, to seed: Candidate) -> Bool {
    if other.head == seed.head { return true }
    return Self.areOne(other.sentences, seed.sentences)
  }

  /// The phrase of two words that most articles share, if it is nearly as widespread as the first.
  private func label(of members: [Candidate]) -> Candidate {
    let first = members[0]
    guard first.wordCount == 1 else { return first }
    let longer = members.dropFirst().first {
      $0.wordCount == 2 && $0.head == first.head && $0.articleCount * 2 >= first.articleCount
    }
    return longer ?? first
  }

  private func candidates(_ articles: [[TopicPhrase]]) -> [Candidate] {
    let counts = articleCounts(articles)
    let fewest = max(fewestArticles, articles.count / 400)
    var widest = counts.filter { $0.articles >= fewest }
      .map { (hash: $0.hash, articles: $0.articles, score: score($0.articles, articles.count)) }
    widest.sort { ($0.score, $1.hash) > ($1.score, $0.hash) }
    widest.removeLast(max(0, widest.count - Self.candidateCount * 2))
    var indexOf: [UInt32: Int] = [:]
    for (index, wide) in widest.enumerated() { indexOf[wide.hash] = index }
    var places: [[UInt64]] = Array(repeating: [], count: widest.count)
    var labels = Array(repeating: LabelVote(), count: widest.count)
    for (article, phrases) in articles.enumerated() {
      for phrase in phrases {
        guard let index = indexOf[phrase.hash] else { continue }
        labels[index].count(phrase, of: article)
        let key = SentencePlace(article: article, sentence: phrase.sentence).key
        if places[index].last != key { places[index].append(key) }
      }
    }
    var candidates: [Candidate] = []
    for (index, wide) in widest.enumerated() {
      guard let (article, phrase) = labels[index].winner else { continue }
      // A pair of words tells more than one of them.
      let score = wide.score * (phrase.wordCount > 1 ? 1.5 : 1)
      candidates.append(
        Candidate(
          hash: wide.hash, head: phrase.head, wordCount: phrase.wordCount,
          articleCount: wide.articles, score: score, sentences: places[index], label: phrase,
          labelArticle: article))
    }
    candidates.sort {
      ($0.score, $0.sentences.count, $1.labelArticle, $1.label.range.lowerBound)
        > ($1.score, $1.sentences.count, $0.labelArticle, $0.label.range.lowerBound)
    }
    return Array(candidates.prefix(Self.candidateCount))
  }

  /// Rises with the number of articles; what stands in all of them tells little.
  private func score(_ count: Int, _ total: Int) -> Float {
    let share = Float(count) / Float(max(total, 1))
    return Float(count) * (1.25 - share * share * 0.5)
  }

  /// In how many articles each phrase stands, by sorting rather than by hashing.
  private func articleCounts(
    _ articles: [[TopicPhrase]]
  ) -> [(hash: UInt32, articles: Int)] {
    var keys: [UInt64] = []
    keys.reserveCapacity(articles.reduce(0) { $0 + $1.count })
    for (article, phrases) in articles.enumerated() {
      for phrase in phrases { keys.append(UInt64(phrase.hash) << 32 | UInt64(UInt32(article))) }
    }
    keys.sort()
    var counts: [(hash: UInt32, articles: Int)] = []
    var last: UInt64?
    for key in keys where key != last {
      let hash = UInt32(key >> 32)
      if let previous = last, UInt32(previous >> 32) == hash {
        counts[counts.count - 1].articles += 1
      } else {
        counts.append((hash, 1))
      }
      last = key
    }
    return counts
  }
}

/// Counts the wordings of one phrase: the most frequent names it, the first of equals.
private struct LabelVote {
  private var wordings: [(phrase: TopicPhrase, article: Int, count: Int)] = []

  mutating func count(_ phrase: TopicPhrase, of article: Int) {
    if phrase.form == 0 { return }
    if let known = wordings.firstIndex(where: { $0.phrase.form == phrase.form }) {
      wordings[known].count += 1
    } else {
      wordings.append((phrase, article, 1))
    }
  }

  /// Where the winning wording stands first; nil where only verbs tell of it.
  var winner: (article: Int, phrase: TopicPhrase)? {
    wordings.indices.max { (wordings[$0].count, $1) < (wordings[$1].count, $0) }
      .map { (wordings[$0].article, wordings[$0].phrase) }
  }
}
