/// Tells from the verbs around an expression whether it lies behind or ahead.
struct DateTense {
  let text: TokenizedText
  let vocabulary: DateVocabulary

  /// How far to look, in tokens.
  private static let reach = 24

  /// The direction of what the tokens name, within their sentence.
  ///
  /// A month is seldom when something was said, unless the verb of reporting stands beside it.
  func direction(of tokens: Range<Int>, isMonth: Bool = false) -> DateResolver.Direction {
    guard let first = tokens.first else { return .open }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    // The verb of the clause mostly comes before: "… will meet on Sunday", "met Sunday".
    var index = first - 1
    if isAfterwards(tokens, in: sentence) { return .past }
    if index >= sentence.lowerBound, let lead = lead(at: index, in: sentence) { return lead }
    if isSet(tokens, in: sentence, isMonth) { return .future }
    if isBeforeModal(tokens.upperBound, in: sentence) { return .future }
    if isOfHappening(tokens, in: sentence) { return .past }
    if tokens.upperBound < sentence.upperBound,
      text.tokens[tokens.upperBound].word == text.lexicon.possessive
    {
      return isSurelyAhead(before: first, in: sentence) ? .future : .past
    }
    var steps = 0
    while index >= sentence.lowerBound, steps < Self.reach {
      if mayTell(index), let found = cue(at: index, in: sentence),
        !isMonth || !isReport(index, found) || index >= first - 2
      {
        return found
      }
      index -= 1
      steps += 1
    }
    index = tokens.upperBound
    steps = 0
    while index < sentence.upperBound, steps < Self.reach {
      if mayTell(index), let found = cue(at: index, in: sentence) { return found }
      index += 1
      steps += 1
    }
    return isOnSchedule(first, in: sentence) ? .future : .open
  }

  /// "Voters go to the polls on Sunday": no verb but one of what is planned, in its plain form.
  private func isOnSchedule(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 1,
      vocabulary[text.tokens[first - 1].word].senses.meets(DateSenses(.on, .at, .from))
        || vocabulary[text.tokens[first].word].senses.contains(.shift)
    else { return false }
    return (sentence.lowerBound + 1..<first - 1).contains {
      cues($0).contains(.planned) && text.tokens[$0].shape == .lower
    }
  }

  /// "called a strike for Monday", "announced elections for May", "delayed to December": the day for
  /// which something is set, whatever the tense of that.
  private func isSet(_ tokens: Range<Int>, in sentence: Range<Int>, _ isMonth: Bool) -> Bool {
    let index = tokens.lowerBound - 1
    guard index > sentence.lowerBound else { return false }
    if isTo(index) || isForm(index, of: "until") {
      return cues(index - 1).contains(.postponing)
        || vocabulary[text.tokens[index - 1].word].senses.contains(.ago)
    }
    guard isForm(index, of: "for") else { return false }
    let isNamed =
      tokens.upperBound < sentence.upperBound
      && text.tokens[tokens.upperBound].word == text.lexicon.possessive
    if !isMonth {
      return !isNamed
        && (vocabulary[text.tokens[index + 1].word].senses.contains(.weekday)
          || isForm(tokens.upperBound - 1, of: "weekend"))
    }
    return (max(sentence.lowerBound, index - 4)..<index).contains { cues($0).contains(.setting) }
  }

  /// "the October 7 attacks", "the crash on July 3": what nobody plans is over, unless it is feared.
  private func isOfHappening(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard
      vocabulary[text.tokens[tokens.lowerBound].word].senses.meets(DateSenses(.month))
        || text.tokens[tokens.lowerBound].kind == .number
    else { return false }
    let isPrep =
      tokens.lowerBound - 2 >= sentence.lowerBound
      && vocabulary[text.tokens[tokens.lowerBound - 1].word].senses.meets(DateSenses(.on, .of))
    let isNoun =
      isPrep && cues(tokens.lowerBound - 2).contains(.happened)
      || tokens.upperBound < sentence.upperBound && cues(tokens.upperBound).contains(.happened)
        && text.tokens[tokens.upperBound].shape == .lower
    guard isNoun else { return false }
    return !(max(sentence.lowerBound, tokens.lowerBound - 6)..<tokens.lowerBound).contains {
      cues($0).contains(.arranged)
    }
  }

