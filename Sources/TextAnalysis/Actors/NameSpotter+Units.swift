// Runs of capitals that are one name, or a listed name and another.
extension NameSpotter {
  /// Whether the last word, or the words around "of", say organisation.
  func isOrganisation(_ run: Range<Int>) -> Bool {
    guard run.count > 1 else { return false }
    let last = run.upperBound - 1
    if has(last, [.organisationHead, .companyEnding, .mediaWord]) {
      return !(run.count == 2 && has(run.lowerBound, .given) && has(last, .surname))
    }
    if has(run.lowerBound, .organisationOpener) || opensHyphenated(run.lowerBound) { return true }
    if run.count > 2, isWithoutBorders(last) { return true }
    if run.count > 2, has(last, .foundation), text.isWord(last, "cross"),
      text.isWord(last - 1, "red")
    {
      return true
    }
    for index in run.dropFirst() where isLower(index) {
      guard tokens[index].word == vocabulary.of || !has(index, .particle) else { continue }
      if has(index - 1, .organisationHead) { return true }
      if has(index - 1, .beforeOf), !has(index - 1, .placeHead) { return true }
      return false
    }
    return false
  }

  /// "Reporters Without Borders".
  func isWithoutBorders(_ last: Int) -> Bool {
    (text.isWord(last, "borders") || text.isWord(last, "frontiers"))
      && text.isWord(last - 1, "without")
  }

  /// "Tehreek-e-Taliban Pakistan": what stands before the first hyphen opens a body's name.
  private func opensHyphenated(_ index: Int) -> Bool {
    guard tokens[index].isHyphenated, let part = text.parts(of: index).first else { return false }
    return vocabulary.traits(text.word(part)).contains(.organisationOpener)
  }

  @inline(__always)
  func takeUnit(
    _ run: Range<Int>, _ listed: (end: Int, name: Int32, isDemonym: Bool)?, _ opens: Bool
  ) -> Int {
    let first = run.lowerBound
    let isWhole = isOrganisation(run) || isPlaceName(run)
    if let listed {
      let rest = listed.end
      if rest >= run.upperBound {
        if listed.isDemonym, rest < tokens.count, has(rest, .namedAfterPeople),
          tokens[rest].shape == .lower, tokens[rest].sentence == tokens[first].sentence
        {
          reject(first..<rest, "no-deed-of-the-state")
          return run.upperBound
        }
        if listed.isDemonym, listed.name == -1, isParty(first) {
          var party = make(first..<rest, .capitals)
          party.evidence.add(NameEvidence.organisation, 6)
          append(party)
          return run.upperBound
        }
        append(first..<rest, .demonym, listed: listed.name, form: .demonym)
        return run.upperBound
      }
      if let end = takeBranch(listed.name, rest, run) { return end }
      if isNamed(from: rest, run) || !isWhole && !goesOn(listed, run) {
        append(
          first..<rest, listed.isDemonym ? .demonym : .listedName, listed: listed.name,
          form: listed.isDemonym ? .demonym : .name)
        return afterJoiner(rest, run)
      }
    }
    if opens, listed == nil, let rest = afterOpener(run) { return rest }
    return takeWhole(run, opens)
  }

  /// Whether it is a party that "the governing Liberals" names.
  private func isParty(_ index: Int) -> Bool {
    index > 0 && isLower(index - 1) && isOne(of: .inPower, index - 1)
      && text.ends(tokens[index].range, "s")
  }

  /// Takes "Oxfam America", the branch of a listed body in a listed land, where no noun follows that
  /// the land may tell of, as in "the Hamas Gaza leader".
  private func takeBranch(_ listed: Int32, _ rest: Int, _ run: Range<Int>) -> Int? {
    guard listed >= 0, isNameWord(rest), has(rest, [.listed, .beginsName]),
      vocabulary.names[Int(listed)].kind == .organisation
        || vocabulary.names[Int(listed)].kind == .media,
      !isUpper(run.lowerBound) || rest - run.lowerBound > 1,
      let land = listedName(at: rest, limit: run.upperBound), land.end == run.upperBound,
      !land.isDemonym, land.name >= 0,
      isEnd(ofName: run.upperBound) || isOne(of: .broadcasts, run.upperBound)
    else { return nil }
    let kind = vocabulary.names[Int(land.name)].kind
    guard kind == .state || kind == .place else { return nil }
    var candidate = make(run, .organisationWord)
    candidate.evidence.add(NameEvidence.index(vocabulary.names[Int(listed)].kind), 8)
    append(candidate)
    return run.upperBound
  }

