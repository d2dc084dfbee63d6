/// Finds what a share is of: "53.9% of the vote", "a 4.5% pay rise", "output rose 1.8 per cent".
struct ShareReader {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  /// The tokens of what the percentage is of.
  func whole(of draft: FigureDraft) -> Range<Int>? {
    let next = draft.number.tokens.upperBound
    let sentence = reading.sentences[draft.sentence].tokens
    guard next < sentence.upperBound else { return subject(of: draft, from: sentence.lowerBound) }
    if reading.tokens[next].word == small.of {
      return group(from: next + 1, until: sentence.upperBound)
    }
    // "a 12% rise in prices"
    if isChange(next), next + 1 < sentence.upperBound {
      return reading.tokens[next + 1].word == small.in
        ? group(from: next + 2, until: sentence.upperBound) : nil
    }
    // "a 4.5% pay rise", but "rose 4.5% in May"
    if draft.first > sentence.lowerBound,
      reading.has(draft.first - 1, [.determiner, .possessive]),
      let group = group(from: next, until: sentence.upperBound), group.lowerBound == next
    {
      return group
    }
    return subject(of: draft, from: sentence.lowerBound)
  }

  /// Who or what has the share: "Women account for 57% of cases", "Exports make up a third of sales".
  func holder(of draft: FigureDraft) -> Range<Int>? {
    let start = reading.sentences[draft.sentence].tokens.lowerBound
    guard draft.first > start + 1 else { return nil }
    var verb = draft.first - 1
    if reading.isOne(of: .particlesOfHolding, verb) { verb -= 1 }
    guard verb > start,
      reading.isOne(of: verb < draft.first - 1 ? .accounting : .holding, verb)
    else { return nil }
    var last = verb - 1
    while last > start, reading.has(last, [.auxiliary, .adverb]) { last -= 1 }
    var first = last + 1
    while first > start, first > last - 3, reading.isWord(first - 1),
      !reading.isFunctionWord(first - 1), !reading.has(first - 1, [.date, .said, .possessive])
    {
      first -= 1
    }
    // "Women and children make up"
    if first > start + 1, reading.tokens[first - 1].word == small.and, reading.isWord(first - 2),
      !reading.isFunctionWord(first - 2)
    {
      first -= 2
    }
    // "Imports of wheat account for": not the wheat.
    guard first <= last, first == start || !reading.has(first - 1, [.preposition, .possessive])
    else { return nil }
    return first..<last + 1
  }

  /// The nouns from a token on, behind what determines them: at most four words.
  private func group(from start: Int, until end: Int) -> Range<Int>? {
    var first = start
    while first < end, reading.has(first, [.determiner, .beforeNumber]) { first += 1 }
    // "97% of the more than 7,000 claims"
    if first < end, reading.entry(at: first, LimitReader.before) != nil { return nil }
    // "90% of what was proposed"
    if first < end, reading.isOne(of: .clauses, first) { return nil }
    let nouns = NounReader(reading: reading)
    var last = first
    var words = 0
    while last < end, words < Self.longest {
      if reading.isPossessive(last), last > first {
        last += 1
        continue
      }
      guard reading.isWord(last), !reading.isFunctionWord(last),
        !reading.has(last, [.date, .said, .adverb, .auxiliary]),
        last == first || !reading.has(last, .edForm),
        // "Israelis favour", but "global supply" and "sports clubs"
        last == first || !nouns.isPlural(last - 1) || nouns.isPlural(last)
      else { break }
      last += 1
      words += 1
      // "a 4.5% pay rise spread over two years"
      if last - 1 > first, reading.isOne(of: .changes, last - 1) { break }
    }
    // "35% of the blown out well", "27% of Acme’s 7 billion"
    if last + 1 < end, reading.isOne(of: .sharedOut, last), reading.isWord(last + 1),
      !reading.isFunctionWord(last + 1)
    {
      return nil
    }
    if last < end, last > first, reading.isPossessive(last - 1), reading.isNumber(last) {
      return nil
    }
    while last > first, reading.isPossessive(last - 1) { last -= 1 }
    // A drop is of nothing that this would tell.
    if last == first + 1, isChange(first) { return nil }
    return last > first ? first..<last : nil
  }

  private static let longest = 4

  private func isChange(_ index: Int) -> Bool {
    reading.has(index, .change) || reading.isOne(of: .changes, index)
  }

