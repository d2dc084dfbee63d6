// What follows a name says what it is of: ", the chairman of", "(FAO)", "'s shares".
extension NameSpotter {
  private typealias Kind = NameEvidence

  /// Adds what the words behind a name tell of its kind.
  @inline(__always)
  func addAfter(_ run: Range<Int>, _ evidence: inout NameEvidence) {
    let index = run.upperBound
    guard index < tokens.count, tokens[index].sentence == tokens[run.lowerBound].sentence else {
      return
    }
    if isMark(index, ",") { return addAfterComma(index + 1, run, &evidence) }
    if isMark(index, "("), index + 2 < tokens.count, isUpper(index + 1), isMark(index + 2, ")"),
      isAbbreviation(index + 1, of: run)
    {
      return evidence.add(Kind.organisation, 4)
    }
    guard tokens[index].kind == .word, tokens[index].shape == .lower else { return }
    let trait = traits[index]
    if isPossessive(index), index + 1 < tokens.count {
      if isOfCompanies(index + 1) || isChiefExecutive(index + 1) {
        return evidence.add(Kind.organisation, 3)
      }
      if isOfLands(index + 1) {
        if isUnlisted(run), isOfState(index + 1) { evidence.add(Kind.state, 4) }
        return evidence.add(Kind.place, 3)
      }
      if run.count == 2, isPartOfLand(run.lowerBound), isOne(of: .ofRule, index + 1) {
        evidence.add(Kind.state, 4)
      }
      // "Orrin's prime minister", but also "Holt's troops"
      if isUnlisted(run), isOfState(index + 1) { evidence.add(Kind.state, 2) }
    }
    if run.count == 1, !isUpper(run.lowerBound),
      trait.contains(.termOfOffice),
      run.lowerBound > 0, tokens[run.lowerBound - 1].word == vocabulary.the
    {
      // "the Putin government"; "the" alone would speak against a person.
      evidence.add(Kind.person, 6)
    }
    if trait.contains(.afterPlace) { evidence.add(Kind.place, 3) }
    if run.count == 1, isOne(of: .works, index) {
      evidence.add(Kind.person, -4)
      // "its Lund plant" is that at Lund.
      if isOwned(run.lowerBound) {
        evidence.add(Kind.place, 4)
      } else {
        evidence.add(Kind.organisation, 1)
      }
    }
    // "Zycie Warszawy daily said"
    if trait.contains(.mediaWord), trait.contains(.group), !has(run.lowerBound, .demonym) {
      evidence.add(Kind.media, 5)
    }
    // "Kepler Morrow analyst Jane Hill"
    if trait.contains(.employed) { evidence.add(Kind.organisation, 4) }
    if trait.contains(.personVerb), isOfItself(index + 1) {
      return evidence.add(Kind.organisation, 3)
    }
    // "Holt was sentenced to"
    if trait.contains(.auxiliary), index + 1 < tokens.count, isDoneToPeople(index + 1) {
      return evidence.add(Kind.person, 4)
    }
    // "Washington believed": a town may stand for its state.
    if trait.contains(.personVerb) {
      evidence.add(Kind.person, run.count == 1 && has(run.lowerBound, .place) ? 1 : 2)
    }
    // "the Tarsi refugee camp"
    let isCamp =
      trait.contains(.role) && index + 1 < tokens.count && text.isWord(index, "refugee")
    if has(isCamp ? index + 1 : index, .placeNoun) { evidence.add(Kind.place, 4) }
    if trait.contains(.organisationNoun) {
      evidence.add(Kind.organisation, isOne(of: .gangs, index) ? 5 : 2)
    }
    if tokens[index].word == vocabulary.who { evidence.add(Kind.person, 5) }
    // "Keller and Brook wrote": only people do so, each of them.
    if tokens[index].word == vocabulary.and, index + 2 < tokens.count, isNameWord(index + 1),
      isLower(index + 2), has(index + 2, .personVerb), !has(index + 1, [.listed, .demonym, .place])
    {
      evidence.add(Kind.person, 2)
    }
  }

  /// Whether a name stands behind the word or mark of an owner: "its Lund plant", "Orvane's Lund plant".
  private func isOwned(_ first: Int) -> Bool {
    guard first > 0, tokens[first - 1].sentence == tokens[first].sentence else { return false }
    return isPossessive(first - 1) || text.isWord(first - 1, "its")
      || text.isWord(first - 1, "their")
  }

  /// Whether "it has" or the like begins there, as in "Nordvik said it will appeal"; "it was" and "it will
  /// take" may tell of anything.
  private func isOfItself(_ index: Int) -> Bool {
    guard index + 2 < tokens.count else { return false }
    // "Nordvik said its sales"
    if text.isWord(index, "its") { return true }
    guard text.isWord(index, "it"), isOne(of: .ofActors, index + 1) else { return false }
    return !isOne(of: .impersonal, index + 2)
  }

  /// Whether a participle of what is done to people follows: "sentenced", "been jailed".
  private func isDoneToPeople(_ index: Int) -> Bool {
    let isPerfect = text.isWord(index, "been") && index + 1 < tokens.count
    return isOne(of: .doneToPeople, isPerfect ? index + 1 : index)
  }

  /// "finance ministry", "parliament": what lands have.
  private func isOfLands(_ index: Int) -> Bool {
    if has(index, .ofLand) { return true }
    return index + 1 < tokens.count && has(index + 1, .ofLand)
      && has(index, isLower(index) ? .roleModifier : .ordinary)
  }

