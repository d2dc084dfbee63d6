// Days of what did not come about: of what would have been, and of what somebody denies.
extension PassingDate {
  /// "every firm would have signed by Christmas", "if he had been asked in May", "denied reports that
  /// they had met on Friday".
  func isUnreal(_ tokens: Range<Int>, _ cues: SentenceCues, in sentence: Range<Int>) -> Bool {
    let date = tokens.lowerBound
    if cues.all.contains([.past, .perfect]), isNeverDone(before: date, in: sentence) {
      return true
    }
    guard cues.all.meets([.pluperfect, .denies]) || cues.all.contains([.modal, .perfect]) else {
      return false
    }
    // "to win October's election": that is to be, whatever is denied.
    if tokens.upperBound < sentence.upperBound,
      text.tokens[tokens.upperBound].word == text.lexicon.possessive
    {
      return false
    }
    var isPluperfect = false
    var isContent = false
    var index = date - 1
    while index >= sentence.lowerBound {
      let token = text.tokens[index]
      switch token.end - token.start {
      case 1:
        if text.isMark(index, ";") { return false }
        // Before a comma stands another clause.
        if token.mark == Mark.comma, !isContent || tellsMore(index + 1, before: date) {
          return false
        }
      case 2: if isPluperfect, text.isWord(index, "if") { return true }
      case 3:
        if text.isWord(index, "had") { isPluperfect = true }
        // "denied it and said that they had met"
        if text.isWord(index, "and") || text.isWord(index, "but"),
          tellsMore(index + 1, before: date)
        {
          return false
        }
      case 4:
        if text.isWord(index, "have"), isConditional(before: index, in: sentence) { return true }
        if text.isWord(index, "that") { isContent = true }
      case 6...8:
        if isDenial(index), isContent || isHearsay(after: index, before: date) { return true }
      default: break
      }
      index -= 1
    }
    return false
  }

  /// "It is unclear whether they met on Friday", "It was not known when".
  func isAsked(before date: Int, in sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard first + 3 < date, text.isWord(first, "it") else { return false }
    return (first + 3..<min(first + 8, date)).contains { index in
      let isNegated = text.isWord(index - 2, "not") || text.isWord(index - 3, "not")
      return text.isOne(of: .indirectQuestions, index) && text.isOne(of: .openAsked, index - 1)
        && (isNegated || text.begins(text.tokens[index - 1].range, "un"))
    }
  }

