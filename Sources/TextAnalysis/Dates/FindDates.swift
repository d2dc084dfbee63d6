internal import CalendarDates

/// Finds the date expressions of a text, in order and without overlap.
struct DateFinder {
  let text: TokenizedText
  private let vocabulary: DateVocabulary
  let tense: DateTense
  private(set) var resolver: DateResolver
  private var storySentence = 0
  /// That of the day told last.
  private var daySentence = 0
  /// The day told last that is not ahead, and its sentence.
  private var lastDay: (day: CalendarDay, sentence: Int)?
  /// The day of the last entry of a chronology.
  private var entry: CalendarDay?
  private var known: KnownDays
  var found: [DateExpression] = []
  /// The day on which somebody spoke last, before that of the text, and its sentence.
  var lastSaying: (day: CalendarDay, sentence: Int)?

  init(
    text: TokenizedText, vocabulary: DateVocabulary, day: CalendarDay?, timeframe: DayInterval?
  ) {
    self.text = text
    self.vocabulary = vocabulary
    tense = DateTense(text: text, vocabulary: vocabulary)
    known = KnownDays(vocabulary)
    resolver = DateResolver(
      anchor: day, timeframe: timeframe, lexicon: text.lexicon,
      holidayList: vocabulary.holidays, ownHolidays: vocabulary.ownHolidays)
  }

  /// Returns the expressions, and what the words of each sentence tell of the dates in it.
  static func dates(
    in text: TokenizedText, _ vocabulary: DateVocabulary, day: CalendarDay?,
    timeframe: DayInterval?
  ) -> ([DateExpression], cues: [SentenceCues]) {
    var finder = DateFinder(
      text: text, vocabulary: vocabulary, day: day, timeframe: timeframe)
    finder.found.reserveCapacity(text.sentences.count)
    let cues = DatePieces(of: text, vocabulary).forEachDatedSentence { finder.read($0, $1) }
    return (finder.found, cues)
  }

  private mutating func read(_ sentence: Int, _ grammar: DateGrammar) {
    if sentence > storySentence + 2 {
      forgetStory()
    }
    let first = found.count
    defer { placeSayings(in: sentence, from: first) }
    var index = 0
    var trigger = grammar.trigger(from: 0)
    while let next = trigger {
      index = max(index, grammar.lead(to: next))
      if grammar.mayStart(at: index), let match = grammar.expression(at: index), match.end > index {
        let start = match.start ?? index
        if grammar.item(after: match) == nil {
          record(match, from: start, grammar, sentence)
          index = match.end
        } else {
          for item in grammar.list(from: match) {
            record(item, from: item.start ?? start, grammar, sentence)
            index = max(index, item.end)
          }
        }
      } else {
        index += 1
      }
      if index > next { trigger = grammar.trigger(from: index) }
    }
  }

  private mutating func record(
    _ match: DateGrammar.Match, from start: Int, _ grammar: DateGrammar, _ sentence: Int
  ) {
    let pieces = grammar.pieces
    let tokens = pieces[start].token..<pieces[match.end - 1].token + 1
    let range = pieces[start].start..<pieces[match.end - 1].end
    if resolver.story == nil, match.meaning.isAfterStory { recall(tokens, sentence) }
    if isFarFromStory(match.meaning, sentence) { forgetStory() }
    let needsTense = match.meaning.needsTense
    resolver.direction =
      needsTense ? tense.direction(of: tokens, isMonth: Self.isMonth(match.meaning)) : .open
    let place =
      if let known = withKnownYear(match.meaning, tokens) {
        // With its year it has no tense.
        settle(known, tokens, needsTense: false, sentence)
      } else {
        settle(match.meaning, tokens, needsTense: needsTense, sentence)
      }
    found.append(
      DateExpression(
        range: range, tokens: tokens, kind: place.kind, value: place.value, from: place.from,
        to: place.to, span: place.span,
        precision: place.precision, reason: place.from == nil ? place.reason : nil,
        rule: RuleName(match.rule)))
  }

  private mutating func forgetStory() {
    resolver.story = nil
    resolver.storyBehind = nil
    resolver.storyAhead = nil
    resolver.storyStart = nil
    resolver.storyEarlier = nil
  }

  /// "Just five days earlier she had insisted that": from the day of the text, unless the sentence
  /// before, or one shortly before in the paragraph, tells another.
  private func isFarFromStory(_ meaning: DateMeaning, _ sentence: Int) -> Bool {
    guard case .storyOffset(let amounts, isForward: false) = meaning, amounts.finest < .quarter
    else { return false }
    let told = amounts.finest >= resolver.storyUnit ? storySentence : daySentence
    return sentence > told + 2
      || sentence == told + 2 && text.sentences[sentence].block != text.sentences[told].block
  }

  /// Takes up the day told last for "The following day" at the head of a sentence some way on.
  private mutating func recall(_ tokens: Range<Int>, _ sentence: Int) {
    guard let last = lastDay, sentence <= last.sentence + 5,
      tokens.lowerBound == text.sentences[sentence].tokens.lowerBound,
      resolver.anchor.map({ last.day < $0 }) ?? true
    else { return }
    resolver.story = last.day
    resolver.storyBehind = last.day
    resolver.storyStart = last.day
    resolver.storyUnit = .day
  }

