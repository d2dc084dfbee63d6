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
    guard reading.isOne(of: Self.reprisals, groups.head(of: group)),
      !reading.has(group.lowerBound, .determiner)
    else { return false }
    var verb = group.lowerBound - 1
    while verb > tokens.lowerBound, reading.has(verb, .adverb) { verb -= 1 }
    return verb > tokens.lowerBound && reading.isOne(of: Self.threats, verb)
  }

  private static let threats = PlainWords(["threatens", "threatened", "threatening"])
  private static let reprisals = PlainWords([
    "action", "strike", "strikes", "walkout", "walkouts", "sanctions", "retaliation", "war",
    "boycott", "boycotts", "tariffs", "reprisals", "measures", "countermeasures", "revenge",
    "attacks", "blockade", "blockades", "protests", "lawsuit", "lawsuits", "violence", "force",
    "cuts", "closures", "resignation", "consequences", "stoppages", "expulsion", "expulsions",
  ])

  /// "indicated a willingness to talk", "signalling the possibility of a strike".
  func isAttitude(_ first: Int, in sentence: Range<Int>) -> Bool {
    let noun = reading.has(first, .determiner) ? first + 1 : first
    guard noun < sentence.upperBound else { return false }
    return reading.isOne(of: Self.attitudes, noun)
  }

  /// "reported 12 new cases", "reported a loss", "ordered an inquiry", "ordered the evacuation": what
  /// is told or wanted is a noun that stands for a clause.
  func nounStart(_ first: Int, _ verb: Range<Int>, in sentence: Range<Int>) -> Int? {
    let isReport = reading.isOne(of: Self.reports, verb.lowerBound)
    guard isReport || reading.isOne(of: Self.orders, verb.lowerBound), verb.count == 1,
      first < sentence.upperBound
    else { return nil }
    if isReport, reading.isNumber(first), !reading.isOne(of: Self.records, verb.lowerBound) {
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
          || reading.isOne(of: Self.reportable, index)
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
        || reading.ends(index, "ction") || reading.isOne(of: Self.deeds, index))
  }

  func isDeedNoun(_ index: Int) -> Bool { reading.isOne(of: Self.deeds, index) }

  static let reports = PlainWords([
    "report", "reports", "reported", "reporting", "documented",
  ])
  /// What is done with songs as well as with deaths.
  private static let records = PlainWords(["documented"])
  private static let orders = PlainWords(["order", "orders", "ordered", "ordering"])
  private static let reportable = PlainWords([
    "loss", "losses", "profit", "profits", "income", "earnings", "sales", "results", "revenue",
    "decline", "rise", "increase", "drop", "fall", "gain", "gains", "growth", "cases", "deaths",
    "progress", "shortage", "shortages", "outbreak", "damage", "violations", "abuses", "incidents",
  ])
  private static let deeds = PlainWords([
    "inquiry", "review", "probe", "halt", "pause", "release", "ceasefire", "truce", "closure",
    "end",
    "retrial", "curfew", "lockdown", "arrest", "arrests", "strike", "strikes", "recall", "recount",
    "crackdown", "siege", "deployment", "pullout", "assault",
  ])

  private static let attitudes = PlainWords([
    "possibility", "likelihood", "willingness", "unwillingness", "readiness", "intention", "desire",
    "determination", "reluctance", "concern", "concerns", "doubts", "scepticism", "skepticism",
    "optimism", "flexibility", "openness", "interest", "resolve", "unease", "impatience",
    "frustration", "responsibility", "victory", "credit", "defeat", "help", "support", "assistance",
    "condolences", "amnesty", "mediation",
  ])

  /// "sought refuge", "seek treatment" demand nothing.
  func isShelter(_ index: Int) -> Bool {
    if reading.isOne(of: Self.shelters, index) { return true }
    // "seeking a second term", "sought the nomination"
    return (index..<min(index + 4, tokens.upperBound)).prefix { reading.isWord($0) }
      .contains { reading.isOne(of: Self.posts, $0) }
  }

  private static let shelters = PlainWords([
    "refuge", "shelter", "safety", "asylum", "treatment", "cover", "solace", "help", "work",
    "employment", "office",
  ])
  /// What candidates seek.
  private static let posts = PlainWords([
    "re-election", "reelection", "term", "nomination", "presidency", "candidacy",
  ])
}
