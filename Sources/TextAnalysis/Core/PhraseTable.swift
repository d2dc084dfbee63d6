/// The entries of several words, as a tree of word ids.
///
/// The tree's edges are kept in one flat table, so that a step is one look into memory.
struct PhraseTable: Sendable {
  /// By node: the id of the phrase that ends there, or -1.
  private var phrases: [WordID] = []
  /// By word id.
  private var roots: [Root] = []
  /// A bit for each word that stands in a phrase behind its first word.
  private var followers: [UInt64] = []
  /// Each node, word and the word's node, 20 bits each; 0 where empty, as no edge leads to node 0.
  private var edges: [UInt64] = Array(repeating: 0, count: 1 << 14)
  private var edgeCount = 0

  private static let bits: UInt64 = 20

  /// What the phrases that begin with a word have in common.
  struct Root {
    /// Their node, or -1 where there is none.
    var node: Int32 = -1
    /// A bit for the lowest five of the id of each word that follows at once.
    fileprivate var seconds: UInt32 = 0

    /// Whether the word may follow: most do not.
    @inline(__always)
    func mayPrecede(_ word: WordID) -> Bool {
      seconds &>> UInt32(truncatingIfNeeded: word) & 1 != 0
    }
  }

  /// Calls `body` with what finds phrases in memory that it borrows.
  @inline(__always)
  func withFinder<Result>(_ body: (Finder) -> Result) -> Result {
    roots.withUnsafeBufferPointer { roots in
      followers.withUnsafeBufferPointer { followers in
        edges.withUnsafeBufferPointer { edges in
          phrases.withUnsafeBufferPointer { phrases in
            body(Finder(roots: roots, followers: followers, edges: edges, phrases: phrases))
          }
        }
      }
    }
  }

  func root(_ word: WordID) -> Root { withFinder { $0.root(word) } }

  func phrase(endingAt node: Int32) -> WordID { phrases[Int(node)] }

  /// Whether a phrase has the word behind its first word.
  @inline(__always)
  func isFollower(_ word: WordID) -> Bool { withFinder { $0.isFollower(word) } }

  /// Returns the node after `word`, or -1.
  func child(of node: Int32, _ word: WordID) -> Int32 { withFinder { $0.child(of: node, word) } }

  /// Returns the id of the phrase, or enters it under `id`.
  mutating func insert(_ words: [WordID], id: WordID) -> WordID {
    guard let first = words.first, first >= 0 else { return -1 }
    while roots.count <= Int(first) { roots.append(Root()) }
    if roots[Int(first)].node < 0 { roots[Int(first)].node = newNode() }
    if words.count > 1 { roots[Int(first)].seconds |= 1 << UInt32(words[1] & 31) }
    var node = roots[Int(first)].node
    for word in words.dropFirst() {
      guard word >= 0 else { return -1 }
      var next = child(of: node, word)
      if next < 0 {
        next = newNode()
        addEdge(node, word, next)
      }
      node = next
    }
    if phrases[Int(node)] == Token.unknownWord { phrases[Int(node)] = id }
    return phrases[Int(node)]
  }

  private mutating func newNode() -> Int32 {
    precondition(phrases.count < 1 << Self.bits, "more phrases than the table can number")
    phrases.append(Token.unknownWord)
    return Int32(phrases.count - 1)
  }

  private mutating func addEdge(_ node: Int32, _ word: WordID, _ next: Int32) {
    precondition(word < 1 << Self.bits, "more words than the table can number")
    while followers.count <= Int(word) >> 6 { followers.append(0) }
    followers[Int(word) >> 6] |= 1 << UInt64(word & 63)
    edgeCount += 1
    if edgeCount * 2 > edges.count { grow() }
    place((UInt64(node) << Self.bits | UInt64(word)) << Self.bits | UInt64(next))
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { place(edge) }
  }

  private mutating func place(_ edge: UInt64) {
    var slot = Self.slot(edge >> Self.bits, of: edges.count)
    while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  /// The slot of a table in which an edge belongs, or after it; their number is a power of two.
  @inline(__always)
  private static func slot(_ edge: UInt64, of slots: Int) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots &- 1)
  }
}

extension PhraseTable {
  /// Finds phrases in the memory of a table, which it borrows: it must not outlive the call it came by.
  ///
  /// A slot is a number below their count by how it is made, and a node is one of the table's.
  struct Finder {
    fileprivate let roots: UnsafeBufferPointer<Root>
    fileprivate let followers: UnsafeBufferPointer<UInt64>
    fileprivate let edges: UnsafeBufferPointer<UInt64>
    fileprivate let phrases: UnsafeBufferPointer<WordID>

    @inline(__always)
    func root(_ word: WordID) -> Root {
      // That of no word, -1, is above all others.
      let place = Int(UInt32(bitPattern: word))
      return place < roots.count ? roots[place] : Root()
    }

    @inline(__always)
    func phrase(endingAt node: Int32) -> WordID { phrases[Int(node)] }

    /// Whether a phrase has the word behind its first word.
    @inline(__always)
    func isFollower(_ word: WordID) -> Bool {
      let place = Int(UInt32(bitPattern: word) >> 6)
      return place < followers.count && followers[place] &>> UInt64(word & 63) & 1 != 0
    }

    /// Returns the node after `word`, or -1.
    @inline(__always)
    func child(of node: Int32, _ word: WordID) -> Int32 {
      guard isFollower(word) else { return -1 }
      let edge = UInt64(node) << PhraseTable.bits | UInt64(word)
      var slot = PhraseTable.slot(edge, of: edges.count)
      while edges[slot] != 0 {
        if edges[slot] >> PhraseTable.bits == edge {
          return Int32(truncatingIfNeeded: edges[slot] & (1 << PhraseTable.bits - 1))
        }
        slot = (slot &+ 1) & (edges.count &- 1)
      }
      return -1
    }
  }
}
