import CalendarDates
import SiteModel
import TextAnalysis

/// Chooses the sentences that tell how things stand with a topic: at most two, of different articles unless
/// the second goes on with the first.
///
/// The first is one with a toll where many tell of one, else the most salient; none tells a toll that a
/// higher one has overtaken, or leads a topic before.
struct BottomLines {
  private let story: StorySentences
  private let corpus: SentenceCorpus
  private let background: Background
  private let tolls: Tolls
  private let salience: Salience
  private let recency: Recency

  init(
    _ story: StorySentences, _ background: Background, _ tolls: Tolls, _ salience: Salience,
    _ recency: Recency
  ) {
    self.story = story
    corpus = story.corpus
    self.background = background
    self.tolls = tolls
    self.salience = salience
    self.recency = recency
  }

  /// The sentences chosen among those of a topic, which lead no topic before: those are `shown`.
  ///
  /// Those that name the topic early are `leading`, which gain over others; those that only tell a toll of it
  /// in `passing` come where there are no others. The second must be one of those that tell mainly of it,
  /// `central`, where any is known to be, and no older than the last decision.
  func chosen(
    among topic: [Int], leading: [Int], central: [Int], passing: Set<Int>, besides shown: Set<Int>
  ) -> [Int] {
    let allFit = topic.filter(story.isFit)
    let main = allFit.filter { !passing.contains($0) }
    let fit = main.isEmpty ? allFit : main
    let reports = fit.filter { !background.contains(story.article(of: $0)) }
    let told = reports.count >= 2 ? reports : fit
    let unshown = told.filter { !tolls.overtaken.contains($0) && !shown.contains($0) }
    let open = current(unshown.isEmpty ? told : unshown)
    let leading = Set(leading)
    let scored = zip(topic, corpus.relevance(of: topic)).map { sentence, relevance in
      let weight = leading.contains(sentence) ? Self.leadingWeight : 1
      return (sentence, relevance * salience(sentence) * weight)
    }
    let scores = Dictionary(uniqueKeysWithValues: scored)
    let central = Set(central)
    let counted = open.filter(tolls.told.contains)
    let tellsTolls = counted.count > 1 && counted.count * 4 >= open.count
    let opening =
      tellsTolls ? best(of: mostTelling(counted, of: open), scores) : newest(of: open, scores)
    guard let first = opening else { return [] }
    if let pair = laterPair(among: topic, after: first, scores) { return pair }
    if tellsTolls {
      let ofOthers = counted.filter { tolls.tellOfOthers($0, first) }
      if let second = best(of: ofOthers, scores) { return [first, second] }
    }
    let decided = lastDecision(among: fit)
    let others = open.filter { other in
      (central.isEmpty || central.contains(other)) && !precedes(other, decided)
        && story.article(of: other) != story.article(of: first)
        && !(tellsTolls && tolls.vague.contains(other)) && !salience.isStale(other)
        && corpus.similarity(other, first) < SentenceCorpus.sameLikeness
        && scores[other, default: 0] >= Self.leastShare * scores[first, default: 0]
    }
    return [first] + (best(of: others, scores).map { [$0] } ?? [])
  }

  /// What tells more of the topic than the best that stands alone, in a later article, but begins with "the
  /// deal": behind the sentence that tells which.
  private func laterPair(among topic: [Int], after first: Int, _ scores: [Int: Float]) -> [Int]? {
    guard let day = recency.day(of: story.article(of: first)) else { return nil }
    let later = topic.filter { sentence in
      story[sentence].goesOn && !salience.isStale(sentence) && !story.furniture.contains(sentence)
        && !tolls.overtaken.contains(sentence)
        && recency.day(of: story.article(of: sentence)).map { $0 > day } ?? false
    }
    guard let second = best(of: later, scores),
      scores[second, default: 0] >= Self.leastOfNewest * scores[first, default: 0],
      let opening = opening(of: second)
    else { return nil }
    return [opening, second]
  }

