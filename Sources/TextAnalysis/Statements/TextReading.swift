/// A text with the roles of its words: what figures and statements are read from.
///
/// Made in one pass; everything after is array look-ups. A class, because it holds many arrays and
/// is handed to many small readers: a copy would count a reference for each.
final class TextReading {
  struct Phrase {
    var tokens: Range<Int>
    var roles: WordRoles
  }

  let text: TokenizedText
  let tokens: [Token]
  /// The bytes of the text, held here so that looking at a word does not copy the text.
  let bytes: [UInt8]
  let table: RoleTable
  /// By token: the roles of the word and what other layers found there.
  let roles: [WordRoles]
  /// By token: index in `names` of the name it belongs to, or -1.
  let nameAt: [Int32]
  let names: [NameSpan]
  let phrases: [Phrase]
  private let phraseFrom: [Int32]
  private let phraseTo: [Int32]

  /// Reads `text`; `dates` and `names` are sorted by place.
  init(_ text: TokenizedText, table: RoleTable, dates: [Range<Int>], names: [NameSpan]) {
    let tokens = text.tokens
    var roles = tokens.map { token in
      // "US" and "IT" are no pronouns.
      token.shape == .upper ? table[token.word].subtracting(.pronoun) : table[token.word]
    }
    var nameAt = Array(repeating: Int32(-1), count: tokens.count)
    Self.visit(dates, tokens) { token, _ in roles[token].formUnion(.date) }
    Self.visit(names.map(\.range), tokens) { token, name in
      // "the WHO said", "Will Ortiz": a capital within a name is no small word.
      if tokens[token].shape != .lower { roles[token].subtract(.clauseWords) }
      roles[token].formUnion(Self.role(of: names[name].kind))
      if nameAt[token] < 0 { nameAt[token] = Int32(name) }
    }
    let found = Self.phrases(in: text, table)
    var from = Array(repeating: Int32(-1), count: tokens.count)
    var to = from
    for (number, phrase) in found.enumerated() {
      from[phrase.tokens.lowerBound] = Int32(number)
      let last = phrase.tokens.upperBound - 1
      // Of phrases with one end the longest came first.
      if to[last] < 0 { to[last] = Int32(number) }
    }
    self.text = text
    self.tokens = tokens
    bytes = text.bytes
    self.table = table
    self.names = names
    self.roles = roles
    self.nameAt = nameAt
    phrases = found
    phraseFrom = from
    phraseTo = to
  }

  private static func role(of kind: NameSpan.Kind) -> WordRoles {
    switch kind {
    case .person: [.name, .personName]
    case .organisation: [.name, .organisationName]
    case .place: [.name, .placeName]
    case .media: [.name, .mediaName]
    case .demonym: [.name, .demonym]
    }
  }

  /// The longest phrase with a role that begins with each token, in order.
  private static func phrases(in text: TokenizedText, _ table: RoleTable) -> [Phrase] {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(text.phraseMatches.count)
    for match in text.phraseMatches {
      let roles = table[match.id]
      guard roles != [] else { continue }
      let first = Int(match.start)
      if phrases.last?.tokens.lowerBound == first { phrases.removeLast() }
      phrases.append(Phrase(tokens: first..<Int(match.end), roles: roles))
    }
    return phrases
  }

  /// Calls `body` for each token that overlaps one of the sorted ranges.
  private static func visit(
    _ ranges: [Range<Int>], _ tokens: [Token], _ body: (_ token: Int, _ range: Int) -> Void
  ) {
    var token = 0
    for (number, range) in ranges.enumerated() {
      while token < tokens.count, Int(tokens[token].end) <= range.lowerBound { token += 1 }
      var inside = token
      while inside < tokens.count, Int(tokens[inside].start) < range.upperBound {
        body(inside, number)
        inside += 1
      }
    }
  }
}

extension TextReading {
  @inline(__always)
  func has(_ index: Int, _ role: WordRoles) -> Bool { roles[index].meets(role) }

  /// Whether the token, or a phrase that begins with it, may have one of the roles.
  @inline(__always)
  func mayBegin(_ index: Int, _ roles: WordRoles) -> Bool {
    has(index, roles) || phraseFrom[index] >= 0
  }

  /// The longest phrase that begins with the token.
  func phrase(from index: Int) -> Phrase? {
    phraseFrom[index] < 0 ? nil : phrases[Int(phraseFrom[index])]
  }

