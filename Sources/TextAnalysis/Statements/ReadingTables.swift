/// The tables of a reading, made in one pass over its tokens, names, dates and phrases.
struct ReadingTables {
  let words: [TextReading.Word]
  /// By token, and some more for `UsedTokens`.
  let uses: [WordUses]
  /// By sentence: see `TextReading.traits`.
  let traits: [WordRoles]
  let phrases: [TextReading.Phrase]

  init(
    _ text: TokenizedText, _ source: WordSource, dates: [DateExpression],
    names: BorrowedArray<NameSpan>, table: RoleTable
  ) {
    var (words, uses, traits) = Self.read(text.sentences, source)
    do {
      var words = words.mutableSpan
      var uses = uses.mutableSpan
      var traits = traits.mutableSpan
      Self.mark(dates, source.tokens, &words, &uses, &traits)
      Self.mark(names, source.tokens, &words, &uses, &traits)
      phrases = Self.mark(text.phraseMatches, table, source.tokens, &words, &uses, &traits)
    }
    self.words = words
    self.uses = uses
    self.traits = traits
  }

  /// What the lexicon and its marks tell of each token, and what roles there are in each sentence.
  private static func read(
    _ sentences: [Sentence], _ source: WordSource
  ) -> (words: [TextReading.Word], uses: [WordUses], traits: [WordRoles]) {
    let count = source.tokens.count
    var traits: [WordRoles] = []
    traits.reserveCapacity(sentences.count)
    var uses: [WordUses] = []
    let words = Array<TextReading.Word>(unsafeUninitializedCapacity: count) { words, wordCount in
      uses = Array(unsafeUninitializedCapacity: count + UsedTokens.step) { uses, useCount in
        guard let firstWord = words.baseAddress, let firstUse = uses.baseAddress else { return }
        for sentence in sentences {
          precondition(sentence.tokens.lowerBound == wordCount, "each token is of one sentence")
          precondition(sentence.tokens.upperBound <= count, "sentences have tokens of the text")
          traits.append(source.writeListed(sentence.tokens, to: firstWord, firstUse))
          wordCount = sentence.tokens.upperBound
        }
        for index in count..<count + UsedTokens.step { uses.initializeElement(at: index, to: []) }
        useCount = count + UsedTokens.step
        let written = BorrowedArray(UnsafeBufferPointer(uses))
        for index in UsedTokens(written, without: .word, 0..<wordCount) {
          let (word, use) = source.other(at: index)
          words.initializeElement(at: index, to: word)
          uses[index] = use
          traits[Int(source.tokens[index].sentence)].formUnion(word.roles)
        }
      }
    }
    precondition(words.count == count, "each token is of a sentence")
    return (words, uses, traits)
  }
}

// MARK: - What other layers found

extension ReadingTables {
  private static func mark(
    _ dates: [DateExpression], _ tokens: BorrowedArray<Token>,
    _ words: inout MutableSpan<TextReading.Word>, _ uses: inout MutableSpan<WordUses>,
    _ traits: inout MutableSpan<WordRoles>
  ) {
    for number in dates.indices {
      let date = dates[number].tokens
      for index in date {
        words[index].roles.formUnion(.date)
        uses[index].remove(.topic)
      }
      // All are of one sentence.
      if let first = date.first { traits[Int(tokens[first].sentence)].formUnion(.date) }
    }
  }

  private static func mark(
    _ names: BorrowedArray<NameSpan>, _ tokens: BorrowedArray<Token>,
    _ words: inout MutableSpan<TextReading.Word>, _ uses: inout MutableSpan<WordUses>,
    _ traits: inout MutableSpan<WordRoles>
  ) {
    for number in 0..<names.count {
      let name = names[number]
      let role = role(of: name.kind)
      var index = first(of: name, tokens)
      while index < tokens.count, Int(tokens[index].start) < name.range.upperBound {
        let token = tokens[index]
        var roles = words[index].roles
        // "the WHO said", "Will Ortiz": a capital within a name is no small word.
        if token.shape != .lower { roles.subtract(.clauseWords) }
        roles.formUnion(role)
        words[index].roles = roles
        if words[index].name < 0 { words[index].name = Int32(number) }
        if token.kind == .word { uses[index].beName(roles, length: token.range.count) }
        traits[Int(token.sentence)].formUnion(role)
        index += 1
      }
    }
  }

  /// The first token of a name.
  @inline(__always)
  private static func first(of name: NameSpan, _ tokens: BorrowedArray<Token>) -> Int {
    var index = name.token
    while index > 0, Int(tokens[index - 1].end) > name.range.lowerBound { index -= 1 }
    while index < tokens.count, Int(tokens[index].end) <= name.range.lowerBound { index += 1 }
    return index
  }

  @inline(__always)
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
  private static func mark(
    _ matches: [PhraseMatch], _ table: RoleTable, _ tokens: BorrowedArray<Token>,
    _ words: inout MutableSpan<TextReading.Word>, _ uses: inout MutableSpan<WordUses>,
    _ traits: inout MutableSpan<WordRoles>
  ) -> [TextReading.Phrase] {
    var phrases: [TextReading.Phrase] = []
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
        uses[first].insert(.speech)
      }
      // Of phrases with one end the longest came first.
      if words[last].phraseTo < 0 { words[last].phraseTo = Int32(number) }
      traits[Int(tokens[first].sentence)].formUnion(phrase.roles)
    }
    return phrases
  }
}
