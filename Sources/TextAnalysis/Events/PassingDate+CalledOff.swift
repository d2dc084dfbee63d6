// What a sentence calls off, or moves to another day.
extension PassingDate {
  /// What was to be on the day, where the sentence says that it was called off or moved.
  ///
  /// A day that is not ahead needs a word that says it was set.
  func calledOff(_ date: Int, _ isPlanned: Bool) -> CalledOff? {
    let tokens = dates[date].tokens
    guard let first = tokens.first else { return nil }
    let number = Int(text.tokens[first].sentence)
    guard cues[number].all.contains(.callingOff) else { return nil }
    let sentence = text.sentences[number].tokens
    guard first > sentence.lowerBound || tokens.upperBound < sentence.upperBound else { return nil }
    let found =
      notHeld(before: first, isPlanned, in: sentence)
      ?? moved(date, in: sentence)
      ?? arranged(tokens, isPlanned, in: sentence)
      ?? ofDay(tokens, isPlanned, in: sentence)
      ?? plannedThen(tokens, in: sentence)
      ?? givenUp(tokens, in: sentence)
    guard let found, !isDoubted(found, in: sentence) else { return nil }
    return calledOff(found)
  }

  func calledOff(_ thing: Thing) -> CalledOff {
    CalledOff(
      range: text.tokens[thing.words.lowerBound].range
        .lowerBound..<text.tokens[thing.words.upperBound - 1].range.upperBound,
      noun: text.tokens[thing.noun].range,
      others: thing.words.filter { $0 != thing.noun && isContent($0) }.map {
        text.tokens[$0].range
      }, isMoved: thing.isMoved)
  }

  /// Whether a word of a thing tells which it is, other than by a name.
  private func isContent(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.shape == .lower && token.word != text.lexicon.possessive
      && !text.isOne(of: .determiners, index) && !text.isOne(of: .thingLinks, index)
      && !text.isOne(of: .scheduled, index) && !text.isOne(of: .thingEnds, index)
  }

  /// A noun with what belongs to it, as tokens.
  struct Thing {
    var words: Range<Int>
    var noun: Int
    var isMoved = false

    func moved(_ isMoved: Bool) -> Self {
      var thing = self
      thing.isMoved = isMoved
      return thing
    }
  }

  /// "The strike will not go ahead on Friday", before its day.
  private func notHeld(
    before date: Int, _ isPlanned: Bool, in sentence: Range<Int>
  ) -> Thing? {
    // "on Friday", "this summer"
    let isOn = date > sentence.lowerBound && text.isWord(date - 1, "on")
    let last = isOn ? date - 2 : date - 1
    guard last > sentence.lowerBound + 2,
      isOn || text.isWord(date, "this") || text.isWord(date, "next")
    else { return nil }
    for verb in (max(sentence.lowerBound + 1, last - 4)...last).reversed() {
      let isOff =
        isPlanned
        ? text.isNotHeld(from: verb, to: last + 1) : text.isOverUnheld(from: verb, to: last + 1)
      if isOff { return thing(before: verb, in: sentence) }
    }
    return nil
  }

  /// "The vote was moved from 14 May to 21 May", "moved the vote from 14 May".
  private func moved(_ date: Int, in sentence: Range<Int>) -> Thing? {
    var end = dates[date].tokens.lowerBound
    if end > sentence.lowerBound, text.isWord(end - 1, "from") {
      end -= 1
    } else if !text.isWord(end, "from") {
      return nil
    }
    let isParticle =
      end > sentence.lowerBound && text.isOne(of: .particlesOfCallingOff, end - 1)
    let verb = isParticle ? end - 2 : end - 1
    guard verb > sentence.lowerBound else { return nil }
    guard text.isAbandoning(verb) else {
      return thing(before: end, in: sentence).flatMap { thing in
        verbCallingOff(before: thing, in: sentence).map { thing.moved(text.isMoving($0)) }
      }
    }
    var subject = verb
    while subject > sentence.lowerBound, text.isOne(of: .passiveAuxiliaries, subject - 1) {
      subject -= 1
    }
    guard subject < verb else { return nil }
    return thing(before: subject, in: sentence)?.moved(text.isMoving(verb))
  }

