/// What the word lists know of topics: which words are asked about together, and which name one.
package struct TopicMeanings: Sendable {
  /// By the number of a word's stem: that of the question it is part of.
  private var questions: [UInt32: UInt32] = [:]
  /// By the number of a word's stem: that of the word under which topics know it.
  private var names: [UInt32: UInt32] = [:]
  /// By the number of a word's stem: that of the word under which plans are known, as "trip" and "visit".
  private var plans: [UInt32: UInt32] = [:]
  /// Other words of what an editor briefs on.
  private var issues: Set<UInt32> = []
  /// Words for who acts, and for what befalls a place at one time.
  private var actors: Set<UInt32> = []
  private var happenings: Set<UInt32> = []
  private var adjectives: Set<UInt32> = []
  private var venues: Set<UInt32> = []
  /// Words for what parties ask for.
  private var wished: Set<UInt32> = []
  /// By the number of a word's stem: that of the word under which it is counted with others between
  /// which writers choose, as "war" and "offensive".
  package private(set) var nearSynonyms: [UInt32: UInt32] = [:]

  /// Knows nothing.
  package init() {}

  init(_ lexicon: Lexicon) {
    for list in ["topics/same", "topics/related", "topics/told"] {
      for (id, value) in lexicon.entries(of: list) where id >= 0 {
        guard let name = value.map({ Stem.hash($0.utf8) }) else { continue }
        names[Stem.hash(lexicon.form(id).utf8)] = name
        names[name] = name
      }
    }
    for (id, value) in lexicon.entries(of: "topics/questions") where id >= 0 {
      if let value { questions[Stem.hash(lexicon.form(id).utf8)] = Stem.hash(value.utf8) }
    }
    for (id, value) in lexicon.entries(of: "wording/near") where id >= 0 {
      if let value { nearSynonyms[Stem.hash(lexicon.form(id).utf8)] = Stem.hash(value.utf8) }
    }
    for (id, value) in lexicon.entries(of: "plans/same") where id >= 0 {
      if let value { plans[Stem.hash(lexicon.form(id).utf8)] = Stem.hash(value.utf8) }
    }
    issues = Self.stems(of: "topics/issues", lexicon)
    actors = Self.stems(of: "topics/actors", lexicon)
    happenings = Self.stems(of: "topics/happenings", lexicon)
    adjectives = Self.stems(of: "topics/adjectives", lexicon)
    venues = Self.stems(of: "topics/venues", lexicon)
    for id in 0..<WordID(lexicon.wordCount) where lexicon.ruleLists.has(id, .lower, in: .wished) {
      wished.insert(Stem.hash(lexicon.form(id).utf8))
    }
  }

  private static func stems(of list: String, _ lexicon: Lexicon) -> Set<UInt32> {
    Set(
      lexicon.entries(of: list).lazy.filter { $0.0 >= 0 }.map { Stem.hash(lexicon.form($0.0).utf8) }
    )
  }

  /// The number of the question that a word is part of; its own where no list has it.
  func question(of stem: UInt32) -> UInt32 { questions[stem] ?? stem }

  /// Whether a list has the question that the words are part of.
  package func areOfOneQuestion(_ one: UInt32, _ other: UInt32) -> Bool {
    questions[one].map { $0 == question(of: other) } ?? false
  }

  /// Whether a list has the word as one of a topic, so that fewer sentences tell that it is one.
  func isOfTopic(_ stem: UInt32) -> Bool {
    isKnown(stem) || questions[stem] != nil || issues.contains(stem)
  }

  /// Whether the word is one for who acts, as an agency.
  func isActor(_ stem: UInt32) -> Bool { actors.contains(stem) }

  /// Whether the word is one for what befalls a place at one time, as an earthquake.
  func isHappening(_ stem: UInt32) -> Bool { happenings.contains(stem) }

  /// Whether the word names a topic only with what stands behind it, as humanitarian.
  func isAdjective(_ stem: UInt32) -> Bool { adjectives.contains(stem) }

  /// Whether the word, of any form, tells where or by whom a trial is heard.
  package func isVenue(_ word: some Sequence<UInt8>) -> Bool { venues.contains(Stem.hash(word)) }

  /// Whether the word is one for what parties ask for, as "the return of" somebody.
  package func isWished(_ stem: UInt32) -> Bool { wished.contains(stem) }

  /// Whether the word is one under which topics know others, as a ceasefire is truces.
  package func isKnown(_ stem: UInt32) -> Bool { names[stem] == stem }

  /// The number of the stem under which plans know a word, as a trip is a visit; its own where no list has
  /// it.
  package func plan(_ stem: UInt32) -> UInt32 { plans[stem] ?? stem }

  /// The number of the stem under which topics know a word, as "killed" is of casualties; its own
  /// where no list has it.
  package func stem(of word: String) -> UInt32 { name(of: Stem.hash(word.utf8)) }

  /// The number of the stem under which topics know one; its own where no list has it.
  package func name(of stem: UInt32) -> UInt32 { names[stem] ?? stem }
}
