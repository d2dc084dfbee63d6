/// Finds the actors of one text: spots names, lets sure ones decide the doubtful, merges, ranks.
struct ActorFinder {
  let spotter: NameSpotter
  private let context: AnalysisContext
  var table = SurfaceTable()
  var candidates: [NameCandidate] = []
  private var words: [UInt64] = []
  /// The name of who published the text, without "The".
  private let outlet: [UInt64]

  init(text: TokenizedText, vocabulary: ActorVocabulary, context: AnalysisContext) {
    self.context = context
    outlet =
      context.outlet.map { Array(NameFolding.words(of: $0).drop { $0 == NameFolding.theHash }) }
      ?? []
    spotter = NameSpotter(
      text: text, vocabulary: vocabulary, known: context.knownActors, explains: context.explains)
  }

  mutating func find() -> ActorFindings {
    spotter.scan()
    candidates = spotter.candidates
    // Both would be copied with the first change.
    spotter.candidates = []
    for index in candidates.indices { enter(index) }
    dropThings()
    dropOutlet()
    readOpeners()
    settle()
    readAdjectives()
    readHeadlines()
    var merger = ActorMerger(spotter: spotter, candidates: candidates)
    merger.merge(&table)
    var assembly = ActorAssembly(
      spotter: spotter, candidates: merger.candidates, table: table, owned: merger.owned,
      context: context)
    return assembly.findings()
  }

  // MARK: - Surfaces

  private mutating func fold(_ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    spotter.text.bytes.withUnsafeBufferPointer {
      NameFolding.append(range, of: $0, to: &words)
    }
  }

  @inline(__always)
  private mutating func enter(_ index: Int) {
    let known = table.surfaces.count
    let id = surface(of: index)
    guard id >= 0 else { return }
    candidates[index].surface = id
    if Int(id) == known {
      table.surfaces[known].known = context.knownActors.actor(named: table.surfaces[known].key)
    }
    let isUpper = spotter.isUpper(candidates[index].tokens.lowerBound)
    table.surfaces[Int(id)].add(candidates[index], at: index, isUpper: isUpper)
  }

  /// Enters the name of a candidate, for a demonym that of its state; -1 where there is none.
  @inline(__always)
  private mutating func surface(of index: Int) -> Int32 {
    if let state = spotter.state(before: candidates[index].tokens) {
      candidates[index].form = .demonym
      candidates[index].rule = .demonym
      candidates[index].listed = state
    }
    if candidates[index].form == .demonym {
      let listed = Int(candidates[index].listed)
      guard listed >= 0 else { return -1 }
      let name = spotter.vocabulary.names[listed].canonicalWords
      if !name.isEmpty { return table.enter(name) }
    }
    let first = candidates[index].tokens.lowerBound
    if spotter.isLower(first), candidates[index].rule == .organisationWord,
      let land = spotter.land(ofMinistry: candidates[index].tokens)
    {
      // However it is worded, it is one.
      words = spotter.words(of: land..<land + 1)
      words += spotter.words(of: first..<first + 1) + Self.ministry
      return table.enter(words)
    }
    if let key = spotter.plainKey(candidates[index].tokens) {
      let tokens = candidates[index].tokens
      return table.enter(key) { [spotter] in spotter.fold(plain: tokens, to: &$0) }
    }
    fold(candidates[index].range)
    return words.isEmpty ? -1 : table.enter(words)
  }

  private static let ministry = NameFolding.words(of: "ministry")

