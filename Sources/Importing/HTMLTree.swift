// A saved web page becomes an article here: libxml2 reads the HTML, what the page says of itself
// gives the front matter, and its text without navigation and furniture becomes Markdown. Nothing
// here reads a file or asks a server.

/// The elements and texts of a web page, in document order.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    /// Lowercase name of an element; empty for a text.
    var name = ""
    var text = ""
    var attributes: [(name: String, value: String)] = []
    var parent: Int

    /// The index behind the last node within it.
    fileprivate(set) var end = 1

    var isText: Bool { name.isEmpty }

    subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  /// The first is the root, which has no name of its own in the page.
  private(set) var nodes = [Node(name: "#root", parent: -1)]
  var comments: [String] = []

  /// Deeper elements are taken as children of the last that is not too deep.
  static let maximumDepth = 100

  /// Adds a node below `parent`, which must be the last node or one that holds it.
  mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    var ancestor = nodes.count - 1
    while ancestor >= 0 {
      nodes[ancestor].end = nodes.count
      ancestor = nodes[ancestor].parent
    }
    return nodes.count - 1
  }

  subscript(index: Int) -> Node { nodes[index] }

  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The elements of that name within `index`, in order.
  func elements(_ name: String, in index: Int = 0) -> [Int] {
    (index..<nodes[index].end).filter { nodes[$0].name == name }
  }

  /// The words of a subtree, white space as single spaces.
  func text(of index: Int) -> String {
    var words = ""
    for node in nodes[index..<nodes[index].end] where node.isText { words += node.text }
    return words.collapsed
  }

  /// The text of a `script`, as written.
  func source(of index: Int) -> String {
    nodes[index..<nodes[index].end].filter(\.isText).map(\.text).joined()
  }
}

extension String {
  /// White space of any kind as single spaces, none at the ends; control characters are left out.
  var collapsed: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var needsSpace = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        needsSpace = true
      } else if !scalar.isHidden {
        if needsSpace, !result.isEmpty { result += " " }
        needsSpace = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Controls and what is never seen: soft hyphens, zero-width spaces, byte order marks.
  ///
  /// The joiners and direction marks that Arabic, Persian and Indic texts need stay.
  var isHidden: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
