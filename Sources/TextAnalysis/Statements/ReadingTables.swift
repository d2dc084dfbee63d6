/// The tables of a reading, made in one pass over its tokens, names, dates and phrases.
struct ReadingTables {
  private(set) var words: [TextReading.Word]
  /// By token.
  private(set) var uses: [WordUses]
  /// By sentence: see `TextReading.traits`.
  private(set) var traits: [WordRoles] = []
  private(set) var phrases: [TextReading.Phrase] = []

  init(
    _ text: TokenizedText, _ source: WordSource, dates: BorrowedArray<Range<Int>>,
    names: BorrowedArray<NameSpan>, table: RoleTable
  ) {
    let count = source.tokens.count
    var traits: [WordRoles] = []
    traits.reserveCapacity(text.sentences.count)
    var uses: [WordUses] = []
    words = Array(unsafeUninitializedCapacity: count) { words, wordCount in
      uses = Array(unsafeUninitializedCapacity: count) { uses, useCount in
        for sentence in text.sentences {
          precondition(sentence.tokens.lowerBound == wordCount, "each token is of one sentence")
          precondition(sentence.tokens.upperBound <= count, "sentences have tokens of the text")
          var all: WordRoles = []
          for index in sentence.tokens {
            let (word, use) = source.word(at: index)
            all.formUnion(word.roles)
            words.initializeElement(at: index, to: word)
            uses.initializeElement(at: index, to: use)
          }
          traits.append(all)
          wordCount = sentence.tokens.upperBound
        }
        useCount = wordCount
      }
    }
    precondition(words.count == count, "each token is of a sentence")
    self.traits = traits
    self.uses = uses
    mark(dates, source.tokens)
    mark(names, source.tokens)
    markPhrases(text.phraseMatches, table, source.tokens)
  }
}

// MARK: - What other layers found

extension ReadingTables {
  private mutating func mark(_ dates: BorrowedArray<Range<Int>>, _ tokens: BorrowedArray<Token>) {
    var token = 0
    for number in 0..<dates.count {
      token = Self.first(endingAfter: dates[number].lowerBound, from: token, tokens)
      var index = token
      while index < tokens.count, Int(tokens[index].start) < dates[number].upperBound {
        words[index].roles.formUnion(.date)
        uses[index].remove(.topic)
        traits[Int(tokens[index].sentence)].formUnion(.date)
        index += 1
      }
    }
  }

  private mutating func mark(_ names: BorrowedArray<NameSpan>, _ tokens: BorrowedArray<Token>) {
    for number in 0..<names.count {
      let name = names[number]
      let role = Self.role(of: name.kind)
      var index = Self.first(of: name, tokens)
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
  private static func first(of name: NameSpan, _ tokens: BorrowedArray<Token>) -> Int {
    var index = name.token
    while index > 0, Int(tokens[index - 1].end) > name.range.lowerBound { index -= 1 }
    while index < tokens.count, Int(tokens[index].end) <= name.range.lowerBound { index += 1 }
    return index
  }

  /// The first token, not before `start`, that ends after a byte.
  private static func first(
    endingAfter byte: Int, from start: Int, _ tokens: BorrowedArray<Token>
  ) -> Int {
    var low = start
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) > byte { high = middle } else { low = middle + 1 }
    }
    return low
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
        uses[first].insert(.speech)
      }
      // Of phrases with one end the longest came first.
      if words[last].phraseTo < 0 { words[last].phraseTo = Int32(number) }
      traits[Int(tokens[first].sentence)].formUnion(phrase.roles)
    }
  }
}
