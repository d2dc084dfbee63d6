/// A text with the roles of its words: what figures and statements are read from.
///
/// Made in one pass; everything after is array look-ups.
struct TextReading {
  struct Phrase {
    var tokens: Range<Int>
    var roles: WordRoles
  }

  let text: TokenizedText
  let tokens: [Token]
  let table: RoleTable
  /// By token: the roles of the word and what other layers found there.
  private(set) var roles: [WordRoles]
  /// By token: index in `names` of the name it belongs to, or -1.
  private(set) var nameAt: [Int32]
  let names: [NameSpan]
  private(set) var phrases: [Phrase] = []
  private var phraseFrom: [Int32]
  private var phraseTo: [Int32]

  /// Reads `text`; `dates` and `names` are sorted by place.
  init(_ text: TokenizedText, table: RoleTable, dates: [Range<Int>], names: [NameSpan]) {
    self.text = text
    self.table = table
    self.names = names
    let tokens = text.tokens
    self.tokens = tokens
    roles = tokens.map { table[$0.word] }
    nameAt = Array(repeating: -1, count: tokens.count)
    phraseFrom = Array(repeating: -1, count: tokens.count)
    phraseTo = Array(repeating: -1, count: tokens.count)
    // "US" and "IT" are no pronouns.
    for index in tokens.indices where tokens[index].shape == .upper {
      roles[index].subtract(.pronoun)
    }
    findPhrases(in: text)
    mark(dates) { roles, token, _ in roles[token].formUnion(.date) }
    mark(names.map(\.range)) { roles, token, name in
      roles[token].formUnion(Self.role(of: names[name].kind))
    }
    markNames()
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

  private mutating func findPhrases(in text: TokenizedText) {
    let lexicon = text.lexicon
    for index in tokens.indices where lexicon.phrases.root(tokens[index].word) >= 0 {
      guard let phrase = longestPhrase(at: index, lexicon) else { continue }
      let number = Int32(phrases.count)
      phrases.append(phrase)
      phraseFrom[index] = number
      let last = phrase.tokens.upperBound - 1
      // Of phrases with one end the longest came first.
      if phraseTo[last] < 0 { phraseTo[last] = number }
    }
  }

  private func longestPhrase(at index: Int, _ lexicon: Lexicon) -> Phrase? {
    var best: Phrase?
    var node = lexicon.phrases.root(tokens[index].word)
    var next = index + 1
    while node >= 0, next < tokens.count, tokens[next].sentence == tokens[index].sentence {
      let word =
        tokens[next].kind == .word ? tokens[next].word : lexicon.mark(text.bytes(at: next))
      guard word >= 0 else { break }
      node = lexicon.phrases.child(of: node, word)
      next += 1
      guard node >= 0 else { break }
      let roles = table[lexicon.phrases.phrase(endingAt: node)]
      if roles != [] { best = Phrase(tokens: index..<next, roles: roles) }
    }
    return best
  }

  /// Calls `body` for each token that overlaps one of the sorted ranges.
  private mutating func mark(
    _ ranges: [Range<Int>], _ body: (inout [WordRoles], Int, Int) -> Void
  ) {
    var token = 0
    for (number, range) in ranges.enumerated() {
      while token < tokens.count, Int(tokens[token].end) <= range.lowerBound { token += 1 }
      var inside = token
      while inside < tokens.count, Int(tokens[inside].start) < range.upperBound {
        body(&roles, inside, number)
        inside += 1
      }
    }
  }

  private mutating func markNames() {
    var token = 0
    for (number, name) in names.enumerated() {
      while token < tokens.count, Int(tokens[token].end) <= name.range.lowerBound { token += 1 }
      var inside = token
      while inside < tokens.count, Int(tokens[inside].start) < name.range.upperBound {
        if nameAt[inside] < 0 { nameAt[inside] = Int32(number) }
        inside += 1
      }
    }
  }
}

extension TextReading {
  @inline(__always)
  func has(_ index: Int, _ role: WordRoles) -> Bool { roles[index].meets(role) }

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
    case .mixed: text.firstByte(at: index) &- 0x41 < 26
    case .lower, .caseless: false
    }
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { text.isMark(index, mark) }

  func isPossessive(_ index: Int) -> Bool {
    tokens[index].word == text.lexicon.possessive || isMark(index, "’") || isMark(index, "'")
  }

  /// Whether the token is a dash of any length, but no hyphen inside a word.
  func isDash(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    let bytes = text.bytes(at: index)
    return bytes.first == UInt8(ascii: "-") || bytes.elementsEqual([0xE2, 0x80, 0x93])
      || bytes.elementsEqual([0xE2, 0x80, 0x94]) || bytes.elementsEqual([0xE2, 0x80, 0x92])
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
    if isMark(index, "\"") || isMark(index, "'") || isMark(index, "`") {
      return index + 1 < tokens.count && tokens[index].spaceBefore
        || index == 0 || tokens[index - 1].sentence != tokens[index].sentence
    }
    let bytes = text.bytes(at: index)
    return bytes.elementsEqual([0xE2, 0x80, 0x9C]) || bytes.elementsEqual([0xC2, 0xAB])
      || bytes.elementsEqual([0xE2, 0x80, 0x98]) && tokens[index].kind == .punctuation
  }

  func isClosingQuote(_ index: Int) -> Bool {
    if isMark(index, "\"") || isMark(index, "'") { return !isOpeningQuote(index) }
    let bytes = text.bytes(at: index)
    return bytes.elementsEqual([0xE2, 0x80, 0x9D]) || bytes.elementsEqual([0xC2, 0xBB])
      || bytes.elementsEqual([0xE2, 0x80, 0x99]) && tokens[index].kind == .punctuation
  }
}
