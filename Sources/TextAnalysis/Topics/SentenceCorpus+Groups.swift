extension SentenceCorpus {
  /// Groups the candidates that tell the same, each group in order, by their first sentence.
  ///
  /// A sentence joins the first earlier group with whose opening sentence it shares at least
  /// `shared` terms and a likeness of `likeness`. Candidates for joining come from the sentence's
  /// rarest terms only, so that time stays near linear. Groups of one are left out.
  package func sameTold(
    among candidates: [Int], likeness: Float = sameLikeness, shared: Int = 5
  ) -> [[Int]] {
    var groups: [[Int]] = []
    var postings: [[Int32]] = Array(repeating: [], count: weights.count)
    var counts: [UInt8] = []
    var touched: [Int32] = []
    for sentence in candidates.sorted() {
      let rarest = rarestTerms(of: sentence)
      for term in rarest {
        for group in postings[Int(term)] {
          if counts[Int(group)] == 0 { touched.append(group) }
          counts[Int(group)] += 1
        }
      }
      // Sharing few of the rarest words, no two sentences are alike enough.
      var near = touched.filter { counts[Int($0)] >= 3 }
      if near.count > Self.mostCompared {
        near.sort { (counts[Int($0)], $1) > (counts[Int($1)], $0) }
        near.removeLast(near.count - Self.mostCompared)
      }
      if let group = nearest(to: sentence, near, groups, likeness, shared) {
        groups[group].append(sentence)
      } else {
        for term in rarest where postings[Int(term)].count < Self.longestPosting {
          postings[Int(term)].append(Int32(groups.count))
        }
        groups.append([sentence])
        counts.append(0)
      }
      for group in touched { counts[Int(group)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return groups.filter { $0.count > 1 }
  }

  /// Returns for each of a few sentences the others that tell the same, the most alike first.
  ///
  /// Looks once through the whole corpus.
  package func sentencesTelling(_ openings: [Int], shared: Int = 5) -> [[Int]] {
    var openingsOfTerm: [[Int]] = Array(repeating: [], count: weights.count)
    for (place, opening) in openings.enumerated() {
      for term in terms(of: opening) { openingsOfTerm[Int(term)].append(place) }
    }
    var found: [[(likeness: Float, sentence: Int)]] = Array(repeating: [], count: openings.count)
    var counts = Array(repeating: 0, count: openings.count)
    for sentence in 0..<count {
      for place in counts.indices { counts[place] = 0 }
      for term in terms(of: sentence) {
        for place in openingsOfTerm[Int(term)] { counts[place] += 1 }
      }
      for (place, opening) in openings.enumerated()
      where counts[place] >= shared && sentence != opening {
        let likeness = similarity(sentence, opening)
        if likeness >= Self.sameLikeness { found[place].append((likeness, sentence)) }
      }
    }
    return found.map { like in
      like.sorted { ($1.likeness, $0.sentence) < ($0.likeness, $1.sentence) }.map(\.sentence)
    }
  }

  /// From what likeness on two sentences tell the same.
  package static var sameLikeness: Float { 0.5 }

  private static let rarestCount = 9
  private static let mostCompared = 8
  private static let longestPosting = 24

  private func rarestTerms(of sentence: Int) -> [UInt32] {
    let all = terms(of: sentence)
    guard all.count > Self.rarestCount else { return Array(all) }
    return Array(all.sorted { ranks[Int($0)] < ranks[Int($1)] }.prefix(Self.rarestCount))
  }

  private func nearest(
    to sentence: Int, _ near: [Int32], _ groups: [[Int]], _ likeness: Float, _ shared: Int
  ) -> Int? {
    var best: (likeness: Float, group: Int)?
    for group in near.map(Int.init).sorted() {
      let opening = groups[group][0]
      let alike = similarity(sentence, opening)
      guard alike >= likeness, alike > best?.likeness ?? 0,
        sharedTerms(sentence, opening) >= shared
      else { continue }
      best = (alike, group)
    }
    return best?.group
  }

  /// Returns the groups whose sentences come from at least two articles that are not one source.
  ///
  /// `source` numbers what an article relies on; sentences of one source agree with themselves.
  package func agreements(
    among candidates: [Int], likeness: Float = sameLikeness, source: (Int) -> Int
  ) -> [[Int]] {
    sameTold(among: candidates, likeness: likeness)
      .compactMap { group in
        var seen: Set<Int> = []
        let distinct = group.filter { seen.insert(source($0)).inserted }
        return distinct.count > 1 ? distinct : nil
      }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
