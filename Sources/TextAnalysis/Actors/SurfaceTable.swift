/// The different names in a text, each once however often and in whatever spelling it stands there.
struct SurfaceTable {
  /// A name, by its folded words.
  struct Surface {
    var key: UInt64
    /// Indexes in `words`.
    var words: Range<Int>
    /// Index of the first candidate, or -1 where the text has it only as a demonym or a headline.
    var first: Int32 = -1
    /// Occurrences that are sure to be names.
    var count: Int32 = 0
    var evidence = NameEvidence()
    var listed: Int32 = -1
    var known: Int32 = -1
    /// Words that are initials or in capitals throughout, so that another spelling is better.
    var isUpper = false
    /// Index of the surface it is merged into, which is an earlier one; its own index for the head of
    /// a group.
    var parent: Int32

    /// Counts a candidate of this name in.
    @inline(__always)
    mutating func add(_ candidate: NameCandidate, at index: Int, isUpper: Bool) {
      if known < 0 { known = candidate.known }
      if listed < 0 { listed = candidate.listed }
      guard candidate.form == .name else { return }
      if first < 0 { first = Int32(index) }
      if isUpper || candidate.rule == .abbreviation { self.isUpper = true }
      guard !candidate.isAmbiguous || known >= 0 else { return }
      count += 1
      evidence.add(candidate.evidence)
      evidence.clamp()
    }
  }

  private(set) var words: [UInt64] = []
  var surfaces: [Surface] = []
  private var slots: [Int32] = []

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & (slots.count - 1)
  }

  /// Returns the surface with the key, or -1.
  @inline(__always)
  func find(_ key: UInt64) -> Int32 {
    guard !slots.isEmpty else { return -1 }
    var slot = slot(key)
    while slots[slot] >= 0 {
      if surfaces[Int(slots[slot])].key == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Returns the surface of the folded words, entering it if it is new.
  mutating func enter(_ newWords: [UInt64]) -> Int32 {
    enter(NameFolding.key(newWords)) { $0 += newWords }
  }

  /// Returns the surface with the key, entering it if it is new with the words that `append` adds.
  @inline(__always)
  mutating func enter(_ key: UInt64, _ append: (inout [UInt64]) -> Void) -> Int32 {
    let existing = find(key)
    if existing >= 0 { return existing }
    let start = words.count
    append(&words)
    return add(key, start..<words.count)
  }

  @inline(__always)
  private mutating func add(_ key: UInt64, _ words: Range<Int>) -> Int32 {
    let id = Int32(surfaces.count)
    surfaces.append(Surface(key: key, words: words, parent: id))
    if surfaces.count * 2 > slots.count { grow() }
    place(id)
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(slots.count * 4, 256))
    surfaces.reserveCapacity(slots.count / 3)
    words.reserveCapacity(slots.count)
    for id in surfaces.indices.dropLast() { place(Int32(id)) }
  }

  @inline(__always)
  private mutating func place(_ id: Int32) {
    var slot = slot(surfaces[Int(id)].key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  // MARK: - Namesakes

  /// Enters the same name once more, as that of a body of its owner; returns its surface.
  mutating func enter(namesakeOf id: Int32, _ owner: Int32) -> Int32 {
    let surface = surfaces[Int(id)]
    let key = NameFolding.mix(surface.key, surfaces[Int(owner)].key)
    let existing = find(key)
    if existing >= 0 { return existing }
    let added = add(key, surface.words)
    surfaces[Int(added)].evidence = surface.evidence
    surfaces[Int(added)].listed = surface.listed
    return added
  }

  /// Counts a candidate of one surface as one of another, candidates being moved in their order.
  mutating func move(_ candidate: Int, from: Int32, to: Int32) {
    surfaces[Int(from)].count -= 1
    if surfaces[Int(from)].first == Int32(candidate) { surfaces[Int(from)].first = -1 }
    surfaces[Int(to)].count += 1
    if surfaces[Int(to)].first < 0 { surfaces[Int(to)].first = Int32(candidate) }
  }

  /// Makes a candidate the first of its surface if those before it were moved.
  mutating func restore(_ candidate: Int, to id: Int32) {
    if surfaces[Int(id)].first < 0 { surfaces[Int(id)].first = Int32(candidate) }
  }

  // MARK: - Groups

  mutating func head(of id: Int32) -> Int32 {
    var id = id
    while surfaces[Int(id)].parent != id {
      surfaces[Int(id)].parent = surfaces[Int(surfaces[Int(id)].parent)].parent
      id = surfaces[Int(id)].parent
    }
    return id
  }

  /// By surface: the head of its group.
  func heads() -> [Int32] {
    var heads: [Int32] = []
    heads.reserveCapacity(surfaces.count)
    for surface in surfaces {
      let parent = Int(surface.parent)
      heads.append(parent < heads.count ? heads[parent] : surface.parent)
    }
    return heads
  }

  /// Makes two surfaces names of one actor; the earlier one heads the group.
  mutating func merge(_ first: Int32, _ second: Int32) {
    let a = head(of: first)
    let b = head(of: second)
    guard a != b else { return }
    surfaces[Int(max(a, b))].parent = min(a, b)
  }

  /// The key of the name that some of the words make.
  @inline(__always)
  func key(ofWords range: Range<Int>) -> UInt64 {
    var key = NameFolding.seed
    for place in range { key = NameFolding.mix(key, words[place]) }
    return key
  }
}
