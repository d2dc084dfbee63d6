import CalendarDates

/// Tells whether a sentence only mentions a day: tells of nothing on it.
struct PassingDate {
  let text: TokenizedText
  let dates: [DateExpression]
  /// By sentence.
  let cues: [SentenceCues]
  let vocabulary: DateVocabulary
  /// That of the text.
  let day: CalendarDay?

  /// Whether the date only places the report, bounds, names or is compared with what the sentence
  /// tells.
  func isPassing(_ date: Int, _ isPlanned: Bool) -> Bool {
    let tokens = dates[date].tokens
    guard let first = tokens.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    let cues = cues[Int(text.tokens[first].sentence)]
    if isPlanned {
      if isDenied(before: first, in: sentence) || isCondition(before: first, in: sentence) {
        return true
      }
    } else if isBound(date, in: sentence) || isOfSomethingElse(tokens, cues, in: sentence)
      || isUndone(until: date)
    {
      return true
    }
    // "will go on beyond Friday"
    if first > sentence.lowerBound, text.isWord(first - 1, "beyond") { return true }
    if isHoped(for: date) { return true }
    if isUnreal(tokens, cues, in: sentence) || isAsked(before: first, in: sentence)
      || isUnplanned(before: first, in: sentence)
      || cues.all.contains(.pluperfect) && isOfAdmission(before: first, in: sentence)
      || isForecast(before: first, in: sentence)
      || isOfAverage(first, in: sentence)
      || isTodayOfAll(tokens, in: sentence) || isOfObject(date, in: sentence)
      || cues.all.contains(.callingOff)
        && (isAbandoned(tokens, isPlanned, in: sentence) || isMoved(date, in: sentence))
    {
      return true
    }
    let isAfterSince = first > sentence.lowerBound && text.isWord(first - 1, "since")
    return isDateline(tokens, in: sentence) || isName(date, in: sentence)
      || isAsked(after: tokens.upperBound, in: sentence) || isCounted(first, in: sentence)
      || cues.all.contains(.comparing) && isCompared(first, in: sentence)
      || dates[date].precision != .day && isBaseOrSource(date, in: sentence)
      || isYardstick(first - 1, in: sentence)
      || !isPlanned && dates[date].precision.isCoarse && isThisYear(date, first)
      || isPriceOfDay(tokens, in: sentence)
      || isAfterSince && isCountedSince(first, in: sentence)
      || (isAfterSince || isAsOf(first, in: sentence)) && isMeasured(date, in: sentence)
  }

  /// "OSLO, May 3 (NTB) -", or a line that holds nothing but a day.
  func isDateline(_ date: Int) -> Bool {
    guard let first = dates[date].tokens.first else { return false }
    return isDateline(
      dates[date].tokens, in: text.sentences[Int(text.tokens[first].sentence)].tokens)
  }

  private func isDateline(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    if sentence.count > 2, text.isWord(sentence.lowerBound, "done"),
      text.isWord(sentence.lowerBound + 1, "at")
    {
      return true
    }
    for index in sentence {
      if date.contains(index) { continue }
      let token = text.tokens[index]
      if token.kind == .word, token.shape == .lower { return false }
      // A dateline that is a sentence of its own ends with its dash.
      if token.isDash, token.spaceBefore, index >= date.upperBound, index != sentence.last {
        return text.tokens[sentence.lowerBound].shape == .upper
      }
    }
    return true
  }

  /// "before Ramadan": a day by which something has not come about; but "just before midnight on Monday" is
  /// on that day.
  @inline(__always)
  private func isBound(_ date: Int, in sentence: Range<Int>) -> Bool {
    let first = dates[date].tokens.lowerBound
    if first > sentence.lowerBound, text.isWord(first - 1, "before") {
      return dates[date].kind != .time || text.isWord(first, "the")
    }
    return dates[date].from == nil && dates[date].ruleName == RuleName("open start")
  }

  /// "the 2024 budget", "its 2004-2006 war": a year that only tells which.
  @inline(__always)
  private func isName(_ date: Int, in sentence: Range<Int>) -> Bool {
    let precision = dates[date].precision
    let first = dates[date].tokens.lowerBound
    let next = dates[date].tokens.upperBound
    guard precision.isCoarse || precision == .range,
      text.tokens[first].kind == .number || text.tokens[first].isHyphenated,
      next < sentence.upperBound, first > sentence.lowerBound, text.tokens[next].kind == .word,
      text.tokens[next].shape != .upper, text.tokens[next].word != text.lexicon.possessive,
      !vocabulary[text.tokens[next].word].cues.contains(.stopWord)
    else { return false }
    return text.tokens[first - 1].word == text.lexicon.possessive
      || text.isWord(first - 1, "the") || text.isWord(first - 1, "a")
      || text.isWord(first - 1, "its") || text.isWord(first - 1, "their")
  }

