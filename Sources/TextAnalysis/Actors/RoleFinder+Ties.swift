/// What ties a body or an outlet to others, told behind its name: "Al Noor, close to the army, said",
/// "the ministry, run by the Front,", "the health ministry under Front control".
extension RoleFinder {
  @inline(__always)
  mutating func addTie(_ mention: ActorMention) {
    guard mention.kind == .organisation || mention.kind == .media else { return }
    let after = mention.tokens.upperBound
    let limit = spotter.text.sentences[mention.sentence].tokens.upperBound
    guard after + 2 < limit else { return }
    if spotter.isMark(after, ",") {
      addSetApart(mention, from: after + 1, limit)
    } else if isWord(after, "under") {
      addControl(mention, from: after, limit)
    }
  }

  /// Takes a participle or adjective with its complement between commas or before the full stop.
  private mutating func addSetApart(_ mention: ActorMention, from start: Int, _ limit: Int) {
    guard tokens[start].shape == .lower, spotter.isOne(of: .ties, start),
      spotter.isOne(of: .tieLinks, start + 1),
      // "known by its initials" tells another name.
      !(isWord(start, "known") && isWord(start + 1, "by"))
    else { return }
    var end = start + 2
    while end < limit, end - start <= Self.longestTie, !spotter.isMark(end, ",") {
      guard tokens[end].kind == .word || tokens[end].kind == .number
      else { break }
      // A clause of its own: "close to a deal that would save it".
      guard !spotter.has(end, [.auxiliary, .relative]) else { return }
      end += 1
    }
    guard end > start + 2, end < limit, spotter.isMark(end, ",") || spotter.isMark(end, "."),
      !isOfOther(mention) || (start..<end).contains(where: { isWord($0, "its") })
    else { return }
    add(start..<end, mention.actor, "role-tie")
  }

  /// Takes "under Front control".
  private mutating func addControl(_ mention: ActorMention, from start: Int, _ limit: Int) {
    let end = (start + 2..<min(start + 6, limit)).first { spotter.isOne(of: .controls, $0) }
    guard let end, (start + 1..<end).allSatisfy({ tokens[$0].kind == .word && !isSmall($0) }),
      mentions.contains(where: { $0.tokens.lowerBound == start + 1 && $0.actor != mention.actor })
    else { return }
    add(start..<end + 1, mention.actor, "role-tie")
  }

  /// Whether a name belongs to what stands before it, which may be meant: "the head of Acme, known for".
  private func isOfOther(_ mention: ActorMention) -> Bool {
    var before = mention.tokens.lowerBound - 1
    if before >= 0, tokens[before].word == spotter.vocabulary.the { before -= 1 }
    return before >= spotter.text.sentences[mention.sentence].tokens.lowerBound
      && isSmall(before) && !isWord(before, "to") && !isWord(before, "by")
  }

  /// Tokens of a tie beyond which it tells a story.
  private static var longestTie: Int { 12 }
}
