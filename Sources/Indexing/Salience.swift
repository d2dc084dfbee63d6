import CalendarDates
import SiteModel
import TextAnalysis

/// How much each sentence tells of how the story stands now, besides the words that it shares with others.
///
/// A factor of 1 for what nothing is known of. A sentence gains where its article is new, where it opens
/// the article, near the centre of the whole story, with actors of whom many articles tell, with a position
/// that one of them takes and with what has just happened; it loses where it looks back, tells a plan whose
/// day is past, or quotes somebody of whom one article alone tells.
struct Salience {
  /// By number of the sentence.
  private var factors: [Float]
  /// By number of the sentence: whether it looks back or tells a plan that may be past.
  private var stale: [Bool]
  private let articleCounts: [Int]

  init(_ site: SiteIndex, _ corpus: SentenceCorpus, _ recency: Recency) {
    factors = Array(repeating: 1, count: corpus.count)
    stale = Array(repeating: false, count: corpus.count)
    articleCounts = Self.articleCounts(site.actors)
    weighPlaces(site, corpus, recency)
    weighCentrality(corpus)
    weighActors(site, corpus)
    weighEvents(site, corpus, recency)
    weighUnplaced(site, corpus, recency)
    weighCancelled(site, corpus)
    weighStatements(site, corpus)
  }

  func callAsFunction(_ sentence: Int) -> Float { factors[sentence] }

  /// Whether a sentence looks back or tells a plan that may be past.
  func isStale(_ sentence: Int) -> Bool { stale[sentence] }

  private mutating func weighPlaces(
    _ site: SiteIndex, _ corpus: SentenceCorpus, _ recency: Recency
  ) {
    let newness = Self.newness(site, recency)
    let older = Self.older(newness, recency)
    for (number, article) in site.articles.enumerated() {
      let first = corpus.sentence(0, of: number)
      /// Sentences in which somebody says what will not be.
      let refused = Set(
        article.statements.lazy.filter { $0.verbClass == "rejected" || $0.verbClass == "denied" }
          .map { corpus.sentence(of: $0.evidence) })
      for (place, sentence) in article.sentences.enumerated() {
        stale[first + place] = sentence.looksBack
        factors[first + place] *= newness[number] * (sentence.looksBack ? Self.past : 1)
        if sentence.decides, !sentence.looksAhead {
          factors[first + place] *= sentence.undoes ? Self.undoing : Self.decision
        }
        // What others may have told as done since.
        if sentence.looksAhead, older.contains(number), !refused.contains(first + place) {
          stale[first + place] = true
          factors[first + place] *= Self.plan
        }
      }
      let text = article.sentences.indices.lazy.filter { !article.sentences[$0].isHeading }
      for (place, gain) in zip(text, Self.leads) { factors[first + place] *= gain }
    }
  }

  /// By article: what the newest gains and the oldest loses, where dates tell which these are.
  private static func newness(_ site: SiteIndex, _ recency: Recency) -> [Float] {
    let dated = recency.dated(among: Set(site.articles.indices))
    guard SiteIndex.tellsNewest(dated: dated.count, of: site.articles.count) else {
      return Array(repeating: 1, count: site.articles.count)
    }
    // One without a date may be the newest.
    var newness = Array(repeating: Float(1.2), count: site.articles.count)
    /// The place of the first article of the same day.
    var rank = 0
    for (place, article) in dated.enumerated() {
      if recency.day(of: article) != recency.day(of: dated[rank]) { rank = place }
      newness[article] = 1.4 - 0.8 * Float(rank) / Float(max(1, dated.count - 1))
    }
    return newness
  }

  /// The articles with a day that are not the newest.
  private static func older(_ newness: [Float], _ recency: Recency) -> Set<Int> {
    let newest = newness.max() ?? 1
    return Set(newness.indices.filter { recency.day(of: $0) != nil && newness[$0] < newest })
  }

  /// A side issue has few words in common with the rest of the story.
  private mutating func weighCentrality(_ corpus: SentenceCorpus) {
    let centrality = corpus.centrality(of: 0..<corpus.count)
    let mean = centrality.reduce(0, +) / Float(max(1, corpus.count))
    guard mean > 0 else { return }
    for sentence in factors.indices {
      factors[sentence] *= 0.3 + 0.7 * min(2, centrality[sentence] / mean)
    }
  }

