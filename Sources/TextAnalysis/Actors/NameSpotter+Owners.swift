// Whose a body is: "Egypt's Foreign Ministry", "the Texas Supreme Court", "Ministry of Health in Gaza".
extension NameSpotter {
  /// The name of a state or place, or a demonym, beside a body or within its name.
  struct Owner {
    /// Index in the vocabulary's names, or -1 for a name that no list has.
    var listed: Int32
    var tokens: Range<Int>
  }

  /// A body and whose it is, where the words say so.
  struct Possession {
    /// The tokens of the name without the owner.
    var body: Range<Int>
    var owner: Owner?
  }

  /// Returns a name of common words alone, which many states have, with its owner; `nil` for others.
  @inline(__always)
  func possession(of candidate: NameCandidate) -> Possession? {
    let run = candidate.tokens
    if isLower(run.lowerBound), let land = land(ofMinistry: run) {
      return Possession(body: run, owner: owner(at: land, limit: land + 1))
    }
    guard candidate.form == .name, candidate.title.isEmpty,
      candidate.listed < 0 || kind(candidate.listed) == .organisation, hasBody(run)
    else { return nil }
    var limit = run.upperBound - 1
    // "U.S. Treasury" is listed too, but does not own a department.
    while let owner = owner(at: run.lowerBound, limit: limit) {
      let body = owner.tokens.upperBound..<run.upperBound
      if isGeneric(body) { return Possession(body: body, owner: owner) }
      limit = owner.tokens.upperBound - 1
    }
    if let of = run.last(where: { tokens[$0].word == vocabulary.of }), of > run.lowerBound {
      let start = afterArticle(of + 1, run.upperBound)
      if let owner = owner(at: start, limit: run.upperBound),
        owner.tokens.upperBound == run.upperBound
      {
        let body = run.lowerBound..<of
        return isGeneric(body) ? Possession(body: body, owner: owner) : nil
      }
    }
    guard isGeneric(run) else { return nil }
    return Possession(body: run, owner: ownerBefore(run) ?? ownerBehind(run))
  }

  /// Whether a word for a body stands where it makes the name of one: most names have none.
  @inline(__always)
  func hasBody(_ run: Range<Int>) -> Bool {
    isBody(run.lowerBound) || isBody(run.upperBound - 1) || isLower(run.upperBound - 1)
      || run.count > 3 && isBody(run.lowerBound + 1)
  }

  private func afterArticle(_ index: Int, _ limit: Int) -> Int {
    index < limit && tokens[index].word == vocabulary.the ? index + 1 : index
  }

  private func isBody(_ index: Int) -> Bool { has(index, .organisationHead) }

  /// Whether each land has one of these, which needs no other word.
  func isSoleBody(_ index: Int) -> Bool { isOne(of: .soleBodies, index) }

  /// Whether the tokens are common words that make the name of a body.
  private func isGeneric(_ run: Range<Int>) -> Bool {
    guard run.count > 1 else {
      return run.count == 1 && isSoleBody(run.lowerBound)
    }
    guard isBody(run.lowerBound) || isBody(run.upperBound - 1) else { return false }
    return run.allSatisfy { index in
      guard isNameWord(index) else {
        return isLower(index) && has(index, [.joiner, .function]) || isMark(index, ",")
      }
      return !has(index, [.demonym, .place])
        && (has(index, [.ordinary, .organisationHead, .companyEnding]) || isInflected(index))
    }
  }

  /// The state, place or body that a list has for the words at the token.
  private func owner(at index: Int, limit: Int) -> Owner? {
    guard index < limit, let found = listedName(at: index, limit: limit), found.name >= 0,
      kind(found.name) != .media
    else { return nil }
    return Owner(listed: found.name, tokens: index..<found.end)
  }

  /// "Gaza's Health Ministry", "Gaza's Hamas-run Health Ministry".
  private func ownerBefore(_ run: Range<Int>) -> Owner? {
    let first = text.sentences[Int(tokens[run.lowerBound].sentence)].tokens.lowerBound
    var mark = run.lowerBound - 1
    while mark > first, run.lowerBound - mark < 4, isQualifier(mark) { mark -= 1 }
    guard mark > first, isPossessive(mark) || text.isApostrophe(mark) else { return nil }
    var start = mark
    while start > first, mark - start < 5, isNameWord(start - 1) || isLower(start - 1) {
      start -= 1
      guard isNameWord(start), let owner = owner(at: start, limit: mark),
        owner.tokens.upperBound == mark
      else { continue }
      return isOwner(owner, of: run) ? owner : nil
    }
    start = mark
    while start > first, mark - start < 4, isNameWord(start - 1) { start -= 1 }
    return start < mark ? Owner(listed: -1, tokens: start..<mark) : nil
  }

  /// A city before a ministry stands for its state, and who runs one is not whose it is.
  private func isOwner(_ owner: Owner, of run: Range<Int>) -> Bool {
    kind(owner.listed) == .state || has(owner.tokens.lowerBound, .land)
      || kind(owner.listed) == .place && !run.contains { has($0, .ofLand) }
  }

  private func kind(_ listed: Int32) -> FoundActor.Kind { vocabulary.names[Int(listed)].kind }

  private func isQualifier(_ index: Int) -> Bool {
    tokens[index].kind == .word && !isNameWord(index) && !isPossessive(index)
      && (tokens[index].isHyphenated || has(index, [.ordinary, .roleModifier]))
  }

  /// "the Ministry of Health in Gaza"; a city says where a body sits, not whose it is.
  private func ownerBehind(_ run: Range<Int>) -> Owner? {
    let joint = run.upperBound
    guard joint + 1 < tokens.count, tokens[joint].sentence == tokens[run.lowerBound].sentence,
      tokens[joint].word == vocabulary.in || tokens[joint].word == vocabulary.of
    else { return nil }
    let limit = text.sentences[Int(tokens[joint].sentence)].tokens.upperBound
    let start = afterArticle(joint + 1, limit)
    guard start < limit, isNameWord(start), let owner = owner(at: start, limit: limit),
      kind(owner.listed) == .state || has(start, .land)
    else { return nil }
    return owner
  }

  /// The folded words of the name that the tokens make.
  func words(of tokens: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    text.bytes.withUnsafeBufferPointer {
      NameFolding.append(text.byteRange(tokens), of: $0, to: &words)
    }
    return words
  }
}
