// Persons whose names one text spells in two ways: "Zelenskyy" and "Zelensky".
extension ActorMerger {
  /// Merges spellings of a surname that nobody bears to the letter, and of a full name.
  mutating func mergeSpellings() {
    guard hasSpellings() else { return }
    let persons = spelledPersons()
    for (place, person) in persons.enumerated() {
      for other in persons[..<place] where isSame(person, other) {
        unite(Int32(other.id), Int32(person.id))
        break
      }
    }
    mergeSpelledSurnames(persons)
  }

  /// A person and the parts of its name.
  private struct Spelled {
    var id: Int
    /// `nil` for a surname alone.
    var given: Range<Int>?
    var surname: Range<Int>
  }

  /// Whether two different surnames in the text have the same consonants: most texts have none.
  private func hasSpellings() -> Bool {
    var first = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].count > 0 {
      guard let surname = surname(id) else { continue }
      let word = table.words[table.surfaces[id].words.upperBound - 1]
      let key = consonants(surname)
      let other = first[key]
      if other < 0 {
        first.enter(key, Int32(id))
      } else if table.words[table.surfaces[Int(other)].words.upperBound - 1] != word {
        return true
      }
    }
    return false
  }

  /// The bytes of the last word of a name that may be a person's; `nil` for others and short ones.
  private func surname(_ id: Int) -> Range<Int>? {
    guard table.surfaces[id].evidence[Kind.person] > 0, table.surfaces[id].words.count <= 3,
      table.surfaces[id].first >= 0, table.surfaces[id].listed < 0, table.surfaces[id].known < 0
    else { return nil }
    let last = candidates[Int(table.surfaces[id].first)].tokens.upperBound - 1
    let word = spotter.tokens[last].range
    guard word.count >= NameSpelling.least, spotter.tokens[last].shape == .capitalised,
      isPerson(id)
    else { return nil }
    return word
  }

  /// The key of the consonants of a word, those that spellings take one for the other being the same.
  private func consonants(_ word: Range<Int>) -> UInt64 {
    var key = NameFolding.seed
    var last: UInt8 = 0
    for place in word {
      let letter = Self.consonants[Int(spotter.text.bytes[place])]
      guard letter != 0, letter != last else { continue }
      key = NameFolding.mix(key, UInt64(letter))
      last = letter
    }
    return key
  }

  /// By byte: the letter that stands for it, or 0 for what spellings leave out.
  private static let consonants: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch lowercasedASCII(byte) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "j"), UInt8(ascii: "h"):
      0
    case UInt8(ascii: "g"), UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "f"), UInt8(ascii: "p"): UInt8(ascii: "v")
    case let letter: letter
    }
  }

  private func spelledPersons() -> [Spelled] {
    table.surfaces.indices.compactMap { id in
      guard table.surfaces[id].count > 0, let surname = surname(id), let range = firstRange(id)
      else { return nil }
      let words = table.surfaces[id].words.count
      guard words == range.count, words < 3 else { return nil }
      return Spelled(
        id: id, given: words > 1 ? spotter.tokens[range.lowerBound].range : nil, surname: surname)
    }
  }

  /// Whether all parts of two full names agree, the surnames in another spelling.
  private func isSame(_ one: Spelled, _ other: Spelled) -> Bool {
    guard let given = one.given, let otherGiven = other.given, !hasSameWord(one, other),
      let letters = NameSpelling.given(spotter.text.string(given)),
      letters == NameSpelling.given(spotter.text.string(otherGiven)),
      let surname = spelling(one, loosely: true)
    else { return false }
    return surname == spelling(other, loosely: true)
  }

  private func hasSameWord(_ one: Spelled, _ other: Spelled) -> Bool {
    table.words[table.surfaces[one.id].words.upperBound - 1]
      == table.words[table.surfaces[other.id].words.upperBound - 1]
  }

  private func spelling(_ person: Spelled, loosely: Bool) -> [UInt8]? {
    NameSpelling.surname(spotter.text.string(person.surname), loosely: loosely)
  }

  /// Surnames that stand alone, with the only person of such a name, or with each other.
  private mutating func mergeSpelledSurnames(_ persons: [Spelled]) {
    let heads = table.heads()
    let named = Set(heads.indices.filter { table.surfaces[$0].words.count > 1 }.map { heads[$0] })
    for (place, person) in persons.enumerated()
    where person.given == nil && !named.contains(heads[person.id]) {
      guard let letters = spelling(person, loosely: false) else { continue }
      let alike = persons.filter { spelling($0, loosely: false) == letters }
      let bearers = alike.filter { $0.given != nil }
      if let bearer = bearers.first {
        guard Set(bearers.map { heads[$0.id] }).count == 1,
          !bearers.contains(where: { hasSameWord($0, person) })
        else { continue }
        unite(Int32(bearer.id), Int32(person.id))
      } else if let other = alike.first, other.id != person.id,
        persons[..<place].contains(where: { $0.id == other.id })
      {
        unite(Int32(other.id), Int32(person.id))
      }
    }
  }
}
