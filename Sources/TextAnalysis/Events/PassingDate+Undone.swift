import CalendarDates

// Days until which nothing came about, and days and hours of what is only expected or the same each day.
extension PassingDate {
  /// "Until Saturday none of them had come", "By Sunday no aid had arrived": until then nothing had come
  /// about, so nothing is told of that day.
  func isUndone(until date: Int) -> Bool {
    let tokens = dates[date].tokens
    guard let first = tokens.first, dates[date].from != nil else { return false }
    let number = Int(text.tokens[first].sentence)
    guard cues[number].all.meets([.past, .perfect, .pluperfect]) else { return false }
    let sentence = text.sentences[number].tokens
    let link = text.isOne(of: .untils, first) ? first : first - 1
    guard link >= sentence.lowerBound, text.isOne(of: .untils, link) else { return false }
    let next = clause(after: tokens.upperBound, in: sentence)
    if link == sentence.lowerBound { return isDenied(within: next) }
    // "No aid had reached the town by Sunday", but what did not come until Sunday came then.
    return text.isWord(link, "by") && isDenied(within: clause(before: link, in: sentence))
  }

  /// Whether a word denies what the first verb of the clause tells: "none of them had come", "they had not
  /// come", but not "300 had fled and no aid had come".
  private func isDenied(within clause: Range<Int>) -> Bool {
    guard let denial = clause.first(where: { text.isOne(of: .noneWords, $0) }) else { return false }
    return clause.first(where: isAuxiliary).map { denial <= $0 + 1 } ?? false
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    switch text.tokens[index].range.count {
    case 3: text.isWord(index, "had") || text.isWord(index, "has") || text.isWord(index, "was")
    case 4: text.isWord(index, "have") || text.isWord(index, "were")
    default: false
    }
  }

  private func clause(after first: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = first
    if start < sentence.upperBound, text.tokens[start].mark == Mark.comma { start += 1 }
    let end = (start..<sentence.upperBound).first { text.tokens[$0].kind == .punctuation }
    return start..<(end ?? sentence.upperBound)
  }

  private func clause(before end: Int, in sentence: Range<Int>) -> Range<Int> {
    let mark = (sentence.lowerBound..<end).last { text.tokens[$0].kind == .punctuation }
    return (mark.map { $0 + 1 } ?? sentence.lowerBound)..<end
  }

  /// "had been expected to return on Friday", "had hoped to open it on Friday": whether it came about
  /// is not said.
  func isHoped(for date: Int) -> Bool {
    guard let first = dates[date].tokens.first else { return false }
    let number = Int(text.tokens[first].sentence)
    return cues[number].all.contains(.pluperfect)
      && isHoped(before: first, in: text.sentences[number].tokens)
  }

  private func isHoped(before date: Int, in sentence: Range<Int>) -> Bool {
    var index = date - 1
    let floor = max(sentence.lowerBound + 1, date - Self.farthestHope)
    while index > floor {
      if text.tokens[index].kind == .punctuation { return false }
      if text.isWord(index, "and") || text.isWord(index, "but") || text.isWord(index, "when") {
        return false
      }
      if text.isWord(index, "to"), let had = auxiliary(before: index - 1, above: floor - 1) {
        return text.isWord(had, "had")
      }
      index -= 1
    }
    return false
  }

  /// The "had" of "had been expected", "had hoped", which end with a token.
  private func auxiliary(before verb: Int, above floor: Int) -> Int? {
    guard verb > floor else { return nil }
    var index = verb - 1
    if text.isOne(of: .scheduled, verb), isBeen(index) {
      index -= 1
      if index > floor, isBeen(index) { index -= 1 }
    } else if !text.isOne(of: .intending, verb), !text.isWord(verb, "expected") {
      return nil
    }
    return index >= floor ? index : nil
  }

  private func isBeen(_ index: Int) -> Bool {
    text.isWord(index, "been") || text.isWord(index, "originally")
  }

  /// Between "had" and the day: "had been expected to return to the capital from a visit on".
  private static var farthestHope: Int { 14 }

  /// "Days later, he left", "A few months earlier it had burned": so far from the day told of before that
  /// nobody can place it; "Weeks earlier than planned" is no such time.
  func isAway(_ sentence: Int) -> Bool {
    let tokens = text.sentences[sentence].tokens
    let near = tokens.prefix(4)
    guard
      let unit = near.first(where: {
        vocabulary[text.tokens[$0].word].senses.contains(.unit)
          && vocabulary[text.tokens[$0].word].senses.contains(.plural)
      }), near.prefix(while: { $0 < unit }).allSatisfy({ text.isOne(of: .vagueAmounts, $0) }),
      unit + 2 < tokens.upperBound
    else { return false }
    let next = unit + 2
    switch text.tokens[unit + 1].range.count {
    case 5...7:
      if text.isWord(unit + 1, "later") || text.isWord(unit + 1, "earlier") {
        return !text.isWord(next, "than")
      }
      return text.tokens[next].mark == Mark.comma
        && (text.isWord(unit + 1, "before") || text.isWord(unit + 1, "after"))
    default: return false
    }
  }

  private static var hourWords: DateSenses {
    DateSenses(.clock, .zone, .from, .to) | DateSenses(.and, .between, .until)
  }

  /// Hours of no day that the words tell, which for want of one are those of the text: "from 10 p.m. to
  /// 5 a.m."
  func isHoursOfNoDay(_ date: Int) -> Bool {
    guard dates[date].precision == .range, let day, dates[date].from == day else { return false }
    let tokens = dates[date].tokens
    var hasClock = false
    for index in tokens {
      let token = text.tokens[index]
      let senses = vocabulary[token.word].senses
      if senses.contains(.clock) { hasClock = true }
      guard
        token.kind != .word
          || senses.meets(Self.hourWords)
          || text.isWord(index, "local") || text.isWord(index, "time")
          || text.isWord(index, "midnight") || text.isWord(index, "noon")
      else { return false }
    }
    return hasClock
  }
}
