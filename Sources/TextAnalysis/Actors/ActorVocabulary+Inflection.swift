// The forms of common words, of which the lists have only the stem.
extension ActorVocabulary {
  /// Whether a word looks like the form of a common one: "Investigators", "Shelling".
  func isInflected(_ word: Range<Int>, in text: TokenizedText) -> Bool {
    let tail = text.lastEightBytes(word)
    let hasCommonStem = Self.inflections.contains(tail) { ending, letter in
      guard word.count > ending.count + 2 else { return false }
      let id = text.word(stem: word.dropLast(ending.count), adding: letter)
      return id >= 0 && !traits(id).isDisjoint(with: [.ordinary, .role, .group])
    }
    return hasCommonStem || Self.abstractEndings.contains(tail)
  }

  /// Endings of inflected words, each with the letter that their stem may end with in its place.
  private static let inflections = WordEndings<UInt8?>([
    ("ies", UInt8(ascii: "y")), ("es", nil), ("es", UInt8(ascii: "e")), ("s", nil),
    ("ied", UInt8(ascii: "y")), ("ed", nil), ("ed", UInt8(ascii: "e")), ("ing", nil),
    ("ing", UInt8(ascii: "e")), ("ly", nil), ("er", nil), ("er", UInt8(ascii: "e")), ("ers", nil),
    ("ers", UInt8(ascii: "e")),
  ])

  private static let abstractEndings = WordEndings([
    "tion", "tions", "ments", "ness", "ously", "ically", "ingly", "ism",
  ])
}
