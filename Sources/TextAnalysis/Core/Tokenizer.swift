/// Cuts text into tokens, byte by byte and in one pass.
struct Tokenizer {
  /// Longest token, in bytes; a longer run of letters is cut.
  static let longestToken = 256

  /// Most tokens of one text, as many as a long book has; the rest of the text has none.
  static let tokenLimit = 250_000

  let bytes: UnsafeBufferPointer<UInt8>
  let kinds: UnsafeBufferPointer<ASCII.Kind>
  let words: WordTable.Finder
  let abbreviations: LexiconTables.Abbreviations
  /// The word `'s`.
  let possessive: WordID
  /// Room for `limit` tokens, the first `count` of them read.
  let room: UnsafeMutablePointer<Token>
  let limit: Int
  var count = 0
  /// Room for as many stops as there may be tokens: each token is one at most.
  private let stopRoom: UnsafeMutablePointer<Int32>
  private var stopCount = 0
  var index = 0
  var end = 0

  static func tokens(of bytes: [UInt8], blocks: [TextBlock], _ lexicon: LexiconTables) -> [Token] {
    tokens(of: bytes, lexicon) { tokenizer in
      for block in blocks { _ = tokenizer.read(block.range) }
    }
  }

  /// Returns what `body` lets a tokenizer of the bytes read, which must not leave it.
  ///
  /// Where there are more tokens than expected, all is read once more.
  static func tokens(
    of bytes: [UInt8], _ lexicon: LexiconTables, _ body: (inout Tokenizer) -> Void
  ) -> [Token] {
    // No token is empty.
    let most = min(bytes.count, tokenLimit)
    let expected = min(bytes.count / shortestMean + 16, most)
    let tokens = self.tokens(of: bytes, lexicon, limit: expected, body)
    guard tokens.count == expected, expected < most else { return tokens }
    return self.tokens(of: bytes, lexicon, limit: most, body)
  }

  /// How many bytes tokens and the spaces before them have or more, in most texts.
  private static let shortestMean = 3

  private static func tokens(
    of bytes: [UInt8], _ lexicon: LexiconTables, limit: Int, _ body: (inout Tokenizer) -> Void
  ) -> [Token] {
    Array(unsafeUninitializedCapacity: limit) { room, count in
      guard let start = room.baseAddress else { return }
      bytes.withUnsafeBufferPointer { bytes in
        ASCII.kinds.withUnsafeBufferPointer { kinds in
          lexicon.withAbbreviations { abbreviations in
            lexicon.words.withFinder { words in
              withUnsafeTemporaryAllocation(of: Int32.self, capacity: limit) { stops in
                guard let firstStop = stops.baseAddress else { return }
                var tokenizer = Tokenizer(
                  bytes: bytes, kinds: kinds, words: words, abbreviations: abbreviations,
                  possessive: lexicon.possessive, room: start, limit: limit, stopRoom: firstStop)
                body(&tokenizer)
                count = tokenizer.count
              }
            }
          }
        }
      }
    }
  }

  /// The tokens read so far, in order and without overlap.
  var tokens: UnsafeMutableBufferPointer<Token> {
    UnsafeMutableBufferPointer(start: room, count: count)
  }

  /// Those of the part read last that a sentence may end with: marks other than commas, and words
  /// with a full stop of their own.
  var stops: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: stopRoom, count: stopCount)
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    (room + count).initialize(to: token)
    count &+= 1
  }

  /// Notes that a sentence may end with a token, which is noted once at most.
  @inline(__always)
  mutating func addStop(_ token: Int) {
    (stopRoom + stopCount).initialize(to: Int32(truncatingIfNeeded: token))
    stopCount &+= 1
  }

  /// Reads a part of the text, which lies behind those before; returns the numbers of its tokens.
  mutating func read(_ range: Range<Int>) -> Range<Int> {
    let first = count
    stopCount = 0
    index = range.lowerBound
    end = range.upperBound
    var spaceBefore = true
    while index < end, count < limit {
      let byte = bytes[index]
      switch kinds[Int(byte)] {
      case .space:
        index += 1
        spaceBefore = true
        continue
      case .letter:
        if readPlainWords(&spaceBefore) { continue }
        readWord(spaceBefore)
      case .digit: readNumber(spaceBefore)
      case .punctuation: readPunctuation(byte, spaceBefore)
      case .symbol: appendMark(.symbol, length: 1, spaceBefore, mark: UInt16(byte))
      case .beyond:
        if readBeyond(spaceBefore) {
          spaceBefore = true
          continue
        }
      }
      spaceBefore = false
    }
    return first..<count
  }
}
