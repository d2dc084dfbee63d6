internal import CalendarDates

/// Finds which sentences tell what happened, or is to happen, on which days.
///
/// A sentence that names days tells of those. One that names none tells of the day that the lead
/// names, if that is shortly before the text, else of the day of the text; without either it has no
/// event. Each event says which it was.
struct EventFinder {
  private let text: TokenizedText
  private let dates: [DateExpression]
  /// By sentence.
  private let cues: [SentenceCues]
  private let day: CalendarDay?
  private let tense: DateTense
  private let vocabulary: DateVocabulary

  static func events(
    in text: TokenizedText, dates: [DateExpression], cues: [SentenceCues],
    _ vocabulary: DateVocabulary, day: CalendarDay?
  ) -> [DatedEvent] {
    let finder = EventFinder(
      text: text, dates: dates, cues: cues, day: day,
      tense: DateTense(text: text, vocabulary: vocabulary), vocabulary: vocabulary)
    let lead = finder.lead
    var events: [DatedEvent] = []
    events.reserveCapacity(text.sentences.count + dates.count)
    var date = 0
    for sentence in text.sentences.indices {
      let range = text.sentences[sentence].range
      let first = date
      while date < dates.count, dates[date].range.lowerBound < range.upperBound { date += 1 }
      finder.addEvents(of: sentence, dates: first..<date, lead: lead, to: &events)
      finder.addUnplacedEvents(of: sentence, dates: first..<date, to: &events)
    }
    return events
  }

  /// The day within the last week that the first sentences name.
  private var lead: Int? {
    guard let day else { return nil }
    let end = text.sentences.prefix(5).last?.range.upperBound ?? 0
    for index in dates.indices {
      guard dates[index].range.lowerBound < end else { return nil }
      if tellsTime(index), dates[index].precision == .day, let from = dates[index].from,
        (1...7).contains(day - from)
      {
        return index
      }
    }
    return nil
  }

  private func addEvents(
    of sentence: Int, dates told: Range<Int>, lead: Int?, to events: inout [DatedEvent]
  ) {
    guard day != nil || lead != nil || !told.isEmpty else { return }
    let range = text.sentences[sentence].range
    let words = cues[sentence]
    if words.all.contains(.habit) { return }
    var hasOwnDay = false
    var hasPlan = false
    for date in told where isPlaced(date) && !repeats(date, told) {
      let from = dates[date].from
      let isPlanned = day.map { $0 < (from ?? $0) } ?? false
      events.append(
        DatedEvent(
          sentence: sentence, range: range, date: date, from: from, to: dates[date].to,
          isPlanned: isPlanned || isStillAhead(date),
          rule: isInPassing(date, isPlanned) ? "date in passing" : "date told"))
      // A date ahead is seldom all that a sentence tells: "a deadline was set at June 1".
      if !isPlanned, !isBackground(date) { hasOwnDay = true }
      if isPlanned { hasPlan = true }
    }
    if hasPlan, !hasOwnDay, !tellsPast(sentence, words.all) { return }
    // Somebody says something: that is of the day of the text, unless it reports on the day before.
    let reports = words.small.contains(.reporting)
    if let lead, !hasOwnDay, isYesterday(lead) || !reports {
      events.append(
        DatedEvent(
          sentence: sentence, range: range, date: lead, from: dates[lead].from, to: dates[lead].to,
          isPlanned: false, rule: "day of the lead"))
    } else if let day, !hasOwnDay || reports {
      events.append(
        DatedEvent(
          sentence: sentence, range: range, date: nil, from: day, to: day, isPlanned: false,
          rule: "day of the text"))
    }
  }

  /// Whether the date is that of an expression before it in the sentence: "yesterday, 8 October, at
  /// 06:15".
  private func repeats(_ date: Int, _ told: Range<Int>) -> Bool {
    guard dates[date].precision == .day else { return false }
    return (told.lowerBound..<date).contains {
      dates[$0].from == dates[date].from && dates[$0].to == dates[date].to && isPlaced($0)
    }
  }

  /// Whether a word of a sentence that tells a plan looks back, as in "was called for Monday".
  private func tellsPast(_ sentence: Int, _ words: DateCues) -> Bool {
    words.meets([.past, .perfect, .reporting])
      || text.sentences[sentence].tokens.contains {
        text.tokens[$0].shape == .lower && tense.endsInEd(text.tokens[$0])
      }
  }

  /// Whether it is to happen in a time that has begun, as what is expected this week.
  private func isStillAhead(_ date: Int) -> Bool {
    guard let day, let from = dates[date].from, from <= day, let to = dates[date].to, to >= day
    else { return false }
    return tense.isStillAhead(dates[date].tokens)
  }

  private func isYesterday(_ date: Int) -> Bool {
    guard let day, let from = dates[date].from else { return false }
    return day - from == 1
  }

  /// Whether the date is only what something is measured from: "up from May 5", "since 2008", or a
  /// whole year told in passing.
  private func isBackground(_ date: Int) -> Bool {
    guard let first = dates[date].tokens.first, first > 0 else { return false }
    let before = text.tokens[first - 1]
    guard before.sentence == text.tokens[first].sentence else { return false }
    let start = text.sentences[Int(before.sentence)].tokens.lowerBound
    return isCoarse(dates[date].precision) && first > start + 4
      || vocabulary[before.word].cues.contains(.background)
  }

