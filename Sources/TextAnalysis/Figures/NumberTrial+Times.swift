// Times of day that are told without a clock's marks.
extension NumberTrial {
  /// Whether a number is an hour: "at six in the morning", "By eight the bread was gone", "until nine".
  @inline(__always)
  func isClock(_ number: NumberPhrase, _ before: Int, _ noun: CountedNoun) -> Bool {
    guard number.kind == .count, let value = number.value, 1...12 ~= value,
      number.tokens.count == 1, before >= sentence.lowerBound,
      reading.isOne(of: Self.clockLinks, before)
    else { return false }
    let next = number.tokens.upperBound
    // "By eight the shelves were bare": the noun is that of the clause.
    guard noun.head == nil || next < sentence.upperBound && reading.has(next, .determiner) else {
      return false
    }
    if isPartOfDay(next) { return true }
    // "fell by eight" and "stood at six" are no hours, but "until nine" and "shortly after ten" are.
    let isBound =
      before == sentence.lowerBound || reading.isOne(of: Self.clockBounds, before)
      || before - 1 >= sentence.lowerBound && reading.isOne(of: Self.closeness, before - 1)
    guard isBound else { return false }
    guard next < sentence.upperBound else { return true }
    return reading.isMark(next, ",") || reading.isMark(next, ".")
      || reading.has(next, [.determiner, .pronoun]) && !reading.has(next, FateReader.all)
  }

  /// Whether a part of the day follows: "in the morning", "at night".
  private func isPartOfDay(_ next: Int) -> Bool {
    guard next + 1 < sentence.upperBound else { return false }
    if reading.isOne(of: Self.tonight, next + 1) { return reading.spells(next, "at") }
    return next + 2 < sentence.upperBound && reading.spells(next, "in")
      && reading.spells(next + 1, "the") && reading.isOne(of: Self.partsOfDay, next + 2)
  }

  private static let clockLinks = PlainWords([
    "at", "At", "by", "By", "until", "Until", "till", "after", "After", "before", "Before", "from",
    "From", "around", "Around", "about", "About", "since", "Since", "past", "to", "and",
  ])
  private static let clockBounds = PlainWords(["until", "till"])
  private static let closeness = PlainWords(["shortly", "Shortly", "just", "Just", "soon", "Soon"])
  private static let partsOfDay = PlainWords(["morning", "afternoon", "evening"])
  private static let tonight = PlainWords(["night", "noon", "dawn"])
}
