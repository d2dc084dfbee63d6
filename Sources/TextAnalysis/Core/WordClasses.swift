/// The word lists that a word stands in, one bit for each.
///
/// Ask the lexicon for the bit of a list once, when a vocabulary is set up:
/// `let months = lexicon.classes("months")`, then test `text.classes(at: i).contains(months)`.
package struct WordClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt128

  package init(rawValue: UInt128) { self.rawValue = rawValue }

  /// Whether it shares a list with `other`.
  package func meets(_ other: WordClasses) -> Bool { rawValue & other.rawValue != 0 }
}
