import CalendarDates

// What a sentence calls off, or moves, without the day for which it was planned.
extension PassingDate {
  /// "The minister called off the visit", "The talks were postponed", "The rally did not take place".
  func planCalledOff(in number: Int) -> CalledOff? {
    guard cues[number].all.contains(.callingOff) else { return nil }
    let sentence = text.sentences[number].tokens
    for index in sentence.dropFirst()
    where vocabulary[text.tokens[index].word].cues.contains(.callingOff) {
      let found =
        text.isAbandoning(index)
        ? abandoned(by: index, in: sentence) : unheld(upTo: index, in: sentence)
      if let found, isDefinite(found), !text.isOne(of: .planLeads, found.noun),
        found.noun > index || !isAside(found, in: sentence), !isDoubted(found, in: sentence),
        !isDated(found, in: sentence)
      {
        return calledOff(found)
      }
    }
    return nil
  }

  /// What is done to it leaves no doubt that it has not begun: nobody calls off what is suspended.
  private func abandoned(by verb: Int, in sentence: Range<Int>) -> Thing? {
    let end = text.endOfCallingOff(verb)
    let isPlain = text.isCallingOff(verb)
    var subject = verb
    while subject > sentence.lowerBound, text.isOne(of: .passiveAuxiliaries, subject - 1) {
      subject -= 1
    }
    if isPassive(subject..<verb) {
      return isPlain ? thing(before: subject, in: sentence)?.moved(text.isMoving(verb)) : nil
    }
    guard subject > sentence.lowerBound, !text.isWord(verb - 1, "be"),
      !text.isWord(verb - 1, "to") || text.isDecided(verb)
    else { return nil }
    let first = endOfPlanLead(at: end, in: sentence) ?? end
    guard isPlain || first > end else { return nil }
    return object(at: first, in: sentence)?.moved(text.isMoving(verb))
  }

  private func isPassive(_ auxiliaries: Range<Int>) -> Bool {
    var isFuture = false
    for index in auxiliaries {
      if text.isWord(index, "will") { isFuture = true }
      if text.isWord(index, "be"), isFuture { return true }
      if text.isWord(index, "was") || text.isWord(index, "were") || text.isWord(index, "been")
        || text.isWord(index, "is") || text.isWord(index, "are")
      {
        return true
      }
    }
    return false
  }

  /// "The rally will not take place", whose words end with the one at `last`.
  private func unheld(upTo last: Int, in sentence: Range<Int>) -> Thing? {
    for verb in max(sentence.lowerBound + 1, last - 3)..<max(sentence.lowerBound + 1, last)
    where text.isNotHeld(from: verb, to: last + 1) {
      return thing(before: verb, in: sentence)
    }
    return nil
  }

  /// "the trial of Ann Lee", with what belongs to it.
  private func object(at start: Int, in sentence: Range<Int>) -> Thing? {
    guard let (thing, _) = thing(from: start, in: sentence) else { return nil }
    var end = thing.words.upperBound
    while end < min(start + 8, sentence.upperBound), isPartOfThing(end),
      !text.isOne(of: .thingEnds, end) || isToName(end)
    {
      end += 1
    }
    return Thing(words: start..<end, noun: thing.noun)
  }

  /// "to Orrin", but not "to June".
  private func isToName(_ index: Int) -> Bool {
    leadsToName(index) && !dates.contains { $0.tokens.contains(index + 1) }
  }

  /// Where "plans for", "its plan to hold" ends.
  private func endOfPlanLead(at start: Int, in sentence: Range<Int>) -> Int? {
    guard start + 3 < sentence.upperBound else { return nil }
    let lead = text.isOne(of: .definite, start) ? start + 1 : start
    guard text.isOne(of: .planLeads, lead) else { return nil }
    if text.isWord(lead + 1, "for") { return lead + 2 }
    guard lead + 3 < sentence.upperBound, text.isWord(lead + 1, "to"),
      text.isWord(lead + 2, "hold") || text.isWord(lead + 2, "stage")
    else { return nil }
    return lead + 3
  }

  /// "the hearing", "its strike", "Lee's visit": known to the reader.
  func isDefinite(_ thing: Thing) -> Bool {
    text.isOne(of: .definite, thing.words.lowerBound)
      || (thing.words.lowerBound..<thing.noun).contains {
        text.tokens[$0].word == text.lexicon.possessive
      }
  }

  /// "after their flights were cancelled": what explains something else.
  private func isAside(_ thing: Thing, in sentence: Range<Int>) -> Bool {
    let before = thing.words.lowerBound - 1
    return before >= sentence.lowerBound && text.isOne(of: .thingEnds, before)
      && !text.isWord(before, "saying")
  }

  /// Whether the day of the thing is told, or one that is long over: "was called off last year".
  private func isDated(_ thing: Thing, in sentence: Range<Int>) -> Bool {
    dates.contains { date in
      guard sentence.contains(date.tokens.lowerBound) else { return false }
      if date.tokens.overlaps(thing.words) { return true }
      guard let day, let to = date.to else { return false }
      return day - to > 31
    }
  }
}
