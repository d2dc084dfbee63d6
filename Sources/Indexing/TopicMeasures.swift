import SiteModel
import TextAnalysis

/// Tells which topics are about a toll: casualties about the killed, displaced people about those who
/// fled.
struct TollTopics {
  private let stems: [Set<UInt32>]
  private let meanings = Analyzer.english.topicMeanings

  /// Takes the stems that place a sentence in each topic.
  init(_ stems: [Set<UInt32>]) { self.stems = stems }

  /// The topics about a toll, ascending; `toll` is what figures count.
  func about(_ toll: String) -> [Int] {
    let toll = meanings.stem(of: toll)
    return stems.indices.filter { topic in
      stems[topic].contains { $0 == toll || meanings.areOfOneQuestion($0, toll) }
    }
  }
}

/// Places measures in topics: a toll in those that are about it, where any is, and other figures
/// wherever their sentences tell of the topic, but beside no tolls.
struct TopicMeasures {
  private let sentences: [[Int]]
  /// By kind of toll, the topics that are about it.
  private var topicsOfToll: [String: Set<Int>] = [:]
  private let tolls: [Set<String>]

  /// Takes by measure the numbers of its sentences.
  init(topics: TollTopics, measures: [Measure], sentences: [[Int]]) {
    self.sentences = sentences
    tolls = measures.map { Set($0.rows.compactMap(\.figure.what)) }
    for toll in Set(tolls.joined()) { topicsOfToll[toll] = Set(topics.about(toll)) }
  }

  /// The measures that belong to a topic, ascending; `isTold` tells of which sentences it is.
  func measures(of topic: Int, where isTold: (Int) -> Bool) -> [Int] {
    let isOfTolls = topicsOfToll.values.contains { $0.contains(topic) }
    return sentences.indices.filter { measure in
      let homes = tolls[measure].reduce(into: Set<Int>()) { homes, toll in
        homes.formUnion(topicsOfToll[toll] ?? [])
      }
      // Where it is told how many died, "2.3 million residents" is none of the topic.
      let isOpen = tolls[measure].isEmpty ? !isOfTolls : homes.isEmpty || homes.contains(topic)
      return isOpen && sentences[measure].contains(where: isTold)
    }
  }
}
