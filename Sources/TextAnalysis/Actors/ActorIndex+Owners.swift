// Bodies with a name that many states have, each with its owner.
extension ActorIndex {
  /// Whether the actor is named without the owner that it has.
  func isBareBody(_ index: Int) -> Bool {
    actors[index].owned.map { NameFolding.words(of: $0.body) == words[index] } ?? false
  }

  /// Merges a body that no text gives an owner with the only one of its name that has one.
  mutating func mergeUnowned() {
    guard actors.contains(where: { $0.owned != nil }) else { return }
    var owned: [UInt64: (index: Int, isOne: Bool, standsAlone: Bool)] = [:]
    for index in actors.indices {
      guard let body = actors[index].owned?.body else { continue }
      let key = Self.key(NameFolding.words(of: body))
      let standsAlone = isBareBody(index) || actors[index].aliases.contains(body)
      guard let other = owned[key] else {
        owned[key] = (index, true, standsAlone)
        continue
      }
      if head(other.index) != head(index) { owned[key]?.isOne = false }
      if standsAlone { owned[key]?.standsAlone = true }
    }
    for index in actors.indices
    where actors[index].owned == nil && family(actors[index].kind) == family(.organisation) {
      guard let only = owned[Self.key(words[index])], only.isOne, only.standsAlone,
        !isDistinct(index, only.index)
      else { continue }
      unite(index, only.index)
    }
  }

  private static func key(_ words: [UInt64]) -> UInt64 {
    NameFolding.key(words.map(NameFolding.american))
  }

  /// Adds the owner to the name of a body where the site has others of that name.
  func nameOwners(_ groups: inout [MergedActor]) {
    guard actors.contains(where: { $0.owned != nil }) else { return }
    var counts: [UInt64: Int] = [:]
    for group in groups where family(group.kind) == family(.organisation) {
      counts[Self.key(NameFolding.words(of: group.name)), default: 0] += 1
    }
    for index in groups.indices where groups[index].known == nil {
      let name = groups[index].name
      let words = NameFolding.words(of: name)
      guard counts[Self.key(words)] ?? 0 > 1,
        let owned = groups[index].members.lazy.compactMap({ actors[$0].owned }).first(where: {
          Self.key(NameFolding.words(of: $0.body)) == Self.key(words)
        })
      else { continue }
      groups[index].name = OwnedBody(body: name, owner: owned.owner).label
      groups[index].aliases.insert(name, at: 0)
    }
  }
}
