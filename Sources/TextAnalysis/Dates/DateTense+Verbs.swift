// What the forms of verbs tell: past, ahead, or nothing.
extension DateTense {
  /// What a word must be to have a tense, unless it ends in "ed".
  static var tenses: DateCues { [.ahead, .perfect, .past, .be, .present] }

  /// Whether the token is asked for its tense: most have none.
  @inline(__always)
  func mayTell(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word
      && (cues(index).meets(Self.tenses) || text.bytes[Int(token.end) - 1] == UInt8(ascii: "d"))
  }

  func cue(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let own = cues(index)
    guard own.meets(Self.tenses) else {
      return ending(index, in: sentence)
    }
    // May is a month, "Meet the Press" a name.
    let isName = token.shape != .lower && index > sentence.lowerBound + 1
    if own.contains(.ahead), !isName {
      if isMeasure(index, in: sentence) || isPlanTold(index, in: sentence) { return nil }
      // "did not meet"
      if isPastAuxiliary(before: index, in: sentence) { return .past }
      // "deaths due to attacks" is no "due to meet".
      if isDueTo(index, in: sentence) { return nil }
      // "had been expected on Monday"
      if own.contains(.arranged), index - 2 >= sentence.lowerBound, isForm(index - 1, of: "been"),
        isForm(index - 2, of: "had")
      {
        return .past
      }
      if own.contains(.reported), own.contains(.modal), looksBack(from: index, in: sentence) {
        return .past
      }
      return .future
    }
    if own.contains(.perfect) { return perfect(at: index, in: sentence) }
    if own.contains(.past) {
      if isPassive(index, in: sentence) || isPlainForm(index, in: sentence) { return nil }
      // "set to meet", "set for Friday"
      if own.contains(.arranged), index + 1 < sentence.upperBound,
        isTo(index + 1) || isForm(index + 1, of: "for")
      {
        return .future
      }
      return arranges(after: index, in: sentence) ? .future : .past
    }
    if own.contains(.be), index > sentence.lowerBound, isTo(index - 1) {
      // "was found to be ill on Sunday"
      return index > sentence.lowerBound + 1 && text.isOne(of: .foundToBe, index - 2)
        ? nil : .future
    }
    if own.contains(.present) {
      // "is to meet", "are to begin"
      guard index + 1 < sentence.upperBound else { return nil }
      return isTo(index + 1) || cues(index + 1).contains(.arranged) || isAgenda(index, in: sentence)
        ? .future : nil
    }
    return ending(index, in: sentence)
  }

  /// "are flying home on Friday", "are closed on Friday": the present with a day that it is not.
  func isAgenda(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isForm(index, of: "is") || isForm(index, of: "are"), index + 3 < sentence.upperBound
    else {
      return false
    }
    let next = text.tokens[index + 1]
    guard next.kind == .word, next.shape == .lower else { return false }
    if text.ends(next.range, "ing") { return !text.isOne(of: .goingOnNow, index + 1) }
    return endsInEd(next) && isForm(index + 2, of: "on")
      && vocabulary[text.tokens[index + 3].word].senses.contains(.weekday)
  }

  /// What the ending of a verb tells that no list has.
  func ending(_ index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let token = text.tokens[index]
    guard token.shape == .lower, endsInEd(token), !cues(index).contains(.noPast) else { return nil }
    if isPassive(index, in: sentence) { return nil }
    return isPromise(index, in: sentence) ? .future : .past
  }

  /// What no verb follows "to" before: "agreed to in May", "to the plan".
  static var noVerbs: DateSenses {
    DateSenses(.in, .on, .at, .article) | DateSenses(.indefinite, .possessive, .month, .weekday)
  }

  /// "vowed to return", "agreed to pay": what somebody binds himself to lies ahead of that.
  func isPromise(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound, isTo(index + 1),
      !vocabulary[text.tokens[index + 2].word].senses.meets(Self.noVerbs)
    else { return false }
    return isForm(index, of: "agreed") || isForm(index, of: "vowed")
      || isForm(index, of: "pledged") || isForm(index, of: "promised")
      || isForm(index, of: "threatened")
  }

