internal import CalendarDates

/// Finds the date expressions of a text, in order and without overlap.
struct DateFinder {
  private let text: TokenizedText
  private let vocabulary: DateVocabulary
  private let tense: DateTense
  private var resolver: DateResolver
  private var storySentence = 0
  /// The day of the last entry of a chronology.
  private var entry: CalendarDay?
  private var found: [DateExpression] = []

  init(text: TokenizedText, vocabulary: DateVocabulary, context: AnalysisContext) {
    self.text = text
    self.vocabulary = vocabulary
    tense = DateTense(text: text, vocabulary: vocabulary)
    resolver = DateResolver(
      anchor: context.referenceDate, timeframe: context.timeframe, lexicon: text.lexicon,
      holidayList: vocabulary.holidays)
  }

  /// Returns the day that the text itself gives in a line of its own near its top, if any.
  static func dateline(
    of text: TokenizedText, _ vocabulary: DateVocabulary
  ) -> CalendarDay? {
    let finder = DateFinder(text: text, vocabulary: vocabulary, context: AnalysisContext())
    for sentence in text.sentences.prefix(6) {
      let isStamp = isStamp(sentence, text)
      let isLine = (3...8).contains(sentence.tokens.count) && !isStamp
      guard let line = isLine || isStamp ? sentence.tokens : beforeDash(sentence, text) else {
        continue
      }
      let meaning = DatePieces(of: text, vocabulary).withGrammar(of: line) { grammar in
        isLine
          ? grammar.absolute(at: 0).flatMap {
            $0.end >= grammar.pieces.count - 1 ? $0.meaning : nil
          }
          : grammar.pieces.indices.lazy.compactMap { grammar.absolute(at: $0)?.meaning }.first
      }
      guard let meaning, case .day(.stated, _, _, _) = meaning else { continue }
      return finder.resolver.place(meaning).from
    }
    return nil
  }

  /// "Published 14:05 BST, 3 November 2022": a line that tells when the text came out.
  private static func isStamp(_ sentence: Sentence, _ text: TokenizedText) -> Bool {
    guard (3...16).contains(sentence.tokens.count), let first = sentence.tokens.first,
      text.spells(text.tokens[first].range, "Published")
        || text.spells(text.tokens[first].range, "Posted")
        || text.spells(text.tokens[first].range, "Updated")
    else { return false }
    return sentence.tokens.dropFirst().allSatisfy {
      text.tokens[$0].kind != .word || text.tokens[$0].shape != .lower
        || text.tokens[$0].end - text.tokens[$0].start <= 4
    }
  }

  /// The place, day and agency that open a report, up to their dash: "OSLO, May 3, 2021 (NTB) —".
  private static func beforeDash(_ sentence: Sentence, _ text: TokenizedText) -> Range<Int>? {
    guard let first = sentence.tokens.first, text.tokens[first].shape == .upper else { return nil }
    for index in sentence.tokens.prefix(longestDateline) {
      let token = text.tokens[index]
      if token.kind == .word, token.shape == .lower { return nil }
      let isDash = [Mark.hyphen, Mark.enDash, Mark.emDash].contains(token.mark)
      if isDash, token.spaceBefore { return first..<index }
    }
    return nil
  }

  private static let longestDateline = 16

  static func dates(
    in text: TokenizedText, _ vocabulary: DateVocabulary, _ context: AnalysisContext
  ) -> [DateExpression] {
    var finder = DateFinder(text: text, vocabulary: vocabulary, context: context)
    finder.found.reserveCapacity(text.sentences.count)
    DatePieces(of: text, vocabulary).forEachDatedSentence { finder.read($0, $1) }
    return finder.found
  }

  private mutating func read(_ sentence: Int, _ grammar: DateGrammar) {
    if sentence > storySentence + 2 {
      resolver.story = nil
      resolver.storyStart = nil
    }
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
    let isMonth = isMonth(match.meaning)
    let needsTense = match.meaning.needsTense
    resolver.direction = needsTense ? tense.direction(of: tokens, isMonth: isMonth) : .open
    resolver.isSure =
      tense.isSure(resolver.direction, of: tokens)
      || needsTense && resolver.direction == .future && tense.isSurelyAhead(tokens)
    var place = resolver.place(match.meaning)
    if isEntry(tokens) {
      if needsTense, let later = placeInList(match.meaning) { place = later }
      entry = place.from ?? entry
    }
    remember(match.meaning, place, sentence)
    found.append(
      DateExpression(
        range: pieces[start].start..<pieces[match.end - 1].end, tokens: tokens, kind: place.kind,
        value: place.value, from: place.from, to: place.to, span: place.span,
        precision: place.precision, reason: place.from == nil ? place.reason : nil,
        rule: RuleName(match.rule)))
  }

  /// Whether a date heads an entry of a chronology, as in "17 May: A truce ends".
  private func isEntry(_ tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[Int(text.tokens[tokens.lowerBound].sentence)].tokens
    return tokens.lowerBound == sentence.lowerBound && tokens.upperBound < sentence.upperBound
      && text.isMark(tokens.upperBound, ":")
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

  private func isMonth(_ meaning: DateMeaning) -> Bool {
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
  private mutating func remember(
    _ meaning: DateMeaning, _ place: DatePlace, _ sentence: Int
  ) {
    guard let from = place.from, place.kind != .duration, place.precision != .range else { return }
    // Figures are of quarters that are over.
    if isQuarter(meaning), let anchor = resolver.anchor, let to = place.to, to < anchor {
      resolver.storyQuarter = from
    }
    if place.precision == .day { resolver.story = from }
    resolver.storyStart = from
    resolver.storyUnit = unit(place.precision)
    storySentence = sentence
  }
}
