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
  private let passing: PassingDate
  private let phrases: ToldPhrase
  private let vocabulary: DateVocabulary

  static func events(
    in text: TokenizedText, dates: [DateExpression], cues: [SentenceCues],
    _ vocabulary: DateVocabulary, day: CalendarDay?
  ) -> [DatedEvent] {
    let finder = EventFinder(
      text: text, dates: dates, cues: cues, day: day,
      tense: DateTense(text: text, vocabulary: vocabulary),
      passing: PassingDate(text: text, dates: dates, cues: cues, vocabulary: vocabulary, day: day),
      phrases: ToldPhrase(text: text, dates: dates, vocabulary: vocabulary),
      vocabulary: vocabulary)
    let lead = finder.lead
    var events: [DatedEvent] = []
    events.reserveCapacity(text.sentences.count + dates.count)
    var date = 0
    for sentence in text.sentences.indices {
      let range = text.sentences[sentence].range
      let first = date
      let known = events.count
      while date < dates.count, dates[date].range.lowerBound < range.upperBound { date += 1 }
      finder.addEvents(of: sentence, dates: first..<date, lead: lead, to: &events)
      finder.addUnplacedEvents(of: sentence, dates: first..<date, to: &events)
      if cues[sentence].all.contains(.callingOff),
        !events[known...].contains(where: { $0.calledOff != nil }),
        let plan = finder.passing.planCalledOff(in: sentence)
      {
        events.append(
          DatedEvent(
            sentence: sentence, range: range, isPlanned: false, rule: "plan called off",
            calledOff: plan))
      }
    }
    return events
  }

  /// Marks the event of a date that its sentence tells in passing or calls off.
  @inline(__always)
  private func judge(_ event: inout DatedEvent) {
    guard let date = event.date else { return }
    let isAhead = event.from.flatMap { from in day.map { $0 < from } } ?? event.isPlanned
    event.calledOff = passing.calledOff(date, isAhead)
    if event.calledOff != nil {
      event.rule = "date called off"
      if dates[date].precision == .range { event.to = event.from }
    } else if passing.isPassing(date, isAhead) {
      event.rule = "date in passing"
    }
  }

  /// "moved from 14 May to 21 May": what is planned for the day that something was moved to.
  @inline(__always)
  private func newDay(of event: borrowing DatedEvent) -> DatedEvent? {
    guard event.calledOff != nil, let day, let date = event.date, dates[date].precision == .range,
      let to = dates[date].to, day < to
    else { return nil }
    // "brought forward from 3 November to 27 October": of one year.
    let isBack = event.from.map { to - $0 > Self.longestMove } ?? false
    let earlier = isBack ? to.adding(months: -12) ?? to : to
    let then = day < earlier ? earlier : to
    var moved = copy event
    (moved.from, moved.to, moved.calledOff) = (then, then, nil)
    (moved.isPlanned, moved.rule) = (true, "date told")
    return moved
  }

  /// Days by which something is put off at most where only days and months are told.
  private static let longestMove = 270

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
    if told.isEmpty, isBareDateline(sentence) { return }
    if words.all.contains(.ofText), !told.isEmpty, isOfTheText(sentence) { return }
    var hasOwnDay = false
    var hasPlan = false
    var ofPhrase: Int?
    for date in told
    where isPlaced(date) && !repeats(date, told) && !passing.isHoursOfNoDay(date) {
      let from = dates[date].from
      let isPlanned = day.map { $0 < (from ?? $0) } ?? false
      let phrase = phrases.range(around: date, in: text.sentences[sentence].tokens)
      events.append(
        DatedEvent(
          sentence: sentence, range: phrase ?? range, date: date, from: from, to: dates[date].to,
          isPlanned: isPlanned || isStillAhead(date), rule: "date told"))
      judge(&events[events.count - 1])
      if let moved = newDay(of: events[events.count - 1]) { events.append(moved) }
      // A date ahead is seldom all that a sentence tells: "a deadline was set at June 1".
      if phrase != nil { ofPhrase = date }
      if !isPlanned, phrase == nil, !isBackground(date) { hasOwnDay = true }
      if isPlanned { hasPlan = true }
    }
    for date in told
    where words.small.contains(.ahead) && isDeadline(date) && !passing.isOnlyLimit(date) {
      events.append(
        DatedEvent(
          sentence: sentence, range: range, date: date, from: dates[date].to, to: dates[date].to,
          isPlanned: true, rule: "date told"))
      hasPlan = true
    }
    if hasPlan, !hasOwnDay, !tellsPast(sentence, words.all) { return }
    if !hasOwnDay, told.contains(where: isOfUnknownDay) || passing.isAway(sentence) { return }
    // Somebody says something: that is of the day of the text, unless it reports on the day before.
    let reports = words.small.contains(.reporting)
    if let lead, !hasOwnDay, lead != ofPhrase, isYesterday(lead) || !reports {
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

  /// "OSLO (NTB) \u{2014}": a place and who tells it, of which the next sentence tells.
  private func isBareDateline(_ sentence: Int) -> Bool {
    let tokens = text.sentences[sentence].tokens
    guard let last = tokens.last, (3...10).contains(tokens.count), text.tokens[last].isDash,
      text.tokens[tokens.lowerBound].shape == .upper
    else { return false }
    return tokens.allSatisfy {
      text.tokens[$0].kind == .punctuation || text.tokens[$0].shape != .lower
    }
  }

  /// Whether the date is that of an expression before it in the sentence: "yesterday, 8 October, at
  /// 06:15".
  private func repeats(_ date: Int, _ told: Range<Int>) -> Bool {
    guard dates[date].precision == .day else { return false }
    return (told.lowerBound..<date).contains {
      dates[$0].from == dates[date].from && dates[$0].to == dates[date].to && isPlaced($0)
        && !passing.isDateline($0)
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
  @inline(__always)
  private func isBackground(_ date: Int) -> Bool {
    guard let first = dates[date].tokens.first, first > 0 else { return false }
    let before = text.tokens[first - 1]
    guard before.sentence == text.tokens[first].sentence else { return false }
    let start = text.sentences[Int(before.sentence)].tokens.lowerBound
    return dates[date].precision.isCoarse && first > start + 4
      || vocabulary[before.word].cues.contains(.background)
  }

  /// Events of dates that lack the text's own day, or their year: "Sunday", "October 7".
  @inline(__always)
  private func addUnplacedEvents(
    of sentence: Int, dates told: Range<Int>, to events: inout [DatedEvent]
  ) {
    for index in told where isUnplaced(index) {
      let isPlanned = tense.direction(of: dates[index].tokens) == .future
      let phrase = phrases.range(around: index, in: text.sentences[sentence].tokens)
      events.append(
        DatedEvent(
          sentence: sentence, range: phrase ?? text.sentences[sentence].range, date: index,
          from: nil, to: nil, isPlanned: isPlanned, rule: "date not placed"))
      judge(&events[events.count - 1])
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

  /// Whether a sentence with the date is of a day that is not known: "Three years later he married", where
  /// no day was told before, and what had not come about until a day, or was hoped for by then.
  private func isOfUnknownDay(_ date: Int) -> Bool {
    guard tellsTime(date) else { return false }
    if dates[date].from != nil {
      return passing.isUndone(until: date) || passing.isHoped(for: date)
    }
    guard dates[date].reason == .relativeWithoutDate, let first = dates[date].tokens.first else {
      return false
    }
    return first <= text.sentences[Int(text.tokens[first].sentence)].tokens.lowerBound + 1
  }

  /// "must leave no later than 30 June": what is to come about by then.
  private func isDeadline(_ date: Int) -> Bool {
    guard dates[date].from == nil, let day, let to = dates[date].to, to >= day, tellsTime(date)
    else { return false }
    return tense.direction(of: dates[date].tokens) == .future
  }

  /// Whether the text speaks of itself: "the next report will be issued on 26 June".
  private func isOfTheText(_ sentence: Int) -> Bool {
    let tokens = text.sentences[sentence].tokens
    return tokens.dropFirst().contains { index in
      guard vocabulary[text.tokens[index].word].cues.contains(.ofText) else { return false }
      if text.isWord(index, "coverage") {
        return text.isWord(index - 1, "live") || text.isWord(index - 1, "our")
      }
      let isPeriod = text.isWord(index, "period")
      return (max(tokens.lowerBound, index - 3)..<index).contains {
        isPeriod ? text.isWord($0, "covers") : text.isWord($0, "next")
      }
    }
  }
}
