// Verbs of position that tell of no position taken: wanted of others, on a condition, of no matter.
extension StatementReader {
  /// Whether a verb tells what was asked for: "demanded that the cabinet reject the deal".
  @inline(__always)
  func isWanted(_ verb: TextReading.Phrase, _ subject: Range<Int>, _ earlier: [Draft]) -> Bool {
    let first = verb.tokens.lowerBound
    guard let wish = earlier.last(where: { $0.content.contains(first) }),
      wish.act == .demanded || wish.act == .proposed
        || reading.isOne(of: Self.insists, wish.verb.lowerBound),
      wish.content.lowerBound <= subject.lowerBound, subject.upperBound <= first
    else { return false }
    let isPlain = !reading.ends(first, "s") || reading.ends(first, "ss")
    return !reading.has(first, [.edForm, .ingForm, .finiteVerb]) && isPlain
      && (subject.upperBound..<first).allSatisfy { !reading.has($0, .auxiliary) }
  }

  /// Whether somebody came to hear or was made to tell it: "gathered to hear officials explain why".
  func isPerceived(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    let first = verb.tokens.lowerBound
    let before = subject.lowerBound - 1
    guard before > sentence.lowerBound, subject.upperBound == first,
      !reading.has(first, [.edForm, .ingForm, .finiteVerb]), !reading.ends(first, "s"),
      !reading.isOne(of: Self.past, first)
    else { return false }
    // "to hear Kim Lee explain": a name takes in the small word before it.
    if reading.isOne(of: Self.hearing, subject.lowerBound), subject.count > 1 {
      return reading.tokens[before].word == small.to
    }
    return reading.isOne(of: Self.letting, before)
      || reading.isOne(of: Self.hearing, before) && reading.tokens[before - 1].word == small.to
  }

  private static let hearing = PlainWords(["hear", "see", "watch"])
  private static let letting = PlainWords([
    "let", "lets", "make", "makes", "made", "help", "helped",
  ])
  private static let past = PlainWords(["said", "told", "wrote", "found", "sought", "swore"])

  /// Whether a witness tells somebody of a thing: "the farmer who reported the smell".
  func isNoticed(_ verb: TextReading.Phrase, _ pronoun: Int) -> Bool {
    let next = verb.tokens.upperBound
    return reading.isOne(of: Self.reports, verb.tokens.lowerBound) && next < tokens.upperBound
      && reading.tokens[pronoun].word == small.who && !reading.isNumber(next)
      && reading.tokens[next].word != small.that
  }

  private static let insists = PlainWords(["insisted", "insists", "insisting", "suggested"])

  /// Whether who "will" do something does so on a condition: "If Peru leaves, Chile will reject it".
  @inline(__always)
  func isConditional(
    _ verb: TextReading.Phrase, _ subject: Range<Int>, _ act: StatementFinding.Act,
    in sentence: Range<Int>
  ) -> Bool {
    let comma = subject.lowerBound - 1
    guard !act.tellsFacts, comma > sentence.lowerBound, reading.isMark(comma, ","),
      (subject.upperBound..<max(verb.tokens.lowerBound, subject.upperBound)).contains(where: {
        reading.tokens[$0].word == small.will || reading.tokens[$0].word == small.would
      })
    else { return false }
    var index = comma - 1
    while index >= sentence.lowerBound, comma - index < 30 {
      if reading.isMark(index, ",") || reading.isMark(index, ";") { return false }
      if reading.isOne(of: Self.conditions, index) { return true }
      index -= 1
    }
    return false
  }

  private static let conditions = PlainWords([
    "if", "If", "unless", "Unless", "Should", "once", "Once", "until", "Until", "when", "When",
    "Were",
  ])

  /// Whether what is asked or questioned is no matter of the news: "asked not to be named",
  /// "questioned two men", "backed away from".
  func isNoPosition(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.lowerBound
    let next = verb.tokens.upperBound
    guard next < sentence.upperBound, verb.tokens.count == 1 else { return false }
    if reading.isOne(of: Self.questions, first) {
      return !(next..<min(next + 4, sentence.upperBound)).contains {
        reading.isOne(of: Self.questionable, $0)
      }
    }
    if reading.isOne(of: Self.wanted, first) {
      return reading.tokens[next].word == small.to || reading.has(next, .preposition)
        || !(next..<min(next + 10, sentence.upperBound)).contains {
          reading.tokens[$0].word == small.to
        }
    }
    if reading.isOne(of: Self.backs, first) { return reading.isOne(of: Self.ways, next) }
    guard reading.isOne(of: Self.asks, first) else { return false }
    if reading.isOne(of: Self.anonymous, next) { return true }
    // "asked not to be named", "asked to remain anonymous"
    return next + 2 < sentence.upperBound
      && (next..<min(next + 5, sentence.upperBound)).contains {
        reading.isOne(of: Self.named, $0)
      }
  }

