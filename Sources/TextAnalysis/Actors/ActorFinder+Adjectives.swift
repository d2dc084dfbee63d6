// Adjectives that no list has, made of the name of a place: "Velmarian" of Velmaria, "Darfuri" of Darfur.
extension ActorFinder {
  /// Makes such adjectives mentions of the place, which are no names of their own.
  mutating func readAdjectives() {
    var places: [Int32: Int32] = [:]
    for id in table.surfaces.indices where table.surfaces[id].words.count == 1 {
      let surface = table.surfaces[id]
      guard surface.listed < 0, surface.known < 0, surface.first >= 0, surface.count > 0,
        surface.evidence[NameEvidence.person] < 3,
        let place = place(ofAdjective: candidates[Int(surface.first)])
      else { continue }
      places[Int32(id)] = place
      table.surfaces[id].count = 0
      table.surfaces[Int(place)].evidence.add(NameEvidence.place, 3)
    }
    if places.isEmpty { return }
    for index in candidates.indices {
      guard let place = places[candidates[index].surface] else { continue }
      candidates[index].surface = place
      candidates[index].form = .demonym
      candidates[index].rule = .demonym
    }
  }

  /// The surface of the place whose name stands within an adjective before a common noun.
  private mutating func place(ofAdjective candidate: NameCandidate) -> Int32? {
    let token = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, candidate.range.count >= 6, candidate.title.isEmpty,
      spotter.tokens[token].shape == .capitalised, isBeforeNoun(token)
    else { return nil }
    for (ending, kept) in Self.endings
    where candidate.range.count - ending.utf8CodeUnitCount + kept >= 4
      && spotter.text.ends(candidate.range, ending)
    {
      let stem = candidate.range.dropLast(ending.utf8CodeUnitCount - kept)
      if let place = listedPlace(stem) ?? placeInText(stem) { return place }
    }
    return nil
  }

  /// How adjectives end, with how many letters of that belong to the name.
  private static let endings: [(StaticString, Int)] = [
    ("ian", 2), ("ian", 0), ("an", 1), ("an", 0), ("ese", 0), ("i", 0), ("ish", 0),
  ]

  private func isBeforeNoun(_ token: Int) -> Bool {
    let next = token + 1
    guard next < spotter.tokens.count, spotter.isLower(next),
      spotter.tokens[next].sentence == spotter.tokens[token].sentence, !spotter.isPossessive(next)
    else { return false }
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
    guard surface >= 0, table.surfaces[Int(surface)].count > 0 else { return nil }
    return table.surfaces[Int(surface)].evidence.kind == .person ? nil : surface
  }

  private func words(of stem: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    spotter.text.bytes.withUnsafeBufferPointer { NameFolding.append(stem, of: $0, to: &words) }
    return words
  }
}