  /// "The hearing, set for 14 May, was postponed", "postponed the hearing that was due on 14 May", "The
  /// meeting on Friday has been moved to 22 May".
  private func arranged(
    _ date: Range<Int>, _ isPlanned: Bool, in sentence: Range<Int>
  ) -> Thing? {
    var end = date.lowerBound
    var isSet = isPlanned && end > sentence.lowerBound && text.isWord(end - 1, "on")
    while end > sentence.lowerBound, end > date.lowerBound - 9 {
      // "due to resume on"
      if end > sentence.lowerBound + 2, text.isWord(end - 2, "to"),
        text.isOne(of: .scheduled, end - 3)
      {
        end -= 2
      }
      // "due to be read on"
      if end > sentence.lowerBound + 3, text.isWord(end - 3, "to"), text.isWord(end - 2, "be"),
        text.isOne(of: .scheduled, end - 4)
      {
        end -= 3
      }
      let isScheduled = text.isOne(of: .scheduled, end - 1)
      guard
        isScheduled || text.isOne(of: .plannedFor, end - 1)
          || text.tokens[end - 1].mark == Mark.comma
      else { break }
      if isScheduled || isWasTo(endingAt: end - 1, in: sentence) { isSet = true }
      end -= 1
    }
    end = startOfRelative(before: end, in: sentence)
    guard let thing = thing(before: end, in: sentence) else { return nil }
    let behind =
      text.calledOffVerb(after: date.upperBound, in: sentence)
      ?? text.calledOffVerb(after: endOfAdjunct(from: date.upperBound, in: sentence), in: sentence)
    if !isSet {
      // Whatever is put off between a noun with its day and the next verb is that of the day.
      guard let behind, end == date.lowerBound - 1, text.isWord(end, "on"), isDefinite(thing),
        text.isCallingOff(behind) || text.isWord(behind, "moved")
      else { return nil }
    }
    let verb = behind ?? verbCallingOff(before: thing, in: sentence)
    if let verb {
      return isOfDay(verb, in: sentence) ? thing.moved(text.isMoving(verb)) : nil
    }
    var next = date.upperBound
    if next < sentence.upperBound, text.tokens[next].mark == Mark.comma { next += 1 }
    if text.isNotHeld(from: next, to: sentence.upperBound) { return thing }
    return isHeldLater(from: next, in: sentence) ? thing.moved(true) : nil
  }

  /// Whether "was to" ends with the token: "which was to take place on".
  private func isWasTo(endingAt to: Int, in sentence: Range<Int>) -> Bool {
    to > sentence.lowerBound && text.isWord(to, "to")
      && (text.isWord(to - 1, "was") || text.isWord(to - 1, "were"))
  }

  /// Where "that the party had planned for" begins, whose "had" stands at a token; the token elsewhere.
  private func startOfRelative(before end: Int, in sentence: Range<Int>) -> Int {
    guard end + 1 < sentence.upperBound, text.isWord(end, "had"),
      text.isOne(of: .scheduled, end + 1)
    else { return end }
    let near = max(sentence.lowerBound + 1, end - 7)..<max(end, sentence.lowerBound + 1)
    return near.last { text.isWord($0, "that") || text.isWord($0, "which") } ?? end
  }

  /// Where what tells more of the day ends: "on Monday under a mediator was".
  private func endOfAdjunct(from start: Int, in sentence: Range<Int>) -> Int {
    guard start < sentence.upperBound, text.isOne(of: .thingLinks, start) else { return start }
    let near = start + 1..<max(start + 1, min(start + 8, sentence.upperBound))
    return near.first { !isPartOfThing($0) } ?? near.upperBound
  }

  /// "They had planned a strike for Monday, which they have called off", "but it was put off".
  private func plannedThen(_ date: Range<Int>, in sentence: Range<Int>) -> Thing? {
    let link = date.lowerBound - 1
    guard link > sentence.lowerBound + 1, text.isWord(link, "for") || text.isWord(link, "on"),
      let verb = text.verbGivingUp(after: date.upperBound, in: sentence),
      let thing = thing(before: link, in: sentence)
    else { return nil }
    var set = thing.words.lowerBound - 1
    if set > sentence.lowerBound, text.isOne(of: .determiners, set) { set -= 1 }
    guard set >= sentence.lowerBound,
      text.isOne(of: .scheduled, set) || text.isWord(set, "called")
    else { return nil }
    return thing.moved(text.isMoving(verb))
  }

  /// "She had been due to speak in Rome on Sunday but cancelled the visit".
  private func givenUp(_ date: Range<Int>, in sentence: Range<Int>) -> Thing? {
    let before = sentence.lowerBound..<max(sentence.lowerBound, date.lowerBound - 2)
    let isSet = before.contains { index in
      guard text.isWord(index, "had") else { return false }
      let plan = text.isWord(index + 1, "been") ? index + 2 : index + 1
      return (text.isOne(of: .scheduled, plan) || text.isOne(of: .intending, plan))
        && (text.isWord(plan + 1, "to") || text.isWord(plan, "due")
          || text.isOne(of: .thingLinks, plan + 1))
    }
    guard isSet else { return nil }
    for verb in date.upperBound..<max(date.upperBound, sentence.upperBound - 1)
    where text.isAbandoning(verb) {
      if let thing = subject(of: verb, after: date.upperBound, in: sentence) { return thing }
      guard text.isCallingOff(verb) else { continue }
      let object = text.endOfCallingOff(verb)
      guard object < sentence.upperBound, text.isOne(of: .definite, object) else { return nil }
      return thing(from: object, in: sentence)?.thing.moved(text.isMoving(verb))
    }
    return nil
  }

