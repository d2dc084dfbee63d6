/// Finds the statements of a text, sentence by sentence.
///
/// Every verb of speaking is asked, in turn, whether it is one here and who its speaker is; what
/// finds no speaker that can speak, or no reported words, is dropped.
struct StatementReader {
  let reading: TextReading
  let groups: NounGroups
  var statements: [StatementFinding] = []
  var origins: [OriginFinding] = []
  /// Empty unless it `explains`.
  var rejected: [RejectedFinding] = []
  let explains: Bool
  /// The offices of persons, in text order.
  private let offices: [Office]
  /// Speakers of the sentences before, the latest last, for pronouns.
  private var speakers: [Speaker] = []
  /// Sentences of a quotation whose speaker comes after it.
  var openQuotation: Range<Int>?
  /// Whether the quotation of the sentence before has not ended.
  var quotationGoesOn = false

  private var small: SmallWords { reading.small }

  /// Who somebody is, in the words of the text, beside the name.
  struct Office {
    var tokens: Range<Int>
    var name: Range<Int>
    var sentence: Int
  }

  struct Speaker {
    var tokens: Range<Int>
    var head: WordID
    var sentence: Int
    var isPerson: Bool
  }

  static let acts: [(role: WordRoles, act: StatementFinding.Act)] = [
    (.denied, .denied), (.rejected, .rejected), (.demanded, .demanded), (.proposed, .proposed),
    (.promised, .promised), (.warned, .warned), (.accepted, .accepted),
    (.criticised, .criticised), (.confirmed, .confirmed), (.claimed, .claimed),
    (.announced, .announced), (.said, .said),
  ]
  /// Those of `acts`.
  @inline(__always) static var anyAct: WordRoles {
    [
      .denied, .rejected, .demanded, .proposed, .promised, .warned, .accepted, .criticised,
      .confirmed, .claimed, .announced, .said,
    ]
  }
  static let nouns: [(role: WordRoles, act: StatementFinding.Act)] = [
    (.claimedNouns, .claimed), (.demandedNouns, .demanded), (.deniedNouns, .denied),
    (.rejectedNouns, .rejected), (.proposedNouns, .proposed), (.warnedNouns, .warned),
    (.promisedNouns, .promised), (.acceptedNouns, .accepted), (.saidNouns, .said),
  ]
  /// Those of `nouns`.
  @inline(__always) static var anyNoun: WordRoles {
    [
      .claimedNouns, .demandedNouns, .deniedNouns, .rejectedNouns, .proposedNouns, .warnedNouns,
      .promisedNouns, .acceptedNouns, .saidNouns,
    ]
  }

  init(_ reading: TextReading, offices: [Office], explains: Bool) {
    self.reading = reading
    self.offices = offices
    self.explains = explains
    groups = NounGroups(reading: reading)
  }

  /// What a phrase must have to be asked whether it tells of speaking.
  @inline(__always) static var phraseRoles: WordRoles { anyAct.union(.according) }

  /// The words that are asked whether they tell of speaking.
  @inline(__always) private static var triggers: WordRoles {
    anyAct.union(anyNoun).union([.according, .puts, .calls, .lightVerbs, .opensSpeech])
  }

  /// Finds the statements of one sentence.
  mutating func read(sentence: Int) {
    let tokens = span(sentence)
    var found: [Draft] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard reading.has(index, Self.triggers), reading.isWord(index) else {
        index += 1
        continue
      }
      if let phrase = reading.entry(at: index, .according),
        let draft = according(phrase.tokens, in: tokens)
      {
        found.append(draft)
        index = max(phrase.tokens.upperBound, index + 1)
        continue
      }
      let verb = reading.entry(at: index, Self.anyAct)
      if verb?.tokens.count ?? 1 == 1, let draft = putOrCalled(index, in: tokens, earlier: found) {
        found.append(draft)
      } else if let verb, let draft = draft(verb, in: tokens, earlier: found) {
        found.append(draft)
      } else if reading.has(index, Self.anyNoun), let draft = noun(index, in: tokens) {
        found.append(draft)
      } else if let verb {
        reject(verb, in: tokens, earlier: found)
      }
      index = max(verb?.tokens.upperBound ?? 0, index + 1)
    }
    let first = statements.count
    if !found.isEmpty { settle(found, sentence: sentence) }
    readQuotation(sentence, tokens, from: first)
    remember(sentence, tokens, found)
    readMediaThatHeard(sentence, tokens)
  }

  /// A statement in tokens.
  struct Draft {
    var act: StatementFinding.Act
    var verb: Range<Int>
    var speaker: Range<Int>
    var content: Range<Int>
    /// Where the statement's own clause begins, which ends that of the statement before.
    var start: Int
    var hearer: Range<Int>?
    var isClause = true
    var rule: String
    /// The second half of a quotation that the words for its speaker break up.
    var rest: Range<Int>?
  }

  /// The tokens of a sentence without the dateline before it: "OSLO, May 3 (NTB) -".
  func span(_ sentence: Int) -> Range<Int> {
    let tokens = reading.sentences[sentence].tokens
    guard let first = tokens.first, reading.isWord(first), reading.isCapital(first) else {
      return tokens
    }
    var isMarked = reading.tokens[first].shape == .upper
    for index in tokens.dropFirst().prefix(Self.longestDateline) {
      if reading.isDash(index), reading.tokens[index].spaceBefore {
        return isMarked && index + 1 < tokens.upperBound
          ? index + 1..<tokens.upperBound : tokens
      }
      if reading.isMark(index, ")") { isMarked = true }
      if reading.isWord(index), reading.tokens[index].shape == .lower { return tokens }
    }
    return tokens
  }

  private static let longestDateline = 16

  func act(_ roles: WordRoles, _ table: [(role: WordRoles, act: StatementFinding.Act)])
    -> StatementFinding.Act
  {
    table.first { roles.meets($0.role) }?.act ?? .said
  }
}

