/// Reads what the words of one sentence tell of speaking.
///
/// Every verb of speaking is asked, in turn, whether it is one here and who its speaker is; what
/// finds no speaker that can speak, or no reported words, is dropped. Numbers and pointers only, and
/// nothing changes: what is found in the text so far is with `StatementFinder`.
struct StatementReader {
  let reading: TextReading
  let groups: NounGroups
  /// The tokens of the sentence, without a dateline.
  let tokens: Range<Int>
  /// What roles there are in the sentence.
  let traits: WordRoles
  /// The first of the tokens after "Meanwhile," and the like.
  private var start = 0

  var small: SmallWords { reading.small }

  /// Has no sentence to read yet.
  init(_ reading: TextReading) {
    self.reading = reading
    groups = NounGroups(reading: reading)
    tokens = 0..<0
    traits = []
  }

  init(_ reading: TextReading, sentence: Int) {
    self.reading = reading
    groups = NounGroups(reading: reading)
    traits = reading.traits[sentence]
    tokens = Self.span(reading.sentences[sentence].tokens, reading)
    start = opening(of: tokens)
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
  @inline(__always)
  private func afterDay(of tokens: Range<Int>) -> Int {
    var index = tokens.lowerBound
    while index < tokens.upperBound, reading.has(index, .date) { index += 1 }
    return index > tokens.lowerBound && index + 1 < tokens.upperBound
      && reading.isMark(index, ":") ? index + 1 : tokens.lowerBound
  }

  /// The tokens of a sentence without such a label.
  @inline(__always)
  private static func span(_ tokens: Range<Int>, _ reading: TextReading) -> Range<Int> {
    guard let first = tokens.first, tokens.count > 2, reading.tokens[first].shape == .upper,
      reading.isMark(first + 1, ":"), reading.isOne(of: .labels, first)
    else { return tokens }
    return first + 2..<tokens.upperBound
  }
}

// MARK: - Acts

extension StatementReader {
  static let acts: [(role: WordRoles, act: StatementFinding.Act)] = [
    (.denied, .denied), (.rejected, .rejected), (.demanded, .demanded), (.proposed, .proposed),
    (.promised, .promised), (.warned, .warned), (.accepted, .accepted),
    (.criticised, .criticised), (.confirmed, .confirmed), (.claimed, .claimed),
    (.announced, .announced), (.said, .said),
  ]
  /// Those of `acts`.
  @inline(__always) static var anyAct: WordRoles {
    .denied | .rejected | .demanded | .proposed | .promised | .warned | .accepted | .criticised
      | .confirmed | .claimed | .announced | .said
  }
  static let nouns: [(role: WordRoles, act: StatementFinding.Act)] = [
    (.claimedNouns, .claimed), (.demandedNouns, .demanded), (.deniedNouns, .denied),
    (.rejectedNouns, .rejected), (.proposedNouns, .proposed), (.warnedNouns, .warned),
    (.promisedNouns, .promised), (.acceptedNouns, .accepted), (.saidNouns, .said),
  ]
  /// Those of `nouns`.
  @inline(__always) static var anyNoun: WordRoles {
    .claimedNouns | .demandedNouns | .deniedNouns | .rejectedNouns | .proposedNouns
      | .warnedNouns | .promisedNouns | .acceptedNouns | .saidNouns
  }

  /// What a phrase must have to be asked whether it tells of speaking.
  @inline(__always) static var phraseRoles: WordRoles { anyAct | .according }

  /// The words that are asked whether they tell of speaking.
  @inline(__always) static var triggers: WordRoles {
    anyAct.union(anyNoun).union([.according, .puts, .calls, .lightVerbs, .opensSpeech])
  }

  func act(_ roles: WordRoles, _ table: [(role: WordRoles, act: StatementFinding.Act)])
    -> StatementFinding.Act
  {
    table.first { roles.meets($0.role) }?.act ?? .said
  }
}
