/// The tables of a reading, made in one pass over its tokens, names, dates and phrases.
struct ReadingTables {
  private(set) var words: [TextReading.Word]
  /// By sentence: see `TextReading.traits`.
  private(set) var traits: [WordRoles] = []
  private(set) var phrases: [TextReading.Phrase] = []

  init(
    _ text: TokenizedText, _ source: WordSource, dates: BorrowedArray<Range<Int>>,
    names: BorrowedArray<NameSpan>, table: RoleTable
  ) {
    var traits: [WordRoles] = []
    traits.reserveCapacity(text.sentences.count)
    words = Array(unsafeUninitializedCapacity: source.tokens.count) { words, count in
      for sentence in text.sentences {
        precondition(sentence.tokens.lowerBound == count, "each token is of one sentence")
        precondition(sentence.tokens.upperBound <= words.count, "sentences have tokens of the text")
        var all: WordRoles = []
        for index in sentence.tokens {
          let word = source.word(at: index)
          all.formUnion(word.roles)
          words.initializeElement(at: index, to: word)
        }
        traits.append(all)
        count = sentence.tokens.upperBound
      }
    }
    precondition(words.count == source.tokens.count, "each token is of a sentence")
    self.traits = traits
    mark(dates, names, source.tokens)
    markPhrases(text.phraseMatches, table, source.tokens)
  }
}

/// Makes the words of a reading from tokens and what the lexicon knows of them.
struct WordSource {
  let tokens: BorrowedArray<Token>
  let bytes: BorrowedArray<UInt8>
  let entries: BorrowedArray<RoleTable.Entry>

  @inline(__always)
  func word(at index: Int) -> TextReading.Word {
    let id = tokens[index].word
    // Only words have an id.
    guard id >= 0 else { return unknown(at: index) }
    let entry = entries[Int(id)]
    var word = TextReading.Word(roles: entry.roles, stem: entry.stem)
    // "US" and "IT" are no pronouns.
    if tokens[index].shape == .upper { word.roles.subtract(.pronoun) }
    if tokens[index].isHyphenated { word.roles.formUnion(.numeral) }
    if Int32(entry.plainLength) != tokens[index].end &- tokens[index].start {
      word.stem = stem(at: index)
    }
    return word
  }

  @inline(never)
  private func unknown(at index: Int) -> TextReading.Word {
    switch tokens[index].kind {
    case .word:
      TextReading.Word(
        roles: tokens[index].isHyphenated ? .numeral : [], stem: stem(at: index))
    case .number: TextReading.Word(roles: .numeral, stem: stem(at: index))
    case .symbol: TextReading.Word(roles: marks(at: index).union(.numeral), stem: 0)
    case .punctuation: TextReading.Word(roles: marks(at: index), stem: 0)
    }
  }

  @inline(never)
  private func stem(at index: Int) -> UInt32 { Stem.hash(bytes.slice(tokens[index].range)) }

  private func marks(at index: Int) -> WordRoles {
    MarkReader(tokens: tokens, bytes: bytes).roles(at: index)
  }
}

// MARK: - What other layers found

extension ReadingTables {
  private mutating func mark(
    _ dates: BorrowedArray<Range<Int>>, _ names: BorrowedArray<NameSpan>,
    _ tokens: BorrowedArray<Token>
  ) {
    words.withUnsafeMutableBufferPointer { words in
      var token = 0
      for date in dates {
        Self.visit(date, near: &token, tokens) { index in
          words[index].roles.formUnion(.date)
          traits[Int(tokens[index].sentence)].formUnion(.date)
        }
      }
      for number in 0..<names.count {
        let name = names[number]
        var token = name.token
        let role = Self.role(of: name.kind)
        Self.visit(name.range, near: &token, tokens) { index in
          // "the WHO said", "Will Ortiz": a capital within a name is no small word.
          if tokens[index].shape != .lower { words[index].roles.subtract(.clauseWords) }
          words[index].roles.formUnion(role)
          if words[index].name < 0 { words[index].name = Int32(number) }
          traits[Int(tokens[index].sentence)].formUnion(role)
        }
      }
    }
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

  /// Keeps the longest phrase with a role that begins with each token, in order.
  private mutating func markPhrases(
    _ matches: [PhraseMatch], _ table: RoleTable, _ tokens: BorrowedArray<Token>
  ) {
    phrases.reserveCapacity(matches.count)
    for match in matches {
      let roles = table[match.id]
      guard roles != [] else { continue }
      let first = Int(match.start)
      if phrases.last?.tokens.lowerBound == first { phrases.removeLast() }
      phrases.append(TextReading.Phrase(tokens: first..<Int(match.end), roles: roles))
    }
    for (number, phrase) in phrases.enumerated() {
      let first = phrase.tokens.lowerBound
      let last = phrase.tokens.upperBound - 1
      words[first].phraseFrom = Int32(number)
      if phrase.roles.meets(StatementReader.phraseRoles) {
        words[first].roles.formUnion(.opensSpeech)
      }
      // Of phrases with one end the longest came first.
      if words[last].phraseTo < 0 { words[last].phraseTo = Int32(number) }
      traits[Int(tokens[first].sentence)].formUnion(phrase.roles)
    }
  }

  /// Calls `body` for each token that overlaps the range; `start` is a token near the first of them
  /// and becomes it.
  @inline(__always)
  private static func visit(
    _ range: Range<Int>, near start: inout Int, _ tokens: BorrowedArray<Token>,
    _ body: (Int) -> Void
  ) {
    while start > 0, Int(tokens[start - 1].end) > range.lowerBound { start -= 1 }
    while start < tokens.count, Int(tokens[start].end) <= range.lowerBound { start += 1 }
    var inside = start
    while inside < tokens.count, Int(tokens[inside].start) < range.upperBound {
      body(inside)
      inside += 1
    }
  }
}
