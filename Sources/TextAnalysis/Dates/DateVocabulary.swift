/// The words of dates by their number, made once for a lexicon.
struct DateVocabulary: Sendable {
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
  private var meanings: [Meaning]

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
    arranged = lexicon.classes("tense arranged")
    noPast = lexicon.classes("tense no past")
    meanings = Array(repeating: Meaning(), count: lexicon.wordCount)
    let names = Dictionary(
      uniqueKeysWithValues: DateSense.allCases.map { (String(describing: $0), $0) })
    for (id, value) in lexicon.entries(of: "date words") {
      for sense in (value ?? "").split(separator: ",") {
        let parts = sense.split(separator: " ")
        guard let name = parts.first, let sense = names[String(name)] else {
          preconditionFailure("'\(value ?? "")' names no sense of a date word")
        }
        meanings[Int(id)].senses.insert(sense)
        // The unit of "second" is known by its being an ordinal.
        if parts.count > 1, let number = Int32(parts[1]), meanings[Int(id)].value <= 1 {
          meanings[Int(id)].value = number
        }
      }
    }
    for (id, _) in lexicon.entries(of: "holidays") {
      meanings[Int(lexicon.firstWord(of: id))].senses.insert(.holiday)
    }
  }

  @inline(__always)
  subscript(word: WordID) -> Meaning { word >= 0 ? meanings[Int(word)] : Meaning() }
}
