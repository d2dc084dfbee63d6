/// Finds groups of words around a noun: subjects before a verb, sources after "according to".
struct NounGroups {
  let reading: TextReading
  private var small: SmallWords { reading.small }
  private static let longest = 16

  init(reading: TextReading) { self.reading = reading }

  /// Returns the group that ends with the token at `last` and begins at `floor` or after.
  func group(endingAt last: Int, floor: Int) -> Range<Int>? {
    guard last >= floor, isNoun(last) || reading.isPossessive(last) || isNumbered(last) else {
      return nil
    }
    var first = last
    var index = last - 1
    while index >= floor, last - index < Self.longest {
      if belongsPlainly(index) {
        first = index
        index -= 1
        continue
      }
      if isMarkInName(index) {
        index -= 1
        continue
      }
      if reading.has(index, .date), !reading.has(index, .name), !isRecurring(index) { break }
      if reading.has(index, .determiner), !reading.has(index, [.relative, .name]) {
        first = index
        guard index > floor, isLink(index - 1), index - 2 >= floor, isNoun(index - 2) else { break }
        index -= 1
        continue
      }
      if isLink(index) {
        guard index > floor, isNoun(index - 1), index + 1 <= last, !isVerbWith(index),
          !isSaid(index - 1)
        else { break }
        index -= 1
        first = index
        index -= 1
        continue
      }
      if reading.tokens[index].word == small.and {
        guard index > floor, mayBeJoined(index - 1) else { break }
        index -= 1
        continue
      }
      if reading.isPossessive(index) || reading.isMark(index, "&") || isHyphen(index) {
        index -= 1
        continue
      }
      if reading.isNumber(index) {
        first = index
        index -= 1
        continue
      }
      guard isNoun(index), !isVerb(index), !isSaid(index), !isSaying(index) else { break }
      first = index
      index -= 1
    }
    return (afterSetting(first, last, floor) ?? first)..<last + 1
  }

  /// Where "Chancellor Ann Lee" begins in "in Berlin Chancellor Ann Lee said": the town says where.
  @inline(__always)
  private func afterSetting(_ first: Int, _ last: Int, _ floor: Int) -> Int? {
    guard first > floor, reading.tokens[first - 1].word == small.in, reading.words[first].name >= 0,
      reading.names[Int(reading.words[first].name)].kind == .place
    else { return nil }
    let name = reading.words[first].name
    guard
      let next = (first...last).first(where: { reading.words[$0].name != name }),
      reading.tokens[next].shape == .capitalised,
      (next...last).contains(where: { reading.has($0, .personName) })
    else { return nil }
    return next
  }

  /// Returns the group that begins at `first`, up to a mark, a verb or another clause.
  func group(from first: Int, ceiling: Int) -> Range<Int>? {
    var index = first
    var end = first
    while index < ceiling, index - first < Self.longest {
      // After a name a word in small letters may be a verb.
      if belongsPlainly(index),
        index == first || reading.tokens[index].shape != .lower || !reading.has(index - 1, .name)
      {
        index += 1
        end = index
        continue
      }
      if isMarkInName(index) {
        index += 1
        continue
      }
      let roles = reading.words[index].roles
      if roles.meets(.date), !roles.meets(.name) {
        guard datesDocument(index, first, ceiling) else { break }
        index += 1
        continue
      }
      if roles.meets(.possessive) {
        index += 1
        end = index
        continue
      }
      guard reading.isWord(index) else {
        guard reading.isNumber(index) || isHyphen(index) || reading.isMark(index, "&") else {
          break
        }
        index += 1
        continue
      }
      if roles.meets(.determiner) {
        guard index == first || reading.has(index - 1, .preposition) else { break }
        index += 1
        continue
      }
      if roles.meets(.preposition) {
        // "under Hamas control", "in Gaza", "of the police" belong to the name of a source.
        guard index > first, index + 1 < ceiling, isLinkAfter(index),
          isNoun(index + 1) || reading.has(index + 1, .determiner),
          !isOccasion(of: index, ceiling), !leadsToDeed(index)
        else { break }
        index += 1
        continue
      }
      if reading.tokens[index].word == small.and {
        guard index > first, index + 1 < ceiling, mayBeJoined(index + 1) else { break }
        index += 1
        continue
      }
      guard isNoun(index),
        index == first
          || !isVerb(index) && !isPastPerson(index) && !isSaid(index) && !isFinite(index)
      else { break }
      index += 1
      end = index
    }
    return end > first ? first..<end : nil
  }

