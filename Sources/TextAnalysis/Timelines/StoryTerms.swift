/// Words as a timeline compares them: hashes of their stems, without the words that join others.
enum StoryTerms {
  static func terms(
    of tokens: Range<Int>, in text: TokenizedText, _ stopWords: WordClasses
  ) -> [UInt64] {
    var terms: [UInt64] = []
    terms.reserveCapacity(tokens.count / 2)
    for index in tokens {
      let token = text.tokens[index]
      guard token.kind == .word || token.kind == .number, token.word != text.lexicon.possessive,
        !text.classes(at: index).meets(stopWords)
      else { continue }
      terms.append(hash(stem(text.bytes(at: index))))
    }
    return terms
  }

  /// Cuts off the endings that most often tell forms of one English word apart.
  static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > 3 else { return word }
    let endings = ["ings", "ing", "ed", "es", "s"]
    for ending in endings where word.count - ending.utf8.count >= 3 {
      let start = word.endIndex - ending.utf8.count
      guard word[start...].elementsEqual(ending.utf8) else { continue }
      if ending == "s", word[start - 1] == UInt8(ascii: "s") { return word }
      return word[..<start]
    }
    return word
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(lowercasedASCII(byte))) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether the key, in lower case, stands somewhere in the bytes whatever their case.
  static func contains(_ key: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = key.first, bytes.count >= key.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - key.count)
    where lowercasedASCII(bytes[start]) == first {
      var offset = 1
      while offset < key.count, lowercasedASCII(bytes[start + offset]) == key[offset] {
        offset += 1
      }
      if offset == key.count { return true }
    }
    return false
  }
}
