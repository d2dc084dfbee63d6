/// A phrase of the lexicon as it stands in a text.
struct PhraseMatch: Sendable {
  let id: WordID
  /// Tokens of the text.
  let start: Int32
  let end: Int32
}

/// Finds the phrases of a text once, for all layers.
struct PhraseFinder {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let words: WordTable
  private let phrases: PhraseTable
  private var matches: [PhraseMatch] = []

  private init(bytes: [UInt8], tokens: [Token], lexicon: Lexicon) {
    self.bytes = bytes
    self.tokens = tokens
    words = lexicon.tables.words
    phrases = lexicon.tables.phrases
    matches.reserveCapacity(tokens.count / 8)
  }

  /// Returns the phrases by place, the shorter before the longer.
  static func phrases(bytes: [UInt8], tokens: [Token], lexicon: Lexicon) -> [PhraseMatch] {
    var finder = PhraseFinder(bytes: bytes, tokens: tokens, lexicon: lexicon)
    for index in tokens.indices.dropLast() {
      let root = finder.phrases.root(tokens[index].word)
      guard root.node >= 0 else { continue }
      let next = tokens[index + 1]
      guard next.kind != .word || root.mayPrecede(next.word) else { continue }
      finder.follow(root.node, from: index, in: next.sentence)
    }
    return finder.matches
  }

  private mutating func follow(_ root: Int32, from first: Int, in sentence: Int32) {
    guard tokens[first].sentence == sentence else { return }
    var node = root
    var next = first + 1
    while next < tokens.count, tokens[next].sentence == sentence {
      node = phrases.child(of: node, word(next))
      next &+= 1
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
      words.find(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}
