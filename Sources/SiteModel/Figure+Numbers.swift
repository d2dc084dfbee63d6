extension Figure {
  /// Whether the number is written in digits: "5", and not "five".
  package var isInDigits: Bool { words.utf8.contains { (0x30...0x39).contains($0) } }

  /// Whether the wording has the unit: "10 weeks", "six-week".
  package var wordsHaveUnit: Bool {
    guard let unit else { return false }
    return words.contains(unit.hasSuffix("s") ? String(unit.dropLast()) : unit)
  }

  /// Whether it tells what became of those counted, who only grow more while a story goes on.
  package var isToll: Bool { what != nil }

  /// Whether the number may fall again, as those missing are found: the later one stands.
  package var mayFall: Bool { what.map(Self.falling.contains) ?? false }

  private static let falling = ["missing", "hostages"]

  /// Whether it is a number that is no part of another figure, and no share: one in digits, or of those
  /// that fall, as "six people are missing".
  package var isWhole: Bool {
    value != nil && partOf == nil && deniedBy == nil && !isOfSome && qualifier != .fraction
      && (isInDigits || mayFall)
  }

  /// Whether it tells in words what became of all until then, as "at least nine were killed": the later one
  /// stands, but so low a number is not compared with others.
  package var isTollInWords: Bool {
    isToll && value != nil && !isInDigits && extent == .whole && partOf == nil && deniedBy == nil
      && qualifier != .fraction
  }

  /// Whether it stands for some of those who were counted until then.
  package var isOfSome: Bool { extent == .part || extent == .rise }

  /// How many digits of a whole number are not rounded away: 5 of 32,705, and 2 of 32,000.
  package var significantDigits: Int {
    guard let value, value.magnitude < 1e15, value == value.rounded() else { return 0 }
    var number = Int(value.magnitude)
    while number > 0, number.isMultiple(of: 10) { number /= 10 }
    return number == 0 ? 0 : String(number).count
  }

  /// For how many of those counted until then a figure stands.
  package enum Extent: String, Hashable, Sendable {
    case whole
    /// For some of those told elsewhere, as 11 of the dead.
    case part
    /// For those who were added, as another 12 deaths.
    case rise
    /// For those of one attack, which may be one of many.
    case event
    /// For those counted before the article put the number right, as in "from 14 to 13".
    case former
  }

  /// Whether both can be true of one number: "over 32,000" and "at least 32,705" can.
  package func isCompatible(with other: Figure) -> Bool {
    guard let mine = bounds, let theirs = other.bounds else { return false }
    return mine.lower <= theirs.upper && theirs.lower <= mine.upper
  }

  /// The numbers that the wording allows; open wordings reach a tenth of the number.
  private var bounds: (lower: Double, upper: Double)? {
    guard let value else { return nil }
    let tenth = abs(value) / 10
    switch qualifier {
    case .exact: return (value, value)
    case .over, .atLeast: return (value, value + tenth)
    case .nearly, .under, .upTo: return (value - tenth, value)
    case .about: return (value - tenth / 2, value + tenth / 2)
    case .range: return (value, upperValue ?? value)
    case .fraction: return (value, value)
    case .vague: return nil
    }
  }
}
