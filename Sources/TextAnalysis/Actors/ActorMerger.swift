/// Decides which of the names in a text are names of one actor.
struct ActorMerger {
  let spotter: NameSpotter
  var candidates: [NameCandidate]
  var table = SurfaceTable()
  /// By surface: the longer names that it is a part of.
  var parts: [Part] = []
  var bearers = Bearers()
  /// By surface: whose a body of common words is; empty where the text tells of no owner.
  var owned: [Owned?] = []

  /// What a name that stands alone in the text is a part of.
  struct Part {
    /// The only longer name of an organisation that begins so, `several`, or -1.
    var longer: Int32 = -1
    /// The persons with this surname, as a chain of `Bearers`, or -1.
    var bySurname: Int32 = -1
    /// The persons whose names begin so.
    var byFirst: Int32 = -1
  }

  typealias Kind = NameEvidence

  init(spotter: NameSpotter, candidates: [NameCandidate]) {
    self.spotter = spotter
    self.candidates = candidates
  }

  /// Makes groups of the names in the table.
  mutating func merge(_ names: inout SurfaceTable) {
    // Exchanged, as it would be copied with the first change.
    swap(&table, &names)
    defer { swap(&table, &names) }
    mergeKnown()
    mergeListed()
    separateOwned()
    parts = Array(repeating: Part(), count: table.surfaces.count)
    mergeAbbreviations()
    mergeBracketed()
    mergeFormalStates()
    mergeCompanies()
    mergeEnds()
    mergePersons()
    mergeSpellings()
    mergeCalled()
  }

  private mutating func mergeKnown() {
    var heads = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].known >= 0 {
      let actor = UInt64(table.surfaces[id].known)
      let head = heads[actor]
      if head >= 0 { table.merge(head, Int32(id)) } else { heads.enter(actor, Int32(id)) }
    }
  }

  private mutating func mergeListed() {
    for id in table.surfaces.indices where table.surfaces[id].listed >= 0 {
      let words = spotter.vocabulary.names[Int(table.surfaces[id].listed)].canonicalWords
      guard !words.isEmpty else { continue }
      unite(Int32(id), table.enter(words))
    }
  }

  /// Merges two names unless the editor says that they are of two actors.
  mutating func unite(_ first: Int32, _ second: Int32) {
    let a = table.surfaces[Int(first)]
    let b = table.surfaces[Int(second)]
    if a.known >= 0, b.known >= 0, a.known != b.known { return }
    let known = spotter.known
    if known.isDistinct(b.key, from: a.known) || known.isDistinct(a.key, from: b.known) { return }
    table.merge(first, second)
  }

  /// Stands for several surfaces under one key.
  static let several = Int32.max

  func only(_ id: Int32) -> Int32? { id >= 0 && id != Self.several ? id : nil }

  /// The bytes of the surface as it first stands in the text, by tokens.
  func firstRange(_ id: Int) -> Range<Int>? {
    let first = table.surfaces[id].first
    guard first >= 0 else { return nil }
    return candidates[Int(first)].tokens
  }

  func isPerson(_ id: Int) -> Bool {
    table.surfaces[id].evidence.kind == .person
  }

  func isGroup(_ id: Int) -> Bool {
    let kind = table.surfaces[id].evidence.kind
    return kind == .organisation || kind == .media || kind == nil
  }
}
