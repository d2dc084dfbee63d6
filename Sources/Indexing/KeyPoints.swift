import CalendarDates
import SiteModel
import TextAnalysis

/// Chooses the sentences that tell the state of the story and its key points.
///
/// They are in the story's language, stand alone, and say of at least two actors, or of one on a
/// date or with a figure, what they do. Pieces that look back are left out, as long as others are
/// there.
struct KeyPoints {
  private let site: SiteIndex
  private let corpus: SentenceCorpus

  /// The articles to choose from.
  private let told: Set<Int>

  /// By sentence: how many actors it names and dates and figures it has.
  private let weights: [Int]

  /// By sentence that tells of one: the entries of the chronology, dated ones first.
  private let entries: [Int: Set<Int>]

  /// The sentences of the topics, the greatest topic first.
  private let topics: [[Int]]

  /// The sentences that each topic leads with.
  private let leads: [[Int]]

  private let tolls: Tolls
  private let recency: Recency
  private let salience: Salience

  private let story: StorySentences

  init(
    _ site: SiteIndex, _ story: StorySentences, _ background: Background, topics: [[Int]],
    leads: [[Int]], tolls: Tolls, salience: Salience, recency: Recency
  ) {
    self.topics = topics
    self.site = site
    self.story = story
    self.leads = leads
    self.tolls = tolls
    self.salience = salience
    self.recency = recency
    corpus = story.corpus
    let language = site.curation.site.language
    let readable = site.articles.indices.filter { number in
      (site.articles[number].article.metadata.language ?? language) == language
    }
    let reports = readable.filter { !background.contains($0) }
    told = Set(reports.count >= 3 ? reports : readable)
    weights = Self.weights(site, corpus)
    entries = Self.entries(site, corpus)
  }

  /// Returns first at most `state` sentences of the newest articles, where enough are dated to tell,
  /// then key points: one of each topic, with its place, then what else was decided; at most `count`.
  func chosen(state: Int, count: Int) -> [(sentence: Int, topic: Int?)] {
    let newest = Set(
      recency.newest(of: told, limit: max(3, min(8, told.count / 4), told.count / 10)))
    let undated = told.subtracting(recency.dated(among: told))
    let lastDecision = lastDecision(in: newest)
    var chosen = Choice()
    if newest.isEmpty {
      take(state, from: notOvertaken, &chosen)
    } else {
      takeLead(of: newest, undated, &chosen)
      let news = Set(news(in: newest))
      let latest = Set(recency.nearlyNewest(of: newest))
      let others = sentences(of: newest.union(undated)).filter { sentence in
        // An older article tells more of how things stand only if it tells what was decided.
        !follows(chosen.sentences.first, sentence)
          && (latest.contains(story.article(of: sentence)) || story[sentence].decides
            || tolls.standing.contains(sentence))
      }
      take(state - chosen.sentences.count, of: others, 2, &chosen) {
        // Of two decisions, the later one may have ended the other.
        let isBefore = story[$0].decides && isDecided(before: lastDecision, $0)
        return (news.contains($0) ? Self.newsWeight : 1) * (isBefore ? Self.earlierWeight : 1)
      }
      chosen.sentences.sort { age(of: $0) < age(of: $1) }
    }
    // The article that tells the state may tell the most of several topics too.
    chosen.counts = [:]
    let newerHalf = recency.newerHalf(of: told)
    let newer = newerHalf.isEmpty ? told : newerHalf
    let topicOf = takePoints(upTo: count, &chosen)
    // Beside its topics a story has what was decided; others would only fill the page.
    let decided = sentences(of: newer).filter {
      story[$0].decides && !salience.isStale($0) && !isSettledSince($0)
        || tolls.standing.contains($0)
    }
    take(count - chosen.sentences.count, of: decided, &chosen)
    take(state + Self.leastPoints - chosen.sentences.count, from: newer, &chosen)
    return chosen.sentences.map { ($0, topicOf[$0]) }
  }

  /// The day of the newest of some articles that tells what was decided.
  private func lastDecision(in articles: Set<Int>) -> CalendarDay? {
    let decided = sentences(of: articles).filter { story[$0].decides && !salience.isStale($0) }
    return recency.latestDay(of: Set(decided.map(story.article)))
  }

  /// Whether a sentence's article was written before the last decision.
  private func isDecided(before last: CalendarDay?, _ sentence: Int) -> Bool {
    guard let last, let day = recency.day(of: story.article(of: sentence)) else { return false }
    return day < last
  }

