// Names that a text itself says are of one.
extension ActorMerger {
  /// Merges "Musa Dagdan, known as Hameti" and "Ali al-Sharif, formerly known as Abu Omar".
  mutating func mergeCalled() {
    for index in candidates.indices.dropFirst() {
      let end = candidates[index - 1].tokens.upperBound
      let start = candidates[index].tokens.lowerBound
      guard start > end, start - end <= 10,
        candidates[index - 1].sentence == candidates[index].sentence
      else { continue }
      let name = candidates[index - 1]
      let called = candidates[index]
      guard name.form == .name, called.form == .name, name.surface >= 0, called.surface >= 0,
        name.surface != called.surface,
        saysSo(end..<start) && isHead(name) || isKunya(name, before: called)
      else { continue }
      unite(name.surface, called.surface)
    }
  }

  /// "Abu Nidal (Banna)", "Sabri Banna (Abu Nidal)": what a man is called by his son, and his name.
  @inline(__always)
  private func isKunya(_ name: NameCandidate, before called: NameCandidate) -> Bool {
    guard called.tokens.lowerBound == name.tokens.upperBound + 1,
      spotter.isMark(name.tokens.upperBound, "("), called.tokens.upperBound < spotter.tokens.count,
      spotter.isMark(called.tokens.upperBound, ")")
    else { return false }
    return opensKunya(name) != opensKunya(called) && !(isPlace(name) || isPlace(called))
  }

  private func opensKunya(_ name: NameCandidate) -> Bool {
    name.tokens.count > 1
      && (spotter.text.isWord(name.tokens.lowerBound, "abu")
        || spotter.text.isWord(name.tokens.lowerBound, "umm"))
  }

  private func isPlace(_ name: NameCandidate) -> Bool {
    let kind = table.surfaces[Int(name.surface)].evidence.kind
    return kind == .place || kind == .state
  }

  /// Whether the tokens are ", known as", "(also known to friends as" and the like.
  @inline(__always)
  private func saysSo(_ between: Range<Int>) -> Bool {
    var next = between.lowerBound
    if spotter.isMark(next, ",") || spotter.isMark(next, "(") {
      next += 1
    } else if !isAlias(next) {
      return false
    }
    guard next < between.upperBound, spotter.has(next, .aliasWord) else { return false }
    while next < between.upperBound, spotter.isOne(of: .adverbs, next) { next += 1 }
    guard next < between.upperBound else { return false }
    if spotter.text.isWord(next, "known") {
      let rest = next..<between.upperBound
      guard let end = rest.first(where: { spotter.text.isWord($0, "as") }),
        rest.allSatisfy({ spotter.tokens[$0].kind == .word || $0 > end })
      else { return false }
      next = end
    } else if !isAlias(next), !spotter.isOne(of: .callings, next) {
      return false
    }
    return (next + 1..<between.upperBound).allSatisfy {
      spotter.tokens[$0].word == spotter.vocabulary.the || spotter.tokens[$0].kind == .punctuation
    }
  }

  private func isAlias(_ index: Int) -> Bool {
    spotter.has(index, .aliasWord) && spotter.isOne(of: .aliases, index)
  }

  /// Whether what follows the comma is told of the name: not of Sava in "a brigade of Sava, known as".
  private func isHead(_ name: NameCandidate) -> Bool {
    if isPerson(Int(name.surface)) { return true }
    var index = name.tokens.lowerBound - 1
    if index > 0, spotter.tokens[index].word == spotter.vocabulary.the { index -= 1 }
    guard index >= 0, spotter.tokens[index].sentence == name.sentence else { return true }
    return spotter.tokens[index].word != spotter.vocabulary.of
      && !spotter.has(index, [.preposition, .placePreposition])
  }
}
