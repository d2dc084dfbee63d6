import BinarySearch
import SiteModel

/// The index the other way round: what articles, sentences and actors lead to.
///
/// Built once for a site, in time that grows with what was found.
struct CrossReferences: Sendable {
  /// Chronology entries, then undated ones; the place of an entry is its number.
  var entries: [ChronologyEntry]
  let datedCount: Int
  /// Figures of all measures in their order; the place of a figure is its number.
  let figures: [FigurePlace]
  /// By number of the figure, the actor that it is attributed to.
  let actorOfFigure: [Int?]
  /// Number of the first figure of each measure.
  let firstFigure: [Int]

  var entriesOfArticle: [[Int]]
  var figuresOfArticle: [[Int]]
  /// The most named first.
  var actorsOfArticle: [[ActorCount]]
  var topicsOfArticle: [[Int]]
  /// In the order of the text.
  var mentionsOfArticle: [[Mention]]
  /// As indexed, each once, in order.
  let articlesOfEntry: [[Int]]
  let actorsOfEntry: [[Int]]
  let topicsOfEntry: [[Int]]
  let entriesOfActor: [[Int]]
  /// What is said in the sentences of each topic, in the order of the articles.
  let statementsOfTopic: [[StatementPlace]]
  /// Numbers of the figures in the sentences of each topic, without small counts in words and without
  /// what the briefing of another topic of the sentence measures.
  let figuresOfTopic: [[Int]]
  var sentences: [[SentenceLinks]]

  struct StatementPlace: Hashable, Sendable {
    var article: Int
    var place: Int
  }

  struct FigurePlace: Hashable, Sendable {
    var measure: Int
    var row: Int
  }

  struct ActorCount: Hashable, Sendable {
    var actor: Int
    var mentions: Int
  }

  /// What one sentence of an article is about.
  struct SentenceLinks: Sendable {
    var sentence: Int
    var actors: [Int] = []
    var topics: [Int] = []
    /// Places in the article's origins.
    var origin: Int?
  }

  init(_ index: SiteIndex) {
    entries = index.chronology + index.undated
    datedCount = index.chronology.count
    articlesOfEntry = entries.map(\.articles)
    var figures: [FigurePlace] = []
    var firstFigure: [Int] = []
    for (measure, value) in index.measures.enumerated() {
      firstFigure.append(figures.count)
      for row in value.rows.indices { figures.append(FigurePlace(measure: measure, row: row)) }
    }
    self.figures = figures
    self.firstFigure = firstFigure
    actorOfFigure = Self.actors(of: figures, in: index)

    let sentences = Self.sentences(of: index)
    self.sentences = sentences.links
    actorsOfArticle = sentences.actors
    topicsOfArticle = Self.topicsOfArticle(index)

    let articleCount = index.articles.count
    var mentions = [[Mention]](repeating: [], count: articleCount)
    for (actor, value) in index.actors.enumerated() {
      for var mention in value.mentions {
        mention.actor = actor
        mentions[mention.evidence.article].append(mention)
      }
    }
    mentionsOfArticle = mentions.map(Self.inOrder)
    var figuresOfArticle = [[Int]](repeating: [], count: articleCount)
    for (number, place) in figures.enumerated() {
      let figure = index.measures[place.measure].rows[place.row].figure
      figuresOfArticle[figure.evidence.article].append(number)
    }
    self.figuresOfArticle = figuresOfArticle.map { numbers in
      numbers.sorted { left, right in
        let leftPlace = figures[left]
        let rightPlace = figures[right]
        return index.measures[leftPlace.measure].rows[leftPlace.row].figure.evidence
          < index.measures[rightPlace.measure].rows[rightPlace.row].figure.evidence
      }
    }

    var entriesOfArticle = [[Int]](repeating: [], count: articleCount)
    var entriesOfActor = [[Int]](repeating: [], count: index.actors.count)
    var actorsOfEntry: [[Int]] = []
    var topicsOfEntry: [[Int]] = []
    for (number, entry) in entries.enumerated() {
      var actors: [Int] = []
      var topics: [Int] = []
      for event in entry.events {
        let article = event.evidence.article
        if entriesOfArticle[article].last != number { entriesOfArticle[article].append(number) }
        if let links = Self.find(event.evidence.sentence, in: sentences.links[article]) {
          actors +=
            links.origin == nil
            ? links.actors
            : Self.participants(
              of: event, among: links.actors, mentionsOfArticle[article], in: index)
          topics += links.topics
        }
      }
      actors = Array(Set(actors)).sorted()
      for actor in actors { entriesOfActor[actor].append(number) }
      actorsOfEntry.append(actors)
      topicsOfEntry.append(Array(Set(topics)).sorted())
    }
    self.entriesOfArticle = entriesOfArticle
    self.entriesOfActor = entriesOfActor
    self.actorsOfEntry = actorsOfEntry
    self.topicsOfEntry = topicsOfEntry

    var figuresOfTopic = [[Int]](repeating: [], count: index.topics.count)
    let measured = index.topics.map { Set($0.briefing.measures) }
    for (number, place) in figures.enumerated() {
      let figure = index.measures[place.measure].rows[place.row].figure
      // "Two capitals" is not what a briefing counts.
      guard figure.isInDigits || figure.value == nil || figure.wordsHaveUnit else { continue }
      let evidence = figure.evidence
      let links = Self.find(evidence.sentence, in: sentences.links[evidence.article])
      let topics = links?.topics ?? []
      let homes = topics.filter { measured[$0].contains(place.measure) }
      for topic in homes.isEmpty ? topics : homes { figuresOfTopic[topic].append(number) }
    }
    self.figuresOfTopic = figuresOfTopic
    var statementsOfTopic = [[StatementPlace]](repeating: [], count: index.topics.count)
    for (number, article) in index.articles.enumerated() {
      for (place, statement) in article.statements.enumerated() {
        let evidence = statement.evidence
        let links = Self.find(evidence.sentence, in: sentences.links[evidence.article])
        for topic in links?.topics ?? [] {
          statementsOfTopic[topic].append(StatementPlace(article: number, place: place))
        }
      }
    }
    self.statementsOfTopic = statementsOfTopic
  }

