// What stands before a name says what it is of: "the town of", "analysts at", "his wife,".
extension NameSpotter {
  private typealias Kind = NameEvidence

  /// Adds what the words before a name tell of its kind.
  func addBefore(_ run: Range<Int>, _ evidence: inout NameEvidence) {
    let index = run.lowerBound - 1
    guard index >= 0, tokens[index].sentence == tokens[run.lowerBound].sentence else { return }
    guard tokens[index].kind == .word else {
      // "his wife, Esi,"
      if isMark(index, ","), index > 0, isKin(index - 1), isClosed(run.upperBound) {
        evidence.add(Kind.person, 4)
      } else if isMark(index, ","), index > 1, isLower(index - 1), has(index - 1, .placeNoun),
        has(index - 2, .determiner) || index > 2 && has(index - 3, .determiner),
        isClosed(run.upperBound)
      {
        // "in the capital, Tarn."
        evidence.add(Kind.place, 4)
      }
      if isMark(index, ","), isFirm(index - 1, of: run) {
        return evidence.add(Kind.organisation, 9)
      }
      if isMark(index, ","), isOffice(index - 1, of: run) { evidence.add(Kind.person, 5) }
      return
    }
    let trait = traits[index]
    let isLower = tokens[index].shape == .lower
    // "the actuaries Doyle Marsh", but not "the lawyers Ann Lee and Jo Roe"
    if isLower, isOne(of: .firmsByTrade, index), (1...3).contains(run.count),
      isOfOne(run.upperBound)
    {
      return evidence.add(Kind.organisation, Kind.ofFirm)
    }
    // "In Cao Bang, …", "Carmaker Velto": the capital is owed to the start of the sentence.
    let opens =
      tokens[index].shape == .capitalised && !trait.isDisjoint(with: [.placePreposition, .group])
      && index == text.sentences[Int(tokens[index].sentence)].tokens.lowerBound
    if trait.contains(.placeAdjective), isLower || tokens[index].shape == .capitalised {
      return evidence.add(Kind.place, 4)
    }
    if tokens[index].word == vocabulary.the, run.count == 1, isUpper(run.lowerBound),
      !has(run.lowerBound, .listed)
    {
      // "The PAN" is no Mr Pan.
      evidence.add(Kind.organisation, 2)
    }
    guard isLower || opens else { return }
    if isLower, namesPlaces(index) || isWayBetween(index) { return evidence.add(Kind.place, 4) }
    if opens, !trait.contains(.group), run.upperBound < tokens.count,
      isMark(run.upperBound, ",")
    {
      evidence.add(Kind.place, 3)
    }
    if tokens[index].word == vocabulary.of {
      guard index > 0 else { return }
      if has(index - 1, .placeNoun) || isPlural(ofPlaceNoun: index - 1) {
        evidence.add(Kind.place, isSettlement(index - 1) ? 12 : 5)
      } else if isOne(of: .ofFirms, index - 1) {
        // "the chief executive of Nordvik"
        evidence.add(Kind.organisation, 4)
      } else if has(index - 1, .beforePlace) {
        evidence.add(Kind.place, 4)
      } else if isKin(index - 1) {
        evidence.add(Kind.person, 4)
      } else if index > 1, run.count == 1, isOfState(index - 2) {
        // "the prime minister of Orrin"
        evidence.add(Kind.state, 4)
      } else if has(index - 1, [.role, .group]) {
        evidence.add(Kind.organisation, 2)
      } else if run.count == 1, isUpper(run.lowerBound) {
        // "Ann Lee of ACME said"
        evidence.add(Kind.organisation, 1)
      } else {
        evidence.add(Kind.place, 1)
      }
      return
    }
    if tokens[index].word == vocabulary.the {
      evidence.add(Kind.person, -3)
      // "off the Hebrides", "across the Sahel"
      if index > 0, tokens[index - 1].word != vocabulary.in,
        has(index - 1, .placePreposition)
          || tokens[index - 1].word == vocabulary.at && isEnd(ofName: run.upperBound)
      {
        evidence.add(Kind.place, 1)
      }
      return
    }
    if tokens[index].word == vocabulary.and, index > 0, has(index - 1, .listed),
      vocabulary.name(tokens[index - 1].word) >= 0
    {
      // "Yunnan and Guangxi": what is joined to a place is mostly one.
      let kind = vocabulary.names[Int(vocabulary.name(tokens[index - 1].word))].kind
      if kind == .place || kind == .state { return evidence.add(Kind.place, 2) }
    }
    if tokens[index].word == vocabulary.and, run.count > 1, index > 0, isNameWord(index - 1),
      has(index - 1, .companyEnding), text.isWord(run.upperBound - 1, "airport")
    {
      // "Nordvik Power and Tarn Airport will issue bonds": one of two firms.
      return evidence.add(Kind.organisation, 6)
    }
    if tokens[index].word == vocabulary.and, run.count == 1, isPlaceJoined(index) {
      return evidence.add(Kind.place, 2)
    }
    if tokens[index].word == vocabulary.at, isLower, index > 0, isPeopleNoun(index - 1),
      !has(run.upperBound - 1, .placeHead)
    {
      // "analysts at Jefferies"
      return evidence.add(Kind.organisation, 6)
    }
    if isShareIn(index) { return evidence.add(Kind.organisation, 6) }
    if tokens[index].word == vocabulary.for, index > 0, isOne(of: .spokesmen, index - 1),
      run.count > 1, !has(run.lowerBound, [.given, .particle])
    {
      // "a spokesman for Nordvik Water"
      return evidence.add(Kind.organisation, 4)
    }
    if isTravel(index), !has(run.lowerBound, [.given, .surname, .title]) {
      return evidence.add(Kind.place, 3)
    }
    if isLower, isOne(of: .doneToPeople, index) { return evidence.add(Kind.person, 4) }
    if index > 0, tokens[index - 1].word == vocabulary.who, isOne(of: .heading, index) {
      // "who leads Nordvik"
      return evidence.add(Kind.organisation, 4)
    }
    if trait.contains(.placePreposition) {
      evidence.add(Kind.place, run.count == 1 ? 2 : isWhere(index, run) ? 6 : 3)
    } else if trait.contains(.preposition) {
      if index > 0, text.isWord(index, "to"), isOne(of: .withoutPlace, index - 1) { return }
      evidence.add(Kind.place, 1)
    } else if trait.contains(.placeNoun) {
      evidence.add(Kind.place, 3)
    } else if trait.contains(.role) {
      // "the state broadcaster ZNBC" is no person.
      // Nor is "its auditor PQR": people are not written in capitals alone.
      let isShort =
        run.count == 1 && tokens[run.lowerBound].shape == .upper
        && !has(run.lowerBound, [.given, .surname])
      // "ally Pedro Salas": of allies in full only people have unknown names.
      let isBoth = trait.contains(.group) && !text.isWord(index, "ally")
      if isMedium(index), !has(run.lowerBound, .given) || run.count == 1 {
        evidence.add(Kind.media, 5)
      } else if isShort || isBoth && run.count > 1 && !has(run.lowerBound, .given) {
        evidence.add(Kind.organisation, 3)
      } else {
        evidence.add(Kind.person, 5)
      }
    } else if trait.contains(.group) {
      evidence.add(
        trait.contains(.mediaWord) && isMedium(index) ? Kind.media : Kind.organisation, 6)
    } else if isLine(index) {
      evidence.add(Kind.organisation, 9)
    } else if trait.contains(.beforePlace) {
      evidence.add(Kind.place, run.count > 1 ? 3 : 2)
    }
  }

