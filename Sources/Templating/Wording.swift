/// The words of a site's language that filters print.
package struct Wording: Sendable {
  /// January to December.
  package var months: [String]
  package var shortMonths: [String]

  /// Monday to Sunday.
  package var weekdays: [String]
  package var shortWeekdays: [String]

  /// Spring to winter.
  package var seasons: [String]

  /// Before approximate and after uncertain dates, such as `about ` and ` (?)`.
  package var approximately: String
  package var uncertain: String

  /// Before a date that only starts, or only ends.
  package var since: String
  package var until: String

  /// Between the ends of an interval whose one end is not known.
  package var unknown: String

  /// Forms of a word for `plural`, by the word that templates give first.
  ///
  /// A `#` stands for the number; where any form of a word has one, others may leave the number out.
  package var plurals: [String: [String]]

  /// Chooses among the forms of `plurals` for a count; English: 0 for one, 1 for all else.
  package var pluralForm: @Sendable (Int) -> Int

  /// Writes a whole number, as `plural` prints it.
  package var number: @Sendable (Int) -> String = { String($0) }

  package static let english = Wording(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    seasons: ["Spring", "Summer", "Autumn", "Winter"],
    approximately: "about ", uncertain: " (?)", since: "since ", until: "until ",
    unknown: "unknown", plurals: [:], pluralForm: { $0 == 1 ? 0 : 1 })

  package init(
    months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String],
    seasons: [String], approximately: String, uncertain: String, since: String, until: String,
    unknown: String, plurals: [String: [String]], pluralForm: @escaping @Sendable (Int) -> Int
  ) {
    precondition(
      months.count == 12 && shortMonths.count == 12 && weekdays.count == 7
        && shortWeekdays.count == 7 && seasons.count == 4,
      "a wording has 12 months, 7 days and 4 seasons")
    self.months = months
    self.shortMonths = shortMonths
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
    self.seasons = seasons
    self.approximately = approximately
    self.uncertain = uncertain
    self.since = since
    self.until = until
    self.unknown = unknown
    self.plurals = plurals
    self.pluralForm = pluralForm
  }
}
