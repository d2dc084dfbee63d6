/// Finds the figures of a text, sentence by sentence.
struct FigureReader {
  let reading: TextReading
  var figures: [FigureDraft] = []
  /// Empty unless it `explains`.
  var rejected: [RejectedNumber] = []
  private let explains: Bool

  init(_ reading: TextReading, explains: Bool) {
    self.reading = reading
    self.explains = explains
    figures.reserveCapacity(reading.sentences.count)
  }

  /// Reads the numbers of one sentence with their qualifiers and nouns.
  mutating func read(sentence: Int) {
    guard reading.traits[sentence].meets(Self.openings) else { return }
    let tokens = reading.sentences[sentence].tokens
    let numbers = NumberReader(reading: reading, end: tokens.upperBound)
    /// Where to go on after what was read last.
    var next = tokens.lowerBound
    for index in reading.tokens(for: .number, in: tokens) where index >= next {
      if !explains, numbers.isMereDate(index) { continue }
      switch numbers.read(at: index) {
      case .nothing: break
      case .rejected(let range, let rule):
        reject(range, rule, sentence)
        next = range.upperBound
      case .number(let number):
        next = add(number, sentence: sentence, tokens)
      }
    }
  }

  /// Adds figures that were found apart from the others, each in its place.
  mutating func add(_ drafts: [FigureDraft]) {
    guard !drafts.isEmpty else { return }
    figures += drafts
    figures.sort { $0.number.tokens.lowerBound < $1.number.tokens.lowerBound }
    rejected.removeAll { number in
      drafts.contains { reading.byteRange($0.number.tokens).overlaps(number.range) }
    }
  }

  /// Drops the few who tell the news: "two officials said", "according to four people".
  mutating func dropTellers(_ statements: [StatementFinding], _ origins: [OriginFinding]) {
    guard figures.contains(where: isTellers) else { return }
    var dropped = false
    let told = figures.filter { draft in
      guard isTellers(draft) else { return true }
      let number = reading.byteRange(draft.number.tokens)
      let isTeller = { (source: Range<Int>) in
        source.lowerBound <= number.lowerBound && number.upperBound <= source.upperBound
      }
      guard
        isHeard(draft)
          || statements.contains(where: { $0.sentence == draft.sentence && isTeller($0.source) })
          || origins.contains(where: { $0.sentence == draft.sentence && isTeller($0.range) })
      else { return true }
      reject(draft.number.tokens, "source-count", draft.sentence)
      dropped = true
      return false
    }
    guard dropped else { return }
    figures = told
    rejected.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "I hear from two diplomats that": they tell it.
  private func isHeard(_ draft: FigureDraft) -> Bool {
    draft.first > 0 && draft.stop < reading.tokens.count
      && reading.tokens[draft.first - 1].word == reading.small.from
      && reading.tokens[draft.stop].word == reading.small.that
  }

  private func isTellers(_ draft: FigureDraft) -> Bool {
    guard draft.number.kind == .count, let head = draft.noun.head, let value = draft.number.value
    else { return false }
    return value <= 12 && reading.rareRoles(head).contains(.tellers)
  }

  /// What a number may begin with.
  @inline(__always) static var openings: WordRoles {
    [
      .numeral, .ones, .tens, .vagueAmount, .vagueBeforeScale, .fraction, .opensNumber,
    ]
  }

  private mutating func reject(_ tokens: Range<Int>, _ rule: String, _ sentence: Int) {
    guard explains else { return }
    rejected.append(
      RejectedNumber(range: reading.byteRange(tokens), sentence: sentence, rule: rule))
  }

  /// Adds the figure or its rejection; returns the token to go on with.
  @inline(__always)
  private mutating func add(_ found: NumberPhrase, sentence: Int, _ tokens: Range<Int>) -> Int {
    let number = repeated(found, in: tokens)
    let trial = NumberTrial(reading: reading, sentence: tokens)
    if let rule = trial.rejection(of: number) {
      reject(number.tokens, rule, sentence)
      return number.tokens.upperBound
    }
    let limit = LimitReader(reading: reading).limit(of: number, in: tokens)
    let noun = NounReader(reading: reading).noun(after: number, limit, in: tokens)
    if let rule = trial.rejection(of: number, limit, noun) {
      reject(number.tokens, rule, sentence)
      return number.tokens.upperBound
    }
    figures.append(
      FigureDraft(
        number: number, first: limit.first, qualifier: limit.qualifier, noun: noun,
        end: max(number.tokens.upperBound, limit.end), sentence: sentence))
    if let whole = noun.whole { return max(whole, number.tokens.upperBound) }
    // Numbers between a number and its noun are part of a name: "22 new Boeing 787 aircraft".
    if let head = noun.head { return max(head, number.tokens.upperBound) }
    return max(number.tokens.upperBound, limit.end)
  }
}

extension FigureReader {
  /// Takes in the digits of "three (03) boats", which say the same.
  @inline(__always)
  private func repeated(_ number: NumberPhrase, in sentence: Range<Int>) -> NumberPhrase {
    let open = number.tokens.upperBound
    guard open + 2 < sentence.upperBound, reading.isMark(open, "("), isRepeated(number, sentence)
    else { return number }
    var whole = number
    whole.tokens = number.tokens.lowerBound..<open + 3
    return whole
  }

  /// Whether digits in brackets say the same again: "three (03) boats".
  private func isRepeated(_ number: NumberPhrase, _ sentence: Range<Int>) -> Bool {
    let open = number.tokens.upperBound
    return number.kind == .count && number.upper == nil && reading.isNumber(open + 1)
      && reading.isMark(open + 2, ")") && reading.isWord(open - 1)
      && NumberReader(reading: reading, end: sentence.upperBound).wholeNumber(at: open + 1)
        == number.value
  }
}

/// A figure of which the meaning is still to be read.
struct FigureDraft {
  var number: NumberPhrase
  /// The first token, with the qualifier.
  var first: Int
  var qualifier: FigureFinding.Qualifier
  var noun: CountedNoun
  /// After the last token, with a qualifier that follows.
  var end: Int
  var sentence: Int
}
