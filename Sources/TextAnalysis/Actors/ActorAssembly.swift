/// Makes actors of groups of names: one name, one kind and one rank each.
struct ActorAssembly {
  let spotter: NameSpotter
  let candidates: [NameCandidate]
  let context: AnalysisContext

  /// What is gathered of a group of surfaces.
  private struct Group {
    var evidence = NameEvidence()
    var known: Int32 = -1
    var listed: Int32 = -1
    var rules = NameRules()
    var weight = 0
    var hasName = false
    var firstMention = Int.max
    /// Index of the first in a chain of spellings, or -1.
    var spelling: Int32 = -1
    var kind = FoundActor.Kind.organisation
    /// Index among the actors, or -1 for what is none.
    var actor = -1
    var owned: ActorMerger.Owned?
    /// Tokens of the title that stands before the name where one does.
    var title = 0..<0

    mutating func add(_ candidate: NameCandidate, _ index: Int, _ isEarly: Bool) {
      if title.isEmpty { title = candidate.title }
      rules.insert(candidate.rule)
      firstMention = min(firstMention, index)
      if candidate.form == .name {
        hasName = true
        weight += isEarly ? 15 : 10
      } else {
        weight += 4
      }
    }

    mutating func add(_ surface: SurfaceTable.Surface) {
      evidence.add(surface.evidence)
      if surface.known >= 0 { known = surface.known }
      if listed < 0 { listed = surface.listed }
    }
  }

  /// A form of the name as it is written in places.
  private struct Spelling {
    /// Most spellings of one name.
    static let limit = 24

    /// Index of the first candidate that is written so.
    var candidate: Int
    var count = 1
    /// Index of the next spelling of the group, or -1.
    var next: Int32 = -1
  }

  private let table: SurfaceTable
  /// By surface, or empty.
  private let owned: [ActorMerger.Owned?]
  private var groups: [Group] = []
  /// Those of a group chained in the order they come.
  private var spellings: [Spelling] = []
  /// By surface.
  private var groupOf: [Int32]

  /// Gathers what is known of the groups of surfaces.
  init(
    spotter: NameSpotter, candidates: [NameCandidate], table: SurfaceTable,
    owned: [ActorMerger.Owned?], context: AnalysisContext
  ) {
    self.spotter = spotter
    self.candidates = candidates
    self.table = table
    self.owned = owned
    self.context = context
    groupOf = Array(repeating: -1, count: table.surfaces.count)
    enterSurfaces()
    spellings.reserveCapacity(table.surfaces.count)
    let early = spotter.tokens.count / 8
    for index in candidates.indices where candidates[index].surface >= 0 {
      let isEarly =
        candidates[index].tokens.lowerBound <= early || candidates[index].sentence == 0
      let group = Int(groupOf[Int(candidates[index].surface)])
      groups[group].add(candidates[index], index, isEarly)
      if candidates[index].form == .name { addSpelling(index, to: group) }
    }
  }

  /// Makes a group of each head.
  private mutating func enterSurfaces() {
    let heads = table.heads()
    groups.reserveCapacity(heads.count)
    for id in heads.indices {
      let head = Int(heads[id])
      if groupOf[head] < 0 {
        groupOf[head] = Int32(groups.count)
        groups.append(Group())
      }
      let group = Int(groupOf[head])
      groupOf[id] = Int32(group)
      groups[group].add(table.surfaces[id])
      if id < owned.count, let owned = owned[id] {
        groups[group].owned = groups[group].owned ?? owned
      }
    }
  }

  /// Counts the spelling of a candidate.
  @inline(__always)
  private mutating func addSpelling(_ index: Int, to group: Int) {
    var last: Int32 = -1
    var length = 0
    var place = groups[group].spelling
    while place >= 0 {
      if isWritten(index, as: spellings[Int(place)].candidate) {
        spellings[Int(place)].count += 1
        return
      }
      last = place
      length += 1
      place = spellings[Int(place)].next
    }
    guard length < Spelling.limit else { return }
    let added = Int32(spellings.count)
    if last < 0 { groups[group].spelling = added } else { spellings[Int(last)].next = added }
    spellings.append(Spelling(candidate: index))
  }

