// Which actors speak: one or those of a list, told by their names.
extension StatementReader {
  /// Those of "Norway, Peru and Sweden" or "Ann Lee of Acme and Jo Roe", who say the same; none if
  /// only one is named.
  @inline(__always)
  func list(in group: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
    guard let joint = joint(in: group) else { return speakers(joinedTo: group, sentence) }
    let first = group.lowerBound..<joint
    let second = joint + 1..<group.upperBound
    guard groups.canSpeak(first), groups.canSpeak(second), let one = actor(of: first),
      let other = actor(of: second), one != other
    else { return [] }
    return namesListed(before: group.lowerBound, sentence) + [first, second]
  }

  /// The speakers of "The Harbour Board and the Coast Guard" and "Ann Lee, a pilot, and Jo Roe",
  /// where the first opens the clause.
  @inline(__always)
  private func speakers(joinedTo group: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
    let joint = group.lowerBound - 1
    guard joint > sentence.lowerBound, reading.tokens[joint].word == small.and else { return [] }
    var last = joint - 1
    // "The Red Cross (PRC) and the UN"
    if reading.isMark(last, ")"),
      let open = (max(sentence.lowerBound + 1, last - 4)..<last).last(where: {
        reading.isMark($0, "(")
      })
    {
      last = open - 1
    }
    if reading.isMark(last, ",") {
      guard let comma = apposition(before: last, sentence) else { return [] }
      last = comma - 1
    }
    guard let first = groups.group(endingAt: last, floor: sentence.lowerBound),
      groups.canSpeak(first), let one = actor(of: first), let other = actor(of: group),
      one != other,
      first.lowerBound == opening(sentence)
        || reading.has(first.lowerBound - 1, .subordinator)
        || reading.isMark(first.lowerBound - 1, ",")
    else { return [] }
    let names = namesListed(before: first.lowerBound, sentence)
    guard
      first.lowerBound == opening(sentence) || !names.isEmpty
        || reading.has(first.lowerBound - 1, .subordinator)
    else { return [] }
    return names + [first, group]
  }

  /// The comma that opens ", a pilot," before the comma that closes it, behind a name.
  private func apposition(before close: Int, _ sentence: Range<Int>) -> Int? {
    var index = close - 1
    while index > sentence.lowerBound {
      if reading.isMark(index, ",") {
        let isOffice = reading.words[index - 1].name >= 0 && reading.has(index + 1, .determiner)
        return isOffice ? index : nil
      }
      if reading.has(index, [.finiteVerb, .auxiliary, .relative]) { return nil }
      index -= 1
    }
    return nil
  }

  /// The names that commas lead on to a token, which must open their clause.
  private func namesListed(before first: Int, _ sentence: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = first - 1
    while index > sentence.lowerBound, reading.isMark(index, ","),
      reading.words[index - 1].name >= 0
    {
      var start = index - 1
      while start > sentence.lowerBound,
        reading.words[start - 1].name == reading.words[index - 1].name
      {
        start -= 1
      }
      // "The EU, the UK and Norway"
      if start > sentence.lowerBound, reading.tokens[start - 1].word == small.the { start -= 1 }
      names.insert(start..<index, at: 0)
      index = start - 1
    }
    let opens =
      index < sentence.lowerBound || reading.has(index, [.subordinator, .coordinator])
      || reading.isMark(index, ";")
    return opens ? names : []
  }

  /// Who is quoted with the words in which "we" or "I" speak: "“We reject it,” Ann Lee said".
  @inline(__always)
  func quoter(of draft: Draft, among drafts: [Draft]) -> Range<Int>? {
    guard isFirstPerson(draft.speaker) else { return nil }
    return drafts.first { other in
      !isFirstPerson(other.speaker) && isQuotation(other.content)
        && other.content.contains(draft.verb.lowerBound)
    }?.speaker
  }

  func isFirstPerson(_ group: Range<Int>) -> Bool {
    let word = reading.tokens[group.lowerBound].word
    return group.count == 1 && (word == small.we || word == small.i)
  }

  /// Whether the tokens stand between quotation marks of their sentence.
  @inline(__always)
  func isWithinQuotation(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard hasQuoteMarks else { return false }
    var isOpen = false
    for index in sentence.lowerBound..<tokens.lowerBound
    where reading.isQuoteMark(index) && !reading.isPossessive(index) {
      isOpen = reading.isOpeningQuote(index)
    }
    return isOpen
  }

  func actor(of group: Range<Int>) -> Int? { actor(of: group, groups.head(of: group)) }