  /// "the third since June", "the worst since 2008": what something is counted or compared from.
  @inline(__always)
  private func isCountedSince(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound, text.isWord(first - 1, "since") else { return false }
    return (max(sentence.lowerBound, first - 4)..<first - 1).contains { index in
      vocabulary[text.tokens[index].word].senses.contains(.ordinal)
        || text.ends(text.tokens[index].range, "est") || text.isWord(index, "worst")
    }
  }

  /// "have been killed since October 7", "as of 26 January": from when or as of when something is
  /// counted; but "since October 7, when gunmen came" tells what happened then.
  @inline(__always)
  private func isMeasured(_ date: Int, in sentence: Range<Int>) -> Bool {
    let tokens = dates[date].tokens
    let first = tokens.lowerBound
    guard first > sentence.lowerBound else { return false }
    if first > sentence.lowerBound + 1, text.isWord(first - 2, "as") {
      return text.isWord(first - 1, "of") || text.isWord(first - 1, "at")
    }
    guard text.isWord(first - 1, "since") else { return false }
    let next = tokens.upperBound
    if next + 1 < sentence.upperBound, text.tokens[next].mark == Mark.comma,
      text.isWord(next + 1, "when") || text.isWord(next + 1, "in")
    {
      return false
    }
    // "held since Friday" tells when it began, "ill since 2019" and "unchanged since Friday" do not.
    let cues = cues[Int(text.tokens[first].sentence)].all
    return !cues.meets([.perfect, .pluperfect]) || cues.contains(.countedSince)
      || dates[date].precision != .day
  }

  /// "as of 26 January", "as at Monday".
  private func isAsOf(_ first: Int, in sentence: Range<Int>) -> Bool {
    first > sentence.lowerBound + 1
      && text.tokens[first - 1].end - text.tokens[first - 1].start == 2
      && text.isWord(first - 2, "as")
  }

  /// Whether the date is that of a price: "Prices rose from Friday's close".
  @inline(__always)
  private func isPriceOfDay(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = date.upperBound
    // "cut by half from 1990 levels"
    if next < sentence.upperBound, date.lowerBound > sentence.lowerBound,
      text.isOne(of: .comparisons, date.lowerBound - 1), text.tokens[next].shape == .lower,
      vocabulary[text.tokens[next].word].cues.contains(.priceOfDay)
    {
      return true
    }
    return next + 1 < sentence.upperBound && text.tokens[next].word == text.lexicon.possessive
      && vocabulary[text.tokens[next + 1].word].cues.contains(.priceOfDay)
  }

  /// "contested to this day", "29 so far in 2025": until now.
  @inline(__always)
  private func isUntilNow(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 1 else { return false }
    if text.isWord(first - 1, "to"), text.isWord(first, "this") { return true }
    let far = text.isWord(first - 1, "in") ? first - 2 : first - 1
    return far > sentence.lowerBound && text.isWord(far, "far") && text.isWord(far - 1, "so")
  }

