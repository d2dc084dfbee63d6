/// A text with the roles of its words: what figures and statements are read from.
///
/// Made in one pass over the tokens; everything after is array look-ups. A pointer to its tables, so
/// that the many small readers take it for nothing; it lives within `read`.
struct TextReading {
  struct Phrase {
    var tokens: Range<Int>
    var roles: WordRoles
  }

  /// A token with what the lists and other layers know of it.
  struct Word: Sendable {
    /// The roles of the word, of what other layers found there, and of the mark.
    var roles: WordRoles
    /// The number of its stem, if it is a word or number.
    var stem: UInt32
    /// Index in `names` of the name it belongs to, or -1.
    var name: Int32 = -1
    /// Index in `phrases` of the longest that begins with it, or -1.
    var phraseFrom: Int32 = -1
    /// Index in `phrases` of the longest that ends with it, or -1.
    var phraseTo: Int32 = -1
  }

  /// Numbers and pointers only: what it takes to read from them counts no references.
  struct Tables {
    let tokens: BorrowedArray<Token>
    let words: BorrowedArray<Word>
    let uses: BorrowedArray<WordUses>
    let sentences: BorrowedArray<Sentence>
    let traits: BorrowedArray<WordRoles>
    let phrases: BorrowedArray<Phrase>
    let names: BorrowedArray<NameSpan>
    let dates: BorrowedArray<Range<Int>>
    let bytes: BorrowedArray<UInt8>
    let entries: BorrowedArray<RoleTable.Entry>
    let small: SmallWords
    let table: UnsafePointer<RoleTable>
    let ruleLists: UnsafePointer<RuleLists>
    let text: Unmanaged<TokenizedText>
  }

  private let tables: UnsafePointer<Tables>

  /// Reads `text` and calls `body`, which must not keep the reading; `dates` and `names` are sorted
  /// by place.
  static func read<Result>(
    _ text: TokenizedText, table: RoleTable, dates: [DateExpression], names: [NameSpan],
    _ body: (TextReading) -> Result
  ) -> Result {
    borrowing(text.tokens, text.sentences, text.bytes) { tokens, sentences, bytes in
      borrowing(table.words, dates.map(\.range), names) { entries, days, names in
        let source = WordSource(tokens: tokens, bytes: bytes, entries: entries)
        let made = ReadingTables(text, source, dates: dates, names: names, table: table)
        return borrowing(made.words, made.traits, made.phrases) { words, traits, phrases in
          made.uses.withUnsafeBufferPointer { uses in
            withUnsafePointers(to: table, text.lexicon.ruleLists) { table, ruleLists in
              let tables = Tables(
                tokens: tokens, words: words, uses: BorrowedArray(uses), sentences: sentences,
                traits: traits, phrases: phrases, names: names, dates: days, bytes: bytes,
                entries: entries, small: table.pointee.small, table: table,
                ruleLists: ruleLists, text: .passUnretained(text))
              return withUnsafePointer(to: tables) { body(TextReading(tables: $0)) }
            }
          }
        }
      }
    }
  }
}

/// Calls `body` with pointers to two values, to be used within it alone.
@inline(__always)
private func withUnsafePointers<First, Second, Result>(
  to first: First, _ second: Second,
  _ body: (UnsafePointer<First>, UnsafePointer<Second>) -> Result
) -> Result {
  withUnsafePointer(to: first) { first in
    withUnsafePointer(to: second) { second in body(first, second) }
  }
}

extension TextReading {
  @inline(__always)
  var tokens: BorrowedArray<Token> { tables.pointee.tokens }

  @inline(__always)
  var words: BorrowedArray<Word> { tables.pointee.words }

  /// The tokens of a range that have one of the uses, in order.
  @inline(__always)
  func tokens(for uses: WordUses, in range: Range<Int>) -> UsedTokens {
    UsedTokens(self.uses, with: uses, range)
  }

  /// The numbers and marks of a range, in order.
  @inline(__always)
  func marks(in range: Range<Int>) -> UsedTokens {
    UsedTokens(uses, without: .word, range)
  }

  /// The marks of a range and its words that sentences are not compared by, in order: of two letters, or
  /// function words.
  @inline(__always)
  func smallTokens(in range: Range<Int>) -> UsedTokens {
    UsedTokens(uses, without: .term, range)
  }

  /// By token.
  @inline(__always)
  var uses: BorrowedArray<WordUses> { tables.pointee.uses }

  @inline(__always)
  var sentences: BorrowedArray<Sentence> { tables.pointee.sentences }

  /// By sentence: at least the roles of each of its words and phrases.
  @inline(__always)
  var traits: BorrowedArray<WordRoles> { tables.pointee.traits }

  @inline(__always)
  var phrases: BorrowedArray<Phrase> { tables.pointee.phrases }

  @inline(__always)
  var names: BorrowedArray<NameSpan> { tables.pointee.names }

  @inline(__always)
  var dates: BorrowedArray<Range<Int>> { tables.pointee.dates }

  @inline(__always)
  var bytes: BorrowedArray<UInt8> { tables.pointee.bytes }

  @inline(__always)
  var text: TokenizedText { tables.pointee.text.takeUnretainedValue() }

  @inline(__always)
  var small: SmallWords { tables.pointee.small }

