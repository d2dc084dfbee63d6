// Adjectives that no list has, made of the name of a place: "Velmarian" of Velmaria, "Darfuri" of Darfur.
extension ActorFinder {
  /// Makes such adjectives mentions of the place, which are no names of their own.
  mutating func readAdjectives() {
    var places: [Int32: Int32] = [:]
    for id in table.surfaces.indices where table.surfaces[id].words.count <= 2 {
      let surface = table.surfaces[id]
      guard surface.listed < 0, surface.known < 0, surface.first >= 0, surface.count > 0,
        let adjective = adjective(candidates[Int(surface.first)])
      else { continue }
      let uses = uses(Int32(id))
      guard uses.nouns > 0 || adjective.isPlural, !uses.hasTitle,
        adjective.isPlural || uses.isMostly,
        surface.evidence[NameEvidence.person] < 3 || adjective.isOfText,
        isPlace(adjective.place, uses)
      else { continue }
      places[Int32(id)] = adjective.place
      table.surfaces[id].count = 0
      vote(for: Int(adjective.place), uses)
    }
    if places.isEmpty { return }
    for index in candidates.indices {
      guard let place = places[candidates[index].surface] else { continue }
      candidates[index].surface = place
      candidates[index].form = .demonym
      candidates[index].rule = .demonym
    }
  }

  /// A word made of the name of a place.
  private struct Adjective {
    var place: Int32
    /// Whether it is the text that has the name.
    var isOfText: Bool
    /// As "Velmarians" is.
    var isPlural: Bool
  }

  /// How a word stands in the text.
  private struct Uses {
    var all = 0
    /// Before a common noun or an office.
    var nouns = 0
    /// Before what only states have.
    var states = 0
    var hasTitle = false

    var isMostly: Bool { nouns * 2 >= all }
  }

  private func uses(_ id: Int32) -> Uses {
    var uses = Uses()
    for candidate in candidates where candidate.surface == id {
      uses.all += 1
      if !candidate.title.isEmpty { uses.hasTitle = true }
      let token = candidate.tokens.upperBound - 1
      guard isBeforeNoun(token) else { continue }
      uses.nouns += 1
      if spotter.isOfState(token + 1) { uses.states += 1 }
    }
    return uses
  }

  /// Whether the name within an adjective is no person's, though it may speak as people do.
  private func isPlace(_ id: Int32, _ uses: Uses) -> Bool {
    let surface = table.surfaces[Int(id)]
    guard surface.evidence.kind == .person else { return true }
    guard uses.nouns > 0, surface.first >= 0, surface.listed < 0 else { return false }
    let first = candidates[Int(surface.first)]
    return first.title.isEmpty && !spotter.has(first.tokens.lowerBound, [.given, .surname])
      && surface.evidence[NameEvidence.person] < 4 * Int16(clamping: Int(surface.count))
  }

  /// Adds what an adjective tells of the place that it is made of.
  private mutating func vote(for place: Int, _ uses: Uses) {
    let person = table.surfaces[place].evidence[NameEvidence.person]
    if person > 0 { table.surfaces[place].evidence.add(NameEvidence.person, -person) }
    table.surfaces[place].evidence.add(NameEvidence.place, 3)
    if uses.states > 0, table.surfaces[place].listed < 0 {
      table.surfaces[place].evidence.add(NameEvidence.state, 5)
    }
  }

  /// The place whose name stands within a word.
  private mutating func adjective(_ candidate: NameCandidate) -> Adjective? {
    let first = candidate.tokens.lowerBound
    guard candidate.range.count >= 5, candidate.title.isEmpty,
      spotter.tokens[first].shape == .capitalised,
      Self.lastLetters.contains(spotter.text.lastEightBytes(candidate.range))
    else { return nil }
    // "Lower Velmarian" is of Lower Velmaria.
    let isDouble = candidate.tokens.count == 2 && spotter.isPartOfLand(first)
    guard candidate.tokens.count == 1 || isDouble else { return nil }
    for ending in Self.endings where spotter.text.ends(candidate.range, ending.letters) {
      let stem = candidate.range.dropLast(ending.letters.utf8CodeUnitCount - ending.kept)
      guard stem.count >= 4 else { continue }
      if !isDouble, let place = listedPlace(stem) {
        return Adjective(place: place, isOfText: false, isPlural: ending.isPlural)
      }
      if let place = placeInText(stem) {
        return Adjective(place: place, isOfText: true, isPlural: ending.isPlural)
      }
    }
    return nil
  }

  /// How adjectives end, with how many letters of that belong to the name.
  private static let endings: [(letters: StaticString, kept: Int, isPlural: Bool)] = [
    ("ian", 2, false), ("ian", 0, false), ("an", 1, false), ("an", 0, false), ("ese", 0, false),
    ("i", 0, false), ("ish", 0, false), ("ians", 2, true), ("ians", 0, true), ("ans", 1, true),
    ("ans", 0, true),
  ]

  /// How one of them ends, to be asked first.
  private static let lastLetters = WordEndings(["an", "ese", "i", "ish", "ans"])

  private func isBeforeNoun(_ token: Int) -> Bool {
    let next = token + 1
    guard next < spotter.tokens.count,
      spotter.tokens[next].sentence == spotter.tokens[token].sentence, !spotter.isPossessive(next)
    else { return false }
    // "Velmarian Prime Minister Ann Lee"
    guard spotter.isLower(next) else { return spotter.has(next, [.title, .beginsTitle]) }
    return !spotter.has(next, [.function, .auxiliary, .personVerb, .pastVerb, .saying])
      && !spotter.text.ends(spotter.tokens[next].range, "ed")
  }

  private mutating func listedPlace(_ stem: Range<Int>) -> Int32? {
    let name = spotter.vocabulary.name(spotter.text.word(stem))
    guard name >= 0 else { return nil }
    let listed = spotter.vocabulary.names[Int(name)]
    guard listed.kind == .place || listed.kind == .state else { return nil }
    return table.enter(listed.canonicalWords.isEmpty ? words(of: stem) : listed.canonicalWords)
  }

  private func placeInText(_ stem: Range<Int>) -> Int32? {
    let surface = table.find(NameFolding.key(words(of: stem)))
    return surface >= 0 && table.surfaces[Int(surface)].count > 0 ? surface : nil
  }

  private func words(of stem: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    spotter.text.bytes.withUnsafeBufferPointer { NameFolding.append(stem, of: $0, to: &words) }
    return words
  }
}
