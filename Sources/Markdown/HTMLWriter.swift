/// Writes a document's steps as HTML, the way libcmark's own renderer does.
struct HTMLWriter {
  let document: MarkdownDocument
  let decorations: HTMLDecorations
  var output: [UInt8]

  /// Where this document's HTML begins in `output`.
  private let start: Int

  /// Place in `document.text`, in step with what has been written.
  var position = 0

  /// The step that is being written.
  var step = 0

  // Spans; see HTMLWriter+Spans.swift.
  let hasSpans: Bool
  var depth = 0
  var sentence = 0
  var name = 0
  var sentenceDepth: Int?
  var nameDepth: Int?
  var isSentenceBegun = false
  var linkDepth = 0
  var isInHeading = false

  private var paragraph = 0
  private var headingDigit: UInt8 = 0x32

  /// How many references to each footnote have been written.
  var footnoteReferences: [Int] = []

  init(_ document: MarkdownDocument, _ decorations: HTMLDecorations, appendingTo output: [UInt8]) {
    self.document = document
    self.decorations = decorations
    self.output = output
    start = output.count
    hasSpans = !decorations.sentences.isEmpty || !decorations.names.isEmpty
  }

  mutating func write() {
    for index in document.markup.indices {
      step = index
      let markup = document.markup[index]
      if markup.kind.rawValue < Markup.Kind.text.rawValue {
        breakSpans()
        writeBlock(markup)
      } else {
        writeInline(markup)
      }
    }
    breakSpans()
  }

  /// Begins a new line unless at the start of one.
  func isAtLineStart() -> Bool { output.count == start || output.last == 0x0A }

  mutating func startLine() {
    if !isAtLineStart() { output.append(0x0A) }
  }
}

// MARK: Blocks

extension HTMLWriter {
  private mutating func writeBlock(_ markup: Markup) {
    switch markup.kind {
    case .quoteOpen: line("<blockquote>\n")
    case .quoteClose: line("</blockquote>\n")
    case .bulletListOpen: line("<ul>\n")
    case .bulletListClose: output.append("</ul>\n")
    case .orderedListOpen: openOrderedList(markup)
    case .orderedListClose: output.append("</ol>\n")
    case .itemOpen: openItem(markup)
    case .itemClose: output.append("</li>\n")
    case .paragraphOpen: openParagraph(markup)
    case .paragraphClose: closeParagraph(markup)
    case .headingOpen: openHeading(markup)
    case .headingClose: closeHeading(markup)
    case .codeBlock: writeCodeBlock(markup)
    case .htmlBlock: writeHTMLBlock(markup)
    case .thematicBreak: line("<hr />\n")
    case .footnotesOpen: openFootnotes()
    case .footnotesClose:
      output.append(document.profile == .site ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
    case .footnoteOpen: openFootnote(markup)
    case .footnoteClose: closeFootnote(markup)
    default: writeTable(markup)
    }
  }

  mutating func line(_ text: StaticString) {
    startLine()
    output.append(text)
  }

  private mutating func openItem(_ markup: Markup) {
    line("<li>")
    if markup.level == 1 { output.append("<input type=\"checkbox\" disabled=\"\" /> ") }
    if markup.level == 2 {
      output.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    }
  }

  private mutating func closeParagraph(_ markup: Markup) {
    if markup.index > 0 {
      output.append(0x20)
      writeBackReferences(Int(markup.index) - 1)
    }
    if markup.level == 0 { output.append("</p>\n") }
  }

  private mutating func openOrderedList(_ markup: Markup) {
    guard markup.index != 1 else { return line("<ol>\n") }
    line("<ol start=\"")
    output.append(number: Int(markup.index))
    output.append("\">\n")
  }

  private mutating func openParagraph(_ markup: Markup) {
    position = Int(markup.start)
    guard markup.level == 0 else { return }
    line("<p")
    if decorations.numbersParagraphs {
      paragraph += 1
      output.append(" id=\"p")
      output.append(number: paragraph)
      output.append(0x22)
    }
    writeDirection(markup.range)
    output.append(0x3E)
  }

  private mutating func openHeading(_ markup: Markup) {
    position = Int(markup.start)
    isInHeading = true
    line("<h")
    headingDigit = digit(ofHeading: markup)
    output.append(headingDigit)
    let id = document.headings[Int(markup.index)].id
    if !id.isEmpty {
      output.append(" id=\"")
      output.append(escaping: decorations.headingPrefix)
      output.append(escaping: id)
      output.append(0x22)
    }
    writeDirection(markup.range)
    output.append(0x3E)
  }

  private func digit(ofHeading markup: Markup) -> UInt8 {
    let levels = decorations.headingLevels
    let index = Int(markup.index)
    let level = levels.indices.contains(index) ? levels[index] : Int(markup.level)
    return 0x30 + UInt8(clamping: min(6, max(1, level)))
  }

  private mutating func closeHeading(_ markup: Markup) {
    isInHeading = false
    output.append("</h")
    output.append(headingDigit)
    output.append(">\n")
  }

  /// Lets the browser find the direction of a block that holds right-to-left letters.
  mutating func writeDirection(_ range: Range<Int>) {
    if document.profile == .site, document.text.hasRightToLeft(range) {
      output.append(" dir=\"auto\"")
    }
  }

  private mutating func writeCodeBlock(_ markup: Markup) {
    let info = Int(markup.start)..<Int(markup.index)
    if info.isEmpty {
      line("<pre><code>")
    } else {
      line("<pre><code class=\"language-")
      var end = info.lowerBound
      while end < info.upperBound, !document.literals[end].isWhitespace { end += 1 }
      output.append(escaping: document.literals, info.lowerBound..<end)
      output.append("\">")
    }
    output.append(escaping: document.literals, info.upperBound..<Int(markup.end))
    output.append("</code></pre>\n")
  }

  private mutating func writeHTMLBlock(_ markup: Markup) {
    startLine()
    if document.profile == .site {
      if document.literals.isComment(markup.range) { return }
      output.append("<pre><code class=\"language-html\">")
      output.append(escaping: document.literals, markup.range)
      output.append("</code></pre>\n")
    } else {
      writeRawHTML(markup.range)
      startLine()
    }
  }

  mutating func writeRawHTML(_ range: Range<Int>) {
    if document.profile == .gfm {
      output.append(filtering: document.literals, range)
    } else {
      output.append(contentsOf: document.literals[range])
    }
  }
}

// MARK: Inlines

extension HTMLWriter {
  private mutating func writeInline(_ markup: Markup) {
    switch markup.kind {
    case .text: writeText(markup.range)
    case .softBreak: writeBreak(markup, "\n")
    case .lineBreak: writeBreak(markup, "<br />\n")
    case .code: writeCode(markup)
    case .html: writeInlineHTML(markup)
    case .emphasisOpen: open(markup, "<em>")
    case .emphasisClose: close("</em>")
    case .strongOpen: open(markup, "<strong>")
    case .strongClose: close("</strong>")
    case .strikeOpen: open(markup, "<del>")
    case .strikeClose: close("</del>")
    case .linkOpen: openLink(markup)
    case .linkClose: closeLink(markup)
    case .image: writeImage(markup)
    case .footnoteReference: writeFootnoteReference(markup)
    default: break
    }
  }