  /// Whether no list has the only word of a name, or the two of which the first is "Lower" or the like.
  private func isUnlisted(_ run: Range<Int>) -> Bool {
    if run.count == 1 { return !has(run.lowerBound, .listed) }
    return run.count == 2 && isPartOfLand(run.lowerBound)
      && !has(run.upperBound - 1, [.listed, .demonym])
  }

  /// Whether the word tells one land from another of its name: "Upper", "South".
  func isPartOfLand(_ index: Int) -> Bool { isOne(of: .partsOfLands, index) }

  /// "embassy", "foreign ministry": what only states have, or who speaks for them.
  func isOfState(_ index: Int) -> Bool { text.entry(at: index, in: vocabulary.ofStates) != nil }

  /// "shares", "revenue": what companies have.
  private func isOfCompanies(_ index: Int) -> Bool {
    tokens[index].shape == .lower && isOne(of: .assets, index)
  }

  private func isChiefExecutive(_ index: Int) -> Bool {
    index + 1 < tokens.count && text.isWord(index, "chief") && text.isWord(index + 1, "executive")
  }

  @inline(__always)
  private func addAfterComma(
    _ index: Int, _ run: Range<Int>, _ evidence: inout NameEvidence
  ) {
    guard index < tokens.count, tokens[index].sentence == tokens[run.lowerBound].sentence else {
      return
    }
    let token = tokens[index]
    if token.kind == .number, token.end - token.start == 2, index + 1 < tokens.count,
      isMark(index + 1, ",") || isMark(index + 1, ".")
    {
      return evidence.add(Kind.person, 4)
    }
    guard token.kind == .word else { return }
    if token.shape != .lower {
      // "Beat Keller, Chief Executive Officer of"
      if let end = titleEnd(at: index, limit: min(index + 6, tokens.count)),
        end >= tokens.count || tokens[end].shape == .lower || !isNameWord(end),
        !has(index, .listed), run.count > 1
      {
        evidence.add(Kind.person, 4)
      }
      if has(index, .shortenedState) { evidence.add(Kind.place, 5) }
      if has(index, .listed), vocabulary.name(token.word) >= 0,
        vocabulary.names[Int(vocabulary.name(token.word))].kind == .state
      {
        evidence.add(Kind.place, 1)
      }
      return
    }
    if token.word == vocabulary.who || token.word == vocabulary.whose {
      return evidence.add(Kind.person, 4)
    }
    if token.word == vocabulary.where { return evidence.add(Kind.place, 3) }
    if token.word == vocabulary.which {
      evidence.add(Kind.person, -4)
      return evidence.add(Kind.organisation, 1)
    }
    addApposition(index, run, &evidence)
  }

  /// "who leads the party, becomes minister": a verb before the noun.
  func isBecoming(_ index: Int) -> Bool { isOne(of: .becoming, index) }

  /// Reads what follows a comma: "the chairman of", "a militant group", "president and".
  @inline(__always)
  private func addApposition(
    _ start: Int, _ run: Range<Int>, _ evidence: inout NameEvidence
  ) {
    var index = start
    let limit = min(tokens.count, start + 6)
    let hasArticle = has(start, .function)
    while index < limit, tokens[index].kind == .word,
      tokens[index].sentence == tokens[start].sentence
    {
      if index > start, has(index, .function) { return }
      if tokens[index].shape == .lower {
        let next = index + 1 < tokens.count ? traits[index + 1] : []
        // "a party official": the last noun is the head.
        let isOwner = index + 1 < limit && isPossessive(index + 1)
        let isHead = next.isDisjoint(with: [.role, .group]) && !isOwner
        // "Holt, a fellow Republican": only people are fellows.
        if has(index, .roleModifier), text.isWord(index, "fellow") {
          return evidence.add(Kind.person, 4)
        }
        // "off Gavra, the ministry said" tells of another.
        if isHead, !next.isDisjoint(with: [.saying, .personVerb]) { return }
        if isHead, has(index, .role) {
          return isBecoming(start) ? () : evidence.add(Kind.person, hasArticle ? 4 : 5)
        }
        if isHead, has(index, .group) {
          // "In Tarsk, state media said": without an article the group is another.
          guard hasArticle else { return }
          // "Norvane, the company that": that much is said of no other.
          return isMedium(index)
            ? evidence.add(Kind.media, 5)
            : evidence.add(Kind.organisation, isOne(of: .companies, index) ? Kind.ofFirm : 3)
        }
        // "Halvard, a cargo ship bound for"
        if isHead, hasArticle, has(index, .vessel), isVessel(index), !has(run.lowerBound, .given) {
          return things.append(run)
        }
        if isHead, has(index, .placeNoun) { return evidence.add(Kind.place, 3) }
      }
      index += 1
    }
  }

  /// Whether the letters of a word in capitals are the first letters of the words of a name.
  func isAbbreviation(_ index: Int, of run: Range<Int>) -> Bool {
    var letters: [UInt8] = []
    for token in run where isNameWord(token) {
      letters.append(lowercasedASCII(text.firstByte(at: token)))
    }
    let short = text.bytes(at: index).filter { $0 != UInt8(ascii: ".") }.map(lowercasedASCII)
    return short.count > 1 && letters == short
  }
}
