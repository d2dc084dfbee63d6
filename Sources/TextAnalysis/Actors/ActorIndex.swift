/// Merges the actors of many texts: the same folded name, a listed alias, an alias or a surname that
/// only one actor has, the first letters of an organisation's name.
///
/// Bodies that many states have, as a foreign ministry, are one only where they have one owner. Time is linear in the number of names. The order of the texts makes no difference to what is merged.
package struct ActorIndex {
  let actors: [ActorName]
  private let known: KnownActors
  let analyzer: Analyzer
  private var parent: [Int]
  /// By actor: folded words of its name.
  let words: [[UInt64]]
  /// By actor that heads a group: the key of its owner's name, or 0.
  private var owners: [UInt64]
  /// The words that "Government of" stands before in a name of the texts.
  var governed: Set<UInt64> = []

  private init(_ actors: [ActorName], _ known: KnownActors, _ analyzer: Analyzer) {
    self.actors = actors
    self.known = known
    self.analyzer = analyzer
    parent = Array(actors.indices)
    words = actors.map { NameFolding.words(of: $0.name) }
    owners = []
    owners = actors.map { $0.owned.map { ownerKey($0.owner) } ?? 0 }
  }

  private func ownerKey(_ owner: String) -> UInt64 {
    let listed = canonicalWords(owner)
    return NameFolding.key(listed.isEmpty ? NameFolding.words(of: owner) : listed)
  }

  /// Returns one actor for each that the texts name, in the order of their first members.
  package static func merged(
    _ actors: [ActorName], known: KnownActors = KnownActors(), analyzer: Analyzer = .english
  ) -> [MergedActor] {
    var index = ActorIndex(actors, known, analyzer)
    index.mergeKnown()
    index.mergeNames()
    index.mergeUnowned()
    index.mergeMiddleInitials()
    index.mergeAliases()
    index.mergeStates()
    index.mergeGuesses()
    index.mergeSecondSurnames()
    index.mergeSpellings()
    index.mergeInitials()
    return index.groups()
  }

  // MARK: - Merging

  mutating func head(_ index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let a = head(first)
    let b = head(second)
    guard a != b else { return }
    if let one = actors[a].known, let other = actors[b].known, one != other { return }
    let isKnown = actors[a].known != nil || actors[b].known != nil
    if !isKnown, owners[a] != 0, owners[b] != 0, owners[a] != owners[b] { return }
    // A known actor heads its group, so that two of them never meet in one.
    let isFirst = actors[a].known != nil || actors[b].known == nil && a < b
    let (kept, joined) = isFirst ? (a, b) : (b, a)
    parent[joined] = kept
    if owners[kept] == 0 { owners[kept] = owners[joined] }
  }

  func isDistinct(_ first: Int, _ second: Int) -> Bool {
    known.isDistinct(NameFolding.key(words[second]), from: Int32(actors[first].known ?? -1))
      || known.isDistinct(NameFolding.key(words[first]), from: Int32(actors[second].known ?? -1))
  }

  private mutating func mergeKnown() {
    var first: [Int: Int] = [:]
    for (index, actor) in actors.enumerated() {
      guard let entry = actor.known else { continue }
      if let other = first[entry] { unite(index, other) } else { first[entry] = index }
    }
  }

  /// Kinds that one actor may be given in different texts.
  func family(_ kind: FoundActor.Kind) -> UInt64 {
    switch kind {
    case .person: 1
    case .organisation, .media: 2
    case .state, .place: 3
    }
  }

  private mutating func mergeNames() {
    var first: [UInt64: Int] = [:]
    for (index, actor) in actors.enumerated() where !words[index].isEmpty {
      for key in keys(index) {
        let key = NameFolding.mix(key, family(actor.kind))
        if let other = first[key] {
          if !isDistinct(index, other) { unite(index, other) }
        } else {
          first[key] = index
        }
      }
    }
  }

  /// The folded name, the name it is listed under, and the name without what kind of company it is.
  private func keys(_ index: Int) -> [UInt64] {
    guard let owned = actors[index].owned else { return nameKeys(index) }
    let body = NameFolding.words(of: owned.body)
    let key = NameFolding.mix(OwnedBody.key(body), ownerKey(owned.owner))
    return body == words[index] ? [key] : [key] + nameKeys(index)
  }

  private func nameKeys(_ index: Int) -> [UInt64] {
    var keys = [NameFolding.key(words[index])]
    if family(actors[index].kind) == 2, words[index].count > 1 {
      let american = words[index].map(NameFolding.american)
      if american != words[index] { keys.append(NameFolding.key(american)) }
    }
    if family(actors[index].kind) == 2, Self.isMinistry(words[index]) {
      keys.append(Self.bodyKey(words[index]))
    }
    if actors[index].kind == .person { keys += nicknameKeys(actors[index].name) }
    let listed = canonicalWords(actors[index].name)
    if !listed.isEmpty { keys.append(NameFolding.key(listed)) }
    if family(actors[index].kind) == 2 {
      let stem = stem(actors[index].name)
      if !stem.isEmpty, stem.count < words[index].count { keys.append(NameFolding.key(stem)) }
    }
    return keys
  }

  /// The keys of `Ann Lee` and `Annie Lee` for `Ann "Annie" Lee`.
  private func nicknameKeys(_ name: String) -> [UInt64] {
    let parts = name.split { "\"\u{201C}\u{201D}".contains($0) }
    guard parts.count == 3 else { return [] }
    return parts.dropLast().map { NameFolding.key(NameFolding.words(of: "\($0) \(parts[2])")) }
  }

  private func tokenized(_ name: String) -> TokenizedText {
    let bytes = Array(name.utf8)
    return TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: analyzer.lexicon)
  }

  private func canonicalWords(_ name: String) -> [UInt64] {
    let text = tokenized(name)
    let vocabulary = analyzer.actorVocabulary
    guard !text.tokens.isEmpty, let entry = text.entry(at: 0, in: vocabulary.nameLists),
      entry.tokens.count == text.tokens.count, vocabulary.name(entry.id) >= 0
    else { return [] }
    return vocabulary.names[Int(vocabulary.name(entry.id))].canonicalWords
  }

  /// Whether no list has the name.
  func isUnlisted(_ index: Int) -> Bool { canonicalWords(actors[index].name).isEmpty }

  private func stem(_ name: String) -> [UInt64] {
    let text = tokenized(name)
    var end = text.tokens.count
    // The town of a newspaper is not what it goes by.
    if end == 2, text.isOne(of: .townPapers, 1) { return [] }
    while end > 1 {
      let traits = analyzer.actorVocabulary.traits(text.tokens[end - 1].word)
      guard !traits.isDisjoint(with: [.companyEnding, .mediaWord]),
        traits.isDisjoint(with: .organisationHead) || text.isWord(end - 1, "holdings")
      else { break }
      end -= 1
    }
    // "Ministry of" is no name that the ministries of health and of finance go by.
    guard end > 0, text.tokens[end - 1].shape != .lower else { return [] }
    return NameFolding.words(of: text.string(text.byteRange(0..<end)))
  }

  /// A name that is an alias, or the surname, of exactly one actor is that actor's.
  private mutating func mergeAliases() {
    var bearers: [UInt64: Bearers] = [:]
    for index in actors.indices {
      let family = family(actors[index].kind)
      let group = head(index)
      var keys = actors[index].aliases.map { NameFolding.key(NameFolding.words(of: $0)) }
      if let owned = actors[index].owned {
        keys.removeAll { [key = NameFolding.key(NameFolding.words(of: owned.body))] in $0 == key }
      }
      if actors[index].kind == .person {
        for start in words[index].indices.dropFirst().suffix(3) {
          keys.append(NameFolding.key(Array(words[index][start...])))
        }
      }
      for key in Set(keys) {
        bearers[NameFolding.mix(key, family), default: Bearers()].add(group, actors[index].count)
      }
    }
    for index in actors.indices where !words[index].isEmpty && !isBareBody(index) {
      let key = NameFolding.mix(NameFolding.key(words[index]), family(actors[index].kind))
      guard let bearer = bearers[key]?.single(heads: head(index)), !isDistinct(index, bearer) else {
        continue
      }
      if actors[index].kind == .person, words[index].count > 1, !isSurname(index) { continue }
      unite(index, bearer)
    }
  }

  /// Whether a name of several words is a surname: "Ben-Gvir", "van der Bellen", "Abu Zuhri".
  private func isSurname(_ index: Int) -> Bool {
    let name = actors[index].name
    guard let space = name.firstIndex(of: " ") else { return true }
    return analyzer.lexicon.isOne(of: .surnameParticles, String(name[..<space]))
  }

  /// Merges names with and without letters in their midst unless others have other letters there.
  private mutating func mergeMiddleInitials() {
    var byEnds: [UInt64: (index: Int, name: UInt64, isOne: Bool)] = [:]
    for index in actors.indices where actors[index].kind == .person {
      guard let ends = withoutInitials(index) else { continue }
      let name = NameFolding.key(words[index])
      if let other = byEnds[ends] {
        byEnds[ends]?.isOne = other.isOne && other.name == name
      } else {
        byEnds[ends] = (index, name, true)
      }
    }
    for index in actors.indices where actors[index].kind == .person && words[index].count > 1 {
      guard let full = byEnds[NameFolding.key(words[index])], full.isOne,
        !isDistinct(index, full.index)
      else { continue }
      unite(index, full.index)
    }
  }

  /// The key of a name without the single letters in its midst; `nil` where it has none.
  private func withoutInitials(_ index: Int) -> UInt64? {
    let parts = actors[index].name.split(separator: " ")
    guard parts.count > 2, words[index].count == parts.count else { return nil }
    let kept = parts.indices.filter { place in
      let isInitial = parts[place].utf8.count == 1 || parts[place].hasSuffix(".")
      return place == 0 || place == parts.count - 1 || !isInitial || parts[place].utf8.count > 2
    }
    guard kept.count < parts.count, parts[0].utf8.count > 2 else { return nil }
    return NameFolding.key(kept.map { words[index][$0] })
  }

  /// The groups that share an alias, with how often each is named.
  struct Bearers {
    private var counts: [(group: Int, count: Int)] = []

    mutating func add(_ group: Int, _ count: Int) {
      if let place = counts.firstIndex(where: { $0.group == group }) {
        counts[place].count += count
      } else if counts.count < 16 {
        counts.append((group, count))
      }
    }

    /// The only group, or one named ten times as often as all others together.
    func single(heads own: Int) -> Int? {
      let others = counts.filter { $0.group != own }
      guard let most = others.max(by: { ($0.count, $1.group) < ($1.count, $0.group) }) else {
        return nil
      }
      let rest = others.reduce(0) { $0 + $1.count } - most.count
      return rest * 10 <= most.count ? most.group : nil
    }
  }

  private mutating func mergeInitials() {
    var byInitials: [String: Set<Int>] = [:]
    for index in actors.indices where actors[index].kind == .organisation && words[index].count > 2
    {
      let initials = Self.initials(actors[index].name)
      if initials.utf8.count > 2 { byInitials[initials, default: []].insert(head(index)) }
    }
    for index in actors.indices where actors[index].kind == .organisation && words[index].count == 1
    {
      let letters = actors[index].name.filter { $0 != "." }
      guard letters.utf8.count > 2, letters.allSatisfy(\.isUppercase),
        let groups = byInitials[letters], groups.count == 1, let group = groups.first,
        !isDistinct(index, group)
      else { continue }
      unite(index, group)
    }
  }

  private static func initials(_ name: String) -> String {
    String(name.split { $0 == " " || $0 == "-" }.compactMap { $0.first }.filter(\.isUppercase))
  }

  // MARK: - Groups

  private mutating func groups() -> [MergedActor] {
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in actors.indices {
      let head = head(index)
      if members[head] == nil { order.append(head) }
      members[head, default: []].append(index)
    }
    var groups = order.map { merged(members[$0] ?? []) }
    groups.sort { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
    nameOwners(&groups)
    return groups
  }

  private func merged(_ members: [Int]) -> MergedActor {
    let entry = members.lazy.compactMap { actors[$0].known }.first
    var votes: [FoundActor.Kind: Int] = [:]
    var forms = NameForms()
    for member in members {
      // A guess counts only against others.
      votes[actors[member].kind, default: 0] +=
        actors[member].isGuess ? 0 : actors[member].count * 8
      votes[actors[member].kind, default: 0] += min(actors[member].count, 7)
      forms.add(actors[member].name, actors[member].count)
      for alias in actors[member].aliases { forms.add(alias, 1) }
    }
    var voted =
      FoundActor.Kind.allCases.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) } ?? .organisation
    // One text that tells of its army or its ministries knows more than others, as do two that hint at it.
    if voted == .place || voted == .organisation {
      let states = members.filter { actors[$0].kind == .state }
      if states.contains(where: { !actors[$0].isGuess })
        || states.count > 1 && states.count * 2 >= members.count
      {
        voted = .state
      }
    }
    if voted == .organisation, members.contains(where: isGoverned) { voted = .state }
    if voted == .person, members.contains(where: { actors[$0].isFirm }) { voted = .organisation }
    let kind = entry.flatMap { known.actors[$0].kind } ?? voted
    let name = entry.map { known.actors[$0].name } ?? forms.best(kind)
    return MergedActor(
      name: name, kind: kind, aliases: forms.others(than: name), members: members, known: entry,
      pageName: name)
  }
}