  /// Whether "did" stands before the verb.
  func isPastAuxiliary(before index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 2)..<index).contains {
      isForm($0, of: "did") || isForm($0, of: "didn't")
    }
  }

  /// "has met" looks back, "will have met" and "have to meet" ahead, "has a plan" neither.
  func perfect(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    if index + 1 < sentence.upperBound, isTo(index + 1) { return .future }
    for before in max(sentence.lowerBound, index - 2)..<index
    where cues(before).contains(.ahead) {
      return .future
    }
    if arranges(after: index, in: sentence) { return .future }
    for next in index + 1..<index + 4 where next < sentence.upperBound {
      let own = cues(next)
      if own.contains(.past) || endsInEd(text.tokens[next]) { return .past }
    }
    return nil
  }

  /// Whether "be" makes it a participle: "may be signed" has its tense from "may".
  func isPassive(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound
      && (cues(index - 1).contains(.be)
        || isForm(index - 1, of: "is") || isForm(index - 1, of: "are"))
  }

  /// "may cut", "to hit": a form of both tenses that another word makes the plain one.
  @inline(__always)
  func isPlainForm(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && (cues(index - 1).contains(.modal) || isTo(index - 1))
  }

  /// Whether "has been scheduled" or "was to" follow: past words for what lies ahead.
  func arranges(after index: Int, in sentence: Range<Int>) -> Bool {
    for next in index + 1..<index + 4 where next < sentence.upperBound {
      if cues(next).contains(.arranged) { return !isMeasure(next, in: sentence) }
    }
    return false
  }

  /// "rose more than expected", "went ahead as planned": by what something is measured.
  private func isMeasure(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, !cues(index).contains(.modal) else { return false }
    // "as previously planned"
    let before = text.ends(text.tokens[index - 1].range, "ly") ? index - 2 : index - 1
    guard before >= sentence.lowerBound else { return false }
    return isForm(before, of: "than") || isForm(before, of: "as")
  }

  /// "approved the plan on Tuesday", "cut its forecast on Tuesday": a noun that says nothing of when, unless
  /// what is planned follows, as in "its plan to march on Sunday".
  private func isPlanTold(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard index > sentence.lowerBound, next < sentence.upperBound,
      isForm(index, of: "plan") || isForm(index, of: "plans") || isForm(index, of: "forecast"),
      vocabulary[text.tokens[index - 1].word].senses.meets(DateSenses(.article, .possessive))
    else { return false }
    return vocabulary[text.tokens[next].word].senses.meets(DateSenses(.on, .weekday))
  }

  /// Whether "would" or "could" are of the past: "would have met", "could not be reached".
  func looksBack(from index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    if isForm(index, of: "could"), isNegative(index + 1, in: sentence) { return true }
    // "would not comment", "could be heard"
    if index + 2 < sentence.upperBound {
      if isForm(index, of: "would"), isForm(index + 1, of: "not") {
        return text.isOne(of: .withheld, index + 2)
      }
      if isForm(index, of: "could"), isForm(index + 1, of: "be") {
        return text.isOne(of: .perceived, index + 2)
      }
    }
    return isForm(index + 1, of: "have") && !(index + 2 < sentence.upperBound && isTo(index + 2))
  }

  /// Whether "not" stands at the index or a word like it before: "neither he nor she".
  func isNegative(_ index: Int, in sentence: Range<Int>) -> Bool {
    isForm(index, of: "not")
      || (sentence.lowerBound..<index).contains {
        switch text.tokens[$0].end - text.tokens[$0].start {
        case 2: text.isWord($0, "no")
        case 3: text.isWord($0, "nor")
        case 4: text.isWord($0, "none")
        case 5: text.isWord($0, "never")
        case 6: text.isWord($0, "nobody")
        case 7: text.isWord($0, "neither")
        default: false
        }
      }
  }

  /// Whether it is the "due to" of a cause: no form of "be" stands before it.
  func isDueTo(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isForm(index, of: "due"), index + 1 < sentence.upperBound,
      isTo(index + 1)
    else { return false }
    return index == sentence.lowerBound
      || !cues(index - 1).meets([.be, .present, .past])
  }

  /// "unspecified", "undisclosed": what begins with "un" is an adjective, but for a few verbs.
  func isNegated(_ token: Token) -> Bool {
    guard token.end - token.start >= 9 else { return false }
    let word = token.range
    return text.begins(word, "un") && !text.begins(word, "unde") && !text.begins(word, "unve")
      && !text.begins(word, "unit")
  }

  func endsInEd(_ token: Token) -> Bool {
    token.end - token.start >= 4 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e") && !isNegated(token)
  }
}
