/// Makes the words of a reading from tokens and what the lexicon knows of them.
///
/// Most tokens stand in the text as the lexicon has them: those are copied in one tight loop, which
/// leaves out the others.
struct WordSource {
  let tokens: BorrowedArray<Token>
  let bytes: BorrowedArray<UInt8>
  let entries: BorrowedArray<RoleTable.Entry>

  /// Writes the words of the range that stand in the text as the lexicon has them, and no use for
  /// the other tokens; returns what roles there are.
  ///
  /// `words` and `uses` have room for all tokens of the text.
  @inline(__always)
  func writeListed(
    _ range: Range<Int>, to words: UnsafeMutablePointer<TextReading.Word>,
    _ uses: UnsafeMutablePointer<WordUses>
  ) -> WordRoles {
    let (words, uses) = (words + range.lowerBound, uses + range.lowerBound)
    let tokens = tokens.slice(range)
    var all: WordRoles = []
    for index in 0..<tokens.count {
      uses[index] = []
      // The id of no word, -1, is above all others.
      let id = Int(UInt32(bitPattern: tokens[index].word))
      guard tokens[index].isPlain, id < entries.count else { continue }
      if tokens[index].shape == .lower {
        uses[index] = entries[id].uses
      } else if entries[id].keepsForms {
        // A capital alone keeps a word from naming a topic and from nothing else.
        uses[index] = entries[id].uses.subtracting(.topic)
      } else {
        continue
      }
      all.formUnion(entries[id].word.roles)
      (words + index).initialize(to: entries[id].word)
    }
    return all
  }

  /// A token that `writeListed` leaves out.
  @inline(__always)
  func other(at index: Int) -> (TextReading.Word, WordUses) {
    let token = tokens[index]
    if Self.isPlain(token.mark) { return (TextReading.Word(roles: [], stem: 0), []) }
    guard token.word < 0 else { return changed(entries[Int(token.word)], token) }
    return unlisted(at: index)
  }

  /// Whether it is one of the marks that most are, which have no roles.
  @inline(__always)
  private static func isPlain(_ mark: UInt16) -> Bool {
    mark == Mark.comma || mark == Mark.fullStop
  }

  @inline(never)
  private func unlisted(at index: Int) -> (TextReading.Word, WordUses) {
    let token = tokens[index]
    switch token.kind {
    case .word:
      var roles = WordForm.roles(of: bytes.slice(token.range))
      guard token.isHyphenated else {
        let isLower = token.shape == .lower
        return (
          TextReading.Word(roles: roles, stem: stem(token)),
          WordUses(unlistedOf: token.range.count, isLower: isLower)
        )
      }
      roles.formUnion(.numeral)
      return (TextReading.Word(roles: roles, stem: stem(token)), uses(of: roles, token))
    case .number:
      let stem = Stem.hash(digits: bytes.slice(token.range))
      return (TextReading.Word(roles: .numeral, stem: stem), [.number, .term])
    case .symbol:
      return (TextReading.Word(roles: marks(at: index).union(.numeral), stem: 0), .number)
    case .punctuation: return (TextReading.Word(roles: marks(at: index), stem: 0), [])
    }
  }

  /// A word of the lexicon that does not stand in the text as the lexicon has it.
  @inline(never)
  private func changed(_ entry: RoleTable.Entry, _ token: Token) -> (TextReading.Word, WordUses) {
    let isPlain = Int32(entry.plainLength) == token.end &- token.start
    if isPlain, !token.isHyphenated {
      if token.shape == .lower { return (entry.word, entry.uses) }
      if token.shape == .capitalised, entry.keepsForms {
        return (entry.word, entry.uses.subtracting(.topic))
      }
    }
    var roles = entry.roles.subtracting(.forms).union(WordForm.roles(of: bytes.slice(token.range)))
    // "US" and "IT" are no pronouns.
    if token.shape == .upper { roles.subtract(.pronoun) }
    if token.isHyphenated { roles.formUnion(.numeral) }
    let uses =
      isPlain && token.shape == .capitalised && !token.isHyphenated
      ? entry.uses.subtracting(.topic)
      : uses(of: roles, token).union(entry.uses.intersection(.ofWordItself))
    return (TextReading.Word(roles: roles, stem: isPlain ? entry.stem : stem(token)), uses)
  }

  private func uses(of roles: WordRoles, _ token: Token) -> WordUses {
    WordUses(ofWord: roles, length: token.range.count, isLower: token.shape == .lower)
  }

  private func stem(_ token: Token) -> UInt32 { Stem.hash(bytes.slice(token.range)) }

  @inline(__always)
  private func marks(at index: Int) -> WordRoles {
    MarkReader(tokens: tokens, bytes: bytes).roles(at: index)
  }
}
