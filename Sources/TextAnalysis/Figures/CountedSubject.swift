/// Finds what a number counts where it has no noun of its own: "Cases rose to 47", "down from 410".
struct CountedSubject {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  /// Whether a word before the number sets it beside the figure told before.
  func isCompared(_ draft: FigureDraft, from: Int) -> Bool {
    if isRetold(draft, from: from) || isInBrackets(draft, from: from) { return true }
    let before = beforePeak(draft.first - 1, from: from)
    // "400,000 fewer than a year ago"
    let next = draft.end
    if next + 1 < reading.tokens.count, reading.tokens[next + 1].word == small.than,
      reading.tokens[next].word == small.more || reading.has(next, [.under, .over])
        || reading.isOne(of: .less, next)
    {
      return true
    }
    guard before >= from, reading.isWord(before) else { return false }
    let word = reading.tokens[before].word
    if word == small.from || word == small.to || word == small.than { return true }
    // "police estimated it at 20,000"
    if word == small.at, before > from, reading.tokens[before - 1].word == small.it { return true }
    return reading.spells(before, "against")
      || word == small.with && before > from && reading.ends(before - 1, "ompared")
  }

  /// Whether a bare number is how somebody else counts the same: "the league spoke of 11", "the Navy's
  /// figure is 219", "the firm said the number was 24", "the firm said that some 400 had taken part".
  func isRetold(_ draft: FigureDraft, from: Int) -> Bool {
    let before = draft.first - 1
    guard draft.noun.head == nil, draft.number.kind == .count, before > from else { return false }
    let word = reading.tokens[before].word
    if word == small.of { return reading.spells(before - 1, "spoke") }
    if opensReport(before), reading.spells(draft.stop, "had") || reading.spells(draft.stop, "have")
    {
      return true
    }
    guard word == small.is || word == small.was, reading.isOne(of: .tallies, before - 1),
      before - 1 > from
    else { return false }
    return reading.isPossessive(before - 2)
      || reading.tokens[before - 2].word == small.the && opensReport(before - 3)
  }

  /// Whether the words behind the token are what somebody says: behind "said" and "said that".
  private func opensReport(_ index: Int) -> Bool {
    reading.has(index, StatementReader.anyAct)
      || index > 0 && reading.isWord(index) && reading.tokens[index].word == small.that
        && reading.has(index - 1, StatementReader.anyAct)
  }

  /// Whether a bare number ends a sentence that tells how many somebody counts, as in "Police estimated
  /// 35,000".
  func isCountedAs(_ draft: FigureDraft, from: Int) -> Bool {
    guard draft.noun.head == nil, draft.number.kind == .count, draft.first > from + 1,
      draft.first - from <= 6, reading.isOne(of: .countTelling, draft.first - 1)
    else { return false }
    return draft.stop >= reading.tokens.count || reading.isMark(draft.stop, ".")
  }

  /// Whether brackets hold how many somebody else counts: "40,000 marched (police said 9,000)".
  func isInBrackets(_ draft: FigureDraft, from: Int) -> Bool {
    guard draft.noun.head == nil, draft.number.kind == .count, draft.first > from + 1,
      draft.stop < reading.tokens.count, reading.isMark(draft.stop, ")"),
      reading.isOne(of: .countTelling, draft.first - 1)
    else { return false }
    return opening(of: draft, from: from) != nil
  }

  /// Who counts so many in brackets.
  func bracketed(_ draft: FigureDraft, from: Int) -> Range<Int>? {
    guard isInBrackets(draft, from: from), let open = opening(of: draft, from: from),
      open + 1 < draft.first - 1
    else { return nil }
    return open + 1..<draft.first - 1
  }

  private func opening(of draft: FigureDraft, from: Int) -> Int? {
    (max(from, draft.first - 7)..<draft.first).last { reading.isMark($0, "(") }
  }

  /// The word before "a peak of" and the like, else the word itself.
  private func beforePeak(_ before: Int, from: Int) -> Int {
    guard before > from + 2, reading.tokens[before].word == small.of,
      reading.isOne(of: .peaks, before - 1)
    else { return before }
    let article = before - 2
    return reading.has(article, .determiner) || reading.tokens[article].word == small.a
      ? article - 1 : article
  }

