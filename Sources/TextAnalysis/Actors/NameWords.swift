/// What each token is to names: the traits of its word, how it is written, and how it is folded.
struct NameWords {
  typealias Traits = ActorVocabulary.Traits

  /// By token.
  let traits: [Traits]
  /// By token: the folded word, see `NameFolding.plainWord`, where it is written like a name and has
  /// letters and digits of ASCII alone; else 0.
  let folded: [UInt64]

  /// A bit for each token at which a name may begin: all but words in lower case without hyphens, and
  /// commas and full stops behind such.
  private let stops: [UInt64]

  init(_ text: TokenizedText, _ vocabulary: ActorVocabulary) {
    let writing = NameWriting(text: text, vocabulary: vocabulary)
    let room = text.tokens.count
    var stops: [UInt64] = []
    var folded: [UInt64] = []
    traits = Array(unsafeUninitializedCapacity: room) { traits, count in
      folded = Array(unsafeUninitializedCapacity: room) { folded, foldedCount in
        text.tokens.withUnsafeBufferPointer { tokens in
          vocabulary.withTraits { words in
            stops = Self.read(tokens, words, writing, traits, folded)
          }
        }
        foldedCount = room
      }
      count = room
    }
    self.folded = folded
    self.stops = stops
  }

  /// Fills `traits` and `folded`, which have room for all tokens; returns the stops.
  ///
  /// `words` are the traits of words by their ids; each index is of `tokens`.
  private static func read(
    _ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeBufferPointer<Traits>,
    _ writing: NameWriting, _ traits: UnsafeMutableBufferPointer<Traits>,
    _ folded: UnsafeMutableBufferPointer<UInt64>
  ) -> [UInt64] {
    var stops: [UInt64] = []
    stops.reserveCapacity(tokens.count / 64 + 1)
    for start in stride(from: 0, to: tokens.count, by: 64) {
      var bits: UInt64 = 0
      for index in start..<min(start + 64, tokens.count) {
        // That of no word, -1, is above all others.
        let id = Int(UInt32(bitPattern: tokens[index].word))
        traits.initializeElement(at: index, to: id < words.count ? words[id] : [])
        folded.initializeElement(at: index, to: 0)
        if tokens[index].isHyphenated, traits[index].isEmpty {
          traits[index] = writing.office(index)
        }
        let isStop = tokens[index].shape != .lower || tokens[index].isHyphenated
        bits |= (isStop ? 1 : 0) &<< UInt64(truncatingIfNeeded: index &- start)
      }
      var rest = bits
      while rest != 0 {
        let bit = rest & (0 &- rest)
        let index = start &+ rest.trailingZeroBitCount
        rest ^= bit
        if tokens[index].shape.hasCapital {
          folded[index] = writing.name(tokens[index], index, &traits[index])
        } else if bit != 1, bits & (bit &>> 1) == 0, isIdle(index, tokens) {
          bits ^= bit
        }
      }
      stops.append(bits)
    }
    return stops
  }

  /// Whether a mark that tells nothing of the next word stands within its sentence.
  @inline(__always)
  private static func isIdle(_ index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    (tokens[index].mark == Mark.comma || tokens[index].mark == Mark.fullStop)
      && tokens[index].sentence == tokens[index &- 1].sentence
  }

  /// The first token from `index` on at which a name may begin; `limit` if there is none before it.
  @inline(__always)
  func stop(from index: Int, limit: Int) -> Int {
    guard index < limit else { return limit }
    var place = index &>> 6
    var bits = stops[place] & (~0 &<< UInt64(index & 63))
    while bits == 0 {
      place &+= 1
      // No farther than the limit, so that a walk for each sentence takes linear time together.
      guard place &<< 6 < limit else { return limit }
      bits = stops[place]
    }
    return min(place &<< 6 | bits.trailingZeroBitCount, limit)
  }
}

extension Token.Shape {
  /// Whether a word has a capital somewhere.
  @inline(__always)
  fileprivate var hasCapital: Bool {
    switch self {
    case .capitalised, .upper, .mixed: true
    case .lower, .caseless: false
    }
  }
}

/// Tells whether words with capitals are written like names.
private struct NameWriting {
  typealias Traits = ActorVocabulary.Traits

  let text: TokenizedText
  let vocabulary: ActorVocabulary

  /// Marks a word with capitals that is written like a name; returns what it is folded to, or 0.
  @inline(__always)
  func name(_ token: Token, _ index: Int, _ trait: inout Traits) -> UInt64 {
    if token.isPlain, token.word >= 0 {
      trait.insert(.nameWord)
      return vocabulary.folded(token.word)
    }
    return otherName(token, index, &trait)
  }

  /// The same of a word that the lexicon does not have, or that is not of plain letters.
  @inline(never)
  private func otherName(_ token: Token, _ index: Int, _ trait: inout Traits) -> UInt64 {
    let plain = text.bytes.withUnsafeBufferPointer { NameFolding.plainWord(token.range, of: $0) }
    let isName =
      if let plain, token.shape != .mixed { !plain.hasDigit || trait.contains(.listed) } else {
        isName(index, trait)
      }
    guard isName else { return 0 }
    trait.insert(.nameWord)
    return plain?.hash ?? 0
  }

  /// What the office is of "then-governor", "ex-Mayor", "co-pilot" and "minister-designate"; nothing of other
  /// words.
  @inline(never)
  func office(_ index: Int) -> Traits {
    let parts = text.parts(of: index)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return [] }
    let word =
      if text.isOne(of: .timesOfOffice, part: first) || text.isOne(of: .ranksOfOffice, part: first)
      {
        text.word(parts[1].lowerBound..<last.upperBound)
      } else if text.isOne(of: .officesToCome, part: last) {
        text.word(first.lowerBound..<parts[parts.count - 2].upperBound)
      } else {
        Token.unknownWord
      }
    return vocabulary.traits(word).intersection([.role, .title, .roleModifier])
  }

  private func isName(_ index: Int, _ trait: Traits) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .mixed else { return trait.contains(.listed) || !hasDigit(token.range) }
    if token.isHyphenated, isCompound(index), !isSyllabic(index) { return false }
    let first = text.firstByte(at: index)
    if first &- 0x41 < 26 || first >= 0xC3 { return !hasDigit(token.range) }
    return text.hasArticle(index) || text.isElided(index)
  }

  /// `A320`, `H1`: what holds a digit is no name unless a list has it.
  private func hasDigit(_ range: Range<Int>) -> Bool {
    range.contains { text.bytes[$0] &- 0x30 < 10 }
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

  private static let articles = [
    "al", "el", "an", "ar", "as", "at", "ad", "az", "ash", "ul", "ud", "ed", "er", "es", "ez",
    "wal",
  ]

  /// "d'Ivoire", "d’Estaing": an article run into the name.
  func isElided(_ index: Int) -> Bool {
    guard tokens[index].shape == .mixed else { return false }
    let first = firstByte(at: index)
    guard first == UInt8(ascii: "d") || first == UInt8(ascii: "l") else { return false }
    return Proclitics.elision(in: bytes(at: index))?.letters == 1
  }
}