  private mutating func weighActors(_ site: SiteIndex, _ corpus: SentenceCorpus) {
    /// By sentence: the shares of the articles that name the actors that it names.
    var shares = Array(repeating: Float(0), count: corpus.count)
    for (actor, count) in articleCounts.enumerated() {
      let share = Float(count) / Float(site.articles.count)
      let isPasserBy = count == 1 && site.articles.count > 2 && site.actors[actor].kind == .person
      var last = -1
      // In the order of articles and text.
      for mention in site.actors[actor].mentions {
        let sentence = corpus.sentence(of: mention.evidence)
        if sentence != last {
          shares[sentence] += share
          if isPasserBy, mention.evidence.range.lowerBound - start(of: mention.evidence, site) < 24
          {
            factors[sentence] *= Self.passerBy
          }
        }
        last = sentence
      }
    }
    for (sentence, share) in shares.enumerated() { factors[sentence] *= 0.8 + 0.2 * min(share, 2) }
  }

  private func start(of evidence: Evidence, _ site: SiteIndex) -> Int {
    site.articles[evidence.article].sentences[evidence.sentence - 1].range.lowerBound
  }

  /// By actor: how many articles name it.
  private static func articleCounts(_ actors: [Actor]) -> [Int] {
    actors.map { actor in
      var count = 0
      var last = -1
      for mention in actor.mentions where mention.evidence.article != last {
        last = mention.evidence.article
        count += 1
      }
      return count
    }
  }

  private mutating func weighEvents(
    _ site: SiteIndex, _ corpus: SentenceCorpus, _ recency: Recency
  ) {
    guard let latest = recency.latestDay(of: Set(site.articles.indices)) else { return }
    for article in site.articles {
      guard let written = article.article.metadata.date?.bounds.first else { continue }
      /// The first event of each sentence.
      var told: [Int: Event] = [:]
      for event in article.events.reversed() { told[event.evidence.sentence] = event }
      for event in told.values {
        guard let day = event.date?.bounds.last else { continue }
        let sentence = corpus.sentence(of: event.evidence)
        if event.isPlanned {
          factors[sentence] *= day < latest ? Self.plan : 1.1
          if day < latest { stale[sentence] = true }
        } else if written - day <= Self.justHappened {
          factors[sentence] *= 1.2
        }
      }
    }
  }

  /// "On Sunday" of an unknown week, where no dates tell: nobody can tell whether that is past.
  private mutating func weighUnplaced(
    _ site: SiteIndex, _ corpus: SentenceCorpus, _ recency: Recency
  ) {
    guard !recency.tellsNewest(of: Set(site.articles.indices)) else { return }
    for article in site.articles where article.article.metadata.date == nil {
      let unplaced = article.events.lazy.filter { $0.undated == .articleUndated }
      for sentence in Set(unplaced.map { corpus.sentence(of: $0.evidence) }) {
        factors[sentence] *= Self.unplaced
      }
    }
  }

  /// What was called off is no news, however near its day.
  private mutating func weighCancelled(_ site: SiteIndex, _ corpus: SentenceCorpus) {
    for entry in site.chronology + site.undated where !entry.calledOff.isEmpty {
      for event in entry.events {
        let sentence = corpus.sentence(of: event.evidence)
        factors[sentence] *= Self.plan
        stale[sentence] = true
      }
    }
  }

  private mutating func weighStatements(_ site: SiteIndex, _ corpus: SentenceCorpus) {
    /// By sentence: the weightiest of its statements.
    var best: [Int: Float] = [:]
    for statement in site.articles.lazy.flatMap(\.statements) {
      let isKnown = statement.actor.map { articleCounts[$0] > 1 } ?? false
      let gain: Float = Positions.isStance(statement) ? 1.2 : 1
      let sentence = corpus.sentence(of: statement.evidence)
      best[sentence] = max(best[sentence] ?? 0, isKnown ? gain : gain * 0.8)
    }
    for (sentence, gain) in best { factors[sentence] *= gain }
  }

  /// What the first sentences of an article gain.
  private static let leads: [Float] = [1.2, 1.1, 1.05]
  /// What a sentence loses that begins with a person of whom one article alone tells.
  private static let passerBy: Float = 0.7
  private static let past: Float = 0.4
  private static let plan: Float = 0.6
  private static let unplaced: Float = 0.5
  private static let decision: Float = 1.4
  private static let undoing: Float = 2
  /// Days.
  private static let justHappened = 10
}