  /// Whether the word belongs to a group whatever stands beside it, as most do.
  @inline(__always)
  private func belongsPlainly(_ index: Int) -> Bool {
    let uses = reading.uses[index]
    return uses.contains(.word) && !uses.contains(.joint) && !reading.has(index, Self.inQuestion)
  }

  /// What makes a word one to look at more closely.
  @inline(__always) private static var inQuestion: WordRoles {
    WordRoles.functionWords.union([.date, .possessive, .dash, .edForm, .ingForm, .said])
  }

  /// Whether a day tells which document is meant: "an April 2 report", "a Friday bulletin".
  private func datesDocument(_ index: Int, _ first: Int, _ ceiling: Int) -> Bool {
    guard index > first, reading.has(first, .determiner) else { return false }
    var next = index
    while next < ceiling, next < index + 4, reading.has(next, .date) { next += 1 }
    let isRest = (first + 1..<index).allSatisfy { reading.has($0, .date) }
    return isRest && next < ceiling && reading.tokens[next].shape == .lower
      && reading.has(next, [.documents, .relays, .media])
  }

  /// "criticised by a watchdog for hiding losses": no part of who spoke.
  private func leadsToDeed(_ preposition: Int) -> Bool {
    reading.tokens[preposition].word == small.for && reading.has(preposition + 1, .ingForm)
  }

  /// "weekly", "annual": a date word that only tells which bulletin.
  private func isRecurring(_ index: Int) -> Bool {
    reading.tokens[index].shape == .lower
      && (reading.has(index, .lyForm) || reading.ends(index, "annual"))
  }

  /// Whether a person's name is followed by where it was said: "analyst Ann Lee in a note".
  private func isOccasion(of preposition: Int, _ ceiling: Int) -> Bool {
    let isName =
      reading.has(preposition - 1, .personName)
      || reading.tokens[preposition].word == small.in && reading.has(preposition - 1, .name)
    return isName && preposition + 2 < ceiling
      && reading.has(preposition + 1, .determiner)
      && reading.has(preposition + 2, [.documents, .occasions])
  }

  /// Whether a common word follows a person’s name, which ends the group: "Ann Lee put".
  private func isPastPerson(_ index: Int) -> Bool {
    reading.tokens[index].shape == .lower && reading.has(index - 1, .personName)
      && !reading.has(index, .name)
  }

  /// Whether a verb follows a name: "Norway sent ships", "the Red Cross adopts a plan".
  private func isFinite(_ index: Int) -> Bool {
    guard reading.tokens[index].shape == .lower, reading.has(index - 1, .name),
      !reading.has(index, [.sources, .authorities, .media, .documents, .people])
    else { return false }
    return reading.has(index, .finiteVerb)
      || reading.has(index, .pluralForm) && index + 1 < reading.tokens.count
        && (reading.has(index + 1, .determiner) || reading.isCapital(index + 1))
  }

  /// Whether a comma or stroke is within a name: "Union of Rail, Road and Harbour Workers", "A/S".
  @inline(__always)
  private func isMarkInName(_ index: Int) -> Bool {
    !reading.isWord(index) && reading.words[index].name >= 0 && !reading.isPossessive(index)
      && index > 0 && reading.words[index - 1].name == reading.words[index].name
  }

  /// Whether the word may stand in a group: no small word and no mark.
  @inline(__always)
  func isNoun(_ index: Int) -> Bool {
    guard reading.isWord(index) else { return false }
    if reading.has(index, .name) { return true }
    if reading.isPossessive(index) { return false }
    if reading.has(index, [.sources, .authorities, .media, .documents, .people]) { return true }
    return !reading.isFunctionWord(index)
  }

