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

  /// Returns the phrases by place, the shorter before the longer, and for each token, and the end of
  /// the text, how many begin before it.
  func find() -> (matches: [PhraseMatch], before: [Int32]) {
    let phrases = lexicon.tables.phrases
    var matches: [PhraseMatch] = []
    matches.reserveCapacity(tokens.count / 8)
    let before = Array<Int32>(unsafeUninitializedCapacity: tokens.count + 1) { before, count in
      for index in tokens.indices {
        before[index] = Int32(matches.count)
        let root = phrases.root(tokens[index].word)
        if root >= 0 { follow(root, from: index, phrases, &matches) }
      }
      before[tokens.count] = Int32(matches.count)
      count = tokens.count + 1
    }
    return (matches, before)
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
  private func word(_ index: Int) -> WordID {
    let token = tokens[index]
    guard token.kind != .word else { return token.word }
    return bytes.withUnsafeBufferPointer {
      lexicon.tables.words.find(UnsafeBufferPointer(rebasing: $0[token.range]))
    }
  }
}
