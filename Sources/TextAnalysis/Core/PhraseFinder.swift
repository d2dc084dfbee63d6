/// A phrase of the lexicon as it stands in a text.
struct PhraseMatch: Sendable {
  let id: WordID
  /// Tokens of the text.
  let start: Int32
  let end: Int32
}

/// Finds the phrases of a text once, for all layers.
struct PhraseFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  /// Returns the phrases by place, the shorter before the longer.
  func find() -> [PhraseMatch] {
    let phrases = lexicon.tables.phrases
    var matches: [PhraseMatch] = []
    matches.reserveCapacity(tokens.count / 8)
    for index in tokens.indices.dropLast() {
      let root = phrases.root(tokens[index].word)
      guard root.node >= 0 else { continue }
      let next = tokens[index + 1]
      guard next.kind != .word || root.mayPrecede(next.word) else { continue }
      follow(root.node, from: index, phrases, &matches)
    }
    return matches
  }

  private func follow(
    _ root: Int32, from first: Int, _ phrases: PhraseTable, _ matches: inout [PhraseMatch]
  ) {
    var node = root
    var next = first + 1
    while next < tokens.count, tokens[next].sentence == tokens[first].sentence {
      node = phrases.child(of: node, word(next))
      next += 1
      guard node >= 0 else { return }
      let phrase = phrases.phrase(endingAt: node)
      if phrase != Token.unknownWord {
        matches.append(PhraseMatch(id: phrase, start: Int32(first), end: Int32(next)))
      }
    }
  }

  /// The id of the token; marks and numbers inside phrases have ids too, found by their bytes.
  @inline(__always)
  private func word(_ index: Int) -> WordID {
    let token = tokens[index]
    return token.kind == .word ? token.word : word(token.range)
  }

  private func word(_ range: Range<Int>) -> WordID {
    bytes.withUnsafeBufferPointer {
      lexicon.tables.words.find(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}
