/// What each rule of dates may begin with, so that most words are passed over at a glance.
///
/// An article or possessive says nothing: what comes after it counts as well (`DateGrammar.start`).
/// `opener` stands for digits and for the words that rules ask for by their letters. A rule that is
/// given another start must have it here; `DateStartTests` hold the two together.
enum DateStarts {
  @inline(__always) static var timed: DateSenses {
    DateSenses(.opener)
  }
  @inline(__always) static var earlyHours: DateSenses {
    DateSenses(.stage, .opener)
  }
  @inline(__always) static var placed: DateSenses {
    DateSenses(.opener, .number, .ordinal, .month) | DateSenses(.unit, .era, .weekday, .same)
      | DateSenses(.shift, .pointer, .season, .fiscal)
      | DateSenses(.letter, .holiday, .stage, .decade) | DateSenses(.dayPart, .adjective)
  }
  @inline(__always) static var offset: DateSenses {
    DateSenses(.opener, .number, .unit, .between)
      | DateSenses(.indefinite, .few, .about, .comparison) | DateSenses(.at, .within, .in, .opening)
  }
  @inline(__always) static var weekdayNextTo: DateSenses {
    DateSenses(.opener, .ordinal, .weekday)
  }
  @inline(__always) static var span: DateSenses {
    DateSenses(.opener, .number, .unit, .between) | DateSenses(.indefinite, .few, .within, .shift)
  }
  @inline(__always) static var nth: DateSenses {
    DateSenses(.opener, .number, .ordinal, .unit) | DateSenses(.shift)
  }
  @inline(__always) static var staged: DateSenses {
    DateSenses(.unit, .earlier, .later, .stage) | DateSenses(.at, .about, .stageNoun)
  }
  @inline(__always) static var set: DateSenses {
    DateSenses(.opener, .number, .ordinal, .set) | DateSenses(.weekday, .opening, .every)
  }
  @inline(__always) static var reference: DateSenses {
    DateSenses(.opener, .reference, .opening, .shift) | DateSenses(.at)
  }
  @inline(__always) static var duration: DateSenses {
    DateSenses(.opener, .number, .unit, .between)
      | DateSenses(.indefinite, .few, .about, .comparison) | DateSenses(.at, .all, .more, .lasting)
  }
  @inline(__always) static var opened: DateSenses {
    DateSenses(.opener, .unit, .month, .since) | DateSenses(.until, .opening, .stageNoun, .earlier)
      | DateSenses(.later)
  }
  @inline(__always) static var range: DateSenses {
    DateSenses(.opener, .number, .ordinal, .between) | DateSenses(.from)
  }
}

// The rules of `DateGrammar.placed(at:isBase:)`, which together begin with `placed`.
extension DateStarts {
  @inline(__always) static var absolute: DateSenses {
    DateSenses(.opener, .number, .ordinal, .month)
      | DateSenses(.unit, .era, .weekday, .adjective)
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
    DateSenses(.opener, .number, .ordinal, .fiscal) | DateSenses(.shift, .month)
  }
  @inline(__always) static var lettered: DateSenses {
    DateSenses(.opener, .letter)
  }
  @inline(__always) static var holiday: DateSenses {
    DateSenses(.holiday)
  }
  @inline(__always) static var decade: DateSenses {
    DateSenses(.opener, .number, .ordinal, .stage) | DateSenses(.decade)
  }
  @inline(__always) static var partOfDay: DateSenses {
    DateSenses(.shift, .same, .stage, .dayPart)
  }
}
