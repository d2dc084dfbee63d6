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
      guard word == small.a || word == small.an, reading.isOne(of: .each, noun) else {
        return nil
      }
    }
    // "$3m a year earlier"
    if noun + 1 < end, reading.isOne(of: .apart, noun + 1) { return nil }
    return reading.string(reading.tokens[noun].range)
  }

  /// What a rate is of: "14 per 100,000 people".
  func base(of draft: FigureDraft) -> String? {
    let link = draft.number.tokens.upperBound
    let end = reading.sentences[draft.sentence].tokens.upperBound
    guard draft.number.kind == .count, link + 1 < end,
      reading.tokens[link].word == reading.small.per, reading.isNumber(link + 1),
      !reading.has(link + 1, .date)
    else { return nil }
    let hasNoun =
      link + 2 < end && NounReader(reading: reading).isPlural(link + 2)
      && reading.tokens[link + 2].shape == .lower
    return reading.string(
      reading.tokens[link].range
        .lowerBound..<reading.tokens[link + (hasNoun ? 2 : 1)].range
        .upperBound)
  }

  /// The currency in which another is quoted: "51.4 per dollar", "50 to the dollar".
  func exchange(of draft: FigureDraft) -> String? {
    let end = reading.sentences[draft.sentence].tokens.upperBound
    var noun = draft.number.tokens.upperBound + 1
    guard draft.number.kind == .count, noun < end else { return nil }
    let link = reading.tokens[noun - 1].word
    guard
      link == reading.small.per || link == reading.small.to || reading.spells(noun - 1, "against")
    else { return nil }
    if reading.tokens[noun].word == reading.small.the {
      noun += 1
    } else if link != reading.small.per {
      return nil
    }
    guard noun < end, reading.has(noun, .currency), reading.tokens[noun].shape == .lower,
      noun + 1 == end || !reading.isWord(noun + 1) || reading.isFunctionWord(noun + 1)
        || reading.has(noun + 1, .date)
    else { return nil }
    return Self.exchanged + reading.string(reading.tokens[noun].range)
  }

  /// Whether a unit is that of an exchange rate.
  static func isExchange(_ unit: String) -> Bool { unit.hasPrefix(exchanged) }

  private static let exchanged = "per "

  /// Whether a unit is one of `each`: no sum of its own.
  static func isRate(_ unit: String) -> Bool { unit.utf8.count > 5 && unit.contains(" per ") }
}