  /// Takes the word that opens a sentence for part of the name behind it where the text has that name
  /// elsewhere: "World Cycling said", after "the head of World Cycling".
  private mutating func readOpeners() {
    var next = 0
    var isMoved = false
    for opener in spotter.openers {
      while next < candidates.count, candidates[next].tokens.lowerBound <= opener { next += 1 }
      guard next < candidates.count else { break }
      let candidate = candidates[next]
      guard candidate.tokens.lowerBound == opener + 1, candidate.form == .name,
        candidate.surface >= 0, candidate.known < 0
      else { continue }
      let start = Int(spotter.tokens[opener].start)
      fold(start..<candidate.range.upperBound)
      var full = table.find(NameFolding.key(words))
      if full < 0 || table.surfaces[Int(full)].count == 0 {
        guard beginsBody() else { continue }
        full = table.enter(words)
        table.surfaces[Int(full)].evidence.add(NameEvidence.organisation, 3)
      }
      if !candidate.isAmbiguous { table.surfaces[Int(candidate.surface)].count -= 1 }
      table.surfaces[Int(full)].count += 1
      candidates[next].tokens = opener..<candidate.tokens.upperBound
      candidates[next].range = start..<candidate.range.upperBound
      candidates[next].surface = full
      candidates[next].isAmbiguous = false
      spotter.rejected.removeAll { $0.range.lowerBound == start }
      isMoved = true
    }
    if isMoved { findFirst() }
  }

  /// Whether the folded words are how the name of a body of the text begins: "Relief Lanterns" of
  /// "Relief Lanterns International".
  private func beginsBody() -> Bool {
    if words.count > 1, outlet.starts(with: words) { return true }
    return table.surfaces.contains { surface in
      surface.words.count > words.count && surface.count > 0
        && surface.evidence.kind == .organisation
        && table.words[surface.words].starts(with: words)
    }
  }

  /// Drops the names of ships and storms where they stand without what says so.
  private mutating func dropThings() {
    guard !spotter.things.isEmpty || !spotter.arms.isEmpty else { return }
    var names: Set<UInt64> = []
    for thing in spotter.things {
      fold(spotter.text.byteRange(thing))
      names.insert(NameFolding.key(words))
      if let last = words.last { names.insert(NameFolding.key([last])) }
    }
    for arm in spotter.arms {
      fold(spotter.text.byteRange(arm))
      let key = NameFolding.key(words)
      let surface = Int(table.find(key))
      // "Halden drones" may be made by the firm Halden, and "Orlu fever" be of the town Orlu.
      if surface < 0 || !isActor(table.surfaces[surface]) { names.insert(key) }
    }
    let surnames = surnames()
    for index in candidates.indices where candidates[index].form == .name {
      let candidate = candidates[index]
      guard candidate.surface >= 0, candidate.title.isEmpty, candidate.known < 0 else { continue }
      let surface = table.surfaces[Int(candidate.surface)]
      let isSurname = isSurname(surface, surnames)
      guard names.contains(surface.key), surface.listed < 0, !isSurname else { continue }
      spotter.reject(candidate.tokens, "ship-or-storm")
      candidates[index].surface = -1
      table.surfaces[Int(candidate.surface)].count = 0
    }
    candidates.removeAll { $0.surface < 0 && $0.form == .name }
    findFirst()
  }

  /// Drops "the Mirror" from a text of the Halden Mirror.
  private mutating func dropOutlet() {
    guard let last = outlet.last else { return }
    let id = table.find(NameFolding.key([last]))
    guard id >= 0, case let surface = table.surfaces[Int(id)], surface.known < 0,
      surface.listed < 0 || outlet.count > 1, surface.evidence[NameEvidence.person] <= 0
    else { return }
    let named = candidates.indices.filter { candidates[$0].surface == id }
    let isOwn = named.allSatisfy { index in
      let first = candidates[index].tokens.lowerBound
      return first > 0 && spotter.tokens[first - 1].word == spotter.vocabulary.the
    }
    guard isOwn, !named.isEmpty else { return }
    for index in named {
      spotter.reject(candidates[index].tokens, "own-outlet")
      candidates[index].surface = -1
    }
    table.surfaces[Int(id)].count = 0
    candidates.removeAll { $0.surface < 0 && $0.form == .name }
    findFirst()
  }

