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

  /// The topics, the greatest first, as numbers of sentences.
  private let topics: [[Int]]

  /// The articles to choose from.
  private let told: Set<Int>

  /// By sentence: how many actors it names and dates and figures it has.
  private let weights: [Int]

  /// By sentence that tells of one: the entries of the chronology, dated ones first.
  private let entries: [Int: Set<Int>]

  /// The sentences that each topic leads with.
  private let leads: [[Int]]

  /// Sentences with a toll that is no longer the highest.
  private let overtaken: Set<Int>

  /// Those and what else is not chosen.
  private let unwanted: Set<Int>

  init(
    _ site: SiteIndex, _ corpus: SentenceCorpus, _ background: Background, topics: [[Int]],
    leads: [[Int]], unwanted: Set<Int>, overtaken: Set<Int>
  ) {
    self.site = site
    self.unwanted = unwanted
    self.leads = leads
    self.overtaken = overtaken
    self.corpus = corpus
    self.topics = topics
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
  /// then key points: one of each topic, with its place, then those nearest to the centre of all; at
  /// most `count`.
  func chosen(state: Int, count: Int) -> [(sentence: Int, topic: Int?)] {
    let newest = newest
    var chosen = Choice()
    take(state, from: newest.isEmpty ? notOvertaken : newest, &chosen)
    if !newest.isEmpty { chosen.sentences.sort { age(of: $0) < age(of: $1) } }
    let afterState = newest.isEmpty ? told : told.subtracting(chosen.counts.keys)
    var topicOf: [Int: Int] = [:]
    for place in topics.indices where chosen.sentences.count < count {
      if takePoint(
        of: [Array(leads[place].prefix(1)), leads[place], topics[place]], from: afterState, &chosen),
        let sentence = chosen.sentences.last
      {
        topicOf[sentence] = place
      }
    }
    take(count - chosen.sentences.count, from: afterState, &chosen)
    return chosen.sentences.map { ($0, topicOf[$0]) }
  }

  /// Takes a sentence of the first of some choices that has one; the first of all choices may be the
  /// third of its article.
  private func takePoint(
    of choices: [[Int]], from articles: Set<Int>, _ chosen: inout Choice
  ) -> Bool {
    for (place, choice) in choices.enumerated() {
      let sentences = choice.filter { articles.contains(Int(corpus.articles[$0])) }
      for perArticle in 1...(place == 0 ? 3 : 2)
      where take(1, of: sentences, perArticle, &chosen) {
        return true
      }
    }
    return false
  }

  /// The place of a sentence's article among all, the newest first, and its own there.
  private func age(of sentence: Int) -> (Int, Int) {
    (site.readingOrder.firstIndex(of: Int(corpus.articles[sentence])) ?? 0, sentence)
  }

  private struct Choice {
    var sentences: [Int] = []
    /// By article: how many sentences of it are chosen.
    var counts: [Int: Int] = [:]
  }

  /// Takes up to `count` sentences of some articles, two of an article only to fill up.
  private func take(_ count: Int, from articles: Set<Int>, _ chosen: inout Choice) {
    let all = (0..<corpus.count).filter { articles.contains(Int(corpus.articles[$0])) }
    let wanted = chosen.sentences.count + count
    for perArticle in 1...2 where chosen.sentences.count < wanted {
      take(wanted - chosen.sentences.count, of: all, perArticle, &chosen)
    }
  }

  /// Takes up to `count` of the sentences, unlike those chosen before; tells whether it took any.
  @discardableResult
  private func take(
    _ count: Int, of sentences: [Int], _ perArticle: Int, _ chosen: inout Choice
  ) -> Bool {
    guard count > 0 else { return false }
    let before = chosen
    let more = corpus.briefing(of: sentences, count: count, perArticle: perArticle) { number in
      site.articles[Int(corpus.articles[number])].sentences[Int(corpus.places[number])].standsAlone
        && weights[number] >= 2 && !unwanted.contains(number)
        && before.counts[Int(corpus.articles[number]), default: 0] < perArticle
        && before.sentences.allSatisfy { !tellTheSame($0, number) }
    }
    for sentence in more {
      chosen.sentences.append(sentence)
      chosen.counts[Int(corpus.articles[sentence]), default: 0] += 1
    }
    return !more.isEmpty
  }

  /// Whether one of two sentences is enough: they are alike, or tell of one event.
  private func tellTheSame(_ one: Int, _ other: Int) -> Bool {
    if one == other || corpus.similarity(one, other) >= SentenceCorpus.sameLikeness { return true }
    guard let mine = entries[one], let theirs = entries[other] else { return false }
    return !mine.isDisjoint(with: theirs)
  }

  /// The newest tenth of the articles, at least eight, or a quarter where they are few; none where less
  /// than half of them, or hardly any, are dated.
  private var newest: Set<Int> {
    let dated = site.readingOrder.filter {
      told.contains($0) && site.articles[$0].article.metadata.date != nil
    }
    guard dated.count >= 6, dated.count * 2 >= told.count else { return [] }
    return Set(dated.prefix(max(3, min(8, dated.count / 4), dated.count / 10)))
  }

  /// The articles whose tolls no other has overtaken, which are older than others where no dates tell;
  /// all where that leaves few.
  private var notOvertaken: Set<Int> {
    let current = told.subtracting(overtaken.map { Int(corpus.articles[$0]) })
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
