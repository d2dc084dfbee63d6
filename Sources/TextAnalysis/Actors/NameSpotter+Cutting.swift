extension NameSpotter {
  /// Cuts a run of capitalised words into candidates.
  ///
  /// Returns where the last one ends, which is behind the run where a list knows a longer name.
  @discardableResult
  func cut(_ run: Range<Int>, opens: Bool, limit: Int) -> Int {
    var start = run.lowerBound
    var opens = opens
    let end = isPostNominal(run) ? run.upperBound - 1 : run.upperBound
    while start < end {
      start = cutNext(start..<end, &opens, end < run.upperBound ? end : limit)
    }
    return max(start, run.upperBound)
  }

  /// Whether letters of an honour or office end a person's name: "Omar Aziz QC".
  @inline(__always)
  private func isPostNominal(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard run.count > 2, tokens[last].shape != .capitalised,
      has(run.lowerBound, [.given, .title]) || run.count == 3
    else { return false }
    return text.isWritten(as: .postNominals, last)
  }

  /// Takes what stands at the head of the run and returns where the rest begins.
  @inline(__always)
  private func cutNext(_ run: Range<Int>, _ opens: inout Bool, _ limit: Int) -> Int {
    let first = run.lowerBound
    defer { opens = false }
    if let rest = takeThing(run) { return rest }
    if run.count == 1, let end = tickerEnd(first) {
      reject(first..<end, "no-actor")
      return end
    }
    if run.count == 1, isCurrency(first) {
      reject(run, "no-actor")
      return run.upperBound
    }
    if run.count == 1, isUpper(first), has(first, [.otherCapital, .title, .ordinary]),
      isShortOfNamed(first)
    {
      append(run, .abbreviation)
      return run.upperBound
    }
    var listed = listedName(at: first, limit: limit)
    if run.count > 2, listed == nil || listed?.isDemonym == true,
      let rest = takeFormalState(run)
    {
      return rest
    }
    if let found = listed, found.end - first == 1, isOtherAbbreviation(first) { listed = nil }
    // "her son, Finn, nine"
    if listed?.isDemonym == true, run.count == 1, isOne(of: .peoples, first), first > 0,
      isMark(first - 1, ","), run.upperBound < tokens.count, isMark(run.upperBound, ",")
    {
      listed = nil
    }
    if let found = listed, found.name >= 0, !vocabulary.names[Int(found.name)].isActor {
      if found.end >= run.upperBound {
        reject(first..<found.end, "no-actor")
        return found.end
      }
      listed = nil
    }
    // "The National" is a newspaper, "The National Crime Agency" is not.
    if let found = listed, tokens[first].word == vocabulary.the, found.end < run.upperBound,
      isNameWord(found.end)
    {
      return skipSmallWords(run)
    }
    if let listed, !listed.isDemonym, listed.end >= run.upperBound {
      if let rest = takeAgency(first..<listed.end, listed.name) { return rest }
      let isLand = has(first, .land) && listed.end == first + 1
      if isLand { takeMinistry(before: first) }
      if listed.end - first == 1, isDoubtful(first, opens) {
        append(first..<listed.end, .sentenceStart, listed: listed.name, isAmbiguous: true)
      } else {
        append(first..<listed.end, .listedName, listed: listed.name)
      }
      if isLand, let rest = takeMinistry(behind: first) { return rest }
      return max(listed.end, run.upperBound)
    }
    if listed == nil || listed?.isDemonym == true, isSkipped(first, opens) {
      if run.count > 1, !opens, let rest = takeApposed(run) { return rest }
      return skipSmallWords(run)
    }
    if run.contains(where: { has($0, [.title, .beginsTitle]) }),
      let rest = takeTitled(run, listed?.end, opens)
    {
      return rest
    }
    return takeUnit(run, listed, opens)
  }

  /// Takes what a title within the run makes of it; returns where the rest begins, or `nil`.
  private func takeTitled(_ run: Range<Int>, _ listedEnd: Int?, _ opens: Bool) -> Int? {
    if isGivenDean(run) { return nil }
    if let split = personSplit(run) { return take(split, in: run, listedEnd, opens) }
    if let rest = afterOffice(run) {
      reject(run.lowerBound..<rest, "office")
      return rest
    }
    guard let shorter = withoutTitle(run) else { return nil }
    if shorter > run.lowerBound {
      cut(run.lowerBound..<shorter, opens: opens, limit: shorter)
    } else {
      reject(run, "title-alone")
    }
    return run.upperBound
  }

  /// "Dean Holt", whose first name is that of an office: a text that names neither school nor church has
  /// no dean.
  private func isGivenDean(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    guard run.count == 2, text.isWord(first, "dean"), isPersonLike(first + 1..<run.upperBound),
      first == 0 || tokens[first - 1].word != vocabulary.the
    else { return false }
    return !tokens.indices.contains {
      tokens[$0].kind == .word && isOne(of: .deaneries, $0)
        || text.isWord($0, "dean") && isLower($0)
    }
  }

  /// "HK$6", "US$ 1.5 million": the letters say whose dollars.
  @inline(__always)
  private func isCurrency(_ index: Int) -> Bool {
    let next = index + 1
    guard next + 1 < tokens.count, tokens[next].kind == .symbol, tokens[next + 1].kind == .number
    else { return false }
    if !tokens[next].spaceBefore { return true }
    // "HK $6", but not "It cost the US $6 billion"
    return isUpper(index) && !tokens[next + 1].spaceBefore
      && (index == 0 || tokens[index - 1].word != vocabulary.the)
  }

  /// The end of "BP.L" in "(BP.L)", the letters of a share and of its exchange; `nil` for others.
  @inline(__always)
  private func tickerEnd(_ index: Int) -> Int? {
    guard index > 0, !tokens[index].spaceBefore,
      let close: Unicode.Scalar = isMark(index - 1, "(") ? ")" : isMark(index - 1, "<") ? ">" : nil,
      let end = (index..<min(index + 4, tokens.count)).first(where: { isMark($0, close) }),
      end > index
    else { return nil }
    let letters = text.bytes[text.byteRange(index..<end)]
    guard let stop = letters.lastIndex(of: UInt8(ascii: ".")), stop > letters.startIndex,
      (1...3).contains(letters.endIndex - stop - 1), letters.count <= 9,
      letters[(stop + 1)...].allSatisfy({ $0 &- 0x41 < 26 }),
      letters[..<stop].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 })
    else { return nil }
    return end
  }

  /// "GAO" within a sentence is not the town of Gao.
  private func isOtherAbbreviation(_ index: Int) -> Bool {
    guard tokens[index].shape == .upper, tokens[index].end - tokens[index].start < 5,
      !has(index, .abbreviation)
    else { return false }
    let next = index + 1
    return next >= tokens.count || tokens[next].shape != .upper
  }

  /// Function words at the head of a run are no part of it, wherever they stand.
  @inline(__always)
  private func isSkipped(_ index: Int, _ opens: Bool) -> Bool {
    if has(index, .calendar) { return !isGivenMonth(index) }
    guard has(index, .function) else { return false }
    if !opens, index + 1 < tokens.count, isNameWord(index + 1),
      has(index, .given)
        || !has(index + 1, [.calendar, .demonym, .listed]) && isOne(of: .numbers, index)
    {
      return false
    }
    // "US", "IT", "WHO" in capitals are names, save where the whole line is.
    return tokens[index].shape != .upper || tokens[index].end - tokens[index].start > 4
  }

  /// "Jan de Vries", "April Jones": a month that is a given name, before the rest of a name.
  @inline(__always)
  private func isGivenMonth(_ index: Int) -> Bool {
    guard has(index, .given), index + 1 < tokens.count,
      tokens[index + 1].sentence == tokens[index].sentence
    else { return false }
    if tokens[index + 1].shape == .lower, has(index + 1, .particle), !has(index + 1, .function),
      index + 2 < tokens.count
    {
      return isNameWord(index + 2) || has(index + 2, .particle)
    }
    guard isNameWord(index + 1), !tokens[index].hasPeriod else { return false }
    if has(index + 1, .surname) { return true }
    return tokens[index + 1].shape == .capitalised && !followsMonthLead(index)
      && (tokens[index + 1].word < 0 || has(index + 1, .given))
  }

  /// Whether what stands before makes a month of a word that may be a given name: "in May".
  private func followsMonthLead(_ index: Int) -> Bool {
    let before = index - 1
    guard before >= 0, tokens[before].sentence == tokens[index].sentence else { return false }
    return tokens[before].kind == .number || isOne(of: .monthLeads, before)
  }

  private func skipSmallWords(_ run: Range<Int>) -> Int {
    var next = run.lowerBound + 1
    while next < run.upperBound, !isNameWord(next) { next += 1 }
    return next
  }

  /// A listed name that is also a common word says little at the head of a sentence.
  private func isDoubtful(_ index: Int, _ opens: Bool) -> Bool {
    guard tokens[index].shape != .upper else { return false }
    return opens && has(index, [.ordinary, .function])
  }

  /// A title within the run that a person's name follows.
  private func personSplit(_ run: Range<Int>) -> (title: Range<Int>, name: Range<Int>)? {
    for index in run where has(index, [.title, .beginsTitle]) {
      guard let end = titleEnd(at: index, limit: run.upperBound), end < run.upperBound else {
        continue
      }
      let name = afterOfficeWords(end, run.upperBound)..<run.upperBound
      if name.isEmpty { continue }
      let isBody =
        index == run.lowerBound && isOrganisation(run) && end - index == 1
        && tokens[end].word != vocabulary.for
      if isPersonLike(name) || isCalled(name, by: index..<end), !isBody {
        return (index..<name.lowerBound, name)
      }
    }
    return nil
  }

  /// Passes over "of Culture and Sports" after a title.
  private func afterOfficeWords(_ index: Int, _ limit: Int) -> Int {
    guard index + 1 < limit, tokens[index].shape == .lower, !has(index, .particle) else {
      return index
    }
    var end = index
    while end < limit {
      if tokens[end - 1].word == vocabulary.the, let place = listedName(at: end, limit: limit),
        place.end < limit
      {
        end = place.end
      } else if tokens[end].shape == .lower || isPlain(end) && !has(end, .surname) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// "Jr.", "Sr.", "III": ends a person's name and is none.
  func isGeneration(_ index: Int) -> Bool {
    text.isWritten(as: .generations, index)
  }

  /// Whether the tokens could be a person's name after a title.
  private func isPersonLike(_ name: Range<Int>) -> Bool {
    guard let last = name.last, name.count <= 6, isNameWord(last), !isGeneration(name.lowerBound)
    else { return false }
    if !isNameWord(name.lowerBound) { return name.count > 1 && has(name.lowerBound, .particle) }
    if name.contains(where: { tokens[$0].word == vocabulary.of }) { return false }
    let personal: Traits = [.given, .surname]
    let heads: Traits = [
      .organisationHead, .companyEnding, .mediaWord, .placeHead, .eventHead, .title, .calendar,
    ]
    if has(last, heads), !has(last, personal) { return false }
    if has(name.lowerBound, .function), !has(name.lowerBound, personal) { return false }
    if name.count == 1 {
      if has(last, .listed), !has(last, personal) { return false }
      if has(last, [.ordinary, .demonym]), !has(last, personal) { return false }
      return tokens[last].shape != .upper || tokens[last].end - tokens[last].start > 4
    }
    return true
  }

  /// "Mr Strand", "Ms Field": whom a courtesy names is a person, whatever else the word is.
  private func isCalled(_ name: Range<Int>, by title: Range<Int>) -> Bool {
    guard title.count == 1, name.count == 1, isOne(of: .courtesies, title.lowerBound) else {
      return false
    }
    return tokens[name.lowerBound].shape == .capitalised
      && !has(name.lowerBound, [.title, .calendar, .demonym, .function])
  }

  /// Takes a title and its person, and what qualifies them on the left.
  private func take(
    _ split: (title: Range<Int>, name: Range<Int>), in run: Range<Int>, _ listedEnd: Int?,
    _ opens: Bool
  ) -> Int {
    let left = run.lowerBound..<split.title.lowerBound
    if !left.isEmpty {
      var end = withoutPortfolio(left, split.title)
      while end > left.lowerBound, !isNameWord(end - 1) { end -= 1 }
      // "Former", "Deputy" at the head of a sentence qualify the title.
      let isPlain =
        end - left.lowerBound == 1 && has(left.lowerBound, [.ordinary, .roleModifier])
        && listedName(at: left.lowerBound, limit: end) == nil
      if !isPlain, end > left.lowerBound { cut(left.lowerBound..<end, opens: opens, limit: end) }
    }
    var candidate = make(split.name, .title)
    candidate.title = split.title
    let isHonorific = has(split.title.upperBound - 1, .honorific)
    candidate.evidence.add(NameEvidence.person, isHonorific ? 9 : 7)
    append(candidate)
    return run.upperBound
  }

  /// Where the words before "Minister" end that are no part of what the office is for, as "External
  /// Affairs" and "Risk Management" are.
  private func withoutPortfolio(_ left: Range<Int>, _ title: Range<Int>) -> Int {
    let office = title.upperBound - 1
    guard left.count > 1, text.isWord(office, "minister") || text.isWord(office, "secretary"),
      !has(left.upperBound - 1, .organisationHead)
    else { return left.upperBound }
    let start = listedName(at: left.lowerBound, limit: left.upperBound)?.end ?? left.lowerBound
    let isPortfolio = (start..<left.upperBound).allSatisfy {
      isPlain($0) || !isNameWord($0) && has($0, .joiner)
    }
    return isPortfolio ? start : left.upperBound
  }

  /// Where the rest begins after an office that no name follows: "Director of the CIA".
  private func afterOffice(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    guard has(first, .title), !has(first, [.organisationHead, .surname, .given]),
      let end = titleEnd(at: first, limit: run.upperBound), end + 1 < run.upperBound,
      tokens[end].shape == .lower, !has(end, .particle),
      !isPossessive(end), !text.isApostrophe(end),
      tokens[end].word != vocabulary.and || !isOrganisation(run) || isPortfolioList(end, run)
    else { return nil }
    var next = end
    while next < run.upperBound, !isNameWord(next) || isPlain(next) { next += 1 }
    // "Minister of Economic and Social Inclusion"
    if next + 1 == run.upperBound, tokens[next - 1].shape != .lower,
      (end..<next).contains(where: { tokens[$0].word == vocabulary.and }),
      !has(next, [.given, .surname, .listed, .demonym])
    {
      return run.upperBound
    }
    return next
  }

  /// "Minister of Foreign Affairs and Human Mobility": what the office is for goes on.
  private func isPortfolioList(_ and: Int, _ run: Range<Int>) -> Bool {
    text.isWord(run.lowerBound, "minister") && !has(run.upperBound - 1, .organisationHead)
      && (and + 1..<run.upperBound).allSatisfy { !isNameWord($0) || isPlain($0) }
  }

  /// Where the run ends without the title at its end, as in "US Secretary of State"; `nil` if none.
  private func withoutTitle(_ run: Range<Int>) -> Int? {
    if run.count > 1, has(run.lowerBound, .given), has(run.upperBound - 1, .surname) { return nil }
    // "Imran Sheikh", "Mary King": after a given name alone a title is a surname.
    if run.count == 2, has(run.lowerBound, .given), has(run.upperBound - 1, .title),
      !has(run.lowerBound, [.ordinary, .demonym, .listed, .place])
    {
      return nil
    }
    let last = tokens[run.upperBound - 1]
    // "Hun Sen" does not end in a senator.
    if run.count > 1, last.end - last.start < 5, last.shape != .upper, !last.hasPeriod,
      !has(run.upperBound - 1, .role)
    {
      return nil
    }
    // "Council of Ministers", "Association of University Lecturers": made of them.
    let isOf = run.dropFirst().contains {
      tokens[$0].word == vocabulary.of && has($0 - 1, .organisationHead)
    }
    if isOf, text.ends(last.range, "s") || tokens[run.upperBound - 2].word == vocabulary.of {
      return nil
    }
    for index in run where has(index, [.title, .beginsTitle]) {
      guard let end = titleEnd(at: index, limit: run.upperBound), end == run.upperBound else {
        continue
      }
      var shorter = index
      while shorter > run.lowerBound, !isNameWord(shorter - 1) { shorter -= 1 }
      return shorter
    }
    return nil
  }
}
