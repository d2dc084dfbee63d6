extension MarkdownDocument {
  /// Assembles a document from bare text: blocks are given as places in the file, nothing in them
  /// is taken for Markdown.
  package struct Builder {
    private let bytes: [UInt8]
    private var document = MarkdownDocument()

    /// The kind of list that is open, `nil` outside of lists.
    private var openList: Markup.Kind?

    /// Starts an empty document whose blocks are places in `bytes`, the whole seed file.
    package init(source bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// Adds a heading of `level` 1 to 6; the lines are joined by a space.
    package mutating func appendHeading(level: Int, lines: [Range<Int>]) {
      let level = min(max(1, level), 6)
      closeList()
      let index = document.headings.count
      let range = append(
        lines, .heading(level: level), opening: Markup(.headingOpen, level: level, index: index),
        closing: Markup(.headingClose, level: level))
      document.headings.append(Heading(level: level, id: "", range: range))
    }

    /// Adds a paragraph; its lines are joined by a space in the text and stay lines in the HTML.
    package mutating func appendParagraph(lines: [Range<Int>]) {
      closeList()
      _ = append(
        lines, .paragraph, opening: Markup(.paragraphOpen), closing: Markup(.paragraphClose))
    }

    /// Adds an item to the list that is open, or begins a new one.
    ///
    /// `number` is the item's number in an ordered list, `nil` in a bullet list; only the first
    /// number of a list counts.
    package mutating func appendListItem(number: Int? = nil, lines: [Range<Int>]) {
      let kind: Markup.Kind = number == nil ? .bulletListOpen : .orderedListOpen
      if openList != kind {
        closeList()
        openList = kind
        document.markup.append(Markup(kind, index: number ?? 0))
      }
      document.markup.append(Markup(.itemOpen))
      _ = append(
        lines, .paragraph, opening: Markup(.paragraphOpen, level: 1),
        closing: Markup(.paragraphClose, level: 1))
      document.markup.append(Markup(.itemClose))
    }

    /// Ends the open list, so that a following item begins a new one.
    package mutating func closeList() {
      guard let kind = openList else { return }
      document.markup.append(
        Markup(kind == .bulletListOpen ? .bulletListClose : .orderedListClose))
      openList = nil
    }

    /// Returns the document.
    package consuming func finish() -> MarkdownDocument {
      closeList()
      document.nameHeadings()
      return document
    }

    private mutating func append(
      _ lines: [Range<Int>], _ kind: TextBlock.Kind, opening: Markup, closing: Markup
    ) -> Range<Int> {
      if document.blocks.last?.range.upperBound == document.text.count {
        appendSeparator(0x0A, before: lines.first)
      }
      let start = document.text.count
      let index = document.markup.count
      document.markup.append(opening)
      for line in lines where !line.isEmpty { append(line, isFirst: document.text.count == start) }
      let range = start..<document.text.count
      document.markup[index].start = Int32(clamping: start)
      document.markup[index].end = Int32(clamping: range.upperBound)
      var close = closing
      close.start = Int32(clamping: range.upperBound)
      document.markup.append(close)
      guard !range.isEmpty else { return range }
      var block = TextBlock(range: range, kind: kind)
      block.isInList = openList != nil
      document.blocks.append(block)
      return range
    }

    private mutating func append(_ line: Range<Int>, isFirst: Bool) {
      let line = line.clamped(to: 0..<bytes.count)
      if !isFirst {
        appendSeparator(0x20, before: line)
        let end = document.text.count
        document.markup.append(Markup(.softBreak, start: end - 1, end: end))
      }
      let start = document.text.count
      document.map.append(text: start, source: line.lowerBound)
      // Control characters are no text; each becomes a space, so that places stay right.
      document.text.append(contentsOf: bytes[line].lazy.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 })
      document.markup.append(Markup(.text, start: start, end: document.text.count))
    }

    private mutating func appendSeparator(_ byte: UInt8, before line: Range<Int>?) {
      document.map.append(
        text: document.text.count, source: max(0, (line?.lowerBound ?? 0) - 1), replacing: 1)
      document.text.append(byte)
    }
  }
}