  /// The longest phrase that ends with the token.
  func phrase(endingAt index: Int) -> Phrase? {
    phraseTo[index] < 0 ? nil : phrases[Int(phraseTo[index])]
  }

  /// The tokens of the word or longest phrase at `index` that has one of the roles.
  func entry(at index: Int, _ roles: WordRoles) -> Phrase? {
    if let phrase = phrase(from: index), phrase.roles.meets(roles) { return phrase }
    return has(index, roles) ? Phrase(tokens: index..<index + 1, roles: self.roles[index]) : nil
  }

  /// The tokens of the word or longest phrase that ends at `index` and has one of the roles.
  func entry(endingAt index: Int, _ roles: WordRoles) -> Phrase? {
    if let phrase = phrase(endingAt: index), phrase.roles.meets(roles) { return phrase }
    return has(index, roles) ? Phrase(tokens: index..<index + 1, roles: self.roles[index]) : nil
  }

  @inline(__always)
  func isWord(_ index: Int) -> Bool { tokens[index].kind == .word }

  @inline(__always)
  func isNumber(_ index: Int) -> Bool { tokens[index].kind == .number }

  /// Whether the token begins with a capital.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool {
    switch tokens[index].shape {
    case .capitalised, .upper: true
    case .mixed: firstByte(at: index) &- 0x41 < 26
    case .lower, .caseless: false
    }
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    UInt32(tokens[index].mark) == mark.value
  }

  /// The bytes of the token as they stand in the text.
  func bytes(at index: Int) -> ArraySlice<UInt8> { bytes[tokens[index].range] }

  @inline(__always)
  func firstByte(at index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  @inline(__always)
  func lastByte(at index: Int) -> UInt8 { bytes[Int(tokens[index].end) - 1] }

  /// Whether the token ends with the letters, which are ASCII and in lower case.
  func ends(_ index: Int, _ letters: StaticString) -> Bool {
    let token = tokens[index]
    let count = letters.utf8CodeUnitCount
    guard Int(token.end - token.start) >= count else { return false }
    let first = Int(token.end) - count
    for offset in 0..<count where bytes[first + offset] != letters.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The bytes from the first to the last token of a range that is not empty.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  func isPossessive(_ index: Int) -> Bool {
    tokens[index].word == text.lexicon.possessive || isMark(index, "'")
      || isRaisedComma(index) && isAfterS(index)
  }

  private func isRaisedComma(_ index: Int) -> Bool {
    tokens[index].mark == Mark.closingSingle
  }

  /// Whether a closing mark is the owner’s after a plural: glued to an s, with a word to follow.
  private func isAfterS(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, !tokens[index].spaceBefore,
      tokens[index + 1].kind == .word, tokens[index + 1].spaceBefore,
      tokens[index + 1].sentence == tokens[index].sentence
    else { return false }
    return bytes[Int(tokens[index].start) - 1] == UInt8(ascii: "s")
  }

  /// Whether the token is a dash of any length, but no hyphen inside a word.
  func isDash(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch tokens[index].mark {
    case Mark.hyphen, Mark.enDash, Mark.emDash, Mark.figureDash: return true
    case 0: return firstByte(at: index) == UInt8(ascii: "-")
    default: return false
    }
  }

  /// Whether the token is a small word that ends a noun's group of words.
  @inline(__always)
  func isFunctionWord(_ index: Int) -> Bool {
    has(
      index,
      [
        .determiner, .preposition, .subordinator, .coordinator, .relative, .pronoun, .auxiliary,
        .adverb,
      ])
  }

  func isQuoteMark(_ index: Int) -> Bool { isOpeningQuote(index) || isClosingQuote(index) }

  func isOpeningQuote(_ index: Int) -> Bool {
    switch tokens[index].mark {
    case Mark.quote, Mark.apostrophe, Mark.graveAccent:
      index + 1 < tokens.count && tokens[index].spaceBefore
        || index == 0 || tokens[index - 1].sentence != tokens[index].sentence
    case Mark.openingQuote, Mark.openingGuillemet, Mark.openingSingle: true
    default: false
    }
  }

  func isClosingQuote(_ index: Int) -> Bool {
    switch tokens[index].mark {
    case Mark.quote, Mark.apostrophe: !isOpeningQuote(index)
    case Mark.closingQuote, Mark.closingGuillemet, Mark.closingSingle: true
    default: false
    }
  }
}
