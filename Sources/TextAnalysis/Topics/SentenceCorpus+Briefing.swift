extension SentenceCorpus {
  /// Chooses the sentences that together tell most of what `candidates` tell.
  ///
  /// Each next one is the nearest to the centre of all candidates that is least like those chosen
  /// before, times what `salience` gives it. Sentences near the top of their article gain; an article
  /// gives at most `perArticle`. Equals are settled by order. `isFit` leaves out sentences that cannot
  /// stand alone; they still count towards the centre.
  package func briefing(
    of candidates: [Int], count: Int, perArticle: Int = 2, salience: (Int) -> Float = { _ in 1 },
    isFit: (Int) -> Bool
  ) -> [Int] {
    let relevance = zip(candidates, relevance(of: candidates)).map { salience($0) * $1 }
    let open = mostTelling(candidates, relevance, count: max(256, count * 8), isFit)
    var chosen: [Int] = []
    var likeness = Array(repeating: Float(0), count: open.count)
    var perArticleCount: [Int32: Int] = [:]
    while chosen.count < count {
      var best: Int?
      var bestScore = -Float.infinity
      for (number, index) in open.enumerated() {
        guard likeness[number] < Self.closest,
          perArticleCount[articles[candidates[index]], default: 0] < perArticle
        else { continue }
        let score = relevance[index] - Self.redundancy * likeness[number]
        if score > bestScore {
          bestScore = score
          best = number
        }
      }
      guard let best else { break }
      let sentence = candidates[open[best]]
      chosen.append(sentence)
      perArticleCount[articles[sentence], default: 0] += 1
      for (number, index) in open.enumerated() {
        likeness[number] = max(likeness[number], similarity(candidates[index], sentence))
      }
      likeness[best] = .infinity
    }
    return chosen
  }

  /// The candidates of greatest relevance: beyond the first few hundred nothing would be chosen.
  private func mostTelling(
    _ candidates: [Int], _ relevance: [Float], count: Int, _ isFit: (Int) -> Bool
  ) -> [Int] {
    func precedes(_ one: Int, _ other: Int) -> Bool {
      (relevance[one], other) > (relevance[other], one)
    }
    var best: [Int] = []
    // Once enough are known, the least of them is what others must exceed.
    var least = Float(0)
    for index in candidates.indices where relevance[index] > least && isFit(candidates[index]) {
      best.append(index)
      if best.count == count * 2 {
        best.sort(by: precedes)
        best.removeLast(count)
        least = relevance[best[count - 1]]
      }
    }
    return Array(best.sorted(by: precedes).prefix(count))
  }

  private static let redundancy: Float = 0.6

  /// Of the 1 that a sentence itself adds to its nearness, what does not count.
  private static let ownShare: Float = 0.9

  /// A sentence of fewer terms says little, however near to the centre.
  private static let fewestTerms = 6

  /// From what likeness on one of two sentences is enough.
  private static let closest: Float = 0.6

  /// How near each candidate is to the centre of all, and how near the top of its article.
  package func relevance(of candidates: [Int]) -> [Float] {
    zip(candidates, centrality(of: candidates)).map { $1 * lead(of: $0) }
  }

  /// How near each candidate is to the centre of all: from 0, where it shares no term with others.
  package func centrality(of candidates: some Collection<Int>) -> [Float] {
    var centre = Array(repeating: Float(0), count: weights.count)
    for sentence in candidates where lengths[sentence] > 0 {
      for term in terms(of: sentence) {
        centre[Int(term)] += weights[Int(term)] / lengths[sentence]
      }
    }
    let length = candidates.isEmpty ? 1 : Float(candidates.count)
    return candidates.map { sentence in
      guard lengths[sentence] > 0 else { return 0 }
      var product: Float = 0
      for term in terms(of: sentence) { product += weights[Int(term)] * centre[Int(term)] }
      // Long sentences share more by chance; short ones say too little. What a sentence shares with
      // itself tells next to nothing.
      let nearness = (product / lengths[sentence] - Self.ownShare) / length
      let fullness: Float = terms(of: sentence).count < Self.fewestTerms ? 0.7 : 1
      return nearness * fullness
    }
  }

  /// From 1.3 for the first sentence of an article down to 1.
  private func lead(of sentence: Int) -> Float {
    let article = Int(articles[sentence])
    let count = firstSentences[article + 1] - firstSentences[article]
    let place = Float(places[sentence]) / Float(max(count, 1))
    return 1 + 0.3 * (1 - place) * (1 - place)
  }
}