  @inline(__always)
  var ruleLists: RuleLists { tables.pointee.ruleLists.pointee }

  /// The roles of a word or phrase of the lexicon.
  @inline(__always)
  func roles(of id: WordID) -> WordRoles { tables.pointee.table.pointee[id] }

  /// What is known of a word of the lexicon, apart from the text.
  @inline(__always)
  func entry(of id: WordID) -> RoleTable.Entry { tables.pointee.entries[Int(id)] }

  /// The value of a number word.
  func number(_ id: WordID) -> Double? { tables.pointee.table.pointee.number(id) }
}

/// What is asked of a token is answered with no where the text has none.
extension TextReading {
  @inline(__always)
  private func isToken(_ index: Int) -> Bool { tokens.isIndex(index) }

  @inline(__always)
  func has(_ index: Int, _ role: WordRoles) -> Bool {
    isToken(index) && words[index].roles.meets(role)
  }

  /// Whether any list, or another layer, gives the token a role.
  func hasRole(_ index: Int) -> Bool {
    isToken(index) && words[index].roles.subtracting(.seen) != []
  }

  /// The longest phrase that begins with the token.
  @inline(__always)
  func phrase(from index: Int) -> Phrase? {
    guard isToken(index) else { return nil }
    let phrase = words[index].phraseFrom
    return phrase < 0 ? nil : phrases[Int(phrase)]
  }

  /// The longest phrase that ends with the token.
  @inline(__always)
  func phrase(endingAt index: Int) -> Phrase? {
    guard isToken(index) else { return nil }
    let phrase = words[index].phraseTo
    return phrase < 0 ? nil : phrases[Int(phrase)]
  }

  /// The tokens of the word or longest phrase at `index` that has one of the roles.
  @inline(__always)
  func entry(at index: Int, _ roles: WordRoles) -> Phrase? {
    guard isToken(index), words[index].phraseFrom >= 0 || has(index, roles) else { return nil }
    return longestEntry(at: index, roles)
  }

  private func longestEntry(at index: Int, _ roles: WordRoles) -> Phrase? {
    if let phrase = phrase(from: index), phrase.roles.meets(roles) { return phrase }
    return has(index, roles) ? Phrase(tokens: index..<index + 1, roles: words[index].roles) : nil
  }

  /// The tokens of the word or longest phrase that ends at `index` and has one of the roles.
  func entry(endingAt index: Int, _ roles: WordRoles) -> Phrase? {
    if let phrase = phrase(endingAt: index), phrase.roles.meets(roles) { return phrase }
    return has(index, roles) ? Phrase(tokens: index..<index + 1, roles: words[index].roles) : nil
  }

  @inline(__always)
  func isWord(_ index: Int) -> Bool { isToken(index) && tokens[index].kind == .word }

  @inline(__always)
  func isNumber(_ index: Int) -> Bool { isToken(index) && tokens[index].kind == .number }

  /// Whether the token begins with a capital.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool {
    guard isToken(index) else { return false }
    return switch tokens[index].shape {
    case .capitalised, .upper: true
    case .mixed: firstByte(at: index) &- 0x41 < 26
    case .lower, .caseless: false
    }
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    isToken(index) && UInt32(tokens[index].mark) == mark.value
  }

  /// The bytes of the token as they stand in the text.
  @inline(__always)
  func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> { bytes.slice(tokens[index].range) }

  @inline(__always)
  func firstByte(at index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  /// The end of the name that a token belongs to, up to a limit.
  func endOfName(_ index: Int, limit: Int) -> Int {
    let name = words[index].name
    var end = index + 1
    while name >= 0, end < limit, words[end].name == name { end += 1 }
    return end
  }

  /// Whether the token is the word, byte for byte.
  @inline(__always)
  func spells(_ index: Int, _ word: StaticString) -> Bool {
    isToken(index) && tokens[index].range.count == word.utf8CodeUnitCount && ends(index, word)
  }

  /// Whether the token ends with the letters, which are ASCII and in lower case.
  @inline(__always)
  func ends(_ index: Int, _ letters: StaticString) -> Bool {
    guard isToken(index) else { return false }
    let token = tokens[index]
    let count = letters.utf8CodeUnitCount
    guard Int(token.end - token.start) >= count else { return false }
    let first = Int(token.end) - count
    for offset in 0..<count where bytes[first + offset] != letters.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The text of a byte range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes.slice(range), as: UTF8.self) }

  /// The bytes from the first to the last token of a range that is not empty.
  @inline(__always)
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  @inline(__always)
  func isPossessive(_ index: Int) -> Bool { has(index, .possessive) }

  /// Whether the token is a dash of any length, but no hyphen inside a word.
  @inline(__always)
  func isDash(_ index: Int) -> Bool { has(index, .dash) }

  /// Whether the token is a small word that ends a noun's group of words.
  @inline(__always)
  func isFunctionWord(_ index: Int) -> Bool { has(index, .functionWords) }

  @inline(__always)
  func isQuoteMark(_ index: Int) -> Bool { has(index, [.openingQuote, .closingQuote]) }

  @inline(__always)
  func isOpeningQuote(_ index: Int) -> Bool { has(index, .openingQuote) }

  @inline(__always)
  func isClosingQuote(_ index: Int) -> Bool { has(index, .closingQuote) }
}