  private static func actors(of figures: [FigurePlace], in index: SiteIndex) -> [Int?] {
    // One place has one figure as a rule; of several the right one is told by comparison.
    var attributed: [Evidence: [(figure: Figure, actor: Int)]] = [:]
    for (actor, value) in index.actors.enumerated() {
      for figure in value.figures {
        attributed[figure.evidence, default: []].append((figure, actor))
      }
    }
    return figures.map { place in
      let figure = index.measures[place.measure].rows[place.row].figure
      return attributed[figure.evidence]?.first { $0.figure == figure }?.actor
    }
  }

  /// An article's mentions in the order of its text; of two that begin together the longer comes
  /// first.
  static func inOrder(_ mentions: [Mention]) -> [Mention] {
    mentions.sorted { left, right in
      let leftRange = left.evidence.range
      let rightRange = right.evidence.range
      return (leftRange.lowerBound, -leftRange.upperBound, left.actor)
        < (rightRange.lowerBound, -rightRange.upperBound, right.actor)
    }
  }

  /// What the sentence of `evidence` is about, if anything.
  func links(_ evidence: Evidence) -> SentenceLinks? {
    Self.find(evidence.sentence, in: sentences[evidence.article])
  }

  func figure(_ number: Int, in index: SiteIndex) -> Measure.Row {
    let place = figures[number]
    return index.measures[place.measure].rows[place.row]
  }

  /// The place, in an article's origins, of the one that the sentence of `evidence` names.
  func origin(_ evidence: Evidence) -> Int? {
    Self.place(of: evidence.sentence, in: sentences[evidence.article])
      .flatMap { sentences[evidence.article][$0].origin }
  }

  static func find(_ sentence: Int, in links: [SentenceLinks]) -> SentenceLinks? {
    place(of: sentence, in: links).map { links[$0] }
  }

  private static func place(of sentence: Int, in links: [SentenceLinks]) -> Int? {
    let index = partitioningIndex(of: links.indices) { links[$0].sentence >= sentence }
    return index < links.count && links[index].sentence == sentence ? index : nil
  }

  private static func topicsOfArticle(_ index: SiteIndex) -> [[Int]] {
    var result = [[Int]](repeating: [], count: index.articles.count)
    for (topic, value) in index.topics.enumerated() {
      for article in value.articles { result[article].append(topic) }
    }
    return result
  }

  private static func sentences(
    of index: SiteIndex
  ) -> (links: [[SentenceLinks]], actors: [[ActorCount]]) {
    // (sentence, kind, value) of each article; kind 0 actor, 1 topic, 2 origin.
    var places = [[(sentence: Int, kind: Int, value: Int)]](
      repeating: [], count: index.articles.count)
    var actors = [[ActorCount]](repeating: [], count: index.articles.count)
    for (actor, value) in index.actors.enumerated() {
      for mention in value.mentions {
        let article = mention.evidence.article
        places[article].append((mention.evidence.sentence, 0, actor))
        if let last = actors[article].last, last.actor == actor {
          actors[article][actors[article].count - 1].mentions += 1
        } else {
          actors[article].append(ActorCount(actor: actor, mentions: 1))
        }
      }
    }
    for (topic, value) in index.topics.enumerated() {
      for evidence in value.sentences {
        places[evidence.article].append((evidence.sentence, 1, topic))
      }
    }
    for (article, value) in index.articles.enumerated() {
      for (number, origin) in value.origins.enumerated() where !origin.isOfAside {
        places[article].append((origin.evidence.sentence, 2, number))
      }
    }
    let links = places.map { places in
      var result: [SentenceLinks] = []
      for place in places.sorted(by: {
        ($0.sentence, $0.kind, $0.value) < ($1.sentence, $1.kind, $1.value)
      }) {
        if result.last?.sentence != place.sentence {
          result.append(SentenceLinks(sentence: place.sentence))
        }
        let last = result.count - 1
        switch place.kind {
        case 0:
          if result[last].actors.last != place.value { result[last].actors.append(place.value) }
        case 1:
          if result[last].topics.last != place.value { result[last].topics.append(place.value) }
        default: if result[last].origin == nil { result[last].origin = place.value }
        }
      }
      return result
    }
    let ranked = actors.map { counts in
      counts.sorted { ($1.mentions, $0.actor) < ($0.mentions, $1.actor) }
    }
    return (links, ranked)
  }
}
