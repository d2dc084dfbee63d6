// Days of what was called off: a visit planned for Saturday may have been for the last or the next one.
extension DateTense {
  /// Of a weekday or a day of a month for which something was set that is called off, or that was to
  /// be before what will be: the nearest one, on either side; of what did not take place the last.
  @inline(__always)
  func directionOfCalledOff(
    _ tokens: Range<Int>, in sentence: Range<Int>
  ) -> DateResolver.Direction? {
    guard let day = tokens.first else { return nil }
    let isWeekday =
      tokens.count == 1 && vocabulary[text.tokens[day].word].senses.contains(.weekday)
    guard isWeekday || isDayOfMonth(tokens) else { return nil }
    if isPutOff(until: day, in: sentence) { return .future }
    if tokens.upperBound < sentence.upperBound,
      text.tokens[tokens.upperBound].word == text.lexicon.possessive
    {
      return isWeekday && callsOff(around: tokens, in: sentence) ? .nearest : nil
    }
    let first = max(sentence.lowerBound, day - Self.farthestSet)
    let isSet = { (index: Int) in text.isOne(of: .scheduled, index) || isWasTo(index, in: sentence)
    }
    guard let set = (first..<max(day, first)).last(where: isSet) else {
      return isWeekday ? directionOfMoved(day, in: sentence) : nil
    }
    var next = tokens.upperBound
    if next < sentence.upperBound, text.isMark(next, ",") { next += 1 }
    if text.isOverUnheld(from: next, to: sentence.upperBound) { return .past }
    guard isWeekday else { return isCalledOff(tokens, from: set, in: sentence) ? .nearest : nil }
    if isPluperfect(set, in: sentence) {
      let isAhead = sentence.contains { cues($0).contains(.ahead) && cues($0).contains(.modal) }
      return isAhead ? .nearest : nil
    }
    guard callsOff(around: tokens, in: sentence) else { return nil }
    // What "has" been given up was still to come.
    let verb = text.verbGivingUp(after: tokens.upperBound, in: sentence)
    let isNews = verb.map { verb in
      (tokens.upperBound..<verb).contains { isForm($0, of: "has") || isForm($0, of: "have") }
    }
    return isNews == true ? .future : .nearest
  }

  /// "has postponed the hearing, which had been due on Monday, until 28 April".
  private func isPutOff(until day: Int, in sentence: Range<Int>) -> Bool {
    day > sentence.lowerBound && isForm(day - 1, of: "until")
      && (sentence.lowerBound..<day).contains { text.isAbandoning($0) }
  }

  /// Whether the token is the "to" of "was to take place on".
  private func isWasTo(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && text.tokens[index].range.count == 2 && isTo(index)
      && (isForm(index - 1, of: "was") || isForm(index - 1, of: "were"))
  }

  /// Of the day of "The meeting on Friday with the unions has been moved to 22 May": what has been put off
  /// was still to come.
  private func directionOfMoved(
    _ day: Int, in sentence: Range<Int>
  ) -> DateResolver.Direction? {
    guard day > sentence.lowerBound + 1, isForm(day - 1, of: "on"),
      !mayTell(day - 2) || cue(at: day - 2, in: sentence) == nil
    else { return nil }
    for index in day + 1..<max(day + 1, min(day + Self.farthestMoved, sentence.upperBound)) {
      guard text.tokens[index].kind != .punctuation else { return nil }
      guard text.isOne(of: .passiveAuxiliaries, index) else {
        if mayTell(index), cue(at: index, in: sentence) != nil { return nil }
        continue
      }
      guard let verb = text.calledOffVerb(after: index, in: sentence),
        text.isCallingOff(verb) || isToDay(after: verb, in: sentence)
      else { return nil }
      return isForm(index, of: "has") || isForm(index, of: "have") ? .future : .nearest
    }
    return nil
  }

  /// Whether a day follows the verb: "moved to 22 May", "pushed back until Monday".
  private func isToDay(after verb: Int, in sentence: Range<Int>) -> Bool {
    let end = text.endOfCallingOff(verb)
    guard end + 1 < sentence.upperBound, isTo(end) || isForm(end, of: "until") else { return false }
    return (end + 1..<min(end + 4, sentence.upperBound)).contains {
      vocabulary[text.tokens[$0].word].senses.meets(DateSenses(.month, .weekday))
    }
  }

  /// Between a day and what is said of the thing of that day.
  private static var farthestMoved: Int { 10 }

  /// "3 October", "October 3".
  private func isDayOfMonth(_ tokens: Range<Int>) -> Bool {
    tokens.count == 2
      && tokens.contains { vocabulary[text.tokens[$0].word].senses.contains(.month) }
  }

  /// "postponed the hearing set for 3 October", "the hearing set for 3 October was cancelled", but not
  /// "the hearing was postponed and is set for 3 October".
  private func isCalledOff(_ date: Range<Int>, from set: Int, in sentence: Range<Int>) -> Bool {
    text.calledOffVerb(after: date.upperBound, in: sentence) != nil
      || (max(sentence.lowerBound, set - Self.farthestSet)..<set).contains { index in
        text.isAbandoning(index)
          && (index == sentence.lowerBound || !text.isOne(of: .passiveAuxiliaries, index - 1))
      }
  }

  /// Between what is set and its day: "due to leave the port on Saturday".
  private static var farthestSet: Int { 6 }

  /// Whether "had been" stands before "scheduled".
  private func isPluperfect(_ set: Int, in sentence: Range<Int>) -> Bool {
    set - 2 >= sentence.lowerBound && isForm(set - 1, of: "been") && isForm(set - 2, of: "had")
  }

  private func callsOff(around tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near =
      max(
        sentence.lowerBound, tokens.lowerBound - Self.reach)..<min(
        sentence.upperBound, tokens.upperBound + Self.reach)
    return near.contains { index in
      text.isOne(of: .calledOff, index)
        || isForm(index, of: "off") && index > sentence.lowerBound
          && text.isOne(of: .callingOff, index - 1)
    }
  }
}