  /// Whether the sentence begins with the day, and the verb is that of its own clause: "On October 7,
  /// gunmen crossed the fence", "Before October 7, it was calm".
  private func isFronted(_ first: Int, in sentence: Range<Int>) -> Bool {
    first - 1 == sentence.lowerBound
      && (text.isWord(first - 1, "before") || text.isWord(first - 1, "on"))
  }

  /// "he said Friday would be too late": the day is what will be.
  private func isBeforeModal(_ next: Int, in sentence: Range<Int>) -> Bool {
    guard next + 1 < sentence.upperBound else { return false }
    let own = cues(next)
    return own.contains(.ahead) && own.contains(.modal) && text.tokens[next].shape == .lower
      && !isForm(next + 1, of: "have")
  }

  /// Whether the clause around a time that has begun tells of what is still to come: "will meet today",
  /// but not "is calm today" or "are searching it today".
  func isStillAhead(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    if let told = direction(along: (sentence.lowerBound..<first).reversed(), in: sentence) {
      return told == .future
    }
    var next = tokens.upperBound
    if next < sentence.upperBound, text.isMark(next, ",") { next += 1 }
    return direction(along: next..<max(next, sentence.upperBound), in: sentence) == .future
  }

  /// What the first verb along the way tells, before its clause ends.
  private func direction(
    along way: some Sequence<Int>, in sentence: Range<Int>
  ) -> DateResolver.Direction? {
    for index in way {
      if text.tokens[index].kind == .punctuation { return nil }
      if text.isWord(index, "and") || text.isWord(index, "but") { return nil }
      if let found = cue(at: index, in: sentence), !isAgenda(index, in: sentence) { return found }
    }
    return nil
  }

  /// Whether the words beside the expression leave no doubt of its direction.
  func isSure(_ direction: DateResolver.Direction, of tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, first > 0 else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    guard first > sentence.lowerBound else { return false }
    return switch direction {
    case .open: false
    case .past:
      lead(at: first - 1, in: sentence) == .past || isTold(beside: first, in: sentence)
        || isOfHappening(tokens, in: sentence) || isFronted(first, in: sentence)
    case .future: isPlanned(before: first, in: sentence) || isSet(tokens, in: sentence, true)
    }
  }

  /// "died on May 2", "said May 2": a verb of the past that nothing puts into the future.
  private func isTold(beside first: Int, in sentence: Range<Int>) -> Bool {
    var verb = first - 1
    if vocabulary[text.tokens[verb].word].senses.meets(DateSenses(.on, .in)) {
      verb -= 1
    } else if !vocabulary[text.tokens[first].word].senses.contains(.month) {
      return false
    }
    guard verb >= sentence.lowerBound, !cues(verb).contains(.arranged),
      cue(at: verb, in: sentence) == .past
    else { return false }
    let before = max(sentence.lowerBound, verb - 4)..<verb
    return !before.contains { cues($0).meets([.ahead, .modal]) }
  }

  /// "will be held in November", "is due in November": the nearest verb before looks ahead.
  private func isPlanned(before first: Int, in sentence: Range<Int>) -> Bool {
    let isFor = isForm(first - 1, of: "for") && cues(max(first - 2, 0)).contains(.arranged)
    guard isFor || vocabulary[text.tokens[first - 1].word].senses.meets(DateSenses(.on, .in))
    else { return false }
    for index in (max(sentence.lowerBound, first - 6)..<first - 1).reversed() {
      if text.tokens[index].kind == .punctuation { return false }
      let own = cues(index)
      // "would" and "may" may tell of the past, "is expected" cannot.
      if own.contains(.arranged) {
        return index > sentence.lowerBound && cues(index - 1).contains(.present)
      }
      if own.contains(.ahead) {
        return own.contains(.modal)
          && (!own.contains(.reported) || isForm(index, of: "would") && isSaid(index, in: sentence))
      }
      if own.contains(.past), !isPassive(index, in: sentence) { return false }
    }
    return false
  }

