/// The entries of several words, as a tree of word ids.
struct PhraseTable: Sendable {
  private struct Node: Sendable {
    var children: [(word: WordID, node: Int32)] = []
    /// Id of the phrase that ends here, or -1.
    var phrase: WordID = -1
  }

  private var nodes: [Node] = []
  /// By word id: the node of the phrases that begin with it, or -1.
  private var roots: [Int32] = []

  @inline(__always)
  func root(_ word: WordID) -> Int32 {
    word >= 0 && Int(word) < roots.count ? roots[Int(word)] : -1
  }

  func phrase(endingAt node: Int32) -> WordID { nodes[Int(node)].phrase }

  func child(of node: Int32, _ word: WordID) -> Int32 {
    let children = nodes[Int(node)].children
    var low = 0
    var high = children.count
    while low < high {
      let middle = (low + high) / 2
      if children[middle].word < word { low = middle + 1 } else { high = middle }
    }
    return low < children.count && children[low].word == word ? children[low].node : -1
  }

  /// Returns the id of the phrase, or enters it under `id`.
  mutating func insert(_ words: [WordID], id: WordID) -> WordID {
    guard let first = words.first, first >= 0 else { return -1 }
    while roots.count <= Int(first) { roots.append(-1) }
    if roots[Int(first)] < 0 { roots[Int(first)] = newNode() }
    var node = roots[Int(first)]
    for word in words.dropFirst() {
      var next = child(of: node, word)
      if next < 0 {
        next = newNode()
        let index = nodes[Int(node)].children.firstIndex { $0.word > word }
        nodes[Int(node)].children.insert(
          (word, next), at: index ?? nodes[Int(node)].children.count)
      }
      node = next
    }
    if nodes[Int(node)].phrase == Token.unknownWord { nodes[Int(node)].phrase = id }
    return nodes[Int(node)].phrase
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }
}
