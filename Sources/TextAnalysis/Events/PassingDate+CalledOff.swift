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
    guard let found, !isDoubted(found, in: sentence) else { return nil }
    return CalledOff(
      range: text.tokens[found.words.lowerBound].range
        .lowerBound..<text.tokens[found.words.upperBound - 1].range.upperBound,
      noun: text.tokens[found.noun].range)
  }

  /// A noun with what belongs to it, as tokens.
  private struct Thing {
    var words: Range<Int>
    var noun: Int
  }

  /// "The strike will not go ahead on Friday", before its day.
  private func notHeld(
    before date: Int, _ isPlanned: Bool, in sentence: Range<Int>
  ) -> Thing? {
    let last = date - 2
    guard isPlanned, last > sentence.lowerBound + 2, text.isWord(date - 1, "on") else { return nil }
    for verb in (max(sentence.lowerBound + 1, last - 4)...last).reversed()
    where isNotHeld(from: verb, to: last + 1) {
      return thing(before: verb, in: sentence)
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
    guard isAbandoning(verb) else {
      return thing(before: end, in: sentence).flatMap {
        verbCallingOff(before: $0.words.lowerBound, in: sentence) == nil ? nil : $0
      }
    }
    var subject = verb
    while subject > sentence.lowerBound, text.isOne(of: .passiveAuxiliaries, subject - 1) {
      subject -= 1
    }
    return subject < verb ? thing(before: subject, in: sentence) : nil
  }

  /// "The hearing, set for 14 May, was postponed", "postponed the hearing that was due on 14 May".
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
      let isScheduled = text.isOne(of: .scheduled, end - 1)
      guard
        isScheduled || text.isOne(of: .plannedFor, end - 1)
          || text.tokens[end - 1].mark == Mark.comma
      else { break }
      if isScheduled { isSet = true }
      end -= 1
    }
    guard isSet, let thing = thing(before: end, in: sentence) else { return nil }
    let verb =
      calledOffVerb(after: date.upperBound, in: sentence)
      ?? verbCallingOff(before: thing.words.lowerBound, in: sentence)
    if let verb { return isOfDay(verb, in: sentence) ? thing : nil }
    var next = date.upperBound
    if next < sentence.upperBound, text.tokens[next].mark == Mark.comma { next += 1 }
    return isNotHeld(from: next, to: sentence.upperBound)
      || isHeldLater(from: next, in: sentence) ? thing : nil
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
    let verb =
      calledOffVerb(after: end, in: sentence) ?? verbCallingOff(before: before, in: sentence)
    guard let verb, isOfDay(verb, in: sentence),
      isPlanned || text.isOne(of: .calledOff, verb) || text.isWord(verb, "called")
    else { return nil }
    return Thing(words: start..<found + 1, noun: found)
  }

  /// The noun that ends before a token, with what stands before and after it: "the trial of Ann Lee".
  private func thing(before end: Int, in sentence: Range<Int>) -> Thing? {
    var start = end
    var noun = end - 1
    while start > sentence.lowerBound, end - start < 10, isPartOfThing(start - 1) {
      start -= 1
      if text.isOne(of: .thingLinks, start) { noun = start - 1 }
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

  private func isPartOfThing(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind != .punctuation else { return false }
    if token.shape != .lower { return true }
    return !text.isOne(of: .passiveAuxiliaries, index) && !isAbandoning(index)
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

  /// "The hearing, originally set for 14 May, will now be held on 21 May", after its first day.
  private func isHeldLater(from first: Int, in sentence: Range<Int>) -> Bool {
    guard first + 4 < sentence.upperBound, text.isWord(first, "will"),
      text.isWord(first + 1, "now")
    else { return false }
    return dates.contains {
      $0.from != nil && (first + 3...first + 6).contains($0.tokens.lowerBound)
        && text.isWord($0.tokens.lowerBound - 1, "on")
    }
  }

  /// "will not take place", "did not go ahead", "will no longer be held".
  private func isNotHeld(from first: Int, to end: Int) -> Bool {
    var next = first
    guard next < end, text.isOne(of: .notHeldAuxiliaries, next) else { return false }
    let isShort = text.isWord(next, "won't") || text.isWord(next, "didn't")
    next += 1
    if !isShort {
      guard next < end else { return false }
      if text.isWord(next, "no"), next + 1 < end, text.isWord(next + 1, "longer") {
        next += 2
      } else if text.isWord(next, "not") || text.isWord(next, "never") {
        next += 1
      } else {
        return false
      }
    }
    guard next < end else { return false }
    if text.isWord(next, "happen") || text.isWord(next, "proceed") { return true }
    guard next + 1 < end else { return false }
    return text.isWord(next, "take") && text.isWord(next + 1, "place")
      || text.isWord(next, "took") && text.isWord(next + 1, "place")
      || text.isWord(next, "go") && text.isWord(next + 1, "ahead")
      || text.isWord(next, "be") && text.isWord(next + 1, "held")
  }

  /// The verb of "postponed the", "called off a", which ends before a token.
  private func verbCallingOff(before index: Int, in sentence: Range<Int>) -> Int? {
    guard index > sentence.lowerBound else { return nil }
    let isParticle = text.isOne(of: .particlesOfCallingOff, index - 1)
    let verb = isParticle ? index - 2 : index - 1
    guard verb >= sentence.lowerBound, isAbandoning(verb),
      !text.isOne(of: .passiveAuxiliaries, max(sentence.lowerBound, verb - 1))
        || text.isWord(verb - 1, "has") || text.isWord(verb - 1, "have")
        || text.isWord(verb - 1, "had")
    else { return nil }
    return verb
  }

  /// "It was unclear whether", "denied that": nobody says that it is so.
  private func isDoubted(_ thing: Thing, in sentence: Range<Int>) -> Bool {
    sentence.contains { text.isOne(of: .provisoWords, $0) }
      || (max(sentence.lowerBound, thing.words.lowerBound - 10)..<thing.words.lowerBound).contains {
        text.isOne(of: .doubtsOfPlans, $0)
      }
  }
}