// MARK: - From drafts to findings

extension StatementReader {
  private mutating func settle(_ drafts: [Draft], sentence: Int) {
    let tokens = span(sentence)
    for (number, draft) in drafts.enumerated() {
      var content = draft.content
      // A statement beside this one ends it, one inside it does not.
      for other in drafts[(number + 1)...]
      where other.start > content.lowerBound && other.start < content.upperBound
        && (isBeside(other, tokens) || other.rule == "words-before" || other.rule == "inverted")
      {
        content = content.lowerBound..<other.start
        break
      }
      // "Lee, who said that it was safe, told parliament": the outer verb is no part of it.
      for other in drafts[(number + 1)...]
      where content.contains(other.verb.lowerBound) && other.verb.lowerBound > content.lowerBound
        && other.speaker.upperBound <= draft.verb.lowerBound
        && other.speaker.lowerBound < draft.speaker.lowerBound
        && reading.isMark(other.verb.lowerBound - 1, ",")
      {
        content = content.lowerBound..<other.verb.lowerBound
        break
      }
      // Words before their speaker end with them, whatever the speaker adds.
      if draft.rule == "words-before", content.upperBound != draft.content.upperBound,
        content.contains(draft.speaker.lowerBound)
      {
        content = content.lowerBound..<draft.speaker.lowerBound
      }
      content = trimmed(content)
      guard !content.isEmpty, !isSilence(draft, content) else {
        reject(draft.verb, "no-reported-words")
        continue
      }
      let quoter = quoter(of: draft, among: drafts)
      let isInner = isPointer(draft.speaker) && isWithinQuotation(draft.verb, tokens)
      if isInner, quoter != nil ? draft.act == .said : !isFirstPerson(draft.speaker) {
        reject(draft.verb, "speaker-within-quotation")
        continue
      }
      let antecedent =
        quoter ?? speakerBefore(number, of: drafts)
        ?? antecedent(of: draft.speaker, sentence: sentence)
      let named = antecedent ?? draft.speaker
      var finding = StatementFinding(
        act: draft.act, verb: reading.byteRange(negated(draft.verb, draft.act, tokens)),
        speaker: reading.byteRange(draft.speaker),
        antecedent: antecedent.map { reading.byteRange($0) }, actor: actor(of: named),
        content: reading.byteRange(content), isQuotation: isQuotation(content),
        isClause: draft.isClause,
        sentence: sentence, rule: draft.rule)
      let speakers = antecedent == nil ? list(in: draft.speaker, tokens) : []
      for speaker in speakers.dropLast() {
        var first = finding
        first.speaker = reading.byteRange(speaker)
        first.actor = actor(of: speaker)
        statements.append(first)
      }
      if let last = speakers.last {
        finding.speaker = reading.byteRange(last)
        finding.actor = actor(of: last)
      }
      statements.append(finding)
      addOrigins(draft, named, sentence: sentence)
      if let rest = draft.rest.map(trimmed), !rest.isEmpty, let last = statements.last {
        var next = last
        next.content = reading.byteRange(rest)
        next.isQuotation = true
        next.rule = "quotation-goes-on"
        statements.append(next)
      }
    }
  }