  private func isWritten(_ index: Int, as other: Int) -> Bool {
    // Of two surfaces nothing is written alike.
    candidates[index].surface == candidates[other].surface
      && spotter.text.hasSameBytes(candidates[index].range, candidates[other].range)
  }

  mutating func findings() -> ActorFindings {
    let order = inOrder()
    for (number, place) in order.enumerated() {
      groups[place.group].actor = number
      groups[place.group].kind = place.kind
    }
    var findings = ActorFindings()
    findings.actors.reserveCapacity(order.count)
    // No closure, which would be handed a copy of all this.
    for place in order { findings.actors.append(actor(groups[place.group])) }
    if !owned.isEmpty { nameOwners(&findings.actors) }
    findings.mentions = mentions()
    findings.rejected = spotter.rejected
    var roles = RoleFinder(spotter: spotter, mentions: findings.mentions)
    findings.roles = roles.find(titles: titles())
    return findings
  }

  /// An actor among the others.
  private struct Place {
    var weight: Int
    var firstMention: Int
    var group: Int
    var kind: FoundActor.Kind

    /// On a tie the one named first comes first, then the group, so that the order is one.
    func isBefore(_ other: Place) -> Bool {
      if weight != other.weight { return weight > other.weight }
      return (firstMention, group) < (other.firstMention, other.group)
    }
  }

  /// The groups that are actors, the most important first.
  private func inOrder() -> [Place] {
    var titleWords = KeyTable()
    for word in context.title.map({ NameFolding.words(of: $0) }) ?? [] { titleWords.enter(word, 0) }
    var order: [Place] = []
    order.reserveCapacity(groups.count)
    for index in groups.indices where isActor(groups[index]) {
      let kind = kind(of: groups[index])
      order.append(
        Place(
          weight: rank(groups[index], kind, titleWords), firstMention: groups[index].firstMention,
          group: index, kind: kind))
    }
    order.sort { $0.isBefore($1) }
    return order
  }

  private func mentions() -> [ActorMention] {
    var mentions: [ActorMention] = []
    mentions.reserveCapacity(candidates.count)
    for candidate in candidates where candidate.surface >= 0 {
      let group = Int(groupOf[Int(candidate.surface)])
      guard groups[group].actor >= 0 else { continue }
      mentions.append(
        ActorMention(
          range: candidate.range, tokens: candidate.tokens, sentence: Int(candidate.sentence),
          actor: groups[group].actor, kind: groups[group].kind, form: candidate.form,
          nameRule: candidate.rule))
    }
    return mentions
  }

  /// The titles before names, by the mention's bytes.
  private func titles() -> [(title: Range<Int>, actor: Int)] {
    candidates.compactMap { candidate in
      guard !candidate.title.isEmpty, candidate.surface >= 0 else { return nil }
      let actor = groups[Int(groupOf[Int(candidate.surface)])].actor
      return actor >= 0 ? (candidate.title, actor) : nil
    }
  }

  // MARK: - Groups

  private func isActor(_ group: Group) -> Bool {
    if group.known >= 0 {
      return !context.knownActors.actors[Int(group.known)].isHidden && group.firstMention < Int.max
    }
    if group.hasName { return true }
    // A demonym alone makes only a state that is beyond doubt an actor.
    guard group.firstMention < Int.max, group.listed >= 0 else { return false }
    let name = spotter.vocabulary.names[Int(group.listed)]
    // "North and South Korea" names both.
    if group.rules.contains(.listedName) { return name.canonical != nil }
    return name.kind == .state && name.canonical != nil && name.canonical != "Palestine"
  }

  @inline(__always)
  private func kind(of group: Group) -> FoundActor.Kind {
    if group.known >= 0, let kind = context.knownActors.actors[Int(group.known)].kind {
      return kind
    }
    if !group.hasName, group.listed >= 0 { return spotter.vocabulary.names[Int(group.listed)].kind }
    let kind = group.evidence.kind ?? .organisation
    // Of a name that no list has, its army and its ministries tell more than what stands around it.
    if group.listed < 0, kind != .person, group.evidence[NameEvidence.state] > 3 { return .state }
    // What stands beside a state makes no body of it, only people have its name too.
    let isState =
      group.listed >= 0 && spotter.vocabulary.names[Int(group.listed)].kind == .state
      && group.evidence[NameEvidence.state] > 0
    return isState && kind != .person ? .state : kind
  }

