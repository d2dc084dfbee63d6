// Known names in a text.
extension KnownActors {
  /// A text as it is read for known names.
  struct Reading {
    let text: TokenizedText
    let words: NameWords
    /// The folded words of a token that `words` has not.
    fileprivate var folded: [UInt64] = []

    init(_ text: TokenizedText, _ words: NameWords) {
      self.text = text
      self.words = words
    }

    fileprivate mutating func fold(_ index: Int) {
      let range = text.tokens[index].range
      folded.removeAll(keepingCapacity: true)
      text.bytes.withUnsafeBufferPointer { NameFolding.append(range, of: $0, to: &folded) }
    }

    fileprivate mutating func fold(_ word: [UInt8]) {
      folded.removeAll(keepingCapacity: true)
      word.withUnsafeBufferPointer { NameFolding.append($0, to: &folded) }
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

  /// Whether a known name may begin with a token, given what `NameWords` folds it to.
  @inline(__always)
  func mayBegin(with folded: UInt64) -> Bool {
    !names.isEmpty && (folded == 0 || names.node(after: NameTree.root, folded) >= 0)
  }

  /// Returns the longest known name that begins at the token, or behind a small word that is written
  /// together with it, and ends with a token.
  func match(at index: Int, limit: Int, _ reading: inout Reading) -> Match? {
    let text = reading.text
    let token = text.tokens[index]
    guard token.kind == .word,
      token.shape != .lower || mayBeginLower(text.firstByte(at: index))
    else { return nil }
    var opening = Opening(isUpper: token.shape == .upper, isLower: token.shape == .lower)
    if reading.words.folded[index] != 0 {
      let node = names.node(after: NameTree.root, reading.words.folded[index])
      return node < 0 ? nil : match(opening, node, at: index, limit, &reading)
    }
    reading.fold(index)
    if let whole = matchFolded(opening, at: index, limit, &reading) { return whole }
    let isFirst = text.sentences[Int(token.sentence)].tokens.lowerBound == index
    for rest in Proclitics.rests(of: text.bytes(at: index), opens: isFirst) {
      opening.dropped = rest.dropped
      opening.isUpper = token.shape == .upper || !rest.word.contains { $0 &- 0x61 < 26 }
      reading.fold(rest.word)
      if let found = matchFolded(opening, at: index, limit, &reading) { return found }
    }
    return nil
  }

  /// How the first word of a name is written in the text.
  private struct Opening {
    /// See `Match`.
    var dropped = 0
    var isUpper: Bool
    var isLower: Bool

    func fits(_ pattern: NameTree.Pattern) -> Bool {
      (isUpper || !pattern.isAbbreviation) && (!isLower || pattern.startsLower)
    }
  }

  /// Returns the longest known name whose first words are the folded ones.
  private func matchFolded(
    _ opening: Opening, at index: Int, _ limit: Int, _ reading: inout Reading
  ) -> Match? {
    guard !reading.folded.isEmpty else { return nil }
    let node = names.node(after: NameTree.root, reading.folded)
    return node < 0 ? nil : match(opening, node, at: index, limit, &reading)
  }

  /// Returns the longest known name whose first words led to `node`.
  private func match(
    _ opening: Opening, _ node: Int32, at index: Int, _ limit: Int, _ reading: inout Reading
  ) -> Match? {
    var node = node
    var longest: Match?
    var next = index + 1
    while true {
      if let pattern = names.pattern(at: node, where: opening.fits) {
        longest = Match(dropped: opening.dropped, end: next, actor: pattern.actor)
      }
      guard let step = step(from: node, next, limit, &reading) else { return longest }
      node = step.node
      next = step.end
    }
  }

  /// Goes on with the next words of the text; returns the node after them and the token behind them.
  private func step(
    from node: Int32, _ index: Int, _ limit: Int, _ reading: inout Reading
  ) -> (node: Int32, end: Int)? {
    var index = index
    while index < limit {
      let token = reading.text.tokens[index]
      if token.kind == .word || token.kind == .number {
        let next = self.node(after: node, index, &reading)
        if let next { return next < 0 ? nil : (next, index + 1) }
      } else if !Self.joins(reading.text.firstByte(at: index)), !reading.text.isApostrophe(index) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Returns the node after the words of a token, or -1; `nil` where the token has none.
  private func node(after node: Int32, _ index: Int, _ reading: inout Reading) -> Int32? {
    let word = reading.words.folded[index]
    if word != 0 { return names.node(after: node, word) }
    reading.fold(index)
    return reading.folded.isEmpty ? nil : names.node(after: node, reading.folded)
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }
}
