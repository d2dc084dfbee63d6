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
  let offices: [Office]
  /// Speakers of the sentences before, the latest last, for pronouns.
  var speakers: [Speaker] = []
  /// The tokens of the sentence that is read, without a dateline.
  private(set) var tokens = 0..<0
  /// The first of them after "Meanwhile," and the like.
  private var start = 0
  /// What roles there are in the sentence.
  private(set) var traits: WordRoles = []
  /// Room for the drafts of a sentence.
  private var drafts: [Draft] = []
  /// Sentences of a quotation whose speaker comes after it.
  var openQuotation: Range<Int>?
  /// Whether the quotation of the sentence before has not ended.
  var quotationGoesOn = false

  var small: SmallWords { reading.small }

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
    statements.reserveCapacity(reading.sentences.count)
    origins.reserveCapacity(reading.sentences.count)
    speakers.reserveCapacity(reading.sentences.count)
    drafts.reserveCapacity(4)
  }

  /// What a phrase must have to be asked whether it tells of speaking.
  @inline(__always) static var phraseRoles: WordRoles { anyAct.union(.according) }

  /// The words that are asked whether they tell of speaking.
  @inline(__always) static var triggers: WordRoles {
    anyAct.union(anyNoun).union([.according, .puts, .calls, .lightVerbs, .opensSpeech])
  }

  /// Finds the statements of one sentence.
  mutating func read(sentence: Int) {
    traits = reading.traits[sentence]
    tokens = span(sentence)
    start = opening(of: tokens)
    var found = drafts
    drafts = []
    while found.popLast() != nil {}
    if traits.meets(Self.triggers.union(Self.phraseRoles)) { collect(&found) }
    let first = statements.count
    if !found.isEmpty { settle(found, sentence: sentence) }
    readQuotation(sentence, tokens, from: first)
    remember(found, sentence)
    if traits.meets(.heard) { readMediaThatHeard(sentence, tokens) }
    drafts = found
  }

  /// Asks every verb and noun of speaking of the sentence for its statement.
  private mutating func collect(_ found: inout [Draft]) {
    let tokens = tokens
    /// Where the phrase ends that was read last.
    var end = tokens.lowerBound
    for index in reading.tokens(for: .speech, in: tokens)
    where index >= end && reading.isWord(index) {
      if let phrase = reading.entry(at: index, .according),
        let draft = according(phrase.tokens, in: tokens)
      {
        found.append(draft)
        end = phrase.tokens.upperBound
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
      end = verb?.tokens.upperBound ?? end
    }
  }

  /// The first token of the sentence, or of a part of it, after "Meanwhile," and the like.
  func opening(_ part: Range<Int>) -> Int { part == tokens ? start : opening(of: part) }

  private func opening(of tokens: Range<Int>) -> Int {
    var index = afterDay(of: tokens)
    if traits.meets(.connective),
      let entry = reading.entry(at: min(index, tokens.upperBound - 1), .connective)
    {
      index = entry.tokens.upperBound
      if index < tokens.upperBound, reading.isMark(index, ",") { index += 1 }
    }
    return min(index, tokens.upperBound - 1)
  }

  /// The token after the day of an entry in a chronology: "20 May: The council …".
  private func afterDay(of tokens: Range<Int>) -> Int {
    var index = tokens.lowerBound
    while index < tokens.upperBound, reading.has(index, .date) { index += 1 }
    return index > tokens.lowerBound && index + 1 < tokens.upperBound
      && reading.isMark(index, ":") ? index + 1 : tokens.lowerBound
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
    var rule: StatementRule
    /// The second half of a quotation that the words for its speaker break up.
    var rest: Range<Int>?
  }

  /// The tokens of a sentence without the dateline before it: "OSLO, May 3 (NTB) -".
  private func span(_ sentence: Int) -> Range<Int> {
    let tokens = reading.sentences[sentence].tokens
    guard traits.meets(.dash), let first = tokens.first, reading.isWord(first),
      reading.isCapital(first)
    else {
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
