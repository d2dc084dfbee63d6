// Days and spans of time by which figures are compared or named.
extension PassingDate {
  /// "down from 74 percent in 2018", "more than in March": what a figure is set beside.
  func isCompared(_ first: Int, in sentence: Range<Int>) -> Bool {
    if let other = dateBeforeSecondNumber(first, in: sentence) {
      return isCompared(other, in: sentence)
    }
    var hasNumber = false
    for index in stride(from: first - 1, through: max(sentence.lowerBound, first - 9), by: -1) {
      let token = text.tokens[index]
      if token.kind == .punctuation { return false }
      if token.kind == .number { hasNumber = true }
      guard vocabulary[token.word].cues.contains(.comparing) else { continue }
      if text.isWord(index, "than") { return index >= first - 2 }
      if text.isWord(index, "from") {
        return isFormerNumber(index + 1..<first) && !isFromPlaces(index, in: sentence)
          || index == first - 1 && endsShare(index - 1)
      }
      return text.isWord(index, "compared") || hasNumber
    }
    return false
  }

  /// "took 30 others from two villages on Sunday": from where, and no number of before, to which a change
  /// or another number would lead.
  private func isFromPlaces(_ from: Int, in sentence: Range<Int>) -> Bool {
    guard from + 2 < sentence.upperBound, text.tokens[from + 1].kind == .word,
      text.tokens[from + 2].kind == .word
    else { return false }
    return !(max(sentence.lowerBound, from - 3)..<from).contains {
      text.tokens[$0].kind == .number || text.isOne(of: .movesOfFigures, $0)
    }
  }

  /// "down 12 percent from 2029": whether a share ends with the token.
  func endsShare(_ index: Int) -> Bool {
    index >= 0 && (text.isOne(of: .percents, index) || text.isMark(index, "%"))
  }

  /// Whether words before a date are no more than a number with what it counts: "980 cases in",
  /// but not "3 High Street in", "2032 was approved on".
  private func isFormerNumber(_ words: Range<Int>) -> Bool {
    let number = words.prefix(3).firstIndex {
      text.tokens[$0].kind == .number || vocabulary[text.tokens[$0].word].senses.contains(.number)
    }
    guard let number else { return false }
    return words[(number + 1)...].allSatisfy { index in
      let token = text.tokens[index]
      return token.kind != .word
        || (token.shape == .lower || token.shape == .upper)
          && !vocabulary[token.word].cues.meets([.past, .perfect, .pluperfect, .ahead])
    }
  }

  /// Whether a month, a quarter or the like is only that of a figure: of the one before, or of figures
  /// that come out on another day.
  func isBaseOrSource(_ date: Int, in sentence: Range<Int>) -> Bool {
    isBase(date, in: sentence) || isOfData(date, in: sentence)
  }

  /// "fell 3% in May from a year earlier", "$3m against $2m a year ago", "below the same period of 2023".
  private func isBase(_ date: Int, in sentence: Range<Int>) -> Bool {
    let tokens = dates[date].tokens
    let first = tokens.lowerBound
    guard first > sentence.lowerBound + 2 else { return false }
    if text.isWord(first - 1, "from") { return isBefore(tokens) }
    if tokens.contains(where: { text.isWord($0, "same") }) {
      // "above those of the same period last year"
      let isOfThose = text.isWord(first - 1, "of") && text.isWord(first - 2, "those")
      return isOfThose || text.isOne(of: .comparisons, first - 1)
    }
    guard isBefore(tokens),
      text.isWord(tokens.upperBound - 1, "ago")
        || text.isWord(tokens.upperBound - 1, "earlier")
    else { return false }
    let near = max(sentence.lowerBound, first - 6)..<first
    // "after a profit of 85 million a year earlier"
    let isBeside = near.contains { index in
      text.isWord(index, "against") || text.isWord(index, "versus")
    }
    let after = (max(sentence.lowerBound, first - 8)..<first).contains { index in
      text.isWord(index, "after") && text.isOne(of: .determiners, index + 1)
    }
    return (isBeside || after) && near.contains { text.tokens[$0].kind == .number }
  }

  /// "32 per cent above its closing price on Friday": the price of that day is what is compared with.
  func isYardstick(_ on: Int, in sentence: Range<Int>) -> Bool {
    guard on > sentence.lowerBound, text.isWord(on, "on") else { return false }
    let near = max(sentence.lowerBound + 1, on - 8)..<on
    let above = near.last { text.isWord($0, "above") || text.isWord($0, "below") }
    guard let above, endsShare(above - 1) || text.tokens[above - 1].kind == .number else {
      return false
    }
    return (above..<on).allSatisfy { text.tokens[$0].kind == .word }
  }

  /// The first token of "April" for the one of May, in "compared with 4% in April and 3.7% in May".
  func dateBeforeSecondNumber(_ first: Int, in sentence: Range<Int>) -> Int? {
    guard first > sentence.lowerBound + 4, text.isWord(first - 1, "in") else { return nil }
    let number = endsShare(first - 2) ? first - 3 : first - 2
    guard text.tokens[number].kind == .number, text.isWord(number - 1, "and") else { return nil }
    return dates.first { $0.tokens.upperBound == number - 1 }?.tokens.lowerBound
  }

  /// "a year earlier", "two months ago", "the previous quarter".
  private func isBefore(_ date: Range<Int>) -> Bool {
    date.contains {
      text.isWord($0, "earlier") || text.isWord($0, "ago") || text.isWord($0, "previous")
        || text.isWord($0, "preceding")
    }
  }

  /// "April data is due on Friday", "will publish first-quarter results on Friday".
  private func isOfData(_ date: Int, in sentence: Range<Int>) -> Bool {
    let next = dates[date].tokens.upperBound
    guard next < sentence.upperBound, text.isOne(of: .data, next) else { return false }
    return dates.contains {
      $0.precision == .day && sentence.contains($0.tokens.lowerBound)
        && $0.kind != .duration && $0.tokens.lowerBound > next
    }
  }
}
