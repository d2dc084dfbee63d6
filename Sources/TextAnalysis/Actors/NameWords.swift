/// Tells what each token is to names: the traits of its word, and how it is written.
struct NameWords {
  typealias Traits = ActorVocabulary.Traits

  let text: TokenizedText
  let vocabulary: ActorVocabulary

  /// By token.
  func traits() -> [Traits] {
    let tokens = text.tokens
    return Array(unsafeUninitializedCapacity: tokens.count) { traits, count in
      for index in tokens.indices {
        let token = tokens[index]
        var trait = vocabulary.traits(token.word)
        switch token.shape {
        case .lower: trait.formUnion(token.isHyphenated ? .lower : [.lower, .plainLower])
        case .caseless: break
        case .capitalised, .upper, .mixed:
          if isNameWord(index, trait) { trait.insert(.nameWord) }
        }
        traits.initializeElement(at: index, to: trait)
      }
      count = tokens.count
    }
  }

  /// Whether a word with capitals is written like a name.
  private func isNameWord(_ index: Int, _ trait: Traits) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .mixed else { return trait.contains(.listed) || !hasDigit(token.range) }
    if token.isHyphenated, isCompound(index), !isSyllabic(index) { return false }
    let first = text.firstByte(at: index)
    if first &- 0x41 < 26 || first >= 0xC3 { return !hasDigit(token.range) }
    return text.hasArticle(index) || text.isElided(index)
  }

  /// `A320`, `H1`: what holds a digit is no name unless a list has it.
  private func hasDigit(_ range: Range<Int>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = range.upperBound
    while end > range.lowerBound {
      let eight = text.lastEightBytes(range.lowerBound..<end)
      let low = eight & (0x7F &* ones)
      let isFrom0 = low &+ (0x80 - 0x30) &* ones
      let isBeyond9 = low &+ (0x80 - 0x3A) &* ones
      if isFrom0 & ~isBeyond9 & ~eight & (0x80 &* ones) != 0 { return true }
      end -= 8
    }
    return false
  }

  /// "Ji-won", "Tai-man": a given name in two syllables behind a surname.
  private func isSyllabic(_ index: Int) -> Bool {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.end - token.start <= 10, index > 0, token.spaceBefore,
      tokens[index - 1].sentence == token.sentence, tokens[index - 1].shape == .capitalised,
      tokens[index - 1].end - tokens[index - 1].start <= 6,
      has(index - 1, [.surname, .given]) || index > 1 && has(index - 2, [.title, .role])
    else { return false }
    let parts = text.parts(of: index)
    return parts.count == 2 && parts.allSatisfy { (2...5).contains($0.count) }
      && vocabulary.traits(text.word(parts[0])).isDisjoint(with: [.ordinary, .listed, .demonym])
  }

  private func has(_ index: Int, _ trait: Traits) -> Bool {
    !vocabulary.traits(text.tokens[index].word).isDisjoint(with: trait)
  }

  /// Whether the last part says that the word is an adjective made of a name: `US-led`.
  private func isCompound(_ index: Int) -> Bool {
    guard let last = text.parts(of: index).last, text.bytes[last.lowerBound] &- 0x61 < 26 else {
      return false
    }
    let traits = vocabulary.traits(text.word(last))
    return !traits.isDisjoint(with: [.compoundEnding, .ordinary, .demonym])
      || text.ends(last, "ed")
  }
}

extension TokenizedText {
  /// Whether the word begins with an Arabic or French article in lower case: `al-Qaeda`.
  func hasArticle(_ index: Int) -> Bool {
    guard tokens[index].isHyphenated else { return false }
    let bytes = bytes(at: index)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
      (2...3).contains(hyphen - bytes.startIndex), hyphen + 1 < bytes.endIndex,
      bytes[hyphen + 1] &- 0x41 < 26
    else { return false }
    return Self.articles.contains { bytes[..<hyphen].elementsEqual($0.utf8) }
  }

  private static let articles = ["al", "el", "an", "ar", "as", "at", "ad", "az", "ash", "ul"]

  /// "d'Ivoire", "d’Estaing": an article run into the name.
  func isElided(_ index: Int) -> Bool {
    guard tokens[index].shape == .mixed else { return false }
    let first = firstByte(at: index)
    guard first == UInt8(ascii: "d") || first == UInt8(ascii: "l") else { return false }
    return Proclitics.elision(in: bytes(at: index))?.letters == 1
  }
}
