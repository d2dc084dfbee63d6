package import CalendarDates

/// The days that matter in a story of many articles, and the sentences that tell them best.
///
/// A day matters when many articles refer to it on other days, most of all after weeks: later
/// reports return to what was important. How much was published on the day itself counts for less. The most telling sentences
/// of a day are those whose words its other sentences share, not too long and not alike.
package struct StoryTimeline: Sendable {
  package struct Day: Hashable, Sendable {
    package let day: CalendarDay

    /// Greater for days that matter more; only the order has a meaning.
    package let weight: Double

    /// How many articles refer to the day on other days.
    package let articles: Int
  }

  /// A sentence by its article and its number in that article's analysis.
  package struct Place: Hashable, Sendable {
    package let article: Int
    package let sentence: Int
  }

  /// All days that are told or published on, those that matter most first; ties by date.
  package private(set) var days: [Day] = []

  private let articles: [StoryArticle]
  private var candidates: [CalendarDay: [Candidate]] = [:]

  private struct Candidate: Sendable {
    var place: Place
    /// Whether it tells the day from another one, rather than being published on it.
    var refers: Bool
    var dayCount: Int
  }

  /// Makes the timeline of the articles whose day lies `within` the days; `nil` takes all.
  package init(_ articles: [StoryArticle], within window: DayInterval? = nil) {
    self.articles = articles
    var references: [CalendarDay: (weight: Double, count: Int)] = [:]
    var published: [CalendarDay: Double] = [:]
    for (number, article) in articles.enumerated()
    where window.map({ $0.contains(article.day) }) ?? true {
      published[article.day, default: 0] += article.weight
      var told: Set<CalendarDay> = []
      for (index, sentence) in article.sentences.enumerated() {
        for day in sentence.days where window.map({ $0.contains(day) }) ?? true {
          if told.insert(day).inserted {
            references[day, default: (0, 0)].weight +=
              article.weight * Self.reach(from: article.day, to: day)
            references[day, default: (0, 0)].count += 1
          }
        }
        addCandidates(Place(article: number, sentence: index), sentence, article)
      }
    }
    days = Set(references.keys).union(published.keys).map { day in
      let reference = references[day] ?? (0, 0)
      return Day(
        day: day, weight: slowed(reference.weight) + 0.2 * slowed(published[day] ?? 0),
        articles: reference.count)
    }
    .sorted { ($1.weight, $0.day) < ($0.weight, $1.day) }
  }

  /// How much it tells of a day that an article of another day refers to it.
  ///
  /// Every report names the days around it, and plans change.
  private static func reach(from published: CalendarDay, to day: CalendarDay) -> Double {
    (abs(day - published) <= 7 ? 0.25 : 1) * (day > published ? 0.5 : 1)
  }

  /// The span of lengths, in terms, of sentences worth quoting, and how far down an article they
  /// may stand if they only belong to its day.
  private static let quotableLength = 5...28
  private static let deepest = 10

  private mutating func addCandidates(
    _ place: Place, _ sentence: StoryArticle.Sentence, _ article: StoryArticle
  ) {
    guard sentence.isOnTopic, Self.quotableLength.contains(sentence.terms.count) else { return }
    for day in sentence.days {
      candidates[day, default: []].append(
        Candidate(place: place, refers: true, dayCount: sentence.days.count))
    }
    if sentence.days.isEmpty || sentence.tellsOwnDay, place.sentence < Self.deepest {
      candidates[article.day, default: []].append(
        Candidate(place: place, refers: false, dayCount: sentence.days.count))
    }
  }

  /// What a word counts once a chosen sentence has told it, of what it counted before.
  ///
  /// The next need not tell it again, but should still be about the same matter. Sums of such
  /// fractions, whose denominators are powers of two, are exact, and so the same in any order.
  private static let told = 3.0 / 16

  /// The most telling sentences of a day, best first; fewer than `count` where there are no more.
  package func sentences(of day: CalendarDay, count: Int) -> [Place] {
    var pool = candidates[day] ?? []
    var centroid: [UInt64: Double] = [:]
    for candidate in pool {
      for feature in features(of: candidate) { centroid[feature, default: 0] += 1 }
    }
    var chosen: [Place] = []
    while chosen.count < count, let best = best(of: pool, centroid) {
      chosen.append(pool[best].place)
      let terms = Set(terms(of: pool[best]))
      for feature in features(of: pool[best]) { centroid[feature, default: 0] *= Self.told }
      pool = pool.filter { overlap(Set(self.terms(of: $0)), terms) < 0.5 }
    }
    return chosen
  }

  private func terms(of candidate: Candidate) -> [UInt64] {
    articles[candidate.place.article].sentences[candidate.place.sentence].terms
  }

  /// The words of a sentence and the pairs of words that follow each other, each once.
  private func features(of candidate: Candidate) -> Set<UInt64> {
    let terms = terms(of: candidate)
    var features = Set(terms)
    for (first, second) in zip(terms, terms.dropFirst()) {
      features.insert(first &* 0x9E37_79B9_7F4A_7C15 ^ second)
    }
    return features
  }

  private func best(of pool: [Candidate], _ centroid: [UInt64: Double]) -> Int? {
    var best: (index: Int, score: Double)?
    for (index, candidate) in pool.enumerated() {
      var score = features(of: candidate).reduce(0) { $0 + (centroid[$1] ?? 0) }
      // The length to the power of 13/16: between density and coverage.
      let root = Double(terms(of: candidate).count).squareRoot()
      score /= root * root.squareRoot() * root.squareRoot().squareRoot().squareRoot()
      if candidate.refers { score *= 1.2 }
      if candidate.dayCount > 1 { score *= 0.6 }
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  private func overlap(_ first: Set<UInt64>, _ second: Set<UInt64>) -> Double {
    let least = min(first.count, second.count)
    guard least > 0 else { return 1 }
    return Double(first.count(where: second.contains)) / Double(least)
  }
}

/// Grows ever more slowly, so that one loud day does not drown the rest: the binary logarithm of one
/// more, straight between powers of two, and so the same on every system.
private func slowed(_ value: Double) -> Double {
  let value = value + 1
  return Double(value.exponent) + value.significand - 1
}
