extension NameSpotter {
  private typealias Kind = NameEvidence

  /// What the words of a candidate and those around it say about its kind.
  func evidence(of candidate: NameCandidate) -> NameEvidence {
    var evidence = NameEvidence()
    guard candidate.form == .name else { return evidence }
    if candidate.listed >= 0 {
      let kind = Kind.index(vocabulary.names[Int(candidate.listed)].kind)
      evidence.add(kind, candidate.tokens.count > 1 ? 8 : 5)
    }
    addWords(candidate.tokens, &evidence)
    addBefore(candidate.tokens, &evidence)
    addAfter(candidate.tokens, &evidence)
    return evidence
  }

  private func addWords(_ run: Range<Int>, _ evidence: inout NameEvidence) {
    let first = run.lowerBound
    let last = run.upperBound - 1
    let begin = traits[first]
    let end = traits[last]
    if run.count == 1 {
      if begin.contains(.surname) { evidence.add(Kind.person, 2) }
      if begin.contains(.given) { evidence.add(Kind.person, 1) }
      if tokens[first].shape == .upper, begin.isDisjoint(with: [.surname, .given]) {
        evidence.add(Kind.organisation, 2)
      }
      if end.contains(.organisationHead) { evidence.add(Kind.organisation, 2) }
      if isTitleOfPaper(first) || first == agency { evidence.add(Kind.media, 3) }
      if hasPersonalEnding(first) || hasPersonalOpening(first) { evidence.add(Kind.person, 1) }
      if hasInnerCapital(first) { evidence.add(Kind.organisation, 4) }
      return
    }
    // "St Albans" is a place, whose people may be no one's.
    if begin.contains(.saint), run.count == 2 { evidence.add(Kind.place, 4) }
    if let owner = listedName(at: first, limit: run.upperBound), owner.end <= last, owner.name >= 0,
      vocabulary.names[Int(owner.name)].kind == .media
    {
      // "Sky News Arabia"
      evidence.add(Kind.media, 5)
    }
    if isOrganisation(run) || hasAmpersand(run) {
      if end.contains(.mediaWord), !end.contains(.organisationHead) || isNews(run) {
        evidence.add(Kind.media, 5)
      } else {
        evidence.add(Kind.organisation, 6)
      }
      return
    }
    if end.contains(.placeHead), !(begin.contains(.given) && end.contains(.surname)) {
      evidence.add(Kind.place, 5)
      return
    }
    if isPlaceName(run) {
      evidence.add(Kind.place, 4)
      return
    }
    if begin.contains(.given) { evidence.add(Kind.person, 4) }
    if end.contains(.surname) { evidence.add(Kind.person, begin.contains(.given) ? 2 : 1) }
    if begin.isDisjoint(with: [.given, .surname]), !begin.isDisjoint(with: [.listed, .demonym]) {
      evidence.add(Kind.organisation, 2)
    }
    var common = 0
    for index in run where !has(index, [.given, .surname, .particle]) {
      let isShort = tokens[index].shape == .upper && !isInitial(index)
      if isShort || has(index, [.ordinary, .listed, .demonym, .place]) || isInflected(index) {
        common += 1
      }
    }
    if common > 0 { evidence.add(Kind.organisation, common > 1 ? 3 : 2) }
    if isInitial(first) || run.count > 2 && isInitial(first + 1) { evidence.add(Kind.person, 2) }
    if common == 0, run.count <= 4 { evidence.add(Kind.person, 2) }
    if hasPersonalEnding(last) { evidence.add(Kind.person, 1) }
  }

  /// "Xinhua News Agency", "Ghana Broadcasting Corporation".
  private func isNews(_ run: Range<Int>) -> Bool {
    run.dropLast().contains { index in
      text.spells(tokens[index].range, "News") || text.spells(tokens[index].range, "Broadcasting")
    }
  }

  /// "the Tribune": a word of papers that stands alone behind its article.
  private func isTitleOfPaper(_ index: Int) -> Bool {
    guard index > 0, has(index, .mediaWord), tokens[index - 1].word == vocabulary.the else {
      return false
    }
    return isOne(of: Self.papers, index)
  }

  private static let papers: [StaticString] = [
    "tribune", "gazette", "herald", "chronicle", "courier", "telegraph", "inquirer", "examiner",
    "times",
  ]

