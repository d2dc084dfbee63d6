// What tells of a word that no list has whether it is a name.
extension NameSpotter {
  func isUpperWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].shape == .upper
  }

  /// "R-Ariz.", "D-Texas": a party's letter and a state's.
  func isPartyAndState(_ index: Int) -> Bool {
    let parts = text.parts(of: index)
    guard parts.count == 2, parts[0].count == 1 else { return false }
    let letter = text.bytes[parts[0].lowerBound]
    if letter == UInt8(ascii: "R") || letter == UInt8(ascii: "D"), index > 0,
      isMark(index - 1, ",") || isMark(index - 1, "(")
    {
      return true
    }
    return !vocabulary.traits(text.word(parts[1])).isDisjoint(with: [.shortenedState, .place])
  }

  /// Whether what follows an unknown word at the head of a sentence is what follows names.
  func isFollowedAsName(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count, tokens[next].sentence == tokens[index].sentence else { return false }
    if isPossessive(next) || isMark(next, "'") { return true }
    if isMark(next, ",") || isMark(next, "(") {
      return !text.ends(tokens[index].range, "ly")
    }
    guard tokens[next].kind == .word, tokens[next].shape == .lower else { return false }
    return has(
      next, [.personVerb, .pastVerb, .organisationNoun, .placeNoun, .afterPlace, .afterName])
      || text.ends(tokens[next].range, "ed") || isFollowedByOffice(next)
      || isPeopleNoun(next) && !text.ends(tokens[index].range, "ed")
  }

  /// "Rosneft head Ivan Petrov", of which the word says whose head.
  func isFollowedByOffice(_ start: Int) -> Bool {
    var index = start
    while index < tokens.count, index < start + 3, isLower(index), has(index, .roleModifier) {
      index += 1
    }
    return index + 1 < tokens.count && isLower(index) && has(index, .role)
      && tokens[index + 1].sentence == tokens[start].sentence && isNameWord(index + 1)
  }

  /// Whether an unlisted word looks like the form of a common one: "Investigators", "Shelling".
  func isInflected(_ index: Int) -> Bool {
    guard !has(index, [.given, .surname, .listed, .demonym]), tokens[index].shape == .capitalised,
      !tokens[index].isHyphenated
    else { return false }
    return vocabulary.isInflected(tokens[index].range, in: text)
  }
}
