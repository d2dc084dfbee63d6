/// Decides which of the names in a text are names of one actor.
struct ActorMerger {
  let spotter: NameSpotter
  let candidates: [NameCandidate]
  private var table = SurfaceTable()
  /// By surface: the longer names that it is a part of.
  private var parts: [Part] = []
  private var bearers = Bearers()

  /// What a name that stands alone in the text is a part of.
  private struct Part {
    /// The only longer name of an organisation that begins so, `several`, or -1.
    var longer: Int32 = -1
    /// The persons with this surname, as a chain of `Bearers`, or -1.
    var bySurname: Int32 = -1
    /// The persons whose names begin so.
    var byFirst: Int32 = -1
  }

  private typealias Kind = NameEvidence

  init(spotter: NameSpotter, candidates: [NameCandidate]) {
    self.spotter = spotter
    self.candidates = candidates
  }

  /// Makes groups of the names in the table.
  mutating func merge(_ names: inout SurfaceTable) {
    // Exchanged, as it would be copied with the first change.
    swap(&table, &names)
    defer { swap(&table, &names) }
    mergeKnown()
    mergeListed()
    parts = Array(repeating: Part(), count: table.surfaces.count)
    mergeAbbreviations()
    mergeBracketed()
    mergeCompanies()
    mergeEnds()
    mergePersons()
  }