  /// Events of dates that lack the text's own day, or their year: "Sunday", "October 7".
  private func addUnplacedEvents(
    of sentence: Int, dates told: Range<Int>, to events: inout [DatedEvent]
  ) {
    for index in told where isUnplaced(index) {
      let isPlanned = tense.direction(of: dates[index].tokens) == .future
      events.append(
        DatedEvent(
          sentence: sentence, range: text.sentences[sentence].range, date: index, from: nil,
          to: nil, isPlanned: isPlanned,
          rule: isInPassing(index, isPlanned) ? "date in passing" : "date not placed"))
    }
  }

  private func isUnplaced(_ date: Int) -> Bool {
    guard tellsTime(date), dates[date].from == nil, dates[date].to == nil else { return false }
    switch dates[date].reason {
    case .yearNotStated, .weekdayWithoutDate, .relativeWithoutDate: return true
    case .vague, .noSuchDay, nil: return false
    }
  }

  private func isPlaced(_ date: Int) -> Bool { tellsTime(date) && dates[date].from != nil }

  private func tellsTime(_ date: Int) -> Bool {
    dates[date].kind == .date || dates[date].kind == .time
  }

  private func isCoarse(_ precision: DateExpression.Precision) -> Bool {
    switch precision {
    case .year, .decade, .century: true
    default: false
    }
  }

  // MARK: - Dates on which the sentence tells of nothing

  /// Whether the date only places the report, bounds, names or is compared with what the sentence
  /// tells.
  private func isInPassing(_ date: Int, _ isPlanned: Bool) -> Bool {
    let tokens = dates[date].tokens
    guard let first = tokens.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    return isDateline(tokens, in: sentence) || !isPlanned && isBound(date, in: sentence)
      || isName(date, in: sentence)
      || cues[Int(text.tokens[first].sentence)].all.contains(.comparing)
        && isCompared(first, in: sentence)
      || isPriceOfDay(tokens, in: sentence)
      || isCountedSince(first, in: sentence) || isMeasured(tokens, in: sentence)
  }

  /// "OSLO, May 3 (NTB) -", or a line that holds nothing but a day.
  private func isDateline(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    for index in sentence {
      if date.contains(index) { continue }
      let token = text.tokens[index]
      if token.kind == .word, token.shape == .lower { return false }
      let isDash =
        token.spaceBefore && [Mark.hyphen, Mark.enDash, Mark.emDash].contains(token.mark)
      if isDash {
        return index >= date.upperBound && text.tokens[sentence.lowerBound].shape == .upper
      }
    }
    return true
  }

  /// "before Ramadan": a day by which something has not come about.
  private func isBound(_ date: Int, in sentence: Range<Int>) -> Bool {
    let first = dates[date].tokens.lowerBound
    return dates[date].ruleName == RuleName("open start")
      || first > sentence.lowerBound && text.isWord(first - 1, "before")
  }

  /// "the 2024 budget", "its 2004-2006 war": a year that only tells which.
  private func isName(_ date: Int, in sentence: Range<Int>) -> Bool {
    let precision = dates[date].precision
    let first = dates[date].tokens.lowerBound
    let next = dates[date].tokens.upperBound
    guard isCoarse(precision) || precision == .range,
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
  private func isCountedSince(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound, text.isWord(first - 1, "since") else { return false }
    return (max(sentence.lowerBound, first - 4)..<first - 1).contains { index in
      vocabulary[text.tokens[index].word].senses.contains(.ordinal)
        || text.ends(text.tokens[index].range, "est") || text.isWord(index, "worst")
    }
  }

  /// "have been killed since October 7", "as of 26 January": from when or as of when something is
  /// counted; but "since October 7, when gunmen came" tells what happened then.
  private func isMeasured(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = date.lowerBound
    guard first > sentence.lowerBound else { return false }
    if first > sentence.lowerBound + 1, text.isWord(first - 2, "as") {
      return text.isWord(first - 1, "of") || text.isWord(first - 1, "at")
    }
    guard text.isWord(first - 1, "since") else { return false }
    let next = date.upperBound
    if next + 1 < sentence.upperBound, text.tokens[next].mark == Mark.comma,
      text.isWord(next + 1, "when") || text.isWord(next + 1, "in")
    {
      return false
    }
    let cues = cues[Int(text.tokens[first].sentence)].all
    return cues.meets([.perfect, .pluperfect]) && cues.contains(.countedSince)
  }

  /// Whether the date is that of a price: "Prices rose from Friday's close".
  private func isPriceOfDay(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = date.upperBound
    return next + 1 < sentence.upperBound && text.tokens[next].word == text.lexicon.possessive
      && vocabulary[text.tokens[next + 1].word].cues.contains(.priceOfDay)
  }

  /// "down from 74 percent in 2018", "more than in March": what a figure is set beside.
  private func isCompared(_ first: Int, in sentence: Range<Int>) -> Bool {
    var hasNumber = false
    for index in stride(from: first - 1, through: max(sentence.lowerBound, first - 7), by: -1) {
      let token = text.tokens[index]
      if token.kind == .punctuation { return false }
      if token.kind == .number { hasNumber = true }
      guard vocabulary[token.word].cues.contains(.comparing) else { continue }
      if text.isWord(index, "than") { return index >= first - 2 }
      return text.isWord(index, "compared") || hasNumber
    }
    return false
  }
}