  /// Whether the word is a verb by which a share or a price changes.
  private func isMove(_ index: Int) -> Bool {
    reading.has(index, .change) || reading.isOne(of: .moves, index)
  }

  /// The noun before the verb by which a share rises or falls: "Unemployment fell to 4.1 per cent".
  private func subject(of draft: FigureDraft, from start: Int) -> Range<Int>? {
    var verb = draft.first - 1
    let floor = max(start, draft.first - 4)
    if let noun = measured(before: draft, from: start) { return noun }
    while verb > floor, !isMove(verb), !isBe(verb) {
      guard
        reading.has(verb, [.adverb, .preposition, .beforeNumber])
          || reading.isOne(of: .upOrDown, verb)
      else { return nil }
      verb -= 1
    }
    guard verb > floor, isMove(verb) || isBe(verb) else { return nil }
    var noun = verb - 1
    while noun > start, reading.has(noun, [.auxiliary, .adverb, .lyForm]) { noun -= 1 }
    if noun > start, let before = beforeAside(endingAt: noun, from: start) { noun = before }
    if noun > start, !reading.has(noun, .determiner), let head = head(over: noun, from: start) {
      return head..<noun + 1
    }
    guard noun >= start, isNoun(noun), reading.tokens[noun].shape == .lower || noun == start,
      reading.tokens[noun].range.count > 1, !reading.has(noun, .edForm),
      !reading.isOne(of: .points, noun)
    else {
      return nil
    }
    let isPair =
      noun > start && isNoun(noun - 1) && reading.tokens[noun - 1].shape == .lower
      && !reading.has(noun - 1, [.edForm, .ingForm, .said, .claimed, .confirmed, .announced])
    let first = isPair ? noun - 1 : noun
    // "The price of bread rose": bread is not what rose.
    if first > start, reading.has(first - 1, .preposition) { return nil }
    if first > start + 1, reading.has(first - 1, .determiner), reading.has(first - 2, .preposition)
    {
      return nil
    }
    return first..<noun + 1
  }

  /// Whether the word is "was" or the like, as in "Turnout was 61%", "Profits were up by a third".
  private func isBe(_ index: Int) -> Bool {
    [small.was, small.were, small.is, small.are].contains(reading.tokens[index].word)
  }

  /// The noun of "a turnout of 61 percent", which the share measures; a rise of 61 percent is of none.
  private func measured(before draft: FigureDraft, from start: Int) -> Range<Int>? {
    let noun = draft.first - 2
    guard noun > start, reading.tokens[draft.first - 1].word == small.of, isNoun(noun),
      reading.tokens[noun].shape == .lower, !isChange(noun), !isMove(noun),
      !reading.has(noun, [.toll, .edForm, .date]), !reading.isOne(of: .peaks, noun)
    else { return nil }
    // "a fatality rate of 2.5 percent"
    let isPair =
      noun - 1 > start && isNoun(noun - 1) && reading.tokens[noun - 1].shape == .lower
      && !reading.has(noun - 1, [.edForm, .ingForm, .finiteVerb, .said])
    return (isPair ? noun - 1 : noun)..<noun + 1
  }

  /// The last word before what tells more of it between commas: "Shares in Acme, which makes tyres, fell".
  private func beforeAside(endingAt close: Int, from start: Int) -> Int? {
    guard reading.isMark(close, ","),
      let open = (start + 1..<max(close - 1, start + 1)).first(where: { reading.isMark($0, ",") }),
      reading.has(open + 1, [.relative, .determiner, .possessive])
    else { return nil }
    return open - 1
  }

  /// The noun at the head of "Shares in Acme" and "The price of bread", where it opens the sentence.
  private func head(over last: Int, from start: Int) -> Int? {
    var link = last
    while link > start, link > last - 4, reading.isWord(link),
      !reading.has(link, [.preposition, .auxiliary, .date, .edForm])
    {
      link -= 1
    }
    let head = link - 1
    guard link < last, head >= start, head <= start + 2, isNoun(head),
      reading.has(link, .preposition),
      [small.of, small.in, small.for].contains(reading.tokens[link].word),
      head == start || reading.tokens[head].shape == .lower,
      !reading.isOne(of: .points, head), !isChange(head)
    else { return nil }
    return head
  }

  private func isNoun(_ index: Int) -> Bool {
    reading.isWord(index) && !reading.isFunctionWord(index)
      && !reading.has(index, [.date, .name, .possessive])
  }
}
