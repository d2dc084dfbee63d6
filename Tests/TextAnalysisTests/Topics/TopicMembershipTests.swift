import Testing

@testable import TextAnalysis

@Suite struct `Sentences of a topic` {
  /// By its label in lower case, how many sentences each topic has.
  private func topics(_ texts: [String]) -> [String: Int] {
    let analyses = texts.map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: analyses.map(\.topicPhrases))
    return Dictionary(
      topics.map { topic in
        let label = analyses[topic.labelArticle].text.string(topic.label.range)
        return (label.lowercased(), topic.sentences.count)
      }, uniquingKeysWith: +)
  }

  @Test func `are those of small topics that ask the same question, and of no others`() {
    let captives = [
      "The hostages are ill. The hostages sleep badly. Bread is dear. The prisoners wait.",
      "The hostages are home. The hostages rest. The prisoners left Aarby. Fares rose.",
    ]
    #expect(topics(captives) == ["hostages": 6])
    let fares = captives.map { $0.replacing("prisoners", with: "ferries") }
    #expect(topics(fares) == ["hostages": 4])
  }

  @Test func `of a humanitarian crisis are those of what little aid came`() {
    let crisis = [
      "The humanitarian crisis grows. Shells fell in the humanitarian crisis. Bread is dear.",
      "It deepens the humanitarian crisis in the hills. The humanitarian situation is grim. Aid came.",
      "Aid is late. Fares rose. Nobody knows why.",
    ]
    let wet = crisis.map { $0.replacing("Aid", with: "Rain") }
    let (with, without) = (topics(crisis), topics(wet))
    #expect(Array(with.keys) == ["humanitarian crisis"])
    #expect(with.values.max() ?? 0 > without.values.max() ?? 0)
  }

  @Test func `tell of attacks as offensives and bombardments`() {
    let attacks = topics([
      "The attacks went on. The attacks were heavy. The offensive is slow. The attacks cost much.",
      "The attacks stopped. The offensive failed. The offensive was long. Bombardment woke Aarby.",
      "The attacks came back. The bombardment is near. The bombardment shook Orrin. Fares rose.",
    ])
    #expect(attacks.count == 1)
    #expect(attacks.values.first == 11)
  }

  @Test func `tell of the displaced as those who fled`() {
    let texts = [
      "The displaced wait. Displacement went on. Thousands fled the hills. Displacement is bitter.",
      "Displacement has grown. Many displaced families starve. Half of Aarby fled the flood.",
    ]
    let others = texts.map { $0.replacing("fled", with: "painted") }
    #expect(topics(texts).values.max() ?? 0 > topics(others).values.max() ?? 0)
  }
}
