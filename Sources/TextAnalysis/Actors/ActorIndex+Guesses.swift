// Names whose kind a text hardly tells, and which another text knows better.
extension ActorIndex {
  /// Merges actors of one name that differ in their kind alone, as far as that is in doubt.
  ///
  /// Those are names of two words or more that are no place, and guesses with the only kind that is
  /// none. Then a guess is the only person of that surname.
  mutating func mergeGuesses() {
    var byName: [UInt64: [Int]] = [:]
    for index in actors.indices where !words[index].isEmpty && actors[index].owned == nil {
      byName[NameFolding.key(words[index]), default: []].append(index)
    }
    for index in actors.indices {
      guard let namesakes = byName[NameFolding.key(words[index])], namesakes.first == index,
        namesakes.count > 1
      else { continue }
      mergeNamesakes(namesakes)
    }
    mergeGuessedSurnames()
  }

  private mutating func mergeNamesakes(_ namesakes: [Int]) {
    let isLong = words[namesakes[0]].count > 1
    let certain = namesakes.filter { !actors[$0].isGuess }
    let families = Set(certain.map { family(actors[$0].kind) })
    for index in namesakes.dropFirst() {
      let isBody = isLong && family(actors[index].kind) != family(.place)
      let first = namesakes.first {
        isBody ? family(actors[$0].kind) != family(.place) : actors[$0].isGuess
      }
      if isBody || actors[index].isGuess, let first, !isDistinct(index, first) {
        unite(index, first)
      }
    }
    if isLong { mergeLands(namesakes) }
    guard families.count == 1, let sure = certain.first,
      let guess = namesakes.first(where: { actors[$0].isGuess }), !isDistinct(guess, sure)
    else { return }
    unite(guess, sure)
  }

  /// A place or state of several words that another text takes for a body, and no list has.
  private mutating func mergeLands(_ namesakes: [Int]) {
    guard let place = namesakes.first(where: { family(actors[$0].kind) == family(.place) }),
      let body = namesakes.first(where: { actors[$0].kind == .organisation }),
      head(place) != head(body), isUnlisted(place), !isDistinct(place, body)
    else { return }
    unite(place, body)
  }

  /// "Noboa's allies" in a text that does not say who that is.
  private mutating func mergeGuessedSurnames() {
    var bearers: [UInt64: Bearers] = [:]
    for index in actors.indices where actors[index].kind == .person && words[index].count > 1 {
      guard let last = words[index].last else { continue }
      bearers[last, default: Bearers()].add(head(index), actors[index].count)
      guard words[index].count > 2 else { continue }
      bearers[NameFolding.key(words[index].suffix(2)), default: Bearers()].add(
        head(index), actors[index].count)
    }
    guard !bearers.isEmpty else { return }
    for index in actors.indices where actors[index].isGuess && actors[index].kind != .person {
      let own = head(index)
      guard actors[own].isGuess, let surname = guessedSurname(index),
        let bearer = bearers[surname]?.single(heads: own), !isDistinct(index, bearer)
      else { continue }
      unite(index, bearer)
    }
  }

  /// What the only word of a name is folded to, or the key of "El-Masri".
  private func guessedSurname(_ index: Int) -> UInt64? {
    if words[index].count == 1 { return words[index][0] }
    let isArticle = words[index].count == 2 && !actors[index].name.contains(" ")
    return isArticle ? NameFolding.key(words[index]) : nil
  }

  /// Merges "Daniel Orrin" and "Daniel Orrin Asim" unless others go on from the first otherwise.
  mutating func mergeSecondSurnames() {
    var longer: [UInt64: (index: Int, name: UInt64, isOne: Bool)] = [:]
    for index in actors.indices where actors[index].kind == .person && words[index].count == 3 {
      let beginning = NameFolding.key(Array(words[index].prefix(2)))
      let name = NameFolding.key(words[index])
      if let other = longer[beginning] {
        longer[beginning]?.isOne = other.isOne && other.name == name
      } else {
        longer[beginning] = (index, name, true)
      }
    }
    guard !longer.isEmpty else { return }
    for index in actors.indices where actors[index].kind == .person && words[index].count == 2 {
      guard let full = longer[NameFolding.key(words[index])], full.isOne,
        !isDistinct(index, full.index)
      else { continue }
      unite(index, full.index)
    }
  }
}