  /// "the hearing" of ", but the hearing was adjourned".
  private func subject(of verb: Int, after first: Int, in sentence: Range<Int>) -> Thing? {
    var end = verb
    while end > first, text.isOne(of: .passiveAuxiliaries, end - 1) { end -= 1 }
    guard end < verb, end > first + 1, !text.isWord(verb - 1, "be"),
      let thing = thing(before: end, in: sentence),
      thing.words.lowerBound >= first, text.isOne(of: .definite, thing.words.lowerBound)
    else { return nil }
    return thing.moved(text.isMoving(verb))
  }

  /// "Friday's strike was called off", "cancelled its 14 May concert".
  ///
  /// What is adjourned on a day that is over was begun.
  private func ofDay(_ date: Range<Int>, _ isPlanned: Bool, in sentence: Range<Int>) -> Thing? {
    var start = date.upperBound
    var before = date.lowerBound
    guard start < sentence.upperBound, text.tokens[start].kind == .word else { return nil }
    if before > sentence.lowerBound + 1, text.isOne(of: .scheduled, before - 1) { before -= 1 }
    let hasArticle = before > sentence.lowerBound && text.isOne(of: .determiners, before - 1)
    if hasArticle { before -= 1 }
    if text.tokens[start].word == text.lexicon.possessive {
      start += 1
    } else if !hasArticle {
      return nil
    }
    guard let (thing, end) = thing(from: start, in: sentence) else { return nil }
    if text.isNotHeld(from: end, to: sentence.upperBound) { return thing }
    let dated = Thing(words: before..<end, noun: thing.noun)
    let verb =
      text.calledOffVerb(after: end, in: sentence) ?? verbCallingOff(before: dated, in: sentence)
    guard let verb, isOfDay(verb, in: sentence),
      isPlanned || text.isOne(of: .calledOff, verb) || text.isWord(verb, "called")
        || text.isDecided(verb)
    else { return nil }
    return thing.moved(text.isMoving(verb))
  }

  /// The noun that begins at a token, and where what belongs to it ends.
  func thing(from start: Int, in sentence: Range<Int>) -> (thing: Thing, end: Int)? {
    var end = start
    var noun: Int?
    while end < min(start + 8, sentence.upperBound), isPartOfThing(end) {
      if noun == nil, text.isOne(of: .thingLinks, end) || text.isOne(of: .thingEnds, end) {
        noun = end - 1
      }
      end += 1
    }
    let found = noun ?? end - 1
    guard found >= start else { return nil }
    return (Thing(words: start..<found + 1, noun: found), end)
  }

  /// Words of a thing with what belongs to it: "a shareholder vote on the bid from Velto and Marl".
  private static let longestThing = 14

  /// The noun that ends before a token, with what stands before and after it: "the trial of Ann Lee".
  func thing(before end: Int, in sentence: Range<Int>) -> Thing? {
    var start = end
    var noun = end - 1
    while start > sentence.lowerBound, end - start < Self.longestThing, isPartOfThing(start - 1) {
      start -= 1
      if text.isOne(of: .thingLinks, start) || leadsToName(start) || isAim(start) {
        noun = start - 1
      }
      let isLinked =
        start > sentence.lowerBound
        && (text.isOne(of: .thingLinks, start - 1) || text.isWord(start - 1, "and"))
      if text.isOne(of: .determiners, start), !isLinked { break }
    }
    guard start <= noun, noun < end, text.tokens[noun].kind == .word,
      !text.isOne(of: .determiners, noun)
    else { return nil }
    return Thing(words: start..<end, noun: noun)
  }

