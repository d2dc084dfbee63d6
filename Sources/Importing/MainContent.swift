/// Which elements of a page are the article, and which within them are not.
///
/// Elements that can only be furniture are dropped by their name, role or class. What is left is
/// weighed by its text outside links: an element marked as the article is taken if it holds most of
/// it, else the one whose paragraphs weigh most, as in Arc90's Readability.
struct MainContent {
  /// The elements that hold the article, in order.
  private(set) var roots: [Int] = []
  private var isDropped: [Bool]

  init(_ tree: HTMLTree, metadata: PageMetadata) {
    isDropped = Array(repeating: false, count: tree.nodes.count)
    let all = TextWeights(tree) { _ in false }
    let names = Furnishing(tree, metadata)
    var index = 1
    while index < tree.nodes.count {
      let kind = names.kind(of: index)
      // A class may say "sidebar" of what holds nearly all of the page.
      let isMost = all.weight[index] * 2 > all.weight[0]
      if kind == .certain || (kind == .likely && !isMost) {
        for dropped in index..<tree[index].end { isDropped[dropped] = true }
        index = tree[index].end
      } else {
        index += 1
      }
    }
    let weights = TextWeights(tree) { [isDropped] in isDropped[$0] }
    if let marked = marked(tree, weights) {
      roots = [marked]
    } else {
      roots = heaviest(tree, weights)
    }
  }

  func includes(_ index: Int) -> Bool { !isDropped[index] }

  /// The innermost element that is marked as the article and holds most of the text.
  private func marked(_ tree: HTMLTree, _ weights: TextWeights) -> Int? {
    let marks: [(HTMLTree.Node) -> Bool] = [
      { $0["itemprop"]?.lowercased() == "articlebody" },
      { $0.name == "article" || $0["role"] == "article" },
      { $0.name == "main" || $0["role"] == "main" },
    ]
    for isMarked in marks {
      let candidates = tree.nodes.indices.filter { !isDropped[$0] && isMarked(tree[$0]) }
      let best = candidates.max { weights.weight[$0] < weights.weight[$1] }
      if let best, weights.weight[best] > 80, weights.weight[best] * 5 >= weights.weight[0] * 2 {
        return best
      }
    }
    return nil
  }

  /// The element whose paragraphs weigh most, with those of its siblings that are of the same kind.
  private func heaviest(_ tree: HTMLTree, _ weights: TextWeights) -> [Int] {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices where !isDropped[index] && weights.isParagraph[index] {
      let score = weights.score(of: index)
      let parent = tree[index].parent
      guard score > 0, parent >= 0 else { continue }
      scores[parent] += score
      if tree[parent].parent >= 0 { scores[tree[parent].parent] += score / 2 }
    }
    for index in scores.indices { scores[index] *= 1 - weights.linkShare(of: index) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return tree.elements("body").prefix(1).map { $0 }
    }
    let parent = tree[best].parent
    guard parent >= 0 else { return [best] }
    let threshold = max(10, scores[best] / 5)
    return tree.children(of: parent).filter { sibling in
      guard !isDropped[sibling] else { return false }
      if sibling == best || scores[sibling] >= threshold { return true }
      let isText = weights.isParagraph[sibling] && weights.weight[sibling] > 80
      return isText && weights.linkShare(of: sibling) < 0.25
    }
  }
}

/// How much text outside and inside links each element of a page holds.
struct TextWeights {
  /// Letters and other characters that are not blank, outside links.
  private(set) var weight: [Int]
  private(set) var linked: [Int]
  private var commas: [Int]

  /// Whether the element holds text itself rather than blocks.
  private(set) var isParagraph: [Bool]

  init(_ tree: HTMLTree, without isDropped: (Int) -> Bool) {
    let count = tree.nodes.count
    weight = Array(repeating: 0, count: count)
    linked = weight
    commas = weight
    isParagraph = Array(repeating: false, count: count)
    // Ends of the links that are open; texts before it are within one.
    var linkEnd = 0
    for index in tree.nodes.indices where !isDropped(index) {
      let node = tree[index]
      if node.name == "a" { linkEnd = max(linkEnd, node.end) }
      guard node.isText else { continue }
      if Self.silent.contains(tree[node.parent].name) { continue }
      let letters = node.text.unicodeScalars.reduce(0) { $1.isBlank ? $0 : $0 + 1 }
      if index < linkEnd { linked[index] = letters } else { weight[index] = letters }
      commas[index] = node.text.unicodeScalars.count { ",،，、;".unicodeScalars.contains($0) }
      if letters > 0 { isParagraph[Self.block(tree, around: index)] = true }
    }
    for index in tree.nodes.indices.reversed() where tree[index].parent >= 0 {
      weight[tree[index].parent] += weight[index]
      linked[tree[index].parent] += linked[index]
      commas[tree[index].parent] += commas[index]
    }
  }

  func linkShare(of index: Int) -> Double {
    let all = weight[index] + linked[index]
    return all == 0 ? 0 : Double(linked[index]) / Double(all)
  }

  func score(of index: Int) -> Double {
    guard weight[index] >= 25 else { return 0 }
    return 1 + Double(commas[index]) + min(Double(weight[index]) / 100, 3)
  }

  /// The innermost element around a text that is not a run of words within one.
  private static func block(_ tree: HTMLTree, around text: Int) -> Int {
    var index = tree[text].parent
    while tree[index].parent > 0, MarkdownBody.inlineNames.contains(tree[index].name) {
      index = tree[index].parent
    }
    return index
  }

  private static let silent: Set<String> = ["script", "style", "noscript", "template", "title"]
}
