internal import TextAnalysis

/// Every rule of the text analysis with its description, chapter by chapter.
package func describedRules() -> [(chapter: String, rejects: Bool, name: String, sentence: String)]
{
  RuleBook.entries.map { ($0.chapter.rawValue, $0.rejects, $0.name, $0.sentence) }
}