  /// Whether something other than its capital makes a name that of a person, body or place.
  private func isActor(_ surface: SurfaceTable.Surface) -> Bool {
    surface.evidence[NameEvidence.person] > 2 || surface.evidence[NameEvidence.organisation] > 2
      || surface.evidence[NameEvidence.place] > 2
  }

  // MARK: - Doubtful candidates

  /// Keeps doubtful candidates whose name is certain elsewhere in the text.
  private mutating func settle() {
    guard candidates.contains(where: { $0.isAmbiguous }) else { return }
    let surnames = surnames()
    for index in candidates.indices where candidates[index].isAmbiguous {
      settle(index, surnames)
    }
    guard candidates.contains(where: { $0.surface < 0 && $0.form == .name }) else { return }
    candidates.removeAll { $0.surface < 0 && $0.form == .name }
    findFirst()
  }

  /// The last words of the names of persons, as keys.
  private func surnames() -> KeyTable {
    var surnames = KeyTable()
    for surface in table.surfaces where surface.count > 0 && surface.words.count > 1 {
      guard surface.evidence.kind == .person else { continue }
      var last = surface.words.upperBound - 1
      if surface.words.count > 2, NameFolding.generations.contains(table.words[last]) { last -= 1 }
      surnames.enter(table.words[last], 0)
      if surface.first >= 0, spotter.isFamilyNameFirst(candidates[Int(surface.first)].tokens) {
        surnames.enter(table.words[surface.words.lowerBound], 0)
      }
      // "Ben-Gvir", "Abu Zuhri"
      if surface.words.count > 2 {
        surnames.enter(
          table.key(ofWords: surface.words.upperBound - 2..<surface.words.upperBound), 0)
      }
      // "van der Meer"
      if surface.words.count > 3 {
        surnames.enter(
          table.key(ofWords: surface.words.upperBound - 3..<surface.words.upperBound), 0)
      }
    }
    return surnames
  }

  private func isSurname(_ surface: SurfaceTable.Surface, _ surnames: KeyTable) -> Bool {
    switch surface.words.count {
    case 1: surnames[table.words[surface.words.lowerBound]] >= 0
    case 2, 3: surnames[surface.key] >= 0
    default: false
    }
  }

  /// Finds each name's first candidate anew where indexes have moved.
  private mutating func findFirst() {
    for id in table.surfaces.indices { table.surfaces[id].first = -1 }
    for index in candidates.indices where candidates[index].form == .name {
      let id = Int(candidates[index].surface)
      if id >= 0, table.surfaces[id].first < 0 { table.surfaces[id].first = Int32(index) }
    }
  }

  private mutating func settle(_ index: Int, _ surnames: KeyTable) {
    let candidate = candidates[index]
    guard candidate.surface >= 0 else { return }
    let surface = table.surfaces[Int(candidate.surface)]
    let isSurname = isSurname(surface, surnames)
    if surface.count > 0 || isSurname || speaksForItself(candidate) {
      table.surfaces[Int(candidate.surface)].count += 1
      table.surfaces[Int(candidate.surface)].evidence.add(candidate.evidence)
      return
    }
    if let full = fullName(of: candidate) {
      table.surfaces[Int(candidate.surface)].count += 1
      table.merge(Int32(full), candidate.surface)
      return
    }
    candidates[index].surface = -1
    if let rest = rest(of: candidate) {
      candidates[index] = rest
      enter(index)
    } else {
      spotter.reject(candidate.tokens, "common-word-without-support")
    }
  }