  /// "YouGov", "DeepMind": a capital within a word that is none of "McDonald".
  func hasInnerCapital(_ index: Int) -> Bool {
    guard tokens[index].shape == .mixed, !tokens[index].isHyphenated else { return false }
    let bytes = text.bytes(at: index)
    guard let place = bytes.dropFirst().firstIndex(where: { $0 &- 0x41 < 26 }),
      place - bytes.startIndex > 1, bytes[place - 1] &- 0x61 < 26
    else { return false }
    let opening = bytes[..<place]
    return !Self.surnameOpenings.contains { opening.elementsEqual($0) }
  }

  private static let surnameOpenings = [
    "Mc", "Mac", "De", "Di", "Da", "La", "Le", "Van", "Fitz", "Du",
  ]
  .map { Array($0.utf8) }

  /// Whether a word begins as "McDonald" and "O'Brien" do.
  private func hasPersonalOpening(_ index: Int) -> Bool {
    let word = tokens[index].range
    switch text.firstByte(at: index) {
    case UInt8(ascii: "F"): return text.begins(word, "Fitz")
    case UInt8(ascii: "M"): return text.begins(word, "Mc")
    case UInt8(ascii: "O"): return text.begins(word, "O'") || text.begins(word, "O’")
    default: return false
    }
  }

  /// Whether a word ends as surnames do in many languages.
  private func hasPersonalEnding(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count >= 6, tokens[index].shape != .upper else { return false }
    return Self.personalEndings.contains(text.lastEightBytes(range))
  }

  private static let personalEndings = WordEndings([
    "ov", "ev", "ova", "eva", "ovic", "evic", "ović", "ević", "sky", "ski", "enko", "chuk", "vili",
    "adze", "yan", "sson", "oglu", "oğlu", "opoulos", "akis", "escu", "wicz", "owski", "mann",
    "stein", "berg", "inho", "ez",
  ])

