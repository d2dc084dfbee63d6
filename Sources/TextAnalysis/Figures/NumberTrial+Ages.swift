// Ages, which count nobody: "Lee, 48,", "boys of eight", "was 19 when".
extension NumberTrial {
  func isAge(
    _ number: NumberPhrase, _ limit: LimitReader.Limit, _ noun: CountedNoun
  ) -> Bool {
    let first = number.tokens.lowerBound
    let next = number.tokens.upperBound
    let before = limit.first - 1
    guard let value = number.value, value <= 120, noun.head == nil || noun.isPart,
      isIn(before)
    else { return false }
    if reading.has(before, .aged) { return true }
    // "children under five", "people over 65"
    if limit.isStated, limit.qualifier == .under || limit.qualifier == .over,
      reading.has(before, .people), !reading.has(before, FateReader.all), value >= 1,
      value == value.rounded()
    {
      return true
    }
    let isClosed =
      !isIn(next) || !reading.isWord(next) && !reading.isDash(next)
      || reading.has(next, [.coordinator, .preposition, .relative, .auxiliary])
      || reading.spells(next, "when")
    guard isClosed else { return false }
    if isInListOfAges(before) { return true }
    // "Lee, 48, was", "his brother Lee (17)"
    if reading.isMark(before, ",") || reading.isMark(before, "(") {
      // "Kamaria, three of the north"
      if isWord(next, small.of) { return false }
      return isIn(before - 1) && reading.isWord(before - 1) && reading.isCapital(before - 1)
        && !reading.has(before - 1, .date) && first == limit.first
    }
    if reading.has(before, .adverb) { return isWhoWas(before - 1) }
    if isWhoWas(before) { return true }
    return isOfAge(before) || isAfterAge(before) || isAgeTold(before)
  }

  /// As in "the retirement age for drivers from 58 to 62".
  private func isAgeTold(_ before: Int) -> Bool {
    guard isIn(before), reading.has(before, .preposition) else { return false }
    for index in stride(from: before - 1, through: max(before - 8, sentence.lowerBound), by: -1) {
      if reading.has(index, .aged) { return true }
      if !reading.isWord(index), !reading.isNumber(index) { return false }
    }
    return false
  }

  /// As in "aged 24, 31 and 58" for the second and the third.
  private func isInListOfAges(_ before: Int) -> Bool {
    var index = before
    while isIn(index), index > before - 10,
      isWord(index, small.and) || reading.isMark(index, ",") || reading.isNumber(index)
        || reading.has(index, [.ones, .tens])
    {
      index -= 1
    }
    return isIn(index) && index < before - 1 && reading.has(index, .aged)
  }

  /// As in "who was 10", "he is 9" and the like.
  private func isWhoWas(_ index: Int) -> Bool {
    guard isIn(index), reading.has(index, .auxiliary), isIn(index - 1) else { return false }
    let subject = reading.tokens[index - 1].word
    return subject == small.who || subject == small.he || subject == small.she
      || (subject == small.they && isWord(index, small.were))
  }

  /// As in "boys of eight" and the like.
  private func isOfAge(_ index: Int) -> Bool {
    isWord(index, small.of) && isIn(index - 1) && reading.has(index - 1, [.people, .aged])
      && !reading.isOne(of: .bodiesWithoutAge, index - 1)
  }

  /// As in "boys of eight and 14", "aged six and 12" and the like.
  private func isAfterAge(_ index: Int) -> Bool {
    guard isWord(index, small.and) || isWord(index, small.to), isIn(index - 2) else { return false }
    guard reading.isNumber(index - 1) || reading.has(index - 1, [.ones, .tens]) else {
      return false
    }
    return isOfAge(index - 2) || reading.has(index - 2, .aged)
      || isWord(index - 2, small.between) && isIn(index - 3) && reading.has(index - 3, .aged)
  }
}
