// Digits that stand beside other digits: votes, ratios, telephone numbers.
extension NumberReader {
  private var small: SmallWords { reading.small }

  /// Whether digits are one side of a vote: "voted 14-1", "approved it 61 to 38", "a 5-4 ruling".
  @inline(__always)
  func isOfVote(_ index: Int) -> Bool {
    if isPair(index + 1) { return isVote(index..<index + 3) }
    if index > 1, isPair(index - 1) { return isVote(index - 2..<index + 1) }
    return false
  }

  /// Whether a hyphen, dash or "to" stands between two whole numbers.
  @inline(__always)
  private func isPair(_ link: Int) -> Bool {
    guard link > 0, link + 1 < end, reading.isNumber(link + 1), reading.isNumber(link - 1),
      reading.tokens[link - 1].sentence == reading.tokens[link + 1].sentence
    else { return false }
    let isGlued =
      reading.isDash(link) && !reading.tokens[link].spaceBefore
      && !reading.tokens[link + 1].spaceBefore
    return (isGlued || isWordOf(link, small.to)) && wholeNumber(at: link - 1) != nil
      && wholeNumber(at: link + 1) != nil
  }

  private func isVote(_ pair: Range<Int>) -> Bool {
    let sentence = reading.tokens[pair.lowerBound].sentence
    let before = max(pair.lowerBound - 4, 0)..<pair.lowerBound
    let after = pair.upperBound..<max(min(pair.upperBound + 2, end), pair.upperBound)
    return before.contains {
      reading.tokens[$0].sentence == sentence && reading.isOne(of: .voted, $0)
    } || after.contains { reading.isOne(of: .votes, $0) }
  }

  /// "three to one", "outnumbered 5 to 2": the greater number first, and nothing counted behind it.
  @inline(__always)
  func isRatio(_ number: NumberPhrase, _ link: Int, _ before: WordID) -> Bool {
    guard number.kind == .count, number.tokens.count == 1, isWordOf(link, small.to),
      before != small.from, before != small.of, let greater = number.value, greater <= 100,
      let less = plainNumber(at: link + 1), less < greater
    else { return false }
    let next = link + 2
    guard next < end else { return true }
    return reading.isWord(next)
      ? reading.isFunctionWord(next)
      : reading.tokens[next].kind == .punctuation && !reading.isDash(next)
        && !reading.isMark(next, "%")
  }

  private func plainNumber(at index: Int) -> Double? {
    if reading.isNumber(index) { return wholeNumber(at: index) }
    return reading.has(index, .ones) ? reading.number(reading.tokens[index].word) : nil
  }

  /// Whether digits are a part of a telephone number or the like: "020 7946 0958", "+44 20".
  @inline(__always)
  func isInCode(_ index: Int) -> Bool {
    if index > 0, reading.tokens[index - 1].sentence == reading.tokens[index].sentence {
      // "(202) 555-0142"
      if reading.isMark(index - 1, "("), index + 2 < end, reading.isMark(index + 1, ")"),
        reading.isNumber(index + 2), isCodePart(index), reading.tokens[index].range.count == 3
      {
        return true
      }
      if reading.isMark(index - 1, "+"), !reading.tokens[index].spaceBefore { return true }
      if isCodePart(index - 1), isCodePart(index) {
        let isThird = index > 1 && (isCodePart(index - 2) || reading.isMark(index - 2, "+"))
        return isThird || startsWithZero(index - 1) || index + 1 < end && isCodePart(index + 1)
      }
    }
    guard index + 1 < end, isCodePart(index), isCodePart(index + 1) else { return false }
    return startsWithZero(index + 1) || index + 2 < end && isCodePart(index + 2)
  }

  /// Whether a token is digits alone, and no date's.
  @inline(__always)
  private func isCodePart(_ index: Int) -> Bool {
    reading.isNumber(index) && !reading.has(index, .date)
      && reading.bytes(at: index).allSatisfy { $0 &- 0x30 < 10 }
  }

  private func startsWithZero(_ index: Int) -> Bool {
    reading.firstByte(at: index) == UInt8(ascii: "0") && reading.tokens[index].range.count > 1
  }
}
