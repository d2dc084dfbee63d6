internal import CalendarDates

// Days as those who speak see them: the "tomorrow" of what somebody said on Sunday is Monday.
extension DateFinder {
  /// Places what a sentence tells of a day on which somebody spoke from that day: words such as "today"
  /// in a quotation, and weekdays ahead of it that are not ahead of the text.
  mutating func placeSayings(in sentence: Int, from first: Int) {
    guard let anchor = resolver.anchor, first < found.count else { return }
    let tokens = text.sentences[sentence].tokens
    var said: Int?
    if found.count > first + 1 || lastSaying?.sentence == sentence - 1 {
      said = (first..<found.count).first { isOfSaying(found[$0], in: tokens) }
    } else if isOfSaying(found[first], in: tokens) {
      said = first
    }
    guard let said, let day = found[said].from, day < anchor else {
      if said == nil { goOn(in: sentence, from: first, anchor) }
      return
    }
    lastSaying = (day, sentence)
    for index in first..<found.count where index != said {
      let apart = index < said ? (index, said) : (said, index)
      let between = found[apart.0].tokens.upperBound..<found[apart.1].tokens.lowerBound
      if let days = steps(index, isQuoted: hasOddQuotes(between), day, anchor) {
        found[index] = moved(found[index], by: days)
      }
    }
  }

  /// "\u{201C}I am glad,\u{201D} he said on Sunday. \u{201C}I saw her yesterday.\u{201D}"
  private mutating func goOn(in sentence: Int, from first: Int, _ anchor: CalendarDay) {
    guard let last = lastSaying, last.sentence == sentence - 1 else { return }
    let start = text.sentences[sentence].tokens.lowerBound
    guard isQuote(start) else { return }
    lastSaying = (last.day, sentence)
    for index in first..<found.count
    where hasOddQuotes(start..<max(start, found[index].tokens.lowerBound)) {
      if let days = steps(index, isQuoted: true, last.day, anchor), found[index].from != last.day {
        found[index] = moved(found[index], by: days)
      }
    }
  }

  /// How many days a date told on a day lies from where the day of the text would have it.
  private func steps(
    _ index: Int, isQuoted: Bool, _ day: CalendarDay, _ anchor: CalendarDay
  ) -> Int? {
    let date = found[index]
    guard date.precision == .day, let from = date.from, date.tokens.count <= 4 else { return nil }
    if date.ruleName == RuleName("pointing word") { return isQuoted ? day - anchor : nil }
    if date.ruleName == RuleName("shifted part of day") {
      let isOfText =
        text.isWord(date.tokens.lowerBound, "this") || text.isWord(date.tokens.lowerBound, "last")
      return isQuoted && isOfText ? day - anchor : nil
    }
    guard from > anchor else { return nil }
    let earlier: CalendarDay? =
      switch date.ruleName {
      case RuleName("weekday"): from + -7
      case RuleName("month and day"), RuleName("day and month"): from.adding(months: -12)
      default: nil
      }
    guard let earlier, earlier > day, earlier <= anchor, isQuoted || isReported(date.tokens) else {
      return nil
    }
    return earlier - from
  }

  /// "would open on Monday": ahead of what was said, where "will" is ahead of the text.
  func isReported(_ date: Range<Int>) -> Bool {
    let first = date.lowerBound
    let start = text.sentences[Int(text.tokens[first].sentence)].tokens.lowerBound
    let modal = (max(start, first - DateTense.reach)..<first).last {
      text.isWord($0, "would") || text.isWord($0, "will")
    }
    return modal.map { text.isWord($0, "would") } ?? false
  }

  private func moved(_ date: DateExpression, by days: Int) -> DateExpression {
    guard let from = date.from else { return date }
    let place = DatePlace(from + days)
    return DateExpression(
      range: date.range, tokens: date.tokens, kind: date.kind,
      value: place.value + date.value.dropFirst(10), from: place.from, to: place.to,
      span: place.span, precision: .day, rule: date.ruleName)
  }

  // MARK: - Who says so

  /// Whether the day is that of a saying: "said on Sunday", "told the board on Sunday", "On Sunday she wrote".
  private func isOfSaying(_ date: DateExpression, in sentence: Range<Int>) -> Bool {
    guard date.precision == .day, date.kind == .date || date.kind == .time,
      date.ruleName != RuleName("pointing word"), let anchor = resolver.anchor,
      let from = date.from, (1...14).contains(anchor - from)
    else { return false }
    let first = date.tokens.lowerBound
    let isOn = first > sentence.lowerBound && text.isWord(first - 1, "on")
    let before = isOn ? first - 2 : first - 1
    if before <= sentence.lowerBound {
      return opensSaying(after: date.tokens.upperBound, in: sentence)
    }
    var verb = before
    while verb > sentence.lowerBound, before - verb < 6, text.tokens[verb].kind == .word {
      if text.tokens[verb].shape == .lower, text.isOne(of: .sayingOnADay, verb) {
        return verb == before || mayHear(verb, before, in: sentence)
      }
      if tense.mayTell(verb), tense.cue(at: verb, in: sentence) != nil { return false }
      verb -= 1
    }
    return false
  }

  /// "told the board", "said in a letter", ", said a guard": what may stand between the verb and its day.
  private func mayHear(_ verb: Int, _ last: Int, in sentence: Range<Int>) -> Bool {
    if text.isWord(verb, "told") { return true }
    if text.isWord(verb + 1, "in") || text.isWord(verb + 1, "at") { return true }
    return verb > sentence.lowerBound && (isQuote(verb - 1) || text.isMark(verb - 1, ","))
  }

  /// "On Sunday the mayor said that": the first verb after a day that heads the sentence.
  private func opensSaying(after date: Int, in sentence: Range<Int>) -> Bool {
    for index in date..<min(date + 8, sentence.upperBound) {
      if text.tokens[index].shape == .lower, text.isOne(of: .sayingOnADay, index) { return true }
      if isQuote(index) || tense.mayTell(index) && tense.cue(at: index, in: sentence) != nil {
        return false
      }
    }
    return false
  }

  private func hasOddQuotes(_ range: Range<Int>) -> Bool {
    range.count(where: isQuote) % 2 == 1
  }

  private func isQuote(_ index: Int) -> Bool {
    switch text.tokens[index].mark {
    case Mark.quote, Mark.openingQuote, Mark.closingQuote, Mark.lowQuote: true
    default: false
    }
  }
}