  private mutating func mergeKnown() {
    var heads = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].known >= 0 {
      let actor = UInt64(table.surfaces[id].known)
      let head = heads[actor]
      if head >= 0 { table.merge(head, Int32(id)) } else { heads.enter(actor, Int32(id)) }
    }
  }

  private mutating func mergeListed() {
    for id in table.surfaces.indices where table.surfaces[id].listed >= 0 {
      let words = spotter.vocabulary.names[Int(table.surfaces[id].listed)].canonicalWords
      guard !words.isEmpty else { continue }
      unite(Int32(id), table.enter(words))
    }
  }

  /// Merges two names unless the editor says that they are of two actors.
  private mutating func unite(_ first: Int32, _ second: Int32) {
    let a = table.surfaces[Int(first)]
    let b = table.surfaces[Int(second)]
    if a.known >= 0, b.known >= 0, a.known != b.known { return }
    let known = spotter.known
    if known.isDistinct(b.key, from: a.known) || known.isDistinct(a.key, from: b.known) { return }
    table.merge(first, second)
  }

  // MARK: - Organisations

  private mutating func mergeAbbreviations() {
    guard table.surfaces.contains(where: { $0.words.count == 1 && $0.isUpper }) else { return }
    var byInitials = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 {
      guard let range = firstRange(id), !isPerson(id) else { continue }
      let initials = initials(range)
      enterOnly(Int32(id), initials.capitals, &byInitials)
      if initials.all != initials.capitals { enterOnly(Int32(id), initials.all, &byInitials) }
    }
    guard !byInitials.isEmpty else { return }
    for id in table.surfaces.indices where table.surfaces[id].words.count == 1 {
      guard table.surfaces[id].isUpper, let range = firstRange(id),
        table.surfaces[id].evidence[Kind.state] <= 0, table.surfaces[id].evidence[Kind.place] < 5
      else { continue }
      var key = NameFolding.seed
      var count = 0
      for byte in spotter.text.bytes[spotter.text.byteRange(range)] where byte != UInt8(ascii: ".")
      {
        key = NameFolding.mix(key, UInt64(lowercasedASCII(byte)))
        count += 1
      }
      guard count > 1, let full = only(byInitials[key]) else { continue }
      unite(Int32(id), full)
    }
  }

  /// Stands for several surfaces under one key.
  private static let several = Int32.max

  /// Enters a surface under a key that it may share with none.
  private func enterOnly(_ id: Int32, _ key: UInt64, _ table: inout KeyTable) {
    let other = table[key]
    table.enter(key, other < 0 || other == id ? id : Self.several)
  }

  private func only(_ id: Int32) -> Int32? { id >= 0 && id != Self.several ? id : nil }

  /// Merges "Maritime Industry Authority (MARINA)": what brackets behind a name shorten it to.
  private mutating func mergeBracketed() {
    for index in candidates.indices.dropLast() {
      let full = candidates[index]
      let short = candidates[index + 1]
      guard full.form == .name, short.form == .name, full.surface >= 0, short.surface >= 0,
        full.surface != short.surface, full.tokens.count > 1, short.tokens.count == 1,
        short.tokens.lowerBound == full.tokens.upperBound + 1,
        spotter.isMark(full.tokens.upperBound, "("), short.tokens.upperBound < spotter.tokens.count,
        spotter.isMark(short.tokens.upperBound, ")"), !isPerson(Int(full.surface)),
        shortens(short.tokens.lowerBound, full.tokens)
      else { continue }
      // A given name that the letters happen to be counts no more.
      if isPerson(Int(short.surface)) {
        table.surfaces[Int(short.surface)].evidence = NameEvidence()
      }
      unite(full.surface, short.surface)
    }
  }

  /// Whether the letters of a word stand in the name in their order, the first at its head.
  private func shortens(_ short: Int, _ full: Range<Int>) -> Bool {
    let letters = spotter.text.bytes(at: short).filter { $0 != UInt8(ascii: ".") }
      .map(lowercasedASCII)
    let name = spotter.text.bytes[spotter.text.byteRange(full)].map(lowercasedASCII)
    guard letters.count > 1, letters.first == name.first else { return false }
    var next = 0
    for byte in name where next < letters.count && byte == letters[next] { next += 1 }
    return next == letters.count
  }

  /// The keys of the first letters of the words that begin with a capital, and of all words.
  private func initials(_ tokens: Range<Int>) -> (capitals: UInt64, all: UInt64) {
    var capitals = NameFolding.seed
    var all = NameFolding.seed
    func add(_ start: Int) {
      let letter = spotter.text.bytes[start]
      let small = UInt64(lowercasedASCII(letter))
      all = NameFolding.mix(all, small)
      if letter &- 0x41 < 26 { capitals = NameFolding.mix(capitals, small) }
    }
    for index in tokens where spotter.tokens[index].kind == .word {
      if spotter.tokens[index].isHyphenated {
        for part in spotter.text.parts(of: index) { add(part.lowerBound) }
      } else {
        add(Int(spotter.tokens[index].start))
      }
    }
    return (capitals, all)
  }

  /// The bytes of the surface as it first stands in the text, by tokens.
  private func firstRange(_ id: Int) -> Range<Int>? {
    let first = table.surfaces[id].first
    guard first >= 0 else { return nil }
    return candidates[Int(first)].tokens
  }

  private func isPerson(_ id: Int) -> Bool {
    table.surfaces[id].evidence.kind == .person
  }

  private func isGroup(_ id: Int) -> Bool {
    let kind = table.surfaces[id].evidence.kind
    return kind == .organisation || kind == .media || kind == nil
  }

  /// "Jones Medical Industries Inc" and "Jones Medical"; "Al-Qahera" and "Al Qahera News TV".
  private mutating func mergeCompanies() {
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      let words = table.surfaces[id].words
      var key = NameFolding.seed
      for place in words.dropLast() {
        key = NameFolding.mix(key, table.words[place])
        let beginning = Int(table.find(key))
        guard beginning >= 0 else { continue }
        parts[beginning].longer = parts[beginning].longer < 0 ? Int32(id) : Self.several
      }
      mergeWithoutEnding(id)
    }
    for id in parts.indices {
      guard let full = only(parts[id].longer), table.surfaces[id].count > 0 else { continue }
      if isShortForm(id, of: Int(full)) { unite(Int32(id), full) }
    }
    mergeEndings()
    mergeOwned()
  }

  /// Merges a name with the one that puts its state before it, as in "UN Security Council".
  private mutating func mergeOwned() {
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      guard let range = firstRange(id),
        let owner = spotter.listedName(at: range.lowerBound, limit: range.upperBound),
        owner.end < range.upperBound, range.count == table.surfaces[id].words.count
      else { continue }
      let words = table.surfaces[id].words
      let rest = words.lowerBound + owner.end - range.lowerBound..<words.upperBound
      let other = table.find(table.key(ofWords: rest))
      if other >= 0, table.surfaces[Int(other)].count > 0, isGroup(Int(other)) {
        unite(Int32(id), other)
      }
    }
  }

  /// Merges "Apple Inc." and "Apple Computer" with "Apple", however many such forms there are.
  private mutating func mergeWithoutEnding(_ id: Int) {
    guard let range = firstRange(id) else { return }
    let words = table.surfaces[id].words
    guard range.count == words.count else { return }
    var end = words.count
    while end > 1, spotter.has(range.lowerBound + end - 1, .companyEnding) {
      end -= 1
      let stem = table.find(table.key(ofWords: words.lowerBound..<words.lowerBound + end))
      if stem >= 0, table.surfaces[Int(stem)].count > 0, isShortForm(Int(stem), of: id) {
        return unite(Int32(id), stem)
      }
    }
  }

  private func isShortForm(_ id: Int, of full: Int) -> Bool {
    let short = table.surfaces[id]
    guard let range = firstRange(id), let whole = firstRange(full) else { return false }
    if short.listed >= 0, spotter.vocabulary.names[Int(short.listed)].kind != .organisation,
      spotter.vocabulary.names[Int(short.listed)].kind != .media
    {
      return false
    }
    // "Wuxi" in "a plant in Wuxi, Jiangsu" is the town that the company is named after.
    let isTown =
      short.words.count == 1
      && short.evidence[Kind.place] > max(short.evidence[Kind.organisation], 2)
    guard short.evidence[Kind.place] < 5, !isTown, short.evidence[Kind.person] < 6,
      table.surfaces[full].listed < 0 || short.listed < 0
    else { return false }
    let last = spotter.traits[whole.upperBound - 1]
    if short.words.count > 1 { return true }
    let word = spotter.traits[range.lowerBound]
    // "EU Commission" and "UN Women" are not the EU and the UN, but "Apple Computer" is Apple.
    if short.listed >= 0, short.isUpper || last.contains(.organisationHead),
      !last.contains(.companyEnding)
    {
      return false
    }
    // "Human" is no short form of "Human Rights Watch".
    guard short.listed >= 0 || word.isDisjoint(with: [.ordinary, .demonym, .given, .title]) else {
      return false
    }
    // "Islamic Jihad of X" and words before "of" are not names by themselves.
    if (whole).contains(where: { spotter.tokens[$0].word == spotter.vocabulary.of }) {
      return false
    }
    return !last.isDisjoint(with: [
      .companyEnding, .organisationHead, .mediaWord, .ordinary, .eventHead,
    ]) || spotter.isInflected(whole.upperBound - 1)
  }

  /// Names that differ only in what kind of company or medium they say it is.
  private mutating func mergeEndings() {
    var byStem = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      guard let range = firstRange(id) else { continue }
      let words = table.surfaces[id].words
      guard range.count == words.count else { continue }
      var end = words.count
      while end > 1, isLegalForm(range.lowerBound + end - 1) { end -= 1 }
      guard end < words.count, end > 1 else { continue }
      let key = table.key(ofWords: words.lowerBound..<words.lowerBound + end)
      let other = byStem[key]
      if other >= 0 { unite(Int32(id), other) } else { byStem.enter(key, Int32(id)) }
    }
  }

  private func isLegalForm(_ index: Int) -> Bool {
    spotter.has(index, [.companyEnding, .mediaWord]) && !spotter.has(index, .organisationHead)
  }

  // MARK: - Persons

  private mutating func mergePersons() {
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isPerson(id) {
      let words = table.surfaces[id].words
      // "Ripken" is Cal Ripken Jr.
      let end =
        words.count > 2 && NameFolding.generations.contains(table.words[words.upperBound - 1])
        ? words.upperBound - 1 : words.upperBound
      for place in words.dropFirst() {
        enterSurname(place..<words.upperBound, of: id)
        if end < words.upperBound, place < end { enterSurname(place..<end, of: id) }
        enterFirst(words.lowerBound..<place, of: id)
      }
      if beginsWithSurname(id) {
        enterSurname(words.lowerBound..<words.lowerBound + 1, of: id)
      }
    }
    guard !bearers.isEmpty else { return }
    for id in table.surfaces.indices
    where table.surfaces[id].count > 0 || table.surfaces[id].known >= 0 {
      if let full = bearer(parts[id].bySurname, of: id) {
        if isSurname(id, of: full) {
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

  /// Enters a person under a surname if that stands alone in the text too.
  private mutating func enterSurname(_ words: Range<Int>, of person: Int) {
    let part = Int(table.find(table.key(ofWords: words)))
    if part >= 0 { bearers.enter(Int32(person), in: &parts[part].bySurname) }
  }

  private mutating func enterFirst(_ words: Range<Int>, of person: Int) {
    let part = Int(table.find(table.key(ofWords: words)))
    if part >= 0 { bearers.enter(Int32(person), in: &parts[part].byFirst) }
  }

  /// "Moon Jae-in": a given name in two syllables stands behind the surname.
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
  private mutating func mergeEnds() {
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
