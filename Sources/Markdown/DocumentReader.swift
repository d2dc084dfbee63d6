/// Turns the events of libcmark's tree into a document's flat lists, in one pass.
struct DocumentReader {
  var document = MarkdownDocument()
  var cursor: SourceCursor

  /// Steps that are open, by their index in `document.markup`.
  var open: [Int] = []

  /// Whether each open container is an item of a tight list, innermost last.
  var isTight: [Bool] = []
  var listTightness: [Bool] = []
  var listDepth = 0
  var quoteDepth = 0

  /// Where the text of the open block begins, and what kind of block it is.
  var blockStart = 0
  var blockKind = MarkdownDocument.TextBlock.Kind.paragraph

  /// How many links there were before the open block.
  var blockLinks = 0

  /// What the lines of a rewritten source stand for; empty for one that is as the author wrote it.
  var roles: [Int: LineRole] = [:]

  /// The role of the open heading's line, if it has one.
  var headingRole: LineRole?

  /// Defined footnotes by their lowercased labels.
  var footnotes: [String: Int] = [:]

  var footnoteDepth = 0

  /// For each open list item, the footnote that it stands for, if it does.
  var itemFootnotes: [Int?] = []

  /// Images that are open: their text is an alternative text, in `literals` instead of `text`.
  var imageDepth = 0
  var imageStart = 0
  var scratchMap = SourceMap()

  init(bytes: [UInt8], from start: Int, profile: MarkdownProfile) {
    cursor = SourceCursor(bytes: bytes, from: start)
    document.profile = profile
    let count = bytes.count - min(start, bytes.count)
    document.text.reserveCapacity(count)
    document.markup.reserveCapacity(16 + count / 24)
  }

  var misses: Int { cursor.misses }

  mutating func read(_ tree: consuming CmarkTree) {
    while let event = tree.next() {
      if event.isEntering { enter(event.kind, tree) } else { exit(event.kind) }
    }
  }

  mutating func enter(_ kind: CmarkKind, _ tree: borrowing CmarkTree) {
    switch kind {
    case .text: readText(tree)
    case .softBreak: readBreak(.softBreak)
    case .lineBreak: readBreak(.lineBreak)
    case .code: readCode(tree)
    case .htmlInline: readInlineHTML(tree)
    case .emphasis: openInline(.emphasisOpen, delimiter: 1)
    case .strong: openInline(.strongOpen, delimiter: 2)
    case .link: openLink(tree)
    case .image: openImage(tree)
    default: enterBlock(kind, tree)
    }
  }

  mutating func exit(_ kind: CmarkKind) {
    switch kind {
    case .emphasis: closeInline(.emphasisClose, delimiter: 1)
    case .strong: closeInline(.strongClose, delimiter: 2)
    case .link: closeLink()
    case .image: closeImage()
    default: exitBlock(kind)
    }
  }
}

// MARK: Blocks

extension DocumentReader {
  mutating func enterBlock(_ kind: CmarkKind, _ tree: borrowing CmarkTree) {
    switch kind {
    case .blockQuote:
      cursor.openQuote(line: tree.line, column: tree.column)
      isTight.append(false)
      quoteDepth += 1
      document.markup.append(Markup(.quoteOpen))
    case .list: openList(tree)
    case .item: openItem(tree)
    case .paragraph: openParagraph(tree)
    case .heading: openHeading(tree)
    case .codeBlock: readCodeBlock(tree)
    case .htmlBlock: readHTMLBlock(tree)
    case .thematicBreak: document.markup.append(Markup(.thematicBreak))
    default: break
    }
  }

  mutating func exitBlock(_ kind: CmarkKind) {
    switch kind {
    case .blockQuote:
      cursor.closeContainer()
      isTight.removeLast()
      quoteDepth -= 1
      document.markup.append(Markup(.quoteClose))
    case .list: closeList()
    case .item: closeItem()
    case .paragraph: closeText(.paragraphClose)
    case .heading: closeHeading()
    default: break
    }
  }

  mutating func openList(_ tree: borrowing CmarkTree) {
    listTightness.append(tree.isTight)
    open.append(document.markup.count)
    if footnote(tree) != nil {
      // Footnotes are written as items of a list; the list itself is nothing.
      document.markup.append(Markup(.footnotesOpen))
      return
    }
    listDepth += 1
    document.markup.append(
      Markup(tree.isOrdered ? .orderedListOpen : .bulletListOpen, index: tree.listStart))
  }

  mutating func closeList() {
    listTightness.removeLast()
    switch document.markup[open.removeLast()].kind {
    case .orderedListOpen: document.markup.append(Markup(.orderedListClose))
    case .bulletListOpen: document.markup.append(Markup(.bulletListClose))
    default:
      document.markup.append(Markup(.footnotesClose))
      return
    }
    listDepth -= 1
  }