  /// The same where the head of the group is known.
  func actor(of group: Range<Int>, _ head: Int) -> Int? {
    func actor(_ index: Int) -> Int? {
      let name = reading.words[index].name
      guard name >= 0, reading.names[Int(name)].kind != .demonym else { return nil }
      return reading.names[Int(name)].actor
    }
    if let actor = actor(head) { return actor }
    // "French Foreign Minister Stephane Sejourne": the person, wherever in the group, who does not
    // own what speaks.
    for index in group where reading.has(index, .personName) && !isOwner(index, in: group) {
      // "an aide to Ann Lee", "critics of President Lee" are not she.
      if head + 1 < index, isComplement(index, behind: head) { break }
      return actor(index)
    }
    return self.actor(ofBody: group, head) ?? self.actor(joinedIn: group)
  }

  /// Whether a name tells whose or against whom the head of its group is: "the widow of the late
  /// president Ann Lee", but not "the minister of health Ann Lee".
  private func isComplement(_ name: Int, behind head: Int) -> Bool {
    let link = head + 1
    if reading.tokens[link].word == small.to { return true }
    // "people close to Ann Lee"
    if reading.tokens[link + 1].word == small.to, reading.spells(link, "close") { return true }
    // "Chief of Staff Ann Lee"; a spokesman for her speaks in her name.
    guard reading.has(link, .preposition), !reading.ends(link + 1, "taff"),
      reading.tokens[link].word != small.for || !isOffice(head)
    else { return false }
    var index = name - 1
    while index > link,
      reading.has(index, [.sources, .determiner])
        || isTitle(index) && reading.words[index].name < 0
        || reading.words[index].name == reading.words[name].name
    {
      index -= 1
    }
    // "the late president", "the jailed Ann Lee"
    let isTitled =
      index < name - 1 && reading.tokens[index].shape == .lower
      && reading.tokens[index + 1].shape == .lower
    return index == link || isTitled || reading.has(index, .edForm)
  }

  /// The "Prime" of "Prime Minister", "Mr".
  private func isTitle(_ index: Int) -> Bool {
    reading.isCapital(index)
      && (reading.tokens[index].range.count <= 3
        || reading.has(index + 1, .sources) && reading.isCapital(index + 1))
  }

  /// The one with a name of "Hamas and medical staff", who say the same.
  @inline(__always)
  private func actor(joinedIn group: Range<Int>) -> Int? {
    guard let joint = joint(in: group) else { return nil }
    let first = group.lowerBound..<joint
    let second = joint + 1..<group.upperBound
    guard groups.canSpeak(first), groups.canSpeak(second) else { return nil }
    // "Red Cross and ambulance officials" are officials of both.
    let head = groups.head(of: second)
    if reading.has(head, .sources), reading.has(head, .pluralForm), head > second.lowerBound,
      !reading.has(second.lowerBound, .determiner)
    {
      return nil
    }
    return actor(of: first)
  }

  /// Whether a group is of two who can speak: "Lee and Roe".
  func joinsSpeakers(_ group: Range<Int>) -> Bool {
    guard let joint = joint(in: group) else { return false }
    return groups.canSpeak(group.lowerBound..<joint)
      && groups.canSpeak(joint + 1..<group.upperBound)
  }

  /// The "and" that joins two parts of a group, neither of which is empty.
  @inline(__always)
  private func joint(in group: Range<Int>) -> Int? {
    guard
      let joint = group.first(where: {
        reading.tokens[$0].word == small.and && reading.words[$0].name < 0
      }), joint > group.lowerBound, joint + 1 < group.upperBound
    else { return nil }
    return joint
  }

  /// The body of "the Fatah movement" and "the LO union federation": a name, then what it is; the
  /// outlet of "an anchor for Lumo News", who speaks in its name.
  @inline(__always)
  private func actor(ofBody group: Range<Int>, _ head: Int) -> Int? {
    guard reading.has(head, [.authorities, .media]), reading.tokens[head].shape == .lower else {
      return nil
    }
    if reading.has(head, .media), head + 2 < group.upperBound, reading.has(head + 2, .mediaName),
      [small.for, small.of, small.from, small.at].contains(reading.tokens[head + 1].word)
    {
      return reading.names[Int(reading.words[head + 2].name)].actor
    }
    let first = reading.has(group.lowerBound, .determiner) ? group.lowerBound + 1 : group.lowerBound
    guard first < head, reading.has(first, [.organisationName, .mediaName]) else { return nil }
    let name = reading.words[first].name
    let next = reading.endOfName(first, limit: head)
    let isBody = (next...head).allSatisfy {
      reading.isWord($0) && reading.tokens[$0].shape == .lower && !reading.isPossessive($0)
        && !reading.isFunctionWord($0)
    }
    return isBody && name >= 0 ? reading.names[Int(name)].actor : nil
  }

  /// Whether the name goes on to a possessive: "Ann Lee’s party".
  private func isOwner(_ index: Int, in group: Range<Int>) -> Bool {
    let next = reading.endOfName(index, limit: group.upperBound)
    return next < group.upperBound && reading.isPossessive(next)
  }
}
