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
      let key = Self.bodyKey(NameFolding.words(of: body))
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
      guard let only = owned[Self.bodyKey(words[index])], only.isOne, only.standsAlone,
        !isDistinct(index, only.index)
      else { continue }
      unite(index, only.index)
    }
  }

  /// One key for the "Health Ministry" and the "Ministry of Health"; that of the words for any other body.
  static func bodyKey(_ words: [UInt64]) -> UInt64 {
    isMinistry(words) ? OwnedBody.key(words) : NameFolding.key(words.map(NameFolding.american))
  }

  /// Whether what a body is for stands behind it: the Bank of Norland is no Norland Bank.
  static func isMinistry(_ words: [UInt64]) -> Bool {
    words.count > 2 && words[1] == ministries[0] && ministries.dropFirst().contains(words[0])
  }

  private static let ministries = NameFolding.words(of: "of ministry department")

  /// Adds the owner to the bare name of a body where the site has such bodies of others, and to the
  /// name of its page in any case, which then stays when another turns up.
  func nameOwners(_ groups: inout [MergedActor]) {
    guard actors.contains(where: { $0.owned != nil }) else { return }
    let owned = groups.map { group in group.members.lazy.compactMap { actors[$0].owned }.first }
    let names = groups.map { OwnedBody.key(NameFolding.words(of: $0.name)) }
    let bodies = groups.indices.map { index in
      owned[index].map { OwnedBody.key(NameFolding.words(of: $0.body)) } ?? names[index]
    }
    var counts: [UInt64: Int] = [:]
    for index in groups.indices where family(groups[index].kind) == family(.organisation) {
      counts[bodies[index], default: 0] += 1
    }
    for index in groups.indices where groups[index].known == nil && names[index] == bodies[index] {
      guard let owner = owned[index]?.owner else { continue }
      let name = groups[index].name
      groups[index].pageName = OwnedBody(body: name, owner: owner).label
      guard counts[bodies[index]] ?? 0 > 1 else { continue }
      groups[index].name = groups[index].pageName
      groups[index].aliases.insert(name, at: 0)
    }
  }
}
