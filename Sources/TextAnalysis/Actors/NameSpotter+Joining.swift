// Small words and marks that hold the parts of one name together.
extension NameSpotter {
  /// The token after small words that hold parts of a name together, or `nil`.
  @inline(__always)
  func joined(at index: Int, from start: Int, limit: Int) -> Int? {
    if isLower(index), !isPossessive(index) {
      let trait = traits[index]
      if tokens[index].word == vocabulary.in { return afterIn(index, start, limit) }
      guard !trait.isDisjoint(with: [.joiner, .particle]) else { return nil }
      if tokens[index].word == vocabulary.of { return afterOf(index, start, limit) }
      if trait.contains(.particle) { return afterParticles(index, limit) }
      if tokens[index].word == vocabulary.and { return afterAnd(index, start, limit) }
      return afterFor(index, limit)
    }
    guard index + 1 < limit, isNameWord(index + 1) else { return nil }
    if isMark(index, "&") { return index + 2 }
    if isMark(index, "/") { return isLegalFormWithSlash(index) ? index + 2 : nil }
    if isMark(index, ",") { return afterComma(index, start, limit) }
    if let next = afterNickname(index, start, limit) { return next }
    if isPossessive(index) || text.isApostrophe(index) {
      return afterPossessive(index, start, limit)
    }
    return nil
  }

