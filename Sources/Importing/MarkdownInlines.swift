/// Runs of words as Markdown on one line, with everything escaped that Markdown would read as more.
struct MarkdownInlines {
  private let tree: HTMLTree
  private let content: MainContent
  private let base: String?

  init(_ tree: HTMLTree, content: MainContent, base: String?) {
    self.tree = tree
    self.content = content
    self.base = base
  }

  /// The words of nodes that follow one another; empty where there are none.
  func text(of nodes: [Int]) -> String {
    var line = Line()
    for node in nodes where content.includes(node) { write(node, to: &line) }
    return line.text.trimmed
  }

  /// The words of a cell of a table.
  func cell(_ index: Int) -> String {
    text(of: [index]).replacing("\\\n", with: " ").replacing("|", with: "\\|")
  }

  /// A line that has been put together, with a note of whether a space is due.
  private struct Line {
    var text = ""
    var needsSpace = false

    mutating func space() { needsSpace = needsSpace || !text.isEmpty }

    /// Adds marks or escaped words; a space that is due comes before them.
    mutating func add(_ part: String) {
      guard !part.isEmpty else { return }
      if needsSpace, !text.hasSuffix("\n") { text += " " }
      needsSpace = false
      text += part
    }
  }

  private func write(_ index: Int, to line: inout Line) {
    let node = tree[index]
    if node.isText { return write(node.text, to: &line) }
    switch node.name {
    case "br":
      line.needsSpace = false
      if !line.text.isEmpty, !line.text.hasSuffix("\\\n") { line.text += "\\\n" }
    case "img", "wbr": break
    case "a": writeLink(index, to: &line)
    case "em", "i", "cite", "dfn", "var": writeMarked(index, "*", to: &line)
    case "strong", "b": writeMarked(index, "**", to: &line)
    case "code", "kbd", "samp", "tt": writeCode(index, to: &line)
    case "q":
      write(inner(index), between: "“", and: "”", to: &line)
    default:
      // A block within a heading or cell keeps its words apart from its neighbours.
      let isBlock = !MarkdownBody.inlineNames.contains(node.name)
      if isBlock { line.space() }
      writeChildren(index, to: &line)
      if isBlock { line.space() }
    }
  }

  private func writeChildren(_ index: Int, to line: inout Line) {
    for child in tree.children(of: index) where content.includes(child) { write(child, to: &line) }
  }

  /// The words within an element, and whether a space stands at their ends.
  private typealias Inner = (text: String, before: Bool, after: Bool)

  private func inner(_ index: Int) -> Inner {
    var inner = Line(text: "", needsSpace: false)
    writeChildren(index, to: &inner)
    let words = tree.nodes[index..<tree[index].end].filter(\.isText)
    let before = words.first?.text.unicodeScalars.first?.isBlank ?? false
    let after = inner.needsSpace || (words.last?.text.unicodeScalars.last?.isBlank ?? false)
    return (inner.text.trimmed, before, after)
  }

  private func write(
    _ inner: Inner, between start: String = "", and end: String = "", to line: inout Line
  ) {
    if inner.before { line.space() }
    if !inner.text.isEmpty { line.add(start + inner.text + end) }
    if inner.after { line.space() }
  }

  /// Emphasis, where its marks will be read as such: not beside a letter or within other emphasis.
  private func writeMarked(_ index: Int, _ mark: String, to line: inout Line) {
    let inner = inner(index)
    let isBesideLetter = !inner.before && !line.needsSpace && (line.text.last?.isLetter ?? false)
    let isPlain = inner.text.contains("*") || inner.text.contains("\n") || isBesideLetter
    let isOpen = line.text.hasSuffix("*")
    let isMarked = !isPlain && !isOpen && Self.isFit(inner.text)
    write(inner, between: isMarked ? mark : "", and: isMarked ? mark : "", to: &line)
  }

  /// Whether the words begin and end with a letter or digit, so that the marks beside them hold.
  private static func isFit(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return (first.isLetter || first.isNumber) && (last.isLetter || last.isNumber)
  }

  private func writeCode(_ index: Int, to line: inout Line) {
    let text = tree.text(of: index)
    guard !text.isEmpty else { return }
    line.add(text.contains("`") ? Self.escaped(text) : "`\(text)`")
  }

  private func writeLink(_ index: Int, to line: inout Line) {
    let inner = inner(index)
    let href = tree[index]["href"]?.collapsed ?? ""
    let address = WebAddress(href, relativeTo: base)?.original.text
    let isSame =
      address.map { $0.prefix { $0 != "#" } == (base ?? "").prefix { $0 != "#" } } ?? true
    guard let address, !isSame, !inner.text.isEmpty, !inner.text.contains("](") else {
      return write(inner, to: &line)
    }
    let words = inner.text.replacing("\\\n", with: " ")
    write((words, inner.before, inner.after), between: "[", and: "](\(address))", to: &line)
  }

  private func write(_ text: String, to line: inout Line) {
    if text.unicodeScalars.first?.isBlank == true { line.space() }
    let words = text.collapsed
    guard !words.isEmpty else {
      return text.isEmpty ? () : line.space()
    }
    line.add(Self.escaped(words))
    if text.unicodeScalars.last?.isBlank == true { line.needsSpace = true }
  }

  // MARK: Escaping

  /// Escapes what Markdown would read as markup anywhere in a line (CommonMark 0.30 section 2.4).
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let last = index > 0 ? scalars[index - 1] : " "
      switch scalar {
      case "\\", "`", "*", "[", "]", "~": result += "\\"
      case "_" where !(last.isWord && next.isWord): result += "\\"
      case "<" where next.isWord || "/!?".unicodeScalars.contains(next): result += "\\"
      case "&" where next == "#" || next.isWord: result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Escapes what Markdown would read as a heading, list, quote or rule where a line begins with it.
  static func lineStart(_ paragraph: String) -> String {
    paragraph.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let first = line.unicodeScalars.first else { return String(line) }
      switch first {
      case "#", ">", "=", "+", "-", ":", "|": return "\\" + line
      case "0"..."9":
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
          return String(line)
        }
        return digits + "\\" + line.dropFirst(digits.count)
      default: return String(line)
      }
    }.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension String {
  /// Without the white space and hard line breaks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while true {
      if text.hasSuffix("\\\n") {
        text.removeLast(2)
      } else if let last = text.last, last.isWhitespace {
        text.removeLast()
      } else {
        return String(text)
      }
    }
  }
}