  private func addBefore(_ run: Range<Int>, _ evidence: inout NameEvidence) {
    let index = run.lowerBound - 1
    guard index >= 0, tokens[index].sentence == tokens[run.lowerBound].sentence else { return }
    guard tokens[index].kind == .word else {
      // "his wife, Esi,"
      if isMark(index, ","), index > 0, isKin(index - 1), isClosed(run.upperBound) {
        evidence.add(Kind.person, 4)
      }
      return
    }
    let trait = traits[index]
    let isLower = tokens[index].shape == .lower
    // "In Cao Bang, …": the capital is owed to the start of the sentence.
    let opens =
      tokens[index].shape == .capitalised && trait.contains(.placePreposition)
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
    if opens, run.upperBound < tokens.count, isMark(run.upperBound, ",") {
      evidence.add(Kind.place, 3)
    }
    if tokens[index].word == vocabulary.of {
      guard index > 0 else { return }
      if has(index - 1, .placeNoun) || isPlural(ofPlaceNoun: index - 1) {
        evidence.add(Kind.place, 5)
      } else if has(index - 1, .beforePlace) {
        evidence.add(Kind.place, 4)
      } else if isKin(index - 1) {
        evidence.add(Kind.person, 4)
      } else if has(index - 1, [.role, .group]) {
        evidence.add(Kind.organisation, 2)
      } else {
        evidence.add(Kind.place, 1)
      }
      return
    }
    if tokens[index].word == vocabulary.the {
      evidence.add(Kind.person, -3)
      // "off the Hebrides", "across the Sahel"
      if index > 0, has(index - 1, .placePreposition), tokens[index - 1].word != vocabulary.in {
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
    if tokens[index].word == vocabulary.at, isLower, index > 0, isPeopleNoun(index - 1) {
      // "analysts at Jefferies"
      return evidence.add(Kind.organisation, 3)
    }
    if trait.contains(.placePreposition) {
      evidence.add(Kind.place, run.count > 1 ? 3 : 2)
    } else if trait.contains(.preposition) {
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
        trait.contains(.mediaWord) && isMedium(index) ? Kind.media : Kind.organisation, 4)
    } else if trait.contains(.beforePlace) {
      evidence.add(Kind.place, run.count > 1 ? 3 : 2)
    }
  }

  /// "the daily Tarn": words of media that are no others' too, as "agency" is.
  private func isMedium(_ index: Int) -> Bool {
    isOne(of: Self.media, index)
  }

  private static let media: [StaticString] = [
    "broadcaster", "newspaper", "daily", "weekly", "magazine", "tabloid", "channel",
  ]

  /// Whether the word tells of a family: "mother", "sons".
  private func isKin(_ index: Int) -> Bool { isLower(index) && has(index, .kin) }

  /// Whether an apposition ends with the token.
  private func isClosed(_ index: Int) -> Bool {
    index < tokens.count
      && (isMark(index, ",") || isMark(index, ".") || tokens[index].word == vocabulary.and)
  }

  /// Whether "areas, including" or "towns such as" ends with the token.
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
  private func isWayBetween(_ index: Int) -> Bool {
    guard index > 0, text.isWord(index, "between"),
      tokens[index - 1].sentence == tokens[index].sentence
    else { return false }
    return isOne(of: Self.ways, index - 1)
  }

  private static let ways: [StaticString] = [
    "road", "roads", "route", "railway", "highway", "motorway", "trains", "flights", "ferries",
    "border", "halfway", "midway", "travel",
  ]

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

  private func addAfter(_ run: Range<Int>, _ evidence: inout NameEvidence) {
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
      if isOfCompanies(index + 1) { return evidence.add(Kind.organisation, 3) }
      if isOfLands(index + 1) { return evidence.add(Kind.place, 3) }
    }
    if run.count == 1, !isUpper(run.lowerBound),
      trait.contains(.termOfOffice),
      run.lowerBound > 0, tokens[run.lowerBound - 1].word == vocabulary.the
    {
      // "the Putin government"; "the" alone would speak against a person.
      evidence.add(Kind.person, 6)
    }
    if trait.contains(.afterPlace) { evidence.add(Kind.place, 3) }
    // "Zycie Warszawy daily said"
    if trait.contains(.mediaWord), trait.contains(.group), !has(run.lowerBound, .demonym) {
      evidence.add(Kind.media, 5)
    }
    // "Kepler Morrow analyst Jane Hill"
    if trait.contains(.employed) { evidence.add(Kind.organisation, 4) }
    if trait.contains(.personVerb) { evidence.add(Kind.person, 2) }
    // "the Tarsi refugee camp"
    let isCamp =
      trait.contains(.role) && index + 1 < tokens.count && text.isWord(index, "refugee")
    if has(isCamp ? index + 1 : index, .placeNoun) { evidence.add(Kind.place, 4) }
    if trait.contains(.organisationNoun) { evidence.add(Kind.organisation, 2) }
    if tokens[index].word == vocabulary.who { evidence.add(Kind.person, 5) }
    // "Keller and Brook wrote": only people do so, each of them.
    if tokens[index].word == vocabulary.and, index + 2 < tokens.count, isNameWord(index + 1),
      isLower(index + 2), has(index + 2, .personVerb), !has(index + 1, [.listed, .demonym, .place])
    {
      evidence.add(Kind.person, 2)
    }
  }

  /// "finance ministry", "parliament": what lands have.
  private func isOfLands(_ index: Int) -> Bool {
    if has(index, .ofLand) { return true }
    return index + 1 < tokens.count && has(index + 1, .ofLand)
      && has(index, isLower(index) ? .roleModifier : .ordinary)
  }

  /// "shares", "revenue": what companies have.
  private func isOfCompanies(_ index: Int) -> Bool {
    tokens[index].shape == .lower && isOne(of: Self.assets, index)
  }

  private static let assets: [StaticString] = [
    "shares", "stock", "revenue", "revenues", "profit", "profits", "earnings", "sales",
    "shareholders", "customers", "balance",
  ]

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
    addApposition(index, &evidence)
  }

  /// Reads what follows a comma: "the chairman of", "a militant group", "president and".
  private func addApposition(_ start: Int, _ evidence: inout NameEvidence) {
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
        let isHead = next.isDisjoint(with: [.role, .group])
        // "off Gavra, the ministry said" tells of another.
        if isHead, !next.isDisjoint(with: [.saying, .personVerb]) { return }
        if isHead, has(index, .role) { return evidence.add(Kind.person, hasArticle ? 4 : 5) }
        if isHead, has(index, .group) {
          // "In Tarsk, state media said": without an article the group is another.
          return evidence.add(Kind.organisation, hasArticle ? 3 : 0)
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
