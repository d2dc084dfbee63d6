/// The number of a word form (or of a phrase) in a `Lexicon`; `Token.unknownWord` where it has none.
package typealias WordID = Int32

/// A word, a number or a mark, by its place in the text.
///
/// - `U.S.`, `Mr.` and `John F.` keep their full stop; a possessive `'s` is a token of its own.
/// - Words joined by hyphens are one token, `isHyphenated`; `TokenizedText.parts(of:)` finds the parts.
/// - `32,705`, `1.4` and `31.03.2024` are one number; letters that follow at once (`9th`, `70m`) and
///   a hyphen after a number (`27-year`) are tokens without a space before them.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable { case word, number, punctuation, symbol }

  package enum Shape: UInt8, Sendable {
    case lower
    /// First letter upper, also after hyphens and apostrophes: `Gaza`, `Al-Nono`, `O'Brien`, `A`.
    case capitalised
    /// Two letters or more, all upper: `UN`, `U.S.`
    case upper
    case mixed
    /// Without letters, or in a script without case.
    case caseless
  }

  package static let unknownWord: WordID = -1

  /// Byte offsets in the text.
  package let start: Int32
  package let end: Int32

  /// The lowercased form in the lexicon, without its final full stop and with `’` as `'`.
  package let word: WordID

  /// Index of the sentence in `TokenizedText.sentences`.
  package internal(set) var sentence: Int32
  package let kind: Kind
  package let shape: Shape

  /// Whether white space, or the start of a block, comes before it.
  package internal(set) var spaceBefore: Bool
  package let isHyphenated: Bool

  /// Whether the full stop after a word belongs to it, as in an abbreviation.
  package let hasPeriod: Bool

  /// Whether it is nothing but letters of ASCII, all small but perhaps the first, so that its word, if
  /// the lexicon has it, has just its letters; some words at the end of a block are not told to be.
  let isPlain: Bool

  /// The scalar of a mark that is just one, such as `,` or `”`; 0 for words, numbers and `...`.
  package let mark: UInt16

  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether it is a mark that sets parts of a sentence apart where it stands alone.
  var isDash: Bool {
    switch mark {
    case Mark.hyphen, Mark.enDash, Mark.emDash: true
    default: false
    }
  }
}
