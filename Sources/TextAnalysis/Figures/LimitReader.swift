/// Reads what limits a number: "at least", "nearly", "or more".
struct LimitReader {
  struct Limit {
    /// The first token of the figure with its qualifier.
    var first: Int
    /// After the last token of the number and a qualifier that follows it.
    var end: Int
    var qualifier: FigureFinding.Qualifier
    /// Whether words say so, rather than their absence.
    var isStated = false
  }

  let reading: TextReading

  @inline(__always) static var before: WordRoles {
    [.over, .atLeast, .nearly, .under, .about, .upTo, .exact]
  }
  @inline(__always) private static var after: WordRoles {
    [.aboutAfter, .atLeastAfter, .overAfter, .upToAfter]
  }

  @inline(__always)
  func limit(of number: NumberPhrase, in sentence: Range<Int>) -> Limit {
    var limit = Limit(
      first: number.tokens.lowerBound, end: number.tokens.upperBound,
      qualifier: number.upper != nil ? .range : .exact)
    if let before = before(number.tokens.lowerBound, in: sentence) {
      limit.first = before.first
      limit.qualifier = before.qualifier
      limit.isStated = true
    } else if let after = after(number.tokens.upperBound, in: sentence) {
      limit.end = after.end
      limit.qualifier = after.qualifier
      limit.isStated = true
    }
    // "between 1,200 and 1,500" is shown with its first word.
    if number.upper != nil, limit.first == number.tokens.lowerBound,
      limit.first > sentence.lowerBound,
      reading.tokens[limit.first - 1].word == reading.small.between
    {
      limit.first -= 1
    }
    if number.upper != nil, limit.qualifier == .exact || limit.qualifier == .about {
      limit.qualifier = .range
    }
    if number.kind == .fraction { limit.qualifier = .fraction }
    if number.kind == .vague || number.value == nil { limit.qualifier = .vague }
    return limit
  }

  /// Looks left past words such as "another" for a word or phrase that limits the number.
  @inline(__always)
  private func before(
    _ number: Int, in sentence: Range<Int>
  ) -> (first: Int, qualifier: FigureFinding.Qualifier)? {
    var index = number - 1
    var skipped = 0
    // "climbed past 2,300"
    if index > sentence.lowerBound, reading.tokens[index].range.count == 4,
      reading.spells(index, "past"), reading.has(index - 1, .change)
    {
      return (index, .over)
    }
    // "has passed 34,000", but not "has passed 12 laws"
    if index > sentence.lowerBound, reading.has(index - 1, [.auxiliary, .toll]),
      reading.isOne(of: .passing, index), isBare(number, in: sentence)
    {
      return (index, .over)
    }
    while index >= sentence.lowerBound, skipped <= 3 {
      if let entry = reading.entry(endingAt: index, Self.before),
        entry.tokens.lowerBound >= sentence.lowerBound
      {
        if hasGoneUp(to: entry, in: sentence) || isOfWordBefore(entry, in: sentence)
          || isComparedWith(entry, number)
        {
          return nil
        }
        return widened(entry, in: sentence)
      }
      guard reading.has(index, .beforeNumber) else { return nil }
      index -= 1
      skipped += 1
    }
    return nil
  }

  /// "has gone up to 203": there "up" is of the verb, and the number is reached.
  private func hasGoneUp(to entry: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let verb = entry.tokens.lowerBound - 1
    return entry.roles.meets(.upTo) && verb > sentence.lowerBound
      && reading.spells(verb + 1, "up") && reading.isOne(of: .rising, verb)
  }

  /// "handed over 30 bodies", "a row over two bills": there "over" goes with the word before.
  private func isOfWordBefore(_ entry: TextReading.Phrase, in sentence: Range<Int>) -> Bool {
    let over = entry.tokens.lowerBound
    return entry.tokens.count == 1 && over > sentence.lowerBound && reading.spells(over, "over")
      && reading.isOne(of: .takingOver, over - 1)
  }

  /// "short of the $3.2 billion they asked for": the number itself is known, and is compared with another.
  private func isComparedWith(_ entry: TextReading.Phrase, _ number: Int) -> Bool {
    let last = entry.tokens.upperBound - 1
    return entry.roles.meets([.under, .over]) && entry.tokens.count > 1
      && [small.of, small.than].contains(reading.tokens[last].word)
      && entry.tokens.upperBound < number
      && reading.tokens[entry.tokens.upperBound].word == small.the
  }

  private var small: SmallWords { reading.small }

  /// Whether nothing counted stands right behind the number.
  private func isBare(_ number: Int, in sentence: Range<Int>) -> Bool {
    var next = number
    while next < sentence.upperBound, reading.isNumber(next) || reading.has(next, .scale) {
      next += 1
    }
    return next == sentence.upperBound || !reading.isWord(next) || reading.isFunctionWord(next)
  }

  /// Takes in a second limit: "an estimated", "estimated at around", "at least some".
  private func widened(
    _ entry: TextReading.Phrase, in sentence: Range<Int>
  ) -> (first: Int, qualifier: FigureFinding.Qualifier)? {
    guard let qualifier = qualifier(entry.roles) else { return nil }
    var best = (first: entry.tokens.lowerBound, qualifier: qualifier)
    let index = entry.tokens.lowerBound - 1
    guard index >= sentence.lowerBound,
      let outer = reading.entry(endingAt: index, Self.before.subtracting([.exact])),
      let outerQualifier = self.qualifier(outer.roles),
      outer.tokens.lowerBound >= sentence.lowerBound
    else { return best }
    best.first = outer.tokens.lowerBound
    // "just over": the stricter word wins over a vague one.
    if best.qualifier == .about || best.qualifier == .exact { best.qualifier = outerQualifier }
    return best
  }

  private func qualifier(_ roles: WordRoles) -> FigureFinding.Qualifier? {
    if roles.meets(.nearly) { return .nearly }
    if roles.meets(.atLeast) { return .atLeast }
    if roles.meets(.upTo) { return .upTo }
    if roles.meets(.over) { return .over }
    if roles.meets(.under) { return .under }
    if roles.meets(.about) { return .about }
    return roles.meets(.exact) ? .exact : nil
  }

  @inline(__always)
  private func after(
    _ next: Int, in sentence: Range<Int>
  ) -> (end: Int, qualifier: FigureFinding.Qualifier)? {
    guard next < sentence.upperBound else { return nil }
    if reading.isMark(next, "+") { return (next + 1, .over) }
    var index = next
    if index + 1 < sentence.upperBound, reading.isDash(index), !reading.tokens[index].spaceBefore {
      index += 1
    }
    // "100 people or more", "100 or so people"
    for start in index...index + 1 where start < sentence.upperBound {
      guard let entry = reading.entry(at: start, Self.after),
        start == next || entry.tokens.count > 1 || start == index && index > next
      else { continue }
      if start > index, !reading.has(index, [.people, .plural]) { continue }
      if entry.roles.meets(.atLeastAfter) { return (entry.tokens.upperBound, .atLeast) }
      if entry.roles.meets(.aboutAfter) { return (entry.tokens.upperBound, .about) }
      if entry.roles.meets(.overAfter) { return (entry.tokens.upperBound, .over) }
      return (entry.tokens.upperBound, .upTo)
    }
    return nil
  }
}
