/// The Markdown of a page's article: paragraphs, headings, lists, quotes, tables, code and links.
struct MarkdownBody {
  /// Elements that are runs of words within a paragraph.
  static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
  ]

  static let blockNames: Set<String> = [
    "p", "div", "section", "header", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "h4", "h5",
    "h6", "span", "center",
  ]

  private let tree: HTMLTree
  private let content: MainContent
  private let inlines: MarkdownInlines
  private var blocks: [Block] = []

  /// The day of a line above the text that says no more than a date.
  private(set) var dateline: String?

  private struct Block {
    enum Kind: Equatable {
      case heading(Int)
      case paragraph
      case list
      /// A list in which every item is one link, or a line of nothing but links.
      case links
      case other
    }

    var kind: Kind
    var markdown: String
    /// Without marks, for comparing.
    var words: String

    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isList: Bool { kind == .list || kind == .links }
  }

  init(_ tree: HTMLTree, content: MainContent, base: String?, title: String?) {
    self.tree = tree
    self.content = content
    inlines = MarkdownInlines(tree, content: content, base: base)
    for root in content.roots { blocks += blocks(of: root) }
    removeFurniture(title: title)
    raiseHeadings()
  }

  /// The first words of the text, for an article without a title.
  var opening: String? {
    guard let block = blocks.first(where: { $0.kind == .paragraph || $0.isHeading }) else {
      return nil
    }
    guard block.words.count > 80 else { return block.words }
    let cut = block.words.prefix(80)
    return cut.lastIndex(of: " ").map { cut[..<$0] + "…" } ?? cut + "…"
  }

  var text: String { blocks.map(\.markdown).joined(separator: "\n\n") }

  // MARK: Blocks

  /// The blocks of an element; runs of words between its blocks are paragraphs.
  private func blocks(of index: Int) -> [Block] {
    if let block = block(of: index) { return block.markdown.isEmpty ? [] : [block] }
    var blocks: [Block] = []
    var run: [Int] = []
    func endRun() {
      if let paragraph = paragraph(run) { blocks.append(paragraph) }
      run = []
    }
    for child in tree.children(of: index) where content.includes(child) {
      let node = tree[child]
      let isBreak = node.name == "br" && run.last.map { tree[$0].name == "br" } == true
      if isBreak {
        endRun()
      } else if node.isText || (Self.inlineNames.contains(node.name) && !holdsBlocks(child)) {
        run.append(child)
      } else {
        endRun()
        blocks += self.blocks(of: child)
      }
    }
    endRun()
    return blocks
  }

  private func holdsBlocks(_ index: Int) -> Bool {
    (index + 1..<max(index + 1, tree[index].end)).contains {
      !tree[$0].isText && !Self.inlineNames.contains(tree[$0].name) && content.includes($0)
    }
  }

  private func paragraph(_ run: [Int]) -> Block? {
    let markdown = inlines.text(of: run)
    let isTime = run.allSatisfy { tree[$0].name == "time" || tree.text(of: $0).isEmpty }
    guard !markdown.isEmpty, !isTime else { return nil }
    let words = run.map { tree.text(of: $0) }.joined(separator: " ").collapsed
    let links = run.flatMap { tree.elements("a", in: $0) }.map { tree.text(of: $0).utf8.count }
    let isLinks = !links.isEmpty && words.utf8.count - links.reduce(0, +) < 4 * links.count
    return Block(
      kind: isLinks ? .links : .paragraph, markdown: MarkdownInlines.lineStart(markdown),
      words: words)
  }

  /// The block that an element is by its name; `nil` for one that only holds others.
  private func block(of index: Int) -> Block? {
    let node = tree[index]
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = Int(node.name.dropFirst()) ?? 2
      return Block(
        kind: .heading(level), markdown: inlines.text(of: [index]), words: tree.text(of: index))
    case "ul", "ol", "dl": return list(index, isNumbered: node.name == "ol")
    case "blockquote":
      let inner = tree.children(of: index).isEmpty ? [] : innerBlocks(index)
      let text = inner.map(Self.written).joined(separator: "\n\n")
      return Block(
        kind: .other, markdown: Self.prefixed(text, "> ", "> "), words: tree.text(of: index))
    case "table": return table(index)
    case "pre": return code(index)
    case "hr": return Block(kind: .other, markdown: "", words: "")
    default: return nil
    }
  }

  private func innerBlocks(_ index: Int) -> [Block] {
    var result: [Block] = []
    var run: [Int] = []
    for child in tree.children(of: index) where content.includes(child) {
      if tree[child].isText || (Self.inlineNames.contains(tree[child].name) && !holdsBlocks(child))
      {
        run.append(child)
        continue
      }
      if let paragraph = paragraph(run) { result.append(paragraph) }
      run = []
      result += blocks(of: child)
    }
    if let paragraph = paragraph(run) { result.append(paragraph) }
    return result
  }

  private func list(_ index: Int, isNumbered: Bool) -> Block {
    var items: [String] = []
    var isLinks = true
    for child in tree.children(of: index)
    where content.includes(child) && ["li", "dt", "dd"].contains(tree[child].name) {
      let inner = innerBlocks(child)
      // A list below one line of words stays close to it.
      let isClose = inner.count == 2 && inner[0].kind == .paragraph && inner[1].isList
      let text = inner.map(Self.written).joined(separator: isClose ? "\n" : "\n\n")
      guard !text.isEmpty else { continue }
      let links = tree.elements("a", in: child).map { tree.text(of: $0).utf8.count }.reduce(0, +)
      isLinks = isLinks && links > 0 && tree.text(of: child).utf8.count - links < 12
      let mark = isNumbered ? "\(items.count + 1). " : "- "
      items.append(Self.prefixed(text, mark, String(repeating: " ", count: mark.count)))
    }
    let isLoose = items.contains { $0.contains("\n\n") }
    return Block(
      kind: isLinks && !items.isEmpty ? .links : .list,
      markdown: items.joined(separator: isLoose ? "\n\n" : "\n"), words: tree.text(of: index))
  }

  /// A table of data as one in Markdown; one that only lays a page out as the blocks of its cells.
  private func table(_ index: Int) -> Block? {
    guard tree.elements("table", in: index).count == 1 else { return nil }
    var rows: [[String]] = []
    for row in tree.elements("tr", in: index) where content.includes(row) {
      let cells = tree.children(of: row).filter {
        content.includes($0) && ["td", "th"].contains(tree[$0].name)
      }
      let texts = cells.map { inlines.cell($0) }
      if texts.contains(where: { !$0.isEmpty }) { rows.append(texts) }
    }
    let width = rows.map(\.count).max() ?? 0
    guard rows.count > 1, width > 1, width <= 50 else { return nil }
    func line(_ cells: [String]) -> String {
      let filled = cells + Array(repeating: "", count: width - cells.count)
      return "| " + filled.joined(separator: " | ") + " |"
    }
    let rule = line(Array(repeating: "---", count: width))
    let lines = [line(rows[0]), rule] + rows.dropFirst().map(line)
    return Block(kind: .other, markdown: lines.joined(separator: "\n"), words: tree.text(of: index))
  }

  private func code(_ index: Int) -> Block {
    let source = tree.source(of: index).unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || !$0.isHidden
    }
    let text = String(String.UnicodeScalarView(source))
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return Block(kind: .other, markdown: "", words: "")
    }
    let body = text.hasSuffix("\n") ? text : text + "\n"
    return Block(kind: .other, markdown: "\(fence)\n\(body)\(fence)", words: text)
  }

  private static func written(_ block: Block) -> String {
    if case .heading = block.kind { return "**\(block.markdown)**" }
    return block.markdown
  }

  /// Puts `first` before the first line and `other` before the others.
  private static func prefixed(_ text: String, _ first: String, _ other: String) -> String {
    guard !text.isEmpty else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      let prefix = number == 0 ? first : other
      return line.isEmpty ? String(prefix.drop { $0 == " " }.prefix { $0 == ">" }) : prefix + line
    }.joined(separator: "\n")
  }

  // MARK: Furniture between the paragraphs

  /// Takes out the title's repetition, lines that only a page has, and lists that lead elsewhere.
  private mutating func removeFurniture(title: String?) {
    let title = title?.lowercased()
    var isBeforeText = true
    blocks.removeAll { block in
      let words = block.words.lowercased()
      if case .heading(let level) = block.kind {
        return level == 1 || (isBeforeText && words == title)
      }
      if isBeforeText, words == title || block.kind == .links { return true }
      if isBeforeText, dateline == nil, Self.isDate(words) { dateline = PageDates.day(words) }
      if Self.isFurniture(words) { return true }
      if block.kind == .paragraph, words.utf8.count > 60 { isBeforeText = false }
      return false
    }
    // Headings and links at the end, and headings of lists that are gone.
    while let last = blocks.last, last.kind == .links || last.isHeading { blocks.removeLast() }
    var kept: [Block] = []
    for block in blocks {
      if block.kind == .links, let last = kept.last, last.isHeading {
        kept.removeLast()
      } else {
        kept.append(block)
      }
    }
    blocks = kept
  }

  /// Whether the words are a date and hardly more, as in "Published: 4 March 2031, 10:00".
  private static func isDate(_ words: String) -> Bool {
    words.utf8.count < 60 && words.split(separator: " ").count < 9 && PageDates.day(words) != nil
  }

  /// Lowercase words of a whole paragraph that belong to the page and not to its article.
  private static func isFurniture(_ words: String) -> Bool {
    guard words.utf8.count < 200 else { return false }
    if isDate(words) { return true }
    let bare = words.filter { $0.isLetter || $0.isNumber || $0 == " " }.collapsed
    if wholeLines.contains(bare) || bare.isEmpty { return true }
    return beginnings.contains { words.hasPrefix($0) }
  }

  private static let wholeLines: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "share", "share this", "share this article",
    "share on facebook", "share on twitter", "share on x", "tweet", "print", "email", "copy link",
    "save", "listen", "listen to this article", "comments", "0 comments", "leave a comment",
    "read more", "related", "related articles", "more on this story", "skip to content",
    "skip to main content", "story continues below advertisement", "continue reading", "subscribe",
    "sign up", "sign in", "log in", "follow us", "back to top", "loading",
  ]

  private static let beginnings = [
    "read more:", "read also:", "also read:", "see also:", "related:", "more:", "watch:",
    "sign up for our", "sign up to our", "subscribe to our", "follow us on", "click here to",
    "© ", "copyright ©", "all rights reserved", "this article is more than",
  ]

  /// Gives the highest heading level 2: level 1 is the title's.
  private mutating func raiseHeadings() {
    let levels = blocks.compactMap { if case .heading(let level) = $0.kind { level } else { nil } }
    let shift = (levels.min() ?? 2) - 2
    for index in blocks.indices {
      guard case .heading(let level) = blocks[index].kind else { continue }
      let marks = String(repeating: "#", count: min(6, max(2, level - shift)))
      blocks[index].markdown = "\(marks) \(blocks[index].markdown)"
    }
  }
}
