// Bodies of one name that belong to different states: each is an actor of its own.
extension ActorMerger {
  /// Whose a body is, and its name without the owner.
  struct Owned {
    var owner: NameSpotter.Owner
    var body: Range<Int>
  }

  /// What the text says of the bodies that share a name.
  private struct Namesakes {
    struct Owner {
      /// The head of the surfaces of its name.
      var head: Int32
      var name: NameSpotter.Owner
      /// The surface of its body's name without the owner, or -1 where that never stands.
      var bare: Int32 = -1
    }

    /// Most owners that are told apart.
    static let limit = 16

    /// The surface of the name without an owner, or -1 where it never stands.
    var surface: Int32
    /// Whether a list has the name for one of these bodies, which needs no owner.
    var isListed: Bool
    /// Whether the text means that one before it tells of any owner.
    var isFamous = false
    var owners: [Owner] = []
    /// Index of the owner told of last, or -1.
    var last = -1

    /// Takes the owner in "UN Security Council" for whose the listed "Security Council" is.
    mutating func takeUsual(_ owner: Int) {
      if isFamous, last < 0 { last = owner }
    }
  }

  /// A place where a body with a name of common words is named.
  private struct Naming {
    var candidate: Int
    var namesakes: Int
    var body: Range<Int>
    /// Index among the owners of the namesakes, or -1.
    var owner = -1
  }

  /// Gives each body of common words its owner, and bodies of several owners a surface each.
  mutating func separateOwned() {
    var namesakes: [Namesakes] = []
    let namings = namings(&namesakes)
    guard namesakes.contains(where: { !$0.owners.isEmpty }) else { return }
    owned = Array(repeating: nil, count: table.surfaces.count)
    for naming in namings { settle(naming, &namesakes[naming.namesakes]) }
    for naming in namings where naming.owner >= 0 {
      let candidate = candidates[naming.candidate]
      let bare = namesakes[naming.namesakes].owners[naming.owner].bare
      if bare >= 0, naming.body != candidate.tokens, isGroup(Int(bare)),
        isGroup(Int(candidate.surface))
      {
        unite(candidate.surface, bare)
      }
    }
    mergeTurned()
  }

  /// Merges the "Health Ministry" and the "Ministry of Health" of one owner.
  private mutating func mergeTurned() {
    var byBody = KeyTable()
    for id in owned.indices where table.surfaces[id].count > 0 && isGroup(id) {
      guard let own = owned[id], let head = head(of: own.owner) else { continue }
      let body = OwnedBody.key(spotter.words(of: own.body))
      let key = NameFolding.mix(body, UInt64(head))
      if byBody[key] < 0 { byBody.enter(key, Int32(id)) } else { unite(Int32(id), byBody[key]) }
    }
  }

  /// Finds the bodies of common words and their owners.
  private mutating func namings(_ namesakes: inout [Namesakes]) -> [Naming] {
    var bodies: [(candidate: Int, found: NameSpotter.Possession)] = []
    for index in candidates.indices
    where candidates[index].surface >= 0 && spotter.hasBody(candidates[index].tokens) {
      if let found = spotter.possession(of: candidates[index]) { bodies.append((index, found)) }
    }
    // Most texts name no owner.
    guard bodies.contains(where: { $0.found.owner != nil }) else { return [] }
    var byName = KeyTable()
    var namings: [Naming] = []
    for (index, found) in bodies {
      guard let key = key(of: found.body) else { continue }
      if byName[key] < 0 {
        let surface = table.find(key)
        byName.enter(key, Int32(namesakes.count))
        namesakes.append(
          Namesakes(
            surface: surface, isListed: surface >= 0 && table.surfaces[Int(surface)].listed >= 0))
      }
      var naming = Naming(candidate: index, namesakes: Int(byName[key]), body: found.body)
      if let name = found.owner, let head = head(of: name) {
        naming.owner = Self.enter(head, name, &namesakes[naming.namesakes].owners)
        if found.body != candidates[index].tokens {
          namesakes[naming.namesakes].takeUsual(naming.owner)
        }
      } else if namesakes[naming.namesakes].isListed, namesakes[naming.namesakes].owners.isEmpty {
        namesakes[naming.namesakes].isFamous = true
      }
      namings.append(naming)
    }
    return namings
  }

  /// The key of the name that the tokens make; `nil` where they have no letters.
  private func key(of tokens: Range<Int>) -> UInt64? {
    if let key = spotter.plainKey(tokens) { return key }
    let words = spotter.words(of: tokens)
    return words.isEmpty ? nil : NameFolding.key(words)
  }

  private static func enter(
    _ head: Int32, _ name: NameSpotter.Owner, _ owners: inout [Namesakes.Owner]
  ) -> Int {
    if let place = owners.firstIndex(where: { $0.head == head }) { return place }
    guard owners.count < Namesakes.limit else { return -1 }
    owners.append(Namesakes.Owner(head: head, name: name))
    return owners.count - 1
  }

  /// The head of an owner's surfaces; `nil` where the text takes it for no state or place.
  private mutating func head(of owner: NameSpotter.Owner) -> Int32? {
    guard owner.listed < 0 else {
      let canonical = spotter.vocabulary.names[Int(owner.listed)].canonicalWords
      let words = canonical.isEmpty ? spotter.words(of: owner.tokens) : canonical
      return words.isEmpty ? nil : table.head(of: table.enter(words))
    }
    let surface = table.find(NameFolding.key(spotter.words(of: owner.tokens)))
    guard surface >= 0 else { return nil }
    let kind = table.surfaces[Int(surface)].evidence.kind
    return kind == .state || kind == .place ? table.head(of: surface) : nil
  }

  /// Says whose the body is, and moves its name to a surface of its own where several have such a body.
  private mutating func settle(_ naming: Naming, _ namesakes: inout Namesakes) {
    if namesakes.owners.isEmpty { return }
    if naming.owner >= 0 {
      namesakes.last = naming.owner
    } else if namesakes.owners.count == 1, !namesakes.isFamous {
      namesakes.last = 0
    }
    let surface = candidates[naming.candidate].surface
    let isBare = surface == namesakes.surface
    guard namesakes.last >= 0 else {
      if isBare { table.restore(naming.candidate, to: surface) }
      return
    }
    let owner = namesakes.owners[namesakes.last]
    if isBare, namesakes.owners.count > 1 || namesakes.isFamous,
      table.surfaces[Int(surface)].known < 0
    {
      if owner.bare < 0 {
        namesakes.owners[namesakes.last].bare = table.enter(namesakeOf: surface, owner.head)
        while owned.count < table.surfaces.count { owned.append(nil) }
      }
      let bare = namesakes.owners[namesakes.last].bare
      table.move(naming.candidate, from: surface, to: bare)
      candidates[naming.candidate].surface = bare
      owned[Int(bare)] = Owned(owner: owner.name, body: naming.body)
      return
    }
    if isBare { namesakes.owners[namesakes.last].bare = surface }
    if owned[Int(surface)] == nil {
      owned[Int(surface)] = Owned(owner: owner.name, body: naming.body)
    }
  }
}