  /// Whether somebody says so: "She said it would be held in May".
  private func isSaid(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 8)..<index).contains { cues($0).contains(.reporting) }
  }

  /// Whether a plan and a bound say that it lies ahead, however far: "will cut jobs by June".
  func isSurelyAhead(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, first > 0 else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    return first > sentence.lowerBound && lead(at: first - 1, in: sentence) == .future
      && isSurelyAhead(before: first, in: sentence, within: 12)
  }

  /// "the post-October 7 order": after a day that is over.
  private func isAfterwards(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let first = tokens.first, text.tokens[first].isHyphenated else { return false }
    let start = Int(text.tokens[first].start)
    return text.tokens[first].end - text.tokens[first].start > 5
      && text.spellsInAnyCase(start..<start + 5, "post-")
  }

  private func isReport(_ index: Int, _ found: DateResolver.Direction) -> Bool {
    found == .past && cues(index).contains(.reporting)
  }

  /// "until May", "by Friday" look ahead, "since May" looks back.
  private func lead(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let senses = vocabulary[text.tokens[index].word].senses
    let word = text.tokens[index].range
    let isShort = word.count == 2
    // "as early as Tuesday"
    if isShort, text.spells(word, "as"), index - 2 >= sentence.lowerBound,
      isForm(index - 2, of: "as")
    {
      return isForm(index - 1, of: "recently") ? .past : .future
    }
    if senses.contains(.until) || isShort && text.spells(word, "by")
      || text.spells(word, "through")
    {
      // "By Wednesday they had left."
      let near = max(sentence.lowerBound, index - 10)..<min(sentence.upperBound, index + 10)
      return near.contains { cues($0).contains(.pluperfect) } ? .past : .future
    }
    // "until at least Friday"
    if text.spells(word, "least"), index - 2 >= sentence.lowerBound, isForm(index - 1, of: "at") {
      return lead(at: index - 2, in: sentence)
    }
    if text.spells(word, "ended") { return .past }
    if 2...3 ~= word.count, isLeadingUp(to: index, in: sentence) { return .future }
    // "The vote is on Friday."
    if senses.contains(.on), index > sentence.lowerBound,
      cues(index - 1).contains(.present),
      isForm(index - 1, of: "is") || isForm(index - 1, of: "are")
    {
      return .future
    }
    return senses.contains(.since) ? .past : nil
  }

  /// "ahead of the 5 June vote", "in the run-up to June 5".
  private func isLeadingUp(to index: Int, in sentence: Range<Int>) -> Bool {
    let joint = isForm(index, of: "the") ? index - 1 : index
    guard joint > sentence.lowerBound, text.tokens[joint].end - text.tokens[joint].start == 2 else {
      return false
    }
    if isForm(joint, of: "of") { return text.isWord(joint - 1, "ahead") }
    return isForm(joint, of: "to")
      && (text.isWord(joint - 1, "run-up") || text.isWord(joint - 1, "lead-up"))
  }

  @inline(__always)
  private func cues(_ index: Int) -> DateCues { vocabulary[text.tokens[index].word].cues }

  /// Whether "will" stands just before: "will attend Sunday's talks".
  private func isSurelyAhead(
    before index: Int, in sentence: Range<Int>, within reach: Int = 6
  ) -> Bool {
    (max(sentence.lowerBound, index - reach)..<index).contains {
      cues($0).contains(.ahead) && text.tokens[$0].shape == .lower
        && !cues($0).contains(.reported)
    }
  }

  /// What a word must be to have a tense, unless it ends in "ed".
  private static var tenses: DateCues { [.ahead, .perfect, .past, .be, .present] }

  /// Whether the token is asked for its tense: most have none.
  @inline(__always)
  private func mayTell(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word
      && (cues(index).meets(Self.tenses) || text.bytes[Int(token.end) - 1] == UInt8(ascii: "d"))
  }

  private func cue(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let own = cues(index)
    guard own.meets(Self.tenses) else {
      return ending(index, in: sentence)
    }
    // May is a month, "Meet the Press" a name.
    let isName = token.shape != .lower && index > sentence.lowerBound + 1
    if own.contains(.ahead), !isName {
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
    if own.contains(.be), index > sentence.lowerBound, isTo(index - 1) { return .future }
    if own.contains(.present) {
      // "is to meet", "are to begin"
      guard index + 1 < sentence.upperBound else { return nil }
      return isTo(index + 1) || cues(index + 1).contains(.arranged) || isAgenda(index, in: sentence)
        ? .future : nil
    }
    return ending(index, in: sentence)
  }

  /// "are flying home on Friday", "are closed on Friday": the present with a day that it is not.
  private func isAgenda(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isForm(index, of: "is") || isForm(index, of: "are"), index + 3 < sentence.upperBound
    else {
      return false
    }
    let next = text.tokens[index + 1]
    guard next.kind == .word, next.shape == .lower else { return false }
    if text.ends(next.range, "ing") { return true }
    return endsInEd(next) && isForm(index + 2, of: "on")
      && vocabulary[text.tokens[index + 3].word].senses.contains(.weekday)
  }

  /// What the ending of a verb tells that no list has.
  private func ending(_ index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let token = text.tokens[index]
    guard token.shape == .lower, endsInEd(token), !cues(index).contains(.noPast) else { return nil }
    if isPassive(index, in: sentence) { return nil }
    return isPromise(index, in: sentence) ? .future : .past
  }

  /// What no verb follows "to" before: "agreed to in May", "to the plan".
  private static var noVerbs: DateSenses {
    DateSenses(.in, .on, .at, .article) | DateSenses(.indefinite, .possessive, .month, .weekday)
  }

  /// "vowed to return", "agreed to pay": what somebody binds himself to lies ahead of that.
  private func isPromise(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound, isTo(index + 1),
      !vocabulary[text.tokens[index + 2].word].senses.meets(Self.noVerbs)
    else { return false }
    return isForm(index, of: "agreed") || isForm(index, of: "vowed")
      || isForm(index, of: "pledged") || isForm(index, of: "promised")
      || isForm(index, of: "threatened")
  }

  /// Whether "did" stands before the verb.
  private func isPastAuxiliary(before index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 2)..<index).contains {
      isForm($0, of: "did") || isForm($0, of: "didn't")
    }
  }

  /// "has met" looks back, "will have met" and "have to meet" ahead, "has a plan" neither.
  private func perfect(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
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
  private func isPassive(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound
      && (cues(index - 1).contains(.be)
        || isForm(index - 1, of: "is") || isForm(index - 1, of: "are"))
  }

  /// "may cut", "to hit": a form of both tenses that another word makes the plain one.
  private func isPlainForm(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && (cues(index - 1).contains(.modal) || isTo(index - 1))
  }

  /// Whether "has been scheduled" or "was to" follow: past words for what lies ahead.
  private func arranges(after index: Int, in sentence: Range<Int>) -> Bool {
    for next in index + 1..<index + 4 where next < sentence.upperBound {
      if cues(next).contains(.arranged) { return true }
    }
    return false
  }

  /// Whether "would" or "could" are of the past: "would have met", "could not be reached".
  private func looksBack(from index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    if isForm(index, of: "could"), isNegative(index + 1, in: sentence) { return true }
    return isForm(index + 1, of: "have") && !(index + 2 < sentence.upperBound && isTo(index + 2))
  }

  /// Whether "not" stands at the index or a word like it before: "neither he nor she".
  private func isNegative(_ index: Int, in sentence: Range<Int>) -> Bool {
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
  private func isDueTo(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isForm(index, of: "due"), index + 1 < sentence.upperBound,
      isTo(index + 1)
    else { return false }
    return index == sentence.lowerBound
      || !cues(index - 1).meets([.be, .present, .past])
  }

  private func isTo(_ index: Int) -> Bool {
    vocabulary[text.tokens[index].word].senses.contains(.to) && text.bytes(at: index).count == 2
  }

  /// "unspecified", "undisclosed": what begins with "un" is an adjective, but for a few verbs.
  private func isNegated(_ token: Token) -> Bool {
    guard token.end - token.start >= 9 else { return false }
    let word = token.range
    return text.begins(word, "un") && !text.begins(word, "unde") && !text.begins(word, "unve")
      && !text.begins(word, "unit")
  }

  @inline(__always)
  private func isForm(_ index: Int, of word: StaticString) -> Bool {
    let range = text.tokens[index].range
    // Most words differ in length.
    return range.count == word.utf8CodeUnitCount && hasLetters(range, word)
  }

  private func hasLetters(_ range: Range<Int>, _ letters: StaticString) -> Bool {
    text.spells(range, letters)
  }

  func endsInEd(_ token: Token) -> Bool {
    token.end - token.start >= 4 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e") && !isNegated(token)
  }
}
