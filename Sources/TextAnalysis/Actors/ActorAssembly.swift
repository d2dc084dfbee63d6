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
    /// Index of the first in a chain of `Spellings`, or -1.
    var spelling: Int32 = -1

    mutating func add(_ candidate: NameCandidate, _ index: Int, _ isEarly: Bool) {
      rules.insert(candidate.rule)
      firstMention = min(firstMention, index)
      if candidate.form == .name {
        hasName = true
        weight += isEarly ? 15 : 10
      } else {
        weight += 4
      }
    }
  }

  /// The spellings of all groups in one array, those of a group chained in the order they come.
  private struct Spellings {
    /// Most spellings of one name.
    static let limit = 24

    private var all: [Spelling] = []

    /// Counts the spelling of a candidate in the chain that begins with `first`.
    mutating func add(
      _ candidate: NameCandidate, wordCount: Int, to first: inout Int32, _ spotter: NameSpotter
    ) {
      var last: Int32 = -1
      var length = 0
      var place = first
      while place >= 0 {
        if spotter.text.hasSameBytes(all[Int(place)].range, candidate.range) {
          all[Int(place)].count += 1
          return
        }
        last = place
        length += 1
        place = all[Int(place)].next
      }
      guard length < Self.limit else { return }
      let added = Int32(all.count)
      if last < 0 { first = added } else { all[Int(last)].next = added }
      all.append(Spelling(candidate, wordCount, spotter))
    }

    /// The chain that begins with `first`.
    subscript(first: Int32) -> UnfoldSequence<Spelling, Int32> {
      sequence(state: first) { [all] place in
        guard place >= 0 else { return nil }
        defer { place = all[Int(place)].next }
        return all[Int(place)]
      }
    }
  }

  /// A form of the name as it is written in places.
  private struct Spelling {
    var range: Range<Int>
    var words: Int
    var count = 1
    var isUpper: Bool
    var hasAccents: Bool
    /// Index of the next spelling of the group, or -1.
    var next: Int32 = -1

    init(_ candidate: NameCandidate, _ words: Int, _ spotter: NameSpotter) {
      range = candidate.range
      self.words = words
      isUpper = candidate.tokens.allSatisfy {
        spotter.tokens[$0].kind != .word || spotter.isUpper($0) || spotter.isInitial($0)
      }
      hasAccents = candidate.range.contains { spotter.text.bytes[$0] &- 0xC3 < 3 }
    }
  }

  private let groups: [Group]
  private let spellings: Spellings
  /// By surface.
  private let groupOf: [Int32]

  /// Gathers what is known of the groups; `heads` are the surfaces that head them, by surface.
  init(
    spotter: NameSpotter, candidates: [NameCandidate], table: SurfaceTable, heads: [Int32],
    context: AnalysisContext
  ) {
    self.spotter = spotter
    self.candidates = candidates
    self.context = context
    var groups: [Group] = []
    groupOf = Self.enterSurfaces(of: table, heads, in: &groups)
    var spellings = Spellings()
    let early = spotter.tokens.count / 8
    for (index, candidate) in candidates.enumerated() where candidate.surface >= 0 {
      let isEarly = candidate.tokens.lowerBound <= early || candidate.sentence == 0
      let group = Int(groupOf[Int(candidate.surface)])
      groups[group].add(candidate, index, isEarly)
      guard candidate.form == .name else { continue }
      spellings.add(
        candidate, wordCount: table.surfaces[Int(candidate.surface)].words.count,
        to: &groups[group].spelling, spotter)
    }
    self.groups = groups
    self.spellings = spellings
  }

  func findings() -> ActorFindings {
    let titleWords = Set(context.title.map { NameFolding.words(of: $0) } ?? [])
    var order: [(weight: Int, first: Int, group: Int)] = []
    order.reserveCapacity(groups.count)
    var kinds = [FoundActor.Kind](repeating: .organisation, count: groups.count)
    for index in groups.indices where isActor(groups[index]) {
      kinds[index] = kind(of: groups[index])
      let weight = rank(groups[index], kinds[index], titleWords)
      order.append((weight, groups[index].firstMention, index))
    }
    // On a tie the one named first, then the group, so that the order is one.
    order.sort { ($1.weight, $0.first, $0.group) < ($0.weight, $1.first, $1.group) }
    return assemble(order.map(\.group), kinds)
  }

  private func assemble(_ order: [Int], _ kinds: [FoundActor.Kind]) -> ActorFindings {
    var findings = ActorFindings()
    var place = [Int](repeating: -1, count: groups.count)
    findings.actors.reserveCapacity(order.count)
    for group in order {
      place[group] = findings.actors.count
      findings.actors.append(actor(groups[group], kinds[group]))
    }
    findings.mentions.reserveCapacity(candidates.count)
    for candidate in candidates where candidate.surface >= 0 {
      let group = Int(groupOf[Int(candidate.surface)])
      guard group >= 0, place[group] >= 0 else { continue }
      findings.mentions.append(
        ActorMention(
          range: candidate.range, tokens: candidate.tokens, sentence: Int(candidate.sentence),
          actor: place[group], kind: kinds[group], form: candidate.form, rule: candidate.rule.name))
    }
    findings.rejected = spotter.rejected
    var roles = RoleFinder(spotter: spotter, mentions: findings.mentions)
    findings.roles = roles.find(titles: titles(place))
    return findings
  }

  /// The titles before names, by the mention's bytes.
  private func titles(_ place: [Int]) -> [(title: Range<Int>, actor: Int)] {
    candidates.compactMap { candidate in
      guard !candidate.title.isEmpty, candidate.surface >= 0 else { return nil }
      let group = Int(groupOf[Int(candidate.surface)])
      return group >= 0 && place[group] >= 0 ? (candidate.title, place[group]) : nil
    }
  }

  // MARK: - Groups

  /// Makes a group of each head; returns the group of each surface.
  private static func enterSurfaces(
    of table: SurfaceTable, _ heads: [Int32], in groups: inout [Group]
  ) -> [Int32] {
    var groupOf = Array(repeating: Int32(-1), count: heads.count)
    groups.reserveCapacity(heads.count)
    for (id, surface) in table.surfaces.enumerated() {
      let head = Int(heads[id])
      if groupOf[head] < 0 {
        groupOf[head] = Int32(groups.count)
        groups.append(Group())
      }
      let group = Int(groupOf[head])
      groupOf[id] = Int32(group)
      groups[group].evidence.add(surface.evidence)
      if surface.known >= 0 { groups[group].known = surface.known }
      if groups[group].listed < 0 { groups[group].listed = surface.listed }
    }
    return groupOf
  }

  private func isActor(_ group: Group) -> Bool {
    if group.known >= 0 {
      return !context.knownActors.actors[Int(group.known)].isHidden && group.firstMention < Int.max
    }
    if group.hasName { return true }
    // A demonym alone makes only a state that is beyond doubt an actor.
    guard group.firstMention < Int.max, group.listed >= 0 else { return false }
    let name = spotter.vocabulary.names[Int(group.listed)]
    return name.kind == .state && name.canonical != nil && name.canonical != "Palestine"
  }

  private func kind(of group: Group) -> FoundActor.Kind {
    if group.known >= 0, let kind = context.knownActors.actors[Int(group.known)].kind {
      return kind
    }
    if !group.hasName, group.listed >= 0 { return spotter.vocabulary.names[Int(group.listed)].kind }
    return group.evidence.kind ?? .organisation
  }

  private func rank(_ group: Group, _ kind: FoundActor.Kind, _ title: Set<UInt64>) -> Int {
    var weight = group.weight
    if !title.isEmpty,
      spellings[group.spelling].contains(where: { title.contains(lastWord($0.range)) })
    {
      weight += 25
    }
    switch kind {
    case .person: weight = weight * 20 / 10
    case .organisation: weight = weight * 13 / 10
    case .state: break
    case .place, .media: weight = weight * 6 / 10
    }
    return weight
  }

  /// The hash of the last word of a name, or 0.
  private func lastWord(_ name: Range<Int>) -> UInt64 {
    var words: [UInt64] = []
    spotter.text.bytes.withUnsafeBufferPointer {
      NameFolding.append(UnsafeBufferPointer(rebasing: $0[name]), to: &words)
    }
    return words.last ?? 0
  }

  // MARK: - Names

  private func actor(_ group: Group, _ kind: FoundActor.Kind) -> FoundActor {
    var best: Spelling?
    for spelling in spellings[group.spelling] {
      if let other = best, !Self.isBetter(spelling, other, kind) { continue }
      best = spelling
    }
    var name = best.map { spotter.text.string($0.range) } ?? ""
    let canonical = group.listed >= 0 ? spotter.vocabulary.names[Int(group.listed)].canonical : nil
    var aliases: [String] = []
    for spelling in spellings[group.spelling] where spelling.range != best?.range {
      let alias = spotter.text.string(spelling.range)
      if !aliases.contains(alias) { aliases.append(alias) }
    }
    if group.known >= 0 {
      let known = context.knownActors.actors[Int(group.known)].name
      if !name.isEmpty, name != known { aliases.insert(name, at: 0) }
      name = known
      aliases.removeAll { $0 == known }
    } else if let canonical, kind == .state,
      best.map({ $0.isUpper && $0.words == 1 }) ?? true
    {
      if !name.isEmpty { aliases.insert(name, at: 0) }
      name = canonical
      aliases.removeAll { $0 == canonical }
    }
    if kind == .place, group.known < 0, best?.isUpper ?? false {
      name = Self.withoutCapitals(name)
    }
    return FoundActor(
      name: name, kind: kind, aliases: aliases, known: group.known >= 0 ? Int(group.known) : nil,
      nameRules: group.rules)
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
  private static func isBetter(_ a: Spelling, _ b: Spelling, _ kind: FoundActor.Kind) -> Bool {
    if a.isUpper != b.isUpper { return b.isUpper }
    if kind != .place, kind != .state, a.words != b.words { return a.words > b.words }
    if kind == .place, a.count == b.count, a.words != b.words { return a.words < b.words }
    if a.hasAccents != b.hasAccents { return a.hasAccents }
    return (a.count, b.range.lowerBound) > (b.count, a.range.lowerBound)
  }
}