  private func rank(_ group: Group, _ kind: FoundActor.Kind, _ title: KeyTable) -> Int {
    var weight = group.weight
    if !title.isEmpty, isInTitle(group, title) { weight += 25 }
    switch kind {
    case .person: weight = weight * 20 / 10
    case .organisation: weight = weight * 13 / 10
    case .state: break
    case .place, .media: weight = weight * 6 / 10
    }
    return weight
  }

  /// Whether a spelling of the name ends with a word of the title.
  private func isInTitle(_ group: Group, _ title: KeyTable) -> Bool {
    var words: [UInt64] = []
    var isInTitle = false
    forEachSpelling(of: group) { spelling in
      words.removeAll(keepingCapacity: true)
      spotter.text.bytes.withUnsafeBufferPointer {
        NameFolding.append(range(of: spelling), of: $0, to: &words)
      }
      if let last = words.last, title[last] >= 0 { isInTitle = true }
    }
    return isInTitle
  }

  // MARK: - Names

  private func actor(_ group: Group) -> FoundActor {
    let kind = group.kind
    var best = group.spelling
    forEachSpelling(of: group) { spelling in
      if spelling != best, isBetter(spelling, best, kind) { best = spelling }
    }
    var name = best >= 0 ? spotter.text.string(range(of: best)) : ""
    let canonical = group.listed >= 0 ? spotter.vocabulary.names[Int(group.listed)].canonical : nil
    var aliases: [String] = []
    forEachSpelling(of: group) { spelling in
      guard spelling != best else { return }
      let alias = spotter.text.string(range(of: spelling))
      if !aliases.contains(alias) { aliases.append(alias) }
    }
    if group.known >= 0 {
      let known = context.knownActors.actors[Int(group.known)].name
      if !name.isEmpty, name != known { aliases.insert(name, at: 0) }
      name = known
      aliases.removeAll { $0 == known }
    } else if let canonical,
      best < 0 || kind == .state && isShortOrFormal(best, group) || isDescription(best)
    {
      if !name.isEmpty { aliases.insert(name, at: 0) }
      name = canonical
      aliases.removeAll { $0 == canonical }
    }
    if kind == .person, group.known < 0, let title = regalTitle(of: group, best) {
      aliases.insert(name, at: 0)
      name = title + " " + name
    }
    if kind == .place, group.known < 0, best >= 0, isUpper(best) {
      name = Self.withoutCapitals(name)
    }
    let owned = group.owned.map(owned)
    if let owned, let body = group.owned?.body, spotter.isLower(body.lowerBound) {
      name = "\(owned.owner)'s \(owned.body)"
      aliases = []
    }
    return FoundActor(
      name: name, kind: kind, aliases: aliases, known: group.known >= 0 ? Int(group.known) : nil,
      owned: owned,
      isGuess: group.evidence.isHint && group.listed < 0 && group.known < 0,
      isFirm: kind == .organisation
        && group.evidence[NameEvidence.organisation] >= NameEvidence.ofFirm,
      nameRules: group.rules)
  }

  /// "Pope" of Francis and "King" of Charles III, who are known by it and have no surname.
  private func regalTitle(of group: Group, _ spelling: Int32) -> String? {
    guard let last = group.title.last, spelling >= 0,
      spotter.isOne(of: .regalTitles, last)
    else { return nil }
    let tokens = candidates[spellings[Int(spelling)].candidate].tokens
    let isNumbered =
      tokens.count == 2
      && spotter.text.bytes(at: tokens.upperBound - 1).allSatisfy { "IVX.".utf8.contains($0) }
    guard tokens.count == 1 || isNumbered else { return nil }
    return spotter.text.string(spotter.text.byteRange(last..<last + 1))
  }

