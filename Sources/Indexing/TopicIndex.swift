import BinarySearch
import SiteModel
import TextAnalysis

/// The topics of the story with their briefings, and the key points of the whole.
struct TopicIndex {
  private(set) var topics: [Topic] = []
  private(set) var keyPoints: [KeyPoint] = []
  /// The words for what most articles begin with; `nil` where topics are given or none stands out.
  private(set) var subject: String?

  private let site: SiteIndex
  private let corpus: SentenceCorpus
  private let agreements: Agreements
  private let background: Background
  private let tolls: Tolls
  private let positions: Positions
  private let story: StorySentences

  /// Numbers of the sentences that tell of each measure and each entry.
  private let sentencesOfMeasure: [[Int]]
  private let sentencesOfDated: [[Int]]
  private let sentencesOfUndated: [[Int]]

  /// Finds the topics of `site`, whose own topics and key points are still empty.
  init(of site: SiteIndex) {
    self.site = site
    let story = StorySentences(site)
    self.story = story
    let corpus = story.corpus
    self.corpus = corpus
    func numbers(_ evidence: some Sequence<Evidence>) -> [Int] {
      evidence.map(corpus.sentence(of:))
    }
    sentencesOfMeasure = site.measures.map { numbers($0.rows.lazy.map(\.figure.evidence)) }
    sentencesOfDated = site.chronology.map { numbers($0.events.lazy.map(\.evidence)) }
    sentencesOfUndated = site.undated.map { numbers($0.events.lazy.map(\.evidence)) }
    let asides = Asides(of: site.articles)
    let disputes = Disputes(site, asides)
    agreements = Agreements(
      site, story, StanceAgreements(site, asides, disputes.found),
      Independence(site.origins, of: site.articles), NamedActors(site.articles))
    background = Background(site.articles, timeframe: site.curation.site.timeframe)
    tolls = Tolls(of: site, corpus)
    positions = Positions(site, story, asides)
    let entries = site.curation.topics.isEmpty ? namedTopics() : site.curation.topics
    let found = entries.isEmpty ? discovered() : (topics: curated(entries), subject: nil)
    let subjects = found.topics
    subject = found.subject
    let differences = differences(among: subjects.map(\.sentences))
    let sentencesOfTopic = subjects.map { Set($0.sentences) }
    let disputesOfTopic = disputes.placed(in: sentencesOfTopic, of: corpus)
    let agreementsOfTopic = agreements.placed(in: sentencesOfTopic, subjects.map(\.stems))
    let measures = TopicMeasures(
      topics: TollTopics(subjects.map(\.stems)), measures: site.measures,
      sentences: sentencesOfMeasure)
    let recency = Recency(site)
    let salience = Salience(site, corpus, recency)
    let bottomLines = BottomLines(story, background, tolls, salience, recency)
    /// Sentences that a topic before leads with.
    var shown: Set<Int> = []
    var leads: [[Int]] = []
    for (place, subject) in subjects.enumerated() {
      let bottomLine = bottomLines.chosen(
        among: subject.sentences, leading: subject.leading, central: subject.central,
        passing: subject.byToll.subtracting(subject.central), besides: shown)
      shown.formUnion(bottomLine.filter(Set(subject.sentences).contains).prefix(1))
      leads.append(bottomLine)
      topics.append(
        Topic(
          name: subject.name, slug: subject.slug, note: subject.note, isCurated: subject.isCurated,
          terms: subject.terms, sentences: subject.sentences.map(story.evidence),
          briefing: briefing(
            of: subject, among: subjects, bottomLine: bottomLine,
            agreements: agreementsOfTopic[place], differences: differences[place],
            disputes: disputesOfTopic[place]
          ) { measures.measures(of: place, where: $0) }))
    }
    let points = KeyPoints(
      site, story, background, topics: subjects.map(\.sentences), leads: leads, tolls: tolls,
      salience: salience, recency: recency
    )
    .chosen(state: 2, count: 8)
    keyPoints = zip(points, corpus.sentencesTelling(points.map(\.sentence))).map { point, like in
      keyPoint(point.sentence, like, topic: point.topic)
    }
  }

  /// The editor's topics: sentences that have one of a topic's terms, and of articles that name the
  /// topic in their metadata at least the first sentence that can stand alone.
  private func curated(_ entries: [TopicEntry]) -> [TopicSubject] {
    let matcher = TopicMatcher(topics: entries.map(\.terms))
    var sentences: [[Int]] = Array(repeating: [], count: entries.count)
    for (number, annotated) in site.articles.enumerated() {
      for (place, sentence) in annotated.sentences.enumerated() where !sentence.isHeading {
        for topic in matcher.topics(in: annotated.text[sentence.range]) {
          sentences[topic].append(corpus.sentence(place, of: number))
        }
      }
      for located in annotated.article.metadata.topics {
        let named = entries.firstIndex { entry in
          entry.slug.description == located.value
            || entry.name.lowercased() == located.value.lowercased()
        }
        guard let named, let lead = lead(of: number) else { continue }
        if sentences[named].last.map({ story.article(of: $0) }) != number {
          sentences[named].append(lead)
        }
      }
    }
    return zip(entries, sentences).map { entry, sentences in
      TopicSubject(
        name: entry.name, slug: entry.slug, note: entry.note, isCurated: true, terms: entry.terms,
        stems: Set(entry.terms.map(Analyzer.english.topicMeanings.stem)), sentences: sentences)
    }
  }

