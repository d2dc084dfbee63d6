/// Finds the statements of a text, sentence by sentence.
struct StatementFinder {
  typealias Draft = StatementReader.Draft

  let reading: TextReading
  var statements: [StatementFinding] = []
  var origins: [OriginFinding] = []
  /// Empty unless it `explains`.
  var rejected: [RejectedFinding] = []
  let explains: Bool
  /// The offices of persons, in text order.
  let offices: [Office]
  /// Speakers of the sentences before, the latest last, for pronouns.
  var speakers: [Speaker] = []
  /// Which persons are women and which men, once that is asked.
  var sexes: PersonSexes?
  /// Reads the sentence in turn.
  private(set) var reader: StatementReader
  /// Those of the sentence.
  private var drafts: [Draft] = []
  var spoken: [Draft] { drafts }
  /// Sentences of a quotation whose speaker comes after it.
  var openQuotation: Range<Int>?
  /// Who said what this sentence tells, by the colon of the one before: "Ann Lee said:".
  var announced: Draft?
  /// What somebody says who was introduced so, as long as it goes on.
  var speech: Speech?
  /// Who was introduced so last, to whom "I" and "we" outside of quotations point.
  var announcer: Draft?
  /// Which of the first drafts of the sentence were settled, and of which was told whom they point at.
  var settled: (drafts: UInt64, pointed: UInt64) = (0, 0)
  /// Who opened a list, as long as it goes on.
  var resolution: Resolution?
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
  }

  init(_ reading: TextReading, offices: [Office], explains: Bool) {
    self.reading = reading
    self.offices = offices
    self.explains = explains
    reader = StatementReader(reading)
    statements.reserveCapacity(reading.sentences.count)
    origins.reserveCapacity(reading.sentences.count)
    speakers.reserveCapacity(reading.sentences.count)
  }

  /// Finds the statements of one sentence.
  mutating func read(sentence: Int) {
    reader = StatementReader(reading, sentence: sentence)
    let traits = reader.traits
    while drafts.popLast() != nil {}
    if traits.meets(StatementReader.triggers.union(StatementReader.phraseRoles)) {
      collect(sentence: sentence)
    }
    if drafts.isEmpty, traits.meets(.openingQuote), let draft = reader.namedQuotation() {
      drafts.append(draft)
    }
    let first = statements.count
    if !drafts.isEmpty { settle(drafts, sentence: sentence) }
    if statements.count - first > 1, traits.meets(.according) { dropRetelling(from: first) }
    if let speaker = announced { readIntroduced(by: speaker, from: first, sentence) }
    readQuotation(sentence, from: first)
    if first == statements.count { readListed(sentence) } else { resolution = nil }
    announced = reader.introduction()
    if speech != nil || announced != nil || reader.hasColon { readSpeech(sentence, from: first) }
    if announced != nil { announcer = announced }
    if !drafts.isEmpty { remember(drafts, sentence) }
    if drafts.first.map({ reader.isAside($0) }) ?? true { rememberSubject(of: sentence) }
    if traits.meets(.heard) { readMediaThatHeard(sentence) }
  }

  /// Asks every verb and noun of speaking of the sentence for its statement.
  private mutating func collect(sentence: Int) {
    let reader = reader
    let tokens = reader.tokens
    /// Where the phrase ends that was read last.
    var end = tokens.lowerBound
    for index in reading.tokens(for: .speech, in: tokens)
    where index >= end && reading.isWord(index) {
      let phrase = reading.phrase(from: index)
      if phrase != nil || reading.has(index, .according),
        let source = reading.entry(at: index, .according),
        let draft = reader.according(source.tokens, in: tokens, earlier: drafts)
          ?? (drafts.isEmpty ? reader.ground(source.tokens, in: tokens) : nil)
      {
        drafts.append(draft)
        end = source.tokens.upperBound
        continue
      }
      let isNoun = reading.has(index, StatementReader.anyNoun) && index > tokens.lowerBound
      let verb =
        isNoun && isPersonal(index - 1)
        ? nil
        : phrase != nil || reading.has(index, StatementReader.anyAct)
          ? reading.entry(at: index, StatementReader.anyAct) : nil
      if verb?.tokens.count ?? 1 == 1,
        let draft = reader.putOrCalled(index, in: tokens, earlier: drafts)
      {
        drafts.append(draft)
      } else if let verb, isBeforeWords(verb.tokens) {
        reject(verb, in: tokens, earlier: drafts)
      } else if let verb, var draft = reader.draft(verb, in: tokens, earlier: drafts) {
        let second = reader.gapped(from: &draft)
        drafts.append(draft)
        if let second { drafts.append(second) }
      } else if let noun = reading.entry(at: index, StatementReader.anyNoun),
        let draft = reader.noun(noun, in: tokens), isOwned(draft, sentence: sentence)
      {
        drafts.append(draft)
      } else if let verb {
        reject(verb, in: tokens, earlier: drafts)
      }
      end = verb?.tokens.upperBound ?? end
    }
  }

  /// Whether a verb stands between that of the draft before and its words: "told Lusa in an interview
  /// published on Sunday that …".
  private func isBeforeWords(_ verb: Range<Int>) -> Bool {
    guard let last = drafts.last, last.rule == .verb || last.rule == .joinedVerb else {
      return false
    }
    return last.verb.upperBound <= verb.lowerBound && verb.upperBound <= last.content.lowerBound
  }

  /// Whether it is told whose words a draft is of, in its sentence or before: "These demands".
  private mutating func isOwned(_ draft: Draft, sentence: Int) -> Bool {
    if isPersonal(draft.speaker.lowerBound) {
      return owner(draft.speaker.lowerBound, sentence) != nil
    }
    return !reader.isOwnWords(draft) || antecedent(of: draft.speaker, sentence: sentence) != nil
  }
}