  private func owned(_ found: ActorMerger.Owned) -> OwnedBody {
    let owner = found.owner
    let canonical =
      owner.listed >= 0 ? spotter.vocabulary.names[Int(owner.listed)].canonical : nil
    var body = spotter.text.string(spotter.text.byteRange(found.body))
    // "health authorities" are the health ministry.
    let last = found.body.upperBound - 1
    if spotter.isLower(found.body.lowerBound), spotter.text.isWord(last, "authorities") {
      body = spotter.text.string(spotter.text.byteRange(found.body.dropLast())) + " ministry"
    }
    return OwnedBody(
      body: body,
      owner: canonical ?? spotter.text.string(spotter.text.byteRange(owner.tokens)))
  }

  /// Adds the owner to names that bodies of several owners share.
  private func nameOwners(_ actors: inout [FoundActor]) {
    var counts: [String: Int] = [:]
    for actor in actors { counts[actor.name, default: 0] += 1 }
    for index in actors.indices where actors[index].known == nil {
      let name = actors[index].name
      guard let owned = actors[index].owned, name == owned.body, counts[name] ?? 0 > 1 else {
        continue
      }
      actors[index].name = owned.label
      actors[index].aliases.insert(name, at: 0)
    }
  }

  /// "US", and "Republic of India".
  private func isShortOrFormal(_ spelling: Int32, _ group: Group) -> Bool {
    let count = wordCount(of: spelling)
    let canonical = spotter.vocabulary.names[Int(group.listed)].canonicalWords.count
    return count == 1 && isUpper(spelling) || count > max(canonical, 2)
  }

  /// Whether a name tells what the body does, as "UN refugee agency".
  private func isDescription(_ spelling: Int32) -> Bool {
    let last = candidates[spellings[Int(spelling)].candidate].tokens.upperBound - 1
    return spotter.tokens[last].word == spotter.vocabulary.agency && spotter.isLower(last)
  }

  /// "NEW DELHI", which only a dateline writes so, as "New Delhi"; short words stay, as "US" does.
  private static func withoutCapitals(_ name: String) -> String {
    var result: [UInt8] = []
    for (number, word) in name.utf8.split(separator: UInt8(ascii: " ")).enumerated() {
      if number > 0 { result.append(UInt8(ascii: " ")) }
      let isLong = word.count > 2 && word.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ".") }
      for (place, byte) in word.enumerated() {
        result.append(place > 0 && isLong ? lowercasedASCII(byte) : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a spelling makes a better name: fuller, not in capitals, with its accents, more frequent.
  private func isBetter(_ a: Int32, _ b: Int32, _ kind: FoundActor.Kind) -> Bool {
    let isUpper = (isUpper(a), isUpper(b))
    if isUpper.0 != isUpper.1 { return isUpper.1 }
    let words = (wordCount(of: a), wordCount(of: b))
    let counts = (spellings[Int(a)].count, spellings[Int(b)].count)
    if kind != .place, kind != .state, words.0 != words.1 { return words.0 > words.1 }
    if kind == .place, counts.0 == counts.1, words.0 != words.1 { return words.0 < words.1 }
    let hasAccents = (hasAccents(a), hasAccents(b))
    if hasAccents.0 != hasAccents.1 { return hasAccents.0 }
    return (counts.0, range(of: b).lowerBound) > (counts.1, range(of: a).lowerBound)
  }

  @inline(__always)
  private func forEachSpelling(of group: Group, _ body: (Int32) -> Void) {
    var place = group.spelling
    while place >= 0 {
      body(place)
      place = spellings[Int(place)].next
    }
  }

  private func range(of spelling: Int32) -> Range<Int> {
    candidates[spellings[Int(spelling)].candidate].range
  }

  private func wordCount(of spelling: Int32) -> Int {
    table.surfaces[Int(candidates[spellings[Int(spelling)].candidate].surface)].words.count
  }

  private func isUpper(_ spelling: Int32) -> Bool {
    candidates[spellings[Int(spelling)].candidate].tokens.allSatisfy {
      spotter.tokens[$0].kind != .word || spotter.isUpper($0) || spotter.isInitial($0)
    }
  }

  private func hasAccents(_ spelling: Int32) -> Bool {
    range(of: spelling).contains { spotter.text.bytes[$0] &- 0xC3 < 3 }
  }
}
