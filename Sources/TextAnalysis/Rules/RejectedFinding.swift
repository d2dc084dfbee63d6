/// Words that were considered and are no finding, for those who ask why.
package struct RejectedFinding: Hashable, Sendable {
  /// Bytes of the text.
  package var range: Range<Int>

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int

  /// Why, as `RuleBook` describes it.
  package var rule: String

  package init(range: Range<Int>, sentence: Int, rule: String) {
    self.range = range
    self.sentence = sentence
    self.rule = rule
  }
}
