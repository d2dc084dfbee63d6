// What the words of a name and those around it say of its kind.
extension NameSpotter {
  private typealias Kind = NameEvidence

  /// What the words of a candidate and those around it say about its kind.
  @inline(__always)
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

  @inline(__always)
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
      if hasPersonalOpening(first) { evidence.add(Kind.person, 1) }
      addEnding(first, &evidence)
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
    // "the minister, Ada Plaza,"
    let isNamed = begin.contains(.given) && end.contains(.placeHead) && isBehindOffice(run)
    if end.contains(.placeHead), !(begin.contains(.given) && end.contains(.surname)), !isNamed {
      evidence.add(Kind.place, 5)
      return
    }
    if !isNamed, isPlaceName(run) {
      evidence.add(Kind.place, 4)
      return
    }
    if run.count == 2, !begin.contains(.given), end.isDisjoint(with: Self.otherThanLand),
      isPartOfLand(first)
    {
      // "Lower Orrin"
      return evidence.add(Kind.place, 3)
    }
    if begin.contains(.given) { evidence.add(Kind.person, 4) }
    if end.contains(.surname) { evidence.add(Kind.person, begin.contains(.given) ? 2 : 1) }
    let isGivenState = begin.contains(.listed) && isStateAsGiven(run)
    if isGivenState {
      evidence.add(Kind.person, 4)
    } else if begin.isDisjoint(with: [.given, .surname]),
      !begin.isDisjoint(with: [.listed, .demonym])
    {
      evidence.add(Kind.organisation, 2)
    }
    var common = 0
    let hasInitials = isInitials(run)
    if hasInitials { evidence.add(Kind.person, 3) }
    for index in run where !has(index, [.given, .surname, .particle]) {
      let isShort =
        tokens[index].shape == .upper && !isInitial(index) && !(hasInitials && index == first)
      if isShort || has(index, [.ordinary, .listed, .demonym, .place]) || isInflected(index) {
        common += 1
      }
    }
    if isGivenState { common -= 1 }
    if common > 0 { evidence.add(Kind.organisation, common > 1 ? 3 : 2) }
    if isInitial(first) || run.count > 2 && isInitial(first + 1) { evidence.add(Kind.person, 2) }
    if common == 0, run.count <= 4 { evidence.add(Kind.person, 2) }
    if hasPersonalEnding(last) { evidence.add(Kind.person, 1) }
  }

  private static let otherThanLand: Traits = [
    .ordinary, .given, .surname, .title, .role, .demonym, .listed, .companyEnding, .eventHead,
    .otherCapital, .calendar, .organisationHead, .mediaWord,
  ]

  /// "Xinhua News Agency", "Ghana Broadcasting Corporation".
  private func isNews(_ run: Range<Int>) -> Bool {
    run.dropLast().contains { index in
      text.spells(tokens[index].range, "News") || text.spells(tokens[index].range, "Broadcasting")
    }
  }

  /// "the Tribune": a word of papers that stands alone behind its article.
  @inline(__always)
  private func isTitleOfPaper(_ index: Int) -> Bool {
    guard index > 0, has(index, .mediaWord), tokens[index - 1].word == vocabulary.the else {
      return false
    }
    return isOne(of: .newspaperHeads, index)
  }

  /// "YouGov", "DeepMind": a capital within a word that is none of "McDonald".
  @inline(__always)
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
  @inline(__always)
  private func hasPersonalOpening(_ index: Int) -> Bool {
    let word = tokens[index].range
    switch text.firstByte(at: index) {
    case UInt8(ascii: "F"): return text.begins(word, "Fitz")
    case UInt8(ascii: "M"): return text.begins(word, "Mc")
    case UInt8(ascii: "O"): return text.begins(word, "O'") || text.begins(word, "O’")
    default: return false
    }
  }

  /// "KC Holt", "S Varma": letters for given names without their full stops.
  private func isInitials(_ run: Range<Int>) -> Bool {
    let first = tokens[run.lowerBound]
    guard run.count == 2, first.shape == .upper, first.end - first.start <= 2,
      tokens[run.upperBound - 1].shape == .capitalised,
      !has(run.upperBound - 1, [.ordinary, .listed, .demonym, .place, .eventHead, .otherCapital])
    else { return false }
    return first.end - first.start == 1 && !first.hasPeriod && isRole(run.lowerBound - 1)
      || isOne(of: .initials, run.lowerBound)
  }

  private func isRole(_ index: Int) -> Bool { index >= 0 && has(index, [.role, .title]) }

  /// Whether the comma before a run closes an office: "the Minister of Housing, Ada Plaza,".
  private func isBehindOffice(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound - 1
    guard index > 0, isMark(index, ","), run.upperBound < tokens.count,
      isMark(run.upperBound, ",")
    else { return false }
    let first = max(
      index - 8, text.sentences[Int(tokens[run.lowerBound].sentence)].tokens.lowerBound)
    while index > first {
      index -= 1
      if isMark(index, ",") { return false }
      if has(index, [.role, .title]) { return true }
    }
    return false
  }

  /// "Jordan Pickford", "Israel Adesanya": states that people are named after too.
  private func isStateAsGiven(_ run: Range<Int>) -> Bool {
    let other: Traits = [
      .ordinary, .listed, .demonym, .place, .title, .organisationHead, .companyEnding, .eventHead,
      .otherCapital,
    ]
    return run.count == 2 && isOne(of: .statesAsGiven, run.lowerBound)
      && tokens[run.upperBound - 1].shape == .capitalised && !has(run.upperBound - 1, other)
      && !isInflected(run.upperBound - 1)
  }

  /// Whether a word ends as surnames do in many languages.
  @inline(__always)
  private func hasPersonalEnding(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count >= 6, tokens[index].shape != .upper else { return false }
    return Self.endings.value(text.lastEightBytes(range)) == Kind.person
  }

  /// Adds what the last letters of a word that stands alone tell.
  private func addEnding(_ index: Int, _ evidence: inout NameEvidence) {
    let range = tokens[index].range
    guard range.count >= 6, tokens[index].shape != .upper else { return }
    guard let kind = Self.endings.value(text.lastEightBytes(range)) else { return }
    if kind == Kind.person { return evidence.add(kind, 1) }
    let other: Traits = [.given, .surname, .listed, .demonym, .ordinary]
    if range.count >= 7, !has(index, other) { evidence.add(kind, 3) }
  }

  /// How surnames, firms, papers and towns end in many languages.
  private static let endings = WordEndings<Int>(
    [
      "ov", "ev", "ova", "eva", "ovic", "evic", "ović", "ević", "sky", "ski", "enko", "chuk",
      "vili", "adze", "yan", "sson", "oglu", "oğlu", "opoulos", "akis", "escu", "wicz", "owski",
      "skiy", "skyi", "skyy",
      "mann", "stein", "berg", "inho", "ez",
    ].map { ($0, Kind.person) }
      + [
        "bank", "banka", "corp", "com", "telekom", "soft", "naftogaz", "neft", "prom", "grid",
        "oil", "pharm", "pharma", "nadzor", "stat", "energo", "tech", "watch", "works",
      ].map { ($0, Kind.organisation) }
      + ["posten", "bladet", "blaðið", "zeitung", "tidning", "pravda", "gazeta", "news"].map {
        ($0, Kind.media)
      }
      + [
        "abad", "grad", "shire", "nagar", "polis", "ivka", "ovka", "insk", "ansk", "ovsk", "evsk",
        "irsk", "orsk", "arsk", "mouth", "furt", "stadt",
      ].map { ($0, Kind.place) })
}
