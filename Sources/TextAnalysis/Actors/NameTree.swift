/// The names of known actors as a tree of words: a step is one look into memory, however many there are.
struct NameTree: Sendable {
  /// An actor at the end of a name.
  struct Pattern: Sendable {
    var actor: Int32
    /// Written in capitals only, and short: `US` must not match "us".
    var isAbbreviation: Bool
    var startsLower: Bool
    /// Index of the next pattern of the same words, or -1.
    fileprivate(set) var next: Int32 = -1

    init(actor: Int32, isAbbreviation: Bool, startsLower: Bool) {
      self.actor = actor
      self.isAbbreviation = isAbbreviation
      self.startsLower = startsLower
    }
  }

  /// The node that all names begin at.
  static let root: Int32 = 0

  /// By the key of a node and a word: the node after it.
  private var nodes = KeyTable()
  /// By node: index of the first pattern that ends there, or -1.
  private var firstPatterns: [Int32] = [-1]
  private var patterns: [Pattern] = []

  var isEmpty: Bool { patterns.isEmpty }

  /// Enters a name of some words; of actors that share one the first has it.
  mutating func enter(_ pattern: Pattern, after words: [UInt64]) {
    let node = enterNode(after: words)
    var last: Int32 = -1
    var place = firstPatterns[Int(node)]
    while place >= 0 {
      let other = patterns[Int(place)]
      if other.isAbbreviation == pattern.isAbbreviation, other.startsLower == pattern.startsLower {
        return
      }
      last = place
      place = other.next
    }
    if last < 0 {
      firstPatterns[Int(node)] = Int32(patterns.count)
    } else {
      patterns[Int(last)].next = Int32(patterns.count)
    }
    patterns.append(pattern)
  }

  private mutating func enterNode(after words: [UInt64]) -> Int32 {
    var node = Self.root
    for word in words {
      let next = self.node(after: node, word)
      if next >= 0 {
        node = next
      } else {
        nodes.enter(Self.key(node, word), Int32(firstPatterns.count))
        node = Int32(firstPatterns.count)
        firstPatterns.append(-1)
      }
    }
    return node
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
    NameFolding.mix(word, UInt64(truncatingIfNeeded: node))
  }

  /// Returns the node after a folded word, or -1.
  @inline(__always)
  func node(after node: Int32, _ word: UInt64) -> Int32 { nodes[Self.key(node, word)] }

  /// Returns the node after several words, or -1.
  func node(after node: Int32, _ words: [UInt64]) -> Int32 {
    var node = node
    for word in words where node >= 0 { node = self.node(after: node, word) }
    return node
  }

  /// Returns the first pattern of those that end at a node which passes `test`.
  @inline(__always)
  func pattern(at node: Int32, where test: (Pattern) -> Bool) -> Pattern? {
    var place = firstPatterns[Int(node)]
    while place >= 0 {
      if test(patterns[Int(place)]) { return patterns[Int(place)] }
      place = patterns[Int(place)].next
    }
    return nil
  }
}