  /// The verb with its "not", where that makes a refusal of what it says: "not committed to".
  private func negated(
    _ verb: Range<Int>, _ act: StatementFinding.Act, _ sentence: Range<Int>
  ) -> Range<Int> {
    guard act == .rejected,
      reading.entry(at: verb.lowerBound, [.promised, .accepted])?.tokens == verb
    else { return verb }
    var first = verb.lowerBound
    while first > sentence.lowerBound, reading.has(first - 1, [.adverb, .auxiliary]) {
      first -= 1
      if reading.has(first, .negation) { return first..<verb.upperBound }
    }
    return verb
  }

  /// Those of "Norway, Peru and Sweden" or "Ann Lee of Acme and Jo Roe", who say the same; none if
  /// only one is named.
  private func list(in group: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
    guard
      let joint = group.first(where: {
        reading.tokens[$0].word == small.and && reading.words[$0].name < 0
      }), joint > group.lowerBound, joint + 1 < group.upperBound
    else { return speakers(joinedTo: group, sentence) }
    let first = group.lowerBound..<joint
    let second = joint + 1..<group.upperBound
    guard groups.canSpeak(first), groups.canSpeak(second), let one = actor(of: first),
      let other = actor(of: second), one != other
    else { return [] }
    return namesListed(before: group.lowerBound, sentence) + [first, second]
  }

  /// The speakers of "The Harbour Board and the Coast Guard" and "Ann Lee, a pilot, and Jo Roe",
  /// where the first opens the clause.
  private func speakers(joinedTo group: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
    let joint = group.lowerBound - 1
    guard joint > sentence.lowerBound, reading.tokens[joint].word == small.and else { return [] }
    var last = joint - 1
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
      names.insert(start..<index, at: 0)
      index = start - 1
    }
    let opens =
      index < sentence.lowerBound || reading.has(index, [.subordinator, .coordinator])
      || reading.isMark(index, ";")
    return opens ? names : []
  }

  /// Who is quoted with the words in which "we" or "I" speak: "“We reject it,” Ann Lee said".
  private func quoter(of draft: Draft, among drafts: [Draft]) -> Range<Int>? {
    guard isFirstPerson(draft.speaker) else { return nil }
    return drafts.first { other in
      !isFirstPerson(other.speaker) && !isPointer(other.speaker) && isQuotation(other.content)
        && other.content.contains(draft.verb.lowerBound)
    }?.speaker
  }

  func isFirstPerson(_ group: Range<Int>) -> Bool {
    let word = reading.tokens[group.lowerBound].word
    return group.count == 1 && (word == small.we || word == small.i)
  }

  /// Whether the tokens stand between quotation marks of their sentence.
  func isWithinQuotation(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var isOpen = false
    for index in sentence.lowerBound..<tokens.lowerBound
    where reading.isQuoteMark(index) && !reading.isPossessive(index) {
      isOpen = reading.isOpeningQuote(index)
    }
    return isOpen
  }

  /// Whether nothing was said: "declined to comment", "refused to say".
  private func isSilence(_ draft: Draft, _ content: Range<Int>) -> Bool {
    guard draft.act == .rejected, content.count <= 8,
      reading.tokens[content.lowerBound].word == small.to, content.count > 1
    else { return false }
    let word = reading.bytes(at: content.lowerBound + 1)
    return Self.silences.contains { word.elementsEqual($0) }
  }

  private static let silences = [
    "comment", "say", "elaborate", "answer", "speak", "discuss", "disclose", "specify", "confirm",
    "identify", "name", "give", "respond", "reply",
  ].map { Array($0.utf8) }

  /// Whether a later statement stands beside the ones before, joined by "while", "but" or "and".
  private func isBeside(_ draft: Draft, _ tokens: Range<Int>) -> Bool {
    guard tokens.contains(draft.start) else { return false }
    return reading.has(draft.start, [.subordinator, .coordinator])
      || !reading.isWord(draft.start)
  }

  /// Takes spaces, commas and joining words off the ends; keeps a quotation's marks.
  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var first = content.lowerBound
    var last = content.upperBound
    while first < last, !reading.isWord(first), !reading.isNumber(first),
      reading.tokens[first].kind != .symbol, !reading.isOpeningQuote(first)
    {
      first += 1
    }
    while last > first, !reading.isWord(last - 1), !reading.isNumber(last - 1),
      reading.tokens[last - 1].kind != .symbol, !reading.isClosingQuote(last - 1),
      !reading.isMark(last - 1, ")")
    {
      last -= 1
    }
    while last > first, reading.has(last - 1, .coordinator) { last -= 1 }
    return first..<last
  }

  private func isQuotation(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    return reading.isOpeningQuote(first) || reading.isClosingQuote(last)
      || (first > 0 && reading.isOpeningQuote(first - 1)
        && reading.tokens[first - 1].sentence == reading.tokens[first].sentence)
  }

  func actor(of group: Range<Int>) -> Int? {
    let head = groups.head(of: group)
    func actor(_ index: Int) -> Int? {
      let name = reading.words[index].name
      guard name >= 0, reading.names[Int(name)].kind != .demonym else { return nil }
      return reading.names[Int(name)].actor
    }
    if let actor = actor(head) { return actor }
    // "French Foreign Minister Stephane Sejourne": the person, wherever in the group, who does not
    // own what speaks.
    for index in group where reading.has(index, .personName) && !isOwner(index, in: group) {
      return actor(index)
    }
    return nil
  }

  /// Whether the name goes on to a possessive: "Ann Lee’s party".
  private func isOwner(_ index: Int, in group: Range<Int>) -> Bool {
    var next = index + 1
    while next < group.upperBound, reading.words[next].name == reading.words[index].name {
      next += 1
    }
    return next < group.upperBound && reading.isPossessive(next)
  }
}

