// Verbs of speaking that tell of a deed or of what a law asks, and of nobody's words.
extension StatementReader {
  /// Whether a verb of speaking is a deed here: "recalled its ambassador", "disagree about drought".
  @inline(__always)
  func isDeed(
    _ verb: TextReading.Phrase, _ act: StatementFinding.Act, in sentence: Range<Int>
  ) -> Bool {
    switch act {
    case .said:
      isWithdrawal(verb, in: sentence) || isAdmission(verb, in: sentence)
        || isCall(verb, in: sentence)
    case .announced: isFate(verb, in: sentence)
    case .rejected: isDispute(verb, in: sentence)
    default: false
    }
  }

  /// Whether it is told what befell those before the verb: "with 40 people reported dead".
  private func isFate(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    return reading.isOne(of: .reportedAlone, verb.tokens.lowerBound) && next < sentence.upperBound
      && (reading.isOne(of: .fates, next) || isParticiple(next))
      && !reading.isOne(of: .counted, next)
  }

  /// Whether somebody or something is called back: "recalled 40,000 vans", "recalled its envoy".
  private func isWithdrawal(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.isOne(of: .recalls, verb.tokens.lowerBound), next < sentence.upperBound,
      reading.tokens[next].word != small.that
    else { return false }
    if reading.isNumber(next) || reading.isOne(of: .itsOwn, next) { return true }
    return groups.group(from: next, ceiling: sentence.upperBound)?.contains {
      reading.isOne(of: .recalled, $0)
    } ?? false
  }

  /// Whether people are let in: "admitted 90 patients".
  private func isAdmission(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.isOne(of: .admits, verb.tokens.lowerBound), next < sentence.upperBound else {
      return false
    }
    return reading.isNumber(next)
      || reading.has(next, [.ones, .tens, .vagueAmount]) && !reading.has(next, .determiner)
      || reading.isOne(of: .admitted, next)
  }

  /// Whether it is no question that was answered: "answered the phone".
  private func isCall(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.upperBound
    return reading.isOne(of: .answered, verb.tokens.lowerBound)
      && (first..<max(min(first + 4, sentence.upperBound), first)).contains {
        reading.isOne(of: .ringing, $0)
      }
  }

  /// Whether both sides differ, and nobody rejects: "they still disagree about drought".
  private func isDispute(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    return reading.isOne(of: .differing, verb.tokens.lowerBound)
      && (next >= sentence.upperBound || !reading.isWord(next)
        || reading.isOne(of: .matters, next))
  }

  /// Whether somebody praises, which accepts nothing: "Oxfam praised the nurses".
  @inline(__always)
  func praises(_ draft: Draft) -> Bool {
    draft.act == .accepted && reading.isOne(of: .praise, draft.verb.lowerBound)
  }

  /// Whether words name a law or a part of one, which demands nothing by itself: "as required by
  /// section 14 of the Act".
  func isLaw(_ group: Range<Int>) -> Bool {
    reading.isOne(of: .laws, groups.head(of: group))
      || reading.isOne(of: .laws, group.lowerBound)
  }
}
