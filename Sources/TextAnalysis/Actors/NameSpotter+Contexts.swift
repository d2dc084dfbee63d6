// Names that only the words around them make names, or those of another.
extension NameSpotter {
  /// Takes "UN food agency" for whom the letters behind it stand, as in "(WFP)" and ", WFP,"; returns
  /// where the rest begins.
  func takeAgency(_ name: Range<Int>, _ listed: Int32) -> Int? {
    var end = name.upperBound
    guard end + 3 < tokens.count, isLower(end),
      text.firstByte(at: name.lowerBound) == UInt8(ascii: "U")
    else { return nil }
    if isPossessive(end) { end += 1 }
    let limit = min(end + 7, tokens.count - 2)
    var isAgency = false
    while end < limit, tokens[end].kind == .word || text.isApostrophe(end) {
      // "The UN told its agency" tells of two.
      let ends: Traits = [.function, .auxiliary, .saying, .pastVerb, .personVerb]
      if !isAgency, has(end, ends), !isPossessive(end) { return nil }
      isAgency = isAgency || tokens[end].word == vocabulary.agency
      end += 1
    }
    guard isAgency, tokens[end].sentence == tokens[name.lowerBound].sentence,
      isMark(end, "(") || isMark(end, ",") && tokens[end - 1].word == vocabulary.agency,
      isUnitedNations(name, listed)
    else { return nil }
    let letters = end + 1
    guard isUpper(letters), letters + 1 < tokens.count,
      isMark(letters + 1, isMark(end, "(") ? ")" : ","),
      let agency = listedName(at: letters, limit: letters + 1), agency.name >= 0,
      vocabulary.names[Int(agency.name)].kind == .organisation
    else { return nil }
    append(name.lowerBound..<end, .listedName, listed: agency.name)
    return end
  }

  private func isUnitedNations(_ name: Range<Int>, _ listed: Int32) -> Bool {
    text.spells(text.byteRange(name), "United Nations")
      || vocabulary.names[Int(listed)].canonical == "United Nations"
  }

  /// Takes "My Vote" in "a local group, My Vote, said"; returns where the rest begins.
  func takeApposed(_ run: Range<Int>) -> Int? {
    guard isNamedByGroup(run), !has(run.lowerBound, .calendar) else { return nil }
    var candidate = make(run, .capitals)
    candidate.evidence.add(NameEvidence.organisation, 6)
    append(candidate)
    return run.upperBound
  }

  /// Whether what stands before a common word makes it a name: "Iran's Parliament", "the party, Forward,".
  func isNamedBefore(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].sentence == tokens[index].sentence else { return false }
    if isPossessive(index - 1) || text.isApostrophe(index - 1) {
      guard isSoleBody(index), let owner = candidates.last,
        owner.tokens.upperBound == index - 1, owner.listed >= 0
      else { return false }
      let kind = vocabulary.names[Int(owner.listed)].kind
      return kind == .state || kind == .place
    }
    return !has(index, [.calendar, .otherCapital]) && isNamedByGroup(index..<index + 1)
  }

  /// Whether the run is set off by commas behind "group", "party" or the like.
  private func isNamedByGroup(_ run: Range<Int>) -> Bool {
    let noun = run.lowerBound - 2
    return noun > 0 && isMark(noun + 1, ",") && isLower(noun) && has(noun, .group)
      && run.upperBound < tokens.count && isMark(run.upperBound, ",")
      && tokens[noun].sentence == tokens[run.upperBound].sentence
  }

  /// Takes the "North" of "North and South Korea" for North Korea, if a list knows both.
  @inline(__always)
  func takeElided(_ index: Int) -> Bool {
    let other = index + 2
    guard other + 1 < tokens.count, tokens[index + 1].word == vocabulary.and,
      tokens[other + 1].sentence == tokens[index].sentence, isNameWord(other),
      has(other, .beginsName), let full = listedName(at: other, limit: other + 2),
      full.end == other + 2, full.name >= 0, !full.isDemonym
    else { return false }
    let name = vocabulary.joined(text.phrase(tokens[index].word, tokens[other + 1].word))
    guard name >= 0 else { return false }
    append(index..<index + 1, .listedName, listed: name, form: .demonym)
    return true
  }
}