// MARK: - Pronouns

extension StatementReader {
  private static let memory = 8

  private mutating func remember(_ sentence: Int, _ tokens: Range<Int>, _ drafts: [Draft]) {
    if drafts.isEmpty {
      if let subject = subject(of: tokens), groups.canSpeak(subject), !isPointer(subject) {
        remember(subject, sentence)
      }
      return
    }
    // Who is quoted within another's words comes before that other.
    for wantsInner in [true, false] {
      for draft in drafts
      where !isPointer(draft.speaker) && isInner(draft, drafts) == wantsInner {
        if speakers.last?.tokens != draft.speaker { remember(draft.speaker, sentence) }
      }
    }
  }

  /// Whether a statement stands within the words of another one that has a speaker.
  private func isInner(_ draft: Draft, _ drafts: [Draft]) -> Bool {
    drafts.contains {
      $0.content.contains(draft.verb.lowerBound) && $0.verb != draft.verb && !isPointer($0.speaker)
    }
  }

  private mutating func remember(_ group: Range<Int>, _ sentence: Int) {
    let head = groups.head(of: group)
    if speakers.count >= Self.memory { speakers.removeFirst() }
    speakers.append(
      Speaker(
        tokens: group, head: reading.tokens[head].word, sentence: sentence,
        isPerson: group.contains { reading.has($0, .personName) }
          || reading.has(head, .sources)))
  }

  /// The group that opens a sentence, up to the first word that names someone.
  private func subject(of tokens: Range<Int>) -> Range<Int>? {
    guard let group = groups.group(from: opening(tokens), ceiling: tokens.upperBound) else {
      return nil
    }
    let named: WordRoles = [.sources, .authorities, .people, .name]
    guard let first = group.first(where: { reading.has($0, named) }) else { return group }
    var end = first + 1
    while end < group.upperBound,
      reading.has(end, named) || reading.isCapital(end)
        || end + 1 < group.upperBound && reading.isPossessive(end)
    {
      end += 1
    }
    return group.lowerBound..<end
  }

  /// The first token after "Meanwhile," and the like.
  func opening(_ tokens: Range<Int>) -> Int {
    var index = tokens.lowerBound
    if let entry = reading.entry(at: min(index, tokens.upperBound - 1), .connective) {
      index = entry.tokens.upperBound
      if index < tokens.upperBound, reading.isMark(index, ",") { index += 1 }
    }
    return min(index, tokens.upperBound - 1)
  }

  func isPointer(_ group: Range<Int>) -> Bool {
    group.count == 1 && reading.has(group.lowerBound, [.pronoun, .relative])
  }

  /// Whom a pronoun points at that speaks again in its sentence.
  ///
  /// In "Observers said it was calm, though they criticised the broadcaster" they are the observers.
  private func speakerBefore(_ number: Int, of drafts: [Draft]) -> Range<Int>? {
    let group = drafts[number].speaker
    guard isPointer(group) else { return nil }
    let word = reading.tokens[group.lowerBound].word
    let wantsPerson = word == small.he || word == small.she
    guard wantsPerson || word == small.it || word == small.they else { return nil }
    return drafts[..<number].last { draft in
      guard !isPointer(draft.speaker), draft.speaker.upperBound <= group.lowerBound else {
        return false
      }
      let isPerson = draft.speaker.contains { reading.has($0, .personName) }
      if word == small.they {
        let head = groups.head(of: draft.speaker)
        return !isPerson && NounReader(reading: reading).isPlural(head)
      }
      return wantsPerson == isPerson
    }?.speaker
  }

