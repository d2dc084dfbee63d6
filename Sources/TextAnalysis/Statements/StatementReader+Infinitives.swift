// Subjects that do not stand before their verb, or not as its own: "was quick to dismiss", "used the
// speech to announce", "Having vowed to stay, …".
extension StatementReader {
  /// The subject of an infinitive of speaking, where it tells what was done.
  func beforeInfinitive(_ to: Int, in sentence: Range<Int>) -> Before {
    let last = to - 1
    guard last > sentence.lowerBound, reading.isWord(last) else { return .none }
    let found: Before
    if reading.isOne(of: .quick, last) {
      found = beforeQuick(last, in: sentence)
    } else if reading.isOne(of: .goingOn, last) {
      found = before(last..<to, in: sentence)
    } else if let verb = used(before: to, in: sentence) {
      found = before(verb..<verb + 1, in: sentence)
    } else {
      return .none
    }
    guard case .subject(let subject, _) = found, subject.upperBound <= to,
      !(subject.upperBound..<to).contains(where: {
        reading.has($0, .negation) || reading.isOne(of: .notDone, $0)
      })
    else { return .none }
    return found
  }

  /// The subject of "Lee is said to have told": what somebody is reported to have said.
  func reputed(
    _ to: Int, _ have: Int, _ verb: Range<Int>, in sentence: Range<Int>
  ) -> Before {
    let participle = to - 1
    guard reading.tokens[have].word == small.have, participle > sentence.lowerBound,
      reading.isOne(of: .reportedByHearsay, participle),
      !reading.isOne(of: .orderedByHearsay, verb.lowerBound),
      case .passive(let auxiliary) = before(participle..<to, in: sentence),
      let subject = subject(ofPassive: auxiliary, in: sentence)
    else { return .none }
    return .subject(subject, start: clauseStart(subject.lowerBound, in: sentence))
  }

  /// The subject before the first auxiliary of a passive, also where commas set words apart.
  func subject(ofPassive auxiliary: Int, in sentence: Range<Int>) -> Range<Int>? {
    let last = auxiliary - 1
    guard last >= sentence.lowerBound else { return nil }
    let subject =
      reading.has(last, .pronoun)
      ? last..<auxiliary
      : groups.group(endingAt: last, floor: sentence.lowerBound)
        ?? (reading.isMark(last, ",") ? setApart(last, in: sentence) : nil)
    return subject.flatMap { groups.canSpeak($0) ? $0 : nil }
  }

  /// As in "Peru was quick to dismiss it" and "was the first to" do so.
  private func beforeQuick(_ adjective: Int, in sentence: Range<Int>) -> Before {
    var index = adjective - 1
    while index > sentence.lowerBound, reading.has(index, .adverb), !reading.has(index, .auxiliary)
    {
      index -= 1
    }
    guard index > sentence.lowerBound, isBe(index) || reading.spells(index, "the") else {
      return .none
    }
    // "was the first to"
    if !isBe(index) { index -= 1 }
    guard index > sentence.lowerBound, isBe(index) else { return .none }
    index -= 1
    while index > sentence.lowerBound, reading.has(index, [.auxiliary, .adverb]),
      !reading.has(index, .pronoun)
    {
      index -= 1
    }
    if reading.has(index, .pronoun) {
      return .subject(index..<index + 1, start: clauseStart(index, in: sentence))
    }
    guard let group = groups.group(endingAt: index, floor: sentence.lowerBound) else {
      return .none
    }
    return .subject(group, start: clauseStart(group.lowerBound, in: sentence))
  }

  /// The subject of "Peru joined Chile in condemning the raid".
  func joining(_ preposition: Int, in sentence: Range<Int>) -> Before {
    for index in (max(sentence.lowerBound, preposition - 8)..<preposition).reversed() {
      if reading.isOne(of: .joined, index) {
        guard case .subject(let subject, let start) = before(index..<index + 1, in: sentence) else {
          return .none
        }
        return .subject(subject, start: start)
      }
      guard reading.isWord(index) || reading.isPossessive(index),
        !reading.has(index, [.auxiliary, .finiteVerb, .relative])
      else { return .none }
    }
    return .none
  }

  /// The verb of "used his speech to announce", "took the opportunity to condemn".
  private func used(before to: Int, in sentence: Range<Int>) -> Int? {
    var index = to - 1
    while index > sentence.lowerBound, to - index < 14 {
      if reading.isOne(of: .using, index) { return to - index > 2 ? index : nil }
      guard reading.isWord(index) || reading.isPossessive(index),
        !reading.has(index, [.auxiliary, .finiteVerb, .relative, .coordinator])
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// The subject behind words that open the sentence: "Rejecting the plan, Peru left", "Having vowed
  /// to stay, it went".
  func mainSubject(
    behind verb: Range<Int>, _ auxiliary: Int?, in sentence: Range<Int>
  ) -> Before {
    guard auxiliary.map({ reading.ends($0, "aving") }) ?? isProgressive(verb),
      let comma =
        (verb.upperBound..<max(min(verb.upperBound + 40, sentence.upperBound), verb.upperBound))
        .first(where: { reading.isMark($0, ",") }), comma + 1 < sentence.upperBound,
      let group = groups.group(from: comma + 1, ceiling: sentence.upperBound),
      groups.canSpeak(group), group.upperBound < sentence.upperBound,
      // "Commenting on reports that it fell, Ann Lee said": the reports are those of others.
      !reading.isOne(of: .occasions, verb.lowerBound)
    else { return .none }
    return .subject(group, start: sentence.lowerBound)
  }
}