  /// Whether a word in -ed governs the noun after it: "emphasized Hamas".
  private func isVerb(_ index: Int) -> Bool {
    guard reading.tokens[index].shape == .lower, !reading.tokens[index].isHyphenated,
      reading.has(index, .edForm)
    else { return false }
    if isAccused(index) { return false }
    if reading.has(index, StatementReader.anyAct) { return !isBehindArticle(index) }
    // "The crowd cheered Ann Lee", not "the jailed Ann Lee"
    if index > 0, index + 1 < reading.tokens.count, reading.has(index + 1, .personName),
      isNoun(index - 1), !reading.has(index - 1, [.determiner, .lyForm])
    {
      return true
    }
    return index + 1 < reading.tokens.count
      && (reading.has(index + 1, .determiner) || reading.tokens[index + 1].word == small.by
        || reading.isNumber(index + 1) && isSpeaker(index - 1))
  }

  /// Whether who may speak stands before a verb: "Police arrested 12 people".
  private func isSpeaker(_ index: Int) -> Bool {
    index >= 0 && reading.has(index, [.sources, .authorities, .people, .name])
  }

  /// Whether a participle tells what a noun is like: "the jailed mayor", "a proposed law".
  private func isBehindArticle(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let word = reading.tokens[index - 1].word
    return word == small.the || word == small.a || word == small.an
  }

  /// Whether "with" follows a verb: "The trial opened on Friday with prosecutors accusing him".
  private func isVerbWith(_ index: Int) -> Bool {
    reading.tokens[index].word == small.with
      && (reading.has(index - 1, .edForm) && reading.tokens[index - 1].shape == .lower
        || reading.has(index - 1, .date))
  }

  /// Whether the word is a verb of saying and no noun: "said police spokesman Ole Holm".
  private func isSaid(_ index: Int) -> Bool {
    reading.has(index, .said) && !reading.has(index, .bareForms)
      && reading.tokens[index].shape == .lower && reading.has(index, .clauseOnly)
      && !reading.has(index, .ingForm)
  }

  /// Whether the word tells of speaking in -ing: "rejecting Peru’s demands".
  private func isSaying(_ index: Int) -> Bool {
    reading.has(index, .ingForm) && reading.has(index, StatementReader.anyAct)
      && reading.tokens[index].shape == .lower
  }

  @inline(__always)
  private func isHyphen(_ index: Int) -> Bool {
    reading.isDash(index) && !reading.tokens[index].spaceBefore
  }

  /// Whether the preposition joins two nouns to one group.
  @inline(__always)
  private func isLink(_ index: Int) -> Bool {
    reading.uses[index].contains(.joint) && reading.tokens[index].word != small.and
  }

  @inline(__always)
  private func isLinkAfter(_ index: Int) -> Bool {
    isLink(index) && reading.tokens[index].word != small.with || reading.has(index, .nounLink)
  }

  /// Whether a noun beside "and" looks like another speaker rather than the end of a clause.
  private func mayBeJoined(_ index: Int) -> Bool {
    reading.isWord(index)
      && (reading.isCapital(index)
        || reading.has(index, [.sources, .authorities, .media, .documents, .people]))
  }

  /// "familiar", "close", "briefed", "present": what people are with a matter.
  func isKnowing(_ index: Int) -> Bool {
    guard reading.tokens[index].shape == .lower else { return false }
    return switch reading.bytes[Int(reading.tokens[index].end) - 1] {
    case UInt8(ascii: "r"): reading.ends(index, "familiar")
    case UInt8(ascii: "e"): reading.ends(index, "close")
    case UInt8(ascii: "d"): reading.ends(index, "briefed")
    case UInt8(ascii: "t"): reading.ends(index, "present")
    default: false
    }
  }

  /// The word that says what the group is: before "of" or "in", else the last.
  @inline(__always)
  func head(of group: Range<Int>) -> Int {
    // Many are of one word: "He", "Norway".
    group.count == 1 ? group.lowerBound : headOfSeveral(group)
  }

