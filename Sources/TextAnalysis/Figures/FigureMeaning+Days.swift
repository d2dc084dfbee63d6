import BinarySearch

// The days of which figures are.
extension FigureMeaning {
  /// Whether words look ahead: "aims to cut 2,400 jobs by 2030" tells no state of things.
  func isGoal(_ tokens: Range<Int>) -> Bool {
    let small = reading.small
    return tokens.contains { index in
      let word = reading.tokens[index].word
      if word == small.will || word == small.would { return true }
      return word == small.to && index + 1 < tokens.upperBound && reading.isWord(index + 1)
        && reading.tokens[index + 1].shape == .lower && !reading.isFunctionWord(index + 1)
        && reading.entry(at: index + 1, LimitReader.before) == nil
        && !reading.has(index + 1, [.ones, .tens, .vagueAmount])
    }
  }

  /// Whether what was so by a day is told, and no demand or deadline: "By Friday, 330 had been found",
  /// but not "it needs 9,000 tents by January".
  func isReached(_ sentence: Range<Int>, day: Int) -> Bool {
    let small = reading.small
    var isPast = false
    for index in sentence where reading.isWord(index) {
      let word = reading.tokens[index].word
      if [small.had, small.has, small.have, small.was, small.were].contains(word)
        || reading.has(index, .edForm)
      {
        isPast = true
      }
      if reading.isOne(of: .deadlines, index) { return false }
    }
    return isPast
  }

  /// The day of "from 312 on 16 August to 907 on 22 August", which is each one's own.
  @inline(__always)
  func ownDay(of draft: FigureDraft, isOfPair: Bool = false) -> Range<Int>? {
    var link = max(draft.stop, draft.noun.end)
    // "from 7.8 per cent of output in 2025"
    if draft.number.kind == .percent, link + 1 < reading.tokens.count,
      reading.tokens[link - 1].word == reading.small.of
    {
      link += 1
    }
    guard draft.first > 0,
      link + 1 < reading.tokens.count,
      isOfPair || isBesideDay(draft.first - 1),
      [reading.small.on, reading.small.in, reading.small.at].contains(reading.tokens[link].word)
    else { return nil }
    // "at the end of May"
    let first = reading.has(link + 1, .date) ? link + 1 : link + 2
    guard first < reading.tokens.count, reading.has(first, .date),
      reading.tokens[first].sentence == reading.tokens[draft.first].sentence,
      first == link + 1 || reading.tokens[link + 1].word == reading.small.the
    else { return nil }
    let start = Int(reading.tokens[first].start)
    let date = partitioningIndex(of: 0..<dates.count) { dates[$0].upperBound > start }
    // "the previous seven days" are those before the days told last, which are not known here.
    guard date < dates.count,
      !(link + 1..<min(link + 3, reading.tokens.count)).contains(where: {
        reading.isOne(of: .previous, $0)
      })
    else { return nil }
    return dates[date]
  }

  /// The year in which those died of whom an earlier disaster is told: "The 2008 quake killed 3,400",
  /// "killed 673 people on April 16, 2016".
  func yearOfToll(_ draft: FigureDraft, in sentence: Range<Int>) -> Range<Int>? {
    func isYear(_ index: Int) -> Bool {
      reading.isNumber(index) && reading.has(index, .date) && reading.tokens[index].range.count == 4
    }
    let after = (draft.stop..<max(draft.stop, sentence.upperBound)).first {
      isYear($0) || reading.isMark($0, ";")
        || reading.has($0, [.relative, .subordinator, .coordinator])
    }
    var year = after.flatMap { isYear($0) ? $0 : nil }
    if year == nil {
      year = (sentence.lowerBound..<draft.first).last(where: isYear)
      // "was fined in 2028 after two workers died" tells not when.
      guard let year,
        !(year..<draft.first).contains(where: {
          reading.isMark($0, ",") || reading.has($0, .subordinator)
        })
      else { return nil }
    }
    guard let year else { return nil }
    let start = Int(reading.tokens[year].start)
    let date = partitioningIndex(of: 0..<dates.count) { dates[$0].upperBound > start }
    guard date < dates.count else { return nil }
    let before =
      partitioningIndex(of: sentence) {
        Int(reading.tokens[$0].start) >= dates[date].lowerBound
      } - 1
    // "since 2008" is a time of its own, "between 2010 and 2015" none of one disaster, and "down from
    // 2008" compares.
    guard
      before < sentence.lowerBound
        || !reading.isOne(of: .bounds, before) && reading.tokens[before].word != reading.small.from
    else {
      return nil
    }
    return dates[date]
  }

  /// Whether the word before a number sets it beside another, of another day: "compared with 460 on …".
  @inline(__always)
  func isBesideDay(_ index: Int) -> Bool {
    let small = reading.small
    return [small.from, small.to, small.with, small.than].contains(reading.tokens[index].word)
      || reading.spells(index, "against")
  }

  /// Whether a length of time begins there, as in "delayed by six hours".
  private func isLength(_ first: Int) -> Bool {
    (reading.isNumber(first) || reading.has(first, [.ones, .tens]))
      && reading.has(first + 1, .timeUnit)
  }

  /// The words of a date after "as of", "by" or "until" in the sentence, and the token after which
  /// figures are of that day: "…, as it extended its curfew until Friday" is of no figure before.
  func asOf(in sentence: Sentence) -> (day: Range<Int>?, after: Int) {
    var date = partitioningIndex(of: 0..<dates.count) {
      dates[$0].lowerBound >= sentence.range.lowerBound
    }
    var token = sentence.tokens.lowerBound
    while date < dates.count, dates[date].lowerBound < sentence.range.upperBound {
      while token < sentence.tokens.upperBound,
        Int(reading.tokens[token].start) < dates[date].lowerBound
      {
        token += 1
      }
      if token > sentence.tokens.lowerBound, reading.entry(endingAt: token - 1, .asOf) != nil,
        reading.tokens[token - 1].word != reading.small.by
          || isReached(sentence.tokens, day: token) && !isLength(token),
        !isGoal(sentence.tokens.lowerBound..<token - 1)
      {
        let clause = (sentence.tokens.lowerBound..<token - 1).last {
          reading.isMark($0, ",") && reading.has($0 + 1, [.subordinator, .relative])
        }
        return (dates[date], clause ?? -1)
      }
      date += 1
    }
    return (nil, -1)
  }
}
