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
    return reading.isOne(of: Self.reported, verb.tokens.lowerBound) && next < sentence.upperBound
      && (reading.isOne(of: Self.fates, next) || isParticiple(next))
      && !reading.isOne(of: Self.counted, next)
  }

  private static let reported = PlainWords(["reported"])
  private static let fates = PlainWords([
    "dead", "missing", "hurt", "ill", "sick", "safe", "absent",
  ])
  private static let counted = PlainWords(["increased", "reduced", "improved", "continued"])

  /// Whether somebody or something is called back: "recalled 40,000 vans", "recalled its envoy".
  private func isWithdrawal(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.isOne(of: Self.recalls, verb.tokens.lowerBound), next < sentence.upperBound,
      reading.tokens[next].word != small.that
    else { return false }
    if reading.isNumber(next) || reading.isOne(of: Self.itsOwn, next) { return true }
    return groups.group(from: next, ceiling: sentence.upperBound)?.contains {
      reading.isOne(of: Self.recalled, $0)
    } ?? false
  }

  private static let recalls = PlainWords(["recall", "recalls", "recalled", "recalling"])
  private static let itsOwn = PlainWords(["its", "their"])
  private static let recalled = PlainWords([
    "ambassador", "ambassadors", "envoy", "envoys", "diplomat", "diplomats", "consul", "parliament",
    "vehicles", "cars", "vans", "trucks", "products", "product", "toys", "batteries", "batches",
    "batch", "troops", "reservists", "models", "phones", "medicines", "drugs", "airbags",
  ])

  /// Whether people are let in: "admitted 90 patients".
  private func isAdmission(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    guard reading.isOne(of: Self.admits, verb.tokens.lowerBound), next < sentence.upperBound else {
      return false
    }
    return reading.isNumber(next)
      || reading.has(next, [.ones, .tens, .vagueAmount]) && !reading.has(next, .determiner)
      || reading.isOne(of: Self.admitted, next)
  }

  private static let admits = PlainWords(["admit", "admits", "admitted", "admitting"])
  private static let admitted = PlainWords(["patients", "students", "refugees", "visitors"])

  /// Whether it is no question that was answered: "answered the phone".
  private func isCall(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.upperBound
    return reading.isOne(of: Self.answered, verb.tokens.lowerBound)
      && (first..<max(min(first + 4, sentence.upperBound), first)).contains {
        reading.isOne(of: Self.calls, $0)
      }
  }

  private static let answered = PlainWords(["answer", "answers", "answered", "answering"])
  private static let calls = PlainWords([
    "phone", "phones", "telephone", "door", "call", "calls", "bell", "prayer", "prayers",
  ])

  /// Whether both sides differ, and nobody rejects: "they still disagree about drought".
  private func isDispute(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let next = verb.tokens.upperBound
    return reading.isOne(of: Self.differing, verb.tokens.lowerBound)
      && (next >= sentence.upperBound || !reading.isWord(next)
        || reading.isOne(of: Self.matters, next))
  }

  private static let matters = PlainWords(["about", "on", "over", "how", "whether", "what"])

  private static let differing = PlainWords(["disagree", "disagrees", "disagreed"])

  /// Whether somebody praises, which accepts nothing: "Oxfam praised the nurses".
  @inline(__always)
  func praises(_ draft: Draft) -> Bool {
    draft.act == .accepted && reading.isOne(of: Self.praise, draft.verb.lowerBound)
  }

  private static let praise = PlainWords([
    "praise", "praises", "praised", "praising",
    "congratulate", "congratulates", "congratulated", "congratulating", "hail", "hails", "hailed",
    "hailing", "applaud", "applauds", "applauded", "laud", "lauds", "lauded", "lauding", "commend",
    "commends", "commended", "commending", "Praising", "Hailing",
  ])

  /// Whether words name a law or a part of one, which demands nothing by itself: "as required by
  /// section 14 of the Act".
  func isLaw(_ group: Range<Int>) -> Bool {
    reading.isOne(of: Self.laws, groups.head(of: group))
      || reading.isOne(of: Self.laws, group.lowerBound)
  }

  private static let laws = PlainWords([
    "law", "laws", "section", "sections", "article", "articles", "act", "Act", "acts", "code",
    "Code", "statute", "statutes", "rule", "rules", "Rules", "regulation", "regulations",
    "constitution", "Constitution", "clause", "paragraph", "treaty", "Treaty", "convention",
    "Convention", "protocol", "contract", "legislation", "provision", "provisions", "charter",
    "Charter", "guidelines", "standards", "custom", "tradition", "policy", "Section", "Article",
    "terms", "Law", "Laws", "Conventions", "Regulation", "Regulations", "statutes", "licence",
  ])
}