  /// Whether a bare number adds to those counted before: "cancelled 140 flights and may scrap another 90".
  func isFurther(_ draft: FigureDraft) -> Bool {
    let next = draft.stop
    let number = draft.number.tokens.lowerBound
    guard draft.noun.head == nil, draft.number.kind == .count, number > 0,
      reading.tokens[number - 1].word == small.another,
      reading.tokens[number - 1].sentence == reading.tokens[number].sentence
    else { return false }
    return next >= reading.tokens.count || !reading.isWord(next)
      || reading.has(next, [.date, .preposition])
  }

  /// Whether a unit of measure is one that is counted, as seats are.
  func isTally(_ unit: String) -> Bool {
    unit == "seats" || unit == "seat" || unit == "points" || RateReader.isExchange(unit)
  }

  /// Whether a bare number is joined to what was counted before: "1,100 people in Ulm and 300 in Bern".
  func isJoined(_ draft: FigureDraft, from: Int) -> Bool {
    let next = draft.stop
    guard draft.noun.head == nil, draft.number.kind == .count,
      (from..<max(draft.first, from)).contains(where: {
        reading.tokens[$0].word == small.and || reading.isMark($0, ",")
      }),
      !(from..<max(draft.first, from)).contains(where: {
        reading.isMark($0, ";") || reading.has($0, [.subordinator, .label])
          || reading.isMark($0, "(")
      })
    else { return false }
    guard next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[draft.first].sentence, reading.isWord(next)
    else { return draft.first - from <= 4 }
    return reading.has(next, .placeOfHarm) && next + 1 < reading.tokens.count
      && !reading.has(next + 1, .date)
  }

  /// Whether a bare number is of people told before: "27 died and more than 100 were treated", "rescued
  /// 23 people and treated nine for burns".
  func isOfThose(_ draft: FigureDraft, from: Int) -> Bool {
    let next = draft.stop
    guard draft.noun.head == nil, draft.number.kind == .count, draft.first > from + 1,
      next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[draft.first].sentence
    else { return false }
    if [small.were, small.are, small.have, small.had].contains(reading.tokens[next].word) {
      return !(from..<draft.first).contains { reading.isMark($0, ";") }
    }
    // "40 officials were charged and nine convicted"
    if reading.has(next, .edForm), reading.tokens[draft.first - 1].word == small.and,
      next + 1 == reading.tokens.count || !reading.isWord(next + 1)
        || reading.has(next + 1, .preposition)
    {
      return true
    }
    return reading.has(draft.first - 1, .edForm)
      && reading.tokens[draft.first - 2].word == small.and
      && reading.has(next, .preposition)
  }

  /// Whether a bare number opens a sentence that tells what became of some: "Four were later freed".
  func isOfSome(_ draft: FigureDraft, from start: Int) -> Bool {
    let next = draft.stop
    guard draft.noun.head == nil, draft.number.kind == .count, draft.first == start,
      (draft.number.value ?? 0) >= 2, next < reading.tokens.count
    else { return false }
    return [small.were, small.are, small.have, small.had].contains(reading.tokens[next].word)
  }

  /// Whether a bare number is of seats as those told before are: "took 87", "three short of a majority".
  func isOfSeats(_ draft: FigureDraft, _ unit: String) -> Bool {
    let next = draft.stop
    guard unit == "seats", draft.noun.head == nil, draft.number.kind == .count, draft.first > 0,
      next < reading.tokens.count
    else { return false }
    if next + 1 < reading.tokens.count, reading.spells(next, "short"),
      reading.tokens[next + 1].word == small.of
    {
      return true
    }
    return
      (reading.isOne(of: .gaining, draft.first - 1)
      || reading.tokens[draft.first - 1].word == small.with)
      && (!reading.isWord(next) || reading.isFunctionWord(next))
  }

  /// Whether what those do that a number stands for is what people do: "300,000 marched".
  func isOfPeople(_ draft: FigureDraft) -> Bool {
    let next = draft.stop
    guard draft.noun.head == nil, (draft.number.value ?? 0) >= 2, next < reading.tokens.count,
      reading.tokens[next].sentence == reading.tokens[draft.first].sentence
    else { return false }
    // "left 400,000 without power"
    return reading.isOne(of: .crowdDeeds, next)
      || reading.spells(next, "without") && draft.first > 0
        && reading.isOne(of: .leavingBehind, draft.first - 1)
  }

