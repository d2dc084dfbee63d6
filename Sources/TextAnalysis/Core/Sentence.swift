/// A sentence, or a piece of one where it runs on for more than `TokenizedText.sentenceLimit` tokens.
package struct Sentence: Hashable, Sendable {
  /// Bytes of the text, without the white space around.
  package let range: Range<Int>
  package let tokens: Range<Int>

  /// Index in `TokenizedText.blocks`.
  package let block: Int
}