  /// Whether the word is one of towns and lands, of which the name behind "of" is: "the village of".
  private func isSettlement(_ noun: Int) -> Bool {
    guard isOne(of: .settlements, noun) else { return false }
    // "the home town of Ann Lee"
    return noun == 0 || !isOne(of: .ofPeople, noun - 1) && !isPossessive(noun - 1)
  }

  /// Whether "shares in" or the like ends with the token.
  @inline(__always)
  private func isShareIn(_ index: Int) -> Bool {
    tokens[index].word == vocabulary.in && index > 0 && isOne(of: .holdings, index - 1)
  }

  /// Whether "in Rondal and" ends with the token: what is joined to a place is one.
  private func isPlaceJoined(_ and: Int) -> Bool {
    var first = and
    while first > 0, and - first < 3, isNameWord(first - 1), !isLower(first - 1) { first -= 1 }
    guard first < and, first > 0, has(first - 1, .placePreposition),
      tokens[first - 1].sentence == tokens[and].sentence,
      !has(first, [.given, .surname, .title, .demonym])
    else { return false }
    return !isOrganisation(first..<and)
  }

  /// Whether a preposition tells where something is, at a name that is neither a person's nor a body's:
  /// "near Tel Karam", but not "in Lee Holt's letter".
  private func isWhere(_ index: Int, _ run: Range<Int>) -> Bool {
    guard isOne(of: .whereabouts, index),
      !has(run.lowerBound, [.given, .title, .listed, .demonym]),
      !isOrganisation(run), run.count < 4
    else { return false }
    let next = run.upperBound
    if next < tokens.count, isPossessive(next) || text.isApostrophe(next) { return false }
    return index == 0 || !isOne(of: .beliefs, index - 1)
  }