  /// Whom "he", "it" or "the official" points at.
  private func antecedent(of group: Range<Int>, sentence: Int) -> Range<Int>? {
    let first = reading.tokens[group.lowerBound].word
    if isPointer(group) {
      if let subject = clauseSubject(before: group.lowerBound, sentence: sentence),
        first == small.it || first == small.he || first == small.she || first == small.they,
        first == small.they || first == small.it
          ? !subject.contains(where: { reading.has($0, .personName) })
          : subject.contains(where: { reading.has($0, .personName) })
      {
        return subject
      }
      let wantsPerson = first == small.he || first == small.she
      guard wantsPerson || first == small.it || first == small.they else { return nil }
      if wantsPerson, let person = onlyPerson(before: group.lowerBound, sentence) { return person }
      return speakers.last {
        sentence - $0.sentence <= 2 && (!wantsPerson || $0.isPerson || isNameOnly($0.tokens))
          && !(first == small.it && $0.isPerson)
      }?.tokens
    }
    guard first == small.the, group.count <= 4 else { return nil }
    let head = reading.tokens[groups.head(of: group)].word
    guard head != Token.unknownWord, reading.has(groups.head(of: group), [.sources, .authorities])
    else { return nil }
    let words = group.dropFirst().filter { reading.isCapital($0) }
    let speaker = speakers.last { speaker in
      speaker.head == head && speaker.tokens.count >= group.count && speaker.tokens != group
        && words.allSatisfy { word in
          speaker.tokens.contains { sameWord(word, $0) }
        }
    }
    let office = office(head, with: words, before: sentence)
    guard let office, office.sentence >= speaker?.sentence ?? 0 else { return speaker?.tokens }
    return office.name
  }

  /// The latest office that the words name: "the harbour official" of "Kim Lee, a harbour official".
  private func office(_ head: WordID, with words: [Int], before sentence: Int) -> Office? {
    var low = 0
    var high = offices.count
    while low < high {
      let middle = (low + high) / 2
      if offices[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    for office in offices[..<low].suffix(Self.memory).reversed()
    where sentence - office.sentence <= Self.memory {
      guard office.tokens.contains(where: { reading.tokens[$0].word == head }) else { continue }
      let isNamed = words.allSatisfy { word in
        office.tokens.contains { sameWord(word, $0) }
      }
      if isNamed { return office }
    }
    return nil
  }

  /// The one person named before the pronoun in its sentence, in a clause that has ended.
  private func onlyPerson(before pronoun: Int, _ sentence: Int) -> Range<Int>? {
    let tokens = span(sentence)
    guard let end = (tokens.lowerBound..<pronoun).last(where: { reading.isMark($0, ";") }) else {
      return nil
    }
    var found: Range<Int>?
    for index in tokens.lowerBound..<end where reading.has(index, .personName) {
      if let name = found, reading.words[name.lowerBound].name == reading.words[index].name {
        found = name.lowerBound..<index + 1
      } else if found == nil {
        found = index..<index + 1
      } else {
        return nil
      }
    }
    return found
  }

  /// The subject of the clause that "while" or "although" opens, before a pronoun's own clause.
  private func clauseSubject(before pronoun: Int, sentence: Int) -> Range<Int>? {
    let tokens = span(sentence)
    var start = opening(tokens)
    // The clause may also begin after a comma or full clause: "… , while Israel …, it".
    var index = pronoun - 1
    var commas = 0
    while index > start, commas < 3 {
      if reading.isMark(index, ",") { commas += 1 }
      if reading.has(index, .subordinator), reading.isMark(index - 1, ",") {
        start = index
        break
      }
      index -= 1
    }
    guard start < pronoun, reading.has(start, .subordinator), start + 1 < pronoun,
      reading.isMark(pronoun - 1, ","),
      let group = subject(of: start + 1..<tokens.upperBound), group.upperBound < pronoun,
      groups.canSpeak(group), !isPointer(group)
    else { return nil }
    return group
  }

  private func isNameOnly(_ group: Range<Int>) -> Bool {
    let others: WordRoles = [.organisationName, .placeName, .mediaName, .demonym]
    return group.allSatisfy { reading.isCapital($0) && !reading.has($0, others) }
      && group.count <= 3
  }

  private func sameWord(_ one: Int, _ other: Int) -> Bool {
    reading.bytes(at: one).elementsEqual(reading.bytes(at: other))
  }
}
