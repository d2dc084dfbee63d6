// Days that nouns and phrases set: called for Monday, the October attacks, ahead of the vote.
extension DateTense {
  /// "Voters go to the polls on Sunday": no verb but one of what is planned, in its plain form.
  func isOnSchedule(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 1, isOfAgenda(first) else { return false }
    let verb = (sentence.lowerBound + 1..<first - 1).first {
      cues($0).contains(.planned) && text.tokens[$0].shape == .lower
    }
    guard let verb else { return false }
    // "The search goes on after a landslide on Sunday": the day of what was before.
    return !(verb + 1..<first - 1).contains {
      text.isWord($0, "after") || text.isWord($0, "since") || text.isWord($0, "following")
    }
  }

  /// Whether the words before a date lead from a verb of what is planned to it: "open on", "go next".
  private func isOfAgenda(_ first: Int) -> Bool {
    vocabulary[text.tokens[first - 1].word].senses.meets(DateSenses(.on, .at, .from))
      || vocabulary[text.tokens[first].word].senses.contains(.shift)
  }

  /// "The envoy, who came on Monday, leaves on Friday": such a verb behind a clause between commas, whose
  /// tense is not that of the sentence.
  @inline(__always)
  func isOnScheduleAfterAside(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first > sentence.lowerBound + 5, isOfAgenda(first) else { return false }
    var comma = first - 2
    while comma > sentence.lowerBound, text.tokens[comma].kind != .punctuation {
      if mayTell(comma), cue(at: comma, in: sentence) != nil { return false }
      comma -= 1
    }
    guard comma > sentence.lowerBound + 3, text.tokens[comma].mark == Mark.comma,
      cues(comma + 1).contains(.planned), text.tokens[comma + 1].shape == .lower,
      let open = (sentence.lowerBound + 1..<comma).last(where: {
        text.tokens[$0].mark == Mark.comma
      })
    else { return false }
    return text.isOne(of: .relativePronouns, open + 1)
  }

  /// "called a strike for Monday", "announced elections for May", "delayed to December": the day for
  /// which something is set, whatever the tense of that.
  @inline(__always)
  func isSet(_ tokens: Range<Int>, in sentence: Range<Int>, _ isMonth: Bool) -> Bool {
    let index = tokens.lowerBound - 1
    guard index > sentence.lowerBound else { return false }
    if isTo(index) || isForm(index, of: "until") {
      return isPostponed(before: index, in: sentence)
        || vocabulary[text.tokens[index - 1].word].senses.contains(.ago)
    }
    let lead = isForm(index + 1, of: "from") ? index + 1 : index
    if isForSure(lead, in: sentence) { return true }
    if isStart(index, in: sentence) { return isSomethingSet(before: index, in: sentence) }
    guard isForm(index, of: "for") else { return false }
    let isNamed =
      tokens.upperBound < sentence.upperBound
      && text.tokens[tokens.upperBound].word == text.lexicon.possessive
    if !isMonth {
      return !isNamed
        && (vocabulary[text.tokens[index + 1].word].senses.contains(.weekday)
          || vocabulary[text.tokens[tokens.upperBound - 1].word].senses.contains(.weekday)
          || isForm(tokens.upperBound - 1, of: "weekend"))
    }
    return (max(sentence.lowerBound, index - 4)..<index).contains { cues($0).contains(.setting) }
  }

  /// "has cancelled flights on Friday", "have called a march from Sunday": such a verb tells of no day that
  /// is over, but that to which it sets something or on which something was to be.
  private func isForSure(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard vocabulary[text.tokens[index + 1].word].senses.contains(.weekday),
      isForm(index, of: "on") || isForm(index, of: "from")
    else { return false }
    var verb = index - 1
    while verb > sentence.lowerBound + 1, index - verb < 9, text.tokens[verb].kind != .punctuation {
      if text.isOne(of: .settingDays, verb) {
        return isForm(verb - 1, of: "has") || isForm(verb - 1, of: "have")
      }
      if mayTell(verb), cue(at: verb, in: sentence) != nil { return false }
      if text.isWord(verb, "after") || text.isWord(verb, "over") || text.isWord(verb, "following") {
        return false
      }
      verb -= 1
    }
    return false
  }