  /// The body that "the Union" is short for, as it is for "Union for Progress", told before.
  private func fullName(of candidate: NameCandidate) -> Int? {
    let word = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, spotter.has(word, .organisationHead), word > 0,
      spotter.tokens[word].shape == .capitalised,
      spotter.tokens[word - 1].word == spotter.vocabulary.the,
      spotter.tokens[word - 1].sentence == candidate.sentence
    else { return nil }
    let key = table.words[table.surfaces[Int(candidate.surface)].words.lowerBound]
    var found: Int?
    for (id, surface) in table.surfaces.enumerated()
    where surface.words.count > 1 && surface.count > 0 && surface.first >= 0 {
      let isHead =
        table.words[surface.words.lowerBound] == key
        || table.words[surface.words.upperBound - 1] == key
      guard isHead, surface.evidence.kind == .organisation,
        candidates[Int(surface.first)].range.lowerBound < candidate.range.lowerBound
      else { continue }
      if found != nil { return nil }
      found = id
    }
    return found
  }

  /// Whether the words around a common word make it a name, as in "spokesman Price".
  private func speaksForItself(_ candidate: NameCandidate) -> Bool {
    candidate.title.isEmpty == false || candidate.evidence[NameEvidence.person] >= 6
      || candidate.rule == .listedName
      // "backed by Pilot, a group of"
      || candidate.rule == .capitals && candidate.evidence[NameEvidence.organisation] >= 3
        && candidate.tokens.upperBound < spotter.tokens.count
        && spotter.isMark(candidate.tokens.upperBound, ",")
  }

  /// What remains of a doubtful name without its first word.
  private func rest(of candidate: NameCandidate) -> NameCandidate? {
    guard candidate.tokens.count > 1 else { return nil }
    let start = candidate.tokens.lowerBound + 1
    guard spotter.isNameWord(start) else { return nil }
    let trait = spotter.traits[start]
    guard candidate.tokens.count > 2 || trait.isDisjoint(with: [.ordinary, .role, .group, .title])
    else { return nil }
    var rest = spotter.make(start..<candidate.tokens.upperBound, .capitals)
    rest.evidence = spotter.evidence(of: rest)
    return rest
  }

  // MARK: - Headlines

  /// Finds the names of the text in sentences whose capitals say nothing.
  private mutating func readHeadlines() {
    guard !spotter.headlines.isEmpty else { return }
    let surnames = surnames()
    var isTaken = Array(repeating: false, count: spotter.tokens.count)
    for candidate in candidates {
      for token in candidate.tokens { isTaken[token] = true }
    }
    var found: [NameCandidate] = []
    for sentence in spotter.headlines {
      let range = spotter.text.sentences[sentence].tokens
      var index = range.lowerBound
      while index < range.upperBound {
        guard let match = headlineMatch(at: index, limit: range.upperBound, surnames),
          !(index..<match.end).contains(where: { isTaken[$0] })
        else {
          index += 1
          continue
        }
        var candidate = spotter.make(index..<match.end, .headline)
        candidate.surface = match.surface
        table.surfaces[Int(match.surface)].count += 1
        found.append(candidate)
        index = match.end
      }
    }
    guard !found.isEmpty else { return }
    candidates += found
    candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
    findFirst()
  }

  /// The longest name of the text, or surname of one of its persons, that begins at the token.
  private mutating func headlineMatch(
    at index: Int, limit: Int, _ surnames: KeyTable
  ) -> (end: Int, surface: Int32)? {
    guard spotter.isNameWord(index), !spotter.has(index, .function) else { return nil }
    var end = min(limit, index + 5)
    while end > index {
      guard spotter.tokens[end - 1].kind == .word else {
        end -= 1
        continue
      }
      fold(spotter.text.byteRange(index..<end))
      let surface = table.find(NameFolding.key(words))
      if surface >= 0, table.surfaces[Int(surface)].count > 0,
        end - index > 1 || !spotter.has(index, .ordinary) || table.surfaces[Int(surface)].count > 1
      {
        return (end, surface)
      }
      end -= 1
    }
    guard words.count == 1, surnames[words[0]] >= 0, !spotter.has(index, .ordinary) else {
      return nil
    }
    return (index + 1, table.enter(words))
  }
}
