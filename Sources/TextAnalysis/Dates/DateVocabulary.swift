/// The words of dates by their number, made once for a lexicon.
final class DateVocabulary: Sendable {
  struct Meaning: Sendable {
    var senses = DateSenses()
    /// Number of the month, weekday, unit, ordinal …; the lists say which.
    var value: Int32 = 0
  }

  let holidays: WordClasses
  let ahead: WordClasses
  let past: WordClasses
  let present: WordClasses
  let noPast: WordClasses
  let be: WordClasses
  let background: WordClasses
  let reporting: WordClasses
  let perfect: WordClasses
  let pluperfect: WordClasses
  let reported: WordClasses
  let arranged: WordClasses
  /// What stands before or after a weekday in a name: "Bloody Sunday", "Sunday Times".
  let nameLeads: WordClasses
  let nameTails: WordClasses
  let stopWords: WordClasses
  let modals: WordClasses
  /// What a year before a plural may name: "2012 elections".
  let happenings: WordClasses
  private let meanings: [Meaning]

  init(_ lexicon: Lexicon) {
    holidays = lexicon.classes("holidays")
    ahead = lexicon.classes("tense ahead")
    past = lexicon.classes("tense past")
    present = lexicon.classes("tense present")
    pluperfect = lexicon.classes("tense pluperfect")
    reported = lexicon.classes("tense reported")
    perfect = lexicon.classes("tense perfect")
    reporting = lexicon.classes("reporting verbs of the day")
    background = lexicon.classes("words before background dates")
    be = lexicon.classes("tense be")
    nameLeads = lexicon.classes("names before dates")
    nameTails = lexicon.classes("names after dates")
    stopWords = lexicon.classes("stop words")
    happenings = lexicon.classes("happenings of a year")
    modals = lexicon.classes("tense modals")
    arranged = lexicon.classes("tense arranged")
    noPast = lexicon.classes("tense no past")
    precondition(DateSense.allCases.count <= 64, "more senses of date words than bits")
    var meanings = Array(repeating: Meaning(), count: lexicon.wordCount)
    let senses = Self.senses()
    lexicon.tables.forEachEntry(of: "date words") { id, value in
      guard let value else { return }
      for sense in value.split(separator: UInt8(ascii: ",")) {
        let parts = sense.split(separator: UInt8(ascii: " "))
        guard let name = parts.first.map(UnsafeBufferPointer.init(rebasing:)),
          let sense = DateSense(rawValue: UInt8(exactly: senses.find(name)) ?? .max)
        else {
          preconditionFailure(
            "'\(String(decoding: value, as: UTF8.self))' names no sense of a date word")
        }
        meanings[Int(id)].senses.insert(sense)
        // The unit of "second" is known by its being an ordinal.
        if parts.count > 1, meanings[Int(id)].value <= 1,
          let number = Int32(String(decoding: parts[1], as: UTF8.self))
        {
          meanings[Int(id)].value = number
        }
      }
    }
    lexicon.tables.forEachEntry(of: "holidays") { id, _ in
      meanings[Int(lexicon.firstWord(of: id))].senses.insert(.holiday)
    }
    self.meanings = meanings
  }

  /// The names of senses, each under the number of its case.
  private static func senses() -> WordTable {
    var table = WordTable(capacity: 128)
    DateSense.names.withUTF8Buffer { names in
      for name in names.split(separator: UInt8(ascii: " ")) {
        _ = table.insert(UnsafeBufferPointer(rebasing: name))
      }
    }
    return table
  }

  @inline(__always)
  subscript(word: WordID) -> Meaning { word >= 0 ? meanings[Int(word)] : Meaning() }
}