  /// The sentence that tells which "deal" another goes on with: one that has the word, or one right before.
  private func opening(of second: Int) -> Int? {
    let before = (max(0, second - Self.farthestBefore)..<second).filter {
      story.isFit($0) && story.article(of: $0) == story.article(of: second)
    }
    return before.last { story.names(what: second, in: $0) }
      ?? before.last { second - $0 <= Self.mostBefore }
  }

  /// How many sentences before "the deal" may tell which, and how many where one has the word.
  private static let mostBefore = 2
  private static let farthestBefore = 4

  /// The day of the newest article that tells what was decided.
  private func lastDecision(among sentences: [Int]) -> CalendarDay? {
    sentences.lazy.filter { story[$0].decides && !story[$0].looksAhead && !story[$0].looksBack }
      .compactMap { recency.day(of: story.article(of: $0)) }.max()
  }

  /// Whether a sentence tells how things stood before a decision, and decides nothing itself.
  private func precedes(_ sentence: Int, _ decision: CalendarDay?) -> Bool {
    guard let decision, !story[sentence].decides else { return false }
    return recency.day(of: story.article(of: sentence)).map { $0 < decision } ?? false
  }

  private func best(of choices: [Int], _ scores: [Int: Float]) -> Int? {
    choices.max { (scores[$0, default: 0], $1) < (scores[$1, default: 0], $0) }
  }

  /// The best sentence of the newest day whose articles have one nearly as good as the best of all; the best
  /// of all where dates do not tell which is the newest.
  private func newest(of choices: [Int], _ scores: [Int: Float]) -> Int? {
    let best = best(of: choices, scores)
    guard let best else { return nil }
    guard recency.tellsNewest(of: Set(choices.map(story.article))) else { return best }
    let fresh = choices.filter { !salience.isStale($0) }
    let ofDays = Dictionary(grouping: fresh) { recency.day(of: story.article(of: $0)) }
    let bests = ofDays.compactMap { day, choices in
      day.flatMap { day in self.best(of: choices, scores).map { (day, $0) } }
    }
    // An article without a date may be newer.
    let isDated = recency.day(of: story.article(of: best)) != nil
    let least = (isDated ? Self.leastOfNewest : Self.leastBesideUndated) * scores[best, default: 0]
    return bests.sorted { $0.0 > $1.0 }.map(\.1).first { scores[$0, default: 0] >= least } ?? best
  }

  /// Of the score of the best sentence, what one of a newer article must have.
  private static let leastOfNewest: Float = 0.4
  private static let leastBesideUndated: Float = 0.8

  /// What a sentence gains that names its topic in its first half.
  private static let leadingWeight: Float = 1.4

  /// Of the score of the first sentence, what a second one must have.
  private static let leastShare: Float = 0.2

  /// Of sentences with a toll, those of the kind of which most of `open` tell: those with the highest,
  /// else those that overtake others, else those with the most that say who tells it.
  private func mostTelling(_ counted: [Int], of open: [Int]) -> [Int] {
    let kind = tolls.kinds.max { one, other in
      open.count(where: one.told.contains) < open.count(where: other.told.contains)
    }
    let choices = [
      kind?.highest ?? [], tolls.standing, kind?.peak ?? [], tolls.attributed,
    ].map { counted.filter($0.contains) }
    return choices.first { !$0.isEmpty } ?? counted
  }

  /// Those of some sentences that tell how things stand: of the newest of their articles, or where
  /// no dates tell, of those whose tolls no other has overtaken; all where that leaves one article.
  private func current(_ told: [Int]) -> [Int] {
    let articles = Set(told.map(story.article))
    let dated = recency.dated(among: articles)
    var kept = articles.subtracting(tolls.overtaken.map(story.article))
    if dated.count >= 4, dated.count * 2 >= articles.count {
      kept.subtract(dated)
      let newest = dated.prefix(max(3, dated.count / 3))
      let last = newest.last.flatMap(recency.day)
      kept.formUnion(newest + dated.dropFirst(newest.count).prefix { recency.day(of: $0) == last })
    }
    let current = told.filter { kept.contains(story.article(of: $0)) }
    return Set(current.lazy.map(story.article)).count >= 2 ? current : told
  }
}
