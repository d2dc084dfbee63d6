// States that no list has, whose names differ from text to text.
extension ActorIndex {
  /// Merges "Republic of Orrin" and "Orrin Federation" with "Orrin", and "Orrian", of which a text
  /// hardly says what it is, with the land that it is made of.
  mutating func mergeStates() {
    for index in actors.indices where words[index].count == 3 {
      if actors[index].name.hasPrefix("Government of ") { governed.insert(words[index][2]) }
    }
    var lands: [UInt64: Int] = [:]
    for index in actors.indices where words[index].count == 1 && isLand(index) {
      if lands[words[index][0]] == nil || actors[index].kind == .state {
        lands[words[index][0]] = index
      }
    }
    guard !lands.isEmpty else { return }
    for index in actors.indices {
      guard let land = land(of: index, lands), !isDistinct(index, land) else { continue }
      unite(index, land)
    }
  }

  /// Whether the texts tell of the government of what a name is.
  func isGoverned(_ index: Int) -> Bool {
    words[index].count == 1 && governed.contains(words[index][0])
  }

  private func isLand(_ index: Int) -> Bool {
    actors[index].kind == .state || actors[index].kind == .place
  }

  /// The land that a longer name or an adjective is of.
  private func land(of index: Int, _ lands: [UInt64: Int]) -> Int? {
    let count = words[index].count
    if count == 1 { return actors[index].isGuess ? land(ofAdjective: index, lands) : nil }
    switch actors[index].kind {
    case .organisation where count == 2:
      guard let land = lands[words[index][0]], actors[land].kind == .state else { return nil }
      return isFederation(actors[index].name) ? land : nil
    case .state where count > 2: return isFormal(index) ? lands[words[index][count - 1]] : nil
    default: return nil
    }
  }

  private func isFederation(_ name: String) -> Bool {
    name.split(separator: " ").last.map { analyzer.lexicon.isOne(of: .federations, String($0)) }
      ?? false
  }

  /// "Republic of Orrin", but not "Republic of Upper Orrin".
  private func isFormal(_ index: Int) -> Bool {
    let parts = actors[index].name.split(separator: " ")
    guard parts.count == words[index].count, parts.count > 2, parts[parts.count - 2] == "of" else {
      return false
    }
    return analyzer.lexicon.isOne(of: .polities, String(parts[parts.count - 3]))
  }

  private func land(ofAdjective index: Int, _ lands: [UInt64: Int]) -> Int? {
    let name = actors[index].name
    for (ending, kept) in Self.endings where name.hasSuffix(ending) {
      let stem = name.dropLast(ending.count - kept)
      guard stem.count > 3, let word = NameFolding.words(of: String(stem)).first,
        let land = lands[word], land != index
      else { continue }
      return land
    }
    return nil
  }

  /// How adjectives end, with how many letters of that belong to the name.
  private static let endings = [("ian", 2), ("ian", 0), ("an", 1), ("an", 0), ("ese", 0)]
}
