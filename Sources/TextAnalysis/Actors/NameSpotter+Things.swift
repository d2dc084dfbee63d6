// Ships and storms go by names like those of people and places, but are neither.
extension NameSpotter {
  /// Takes a ship or a storm at the head of the run; returns where the rest begins, or `nil`.
  @inline(__always)
  func takeThing(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    if has(first, .vesselPrefix), isUpper(first), run.count > 1, isNameWord(first + 1) {
      return take(thing: first + 1..<run.upperBound, in: run)
    }
    if first > 0, has(first - 1, .vessel), isVessel(first - 1), isLower(first - 1),
      tokens[first - 1].sentence == tokens[first].sentence, isBareName(run) || isStar(run)
    {
      return take(thing: run, in: run)
    }
    if isAboard(first), !isOrganisation(run) || text.isWord(run.upperBound - 1, "star"),
      !isListed(run)
    {
      return take(thing: run, in: run)
    }
    let next = run.upperBound
    if next < tokens.count, has(next, [.arm, .facility, .disease]), isLower(next),
      let rest = takeBefore(noun: next, run)
    {
      return rest
    }
    if run.count == 1, next + 1 < tokens.count, isPossessive(next), has(next + 1, .disease),
      isLower(next + 1), listedName(at: first, limit: next) == nil
    {
      // "Parkinson's disease"
      reject(run, "no-actor")
      return next
    }
    if run.count > 1, has(next - 2, .lettered), isLetter(next - 1) { return take(lettered: run) }
    if has(first, .eventOpener), run.count > 1, isStormWord(first), isBareName(run) {
      return take(thing: first + 1..<run.upperBound, in: run)
    }
    return nil
  }

  /// "the ferry Arctic Star": a newspaper only by its last word.
  private func isStar(_ run: Range<Int>) -> Bool {
    run.count > 1 && text.isWord(run.upperBound - 1, "star") && !isListed(run)
  }

  /// Whether "aboard the" or "the vessel, the" stands before, as in "the vessel, the Lady Maren".
  @inline(__always)
  private func isAboard(_ first: Int) -> Bool {
    guard first > 1, tokens[first - 1].word == vocabulary.the,
      tokens[first - 2].sentence == tokens[first].sentence
    else { return false }
    if isMark(first - 2, ",") {
      return first > 2 && tokens[first - 3].shape == .lower && has(first - 3, .vessel)
    }
    return text.isWord(first - 2, "aboard")
  }

  /// Whether the word is one of ships; a carrier that is none of aircraft may be an airline.
  func isVessel(_ index: Int) -> Bool {
    has(index, .vessel)
      && (!has(index, .group) || index > 0 && text.isWord(index - 1, "aircraft"))
  }

  /// "aboard the Arctic Star": a place may be part of the name of a ship, but is none alone.
  private func isListed(_ run: Range<Int>) -> Bool {
    listedName(at: run.lowerBound, limit: run.upperBound).map { $0.end == run.upperBound } ?? false
  }

  /// Takes a make of arms, as in "Harrow missiles", and a cartel, whatever place it is called after;
  /// returns where the rest begins.
  private func takeBefore(noun: Int, _ run: Range<Int>) -> Int? {
    guard tokens[noun].sentence == tokens[run.lowerBound].sentence,
      !has(run.lowerBound, [.function, .demonym])
    else { return nil }
    if has(noun, .disease) { return takeDisease(run) }
    if has(noun, .arm) {
      guard run.count <= 2, !has(run.lowerBound, .given), isBareName(run) else { return nil }
      reject(run, "ship-or-storm")
      arms.append(run)
      return run.upperBound
    }
    guard text.isWord(noun, "cartel") else { return nil }
    var candidate = make(run.lowerBound..<noun + 1, .organisationWord)
    candidate.evidence.add(NameEvidence.organisation, 8)
    append(candidate)
    return noun + 1
  }

  /// Takes a disease by its name, whatever place it is called after; a state has a virus, but is none.
  private func takeDisease(_ run: Range<Int>) -> Int? {
    guard run.count <= 2, !isOrganisation(run), !has(run.lowerBound, [.title, .calendar]) else {
      return nil
    }
    let listed = listedName(at: run.lowerBound, limit: run.upperBound)
    if let listed {
      guard listed.name >= 0, vocabulary.names[Int(listed.name)].kind == .place else { return nil }
    } else {
      arms.append(run)
    }
    reject(run, "no-actor")
    return run.upperBound
  }

  /// Takes "Witness B", who has no other name; "Plan B" is no actor.
  private func take(lettered run: Range<Int>) -> Int {
    let label = run.upperBound - 2
    guard isOne(of: .unnamed, label) else {
      reject(run, "single-letter")
      return run.upperBound
    }
    var candidate = make(label..<run.upperBound, .title)
    candidate.evidence.add(NameEvidence.person, 9)
    append(candidate)
    return run.upperBound
  }

  private func isLetter(_ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    return length == 1 || length == 2 && tokens[index].hasPeriod
  }

  private func take(thing: Range<Int>, in run: Range<Int>) -> Int {
    reject(run, "ship-or-storm")
    things.append(thing)
    return run.upperBound
  }

  /// Whether a run is no more than a name: no place, body, title or person of a list.
  private func isBareName(_ run: Range<Int>) -> Bool {
    if isOrganisation(run) || has(run.lowerBound, .title) || has(run.lowerBound, .calendar) {
      return false
    }
    return listedName(at: run.lowerBound, limit: run.upperBound) == nil
  }

  private func isStormWord(_ index: Int) -> Bool {
    isOne(of: .storms, index)
  }
}