  /// Whether words tell where somebody goes: "visited", "left for".
  private func isTravel(_ index: Int) -> Bool {
    if isOne(of: .visits, index) { return true }
    return tokens[index].word == vocabulary.for && index > 0 && isOne(of: .departures, index - 1)
  }

  /// Whether the word is "line" as of ships: "the Danish line", "the shipping line".
  private func isLine(_ index: Int) -> Bool {
    guard index > 0, text.isWord(index, "line") else { return false }
    return has(index - 1, .demonym) || isOne(of: .shippingLines, index - 1)
  }

  /// "the daily Tarn": words of media that are no others' too, as "agency" is.
  func isMedium(_ index: Int) -> Bool {
    isOne(of: .media, index)
  }

  /// Whether the word tells of a family: "mother", "sons".
  private func isKin(_ index: Int) -> Bool { isLower(index) && has(index, .kin) }

  /// Whether an office that ends with the token names who a run set off by commas is: "The acting
  /// minister, Hope Eze,".
  private func isOffice(_ head: Int, of run: Range<Int>) -> Bool {
    guard head > 0, (2...4).contains(run.count), isLower(head), has(head, .role),
      !has(head, .group), !isOne(of: .rolesOfFirms, head), run.upperBound < tokens.count,
      isMark(run.upperBound, ","), !isOrganisation(run),
      listedName(at: run.lowerBound, limit: run.upperBound) == nil
    else { return false }
    var index = head - 1
    while index >= 0, head - index < 5, isLower(index), !has(index, .function) { index -= 1 }
    return index >= 0 && has(index, .determiner) && tokens[index].sentence == tokens[head].sentence
  }

  /// "The state insurer, Morven Re,": a firm by its trade before the comma.
  private func isFirm(_ head: Int, of run: Range<Int>) -> Bool {
    guard isLower(head), isOne(of: .companies, head), (1...4).contains(run.count),
      isClosed(run.upperBound)
    else { return false }
    return (max(head - 4, 0)..<head).contains {
      has($0, .determiner) && tokens[$0].sentence == tokens[head].sentence
    }
  }

  /// Whether no second name is joined behind one: ", ", "said".
  private func isOfOne(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].word != vocabulary.and else {
      return index >= tokens.count
    }
    return !isMark(index, ",") || !isNameWord(index + 1)
  }

  /// Whether an apposition ends with the token.
  private func isClosed(_ index: Int) -> Bool {
    index < tokens.count
      && (isMark(index, ",") || isMark(index, ".") || tokens[index].word == vocabulary.and)
  }

  /// Whether "areas, including" or "towns such as" ends with the token.
  @inline(__always)
  private func namesPlaces(_ index: Int) -> Bool {
    var noun = index - 1
    if text.isWord(index, "as"), index > 1, text.isWord(index - 1, "such") {
      noun = index - 2
    } else if !text.isWord(index, "including") {
      return false
    }
    if noun > 0, isMark(noun, ",") { noun -= 1 }
    return noun >= 0 && tokens[noun].sentence == tokens[index].sentence
      && isPlural(ofPlaceNoun: noun)
  }

  /// Whether "the road between" or the like ends with the token.
  @inline(__always)
  private func isWayBetween(_ index: Int) -> Bool {
    guard index > 0, text.isWord(index, "between"),
      tokens[index - 1].sentence == tokens[index].sentence
    else { return false }
    return isOne(of: .roads, index - 1)
  }

  /// Whether the word is one of places in the plural: "districts", "cities".
  private func isPlural(ofPlaceNoun noun: Int) -> Bool {
    guard tokens[noun].kind == .word, tokens[noun].shape == .lower,
      text.ends(tokens[noun].range, "s")
    else { return false }
    let range = tokens[noun].range
    let isYs = text.ends(range, "ies")
    let id = text.word(stem: range.dropLast(isYs ? 3 : 1), adding: isYs ? UInt8(ascii: "y") : nil)
    return id >= 0 && vocabulary.traits(id).contains(.placeNoun)
  }

  /// Whether the word is a role in the singular or plural: "analysts".
  func isPeopleNoun(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].sentence == tokens[index + 1].sentence else {
      return false
    }
    if has(index, .role) { return true }
    let range = tokens[index].range
    guard range.count > 4, text.ends(range, "s") else { return false }
    let id = text.word(stem: range.dropLast(), adding: nil)
    return id >= 0 && vocabulary.traits(id).contains(.role)
  }
}
