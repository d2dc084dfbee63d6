/// Cuts text into tokens, byte by byte and in one pass.
struct Tokenizer {
  /// Longest token, in bytes; a longer run of letters is cut.
  static let longestToken = 256

  /// Most tokens of one text, as many as a long book has; the rest of the text has none.
  static let tokenLimit = 250_000

  let bytes: UnsafeBufferPointer<UInt8>
  let kinds: UnsafeBufferPointer<ASCII.Kind>
  let lexicon: LexiconTables
  let words: WordTable.Finder
  /// Room for as many as there may be, the first `count` of them read.
  let room: UnsafeMutablePointer<Token>
  var count = 0
  /// Those of the part read last that a sentence may end with: marks other than commas, and words
  /// with a full stop of their own.
  var stops: [Int32] = []
  var index = 0
  var end = 0

  static func tokens(of bytes: [UInt8], blocks: [TextBlock], _ lexicon: LexiconTables) -> [Token] {
    withTokenizer(of: bytes, lexicon) { tokenizer in
      for block in blocks { _ = tokenizer.read(block.range) }
      return tokenizer.copy
    }
  }

  /// Calls `body` with a tokenizer of the bytes, which must not leave it.
  static func withTokenizer<Result>(
    of bytes: [UInt8], _ lexicon: LexiconTables, _ body: (inout Tokenizer) -> Result
  ) -> Result {
    // No token is empty.
    let capacity = max(min(bytes.count, tokenLimit), 1)
    return withUnsafeTemporaryAllocation(of: Token.self, capacity: capacity) { room in
      bytes.withUnsafeBufferPointer { bytes in
        ASCII.kinds.withUnsafeBufferPointer { kinds in
          lexicon.words.withFinder { words in
            var tokenizer = Tokenizer(
              bytes: bytes, kinds: kinds, lexicon: lexicon, words: words,
              room: room.baseAddress.unsafelyUnwrapped)
            return body(&tokenizer)
          }
        }
      }
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, kinds: UnsafeBufferPointer<ASCII.Kind>,
    lexicon: LexiconTables, words: WordTable.Finder, room: UnsafeMutablePointer<Token>
  ) {
    self.bytes = bytes
    self.kinds = kinds
    self.lexicon = lexicon
    self.words = words
    self.room = room
    stops.reserveCapacity(32)
  }

  /// The tokens read so far, in order and without overlap.
  var tokens: UnsafeMutableBufferPointer<Token> {
    UnsafeMutableBufferPointer(start: room, count: count)
  }

  /// The same, to keep.
  var copy: [Token] {
    Array(unsafeUninitializedCapacity: count) { copy, copied in
      copy.baseAddress?.initialize(from: room, count: count)
      copied = count
    }
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    (room + count).initialize(to: token)
    count &+= 1
  }

  /// Reads a part of the text, which lies behind those before; returns the numbers of its tokens.
  mutating func read(_ range: Range<Int>) -> Range<Int> {
    let first = count
    stops.removeAll(keepingCapacity: true)
    index = range.lowerBound
    end = range.upperBound
    var spaceBefore = true
    while index < end, count < Self.tokenLimit {
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
