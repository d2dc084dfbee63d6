import SiteModel

/// The actors that each sentence names, found without a walk through the mentions of its article.
struct NamedActors {
  /// By article: the number of its first sentence when all are counted; at the end the count of all.
  private var firstSentences = [0]
  /// By sentence, when all are counted: where its actors begin; at the end where they end.
  private var starts: [Int32] = []
  private var actors: [Int32] = []

  init(_ articles: [AnnotatedArticle]) {
    for article in articles {
      firstSentences.append(firstSentences[firstSentences.count - 1] + article.sentences.count)
    }
    let sentenceCount = firstSentences[articles.count]
    var counts = [Int32](repeating: 0, count: sentenceCount + 1)
    for (number, article) in articles.enumerated() {
      for mention in article.mentions {
        guard let sentence = sentence(mention.evidence.sentence, of: number) else { continue }
        counts[sentence] += 1
      }
    }
    var start: Int32 = 0
    starts = counts.map { count in
      defer { start += count }
      return start
    }
    var next = starts
    actors = Array(repeating: 0, count: Int(start))
    for (number, article) in articles.enumerated() {
      for mention in article.mentions {
        guard let sentence = sentence(mention.evidence.sentence, of: number) else { continue }
        actors[Int(next[sentence])] = Int32(mention.actor)
        next[sentence] += 1
      }
    }
  }

  /// Whom the sentence, from 1, of an article names, once for each mention.
  func callAsFunction(_ sentence: Int, of article: Int) -> some Sequence<Int> {
    let number = self.sentence(sentence, of: article)
    let run = number.map { Int(starts[$0])..<Int(starts[$0 + 1]) } ?? 0..<0
    return actors[run].lazy.map(Int.init)
  }

  /// The number of a sentence when all are counted, if the article has it.
  private func sentence(_ sentence: Int, of article: Int) -> Int? {
    let number = firstSentences[article] + sentence - 1
    return sentence > 0 && number < firstSentences[article + 1] ? number : nil
  }
}
