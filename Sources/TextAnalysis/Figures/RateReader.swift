/// Reads what a sum or measure is told for each of: "$83 a barrel", "200,000 barrels per day".
struct RateReader {
  let reading: TextReading

  init(reading: TextReading) { self.reading = reading }

  /// The noun of which each one is meant.
  func each(of draft: FigureDraft) -> String? {
    guard draft.number.kind == .money || draft.number.kind == .measure else { return nil }
    let link = draft.number.tokens.upperBound
    let noun = link + 1
    let end = reading.sentences[draft.sentence].tokens.upperBound
    guard noun < end, reading.isWord(noun), reading.tokens[noun].shape == .lower else { return nil }
    let word = reading.tokens[link].word
    let small = reading.small
    if word == small.per {
      guard !reading.isFunctionWord(noun) else { return nil }
    } else {
      guard word == small.a || word == small.an, reading.isOne(of: Self.each, noun) else {
        return nil
      }
    }
    // "$3m a year earlier"
    if noun + 1 < end, reading.isOne(of: Self.apart, noun + 1) { return nil }
    return reading.string(reading.tokens[noun].range)
  }

  /// Whether a unit is one of `each`: no sum of its own.
  static func isRate(_ unit: String) -> Bool { unit.utf8.count > 5 && unit.contains(" per ") }

  private static let each = PlainWords([
    "barrel", "tonne", "ton", "ounce", "gram", "gramme", "kilo", "kilogram", "kg", "pound", "lb",
    "litre", "liter", "gallon", "pint", "bushel", "share", "unit", "head", "person", "piece",
    "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "mile",
    "kilometre", "kilometer", "acre", "hectare", "bottle", "pack", "ticket", "household", "worker",
    "pupil", "student", "child", "passenger", "vehicle", "megawatt-hour", "therm", "head",
  ])
  private static let apart = PlainWords(["earlier", "ago", "before", "later", "after", "from"])
}
