/// A rule of the text analysis, as a reader may be told of it.
package struct AnalysisRule: Hashable, Sendable {
  /// What it finds: `actors`, `dates` and the like.
  package var chapter: String

  /// Whether it keeps something from being found.
  package var rejects: Bool
  package var name: String

  /// What it does, in English.
  package var sentence: String

  package init(chapter: String, rejects: Bool, name: String, sentence: String) {
    self.chapter = chapter
    self.rejects = rejects
    self.name = name
    self.sentence = sentence
  }
}