  private func headOfSeveral(_ group: Range<Int>) -> Int {
    let words = reading.words.slice(group)
    for place in words.indices.dropFirst()
    where words[place].roles.meets(.preposition) && !words[place].roles.meets(.name) {
      let index = group.lowerBound + place
      return place >= 2 && isKnowing(index - 1) ? index - 2 : index - 1
    }
    var last = group.upperBound - 1
    while last > group.lowerBound,
      reading.isPossessive(last) || isSetBehind(last) || isNumbered(last)
    {
      last -= 1
    }
    return last
  }

  /// The number of "Channel 12", "Radio 4".
  @inline(__always)
  private func isNumbered(_ index: Int) -> Bool {
    reading.isNumber(index) && index > 0 && reading.isCapital(index - 1)
      && reading.has(index - 1, .media)
  }

  /// "the parties involved", "the countries concerned": a participle behind its noun.
  @inline(__always)
  private func isSetBehind(_ index: Int) -> Bool {
    reading.has(index, .edForm)
      && (reading.ends(index, "involved") || reading.ends(index, "concerned"))
  }

  /// Whether the group can speak: a name, an official, an authority, an outlet, a document.
  func canSpeak(_ group: Range<Int>) -> Bool {
    let head = head(of: group)
    // "One of the people", "some of the officials", "dozens of villagers"
    if head + 2 < group.upperBound, reading.tokens[head + 1].word == small.of,
      reading.has(head, [.ones, .determiner, .vagueAmount, .fraction, .scale])
        || reading.isOne(of: .amounts, head)
    {
      var first = head + 2
      while first + 1 < group.upperBound, reading.has(first, .determiner) { first += 1 }
      return canSpeak(first..<group.upperBound)
    }
    if reading.has(head, .pronoun) { return group.count == 1 && !isObject(head) }
    if reading.has(head, .date), !reading.has(head, .name) { return false }
    if reading.has(head, [.sources, .authorities, .media, .documents, .people, .name]) {
      return true
    }
    if isOfficeOf(group, head) || isAccused(head) || isStates(group, head) { return true }
    // "The defence disputes this."
    if group.count == 2, reading.isOne(of: .defences, head),
      reading.tokens[group.lowerBound].word == small.the
    {
      return true
    }
    return reading.isWord(head) && reading.isCapital(head) && !reading.isFunctionWord(head)
      && (head > group.lowerBound || !reading.hasRole(head) || isInside(head))
  }

  /// "the director-general of finance Ann Lee": a name right behind what its office is for.
  @inline(__always)
  private func isOfficeOf(_ group: Range<Int>, _ head: Int) -> Bool {
    var name = group.upperBound
    while name > head, reading.has(name - 1, .personName) { name -= 1 }
    return name < group.upperBound && name - 1 > head && reading.tokens[name - 1].shape == .lower
      && !reading.isFunctionWord(name - 1) && !reading.has(name - 1, .sources)
  }

  /// Whether the group is of states: "the Gulf states".
  private func isStates(_ group: Range<Int>, _ head: Int) -> Bool {
    group.count > 1 && reading.spells(head, "states")
  }

  /// Whether it is the noun of "the accused said".
  private func isAccused(_ index: Int) -> Bool {
    reading.ends(index, "accused") && index > 0 && reading.tokens[index - 1].word == small.the
      && (index + 1 >= reading.tokens.count || !reading.has(index + 1, [.determiner, .name]))
  }

  private func isInside(_ index: Int) -> Bool {
    index > 0 && reading.tokens[index - 1].sentence == reading.tokens[index].sentence
  }

  /// Whether a pronoun is no subject: "him", "them", "themselves".
  func isObjectPronoun(_ index: Int) -> Bool {
    isObject(index) || reading.spells(index, "them")
  }

  private func isObject(_ index: Int) -> Bool {
    reading.tokens[index].range.count > 4 || reading.isOne(of: .objects, index)
  }
}
