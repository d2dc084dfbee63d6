/// Finds lengths of time that are figures of a story: of a pause, a prison term, a ban.
///
/// Most lengths are none: "he waited for two weeks". Those that are stand before what lasts so long ("a
/// 45-day truce"), before "in prison", or behind a verdict ("jailed for six years").
struct LengthReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  /// The drafts of the lengths among dates, in order.
  func drafts(of dates: [DateExpression]) -> [FigureDraft] {
    dates.compactMap { $0.kind == .duration ? draft(of: $0) : nil }
  }

  private func draft(of date: DateExpression) -> FigureDraft? {
    // "up to nine years" is a date with the words that limit it.
    let first = date.tokens.first {
      reading.isNumber($0) || reading.has($0, [.ones, .tens]) || reading.tokens[$0].isHyphenated
    }
    guard let first, case let tokens = first..<date.tokens.upperBound,
      let (value, unit) = Self.length(date.value),
      tokens.upperBound <= reading.tokens.count
    else { return nil }
    let number = Int(reading.tokens[tokens.lowerBound].sentence)
    let sentence = reading.sentences[number].tokens
    // A cell's own number is what its row tells of.
    guard reading.text.blocks[reading.sentences[number].block].columnLabel == nil else {
      return nil
    }
    guard let whole = whole(of: tokens, unit, in: sentence) else { return nil }
    let phrase = NumberPhrase(
      tokens: tokens, value: value, kind: .measure, unit: tokens, implied: unit)
    var limit = LimitReader.Limit(
      first: first, end: tokens.upperBound, qualifier: .exact)
    // "to bring about a six-week truce": no limit reaches into a noun's words.
    if !isAdjective(tokens) {
      limit = LimitReader(reading: reading).limit(of: phrase, in: sentence)
    }
    return FigureDraft(
      number: phrase, first: limit.first, qualifier: limit.qualifier,
      noun: CountedNoun(head: whole.head, tokens: whole.head.map { $0..<$0 + 1 }, end: whole.end),
      end: max(tokens.upperBound, limit.end), sentence: number)
  }

  /// The number and unit of a TIMEX3 value such as `P6W` and `P5Y6M`; `nil` for `PXW`.
  static func length(_ value: String) -> (value: Double, unit: NumberPhrase.Implied)? {
    let bytes = Array(value.utf8)
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "P"), bytes[1] != UInt8(ascii: "T") else {
      return nil
    }
    var number = ""
    var total = 0.0
    var unit: NumberPhrase.Implied?
    for byte in bytes.dropFirst() {
      if byte &- 0x30 < 10 || byte == UInt8(ascii: ".") {
        number.unicodeScalars.append(Unicode.Scalar(byte))
        continue
      }
      guard let count = Double(number) else { return nil }
      number = ""
      switch (byte, unit) {
      case (UInt8(ascii: "Y"), nil): (total, unit) = (count, .years)
      case (UInt8(ascii: "M"), .years?): total += count / 12
      case (UInt8(ascii: "M"), nil): (total, unit) = (count, .months)
      case (UInt8(ascii: "W"), nil): (total, unit) = (count, .weeks)
      case (UInt8(ascii: "D"), nil): (total, unit) = (count, .days)
      default: return nil
      }
    }
    return number.isEmpty ? unit.map { (total, $0) } : nil
  }

  /// What lasts so long, by its token where it has a noun, and where that ends.
  private func whole(
    of tokens: Range<Int>, _ unit: NumberPhrase.Implied, in sentence: Range<Int>
  ) -> (head: Int?, end: Int)? {
    let next = tokens.upperBound
    if isAdjective(tokens) { return lasting(from: next, in: sentence).map { ($0, $0 + 1) } }
    if let end = custody(from: next, in: sentence) { return (nil, end) }
    if isVerdict(before: tokens.lowerBound, in: sentence) { return (nil, next) }
    // "three months of imports"
    guard next + 1 < sentence.upperBound, reading.tokens[next].word == small.of else { return nil }
    if reading.spells(next + 1, "imports") { return (next + 1, next + 2) }
    // "after four days of fighting" only tells when.
    return unit == .days ? nil : fighting(from: next + 1, in: sentence).map { ($0, $0 + 1) }
  }

  /// Whether a length stands before a noun: "six-week", "45-day".
  private func isAdjective(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      reading.tokens[$0].isHyphenated || reading.isDash($0) && !reading.tokens[$0].spaceBefore
    }
  }

  /// The noun of what lasts, at most three words on: "a six-week initial truce".
  private func lasting(from start: Int, in sentence: Range<Int>) -> Int? {
    for index in start..<max(start, min(start + 3, sentence.upperBound)) {
      guard reading.isWord(index), !reading.isFunctionWord(index) else { return nil }
      if reading.isOne(of: .lasting, index) { return index }
    }
    return nil
  }

  /// The noun of "10 weeks of intense attacks", at most three words on.
  private func fighting(from start: Int, in sentence: Range<Int>) -> Int? {
    for index in start..<max(start, min(start + 4, sentence.upperBound)) {
      guard reading.isWord(index), !reading.isFunctionWord(index) else { return nil }
      if reading.isOne(of: .lastingFights, index) { return index }
    }
    return nil
  }

  /// Where "in prison", "behind bars" or "’ imprisonment" behind a length ends.
  private func custody(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index < start + 3,
      reading.isPossessive(index)
        || [small.in, small.of, small.a].contains(reading.tokens[index].word)
        || reading.spells(index, "behind") || reading.isQuoteMark(index)
    {
      index += 1
    }
    guard index < sentence.upperBound, index > start || reading.spells(index, "imprisonment"),
      reading.isOne(of: .custody, index)
    else { return nil }
    return index + 1
  }

  /// Whether a verdict stands before a length: "sentenced to", "jailed for", "barred from office for".
  private func isVerdict(before first: Int, in sentence: Range<Int>) -> Bool {
    let link = first - 1
    guard link > sentence.lowerBound else { return false }
    let word = reading.tokens[link].word
    if word == small.to || word == small.of {
      // "sentenced her to 18 months"
      return (max(sentence.lowerBound, link - 4)..<link).contains {
        reading.isOne(of: .sentenced, $0)
          && !($0 + 1..<link).contains { !reading.isWord($0) || reading.has($0, .preposition) }
      }
    }
    guard word == small.for else { return false }
    return (max(sentence.lowerBound, link - 7)..<link).contains {
      reading.isOne(of: .barred, $0)
    }
      && !(max(sentence.lowerBound, link - 7)..<link).contains {
        reading.isMark($0, ",") || reading.isMark($0, ";")
      }
  }
}
