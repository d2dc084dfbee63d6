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
  /// Speakers of the sentences before, the latest last, for pronouns.
  private var speakers: [Speaker] = []
  /// Sentences of a quotation whose speaker comes after it.
  var openQuotation: Range<Int>?
  /// Whether the quotation of the sentence before has not ended.
  var quotationGoesOn = false

  private var small: SmallWords { reading.table.small }

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

  init(_ reading: TextReading, explains: Bool) {
    self.reading = reading
    self.explains = explains
    groups = NounGroups(reading: reading)
  }

  /// Finds the statements of one sentence.
  mutating func read(sentence: Int) {
    let tokens = reading.text.sentences[sentence].tokens
    var found: [Draft] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard reading.isWord(index),
        reading.mayBegin(index, Self.anyAct) || reading.has(index, Self.anyNoun)
          || reading.has(index, .according)
      else {
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
      if let verb, let draft = draft(verb, in: tokens, earlier: found) {
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
  }

  func act(_ roles: WordRoles, _ table: [(role: WordRoles, act: StatementFinding.Act)])
    -> StatementFinding.Act
  {
    table.first { roles.meets($0.role) }?.act ?? .said
  }
}

// MARK: - From drafts to findings

extension StatementReader {
  private mutating func settle(_ drafts: [Draft], sentence: Int) {
    let tokens = reading.text.sentences[sentence].tokens
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
      content = trimmed(content)
      guard !content.isEmpty, !isSilence(draft, content) else {
        reject(draft.verb, "no-reported-words")
        continue
      }
      let antecedent =
        speakerBefore(number, of: drafts) ?? antecedent(of: draft.speaker, sentence: sentence)
      let named = antecedent ?? draft.speaker
      statements.append(
        StatementFinding(
          act: draft.act, verb: reading.byteRange(draft.verb),
          speaker: reading.byteRange(draft.speaker),
          antecedent: antecedent.map { reading.byteRange($0) }, actor: actor(of: named),
          content: reading.byteRange(content), isQuotation: isQuotation(content),
          isClause: draft.isClause,
          sentence: sentence, rule: draft.rule))
      addOrigins(draft, named, sentence: sentence)
    }
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
      let name = reading.nameAt[index]
      guard name >= 0, reading.names[Int(name)].kind != .demonym else { return nil }
      return reading.names[Int(name)].actor
    }
    if let actor = actor(head) { return actor }
    // "French Foreign Minister Stephane Sejourne": the person, wherever in the group.
    for index in group where reading.has(index, .personName) { return actor(index) }
    return nil
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
    let told = drafts.filter { !isPointer($0.speaker) }
    let isInner = { (draft: Draft) in
      told.contains { $0.content.contains(draft.verb.lowerBound) && $0.verb != draft.verb }
    }
    for draft in told.filter(isInner) + told.filter({ !isInner($0) }) {
      if speakers.last?.tokens != draft.speaker { remember(draft.speaker, sentence) }
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
    while end < group.upperBound, reading.has(end, named) || reading.isCapital(end) { end += 1 }
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
    return speakers.last { speaker in
      speaker.head == head && speaker.tokens.count >= group.count && speaker.tokens != group
        && words.allSatisfy { word in
          speaker.tokens.contains { sameWord(word, $0) }
        }
    }?.tokens
  }

  /// The subject of the clause that "while" or "although" opens, before a pronoun's own clause.
  private func clauseSubject(before pronoun: Int, sentence: Int) -> Range<Int>? {
    let tokens = reading.text.sentences[sentence].tokens
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
    group.allSatisfy { reading.isCapital($0) } && group.count <= 3
  }

  private func sameWord(_ one: Int, _ other: Int) -> Bool {
    reading.bytes(at: one).elementsEqual(reading.bytes(at: other))
  }
}
