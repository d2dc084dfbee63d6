// The inline half of reading: each node is passed in the source as it comes.

extension DocumentReader {
  mutating func readText(_ tree: borrowing CmarkTree) {
    if imageDepth > 0 {
      let start = document.literals.count
      tree.appendLiteral(to: &document.literals)
      cursor.pass(document.literals, start..<document.literals.count, into: &scratchMap)
      return
    }
    let start = document.text.count
    tree.appendLiteral(to: &document.text)
    let end = document.text.count
    cursor.pass(document.text, start..<end, into: &document.map)
    if let last = document.markup.indices.last, document.markup[last].kind == .text {
      document.markup[last].end = Int32(clamping: end)
    } else {
      document.markup.append(Markup(.text, start: start, end: end))
    }
  }

  mutating func readBreak(_ kind: Markup.Kind) {
    if imageDepth > 0 {
      document.literals.append(0x20)
    } else {
      let start = document.text.count
      document.map.append(text: start, source: cursor.position, replacing: 1)
      document.text.append(0x20)
      document.markup.append(Markup(kind, start: start, end: start + 1))
    }
    cursor.skipBreak()
  }

  mutating func readCode(_ tree: borrowing CmarkTree) {
    if imageDepth > 0 {
      let start = document.literals.count
      tree.appendLiteral(to: &document.literals)
      cursor.passCode(document.literals, start..<document.literals.count, into: &scratchMap)
      return
    }
    let start = document.text.count
    tree.appendLiteral(to: &document.text)
    let end = document.text.count
    cursor.passCode(document.text, start..<end, into: &document.map)
    document.markup.append(Markup(.code, start: start, end: end))
  }

  mutating func readInlineHTML(_ tree: borrowing CmarkTree) {
    let start = document.literals.count
    tree.appendLiteral(to: &document.literals)
    let range = start..<document.literals.count
    let source = cursor.position
    cursor.passHTML(document.literals, range)
    guard imageDepth == 0 else { return }
    let position = document.text.count
    document.markup.append(
      Markup(.html, index: position, start: start, end: range.upperBound))
    noteRawHTML(range, at: source)
  }

  mutating func openInline(_ kind: Markup.Kind, delimiter: Int) {
    cursor.skip(delimiter)
    guard imageDepth == 0 else { return }
    open.append(document.markup.count)
    document.markup.append(Markup(kind, start: document.text.count))
  }

  mutating func closeInline(_ kind: Markup.Kind, delimiter: Int) {
    cursor.skip(delimiter)
    guard imageDepth == 0 else { return }
    closeStep(kind)
  }

  /// Closes the innermost open step with one of `kind`; returns the index of the opening one.
  @discardableResult
  mutating func closeStep(_ kind: Markup.Kind) -> Int {
    let opening = open.removeLast()
    let end = document.text.count
    document.markup[opening].end = Int32(clamping: end)
    document.markup.append(
      Markup(kind, index: Int(document.markup[opening].index), start: end))
    return opening
  }

  mutating func openLink(_ tree: borrowing CmarkTree) {
    let source = cursor.position
    cursor.isInAutolink = cursor.byte == 0x3C
    cursor.skip(1)
    guard imageDepth == 0 else { return }
    let start = document.text.count
    open.append(document.markup.count)
    document.markup.append(Markup(.linkOpen, index: document.links.count, start: start))
    document.links.append(
      MarkdownDocument.Link(
        destination: tree.url, title: tree.title, hasTitle: tree.hasTitle, range: start..<start,
        sourceRange: source..<source))
  }

  mutating func closeLink() {
    cursor.passLinkEnd()
    guard imageDepth == 0 else { return }
    let opening = document.markup[closeStep(.linkClose)]
    let index = Int(opening.index)
    document.links[index].range = opening.range
    let source = document.links[index].sourceRange.lowerBound
    document.links[index].sourceRange = source..<max(source, cursor.position)
    noteAddress(document.links[index].destination, at: document.links[index].sourceRange)
  }

  mutating func openImage(_ tree: borrowing CmarkTree) {
    imageDepth += 1
    let source = cursor.position
    cursor.skip(2)
    guard imageDepth == 1 else { return }
    imageStart = document.literals.count
    document.images.append(
      MarkdownDocument.Image(
        destination: tree.url, title: tree.title, hasTitle: tree.hasTitle, alternativeText: "",
        sourceRange: source..<source))
  }

  mutating func closeImage() {
    cursor.passLinkEnd()
    imageDepth -= 1
    guard imageDepth == 0, let index = document.images.indices.last else { return }
    scratchMap = SourceMap()
    let alternative = imageStart..<document.literals.count
    let source = document.images[index].sourceRange.lowerBound
    document.images[index].alternativeText = String(
      decoding: document.literals[alternative], as: UTF8.self)
    document.images[index].sourceRange = source..<max(source, cursor.position)
    document.markup.append(
      Markup(.image, index: index, start: document.text.count, end: document.text.count))
    noteImage(document.images[index])
  }
}