  /// The first of "Thursday and Friday", which are of one week.
  @inline(__always)
  func firstOfPair(_ tokens: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard tokens.count == 1, tokens.lowerBound - 2 >= sentence.lowerBound,
      text.isWord(tokens.lowerBound - 1, "and") || text.isWord(tokens.lowerBound - 1, "or"),
      vocabulary[text.tokens[tokens.lowerBound].word].senses.contains(.weekday),
      vocabulary[text.tokens[tokens.lowerBound - 2].word].senses.contains(.weekday)
    else { return nil }
    return tokens.lowerBound - 2
  }

  /// "was delayed to December", "postponed the hearing to 9 June".
  private func isPostponed(before index: Int, in sentence: Range<Int>) -> Bool {
    var place = index - 1
    while place >= max(sentence.lowerBound, index - 8), text.tokens[place].kind == .word {
      if cues(place).contains(.postponing) { return true }
      if cues(place).meets([.past, .perfect, .present]) { return false }
      place -= 1
    }
    return false
  }

  /// Whether a verb that sets a day has what it sets as its object: "announced a strike", but not
  /// "announced that sales fell".
  private func isSomethingSet(before index: Int, in sentence: Range<Int>) -> Bool {
    var place = index - 1
    while place >= max(sentence.lowerBound, index - 8) {
      if cues(place).contains(.setting) { return true }
      let token = text.tokens[place]
      let isVerb =
        token.shape == .lower
        && (cues(place).meets([.past, .perfect, .present]) || endsInEd(token))
      if isVerb || isForm(place, of: "that") { return false }
      place -= 1
    }
    return false
  }

  /// Whether what is announced begins on the day behind: "a strike from", "a curfew starting on".
  func isStart(_ index: Int, in sentence: Range<Int>) -> Bool {
    switch text.tokens[index].end - text.tokens[index].start {
    case 4: return isForm(index, of: "from")
    case 8: return isForm(index, of: "starting")
    case 9: return isForm(index, of: "beginning")
    case 2:
      return index - 1 > sentence.lowerBound && isForm(index, of: "on")
        && (isForm(index - 1, of: "starting") || isForm(index - 1, of: "beginning"))
    default: return false
    }
  }