  /// Whether a name follows a word such as the "to" of "the visit to Orrin".
  func leadsToName(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index + 1].kind == .word,
      text.tokens[index + 1].shape != .lower
    else { return false }
    return text.isWord(index, "to") || text.isWord(index, "from") || text.isWord(index, "for")
  }

  /// "a bill to tighten the rules", but not "agreed to talks".
  private func isAim(_ index: Int) -> Bool {
    index > 0 && text.isWord(index, "to") && text.tokens[index - 1].shape == .lower
      && !text.ends(text.tokens[index - 1].range, "ed")
  }

  func isPartOfThing(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind != .punctuation else { return false }
    if token.shape != .lower { return true }
    // "pulled out of talks", "withdrew from talks"
    if index > 0, text.isWord(index, "of") && text.isWord(index - 1, "out") { return false }
    if index > 0, text.isWord(index, "from") && text.isWord(index - 1, "withdrew") { return false }
    return !text.isOne(of: .passiveAuxiliaries, index) && !text.isAbandoning(index)
      && !text.isOverUnheld(from: index, to: min(index + 4, text.tokens.count))
      && !text.isOne(of: .particlesOfCallingOff, index)
      && !vocabulary[token.word].cues.meets([.past, .perfect, .pluperfect, .reporting])
  }

  /// Whether a verb tells of another day or of none: "was moved to 21 May", but not "to Velm".
  private func isOfDay(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard text.isWord(verb, "moved") || text.isWord(verb, "shifted") else { return true }
    return dates.contains {
      $0.from != nil && sentence.contains($0.tokens.lowerBound)
        && ($0.tokens.lowerBound > verb && text.isOne(of: .thingEnds, $0.tokens.lowerBound - 1)
          || $0.precision == .range)
    }
  }

  /// "The hearing, originally set for 14 May, will now be held on 21 May", "the bank, which had been due
  /// to open on Monday, will stay shut until Friday", after the first day.
  private func isHeldLater(from first: Int, in sentence: Range<Int>) -> Bool {
    guard first + 4 < sentence.upperBound, text.isWord(first, "will") else { return false }
    let isNow = text.isWord(first + 1, "now")
    let stays = isNow ? first + 2 : first + 1
    let isShut =
      (text.isWord(stays, "stay") || text.isWord(stays, "remain"))
      && text.isOne(of: .shutWords, stays + 1)
    guard isNow || isShut else { return false }
    return dates.contains {
      guard ($0.from ?? $0.to) != nil, (first + 3...first + 7).contains($0.tokens.lowerBound)
      else { return false }
      return isShut
        ? text.isWord($0.tokens.lowerBound, "until")
          || text.isWord($0.tokens.lowerBound - 1, "until")
          || text.isWord($0.tokens.lowerBound - 1, "least")
        : text.isWord($0.tokens.lowerBound - 1, "on")
    }
  }

  /// The verb of "postponed the", "called off a", "dropped plans for a", which ends before a thing.
  private func verbCallingOff(before thing: Thing, in sentence: Range<Int>) -> Int? {
    let index = planLead(before: thing.words.lowerBound, in: sentence) ?? thing.words.lowerBound
    guard index > sentence.lowerBound else { return nil }
    let isParticle = text.isOne(of: .particlesOfCallingOff, index - 1)
    let verb = isParticle ? index - 2 : index - 1
    guard verb >= sentence.lowerBound, text.isAbandoning(verb),
      !text.isOne(of: .passiveAuxiliaries, max(sentence.lowerBound, verb - 1))
        || text.isWord(verb - 1, "has") || text.isWord(verb - 1, "have")
        || text.isWord(verb - 1, "had")
    else { return verbPullingOut(before: index, of: thing.noun, in: sentence) }
    return verb
  }

  /// Where "its plans for", "plans to hold" begins, which ends before a token.
  private func planLead(before index: Int, in sentence: Range<Int>) -> Int? {
    guard index > sentence.lowerBound + 2 else { return nil }
    var lead = index - 2
    if !text.isWord(index - 1, "for") {
      guard text.isWord(index - 2, "to"),
        text.isWord(index - 1, "hold") || text.isWord(index - 1, "stage")
      else { return nil }
      lead -= 1
    }
    guard lead > sentence.lowerBound, text.isOne(of: .planLeads, lead) else { return nil }
    return text.isOne(of: .determiners, lead - 1) ? lead - 1 : lead
  }

  /// "pulled out of the talks", "withdrew from talks": what needs both sides.
  private func verbPullingOut(before index: Int, of noun: Int, in sentence: Range<Int>) -> Int? {
    guard index > sentence.lowerBound + 2, text.isOne(of: .mutualPlans, noun) else { return nil }
    if text.isWord(index - 1, "from") {
      return text.isWord(index - 2, "withdrew") ? index - 2 : nil
    }
    return text.isWord(index - 1, "of") && text.isWord(index - 2, "out")
      && text.isWord(index - 3, "pulled") ? index - 3 : nil
  }

  /// "It was unclear whether", "denied that": nobody says that it is so.
  func isDoubted(_ thing: Thing, in sentence: Range<Int>) -> Bool {
    sentence.contains { text.isOne(of: .provisoWords, $0) }
      || (max(sentence.lowerBound, thing.words.lowerBound - 10)..<thing.words.lowerBound).contains {
        text.isOne(of: .doubtsOfPlans, $0)
      }
  }
}