  @inline(__always)
  private mutating func settle(
    _ meaning: DateMeaning, _ tokens: Range<Int>, needsTense: Bool, _ sentence: Int
  ) -> DatePlace {
    let isEntry = Self.isEntry(tokens, text)
    // A chronology tells mostly of what is over.
    if isEntry, needsTense, resolver.direction == .open { resolver.direction = .past }
    resolver.isSure =
      resolver.direction != .open
      && (tense.isSure(resolver.direction, of: tokens)
        || needsTense && resolver.direction == .future && tense.isSurelyAhead(tokens))
    resolver.isTimeAhead =
      resolver.isAheadOfOldStory && daySentence != sentence && meaning.isTimeOfStory
      && !text.isWord(tokens.lowerBound, "that") && !isReported(tokens)
    var place = placeOfYearTold(meaning, tokens, sentence) ?? resolver.place(meaning)
    // A day that is surely over is the same wherever the text tells it.
    if resolver.isSure, resolver.direction == .past, case .day = meaning, let day = place.from {
      known.tell(day)
    }
    if isEntry {
      if needsTense, let later = placeInList(meaning) { place = later }
      entry = place.from ?? entry
    }
    // "It was raided on Sunday, police said on Monday. The next day": on Monday.
    let isOfSaying =
      daySentence == sentence && resolver.story.map { !isAhead($0) } ?? false
      && place.precision == .day && tense.isOfSaying(tokens)
    if !isOfSaying { remember(meaning, place, sentence) }
    return place
  }

  /// Gives a day without year the one by which the reader knows it, if any.
  @inline(__always)
  private mutating func withKnownYear(
    _ meaning: DateMeaning, _ tokens: Range<Int>
  ) -> DateMeaning? {
    guard case .day(let year, let month, let day, let weekday) = meaning else { return nil }
    if case .stated(let year) = year {
      if let told = CalendarDay(year: year, month: month, day: day), !isAhead(told) {
        known.tell(told)
      }
      return nil
    }
    guard year == .notStated else { return nil }
    let ofEvent = known.yearOfEvent(month, day, before: resolver.anchor)
    let told = known.yearTold(month, day, near: resolver.anchor, resolver.direction)
    return (ofEvent != nil && isOfEvent(tokens) ? ofEvent : told).map {
      .day(.stated($0), month: month, day: day, weekday: weekday)
    }
  }

  private func isAhead(_ day: CalendarDay) -> Bool { resolver.anchor.map { day > $0 } ?? false }

  /// "the October 7 attack", "the September 11 terror attacks", "the January 6 Capitol riot".
  private func isOfEvent(_ tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[Int(text.tokens[tokens.lowerBound].sentence)].tokens
    for index in tokens.upperBound..<min(tokens.upperBound + 3, sentence.upperBound) {
      guard text.tokens[index].kind == .word else { return false }
      let cues = vocabulary[text.tokens[index].word].cues
      if cues.contains(.eventOfDay) { return true }
      if cues.contains(.stopWord) { return false }
    }
    return false
  }

  /// Whether a date heads an entry of a chronology, as in "17 May: A truce ends", "17 May - A truce ends".
  ///
  /// Of the type, as others below: for a method of the finder, which changes, it would be copied.
  @inline(__always)
  private static func isEntry(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    let sentence = text.sentences[Int(text.tokens[tokens.lowerBound].sentence)].tokens
    return tokens.lowerBound == sentence.lowerBound && tokens.upperBound < sentence.upperBound
      && (text.isMark(tokens.upperBound, ":")
        || text.tokens[tokens.upperBound].isDash && text.tokens[tokens.upperBound].spaceBefore)
  }

  /// The first such day not before the entry above, where that is not after the text.
  private func placeInList(_ meaning: DateMeaning) -> DatePlace? {
    guard let entry, let anchor = resolver.anchor, entry <= anchor else { return nil }
    var after = resolver
    after.anchor = entry
    after.direction = .future
    after.isSure = true
    let place = after.place(meaning)
    guard place.kind == .date, let from = place.from, (entry...anchor).contains(from) else {
      return nil
    }
    return place
  }

  private static func isMonth(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .month: true
    case .staged(_, let base): isMonth(base)
    default: false
    }
  }

  private func unit(_ precision: DateExpression.Precision) -> DateUnit {
    switch precision {
    case .day, .weekend, .range, .vague: .day
    case .week: .week
    case .month: .month
    case .season, .quarter, .half: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  private func isQuarter(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .quarter, .quarterEnding: true
    default: false
    }
  }

  /// Keeps what later expressions may count from.
  @inline(__always)
  private mutating func remember(
    _ meaning: DateMeaning, _ place: DatePlace, _ sentence: Int
  ) {
    guard let from = place.from, place.kind != .duration, place.precision != .range else { return }
    // Figures are of quarters that are over.
    if isQuarter(meaning), let anchor = resolver.anchor, let to = place.to, to < anchor {
      resolver.storyQuarter = from
    }
    if place.precision == .day {
      resolver.story = from
      daySentence = sentence
      if !isAhead(from) {
        resolver.storyBehind = from
        lastDay = (from, sentence)
      } else {
        resolver.storyAhead = from
      }
    }
    if resolver.storyStart != from { resolver.storyEarlier = resolver.storyStart }
    resolver.storyStart = from
    resolver.storyUnit = unit(place.precision)
    storySentence = sentence
  }
}
