/// A number as it stands in the text, before it is known what it counts.
struct NumberPhrase: Hashable {
  enum Kind { case count, money, percent, fraction, measure, vague }

  var tokens: Range<Int>
  /// The number, or the lower end of a range; `nil` for "thousands".
  var value: Double?
  var upper: Double?
  var kind: Kind
  /// Tokens of the currency, the unit of measure or the word "percent".
  var unit: Range<Int>?
  /// What it counts where the form of the number tells, and no noun.
  var implied: Implied?

  enum Implied: String {
    case people, votes, days, weeks, months, years, times, points, magnitude

    /// Whether it is a length of time.
    var isLength: Bool {
      switch self {
      case .days, .weeks, .months, .years: true
      case .people, .votes, .times, .points, .magnitude: false
      }
    }
  }
}

/// What begins at a token.
enum NumberReading {
  case number(NumberPhrase)
  /// A number that is no figure: the rule says why.
  case rejected(Range<Int>, rule: String)
  case nothing
}
