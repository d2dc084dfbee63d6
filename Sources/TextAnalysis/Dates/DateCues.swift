/// What the words of a sentence tell together, and those in small letters: "the United States" says
/// nothing.
struct SentenceCues: Sendable {
  var all: DateCues = []
  var small: DateCues = []
}

/// What a word tells of the dates beside it: their tense, or that they are part of a name.
struct DateCues: OptionSet, Sendable {
  let rawValue: UInt32

  // Computed, so that they are constants: a stored one is made at first use, and asked for that.

  static var ahead: DateCues { DateCues(rawValue: 1 << 0) }
  static var past: DateCues { DateCues(rawValue: 1 << 1) }
  static var present: DateCues { DateCues(rawValue: 1 << 2) }
  /// Ends as a past form does and is none.
  static var noPast: DateCues { DateCues(rawValue: 1 << 3) }
  static var be: DateCues { DateCues(rawValue: 1 << 4) }
  static var perfect: DateCues { DateCues(rawValue: 1 << 5) }
  static var pluperfect: DateCues { DateCues(rawValue: 1 << 6) }
  static var reported: DateCues { DateCues(rawValue: 1 << 7) }
  static var arranged: DateCues { DateCues(rawValue: 1 << 8) }
  static var modal: DateCues { DateCues(rawValue: 1 << 9) }
  static var reporting: DateCues { DateCues(rawValue: 1 << 10) }
  /// Before a date from which something is only measured.
  static var background: DateCues { DateCues(rawValue: 1 << 11) }
  /// Before or after a weekday in a name: "Bloody Sunday", "Sunday Times".
  static var nameLead: DateCues { DateCues(rawValue: 1 << 12) }
  static var nameTail: DateCues { DateCues(rawValue: 1 << 13) }
  static var stopWord: DateCues { DateCues(rawValue: 1 << 14) }
  /// What a year before a plural may name: "2012 elections".
  static var happening: DateCues { DateCues(rawValue: 1 << 15) }

  /// A plain form that tells of what is planned where no other verb does: "polls open on Sunday".
  static var planned: DateCues { DateCues(rawValue: 1 << 16) }
  /// What figures of companies and countries are about.
  static var ofFigures: DateCues { DateCues(rawValue: 1 << 17) }

  /// What may be known by its day: "the October 7 attack".
  static var eventOfDay: DateCues { DateCues(rawValue: 1 << 18) }

  /// What is moved to another day.
  static var postponing: DateCues { DateCues(rawValue: 1 << 19) }
  /// What calls something for a month: "announced elections for May".
  static var setting: DateCues { DateCues(rawValue: 1 << 20) }
  /// What tells how things mostly are: "usually", "normally".
  static var habit: DateCues { DateCues(rawValue: 1 << 21) }

  /// What nobody plans: a day beside it is over.
  static var happened: DateCues { DateCues(rawValue: 1 << 23) }
  /// What a price ends a day at: "up from Friday's close".
  static var priceOfDay: DateCues { DateCues(rawValue: 1 << 24) }

  /// Before what a figure is set beside: "down from 74 percent in 2018".
  static var comparing: DateCues { DateCues(rawValue: 1 << 22) }

  /// What is counted from a day on.
  static var countedSince: DateCues { DateCues(rawValue: 1 << 25) }

  /// What a text may call itself.
  static var ofText: DateCues { DateCues(rawValue: 1 << 26) }
  /// Before a day that somebody asks for.
  static var demands: DateCues { DateCues(rawValue: 1 << 27) }
  /// Before what was planned first.
  static var firstPlan: DateCues { DateCues(rawValue: 1 << 28) }

  /// What is held on a day set long before: "October's election".
  static var occasion: DateCues { DateCues(rawValue: 1 << 29) }

  /// Before what is said not to be so.
  static var denies: DateCues { DateCues(rawValue: 1 << 30) }

  /// Without which a sentence calls nothing off.
  static var callingOff: DateCues { DateCues(rawValue: 1 << 31) }

  /// The word lists that give them.
  static let lists: [(name: String, cue: DateCues)] = [
    ("tense ahead", .ahead), ("tense past", .past), ("tense present", .present),
    ("tense no past", .noPast), ("tense be", .be), ("tense perfect", .perfect),
    ("tense pluperfect", .pluperfect), ("tense reported", .reported),
    ("tense arranged", .arranged), ("tense modals", .modal),
    ("reporting verbs of the day", .reporting), ("words before background dates", .background),
    ("names before dates", .nameLead), ("names after dates", .nameTail), ("stop words", .stopWord),
    ("happenings of a year", .happening), ("tense on schedule", .planned),
    ("words of half-year figures", .ofFigures), ("events known by their day", .eventOfDay),
    ("tense postponing", .postponing), ("tense setting", .setting), ("words of habit", .habit),
    ("words before compared dates", .comparing), ("happenings nobody plans", .happened),
    ("prices of a day", .priceOfDay), ("words counted since a day", .countedSince),
    ("words of the text itself", .ofText), ("words of demands", .demands),
    ("words of first plans", .firstPlan), ("occasions set long before", .occasion),
    ("words of denials", .denies), ("words of calling off", .callingOff),
  ]

  /// Whether it shares a cue with `other`.
  @inline(__always)
  func meets(_ other: DateCues) -> Bool { rawValue & other.rawValue != 0 }
}
