/// What each rule of the analysis does, in a sentence for an editor who asks why.
///
/// A rule's name is what its findings carry (`DateExpression.rule` and the like). A test compares the
/// book with the sources, so a new rule needs a line here.
package enum RuleBook {
  /// What a rule finds, or why it keeps something from being found.
  package enum Chapter: String, Hashable, Sendable, CaseIterable {
    case actors, roles, dates, figures, statements, origins, events, topics, sentences
  }

  /// A rule with its description.
  package struct Entry: Hashable, Sendable {
    package var chapter: Chapter

    /// Whether it speaks against a finding.
    package var rejects: Bool
    package var name: String
    package var sentence: String
  }

  /// Every rule, chapter by chapter.
  package static let entries: [Entry] = Chapter.allCases.flatMap { chapter in
    [(false, finding(chapter)), (true, rejecting(chapter))].flatMap { rejects, rules in
      rules.map {
        Entry(chapter: chapter, rejects: rejects, name: $0.name, sentence: $0.sentence)
      }
    }
  }

  /// Returns the rule of that name in the chapter.
  package static func entry(_ name: String, in chapter: Chapter, rejects: Bool) -> Entry? {
    entries.first { $0.chapter == chapter && $0.rejects == rejects && $0.name == name }
  }

  typealias Rule = (name: String, sentence: String)

  private static func finding(_ chapter: Chapter) -> [Rule] {
    switch chapter {
    case .actors: actors
    case .roles: roles
    case .dates: dates
    case .figures: figures
    case .statements: statements
    case .origins: origins
    case .events: events
    case .topics: topics
    case .sentences: []
    }
  }

  private static func rejecting(_ chapter: Chapter) -> [Rule] {
    switch chapter {
    case .actors: rejectedNames
    case .roles: []
    case .dates: rejectedDates
    case .figures: rejectedNumbers
    case .statements: rejectedStatements
    case .origins: rejectedOrigins
    case .events: rejectedEvents
    case .topics: rejectedTopics
    case .sentences: unfitness
    }
  }
}
