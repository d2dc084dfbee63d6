/// The sentences of many articles as lists of terms, to be compared, ranked and grouped.
///
/// A sentence is its number in the corpus, counted through all articles in order. Terms are
/// numbers made by the analysis; what they weigh depends on how many sentences have them. Nothing
/// here compares every sentence with every other.
package struct SentenceCorpus: Sendable {
  /// Distinct terms by sentence, as indexes in `weights`, ascending.
  private(set) var terms: [UInt32] = []
  private(set) var starts: [Int32] = [0]
  private(set) var weights: [Float] = []
  /// The place of each term in the order from the rarest on.
  private(set) var ranks: [Int32] = []
  /// The length of each sentence's vector of weights.
  private(set) var lengths: [Float] = []

  /// By sentence: index of its article.
  package private(set) var articles: [Int32] = []

  /// By sentence: its index in the article.
  package private(set) var places: [Int32] = []

  /// By article: the number of its first sentence, and at the end the count of all.
  package private(set) var firstSentences: [Int] = [0]

  package var count: Int { articles.count }

  /// Makes the corpus of articles, each the term numbers of its sentences one after the other, and
  /// where those of each sentence end.
  package init(_ articleTerms: [(terms: [UInt32], ends: [Int32])]) {
    var table = TermTable()
    var frequencies: [Int32] = []
    for (article, sentences) in articleTerms.enumerated() {
      var first = 0
      for (place, end) in sentences.ends.enumerated() {
        let sentence = sentences.terms[first..<Int(end)]
        first = Int(end)
        let start = terms.count
        for term in sentence {
          let id = table.id(of: term)
          if Int(id) == frequencies.count { frequencies.append(0) }
          frequencies[Int(id)] += 1
          terms.append(id)
        }
        terms[start...].sort()
        starts.append(Int32(terms.count))
        articles.append(Int32(article))
        places.append(Int32(place))
      }
      firstSentences.append(articles.count)
    }
    weights = Self.weights(frequencies, count: articles.count)
    let weights = weights
    let order = weights.indices.sorted { (weights[$0], $0) > (weights[$1], $1) }
    ranks = Array(repeating: 0, count: order.count)
    for (rank, term) in order.enumerated() { ranks[term] = Int32(rank) }
    lengths = (0..<articles.count).map { sentence in
      terms(of: sentence).reduce(into: Float(0)) { $0 += weights[Int($1)] * weights[Int($1)] }
        .squareRoot()
    }
  }

  /// How much a term tells, by the number of sentences that have it.
  private static func weights(_ frequencies: [Int32], count: Int) -> [Float] {
    // By halving rather than by a logarithm: the same bits on every machine.
    frequencies.map { frequency in
      var weight: Float = 1
      var rest = Float(count) / Float(frequency)
      while rest >= 2 {
        weight += 1
        rest /= 2
      }
      // The root keeps a few rare words from outweighing all that two sentences share.
      return (weight + (rest - 1)).squareRoot()
    }
  }

  /// The terms of a sentence, ascending.
  @inline(__always)
  func terms(of sentence: Int) -> ArraySlice<UInt32> {
    terms[Int(starts[sentence])..<Int(starts[sentence + 1])]
  }

  /// The number of a sentence, given its article and its place there.
  package func sentence(_ place: Int, of article: Int) -> Int { firstSentences[article] + place }

  /// How alike two sentences are: 0 where they share no term, 1 where they share all.
  package func similarity(_ one: Int, _ other: Int) -> Float {
    let product = lengths[one] * lengths[other]
    guard product > 0 else { return 0 }
    var shared: Float = 0
    forEachShared(one, other) { shared += weights[Int($0)] * weights[Int($0)] }
    return shared / product
  }

  /// How many terms two sentences share.
  package func sharedTerms(_ one: Int, _ other: Int) -> Int {
    var count = 0
    forEachShared(one, other) { _ in count += 1 }
    return count
  }

  /// Calls `body` with each term of both sentences, ascending.
  @inline(__always)
  private func forEachShared(_ one: Int, _ other: Int, _ body: (UInt32) -> Void) {
    var left = Int(starts[one])
    var right = Int(starts[other])
    let leftEnd = Int(starts[one + 1])
    let rightEnd = Int(starts[other + 1])
    while left < leftEnd, right < rightEnd {
      let (mine, theirs) = (terms[left], terms[right])
      if mine == theirs { body(mine) }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
  }
}

/// Gives term numbers small indexes, in the order in which they come.
struct TermTable {
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var keys: [UInt32] = []

  @inline(__always)
  private static func slot(_ key: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) ^ (key >> 15)) & mask
  }

  mutating func id(of key: UInt32) -> UInt32 {
    if keys.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Self.slot(key, mask)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return UInt32(slots[slot]) }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    return UInt32(keys.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (id, key) in keys.enumerated() {
      var slot = Self.slot(key, mask)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(id)
    }
  }
}
