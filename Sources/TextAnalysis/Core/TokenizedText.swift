import BinarySearch

/// A text cut into blocks, sentences and tokens: what every layer of the analysis reads.
///
/// Bytes need not be valid UTF-8 and may be of any script; time and memory are linear in them. Past
/// `Tokenizer.tokenLimit` tokens the rest is left alone and `isCutShort` says so.
package final class TokenizedText: Sendable {
  /// Most tokens of a sentence; text that runs on without a stop is cut there, so that what looks
  /// along a sentence takes bounded time.
  package static let sentenceLimit = 400

  package let bytes: [UInt8]
  package let blocks: [TextBlock]
  package let tokens: [Token]
  package let sentences: [Sentence]
  package let lexicon: Lexicon

  /// The phrases of the lexicon in the text, by place, the shorter before the longer.
  let phraseMatches: [PhraseMatch]

  /// Whether the text has more tokens than are read.
  package let isCutShort: Bool

  /// Cuts `bytes` up; blocks that are out of order or overlap earlier ones are clipped.
  package init(bytes: [UInt8], blocks: [TextBlock], lexicon: Lexicon) {
    let blocks = Self.inOrder(blocks, count: bytes.count)
    var sentences: [Sentence] = []
    let tokens = Tokenizer.tokens(of: bytes, lexicon.tables) { tokenizer in
      var splitter = SentenceSplitter(bytes: bytes, lexicon: lexicon)
      for (number, block) in blocks.enumerated() {
        let range = tokenizer.read(block.range)
        splitter.split(range, of: tokenizer.tokens, stops: tokenizer.stops, block: number)
      }
      sentences = splitter.sentences
    }
    self.bytes = bytes
    self.blocks = blocks
    self.tokens = tokens
    self.sentences = sentences
    self.lexicon = lexicon
    phraseMatches = PhraseFinder.phrases(bytes: bytes, tokens: tokens, lexicon: lexicon)
    isCutShort = tokens.count >= Tokenizer.tokenLimit
  }

  private static func inOrder(_ blocks: [TextBlock], count: Int) -> [TextBlock] {
    // Offsets are kept in 32 bits.
    let count = min(count, Int(Int32.max) - 1)
    var end = 0
    return blocks.map { block in
      var block = block
      let lower = min(max(block.range.lowerBound, end), count)
      let upper = min(max(block.range.upperBound, lower), count)
      block.range = lower..<upper
      end = upper
      return block
    }
  }
}

