package import CalendarDates
package import Diagnostics

/// Why an article is shown as it is: every finding with its place, words and rule, and what was
/// considered and rejected.
package struct Explanation: Sendable {
  /// A run of the article's words with the rule that took or refused it.
  package struct Mark: Hashable, Sendable {
    package var position: SourcePosition
    package var words: String
    package var rule: String

    package init(position: SourcePosition, words: String, rule: String) {
      self.position = position
      self.words = words
      self.rule = rule
    }
  }

  /// One finding: what it is called, what is known of it, and the words it was read from.
  package struct Finding: Hashable, Sendable {
    package var name: String
    package var details: [Detail]
    package var marks: [Mark]

    package init(_ name: String, _ details: [Detail?], _ marks: [Mark]) {
      self.name = name
      self.details = details.compactMap { $0 }
      self.marks = marks
    }
  }

  /// One fact of a finding, such as `kind`: `person`.
  package struct Detail: Hashable, Sendable {
    package var label: String
    package var value: String

    /// Makes a detail, or none without a value.
    package init?(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return nil }
      self.label = label
      self.value = value
    }
  }

  /// The findings of one sort.
  package struct Chapter: Sendable {
    /// Such as `actors`.
    package var name: String
    package var findings: [Finding]
    package var rejected: [Mark]

    package init(_ name: String, _ findings: [Finding], rejected: [Mark] = []) {
      self.name = name
      self.findings = findings
      self.rejected = rejected
    }
  }

  /// What a rule does, in a sentence.
  package struct Rule: Hashable, Sendable {
    package var chapter: String
    package var name: String
    package var sentence: String

    package init(chapter: String, name: String, sentence: String) {
      self.chapter = chapter
      self.name = name
      self.sentence = sentence
    }
  }

  /// As diagnostics show it.
  package var file: String
  package var title: String
  package var date: DateSpan?

  /// What holds for the whole article, such as that its language is not read.
  package var notes: [String]
  package var chapters: [Chapter]

  /// Every rule that the chapters name, in their order.
  package var rules: [Rule]

  package init(
    file: String, title: String, date: DateSpan?, notes: [String], chapters: [Chapter],
    rules: [Rule]
  ) {
    self.file = file
    self.title = title
    self.date = date
    self.notes = notes
    self.chapters = chapters
    self.rules = rules
  }
}