  private mutating func writeText(_ range: Range<Int>) {
    if hasSpans {
      writeSpannedText(range)
    } else {
      output.append(escaping: document.text, range)
    }
  }

  private mutating func writeBreak(_ markup: Markup, _ text: StaticString) {
    output.append(text)
    position = Int(markup.end)
    if hasSpans { closeFinishedSpans() }
  }

  private mutating func open(_ markup: Markup, _ tag: StaticString) {
    if hasSpans { enterElement(endingAt: Int(markup.end)) }
    output.append(tag)
  }

  private mutating func close(_ tag: StaticString) {
    if hasSpans { leaveElement() }
    output.append(tag)
    if hasSpans { closeFinishedSpans() }
  }

  private mutating func writeCode(_ markup: Markup) {
    open(markup, "<code>")
    linkDepth += 1
    writeText(markup.range)
    linkDepth -= 1
    close("</code>")
  }

  private mutating func writeInlineHTML(_ markup: Markup) {
    guard document.profile == .site else { return writeRawHTML(markup.range) }
    if !document.literals.isComment(markup.range) {
      output.append(escaping: document.literals, markup.range)
    }
  }

  private mutating func openLink(_ markup: Markup) {
    if hasSpans { enterElement(endingAt: Int(markup.end)) }
    let link = document.links[Int(markup.index)]
    let address = address(ofLink: Int(markup.index))
    linkDepth += 1
    guard let address else { return }
    output.append("<a href=\"")
    output.append(address: address)
    if link.hasTitle { writeTitle(link.title) }
    output.append("\">")
  }

  private mutating func closeLink(_ markup: Markup) {
    linkDepth -= 1
    if hasSpans { leaveElement() }
    if address(ofLink: Int(markup.index)) != nil { output.append("</a>") }
    if hasSpans { closeFinishedSpans() }
  }

  /// Returns the address to write, `nil` for one that the profile does not allow.
  ///
  /// CommonMark lets `<…>` stand in a link's text; HTML has no link within a link.
  private func address(ofLink index: Int) -> String? {
    if linkDepth > 0, document.profile == .site { return nil }
    let resolved =
      index < decorations.linkAddresses.count ? decorations.linkAddresses[index] : nil
    return allowed(resolved ?? document.links[index].destination)
  }

  private func allowed(_ address: String) -> String? {
    if document.profile != .site || LinkDestination.isWeb(address) { return address }
    switch LinkDestination(address).kind {
    case .external, .fragment, .file: return address
    case .actor, .topic, .unsafe: return nil
    }
  }

  private mutating func writeTitle(_ title: String) {
    output.append("\" title=\"")
    output.append(escaping: title)
  }

  private mutating func writeImage(_ markup: Markup) {
    let index = Int(markup.index)
    let image = document.images[index]
    let resolved = index < decorations.images.count ? decorations.images[index] : nil
    guard let address = allowed(resolved?.address ?? image.destination) else {
      // Without its address an image is what it shows, in words.
      output.append(escaping: image.alternativeText)
      return
    }
    output.append("<img src=\"")
    output.append(address: address)
    output.append("\" alt=\"")
    output.append(escaping: image.alternativeText)
    if image.hasTitle { writeTitle(image.title) }
    output.append(0x22)
    writeSize(" width=\"", resolved?.width)
    writeSize(" height=\"", resolved?.height)
    output.append(" />")
  }

  private mutating func writeSize(_ attribute: StaticString, _ size: Int?) {
    guard let size else { return }
    output.append(attribute)
    output.append(number: size)
    output.append(0x22)
  }
}
