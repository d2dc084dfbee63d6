/// All actors known beforehand, prepared once for any number of texts.
///
/// Names are found as whole words of any script; time per text does not grow with the number of
/// actors, as only those that share the first word are compared.
package struct KnownActors: Sendable {
  private struct Pattern: Sendable {
    var words: [UInt64]
    var actor: Int32
    /// Written in capitals only, and short: `US` must not match "us".
    var isAbbreviation: Bool
    var startsLower: Bool
  }

  package let actors: [KnownActor]
  /// By the key of the first word: index in `patterns`.
  private var starts = KeyTable()
  /// Those with the same first word, the longest first.
  private var patterns: [[Pattern]] = []
  private var byKey = KeyTable()
  /// Whether a name begins in lower case.
  private(set) var startsLower = false
  /// By byte: whether a word of a name that begins in lower case does begin with it.
  private var isLowerStart = Array(repeating: false, count: 256)
  private var distinct: [Set<UInt64>] = []

  package init(_ actors: [KnownActor] = []) {
    self.actors = actors
    for (index, actor) in actors.enumerated() {
      for name in [actor.name] + actor.aliases { enter(name, Int32(index)) }
      distinct.append(
        Set((actor.distinctFrom + []).map { NameFolding.key(NameFolding.words(of: $0)) }))
    }
    for first in patterns.indices {
      patterns[first].sort { ($0.words.count, $1.actor) > ($1.words.count, $0.actor) }
    }
  }

  package var isEmpty: Bool { actors.isEmpty }

  private mutating func enter(_ name: String, _ actor: Int32) {
    let words = NameFolding.words(of: name)
    guard !words.isEmpty else { return }
    let key = NameFolding.key(words)
    if byKey[key] < 0 { byKey.enter(key, actor) }
    // In text a possessive is a token of its own.
    let spaced = NameFolding.words(of: Self.withoutPossessives(name))
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    let startsLower = letters.first?.properties.isLowercase ?? false
    let pattern = Pattern(
      words: spaced, actor: actor,
      isAbbreviation: letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase },
      startsLower: startsLower)
    if startsLower {
      self.startsLower = true
      enterLowerStarts(name)
    }
    let start = starts[spaced[0]]
    if start >= 0 {
      patterns[Int(start)].append(pattern)
    } else {
      starts.enter(spaced[0], Int32(patterns.count))
      patterns.append([pattern])
    }
  }

  /// Notes the first bytes of the words of a name, as the article before it is left out.
  private mutating func enterLowerStarts(_ name: String) {
    var isStart = true
    for byte in name.utf8 {
      let lower = lowercasedASCII(byte)
      let isLetter = byte >= 0x80 || lower &- 0x61 < 26 || lower &- 0x30 < 10
      if isStart, byte >= 0x80 {
        // Its accents may be left out.
        isLowerStart = Array(repeating: true, count: 256)
      } else if isStart, isLetter {
        isLowerStart[Int(lower)] = true
      }
      isStart = !isLetter
    }
  }

  private static func withoutPossessives(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    let all = Array(name.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      let isLast = index + 2 >= all.count || all[index + 2] == " "
      let isMark = scalar == "'" || scalar == "\u{2019}"
      if isMark, isLast, index + 1 < all.count, all[index + 1] == "s" {
        scalars.append(" ")
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Returns the actor that goes by the name, folded to its key.
  func actor(named key: UInt64) -> Int32 { byKey[key] }

  /// Whether the editor says that the name with this key is not the actor's.
  func isDistinct(_ key: UInt64, from actor: Int32) -> Bool {
    actor >= 0 && distinct[Int(actor)].contains(key)
  }

  /// The folded words from a token on; made once and used again, as most words of a text are read.
  struct Reading {
    fileprivate var words: [UInt64] = []
    /// By number of words: the token after them, or 0 within a token.
    fileprivate var ends: [Int] = []

    fileprivate mutating func end(at token: Int) {
      while ends.count <= words.count { ends.append(0) }
      ends[words.count] = token
    }
  }

  /// A known name in a text.
  struct Match {
    /// Bytes of its first token that are no part of it, see `Proclitics`.
    var dropped: Int
    /// The token behind it.
    var end: Int
    var actor: Int32
  }

  /// Returns the longest known name that begins at the token, or behind a small word that is written
  /// together with it, and ends with a token.
  func match(
    at index: Int, in text: TokenizedText, limit: Int, _ reading: inout Reading
  ) -> Match? {
    let token = text.tokens[index]
    let byte = text.firstByte(at: index)
    guard token.kind == .word, token.shape != .lower || byte >= 0x80 || isLowerStart[Int(byte)]
    else { return nil }
    // Most words begin no known name.
    let plain = text.bytes.withUnsafeBufferPointer {
      NameFolding.plainWord(UnsafeBufferPointer(rebasing: $0[token.range]))
    }
    if let plain {
      guard starts[plain] >= 0 else { return nil }
      return match(text.bytes(at: index), 0, at: index, text, limit, &reading)
    }
    let word = text.bytes(at: index)
    if let whole = match(word, 0, at: index, text, limit, &reading) { return whole }
    let opens = text.sentences[Int(token.sentence)].tokens.lowerBound == index
    for rest in Proclitics.rests(of: word, opens: opens) {
      let found = match(rest.word[...], rest.dropped, at: index, text, limit, &reading)
      if let found { return found }
    }
    return nil
  }

  /// Returns the longest known name that begins with the bytes of a word.
  private func match(
    _ word: ArraySlice<UInt8>, _ dropped: Int, at index: Int, _ text: TokenizedText, _ limit: Int,
    _ reading: inout Reading
  ) -> Match? {
    reading.words.removeAll(keepingCapacity: true)
    reading.ends.removeAll(keepingCapacity: true)
    word.withUnsafeBufferPointer { NameFolding.append($0, to: &reading.words) }
    guard let first = reading.words.first, starts[first] >= 0 else { return nil }
    let start = starts[first]
    reading.end(at: index + 1)
    read(from: index + 1, text, limit: limit, count: patterns[Int(start)][0].words.count, &reading)
    let shape = text.tokens[index].shape
    for pattern in patterns[Int(start)] where pattern.words.count <= reading.words.count {
      let count = pattern.words.count
      guard reading.ends[count] > 0, reading.words[..<count].elementsEqual(pattern.words) else {
        continue
      }
      if pattern.isAbbreviation, shape != .upper, dropped == 0 || word.contains(where: isSmall) {
        continue
      }
      if shape == .lower, !pattern.startsLower { continue }
      return Match(dropped: dropped, end: reading.ends[count], actor: pattern.actor)
    }
    return nil
  }

  private func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Reads words up to `count`.
  private func read(
    from index: Int, _ text: TokenizedText, limit: Int, count most: Int, _ reading: inout Reading
  ) {
    var next = index
    while reading.words.count < most, next < limit {
      if text.tokens[next].kind == .word || text.tokens[next].kind == .number {
        let count = reading.words.count
        append(next, text, to: &reading.words)
        if reading.words.count > count { reading.end(at: next + 1) }
      } else if !Self.joins(text.firstByte(at: next)), !text.isApostrophe(next) {
        break
      }
      next += 1
    }
  }

  private func append(_ index: Int, _ text: TokenizedText, to words: inout [UInt64]) {
    let range = text.tokens[index].range
    text.bytes.withUnsafeBufferPointer {
      NameFolding.append(UnsafeBufferPointer(rebasing: $0[range]), to: &words)
    }
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }
}
