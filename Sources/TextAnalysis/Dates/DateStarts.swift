/// What each rule of dates may begin with, so that most words are passed over at a glance.
///
/// An article or possessive says nothing: what comes after it counts as well (`DateGrammar.start`).
/// `opener` stands for an apostrophe and for the words that rules ask for by their letters. A rule
/// that is given another start must have it here; `DateStartTests` hold the two together.
enum DateStarts {
  /// Any of them.
  @inline(__always) static var expression: DateSenses {
    timed | earlyHours | placed | offset | weekdayNextTo | span | nth | staged | set | reference
      | duration | opened | range
  }
  /// The same and what may come before them.
  @inline(__always) static var any: DateSenses {
    expression | DateSenses(.article, .possessive)
  }
  @inline(__always) static var timed: DateSenses {
    DateSenses(.digits)
  }
  @inline(__always) static var earlyHours: DateSenses {
    DateSenses(.stage, .opener)
  }
  @inline(__always) static var placed: DateSenses {
    DateSenses(.digits, .opener, .number, .ordinal) | DateSenses(.month, .unit, .era, .weekday)
      | DateSenses(.same, .shift, .pointer, .season) | DateSenses(.fiscal, .letter, .holiday)
      | DateSenses(.stage, .decade, .dayPart, .adjective)
  }
  @inline(__always) static var offset: DateSenses {
    DateSenses(.digits, .opener, .number, .unit)
      | DateSenses(.between, .indefinite, .few, .about)
      | DateSenses(.comparison, .at, .within, .in) | DateSenses(.opening)
  }
  @inline(__always) static var weekdayNextTo: DateSenses {
    DateSenses(.digits, .ordinal, .weekday)
  }
  @inline(__always) static var span: DateSenses {
    DateSenses(.digits, .opener, .number, .unit)
      | DateSenses(.between, .indefinite, .few, .within) | DateSenses(.shift)
  }
  @inline(__always) static var nth: DateSenses {
    DateSenses(.digits, .opener, .number, .ordinal) | DateSenses(.unit, .shift)
  }
  @inline(__always) static var staged: DateSenses {
    DateSenses(.unit, .earlier, .later, .stage) | DateSenses(.at, .about, .stageNoun)
  }
  @inline(__always) static var set: DateSenses {
    DateSenses(.digits, .number, .ordinal, .set) | DateSenses(.weekday, .opening, .every)
  }
  @inline(__always) static var reference: DateSenses {
    DateSenses(.opener, .reference, .opening, .shift) | DateSenses(.at)
  }
  @inline(__always) static var duration: DateSenses {
    DateSenses(.digits, .opener, .number, .unit)
      | DateSenses(.between, .indefinite, .few, .about)
      | DateSenses(.comparison, .at, .all, .more) | DateSenses(.lasting)
  }
  @inline(__always) static var opened: DateSenses {
    DateSenses(.digits, .opener, .unit, .month) | DateSenses(.since, .until, .opening, .stageNoun)
      | DateSenses(.earlier, .later)
  }
  @inline(__always) static var range: DateSenses {
    DateSenses(.digits, .number, .ordinal, .between) | DateSenses(.from)
  }
}

// What may follow.
extension DateStarts {
  /// The words that may make a date of a number in figures before them; marks may as well.
  @inline(__always) static var afterDigits: DateSenses {
    DateSenses(.month, .unit, .weekday, .ordinalEnding) | DateSenses(.and, .or, .to, .of)
      | DateSenses(.more, .adjective, .shift, .ordinal) | DateSenses(.fiscal, .letter, .era, .clock)
      | DateSenses(.zone)
  }
  /// The words that "same" or "that" may point at.
  @inline(__always) static var afterSame: DateSenses {
    DateSenses(.shift, .unit, .weekday, .month) | DateSenses(.season, .holiday, .period, .dayPart)
      | DateSenses(.stage, .adjective, .fiscal, .same)
  }
}

// The rules of `DateGrammar.placed(at:isBase:)`, which together begin with `placed`.
extension DateStarts {
  @inline(__always) static var absolute: DateSenses {
    DateSenses(.digits, .opener, .number, .ordinal)
      | DateSenses(.month, .unit, .era, .weekday) | DateSenses(.adjective)
  }
  @inline(__always) static var dayFirst: DateSenses {
    DateSenses(.digits, .number, .ordinal)
  }
  @inline(__always) static var yearAlone: DateSenses {
    DateSenses(.digits, .opener, .number, .era) | DateSenses(.adjective, .unit, .fiscal)
  }
  @inline(__always) static var weekday: DateSenses {
    DateSenses(.weekday, .same, .shift)
  }
  @inline(__always) static var pointer: DateSenses {
    DateSenses(.pointer, .unit)
  }
  @inline(__always) static var shiftedUnit: DateSenses {
    DateSenses(.unit, .month, .shift, .same)
  }
  @inline(__always) static var shiftedName: DateSenses {
    DateSenses(.shift, .same)
  }
  @inline(__always) static var latest: DateSenses {
    DateSenses(.opener)
  }
  @inline(__always) static var season: DateSenses {
    DateSenses(.season)
  }
  @inline(__always) static var quarter: DateSenses {
    DateSenses(.digits, .number, .ordinal, .fiscal) | DateSenses(.shift, .month)
  }
  @inline(__always) static var lettered: DateSenses {
    DateSenses(.digits, .letter)
  }
  @inline(__always) static var holiday: DateSenses {
    DateSenses(.holiday)
  }
  @inline(__always) static var decade: DateSenses {
    DateSenses(.digits, .opener, .number, .ordinal) | DateSenses(.stage, .decade)
  }
  @inline(__always) static var partOfDay: DateSenses {
    DateSenses(.shift, .same, .stage, .dayPart)
  }
}