  /// The topics that articles name in their metadata, the most frequent first, where there is no
  /// `topics.yml`; the name is the term.
  private func namedTopics() -> [TopicEntry] {
    var counts: [Slug: (entry: TopicEntry, count: Int)] = [:]
    for located in site.articles.flatMap(\.article.metadata.topics) {
      guard let slug = Slug(title: located.value) else { continue }
      let entry = TopicEntry(
        name: located.value, slug: slug, terms: [located.value], position: located.position)
      counts[slug, default: (entry, 0)].count += 1
    }
    return counts.values.sorted { ($1.count, $0.entry.slug) < ($0.count, $1.entry.slug) }
      .map(\.entry)
  }

  /// The first sentence of an article that can stand alone, else the first that is no heading.
  private func lead(of article: Int) -> Int? {
    let sentences = site.articles[article].sentences
    let place =
      sentences.firstIndex(where: \.standsAlone) ?? sentences.firstIndex { !$0.isHeading }
    return place.map { corpus.sentence($0, of: article) }
  }

  /// Topics found in the phrases that articles share, named by their own words.
  private func discovered() -> (topics: [TopicSubject], subject: String?) {
    let roles = RoleNouns(site.actors)
    let units = CountedUnits(site.articles)
    let phrases = site.articles.enumerated().map { number, article -> [TopicPhrase] in
      let news = article.phrases.lazy.filter {
        !story.furniture.contains(corpus.sentence($0.sentence, of: number))
          && !roles.contains($0, of: article) && !units.contains($0)
          && !article.sentences[$0.sentence].isFiller
      }
      return news.map(TopicPhrase.init)
    }
    var slugs = SlugPool()
    let found = TopicDiscovery(meanings: Analyzer.english.topicMeanings).story(of: phrases)
    func name(_ phrase: TopicPhrase, of article: Int) -> String {
      let words = site.articles[article].words(phrase.range)
      return words.prefix(1).uppercased() + words.dropFirst()
    }
    let places = TopicPlaces(articles: site.articles, phrases: phrases)
    let labels = TopicLabels(articles: site.articles, phrases: phrases)
    let topics = found.topics.map { topic in
      let hashes = Set(topic.terms.map(\.hash))
      let label = labels.label(of: topic)
      let name = name(label.phrase, of: label.article)
      let terms = zip(topic.terms, topic.termArticles).map { phrase, article in
        site.articles[article].words(phrase.range)
      }
      func numbers(_ places: [SentencePlace]) -> [Int] {
        places.map { corpus.sentence($0.sentence, of: $0.article) }
      }
      return TopicSubject(
        name: name, slug: slugs.slug(for: name, fallback: "topic"), note: nil, isCurated: false,
        terms: folded(terms), stems: topic.stems,
        sentences: numbers(topic.sentences),
        leading: numbers(topic.sentences.filter { places.isLedByTopic($0, hashes) }),
        central: numbers(topic.sentences.filter { places.isCentral($0, hashes) }))
    }
    return (
      TopicSentences(site, story, places).completed(topics),
      found.subject.map { name($0.phrase, of: $0.article) }
    )
  }

  /// The terms without those that have another as one of their words: "truce talks" beside "talks".
  private func folded(_ terms: [String]) -> [String] {
    let spaced = terms.map { " \($0.lowercased()) " }
    return terms.indices.filter { term in
      !spaced.contains { $0 != spaced[term] && spaced[term].contains($0) }
    }.map { terms[$0] }
  }

  // MARK: - Briefings

  /// By topic, the measures whose rows differ, each in the topic of which most of these rows tell; of
  /// several, in the smallest.
  private func differences(among topics: [[Int]]) -> [[Int]] {
    var differences = Array(repeating: [Int](), count: topics.count)
    let sets = topics.map(Set.init)
    for (number, measure) in site.measures.enumerated() {
      let scopes = Set(measure.rows.lazy.filter { $0.relation.tellsApart }.map(\.scope))
      guard !scopes.isEmpty else { continue }
      let rows = measure.rows.filter { scopes.contains($0.scope) }
      let told = Set(rows.map { corpus.sentence(of: $0.figure.evidence) })
      let counts = sets.map { $0.intersection(told).count }
      let best = topics.indices.max {
        (counts[$0], -topics[$0].count, $1) < (counts[$1], -topics[$1].count, $0)
      }
      guard let best else { continue }
      let home = counts[best] > 0 ? best : nearest(to: told, of: topics)
      if let home { differences[home].append(number) }
    }
    return differences
  }