  /// Whether a mark or a word that is no noun stands at the token.
  func isEnd(ofName index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return true }
    return isPossessive(index)
      || has(
        index, [.function, .auxiliary, .saying, .personVerb, .pastVerb, .joiner, .relative])
      || text.ends(tokens[index].range, "ed")
  }

  /// The token behind small words that follow a name within the run.
  func afterJoiner(_ index: Int, _ run: Range<Int>) -> Int {
    var next = index
    while next < run.upperBound, !isNameWord(next) { next += 1 }
    return next
  }

  /// Whether what follows a listed name is a name by itself.
  private func isNamed(from index: Int, _ run: Range<Int>) -> Bool {
    guard isNameWord(index), let next = listedName(at: index, limit: run.upperBound),
      !text.isWord(index, "red")
    else { return false }
    // "Kyiv Observer" is a paper of Kyiv.
    if has(index, .mediaWord), next.end == index + 1, has(index - 1, .place) { return false }
    return next.end == run.upperBound && !next.isDemonym && next.name >= 0
      && (vocabulary.names[Int(next.name)].kind != .place || next.end - index > 1)
      && !(has(next.end - 1, .organisationHead)
        && listedName(at: run.lowerBound, limit: index)?.isDemonym == false)
  }

  /// Whether a listed name and what follows make one name: "New York Giants", "Jordan Henderson".
  private func goesOn(
    _ listed: (end: Int, name: Int32, isDemonym: Bool), _ run: Range<Int>
  ) -> Bool {
    guard isNameWord(listed.end) else { return true }
    // "UK GDP", "German CPI"
    if has(listed.end, .otherCapital), listed.end + 1 == run.upperBound,
      tokens[listed.end].shape != .capitalised
    {
      return false
    }
    // "Turkish Red Crescent" is a society of its own.
    if listed.end + 1 < run.upperBound, text.isWord(listed.end, "red") { return true }
    if has(listed.end, .eventHead), run.upperBound == listed.end + 1 { return true }
    let first = run.lowerBound
    if listed.isDemonym {
      let isPlain = has(listed.end, .ordinary) && !has(listed.end, [.given, .surname])
      return isPlain && listed.end - first == 1
    }
    if has(first, .given) { return true }
    if has(listed.end, .given), run.upperBound - listed.end > 1 { return false }
    return listedName(at: listed.end, limit: run.upperBound) == nil
  }

  /// "Bin Salman": a small word that opens a surname, with a capital at the head of a sentence.
  private func opensSurname(_ run: Range<Int>) -> Bool {
    let next = run.lowerBound + 1
    return run.count == 2 && has(run.lowerBound, .particle)
      && isOne(of: .openingParticles, run.lowerBound) && tokens[next].shape == .capitalised
      && !has(next, [.ordinary, .listed, .demonym, .role, .group, .title, .calendar])
      && !isInflected(next)
  }

  /// Where the name begins if the word that opens the sentence is none of it; `nil` if it may be.
  private func afterOpener(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    guard run.count > 1, isNameWord(first + 1),
      has(first, [.ordinary, .role, .group]) || isInflected(first),
      !has(first, [.given, .listed, .eventOpener, .placeOpener]), tokens[first].shape != .upper,
      !isFamilyNameFirst(run), !opensSurname(run)
    else { return nil }
    // "Chipmaker Halden Systems"
    let isTrade = has(first, .group) && text.ends(tokens[first].range, "maker")
    if isOrganisation(run), !isTrade, !has(first + 1, [.given]),
      listedName(at: first + 1, limit: run.upperBound) == nil
    {
      return nil
    }
    reject(first..<first + 1, "common-word-opens-sentence")
    openers.append(first)
    return first + 1
  }

  /// "Park Geun-hye": a common word before a given name in two syllables.
  func isFamilyNameFirst(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard run.count == 2, tokens[last].isHyphenated, tokens[last].end - tokens[last].start <= 10,
      tokens[run.lowerBound].end - tokens[run.lowerBound].start <= 6
    else { return false }
    let parts = text.parts(of: last)
    return parts.count == 2 && parts.allSatisfy { (2...5).contains($0.count) }
      && text.bytes[parts[0].lowerBound] &- 0x41 < 26
      && text.bytes[parts[1].lowerBound] &- 0x61 < 26
      && parts.allSatisfy {
        vocabulary.traits(text.word($0)).isDisjoint(with: [.ordinary, .listed, .demonym])
      }
  }

  @inline(__always)
  func isPlaceName(_ run: Range<Int>) -> Bool {
    guard let last = run.last, run.count > 1 else { return false }
    if has(run.lowerBound, .placeOpener), !has(run.lowerBound, .given) { return true }
    for index in run.dropFirst() where tokens[index].word == vocabulary.of {
      return has(index - 1, .placeHead) && !has(index - 1, .organisationHead)
    }
    if has(last, .placeHead) {
      return !(run.count == 2 && has(run.lowerBound, .given) && has(last, .surname))
    }
    return has(run.lowerBound, .placeHead) && !has(run.lowerBound, [.given, .surname])
      && isOne(of: .openingHeads, run.lowerBound)
  }

  @inline(__always)
  private func takeWhole(_ run: Range<Int>, _ opens: Bool) -> Int {
    let first = run.lowerBound
    let last = run.upperBound - 1
    if run.count == 1 { return takeSingle(first, opens) }
    if isEvent(run) {
      reject(run, "event-or-document")
      return run.upperBound
    }
    if run.allSatisfy({ has($0, [.otherCapital, .calendar]) }) {
      reject(run, "no-actor")
      return run.upperBound
    }
    // "U.S. Dollar", "Manhattan Project"
    if run.count == 2, has(last, .otherCapital), has(first, [.listed, .demonym]),
      !has(last, [.given, .surname, .organisationHead, .companyEnding, .mediaWord])
    {
      reject(run, "no-actor")
      return run.upperBound
    }
    let isPerson =
      has(first, .given) && !has(last, [.companyEnding, .organisationHead])
      || has(first, .ordinary) && (isFamilyNameFirst(run) || opens && opensSurname(run))
    var candidate = make(withFacility(run), isPerson ? .givenName : .capitals)
    if candidate.tokens.count > run.count {
      candidate.rule = .placeWord
      candidate.evidence.add(NameEvidence.place, 8)
    } else if isOrganisation(run) || hasAmpersand(run) {
      candidate.rule = has(last, .mediaWord) ? .mediaWord : .organisationWord
    } else if isPlaceName(run) {
      candidate.rule = .placeWord
    }
    if isPerson, !has(first, .given) { candidate.evidence.add(NameEvidence.person, 4) }
    candidate.isAmbiguous =
      opens && has(first, .ordinary) && !has(first, .given) && candidate.rule == .capitals
    append(candidate)
    return run.upperBound
  }

  @inline(__always)
  func hasAmpersand(_ run: Range<Int>) -> Bool { run.contains { isMark($0, "&") } }

  /// The run with the kind of site after it, as in "Al Shifa hospital".
  @inline(__always)
  private func withFacility(_ run: Range<Int>) -> Range<Int> {
    let next = run.upperBound
    guard next < tokens.count, tokens[next].sentence == tokens[run.lowerBound].sentence,
      tokens[next].shape == .lower, has(next, .facility), !isOrganisation(run)
    else { return run }
    return run.lowerBound..<next + 1
  }

  @inline(__always)
  private func isEvent(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    let last = run.upperBound - 1
    if has(first, .given), has(last, .surname) { return false }
    // "candidate of Citizen Revolution"
    if has(last, .eventHead), first > 1, tokens[first - 1].word == vocabulary.of,
      isOne(of: .belonging, first - 2)
    {
      return false
    }
    if has(first, .eventOpener) { return true }
    for index in run.dropFirst() where tokens[index].word == vocabulary.of {
      return has(index - 1, .eventHead) && !has(index - 1, .organisationHead)
    }
    return has(last, .eventHead)
  }

  /// Whether the letters are those of a body named before, "People Power Party … PPP", or stand in
  /// brackets behind one, and then wherever else they stand.
  func isShortOfNamed(_ index: Int) -> Bool {
    if index > 1, isMark(index - 1, "("), index + 1 < tokens.count, isMark(index + 1, ")"),
      let last = candidates.last, last.tokens.upperBound == index - 1, last.form == .name
    {
      return isOrganisation(last.tokens)
    }
    let first = lowercasedASCII(text.firstByte(at: index))
    let word = tokens[index].word
    return candidates.contains { candidate in
      let start = candidate.tokens.lowerBound
      guard candidate.tokens.count > 1 else {
        return candidate.rule == .abbreviation && tokens[start].word == word && word >= 0
      }
      return candidate.form == .name && lowercasedASCII(text.firstByte(at: start)) == first
        && isOrganisation(candidate.tokens) && isAbbreviation(index, of: candidate.tokens)
    }
  }

  @inline(__always)
  private func takeSingle(_ index: Int, _ opens: Bool) -> Int {
    let token = tokens[index]
    if token.isHyphenated, !text.hasArticle(index), takeParts(index) { return index + 1 }
    if takeElided(index) { return index + 1 }
    if token.isHyphenated, isPartyAndState(index) {
      reject(index..<index + 1, "no-actor")
      return index + 1
    }
    if has(index, .calendar)
      || has(index, .otherCapital) && !has(index, .surname)
      || has(index, .eventHead) && !has(index, [.surname, .given, .organisationHead])
    {
      reject(index..<index + 1, "no-actor")
      return index + 1
    }
    if token.end - token.start == 1 || token.hasPeriod && token.end - token.start == 2 {
      reject(index..<index + 1, "single-letter")
      return index + 1
    }
    let isUpper = token.shape == .upper
    // "(NYSE: ABC)": the letters of a share.
    if isUpper, index > 2, isMark(index - 1, ":"), isUpperWord(index - 2), isMark(index - 3, "(") {
      reject(index..<index + 1, "no-actor")
      return index + 1
    }
    var candidate = make(withFacility(index..<index + 1), opens ? .sentenceStart : .capitals)
    if candidate.tokens.count > 1, !has(index, [.ordinary, .role, .group, .title]) {
      candidate.rule = .placeWord
      candidate.evidence.add(NameEvidence.place, 8)
      append(candidate)
      return index + 1
    }
    candidate = make(index..<index + 1, opens ? .sentenceStart : .capitals)
    if isUpper { candidate.rule = .abbreviation }
    let isCommon = has(index, [.ordinary, .role, .group, .title, .function]) || isInflected(index)
    candidate.isAmbiguous =
      isUpper
      ? has(index, [.ordinary, .function]) && token.end - token.start < 20
      : isCommon && !(has(index, .given) && !opens)
    if opens, !isUpper, !has(index, [.given, .surname]), !hasInnerCapital(index),
      !isFollowedAsName(index)
    {
      candidate.isAmbiguous = true
    }
    if token.hasPeriod, has(index, [.title, .ordinary]) { candidate.isAmbiguous = true }
    if candidate.isAmbiguous, isNamedBefore(index) {
      candidate.isAmbiguous = false
      candidate.evidence.add(NameEvidence.organisation, 4)
    }
    if has(index, .shortenedState), index > 0, isMark(index - 1, ",") {
      candidate.isAmbiguous = false
      candidate.evidence.add(NameEvidence.place, 6)
    }
    append(candidate)
    return index + 1
  }
}
