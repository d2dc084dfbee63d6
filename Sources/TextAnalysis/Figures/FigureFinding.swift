/// A quantity that the text states: "at least 32,705", with what it counts and who says so.
package struct FigureFinding: Hashable, Sendable {
  package enum Qualifier: String, Hashable, Sendable {
    case exact
    case over
    case atLeast = "at_least"
    case nearly
    case about
    case upTo = "up_to"
    case under
    case range
    case fraction
    case vague
  }

  /// What became of those counted, where the words tell.
  package enum What: String, Hashable, Sendable {
    case killed, injured, missing, hostages, displaced, casualties, destroyed, damaged, arrested
    case infected, other
  }

  /// For how many of those counted until then it stands.
  package enum Extent: String, Hashable, Sendable {
    case whole
    /// For some of those told elsewhere: "11 of the dead".
    case part
    /// For those who were added: "another 12 deaths".
    case rise
    /// For those of one attack, which may be one of many.
    case event
    /// For those counted before the text put the number right: "at first six", "from 14 to 13".
    case former
  }

  /// The figure as worded, with its qualifier: "at least 32,705".
  package var range: Range<Int>

  /// The number alone, with its currency sign, scale and percent sign.
  package var number: Range<Int>

  /// The number, or the lower end of a range; `nil` for "thousands".
  ///
  /// Percentages count in hundred, fractions in one.
  package var value: Double?
  package var upperValue: Double?
  package var qualifier: Qualifier

  /// The noun that is counted, a currency, a unit of measure or "percent"; taken over from the
  /// figure before where the text leaves it out.
  package var unit: String?
  package var what: What

  /// The word for what costs or is worth a sum of money: "shortfall".
  package var thing: Range<Int>?

  /// Whom or where the figure is about: "Gaza".
  package var group: Range<Int>?
  /// Whether the group holds those counted: "captives held by Norland".
  package var isGroupHolder = false

  /// Index in `Analysis.actors` of the place or people that the group is, where it is one.
  package var groupActor: Int?

  /// Who says so: "Gaza’s health ministry".
  package var attribution: Range<Int>?

  /// Index of that statement among the statements, where it is one.
  package var statement: Int?

  /// Who says that it is not so, where nobody is told to say that it is: "The army denied that 40 died".
  package var denial: Range<Int>?

  /// The words of the day as of which the figure holds.
  package var asOf: Range<Int>?

  /// Index of the figure that this one is part of: "including 7,729 children".
  package var partOf: Int?

  /// How far it reaches beside other figures of the same.
  package var extent = Extent.whole

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int

  /// The rule that read the number, such as `count`, `money` or `vague`.
  package var rule: String

  /// Whether it counts people or things, rather than money, shares or measures.
  package var isCount: Bool { rule == "count" }
}

/// A number that is no figure, for those who ask why.
package struct RejectedNumber: Hashable, Sendable {
  package var range: Range<Int>
  package var sentence: Int

  /// Why: `date`, `age`, `label`, `compound`, ….
  package var rule: String
}