  /// "the October 7 attacks", "the crash on July 3": what nobody plans is over, unless it is feared.
  func isOfHappening(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    if tokens.count == 1,
      vocabulary[text.tokens[tokens.lowerBound].word].senses.contains(.weekday)
    {
      return isOfKnownHappening(tokens.lowerBound, in: sentence)
    }
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

  /// "the deadly raid on Sunday", "Sunday's raid": one that the reader knows of.
  private func isOfKnownHappening(_ day: Int, in sentence: Range<Int>) -> Bool {
    let next = day + 1
    if next + 1 < sentence.upperBound, text.tokens[next].word == text.lexicon.possessive {
      return cues(next + 1).contains(.happened)
        || next + 2 < sentence.upperBound && cues(next + 2).contains(.happened)
          && text.tokens[next + 1].shape == .lower
    }
    let noun = day - 2
    guard noun > sentence.lowerBound, cues(noun).contains(.happened),
      vocabulary[text.tokens[day - 1].word].senses.contains(.on)
    else { return false }
    return (max(sentence.lowerBound, noun - 3)..<noun).contains { isForm($0, of: "the") }
  }

  /// "October's election": what is held on a day that was set long before may be ahead as well.
  func isOccasion(_ next: Int, in sentence: Range<Int>) -> Bool {
    next < sentence.upperBound && cues(next).contains(.occasion)
  }

  /// "he said Friday would be too late", "Sunday marks a year of war": the day is what will be.
  @inline(__always)
  func isBeforeModal(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next + 1 < sentence.upperBound else { return false }
    // "The plan told on Friday would be dear."
    let before = tokens.lowerBound - 1
    if before > sentence.lowerBound, isForm(before, of: "on"), mayTell(before - 1),
      cue(at: before - 1, in: sentence) == .past
    {
      return false
    }
    if text.isWord(next, "marks") { return text.tokens[next].shape == .lower }
    let own = cues(next)
    return own.contains(.ahead) && own.contains(.modal) && text.tokens[next].shape == .lower
      && cue(at: next, in: sentence) == .future
      && !isForm(next + 1, of: "have")
  }

  /// "the post-October 7 order": after a day that is over.
  @inline(__always)
  func isAfterwards(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let first = tokens.first, text.tokens[first].isHyphenated else { return false }
    let start = Int(text.tokens[first].start)
    return text.tokens[first].end - text.tokens[first].start > 5
      && text.spellsInAnyCase(start..<start + 5, "post-")
  }

  /// "until May", "by Friday" look ahead, "since May" looks back.
  func lead(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let senses = vocabulary[text.tokens[index].word].senses
    let word = text.tokens[index].range
    let isShort = word.count == 2
    // "as early as Tuesday"
    if isShort, text.spells(word, "as"), index - 2 >= sentence.lowerBound,
      isForm(index - 2, of: "as")
    {
      return isForm(index - 1, of: "recently") ? .past : .future
    }
    if senses.contains(.until) || isShort && text.isWord(index, "by")
      || text.spells(word, "through")
    {
      // "They waited until Thursday."
      if index > sentence.lowerBound, text.isOne(of: .lasted, index - 1) { return .past }
      // "had until Friday to pass it", "were given until Friday"
      if senses.contains(.until), isDeadline(until: index, in: sentence) { return .future }
      let near = max(sentence.lowerBound, index - 10)..<min(sentence.upperBound, index + 10)
      // "The shops, which had closed, will stay shut until Thursday."
      let last = near.last { $0 < index && cues($0).meets([.pluperfect, .modal]) }
      if let last, cues(last).contains(.ahead) { return .future }
      // "It fell, and by Monday 3,000 were homeless.", "Until Monday the road was open."
      let isFronted = index == sentence.lowerBound
      if isFronted || isShort && opensClause(index, in: sentence),
        let told = firstTense(after: index + 1, in: sentence, isFronted: isFronted), told == .past
      {
        return .past
      }
      // "He was not seen until Monday."
      if senses.contains(.until), isUnseen(before: index, in: sentence) { return .past }
      // "By Wednesday they had left."
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

  /// Whether the day is only that of "police said on Sunday", at the end of a sentence.
  func isOfSaying(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    var verb = first - 1
    if verb > sentence.lowerBound, text.isWord(verb, "on") { verb -= 1 }
    guard verb > sentence.lowerBound,
      text.isWord(verb, "said") || text.isWord(verb, "says") || text.isWord(verb, "reported"),
      (tokens.upperBound..<sentence.upperBound).allSatisfy({ text.tokens[$0].kind == .punctuation })
    else { return false }
    return (max(sentence.lowerBound, verb - 8)..<verb).contains {
      text.tokens[$0].mark == Mark.comma
    }
  }

  /// Whether a clause begins with the word: ", by Friday", "and by Friday".
  private func opensClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound
      && (text.tokens[index - 1].mark == Mark.comma || text.isWord(index - 1, "and")
        || text.isWord(index - 1, "but"))
  }

  /// What the first verb after a token tells, within its clause; at the head of a sentence "By Monday,
  /// officials said, it would be full" is of what they say.
  private func firstTense(
    after index: Int, in sentence: Range<Int>, isFronted: Bool
  ) -> DateResolver.Direction? {
    let last = min(sentence.upperBound, index + 12)
    for next in index + 1..<max(index + 1, last) {
      guard mayTell(next), let found = cue(at: next, in: sentence) else { continue }
      if !isFronted || !isReport(next, found) { return found }
    }
    return nil
  }

  /// "had until Friday to pass it", "were given until Friday", but not "had until Friday been friends".
  private func isDeadline(until index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound,
      isForm(index - 1, of: "had") || isForm(index - 1, of: "given")
    else { return false }
    return !(index + 1..<min(index + 6, sentence.upperBound)).contains {
      cues($0).contains(.past) || text.tokens[$0].shape == .lower && endsInEd(text.tokens[$0])
    }
  }

  /// "was not seen", "did not come" before "until": it came about then, unless it was "not due".
  private func isUnseen(before until: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound + 1, until - 6)..<max(sentence.lowerBound + 1, until)).contains {
      isForm($0, of: "not")
        && (isForm($0 - 1, of: "was") || isForm($0 - 1, of: "were") || isForm($0 - 1, of: "did"))
        && !cues($0 + 1).meets([.ahead, .arranged])
    }
  }

  /// "ahead of the 5 June vote", "in the run-up to June 5".
  @inline(__always)
  func isLeadingUp(to index: Int, in sentence: Range<Int>) -> Bool {
    let joint = isForm(index, of: "the") ? index - 1 : index
    guard joint > sentence.lowerBound, text.tokens[joint].end - text.tokens[joint].start == 2 else {
      return false
    }
    if isForm(joint, of: "of") { return text.isWord(joint - 1, "ahead") }
    return isForm(joint, of: "to")
      && (text.isWord(joint - 1, "run-up") || text.isWord(joint - 1, "lead-up"))
  }
}
