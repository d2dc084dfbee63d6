/// What "the company" or "the court" calls a body, and which names and descriptions tell that kind.
struct BodyKind {
  /// How a name fits a noun.
  enum Fit { case tells, leavesOpen, tellsOther }

  let reading: TextReading
  /// The noun of "the company".
  let noun: Int

  /// How well the name at `tokens`, with what stands beside it, fits the noun.
  func fit(_ tokens: Range<Int>) -> Fit {
    let noun = reading.tokens[noun].word
    var isOther = false
    var isTrade = false
    for index in tokens where reading.isWord(index) {
      if reading.tokens[index].word == noun || isAlike(index) { return .tells }
      if isCompany, reading.isOne(of: .trades, index) { isTrade = true }
      if reading.has(index, .authorities) || reading.isOne(of: .unions, index)
        || isCompany && reading.isOne(of: .causeNames, index)
      {
        isOther = true
      }
    }
    if let told = description(of: tokens) { return told }
    // "Orvik Steel", but not "Steel Workers United"
    if isTrade, !isOther { return .tells }
    if isOther || !isCompany && !isGroup { return .tellsOther }
    // "NATO" and the like are no firms.
    let isShort = tokens.count == 1 && reading.tokens[tokens.lowerBound].shape == .upper
    return isCompany && (isShort || reading.isOne(of: .powers, tokens.lowerBound))
      ? .tellsOther : .leavesOpen
  }

  private var isCompany: Bool { reading.isOne(of: .companies, noun) }
  private var isGroup: Bool { reading.isOne(of: .groups, noun) }

  /// Whether a word of a name or description tells the kind of the noun by another word.
  private func isAlike(_ index: Int) -> Bool {
    if isCompany {
      return reading.isOne(of: .companies, index) || reading.isOne(of: .forms, index)
    }
    if isGroup { return reading.isOne(of: .causeNames, index) }
    if reading.isOne(of: .courtBodies, noun) { return reading.isOne(of: .courtBodies, index) }
    if reading.isOne(of: .armies, noun) { return reading.isOne(of: .armies, index) }
    if reading.isOne(of: .unions, noun) { return reading.isOne(of: .unions, index) }
    return false
  }

  /// What stands beside a name: "the carmaker Zentro", "Zentro, a maker of cars,".
  private func description(of name: Range<Int>) -> Fit? {
    let word = reading.tokens[noun].word
    let before = name.lowerBound - 1
    var words = before >= 0 && reading.has(before, .authorities) ? before..<before + 1 : 0..<0
    let comma = name.upperBound
    if comma + 2 < reading.tokens.count, reading.isMark(comma, ","),
      reading.has(comma + 1, .determiner)
    {
      let limit = min(comma + 8, reading.tokens.count)
      let end = (comma + 1..<limit).first { !reading.isWord($0) && !reading.isPossessive($0) }
      // ", the army said" tells who speaks.
      if !(comma + 1..<(end ?? limit)).contains(noun) { words = comma + 1..<(end ?? limit) }
    }
    var told: Fit?
    for index in words where reading.tokens[index].shape == .lower {
      if reading.tokens[index].word == word || isAlike(index) { return .tells }
      if reading.has(index, .authorities), told == nil { told = .tellsOther }
      if reading.has(index, .preposition) { break }
    }
    return told
  }
}
