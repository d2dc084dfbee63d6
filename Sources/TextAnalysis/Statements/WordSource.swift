/// Makes the words of a reading from tokens and what the lexicon knows of them.
struct WordSource {
  let tokens: BorrowedArray<Token>
  let bytes: BorrowedArray<UInt8>
  let entries: BorrowedArray<RoleTable.Entry>

  @inline(__always)
  func word(at index: Int) -> (TextReading.Word, WordUses) {
    let id = tokens[index].word
    // Only words have an id.
    guard id >= 0 else { return unknown(at: index) }
    let entry = entries[Int(id)]
    let isPlain = Int32(entry.plainLength) == tokens[index].end &- tokens[index].start
    guard isPlain, tokens[index].shape == .lower, !tokens[index].isHyphenated else {
      return changed(entry, isPlain: isPlain, at: index)
    }
    return (TextReading.Word(roles: entry.roles, stem: entry.stem), entry.uses)
  }

  /// A word that does not stand in the text as the lexicon has it.
  @inline(never)
  private func changed(
    _ entry: RoleTable.Entry, isPlain: Bool, at index: Int
  ) -> (TextReading.Word, WordUses) {
    let token = tokens[index]
    var roles = entry.roles.subtracting(.forms).union(WordForm.roles(of: bytes.slice(token.range)))
    // "US" and "IT" are no pronouns.
    if token.shape == .upper { roles.subtract(.pronoun) }
    if token.isHyphenated { roles.formUnion(.numeral) }
    guard isPlain, token.shape == .capitalised, !token.isHyphenated else {
      let stem = isPlain ? entry.stem : stem(at: index)
      return (TextReading.Word(roles: roles, stem: stem), uses(of: roles, token))
    }
    // A capital alone keeps a word from naming a topic and from nothing else.
    return (
      TextReading.Word(roles: roles, stem: entry.stem), entry.uses.subtracting(.topic)
    )
  }

  @inline(never)
  private func unknown(at index: Int) -> (TextReading.Word, WordUses) {
    let token = tokens[index]
    switch token.kind {
    case .word:
      var roles = WordForm.roles(of: bytes.slice(token.range))
      if token.isHyphenated { roles.formUnion(.numeral) }
      return (TextReading.Word(roles: roles, stem: stem(at: index)), uses(of: roles, token))
    case .number:
      return (TextReading.Word(roles: .numeral, stem: stem(at: index)), [.number, .term])
    case .symbol:
      return (TextReading.Word(roles: marks(at: index).union(.numeral), stem: 0), .number)
    case .punctuation: return (TextReading.Word(roles: marks(at: index), stem: 0), [])
    }
  }

  private func uses(of roles: WordRoles, _ token: Token) -> WordUses {
    WordUses(ofWord: roles, length: token.range.count, isLower: token.shape == .lower)
  }

  private func stem(at index: Int) -> UInt32 { Stem.hash(bytes.slice(tokens[index].range)) }

  private func marks(at index: Int) -> WordRoles {
    MarkReader(tokens: tokens, bytes: bytes).roles(at: index)
  }
}