  /// Whether a topic of the sentence leads with what a later article tells to be decided.
  private func isSettledSince(_ sentence: Int) -> Bool {
    zip(topics, leads).contains { topic, leads in
      guard let lead = leads.first, story[lead].decides else { return false }
      return isDecided(before: recency.day(of: story.article(of: lead)), sentence)
        && topic.contains(sentence)
    }
  }

  /// Takes a sentence of each topic, in their order, and returns the topics of the sentences.
  ///
  /// Topics that begin with what looks back or with a plan come only where there is room.
  private func takePoints(upTo count: Int, _ chosen: inout Choice) -> [Int: Int] {
    let state = chosen.sentences
    var topicOf: [Int: Int] = [:]
    for isStale in [false, true] {
      for place in leads.indices
      where chosen.sentences.count < count && !topicOf.values.contains(place) {
        // What the state tells already needs no weaker second sentence.
        guard let lead = leads[place].first, !state.contains(lead) else { continue }
        let lines = leads[place].filter { salience.isStale($0) == isStale }
        // Older than what cannot be told in one sentence, they tell what no longer holds.
        let isTold = lines.allSatisfy(story.isFit)
        let others = isStale || !isTold ? [] : topics[place].filter { !salience.isStale($0) }
        if takePoint(of: [Array(lines.prefix(1)), lines, others], &chosen),
          let sentence = chosen.sentences.last
        {
          topicOf[sentence] = place
        }
      }
    }
    let points = topicOf.sorted { $0.value < $1.value }.map(\.key)
    chosen.sentences = state + points
    return topicOf
  }

  /// Takes a sentence of the first of some choices that has one; the first of all choices may be the
  /// third of its article.
  private func takePoint(of choices: [[Int]], _ chosen: inout Choice) -> Bool {
    for (place, choice) in choices.enumerated() {
      let sentences = choice.filter { told.contains(story.article(of: $0)) }
      for perArticle in 1...(place == 0 ? 3 : 2)
      where take(1, of: sentences, perArticle, leastWeight: place == 0 ? 1 : 2, &chosen) {
        return true
      }
    }
    return false
  }

  /// The place of a sentence's article among all, the newest first, and its own there.
  private func age(of sentence: Int) -> (Int, Int) {
    (site.readingOrder.firstIndex(of: story.article(of: sentence)) ?? 0, sentence)
  }

  private struct Choice {
    var sentences: [Int] = []
    /// By article: how many sentences of it are chosen.
    var counts: [Int: Int] = [:]
  }

  private func sentences(of articles: Set<Int>) -> [Int] {
    (0..<corpus.count).filter { articles.contains(story.article(of: $0)) }
  }

  /// Takes up to `count` sentences of some articles, two of an article only to fill up.
  private func take(_ count: Int, from articles: Set<Int>, _ chosen: inout Choice) {
    take(count, of: sentences(of: articles), &chosen)
  }

  /// The same from some sentences.
  private func take(_ count: Int, of sentences: [Int], _ chosen: inout Choice) {
    let wanted = chosen.sentences.count + count
    for perArticle in 1...2 where chosen.sentences.count < wanted {
      take(wanted - chosen.sentences.count, of: sentences, perArticle, &chosen)
    }
  }

  /// Takes what the newest of some articles begins with, which is what is new, or what another of nearly
  /// the same day, or one of those without a day, begins with that is more to the point.
  private func takeLead(of articles: Set<Int>, _ undated: Set<Int>, _ chosen: inout Choice) {
    let newest = recency.nearlyNewest(of: articles).flatMap(leads)
    let others = undated.sorted().flatMap(leads)
    let all = newest + others
    let scores = zip(all, corpus.relevance(of: all)).map { salience($0) * $1 }
    guard let best = scores.max() else { return }
    // What undoes a decision came after it, whatever the days of the articles.
    for lead in others where story[lead].undoes && !newest.contains(where: { story[$0].undoes }) {
      if take(1, of: [lead], 1, leastWeight: 1, &chosen) { return }
    }
    // Where nothing tells whether one without a day is newer, the best leads.
    for (lead, score) in zip(all, scores)
    where others.isEmpty && score >= Self.leastShare * best {
      if take(1, of: [lead], 1, leastWeight: 1, &chosen) { return }
    }
    let ranked = zip(all, scores).sorted { $0.1 > $1.1 }
    for (lead, _) in ranked where take(1, of: [lead], 1, leastWeight: 1, &chosen) { return }
  }

