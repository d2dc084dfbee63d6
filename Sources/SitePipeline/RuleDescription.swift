internal import Annotating

/// A rule of the text analysis as `explain` shows it.
package struct RuleDescription: Sendable {
  /// What the rule finds, such as `dates`.
  package var chapter: String

  /// Whether it speaks against a finding.
  package var rejects: Bool
  package var name: String
  package var sentence: String

  /// The rules of that name, one for each chapter that has one.
  package static func named(_ name: String) -> [RuleDescription] {
    all.filter { $0.name == name }
  }

  /// Every rule's name.
  package static var names: [String] { Array(Set(all.map(\.name))).sorted() }

  private static let all = describedRules().map {
    RuleDescription(
      chapter: $0.chapter, rejects: $0.rejects, name: $0.name, sentence: $0.sentence)
  }
}