/// What is asked of a token is answered with no where the text has none.
extension TokenizedText {
  @inline(__always)
  func isToken(_ index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count)
  }

  /// The lists of the token's word.
  @inline(__always)
  package func classes(at index: Int) -> WordClasses {
    isToken(index) ? lexicon[tokens[index].word] : []
  }

  /// The bytes of the token as they stand in the text.
  package func bytes(at index: Int) -> ArraySlice<UInt8> { bytes[tokens[index].range] }

  /// The text of a byte range; invalid bytes become U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first byte of the token, enough to tell most marks apart.
  @inline(__always)
  package func firstByte(at index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  /// Whether the token is the mark, as in `isMark(i, ",")`.
  @inline(__always)
  package func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    isToken(index) && UInt32(tokens[index].mark) == mark.value
  }

  /// The last eight bytes of a range, the last highest, with zeros before its start.
  @inline(__always)
  func lastEightBytes(_ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      let missing = UInt64(max(8 - range.count, 0) * 8)
      if range.upperBound >= 8 {
        let start = range.upperBound - 8
        let word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        return (UInt64(littleEndian: word) >> missing) << missing
      }
      return range.suffix(8).reduce(0) { $0 >> 8 | UInt64(bytes[$1]) << 56 }
    }
  }

  /// Whether the bytes end with the letters.
  @inline(__always)
  func ends(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    let count = letters.utf8CodeUnitCount
    return range.count >= count
      && spells(range.upperBound - count..<range.upperBound, letters)
  }

  /// Whether two ranges hold the same bytes.
  func hasSameBytes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      precondition(max(one.upperBound, other.upperBound) <= bytes.count, "ranges of the bytes")
      var offset = 0
      while offset &+ 8 <= one.count {
        let (first, second) = (one.lowerBound &+ offset, other.lowerBound &+ offset)
        guard
          bytes.loadUnaligned(fromByteOffset: first, as: UInt64.self)
            == bytes.loadUnaligned(fromByteOffset: second, as: UInt64.self)
        else { return false }
        offset &+= 8
      }
      while offset < one.count {
        guard bytes[one.lowerBound &+ offset] == bytes[other.lowerBound &+ offset] else {
          return false
        }
        offset &+= 1
      }
      return true
    }
  }

  /// Whether the bytes begin with the letters.
  @inline(__always)
  func begins(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    let count = letters.utf8CodeUnitCount
    return range.count >= count
      && spells(range.lowerBound..<range.lowerBound + count, letters)
  }

  /// Whether the bytes are the letters.
  @inline(__always)
  func spells(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    guard range.count == letters.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] != letters.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The bytes from the first to the last token of a range that is not empty.
  @inline(__always)
  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether the token is an apostrophe at a word, as the mark of a plural owner is: "Workers’ Party".
  func isApostrophe(_ index: Int) -> Bool {
    isToken(index) && !tokens[index].spaceBefore
      && (tokens[index].mark == Mark.apostrophe || tokens[index].mark == Mark.closingSingle)
  }

  /// Whether the token is the word, which is in small ASCII letters, in whatever case.
  @inline(__always)
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard isToken(index) else { return false }
    let range = tokens[index].range
    // Most words differ in length, and most others in their first letter.
    return range.count == word.utf8CodeUnitCount
      && lowercasedASCII(bytes[range.lowerBound]) == word.utf8Start.pointee
      && hasLetters(range, word)
  }

  private func hasLetters(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    spellsInAnyCase(range, letters)
  }

  /// Whether the bytes are the letters, which are small ASCII, in whatever case.
  @inline(__always)
  func spellsInAnyCase(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    guard range.count == letters.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where lowercasedASCII(bytes[range.lowerBound + offset]) != letters.utf8Start[offset] {
      return false
    }
    return true
  }

  /// A word or phrase of the lexicon found in the text.
  package struct Entry: Hashable, Sendable {
    /// A word id, or that of a phrase; both work with `Lexicon.value(of:in:)` and `lexicon[id]`.
    package let id: WordID
    package let tokens: Range<Int>
    package let classes: WordClasses
  }

  /// The phrases that begin at the token, within its sentence, the shorter before the longer.
  func phrases(at index: Int) -> ArraySlice<PhraseMatch> {
    let first = partitioningIndex(of: phraseMatches.indices) {
      Int(phraseMatches[$0].start) >= index
    }
    var end = first
    while end < phraseMatches.count, Int(phraseMatches[end].start) == index { end += 1 }
    return phraseMatches[first..<end]
  }

  /// Returns the longest entry of one of the lists that begins at the token, within its sentence.
  package func entry(at index: Int, in lists: WordClasses) -> Entry? {
    let token = tokens[index]
    var best: Entry?
    if lexicon[token.word].meets(lists) {
      best = Entry(id: token.word, tokens: index..<index + 1, classes: lexicon[token.word])
    }
    for match in phrases(at: index) where lexicon[match.id].meets(lists) {
      best = Entry(id: match.id, tokens: index..<Int(match.end), classes: lexicon[match.id])
    }
    return best
  }

  /// The id of the phrase that two words would make side by side, or `Token.unknownWord`.
  func phrase(_ first: WordID, _ second: WordID) -> WordID {
    lexicon.tables.phrases.withFinder { table in
      let root = table.root(first)
      let node = root.node >= 0 ? table.child(of: root.node, second) : -1
      return node >= 0 ? table.phrase(endingAt: node) : Token.unknownWord
    }
  }

  /// The byte ranges of the parts of a word joined by hyphens; of any other token, its own range.
  package func parts(of index: Int) -> [Range<Int>] {
    let token = tokens[index]
    guard token.isHyphenated else { return [token.range] }
    var parts: [Range<Int>] = []
    var start = Int(token.start)
    var place = start
    while place < Int(token.end) {
      let length = hyphenLength(at: place)
      if length > 0 {
        parts.append(start..<place)
        start = place + length
      }
      place += max(length, 1)
    }
    parts.append(start..<Int(token.end))
    return parts
  }

  /// The byte ranges of the parts of a word that just one hyphen joins; `nil` for any other.
  func twoParts(of index: Int) -> (first: Range<Int>, second: Range<Int>)? {
    let range = tokens[index].range
    guard tokens[index].isHyphenated else { return nil }
    var hyphen: Range<Int>?
    var place = range.lowerBound
    while place < range.upperBound {
      let length = hyphenLength(at: place)
      if length > 0 {
        guard hyphen == nil else { return nil }
        hyphen = place..<place + length
      }
      place += max(length, 1)
    }
    return hyphen.map { (range.lowerBound..<$0.lowerBound, $0.upperBound..<range.upperBound) }
  }

  private func hyphenLength(at place: Int) -> Int {
    if bytes[place] == UInt8(ascii: "-") { return 1 }
    guard bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
    return bytes[place + 2] == 0x90 || bytes[place + 2] == 0x91 ? 3 : 0
  }

  /// The word id of some bytes, such as one part of a word joined by hyphens.
  package func word(_ range: Range<Int>) -> WordID {
    let id = bytes.withUnsafeBufferPointer {
      lexicon.tables.words.find(UnsafeBufferPointer(rebasing: $0[range]))
    }
    guard id < 0, mayBeNormalised(range) else { return id }
    return lexicon.tables.words.find(LexiconTables.normalised(bytes[range]))
  }

  /// The word id of a part of a plain word, and a letter behind it if any.
  func word(stem: Range<Int>, adding letter: UInt8?) -> WordID {
    let words = lexicon.tables.words
    return bytes.withUnsafeBufferPointer { bytes in
      let stem = UnsafeBufferPointer(rebasing: bytes[stem])
      guard let letter else { return words.find(stem) }
      guard stem.count < WordTable.longestWord else { return Token.unknownWord }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stem.count + 1) { word in
        _ = word.initialize(fromContentsOf: stem)
        word[stem.count] = letter
        return words.find(UnsafeBufferPointer(word))
      }
    }
  }

  /// Whether words are entered in another form than that of the bytes, apart from case.
  private func mayBeNormalised(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return bytes[last] == UInt8(ascii: ".") || range.contains { bytes[$0] >= 0x80 }
  }
}