  /// The topic that has the sentence nearest to some that none tells of, in their paragraphs or else in
  /// their articles.
  private func nearest(to sentences: Set<Int>, of topics: [[Int]]) -> Int? {
    func distance(_ one: Int, _ other: Int) -> (Int, Int) {
      (story[one].block == story[other].block ? 0 : 1, abs(one - other))
    }
    let distances = topics.enumerated().compactMap { topic, told in
      sentences.lazy.flatMap { sentence in
        told.lazy.filter { corpus.articles[$0] == corpus.articles[sentence] }
          .map { distance($0, sentence) }
      }.min { $0 < $1 }.map { (distance: $0, topic: topic) }
    }
    return distances.min { ($0.distance.0, $0.distance.1) < ($1.distance.0, $1.distance.1) }?.topic
  }

  /// Whether a run of text has a phrase of a topic, given its stems.
  private func names(_ evidence: Evidence, _ stems: Set<UInt32>) -> Bool {
    let phrases = site.articles[evidence.article].phrases
    let first = partitioningIndex(of: phrases.indices) {
      phrases[$0].sentence >= evidence.sentence - 1
    }
    return phrases[first...].prefix { $0.sentence == evidence.sentence - 1 }.contains { phrase in
      evidence.range.contains(phrase.range.lowerBound)
        && (stems.contains(phrase.hash) || stems.contains(phrase.head))
    }
  }

  private func briefing(
    of subject: TopicSubject, among subjects: [TopicSubject], bottomLine: [Int],
    agreements told: [[Evidence]], differences: [Int], disputes: [Briefing.Dispute],
    measures: ((Int) -> Bool) -> [Int]
  ) -> Briefing {
    let sentences = subject.sentences
    /// By number of the sentence.
    var places = [Bool](repeating: false, count: corpus.count)
    for sentence in sentences { places[sentence] = true }
    func about(_ sentencesOf: [[Int]]) -> [Int] {
      sentencesOf.indices.filter { item in sentencesOf[item].contains { places[$0] } }
    }
    func isTold(_ evidence: Evidence) -> Bool { places[corpus.sentence(of: evidence)] }
    let beside = positions.beside(where: isTold) {
      names($0, subject.stems)
    } namesAny: { evidence in
      subjects.contains { names(evidence, $0.stems) }
    } isByToll: {
      subject.byToll.contains(corpus.sentence(of: $0))
    }
    return Briefing(
      bottomLine: bottomLine.map(story.evidence),
      agreements: agreements.chosen(among: sentences, and: told),
      differences: differences,
      disputes: disputes,
      positions: positions.chosen {
        isTold($0) && !beside.contains($0)
      } names: {
        names($0, subject.stems)
      },
      others: positions.others { isTold($0) && !beside.contains($0) }, beside: beside,
      chronology: about(sentencesOfDated), undated: about(sentencesOfUndated),
      measures: measures { places[$0] },
      openQuestions: sentences.filter {
        story[$0].leavesOpen
          && (story.isFit($0) || story[$0].isConnected)
      }.prefix(Self.mostOpenQuestions).map(story.evidence))
  }

  private static let mostOpenQuestions = 8

  /// Makes a key point of a sentence and those `like` it: what supports it in other articles, one of
  /// each source.
  private func keyPoint(_ sentence: Int, _ like: [Int], topic: Int?) -> KeyPoint {
    let told = agreements.facts(of: sentence)
    var articles = [corpus.articles[sentence]]
    var sources = [agreements.source(of: sentence)]
    var others: [Evidence] = []
    for other in like where !articles.contains(corpus.articles[other]) {
      let source = agreements.source(of: other)
      guard !sources.contains(source), agreements.facts(of: other).supports(told) else { continue }
      articles.append(corpus.articles[other])
      sources.append(source)
      others.append(story.evidence(other))
    }
    return KeyPoint(evidence: story.evidence(sentence), others: others, topic: topic)
  }
}

extension SentenceCorpus {
  /// The number of the sentence that holds the evidence.
  func sentence(of evidence: Evidence) -> Int {
    sentence(evidence.sentence - 1, of: evidence.article)
  }
}

extension TopicPhrase {
  fileprivate init(_ phrase: Phrase) {
    self.init(
      hash: phrase.hash, head: phrase.head, modifier: phrase.modifier, form: phrase.form,
      range: phrase.range, sentence: phrase.sentence, wordCount: phrase.wordCount)
  }
}
