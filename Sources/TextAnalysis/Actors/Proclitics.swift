/// Small words that are written together with the name behind them.
///
/// French, Italian and Catalan join articles and prepositions by an apostrophe: "l’Office", "d’Orrin",
/// "dell’ONU". Arabic joins "and", "so", "in" and "for": "وغزة", "بغزة", "للأمم".
enum Proclitics {
  /// A word without what is joined to it.
  struct Rest: Equatable {
    /// Bytes of the word before the rest.
    var dropped: Int
    /// The rest as it is written alone.
    var word: [UInt8]
  }

  /// Returns the ways to read a word without small words before it, the longer rest first.
  ///
  /// `opens` tells that the word begins its sentence, so that its capital may be owed to that.
  static func rests(of word: ArraySlice<UInt8>, opens: Bool) -> [Rest] {
    guard let first = word.first else { return [] }
    if first == 0xD9 || first == 0xD8 { return arabicRests(of: Array(word)) }
    guard opens || first &- 0x61 < 26 else { return [] }
    guard let found = elision(in: word),
      elisions.contains(word.prefix(found.letters).map(lowercasedASCII))
    else { return [] }
    return [Rest(dropped: word.count - found.name.count, word: Array(found.name))]
  }

  /// Returns how many letters an apostrophe joins to a name, and the name; `nil` where it joins none.
  static func elision(
    in word: ArraySlice<UInt8>
  ) -> (letters: Int, name: ArraySlice<UInt8>)? {
    guard let end = word.prefix(6).firstIndex(where: { (lowercasedASCII($0) &- 0x61) >= 26 }) else {
      return nil
    }
    let mark = word[end] == UInt8(ascii: "'") ? 1 : word[end...].starts(with: "’".utf8) ? 3 : 0
    let name = word[(end + mark)...]
    guard mark > 0, let capital = name.first, capital &- 0x41 < 26 || capital >= 0xC3 else {
      return nil
    }
    return (end - word.startIndex, name)
  }

  private static let elisions = Set(
    [
      "c", "d", "j", "l", "m", "n", "qu", "s", "t", "jusqu", "lorsqu", "puisqu",
      "all", "dall", "dell", "nell", "sull", "un",
    ].map { Array($0.utf8) })

  private static func arabicRests(of word: [UInt8]) -> [Rest] {
    var rests: [Rest] = []
    func drop(_ letter: String, from rest: Rest) -> Rest? {
      guard rest.word.starts(with: letter.utf8), rest.word.count >= leastArabic + 2 else {
        return nil
      }
      return Rest(dropped: rest.dropped + 2, word: Array(rest.word.dropFirst(2)))
    }
    var starts = [Rest(dropped: 0, word: word)]
    for conjunction in ["و", "ف"] {
      if let rest = drop(conjunction, from: starts[0]) {
        rests.append(rest)
        starts.append(rest)
        break
      }
    }
    for start in starts {
      if let rest = drop("ب", from: start) ?? drop("ل", from: start) {
        // "for" takes the first letter of the article: "للأمم" is "ل" and "الأمم".
        if start.word.starts(with: "لل".utf8) {
          rests.append(Rest(dropped: rest.dropped, word: Array("ا".utf8) + rest.word))
        }
        rests.append(rest)
      }
    }
    return rests
  }

  /// Fewest bytes of an Arabic name behind a small word: three letters.
  private static let leastArabic = 6
}
