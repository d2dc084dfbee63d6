/// All actors known beforehand, prepared once for any number of texts.
///
/// Names are found as whole words of any script; time per text does not grow with the number of
/// actors, as only those that share the first word are compared.
package struct KnownActors: Sendable {
  /// An actor at the end of a name.
  private struct Pattern: Sendable {
    var actor: Int32
    /// Written in capitals only, and short: `US` must not match "us".
    var isAbbreviation: Bool
    var startsLower: Bool
    /// Index of the next pattern of the same words, or -1.
    var next: Int32 = -1
  }

  package let actors: [KnownActor]
  /// The names as a tree of words: by the key of a node and a word, the node after it.
  private var nodes = KeyTable()
  /// By node: index of the first pattern that ends there, or -1.
  private var firstPatterns: [Int32] = [-1]
  private var patterns: [Pattern] = []
  private var byKey = KeyTable()
  /// Whether a name begins in lower case.
  private(set) var startsLower = false
  /// By byte: whether a word of a name that begins in lower case does begin with it; empty if none do.
  private var isLowerStart: [Bool] = []
  private var distinct: [Set<UInt64>] = []

  package init(_ actors: [KnownActor] = []) {
    self.actors = actors
    for (index, actor) in actors.enumerated() {
      for name in [actor.name] + actor.aliases { enter(name, Int32(index)) }
      distinct.append(
        Set((actor.distinctFrom + []).map { NameFolding.key(NameFolding.words(of: $0)) }))
    }
  }

  package var isEmpty: Bool { actors.isEmpty }

  private mutating func enter(_ name: String, _ actor: Int32) {
    let words = NameFolding.words(of: name)
    guard !words.isEmpty else { return }
    let key = NameFolding.key(words)
    if byKey[key] < 0 { byKey.enter(key, actor) }
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    let startsLower = letters.first?.properties.isLowercase ?? false
    let pattern = Pattern(
      actor: actor,
      isAbbreviation: letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase },
      startsLower: startsLower)
    if startsLower {
      self.startsLower = true
      enterLowerStarts(name)
    }
    // In text a possessive is a token of its own.
    enter(pattern, after: NameFolding.words(of: Self.withoutPossessives(name)))
  }

  private mutating func enter(_ pattern: Pattern, after words: [UInt64]) {
    var node: Int32 = 0
    for word in words {
      let next = self.node(after: node, word)
      if next >= 0 {
        node = next
      } else {
        nodes.enter(Self.key(node, word), Int32(firstPatterns.count))
        node = Int32(firstPatterns.count)
        firstPatterns.append(-1)
      }
    }
    var last: Int32 = -1
    var place = firstPatterns[Int(node)]
    while place >= 0 {
      // Of actors with one name the first has it.
      let other = patterns[Int(place)]
      if other.isAbbreviation == pattern.isAbbreviation, other.startsLower == pattern.startsLower {
        return
      }
      last = place
      place = other.next
    }
    if last < 0 {
      firstPatterns[Int(node)] = Int32(patterns.count)
    } else {
      patterns[Int(last)].next = Int32(patterns.count)
    }
    patterns.append(pattern)
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
    NameFolding.mix(word, UInt64(truncatingIfNeeded: node))
  }

  /// Returns the node after `word`, or -1.
  @inline(__always)
  private func node(after node: Int32, _ word: UInt64) -> Int32 { nodes[Self.key(node, word)] }

  /// Returns the node after several words, or -1.
  private func node(after node: Int32, _ words: [UInt64]) -> Int32 {
    var node = node
    for word in words where node >= 0 { node = self.node(after: node, word) }
    return node
  }

  /// Notes the first bytes of the words of a name, as the article before it is left out.
  private mutating func enterLowerStarts(_ name: String) {
    if isLowerStart.isEmpty { isLowerStart = Array(repeating: false, count: 256) }
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

  /// Room for the folded words of a token; made once and used again.
  struct Reading {
    fileprivate var words: [UInt64] = []
  }

  /// A known name in a text.
  struct Match {
    /// Bytes of its first token that are no part of it, see `Proclitics`.
    var dropped: Int
    /// The token behind it.
    var end: Int
    var actor: Int32
  }

  /// Whether a known name may begin with a token, given what `NameWords` folds it to.
  @inline(__always)
  func mayBegin(with folded: UInt64) -> Bool {
    !isEmpty && (folded == 0 || node(after: 0, folded) >= 0)
  }

  /// Returns the longest known name that begins at the token, or behind a small word that is written
  /// together with it, and ends with a token.
  func match(
    at index: Int, in text: TokenizedText, limit: Int, _ reading: inout Reading
  ) -> Match? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    if token.shape == .lower {
      let byte = text.firstByte(at: index)
      guard byte >= 0x80 || startsLower && isLowerStart[Int(byte)] else { return nil }
    }
    var opening = Opening(isUpper: token.shape == .upper, isLower: token.shape == .lower)
    if let plain = text.bytes.withUnsafeBufferPointer({
      NameFolding.plainWord(token.range, of: $0)
    }) {
      let node = node(after: 0, plain.hash)
      return node < 0 ? nil : match(opening, node, at: index, text, limit, &reading)
    }
    let word = text.bytes(at: index)
    if let whole = match(opening, word, at: index, text, limit, &reading) { return whole }
    let isFirst = text.sentences[Int(token.sentence)].tokens.lowerBound == index
    for rest in Proclitics.rests(of: word, opens: isFirst) {
      opening.dropped = rest.dropped
      opening.isUpper = token.shape == .upper || !rest.word.contains { $0 &- 0x61 < 26 }
      let found = match(opening, rest.word[...], at: index, text, limit, &reading)
      if let found { return found }
    }
    return nil
  }

  /// How the first word of a name is written in the text.
  private struct Opening {
    /// See `Match`.
    var dropped = 0
    var isUpper: Bool
    var isLower: Bool
  }

  /// Returns the longest known name that begins with the bytes of a word.
  private func match(
    _ opening: Opening, _ word: ArraySlice<UInt8>, at index: Int, _ text: TokenizedText,
    _ limit: Int, _ reading: inout Reading
  ) -> Match? {
    reading.words.removeAll(keepingCapacity: true)
    word.withUnsafeBufferPointer { NameFolding.append($0, to: &reading.words) }
    guard !reading.words.isEmpty else { return nil }
    let node = node(after: 0, reading.words)
    return node < 0 ? nil : match(opening, node, at: index, text, limit, &reading)
  }

  /// Returns the longest known name whose first word led to `node`.
  private func match(
    _ opening: Opening, _ node: Int32, at index: Int, _ text: TokenizedText, _ limit: Int,
    _ reading: inout Reading
  ) -> Match? {
    var node = node
    var longest: Match?
    var next = index + 1
    while true {
      if let actor = actor(at: node, opening) {
        longest = Match(dropped: opening.dropped, end: next, actor: actor)
      }
      guard let word = nextWord(next, text, limit, &reading) else { return longest }
      node = self.node(after: node, reading.words)
      guard node >= 0 else { return longest }
      next = word + 1
    }
  }

  /// The actor of the patterns at a node whose first word may be written so, or `nil`.
  private func actor(at node: Int32, _ opening: Opening) -> Int32? {
    var place = firstPatterns[Int(node)]
    while place >= 0 {
      let pattern = patterns[Int(place)]
      if opening.isUpper || !pattern.isAbbreviation, !opening.isLower || pattern.startsLower {
        return pattern.actor
      }
      place = pattern.next
    }
    return nil
  }

  /// Returns the token of the next words of a name, if not past its end, and reads them.
  private func nextWord(
    _ index: Int, _ text: TokenizedText, _ limit: Int, _ reading: inout Reading
  ) -> Int? {
    var index = index
    while index < limit {
      let token = text.tokens[index]
      if token.kind == .word || token.kind == .number {
        reading.words.removeAll(keepingCapacity: true)
        text.bytes.withUnsafeBufferPointer {
          NameFolding.append(token.range, of: $0, to: &reading.words)
        }
        if !reading.words.isEmpty { return index }
      } else if !Self.joins(text.firstByte(at: index)), !text.isApostrophe(index) {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }
}