  /// The plural in "the number of refugees grew to 3.4 million", which the number is that of.
  func numbered(of draft: FigureDraft, from: Int) -> Int? {
    guard draft.noun.head == nil, let noun = counted(of: draft, from: from),
      !reading.isFateAdjective(noun),
      reading.has(noun, .displaced)
        || reading.has(noun, .people) && reading.tokens[draft.first - 1].word == small.at
    else { return nil }
    return noun
  }

  /// The plural of "the number of people at risk at 40,000", which the number is that of.
  private func counted(of draft: FigureDraft, from: Int) -> Int? {
    let nouns = NounReader(reading: reading)
    let isPut = draft.first > from && reading.tokens[draft.first - 1].word == small.at
    let reach = isPut ? 24 : 12
    for index in stride(from: draft.first - 3, through: max(from, draft.first - reach), by: -1) {
      if reading.isMark(index, ";") || reading.isMark(index, ",") { return nil }
      guard reading.has(index, .toll), reading.tokens[index + 1].word == small.of else { continue }
      return (index + 2..<draft.first).prefix(4).first {
        nouns.isPlural($0) && !reading.has($0, .timeUnit)
      }
    }
    return nil
  }

  /// The plural that the number counts by what stands before it: what rose to it, or has that number.
  func noun(of draft: FigureDraft, from: Int) -> Int? {
    if let counted = counted(of: draft, from: from) { return counted }
    var index = draft.first - 1
    let floor = max(from, draft.first - 12)
    while index > floor, !reading.has(index, .change) {
      if reading.isMark(index, ";") || reading.has(index, [.subordinator, .relative]),
        reading.tokens[index].word != small.by
      {
        return nil
      }
      index -= 1
    }
    guard index > floor else { return nil }
    index -= 1
    while index > from, reading.has(index, [.auxiliary, .adverb]) { index -= 1 }
    guard reading.isWord(index), reading.tokens[index].shape == .lower || index == from,
      !reading.has(index, [.name, .date, .timeUnit]),
      NounReader(reading: reading).isPlural(index), !reading.isOne(of: .prices, index)
    else { return nil }
    // "The number at the gates rose to 400" and "Cases in camps rose to 400" count neither.
    let before = index > from && reading.has(index - 1, .determiner) ? index - 2 : index - 1
    guard before < from || !reading.has(before, .preposition) else { return nil }
    return index
  }

  /// Whether the number is what someone puts "the number" or "the figure" at.
  func isPutAt(_ draft: FigureDraft, from: Int) -> Bool {
    // "Another 7,000 are thought to live there."
    if draft.first <= from + 1, draft.noun.head == nil,
      draft.first < draft.number.tokens.lowerBound
        && reading.tokens[draft.number.tokens.lowerBound - 1].word == small.another
        || draft.first > from && reading.spells(from, "Another")
    {
      return true
    }
    // "The number at anchor has fallen to 33."
    if draft.noun.head == nil, draft.first > from + 3, reading.spells(from, "The"),
      reading.spells(from + 1, "number") || reading.spells(from + 1, "total"),
      reading.tokens[from + 2].word != small.of, reading.tokens[draft.first - 1].word == small.to,
      (from + 2..<draft.first).contains(where: { reading.has($0, .change) })
    {
      return true
    }
    guard draft.first > from + 1, reading.tokens[draft.first - 1].word == small.at else {
      return false
    }
    return reading.has(draft.first - 2, .toll)
      || reading.spells(draft.first - 2, "figure")
  }

  /// Whether the number is how many make up a body of people: "a crew of 18".
  func isOfBody(_ draft: FigureDraft, from: Int) -> Bool {
    draft.noun.head == nil && draft.first > from + 1
      && reading.tokens[draft.first - 1].word == small.of
      && (reading.isOne(of: .countedBodies, draft.first - 2)
        || reading.has(draft.first - 2, .crowd))
  }

  /// Whether the number is the size of a crowd: "put the crowd at 50,000".
  func isCrowd(_ draft: FigureDraft, from: Int) -> Bool {
    (max(from, draft.first - 5)..<draft.first).contains {
      reading.has($0, .crowd)
    }
  }
}
