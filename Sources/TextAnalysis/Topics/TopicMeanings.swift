/// What the word lists know of topics: which words are asked about together, and which name one.
package struct TopicMeanings: Sendable {
  /// By the number of a word's stem: that of the question it is part of.
  private var questions: [UInt32: UInt32] = [:]
  /// The words under which topics know others.
  private var known: Set<UInt32> = []

  /// Knows nothing.
  package init() {}

  init(_ lexicon: Lexicon) {
    for list in ["topics/same", "topics/related", "topics/told"] {
      for (_, value) in lexicon.entries(of: list) {
        if let value { known.insert(Stem.hash(value.utf8)) }
      }
    }
    for (id, value) in lexicon.entries(of: "topics/questions") where id >= 0 {
      if let value { questions[Stem.hash(lexicon.form(id).utf8)] = Stem.hash(value.utf8) }
    }
  }

  /// The number of the question that a word is part of; its own where no list has it.
  func question(of stem: UInt32) -> UInt32 { questions[stem] ?? stem }

  /// Whether the word is one under which topics know others, as a ceasefire is truces.
  package func isKnown(_ stem: UInt32) -> Bool { known.contains(stem) }
}
