import BinarySearch

extension Analyzer {
  /// Whether words have their capital only because a sentence begins with them, as "The agency" and
  /// "Engineers" have; not "The Hague" or "Reuters".
  ///
  /// `range` is that of whole words in the bytes of the analysed text.
  package func hasSentenceCapital(_ range: Range<Int>, in analysis: Analysis) -> Bool {
    let text = analysis.text
    let tokens = text.tokens
    let first = partitioningIndex(of: tokens.indices) {
      Int(tokens[$0].start) >= range.lowerBound
    }
    guard first < tokens.count, Int(tokens[first].start) == range.lowerBound,
      tokens[first].kind == .word,
      tokens[first].shape == .capitalised
        || tokens[first].shape == .upper && tokens[first].range.count == 1
    else { return false }
    let isOpening =
      text.sentences[Int(tokens[first].sentence)].tokens.lowerBound == first
      || tokens[first - 1].kind == .punctuation
    guard isOpening else { return false }
    let mentions = analysis.mentions
    let mention = partitioningIndex(of: mentions.indices) {
      mentions[$0].range.lowerBound >= range.lowerBound
    }
    guard mention == mentions.count || mentions[mention].range.lowerBound > range.lowerBound else {
      return false
    }
    let traits = actorVocabulary.traits(tokens[first].word)
    guard traits.isDisjoint(with: [.given, .surname, .listed, .demonym]) else { return false }
    return !traits.isDisjoint(with: [.function, .ordinary, .role, .group])
      || actorVocabulary.isInflected(tokens[first].range, in: text)
  }
}