  mutating func openItem(_ tree: borrowing CmarkTree) {
    cursor.openItem(line: tree.line, column: tree.column)
    if let index = footnote(tree) {
      isTight.append(false)
      itemFootnotes.append(index)
      footnoteDepth += 1
      document.markup.append(Markup(.footnoteOpen, index: index))
    } else {
      isTight.append(listTightness.last ?? false)
      itemFootnotes.append(nil)
      document.markup.append(Markup(.itemOpen))
    }
  }

  mutating func closeItem() {
    cursor.closeContainer()
    isTight.removeLast()
    if let index = itemFootnotes.removeLast() {
      footnoteDepth -= 1
      document.markup.append(Markup(.footnoteClose, index: index))
    } else {
      document.markup.append(Markup(.itemClose))
    }
  }

  mutating func openParagraph(_ tree: borrowing CmarkTree) {
    startText(tree, .paragraph)
    cursor.lastLine = tree.endLine
    cursor.skipDefinitions()
    let level = isTight.last == true ? 1 : 0
    open.append(document.markup.count)
    document.markup.append(Markup(.paragraphOpen, level: level, start: blockStart))
  }

  mutating func openHeading(_ tree: borrowing CmarkTree) {
    let level = tree.headingLevel
    headingRole = roles.isEmpty ? nil : roles[tree.line]
    if let role = headingRole { return openRole(role, tree) }
    startText(tree, .heading(level: level))
    var hashes = 0
    while cursor.byte(after: hashes) == 0x23 { hashes += 1 }
    if hashes == level, cursor.byte(after: hashes).map({ $0.isWhitespace }) ?? true {
      cursor.lastLine = tree.line
      cursor.skip(hashes)
      cursor.skipSpacesAndTabs()
    } else {
      skipDefinitionsOfSetextHeading(level, endLine: tree.endLine)
    }
    open.append(document.markup.count)
    document.markup.append(
      Markup(.headingOpen, level: level, index: document.headings.count, start: blockStart))
  }

  /// Passes the definitions before a setext heading, which libcmark ends at its underline or, but
  /// for the document's last line, one line later.
  mutating func skipDefinitionsOfSetextHeading(_ level: Int, endLine: Int) {
    guard cursor.byte == 0x5B else { return }
    let start = cursor
    if cursor.isUnderline(line: endLine - 1, of: level == 1 ? 0x3D : 0x2D) {
      cursor.lastLine = endLine - 2
      cursor.skipDefinitions()
      if cursor.content != nil { return }
      cursor = start
    }
    cursor.lastLine = endLine - 1
    cursor.skipDefinitions()
  }

  mutating func startText(
    _ tree: borrowing CmarkTree, _ kind: MarkdownDocument.TextBlock.Kind
  ) {
    cursor.seek(line: tree.line, column: tree.column)
    if let last = document.blocks.last, last.range.upperBound == document.text.count {
      document.map.append(text: document.text.count, source: cursor.position, replacing: 1)
      document.text.append(0x0A)
    }
    blockStart = document.text.count
    blockLinks = document.links.count
    blockKind = kind
  }

  mutating func closeText(_ kind: Markup.Kind) {
    if document.profile.hasExtensions, let opening = open.last { extendInlines(after: opening) }
    let range = blockStart..<document.text.count
    let opening = open.removeLast()
    document.markup[opening].end = Int32(clamping: range.upperBound)
    document.markup.append(
      Markup(kind, level: Int(document.markup[opening].level), start: range.upperBound))
    if kind == .headingClose, case .heading(let level) = blockKind {
      document.headings.append(MarkdownDocument.Heading(level: level, id: "", range: range))
    }
    guard !range.isEmpty else { return }
    var block = MarkdownDocument.TextBlock(range: range, kind: blockKind)
    block.isInList = listDepth > 0
    block.isInQuote = quoteDepth > 0
    block.isInFootnote = footnoteDepth > 0
    document.blocks.append(block)
  }

  mutating func readCodeBlock(_ tree: borrowing CmarkTree) {
    let start = document.literals.count
    tree.appendFenceInfo(to: &document.literals)
    let infoEnd = document.literals.count
    tree.appendLiteral(to: &document.literals)
    document.markup.append(
      Markup(.codeBlock, index: infoEnd, start: start, end: document.literals.count))
  }

  mutating func readHTMLBlock(_ tree: borrowing CmarkTree) {
    let start = document.literals.count
    tree.appendLiteral(to: &document.literals)
    document.markup.append(Markup(.htmlBlock, start: start, end: document.literals.count))
    cursor.seek(line: tree.line, column: tree.column)
    noteRawHTML(start..<document.literals.count, at: cursor.position)
  }
}
