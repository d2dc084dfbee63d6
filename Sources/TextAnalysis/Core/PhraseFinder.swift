/// A phrase of the lexicon as it stands in a text.
struct PhraseMatch: Sendable {
  let id: WordID
  /// Tokens of the text.
  let start: Int32
  let end: Int32
}

/// Finds the phrases of a text once, for all layers.
///
/// It borrows what it reads and lives no longer than `phrases(bytes:tokens:lexicon:)`.
struct PhraseFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<Token>
  private let words: WordTable.Finder
  private let table: PhraseTable.Finder
  private let others: PhraseFollowers
  /// See `PhraseFollowers.marks`.
  private let marks: UnsafeBufferPointer<WordID>

  private init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>,
    words: WordTable.Finder, table: PhraseTable.Finder, others: PhraseFollowers,
    marks: UnsafeBufferPointer<WordID>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.words = words
    self.table = table
    self.others = others
    self.marks = marks
  }

  /// Returns the phrases by place, the shorter before the longer.
  static func phrases(bytes: [UInt8], tokens: [Token], lexicon: Lexicon) -> [PhraseMatch] {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        lexicon.tables.others.marks.withUnsafeBufferPointer { marks in
          lexicon.tables.words.withFinder { words in
            lexicon.tables.phrases.withFinder { table in
              PhraseFinder(
                bytes: bytes, tokens: tokens, words: words, table: table,
                others: lexicon.tables.others, marks: marks
              ).phrases()
            }
          }
        }
      }
    }
  }

  private func phrases() -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    matches.reserveCapacity(tokens.count / 8)
    for index in 0..<max(tokens.count - 1, 0) {
      let root = table.root(tokens[index].word)
      guard root.node >= 0 else { continue }
      let next = word(index &+ 1)
      guard root.mayPrecede(next), table.isFollower(next) else { continue }
      follow(root.node, from: index, to: &matches)
    }
    return matches
  }

  @inline(__always)
  private func follow(_ root: Int32, from first: Int, to matches: inout [PhraseMatch]) {
    let sentence = tokens[first].sentence
    var node = root
    var next = first + 1
    while next < tokens.count, tokens[next].sentence == sentence {
      node = table.child(of: node, word(next))
      next &+= 1
      guard node >= 0 else { return }
      let phrase = table.phrase(endingAt: node)
      if phrase != Token.unknownWord {
        matches.append(PhraseMatch(id: phrase, start: Int32(first), end: Int32(next)))
      }
    }
  }

  /// The id of the token; marks and numbers inside phrases have ids too.
  @inline(__always)
  private func word(_ index: Int) -> WordID {
    let token = tokens[index]
    if token.kind == .word { return token.word }
    // Most marks are of one byte.
    return token.mark != 0 && token.mark < 0x80
      ? marks[Int(token.mark)] : word(token.range)
  }

  /// The id of a token that is found by its bytes.
  private func word(_ range: Range<Int>) -> WordID {
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    return others.mayHave(token) ? words.find(token) : Token.unknownWord
  }
}
