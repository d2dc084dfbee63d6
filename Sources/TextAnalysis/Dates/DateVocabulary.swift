internal import CalendarDates

/// The words of dates by their number, made once for a lexicon.
final class DateVocabulary: Sendable {
  struct Meaning: Sendable {
    var senses = DateSenses()
    var cues: DateCues = []
    /// Number of the month, weekday, unit, ordinal …; the lists say which.
    var value: Int16 = 0
    /// What its pieces are wherever it stands.
    fileprivate(set) var traits: DatePiece.Traits = []

    /// Whether it makes a date of what stands around it.
    @inline(__always)
    var isTrigger: Bool { traits.contains(.isTrigger) }
  }

  let holidays: WordClasses
  let ownHolidays: WordClasses
  /// Days of which the world knows what happened on them.
  let daysOfEvents: [CalendarDay]
  private let meanings: [Meaning]

  init(_ lexicon: Lexicon) {
    holidays = lexicon.classes("holidays")
    ownHolidays = lexicon.classes("holidays of many states")
    daysOfEvents = lexicon.entries(of: "days of events").compactMap { _, value in
      value.flatMap { CalendarDate($0)?.days?.first }
    }
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
          let number = Int16(String(decoding: parts[1], as: UTF8.self))
        {
          meanings[Int(id)].value = number
        }
      }
    }
    lexicon.tables.forEachEntry(of: "holidays") { id, _ in
      meanings[Int(lexicon.firstWord(of: id))].senses.insert(.holiday)
      if id >= 0 { meanings[Int(id)].traits.insert(.isTrigger) }
    }
    for list in DateCues.lists {
      lexicon.tables.forEachEntry(of: list.name) { id, _ in
        if id >= 0 { meanings[Int(id)].cues.insert(list.cue) }
      }
    }
    for id in meanings.indices {
      if Self.isTrigger(meanings[id]) { meanings[id].traits.insert(.isTrigger) }
      let senses = meanings[id].senses
      if senses.meets(DateStarts.any) { meanings[id].traits.insert(.mayBegin) }
      if senses != DateSenses() { meanings[id].traits.insert(.mayLink) }
      if senses.contains(.ordinalEnding) { meanings[id].traits.insert(.endsOrdinal) }
    }
    lexicon.tables.forEachEntry(of: "dates/links") { id, _ in
      meanings[Int(id)].traits.insert(.mayLink)
    }
    meanings[Int(lexicon.possessive)].traits.formUnion([.isPossessive, .mayLink])
    self.meanings = meanings
  }

  /// Whether a word names a date or a unit, or is a number that may begin a year: "nineteen
  /// ninety-six", "two thousand and four".
  private static func isTrigger(_ meaning: Meaning) -> Bool {
    meaning.senses.meets(.triggers) || meaning.senses.contains(.scale)
      || meaning.senses.contains(.number) && 11...20 ~= meaning.value
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

  /// Calls `body` with the meanings by word id, for a pass over all words of a sentence.
  @inline(__always)
  func withMeanings<Result>(_ body: (UnsafeBufferPointer<Meaning>) -> Result) -> Result {
    meanings.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  subscript(word: WordID) -> Meaning { word >= 0 ? meanings[Int(word)] : Meaning() }
}
