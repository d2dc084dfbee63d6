// Persons by their surname, their first name, or without a middle one.
extension ActorMerger {
  mutating func mergePersons() {
    var inner: [(words: Range<Int>, person: Int)] = []
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isPerson(id) {
      let words = table.surfaces[id].words
      // "Ripken" is Cal Ripken Jr.
      let end =
        words.count > 2 && NameFolding.generations.contains(table.words[words.upperBound - 1])
        ? words.upperBound - 1 : words.upperBound
      let split = innerWords(id)
      for place in words.dropFirst() {
        if place > words.upperBound - split {
          inner.append((place..<words.upperBound, id))
        } else {
          enterSurname(place..<words.upperBound, of: id)
        }
        if end < words.upperBound, place < end { enterSurname(place..<end, of: id) }
        enterFirst(words.lowerBound..<place, of: id)
      }
      if beginsWithSurname(id) {
        enterSurname(words.lowerBound..<words.lowerBound + 1, of: id)
      }
    }
    enterParts(inner)
    enterDoubleSurnames()
    guard !bearers.isEmpty else { return }
    for id in table.surfaces.indices
    where table.surfaces[id].count > 0 || table.surfaces[id].known >= 0 {
      if let full = bearer(parts[id].bySurname, of: id) {
        if isSurname(id, of: full), !isOfCompany(id) {
          // What a list knows the word for counts no more.
          if table.surfaces[id].listed >= 0 { table.surfaces[id].evidence = NameEvidence() }
          table.surfaces[id].listed = -1
          unite(Int32(id), Int32(full))
        }
      } else if parts[id].bySurname < 0, let full = bearer(parts[id].byFirst, of: id),
        isSurname(id, of: full), isFirstNameAlone(id)
      {
        unite(Int32(id), Int32(full))
      }
    }
  }

  /// How many words a hyphen makes of the last token of a name, if it makes several; else 0.
  private func innerWords(_ id: Int) -> Int {
    guard let range = firstRange(id), range.count < table.surfaces[id].words.count,
      spotter.tokens[range.upperBound - 1].isHyphenated
    else { return 0 }
    return spotter.text.parts(of: range.upperBound - 1).count
  }

  /// Enters "Ann Lind-Holt" under "Holt" where nobody else goes by that.
  private mutating func enterParts(_ found: [(words: Range<Int>, person: Int)]) {
    let free = found.filter { place in
      let part = Int(table.find(table.key(ofWords: place.words)))
      return part >= 0 && parts[part].bySurname < 0
    }
    for place in free { enterSurname(place.words, of: place.person) }
  }

  /// Enters a person under a surname if that stands alone in the text too.
  private mutating func enterSurname(_ words: Range<Int>, of person: Int) {
    let part = Int(table.find(table.key(ofWords: words)))
    if part >= 0 { bearers.enter(Int32(person), in: &parts[part].bySurname) }
  }

  /// Enters "Carlos Rojas Mena" under "Rojas", if that stands alone and no other person goes by it.
  private mutating func enterDoubleSurnames() {
    var found: [(part: Int, person: Int)] = []
    for id in table.surfaces.indices where (3...4).contains(table.surfaces[id].words.count) {
      let words = table.surfaces[id].words
      guard isPerson(id), let range = firstRange(id), range.count == words.count else { continue }
      let token = range.upperBound - 2
      guard spotter.tokens[token].shape == .capitalised, !spotter.isInitial(token),
        !spotter.has(token, [.particle, .given, .title]),
        table.find(table.key(ofWords: words.suffix(1))) < 0
      else { continue }
      let part = Int(table.find(table.key(ofWords: words.dropLast().suffix(1))))
      if part >= 0, parts[part].bySurname < 0 { found.append((part, id)) }
    }
    for place in found { bearers.enter(Int32(place.person), in: &parts[place.part].bySurname) }
  }

  private mutating func enterFirst(_ words: Range<Int>, of person: Int) {
    let part = Int(table.find(table.key(ofWords: words)))
    if part >= 0 { bearers.enter(Int32(person), in: &parts[part].byFirst) }
  }

  /// "Moon Jae-in": a given name in two syllables stands behind the surname.
  @inline(__always)
  private func beginsWithSurname(_ id: Int) -> Bool {
    guard let range = firstRange(id), range.count == 2 else { return false }
    let given = spotter.tokens[range.upperBound - 1]
    guard given.isHyphenated, given.end - given.start <= 10 else { return false }
    let parts = spotter.text.parts(of: range.upperBound - 1)
    return parts.count == 2 && spotter.text.bytes[parts[1].lowerBound] &- 0x61 < 26
  }

  /// The person whose part of a name stands alone: the only one, or the only one introduced before.
  private mutating func bearer(_ chain: Int32, of id: Int) -> Int? {
    guard chain >= 0 else { return nil }
    if bearers.isAlone(chain) { return Int(bearers.person(chain)) }
    let persons = bearers.persons(chain)
    let head = table.head(of: persons[0])
    var isOne = true
    for person in persons where table.head(of: person) != head { isOne = false }
    if isOne { return Int(persons[0]) }
    guard persons.count < Bearers.limit else { return nil }
    let earlier = persons.filter { table.surfaces[Int($0)].first < table.surfaces[id].first }
    if earlier.count == 1 { return Int(earlier[0]) }
    // Of two with one surname, who is named in full each time is not who goes by it.
    let once = persons.filter { table.surfaces[Int($0)].count == 1 }
    return once.count == 1 && persons.count == 2 ? Int(once[0]) : nil
  }

  /// Merges names with the same first and last word: a middle initial makes no other person.
  mutating func mergeEnds() {
    let isLong = table.surfaces.contains { $0.words.count > 2 && $0.evidence.kind == .person }
    guard isLong else { return }
    var byEnds = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isPerson(id) {
      let words = table.surfaces[id].words
      let first = NameFolding.mix(NameFolding.seed, table.words[words.lowerBound])
      let key = NameFolding.mix(first, table.words[words.upperBound - 1])
      let other = byEnds[key]
      if other >= 0 { unite(Int32(id), other) } else { byEnds.enter(key, Int32(id)) }
    }
  }

  private func isSurname(_ id: Int, of full: Int) -> Bool {
    let surface = table.surfaces[id]
    if surface.known >= 0, table.surfaces[full].known >= 0 { return false }
    if surface.words.count > 1 {
      return surface.listed < 0 && surface.evidence[Kind.organisation] < 6
    }
    let person = surface.evidence[Kind.person]
    if surface.listed >= 0 {
      // A name that a list has for something else: only if nothing around it says so too.
      let kind = Kind.index(spotter.vocabulary.names[Int(surface.listed)].kind)
      let listing = 5 * Int16(clamping: Int(surface.count))
      return person > 0 && surface.evidence[kind] <= listing
        && surface.evidence[Kind.place] <= listing
    }
    return surface.evidence[Kind.place] <= person + 3
  }

  /// Whether a first name stands for the whole, as "Saddam" does, or "Deng".
  private func isFirstNameAlone(_ id: Int) -> Bool {
    guard let range = firstRange(id) else { return false }
    return !spotter.has(range.lowerBound, [.ordinary, .title, .demonym, .listed])
  }
}