  /// "A/S", "I/S": the letters stand for one word.
  private func isLegalFormWithSlash(_ slash: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      tokens[index].kind == .word && tokens[index].end - tokens[index].start == 1
    }
    return isLetter(slash - 1) && isLetter(slash + 1) && !tokens[slash].spaceBefore
      && !tokens[slash + 1].spaceBefore
  }

  /// The surname in `Pedro "El Rubio" Salas`, after what one calls him between two marks.
  private func afterNickname(_ open: Int, _ start: Int, _ limit: Int) -> Int? {
    guard has(start, [.given, .title]), isNameWord(open - 1), tokens[open].spaceBefore,
      let close = closingMark(of: open)
    else { return nil }
    var end = open + 1
    while end < limit, end < open + 4, isNameWord(end) || has(end, .particle) { end += 1 }
    guard end > open + 1, end + 1 < limit, tokens[end].mark == close, tokens[end + 1].spaceBefore,
      !tokens[end].spaceBefore
    else { return nil }
    let next = end + 1
    if isNameWord(next) { return has(next, [.title, .calendar, .demonym]) ? nil : next + 1 }
    return isLower(next) && has(next, .particle) ? afterParticles(next, limit) : nil
  }

  private func closingMark(of open: Int) -> UInt16? {
    switch tokens[open].mark {
    case Mark.quote: Mark.quote
    case Mark.openingQuote: Mark.closingQuote
    case Mark.apostrophe: Mark.apostrophe
    case Mark.openingSingle: Mark.closingSingle
    default: nil
    }
  }

  /// The list in "Department for Environment, Food and Rural Affairs", up to its "and".
  private func afterComma(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    if let end = afterPartners(index, limit) ?? afterTasks(index, start, limit) { return end }
    let isWithin = (start..<index).contains {
      tokens[$0].shape == .lower && !has($0, .particle) && $0 > start
        && has($0 - 1, [.beforeOf, .beforeFor])
    }
    guard isWithin, isPlain(index - 1), isPlain(index + 1) else { return nil }
    var next = index + 1
    while next < limit, next < index + 6 {
      if tokens[next].word == vocabulary.and {
        return next + 1 < limit && isNameWord(next + 1) && isPlain(next + 1) ? index + 2 : nil
      }
      guard isNameWord(next) && isPlain(next) || isMark(next, ",") else { return nil }
      next += 1
    }
    return nil
  }

  /// The end of "House Science, Space, and Technology Committee" from its first comma on.
  private func afterTasks(_ comma: Int, _ start: Int, _ limit: Int) -> Int? {
    let chamber = tokens[start].word == vocabulary.the ? start + 1 : start
    guard isOne(of: .chambers, chamber), comma - chamber < 4 else { return nil }
    var index = comma
    while index < min(limit, comma + 9) {
      if isNameWord(index) {
        guard isPlain(index) else { return nil }
        if text.isWord(index, "committee") || text.isWord(index, "subcommittee") {
          return index + 1
        }
      } else if !isMark(index, ","), tokens[index].word != vocabulary.and {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The end of "Keller, Brook and Co" from its first comma on.
  private func afterPartners(_ comma: Int, _ limit: Int) -> Int? {
    let named: Traits = [.listed, .demonym, .place, .calendar, .title]
    var index = comma
    while index < comma + 6, index + 3 < limit, isMark(index, ","), isNameWord(index + 1),
      !has(index - 1, named)
    {
      index += 2
    }
    guard index > comma, index + 1 < limit, isNameWord(index + 1),
      tokens[index].word == vocabulary.and || isMark(index, "&"), !has(index - 1, named),
      isOne(of: .partners, index + 1)
    else { return nil }
    return index + 2
  }

  func afterParticles(_ index: Int, _ limit: Int) -> Int? {
    var next = index + 1
    while next < limit, next < index + 3, tokens[next].shape == .lower, has(next, .particle),
      !has(next, .function)
    {
      next += 1
    }
    guard next < limit, isNameWord(next), !has(next, [.calendar, .function]) else { return nil }
    // "a", "as", "at", "in": words of the language that are also particles.
    if has(index, .function) { return nil }
    return next + 1
  }

  func afterOf(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    guard has(index - 1, [.beforeOf, .title, .eventHead]) || isTask(index - 1, start) else {
      return afterOwner(index, start, limit)
    }
    // "Johannes Kaiser of the Labour Party", but "in Washington Secretary of State Ann Lee"
    if has(index - 1, .title), index - 1 > start, has(index - 2, .given),
      !has(index - 1, .organisationHead), !has(index - 2, .place)
    {
      return nil
    }
    var next = index + 1
    if tokens[next].word == vocabulary.the { next += 1 }
    guard next < limit, isNameWord(next), !has(next, .calendar) else { return nil }
    if has(index - 1, .title), !has(index - 1, .organisationHead) {
      return afterOffice(index, next)
    }
    return next + 1
  }

  /// The end of the land in "Federation of Mining Towns of Peru", which closes the name of a body.
  private func afterOwner(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    guard index - start > 1, isNameWord(index - 1) else { return nil }
    // "Southern District of New York" is a court and its prosecutors.
    if has(index - 2, .placeAdjective), text.isWord(index - 1, "district") {
      return listedName(at: index + 1, limit: limit).flatMap { $0.isDemonym ? nil : $0.end }
    }
    guard
      (start + 1..<index - 1).contains(where: {
        tokens[$0].word == vocabulary.of && has($0 - 1, .organisationHead)
          && !has($0 - 1, [.title, .placeHead])
      })
    else { return nil }
    let name = tokens[index + 1].word == vocabulary.the ? index + 2 : index + 1
    guard name < limit, isNameWord(name), let land = listedName(at: name, limit: limit),
      land.name >= 0, !land.isDemonym,
      vocabulary.names[Int(land.name)].kind == .state || has(name, .land)
    else { return nil }
    return land.end
  }

  /// After "Secretary of State" and "Minister of Culture", but not after "Director of the CIA".
  func afterOffice(_ index: Int, _ next: Int) -> Int? {
    for start in [index - 2, index - 1] where start >= 0 {
      if let entry = text.entry(at: start, in: vocabulary.titleLists),
        entry.tokens.upperBound > index
      {
        return entry.tokens.upperBound
      }
    }
    return has(next, .ordinary) && !has(next, [.listed, .demonym, .place]) ? next + 1 : nil
  }

  /// Whether a body is for what the word says: "Office for the Coordination" goes on with "of".
  private func isTask(_ index: Int, _ start: Int) -> Bool {
    guard let joint = (start..<index).last(where: { isLower($0) }),
      joint > start
    else { return false }
    let before = tokens[joint].word == vocabulary.the ? joint - 2 : joint - 1
    return before >= start && tokens[before + 1].word == vocabulary.for && has(before, .beforeFor)
  }

  /// "Interim Force in Lebanon", "Human Rights in China": missions and causes with their country.
  private func afterIn(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    let noun = index - 1
    guard noun > start, index + 1 < limit,
      let place = listedName(at: index + 1, limit: limit), place.name >= 0,
      !place.isDemonym, isMission(noun)
    else { return nil }
    let kind = vocabulary.names[Int(place.name)].kind
    return kind == .state || kind == .place ? place.end : nil
  }

  /// Whether "Assistance Mission" or the like ends with the token.
  private func isMission(_ noun: Int) -> Bool {
    if text.isWord(noun, "rights") { return text.isWord(noun - 1, "human") }
    return isOne(of: .missions, noun)
      && isOne(of: .missionTasks, noun - 1)
  }

  func afterFor(_ index: Int, _ limit: Int) -> Int? {
    guard has(index - 1, .beforeFor), index + 1 < limit, !isLawyersFor(index) else { return nil }
    // "Council for the Defence of Trade": only a common word follows the article.
    if tokens[index].word == vocabulary.for, tokens[index + 1].word == vocabulary.the,
      !has(index - 1, .title)
    {
      let next = index + 2
      guard next < limit, isNameWord(next) else { return nil }
      let isTask = next + 1 < limit && tokens[next + 1].word == vocabulary.of
      return isTask || isCommonOrUnknown(next) ? next + 1 : nil
    }
    if tokens[index].word == vocabulary.for, tokens[index + 1].word == vocabulary.the {
      return afterCharge(index + 2, limit)
    }
    guard isNameWord(index + 1),
      !has(index + 1, .calendar)
    else { return nil }
    let word = tokens[index].word
    if word == vocabulary.for {
      guard has(index - 1, .title), !has(index - 1, .organisationHead) else { return index + 2 }
      return afterOffice(index, index + 1)
    }
    // Not "Committee on Capitol Hill", where it sits.
    guard word == vocabulary.on, index + 2 >= limit || !has(index + 2, .placeHead) else {
      return nil
    }
    return has(index - 1, [.organisationHead, .eventHead]) ? index + 2 : nil
  }

  /// Whether "Lawyers for" opens a sentence before a name: those of "Lawyers for Ann Lee" are no body.
  private func isLawyersFor(_ index: Int) -> Bool {
    text.isWord(index - 1, "lawyers") && !isPlain(index + 1)
      && index - 1 == text.sentences[Int(tokens[index].sentence)].tokens.lowerBound
  }

  /// The end of the place in "Minister for the Middle East Ann Lee", which the name of who holds the
  /// office follows; `nil` without one.
  private func afterCharge(_ index: Int, _ limit: Int) -> Int? {
    guard index < limit, let place = listedName(at: index, limit: limit), !place.isDemonym,
      place.end + 1 < limit, isNameWord(place.end), isNameWord(place.end + 1),
      !isPlain(place.end), !has(place.end, [.listed, .demonym, .calendar, .title])
    else { return nil }
    return place.end
  }

  /// "Marks and Spencer", "Department of Health and Human Services"; not "Israel and Egypt".
  func afterAnd(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    guard index + 1 < limit, isNameWord(index + 1) else { return nil }
    return afterTask(index, start, limit) ?? (isSpelledOut(index, start, limit) ? index + 2 : nil)
  }

  /// Whether letters in brackets are those of the words on both sides: "Roads and Hazardous Goods
  /// Safety Agency (RHGSA)".
  private func isSpelledOut(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
    var end = index + 1
    while end < limit, isNameWord(end) { end += 1 }
    guard end - index > 2, end + 2 < tokens.count, isMark(end, "("), isUpper(end + 1),
      isMark(end + 2, ")"), has(end - 1, [.organisationHead, .companyEnding, .ordinary])
    else { return false }
    let first = tokens[start].word == vocabulary.the ? start + 1 : start
    return first < index && isAbbreviation(end + 1, of: first..<end)
  }

  private func afterTask(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    let isWithin = (start..<index).contains {
      tokens[$0].shape == .lower && !has($0, .particle) && has($0 - 1, [.beforeOf, .beforeFor])
    }
    let isTask =
      isWithin && !has(index - 1, [.listed, .demonym, .place]) && isTask(index - 1, start)
    guard isPlain(index - 1) || isTask else { return nil }
    if isWithin, isPlain(index + 1) || isTask && isUnknown(index + 1) { return index + 2 }
    // Without "of" before it, the whole must end as the names of organisations do; then a word that
    // no list knows may stand in it.
    let isOffice = has(index - 1, .title) && !text.isWord(index - 1, "justice")
    // "House Energy and Commerce Committee"
    let isTrade = has(index - 1, .ordinary) && has(index - 1, .companyEnding)
    guard !isOffice, isTrade || !has(index - 1, [.organisationHead, .companyEnding]) else {
      return nil
    }
    var end = index + 1
    while end < limit, isNameWord(end), isPlain(end) || end == index + 1 && isUnknown(end) {
      end += 1
    }
    guard has(end - 1, .organisationHead), end - index > 2 else { return nil }
    return !isTrade || text.isWord(end - 1, "committee") ? index + 2 : nil
  }

  private func isCommonOrUnknown(_ index: Int) -> Bool {
    isPlain(index) || isUnknown(index) || has(index, .placeAdjective)
  }

  /// Whether nothing says that a word is a name by itself.
  private func isUnknown(_ index: Int) -> Bool {
    tokens[index].shape == .capitalised
      && !has(index, [.listed, .demonym, .given, .surname, .place, .title, .calendar])
  }

  /// Whether the word is a common one, of no particular person or place.
  func isPlain(_ index: Int) -> Bool {
    let plain: Traits = [.ordinary, .organisationHead, .companyEnding, .eventHead]
    let named: Traits = [.listed, .demonym, .given, .place]
    guard traits[index].isDisjoint(with: named) else { return false }
    return has(index, plain) || isInflected(index) || isPlainCompound(index)
  }

  /// "Co-operation": what stands behind the hyphen is a common word.
  private func isPlainCompound(_ index: Int) -> Bool {
    guard tokens[index].isHyphenated, let last = text.parts(of: index).last else { return false }
    return vocabulary.traits(text.word(last)).contains(.ordinary)
  }

  /// "People's Daily", "Lord's Resistance Army", "St Luke's Hospital"; not "Israel's Mossad".
  private func afterPossessive(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    let owner: Traits = [
      .listed, .given, .demonym, .calendar, .title, .organisationHead, .function,
    ]
    // "the Attorney General's Office", "Denby Magistrate's Court"
    if has(index - 1, .title), tokens[index - 1].shape == .capitalised,
      text.isWord(index + 1, "office") || text.isWord(index + 1, "court")
    {
      return index + 2
    }
    let isCompany = has(index + 1, .companyEnding) && isLegalForm(index + 1)
    if isCompany || isFoundation(index, start, limit) { return index + 2 }
    // "Seafarers' Union": what many own in the plural is theirs by name.
    let isOfMany = text.isApostrophe(index) && isPluralOwner(index - 1)
    let isOwner = has(index - 1, .ordinary) || isInflected(index - 1)
    guard
      isOfMany && !has(index - 1, [.listed, .demonym, .calendar])
        || isOwner && !has(index - 1, owner),
      has(index + 1, [.ordinary, .organisationHead, .companyEnding, .eventHead, .mediaWord]),
      !has(index + 1, [.title, .calendar])
    else { return nil }
    return index + 2
  }

  private func isPluralOwner(_ index: Int) -> Bool {
    text.bytes(at: index).suffix(3).elementsEqual("ers".utf8)
      || text.bytes(at: index).suffix(3).elementsEqual("ors".utf8)
  }

  /// "Inc", "Corp": never a name by themselves.
  private func isLegalForm(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start <= 5
      && (tokens[index].hasPeriod || !has(index, [.ordinary, .organisationHead]))
  }

  /// A hospital, school or church that goes by its founder or saint.
  private func isFoundation(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
    var end = index + 1
    while end < limit, end < index + 4, isNameWord(end), !has(end, [.foundation, .title]) {
      end += 1
    }
    guard end < limit, isNameWord(end), has(end, .foundation) else { return false }
    if has(start, .saint) { return true }
    return end == index + 1 && !has(index - 1, [.listed, .demonym, .place, .organisationHead])
  }
}
