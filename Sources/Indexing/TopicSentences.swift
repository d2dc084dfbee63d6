import SiteModel
import TextAnalysis

/// A topic while its sentences and its briefing are sought.
struct TopicSubject {
  var name: String
  var slug: Slug
  var note: String?
  var isCurated: Bool
  var terms: [String]
  /// The numbers of the stems of its words.
  var stems: Set<UInt32>
  /// Numbers of sentences in the corpus, ascending.
  var sentences: [Int]
  /// Those of them that name the topic in their first half.
  var leading: [Int] = []
  /// Those that only a toll places in it.
  var byToll: Set<Int> = []
  /// Those that name it or tell of it there or before any comma, and those in which a party takes a
  /// position.
  var central: [Int] = []
}

/// Adds to discovered topics the sentences that tell of them in other words than their terms.
struct TopicSentences {
  private let site: SiteIndex
  private let story: StorySentences
  private let places: TopicPlaces
  private var corpus: SentenceCorpus { story.corpus }

  init(_ site: SiteIndex, _ story: StorySentences, _ places: TopicPlaces) {
    self.site = site
    self.story = story
    self.places = places
  }

  /// The topics with the tolls, bodies and positions that are of them, and what stands below headings that
  /// name them.
  func completed(_ topics: [TopicSubject]) -> [TopicSubject] {
    withPositions(withHeadings(withBodies(withTolls(topics))))
  }

  /// Adds to topics about a toll the sentences that tell it in other words: "people seeking refuge" to
  /// displaced people.
  private func withTolls(_ subjects: [TopicSubject]) -> [TopicSubject] {
    let topics = TollTopics(subjects.map(\.stems))
    var sentences = subjects.map { Set($0.sentences) }
    var byToll = Array(repeating: Set<Int>(), count: subjects.count)
    var central = subjects.map { Set($0.central) }
    for (number, article) in site.articles.enumerated() {
      for figure in article.figures {
        let place = figure.evidence.sentence - 1
        let sentence = corpus.sentence(place, of: number)
        guard let toll = figure.what, !article.sentences[place].isHeading,
          !article.sentences[place].isFiller, !story.furniture.contains(sentence)
        else { continue }
        let isCentral = places.isCentral(
          figure.evidence.range, in: SentencePlace(article: number, sentence: place))
        for topic in topics.about(toll) {
          if sentences[topic].insert(sentence).inserted { byToll[topic].insert(sentence) }
          if isCentral { central[topic].insert(sentence) }
        }
      }
    }
    var result = subjects
    for topic in result.indices {
      result[topic].sentences = sentences[topic].sorted()
      result[topic].byToll = byToll[topic]
      result[topic].central = central[topic].sorted()
    }
    return result
  }

  /// Adds to a topic the sentences that name a body of its kind, in the articles that tell of it: those of
  /// the "Federal Labour Court" to court.
  private func withBodies(_ subjects: [TopicSubject]) -> [TopicSubject] {
    let meanings = Analyzer.english.topicMeanings
    let kinds = subjects.map { Set($0.terms.filter { !$0.contains(" ") }.map(meanings.stem)) }
    var result = subjects
    for actor in site.actors where actor.kind == .organisation {
      guard let space = actor.name.lastIndex(of: " ") else { continue }
      let kind = meanings.stem(of: actor.name[actor.name.index(after: space)...].lowercased())
      for topic in subjects.indices where kinds[topic].contains(kind) {
        let telling = Set(subjects[topic].sentences.map(story.article))
        let named = actor.mentions.lazy.map(\.evidence).filter { evidence in
          let sentence = site.articles[evidence.article].sentences[evidence.sentence - 1]
          return telling.contains(evidence.article) && !sentence.isHeading && !sentence.isFiller
        }
        .map(corpus.sentence(of:)).filter { !story.furniture.contains($0) }
        result[topic].sentences = Set(result[topic].sentences + named).sorted()
      }
    }
    return result
  }

  /// Adds to the topic that a heading within an article names the sentences below it that no topic has.
  private func withHeadings(_ subjects: [TopicSubject]) -> [TopicSubject] {
    var result = subjects
    let placed = Set(subjects.flatMap(\.sentences))
    let matcher = TopicMatcher(topics: subjects.map(\.terms))
    for (number, article) in site.articles.enumerated() {
      /// The topic of the last heading.
      var topic: Int?
      for (place, sentence) in article.sentences.enumerated() {
        let told = corpus.sentence(place, of: number)
        if sentence.isHeading {
          topic = place == 0 ? nil : matcher.topics(in: article.text[sentence.range]).min()
        } else if let topic, !placed.contains(told), !sentence.isFiller,
          !story.furniture.contains(told)
        {
          result[topic].sentences.append(told)
        }
      }
    }
    for topic in result.indices { result[topic].sentences.sort() }
    return result
  }

  /// Adds to topics what parties ask for, offer and refuse without naming any, as "Norland refused":
  /// it is of the topic that the sentence before in its paragraph is of; what answers, "rejected the
  /// decision", that of the one before wherever it stands.
  private func withPositions(_ subjects: [TopicSubject]) -> [TopicSubject] {
    var result = subjects
    /// By number of the sentence, the greatest topic that it is of.
    var topics = [Int?](repeating: nil, count: corpus.count)
    for (topic, subject) in subjects.enumerated().reversed() {
      for sentence in subject.sentences where !subject.byToll.contains(sentence) {
        topics[sentence] = topic
      }
    }
    for (number, article) in site.articles.enumerated() {
      for statement in article.statements where Positions.isStance(statement) {
        let place = statement.evidence.sentence - 1
        let sentence = corpus.sentence(place, of: number)
        guard topics[sentence] == nil else { continue }
        let before = article.sentences[..<place].indices.reversed()
        let ofParagraph = before.prefix {
          article.sentences[$0].block == article.sentences[place].block
        }
        let near =
          ofParagraph.isEmpty && statement.isReply ? Array(before.prefix(1)) : Array(ofParagraph)
        guard let topic = near.lazy.compactMap({ topics[corpus.sentence($0, of: number)] }).first
        else { continue }
        topics[sentence] = topic
        if !subjects[topic].byToll.contains(sentence) { result[topic].sentences.append(sentence) }
      }
    }
    for topic in result.indices { result[topic].sentences.sort() }
    return result
  }
}