  /// "the worst since the flood of May 2022", where something else is told of.
  @inline(__always)
  private func isSinceNoun(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 2, text.isWord(first - 1, "of") else { return false }
    var index = first - 2
    while index > sentence.lowerBound, index > first - 8 {
      let token = text.tokens[index]
      if token.kind != .word { return false }
      if text.isWord(index, "since") { return true }
      if vocabulary[token.word].cues.meets([.past, .perfect, .ahead]), token.shape == .lower {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "203 were arrested this year": a year that is not over dates nothing.
  private func isThisYear(_ date: Int, _ first: Int) -> Bool {
    guard let day, let from = dates[date].from, let to = dates[date].to else { return false }
    return from <= day && day <= to && text.isWord(first, "this")
  }

  // MARK: - Days of something else

  /// Whether the day is that of a noun, a saying, a demand, a dropped plan or of all time until now.
  ///
  /// The length of the word before the date tells which of them to ask for.
  private func isOfSomethingElse(
    _ date: Range<Int>, _ cues: SentenceCues, in sentence: Range<Int>
  ) -> Bool {
    let first = date.lowerBound
    guard first > sentence.lowerBound else { return false }
    if cues.all.contains(.demands), isDemanded(first, in: sentence) { return true }
    if cues.all.contains(.firstPlan), isMeant(first, in: sentence) { return true }
    if cues.small.contains(.reporting), isOfSaying(date, in: sentence) { return true }
    let length = text.tokens[first - 1].end - text.tokens[first - 1].start
    switch length {
    case 2: return isSinceNoun(first, in: sentence) || isUntilNow(first, in: sentence)
    case 3: return isUntilNow(first, in: sentence)
    case 5, 7, 9: return isOfNoun(date, in: sentence)
    default: return false
    }
  }

  /// "after Tuesday's slump": the day of what went before.
  @inline(__always)
  private func isOfNoun(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = date.upperBound
    let before = date.lowerBound - 1
    guard next < sentence.upperBound, text.tokens[next].word == text.lexicon.possessive,
      before >= sentence.lowerBound
    else { return false }
    switch text.tokens[before].end - text.tokens[before].start {
    case 5: return text.isWord(before, "after") || text.isWord(before, "since")
    case 7: return text.isWord(before, "despite")
    case 9: return text.isWord(before, "following")
    default: return false
    }
  }

  /// ", officials said on Sunday." at the end: the day of the telling, not of what is told.
  @inline(__always)
  private func isOfSaying(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    var verb = date.lowerBound - 1
    guard verb > sentence.lowerBound + 2,
      (date.upperBound..<sentence.upperBound).allSatisfy({ text.tokens[$0].kind == .punctuation })
    else { return false }
    if text.isWord(verb, "on") { verb -= 1 }
    guard text.isWord(verb, "said") || text.isWord(verb, "says") else { return false }
    let reach = max(sentence.lowerBound + 1, verb - 10)
    var index = verb - 1
    while index >= reach {
      let token = text.tokens[index]
      if token.kind == .punctuation { return token.mark == Mark.comma }
      if vocabulary[token.word].cues.meets([.past, .perfect, .ahead]), token.shape == .lower {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "had demanded that she resign by Friday": a day that somebody asks for.
  @inline(__always)
  private func isDemanded(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 1 else { return false }
    let isBy = text.isWord(first - 1, "by")
    return (sentence.lowerBound..<first).contains { index in
      switch text.tokens[index].end - text.tokens[index].start {
      case 8: text.isWord(index, "demanded") && (isBy || text.isWord(index + 1, "that"))
      case 5: isBy && (text.isWord(index, "urged") || text.isWord(index, "asked"))
      default: false
      }
    }
  }

  /// "originally due on 10 June": a day that was meant and is no more.
  @inline(__always)
  private func isMeant(_ first: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, first - 5)..<first).contains {
      (text.isWord($0, "originally") || text.isWord($0, "initially"))
        && vocabulary[text.tokens[$0 + 1].word].cues.contains(.arranged)
    }
  }

  /// "faces ruin unless a deal is signed by Friday", "if it rains on Sunday": what may not come about.
  private func isCondition(before date: Int, in sentence: Range<Int>) -> Bool {
    var index = date - 1
    while index >= sentence.lowerBound {
      let token = text.tokens[index]
      switch token.end - token.start {
      case 1: if token.mark == Mark.comma { return false }
      case 2: if text.isWord(index, "if") { return true }
      case 6: if text.isWord(index, "unless") { return true }
      default: break
      }
      index -= 1
    }
    return false
  }

  /// "What will it be tomorrow?": a question tells of nothing.
  @inline(__always)
  private func isAsked(after next: Int, in sentence: Range<Int>) -> Bool {
    for index in next..<sentence.upperBound {
      switch text.tokens[index].mark {
      case Mark.questionMark: return true
      case Mark.fullStop: return false
      default: continue
      }
    }
    return false
  }

  /// "for the second time this week": within which days it is counted.
  private func isCounted(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound, text.isWord(first, "this") else { return false }
    return text.isWord(first - 1, "time") || text.isWord(first - 1, "times")
  }

  /// "Nobody will sleep in a tent at Christmas": what is not to be.
  private func isDenied(before date: Int, in sentence: Range<Int>) -> Bool {
    let isQuoted =
      sentence.count > 1 && text.tokens[sentence.lowerBound].kind == .punctuation
    let first = sentence.lowerBound + (isQuoted ? 1 : 0)
    let isNobody =
      switch text.tokens[first].end - text.tokens[first].start {
      case 2: text.isWord(first, "no")
      case 4: text.isWord(first, "none")
      case 6: text.isWord(first, "nobody")
      case 7: text.isWord(first, "neither")
      default: false
      }
    return isNobody && first < date
      && !(first..<date).contains { text.isMark($0, ",") }
  }
}

extension DateExpression.Precision {
  /// Whether it is a year or more.
  var isCoarse: Bool {
    switch self {
    case .year, .decade, .century: true
    default: false
    }
  }
}
