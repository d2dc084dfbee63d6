// Nouns that stand for what was said: "a willingness to talk", "12 new cases", "an inquiry".
extension StatementReader {
  /// As in "threatened Greece with war".
  func isThreatened(_ first: Int, _ roles: WordRoles, in sentence: Range<Int>) -> Bool {
    guard roles.meets(.warned), let group = groups.group(from: first, ceiling: sentence.upperBound)
    else { return false }
    if isDeedThreatened(group) { return true }
    let next = group.upperBound
    return next + 1 < sentence.upperBound && reading.tokens[next].word == small.with
      || group.contains { reading.tokens[$0].word == small.with }
  }

  /// As in "threatened further strikes" and "threatening legal action", where nobody is threatened.
  private func isDeedThreatened(_ group: Range<Int>) -> Bool {
    guard reading.isOne(of: .reprisals, groups.head(of: group)),
      !reading.has(group.lowerBound, .determiner)
    else { return false }
    var verb = group.lowerBound - 1
    while verb > tokens.lowerBound, reading.has(verb, .adverb) { verb -= 1 }
    return verb > tokens.lowerBound && reading.isOne(of: .threats, verb)
  }

  /// "indicated a willingness to talk", "signalling the possibility of a strike".
  func isAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    let noun = reading.has(first, .determiner) ? first + 1 : first
    guard noun < sentence.upperBound else { return false }
    return reading.isOne(of: .attitudeNouns, noun)
  }

  /// "reported 12 new cases", "reported a loss", "ordered an inquiry", "ordered the evacuation": what
  /// is told or wanted is a noun that stands for a clause.
  func nounStart(_ first: Int, _ verb: Range<Int>, in sentence: Range<Int>) -> Int? {
    let isReport = reading.isOne(of: .reports, verb.lowerBound)
    guard isReport || reading.isOne(of: .orders, verb.lowerBound), verb.count == 1,
      first < sentence.upperBound
    else { return nil }
    if isReport, reading.isNumber(first), !reading.isOne(of: .records, verb.lowerBound) {
      return first
    }
    for index in first..<min(first + 7, sentence.upperBound) {
      guard
        reading.isWord(index) || reading.isNumber(index) || reading.tokens[index].kind == .symbol,
        !reading.has(index, [.auxiliary, .finiteVerb, .relative, .pronoun])
          || reading.has(index, .determiner),
        !reading.has(index, .preposition) || reading.has(index, .determiner)
      else { return nil }
      if isReport
        ? reading.has(index, [.change, .casualties, .infected])
          || reading.isOne(of: .reportable, index)
        : isDeed(index)
      {
        return first
      }
    }
    return nil
  }

  /// A noun for what may be ordered: "evacuation", "inquiry", "ceasefire".
  private func isDeed(_ index: Int) -> Bool {
    reading.tokens[index].shape == .lower
      && (reading.ends(index, "ation") || reading.ends(index, "drawal")
        || reading.ends(index, "ction") || reading.isOne(of: .deeds, index))
  }

  func isDeedNoun(_ index: Int) -> Bool { reading.isOne(of: .deeds, index) }

  /// "sought refuge", "seek treatment" demand nothing.
  func isShelter(_ index: Int) -> Bool {
    if reading.isOne(of: .shelters, index) { return true }
    // "seeking a second term", "sought the nomination"
    return (index..<min(index + 4, tokens.upperBound)).prefix { reading.isWord($0) }
      .contains { reading.isOne(of: .soughtPosts, $0) }
  }
}