  /// "had no plans to close it before 2032": nothing is planned.
  func isUnplanned(before date: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, date - 10)..<max(date - 2, sentence.lowerBound)).contains { index in
      text.isWord(index, "no") && text.isOne(of: .intentions, index + 1)
        && text.isWord(index + 2, "to")
    }
  }

  /// "no plans to close it before 2032", "will not resume before March": only until when nothing is to be.
  func isOnlyLimit(_ date: Int) -> Bool {
    guard let first = dates[date].tokens.first, dates[date].from == nil else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    let limit = text.isWord(first, "before") ? first : first - 1
    guard limit > sentence.lowerBound, text.isWord(limit, "before") else { return false }
    if isUnplanned(before: limit, in: sentence) { return true }
    for index in (max(sentence.lowerBound, limit - 8)..<limit).reversed() {
      if text.tokens[index].kind == .punctuation { return false }
      if text.isWord(index, "not") || text.isWord(index, "never") { return true }
    }
    return false
  }

  /// "resigned on Friday, a day after it admitted that the letter had come in May": what had been is of no
  /// weight beside what is told.
  func isOfAdmission(before date: Int, in sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, date - 14)..<date
    guard let had = near.last(where: { text.isWord($0, "had") }),
      let that = (near.lowerBound..<had).last(where: { text.isWord($0, "that") }),
      let link = (near.lowerBound..<that).last(where: { text.isOne(of: .asides, $0) })
    else { return false }
    return dates.contains {
      $0.precision == .day && sentence.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= link && $0.kind != .duration
    }
  }

  /// "was to have visited Orrin on 3 October".
  private func isNeverDone(before date: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound + 2, date - 8)..<max(sentence.lowerBound + 2, date)).contains { have in
      text.tokens[have].range.count == 4 && text.isWord(have, "have") && text.isWord(have - 1, "to")
        && (text.isWord(have - 2, "was") || text.isWord(have - 2, "were"))
    }
  }

  /// "would have", "could not have", "should never have".
  private func isConditional(before have: Int, in sentence: Range<Int>) -> Bool {
    var modal = have - 1
    if modal > sentence.lowerBound, text.isWord(modal, "not") || text.isWord(modal, "never") {
      modal -= 1
    }
    return modal >= sentence.lowerBound
      && (text.isWord(modal, "would") || text.isWord(modal, "could")
        || text.isWord(modal, "should"))
  }

  /// "The trial, set for 12 June, has been postponed", "a vote due on Friday was called off": the day on
  /// which it will not be.
  ///
  /// A day ahead needs no word that says it was set: "the hearing on 17 March was postponed".
  func isAbandoned(_ tokens: Range<Int>, _ isPlanned: Bool, in sentence: Range<Int>) -> Bool {
    guard text.calledOffVerb(after: tokens.upperBound, in: sentence) != nil else { return false }
    let first = max(sentence.lowerBound, tokens.lowerBound - 8)
    return isPlanned
      || (first..<tokens.lowerBound).contains { text.isOne(of: .scheduled, $0) }
  }

  /// "postponed from March to June": no span of time in which anything was.
  func isMoved(_ date: Int, in sentence: Range<Int>) -> Bool {
    guard dates[date].precision == .range, let first = dates[date].tokens.first else {
      return false
    }
    return (max(sentence.lowerBound, first - 6)..<first).contains {
      text.isAbandoning($0)
    }
  }

  /// Whether who denies something goes on to tell what is so.
  private func tellsMore(_ verb: Int, before date: Int) -> Bool {
    verb < date && text.isOne(of: .tellings, verb)
  }

  private func isDenial(_ index: Int) -> Bool {
    vocabulary[text.tokens[index].word].cues.contains(.denies)
  }

  /// Whether what is denied are reports: "rejected claims that".
  private func isHearsay(after verb: Int, before date: Int) -> Bool {
    (verb + 1..<min(verb + 4, date)).contains { text.isOne(of: .hearsay, $0) }
  }

  /// "could make 60,000 doses by June", "expects prices to fall by June": what may come about is no plan.
  func isForecast(before date: Int, in sentence: Range<Int>) -> Bool {
    guard date > sentence.lowerBound + 2, text.isWord(date - 1, "by") else { return false }
    var index = date - 2
    while index > sentence.lowerBound,
      text.tokens[index].kind == .word || text.tokens[index].kind == .number
    {
      if text.isOne(of: .forecasts, index) { return true }
      index -= 1
    }
    return false
  }

  /// "average for July", "the target for 2025": with what something is compared, or what is meant.
  func isOfAverage(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 1, text.isWord(first - 1, "for") else { return false }
    return text.isOne(of: .averages, first - 2)
  }

  /// "\u{201C}Today we ask only for light\u{201D}": what somebody says of these days.
  func isTodayOfAll(_ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = date.lowerBound
    guard date.count == 1, first <= sentence.lowerBound + 1,
      date.upperBound + 1 < sentence.upperBound,
      text.isWord(first, "today"), text.isOne(of: .speakers, date.upperBound)
    else { return false }
    let verb = date.upperBound + 1
    return text.tokens[verb].shape == .lower
      && !vocabulary[text.tokens[verb].word].cues.meets([.past, .perfect, .pluperfect, .ahead])
      && !text.ends(text.tokens[verb].range, "ed")
  }
}
