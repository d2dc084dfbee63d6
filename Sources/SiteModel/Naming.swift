/// The words by which articles name one thing: "truce" and "ceasefire".
package struct Naming: Sendable {
  package struct Form: Sendable {
    /// As it stands at its first place.
    package var words: String
    package var count: Int
    package var articleCount: Int
    package var first: Evidence

    package init(words: String, count: Int, articleCount: Int, first: Evidence) {
      self.words = words
      self.count = count
      self.articleCount = articleCount
      self.first = first
    }
  }

  /// At least two, the most frequent first.
  package var forms: [Form]

  package init(forms: [Form]) { self.forms = forms }
}
