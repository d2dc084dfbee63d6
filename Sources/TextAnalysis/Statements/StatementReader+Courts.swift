// What courts do: grant, uphold, overturn, sentence.
extension StatementReader {
  /// Whether a verb tells of a court's deed, which of others it does not, or of other things only.
  @inline(__always)
  func isRuling(_ verb: TextReading.Phrase) -> Bool {
    let first = verb.tokens.lowerBound
    if reading.isOne(of: .rulings, first) { return true }
    if verb.tokens.count == 2 { return reading.isOne(of: .struck, first) }
    return rulesFor(verb.tokens.upperBound, first) || convicts(first)
  }

  /// Whether a side wins or loses: "ruled against the firm", "ruled in favour of the union".
  private func rulesFor(_ next: Int, _ verb: Int) -> Bool {
    reading.isOne(of: .ruledVerbs, verb) && next + 1 < tokens.upperBound
      && (reading.isOne(of: .sides, next)
        || reading.tokens[next].word == small.in && reading.isOne(of: .favours, next + 1))
  }

  /// Whether guilt is told: "found him not guilty of theft".
  private func convicts(_ verb: Int) -> Bool {
    reading.isOne(of: .finds, verb)
      && (verb + 2..<max(min(verb + 9, tokens.upperBound), verb + 2)).contains {
        reading.isOne(of: .guilt, $0)
      }
  }

  /// As in "The High Court upheld the ban" and "Judge Lee sentenced him to four years".
  func ruling(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>,
    _ earlier: [Draft]
  ) -> Draft? {
    let first = verb.tokens.upperBound
    switch before(verb.tokens, in: sentence) {
    case .passive(let auxiliary):
      guard act != .announced, first + 1 < sentence.upperBound,
        reading.tokens[first].word == small.by,
        let court = groups.group(from: first + 1, ceiling: sentence.upperBound), isCourt(court)
      else { return nil }
      return passive(verb, act, auxiliary, in: sentence)
    case .subject(let subject, let start):
      guard isCourt(subject) || punishes(subject, verb) else { return nil }
      return ruling(verb, act, subject, start, in: sentence)
    case .joined(let start):
      guard let court = joinedSpeaker(verb, start, in: sentence, earlier), isCourt(court) else {
        return nil
      }
      return ruling(verb, act, court, start, in: sentence)
    case .none: return nil
    }
  }

  private func ruling(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, _ court: Range<Int>, _ start: Int,
    in sentence: Range<Int>
  ) -> Draft? {
    let first = verb.tokens.upperBound
    guard first < sentence.upperBound, court.upperBound <= verb.tokens.lowerBound,
      isGiven(by: court, verb.tokens.lowerBound, in: sentence),
      reading.isWord(first) || reading.isNumber(first),
      !reading.has(first, [.auxiliary, .coordinator, .preposition])
        || reading.has(first, [.determiner, .pronoun]) || rulesFor(first, verb.tokens.lowerBound)
    else { return nil }
    return Draft(
      act: convicts(verb.tokens.lowerBound) ? .announced : act, verb: verb.tokens, speaker: court,
      content: first..<rulingEnd(first, in: sentence),
      start: start, isClause: false,
      rule: start < court.lowerBound || start == court.lowerBound
        ? .verb : .joinedVerb)
  }

  /// Whether a ruling was given: none is in "If the court upholds it" and "the court may annul it".
  private func isGiven(by court: Range<Int>, _ verb: Int, in sentence: Range<Int>) -> Bool {
    let before = court.lowerBound - 1
    if before >= sentence.lowerBound, reading.isOne(of: .courtConditions, before) { return false }
    return (court.upperBound..<verb).allSatisfy { index in
      let word = reading.tokens[index].word
      return !reading.has(index, .auxiliary) || word == small.has || word == small.have
        || word == small.had
    }
  }

  /// Where what a court does ends: before ", saying", ", which" and " and ordered".
  private func rulingEnd(_ first: Int, in sentence: Range<Int>) -> Int {
    for index in first..<sentence.upperBound {
      if reading.isMark(index, ";") { return index }
      guard reading.isMark(index, ",") || reading.tokens[index].word == small.and,
        index + 1 < sentence.upperBound
      else { continue }
      if reading.has(index + 1, [.ingForm, .edForm, .relative, .subordinator, .coordinator])
        || reading.has(index + 1, Self.anyAct)
      {
        return index
      }
    }
    return sentence.upperBound
  }

  /// Whether a group is of a court or of those who judge: "the Supreme Court", "Judge Ann Lee".
  func isCourt(_ group: Range<Int>) -> Bool {
    group.contains { reading.isOne(of: .courts, $0) }
      && !reading.has(groups.head(of: group), .documents)
  }

  /// Whether who is no court fines somebody: "The regulator fined Acme".
  private func punishes(_ group: Range<Int>, _ verb: TextReading.Phrase) -> Bool {
    reading.isOne(of: .fines, verb.tokens.lowerBound)
      && reading.has(groups.head(of: group), .authorities)
  }

  /// What a court grants: an order of its own, or what it was asked for.
  func granted(_ index: Int, in sentence: Range<Int>, _ earlier: [Draft]) -> Draft? {
    let isIssue = reading.isOne(of: .issues, index)
    guard isIssue || reading.isOne(of: .grants, index) else { return nil }
    let object = (index + 1..<min(index + 6, sentence.upperBound)).first {
      !reading.isWord($0) || reading.has($0, [.preposition, .auxiliary, .coordinator])
        || reading.isOne(of: .courtOrders, $0) || reading.isOne(of: .courtMotions, $0)
    }
    guard let object, reading.isWord(object) else { return nil }
    let isOrder = reading.isOne(of: .courtOrders, object)
    if isIssue { return isOrder ? issued(index, object, in: sentence) : nil }
    guard isOrder || reading.isOne(of: .courtMotions, object) else { return nil }
    let verb = TextReading.Phrase(tokens: index..<index + 1, roles: reading.words[index].roles)
    return ruling(verb, isOrder ? .demanded : .accepted, in: sentence, earlier)
  }

  /// "issued an order banning rallies": where the order has no verb of speaking of its own.
  private func issued(_ verb: Int, _ order: Int, in sentence: Range<Int>) -> Draft? {
    let next = order + 1
    guard next < sentence.upperBound, reading.has(next, .ingForm),
      !reading.has(next, Self.anyAct),
      case .subject(let subject, let start) = before(verb..<verb + 1, in: sentence),
      groups.canSpeak(subject), !isPointer(subject), subject.upperBound <= verb
    else { return nil }
    return Draft(
      act: .demanded, verb: verb..<verb + 1, speaker: subject,
      content: verb + 1..<rulingEnd(next + 1, in: sentence), start: start, isClause: false,
      rule: .verbAndNoun)
  }
}
