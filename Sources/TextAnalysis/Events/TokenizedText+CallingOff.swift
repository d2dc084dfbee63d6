// Verbs by which something is called off, is moved or does not come about.
extension TokenizedText {
  func isAbandoning(_ verb: Int) -> Bool {
    isOne(of: .abandoned, verb) || particle(ofCallingOff: verb) != nil || isDecided(verb)
  }

  /// Whether the verb can only be done to what has not begun: "cancelled", "put off".
  func isCallingOff(_ verb: Int) -> Bool {
    isOne(of: .calledOff, verb) || endOfCallingOff(verb) > verb + 1 || isDecided(verb)
  }

  /// "decided to postpone", "was forced to call off", but not "asked them to cancel".
  func isDecided(_ verb: Int) -> Bool {
    guard verb > 1, isWord(verb - 1, "to"), isOne(of: .decisions, verb - 2) else { return false }
    return isOne(of: .plainCallingOff, verb) || particle(ofCallingOff: verb) != nil
  }

  /// Whether the verb tells of another day: "postponed", but not "postponed indefinitely", nor
  /// "cancelled".
  func isMoving(_ verb: Int) -> Bool {
    let end = endOfCallingOff(verb)
    guard end < tokens.count, isWord(end, "indefinitely") else {
      let isCall = isWord(verb, "called") || isWord(verb, "calls") || isWord(verb, "call")
      return isOne(of: .moving, verb) || end > verb + 1 && !isCall
    }
    return false
  }

  /// Where a verb ends with its particle: "called off".
  func endOfCallingOff(_ verb: Int) -> Int { (particle(ofCallingOff: verb) ?? verb) + 1 }

  /// The "off" of "called off", the "back" of "pushed back".
  private func particle(ofCallingOff verb: Int) -> Int? {
    let next = verb + 1
    guard next < tokens.count else { return nil }
    let isPhrase =
      (isWord(verb, "called") || isWord(verb, "calls") || isWord(verb, "put"))
      && isWord(next, "off")
      || isWord(verb, "call") && isWord(next, "off") && verb > 1 && isWord(verb - 1, "to")
        && isOne(of: .decisions, verb - 2)
      || isWord(verb, "pushed") && isWord(next, "back")
      || isWord(verb, "brought") && isWord(next, "forward")
    return isPhrase ? next : nil
  }

  /// The verb of ", but was postponed", "has been called off", where the words at `next` are such.
  func calledOffVerb(after next: Int, in sentence: Range<Int>) -> Int? {
    var verb = next
    if verb < sentence.upperBound, tokens[verb].mark == Mark.comma { verb += 1 }
    if verb < sentence.upperBound, isWord(verb, "but") { verb += 1 }
    let auxiliary = verb
    guard verb < sentence.upperBound, (2...4).contains(tokens[verb].range.count),
      !isWord(verb, "been"), !isWord(verb, "be")
    else { return nil }
    while verb < min(auxiliary + 3, sentence.upperBound), isOne(of: .passiveAuxiliaries, verb) {
      verb += 1
    }
    guard verb > auxiliary, verb < sentence.upperBound, isAbandoning(verb) else { return nil }
    return verb
  }

  /// The verb of ", which they have since called off", ", but it was put off" behind a token.
  func verbGivingUp(after next: Int, in sentence: Range<Int>) -> Int? {
    var index = next
    if index < sentence.upperBound, tokens[index].mark == Mark.comma { index += 1 }
    guard index < sentence.upperBound else { return nil }
    let isRelative = isWord(index, "which")
    guard isRelative || isWord(index, "but") && isWord(index + 1, "it") else { return nil }
    let near = index + 1..<min(index + 9, sentence.upperBound)
    let end = near.first { tokens[$0].kind == .punctuation } ?? near.upperBound
    return (index + 1..<end).first { verb in
      isCallingOff(verb)
        && (isRelative || isOne(of: .passiveAuxiliaries, verb - 1) || isWord(verb - 1, "since"))
    }
  }

  /// "will not take place", "did not go ahead", "will no longer be held", and what is over: "never took
  /// place".
  func isNotHeld(from first: Int, to end: Int) -> Bool {
    if isOverUnheld(from: first, to: end) { return true }
    guard first < end, isOne(of: .notHeldAuxiliaries, first) else { return false }
    if isWord(first, "won't") { return isHeld(at: first + 1, to: end) }
    return isDenied(first + 1, to: end).map { isHeld(at: $0, to: end) } ?? false
  }

  /// "did not take place", "failed to materialise", "was never held", "fell through".
  func isOverUnheld(from first: Int, to end: Int) -> Bool {
    guard first + 1 < end else { return false }
    if isWord(first, "never") || isWord(first, "didn't") { return isHeld(at: first + 1, to: end) }
    if isWord(first, "failed") {
      return isWord(first + 1, "to") && isHeld(at: first + 2, to: end)
    }
    if isWord(first, "fell") { return isWord(first + 1, "through") }
    guard let next = isDenied(first + 1, to: end) else { return false }
    if isWord(first, "was") || isWord(first, "were") { return next < end && isWord(next, "held") }
    return isWord(first, "did") && isHeld(at: next, to: end)
  }

  /// Where what follows "not", "never" or "no longer" begins.
  private func isDenied(_ index: Int, to end: Int) -> Int? {
    guard index < end else { return nil }
    if isWord(index, "not") || isWord(index, "never") { return index + 1 }
    return isWord(index, "no") && index + 1 < end && isWord(index + 1, "longer") ? index + 2 : nil
  }

  /// "take place", "go ahead", "be held", "happen".
  private func isHeld(at index: Int, to end: Int) -> Bool {
    guard index < end else { return false }
    if isOne(of: .comingAbout, index) { return true }
    guard index + 1 < end else { return false }
    return (isWord(index, "take") || isWord(index, "took")) && isWord(index + 1, "place")
      || (isWord(index, "go") || isWord(index, "went")) && isWord(index + 1, "ahead")
      || isWord(index, "be") && isWord(index + 1, "held")
  }
}