  /// The sentences that an article begins with in which somebody says or does something.
  private func leads(of article: Int) -> [Int] {
    let sentences = site.articles[article].sentences
    /// Sentences, from 1, in which somebody says, wants or refuses something.
    let spoken = Set(site.articles[article].statements.map(\.evidence.sentence))
    return sentences.indices.filter { sentences[$0].standsAlone }.prefix(Self.leadCount).filter {
      weights[corpus.sentence($0, of: article)] >= (spoken.contains($0 + 1) ? 1 : 2)
    }.map { corpus.sentence($0, of: article) }
  }

  /// Of the score of the best, what an earlier sentence must have.
  private static let leastShare: Float = 0.6

  /// Whether a sentence goes on with the news of another, as none does that tells the latest toll.
  private func follows(_ lead: Int?, _ sentence: Int) -> Bool {
    guard let lead, !tolls.standing.contains(sentence) else { return false }
    return corpus.articles[lead] == corpus.articles[sentence] && sentence - lead <= 2
  }

  /// Key points that a story has in any case.
  private static let leastPoints = 4

  /// Sentences at the top of an article that may tell what is new.
  private static let leadCount = 3

  /// What a decision loses before that of a newer article.
  private static let earlierWeight: Float = 0.3

  /// What news of the newest articles gains.
  private static let newsWeight: Float = 1.5

  /// The sentences of the newest articles that tell what no other can know: what happened later, and
  /// the tolls that overtake others.
  private func news(in newest: Set<Int>) -> [Int] {
    let known = recency.latestDay(of: told.subtracting(newest))
    var sentences = tolls.standing.filter { newest.contains(story.article(of: $0)) }
    for article in newest {
      for event in site.articles[article].events where !event.isPlanned {
        guard let day = event.date?.bounds.first, known.map({ $0 < day }) ?? true else { continue }
        sentences.insert(corpus.sentence(of: event.evidence))
      }
    }
    return sentences.sorted()
  }

  /// Takes up to `count` of the sentences, unlike those chosen before; tells whether it took any.
  @discardableResult
  private func take(
    _ count: Int, of sentences: [Int], _ perArticle: Int, leastWeight: Int = 2,
    _ chosen: inout Choice, weight: (Int) -> Float = { _ in 1 }
  ) -> Bool {
    guard count > 0 else { return false }
    let before = chosen
    let more = corpus.briefing(
      of: sentences, count: count, perArticle: perArticle,
      salience: { salience($0) * weight($0) }
    ) { number in
      story.isFit(number) && weights[number] >= leastWeight
        && !tolls.overtaken.contains(number)
        && before.counts[story.article(of: number), default: 0] < perArticle
        && before.sentences.allSatisfy { !tellTheSame($0, number) }
    }
    for sentence in more
    where story[sentence].decides || !tolls.tellOfNoOthers(sentence, than: chosen.sentences) {
      chosen.sentences.append(sentence)
      chosen.counts[story.article(of: sentence), default: 0] += 1
    }
    return chosen.sentences.count > before.sentences.count
  }

  /// Whether one of two sentences is enough: they are alike, or tell of one event.
  private func tellTheSame(_ one: Int, _ other: Int) -> Bool {
    if one == other || corpus.similarity(one, other) >= SentenceCorpus.sameLikeness { return true }
    guard let mine = entries[one], let theirs = entries[other] else { return false }
    return !mine.isDisjoint(with: theirs)
  }

  /// The articles whose tolls no other has overtaken, which are older than others where no dates tell;
  /// all where that leaves few.
  private var notOvertaken: Set<Int> {
    let current = told.subtracting(tolls.overtaken.map { story.article(of: $0) })
    return current.count >= 3 ? current : told
  }

  private static func entries(_ site: SiteIndex, _ corpus: SentenceCorpus) -> [Int: Set<Int>] {
    var entries: [Int: Set<Int>] = [:]
    for (entry, told) in (site.chronology + site.undated).enumerated() where told.events.count > 1 {
      for event in told.events {
        entries[corpus.sentence(of: event.evidence), default: []].insert(entry)
      }
    }
    return entries
  }

  private static func weights(_ site: SiteIndex, _ corpus: SentenceCorpus) -> [Int] {
    /// Sentence and actor.
    var named: Set<UInt64> = []
    var weights = Array(repeating: 0, count: corpus.count)
    for article in site.articles {
      for mention in article.mentions {
        let number = corpus.sentence(of: mention.evidence)
        let key = UInt64(number) << 32 | UInt64(UInt32(mention.actor))
        if named.insert(key).inserted { weights[number] += 1 }
      }
      for event in article.events { weights[corpus.sentence(of: event.evidence)] += 1 }
      for figure in article.figures { weights[corpus.sentence(of: figure.evidence)] += 1 }
    }
    return weights
  }
}