  /// Whether somebody loses a post or is sent away: "dismissed the coach", "was dismissed by Lee".
  func isDismissal(_ verb: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let first = verb.tokens.lowerBound
    guard reading.isOne(of: Self.dismissals, first) else { return false }
    let next = verb.tokens.upperBound
    if next < sentence.upperBound, reading.tokens[next].word == small.by {
      let subject = (sentence.lowerBound..<first).last {
        reading.isWord($0) && !reading.has($0, [.auxiliary, .adverb, .lyForm])
          || reading.has($0, .pronoun)
      }
      return subject.map { isSomebody($0) } ?? false
    }
    guard let object = groups.group(from: next, ceiling: sentence.upperBound) else { return false }
    return isSomebody(groups.head(of: object))
  }

  private func isSomebody(_ index: Int) -> Bool {
    if reading.has(index, .pronoun) {
      return reading.tokens[index].word != small.it && !reading.has(index, .relative)
        && !reading.isOne(of: Self.things, index)
    }
    return reading.has(index, [.sources, .people, .personName]) && !reading.isPossessive(index)
  }

  private static let dismissals = PlainWords(["dismissed", "dismisses", "dismiss", "dismissing"])
  private static let things = PlainWords(["this", "that", "these", "those", "them", "all", "both"])
  private static let wanted = PlainWords(["wanted"])
  /// As in "backed away from" and "backs down".
  private static let backs = PlainWords(["backed", "backs", "back", "backing"])
  private static let ways = PlainWords(["away", "down", "out", "off", "up", "into"])
  private static let questions = PlainWords(["questioned", "questioning"])
  private static let questionable = PlainWords([
    "whether", "why", "how", "legality", "legitimacy", "wisdom", "validity", "credibility", "need",
    "motives", "decision", "ruling", "value", "integrity", "sincerity", "fairness", "accuracy",
    "timing", "claim", "claims", "account", "competence", "commitment", "logic", "impartiality",
    "neutrality", "results", "figures", "independence", "policy", "strategy", "plan", "use",
  ])
  private static let asks = PlainWords(["asked", "requested", "asking", "requesting", "asks"])
  private static let anonymous = PlainWords(["anonymity"])
  private static let named = PlainWords(["named", "identified", "quoted", "anonymous"])

  /// "International calls for a truce have grown": no verb, but a noun with one of its own.
  @inline(__always)
  func isNounWithVerb(_ verb: TextReading.Phrase, _ subject: Range<Int>) -> Bool {
    guard verb.tokens.count == 2, reading.isOne(of: Self.calls, verb.tokens.lowerBound),
      subject.count == 1, !reading.has(subject.lowerBound, [.name, .pronoun])
    else { return false }
    for index in verb.tokens.upperBound..<tokens.upperBound {
      if reading.has(index, .relative) || reading.isMark(index, ",") { return false }
      if reading.has(index, [.auxiliary, .finiteVerb]) { return true }
    }
    return false
  }

  private static let calls = PlainWords(["calls"])

  /// "shown openness to": what is shown as one takes a position.
  func showsAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard first < sentence.upperBound else { return false }
    let noun = reading.has(first, .determiner) ? first + 1 : first
    return noun < sentence.upperBound && reading.isOne(of: Self.shown, noun)
  }

  private static let shown = PlainWords([
    "openness", "willingness", "unwillingness", "readiness", "reluctance", "flexibility",
  ])

  /// "Both Peru and Chile": the two, but not "Both sides".
  @inline(__always)
  func withoutBoth(_ subject: Range<Int>) -> Range<Int> {
    subject.count > 1 && reading.isOne(of: Self.both, subject.lowerBound)
      && (subject.count > 2 || reading.has(subject.lowerBound + 1, .name))
      ? subject.lowerBound + 1..<subject.upperBound : subject
  }

  private static let both = PlainWords(["Both", "both"])
}
